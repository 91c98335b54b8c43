"""What a kind of import is, and the register of those that the packages above declare in their `imports.py`.

A kind is mostly declarations: a Django form for one line (its fields are the columns), and the parts of
tables a line is written to. The engine reads, validates, compares, writes and undoes from these alone.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django import forms
from django.db import models
from django.db.models import Q
from django.dispatch import Signal
from django.forms.utils import ErrorDict
from django.utils.translation import override

from partnerships.base.columns import Column
from partnerships.imports.cells import Cell
from partnerships.sheets.problems import Problem
from partnerships.sheets.reading import Limits
from partnerships.sheets.recognizing import reason_to_skip
from partnerships.sheets.values import to_text

# Rows of a model were changed by a file, or given back; ``before`` holds {pk: {attribute: value before}}.
rows_changed = Signal()
NO_OTHERS: Mapping[str, list] = {}
MEMORY = 20_000  # distinct texts of one column whose cleaned value is remembered
EVERYTHING, REGION, ORGANIZATION = "everything", "region", "organization"


@dataclass(frozen=True)
class Area:
    """Whose data an import may touch: one organization's, one region's, or everything."""

    organization_id: int | None = None
    region_id: int | None = None

    @property
    def level(self) -> str:
        if self.organization_id:
            return ORGANIZATION
        return REGION if self.region_id else EVERYTHING


@dataclass(frozen=True)
class Part:
    """The rows of one table that lines are written to.

    `key` and `fields` map a model's attribute to the name of a cleaned value; "@0" is the row written by the
    first part. `when` names a cleaned value without which a line has nothing for this part; `is_updated`
    False only inserts; `events` is the StateEvent model that keeps who changed `state`: the state then moves
    only as the model's verbs allow, and `since` names the day before which a new row cannot be in a state;
    `heard` says which of the events written are told to who listens to them, as those of a verb are;
    `fallbacks` serve new rows only, where the file says nothing. `editable(area)` limits which existing rows
    may be compared and changed (None: all): others are linked to in silence, or refused when `is_owned`.
    `is_alone` says that no two stored rows may share the key, though the table has no constraint for it.
    """

    model: type[models.Model]
    key: Mapping[str, str]
    fields: Mapping[str, str] = field(default_factory=dict)
    when: str = ""
    is_updated: bool = True
    events: type[models.Model] | None = None
    events_key: str = ""
    since: Mapping[str, str] = field(default_factory=dict)
    heard: Q = field(default_factory=lambda: ~Q(from_state=""))
    fallbacks: Mapping[str, str] = field(default_factory=dict)
    editable: Callable | None = None
    is_alone: bool = False
    is_owned: bool = False

    def needs(self, cleaned: Mapping) -> bool:
        """Tell whether a line has something for this part."""
        return not self.when or cleaned.get(self.when) not in (None, "")


class RowForm(forms.Form):
    """The form of one line. It is made once per file and fed line after line: a form per line copies every
    field.
    """

    def __init__(self, *, area: Area, on: date, columns: Iterable[str] | None = None):
        super().__init__()
        self.area, self.on = area, on
        self.present = set(self.fields if columns is None else columns)
        for name, cell in self.fields.items():
            if name in self.present:  # a whole table is not read for a column that is not there
                cell.prepare(area=area, on=on)
        self.prepare()
        self._cells = [(name, cell, {}) for name, cell in self.fields.items() if name in self.present]
        self._absent = {
            name: cell.to_python(None) for name, cell in self.fields.items() if name not in self.present
        }
        self._has_rules = type(self).clean is not RowForm.clean

    def prepare(self) -> None:
        """Load what the rules of `clean` need, once per file."""

    def check(self, values: Mapping, others: Mapping[str, list] = NO_OTHERS) -> tuple[dict, list[Problem]]:
        """Return the cleaned values and the problems of one line.

        ``others`` are further columns that say the same thing: the title beside the code, the other language.
        What they say must agree where it is understood.
        """
        cleaned, problems = self._absent.copy(), []
        for name, cell, known in self._cells:
            raw = values.get(name)
            key = raw if type(raw) is str else (type(raw), raw, getattr(raw, "text", ""))
            result = known.get(key)
            if result is None:
                if len(known) > MEMORY:
                    known.clear()
                result = known[key] = self._clean_cell(cell, raw)
            value, problem = result
            if problem is None:
                cleaned[name] = value
            else:
                shown = "•••" if cell.is_secret else to_text(raw)
                problems.append(problem.at(column=name, value=shown))
        if others:
            problems += self._compare(cleaned, others)
        if self._has_rules:
            problems += self._apply_rules(cleaned)
            cleaned = self.cleaned_data
        return cleaned, problems

    def clean(self):
        return self.cleaned_data

    def refuse(self, column: str, code: str, **params) -> None:
        """Put a problem of the line on one of its columns, unless the column has one already."""
        if column in self.cleaned_data or column not in self.fields:
            self.add_error(
                column if column in self.fields else None,
                forms.ValidationError(code, code=code, params=params),
            )

    def _compare(self, cleaned, others):
        """Return the problems of columns that contradict each other; fill in what only the second says."""
        problems = []
        for name, raws in others.items():
            for raw in raws:
                said, problem = self._clean_cell(self.fields[name], raw)
                if problem or said in (None, "") or name not in cleaned:
                    self.fields[name].forget(raw)  # a title that nobody knows, beside its code
                    continue
                if cleaned[name] in (None, ""):
                    cleaned[name] = said
                elif cleaned[name] != said:
                    problems.append(Problem("columns_disagree", column=name, value=to_text(raw)))
        return problems

    def _clean_cell(self, cell, raw):
        try:
            return cell.clean(raw), None
        except forms.ValidationError as error:
            return None, _problem(error)

    def _apply_rules(self, cleaned):
        self.cleaned_data, self._errors = cleaned, ErrorDict()
        try:
            self.clean()
        except forms.ValidationError as error:
            self.add_error(None, error)
        return [
            _problem(error).at(column="" if name == forms.forms.NON_FIELD_ERRORS else name)
            for name, errors in self._errors.items()
            for error in errors.as_data()
        ]


class ImportKind:
    """What can be imported. Subclasses set the attributes; the methods are there to be refined."""

    name: str = ""
    label = ""
    help = ""
    form: type[RowForm] = RowForm
    parts: tuple[Part, ...] = ()
    main = -1  # the part that says whether a line is new
    levels: tuple[str, ...] = (EVERYTHING,)
    sentences: Mapping[str, object] = {}
    rules: Mapping[str, object] = {}  # of the database, by the name of a constraint without words of its own
    is_personal = False
    may_repeat = False  # whether two lines may say the same row of the main part

    def columns(self) -> dict[str, Cell]:
        """Return the fields of the form, by column name."""
        return self.form.base_fields

    def headers(self) -> dict[str, list[str]]:
        """Return the headers each column may bear."""
        return {name: cell.accepted_headers() for name, cell in self.columns().items()}

    def required(self, area: Area) -> list[str]:
        """Return the columns without which a file of this area cannot be read."""
        return [name for name, cell in self.columns().items() if cell.required]

    def reason_to_skip(self, values: Mapping, cells: list) -> Problem | None:
        """Return why a line is no data, else None. Kinds add what they call a total."""
        return reason_to_skip(values, cells)

    def defaults(
        self, *, file_name: str, above: Iterable[str], headers: Iterable[str], first: Iterable[Mapping]
    ) -> dict:
        """Return raw values for columns the file has not, read in its name, headers or first lines.

        ``above`` are the texts over the headers, ``first`` the values of the first lines by column.
        """
        return {}

    def to_choose(
        self, *, area: Area, said: Mapping, headers: Iterable[str], texts: Iterable[str]
    ) -> dict[str, list]:
        """Return {column: raw values} of what the file should say once for all its lines, and does not.

        ``said`` holds what is known already, ``texts`` the name of the file and what stands over its headers.
        It is asked of the person who sends the file, never guessed.
        """
        return {}

    def unfolded(self, source, *, name: str, sheet: str, limits: Limits) -> tuple[object, str]:
        """Return (a seekable binary file of lines, its name) of a file as people lay it out.

        As it is, unless the kind knows a layout of its own. Raises Unreadable.
        """
        return source, name

    def is_new(self, keys: Sequence, cleaned: Mapping) -> bool:
        """Tell whether a line is new, of the rows found for its parts (None: not stored)."""
        return keys[self.main] is None

    def is_checked_together(self, cleaned: dict) -> bool:
        """Whether ``check_together`` needs a line; the others are not kept, however many there are."""
        return True

    def check_together(self, rows: list, *, area: Area) -> Iterator[tuple[object, Problem]]:
        """Yield (row, problem) for what only shows when all lines are known."""
        return iter(())

    def to_ask(self, rows: list, *, area: Area) -> Iterator[tuple[object, Problem]]:
        """Yield (row, note) for lines that leave something to ask of others: they are written for it."""
        return iter(())

    def follow(self, lines: Iterable[dict], *, imported, by, at) -> None:
        """Do what is left once the cleaned values of a file's lines are written."""

    def take_back(self, *, imported, by, at) -> None:
        """Take back what `follow` did, before the lines are undone."""

    def areas(self, user) -> list[Area]:
        """Return the areas a person may import into; empty when the kind is not theirs."""
        scope, areas = user.scope, []
        if scope.is_admin and EVERYTHING in self.levels:
            areas.append(Area())
        if REGION in self.levels:
            areas += [Area(region_id=pk) for pk in sorted(scope.coordinated_region_ids)]
        if ORGANIZATION in self.levels:
            areas += [Area(organization_id=pk) for pk in sorted(scope.coordinated_ids)]
        return areas

    def template_columns(self, *, area: Area, on: date) -> list[Column]:
        """Return the columns of the file to download and fill in, with what may be chosen in this area."""
        form = self.form(area=area, on=on)
        return [
            Column(
                name,
                str(cell.label),
                cell.type,
                choices=cell.choices_shown(),
                required=cell.required,
                help=str(cell.help_text),
                example=cell.example,
            )
            for name, cell in form.fields.items()
        ]


REGISTER: dict[str, ImportKind] = {}


def register(*kinds: type[ImportKind]) -> None:
    """Make kinds known; called by the faces' `ready()`."""
    for kind in kinds:
        REGISTER[kind.name] = kind()


def kind_named(name: str) -> ImportKind:
    """Return a kind. Raises KeyError."""
    return REGISTER[name]


def kinds_for(user) -> list[ImportKind]:
    """Return the kinds a person may import somewhere, in the order they were declared."""
    return [kind for kind in REGISTER.values() if kind.areas(user)]


def areas_for(user) -> list[Area]:
    """Return every area a person may import something into."""
    return list(dict.fromkeys(area for kind in REGISTER.values() for area in kind.areas(user)))


def _problem(error):
    params = {key: value for key, value in (error.params or {}).items() if isinstance(value, str | int)}
    code = error.code or "invalid"
    with override(None):  # the English sentence: it is translated when someone reads it
        message = "" if str(error.message) == code else str(error.message)
    return Problem(code, params=params, message=message)
