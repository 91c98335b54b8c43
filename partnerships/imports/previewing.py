"""Say what an import found, in the reader's language: lines, problems, what was recognized in the file."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from partnerships.imports.kinds import ImportKind
from partnerships.imports.models import Import, ImportRow
from partnerships.imports.wording import sentence

ENCODINGS = {"utf-8": "UTF-8", "cp1252": "Windows-1252", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}


@dataclass
class Line:
    """One line of a preview, ready to print."""

    number: int
    state: str
    label: str
    cells: list[tuple[str, str]] = field(default_factory=list)
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    problems: list[tuple[str, str, str]] = field(default_factory=list)


def lines_shown(rows: Iterable[ImportRow], *, kind: ImportKind) -> list[Line]:
    """Return lines with labels and sentences: (label, value), (label, old, new), (label, value, reason)."""
    labels = labels_of(kind)
    return [
        Line(
            row.line,
            row.state,
            row.get_state_display(),
            [(labels.get(name, ""), row.cells[name]) for name in ("", *labels) if name in row.cells],
            [(labels.get(name, name), old, new) for name, old, new in row.changes],
            [(labels.get(p.get("column"), ""), p.get("value", ""), sentence(p)) for p in row.problems],
        )
        for row in rows
    ]


def described(imported: Import, *, kind: ImportKind) -> dict:
    """Return what the page says of the whole: problem, what was recognized, tabs, reasons."""
    labels, layout = labels_of(kind), imported.layout
    return {
        "problem": problem_said(imported.problem, labels=labels),
        "problem_lines": [
            (found.get("line"), sentence(found)) for found in imported.problem.get("lines", [])
        ],
        "recognized": list(recognized(layout)),
        "columns_found": [
            (labels.get(name, name), header) for name, header in layout.get("columns", {}).items()
        ],
        "columns_ignored": layout.get("ignored", []),
        "values_found": [
            (labels.get(name, name), value) for name, value in layout.get("defaults", {}).items()
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
    if layout.get("layout") == "xlsx":
        yield _("Sheet"), layout.get("sheet", "")
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
