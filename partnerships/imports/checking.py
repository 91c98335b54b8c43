"""Check a file line by line, and keep what it would change for a person to look at."""

import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_noop

from partnerships.base.sealing import Gone, unsealed
from partnerships.base.states import hold
from partnerships.imports.cells import LookupCell
from partnerships.imports.comparing import Stage, may_be_emptied, to_json
from partnerships.imports.kinds import Area, ImportKind, RowForm, kind_named
from partnerships.imports.models import Import, ImportRow
from partnerships.imports.naming import known_names
from partnerships.imports.nearness import near, proposals
from partnerships.imports.summarizing import names_of, summary_of
from partnerships.sheets.evidence import DATES, USUAL, of_dates, of_numbers, settled
from partnerships.sheets.problems import Problem, Unreadable, column_of, shorten
from partnerships.sheets.reading import BROWSER, NOTHING, Limits, Row, Skipped, Table, open_table
from partnerships.sheets.values import to_text

EMPTY = (None, "")
STEP = 500  # lines between two signs of progress
READING, COMPARING, KEEPING = (
    gettext_noop("Reading the lines"),
    gettext_noop("Comparing with what is stored"),
    gettext_noop("Keeping the result"),
)


@dataclass
class Checked:
    """One line after validation: cleaned values, or problems, or the reason it was skipped."""

    line: int
    state: str = ""
    values: dict = field(default_factory=dict)
    cleaned: dict = field(default_factory=dict)
    problems: list = field(default_factory=list)
    changes: list = field(default_factory=list)
    before: list = field(default_factory=list)


