"""The Windows installer's script, read by the rules of Inno Setup 6 (its manual), which runs on Windows alone."""

import re

import pytest

from reader.resources import resource

SCRIPT = resource("packaging", "windows", "source-reader.iss")
DIRECTIVES = {
    *("AppId", "AppName", "AppVersion", "AppVerName", "AppPublisher", "DefaultDirName", "DefaultGroupName"),
    *("DisableProgramGroupPage", "DisableDirPage", "PrivilegesRequired", "PrivilegesRequiredOverridesAllowed"),
    *("ArchitecturesAllowed", "ArchitecturesInstallIn64BitMode", "MinVersion", "ChangesAssociations"),
    *("CloseApplications", "Compression", "SolidCompression", "WizardStyle", "LicenseFile", "SetupIconFile"),
    *("UninstallDisplayIcon", "OutputBaseFilename"),
}
COMMON = {"Flags", "Tasks"}
KEYS = {
    "Tasks": {"Name", "Description", "GroupDescription", *COMMON},
    "InstallDelete": {"Type", "Name"},
    "Files": {"Source", "DestDir", *COMMON},
    "Icons": {"Name", "Filename", "AppUserModelID", *COMMON},
    "Registry": {"Root", "Subkey", "ValueType", "ValueName", "ValueData", *COMMON},
    "Run": {"Filename", "Description", *COMMON},
}
FLAGS = {
    *("unchecked", "ignoreversion", "recursesubdirs", "createallsubdirs", "uninsdeletevalue", "uninsdeletekey"),
    *("nowait", "postinstall", "skipifsilent"),
}
CONSTANTS = {"app", "autopf", "group", "autodesktop", "cm:CreateDesktopIcon", "cm:AdditionalIcons"}
ENTRY = re.compile(r'\s*(\w+):\s*("(?:[^"]|"")*"|[^";]+?)\s*(?:;|$)')


def lines():
    """Section and text of each line that says something; `{#...}` filled in as the preprocessor would."""
    section, defined = "", {"Version": "1.0", "Bundle": "C:\\bundle"}
    for line in SCRIPT.read_text(encoding="utf-8").splitlines():
        if found := re.fullmatch(r'#define (\w+) "([^"]*)"', line):
            defined[found[1]] = found[2]
        elif line.startswith("["):
            section = line.strip("[]")
        elif line and line[0] not in ";#" and section:
            yield section, re.sub(r"\{#(\w+)\}", lambda one: defined[one[1]], line)


def entries(*sections):
    """The keys and values of the lines of these sections; all of a line has to be read."""
    for section, line in lines():
        if section in sections or (not sections and section != "Setup"):
            found = list(ENTRY.finditer(line))
            assert "".join(one[0] for one in found).strip() == line.strip(), line
            yield section, {one[1]: one[2].removeprefix('"').removesuffix('"').replace('""', '"') for one in found}


def test_every_directive_and_key_is_one_that_inno_setup_knows():
    """A misspelt one stops the compiler."""
    setup = [line.partition("=") for section, line in lines() if section == "Setup"]
    assert {name for name, _, _ in setup} <= DIRECTIVES
    assert all(value for _, _, value in setup)
    for section, entry in entries():
        assert entry.keys() <= KEYS[section]
        assert set(entry.get("Flags", "").split()) <= FLAGS


def test_every_constant_is_one_that_inno_setup_fills_in():
    """`{app}` and its like; `{{` is a brace."""
    for _, line in lines():
        for name in re.findall(r"(?<!\{)\{(?!\{)([^}]+)\}(?!\})", line):
            assert name in CONSTANTS or name.startswith(("cm:LaunchProgram,",)), line


@pytest.mark.parametrize("directive", ["LicenseFile", "SetupIconFile"])
def test_the_files_that_it_takes_from_here_are_here(directive):
    """By paths relative to the script."""
    setup = dict(line.split("=", 1) for section, line in lines() if section == "Setup")
    assert (SCRIPT.parent / setup[directive].replace("\\", "/")).is_file()
    for _, entry in entries("Files"):
        if not entry["Source"].startswith("C:"):
            assert (SCRIPT.parent / entry["Source"].replace("\\", "/")).is_file()


def test_what_is_opened_is_handed_over_as_one_argument():
    """A path with blanks stands in quotes, for the type of its own and for "Open with"."""
    commands = [entry for _, entry in entries("Registry") if entry["Subkey"].endswith("command")]
    assert [entry["ValueData"] for entry in commands] == ['"{app}\\source-reader-window.exe" "%1"'] * 2


def test_removal_leaves_no_key_of_ours():
    """Each key that is made goes by itself or with the one above it."""
    made = [entry for _, entry in entries("Registry")]
    gone = tuple(entry["Subkey"] for entry in made if entry.get("Flags") == "uninsdeletekey")
    for entry in made:
        assert "Flags" in entry or entry["Subkey"].startswith(gone)
