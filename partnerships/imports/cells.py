"""Form fields for the cells of imported files: Django's own, fed by the tolerant readings of values.py.

One field declares a column: its label (accepted as a header in French and in English), other headers it may
bear, its type in templates, an example, and whether its values must never be shown (`is_secret`). What can be
read two ways is read as the whole column is: the reader of the file says how (`settle`).
"""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from partnerships.base.bounds import DAY, PERSONS, SHARE, YEAR, Bounds
from partnerships.base.figures import write_day, write_number, write_share
from partnerships.sheets import evidence, values
from partnerships.sheets.problems import BadValue
from partnerships.sheets.workbooks import Merged

LANGUAGES = ("fr-ca", "en")
NAMED = 5  # of several that bear one name, how many are told
TWO_READINGS = "two_readings"


class Cell(forms.Field):
    """A column of an import. `headers` are further names it may bear; `example` is shown in the template."""

    type = "text"
    about = ""  # what a whole column tells of its cells: evidence.DATES, evidence.NUMBERS
    reading = ""  # how this column is read, once that is settled

    def __init__(self, *, headers: Iterable[str] = (), example=None, is_secret: bool = False, **options):
        options.setdefault("required", False)
        super().__init__(**options)
        self.headers, self.example, self.is_secret = tuple(headers), example, is_secret

    def accepted_headers(self) -> list[str]:
        """Return the headers that name this column: its label in every language, and the others declared."""
        labels = []
        for language in LANGUAGES:
            with override(language):
                labels.append(str(self.label))
        return [*labels, *self.headers]

    def prepare(self, *, area, on) -> None:
        """Load what is needed to clean, once per file: only what the area may reach."""

    def choices_shown(self) -> list[str]:
        """Return the texts a template proposes."""
        return []

    def show(self, value) -> str:
        """Return a cleaned value as a person reads it."""
        return "" if value is None else str(value)

    def say(self, value) -> str:
        """Return what is written, from its form in JSON, in the reader's words: days in full, numbers."""
        return self.show(value)

    def say_raw(self, raw) -> str:
        """Return what a raw value means, in the reader's words; as it is when it means nothing here."""
        try:
            return self.say(self.read(raw))
        except (BadValue, TypeError):
            return str(raw)

    def say_as(self, text: str, reading: str) -> str:
        """Return what a text means under a reading of its column, in the reader's words."""
        return text

    def forget(self, value) -> None:
        """Ask nothing about a text that only accompanies another one."""

    def settle(self) -> None:
        """Set how the column is read; the reader of a file puts its own in place, which reads all lines."""
        self.reading = evidence.USUAL[self.about]

    def to_python(self, value):
        try:
            return self._read(value)
        except BadValue as bad:
            raise ValidationError(bad.code, code=bad.code, params=bad.params) from None

    def _read(self, value):
        try:
            return self.read(value)
        except BadValue as bad:
            if bad.code != TWO_READINGS or self.reading:
                raise
        self.settle()
        return self.read(value)

    def read(self, value):
        """Return the value of a raw cell; raise BadValue."""
        raise NotImplementedError


class TextCell(Cell):
    def __init__(
        self, *, max_length: int = 10_000, pattern=None, pattern_code: str = "invalid", upper=False, **options
    ):
        super().__init__(**options)
        self.max_length, self.pattern, self.pattern_code, self.upper = (
            max_length,
            pattern,
            pattern_code,
            upper,
        )

    def read(self, value):
        text = values.to_text(value)
        values.refuse_excel_error(text)
        values.refuse_controls(text)
        if values.is_unknown_text(text):
            return ""
        if len(text) > self.max_length:
            raise BadValue("too_long", limit=self.max_length, count=len(text))
        text = text.upper() if self.upper else text
        if text and self.pattern and not self.pattern.fullmatch(text):
            raise BadValue(self.pattern_code)
        return text


class RangedCell(Cell):
    """A number between two limits, both included."""

    about, to_value, decimals = evidence.NUMBERS, staticmethod(values.to_number), None
    is_shared = False  # whether several lines may say the same one in a merged cell, as a year

    def __init__(self, *, bounds: Bounds, **options):
        super().__init__(**options)
        self.bounds = bounds

    def read(self, value):
        if type(value) is Merged and not self.is_shared:
            raise BadValue("merged_number")
        number = self.to_value(value, decimal=self.reading)
        if number is None:
            return None
        if number < self.bounds.least:
            raise BadValue("min_value", limit=str(self.bounds.least))
        if number > self.bounds.limit:
            raise BadValue("max_value", limit=str(self.bounds.limit))
        return number

    def say(self, value):
        return write_number(Decimal(str(value)), decimals=self.decimals)

    def say_as(self, text, reading):
        return self.say(self.to_value(text, decimal=reading))


