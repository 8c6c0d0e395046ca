"""A comparison goes into one file and comes out the same."""

import io
import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from builders import article, claim, compared, comparison, discrepancy, dossier, group, originals, span, variant
from hypothesis import given, settings
from immutables import Map
from strategies import dossiers

from reader.codec.encode import VERSION, encode
from reader.errors import CannotSave, DossierTooNew, NotADossier
from reader.export.build import build
from reader.export.to_json import render
from reader.model.comparison import Comparison, Detail, Failure, Finding, Findings, NotCompared
from reader.model.discrepancy import DetailKind, Kind
from reader.model.edits import RemoveArticle, Replace
from reader.model.filter import Filter, Only
from reader.model.marks import Pin, PinKind
from reader.model.span import Span
from reader.model.targets import anchor
from reader.progress import silent
from reader.store.file import load, pack, save, unpack

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "store"
CREATED = "2026-01-01T00:00:00Z"
A = article("A", "The flood")
PIN = Pin(PinKind.ALONE, (anchor(A, Span(0, 3)),))


def told():
    """A comparison with something in every place of it, and its originals."""
    a = article(
        "A", "The flood\nAt least 12 people died in \U0001f1eb Flöha, police said.\nRain fell.", published="2020-07"
    )
    b = article("B", "Officials counted 15 dead in Flöha.\nThe mayor wept.")
    c = article("C", "An old page.")
    of = dossier(a, b, c)
    differs = discrepancy(Kind.NUMBER, variant(a, "At least 12", "≥12"), variant(b, "15"))
    found = Finding(
        group(claim(a, "died"), claim(b, "counted")),
        (differs,),
        (Detail(claim(a, "died"), span(a, "police"), DetailKind.NAME),),
        (),
        (NotCompared(c.id, "published before"),),
    )
    return replace(comparison(of, found), failures=(Failure("scan.pdf", "it holds no text", "Scan it again"),))


def repacked(data, change):
    """The file with its members changed: `change` takes and gives name -> bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = change({name: archive.read(name) for name in archive.namelist()})
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return held.getvalue()


def retold(data, **keys):
    """The file with keys of its JSON set."""
    return repacked(
        data,
        lambda all_of: {**all_of, "comparison.json": json.dumps({**json.loads(all_of["comparison.json"]), **keys})},
    )


@settings(max_examples=60)
@given(dossiers())
def test_any_dossier_comes_back_equal(of):
    """load(save(d)) == d, with its originals, whatever the texts and marks."""
    back = unpack(pack(Comparison(of, Findings()), originals(of), CREATED), "x")
    assert back.dossier == of
    assert back.originals == originals(of)


def test_findings_and_failures_come_back_equal(tmp_path):
    """Groups, links, discrepancies, details, silence and failures survive a save."""
    path = tmp_path / "x.comparison"
    save(path, told(), originals(told().dossier))
    back = load(path)
    assert back.comparison == told()
    assert back.is_current


def test_what_the_engine_finds_comes_back_equal():
    """The engine's own findings survive a save."""
    found = compared(article("A", "Twelve people died in the flood. Rain fell."), article("B", "15 died in the flood."))
    assert unpack(pack(found, {}, CREATED), "x").comparison == found


def test_the_file_is_known_by_its_first_bytes():
    """`mimetype` is the first member, uncompressed, as for EPUB and OpenDocument."""
    data = pack(told(), {}, CREATED)
    assert data[30:38] == b"mimetype"
    assert data[38:].startswith(b"application/vnd.source-reader.comparison+zip")


def test_the_same_comparison_gives_the_same_bytes():
    """No clock and no order of chance is in the file."""
    assert pack(told(), originals(told().dossier), CREATED) == pack(told(), originals(told().dossier), CREATED)


def test_only_the_articles_originals_are_kept():
    """Originals of removed articles do not travel with the file."""
    spare = {sha256(b"spare").hexdigest(): b"spare"}
    assert unpack(pack(told(), originals(told().dossier) | spare, CREATED), "x").originals == originals(told().dossier)


def test_keys_of_a_later_version_survive_a_save():
    """What this version does not know, in the whole and in an article, is there after it saved."""
    data = pack(told(), {}, CREATED)
    raw = unpack(data, "x").unknown
    articles = [{**one, "mood": "calm"} for one in raw["articles"]]
    newer = unpack(retold(data, articles=articles, weather={"rain": 3}), "x")
    after = unpack(pack(newer.comparison, {}, CREATED, unknown=newer.unknown), "x").unknown
    assert after["weather"] == {"rain": 3}
    assert {one["mood"] for one in after["articles"]} == {"calm"}


