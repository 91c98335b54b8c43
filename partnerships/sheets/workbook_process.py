"""The process that reads one workbook for another: no Django, no database, hard limits. PURE.

It is given a workbook on its standard input, and a line of JSON as its only argument (layout, sheet, limits);
it prints lines of JSON: what the book is, then its lines by blocks, then « end ». What it refuses is one line
too. Whatever a hostile workbook makes of it, the worker that asked goes on.
"""

import io
import json
import re
import resource
import sys
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from itertools import islice

import python_calamine as calamine
from defusedxml import DefusedXmlException

from partnerships.base.folding import fold
from partnerships.sheets.csv_reading import FORBIDDEN
from partnerships.sheets.marks import (
    FIXED,
    PERCENT,
    Marks,
    check_archive,
    is_small,
    marks_of,
    sheet_paths,
    styles_of,
)
from partnerships.sheets.problems import Unreadable

SIDE_SHEETS = {"lisezmoi", "readme", "listes", "lists", "instructions"}
ROWS_AT_ONCE, SHEETS_TOLD = 500, 30
# What is read of other sheets, for a person to choose: bytes and lines of each at most, then what is told.
GLANCED_SHEETS, GLANCED_BYTES, GLANCED_ROWS = 8, 2**20, 5_000
FIRST_LINES, GLANCED_WORDS, FIRST_WORDS = 3, 8, 160
DATE, MOMENT, SHOWN, MERGED = "d", "t", "n", "m"
# Excel writes control characters, and what looks like them, as _xHHHH_.
SUSPECT = re.compile(f"_x|{FORBIDDEN.pattern}")
ESCAPED = re.compile(r"_x(005F|00[01][0-9A-F])_", re.IGNORECASE)
ISO_HOURS = re.compile(r"PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S", re.ASCII)


def read(source, *, layout: str, sheet: str, limits: dict) -> Iterator[object]:
    """Yield what a workbook is, then blocks of its lines as JSON can hold them.

    Raises Unreadable: too_expanded, xml_refused, damaged, no_sheet, formula_without_value, too_many_cells.
    """
    marks, merged = Marks(), {}
    archive = zipfile.ZipFile(source) if layout != "xls" else None
    if archive:
        check_archive(archive, expanded=limits["expanded"], ratio=limits["ratio"])
    paths = sheet_paths(archive) if layout == "xlsx" else {}
    source.seek(0)
    book = calamine.CalamineWorkbook.from_filelike(source)
    wanted = sheet_wanted(book, sheet)
    if path := paths.get(wanted):
        styles = styles_of(archive)
        marks = marks_of(archive, path, styles=styles, cells=limits["cells"], columns=limits["columns"])
    found = book.get_sheet_by_name(wanted)
    if layout == "xlsx":
        merged = covered(found.merged_cell_ranges or ())
    yield {
        "sheet": wanted,
        "sheets": (told := others(book, wanted)),
        "glances": glances(book, archive, {name: paths[name] for name in told if name in paths}),
        "hidden": marks.hidden,
        "is_filtered": marks.is_filtered,
        "is_seen": layout == "xlsx",
    }
    rows = filled(rows_of(found, marks), merged)
    yield from blocks(timed(rows) if layout == "ods" else rows)


def sheet_wanted(book, sheet: str) -> str:
    """Return the name of the sheet asked for, else of the first visible one that is no side sheet."""
    sheets = [one for one in book.sheets_metadata if one.typ == calamine.SheetTypeEnum.WorkSheet]
    if sheet:
        named = [one.name for one in sheets if fold(one.name) == fold(sheet)]
        if not named:
            raise Unreadable("no_sheet", value=sheet, sheets=", ".join(one.name for one in sheets))
        return named[0]
    for one in sheets:
        if one.visible == calamine.SheetVisibleEnum.Visible and fold(one.name) not in SIDE_SHEETS:
            return one.name
    raise Unreadable("empty_file")


def others(book, wanted: str) -> list[str]:
    """Return the names of the other sheets that may be read."""
    sheets = [one for one in book.sheets_metadata if one.typ == calamine.SheetTypeEnum.WorkSheet]
    return [one.name for one in sheets if one.name != wanted and fold(one.name) not in SIDE_SHEETS][
        :SHEETS_TOLD
    ]


def glances(book, archive, paths: dict[str, str]) -> dict[str, list[str]]:
    """Return the first lines of other sheets, as one recognizes them; nothing of those that are large.

    Of XLSX alone: the bytes of the others do not say before what a sheet would take.
    """
    found = {}
    for name in list(paths)[:GLANCED_SHEETS]:
        with suppress(KeyError):
            if is_small(archive, paths[name], size=GLANCED_BYTES, rows=GLANCED_ROWS):
                rows = (row for row in book.get_sheet_by_name(name).iter_rows() if any(row))
                found[name] = [glance(row) for row in islice(rows, FIRST_LINES)]
    return found


def glance(row: list) -> str:
    """Return the first words of a line."""
    filled = (cell for cell in row if cell is not None and cell != "")
    whole = (int(cell) if type(cell) is float and cell.is_integer() else cell for cell in filled)
    said = (" ".join(str(cell).split()) for cell in whole)
    return " · ".join(islice(said, GLANCED_WORDS))[:FIRST_WORDS]


def rows_of(sheet, marks: Marks) -> Iterator[list]:
    """Yield the cells of every line from the first one of the sheet, with what its bytes say."""
    if sheet.start is None:
        return
    before = [None] * sheet.start[1]
    errors, styles = by_row(marks.errors), by_row(marks.styles)
    for row, cells in enumerate(sheet.iter_rows()):
        if before:
            cells = before + cells
        for place, text in errors.get(row, ()):
            put(cells, place, text)
        for place, style in styles.get(row, ()):
            if place < len(cells) and type(cells[place]) in (int, float):
                cells[place] = [SHOWN, cells[place], shown(cells[place], style)]
        while cells and (cells[-1] is None or cells[-1] == ""):
            cells.pop()
        yield cells


