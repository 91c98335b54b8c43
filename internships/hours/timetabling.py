"""The timetable of a placement: from a day on, hours for each weekday."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from internships.placements.hours_models import Schedule
from internships.placements.models import Placement
from internships.placements.opening import hold_student
from internships.placements.ruling import schedule_refusals
from internships.placements.scheduling import Line


@dataclass(frozen=True)
class Hours:
    """The hours of one weekday (1 is Monday), as somebody wrote them."""

    weekday: int
    from_time: time
    to_time: time
    break_minutes: int = 0


def lines_of(rows: Iterable[Schedule]) -> list[Line]:
    """Return rows of a schedule as pure lines."""
    return [
        Line(row.weekday, row.from_time, row.to_time, row.break_minutes, row.from_on, row.to_on)
        for row in rows
    ]


@transaction.atomic
def set_timetable(*, placement: Placement, hours: Sequence[Hours], from_on: date) -> None:
    """Give a placement new hours from a day on; what was worked before keeps its hours.

    Raises ValidationError with the reasons when the law does not allow these hours at the student's age.
    """
    hold_student(placement.student_id)
    placement = Placement.objects.select_related("student", "agreement__kind").get(pk=placement.pk)
    written = [Line(h.weekday, h.from_time, h.to_time, h.break_minutes, from_on) for h in hours]
    if refusals := schedule_refusals(placement, written, from_on=from_on):
        raise ValidationError(refusals)
    placement.schedule.filter(from_on__gte=from_on).delete()
    placement.schedule.filter(to_on=None).update(to_on=from_on - timedelta(days=1))
    placement.schedule.filter(to_on__gte=from_on).update(to_on=from_on - timedelta(days=1))
    Schedule.objects.bulk_create(
        Schedule(
            placement=placement,
            weekday=line.weekday,
            from_time=line.from_time,
            to_time=line.to_time,
            break_minutes=line.break_minutes,
            from_on=from_on,
        )
        for line in written
    )
