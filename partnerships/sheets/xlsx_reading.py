"""Read Excel workbooks with openpyxl, read-only, after refusing what could harm.

A workbook is a zip of XML: it may expand to a thousand times its size, declare entities, point at other
files. All that is checked before openpyxl opens it. Formulas give the value Excel last computed; merged cells
give theirs to every line they cover, because a coordinator who merges « Usinage » over three cohorts means
the three.
"""

import re
import warnings
import zipfile
from itertools import islice

import openpyxl
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, iterparse
from openpyxl.utils import get_column_letter, range_boundaries

from partnerships.base.folding import fold
from partnerships.sheets.csv_reading import FORBIDDEN
from partnerships.sheets.problems import Unreadable

EXPANDED, RATIO, PARTS = 50 * 2**20, 100, 2_000
SIDE_SHEETS = {"lisezmoi", "readme", "listes", "lists", "instructions"}
ROWS_AT_ONCE = 500
# Excel writes control characters, and what looks like them, as _xHHHH_.
ESCAPED = re.compile(r"_x(005F|00[01][0-9A-F])_", re.IGNORECASE)
# Attributes are bounded, so that no hostile sheet makes these expressions search for minutes.
FORMULA_WITHOUT_VALUE = re.compile(
    rb'<(?:\w{1,9}:)?c\s(?:[^<>]{0,120}\s)?r="([A-Z]{1,3})(\d{1,7})"[^<>]{0,120}>\s*'
    rb"<(?:\w{1,9}:)?f(?:/>|\s[^<>]{0,300}/>|[^<>]{0,300}>[^<]*</(?:\w{1,9}:)?f>)"
    rb"\s*(?:<(?:\w{1,9}:)?v\s*/>|<(?:\w{1,9}:)?v></(?:\w{1,9}:)?v>)?\s*</(?:\w{1,9}:)?c>"
)
MERGED = re.compile(
    rb'<(?:\w{1,9}:)?mergeCell\s(?:[^<>]{0,120}\s)?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"'
)


def open_xlsx(source, *, sheet, limits):
    """Return (numbered rows, {"sheet"}) of the sheet named, else of the first visible one that is no side
    sheet.

    Raises Unreadable: too_expanded, xml_refused, damaged, strict_workbook, no_sheet, formula_without_value.
    """
    _check_archive(source)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(source, read_only=True, data_only=True, keep_links=False)
        found = _sheet(book, sheet)
    except Unreadable:
        raise
    except DefusedXmlException:
        raise Unreadable("xml_refused") from None
    except Exception:  # openpyxl raises whatever its parsers raise: any of it means a broken workbook
        raise Unreadable("damaged") from None
    merged = _merged_and_checked(source, found._worksheet_path)
    return _filled(_numbered(found), merged), {"sheet": found.title}


def _check_archive(source):
    source.seek(0)
    try:
        with zipfile.ZipFile(source) as archive:
            parts = archive.infolist()
            _check_weight(parts)
            for part in parts:
                if part.filename.endswith((".xml", ".rels", ".vml")):
                    _check_prolog(archive, part)
            if b"purl.oclc.org/ooxml" in archive.read("xl/workbook.xml"):
                raise Unreadable("strict_workbook")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        raise Unreadable("damaged") from None
    source.seek(0)


def _check_weight(parts):
    expanded, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    names = [part.filename for part in parts]
    if len(parts) > PARTS or len(set(names)) != len(names):
        raise Unreadable("damaged")
    if expanded > EXPANDED or expanded > RATIO * max(packed, 1):
        raise Unreadable("too_expanded", limit_mib=EXPANDED // 2**20, ratio=RATIO)


def _check_prolog(archive, part):
    """Refuse a DOCTYPE, which XML only allows before the first element, whatever the encoding."""
    try:
        with archive.open(part) as content:
            next(iter(iterparse(content, events=("start",), forbid_dtd=True)), None)
    except DefusedXmlException:
        raise Unreadable("xml_refused") from None
    except ParseError:
        raise Unreadable("damaged") from None


def _sheet(book, wanted):
    sheets = [sheet for sheet in book.worksheets if hasattr(sheet, "_worksheet_path")]
    if wanted:
        named = [sheet for sheet in sheets if fold(sheet.title) == fold(wanted)]
        if not named:
            titles = ", ".join(sheet.title for sheet in sheets)
            raise Unreadable("no_sheet", value=wanted, sheets=titles)
        return named[0]
    shown = [
        sheet for sheet in sheets if sheet.sheet_state == "visible" and fold(sheet.title) not in SIDE_SHEETS
    ]
    if not shown:
        raise Unreadable("empty_file")
    return shown[0]


def _numbered(sheet):
    sheet.reset_dimensions()  # what a file says of its own size is often wrong: one column, or a million
    rows, line = sheet.iter_rows(values_only=True), 0
    while True:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                block = list(islice(rows, ROWS_AT_ONCE))
        except DefusedXmlException:
            raise Unreadable("xml_refused", line=line + 1) from None
        except Exception:
            raise Unreadable("damaged", line=line + 1) from None
        if not block:
            return
        for row in block:
            line += 1
            yield line, _cells(row, line)


def _cells(row, line):
    cells = list(row)
    while cells and cells[-1] is None:
        cells.pop()
    for place, cell in enumerate(cells):
        if type(cell) is str:
            cells[place] = _text(cell, line, place)
    return cells


def _text(text, line, place):
    if "_x" in text:
        text = ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    if found := FORBIDDEN.search(text):
        code = "nul_character" if found[0] == "\x00" else "forbidden_character"
        raise Unreadable(code, line=line, column=get_column_letter(place + 1))
    return text


def _merged_and_checked(source, path):
    """Return {first line: [(place, last line)]} of cells merged downwards; refuse formulas never computed."""
    with zipfile.ZipFile(source) as archive:
        content = archive.read(path.lstrip("/"))
    if match := FORMULA_WITHOUT_VALUE.search(content):
        raise Unreadable("formula_without_value", line=int(match[2]), column=match[1].decode())
    merged = {}
    for reference in MERGED.findall(content):
        left, top, _right, bottom = range_boundaries(reference.decode())
        if bottom > top:
            merged.setdefault(top, []).append((left - 1, bottom))
    return merged


def _filled(numbered, merged):
    covering = {}
    for line, cells in numbered:
        for place, bottom in merged.get(line, ()):
            if place < len(cells):
                covering[place] = (cells[place], bottom)
        if covering:
            covering = {place: found for place, found in covering.items() if found[1] >= line}
            _fill(cells, covering)
        yield line, cells


def _fill(cells, covering):
    for place, (value, _bottom) in covering.items():
        cells.extend([None] * (place + 1 - len(cells)))
        if cells[place] is None:
            cells[place] = value
