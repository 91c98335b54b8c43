"""Somebody goes on in another cohort: one person, counted once, whose competencies follow."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django_fsm import can_proceed

from programs.cohorts.models import LIVE_STATES, Achievement, Cohort, Enrolment

STUDYING = ["active", "suspended"]


class CannotMove(Exception):
    """The person is already in the other cohort."""


@transaction.atomic
def move(
    *, enrolment: Enrolment, to: Cohort, on: date, by, at: datetime, reason: str = "", joins: bool = False
) -> Enrolment:
    """End an enrolment where the person goes on in another cohort; return the one where they go on.

    Who studied goes on studying, from that day or the cohort's first day if it is still to come. Whoever is
    in the other cohort already goes on there if ``joins``. Raises CannotMove, and TransitionNotAllowed when
    the state forbids it.
    """
    if to.pk == enrolment.cohort_id:
        raise CannotMove
    is_studying = enrolment.state in STUDYING
    there = (joins and _already_in(to, enrolment)) or _enter(to, enrolment, on=on, by=by, at=at)
    enrolment.transfer(by=by, at=at, reason=reason, on=on, to=there)
    if can_proceed(there.enrol):
        there.enrol(by=by, at=at)
    if is_studying and there.state == "enrolled" and (to.has_continuous_entry or to.starts_on <= on):
        there.begin(by=by, at=at, on=on)
    credited = Achievement.objects.filter(enrolment=there).values("unit")
    brought = Achievement.objects.filter(enrolment=enrolment, unit__program=to.program_id)
    brought.exclude(unit__in=credited).update(enrolment=there)
    return there


def _already_in(cohort: Cohort, enrolment: Enrolment) -> Enrolment | None:
    """Return the live enrolment of the same person in a cohort. Raises CannotMove if they came there so."""
    found = cohort.enrolments.filter(student=enrolment.student_id, state__in=LIVE_STATES).first()
    if found and Enrolment.objects.filter(went_on_in=found).exists():
        raise CannotMove
    return found


def _enter(cohort: Cohort, enrolment: Enrolment, *, on: date, by, at: datetime) -> Enrolment:
    try:
        with transaction.atomic():
            new = Enrolment.objects.create(student=enrolment.student, cohort=cohort, applied_on=on)
    except IntegrityError:
        raise CannotMove from None
    new.events.create(from_state="", to_state=new.state, by=by, at=at)
    return new
