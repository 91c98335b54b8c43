"""The student notes the hours of a week, and the reasons of absences."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from internships.placements.hours_models import HoursLog
from internships.placements.models import Placement
from internships.placements.opening import hold_student
from internships.placements.ruling import week_refusals
from internships.placements.scheduling import DayPlan, days_of_week
from partnerships.people.models import User

# Friday's hours may come in after the school has ended the placement.
OPEN = [Placement.State.ACTIVE, Placement.State.COMPLETED, Placement.State.INTERRUPTED]


@dataclass(frozen=True)
class Day:
    """What a student says of one day: hours, or an absence; neither means nothing is said."""

    day: date
    hours: Decimal | None = None
    absence: str = ""
    note: str = ""

    @property
    def is_said(self) -> bool:
        return self.hours is not None or bool(self.absence)


def may_note(placement: Placement, day: date, *, today: date) -> bool:
    """Whether the hours of a day may be noted: within the placement, and not to come."""
    return placement.state in OPEN and placement.starts_on <= day <= min(placement.ends_on, today)


def suggested(plan: DayPlan, row: HoursLog | None, *, is_new: bool) -> Day:
    """Return what the page of a day begins with: what was kept, or the schedule's hours in a new week."""
    if row:
        return Day(row.day, None if row.absence else row.hours, row.absence, row.note)
    if not is_new:
        return Day(plan.day)
    return Day(plan.day, plan.hours or None, HoursLog.Absence.HOLIDAY if plan.is_holiday else "")


@transaction.atomic
def note_week(
    *, placement: Placement, monday: date, days: Sequence[Day], by: User | None, at: datetime
) -> int:
    """Keep what is said of a week; days already validated stay as they are. Return the days kept.

    Raises ValidationError when a day is to come or outside the placement, or when the law does not allow
    these hours at the student's age.
    """
    rows = Placement.objects.select_related("student", "agreement__kind")
    hold_student(placement.student_id)  # the law sums hours over the person: one week is written at a time
    placement = rows.select_for_update(no_key=True, of=("self",)).get(pk=placement.pk)
    kept = {row.day: row for row in placement.hours.filter(day__in=days_of_week(monday))}
    open_days = [day for day in days if not _is_validated(kept.get(day.day))]
    _refuse(placement, open_days, kept, monday, today=timezone.localdate(at))
    for day in open_days:
        _keep(placement, day, kept.get(day.day), by=by)
    return sum(day.is_said for day in open_days)


def _is_validated(row: HoursLog | None) -> bool:
    return row is not None and row.state == HoursLog.State.VALIDATED


def _refuse(placement, days: Sequence[Day], kept: dict, monday: date, *, today: date) -> None:
    said = [day for day in days if day.is_said]
    if any(day.day not in days_of_week(monday) for day in said):
        raise ValidationError(_("A week is from Monday to Sunday."))
    if not all(may_note(placement, day.day, today=today) for day in said):
        raise ValidationError(_("Only days of the placement that have come may be noted."))
    hours = {day: row.hours for day, row in kept.items() if _is_validated(row)}
    hours |= {day.day: day.hours or Decimal(0) for day in said}
    if refusals := week_refusals(placement, hours=hours):
        raise ValidationError(refusals)


def _keep(placement: Placement, day: Day, row: HoursLog | None, *, by: User | None) -> None:
    """Write one day; what is no longer said goes away, what did not change is not written again."""
    if not day.is_said:
        if row:
            row.delete()
        return
    row = row or HoursLog(placement=placement, day=day.day)
    said = {"hours": day.hours or Decimal(0), "absence": day.absence, "note": day.note}
    if day.absence:
        said["hours"] = Decimal(0)
    is_same = row.pk and all(getattr(row, name) == value for name, value in said.items())
    if is_same and row.state == HoursLog.State.LOGGED:
        return
    for name, value in said.items():
        setattr(row, name, value)
    row.state, row.returned_why, row.logged_by = HoursLog.State.LOGGED, "", by
    row.save()
