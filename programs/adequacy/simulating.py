"""How sure a line's target, coverage, gap and class are: its chain drawn many times (docs/method.md §6).

PURE: no clock, no chance of its own; the same facts give the same draws on any day.

A draw takes each rate from its Beta (with n′ for n: what rounding hides is in it), the openings of each
occupation from a normal law as wide as their source deserves, and the entrants from what rounding leaves
open. A program, an occupation and a factor have each their own stream of numbers: two reports that share one
share its draws, so that a scenario is compared with itself and not with chance.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

import numpy as np

from programs.adequacy.edition import Line, OccupationLine, figure
from programs.adequacy.openings import (
    COUNTRY_RATES,
    COUNTRY_SHARE,
    OWN,
    PROVINCE_RATES,
    PROVINCE_SHARE,
    SURVEY,
)
from programs.adequacy.rates import DIAGNOSTIC, PART_VARIANCE, Rate
from programs.adequacy.records import DEFICITS, Figure, Threshold

DRAWS = 5000
QUANTILES = (0.025, 0.1, 0.5, 0.9, 0.975)
# Where the two ends of the middle eight tenths of the draws stand among them.
EIGHT_IN_TEN = (QUANTILES.index(0.1), QUANTILES.index(0.9))
LEAST_NEED, LEAST_SHARE = 0.01, 1e-6  # persons a year, share: what keeps a draw from dividing by nothing

# Standard deviation of yearly openings, in share of them, by what they rest on. Conventions of this method:
# no source we read prints the error of its own projections, and what is borrowed is less sure than one's own.
PROJECTION_SPREAD = {
    OWN: 0.10,
    PROVINCE_RATES: 0.15,
    COUNTRY_RATES: 0.20,
    PROVINCE_SHARE: 0.25,
    COUNTRY_SHARE: 0.30,
}
# Upper limit of the coefficient of variation of a survey's letter; without a letter, the widest published.
SURVEY_SPREAD = {"A": 0.05, "B": 0.10, "C": 0.15, "D": 0.25, "E": 0.35}
UNKNOWN_SPREAD = SURVEY_SPREAD["E"]


Chances = tuple[tuple[str, Figure], ...]


class Sure(NamedTuple):
    """What the draws say of a line: values at QUANTILES, and the probability (0–1) of each class."""

    target: tuple[Figure, ...] = ()
    coverage: tuple[Figure, ...] = ()
    gap: tuple[Figure, ...] = ()
    chances: Chances = ()


class Drawn(NamedTuple):
    """The draws of a line: its need, the share of entrants who come through, the entrants (arrays)."""

    need: np.ndarray
    stays: np.ndarray
    observed: np.ndarray

    @property
    def target(self) -> np.ndarray:
        return self.need / np.maximum(self.stays, LEAST_SHARE)


def sure_of(
    line: Line,
    occupations: Mapping[str, OccupationLine],
    thresholds: Sequence[Threshold],
    *,
    draws: int = DRAWS,
) -> Sure:
    """Draw a line's chain; nothing where it has no coverage."""
    if line.coverage is None:
        return Sure()
    return told_of(drawn_of(line, occupations, draws=draws), thresholds)


def drawn_of(line: Line, occupations: Mapping[str, OccupationLine], *, draws: int = DRAWS) -> Drawn:
    """Draw the chain of a line that has a coverage."""
    return Drawn(
        need=np.maximum(_need(line, occupations, draws), LEAST_NEED),
        stays=_stays(line, draws),
        observed=_observed(line, draws),
    )


def told_of(drawn: Drawn, thresholds: Sequence[Threshold]) -> Sure:
    """Say what draws amount to."""
    target = drawn.target
    coverage, gap = drawn.observed / target, drawn.observed - target
    return Sure(*map(quantiles, (target, coverage, gap)), chances_of(coverage, thresholds))


def chances_of(coverage: np.ndarray, thresholds: Sequence[Threshold]) -> Chances:
    """Return the share of draws in each class of a table of lower limits, lowest first."""
    limits = [row.lower for row in thresholds]
    reached = np.searchsorted(limits, coverage, side="right") - 1
    counts = np.bincount(np.maximum(reached, 0), minlength=len(limits))
    shares = (figure(count / len(coverage)) for count in counts.tolist())
    return tuple(zip((row.diagnosis for row in thresholds), shares, strict=True))


def chance_of(chances: Chances, classes: Iterable[str]) -> float:
    """Add the probabilities of some classes."""
    return round(sum(share for name, share in chances if name in classes), 4)


def deficit_chance(line: Line) -> float | None:
    """Return the probability (0–1) that a line lacks entrants; None without draws."""
    return chance_of(line.chances, DEFICITS) if line.chances else None


def quantiles(values: np.ndarray) -> tuple[Figure, ...]:
    return tuple(figure(value) for value in np.quantile(values, QUANTILES).tolist())


def _stream(*identity: str) -> np.random.Generator:
    """Return the numbers that belong to a factor of a program, or to an occupation, for ever."""
    digest = hashlib.sha256("\x1f".join(identity).encode()).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest[:16], "big")))


def _stays(line: Line, draws: int) -> np.ndarray:
    """Draw the share of entrants who graduate and do not study on."""
    drawn = {name: _drawn(line.rates[name], name, line.code, draws) for name in DIAGNOSTIC}
    return drawn["graduation"] * (1 - drawn["further_study"])


def _drawn(rate: Rate, name: str, program: str, draws: int) -> np.ndarray | float:
    """Draw a rate from its Beta; one that nobody measured is what it is assumed to be."""
    if not rate.is_measured:
        return rate.value
    share = rate.count / rate.n
    return _stream("rate", program, name).beta(share * rate.told + 0.5, (1 - share) * rate.told + 0.5, draws)


def _need(line: Line, occupations: Mapping[str, OccupationLine], draws: int) -> np.ndarray:
    """Draw the yearly need: what each occupation offers, as it is known."""
    parts = [
        share * _offered(occupations[code], draws)
        for code, share in line.occupations
        if code not in line.missing_occupations
    ]
    return line.program.initial_training_share * sum(parts)


def _offered(row: OccupationLine, draws: int) -> np.ndarray:
    declared = row.need_source == SURVEY
    mean = row.survey_hires_per_year if declared else row.openings_signed_per_year
    spread = spread_of(row)
    return mean * (1 + spread * _stream("demand", row.code).standard_normal(draws))


def spread_of(row: OccupationLine) -> float:
    """Return how unsure an occupation's yearly need is, in share of it."""
    if row.need_source == SURVEY:
        return SURVEY_SPREAD.get(row.survey_quality, UNKNOWN_SPREAD)
    return PROJECTION_SPREAD[row.origin]


def _observed(line: Line, draws: int) -> np.ndarray:
    """Draw the mean of the base years: each known but for its rounding, a year without a cohort exactly."""
    base = [row.entrants for row in line.years if row.school_year in line.base_years]
    known = [entrants for entrants in base if entrants is not None]
    error = sqrt(PART_VARIANCE * sum(map(bool, known))) / len(known)
    return np.maximum(
        line.observed_entrants + error * _stream("entrants", line.code).standard_normal(draws), 0.0
    )
