"""Invented regions to attack: programs of every size, twelve school years, six editions with corrections.

Entrants 1–120 a year, 10–150 respondents over the pooled waves. Between two editions one count in ten is
corrected by one or two persons. The windows slide, two of them twice.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import numpy as np

from programs.adequacy.records import (
    Inputs,
    OccupationFacts,
    OutcomeCounts,
    Parameters,
    ProgramFacts,
    ProjectionFlow,
    RegionFacts,
    Share,
    SupplyFlow,
)

FIRST_YEAR = 2014
YEARS = range(FIRST_YEAR, 2026)
LAST_CLOSED = (2022, 2022, 2023, 2023, 2024, 2025)  # of each edition
PARTS = ("employed_related", "employed_other", "studying", "seeking", "inactive")
USUAL_PARTS = np.array([0.50, 0.15, 0.20, 0.08, 0.07])
POOLED = 5


@dataclass(frozen=True)
class State:
    """The true counts at one edition: (line, year) and, for parts, (line, year, part)."""

    entrants: np.ndarray
    graduates: np.ndarray
    parts: np.ndarray
    left: np.ndarray


@dataclass(frozen=True)
class World:
    """Lines are region × program, regions first."""

    regions: int
    programs: int
    states: tuple[State, ...]
    need: np.ndarray
    graduation: np.ndarray
    shares: np.ndarray
    leaving: np.ndarray

    @property
    def lines(self) -> int:
        return self.regions * self.programs


@cache
def world(*, seed: int = 7, regions: int = 17, programs: int = 60) -> World:
    """Return the same world for the same seed."""
    g = np.random.default_rng(seed)
    lines, years = regions * programs, len(YEARS)
    size = np.exp(g.uniform(np.log(4), np.log(100), lines))
    drift = np.exp(np.cumsum(g.normal(0, 0.06, (lines, years)), 1))
    entrants = np.clip(g.poisson(size[:, None] * drift), 1, 120)
    graduation = _around(g, np.tile(g.beta(14, 6, programs), regions), 40).clip(0.05, 0.98)
    shares = np.tile(g.dirichlet(USUAL_PARTS * 14, programs), (regions, 1))
    shares = np.array([g.dirichlet(row * 60 + 0.3) for row in shares])
    asked = np.clip(size * 3 * graduation * 0.75, 10, 150) / POOLED
    respondents = np.maximum(2, g.poisson(asked[:, None], (lines, years)))
    parts = np.stack([g.multinomial(respondents[:, y], shares) for y in range(years)], axis=1)
    leaving = np.tile(g.beta(2, 12, programs), regions) * np.exp(g.normal(0, 0.3, lines))
    leaving = leaving.clip(0, 0.6)
    state = State(
        entrants, g.binomial(entrants, graduation[:, None]), parts,
        g.binomial(parts[:, :, 0] + parts[:, :, 1], leaving[:, None]),
    )  # fmt: skip
    states = [state]
    for _ in LAST_CLOSED[1:]:
        states.append(_corrected(g, states[-1]))
    need = size * drift[:, -3] * _chain(graduation, shares, leaving) / np.exp(g.normal(0, 0.35, lines))
    return World(
        regions, programs, tuple(states), np.maximum(0.2, need.round(1)), graduation, shares, leaving
    )


def _around(g, means: np.ndarray, strength: float) -> np.ndarray:
    return g.beta(means * strength, (1 - means) * strength)


def _chain(graduation: np.ndarray, shares: np.ndarray, leaving: np.ndarray) -> np.ndarray:
    related, other, _studying, seeking, _inactive = shares.T
    employed = related + other
    return graduation * related / employed * (employed + seeking) * (1 - leaving)


def _corrected(g, state: State) -> State:
    shape = state.entrants.shape
    by = g.choice([-2, -1, 1, 2], shape, p=[0.15, 0.35, 0.35, 0.15])
    entrants = np.maximum(0, state.entrants + np.where(g.random(shape) < 0.10, by, 0))
    moved = np.where(g.random(shape) < 0.05, g.choice([-1, 1], shape), 0)
    graduates = np.minimum(np.maximum(0, state.graduates + moved), entrants)
    parts = state.parts.copy()
    for line, year in zip(*np.nonzero(g.random(shape) < 0.10), strict=True):
        one, other = g.choice(5, 2, replace=False)
        if parts[line, year, one]:
            parts[line, year, one] -= 1
            parts[line, year, other] += 1
    left = np.minimum(state.left, parts[:, :, 0] + parts[:, :, 1])
    return State(entrants, graduates, parts, left)


# --- As the product's records -------------------------------------------------------------------------------


def day_of(edition: int) -> date:
    return date(LAST_CLOSED[edition] + 1, 11, 15)


def code_of(program: int) -> str:
    return f"{5000 + program}"


def area_of(region: int) -> str:
    return f"{region + 1:02}"


def inputs(made: World, *, edition: int = -1, region: int = 0, alone: bool = False) -> Inputs:
    """Return the facts of a region's report as they were at an edition; ``alone``: without other regions."""
    edition %= len(LAST_CLOSED)
    state, codes = made.states[edition], [code_of(program) for program in range(made.programs)]
    areas = [region] if alone else range(made.regions)
    rows = [(area, program) for area in areas for program in range(made.programs)]
    return Inputs(
        region=RegionFacts(area_of(region), area_of(region), area_of(region)),
        on=day_of(edition),
        programs=tuple(ProgramFacts(code, code, code) for code in codes),
        occupations=tuple(OccupationFacts(code, code, code) for code in codes),
        shares=tuple(Share(code, code, 1.0) for code in codes),
        projections=tuple(_need(made, region, program) for program in range(made.programs)),
        supply=tuple(flow for row in rows for flow in _supply(made, state, edition, *row)),
        outcomes=tuple(wave for row in rows for wave in _outcomes(made, state, edition, *row)),
        parameters=Parameters(school_years=tuple(range(LAST_CLOSED[edition] - 4, LAST_CLOSED[edition] + 1))),
    )


def _need(made: World, region: int, program: int) -> ProjectionFlow:
    tenths = round(float(made.need[region * made.programs + program]) * 10)
    return ProjectionFlow(
        code_of(program), area_of(region), years=10, employment=1000, growth=tenths, retirements=0,
        other_replacement=0,
    )  # fmt: skip


def _supply(made: World, state: State, edition: int, region: int, program: int):
    line = region * made.programs + program
    for column, year in enumerate(YEARS):
        if year <= LAST_CLOSED[edition]:
            entrants = int(state.entrants[line, column])
            yield SupplyFlow(
                code_of(program), area_of(region), year, seats=60, applicants=entrants + 7,
                entrants=entrants, graduates=int(state.graduates[line, column]),
                ends_on=date(year + 2, 6, 1),
            )  # fmt: skip


def _outcomes(made: World, state: State, edition: int, region: int, program: int):
    line = region * made.programs + program
    for column, year in enumerate(YEARS):
        if year < LAST_CLOSED[edition]:
            counts = state.parts[line, column]
            yield OutcomeCounts(
                code_of(program), area_of(region), respondents=int(counts.sum()),
                **dict(zip(PARTS, map(int, counts), strict=True)),
                left_region=int(state.left[line, column]), source="suivi", wave=year,
            )  # fmt: skip


def unchanged(made: World, editions: int) -> World:
    """The same world, in which nobody corrects anything."""
    return replace(made, states=(made.states[0],) * editions)
