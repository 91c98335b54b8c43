"""Write tables for people: XLSX first, CSV for the Excel of the reader's language, JSON. Whatever is written
reads back to the same values.

Text that a spreadsheet could take for a formula gets an apostrophe in front (OWASP, « CSV injection »);
reading takes it away again. Numbers stay numbers, dates stay dates, unknown stays empty.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from math import isfinite

import xlsxwriter
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnerships.base.columns import WIDTHS, Column
from partnerships.base.formulas import neutralize
from partnerships.base.language import short_language

LONGEST = 32_767  # characters in an Excel cell
DIGITS = 15  # beyond that, Excel rounds: such numbers are written as text
# A number shows the decimals it has: with « #,##0.## », a whole one would end by a point.
DECIMALS = ["#,##0" + "." * bool(digits) + "0" * digits for digits in range(4)]
FORMATS = {
    "whole": DECIMALS[0],
    "year": "0",
    "date": "yyyy-mm-dd",
    "moment": "yyyy-mm-dd hh:mm",
    "text": "@",
}
# What a language writes in its own way. Signs for thousands and decimals are those of the spreadsheet itself.
BY_LANGUAGE = {
    "fr": {"share": "0.0##\N{NO-BREAK SPACE}%", "money": '#,##0.00\N{NO-BREAK SPACE}"$"'},
    "en": {"share": "0.0##%", "money": '"$"#,##0.00'},
}
DELIMITERS, DECIMAL_SIGNS = {"fr": ";", "en": ","}, {"fr": ",", "en": "."}
LETTER = 1  # Excel's number for letter paper
TEMPLATE_LINES = 20_000
INLINE_CHOICES = 255  # characters Excel accepts for a list written in the rule itself
SHEET_NAME = re.compile(r"[\[\]:*?/\\']")


@dataclass(frozen=True)
class Notice:
    """What the « Lisez-moi » sheet says: title, source, moment, filters (label, value), paragraphs."""

    title: str
    source: str = ""
    made_at: datetime | None = None
    filters: Sequence[tuple[str, str]] = ()
    paragraphs: Sequence[str] = ()


def write_xlsx(target, *, columns: Sequence[Column], rows: Iterable[Sequence], notice: Notice) -> int:
    """Write one workbook to a binary file in constant memory; return how many rows it holds."""
    book = _book(target, notice)
    formats = _formats(book)
    sheet = book.add_worksheet(sheet_name(notice.title))
    _write_headers(sheet, columns, formats)
    count = 0
    for count, row in enumerate(rows, start=1):
        _write_row(sheet, count, row, columns, formats)
    sheet.autofilter(0, 0, count, max(len(columns) - 1, 0))
    _set_page(sheet)
    _write_notice(book.add_worksheet(_("Read me")), notice, columns, formats)
    book.close()
    return count


def csv_lines(*, columns: Sequence[Column], rows: Iterable[Sequence], delimiter: str = "") -> Iterator[str]:
    """Yield the lines of a CSV that Excel opens as it is, in the language of the moment.

    UTF-8 with its mark; semicolons and decimal commas in French, commas and decimal points in English;
    ``delimiter`` is another, of a file that goes back to who sent it.
    """
    line = io.StringIO()
    writer = csv.writer(line, delimiter=delimiter or csv_delimiter(), lineterminator="\r\n")
    writer.writerow([csv_cell(column.label) for column in columns])
    yield "\ufeff" + line.getvalue()
    for row in rows:
        line.seek(0)
        line.truncate()
        writer.writerow([csv_cell(value) for value in row])
        yield line.getvalue()


def csv_delimiter() -> str:
    """Return what parts the cells of a CSV that Excel opens as it is, in the language of the moment."""
    return DELIMITERS[short_language()]


def write_csv(target, *, columns, rows, delimiter: str = "") -> None:
    """Write the CSV of `csv_lines` to a binary file."""
    for line in csv_lines(columns=columns, rows=rows, delimiter=delimiter):
        target.write(line.encode())


def json_lines(*, columns: Sequence[Column], rows: Iterable[Sequence], notice: Notice) -> Iterator[str]:
    """Yield one JSON object piece by piece: what it is, its columns, its rows."""
    about = {
        "title": str(notice.title),
        "source": str(notice.source),
        "made_at": notice.made_at.isoformat() if notice.made_at else None,
        "filters": {str(label): str(value) for label, value in notice.filters},
        "columns": {column.name: str(column.label) for column in columns},
    }
    yield json.dumps(about, ensure_ascii=False)[:-1] + ', "rows": ['
    separator = "\n"
    for row in rows:
        named = {column.name: _plain(value) for column, value in zip(columns, row, strict=True)}
        yield separator + json.dumps(named, ensure_ascii=False)
        separator = ",\n"
    yield "\n]}\n"


def write_template(target, *, columns: Sequence[Column], notice: Notice) -> None:
    """Write an empty workbook to fill in: lists to choose from, an example line that an import leaves out."""
    book = _book(target, notice)
    formats = _formats(book)
    sheet = book.add_worksheet(sheet_name(notice.title))
    _write_headers(sheet, columns, formats, plain=True)
    for place, column in enumerate(columns):
        sheet.write(1, place, *_example(column, place), formats["example"])
    _write_choices(book, sheet, columns)
    _write_notice(book.add_worksheet(_("Read me")), notice, columns, formats)
    book.close()


def csv_cell(value) -> str:
    """Return a value as CSV text: decimal sign and oui/non of the language, ISO dates, text neutralized."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return yes_or_no(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float | Decimal):
        return _decimal_text(value).replace(".", DECIMAL_SIGNS[short_language()])
    if isinstance(value, datetime):
        return _local(value).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return neutralize(str(value))


