"""Minimum-cost assignment of students to the seats they ranked, and why each got what they got. PURE.

Linear sum assignment (Kuhn 1955; Crouse 2016, as SciPy computes it) on whole thousandths of a point, so that
totals are exact. As many students as possible are placed first; among those ways, the one that costs least.
A choice costs ``rank`` points for each choice before it and ``distance`` points a kilometre, times
``1 + priority weight × the student's priority``: who has priority weighs more.

Ways that cost the same are told apart by lot, with a seed: the same seed draws the same lot. Each student
draws a whole number for each slot; costs are multiplied first, so that all these numbers together weigh
less than a thousandth; the lowest sum wins. Shuffling rows and columns instead would draw no fair lot: which
way the solver meets first depends on the other seats that a student ranked.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import fmean

import numpy as np
from scipy.optimize import linear_sum_assignment

MILLI = 1000
LOT = 1024  # numbers that a student may draw for a slot, from 0
EXACT = 2**53  # from here on, numbers of the solver (binary64) are no longer all whole ones


@dataclass(frozen=True, slots=True)
class Weights:
    """Points for each rank below the first and for each kilometre; share added for each step of priority."""

    rank: float = 10.0
    distance: float = 0.0
    priority: float = 1.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A student: the slots they ranked, first choice first, and the kilometres to each (None: not known)."""

    key: int
    choices: tuple[int, ...] = ()
    priority: int = 0
    km: Mapping[int, float | None] = field(default_factory=dict)

    def rank_of(self, slot: int) -> int | None:
        """Return the rank the student gave a slot, 1 being the first; None when they did not rank it."""
        return self.choices.index(slot) + 1 if slot in self.choices else None


@dataclass(frozen=True, slots=True)
class Given:
    """What one student gets: a slot or none; ``reasons`` are codes and figures, the outcome first."""

    slot: int | None
    rank: int | None
    is_forced: bool
    km: float | None
    reasons: tuple[dict, ...] = ()


@dataclass(frozen=True, slots=True)
class Matching:
    """The whole result: what each student gets, by key, and the points of those who are placed."""

    given: Mapping[int, Given]
    cost: float


class ForcedImpossible(Exception):
    """A forced placement names somebody or a slot that is not of the round, or a slot without a seat left."""

    def __init__(self, student: int, slot: int):
        super().__init__(student, slot)
        self.student, self.slot = student, slot


class TooLarge(Exception):
    """Weights, kilometres and students together make totals that can no longer be told apart exactly."""


@dataclass(frozen=True)
class Table:
    """Costs in thousandths of a point: a row for each student, a column for each seat, then « no place »."""

    candidates: Sequence[Candidate]
    columns: np.ndarray
    costs: np.ndarray
    alone: int

    def solve(self, *, seed: int) -> np.ndarray:
        """Return each student's column; among equal totals, the one that the seed draws."""
        _rows, chosen = linear_sum_assignment(self.costs * self.scale + self.lots(seed))
        return chosen

    def least(self) -> int:
        """Return the lowest cost of a whole assignment (thousandths of a point)."""
        _rows, chosen = linear_sum_assignment(self.costs)
        return self.total(chosen)

    @property
    def scale(self) -> int:
        """Return by how much costs are multiplied: one thousandth outweighs every lot together."""
        return 1 + LOT * len(self.candidates)

    def lots(self, seed: int) -> np.ndarray:
        """Draw a number for each student and slot, the same for its seats; none for « no place »."""
        slots, seat_of = np.unique(self.columns, return_inverse=True)
        draw = np.random.Generator(np.random.Philox(seed))
        drawn = draw.integers(LOT, size=(len(self.candidates), len(slots)))
        lots = np.zeros(self.costs.shape)
        lots[:, : len(self.columns)] = drawn[:, seat_of]
        return lots

    def largest(self) -> int:
        """Return a total that no assignment passes once multiplied, lots included."""
        return int(dearest(self.costs).sum()) * self.scale + LOT * len(self.candidates)

    def total(self, chosen: np.ndarray) -> int:
        """Return the cost of a whole assignment (thousandths of a point)."""
        return int(self.costs[np.arange(len(chosen)), chosen].sum())

    def slot_of(self, column: int) -> int | None:
        """Return the slot of a column; None for « no place »."""
        return int(self.columns[column]) if column < len(self.columns) else None

    def with_only(self, row: int, slot: int) -> "Table":
        """Return the same table, where one student may have one slot and nothing else."""
        costs = self.costs.copy()
        seats = np.flatnonzero(self.columns == slot)
        kept = costs[row, seats]
        costs[row] = np.inf
        costs[row, seats] = kept
        return replace(self, costs=costs)


def match(
    *,
    candidates: Collection[Candidate],
    seats: Mapping[int, int],
    weights: Weights | None = None,
    forced: Mapping[int, int] | None = None,
    seed: int = 0,
) -> Matching:
    """Give each student one of the slots they ranked, or none; ``seats`` are the free seats of each slot.

    ``forced`` (student → slot) comes first, ranked or not. Raises ForcedImpossible, TooLarge.
    """
    weights, forced = weights or Weights(), dict(forced or {})
    ordered = sorted(candidates, key=lambda candidate: candidate.key)
    check_forced(forced, students={one.key for one in ordered}, seats=seats)
    if not ordered:
        return Matching({}, 0.0)
    table = table_of(ordered, seats=seats, weights=weights, forced=forced)
    if table.largest() >= EXACT:
        raise TooLarge
    chosen = table.solve(seed=seed)
    slots = [table.slot_of(column) for column in chosen]
    given = {
        one.key: Given(
            slot=slot,
            rank=one.rank_of(slot) if slot is not None else None,
            is_forced=one.key in forced,
            km=one.km.get(slot) if slot is not None else None,
            reasons=tuple(reasons(table, row, slots=slots, chosen=chosen, seats=seats, forced=forced)),
        )
        for row, (one, slot) in enumerate(zip(ordered, slots, strict=True))
    }
    placed = [row for row, slot in enumerate(slots) if slot is not None]
    return Matching(given, sum(int(table.costs[row, chosen[row]]) for row in placed) / MILLI)


