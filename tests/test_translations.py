"""French is complete: nothing untranslated, nothing fuzzy, no text of the code unknown to the catalogue."""

import ast
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import polib
import pytest

from partnerships.base.limits import SAID
from programs.adequacy import phrasing, records
from tests.snapshots import shown

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "locale" / "fr_CA" / "LC_MESSAGES" / "django.po"
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|(%[sd])|\{(\w+)\}")


@pytest.fixture(scope="module")
def french() -> polib.POFile:
    return polib.pofile(str(CATALOGUE))


def texts(entry: polib.POEntry) -> list[str]:
    return [*entry.msgstr_plural.values()] if entry.msgid_plural else [entry.msgstr]


def test_nothing_is_untranslated(french):
    assert [entry.msgid for entry in french.untranslated_entries()] == []


def test_nothing_is_fuzzy(french):
    assert [entry.msgid for entry in french.fuzzy_entries()] == []


def test_placeholders_are_the_same_in_french(french):
    """A placeholder that French adds or spells otherwise would break the page that prints it."""
    wrong = []
    for entry in french:
        known = {m.group(0) for m in PLACEHOLDER.finditer(entry.msgid + (entry.msgid_plural or ""))}
        for text in texts(entry):
            found = {m.group(0) for m in PLACEHOLDER.finditer(text)}
            if not found <= known or (not entry.msgid_plural and found != known):
                wrong.append(entry.msgid)
    assert wrong == []


def test_quebec_typography_has_no_space_before_tall_marks(french):
    wrong = [
        text for entry in french for text in texts(entry) if re.search(r"[\s\u00a0\u202f][;!?](?:\s|$)", text)
    ]
    assert wrong == []


def test_every_text_is_marked_by_a_name_that_the_catalogue_looks_for():
    """``gettext as _now`` marked ten sentences that makemessages never saw: pages said them in English."""
    looked_for = {"_", None}
    wrong = [
        f"{path.relative_to(ROOT)}: {name.name} as {name.asname}"
        for app in ("partnerships", "programs", "internships")
        for path in (ROOT / app).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for name in node.names
        if "gettext" in name.name and name.asname not in looked_for
    ]
    assert wrong == []


def test_the_compiled_catalogue_is_in_step(french):
    compiled = polib.mofile(str(CATALOGUE.with_suffix(".mo")))
    said = {(entry.msgctxt, entry.msgid): texts(entry) for entry in french}
    assert {(entry.msgctxt, entry.msgid): texts(entry) for entry in compiled} == said


