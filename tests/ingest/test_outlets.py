"""The outlet of a page that only says it in words."""

import pytest

from reader.ingest.load import ingest
from reader.ingest.original import Original
from reader.ingest.outlets import could_be_outlet

BODY = (
    "The harbour bridge will be closed to all traffic for nine weeks, the port authority said on Thursday.\n"
    "About 18,500 vehicles cross the bridge on a working day, and two ferries will run in its place.\n"
)
TITLE = "Harbour bridge to close for nine weeks"


def particulars(text: str):
    return ingest(Original("bridge.txt", text.encode()), "a").particulars


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\nThe Harbour Post, Thursday 4 May 2023\n\n",
        f"The Harbour Post | 4 May 2023\n{TITLE}\n\n",
        f"The Harbour Post\n4 May 2023\n\n{TITLE}\nCity says repairs will take nine weeks\n\n",
        f"{TITLE}\n\nBy Ines Falk, The Harbour Post, 4 May 2023\n\n",
        f"{TITLE}\nInes Falk | The Harbour Post | Thursday, May 4th, 2023\n\n",
        f"{TITLE} - The Harbour Post\n4 May 2023\n\n",
        f"{TITLE} (The Harbour Post, 4 May 2023)\n\n",
        f"THE HARBOUR POST\n\n{TITLE}\n\nThu 4 May 2023 10.41 BST\n\n",
    ],
)
def test_the_head_of_a_kept_text_names_outlet_and_day(head):
    """However the person who kept it wrote that down."""
    found = particulars(head + BODY)
    assert (found.outlet, found.published) == ("The Harbour Post", "2023-05-04")
    assert (found.title or "").startswith(TITLE)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Morgenpost, 4. Mai 2023", "Morgenpost"),
        ("Harzer Südzeitung, 4. Mai 2023", "Harzer Südzeitung"),
        ("Le Courrier, 4 mai 2023", "Le Courrier"),
        ("Le Courrier de Brenne, 4 mai 2023", "Le Courrier de Brenne"),
        ("Correio do Norte, 4 de maio de 2023", "Correio do Norte"),
        ("Het Nieuwsblad, 4 mei 2023", "Het Nieuwsblad"),
    ],
)
def test_outlets_of_other_languages_are_known_by_their_words(line, outlet):
    """A compound needs no second word."""
    found = particulars(f"{TITLE}\n\n{line}\n\n" + BODY)
    assert (found.outlet, found.published) == (outlet, "2023-05-04")


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\nNordholm, 4 May 2023\n\n",
        f"{TITLE}\nBy Ines Falk\nThursday, 4 May 2023\n\n",
        f"Latest News\n{TITLE}\n4 May 2023\n\n",
        "Home\nWorld News\nSport\nWeather Radio\nMotor Magazine\nShop\nEvents\n" + f"{TITLE}\n\n4 May 2023\n\n",
    ],
)
def test_a_place_a_person_and_a_menu_are_no_outlet(head):
    """Nothing is better than another's name."""
    assert particulars(head + BODY).outlet is None


def test_a_button_is_no_outlet():
    """Nor a day."""
    assert could_be_outlet("Harbour Post")
    assert not could_be_outlet("newsletter")
    assert not could_be_outlet("Thursday Post")
