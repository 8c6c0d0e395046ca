"""What the person does is on the disk act by act, and comes back after a crash."""

import shutil

import pytest
from acts import Person
from builders import article, dossier, originals, span

from reader.errors import CannotSave
from reader.model.comparison import Comparison, Dossier, Findings
from reader.model.edits import AddArticles, Annotate, Erase, Reword
from reader.model.marks import Annotation
from reader.model.targets import passage
from reader.store.journal import Journal, leftovers

A, B = article("A", "Rain fell.\nThe dam broke."), article("B", "It rained. \U0001f30a")
BASE = dossier(A)
NOTE = Annotate(Annotation("1", passage(A, span(A, "dam")), "\U0001f914?", "Ana"))


def begun(folder, of=BASE, path=None):
    return Journal.begin(folder, Comparison(of, Findings()), originals(of), path)


def crashed(journal):
    """As the system leaves it when the process dies: the lock falls, the folder stays."""
    journal._held.release()


def recovered(folder):
    (left,) = leftovers(folder)
    left.leave()
    return left.recovered


def test_every_act_comes_back_with_its_originals(tmp_path):
    """After a crash there is the dossier as it was last seen, and every step to undo."""
    journal = begun(tmp_path)
    journal.record(0, AddArticles((B,)), originals(dossier(A, B)))
    journal.record(1, NOTE)
    crashed(journal)
    back = recovered(tmp_path)
    assert back.dossier == NOTE.apply(AddArticles((B,)).apply(BASE))
    assert back.steps == (AddArticles((B,)), NOTE)
    assert back.originals == originals(dossier(A, B))
    assert (back.position, back.saved, back.path) == (2, None, None)


def test_undo_redo_and_another_way_taken_come_back(tmp_path):
    """What was undone is there to redo, unless something else was done instead."""
    journal = begun(tmp_path)
    journal.record(0, NOTE)
    journal.record(1, Reword("1", "first"))
    journal.move(1)
    crashed(journal)
    back = recovered(tmp_path)
    assert (len(back.steps), back.position) == (2, 1)
    assert back.dossier == NOTE.apply(BASE)
    (left,) = leftovers(tmp_path)
    journal = left.resume()
    journal.record(1, Erase("1"))
    crashed(journal)
    assert recovered(tmp_path).steps == (NOTE, Erase("1"))


def test_a_step_told_again_takes_the_place_of_the_one_before(tmp_path):
    """While a note is typed its last words count, as one step."""
    journal = begun(tmp_path)
    journal.record(0, NOTE)
    for text in ("W", "Wh", "Why"):
        journal.record(1, Reword("1", text))
    crashed(journal)
    assert recovered(tmp_path).steps == (NOTE, Reword("1", "Why"))


