"""The bundle's spec, read as each system reads it: PyInstaller is played by stand-ins."""

import plistlib
import re
import runpy
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from reader import __version__
from reader.resources import resource
from reader.store.file import MEDIA_TYPE

SPEC = resource("packaging", "source-reader.spec")


class Played:
    """What the spec asked PyInstaller for."""

    def __init__(self) -> None:
        self.analysis: dict[str, Any] = {}
        self.programs: list[dict[str, Any]] = []
        self.app: dict[str, Any] | None = None

    def names(self, work: Path) -> dict[str, Any]:
        def analyse(_scripts: list[str], **asked: Any) -> SimpleNamespace:
            self.analysis = asked
            binaries = [
                ("PySide6/Qt/lib/libQt6Quick.so.6", "", "BINARY"),
                ("PySide6/Qt6Quick.dll", "", "BINARY"),
                ("PySide6/Qt/lib/libQt6Widgets.so.6", "", "BINARY"),
                ("PySide6/Qt6Widgets.dll", "", "BINARY"),
                ("PySide6/Qt/plugins/platforms/libqxcb.so", "", "BINARY"),
                ("libxcb.so.1", "", "BINARY"),
                ("libatspi.so.0", "", "BINARY"),
                ("libpython3.11.so.1.0", "", "BINARY"),
                ("PySide6/plugins/platforms/qwindows.dll", "", "BINARY"),
            ]
            return SimpleNamespace(binaries=binaries, datas=[], pure=[], scripts=[])

        return {
            "SPECPATH": str(SPEC.parent),
            "workpath": str(work),
            "Analysis": analyse,
            "PYZ": lambda _pure: object(),
            "EXE": lambda *_parts, **asked: self.programs.append(asked),
            "COLLECT": lambda *parts, **_asked: self._collect(parts),
            "BUNDLE": lambda _folder, **asked: setattr(self, "app", asked),
        }

    def _collect(self, parts: tuple[Any, ...]) -> None:
        self.collected = [entry[0] for part in parts if isinstance(part, list) for entry in part]


@pytest.fixture(params=["linux", "win32", "darwin"])
def played(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Played:
    hooks = ModuleType("PyInstaller.utils.hooks")
    hooks.collect_data_files = hooks.copy_metadata = lambda name: [(name, name)]  # type: ignore[attr-defined]
    hooks.collect_submodules = lambda name: [name]  # type: ignore[attr-defined]
    licences = ModuleType("licences")
    licences.write_licences = lambda folder, _libraries, _left_out: folder.mkdir()  # type: ignore[attr-defined]
    bindepend = ModuleType("PyInstaller.depend.bindepend")
    bindepend.get_imports = lambda _source: {("libxcb.so.1", "/usr/lib/libxcb.so.1")}  # type: ignore[attr-defined]
    for module in (*map(ModuleType, ("PyInstaller", "PyInstaller.depend")), hooks, bindepend, licences):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(sys, "path", sys.path[:])
    monkeypatch.setattr(sys, "platform", request.param)
    played = Played()
    runpy.run_path(str(SPEC), played.names(tmp_path))
    return played


def test_all_that_is_named_is_there(played: Played) -> None:
    """Every file and icon that goes into the bundle exists, and lands where the program looks for it."""
    pairs = [(Path(source), where) for source, where in played.analysis["datas"] if Path(source).is_absolute()]
    assert all(source.exists() for source, _ in pairs)
    assert all(Path(asked["icon"]).is_file() for asked in played.programs if "icon" in asked)
    landed = {where for _, where in pairs}
    assert {f"reader/_bundled/resources/{name}" for name in ("fonts", "icons", "lexicons")} <= landed
    assert "reader/_bundled/samples" in landed


def test_unused_parts_of_qt_stay_out_and_used_ones_in(played: Played) -> None:
    """QML goes; widgets and the platform's own plugin stay, whatever a system calls its libraries."""
    assert not [name for name in played.collected if "Quick" in name]
    assert len([name for name in played.collected if "Widgets" in name or "platforms" in name]) == 4


def test_what_only_a_left_out_part_asked_for_goes_with_it(played: Played) -> None:
    """On Linux, where PyInstaller brings the system's libraries along."""
    stay = {"libxcb.so.1", "libpython3.11.so.1.0"} | ({"libatspi.so.0"} if sys.platform != "linux" else set())
    assert {name for name in played.collected if name.startswith("lib")} == stay


def test_each_system_has_a_program_without_a_console(played: Played) -> None:
    """Windows also has one with a console, since a program there is one or the other."""
    consoles = {asked["name"]: asked["console"] for asked in played.programs}
    expected = {
        "linux": {"source-reader": True},
        "win32": {"source-reader-window": False, "source-reader": True},
        "darwin": {"source-reader": False},
    }
    assert consoles == expected[sys.platform]


def test_the_app_of_macos_owns_the_file_type(played: Played) -> None:
    """Finder learns the type from the bundle, and hands articles over too."""
    if played.app is None:
        assert sys.platform != "darwin"
        return
    assert played.app["version"] == __version__
    (declared,) = played.app["info_plist"]["UTExportedTypeDeclarations"]
    tags = declared["UTTypeTagSpecification"]
    assert tags == {"public.filename-extension": ["comparison"], "public.mime-type": [MEDIA_TYPE]}
    assert plistlib.loads(plistlib.dumps(played.app["info_plist"])) == played.app["info_plist"]
    named = re.compile(r"[a-z]+(\.[\w-]+)+")
    for kind in played.app["info_plist"]["CFBundleDocumentTypes"]:
        assert kind["CFBundleTypeRole"] in {"Editor", "Viewer", "Shell", "QLGenerator", "None"}
        assert kind["LSHandlerRank"] in {"Owner", "Default", "Alternate", "None"}
        assert all(named.fullmatch(one) for one in kind["LSItemContentTypes"])
    owned, viewed = played.app["info_plist"]["CFBundleDocumentTypes"]
    assert owned["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert "public.html" in viewed["LSItemContentTypes"]
