"""A window without a screen, to be killed: it acts, journals, undoes and saves as fast as it can.

`python window.py SEED FOLDER` prints a line when each of its doings is on the disk. What it does follows from the seed
alone, so that whoever killed it can tell what must be there.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from acts import Person  # noqa: E402 (the path is set first: this runs as a script of its own)
from builders import originals  # noqa: E402

from reader.errors import CannotSave  # noqa: E402
from reader.model.comparison import Comparison, Dossier, Findings  # noqa: E402
from reader.model.edits import Edit  # noqa: E402
from reader.store.file import save  # noqa: E402
from reader.store.journal import Journal  # noqa: E402
from reader.store.lock import lock  # noqa: E402

Doing = tuple[str, int, Edit | None, Dossier]


def doings(seed: int) -> Iterator[Doing]:
    """Without end: ("act" | "move" | "save", position after it, the edit, the dossier after it)."""
    person, history, at = Person(seed), [Dossier()], 0
    while True:
        chance = person._random.random()
        if chance < 0.1:
            at = person._random.randint(max(0, len(history) - 6), len(history) - 1)
            yield "move", at, None, history[at]
        elif chance < 0.25:
            yield "save", at, None, history[at]
        else:
            edit = person.act(history[at])
            after = edit.apply(history[at])
            if after is not history[at]:
                history[at + 1 :] = [after]
                at += 1
                yield "act", at, edit, after


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def run(seed: int, folder: Path) -> None:
    path = folder / "x.comparison"
    held = lock(path)
    assert held.handle is not None
    journal = Journal.begin(folder / "recovery", Comparison(Dossier(), Findings()), {})
    say("begun")
    for sort, at, edit, dossier in doings(seed):
        try:
            if edit is not None:
                journal.record(at - 1, edit, originals(dossier))
            elif sort == "move":
                journal.move(at)
            else:
                save(path, Comparison(dossier, Findings()), originals(dossier))
                journal.saved(at, path)
        except CannotSave as error:
            say(f"refused {sort}: {error}")
        else:
            say(f"done {sort}")


if __name__ == "__main__":
    run(int(sys.argv[1]), Path(sys.argv[2]))
