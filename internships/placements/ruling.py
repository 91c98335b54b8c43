"""What the law allows a trainee and a trainer, in sentences: what is said here stops what is being saved."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from decimal import Decimal

from django.db import connection
from django.db.models import Q
from django.utils.translation import ngettext

from internships.agreements.models import Agreement
from internships.offers.limits import Breach, Days, summers, trainees_allowed, week_breaches
from internships.offers.ruling import limits_in_force, sentence
from internships.placements.hours_models import SchoolBreak
from internships.placements.models import Placement
from internships.placements.scheduling import Line, mondays, plan_of_week
from partnerships.base.figures import write_number

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
    """Return why a week of hours is not allowed; nothing when it is, or when the student's age is unknown."""
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


def _breaches(placement: Placement, weeks: Iterable[tuple]) -> list[Breach]:
    born, kind = placement.student.birth_date, placement.agreement.kind.code
    if born is None:
        return []
    limits, breaks = limits_in_force(kind=kind), breaks_of(placement)
    first: dict[tuple, Breach] = {}
    for hours, times in weeks:
        for breach in week_breaches(limits, kind=kind, born=born, hours=hours, times=times, breaks=breaks):
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
