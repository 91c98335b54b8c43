"""A coordinator computes scenarios of a round that is closed, compares them, and chooses one."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from statistics import fmean

from django.db import transaction

from internships.offers.models import Offer, Slot
from internships.rounds.matching import Candidate, Matching, Weights, match
from internships.rounds.models import Assignment, Round, Scenario
from internships.rounds.ranking import students_of
from partnerships.territories.towns import Place, distance_km, locate
from programs.cohorts.models import Student


class StillOpen(Exception):
    """Students may still change their choices, or changed them after the scenario was computed."""


class CalledOff(Exception):
    """The cohort is cancelled, and its round with it."""


class AlreadyShown(Exception):
    """Students read their result already: it no longer changes."""


def held(round: Round, *, at: datetime) -> Round:
    """Lock a round that is closed and not shown yet. Raises CalledOff, StillOpen, AlreadyShown."""
    rows = Round.objects.select_related("cohort").select_for_update(no_key=True, of=("self",))
    kept = rows.get(pk=round.pk)
    if kept.is_called_off:
        raise CalledOff
    if kept.closes_at > at:
        raise StillOpen
    if kept.is_published(at=at) or kept.carried_out_at:
        raise AlreadyShown
    return kept


@transaction.atomic
def compute(
    *,
    round: Round,
    name: str,
    seed: int,
    weights: Weights,
    forced: Mapping[int, int],
    priorities: Mapping[int, int],
    by,
    at: datetime,
) -> Scenario:
    """Compute an assignment from what was ranked and the seats free now, and keep it with its reasons.

    Raises StillOpen, AlreadyShown, ForcedImpossible for a forced placement without a seat, and TooLarge.
    """
    kept = held(round, at=at)
    candidates = candidates_of(kept, priorities=priorities)
    found = match(candidates=candidates, seats=seats_of(kept), weights=weights, forced=forced, seed=seed)
    scenario = Scenario.objects.create(
        round=kept,
        name=name,
        seed=seed,
        weights=asdict(weights),
        forced=sorted([student, slot] for student, slot in forced.items()),
        priorities={str(student): steps for student, steps in sorted(priorities.items()) if steps},
        summary=summary_of(found),
        made_by=by,
    )
    Assignment.objects.bulk_create(
        Assignment(
            scenario=scenario,
            student_id=student,
            slot_id=got.slot,
            rank=got.rank,
            is_forced=got.is_forced,
            km=got.km,
            reasons=list(got.reasons),
        )
        for student, got in found.given.items()
    )
    return scenario


@transaction.atomic
def choose(*, scenario: Scenario, by, at: datetime) -> None:
    """Make a scenario the round's result, shown from its day on. Raises StillOpen, AlreadyShown."""
    kept = held(scenario.round, at=at)
    if scenario.created_at < kept.closes_at:
        raise StillOpen
    kept.chosen, kept.chosen_by = scenario, by
    kept.save(update_fields=["chosen", "chosen_by", "updated_at"])


def candidates_of(round: Round, *, priorities: Mapping[int, int]) -> list[Candidate]:
    """Read who studies in the cohort, what each ranked, and how far each choice is."""
    ranked = defaultdict(list)
    for student, slot in round.rankings.order_by("student", "rank").values_list("student", "slot"):
        ranked[student].append(slot)
    slots = {slot.pk: slot for slot in round.slots.select_related("offer")}
    return [
        Candidate(
            key=student.pk,
            choices=tuple(ranked[student.pk]),
            priority=priorities.get(student.pk, 0),
            km=distances(student, slots),
        )
        for student in students_of(round).select_related("profile")
    ]


def seats_of(round: Round) -> dict[int, int]:
    """Return the seats free now of each slot (persons): none once its offer takes nobody any more."""
    return {
        slot.pk: slot.left if slot.offer.state == Offer.State.PUBLISHED else 0
        for slot in round.slots.select_related("offer")
    }


def distances(student: Student, slots: Mapping[int, Slot]) -> dict[int, float | None]:
    """Return the kilometres from a student's postal code to each slot's firm; None when one is not known."""
    profile = getattr(student, "profile", None)
    home = locate(profile.postal_code) if profile and profile.postal_code else None
    return {pk: distance_to(slot, home=home) for pk, slot in slots.items()}


def distance_to(slot: Slot, *, home: Place | None) -> float | None:
    offer = slot.offer
    if home is None or offer.latitude is None or offer.longitude is None:
        return None
    return round(distance_km(home, float(offer.latitude), float(offer.longitude)), 1)


def summary_of(found: Matching) -> dict:
    """Count a result: students for each choice, placed otherwise, without a place; mean km; points."""
    given = list(found.given.values())
    placed = [got for got in given if got.slot is not None]
    known = [got.km for got in placed if got.km is not None]
    ranks = Counter(got.rank for got in placed if got.rank)
    return {
        "students": len(given),
        "choices": {str(rank): ranks[rank] for rank in sorted(ranks)},
        "unranked": sum(got.rank is None for got in placed),
        "unplaced": len(given) - len(placed),
        "mean_km": round(fmean(known), 1) if known else None,
        "cost": found.cost,
    }
