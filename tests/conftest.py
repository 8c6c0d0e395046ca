"""What holds for every test: no screen, no network, no settings of the person who runs them."""

import ipaddress
import os
import re
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # read when the first QApplication is made

settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")

_HOMES = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home of its own for each test: appdirs and QSettings both follow it."""
    place = tmp_path_factory.mktemp("home")
    for name, part in _HOMES.items():
        folder = place / part
        folder.mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(folder))
    if (core := sys.modules.get("PySide6.QtCore")) is not None:
        for form in (core.QSettings.Format.IniFormat, core.QSettings.Format.NativeFormat):
            core.QSettings.setPath(form, core.QSettings.Scope.UserScope, str(place / ".config"))
    return place


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch):
    """Fails a test that reaches for another machine, even where the code swallows the refusal."""
    reached = []

    def guarded(connect):
        def to(self, address):
            if self.family in {socket.AF_INET, socket.AF_INET6} and not _local(address[0]):
                reached.append(address)
                raise OSError(f"a test may not reach {address}")
            return connect(self, address)

        return to

    monkeypatch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
    yield
    assert not reached, f"the program reached for {reached}; it is to work offline"


def _local(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item):
    """pytest-qt listens to Qt until the test ends; a window that complains as it is cleared away fails it, too."""
    core = sys.modules.get("PySide6.QtCore")
    if core is None:
        return (yield)
    said: list[str] = []
    calm = {core.QtMsgType.QtDebugMsg, core.QtMsgType.QtInfoMsg}
    before = core.qInstallMessageHandler(lambda kind, _where, words: kind in calm or said.append(words))
    try:
        result = yield
    finally:
        core.qInstallMessageHandler(before)
    ignored = item.config.getini("qt_log_ignore")
    told = [words for words in said if not any(re.search(one, words) for one in ignored)]
    assert not told, f"while the test was cleared away, Qt said {told}"
    return result


def pytest_sessionfinish():
    """What was copied goes before Python does: offscreen, Qt keeps it in a static and would free it after us."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()
