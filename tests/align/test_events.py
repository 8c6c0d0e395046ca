"""Names and leads tell one event from another of its sort."""

import numpy as np
from builders import article

from reader.align.claims import claims
from reader.align.events import EVENTS, Events
from reader.align.learned import learned
from reader.align.portrait import portrait
from reader.align.signals import SIGNALS
from reader.align.support import SUPPORT

QUAKE = "A quake of magnitude {0} struck {1} on {2}. {3} people died, officials in {4} said. {5} ordered tents."
TOLD = (
    QUAKE.format("6.1", "Aceh", "Tuesday", "Five", "Takengon", "Governor Zaini"),
    "Five people died in Takengon when a quake shook Aceh, Governor Zaini said. It had magnitude 6.1.",
    QUAKE.format("7.2", "Van", "Sunday", "Ninety", "Ercis", "Minister Atalay"),
    "Ninety people died in Ercis after a quake of 7.2 shook Van. Minister Atalay flew there.",
)


def made():
    return Events([portrait(of, claims(of)) for of in (article(f"{n}", text) for n, text in enumerate(TOLD))])


def test_the_same_event_shares_names_that_its_look_alike_lacks():
    """Though the look-alike is told in the very same words."""
    events = made()
    names = EVENTS.index("names_standing")
    assert events.signals(0, 1)[names] > events.signals(0, 2)[names]
    assert events.signals(2, 3)[names] > events.signals(0, 2)[names]


def test_the_learned_weights_put_the_same_event_first():
    """Higher odds for one quake told twice than for two quakes told alike."""
    events, regression = made(), learned(SIGNALS, EVENTS, SUPPORT).events
    first, second, look_alike = regression.odds(np.array([events.signals(*of) for of in ((0, 1), (2, 3), (0, 2))]))
    assert min(first, second) > look_alike


def test_signals_are_the_same_from_either_side():
    """One number for each name."""
    events = made()
    assert events.signals(1, 2) == events.signals(2, 1)
    assert len(events.signals(1, 2)) == len(EVENTS)


def test_two_reports_that_are_like_the_same_third_keep_company():
    """Alone they may share little; the look-alike event keeps other company."""
    company = made().company(learned(SIGNALS, EVENTS, SUPPORT).events)
    assert min(company[0][1], company[2][3]) > max(company[0][2], company[1][3])
    assert company[0][1] == company[1][0]
    assert all(abs(company[one][one] - 1) < 1e-9 for one in range(4))