class Reader:
    """A file of a kind being read for an area: yields checked lines, whatever their number."""

    def __init__(
        self,
        source,
        *,
        kind: ImportKind,
        area: Area,
        on: date,
        limits: Limits = BROWSER,
        choices: Mapping = NOTHING,
        names: Mapping[str, Mapping[str, int]] = NOTHING,
        corrections: Mapping[int, Mapping[str, str]] = NOTHING,
        **options,
    ):
        name, sheet = options.get("name", ""), options.get("sheet", "")
        source, options["name"] = kind.unfolded(source, name=name, sheet=sheet, limits=limits)
        self.kind, self.area, self.source = kind, area, source
        self.choices, self.readings, self.asked = choices, {}, {}
        self.corrections = corrections
        self.opening = {
            "columns": kind.headers(),
            "required": kind.required(area),
            "skip": kind.reason_to_skip,
            "limits": limits,
            **options,
        }
        self.table = open_table(source, **self.opening)
        self.defaults, self.to_choose = self._defaults(name)
        missing = [
            name for name in self.table.header.missing if name not in {*self.defaults, *self.to_choose}
        ]
        if missing:
            raise Unreadable(
                "missing_columns",
                line=self.table.header.line,
                columns=missing,
                headers=list(self.table.header.ignored),
                named=sorted(self.table.header.columns),
            )
        self.present = set(self.table.header.columns) | set(self.defaults)
        self.form: RowForm = kind.form(area=area, on=on, columns=self.present)
        for column, cell in self.form.fields.items():
            cell.settle = self._settle
            if isinstance(cell, LookupCell):
                cell.chosen = names.get(column, NOTHING)

    def names(self) -> set[str]:
        """Return the names of the fields that this file says something about: others are left as they are."""
        absent = set(self.kind.columns()) - self.present
        return {name for part in self.kind.parts for name in part.fields.values() if name not in absent}

    @property
    def erased(self) -> frozenset[str]:
        """Columns of the file whose empty cells erase what is stored; elsewhere they say nothing."""
        return frozenset(self.choices.get("erase", ())) & set(self.table.header.columns)

    def lines(self) -> Iterator[Checked]:
        """Yield every line, skipped ones included."""
        for found in self.table.lines():
            yield self._skipped(found) if type(found) is Skipped else self._checked(found)

    def near_names(self) -> dict[str, dict[str, list]]:
        """Return {column: {text: [[row, its name]…]}} of names that look like known ones, once the lines are
        read: what a person chose first, when there is such a choice.
        """
        found = {}
        for column, cell in self.form.fields.items():
            if isinstance(cell, LookupCell) and (cell.strangers or cell.used):
                rows = proposals(cell.strangers, cell.names)
                rows |= {
                    text: list(dict.fromkeys([pk, *near(text, cell.names)])) for text, pk in cell.used.items()
                }
                found[column] = {
                    text: [[pk, str(cell.labels[pk])] for pk in near_rows] for text, near_rows in rows.items()
                }
        return {column: texts for column, texts in found.items() if texts}

    def used_names(self) -> dict[str, dict[str, int]]:
        """Return {column: {text: row}} of the names that are read as a person once chose."""
        cells = self.form.fields.items()
        return {name: cell.used for name, cell in cells if isinstance(cell, LookupCell) and cell.used}

    def _defaults(self, file_name):
        """Return (what the file says once for all its lines, what it should say and must be asked)."""
        table, header = self.table, self.table.header
        found = self.kind.defaults(
            file_name=file_name, above=table.above, headers=header.texts, first=table.first
        )
        found |= self.choices.get("values", {})
        said = {name: value for name, value in found.items() if name not in header.columns}
        asked = self.kind.to_choose(
            area=self.area,
            said=said | dict.fromkeys(header.columns),
            headers=header.texts,
            texts=[*table.above, file_name],
        )
        return said, asked

    def _settle(self):
        """Read the whole file for how its columns write dates and numbers, then go on where it was."""
        place = self.source.tell()
        cells = {name: self.form.fields[name] for name in self.table.header.columns}
        texts = {name: set() for name, cell in cells.items() if cell.about}
        for found in open_table(self.source, **self.opening).lines():
            if type(found) is Row:
                for name, known in texts.items():
                    if type(found.values[name]) is str:
                        known.add(to_text(found.values[name]))
        shown = {name: self._evidence(cells[name], sorted(known)) for name, known in texts.items()}
        readings, self.asked = settled(shown, chosen=self.choices.get("readings", {}))
        self.readings = {name: readings[name] for name, seen in shown.items() if seen.open}
        for name, cell in self.form.fields.items():
            cell.reading = readings.get(name) or USUAL.get(cell.about, "")
        self.source.seek(place)

    @staticmethod
    def _evidence(cell, texts):
        if cell.about == DATES:
            return of_dates(texts)
        return of_numbers(texts, is_whole=cell.type == "whole")

    def _checked(self, row: Row):
        row = corrected(row, self.corrections.get(row.line, NOTHING))
        values = {**self.defaults, **row.values} if self.defaults else row.values
        cleaned, problems = self.form.check(values, row.others)
        problems = [problem.at(line=row.line) for problem in (*row.problems, *problems)]
        return Checked(row.line, "error" if problems else "", values, cleaned, problems)

    def _skipped(self, found: Skipped):
        return Checked(found.line, "skipped", {"": found.text}, problems=[found.reason])


def corrected(row: Row, said: Mapping[str, str]) -> Row:
    """Return a line with what was typed in the page instead of some of its cells."""
    if not said:
        return row
    said = {name: text for name, text in said.items() if name in row.values}
    return row._replace(
        values={**row.values, **said},
        problems=tuple(problem for problem in row.problems if problem.column not in said),
        others={name: raws for name, raws in row.others.items() if name not in said},
    )


