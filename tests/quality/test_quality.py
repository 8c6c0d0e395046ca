"""No change makes the engine worse unseen: what the scorer says of the labelled articles has floors.

`tests/quality/pin.py` pins them anew at what a tree gives.
"""

import json
from pathlib import Path

import pytest
from scores import EVAL, FALLING, PARTS, measure

FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (EVAL / "score.py").exists(), reason="the labelled articles are not beside this checkout"),
]


@pytest.mark.parametrize("part", PARTS)
def test_no_figure_falls_below_its_floor(part):
    """Alignment, discrepancies, article extraction and the founding case are at least what was pinned."""
    floors = {name: floor for name, floor in FLOORS.items() if name.split(".")[0] == part}
    figures = measure(part)
    assert set(floors) <= set(figures), "a figure that has a floor is not measured any more"
    fallen = [
        f"{name} is {figures[name]:.4f}, {abs(figures[name] - floor):.4f} short of its floor {floor:.4f}"
        for name, floor in floors.items()
        if (figures[name] > floor if name in FALLING else figures[name] < floor)
    ]
    assert not fallen, "; ".join(fallen)
