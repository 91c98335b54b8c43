"""Unfold the table of a plan as committees write it: a row a measure, several activities in a cell. PURE.

Four columns (axis, means, activities, expected results), cells merged over several rows, the axis said again
on each page, a few words over measures (« Main-d’œuvre future : ») or over activities (« Jeunes : »). What
comes out is one line an activity and an expected result, as the portal's own files have it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import NamedTuple

from partnerships.base.folding import fold
from partnerships.sheets.problems import Unreadable

ITEM, LINE = "item", "line"
BULLET = re.compile(r"\s*[•·▪◦‣●○■□–—*✓➢➤-]\s+")
NUMBERED = re.compile(r"(axe|axis)\s*(n[o°]\s*)?\d+\s*[:.–—-]*\s*", re.IGNORECASE)
AXIS, MEASURE, ACTIVITIES, RESULTS = "axis", "measure", "activities", "results"
HEADERS: Mapping[str, tuple[str, ...]] = {
    AXIS: ("axe", "axes", "axedintervention", "axis", "axes dintervention"),
    MEASURE: ("moyen", "moyens", "mesure", "mesures", "mesuresmoyens", "moyensmesures", "means", "measures"),
    ACTIVITIES: ("activites", "descriptiondesactivites", "actions", "activities", "descriptionofactivities"),
    RESULTS: ("resultatsattendus", "resultatattendu", "resultats", "expectedresults", "results"),
}
NEEDED = (MEASURE, ACTIVITIES, RESULTS)


class Row(NamedTuple):
    """A row of a file: its table, its number there, its cells: (what it is, text)…, None when covered."""

    table: int
    number: int
    cells: Sequence


class Entry(NamedTuple):
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a plan; ``place`` is where it was read: « 2 / 5 », the fifth row of the second table."""

    place: str
    axis: str = ""
    heading: str = ""
    measure: str = ""
    activity_heading: str = ""
    activity: str = ""
    result: str = ""


def blocks_of(cell) -> list[tuple[str, str]]:
    """Return (what it is, text) of each line of a cell of a workbook, where bullets are typed."""
    if cell in (None, ""):
        return []
    found = []
    for line in str(cell).splitlines():
        if text := " ".join(line.split()):
            found.append((ITEM, BULLET.sub("", text, count=1)) if BULLET.match(text + " ") else (LINE, text))
    return [(kind, text) for kind, text in found if text]


def columns_in(cells: Sequence) -> dict[str, int] | None:
    """Return {column: its place} when a row is that of the headers; the axis may go without a name."""
    named = {}
    for place, cell in enumerate(cells):
        said = fold(words(cell))
        for column, headers in HEADERS.items():
            if said in headers:
                named.setdefault(column, place)
    if any(column not in named for column in NEEDED):
        return None
    return {AXIS: named[MEASURE] - 1} | named


def words(cell) -> str:
    """Return all the words of a cell."""
    return " ".join(text for _kind, text in cell or ())


def unfold(rows: Iterable[Row]) -> Iterator[Line]:
    """Yield the lines of a plan. Raises Unreadable when no table has the columns of one."""
    columns, before, table = None, Line(""), 0
    for row in rows:
        found = columns_in(row.cells)
        if found or row.table != table:
            # Authors say the words over measures again on each page: those of the page before are over.
            before, table = replace(before, heading=""), row.table
        if found:
            columns = found
        elif columns and any(words(cell) for cell in row.cells):
            before = yield from _unfolded(row, columns, before)
    if columns is None:
        raise Unreadable("no_plan_table")


def _unfolded(row: Row, columns: Mapping[str, int], before: Line):
    """Yield the lines of a row; return what the next one goes on with."""
    cells = {column: _cell(row, place) for column, place in columns.items()}
    line = replace(before, place=f"{row.table} / {row.number}")
    if axis := axis_of(cells[AXIS]):
        is_another = axis != before.axis
        line = replace(line, axis=axis, heading="" if is_another else line.heading)
        line = replace(line, measure="") if is_another else line
    activities, results = entries(cells[ACTIVITIES]), entries(cells[RESULTS])
    heading, measure = heading_and_measure(cells[MEASURE], is_alone=not (activities or results))
    line = replace(line, heading=heading or line.heading, measure=measure or line.measure)
    if heading and not measure:
        return replace(line, measure="")
    if not (measure or activities or results):
        return line
    for activity, result in zip_longest(activities, results) if activities or results else [(None, None)]:
        yield replace(
            line,
            activity_heading=activity.heading if activity else "",
            activity=activity.text if activity else "",
            result=_whole(result) if result else "",
        )
    return line


def _cell(row: Row, place: int):
    return row.cells[place] if 0 <= place < len(row.cells) else None


def axis_of(cell) -> str:
    """Return the title of an axis without its number, unless there is nothing else."""
    said = words(cell)
    return NUMBERED.sub("", said, count=1) or said


def heading_and_measure(cell, *, is_alone: bool) -> tuple[str, str]:
    """Return (the words that stand over measures, the measure) of a cell; "" for what it does not say.

    A row that holds nothing else, and ends with a colon, stands over those that follow.
    """
    lines, items = _parted(cell)
    if not items:
        said = " ".join(lines)
        return (without_colon(said), "") if is_alone and said.endswith(":") else ("", said)
    return without_colon(" ".join(lines)), "; ".join(items)


def _parted(cell) -> tuple[list[str], list[str]]:
    lines = [text for kind, text in cell or () if kind == LINE]
    return lines, [text for kind, text in cell or () if kind == ITEM]


def entries(cell) -> list[Entry]:
    """Return what a cell of activities or of results says, each under its words: « Jeunes : »."""
    found, heading = [], ""
    said = list(cell or ())
    for place, (kind, text) in enumerate(said):
        if kind == LINE:
            heading = ""
            if text.endswith(":") and place + 1 < len(said):
                heading = without_colon(text)
                continue
        found.append(Entry(heading, text))
    return found


def _whole(entry: Entry) -> str:
    return f"{entry.heading}\N{NO-BREAK SPACE}: {entry.text}" if entry.heading else entry.text


def without_colon(text: str) -> str:
    return text.rstrip(" \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}:")