def check(
    imported: Import, *, on: date, progress: Callable[[int, str], None] = lambda percent, phase: None
) -> tuple[list[Checked], Reader]:
    """Read and compare a whole uploaded file, writing nothing.

    Raises Unreadable when the file as a whole is refused.
    """
    reader = reader_of(imported, on=on)
    lines = []
    for line in reader.lines():
        lines.append(line)
        if len(lines) % STEP == 0:
            progress(min(60, len(lines) // STEP), READING)
    progress(65, COMPARING)
    with transaction.atomic():
        compare(lines, reader=reader)
    progress(90, KEEPING)
    return lines, reader


def reader_of(imported: Import, *, on: date) -> Reader:
    """Open the kept file of an import. Raises Unreadable."""
    return Reader(
        io.BytesIO(kept_file(imported)),
        kind=kind_named(imported.kind),
        area=area_of(imported),
        on=on,
        name=imported.file_name,
        sheet=imported.sheet,
        remembered=imported.mapping,
        choices=imported.choices,
        names=known_names(kind=imported.kind, area=area_of(imported)),
        corrections=imported.corrections,
    )


def kept_file(imported: Import) -> bytes:
    """Return the content of an import's file. Raises Unreadable("file_gone")."""
    try:
        return unsealed(imported.file.name)
    except Gone:
        raise Unreadable("file_gone") from None


def compare(lines: list[Checked], *, reader: Reader) -> None:
    """Set the state of every valid line: new, changed with old and new values, unchanged, or in error
    together.
    """
    good = {line.line: line for line in lines if not line.state}
    kind, erased = reader.kind, reader.erased
    contradictions = list(disagreements(good.values(), parts=kind.parts, main=kind.main, erased=erased))
    stage = Stage(
        parts=kind.parts,
        main=kind.main,
        names=reader.names(),
        area=reader.area,
        on=reader.form.on,
        erased=erased,
    )
    stage.copy((line.line, line.cleaned) for line in good.values())
    stage.resolve()
    for number, keys, stored, refusal in stage.compare():
        line = good[number]
        line.changes, line.before = changes_of(line, stored, reader=reader), stored
        is_changed = any(stored) or None in keys_due(line, keys, kind)
        line.state = "new" if kind.is_new(keys, line.cleaned) else "changed" if is_changed else "unchanged"
        if refusal:
            _refuse(line, Problem(refusal, column=column_of(refusal)))
    for number, first in [] if kind.may_repeat else stage.repeated():
        _refuse(good[number], Problem("same_as_line", params={"other": first}))
    for line, problem in contradictions:
        if line.state != "error":
            _refuse(line, problem)
    for line, problem in kind.check_together(
        [line for line in good.values() if line.state != "error"], area=reader.area
    ):
        _refuse(line, problem)
    for line, note in kind.to_ask(
        [line for line in good.values() if line.state != "error"], area=reader.area
    ):
        line.problems.append(note.at(line=line.line))
        line.state = "changed" if line.state == "unchanged" else line.state
    stage.drop()


def disagreements(lines, *, parts, main, erased=frozenset()) -> Iterator[tuple[Checked, Problem]]:
    """Yield the lines that say of a shared row (a student of two cohorts) something else than an earlier
    line. What one of them leaves empty the other one says for both.
    """
    for part in parts:
        if part is parts[main] or any(name.startswith("@") for name in part.key.values()):
            continue
        first, shared = {}, []
        for line in lines:
            key = tuple(line.cleaned.get(name) for name in part.key.values())
            said = {
                name: line.cleaned.get(name)
                for name in part.fields.values()
                if name in erased or line.cleaned.get(name) not in EMPTY
            }
            number, before = first.setdefault(key, (line.line, {}))
            differing = next((name for name in said if before.get(name, said[name]) != said[name]), None)
            before.update({name: value for name, value in said.items() if name not in before})
            shared.append((line, before))
            if differing:
                yield line, Problem("differs_from_line", column=differing, params={"other": number})
        for line, said in shared:
            line.cleaned.update(said)


def keys_due(line, keys, kind):
    """Return the primary keys of the parts this line has something for."""
    return [key for key, part in zip(keys, kind.parts, strict=True) if part.needs(line.cleaned)]


def changes_of(line: Checked, stored: list, *, reader: Reader) -> list:
    """Return [column, old, new] of everything the line would change, as a person reads it."""
    changes, cells = [], reader.form.fields
    for part, before in zip(reader.kind.parts, stored, strict=True):
        for attribute, old in (before or {}).items():
            name = part.fields[attribute]
            model_field = next(f for f in part.model._meta.concrete_fields if f.attname == attribute)
            old, new = model_field.to_python(old), line.cleaned.get(name)
            is_erased = name in reader.erased and may_be_emptied(model_field)
            if old == new or (new in EMPTY and not is_erased):
                continue
            cell = cells.get(name)
            shown = [cell.show(old), cell.show(new)] if cell else [to_text(old), to_text(new)]
            changes.append([name, *(["•••", "•••"] if cell and cell.is_secret else map(shorten, shown))])
    return changes


def keep_lines(imported: Import, lines: list[Checked], *, reader: Reader) -> None:
    """Replace the staged lines of an import and count them; its row is locked meanwhile."""
    hold(imported)
    imported.layout = layout_of(reader)
    read = [line for line in lines if line.state != "skipped"]
    cells = reader.form.fields
    imported.layout["summary"] = summary_of(read, columns=reader.table.header.columns, cells=cells)
    imported.layout["named"] = names_of(
        (line for line in read if line.state in ("new", "changed")), cells=cells
    )
    imported.rows.all().delete()
    ImportRow.objects.bulk_create([_row(imported, line, reader) for line in lines], batch_size=2_000)
    counts = Counter(line.state for line in lines)
    for state in ImportRow.State.values:
        setattr(imported, f"{state}_count", counts[state])
    imported.blank_count = reader.table.blank_lines
    imported.save()


def refuse_line(imported: Import, problem: Problem) -> None:
    """Put a line that was to be written among those in error."""
    row = imported.rows.get(line=problem.line)
    for state, change in ((row.state, -1), (ImportRow.State.ERROR, 1)):
        setattr(imported, f"{state}_count", getattr(imported, f"{state}_count") + change)
    row.state, row.changes, row.problems = ImportRow.State.ERROR, [], [problem.as_json()]
    row.save(update_fields=["state", "changes", "problems"])


def layout_of(reader: Reader) -> dict:
    """Return what was recognized in the file, for the page to say."""
    table: Table = reader.table
    return {
        "layout": table.layout,
        "encoding": table.encoding,
        "delimiter": table.delimiter,
        "sheet": table.sheet,
        "sheets": list(table.sheets),
        "glances": dict(table.glances),
        "hidden": table.hidden,
        "is_seen": table.is_seen,
        "header_line": table.header.line,
        "columns": {name: table.header.texts[place] for name, place in table.header.columns.items()},
        "ignored": list(table.header.ignored),
        "defaults": {name: str(value) for name, value in reader.defaults.items()},
        "names": sorted(reader.names()),
        "readings": reader.readings,
        "asked": reader.asked,
        "to_choose": reader.to_choose,
        "erased": sorted(reader.erased),
        "headers": [text for text in table.header.texts if text],
        "near": reader.near_names(),
        "names_used": reader.used_names(),
        "corrected": sorted(reader.corrections),
    }


def area_of(imported: Import) -> Area:
    """Return the area an import was made for."""
    return Area(organization_id=imported.organization_id, region_id=imported.region_id)


def _refuse(line, problem):
    line.state, line.changes = "error", []
    line.problems.append(problem.at(line=line.line))


def _row(imported, line, reader):
    cells = reader.kind.columns()
    shown = {
        name: "•••"
        if name in cells and cells[name].is_secret and value
        else shorten(to_text(value), limit=200)
        for name, value in line.values.items()
        if value not in (None, "")
    }
    return ImportRow(
        imported=imported,
        line=line.line,
        state=line.state,
        cells=shown,
        changes=line.changes,
        cleaned=to_json(line.cleaned) if line.state in ("new", "changed") else {},
        before=line.before,
        problems=[problem.as_json() for problem in line.problems],
    )
