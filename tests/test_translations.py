"""French is complete: nothing untranslated, nothing fuzzy, no text of the code unknown to the catalogue."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

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
