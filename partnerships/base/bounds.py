"""What a date or a quantity can be, in one place: pages, imports and the administration refuse the rest.

Every date and number of our models is bound by the name of its field (`BY_NAME`), all dates without being
named; a house test fails on a number whose name says nothing here. Rules of the law are elsewhere: this is
what no year, week or classroom can be.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import DatabaseError, IntegrityError, connection, models
from django.utils import timezone
from django.utils.functional import lazystr
from django.utils.translation import gettext as _

from partnerships.base.figures import write_day, write_number

Quantity = int | float | Decimal | date


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that a value can be, both included; ``most`` None is today."""

    least: Quantity
    most: Quantity | None

    def __call__(self, value) -> None:
        """Check a value, as Django's validators do. Raises ValidationError."""
        if not self.holds(value):
            raise ValidationError(self.words, code="out_of_bounds")

    def holds(self, value) -> bool:
        """Whether a value is possible; a moment is held against the days."""
        if isinstance(value, datetime):
            value = timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
        return self.least <= value <= self.limit

    @property
    def limit(self) -> Quantity:
        return timezone.localdate() if self.most is None else self.most

    @property
    def words(self) -> str:
        """Say what is possible, in the reader's language."""
        if isinstance(self.least, date):
            told = {"least": write_day(self.least), "most": write_day(self.limit)}
            return _("A date from %(least)s to %(most)s.") % told
        told = {"least": write_number(self.least), "most": write_number(self.limit)}
        return _("A number from %(least)s to %(most)s.") % told


DAY = Bounds(date(1970, 1, 1), date(2100, 12, 31))
BIRTH = Bounds(date(1900, 1, 1), None)
YEAR = Bounds(1980, 2100)
AGE = Bounds(0, 120)
HOURS_A_DAY = Bounds(0, 24)
HOURS_A_WEEK = Bounds(0, 84)  # seven days of twelve hours
HOURS = Bounds(0, 10_000)
MONTHS = Bounds(0, 120)
DAYS = Bounds(0, 3_660)
MINUTES = Bounds(0, 720)
WAGE = Bounds(0, 500)  # dollars an hour
SEATS = Bounds(0, 2_000)
OPEN_SEATS = Bounds(1, 2_000)
PERSONS = Bounds(0, 10_000_000)  # Quebec has fewer
CHANGE = Bounds(-10_000_000, 10_000_000)
PERCENT = Bounds(0, 100)
SHARE = Bounds(Decimal("0.0001"), 1)
RATE = Bounds(0, 1_000)
RANK = Bounds(0, 10_000)
LATITUDE = Bounds(40, 65)  # Quebec and its neighbours
LONGITUDE = Bounds(-90, -50)

BY_NAME: dict[str, Bounds] = {
    "birth_date": BIRTH,
    **dict.fromkeys(("from_year", "to_year", "first_year", "last_year"), YEAR),
    **dict.fromkeys(("minimum_age", "from_age", "to_age"), AGE),
    **dict.fromkeys(("max_hours_day",), HOURS_A_DAY),
    "HoursLog.hours": HOURS_A_DAY,
    **dict.fromkeys(("hours_week", "weekly_hours", "max_hours_week", "max_hours_school_days"), HOURS_A_WEEK),
    **dict.fromkeys(("hours", "hours_total", "hours_planned", "min_hours"), HOURS),
    **dict.fromkeys(("duration_months", "fresh_months"), MONTHS),
    **dict.fromkeys(("free_break_days", "max_days"), DAYS),
    **dict.fromkeys(("break_minutes", "planned_minutes"), MINUTES),
    **dict.fromkeys(("wage_hourly", "minimum_wage"), WAGE),
    "seats": OPEN_SEATS,
    **dict.fromkeys(
        ("minimum_to_open", "quorum", "seats_present", "max_trainees_per_trainer", "internships_offered"),
        SEATS,
    ),
    **dict.fromkeys(("reported_applicants", "reported_entrants"), SEATS),
    **dict.fromkeys(("reported_graduates", "reported_withdrawals"), SEATS),
    **dict.fromkeys(("population", "headcount", "vacancies", "persons", "came"), PERSONS),
    **dict.fromkeys(("hires_12m", "hires_36m", "retirements_36m"), PERSONS),
    **dict.fromkeys(("respondents", "employed_related", "employed_other", "full_time", "studying"), PERSONS),
    **dict.fromkeys(("seeking", "inactive", "left_region", "graduates", "entrants"), PERSONS),
    **dict.fromkeys(("employment", "growth", "retirements", "other_replacement"), CHANGE),
    **dict.fromkeys(("school_leavers", "immigration", "other_seekers"), CHANGE),
    "percent": PERCENT,
    **dict.fromkeys(("amount", "planned_amount", "spent_amount"), Bounds(0, 1_000_000_000)),  # dollars
    # What an indicator of a plan counts, dollars included; a change may be below zero.
    **dict.fromkeys(("value", "baseline", "target"), Bounds(Decimal(-1_000_000_000), Decimal(1_000_000_000))),
    **dict.fromkeys(("copies_printed", "copies_given"), PERSONS),
    "share": SHARE,
    "lower": RATE,
    **dict.fromkeys(("position", "rank", "choices", "version", "number", "edition", "sequence"), RANK),
    **dict.fromkeys(("overall", "mark"), Bounds(1, 4)),
    "difficulty": Bounds(1, 5),
    "teer": Bounds(0, 5),
    "weekday": Bounds(0, 6),
    "latitude": LATITUDE,
    "longitude": LONGITUDE,
}
BOUNDED: dict[str, models.Field] = {}  # by the name of the constraint that bounds the field
FAILING_ROW = re.compile(r"\((\d+),")  # « Failing row contains (12, … »: the key comes first
DATES = (models.DateField,)  # a DateTimeField is one
# Moments that somebody types; the portal writes the others from its clock.
MOMENTS = frozenset(
    {"interview_at", "opens_at", "closes_at", "publish_at", "happened_at", "starts_at", "ends_at"}
)
LIMITS = (MinValueValidator, MaxValueValidator, Bounds)  # Django's own are those of PostgreSQL's types
NUMBERS = (models.IntegerField, models.DecimalField, models.FloatField)


