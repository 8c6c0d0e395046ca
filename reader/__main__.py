"""`python -m reader [FILE...]` opens the window; `python -m reader compare …` works without one."""

import sys


def main() -> int:
    """What was asked on the command line; returns the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["compare"]:
        from reader.cli import run  # noqa: PLC0415 - the window must not wait for it, nor it for the window

        return run(arguments[1:])
    from reader.ui.app import run as show  # noqa: PLC0415 - the headless way never imports Qt

    return show(arguments)


if __name__ == "__main__":
    sys.exit(main())
