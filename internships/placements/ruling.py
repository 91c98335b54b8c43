"""What the law allows a trainee and a trainer, in sentences: what is said here stops what is being saved."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from decimal import Decimal

from django.db import connection
from django.db.models import Prefetch, Q
from django.utils.translation import ngettext

from internships.agreements.models import Agreement
from internships.offers.limits import Breach, Days, Work, person_breaches, summers, trainees_allowed
from internships.offers.ruling import limits_in_force, sentence
from internships.placements.hours_models import HoursLog, Schedule, SchoolBreak
from internships.placements.models import LIVE_STATES, Placement
from internships.placements.scheduling import (
    Line,
    days_of_week,
    monday_of,
    mondays,
    plan_of_day,
    plan_of_week,
    sunday_of,
)
from partnerships.base.figures import write_number
from partnerships.base.workdays import is_working_day

WORKDAYS = 5
Source = Callable[..., Iterable[tuple[int, Hashable, Work]]]  # student, place, work
BEING_SIGNED = [Agreement.State.READY_TO_SIGN, Agreement.State.PARTIALLY_SIGNED]
TRAINER_LOCK = 0x464F524D  # « FORM »: the family of advisory locks, one per trainer


def breaks_of(placement: Placement) -> tuple[Days, ...]:
    """Return the days without classes of a placement's school: its own breaks, and the summers."""
    kept = SchoolBreak.objects.of_school(placement.school_id).filter(
        from_on__lte=placement.ends_on, to_on__gte=placement.starts_on
    )
    return (*kept.values_list("from_on", "to_on"), *summers(placement.starts_on, placement.ends_on))


def week_refusals(
    placement: Placement,
    *,
    hours: Mapping[date, Decimal],
    times: Mapping[date, tuple[time, time]] | None = None,
) -> list[str]:
    """Return why a week of hours is not allowed, with all else that the student works that week."""
    return [sentence(breach) for breach in _breaches(placement, [(hours, times)])]


def schedule_refusals(placement: Placement, lines: Sequence[Line], *, from_on: date) -> list[str]:
    """Return why a schedule is not allowed from a day on: each limit once, for its first week."""
    start, end = max(from_on, placement.starts_on), placement.ends_on
    plans = [plan_of_week(lines, monday, starts_on=start, ends_on=end) for monday in mondays(start, end)]
    weeks = [
        (
            {plan.day: plan.hours for plan in week},
            {plan.day: plan.times for plan in week if plan.times},
        )
        for week in plans
    ]
    return [sentence(breach) for breach in _breaches(placement, weeks)]


def agreement_refusals(placement: Placement, *, hours_week: Decimal) -> list[str]:
    """Return why the hours of an agreement are not allowed beside all else that the student works.

    The days are not known yet: only the sum of a week is held against the law. Alone, a week is held against
    it when its days are written.
    """
    born, first, last = placement.student.birth_date, placement.starts_on, placement.ends_on
    others = works_beside(placement.student_id, first=first, last=last, place=place_of(placement.pk))
    if born is None or not others:
        return []
    kind, limits, breaks = placement.agreement.kind.code, limits_in_force(), breaks_of(placement)
    for monday in mondays(first, last):
        days = [day for day in days_of_week(monday) if first <= day <= last and is_working_day(day)]
        week = {"hours": {day: hours_week / WORKDAYS for day in days}, "others": others, "breaks": breaks}
        for breach in person_breaches(limits, kind=kind, born=born, **week):
            if breach.code == "week_hours":
                return [sentence(breach)]
    return []


def _breaches(placement: Placement, weeks: Iterable[tuple]) -> list[Breach]:
    born, kind, asked = placement.student.birth_date, placement.agreement.kind.code, list(weeks)
    days = [day for hours, _times in asked for day, value in hours.items() if value]
    if not days:
        return []
    whole_weeks = {"first": monday_of(min(days)), "last": sunday_of(max(days))}
    others = works_beside(placement.student_id, place=place_of(placement.pk), **whole_weeks)
    # Most people work in one place: then the limits of its kind say all.
    limits = limits_in_force(kind=None if others else kind)
    breaks, first = breaks_of(placement), {}
    for hours, times in asked:
        week = {"hours": hours, "times": times, "others": others, "breaks": breaks}
        for breach in person_breaches(limits, kind=kind, born=born, **week):
            first.setdefault((breach.code, breach.reference), breach)
    return list(first.values())


