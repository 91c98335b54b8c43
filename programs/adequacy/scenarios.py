"""What if: a program takes more entrants or fewer, or more of them graduate (docs/method.md §9). PURE.

Before and after are the same draws, moved: what a change does is known better than where things stand, for
what is unsure of both is the same.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from programs.adequacy import diagnosis
from programs.adequacy.edition import Line, OccupationLine, figure
from programs.adequacy.records import Figure, Threshold
from programs.adequacy.simulating import Drawn, drawn_of, quantiles, told_of


class Change(NamedTuple):
    """What is changed of a program: entrants a year (negative: fewer), and the graduation aimed at (0–1)."""

    entrants: int = 0
    graduation: float | None = None


class Effect(NamedTuple):
    """A line before and after a change; ``gap`` is how far its gap moves (QUANTILES of simulating.py)."""

    before: Line
    after: Line
    gap: tuple[Figure, ...]


class Refused(ValueError):
    """A change that cannot be: its ``field`` is a field of ``Change``."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def effect_of(
    line: Line,
    change: Change,
    occupations: Mapping[str, OccupationLine],
    thresholds: Sequence[Threshold],
) -> Effect:
    """Return a line with a change made.

    Raises Refused: entrants under none, a graduation that nobody measured, a line without a coverage.
    """
    refusal(line, change)
    before = drawn_of(line, occupations)
    after = _moved(before, line, change)
    told = told_of(after, thresholds)
    stays = _graduation(line, change) * (1 - line.rates["further_study"].value)
    target = figure(line.need_per_year / stays)
    observed = figure(line.observed_entrants + change.entrants)
    changed = line._replace(
        target_entrants=target,
        observed_entrants=observed,
        coverage=figure(observed / target),
        gap=figure(observed - target),
        target_drawn=told.target,
        coverage_drawn=told.coverage,
        gap_drawn=told.gap,
        trade_target_entrants=None,
        trade_class=None,
        chances=told.chances,
    )
    changed = changed._replace(diagnosis=diagnosis.diagnosis(changed))
    moved = (after.observed - after.target) - (before.observed - before.target)
    return Effect(line, changed, quantiles(moved))


def refusal(line: Line, change: Change) -> None:
    """Raise Refused when a change cannot be made to a line."""
    if line.coverage is None or not line.chances:
        raise Refused("program")
    if line.observed_entrants + change.entrants < 0:
        raise Refused("entrants")
    if change.graduation is not None and not line.rates["graduation"].is_measured:
        raise Refused("graduation")


def _graduation(line: Line, change: Change) -> float:
    return line.rates["graduation"].value if change.graduation is None else change.graduation


def _moved(drawn: Drawn, line: Line, change: Change) -> Drawn:
    """Move the draws: so many entrants more in each, and each graduation in the proportion aimed at."""
    more = _graduation(line, change) / line.rates["graduation"].value
    return drawn._replace(
        stays=np.minimum(drawn.stays * more, 1.0),
        observed=np.maximum(drawn.observed + change.entrants, 0.0),
    )