def test_nothing_is_offered_where_the_file_holds_it_all(tmp_path):
    """After a save, or when nothing was done, a crash leaves nothing to recover, and it is cleared away."""
    journal = begun(tmp_path, path=tmp_path / "x.comparison")
    crashed(journal)
    assert leftovers(tmp_path) == ()
    journal = begun(tmp_path)
    journal.record(0, NOTE)
    journal.saved(1, tmp_path / "x.comparison")
    crashed(journal)
    assert leftovers(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_what_was_done_after_a_save_is_offered_with_its_file(tmp_path):
    """The file is named, and how many steps it holds; a step that takes the place of a saved one unsaves it."""
    journal = begun(tmp_path)
    journal.record(0, NOTE)
    journal.saved(1, tmp_path / "x.comparison")
    journal.record(1, Erase("1"))
    crashed(journal)
    back = recovered(tmp_path)
    assert (back.saved, back.path) == (1, tmp_path / "x.comparison")
    (left,) = leftovers(tmp_path)
    journal = left.resume()
    journal.record(0, NOTE)
    crashed(journal)
    assert recovered(tmp_path).saved is None


def test_a_torn_last_line_costs_that_act_alone(tmp_path):
    """However much of the last line reached the disk, what stands before is whole and can be gone on with."""
    journal = begun(tmp_path)
    journal.record(0, NOTE)
    whole = (journal._folder / "acts.jsonl").read_bytes()
    journal.record(1, Reword("1", "\U0001f30a" * 5))
    full = (journal._folder / "acts.jsonl").read_bytes()
    crashed(journal)
    for cut in range(len(whole), len(full)):
        (journal._folder / "acts.jsonl").write_bytes(full[:cut])
        assert recovered(tmp_path).steps == (NOTE,)
    (left,) = leftovers(tmp_path)
    left.resume().record(1, Erase("1"))
    left.leave()
    assert recovered(tmp_path).steps == (NOTE, Erase("1"))


@pytest.mark.parametrize(
    "line", [b"{}\n", b"\xff\n", b"[]\n", b'{"step":9,"edit":"Erase","id":"1"}\n', b'{"to":true}\n', b'{"to":7}\n']
)
def test_a_line_that_fits_nothing_ends_the_recovery_there(tmp_path, line):
    """What stands before a damaged line is recovered."""
    journal = begun(tmp_path)
    journal.record(0, NOTE)
    with (journal._folder / "acts.jsonl").open("ab") as acts:
        acts.write(line)
    crashed(journal)
    assert recovered(tmp_path).steps == (NOTE,)


def test_a_living_window_is_left_alone(tmp_path):
    """Its journal is neither offered nor touched; when it closes, nothing of it is left."""
    journal = begun(tmp_path)
    journal.record(0, NOTE)
    assert leftovers(tmp_path) == ()
    journal.close()
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_wanted_is_discarded(tmp_path):
    """After that it is never offered again."""
    journal = begun(tmp_path)
    journal.record(0, NOTE)
    crashed(journal)
    (left,) = leftovers(tmp_path)
    assert leftovers(tmp_path) == ()
    left.discard()
    assert list(tmp_path.iterdir()) == []


def test_a_journal_whose_base_is_damaged_is_neither_offered_nor_removed(tmp_path):
    """We cannot read it, so it is not ours to throw away."""
    journal = begun(tmp_path)
    journal.record(0, NOTE)
    crashed(journal)
    (journal._folder / "base.comparison").write_bytes(b"PK")
    assert leftovers(tmp_path) == ()
    assert (journal._folder / "acts.jsonl").exists()


def test_a_folder_that_is_not_there_holds_no_leftovers(tmp_path):
    """The first start finds nothing."""
    assert leftovers(tmp_path / "gone") == ()
    tmp_path.joinpath("a file").write_text("")
    assert leftovers(tmp_path) == ()


def test_what_could_not_be_written_is_written_with_the_next_act(tmp_path):
    """A disk that is full for a while costs nothing but a message."""
    journal = begun(tmp_path)
    journal.record(0, NOTE)
    away = tmp_path.with_name("away")
    journal._folder.rename(away)
    with pytest.raises(CannotSave, match="Save the comparison"):
        journal.record(1, AddArticles((B,)), originals(dossier(B)))
    away.rename(journal._folder)
    journal.record(2, Reword("1", "later"))
    crashed(journal)
    back = recovered(tmp_path)
    assert back.steps == (NOTE, AddArticles((B,)), Reword("1", "later"))
    assert back.originals == originals(dossier(A, B))


def test_a_place_that_takes_no_journal_is_told(tmp_path):
    """No journal is better said than silently missing."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(CannotSave):
        begun(blocked / "recovery")


@pytest.mark.parametrize("seed", range(5))
def test_any_acts_come_back(tmp_path, seed):
    """Random acts, undone and redone at random: the dossier is the one last seen."""
    person, history, at = Person(seed), [Dossier()], 0
    journal = begun(tmp_path, Dossier())
    for _ in range(120):
        if person._random.random() < 0.25:
            at = person._random.randint(0, len(history) - 1)
            journal.move(at)
            continue
        edit = person.act(history[at])
        after = edit.apply(history[at])
        if after is not history[at]:
            journal.record(at, edit, originals(after))
            history[at + 1 :] = [after]
            at += 1
    crashed(journal)
    if left := leftovers(tmp_path):
        assert left[0].recovered.dossier == history[at]
        left[0].leave()
    else:
        assert len(history) == 1
    shutil.rmtree(tmp_path)
