"""The trainer validates the hours noted by the student, or returns them with a reason."""

import hashlib
from collections.abc import Iterable
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from internships.hours.mails import tell_returned
from internships.placements.hours_models import HoursLog
from internships.placements.models import Placement
from internships.placements.scheduling import days_of_week, monday_of
from partnerships.base.states import hold

WAITING = HoursLog.State.LOGGED


class ChangedMeanwhile(Exception):
    """The student noted something else since the page was shown: look again."""


def waiting_of(placement: Placement, *, monday: date | None = None):
    """Return the days that wait for the trainer: those of a week, or all of them."""
    waiting = placement.hours.filter(state=WAITING).order_by("day")
    return waiting.filter(day__in=days_of_week(monday)) if monday else waiting


def seal(rows: Iterable[HoursLog]) -> str:
    """Return a mark of what a page shows, so that nobody validates what they have not seen."""
    told = "|".join(f"{row.day} {row.hours:.2f} {row.absence} {row.note}" for row in rows)
    return hashlib.sha256(told.encode()).hexdigest()[:32]


@transaction.atomic
def validate(*, placement: Placement, monday: date | None, seen: str, name: str, at: datetime) -> int:
    """Validate the days seen; return how many. Raises ChangedMeanwhile, also for hours answered already."""
    rows = _seen(placement, monday, seen)
    return placement.hours.filter(pk__in=[row.pk for row in rows]).update(
        state=HoursLog.State.VALIDATED, validated_by_name=name, validated_at=at, updated_at=at
    )


@transaction.atomic
def send_back(
    *, placement: Placement, monday: date | None, seen: str, name: str, why: str, at: datetime
) -> int:
    """Return the days seen to the student, who is told why; return how many. Raises ChangedMeanwhile."""
    rows = _seen(placement, monday, seen)
    placement.hours.filter(pk__in=[row.pk for row in rows]).update(
        state=HoursLog.State.RETURNED, returned_why=why, updated_at=at
    )
    tell_returned(placement, monday=monday_of(rows[0].day), name=name, why=why)
    return len(rows)


@transaction.atomic
def take_back(*, placement: Placement, monday: date, validated_at: datetime, at: datetime) -> int:
    """Have the days of a week that were validated at a moment wait again; return how many.

    Raises ValidationError once the placement is over: its hours were counted.
    """
    hold(placement)
    if placement.state == Placement.State.COMPLETED:
        raise ValidationError(_("The placement is finished: its hours are counted."))
    days = placement.hours.filter(day__in=days_of_week(monday), validated_at=validated_at)
    return days.filter(state=HoursLog.State.VALIDATED).update(
        state=WAITING, validated_by_name="", validated_at=None, updated_at=at
    )


def _seen(placement: Placement, monday: date | None, seen: str) -> list[HoursLog]:
    Placement.objects.select_for_update(no_key=True).get(pk=placement.pk)
    rows = list(waiting_of(placement, monday=monday))
    if not rows or seal(rows) != seen:
        raise ChangedMeanwhile
    return rows