def trainer_refusal(placement: Placement, *, email: str) -> str:
    """Return why a trainer may not follow one more trainee during a placement; empty when they may.

    A trainer is known by the e-mail, with or without an account.
    """
    born, kind = placement.student.birth_date, placement.agreement.kind.code
    if born is None or not email:
        return ""
    most = trainees_allowed(limits_in_force(kind=kind), kind=kind, born=born, on=placement.starts_on)
    if most is None:
        return ""
    if _trainees_of(email, beside=placement) < most:
        return ""
    return ngettext(
        "This trainer already follows %(most)s trainee at these dates: no more is allowed.",
        "This trainer already follows %(most)s trainees at these dates: no more are allowed.",
        most,
    ) % {"most": write_number(most)}


def _trainees_of(email: str, *, beside: Placement) -> int:
    """Count the others whom a trainer follows during a placement, or will once everybody has signed."""
    during = {"starts_on__lte": beside.ends_on, "ends_on__gte": beside.starts_on}
    is_trainer = Q(trainer__email__iexact=email) | Q(trainer=None, trainer_email__iexact=email)
    placed = Placement.objects.live().filter(is_trainer, **during).exclude(pk=beside.pk)
    named = Q(hosts__tutor_email__iexact=email) | Q(trainer_email__iexact=email)
    signing = Agreement.objects.filter(named, state__in=BEING_SIGNED, **during)
    return placed.count() + signing.exclude(pk=beside.agreement_id).distinct().count()


def hold_trainer(email: str) -> None:
    """Make those who choose the same trainer at once wait for each other until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, hashtext(lower(%s)))", [TRAINER_LOCK, email])


# --- All that a person works --------------------------------------------------------------------------------
# A list of sources, of which placements are the first. Upper packages add theirs in ``ready()``: the law sums
# what the list gives. Jobs that a student declares will be one more source, for the student's own eyes.


def place_of(placement_id: int) -> Hashable:
    """Return how a placement is told from the other places where a person works."""
    return ("placement", placement_id)


def works_beside(student_id: int, *, first: date, last: date, place: Hashable = None) -> list[Work]:
    """Return what a student works between two days, both included, in every place but one."""
    found = works_of_people([student_id], first=first, last=last)
    return [work for where, work in found.get(student_id, ()) if where != place]


def works_of_people(
    students: Collection[int], *, first: date, last: date
) -> dict[int, list[tuple[Hashable, Work]]]:
    """Return (place, work) of what students work between two days, by student: as many queries for all."""
    found: dict[int, list[tuple[Hashable, Work]]] = defaultdict(list)
    for source in SOURCES:
        for student, where, work in source(students, first=first, last=last):
            found[student].append((where, work))
    return found


def of_placements(
    students: Collection[int], *, first: date, last: date
) -> Iterator[tuple[int, Hashable, Work]]:
    """Yield the works of the placements of students: hours noted, else those that are planned."""
    noted = HoursLog.objects.filter(day__gte=first, day__lte=last)
    rows = Placement.objects.filter(student__in=students, starts_on__lte=last, ends_on__gte=first)
    rows = rows.exclude(state=Placement.State.CANCELLED).select_related("agreement__kind")
    for placement in rows.prefetch_related("schedule", Prefetch("hours", noted, to_attr="noted")):
        for work in works_of(placement, first=first, last=last):
            yield placement.student_id, place_of(placement.pk), work


def works_of(placement: Placement, *, first: date, last: date) -> Iterator[Work]:
    """Yield the works of one placement; of one that is over, only the hours that were noted."""
    kind = placement.agreement.kind.code
    noted = {row.day: row.hours for row in placement.noted}
    lines = [line_of(row) for row in placement.schedule.all()]
    for day in days_between(max(first, placement.starts_on), min(last, placement.ends_on)):
        if day in noted:
            yield Work(kind, day, noted[day])
        elif placement.state in LIVE_STATES:
            yield planned(placement, lines, day, kind=kind)


def planned(placement: Placement, lines: list[Line], day: date, *, kind: str) -> Work:
    """Return what is expected of a day: by the schedule, else an equal part of the week's hours."""
    if not lines:
        share = placement.hours_week / WORKDAYS if is_working_day(day) else Decimal(0)
        return Work(kind, day, share, is_day_known=False)
    plan = plan_of_day(lines, day, starts_on=placement.starts_on, ends_on=placement.ends_on)
    return Work(kind, day, plan.hours, plan.times)


def line_of(row: Schedule) -> Line:
    return Line(row.weekday, row.from_time, row.to_time, row.break_minutes, row.from_on, row.to_on)


def days_between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


SOURCES: list[Source] = [of_placements]
