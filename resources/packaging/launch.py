"""Where a bundle starts: the same as `python -m reader`."""

# ruff: noqa: INP001 - a script, not part of the package

import os
import sys

from reader.__main__ import main


def _give_back_library_path() -> None:
    """Programs that we start (a browser for an export) must not load the bundle's libraries (PyInstaller's manual).

    The system read the variable when this process began, so nothing changes for the program itself.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    elif getattr(sys, "frozen", False):
        os.environ.pop("LD_LIBRARY_PATH", None)


if __name__ == "__main__":
    _give_back_library_path()
    sys.exit(main())
