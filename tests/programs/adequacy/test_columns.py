"""Every figure of a line is declared, and what it is said to be for confidentiality is what happens to it."""

from datetime import date

import pytest

from partnerships.base.columns import WIDTHS
from programs.adequacy.columns import (
    BEHIND,
    COLUMNS,
    DERIVED,
    FACT,
    IN_FILES,
    IN_PLAIN_TEXT,
    ON_PAGE,
    OUTCOMES,
    PERSONS,
    RATE,
    SUPPLY,
)
from programs.adequacy.confidentiality import for_audience
from programs.adequacy.edition import Edition, Line
from programs.adequacy.rates import NAMES, NO_RATE, measured
from programs.adequacy.records import Parameters, ProgramFacts, RegionFacts

RATES = dict.fromkeys(NAMES, NO_RATE)
PROGRAM = ProgramFacts(code="5371", title_fr="Usinage", title_en="Machining")


def seen(**figures) -> Line:
    """A line as the public sees it."""
    line = Line(program=PROGRAM, rates={**RATES, **figures.pop("rates", {})}, **figures)
    region = RegionFacts(code="05", name_fr="Estrie", name_en="Estrie")
    edition = Edition(region=region, on=date(2026, 11, 2), parameters=Parameters(), lines=(line,))
    return for_audience(edition, "public").lines[0]


def test_every_field_of_a_line_says_what_it_is_for_confidentiality():
    declared = {column.field or column.name for column in COLUMNS.values()}
    assert declared | BEHIND.keys() == set(Line._fields)
    assert not declared & BEHIND.keys()
    said = {column.is_ for column in COLUMNS.values()} | set(BEHIND.values())
    assert said == {PERSONS, RATE, DERIVED, FACT}


def test_a_column_that_is_declared_is_shown_somewhere():
    shown = {
        column.name for place in (IN_FILES, IN_PLAIN_TEXT, ON_PAGE, OUTCOMES, SUPPLY) for column in place
    }
    assert shown == COLUMNS.keys()


@pytest.mark.parametrize("column", COLUMNS.values(), ids=lambda column: column.name)
def test_a_column_has_its_words_in_both_languages_and_a_type_that_files_know(column):
    assert column.type in WIDTHS
    for words in (column.label, column.short, column.head, column.plain, column.said):
        assert not words or (set(words) == {"fr", "en"} and all(words.values()))
    assert column not in IN_PLAIN_TEXT or column.plain


@pytest.mark.parametrize("count", [1, 4])
def test_a_small_count_of_persons_is_hidden_wherever_it_stands(count):
    """No rule names the figure: that it is a count of persons is enough."""
    line = seen(latest_entrants=count)
    assert line.latest_entrants is None and line.suppressed == ("latest_entrants",)
    assert COLUMNS["latest_entrants"].text(line, "fr") == "non publié"


def test_a_count_that_is_not_small_is_shown():
    assert seen(latest_entrants=5).latest_entrants == 5


@pytest.mark.parametrize(("lang", "text"), [("fr", "non publié"), ("en", "not published")])
def test_what_is_made_of_a_hidden_rate_is_hidden_with_it(lang, text):
    few = {"graduation": measured(3, 6, origin="region")}
    line = seen(rates=few, need_per_year=9.0, target_entrants=18.0, observed_entrants=12.0, gap=-6.0)
    assert (line.target_entrants, line.gap) == (None, None)
    assert COLUMNS["gap"].text(line, lang) == COLUMNS["graduation"].text(line, lang) == text


def test_what_is_made_of_figures_names_figures_that_exist():
    for column in COLUMNS.values():
        assert set(column.of) <= COLUMNS.keys()
        assert not column.of or column.is_ == DERIVED
