"""Rounds of ranked choices: one that students fill in, one decided that waits for its day."""

from datetime import timedelta

from internships.demonstration.people import SCHOOL, SHERBROOKE, counted_cohort
from internships.demonstration.seeking import Scene
from internships.offers.models import Slot
from internships.rounds.deciding import choose, compute
from internships.rounds.matching import Weights
from internships.rounds.models import Round, Scenario
from internships.rounds.ranking import rank

OFFERED = ["dessin", "modelisation", "charpentes"]
# What each of nine students would like, best first: five want three places, and eight will have one.
WISHES = [
    ["dessin", "modelisation"],
    ["dessin", "charpentes"],
    ["dessin", "modelisation", "charpentes"],
    ["modelisation", "dessin"],
    ["dessin", "charpentes"],
    ["charpentes", "dessin"],
    ["dessin", "charpentes", "modelisation"],
    ["modelisation", "charpentes"],
    ["modelisation"],
]
SEED = 2026


def rounds(scene: Scene) -> None:
    """Students ranked until the day before; two scenarios were computed, one is chosen, not shown yet."""
    by = scene.accounts[SCHOOL[SHERBROOKE]]
    slots = {key: scene.offers[key].slots.get() for key in OFFERED}
    round = Round.objects.create(
        cohort=counted_cohort(),
        name="Stages d’hiver en dessin industriel",
        choices=3,
        opens_at=scene.at(ago=7),
        closes_at=scene.at(ago=1),
        publish_at=scene.at(ago=-7),
    )
    round.slots.set(slots.values())
    _rank(scene, round, slots)
    weighed = {"Rang seulement": Weights(), "Rang et distance": Weights(distance=0.5)}
    made = [
        compute(
            round=round, name=name, seed=SEED, weights=weights, forced={}, priorities={}, by=by,
            at=round.closes_at + timedelta(hours=1),
        )
        for name, weights in weighed.items()
    ]  # fmt: skip
    decided_at = round.closes_at + timedelta(hours=2)
    Scenario.objects.filter(round=round).update(created_at=decided_at)
    choose(scenario=Scenario.objects.get(pk=made[-1].pk), by=by, at=decided_at)


def _rank(scene: Scene, round: Round, slots: dict[str, Slot]) -> None:
    for student, wishes in zip(scene.drafters[1:], WISHES, strict=True):
        rank(round=round, student=student, slots=[slots[key] for key in wishes], at=scene.at(ago=3))
