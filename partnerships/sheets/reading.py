"""Read a table out of a spreadsheet file as people really make them: CSV or a workbook, line by line.

The file's content says what it is, never its name alone. Titles above the headers, `#` comments, totals,
footnotes and repeated headers are handed back as Skipped with their reason, so that nothing disappears in
silence.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import NamedTuple

from partnerships.base.folding import fold
from partnerships.base.limits import said
from partnerships.sheets import csv_reading, recognizing
from partnerships.sheets.problems import Problem, Unreadable
from partnerships.sheets.values import NUMBER_SIGN, is_excel_error, to_text
from partnerships.sheets.workbooks import BOUNDS, Bounds, open_workbook

MOST_MEBIBYTES = said("import_mebibytes", 5)
MOST_LINES = said("import_lines", 20_000)
NOTHING: Mapping = {}
LINES_SEARCHED = 40  # how far down the headers may be


@dataclass(frozen=True)
class Limits:
    """What a file may weigh: bytes, lines, columns, characters in a cell, seconds. None is no limit."""

    size: int | None = MOST_MEBIBYTES * 2**20
    rows: int | None = MOST_LINES
    columns: int = 100
    characters: int = 10_000
    seconds: int | None = 60
    book: Bounds = BOUNDS


BROWSER = Limits()
COMMAND_LINE = Limits(
    size=None,
    rows=None,
    seconds=None,
    book=Bounds(expanded=2**30, cells=50_000_000, memory=2**30, processor=600, clock=3_600),
)


class Row(NamedTuple):
    """One line of data: its number in the file, its cells by column name, what is wrong with its shape."""

    line: int
    values: dict
    problems: tuple = ()
    others: Mapping = NOTHING


class Skipped(NamedTuple):
    """One line left out, and why."""

    line: int
    reason: Problem
    text: str


@dataclass(frozen=True)
class Header:
    """Where the headers are and what they name: columns maps a name to its place, counted from 0.

    ``others`` are the further places of a name: the title beside the code, the other language.
    """

    line: int
    texts: tuple[str, ...]
    columns: Mapping[str, int]
    missing: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    others: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass
class Table:
    """A file being read. Go through `lines()` once; `blank_lines` counts the empty ones met so far."""

    layout: str
    header: Header
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    glances: Mapping[str, list[str]] = field(default_factory=dict)
    hidden: int = 0
    is_filtered: bool = False
    is_seen: bool = True
    above: tuple[str, ...] = ()
    first: tuple[Mapping, ...] = ()
    blank_lines: int = 0
    numbered: Iterable = ()
    _limits: Limits = BROWSER
    _skip: Callable = None
    _deadline: float = field(default=float("inf"))

    def lines(self) -> Iterator[Row | Skipped]:
        """Yield every line that is not empty, in order. Raises Unreadable past a limit."""
        rows = 0
        for line, cells in self.numbered:
            if line % 256 == 0 and time.monotonic() > self._deadline:
                raise Unreadable("too_slow", line=line, seconds=self._limits.seconds)
            if line == self.header.line:
                continue
            if not any(to_text(cell) for cell in cells):
                self.blank_lines += 1
                continue
            found = self._line(line, cells)
            if type(found) is Row:
                rows += 1
                self._check_count(rows, line)
            yield found

    def _check_count(self, rows, line):
        if self._limits.rows and rows > self._limits.rows:
            raise Unreadable("too_many_rows", line=line, limit=self._limits.rows)

    def _line(self, line, cells):
        if is_comment(cells):
            return _skipped(line, cells, "comment")
        if line < self.header.line:
            return _skipped(line, cells, "above_headers")
        return self._data(line, cells)

    def _data(self, line, cells):
        width = len(cells)
        values = {name: cells[at] if at < width else None for name, at in self.header.columns.items()}
        reason = self._skip(values, cells) or (
            is_header_again(cells, self.header) and Problem("headers_again")
        )
        if reason:
            return Skipped(line, reason.at(line=line), summary(cells))
        others = (
            {name: [cells[at] for at in places if at < width] for name, places in self.header.others.items()}
            if self.header.others
            else NOTHING
        )
        return Row(line, values, self._shape(line, cells, values), others)

    def _shape(self, line, cells, values):
        problems = []
        if len(cells) > len(self.header.texts):
            extra = [cell for cell in cells[len(self.header.texts) :] if to_text(cell)]
            if extra:
                problems.append(Problem("extra_cells", line, value=str(extra[0])[:80]))
        for name, value in values.items():
            if type(value) is str and len(value) > self._limits.characters:
                params = {"limit": self._limits.characters}
                problems.append(Problem("cell_too_long", line, name, value[:60] + "…", params))
        return tuple(problems)


def open_table(
    source,
    *,
    name: str = "",
    columns: Mapping[str, Iterable[str]],
    required: Iterable[str] = (),
    remembered: Mapping[str, str] | None = None,
    sheet: str = "",
    skip: Callable = recognizing.reason_to_skip,
    limits: Limits = BROWSER,
) -> Table:
    """Open a seekable binary file and find its headers.

    `columns` maps each name to the headers it may bear; `remembered` maps folded headers of earlier files to
    names and wins over them. `skip(values, cells)` returns a Problem for a line that is no data (totals),
    else None. Headers that are required and not there are in `table.header.missing`: the caller asks for a
    mapping or refuses.

    Raises Unreadable with a code that has a sentence in wording.py.
    """
    deadline = time.monotonic() + limits.seconds if limits.seconds else float("inf")
    layout = recognizing.layout_of(source, name=name, limits=limits)
    names = known_headers(columns, remembered or {})
    if layout == "csv":
        numbered, found = csv_reading.open_csv(source, known=names, limits=limits)
    else:
        numbered, found = open_workbook(source, layout=layout, sheet=sheet, bounds=limits.book)
    first = list(islice(numbered, LINES_SEARCHED))
    header = find_header(first, names=names, required=tuple(required), limits=limits)
    above = tuple(" ".join(map(to_text, cells)).strip() for line, cells in first if line < header.line)
    below = [cells for line, cells in first if line > header.line]
    return Table(
        layout=layout,
        header=header,
        above=above,
        first=tuple(
            {name: cells[at] for name, at in header.columns.items() if at < len(cells)} for cells in below
        ),
        **found,
        numbered=chain(first, numbered),
        _limits=limits,
        _skip=skip,
        _deadline=deadline,
    )


def known_headers(columns, remembered):
    """Return {folded header: column name}; a remembered mapping wins, "" means a column to leave out."""
    names = {fold(header): name for name, headers in columns.items() for header in (name, *headers)}
    return names | {fold(header): name for header, name in remembered.items()}


def find_header(first, *, names, required, limits):
    """Return the Header: the line that names the most columns, else the first that looks like one."""
    candidates = [(line, cells) for line, cells in first if any(to_text(cell) for cell in cells)]
    if not candidates:
        raise Unreadable("empty_file")
    line, cells = max(
        candidates, key=lambda found: (_matches(found[1], names), _looks_like_header(found[1]), -found[0])
    )
    return _header(line, cells, names=names, required=required, limits=limits)


def is_comment(cells):
    """Tell whether the line is a comment: it begins with #, and is no Excel error and no code (#00010)."""
    first = next((cell for cell in cells if cell not in (None, "")), None)
    if type(first) is not str or not first.lstrip().startswith("#"):
        return False
    return not (is_excel_error(first.strip()) or NUMBER_SIGN.match(first.lstrip()))


