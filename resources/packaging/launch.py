"""Where a bundle starts: the same as `python -m reader`."""

# ruff: noqa: INP001 - a script, not part of the package

import sys

from reader.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
