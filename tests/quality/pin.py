"""Pins the floors of quality anew at what this tree gives, and prints the table.

    .venv/bin/python tests/quality/pin.py           every part, about a minute and a half
    .venv/bin/python tests/quality/pin.py lunar full    these parts alone; the other floors stay

A floor is the figure minus a hair (`HAIR`), so that a figure may tremble but not fall. Commit the new
`floors.json` with the change that earned it, and say so there where a floor went down.
"""

# ruff: noqa: E402, T201 - the checkout must be importable first; a command prints

import json
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from scores import FALLING, PARTS, measure

FLOORS = Path(__file__).with_name("floors.json")
HAIR = 0.002


def main() -> None:
    """Measures, prints what was and what is, and writes the floors."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    for part in sys.argv[1:] or PARTS:
        began = time.perf_counter()
        figures = measure(part)
        for name, figure in figures.items():
            floor = floor_of(name, figure)
            print(f"{name:34} {figure:8.4f}   floor {floors.get(name, float('nan')):8.4f} -> {floor:8.4f}")
            floors[name] = floor
        print(f"{part}: {time.perf_counter() - began:.1f} s\n")
    FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n", encoding="utf-8")


def floor_of(name: str, figure: float) -> float:
    """Counts are floors as they are; shares give way by a hair."""
    if isinstance(figure, int):
        return figure
    return round(figure + HAIR if name in FALLING else max(0.0, figure - HAIR), 4)


if __name__ == "__main__":
    main()
