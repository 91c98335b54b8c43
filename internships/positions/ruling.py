"""A shared position and its halves as the pure rules know them, and what the law says, in sentences."""

from collections.abc import Iterable
from datetime import date

from internships.offers.limits import Days, Terms, offer_breaches
from internships.offers.ruling import limits_in_force, sentence
from internships.placements.hours_models import SchoolBreak
from internships.positions.models import PositionShare, SharedPosition
from internships.positions.pairing import KIND, Hold, Job, breaches
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
) -> list[str]:
    """Return why the law keeps a student from a half; nothing when it does not, or the age is unknown."""
    if student.birth_date is None:
        return []
    found = breaches(
        job_of(position),
        half=half,
        born=student.birth_date,
        from_on=from_on,
        to_on=to_on,
        limits=limits_in_force(kind=KIND),
        breaks=breaks_of_school(school_id, from_on=from_on),
    )
    return [sentence(breach) for breach in found]


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
