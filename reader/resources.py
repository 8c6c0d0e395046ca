"""Where the files that travel with the program lie: in a checkout, in a wheel, in a bundle."""

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """The path of a file or folder under `resources/`."""
    return _root().joinpath("resources", *parts)


def sample(*parts: str) -> Path:
    """The path of a file or folder under `samples/`."""
    return _root().joinpath("samples", *parts)


@cache
def _root() -> Path:
    bundled = PACKAGE / "_bundled"
    return bundled if bundled.is_dir() else PACKAGE.parent