def bounds_of(field: models.Field) -> Bounds | None:
    """Return what a field of a model may hold; None for a text, a key, or a number that nobody types."""
    if field.primary_key or not isinstance(field, DATES + NUMBERS):
        return None
    named = BY_NAME.get(f"{field.model._meta.object_name}.{field.name}", BY_NAME.get(field.name))
    return named or (DAY if isinstance(field, DATES) else None)


def bind(classes: Iterable[type[models.Model]]) -> None:
    """Have models check their bounds, beside each field, wherever they are validated.

    The database says the same (``partnerships/migrations/_bounds.py``) to every path; rows of before stay.
    """
    for field in (field for model in classes for field in model._meta.concrete_fields):
        if bounds := bounds_of(field):
            BOUNDED[f"{field.model._meta.db_table}_{field.column}_bounds"] = field
            field.validators[:] = [
                *(each for each in field.validators if not isinstance(each, LIMITS)),
                bounds,
            ]


class DayField(forms.DateField):
    """A date of a form that is no model's: every one of ours, so that none takes the year 207."""

    def __init__(self, *, bounds: Bounds = DAY, **options):
        super().__init__(validators=[bounds], **options)


# --- What the database refuses ------------------------------------------------------------------------------
#
# A row of before the bounds holds what it holds until it is changed: then the database reads the whole row.
# Whoever changed something else is told what to correct first.


class OutOfBounds(ValidationError):
    """A value of a row cannot be, says the database; the sentence names it. Nothing was written.

    No IntegrityError: whoever catches one means that somebody wrote the same meanwhile, or a rule of theirs.
    """

    def __init__(self, field: models.Field, pk: int | None):
        self.field, self.pk = field, pk
        super().__init__(lazystr(self), code="stored_out_of_bounds")

    def __str__(self) -> str:
        return sentence(self.field, self.row)

    @property
    def row(self) -> models.Model | None:
        """The row as it is stored; None when it is not, or cannot be read in this transaction."""
        if self.pk is None or (connection.in_atomic_block and connection.needs_rollback):
            return None
        try:
            return self.field.model._base_manager.filter(pk=self.pk).first()
        except DatabaseError:
            return None


def sentence(field: models.Field, row: models.Model | None) -> str:
    """Say what cannot be: what a row holds, when that is what must be corrected first."""
    told = {"field": field.verbose_name, "bounds": bounds_of(field).words}
    value = getattr(row, field.attname, None)
    if row is None or holds(field, value):
        return _("“%(field)s” cannot be so. %(bounds)s Nothing was changed.") % told
    told |= {"row": row, "value": write_day(value) if isinstance(value, date) else write_number(value)}
    return (
        _(
            "Nothing was changed: “%(field)s” of “%(row)s” holds %(value)s, which cannot be. Correct it "
            "first. %(bounds)s"
        )
        % told
    )


def holds(field: models.Field, value: Any) -> bool:
    return value is None or bounds_of(field).holds(value)


def impossible(row: models.Model, *, but: Iterable[str] = ()) -> list[models.Field]:
    """Return the fields of a row that hold what cannot be, without those named."""
    fields = (field for field in row._meta.concrete_fields if field.name not in but and bounds_of(field))
    return [field for field in fields if not holds(field, row.__dict__.get(field.attname))]


def tell(execute, sql, params, many, context):
    """Run a statement, as a wrapper of the connection's. Raises OutOfBounds for a broken bound."""
    try:
        return execute(sql, params, many, context)
    except IntegrityError as refused:
        if found := broken(refused):
            raise OutOfBounds(*found) from refused
        raise


def broken(refused: IntegrityError) -> tuple[models.Field, int | None] | None:
    """Return the field whose bounds a statement broke, and the key of the row; None for another rule."""
    diagnosis = getattr(refused.__cause__, "diag", None)
    field = BOUNDED.get(getattr(diagnosis, "constraint_name", None))
    if field is None:
        return None
    key = FAILING_ROW.search(diagnosis.message_detail or "")
    return field, int(key[1]) if key else None


def on_connection(sender, connection, **_signal) -> None:
    """Receive that a connection to the database was made: it tells what it refuses.

    First of its wrappers: who has put one around a block takes the last away after it, and a connection may
    be made inside the block.
    """
    if tell not in connection.execute_wrappers:
        connection.execute_wrappers.insert(0, tell)
