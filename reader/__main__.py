"""`python -m reader [FILE...]` opens the window; `python -m reader compare …` works without one."""

import sys


def main() -> int:
    """What was asked on the command line; returns the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["compare"]:
        from reader.cli import run  # noqa: PLC0415 - the window must not wait for it, nor it for the window

        return run(arguments[1:])
    if {"-h", "--help", "--version"} & set(arguments):
        from reader.cli import usage  # noqa: PLC0415 - only who asks

        return usage(arguments)
    from reader.display import check_display  # noqa: PLC0415 - before Qt, which aborts where there is none
    from reader.errors import NoDisplay  # noqa: PLC0415

    try:
        check_display()
    except NoDisplay as refusal:
        from reader.cli import run_without_window  # noqa: PLC0415 - only where no window can be

        return run_without_window(refusal, arguments)
    from reader.ui.app import run as show  # noqa: PLC0415 - the headless way never imports Qt

    return show(arguments)


if __name__ == "__main__":
    sys.exit(main())
