"""What can go wrong, told in three parts: what happened, why, and what to do about it."""

import errno

from reader.wording import Wording

_REFUSALS = {
    errno.EACCES: Wording("permission denied"),
    errno.EPERM: Wording("operation not permitted"),
    errno.ENOENT: Wording("no such file or directory"),
    errno.ENOSPC: Wording("no space left on device"),
    errno.EROFS: Wording("read-only file system"),
    errno.EISDIR: Wording("is a directory"),
    errno.ENAMETOOLONG: Wording("file name too long"),
    errno.EIO: Wording("input/output error"),
}
"""What the system says most often, in its own words on Linux."""


def reason(error: OSError) -> Wording:
    """Why the system refused, as the middle of a sentence."""
    told = error.strerror or str(error)
    return _REFUSALS.get(error.errno or 0) or Wording(told[:1].lower() + told[1:])


class ReaderError(Exception):
    """Something the person can act on; never a bug of ours. `what` is a name, or a Wording; the rest is ours always."""

    def __init__(self, what: str, why: str, remedy: str) -> None:
        super().__init__(f"{what}: {why}. {remedy}.")
        self.what = what
        self.why = Wording(why)
        self.remedy = Wording(remedy)

    def __reduce__(self) -> tuple[type["ReaderError"], tuple[str, str, str]]:
        return type(self), (self.what, self.why, self.remedy)


class CannotIngest(ReaderError):
    """A file, paste or drop that no article can be made of; `what` names it."""


class NotADossier(ReaderError):
    """A file that is no saved comparison, or a damaged one."""


class DossierTooNew(ReaderError):
    """A comparison saved by a later version of the program."""


class CannotSave(ReaderError):
    """The place to save to refuses; the old file is still whole."""


class InUse(ReaderError):
    """A comparison that another window or computer has open."""


class CannotExport(ReaderError):
    """An export that could not be written; no half file is left."""


class WrongUsage(ReaderError):
    """A command line that asks for what there is not."""


class NoDisplay(ReaderError):
    """There is no screen a window could open on; the command without a window still works."""
