"""What is written can be opened, and reads back to the same values."""

import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial

import openpyxl
import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerships.base.columns import Column
from partnerships.base.writing import (
    Notice,
    csv_cell,
    json_lines,
    sheet_name,
    write_csv,
    write_template,
    write_xlsx,
)
from partnerships.sheets.reading import Row, open_table
from partnerships.sheets.values import to_boolean, to_date, to_number, to_text

COLUMNS = [
    Column("line", "Ligne", "whole", required=True),
    Column("text", "Texte", help="Ce que l'on veut"),
    Column("number", "Nombre", "number"),
    Column("day", "Jour", "date"),
    Column("flag", "Vrai?", "boolean"),
]
NOTICE = Notice(
    "Cohortes", "CFP de l'Estrie", datetime(2026, 11, 1, 17, 0, tzinfo=UTC), [("Région", "Estrie")]
)
HEADERS = {column.name: [column.label] for column in COLUMNS}


def written(write, rows, **extra):
    target = io.BytesIO()
    write(target, columns=COLUMNS, rows=rows, **extra)
    target.seek(0)
    return target


def read_back(source, *, decimal=","):
    table = open_table(source, columns=HEADERS)
    # « 1,234 » alone could be read two ways: the rest of a file of ours would say.
    number = partial(to_number, decimal=decimal)
    read = [number, to_text, number, to_date, to_boolean]
    return [
        tuple(to(value) for to, value in zip(read, line.values.values(), strict=True))
        for line in table.lines()
        if isinstance(line, Row)
    ]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Cohortes", "Cohortes"),
        ("Besoins [2026/27]", "Besoins  2026 27"),
        ("", "1"),
        ("Stages " * 5, "Stages " * 4 + "Sta"),
    ],
)
def test_a_sheet_has_a_name_that_excel_accepts(title, name):
    assert sheet_name(title) == name


texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufffe\uffff"), max_size=30
).map(to_text)
texts |= st.sampled_from(
    ["=1+1", "-3", "+1", "@x", "'=x", "''-", "_x0041_", "<r>a</r>", "a;b", 'a"b', "a\nb", "00010", "1 234"]
)
numbers = st.decimals(-(10**9), 10**9, places=3, allow_nan=False) | st.integers(-(10**14), 10**14)
days = st.dates(date(1930, 1, 1), date(2199, 1, 1))
lines = st.lists(
    st.tuples(texts, st.none() | numbers, st.none() | days, st.none() | st.booleans()), max_size=8
)


@settings(derandomize=True, max_examples=60)
@given(lines)
@pytest.mark.parametrize(("write", "extra"), [(write_csv, {}), (write_xlsx, {"notice": NOTICE})])
def test_what_is_written_reads_back_to_the_same_values(write, extra, lines):
    rows = [(at, *line) for at, line in enumerate(lines, start=1)]
    rows = [row for row in rows if to_text(row[1]) == row[1]]
    assert read_back(written(write, rows, **extra)) == rows
    with translation.override("en"):
        assert read_back(written(write, rows, **extra), decimal=".") == rows


def test_text_that_looks_like_a_formula_is_neutralized_and_numbers_are_not():
    row = (1, "=HYPERLINK(1)", Decimal("-12.5"), None, None)
    assert written(write_csv, [row]).getvalue().decode().splitlines()[1] == "1;'=HYPERLINK(1);-12,5;;"
    sheet = openpyxl.load_workbook(written(write_xlsx, [row], notice=NOTICE)).worksheets[0]
    assert [cell.value for cell in sheet[2]] == [1, "'=HYPERLINK(1)", -12.5, None, None]


@pytest.mark.parametrize(
    ("language", "line"),
    [("fr-ca", "1;é, ou è;1234,50;2026-11-01;"), ("en", '1,"é, ou è",1234.50,2026-11-01,')],
)
def test_csv_opens_as_it_is_in_the_excel_of_the_reader(language, line):
    row = (1, "é, ou è", Decimal("1234.50"), date(2026, 11, 1), None)
    with translation.override(language):
        content = written(write_csv, [row]).getvalue()
    assert content.startswith(b"\xef\xbb\xbf") and content.decode("utf-8-sig").split("\r\n")[1] == line


