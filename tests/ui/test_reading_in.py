"""Files to articles: what was read, in its order, and what could not be."""

import pytest

from reader.progress import Cancelled
from reader.ui.reading_in import Known, read_files

TOLD = "The new harbour bridge will open on {day} May, the mayor said.\n"


@pytest.fixture
def file(tmp_path):
    def written(name, day=3):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TOLD.format(day=day), encoding="utf-8")
        return path

    return written


def test_articles_stand_in_the_order_given_with_their_bytes(file):
    """A folder stands for the articles in it, by name."""
    last, first, second = file("z.txt", 3), file("inside/a.txt", 4), file("inside/b.txt", 5)
    found = read_files([last, first.parent], Known())
    assert [article.path for article in found.articles] == ["z.txt", "a.txt", "b.txt"]
    assert [found.originals[article.sha256] for article in found.articles] == [
        path.read_bytes() for path in (last, first, second)
    ]
    assert found.failures == ()
    assert len({article.id for article in found.articles}) == 3


def test_what_is_open_already_is_told_not_read_again(file):
    """Under whatever name; and a new article takes no id that is taken."""
    (known,) = read_files([file("a.txt")], Known()).articles
    found = read_files([file("copy of a.txt"), file("a.txt", day=5)], Known({known.sha256}, {known.id}))
    assert [failure.path for failure in found.failures] == ["copy of a.txt"]
    assert "open already" in found.failures[0].why
    (new,) = found.articles
    assert new.id != known.id


def test_one_file_that_cannot_be_read_keeps_no_other_back(file, tmp_path):
    """Each failure says why, and what to do."""
    empty, gone = tmp_path / "empty.txt", tmp_path / "gone.txt"
    empty.touch()
    found = read_files([gone, empty, file("a.txt")], Known())
    assert [article.path for article in found.articles] == ["a.txt"]
    assert len(found.failures) == 2
    assert all(failure.why and failure.remedy for failure in found.failures)


def test_reading_can_be_stopped_between_two_files(file):
    """Each file is named before it is read."""
    named = []

    def report(_fraction, doing):
        named.append(doing)
        if doing == "b.txt":
            raise Cancelled

    with pytest.raises(Cancelled):
        read_files([file("a.txt"), file("b.txt"), file("c.txt")], Known(), report)
    assert named == ["a.txt", "b.txt"]


def test_the_mails_of_a_mailbox_are_articles_of_their_own(tmp_path):
    """Each with its subject as its title."""
    mail = "From ana@a.example Mon Mar  6 09:12:00 2023\nSubject: Bridge {day}\nMIME-Version: 1.0\n\n" + TOLD
    (tmp_path / "desk.mbox").write_text("\n".join(mail.format(day=day) for day in (3, 4)), encoding="utf-8")
    found = read_files([tmp_path / "desk.mbox"], Known())
    assert [(one.path, one.particulars.title) for one in found.articles] == [
        ("desk (1).eml", "Bridge 3"),
        ("desk (2).eml", "Bridge 4"),
    ]
    assert set(found.originals) == {article.sha256 for article in found.articles}
