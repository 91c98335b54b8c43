"""Say what an import found, in the reader's language: lines, problems, what was recognized in the file."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnerships.base.folding import fold
from partnerships.imports.cells import LookupCell
from partnerships.imports.kinds import ImportKind
from partnerships.imports.models import Import, ImportRow
from partnerships.imports.wording import sentence
from partnerships.sheets import evidence
from partnerships.sheets.problems import shorten

TYPES = {
    "text": gettext_lazy("text"),
    "whole": gettext_lazy("whole number"),
    "share": gettext_lazy("share"),
    "date": gettext_lazy("date"),
    "boolean": gettext_lazy("yes or no"),
}
EXAMPLE = 40  # characters of an example
ENCODINGS = {"utf-8": "UTF-8", "cp1252": "Windows-1252", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
ENCODINGS |= {"cp850": "DOS (cp850)", "mac_roman": "Mac OS Roman"}


class Understood(NamedTuple):
    """One cell: its column, what will be written, and what the file says where that reads otherwise."""

    label: str
    value: str
    raw: str = ""


@dataclass
class Line:
    """One line of a preview, ready to print."""

    number: int
    state: str
    label: str
    is_corrected: bool = False
    cells: list[Understood] = field(default_factory=list)
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    problems: list[tuple[str, str, str]] = field(default_factory=list)


def lines_shown(rows: Iterable[ImportRow], *, kind: ImportKind, layout: Mapping) -> list[Line]:
    """Return lines with what is understood of their cells, and with labels and sentences: (label, old, new),
    (label, value, reason).
    """
    labels = labels_of(kind)
    return [
        Line(
            row.line,
            row.state,
            row.get_state_display(),
            row.line in layout.get("corrected", ()),
            list(_understood(row, kind=kind, labels=labels, layout=layout)),
            [(labels.get(name, name), old, new) for name, old, new in row.changes],
            [(labels.get(p.get("column"), ""), p.get("value", ""), sentence(p)) for p in row.problems],
        )
        for row in rows
    ]


def _understood(row: ImportRow, *, kind, labels, layout) -> Iterator[Understood]:
    """Yield what is written of a line, beside its cells; what is not written stays as the file says it, and
    what holds for all the lines is said once, above.
    """
    named, everywhere = layout.get("named", {}), layout.get("defaults", {})
    if "" in row.cells:
        yield Understood("", row.cells[""])
    for name, cell in kind.columns().items():
        if name in everywhere:
            continue
        raw, value = row.cells.get(name, ""), row.cleaned.get(name)
        said = raw if value in (None, "") else named.get(name, {}).get(str(value)) or cell.say(value)
        if said or raw:
            said = shorten(said or raw, limit=200)
            yield Understood(labels[name], said, "" if fold(raw) == fold(said) else raw)


def columns_read(imported: Import, *, kind: ImportKind) -> list[dict]:
    """Return what each column of the file was understood to hold, for the page to say."""
    labels, layout, cells = labels_of(kind), imported.layout, kind.columns()
    return [
        {
            "name": name,
            "label": labels[name],
            "header": layout["columns"].get(name, ""),
            "type": TYPES.get(cells[name].type, TYPES["text"]),
            "empty": found["empty"],
            "least": cells[name].say(found["least"]) if "least" in found else "",
            "most": cells[name].say(found["most"]) if "most" in found else "",
            "examples": [_example(cells[name], one) for one in found.get("examples", [])],
            "withheld": [(sentence({"code": code}), n) for code, n in found.get("withheld", {}).items()],
            "reading": reading_said(layout.get("readings", {}).get(name, "")),
        }
        for name in cells
        if (found := layout.get("summary", {}).get(name))
    ]


def _example(cell, one):
    return shorten(one if isinstance(cell, LookupCell) else cell.say(one), limit=EXAMPLE)


def reading_said(reading: str) -> str:
    """Return how a column that can be read two ways is read."""
    return {
        evidence.DAY: _("the day comes first: 09/08/2026 is August 9"),
        evidence.MONTH: _("the month comes first: 09/08/2026 is September 8"),
        evidence.COMMA: _("the comma is the decimal sign: 12,000 is twelve"),
        evidence.POINT: _("the point is the decimal sign: 12,000 is twelve thousand"),
    }.get(reading, "")


def other_sheets(layout: Mapping) -> list[tuple[str, list[str]]]:
    """Return the other sheets of the workbook and their first lines, when they are known."""
    return [(name, layout.get("glances", {}).get(name, [])) for name in layout.get("sheets", [])]


def described(imported: Import, *, kind: ImportKind) -> dict:
    """Return what the page says of the whole: problem, what was recognized, tabs, reasons."""
    labels, layout = labels_of(kind), imported.layout
    return {
        "problem": problem_said(imported.problem, labels=labels),
        "problem_lines": [
            (found.get("line"), sentence(found)) for found in imported.problem.get("lines", [])
        ],
        "recognized": list(recognized(layout)),
        "other_sheets": other_sheets(layout),
        "columns_read": columns_read(imported, kind=kind),
        "columns_ignored": layout.get("ignored", []),
        "values_found": [
            (labels[name], kind.columns()[name].say_raw(value))
            for name, value in layout.get("defaults", {}).items()
            if name in labels
        ],
        "tabs": [(value, label, getattr(imported, f"{value}_count")) for value, label in tabs().items()],
        "skipped_reasons": reasons(imported, ImportRow.State.SKIPPED),
        "error_reasons": reasons(imported, ImportRow.State.ERROR),
    }


def tabs() -> dict[str, str]:
    """Return the name of the lines in each state."""
    return {
        ImportRow.State.NEW.value: _("New"),
        ImportRow.State.CHANGED.value: _("Changed"),
        ImportRow.State.UNCHANGED.value: _("Unchanged"),
        ImportRow.State.ERROR.value: _("In error"),
        ImportRow.State.SKIPPED.value: _("Left out"),
    }


def problem_said(problem: Mapping, *, labels: Mapping) -> str:
    """Return the sentence of what is wrong with the whole file, "" when nothing is."""
    if not problem:
        return ""
    params = dict(problem.get("params", {}))
    if "columns" in params:
        params["columns"] = ", ".join(labels.get(name, name) for name in params["columns"])
    said = sentence({**problem, "params": params})
    where = _("Line %(line)s") % {"line": problem["line"]} if problem.get("line") else ""
    return f"{where}. {said}" if where else said


def recognized(layout: Mapping):
    """Yield (label, value) of what was found in the file itself."""
    if layout.get("sheet"):
        yield _("Sheet"), layout["sheet"]
    elif layout:
        yield _("Encoding"), ENCODINGS.get(layout.get("encoding"), layout.get("encoding"))
        yield _("Separator"), _delimiter(layout.get("delimiter"))
    if layout:
        yield _("Line of the headers"), layout.get("header_line")


def reasons(imported: Import, state: str) -> list[tuple[str, int]]:
    """Return (sentence, number of lines) of why lines are in a state, the most frequent first."""
    counts = Counter()
    for problems in imported.rows.filter(state=state).values_list("problems", flat=True):
        counts.update(sentence(problem) for problem in problems)
    return counts.most_common(10)


def labels_of(kind: ImportKind) -> dict[str, str]:
    """Return {column name: label} in the reader's language."""
    return {name: str(capfirst(cell.label)) for name, cell in kind.columns().items()}


def _delimiter(delimiter):
    return {";": _("semicolon"), ",": _("comma"), "\t": _("tab")}.get(delimiter, delimiter)
