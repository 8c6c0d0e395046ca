"""The built wheel holds what the program needs beside its code, and the program finds it there."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader.resources import resource, sample

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


def test_every_resource_and_sample_is_in_the_wheel(wheel: Path) -> None:
    """What lies under resources/ and samples/ in the checkout travels along."""
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    for root, folder in (("resources", resource()), ("samples", sample())):
        files = [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        assert files
        missing = {f"reader/_bundled/{root}/{path.relative_to(folder).as_posix()}" for path in files} - names
        assert not missing


def test_an_installed_program_finds_them(wheel: Path, tmp_path: Path) -> None:
    """Installed to a folder of its own, the package reads its resources there and not in the checkout."""
    target = tmp_path / "installed"
    _pip("install", "--no-deps", "--no-index", "--target", str(target), str(wheel))
    code = (
        "import json; from reader.resources import resource, sample; "
        "print(json.dumps([str(resource()), str(sample('lunar-base'))]))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(target)},
        check=True,
        capture_output=True,
        text=True,
    )
    resources, samples = map(Path, json.loads(found.stdout))
    assert resources.is_relative_to(target)
    assert sorted(path.name for path in samples.iterdir()) == sorted(
        path.name for path in sample("lunar-base").iterdir()
    )
    assert any(resources.iterdir())


def test_both_commands_are_declared(wheel: Path) -> None:
    """One command for terminals, and one for Windows that opens no console."""
    with zipfile.ZipFile(wheel) as packed:
        (declared,) = (name for name in packed.namelist() if name.endswith(".dist-info/entry_points.txt"))
        text = packed.read(declared).decode()
    assert "source-reader = reader.__main__:main" in text
    assert "[gui_scripts]" in text


def _pip(*arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