class WholeCell(RangedCell):
    """A whole number; of persons, unless its bounds say otherwise."""

    type, to_value, decimals = "whole", staticmethod(values.to_whole), 0

    def __init__(self, *, bounds: Bounds = PERSONS, **options):
        super().__init__(bounds=bounds, **options)


class YearCell(WholeCell):
    """A calendar year; « 2024-2025 » gives the first one."""

    about, is_shared = "", True

    def __init__(self, **options):
        super().__init__(bounds=YEAR, **options)

    def say(self, value):
        return str(value)

    def read(self, value):
        text = values.to_text(value)
        return super().read(text[:4] if len(text) == 9 and text[4] in "-–/" else value)


class ShareCell(RangedCell):
    """A share from 0 to 1, kept with four decimals; « 12,5 % » is 0.125."""

    type, to_value = "share", staticmethod(values.to_share)

    def __init__(self, *, bounds: Bounds = SHARE, **options):
        super().__init__(bounds=bounds, **options)

    def read(self, value):
        share = super().read(value)
        return None if share is None else round(share, 4)

    def say(self, value):
        return write_share(Decimal(str(value)), decimals=2)


class DateCell(Cell):
    type, about = "date", evidence.DATES

    def __init__(self, *, bounds: Bounds = DAY, **options):
        super().__init__(**options)
        self.bounds = bounds

    def read(self, value):
        day = values.to_date(value, order=self.reading)
        if day is not None and not self.bounds.holds(day):
            limits = {"least": self.bounds.least.isoformat(), "most": self.bounds.limit.isoformat()}
            raise BadValue("out_of_bounds", **limits)
        return day

    def show(self, value):
        return value.isoformat() if value else ""

    def say(self, value):
        return write_day(date.fromisoformat(str(value)))

    def say_as(self, text, reading):
        return self.say(values.to_date(text, order=reading))


class BooleanCell(Cell):
    type, read = "boolean", staticmethod(values.to_boolean)

    def show(self, value):
        return "" if value is None else str(_("yes") if value else _("no"))


class ChoiceCell(Cell):
    """One of a model's choices, by its value or its label in any language."""

    def __init__(self, *, choices, **options):
        super().__init__(**options)
        self.choices = list(choices)
        self.known = {}

    def prepare(self, *, area, on):
        self.known = {}
        for value, label in self.choices:
            self.known[values.fold(value)] = value
            for language in LANGUAGES:
                with override(language):
                    self.known[values.fold(label)] = value

    def choices_shown(self):
        return [str(label) for _value, label in self.choices]

    def show(self, value):
        return str(dict(self.choices).get(value, value or ""))

    def say_raw(self, raw):
        return self.show(raw)

    def read(self, value):
        text = values.to_text(value)
        values.refuse_excel_error(text)
        if not text:
            return None
        if (found := self.known.get(values.fold(text))) is None:
            raise BadValue("not_a_choice")
        return found


class LookupCell(Cell):
    """A row of another table, by its code or name. `load(area, on)` yields (text, primary key, label).

    What lies outside the area is not loaded, so that it is unknown exactly as what does not exist is unknown.
    `chosen` holds {folded name: row} of names that a person said once; `strangers` the texts met that name
    nothing, which may be near a name.
    """

    strangers_kept = 30

    def __init__(self, *, load: Callable, unknown: str = "unknown", listed: bool = False, **options):
        super().__init__(**options)
        self.load, self.unknown, self.listed = load, unknown, listed
        self.known, self.labels, self.names = {}, {}, {}
        self.chosen, self.used, self.strangers = {}, {}, {}

    def prepare(self, *, area, on):
        self.known, self.labels, self.names = {}, {}, {}
        self.chosen, self.used, self.strangers = {}, {}, {}
        for text, pk, label in self.load(area=area, on=on):
            if text:
                self.known.setdefault(values.fold(text), {})[pk] = None
                self.names.setdefault(text, pk)
            self.labels[pk] = label

    def choices_shown(self):
        return sorted(set(self.labels.values())) if self.listed else []

    def show(self, value):
        return str(self.labels.get(value, "")) if value is not None else ""

    def read(self, value):
        text = values.to_text(value)
        values.refuse_excel_error(text)
        if not text:
            return None
        found = self.known.get(values.fold(text))
        if not found:
            return self._chosen(text)
        if len(found) > 1:
            names = sorted({str(self.labels[pk]) for pk in found})
            raise BadValue("ambiguous", names=", ".join(names[:NAMED]))
        return next(iter(found))

    def forget(self, value):
        self.strangers.pop(values.to_text(value), None)

    def _chosen(self, text):
        """Return the row that a person said this name is of; raise BadValue when nobody did."""
        pk = self.chosen.get(values.fold(text))
        if pk in self.labels:  # it exists, and the area reaches it
            self.used[text] = pk
            return pk
        if len(self.strangers) < self.strangers_kept:
            self.strangers[text] = None
        raise BadValue(self.unknown)
