"""Somebody goes on in another cohort: one person, counted once, whose competencies follow."""

from datetime import date, datetime

from django.db import IntegrityError, transaction

from programs.cohorts.models import Achievement, Cohort, Enrolment

STUDYING = ["active", "suspended"]


class CannotMove(Exception):
    """The person is already in the other cohort."""


@transaction.atomic
def move(*, enrolment: Enrolment, to: Cohort, on: date, by, at: datetime, reason: str = "") -> Enrolment:
    """End an enrolment where the person goes on in another cohort; return the new enrolment.

    Who studied goes on studying, from that day or the cohort's first day if it is still to come. Raises
    CannotMove, and TransitionNotAllowed when the state forbids it.
    """
    if to.pk == enrolment.cohort_id:
        raise CannotMove
    is_studying = enrolment.state in STUDYING
    try:
        with transaction.atomic():
            new = Enrolment.objects.create(student=enrolment.student, cohort=to, applied_on=on)
    except IntegrityError:
        raise CannotMove from None
    new.events.create(from_state="", to_state=new.state, by=by, at=at)
    enrolment.transfer(by=by, at=at, reason=reason, on=on, to=new)
    new.enrol(by=by, at=at)
    if is_studying and (to.has_continuous_entry or to.starts_on <= on):
        new.begin(by=by, at=at, on=on)
    Achievement.objects.filter(enrolment=enrolment, unit__program=to.program_id).update(enrolment=new)
    return new
