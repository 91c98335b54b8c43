"""Who gets which seat: rank, distance and priority weigh; forced first; the same seed, the same result."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from internships.rounds.matching import Candidate, ForcedImpossible, TooLarge, Weights, match, table_of

A, B, C, D = 1, 2, 3, 4
SEEDS = 2000


def students(*choices, **fields) -> list[Candidate]:
    """Students 1, 2, 3… with what they ranked; ``priority`` and ``km`` are lists, in the same order."""
    return [
        Candidate(key, tuple(ranked), **{name: values[key - 1] for name, values in fields.items()})
        for key, ranked in enumerate(choices, start=1)
    ]


def slots_of(result) -> dict[int, int | None]:
    return {key: got.slot for key, got in result.given.items()}


@pytest.mark.parametrize(
    ("case", "choices", "seats", "expected"),
    [
        ("everybody has their first choice", [[A], [B]], {A: 1, B: 1}, {1: A, 2: B}),
        ("two seats hold two students", [[A], [A]], {A: 2}, {1: A, 2: A}),
        ("the one who has another choice moves", [[A, B], [A]], {A: 1, B: 1}, {1: B, 2: A}),
        ("two second choices, no third", [[A, B], [B, C], [A]], {A: 1, B: 1, C: 1}, {1: B, 2: C, 3: A}),
        ("a seat nobody ranked stays empty", [[A], [A, B]], {A: 1, B: 1, C: 1}, {1: A, 2: B}),
        ("who ranked nothing gets nothing", [[], [A]], {A: 2}, {1: None, 2: A}),
        ("a slot without a seat gives none", [[A]], {A: 0}, {1: None}),
        ("nobody", [], {A: 1}, {}),
        ("no slot", [[A]], {}, {1: None}),
    ],
)  # fmt: skip
def test_who_gets_what(case, choices, seats, expected):
    assert slots_of(match(candidates=students(*choices), seats=seats)) == expected


def test_priority_weighs_when_two_want_one_seat():
    wanting = students([A, B], [A, B], priority=[0, 2])
    assert slots_of(match(candidates=wanting, seats={A: 1, B: 1})) == {1: B, 2: A}


def test_priority_weighs_when_somebody_stays_without_a_place():
    wanting = students([A], [A], priority=[1, 0])
    assert slots_of(match(candidates=wanting, seats={A: 1})) == {1: A, 2: None}


def test_distance_weighs_when_asked():
    wanting = students([A, B], [A, B], km=[{A: 5, B: 60}, {A: 5, B: 8}])
    found = match(candidates=wanting, seats={A: 1, B: 1}, weights=Weights(distance=1))
    assert slots_of(found) == {1: A, 2: B}


def test_a_distance_not_known_counts_as_the_mean():
    wanting = students([A], [B], km=[{A: 40}, {B: None}])
    assert match(candidates=wanting, seats={A: 1, B: 1}, weights=Weights(distance=1)).cost == 80


def test_no_saving_is_worth_leaving_one_more_without_a_place():
    wanting = students([A, B], [A], km=[{A: 0, B: 900}, {A: 900}])
    found = match(candidates=wanting, seats={A: 1, B: 1}, weights=Weights(rank=100, distance=10))
    assert slots_of(found) == {1: B, 2: A}


def test_a_forced_placement_comes_first_even_unranked():
    found = match(candidates=students([A], [A, B]), seats={A: 1, C: 1}, forced={2: A, 1: C})
    assert slots_of(found) == {1: C, 2: A}
    assert found.given[1].is_forced and found.given[1].rank is None


@pytest.mark.parametrize("forced", [{1: A, 2: A}, {1: C}, {9: A}])
def test_a_forced_placement_without_a_seat_is_an_error(forced):
    with pytest.raises(ForcedImpossible):
        match(candidates=students([A], [A]), seats={A: 1}, forced=forced)


@pytest.mark.parametrize(
    ("case", "wanting", "seats", "forced", "who", "expected"),
    [
        ("first choice", students([A]), {A: 1}, {}, 1, ["got"]),
        ("nothing ranked", students([]), {A: 1}, {}, 1, ["unranked"]),
        ("forced", students([A, B]), {A: 1, B: 1}, {1: B}, 1, ["forced"]),
        ("no seat at all", students([A, B]), {A: 0, B: 1}, {}, 1, ["got", "no_seat"]),
        ("all seats forced", students([A, B], [A]), {A: 1, B: 1}, {2: A}, 1, ["got", "all_forced"]),
        ("another would have nothing", students([A, B], [A]), {A: 1, B: 1}, {}, 1, ["got", "one_fewer"]),
        ("priority", students([A, B], [A, B], priority=[0, 1]), {A: 1, B: 1}, {}, 1, ["got", "costs_more"]),
        ("without a place", students([A], [A], priority=[0, 1]), {A: 1}, {}, 1, ["unplaced", "costs_more"]),
    ],
)  # fmt: skip
def test_each_student_can_read_why(case, wanting, seats, forced, who, expected):
    found = match(candidates=wanting, seats=seats, forced=forced)
    assert [reason["code"] for reason in found.given[who].reasons] == expected


def test_a_nearer_second_choice_is_said():
    wanting = students([A, B], km=[{A: 90, B: 1}])
    found = match(candidates=wanting, seats={A: 1, B: 1}, weights=Weights(rank=10, distance=1))
    assert [reason["code"] for reason in found.given[1].reasons] == ["got", "farther"]
    assert found.given[1].reasons[1]["points"] == 79


def test_a_lot_is_said_with_its_figures():
    found = match(candidates=students([A, B], [A, B]), seats={A: 1, B: 1})
    loser = next(got for got in found.given.values() if got.slot == B)
    assert loser.reasons[1] == {
        "code": "draw", "choice": 1, "seats": 1, "taken": 1, "forced": 0, "priority": 0, "ahead": 1,
    }  # fmt: skip


def test_seeds_draw_different_lots():
    wanting, seats = students([A, B], [A, B]), {A: 1, B: 1}
    drawn = {match(candidates=wanting, seats=seats, seed=seed).given[1].slot for seed in range(20)}
    assert drawn == {A, B}


ONE_WANTS_ONE_ANOTHER_WANTS_FOUR = [[A], [A, B, C, D]]
HELD = [[B], [C], [D]]  # who ranks these first costs the least there, so keeps them


@pytest.mark.parametrize(
    ("case", "choices", "rivals", "seats", "forced"),
    [
        ("alike", [[A], [A]], 2, {A: 1}, {}),
        ("one ranks four, three of them held", [*ONE_WANTS_ONE_ANOTHER_WANTS_FOUR, *HELD], 2,
         {A: 1, B: 1, C: 1, D: 1}, {}),
        ("one ranks four, three of them without a seat", ONE_WANTS_ONE_ANOTHER_WANTS_FOUR, 2,
         {A: 1, B: 0, C: 0, D: 0}, {}),
        ("four students, one seat that all want",
         [[A], [A, B, C, D], [A, B], [A, C, D], *HELD], 4, {A: 1, B: 1, C: 1, D: 1}, {}),
        ("the same, what else they ranked given by hand",
         [[A], [A, B, C, D], [A, B], [A, C, D], [], [], []], 4, {A: 1, B: 1, C: 1, D: 1},
         {5: B, 6: C, 7: D}),
        ("three students, two seats of one slot", [[A], [A, B, C, D], [A], *HELD], 3,
         {A: 2, B: 1, C: 1, D: 1}, {}),
        ("the longer choices come first by key", [[A, B, C, D], [A], [D], [C], [B]], 2,
         {A: 1, B: 1, C: 1, D: 1}, {}),
    ],
)  # fmt: skip
def test_a_lot_favours_nobody_for_what_else_they_ranked(case, choices, rivals, seats, forced):
    table = table_of(students(*choices), seats=seats, weights=Weights(), forced=forced)
    drawn = Counter()
    for seed in range(SEEDS):
        slots = [table.slot_of(column) for column in table.solve(seed=seed)]
        drawn.update(row for row in range(rivals) if slots[row] == A)
    equal = seats[A] / rivals
    assert [drawn[row] / SEEDS for row in range(rivals)] == pytest.approx([equal] * rivals, abs=0.03)


def test_a_lot_never_outweighs_a_thousandth_of_a_point():
    wanting = students([A], [A, B], km=[{A: 0.001}, {A: 0, B: 0}])
    weights = Weights(rank=0, distance=1)
    found = [match(candidates=wanting, seats={A: 1, B: 1}, weights=weights, seed=s) for s in range(50)]
    assert {one.cost for one in found} == {0.001}
    nearer = [Candidate(1, (A,), km={A: 0.001}), Candidate(2, (A,), km={A: 0})]
    won = {match(candidates=nearer, seats={A: 1}, weights=weights, seed=s).given[2].slot for s in range(50)}
    assert won == {A}


def test_costs_and_reasons_are_told_before_they_are_multiplied():
    wanting = students([A, B], [A, B], priority=[0, 1])
    found = [match(candidates=wanting, seats={A: 1, B: 1}, seed=seed) for seed in range(20)]
    assert {(one.cost, one.given[1].reasons[1]["points"]) for one in found} == {(10.0, 10.0)}


def test_totals_that_are_no_longer_exact_are_refused():
    wanting = students([A, B], [A, B], km=[{A: 1e9, B: 1}, {A: 1, B: 1e9}])
    with pytest.raises(TooLarge):
        match(candidates=wanting, seats={A: 1, B: 1}, weights=Weights(rank=1000, distance=1000))


def test_two_hundred_students_with_twenty_choices_each_are_solved():
    wanting = students(*[[(row + step) % 60 + 1 for step in range(20)] for row in range(200)])
    found = match(candidates=wanting, seats={slot: 3 for slot in range(1, 61)})
    assert sum(got.slot is not None for got in found.given.values()) == 180


@some.composite
def rounds(draw):
    """A small round: at most five students, four slots of at most two seats, some forced."""
    slots = range(1, draw(some.integers(1, 4)) + 1)
    seats = {slot: draw(some.integers(0, 2)) for slot in slots}
    choices = some.lists(some.sampled_from(list(slots)), unique=True, max_size=4)
    wanting = [
        Candidate(
            key,
            tuple(draw(choices)),
            priority=draw(some.integers(0, 2)),
            km={slot: draw(some.none() | some.integers(0, 50)) for slot in slots},
        )
        for key in range(1, draw(some.integers(1, 5)) + 1)
    ]
    first = next((slot for slot in slots if seats[slot]), None)
    forced = {1: first} if first and draw(some.booleans()) else {}
    return wanting, seats, forced


def points(one: Candidate, slot: int, weights: Weights, usual: float) -> int:
    km = one.km[slot]
    rank = one.choices.index(slot) if slot in one.choices else len(one.choices)
    asked = weights.rank * rank + weights.distance * (usual if km is None else km)
    return round(1000 * (1 + weights.priority * one.priority) * asked)


def by_hand(wanting, seats, forced, weights) -> tuple[int, float]:
    """Try every assignment: fewest without a place, then the least points, priority weighing in both."""
    known = [one.km[slot] for one in wanting for slot in one.choices if one.km[slot] is not None]
    usual = sum(known) / len(known) if known else 0.0
    every = [Candidate(0, one.choices, 0, one.km) for one in wanting]
    top = max((points(one, slot, weights, usual) for one in every for slot in one.choices), default=0) + 1000
    allowed = [[forced[o.key]] if o.key in forced else [*o.choices, None] for o in wanting]
    found = []
    for way in product(*allowed):
        if all(way.count(slot) <= free for slot, free in seats.items()):
            placed = sum(points(o, s, weights, usual) for o, s in zip(wanting, way, strict=True) if s)
            alone = [o for o, s in zip(wanting, way, strict=True) if s is None]
            missed = sum((1 + weights.priority * one.priority) * top for one in alone)
            found.append((len(alone), placed + missed, placed))
    return min(found)[:2]


@settings(max_examples=150)
@given(rounds(), some.sampled_from([Weights(), Weights(10, 1, 1), Weights(1, 3, 0)]), some.integers(0, 5))
def test_any_round_is_solved_as_cheaply_as_by_hand(small, weights, seed):
    wanting, seats, forced = small
    found = match(candidates=wanting, seats=seats, weights=weights, forced=forced, seed=seed)
    slots = list(slots_of(found).values())
    alone = [one for one in wanting if found.given[one.key].slot is None]
    fewest, cheapest = by_hand(wanting, seats, forced, weights)

    assert list(found.given) == [one.key for one in wanting]  # each student once
    assert all(slots.count(slot) <= free for slot, free in seats.items())
    assert all(found.given[student].slot == slot for student, slot in forced.items())
    assert all(got.rank or got.is_forced or got.slot is None for got in found.given.values())
    assert len(alone) == fewest
    every = [Candidate(0, one.choices, 0, one.km) for one in wanting]
    known = [one.km[slot] for one in wanting for slot in one.choices if one.km[slot] is not None]
    usual = sum(known) / len(known) if known else 0.0
    top = max((points(one, slot, weights, usual) for one in every for slot in one.choices), default=0) + 1000
    missed = sum((1 + weights.priority * one.priority) * top for one in alone)
    assert found.cost * 1000 + missed == pytest.approx(cheapest, abs=0.001)
    assert found == match(
        candidates=wanting[::-1],
        seats=dict(reversed(seats.items())),
        weights=weights,
        forced=forced,
        seed=seed,
    )
