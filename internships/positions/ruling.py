"""A shared position and its halves as the pure rules know them, and what the law says, in sentences."""

from collections.abc import Collection, Hashable, Iterable, Iterator
from datetime import date

from django.db.models import Q

from internships.offers.limits import Days, Terms, Work, offer_breaches
from internships.offers.ruling import limits_in_force, sentence
from internships.placements.hours_models import SchoolBreak
from internships.placements.ruling import days_between, place_of, works_beside
from internships.placements.scheduling import monday_of, sunday_of
from internships.positions.models import PositionShare, SharedPosition
from internships.positions.pairing import KIND, Hold, Job, breaches, coverage, last_looked_at
from partnerships.base.ages import ADULT
from programs.cohorts.models import Student


def job_of(position: SharedPosition) -> Job:
    """Return the job as the pairing rules read it."""
    return Job(
        pattern=position.pattern,
        weekly_hours=position.weekly_hours,
        day_starts_at=position.day_starts_at,
        day_ends_at=position.day_ends_at,
        starts_on=position.starts_on,
        ends_on=position.ends_on,
    )


def holds_of(shares: Iterable[PositionShare]) -> list[Hold]:
    """Return who holds which half, by the student's key."""
    return [Hold(share.half, share.student_id, share.from_on, share.to_on) for share in shares]


def breaks_of_school(school_id: int | None, *, from_on: date) -> tuple[Days, ...]:
    """Return the days without classes that a school wrote, from a day on."""
    kept = SchoolBreak.objects.of_school(school_id).filter(to_on__gte=from_on)
    return tuple(kept.values_list("from_on", "to_on"))


def half_refusals(
    position: SharedPosition,
    *,
    half: str,
    student: Student,
    school_id: int | None,
    from_on: date,
    to_on: date | None,
    place: Hashable = None,
) -> list[str]:
    """Return why the law keeps a student from a half, with all else that they work; the age may be unknown.

    ``place`` is the half itself, or the placement that it is.
    """
    if student.birth_date is None:
        return []
    job = job_of(position)
    last = last_looked_at(job, from_on=from_on, to_on=to_on)
    others = works_beside(student.pk, first=monday_of(from_on), last=sunday_of(last), place=place)
    found = breaches(
        job,
        half=half,
        born=student.birth_date,
        from_on=from_on,
        to_on=to_on,
        limits=limits_in_force(kind=None if others else KIND),
        breaks=breaks_of_school(school_id, from_on=from_on),
        others=others,
    )
    return [sentence(breach) for breach in found]


def place_of_share(share: PositionShare) -> Hashable:
    """Return how a half is told from the other places of a person; one that is a placement is that place."""
    return place_of(share.placement_id) if share.placement_id else ("share", share.pk)


def works_of_shares(
    students: Collection[int], *, first: date, last: date
) -> Iterator[tuple[int, Hashable, Work]]:
    """Yield the works of students' halves, day by day, as `placements.ruling` asks; a source of its list.

    A half that is a placement is counted there.
    """
    shares = PositionShare.objects.filter(student__in=students, placement=None, from_on__lte=last)
    shares = shares.filter(Q(to_on=None) | Q(to_on__gte=first)).select_related("position")
    for share in shares:
        job, [hold] = job_of(share.position), holds_of([share])
        for day in days_between(max(first, share.from_on), min(last, share.to_on or last)):
            for turn in coverage(job, [hold], day).stretches:
                if turn.who is not None:
                    times = (turn.from_time, turn.to_time)
                    yield share.student_id, place_of_share(share), Work(KIND, day, turn.hours, times)


def wage_refusals(position: SharedPosition) -> list[str]:
    """Return why a wage is not allowed; nothing when it is not said."""
    terms = Terms(
        kind=KIND,
        starts_on=position.starts_on,
        ends_on=position.ends_on or position.starts_on,
        from_age=ADULT,
        is_paid=True,
        wage_hourly=position.wage_hourly,
    )
    found = offer_breaches(limits_in_force(kind=KIND), terms)
    return [sentence(breach) for breach in found if breach.code == "minimum_wage"]