@settings(max_examples=20)
@given(dossiers())
def test_any_export_comes_back_as_the_same_dossier(of):
    """Comparison JSON holds all that the person put in, marks too; its findings are to be found anew."""
    filtered = Filter(frozenset(), Only.DISCREPANCIES)
    saved = unpack(render(build(comparison(of), filtered), silent), "x.json")
    assert saved.dossier == of
    assert (saved.is_export, saved.is_stale, saved.originals, saved.lost) == (True, True, {}, ())


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-8"])
def test_an_export_that_another_program_has_written_again_opens(coding):
    """Keys sorted, letters escaped, a mark of the encoding before them."""
    text = json.dumps(encode(told(), Filter(), CREATED), sort_keys=True, ensure_ascii=True)
    assert unpack(text.encode(coding), "x.json").comparison == told()


@pytest.mark.parametrize("key", ["articles", "text", "blocks", "groups", "unique", "app", "version"])
def test_an_export_that_lacks_what_is_needed_is_refused(key):
    """With what, why and what to do; nothing is made up in its place."""
    raw = encode(told(), Filter(), CREATED)
    raw.pop(key, None)
    for one in raw.get("articles", ()):
        one.pop(key, None)
    with pytest.raises(NotADossier) as caught:
        unpack(json.dumps(raw).encode(), "x.json")
    assert all((caught.value.what, caught.value.why, caught.value.remedy))


def test_another_versions_findings_are_told_as_such():
    """Findings of another version are shown as they are, and known to be of another version."""
    saved = unpack(pack(told(), {}, CREATED, version="0.0.1"), "x")
    assert (saved.version, saved.is_current) == ("0.0.1", False)
    assert saved.findings == told().findings


def test_findings_of_an_earlier_dossier_are_known_as_such():
    """Saved before the engine has answered, they are kept where they fit the texts, and never taken for current."""
    comparison = told()
    pinned = replace(comparison, dossier=replace(comparison.dossier, marks=Map({"k": PIN})))
    saved = unpack(pack(pinned, {}, CREATED, up_to_date=False), "x")
    assert (saved.is_current, saved.findings) == (False, comparison.findings)
    for act in (RemoveArticle(A.id), Replace(article("A", "Other words."))):
        after = replace(comparison, dossier=act.apply(comparison.dossier))
        saved = unpack(pack(after, {}, CREATED, up_to_date=False), "x")
        assert (saved.is_current, saved.findings.groups, saved.dossier) == (False, (), after.dossier)


def test_a_later_format_is_refused_with_what_to_do():
    """A file of a later format is not guessed at."""
    with pytest.raises(DossierTooNew, match="later version"):
        unpack(retold(pack(told(), {}, CREATED), version=99), "x")


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"not a zip at all", pack(told(), {}, CREATED)[:900]],
    ids=["empty", "signature", "text", "cut"],
)
def test_what_is_no_comparison_is_told_as_such(data):
    """Any other bytes are a plain message."""
    with pytest.raises(NotADossier, match="copy"):
        unpack(data, "x.comparison")


@pytest.mark.parametrize(
    "keys",
    [
        {"articles": None},
        {"articles": [{}]},
        {"groups": [{"claims": ["a9.c9"]}]},
        {"unique": 5},
        {"app": None},
        {"version": True},
        {"marks": [{"key": "k", "type": "pin", "kind": "together", "anchors": []}]},
    ],
    ids=lambda keys: next(iter(keys)),
)
def test_json_that_does_not_fit_is_told_as_damage(keys):
    """A file whose parts do not fit each other opens as nothing, not as something else."""
    with pytest.raises(NotADossier):
        unpack(retold(pack(told(), {}, CREATED), **keys), "x")


def test_deep_nesting_is_told_as_damage():
    """JSON nested too deep to read is a message, no crash."""
    deep = b"[" * 200_000
    with pytest.raises(NotADossier):
        unpack(repacked(pack(told(), {}, CREATED), lambda all_of: {**all_of, "comparison.json": deep}), "x")