def test_every_text_of_the_code_is_in_the_catalogue(french, tmp_path):
    """Extracts again, beside the project, and compares."""
    if not shutil.which("xgettext"):
        assert not os.environ.get("CI"), "CI must have gettext"
        pytest.skip("gettext is not installed")
    for folder in ("partnerships", "programs", "internships", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "manage.py", tmp_path)
    target = tmp_path / "locale" / "fr_CA" / "LC_MESSAGES"
    target.mkdir(parents=True)
    command = [sys.executable, "manage.py", "makemessages", "-l", "fr_CA", "-v", "0", "--no-location"]
    environment = {**os.environ, "ARRIMAGE_TESTING": "1", "DJANGO_SETTINGS_MODULE": "partnerships.settings"}
    subprocess.run(command, cwd=tmp_path, env=environment, check=True)
    extracted = polib.pofile(str(target / "django.po"))
    known = {(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in french}
    found = {(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in extracted}
    assert sorted(map(str, found - known)) == []
    assert sorted(map(str, known - found)) == []


# English has one word where French has several: « place » is a seat, a town or a workshop.
SEVERAL_MEANINGS = {"seat", "seats", "place", "places"}


def test_a_word_of_several_meanings_says_which(french):
    bare = [entry.msgid for entry in french if entry.msgid.lower() in SEVERAL_MEANINGS and not entry.msgctxt]
    assert bare == []


CALLS = {
    "_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy",
    "npgettext", "npgettext_lazy",
}  # fmt: skip


def is_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in CALLS


def hidden_texts(path: Path) -> list[str]:
    """Calls that xgettext does not read: those inside an f-string, and those whose text is put together."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    inside = [
        node for text in nodes if isinstance(text, ast.JoinedStr) for node in ast.walk(text) if is_call(node)
    ]
    built = (ast.JoinedStr, ast.BinOp)
    put_together = [n for n in nodes if is_call(n) and any(isinstance(arg, built) for arg in n.args)]
    return [f"{path.relative_to(ROOT)}:{node.lineno}" for node in inside + put_together]


def test_no_text_escapes_the_extraction():
    folders = ("partnerships", "programs", "internships")
    files = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    assert [place for path in files for place in hidden_texts(path)] == []
    assert len(files) > 300


# Numbers of the world, not of our rules: a name, an example, arithmetic, a part of the law told as such.
FACTS = {
    "SHA-256", "UTF-8", "Excel 2007–365", "127.0.0.1", "911", "J1H 5N4", "5371", "(333)", "20–49",
    "7:30 to 16:00", "2026-11-01", "01/11/2026", "1 234,5", "30 June", "two students", "two-factor",
    "two minutes",
    "two ways", "two columns", "(<5)", "0 to 5", "09/08/2026", "12,000",
    "two files", "two applications", "two accounts", "two people", "two enrolments", "or two?",
    "two headers", "two requests", "cut it in two", "five minutes", "three sentences",
    "24 hours", "ten digits", "five digits", "100 %", "Of 100", "0 and 1", "sum to 1", "1 at most",
    "levels 1 to 4", "level 5", "5 for an", "(1–5)", "(1–4)", "12 months", "36 months", "3 months", "95%",
    "17 regions", "17 administrative", "priority 1", "priority 0", "1:", "; 0:", "times 1 +",
}  # fmt: skip
WORDS = {"two": 2, "three": 3, "five": 5, "seven": 7, "ten": 10, "fourteen": 14, "fifteen": 15, "twenty": 20}


def numbers_of(text: str) -> set[int]:
    """The integers that an English text says, in digits or letters, but for facts and placeholders."""
    bare = re.sub(r"%\(\w+\)[sd]|\{\w+\}|<[^>]*>", " ", text.replace("%%", "%"))
    for fact in FACTS:
        bare = re.sub(re.escape(fact), " ", bare, flags=re.IGNORECASE)
    digits = {int(found.replace(",", "")) for found in re.findall(r"(?<![\w.])\d[\d,]*\b", bare)}
    return digits | {
        number for word, number in WORDS.items() if re.search(rf"\b{word}\b", bare, re.IGNORECASE)
    }


def test_a_number_of_a_rule_is_said_once(french):
    """A sentence takes the numbers of our rules from where they stand (partnerships/base/limits.py)."""
    known = set(SAID.values())
    retyped = [entry.msgid for entry in french if numbers_of(entry.msgid) & known]
    assert retyped == []
    assert len(known) > 10


def test_the_published_note_follows_the_threshold(monkeypatch):
    newer = (*records.LEAST_PERSONS, records.LeastPersons(records.PUBLIC, 30, date(2027, 1, 1)))
    monkeypatch.setattr(records, "LEAST_PERSONS", newer)
    before, after = shown(), shown()._replace(on=date(2027, 1, 2))
    assert "sur 20 personnes" in phrasing.method_notes(before, "fr")["confidentiality"].replace("\u00a0", " ")
    assert "sur 30 personnes" in phrasing.method_notes(after, "fr")["confidentiality"].replace("\u00a0", " ")
    assert records.least_persons(records.PARTNERS, on=date(2027, 1, 2)) == 10


def test_numbers_that_templates_say_are_known_in_any_process():
    """A worker writes mails without having read a view: constants stand in modules that are always read."""
    named = set()
    for path in (ROOT / "templates").rglob("*.*"):
        named |= set(re.findall(r'{%\s*limit "(\w+)"', path.read_text(encoding="utf-8")))
    told = "import django; django.setup(); from partnerships.base.limits import SAID; print(*SAID)"
    environment = {**os.environ, "ARRIMAGE_TESTING": "1", "DJANGO_SETTINGS_MODULE": "partnerships.settings"}
    command = [sys.executable, "-c", told]
    known = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    assert named - set(known.stdout.split()) == set()
    assert len(named) > 5