def yes_or_no(value: bool) -> str:
    """Return oui/non, or yes/no, in the language of the moment."""
    return _("yes") if value else _("no")


def sheet_name(title) -> str:
    """Return a name Excel accepts for a sheet: 31 characters, none of []:*?/\\'."""
    return SHEET_NAME.sub(" ", str(title))[:31].strip() or "1"


def _book(target, notice):
    book = xlsxwriter.Workbook(target, {"constant_memory": True, "remove_timezone": True})
    made_at = _local(notice.made_at) if notice.made_at else datetime(2000, 1, 1)
    book.set_properties({"title": str(notice.title), "comments": str(notice.source), "created": made_at})
    return book


def _formats(book):
    codes = FORMATS | BY_LANGUAGE[short_language()]
    formats = {type_: book.add_format({"num_format": code}) for type_, code in codes.items()}
    formats["decimals"] = [book.add_format({"num_format": code}) for code in DECIMALS]
    formats["boolean"] = None
    formats["headers"] = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E8EEF2"}
    )
    formats["example"] = book.add_format({"italic": True, "font_color": "#6B6B6B"})
    formats["title"] = book.add_format({"bold": True, "font_size": 14})
    formats["strong"] = book.add_format({"bold": True, "valign": "top"})
    formats["wrap"] = book.add_format({"text_wrap": True, "valign": "top"})
    return formats


def _write_headers(sheet, columns, formats, *, plain=False):
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(columns):
        width = column.width or max(WIDTHS[column.type], min(len(str(column.label)) + 2, 30))
        # In a template a column of text is « text » before anything is typed: Excel then keeps 00010 as it
        # is.
        sheet.set_column(place, place, width, formats.get(column.type) if plain else None)
        sheet.write_string(0, place, str(column.label), formats["headers"])


def _write_row(sheet, at, row, columns, formats):
    for place, (value, column) in enumerate(zip(row, columns, strict=True)):
        if value is None or value == "":
            continue
        if isinstance(value, bool):
            sheet.write_boolean(at, place, value)
        elif isinstance(value, int | float | Decimal) and _fits(value):
            sheet.write_number(at, place, value, _number_format(value, column.type, formats))
        elif isinstance(value, datetime):
            sheet.write_datetime(at, place, _local(value), formats["moment"])
        elif isinstance(value, date):
            sheet.write_datetime(at, place, value, formats["date"])
        else:
            sheet.write_string(
                at, place, _cell_text(value), formats["text"] if column.type == "text" else None
            )


