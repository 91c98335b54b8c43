"""Cells as people type them."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from partnerships.base.folding import fold
from partnerships.base.formulas import neutralize, restore
from partnerships.sheets.problems import BadValue
from partnerships.sheets.values import (
    is_excel_error,
    to_boolean,
    to_date,
    to_number,
    to_share,
    to_text,
    to_whole,
)

NBSP, THIN = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", "12"),
        ("1 234,5", "1234.5"),
        (f"1{NBSP}234{THIN}567,5", "1234567.5"),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1,234,567", "1234567"),
        ("12,5 %", "12.5"),
        (f"50{NBSP}$", "50"),
        ("$50", "50"),
        ("-50 $", "-50"),
        ("\u22123", "-3"),
        ("(50)", "-50"),
        (",5", "0.5"),
        ("1E+05", "100000"),
        ("0", "0"),
        ("007", "7"),
        (3, "3"),
        (0.1, "0.1"),
        ("1'234", "1234"),
        ("- 3", "-3"),
    ],
)
def test_a_number_is_read_as_french_spreadsheets_write_it(typed, number):
    assert to_number(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["", "  ", None, "s. o.", "S.O.", "n/a", "N/A", "nd", "—", "-", ".."])
def test_unknown_is_not_zero(typed):
    assert to_number(typed) is None


@pytest.mark.parametrize(
    ("read", "typed", "code"),
    [
        (to_number, "12 34", "not_a_number"),
        (to_number, "1 2345", "not_a_number"),
        (to_number, "1,2,3", "not_a_number"),
        (to_number, "douze", "not_a_number"),
        (to_number, True, "not_a_number"),
        (to_number, float("nan"), "not_a_number"),
        (to_number, datetime(2026, 11, 1), "not_a_number"),
        (to_number, "#N/A", "excel_error"),
        (to_number, "#VALEUR!", "excel_error"),
        (to_number, "#####", "excel_error"),
        (to_whole, "3,5", "not_whole"),
        (to_whole, "1,234", "two_readings"),
        (to_whole, "18 %", "is_a_share"),
        (to_number, "12.000", "two_readings"),
        (to_date, "09/08/2026", "two_readings"),
        (to_boolean, "peut-être", "not_a_boolean"),
        (to_date, "2026", "not_a_date"),
        (to_date, "31/02/2026", "not_a_date"),
        (to_date, "01/11/26", "short_year"),
        (to_date, "11/25/2026", "month_first"),
        (to_date, datetime(2026, 11, 1, 8, 30), "has_a_time"),
        (to_date, "5 brumaire 2026", "not_a_date"),
        (to_date, 2026, "not_a_date"),
        (to_date, "1/1/0026", "not_a_date"),
        (to_date, "#REF!", "excel_error"),
    ],
)
def test_what_could_be_read_two_ways_is_refused(read, typed, code):
    with pytest.raises(BadValue) as refused:
        read(typed)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "typed",
    [
        "2026-11-01",
        "2026/11/01",
        "01/11/2026",
        "1-11-2026",
        "1.11.2026",
        "1er novembre 2026",
        "1er nov. 2026",
        "1 novembre 2026",
        "le 1er novembre 2026".removeprefix("le "),
        "November 1, 2026",
        "Nov 1st, 2026",
        "dimanche 1er novembre 2026",
        "1er\u00a0novembre 2026",
        "2026-11-01 00:00:00",
        "46327",
        46327,
        46327.0,
        datetime(2026, 11, 1),
        date(2026, 11, 1),
    ],
)
def test_a_date_is_read_day_first(typed):
    assert to_date(typed, order="day") == date(2026, 11, 1)


def test_months_with_accents_are_known():
    assert [to_date(f"3 {month} 2026").month for month in ("février", "août", "déc.", "FÉVRIER")] == [
        2,
        8,
        12,
        2,
    ]


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("oui", True),
        ("Vrai", True),
        ("x", True),
        ("✓", True),
        (True, True),
        ("1", True),
        (1, True),
        ("non", False),
        ("FAUX", False),
        ("0", False),
        (False, False),
        ("", None),
        ("s. o.", None),
    ],
)
def test_a_boolean_is_yes_no_or_unknown(typed, answer):
    assert to_boolean(typed) is answer


@pytest.mark.parametrize(
    ("typed", "share"), [("12,5 %", "0.125"), ("0,125", "0.125"), (0.125, "0.125"), ("100%", "1")]
)
def test_a_share_may_be_written_per_cent(typed, share):
    assert to_share(typed) == Decimal(share)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (5371.0, "5371"),
        (5371, "5371"),
        ("  a\u200b ", "a"),
        ("e\u0301", "é"),
        ("a\r\nb\rc", "a\nb\nc"),
        (1.5, "1.5"),
        (datetime(2026, 11, 1), "2026-11-01"),
        (None, ""),
        ("00010", "00010"),
        ("'=1+1", "=1+1"),
        ("'5371", "'5371"),
    ],
)
def test_text_keeps_what_was_typed_and_nothing_more(raw, text):
    assert to_text(raw) == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\ta", "\ra", "'=1", "''=1", " =1", "＝1"])
def test_formulas_are_neutralized_and_come_back(text):
    assert neutralize(text) == "'" + text
    assert restore(neutralize(text)) == text


@pytest.mark.parametrize("text", ["abc", "5 = 5", "'abc", "", "#N/A", "l'été"])
def test_other_text_is_left_alone(text):
    assert neutralize(text) == restore(text) == text


def test_headers_are_compared_without_accents_case_or_punctuation():
    assert fold(" Effectif  débutant (N.) ") == fold("EFFECTIF_DEBUTANT n") == "effectifdebutantn"
    assert fold("Cœur") == "coeur"


def test_a_comment_is_no_excel_error():
    assert not is_excel_error("# total") and is_excel_error("#DIV/0!") and is_excel_error("#NOM?")