def test_a_bomb_is_not_unpacked():
    """A small file that unpacks to gigabytes is refused before it is unpacked."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("comparison.json", bytes(100 * 2**20))
    with pytest.raises(NotADossier):
        unpack(held.getvalue(), "x")


def test_another_kind_of_zip_is_refused():
    """A document whose `mimetype` names another kind is not read as a comparison."""
    data = repacked(pack(told(), {}, CREATED), lambda all_of: {**all_of, "mimetype": b"application/epub+zip"})
    with pytest.raises(NotADossier):
        unpack(data, "x")


def test_a_path_that_leads_outside_is_never_followed(tmp_path, monkeypatch):
    """Members are looked up by name alone: one called ../x is not written anywhere."""
    monkeypatch.chdir(tmp_path)
    data = repacked(pack(told(), {}, CREATED), lambda all_of: {**all_of, "../x": b"1", "originals/../../y": b"2"})
    assert unpack(data, "x").comparison == told()
    assert list(tmp_path.parent.glob("[xy]")) == []


def test_a_damaged_original_is_named_and_the_rest_is_whole():
    """One flipped byte in an embedded page costs that page's bytes, not the person's work."""
    of = told().dossier
    bad = f"originals/{of.articles[1].sha256}"
    saved = unpack(repacked(pack(told(), originals(of), CREATED), lambda all_of: {**all_of, bad: b"other"}), "x")
    assert saved.comparison == told()
    assert saved.lost == ("B.txt",)
    assert set(saved.originals) == {of.articles[0].sha256, of.articles[2].sha256}


def test_a_file_that_is_not_there_is_told(tmp_path):
    """A missing file is a message with what to do."""
    with pytest.raises(NotADossier, match="no such file"):
        load(tmp_path / "gone.comparison")


def test_a_folder_is_told(tmp_path):
    """A folder of that name is a message too."""
    with pytest.raises(NotADossier):
        load(tmp_path)


def test_a_read_only_file_stays_as_it_was(tmp_path):
    """Saving over a read-only file is refused and the file is untouched."""
    path = tmp_path / "x.comparison"
    save(path, told(), {})
    before = path.read_bytes()
    path.chmod(0o444)
    with pytest.raises(CannotSave, match="untouched"):
        save(path, compared(article("A", "Other.")), {})
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_the_old_file(tmp_path):
    """When the new file does not fit, the old one is whole and nothing is beside it."""
    pytest.importorskip("resource")
    path = tmp_path / "x.comparison"
    save(path, told(), {})
    before = path.read_bytes()
    script = (
        "import resource, signal, sys, os; from pathlib import Path; from reader.store.file import load, save\n"
        "from reader.errors import CannotSave\n"
        "path = Path(sys.argv[1]); saved = load(path)\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))\n"
        "try: save(path, saved.comparison, {})\n"
        "except CannotSave: sys.exit(7)"
    )
    assert subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, check=False).returncode == 7
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.comparison")), ids=lambda path: path.stem)
def test_a_file_of_every_version_opens(path):
    """A file that any released version saved opens with all that was in it."""
    saved = load(path)
    expected = json.loads(path.with_suffix(".expected.json").read_text())
    assert [one.path for one in saved.dossier.articles] == expected["articles"]
    assert sorted(saved.dossier.marks) == expected["marks"]
    assert [one.why for _, one in saved.findings.discrepancies()] == expected["discrepancies"]
    assert sorted(saved.originals) == expected["originals"]
    assert saved.lost == ()


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("export-*.json")), ids=lambda path: path.stem)
def test_an_export_of_every_version_opens(path):
    """As the comparison that it was made from, without the originals."""
    saved = load(path)
    assert saved.comparison == load(path.with_name(f"version-{path.stem[-1]}.comparison")).comparison
    assert (saved.is_export, saved.originals) == (True, {})


def test_there_is_a_file_of_this_version():
    """Every version of the format leaves a file behind that later ones must open."""
    assert {path.stem for path in GOLDEN.glob("*.comparison")} == {f"version-{at}" for at in range(1, VERSION + 1)}


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    """Its size is asked before its bytes."""
    path = tmp_path / "x.comparison"
    save(path, told(), {})
    monkeypatch.setattr("reader.store.file.LARGEST", 100)
    with pytest.raises(NotADossier, match="too large"):
        load(path)


def test_json_that_is_no_object_is_told_as_damage():
    """A list is valid JSON and no comparison."""
    with pytest.raises(NotADossier):
        unpack(repacked(pack(told(), {}, CREATED), lambda all_of: {**all_of, "comparison.json": b"[]"}), "x")


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e999"])
def test_a_weight_that_is_no_number_is_told_as_damage(number):
    """Python's JSON reads more numbers than there are; a position or weight that is none is damage."""

    def change(members):
        return {
            **members,
            "comparison.json": members["comparison.json"].replace(b'"start": 0', b'"start": ' + number.encode()),
        }

    with pytest.raises(NotADossier):
        unpack(repacked(pack(told(), {}, CREATED), change), "x")


def test_what_is_packed_as_we_never_pack_is_refused():
    """Only stored and deflated members are unpacked: what we write, and no more code for attackers to reach."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("comparison.json", b"{}")
    with pytest.raises(NotADossier):
        unpack(held.getvalue(), "x")