def _number_format(value, type_, formats):
    found = formats.get(type_) if type_ != "text" else None
    return found or formats["decimals"][_decimals(value)]


def _decimals(value):
    """Return how many decimals of a number are shown: those it has, three at most."""
    if type(value) is int or value == int(value):
        return 0
    return max(1, min(len(_decimal_text(value).rstrip("0").partition(".")[2]), len(DECIMALS) - 1))


def _set_page(sheet):
    """Have the table print as wide as a page that lies on its side, its headers on each."""
    sheet.set_landscape()
    sheet.set_paper(LETTER)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _cell_text(value):
    text = neutralize(_decimal_text(value) if isinstance(value, float | Decimal) else str(value))
    if text.startswith("<r>") and text.endswith("</r>"):
        text += " "  # XlsxWriter would take it for its own rich text and let the tags through
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _fits(value):
    if isinstance(value, int):
        return abs(value) < 10**DIGITS
    if isinstance(value, float):
        return isfinite(value)  # what Excel keeps is a float too
    digits = value.is_finite() and len(value.as_tuple().digits)
    return 0 < digits <= DIGITS and abs(value.adjusted()) < 300


def _decimal_text(value):
    number = Decimal(repr(value)) if isinstance(value, float) else value
    return f"{number:f}"


def _local(value):
    return timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value


def _plain(value):
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _example(column, place):
    example = column.example
    if place == 0:
        return ((_("Example:") + " " + ("" if example is None else csv_cell(example))).strip(),)
    if isinstance(example, date):
        return (example.isoformat(),)
    if isinstance(example, bool):
        return (yes_or_no(example),)
    return ("" if example is None else example,)


def _write_choices(book, sheet, columns):
    listed = [(place, _choices(column)) for place, column in enumerate(columns) if _choices(column)]
    lists = book.add_worksheet(_("Lists"))
    lists.hide()
    _write_lists(lists, [choices for _place, choices in listed])
    for number, (place, choices) in enumerate(listed):
        letter = xlsxwriter.utility.xl_col_to_name(number)
        inline = len(",".join(choices)) <= INLINE_CHOICES and not any("," in choice for choice in choices)
        source = list(choices) if inline else f"='{lists.get_name()}'!${letter}$1:${letter}${len(choices)}"
        sheet.data_validation(1, place, TEMPLATE_LINES, place, _rule(columns[place], source))


def _write_lists(sheet, lists):
    """Write the lists side by side, line after line as constant memory wants."""
    for line in range(max(map(len, lists), default=0)):
        for place, choices in enumerate(lists):
            if line < len(choices):
                sheet.write_string(line, place, choices[line])


def _choices(column):
    if column.type == "boolean":
        return [yes_or_no(True), yes_or_no(False)]
    return [str(choice) for choice in column.choices]


def _rule(column, source):
    return {
        "validate": "list",
        "source": source,
        "error_title": _("Not in the list"),
        "error_message": _("Choose a value of the list."),
        "error_type": "warning",
    }


def _write_notice(sheet, notice, columns, formats):
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 90)
    lines = [(str(notice.title), "", "title"), *_notice_lines(notice), *_column_lines(columns)]
    for at, (label, value, style) in enumerate(lines):
        sheet.write_string(at, 0, neutralize(label), formats[style])
        sheet.write_string(at, 1, neutralize(value), formats["wrap"])


def _notice_lines(notice):
    if notice.source:
        yield capfirst(_("source")), str(notice.source), "strong"
    if notice.made_at:
        yield (
            capfirst(_("date")),
            date_format(timezone.localtime(notice.made_at), "DATETIME_FORMAT"),
            "strong",
        )
    for label, value in notice.filters:
        yield str(label), str(value), "strong"
    yield (
        capfirst(_("language")),
        _("French") if (get_language() or "fr").startswith("fr") else _("English"),
        "strong",
    )
    for paragraph in notice.paragraphs:
        yield "", str(paragraph), "wrap"


def _column_lines(columns):
    for column in columns:
        required = " (" + _("required") + ")" if column.required else ""
        if column.help or required:
            yield str(column.label) + required, str(column.help), "strong"
