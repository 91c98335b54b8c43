"""Seats that firms offer beside students who look for a place, by program and territory."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, F, IntegerField, QuerySet, Sum, When
from django.db.models.functions import Coalesce

from internships.offers.models import Offer, Slot
from partnerships.people.models import User
from programs.catalogue.models import Program
from programs.cohorts.models import Enrolment

LIVE_PLACEMENTS = ["planned", "active"]  # states of a placement that is to come or under way
TO_PLACE = [Enrolment.State.ENROLLED, Enrolment.State.ACTIVE]


@dataclass(frozen=True, slots=True)
class Gap:
    """One program in one territory: free seats and students to place (persons).

    No territory: the students' cohort says none, nor does the offer.
    """

    program: Program
    territory: str
    seats: int
    students: int

    @property
    def missing(self) -> int:
        """Seats still to find (persons); 0 when there are enough."""
        return max(0, self.students - self.seats)


def seats_free(*, regions: Iterable[int], kept_by: User, on: date) -> dict[tuple[int, str], int]:
    """Return free seats of slots to come, by (program, territory's name); one query.

    An offer open to several programs counts in each of them. How many are taken is known to who keeps the
    region: to others, all the seats of a slot that has room.
    """
    scope, free, whole = kept_by.scope, F("seats") - F("taken"), IntegerField()
    here = When(offer__region__in=scope.coordinated_region_ids, then=free)
    known = free if scope.is_admin else Case(here, default=F("seats"), output_field=whole)
    slots = (
        Slot.objects.upcoming(on=on)
        .with_seats_left()
        .filter(offer__state=Offer.State.PUBLISHED, offer__region__in=regions, offer__programs__isnull=False)
    )
    counted = slots.order_by().values_list("offer__programs", "offer__territory__name").annotate(
        left=Sum(known, output_field=whole)
    )  # fmt: skip
    return {(program, territory or ""): left for program, territory, left in counted}


def students_to_place(enrolments: QuerySet[Enrolment]) -> dict[tuple[int, str], int]:
    """Return enrolled students without a placement to come or under way, by (program, territory's name).

    A student counts once in each program; the territory is the cohort's. One query.
    """
    looking = (
        enrolments.filter(state__in=TO_PLACE)
        .exclude(student__placements__state__in=LIVE_PLACEMENTS)
        .order_by()
    )
    where = Coalesce(F("cohort__territory__name"), F("cohort__host_establishment__territory__name"))
    counted = looking.values_list("cohort__program", where).annotate(students=Count("student", distinct=True))
    return {(program, territory or ""): students for program, territory, students in counted}


def gaps(*, regions: Iterable[int], kept_by: User, on: date, program: str = "") -> list[Gap]:
    """Return seats and students of every program that has either, the largest gap first (three queries).

    The students are those whose records the person keeps: a centre counts its own, a region all of them.
    """
    kept = Enrolment.objects.visible_to(kept_by)
    seats, students = seats_free(regions=list(regions), kept_by=kept_by, on=on), students_to_place(kept)
    keys = seats.keys() | students.keys()
    programs = Program.objects.in_bulk({pk for pk, _territory in keys})
    found = [
        Gap(programs[pk], territory, seats.get((pk, territory), 0), students.get((pk, territory), 0))
        for pk, territory in keys
        if not program or programs[pk].code == program
    ]
    return sorted(found, key=lambda gap: (-gap.missing, gap.program.title, gap.territory))


def by_program(found: Iterable[Gap]) -> list[Gap]:
    """Return the same, all territories of a program together: a student may go to the next MRC."""
    sums: dict[int, list] = {}
    for gap in found:
        line = sums.setdefault(gap.program.pk, [gap.program, 0, 0])
        line[1] += gap.seats
        line[2] += gap.students
    whole = [Gap(program, "", seats, students) for program, seats, students in sums.values()]
    return sorted(whole, key=lambda gap: (-gap.missing, gap.program.title))