def check_forced(forced: Mapping[int, int], *, students: Collection[int], seats: Mapping[int, int]) -> None:
    """Stop when a forced placement has no seat. Raises ForcedImpossible."""
    used: Counter = Counter()
    for student, slot in sorted(forced.items()):
        used[slot] += 1
        if student not in students or used[slot] > seats.get(slot, 0):
            raise ForcedImpossible(student, slot)


def table_of(
    candidates: Sequence[Candidate],
    *,
    seats: Mapping[int, int],
    weights: Weights,
    forced: Mapping[int, int],
) -> Table:
    """Build the table of costs. A seat that was not ranked is not allowed, unless it is forced."""
    usual = usual_km(candidates)
    columns = np.array([slot for slot in sorted(seats) for _seat in range(seats[slot])], dtype=np.int64)
    costs = np.full((len(candidates), len(columns) + len(candidates)), np.inf)
    for row, one in enumerate(candidates):
        allowed = (forced[one.key],) if one.key in forced else one.choices
        for slot in allowed:
            cost = points(one, slot, weights=weights, usual=usual)
            costs[row, np.flatnonzero(columns == slot)] = weighed(one, cost, weights=weights)
    # Beside others in the same case, priority weighs too: a point above any choice of the round.
    top = 1 + max(
        (points(o, s, weights=weights, usual=usual) for o in candidates for s in o.choices), default=0
    )
    own = [weighed(one, top, weights=weights) for one in candidates]
    # Twice everything else together: no saving is worth leaving one student more without a place.
    alone = 1 + 2 * int(np.maximum(dearest(costs[:, : len(columns)]), own).sum())
    for row, one in enumerate(candidates):
        if one.key not in forced:
            costs[row, len(columns) :] = alone + own[row]
    return Table(candidates, columns, costs, alone)


def usual_km(candidates: Collection[Candidate]) -> float:
    """Return the mean of the known distances (km): a distance not known neither helps nor harms."""
    known = [one.km.get(slot) for one in candidates for slot in one.choices]
    return fmean([km for km in known if km is not None] or [0.0])


def points(candidate: Candidate, slot: int, *, weights: Weights, usual: float) -> float:
    """Return what a slot costs at equal priority (points); unranked, it comes after the last choice."""
    rank = candidate.rank_of(slot) or len(candidate.choices) + 1
    km = candidate.km.get(slot)
    return weights.rank * (rank - 1) + weights.distance * (usual if km is None else km)


def weighed(candidate: Candidate, points: float, *, weights: Weights) -> int:
    """Return points as the student's priority weighs them (thousandths of a point)."""
    return round(MILLI * (1 + weights.priority * candidate.priority) * points)


def dearest(costs: np.ndarray) -> np.ndarray:
    """Return each student's dearest allowed seat (thousandths of a point), 0 without any."""
    allowed = np.where(np.isfinite(costs), costs, 0)
    return allowed.max(axis=1, initial=0)


def reasons(
    table: Table,
    row: int,
    *,
    slots: Sequence[int | None],
    chosen: np.ndarray,
    seats: Mapping[int, int],
    forced: Mapping[int, int],
) -> list[dict]:
    """Say why a student got what they got: the outcome, then each choice they would have liked better."""
    one, slot = table.candidates[row], slots[row]
    if one.key in forced:
        return [{"code": "forced", "choice": one.rank_of(slot)}]
    if not one.choices:
        return [{"code": "unranked"}]
    rank = one.rank_of(slot) if slot is not None else None
    said = [{"code": "got", "choice": rank} if rank else {"code": "unplaced"}]
    for choice, wanted in enumerate(one.choices[: rank - 1 if rank else None], start=1):
        holders = [other for other, held in zip(table.candidates, slots, strict=True) if held == wanted]
        told = {"choice": choice, "seats": seats.get(wanted, 0), **holding(one, wanted, holders, forced)}
        said.append(told | why_not(table, row, wanted, told=told, total=table.total(chosen)))
    return said


def holding(
    one: Candidate, wanted: int, holders: Collection[Candidate], forced: Mapping[int, int]
) -> dict[str, int]:
    """Count who holds the seats of a slot: forced, with a higher priority, ranking it as high or higher."""
    free = [other for other in holders if other.key not in forced]
    return {
        "taken": len(holders),
        "forced": len(holders) - len(free),
        "priority": sum(other.priority > one.priority for other in free),
        "ahead": sum(other.rank_of(wanted) <= one.rank_of(wanted) for other in free),
    }


def why_not(table: Table, row: int, wanted: int, *, told: Mapping, total: int) -> dict:
    """Compare with the best assignment where the student has the slot: what would it have cost everybody?"""
    if not told["seats"]:
        return {"code": "no_seat"}
    if told["forced"] == told["seats"]:
        return {"code": "all_forced"}
    more = table.with_only(row, wanted).least() - total
    if more > table.alone // 2:
        return {"code": "one_fewer"}
    if more == 0:
        return {"code": "draw"}
    code = "costs_more" if told["taken"] == told["seats"] else "farther"
    return {"code": code, "points": more / MILLI}