def is_header_again(cells, header):
    """Tell whether a line repeats the headers, as printed spreadsheets do on every page."""
    texts = header.texts
    if to_text(cells[0]) != texts[0]:
        return False
    return len(texts) > 1 and tuple(to_text(cell) for cell in cells[: len(texts)]) == texts


def summary(cells, *, limit=120):
    """Return the first words of a line, to show which one was skipped."""
    return " · ".join(text for text in (to_text(cell) for cell in cells) if text)[:limit]


def _skipped(line, cells, code):
    return Skipped(line, Problem(code, line), summary(cells))


def _matches(cells, names):
    return len({names[key] for key in (fold(to_text(cell)) for cell in cells) if names.get(key)})


def _looks_like_header(cells):
    return not is_comment(cells) and sum(1 for cell in cells if to_text(cell)) > 1


def _header(line, cells, *, names, required, limits):
    texts = [to_text(cell) for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    if len(texts) > limits.columns:
        raise Unreadable("too_many_columns", line=line, limit=limits.columns, count=len(texts))
    columns, ignored, others = {}, [], {}
    for place, text in enumerate(texts):
        name = names.get(fold(text))
        if name in columns:
            others.setdefault(name, []).append(place)
        elif name:
            columns[name] = place
        elif text:
            ignored.append(text)
    missing = tuple(name for name in required if name not in columns)
    again = {name: tuple(places) for name, places in others.items()}
    return Header(line, tuple(texts), columns, missing, tuple(ignored), again)
