"""Recognize what a file is by its first bytes, and which lines are no data."""

import io
import re
import zipfile

from partnerships.base.folding import fold
from partnerships.sheets.problems import Problem, Unreadable
from partnerships.sheets.values import to_text

TOTALS = re.compile(
    r"(grand|sous|sub)?(total|totaux|totals)(general|generale|generaux|partiel|partiels|\d*|des.*|of.*)?|somme|sum|ensemble|"
    r"moyenne|average"
)
EXAMPLE = re.compile(r"(exemple|example)\b", re.IGNORECASE)
FOOTNOTE = re.compile(
    r"(source|sources|note|notes|nota|legende|remarque)\b.*[:.]|[*†‡]|\(\d+\)", re.IGNORECASE
)
FOOTNOTE_WIDTH = 3  # a lone cell is a footnote only in a table with several columns

OLE2, ZIP, PDF = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04", b"%PDF"
BOOKS = {"xl/workbook.xml": "xlsx", "xl/workbook.bin": "xlsb", "content.xml": "ods"}
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")
SEARCHED = 2**23  # bytes of an old Office file in which its encryption mark is looked for
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
SHEET_NAMES, TEXT_NAMES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"), (".csv", ".txt", ".tsv", ".tab")


def reason_to_skip(values, cells):
    """Return why a line is no data, whatever the kind, else None: totals, examples, footnotes."""
    first = next((cell for cell in cells if cell is not None and cell != ""), None)
    if type(first) is not str:
        return None
    text = first.strip()
    if text[:1] in "tTgGsSeEmM" and TOTALS.fullmatch(fold(text)):
        return Problem("totals")
    if text[:1] in "eE" and EXAMPLE.match(text):
        return Problem("example")
    if (
        text[:1] in "sSnNlLrR*†‡("
        and len(cells) >= FOOTNOTE_WIDTH
        and FOOTNOTE.match(text)
        and _is_alone(cells)
    ):
        return Problem("footnote")
    return None


def layout_of(source, *, name, limits):
    """Return "csv", "xlsx", "xlsb", "xls" or "ods" for a seekable binary file; XLSM is an XLSX here.

    Raises Unreadable with what to do otherwise.
    """
    size = source.seek(0, io.SEEK_END)
    source.seek(0)
    if not size:
        raise Unreadable("empty_file")
    if limits.size and size > limits.size:
        raise Unreadable("too_big", limit_mib=limits.size // 2**20, size_mib=f"{size / 2**20:.1f}")
    start = source.read(4096)
    source.seek(0)
    ending = re.search(r"\.\w+$|$", name.lower())[0]
    if start.startswith(ZIP):
        return _layout_of_zip(source, ending)
    if start.startswith(OLE2):
        _refuse_encrypted(source)
        return "xls"
    _refuse_others(start)
    if ending in SHEET_NAMES:
        raise Unreadable("renamed_text", ending=ending)
    return "csv"


def _layout_of_zip(source, ending):
    try:
        names = set(zipfile.ZipFile(source).namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise Unreadable("damaged") from None
    finally:
        source.seek(0)
    if any(name.startswith("Index/") and name.endswith(".iwa") for name in names):
        raise Unreadable("numbers_document")
    layout = next((layout for name, layout in BOOKS.items() if name in names), None)
    if layout is None:
        raise Unreadable("not_a_workbook")
    if ending in TEXT_NAMES:
        raise Unreadable("renamed_workbook", ending=ending)
    return layout


def _refuse_encrypted(source):
    content = source.read(SEARCHED)
    source.seek(0)
    if ENCRYPTED in content:
        raise Unreadable("encrypted")


def _refuse_others(start):
    if start.startswith(PDF):
        raise Unreadable("pdf")
    if start.startswith(PICTURES):
        raise Unreadable("picture")
    if re.match(rb"(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|table)", start, re.IGNORECASE):
        raise Unreadable("web_page")


def _is_alone(cells):
    return sum(1 for cell in cells if to_text(cell)) == 1