SHOWN = [  # type, value, the format of its cell in French, in English
    ("number", Decimal(2), "#,##0", "#,##0"),
    ("number", 3.0, "#,##0", "#,##0"),
    ("number", Decimal("-2.50"), "#,##0.0", "#,##0.0"),
    ("number", 1 / 7, "#,##0.000", "#,##0.000"),
    ("number", 0.00001, "#,##0.000", "#,##0.000"),
    ("text", 1500, "#,##0", "#,##0"),
    ("whole", 1500, "#,##0", "#,##0"),
    ("year", 2026, "0", "0"),
    ("share", 0.5, "0.0##\xa0%", "0.0##%"),
    ("money", Decimal(20), '#,##0.00\xa0"$"', '"$"#,##0.00'),
]


def test_a_number_shows_its_decimals_and_no_point_with_nothing_after_it():
    columns = [Column(f"c{place}", f"C{place}", type_) for place, (type_, *_) in enumerate(SHOWN)]
    for place, language in enumerate(("fr-ca", "en")):
        target = io.BytesIO()
        with translation.override(language):
            write_xlsx(target, columns=columns, rows=[[value for _, value, *_ in SHOWN]], notice=NOTICE)
        cells = openpyxl.load_workbook(target).worksheets[0][2]
        assert [cell.number_format for cell in cells] == [shown[place] for _, _, *shown in SHOWN]


@pytest.mark.parametrize(("language", "shown"), [("fr-ca", "oui"), ("en", "yes")])
def test_booleans_speak_the_language(language, shown):
    with translation.override(language):
        assert csv_cell(True) == shown


def test_a_workbook_has_types_frozen_headers_filters_and_a_notice():
    with translation.override("fr-ca"):
        book = openpyxl.load_workbook(
            written(write_xlsx, [(1, "a", Decimal("2.5"), date(2026, 11, 1), True)], notice=NOTICE)
        )
    sheet, notice = book.worksheets
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet["D2"].is_date, sheet["E2"].value) == (
        "A2",
        "A1:E2",
        True,
        True,
    )
    page = sheet.page_setup
    assert (page.orientation, page.fitToWidth, page.fitToHeight) == ("landscape", None, 0)  # 1 unsaid
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.print_title_rows == "$1:$1"
    said = {row[0]: row[1] for row in notice.iter_rows(values_only=True)}
    assert notice.title == "Lisez-moi" and said["Source"] == "CFP de l'Estrie" and said["Région"] == "Estrie"


def test_the_same_rows_make_the_same_bytes():
    row = (1, "a", None, None, None)
    first, second = (written(write_xlsx, [row], notice=NOTICE).getvalue() for _ in range(2))
    assert first == second


def test_a_number_too_long_for_excel_keeps_its_digits():
    row = (1, "a", Decimal("12345678901234567890.5"), None, None)
    assert read_back(written(write_xlsx, [row], notice=NOTICE)) == [row]


def test_json_says_what_it_is_and_keeps_unknown_null():
    content = json.loads(
        "".join(json_lines(columns=COLUMNS, rows=[(1, "a", None, date(2026, 11, 1), True)], notice=NOTICE))
    )
    assert content["source"] == "CFP de l'Estrie"
    assert content["rows"] == [{"line": 1, "text": "a", "number": None, "day": "2026-11-01", "flag": True}]


def template(columns):
    target = io.BytesIO()
    write_template(target, columns=columns, notice=Notice("Modèle"))
    return target


def test_a_template_offers_lists_and_an_example_that_imports_leave_out():
    columns = [
        Column("code", "Code", example="5371"),
        Column("mode", "Mode", choices=["jour", "soir"], example="jour"),
    ]
    long = Column("place", "Lieu", choices=[f"Centre {n}" for n in range(60)])
    source = template([*columns, long])
    with translation.override("fr-ca"):
        found = openpyxl.load_workbook(template([*columns, long]))
    rules = {str(rule.sqref): rule.formula1 for rule in found.worksheets[0].data_validations.dataValidation}
    assert rules["B2:B20001"] == '"jour,soir"' and "$60" in rules["C2:C20001"]
    assert found.worksheets[0]["A2"].value.startswith("Exemple")
    [line] = open_table(source, columns={column.name: [column.label] for column in columns}).lines()
    assert line.reason.code == "example"
