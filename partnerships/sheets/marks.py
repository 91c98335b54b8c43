"""What the bytes of a workbook say that its values do not: error cells, formats, hidden lines, formulas never
computed; and whether it is safe to read at all. PURE.

An XLSX workbook is a zip of XML: it may expand to a thousand times its size, declare entities, or hold two
cells a billion rows apart. Its directory is looked at first, then each part is read once, by pieces, with
hard limits, before anything else opens it.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring, iterparse

from partnerships.sheets.problems import Unreadable

PIECE = 2**20
LONGEST_ROW = 8 * PIECE
PARTS = 2_000
# Attributes are bounded, so that no hostile sheet makes these expressions search for minutes.
NAME = rb"(?:\w{1,9}:)?"
ROW_END = re.compile(rb"</" + NAME + rb"row>")
ROW_NUMBER = re.compile(rb"<" + NAME + rb'row\s(?:[^<>]{0,200}\s)?r="(\d{1,9})"')
HIDDEN = re.compile(rb"<" + NAME + rb'row\s(?:[^<>]{0,200}\s)?hidden="(?:1|true)"')
FAR_COLUMN = re.compile(rb'\sr="([A-Z]{2,9})\d{1,9}"')
CELL_STARTS = (b"<c ", b"<c>", b":c ", b":c>")
ERROR = re.compile(
    rb"<" + NAME + rb'c\s(?=[^<>]{0,200}t="e")(?:[^<>]{0,200}\s)?r="([A-Z]{1,3})(\d{1,7})"[^<>]{0,200}>'
    rb"(?:<" + NAME + rb"f(?:/>|\s[^<>]{0,300}/>|[^<>]{0,300}>[^<]{0,9000}</" + NAME + rb"f>))?"
    rb"\s*<" + NAME + rb"v>([^<]{0,40})<"
)
FORMULA_WITHOUT_VALUE = re.compile(
    rb"<" + NAME + rb'c\s(?![^<>]{0,200}t="str")(?:[^<>]{0,120}\s)?r="([A-Z]{1,3})(\d{1,7})"[^<>]{0,120}>\s*'
    rb"<" + NAME + rb"f(?:/>|\s[^<>]{0,300}/>|[^<>]{0,300}>[^<]*</" + NAME + rb"f>)"
    rb"\s*(?:<" + NAME + rb"v\s*/>|<" + NAME + rb"v></" + NAME + rb"v>)?\s*</" + NAME + rb"c>"
)
PERCENT, FIXED, ZEROS = "percent", "fixed", "zeros"
BUILT_IN = {9: (PERCENT, 0), 10: (PERCENT, 2), 2: (FIXED, 2)}
MOST_ROWS, WIDEST = 1_048_576, 1_024  # of a sheet; columns past that are no table


class Style(NamedTuple):
    """How numbers of a style are printed: a percentage, fixed decimals, zeros in front; and how many."""

    kind: str
    digits: int


@dataclass
class Marks:
    """What is known of a sheet beside its values; lines and columns are counted from 0."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    styles: dict[tuple[int, int], Style] = field(default_factory=dict)
    hidden: int = 0
    is_filtered: bool = False


