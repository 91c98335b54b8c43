"""What time does to hours: those that wait are asked for, once a week."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from internships.hours.mails import ask_student, send_hours_link
from internships.hours.timetabling import lines_of
from internships.placements.hours_models import HoursLog
from internships.placements.links import guides
from internships.placements.models import Placement
from internships.placements.scheduling import monday_of, plan_of_week
from partnerships.base.ticking import alone, claim


def ask_for_hours(*, on: date, at: datetime) -> dict[str, int]:
    """Ask trainers for the hours that wait, and students for last week's; once a week each.

    Return the mails sent, by sort. Safe to call every day: what was asked in a week is not asked again.
    """
    monday = monday_of(on)
    return {
        "to_validate": sum(alone(_ask_trainer, row, monday=monday, at=at) for row in _waiting(monday)),
        "to_note": sum(alone(_ask_student, row, monday=monday) for row in _silent(monday)),
    }


def _waiting(monday: date):
    """Placements with hours, noted before this week, that nobody answered."""
    days = HoursLog.objects.filter(placement=OuterRef("pk"), state=HoursLog.State.LOGGED, day__lt=monday)
    found = Placement.objects.filter(Exists(days)).exclude(state=Placement.State.CANCELLED)
    return found.with_partners().select_related("trainer").order_by("pk")


@transaction.atomic
def _ask_trainer(placement: Placement, *, monday: date, at: datetime) -> bool:
    answers = guides(placement, on=timezone.localdate(at))
    if not answers or not claim(name=f"validate hours {placement.pk}", period=monday.isoformat()):
        return False
    send_hours_link(placement=placement, at=at)
    return True


def _silent(monday: date):
    """Placements under way where the student said nothing of last week."""
    last = monday - timedelta(days=7)
    noted = HoursLog.objects.filter(placement=OuterRef("pk"), day__gte=last, day__lt=monday)
    found = Placement.objects.filter(
        ~Exists(noted), state=Placement.State.ACTIVE, starts_on__lt=monday, ends_on__gte=last
    )
    found = found.filter(student__account__isnull=False).prefetch_related("schedule")
    return found.with_partners().select_related("student__account").order_by("pk")


def _ask_student(placement: Placement, *, monday: date) -> bool:
    """Remind a student whose schedule had hours last week."""
    last = monday - timedelta(days=7)
    dates = {"starts_on": placement.starts_on, "ends_on": placement.ends_on}
    if not any(plan.hours for plan in plan_of_week(lines_of(placement.schedule.all()), last, **dates)):
        return False
    with transaction.atomic():
        if not claim(name=f"note hours {placement.pk}", period=monday.isoformat()):
            return False
        ask_student(placement=placement, monday=last)
    return True
