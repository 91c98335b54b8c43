"""Templates are laid out by djLint, so that a diff shows what changed and a line can be read."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template
from djlint.api import format_text, is_excluded, lint_text, load_config

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = sorted(ROOT.joinpath("templates").rglob("*.html"))
SENTENCE = re.compile(r"\{%\s*blocktranslate\b([^%]*)%\}(.*?)\{%\s*endblocktranslate\s*%\}", re.DOTALL)
WIDTH = 120
WIDEST = 200


@pytest.fixture(scope="module")
def djlint():
    return load_config(ROOT)


def read(path):
    return path.read_text(encoding="utf-8")


def named(paths):
    return sorted(str(path.relative_to(ROOT)) for path in paths)


@pytest.fixture(scope="module")
def laid_out(djlint):
    """Return the templates that djLint formats: all, but those that pyproject.toml names with a reason."""
    return [path for path in TEMPLATES if not is_excluded(djlint, path)]


def test_almost_every_template_is_laid_out(laid_out):
    assert len(laid_out) > 200
    assert len(TEMPLATES) - len(laid_out) <= 3


def test_templates_are_laid_out_as_djlint_does(djlint, laid_out):
    """To mend: .venv/bin/djlint templates --reformat."""
    assert named(path for path in laid_out if format_text(djlint, read(path)) != read(path)) == []


def test_templates_have_no_fault_that_djlint_knows(djlint, laid_out):
    found = [
        f"{path.relative_to(ROOT)}:{fault.line} {fault.code} {fault.message}"
        for path in laid_out
        for fault in lint_text(djlint, read(path), filename=str(path.relative_to(ROOT)))
    ]
    assert found == []


def test_a_template_line_can_be_read():
    lines = [
        (f"{path.relative_to(ROOT)}:{number}", len(line))
        for path in TEMPLATES
        for number, line in enumerate(read(path).splitlines(), start=1)
    ]
    assert [place for place, width in lines if width > WIDEST] == []
    wide = [place for place, width in lines if width > WIDTH]
    assert len(wide) <= 0.05 * len(lines), wide


def test_a_sentence_on_several_lines_is_trimmed():
    """Else the line breaks and the indent are part of what is translated."""
    untrimmed = {
        path
        for path in TEMPLATES
        for options, sentence in SENTENCE.findall(read(path))
        if "\n" in sentence and "trimmed" not in options.split()
    }
    assert named(untrimmed) == []


def test_pages_are_sent_without_the_indentation_of_their_templates():
    """A fifth of a report was spaces. Plain texts of mails keep theirs."""
    page, mail = "programs/reports/_report.html", "partnerships/people/mail/invitation.txt"
    assert "\n " in read(ROOT / "templates" / page)
    assert not re.search(r"\n[ \t]", get_template(page).template.source)
    assert get_template(mail).template.source == read(ROOT / "templates" / mail)
