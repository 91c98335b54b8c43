"""On the day a round's results are shown, each assignment becomes a place offered; once, whatever happens."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from internships.applications import applying, deciding
from internships.applications.models import SEATED_STATES, Application
from internships.offers.models import Slot
from internships.rounds.mails import tell_failures, tell_result
from internships.rounds.models import STUDYING, Assignment, Round
from partnerships.base.ticking import alone
from programs.cohorts.models import Enrolment, Student

UNDER_WAY = ["planned", "active"]


class CannotPlace(Exception):
    """A place cannot be given after all; ``failure`` is one of ``Assignment.Failure``."""

    def __init__(self, failure: str):
        super().__init__(failure)
        self.failure = failure


def carry_out(round: Round, *, at: datetime) -> list[Assignment]:
    """Handle each assignment of the chosen scenario in its own transaction; return those handled here.

    What stops in the middle goes on at the next run: an assignment is handled once.
    """
    with transaction.atomic():  # who chose a scenario at the last second is waited for
        round = Round.objects.select_for_update(of=("self",)).with_school().get(pk=round.pk)
    left = Assignment.objects.filter(scenario=round.chosen_id, handled_at=None)
    keys = left.order_by("slot__offer_id", "slot_id", "student_id").values_list("pk", flat=True)
    done = [kept for pk in keys if (kept := alone(handle, pk, round=round, at=at))]
    finish(round, at=at)
    return done


@transaction.atomic
def handle(pk: int, *, round: Round, at: datetime) -> Assignment | None:
    """Give the place or note why it cannot be, and tell the student; None when it was handled already."""
    waiting = Assignment.objects.select_for_update(no_key=True, of=("self",)).filter(handled_at=None)
    kept = waiting.select_related("student__account").filter(pk=pk).first()
    if kept is None:
        return None
    kept.handled_at = at
    if kept.slot_id:
        try:
            kept.application = give_place(kept, round=round, at=at)
        except CannotPlace as stopped:
            kept.failure = stopped.failure
    kept.save(update_fields=["handled_at", "application", "failure", "updated_at"])
    tell_result(kept, round=round)
    return kept


@transaction.atomic
def give_place(assignment: Assignment, *, round: Round, at: datetime) -> Application:
    """Write the application, take the seat and offer the place, all or nothing. Raises CannotPlace."""
    slot = applying.locked_slot(assignment.slot_id)
    student = Student.objects.select_for_update(no_key=True, of=("self",)).get(pk=assignment.student_id)
    application = applying.live(student=student, slot=slot)
    if application and application.has_seat:
        return application
    check(student=student, slot=slot, round=round, at=at)
    application = application or applying.draft(
        student=student,
        slot=slot,
        message="",
        documents=[],
        by=round.chosen_by,
        sent_by=Application.SentBy.COORDINATOR,
        school=round.cohort.provider,
    )
    if application.state == Application.State.DRAFT:
        application.send(by=round.chosen_by, at=at, reason=round.name)
    try:
        return deciding.offer_place(application=application, by=round.chosen_by, at=at, reason=round.name)
    except deciding.NoSeatLeft:
        raise CannotPlace(Assignment.Failure.NO_SEAT) from None


def check(*, student: Student, slot: Slot, round: Round, at: datetime) -> None:
    """Stop at the first thing that changed since the scenario was computed. Raises CannotPlace."""
    on = timezone.localdate(at)
    failures = Assignment.Failure
    studies = Enrolment.objects.filter(student=student, cohort=round.cohort_id, state__in=STUDYING)
    if not studies.exists():
        raise CannotPlace(failures.LEFT)
    if not slot.left:
        raise CannotPlace(failures.NO_SEAT)
    if applying.of_slot(slot, schools={round.cohort.provider_id}, on=on):
        raise CannotPlace(failures.CLOSED)
    if applying.of_age(student, slot=slot):
        raise CannotPlace(failures.AGE)
    if applying.of_consent(student, on=on):
        raise CannotPlace(failures.CONSENT)
    if is_elsewhere(student, slot=slot):
        raise CannotPlace(failures.ELSEWHERE)


def is_elsewhere(student: Student, *, slot: Slot) -> bool:
    """Whether the student holds another place, offered, confirmed or begun, at the dates of a slot."""
    held = Application.objects.filter(student=student, state__in=SEATED_STATES).exclude(slot=slot)
    overlaps = Q(slot__starts_on__lte=slot.ends_on, slot__ends_on__gte=slot.starts_on)
    placed = Student.objects.filter(
        pk=student.pk,
        placements__state__in=UNDER_WAY,
        placements__starts_on__lte=slot.ends_on,
        placements__ends_on__gte=slot.starts_on,
    )
    return held.filter(overlaps).exists() or placed.exists()


@transaction.atomic
def finish(round: Round, *, at: datetime) -> None:
    """Note, once, that a round is carried out; its coordinator is told of what failed."""
    waiting = Assignment.objects.filter(scenario=round.chosen_id, handled_at=None)
    kept = Round.objects.filter(pk=round.pk, carried_out_at=None)
    if not waiting.exists() and kept.update(carried_out_at=at, updated_at=timezone.now()):
        tell_failures(round)
