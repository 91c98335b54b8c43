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
from programs.adequacy.confidentiality import IDENTITIES, for_audience
from programs.adequacy.edition import Edition, Line
from programs.adequacy.rates import NAMES, NO_RATE, measured
from programs.adequacy.records import Parameters, ProgramFacts, RegionFacts

RATES = dict.fromkeys(NAMES, NO_RATE)
PROGRAM = ProgramFacts(code="5371", title_fr="Usinage", title_en="Machining")


def seen(audience="public", **figures) -> Line:
    """A line as the public sees it, or partners."""
    line = Line(program=PROGRAM, rates={**RATES, **figures.pop("rates", {})}, **figures)
    region = RegionFacts(code="05", name_fr="Estrie", name_en="Estrie")
    edition = Edition(region=region, on=date(2026, 11, 2), parameters=Parameters(), lines=(line,))
    return for_audience(edition, audience).lines[0]


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


def test_a_count_of_persons_names_the_identity_it_is_rounded_under():
    persons = [column for column in COLUMNS.values() if column.is_ == PERSONS]
    assert persons and all(column.identity in IDENTITIES for column in persons)
    assert not [column for column in COLUMNS.values() if column.is_ != PERSONS and column.identity]


@pytest.mark.parametrize(("lang", "text"), [("fr", "<\u00a010"), ("en", "<\u00a010")])
def test_a_year_under_ten_says_so(lang, text):
    line = seen(latest_entrants=4, latest_below=True)
    assert COLUMNS["latest_entrants"].text(line, lang) == COLUMNS["latest_entrants"].value(line, lang) == text


@pytest.mark.parametrize(("years", "told"), [((), False), ((2022, 2023, 2024), False), ((2024,), True)])
def test_what_the_observed_entrants_are_since_is_told_where_a_step_parts_the_years(years, told):
    """Editions that were computed before steps were looked for have no such years, and open all the same."""
    line = seen(averaged_years=(2022, 2023, 2024), base_years=years, mean_entrants=20.0)
    notes = COLUMNS["observed_entrants"].notes(line, "fr")
    assert any("depuis" in str(note) for note in notes) == told


@pytest.mark.parametrize(("audience", "printed"), [("public", False), ("partners", True)])
def test_a_partner_reads_the_region_s_own_rate_over_ten_persons(audience, printed):
    own = {"related": measured(10, 15, origin="region")}
    line = seen(audience, rates={"related": measured(60, 80, origin="province")}, regional_rates=own)
    notes = COLUMNS["related"].cell(line, "fr").notes
    assert ("région\u00a0: 67\u00a0%, 10 sur environ 15" in notes) is printed
    assert COLUMNS["related"].text(line, "fr") == "75\u00a0%"