def check_archive(archive: zipfile.ZipFile, *, expanded: int, ratio: int) -> None:
    """Refuse a zip that is no honest workbook, by its directory and the first element of each part.

    ``expanded`` bytes at most once unpacked, ``ratio`` times the packed size. Raises Unreadable.
    """
    parts = archive.infolist()
    whole, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    names = [part.filename for part in parts]
    if len(parts) > PARTS or len(set(names)) != len(names):
        raise Unreadable("damaged")
    if whole > expanded or whole > ratio * max(packed, 1):
        raise Unreadable("too_expanded", limit_mib=expanded // 2**20, ratio=ratio)
    for part in parts:
        if part.filename.endswith((".xml", ".rels", ".vml")):
            _check_prolog(archive, part)


def _check_prolog(archive, part):
    """Refuse a DOCTYPE, which XML only allows before the first element, whatever the encoding."""
    try:
        with archive.open(part) as content:
            next(iter(iterparse(content, events=("start",), forbid_dtd=True)), None)
    except DefusedXmlException:
        raise Unreadable("xml_refused") from None
    except ParseError:
        raise Unreadable("damaged") from None


def sheet_paths(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return {name of a sheet: its part in the zip}, in the order of the book."""
    book = fromstring(archive.read("xl/workbook.xml"), forbid_dtd=True)
    links = fromstring(archive.read("xl/_rels/workbook.xml.rels"), forbid_dtd=True)
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    found = {}
    for sheet in (one for one in book.iter() if one.tag.rpartition("}")[2] == "sheet"):
        key = next((value for name, value in sheet.items() if name.rpartition("}")[2] == "id"), None)
        target = targets.get(key, "")
        found[sheet.get("name", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return found


def styles_of(archive: zipfile.ZipFile) -> dict[int, Style]:
    """Return {number of a cell's style: Style} of the formats that change what a number says."""
    if "xl/styles.xml" not in archive.namelist():
        return {}
    root = fromstring(archive.read("xl/styles.xml"), forbid_dtd=True)
    kinds = dict(BUILT_IN)
    for one in root.iter():
        if one.tag.rpartition("}")[2] == "numFmt" and (style := _style_of(one.get("formatCode", ""))):
            kinds[int(one.get("numFmtId", "0"))] = style
    lists = [one for one in root if one.tag.rpartition("}")[2] == "cellXfs"]
    formats = [int(xf.get("numFmtId", "0")) for xf in (lists[0] if lists else ())]
    return {place: Style(*kinds[number]) for place, number in enumerate(formats) if number in kinds}


def _style_of(code):
    positive = code.split(";")[0]
    if match := re.fullmatch(r"0(?:\.(0+))?\\?[ \u00a0]?%", positive):
        return Style(PERCENT, len(match[1] or ""))
    if match := re.fullmatch(r"0\.(0+)", positive):
        return Style(FIXED, len(match[1]))
    if re.fullmatch(r"0{2,15}", positive):
        return Style(ZEROS, len(positive))
    return None


def marks_of(
    archive: zipfile.ZipFile, path: str, *, styles: dict[int, Style], cells: int, columns: int
) -> Marks:
    """Read the bytes of a sheet once, by pieces, and return what they say.

    ``cells`` and ``columns`` at most, so that two cells far apart do not ask for all those between. Raises
    Unreadable: too_many_cells, too_many_columns, formula_without_value.
    """
    found, count, last = Marks(), 0, 0
    styled = _styled(styles)
    for piece in pieces(archive, path):
        count += sum(map(piece.count, CELL_STARTS))
        last = max(last, *map(int, ROW_NUMBER.findall(piece)), 0)
        widest = max((place_of(letters) for letters in set(FAR_COLUMN.findall(piece))), default=0)
        if count > cells or last > MOST_ROWS:
            raise Unreadable("too_many_cells", limit=cells)
        if widest >= WIDEST:
            raise Unreadable("too_many_columns", limit=columns, count=widest + 1)
        _mark(found, piece)
        for match in styled.finditer(piece) if styled else ():
            found.styles[int(match[3]) - 1, place_of(match[2])] = styles[int(match[1])]
    return found


def is_small(archive: zipfile.ZipFile, path: str, *, size: int, rows: int) -> bool:
    """Whether a sheet has few bytes, and no cell far down or far right: all those between would be made."""
    return archive.getinfo(path).file_size <= size and all(
        max(map(int, ROW_NUMBER.findall(piece)), default=0) <= rows
        and max((place_of(found) for found in FAR_COLUMN.findall(piece)), default=0) < WIDEST
        for piece in pieces(archive, path)
    )


def _mark(found: Marks, piece: bytes) -> None:
    """Note what a piece says; most hold nothing of the kind, which plain words tell faster."""
    has_formulas = b"f>" in piece or b"f " in piece or b"f/" in piece
    if has_formulas and (match := FORMULA_WITHOUT_VALUE.search(piece)):
        raise Unreadable("formula_without_value", line=int(match[2]), column=match[1].decode())
    if b't="e"' in piece:
        for letters, row, text in ERROR.findall(piece):
            found.errors[int(row) - 1, place_of(letters)] = text.decode("ascii", "replace")
    if b"hidden=" in piece:
        found.hidden += len(HIDDEN.findall(piece))
    found.is_filtered = found.is_filtered or b"autoFilter" in piece


def _styled(styles):
    """Return what finds the numbers whose format matters; None when no format does."""
    if not styles:
        return None
    numbers = b"|".join(str(number).encode() for number in styles)
    cell = rb"<" + NAME + rb'c\s(?=[^<>]{0,200}\bs="(' + numbers + rb')")(?![^<>]{0,200}\bt="[^n])'
    return re.compile(cell + rb'[^<>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"')


def pieces(archive: zipfile.ZipFile, path: str) -> Iterator[bytes]:
    """Yield the bytes of a part, cut at the end of a row."""
    rest = b""
    with archive.open(path) as content:
        while data := content.read(PIECE):
            data = rest + data
            ends = ROW_END.finditer(data, max(len(data) - PIECE // 4, 0))
            cut = max((match.end() for match in ends), default=0)
            if not cut and len(data) < LONGEST_ROW:
                rest = data
                continue
            yield data[: cut or len(data)]
            rest = data[cut:] if cut else b""
    if rest:
        yield rest


def place_of(letters: bytes) -> int:
    """Return the place of a column, counted from 0: A is 0, AA is 26."""
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place - 1
