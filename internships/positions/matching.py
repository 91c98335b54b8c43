"""Students of the region who would fit an open half, and why."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, Subquery

from internships.offers.limits import Work
from internships.offers.ruling import limits_in_force
from internships.placements.hours_models import SchoolBreak
from internships.placements.models import Placement
from internships.placements.ruling import place_of, works_of_people
from internships.placements.scheduling import monday_of, sunday_of
from internships.positions.models import PositionShare, SharedPosition, placements_there
from internships.positions.pairing import (
    Candidate,
    Opening,
    Reason,
    fit,
    is_possible,
    last_looked_at,
    opening,
    rank,
)
from internships.positions.ruling import holds_of, job_of
from internships.students.models import StudentProfile
from partnerships.organizations.models import Organization
from partnerships.territories.towns import distance_km, locate, of_establishment
from programs.catalogue.models import ProgramOccupation
from programs.cohorts.models import Student

MOST_READ = 500  # profiles compared at most: a region's students in the programs of one occupation


@dataclass(frozen=True)
class Proposal:
    """A student and what speaks for and against them."""

    profile: StudentProfile
    reasons: tuple[Reason, ...]
    order: tuple

    @property
    def student(self) -> Student:
        return self.profile.student


def open_half(
    position: SharedPosition, half: str, *, shares: Iterable[PositionShare], on: date
) -> Opening | None:
    """Return from when to when a half is open, from a day on; None when somebody holds it for good."""
    if position.state != SharedPosition.State.OPEN:
        return None
    job = job_of(position)
    days = opening(job, holds_of(shares), half, on=on)
    if days is None:
        return None
    return Opening(
        job=job,
        half=half,
        from_on=days[0],
        to_on=days[1],
        has_transit=bool(position.establishment.transit),
        welcomes_minors=position.establishment.welcomes_minors,
    )


def programs_to(position: SharedPosition) -> frozenset[int]:
    """Return the keys of the programs that lead to the position's occupation."""
    led = ProgramOccupation.objects.filter(occupation=position.occupation_id)
    return frozenset(led.values_list("program", flat=True))


def with_programs(found: Opening, programs: frozenset[int]) -> Opening:
    return Opening(**{**vars(found), "programs": programs})


def proposals(position: SharedPosition, found: Opening) -> list[Proposal]:
    """Return the students of the region whose program leads there and whom nothing stops, best first."""
    those = StudentProfile.objects.filter(school__region=position.region_id, program__in=found.programs)
    return [one for one in compared(position, found, those) if is_possible(one.reasons)]


def readable(found: list[Proposal], user) -> tuple[list[Proposal], Counter[Organization]]:
    """Return the proposals that the user may read, and how many others there are, by school."""
    mine = set(placeable_by(user).values_list("pk", flat=True))
    others = Counter(one.profile.school for one in found if one.profile.pk not in mine)
    return [one for one in found if one.profile.pk in mine], others


def named(position: SharedPosition, found: Opening, user, words: str) -> list[Proposal]:
    """Return the students the user may place whose name holds every word, with what stops them."""
    return compared(position, found, placeable_by(user).named(words))


def placeable_by(user):
    """Return the profiles of the students a coordinator may place: of their school, of their region."""
    scope = user.scope
    if scope.is_admin:
        return StudentProfile.objects.all()
    return StudentProfile.objects.filter(
        Q(school__in=scope.coordinated_ids) | Q(school__region__in=scope.coordinated_region_ids)
    )


def compared(position: SharedPosition, found: Opening, profiles) -> list[Proposal]:
    """Return profiles with their reasons, best first: as many queries, whatever the number."""
    read = list(engaged(profiles.select_related("student", "school", "program"), found)[:MOST_READ])
    limits, breaks = limits_in_force(), breaks_by_school(read, found)
    works = works_during(read, found, position=position)
    here = of_establishment(
        postal_code=position.establishment.postal_code, mrc=mrc_of(position.establishment)
    )
    made = []
    for profile in read:
        candidate = candidate_of(profile, here=here)
        stops = breaks.get(profile.school_id, ()) + breaks.get(None, ())
        others = works.get(profile.student_id, ())
        reasons = fit(candidate, found, limits=limits, breaks=stops, others=others)
        made.append(Proposal(profile, reasons, rank(candidate, reasons)))
    return sorted(made, key=lambda one: one.order)


def works_during(
    profiles: list[StudentProfile], found: Opening, *, position: SharedPosition
) -> dict[int, list[Work]]:
    """Return what students work besides, in the whole weeks of an opening, by student.

    A placement at the establishment becomes the half itself (``filling.assign``): it is not another work.
    """
    last = last_looked_at(found.job, from_on=found.from_on, to_on=found.to_on)
    weeks = {"first": monday_of(found.from_on), "last": sunday_of(last)}
    people = [profile.student_id for profile in profiles]
    there = placements_there(position, on=found.from_on).filter(student__in=people)
    same = {place_of(pk) for pk in there.values_list("pk", flat=True)}
    works = works_of_people(people, **weeks)
    return {one: [work for place, work in pairs if place not in same] for one, pairs in works.items()}


def mrc_of(establishment) -> str:
    return establishment.territory.code if establishment.territory else ""


def engaged(profiles, found: Opening):
    """Annotate what else the students do at an opening's dates: another position, a full-time placement."""
    during = {"ends_on__gte": found.from_on} | ({"starts_on__lte": found.to_on} if found.to_on else {})
    shared = PositionShare.objects.filter(Q(to_on=None) | Q(to_on__gte=found.from_on))
    if found.to_on:
        shared = shared.filter(from_on__lte=found.to_on)
    placed = Placement.objects.live().filter(student=OuterRef("student"), is_full_time=True, **during)
    return profiles.annotate(
        is_sharing=Exists(shared.filter(student=OuterRef("student"))),
        placed_until=Subquery(placed.order_by("-ends_on").values("ends_on")[:1]),
    )


def breaks_by_school(profiles: list[StudentProfile], found: Opening) -> dict[int | None, tuple]:
    """Return the days without classes by school; under None, those of every school."""
    schools = {profile.school_id for profile in profiles}
    kept = SchoolBreak.objects.filter(Q(school__in=schools) | Q(school=None), to_on__gte=found.from_on)
    by_school: dict[int | None, tuple] = {}
    for school, first, last in kept.values_list("school", "from_on", "to_on"):
        by_school[school] = (*by_school.get(school, ()), (first, last))
    return by_school


def candidate_of(profile: StudentProfile, *, here) -> Candidate:
    """Return a profile (read ``engaged``) as the pairing rules know it; distances are of postal areas."""
    there = locate(profile.postal_code) if profile.postal_code else None
    km = distance_km(here, there.latitude, there.longitude) if here and there else None
    return Candidate(
        who=profile.student_id,
        program=profile.program_id,
        born=profile.student.birth_date,
        available_from=profile.available_from,
        available_to=profile.available_to,
        transport=profile.transport,
        km=km,
        is_sharing=profile.is_sharing,
        placed_until=profile.placed_until,
    )