def by_row(marked: dict) -> dict[int, list]:
    found = {}
    for (row, place), what in marked.items():
        found.setdefault(row, []).append((place, what))
    return found


def put(cells: list, place: int, value) -> None:
    cells.extend([None] * (place + 1 - len(cells)))
    if cells[place] is None or cells[place] == "":
        cells[place] = value


def shown(number: float, style) -> str:
    """Return a number as the workbook prints it: 18 %, 00311, 12.10."""
    if style.kind == PERCENT:
        return f"{number * 100:.{style.digits}f} %"
    if style.kind == FIXED:
        return f"{number:.{style.digits}f}"
    return f"{number:0{style.digits}.0f}"


def covered(ranges: Iterable) -> dict[int, list]:
    """Return {first line: [(place, last line)]} of cells merged downwards: they say the same of each line."""
    merged = {}
    for (top, left), (bottom, _right) in ranges:
        if bottom > top:
            merged.setdefault(top, []).append((left, bottom))
    return merged


def filled(rows: Iterable[list], merged: dict) -> Iterator[list]:
    """Give each line the value of the cell merged over it; a number so covered says that it is."""
    if not merged:
        yield from rows
        return
    covering = {}
    for row, cells in enumerate(rows):
        for place, bottom in merged.get(row, ()):
            if place < len(cells):
                cells[place] = _merged(cells[place])
                covering[place] = (cells[place], bottom)
        if covering:
            covering = {place: found for place, found in covering.items() if found[1] >= row}
            for place, (value, _bottom) in covering.items():
                put(cells, place, value)
        yield cells


def _merged(value):
    return [MERGED, value] if type(value) in (int, float) else value


def timed(rows: Iterable[list]) -> Iterator[list]:
    """Give durations of a day or more as people write them: an open document has them in ISO 8601."""
    for cells in rows:
        yield [hours_of(cell) if type(cell) is str else cell for cell in cells]


def hours_of(text: str) -> str:
    if not (said := ISO_HOURS.fullmatch(text)):
        return text
    hours, minutes, seconds = map(float, said.groups())
    return in_hours(timedelta(hours=hours, minutes=minutes, seconds=seconds))


def in_hours(lasted: timedelta) -> str:
    """Return a duration as a sheet prints it, past a day too: 26:30, 0:00:15."""
    minutes, seconds = divmod(round(lasted.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")


def blocks(rows: Iterable[list]) -> Iterator[list]:
    """Yield lines by blocks, their texts checked."""
    first, block = 0, []
    for row, cells in enumerate(rows):
        block.append(cells)
        if len(block) == ROWS_AT_ONCE:
            yield checked(block, first)
            first, block = row + 1, []
    yield checked(block, first)


def checked(block: list[list], first: int) -> list[list]:
    """Return a block without Excel's own escapes; refuse characters that no text holds.

    Hardly any block holds one: a look at the whole costs less than one at each cell.
    """
    if SUSPECT.search("\n".join(cell for cells in block for cell in cells if type(cell) is str)):
        for row, cells in enumerate(block, first + 1):
            for place, cell in enumerate(cells):
                if type(cell) is str:
                    cells[place] = _text(cell, row)
    return block


def _text(cell, line):
    cell = ESCAPED.sub(lambda match: chr(int(match[1], 16)), cell)
    if found := FORBIDDEN.search(cell):
        raise Unreadable("nul_character" if found[0] == "\x00" else "forbidden_character", line=line)
    return cell


def as_json(value) -> object:
    """Return what JSON has no word for: days, moments, hours, durations."""
    if isinstance(value, datetime):
        return [MOMENT, value.isoformat()]
    if isinstance(value, timedelta):
        return in_hours(value)
    if isinstance(value, time):
        return value.isoformat("seconds" if value.second else "minutes")
    return [DATE, value.isoformat()] if isinstance(value, date) else str(value)


def hold_down(*, memory: int, seconds: int) -> None:
    """Let this process have no more than so many bytes and seconds of processor, whatever it reads."""
    for what, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds)):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):  # macOS holds no limit of memory: the wall clock of who asks remains
            continue


def answers(source, asked: dict) -> Iterator[object]:
    """Yield the lines to print: what was read, or the one problem of the whole file."""
    try:
        yield from read(source, layout=asked["layout"], sheet=asked["sheet"], limits=asked["limits"])
    except Unreadable as refused:
        yield {"refused": refused.problem.as_json()}
    except DefusedXmlException:
        yield {"refused": {"code": "xml_refused"}}
    except calamine.PasswordError:
        yield {"refused": {"code": "encrypted"}}
    except MemoryError:
        yield {"refused": {"code": "too_heavy"}}
    except Exception:  # parsers raise whatever they raise: any of it means a broken workbook
        yield {"refused": {"code": "damaged"}}
    yield "end"


def main() -> None:
    asked = json.loads(sys.argv[1])
    hold_down(memory=asked["limits"]["memory"], seconds=asked["limits"]["processor"])
    source = sys.stdin.buffer if sys.stdin.buffer.seekable() else io.BytesIO(sys.stdin.buffer.read())
    for line in answers(source, asked):
        sys.stdout.write(json.dumps(line, ensure_ascii=False, separators=(",", ":"), default=as_json) + "\n")


if __name__ == "__main__":
    main()
