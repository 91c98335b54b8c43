"""Students rank the slots of a round, as long as it is open."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Count, Q, QuerySet

from internships.offers.models import Offer, Slot
from internships.rounds.models import STUDYING, Ranking, Round
from internships.students.profiling import student_of
from partnerships.people.standing import own_file
from partnerships.words.sorting import by_name
from programs.cohorts.models import Cohort, Student


class RoundClosed(Exception):
    """Students do not rank in this round now: it is not open, or a result is decided."""


@transaction.atomic
def rank(*, round: Round, student: Student, slots: Sequence[Slot], at: datetime) -> None:
    """Keep a student's choices, the first one first, instead of those kept before.

    Raises RoundClosed, also to who no longer studies in the cohort.

    The round is locked: nothing is written once it closes, or once somebody computes a scenario of it.
    """
    held = Round.objects.select_for_update(no_key=True, of=("self",))
    if not held.open(at=at).filter(pk=round.pk).exists() or not studies_in(round, student):
        raise RoundClosed
    round.rankings.filter(student=student).delete()
    Ranking.objects.bulk_create(
        Ranking(round=round, student=student, slot=slot, rank=number)
        for number, slot in enumerate(slots, start=1)
    )


def studies_in(round: Round, student: Student) -> bool:
    """Whether somebody is of the round's cohort today."""
    return students_of(round).filter(pk=student.pk).exists()


def students_of(round: Round) -> QuerySet[Student]:
    """Return who studies in the round's cohort, by name."""
    found = Student.objects.filter(enrolments__cohort=round.cohort_id, enrolments__state__in=STUDYING)
    return found.distinct().order_by(*by_name("last_name", "first_name"), "pk")


def student_in(round: Round, request) -> Student | None:
    """Return the person as a student of the cohort, or who ranked: the file that is open, if it is one."""
    concerned = Q(pk__in=students_of(round).order_by().values("pk")) | Q(rankings__round=round)
    mine = Student.objects.filter(own_file(request.user)).filter(concerned).distinct()
    opened = student_of(request)
    return next((student for student in mine if student == opened), None) or mine.first()


def chosen_slots(round: Round, student: Student) -> list[Slot]:
    """Return the slots a student ranked, the first choice first."""
    kept = round.rankings.filter(student=student).order_by("rank")
    return [ranking.slot for ranking in kept.select_related("slot__offer__establishment__organization")]


def slots_for(cohort: Cohort, *, on: date) -> QuerySet[Slot]:
    """Return what a cohort's students may be offered: published, of their program and region, to come, free.

    Offers reserved for another school are left out until their day.
    """
    kept_for_us = Q(offer__reserved_for=None) | Q(offer__reserved_for=cohort.provider_id)
    found = Slot.objects.with_seats_left().filter(
        kept_for_us | Q(offer__reserved_until__lt=on),
        offer__state=Offer.State.PUBLISHED,
        offer__programs=cohort.program_id,
        offer__region=cohort.region_id,
        starts_on__gt=on,
    )
    return printed(found)


def printed(slots: QuerySet[Slot]) -> QuerySet[Slot]:
    """Read along what a slot's line prints, in an order that does not change."""
    lines = slots.select_related("offer__establishment__organization")
    return lines.order_by(*by_name("offer__establishment__organization__name"), "offer_id", "starts_on", "pk")


def with_demand(round: Round) -> QuerySet[Slot]:
    """Return the round's slots with ``firsts`` and ``wanted``: persons who ranked it first, and at all."""
    of_round = Q(rankings__round=round)
    return printed(round.slots.all()).annotate(
        firsts=Count("rankings", filter=of_round & Q(rankings__rank=1)),
        wanted=Count("rankings", filter=of_round),
    )
