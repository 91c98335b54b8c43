"""How numbers, shares, amounts, dates and hours are written, in both languages."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django import forms
from django.template import Context, Template
from django.utils import formats
from django.utils.translation import override

from partnerships.base import figures

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
FRENCH, ENGLISH = "fr-ca", "en"


@pytest.mark.parametrize(
    ("value", "decimals", "french", "english"),
    [
        (0, None, "0", "0"),
        (999, None, "999", "999"),
        (1234567.5, None, f"1{NBSP}234{NBSP}567,5", "1,234,567.5"),
        (1000, None, f"1{NBSP}000", "1,000"),
        (12.0, None, "12", "12"),
        (12.04, None, "12", "12"),
        (2.25, None, "2,3", "2.3"),
        (Decimal("2.5"), 0, "3", "3"),
        (Decimal("12"), 2, "12,00", "12.00"),
        (-18, None, f"{MINUS}18", f"{MINUS}18"),
        (-0.04, 1, "0,0", "0.0"),
        (None, None, "s. o.".replace(" ", NBSP), "n/a"),
        (float("nan"), None, "s. o.".replace(" ", NBSP), "n/a"),
    ],
)
def test_a_number_is_written_in_the_readers_language(value, decimals, french, english):
    with override(FRENCH):
        assert figures.write_number(value, decimals=decimals) == french
    with override(ENGLISH):
        assert figures.write_number(value, decimals=decimals) == english


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (0.125, f"12,5{NBSP}%", "12.5%"),
        (Decimal("0.5"), f"50{NBSP}%", "50%"),
        (0, f"0{NBSP}%", "0%"),
        (1.2345, f"123,5{NBSP}%", "123.5%"),
        (None, f"s.{NBSP}o.", "n/a"),
    ],
)
def test_a_share_is_written_as_a_percentage(value, french, english):
    with override(FRENCH):
        assert figures.write_share(value) == french
    with override(ENGLISH):
        assert figures.write_share(value) == english


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (50, f"50{NBSP}$", "$50"),
        (Decimal("1250.5"), f"1{NBSP}250,50{NBSP}$", "$1,250.50"),
        (-3, f"{MINUS}3{NBSP}$", f"{MINUS}$3"),
        (None, f"s.{NBSP}o.", "n/a"),
    ],
)
def test_an_amount_has_its_dollar_sign_where_the_language_puts_it(value, french, english):
    with override(FRENCH):
        assert figures.write_money(value) == french
    with override(ENGLISH):
        assert figures.write_money(value) == english


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (date(2026, 11, 1), "1er novembre 2026", "November 1, 2026"),
        (date(2026, 11, 2), "2 novembre 2026", "November 2, 2026"),
        (date(2026, 8, 11), "11 août 2026", "August 11, 2026"),
        (datetime(2026, 11, 2, 3, 0, tzinfo=UTC), "1er novembre 2026", "November 1, 2026"),
        (None, f"s.{NBSP}o.", "n/a"),
    ],
)
def test_a_day_is_written_in_full_in_quebecs_time(value, french, english):
    with override(FRENCH):
        assert figures.write_day(value) == french
    with override(ENGLISH):
        assert figures.write_day(value) == english


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        (date(2026, 11, 1), "1er nov. 2026", "Nov 1, 2026"),
        (date(2027, 7, 31), "31 juill. 2027", "Jul 31, 2027"),
        (date(2027, 2, 11), "11 févr. 2027", "Feb 11, 2027"),
        (None, "s. o.", "n/a"),
    ],
)
def test_a_short_day_fits_a_cell_and_reads_like_a_date(day, french, english):
    for language, said in ((FRENCH, french), (ENGLISH, english)):
        with override(language):
            assert figures.write_short_day(day).replace(NBSP, " ") == said


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (
            datetime(2026, 11, 1, 18, 40, tzinfo=UTC),
            f"1er novembre 2026, 13{NBSP}h{NBSP}40",
            "November 1, 2026, 1:40 p.m.",
        ),
        (
            datetime(2026, 7, 3, 12, 5, tzinfo=UTC),
            f"3 juillet 2026, 8{NBSP}h{NBSP}05",
            "July 3, 2026, 8:05 a.m.",
        ),
        (None, f"s.{NBSP}o.", "n/a"),
    ],
)
def test_a_moment_has_its_hour(value, french, english):
    with override(FRENCH):
        assert figures.write_moment(value) == french
    with override(ENGLISH):
        assert figures.write_moment(value) == english


def test_djangos_own_filters_follow_the_same_formats():
    moment = datetime(2026, 11, 1, 18, 40, tzinfo=UTC)
    template = Template('{{ d|date:"SHORT_DATE_FORMAT" }} {{ t|time }} {{ n }}')
    with override(FRENCH):
        assert template.render(Context({"d": moment, "t": moment, "n": 1234567})) == (
            f"2026-11-01 13{NBSP}h{NBSP}40 1{NBSP}234{NBSP}567"
        )


@pytest.mark.parametrize(
    ("language", "typed"),
    [(FRENCH, "1234,5"), (FRENCH, f"1{NBSP}234,5"), (ENGLISH, "1,234.5")],
)
def test_a_number_is_read_as_it_is_written(language, typed):
    with override(language):
        assert forms.DecimalField(localize=True).clean(typed) == Decimal("1234.5")


@pytest.mark.parametrize(
    ("language", "typed"),
    [(FRENCH, "2026-11-01"), (FRENCH, "01/11/2026"), (ENGLISH, "2026-11-01"), (ENGLISH, "November 1, 2026")],
)
def test_a_date_is_read_as_people_type_it(language, typed):
    with override(language):
        assert forms.DateField().clean(typed) == date(2026, 11, 1)


def test_date_fields_show_the_form_that_browsers_understand():
    with override(FRENCH):
        assert formats.localize_input(date(2026, 11, 1)) == "2026-11-01"


def test_zero_was_counted_and_none_is_unknown_in_templates():
    template = Template(
        "{% load figures %}{{ zero|na }} {{ unknown|na }} {{ zero|number }} {{ half|share:0 }}"
    )
    with override(ENGLISH):
        assert template.render(Context({"zero": 0, "unknown": None, "half": 0.5})) == "0 n/a 0 50%"
