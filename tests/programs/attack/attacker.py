"""What somebody who reads every edition, and knows every rule and correction, can be sure of.

Integer programs on the rounded counts that the editions are computed from: more than any format, audience or
edition prints. Every unknown is a count of persons of one year or wave, or the number of one count.
"""

from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from programs.adequacy.records import Inputs
from programs.adequacy.rounding import BASE, BELOW
from tests.programs.attack.synthetic import FIRST_YEAR, PARTS, World

MOST = 400  # persons: more than any count here


@dataclass
class Equations:
    """Unknown whole numbers, and what is known of sums of them."""

    lows: list[float] = field(default_factory=list)
    highs: list[float] = field(default_factory=list)
    index: dict[tuple, int] = field(default_factory=dict)
    rows: list[tuple[dict[int, int], float, float]] = field(default_factory=list)

    def unknown(self, *name, low: float = 0, high: float = MOST) -> int:
        if name not in self.index:
            self.index[name] = len(self.lows)
            self.lows.append(low)
            self.highs.append(high)
        return self.index[name]

    def number(self, *identity) -> int:
        return self.unknown("number", *identity, high=BASE - 1)

    def know(self, terms: list[int], low: float, high: float, *, minus: tuple[int, ...] = ()) -> None:
        weights = dict.fromkeys(terms, 1) | dict.fromkeys(minus, -1)
        self.rows.append((weights, low, high))

    def range_of(self, terms: list[int]) -> tuple[int, int]:
        """Return the least and the most that a sum of unknowns may be."""
        cost = np.zeros(len(self.lows))
        cost[terms] = 1
        return tuple(sign * round(self._best(sign * cost)) for sign in (1, -1))

    def _best(self, cost: np.ndarray) -> float:
        matrix = np.zeros((len(self.rows), len(self.lows)))
        for at, (weights, _low, _high) in enumerate(self.rows):
            matrix[at, list(weights)] = list(weights.values())
        known = LinearConstraint(matrix, [row[1] for row in self.rows], [row[2] for row in self.rows])
        found = milp(
            cost, constraints=known, integrality=np.ones(len(cost)), bounds=Bounds(self.lows, self.highs)
        )
        assert found.success, "the attacker's equations must hold for the truth"
        return found.fun


@dataclass(frozen=True)
class Print:
    """The rounded facts of one edition, and the state of the world it was computed from."""

    edition: int
    protected: Inputs


def entrants(made: World, prints: list[Print], line: int, code: str) -> Equations:
    """Write what the editions say of one program's entrants and graduates, corrections known."""
    known = Equations()
    for shown in prints:
        state, first = made.states[shown.edition], made.states[prints[0].edition]
        _years(known, shown, state.entrants[line] - first.entrants[line], code)
        _graduation(known, shown, state, first, line, code)
    return known


def _moved(counts: np.ndarray, year: int) -> int:
    return int(counts[year - FIRST_YEAR])


def _years(known: Equations, shown: Print, moved: np.ndarray, code: str) -> None:
    for row in (row for row in shown.protected.years if row.program == code):
        count = known.unknown("entrants", row.school_year)
        low, high = (0, BELOW - 1) if row.entrants_below else (row.entrants, row.entrants + BASE - 1)
        by = _moved(moved, row.school_year)
        known.know([count, known.number("entrants", row.school_year)], low - by, high - by)


def _graduation(known: Equations, shown: Print, state, first, line: int, code: str) -> None:
    unit = (code, shown.protected.region.code)
    for row in (r for r in shown.protected.graduations if (r.program, r.area) == unit):
        years = range(row.first_year, row.last_year + 1)
        graduates = [known.unknown("graduates", year) for year in years]
        persons = [known.unknown("entrants", year) for year in years]
        for one, all_ in zip(graduates, persons, strict=True):
            known.know([all_], 0, MOST, minus=(one,))
        window = (row.first_year, row.last_year)
        by = sum(_moved(state.graduates[line] - first.graduates[line], year) for year in years)
        of_all = sum(_moved(state.entrants[line] - first.entrants[line], year) for year in years)
        number = known.number("graduates", *window)
        known.know([*graduates, number], row.graduates - by, row.graduates + BASE - 1 - by)
        rest, more = row.entrants - row.graduates, of_all - by
        number = known.number("not graduated", *window)
        known.know([*persons, number], rest - more, rest + BASE - 1 - more, minus=tuple(graduates))


def follow_ups(made: World, prints: list[Print], line: int, code: str) -> Equations:
    """Write what the editions say of one program's follow-ups, corrections known."""
    known = Equations()
    for shown in prints:
        state, first = made.states[shown.edition], made.states[prints[0].edition]
        region = shown.protected.region.code
        for row in (r for r in shown.protected.outcomes if (r.program, r.area) == (code, region)):
            waves = range(row.first_wave, row.wave + 1)
            for part, name in enumerate(PARTS):
                by = sum(_moved((state.parts - first.parts)[line, :, part], wave) for wave in waves)
                counts = [known.unknown(name, wave) for wave in waves]
                printed = getattr(row, name)
                number = known.number(name, row.first_wave, row.wave)
                known.know([*counts, number], printed - by, printed + BASE - 1 - by)
    return known
