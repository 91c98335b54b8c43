"""What of an edition may be shown to whom: primary suppression, and no subtraction inside one line.

Rules (docs/method.md §7): counts of persons 1–4 are hidden; a rate needs 20 persons in its denominator for
the public, 10 for partners; 0 % and 100 % on fewer than 50 are "< 5 %" and "> 95 %"; a survey figure needs
three answers, none above 60 % of it. Never a numerator or a denominator beside a hidden rate.

What follows inside a line:

* Rates of one follow-up share their denominators (employed, respondents). When one of them is hidden, capped,
  or made of a part of 1–4 persons, the others lose n and keep a whole percent and a widened interval.
* The same for graduation; since its denominator is the entrants of known years, enough years are hidden with
  it that neither it nor a hidden year comes out from the years left and their mean.
* Target, coverage and gap give back a factor of the chain by division. When a factor is hidden they are too
  and the class is "not published": it is a band of coverage, hence of the factor. When it is only capped
  or rounded, they are rounded to a step of at least 5 % and the class stays.
* Totals are made of shown figures only.

Not done here, and said in the report: subtraction across tables, reports and editions (complementary
suppression by linear programming).
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from math import ceil, floor, log10
from typing import Any, NamedTuple

from programs.adequacy.columns import COUNTS, MADE_OF
from programs.adequacy.diagnosis import class_of
from programs.adequacy.edition import (
    FULL,
    NO_NEED,
    NOT_PUBLISHED,
    UNDETERMINED,
    Edition,
    Line,
    OccupationLine,
    Suppression,
    YearFigures,
    figure,
    totals_of,
)
from programs.adequacy.openings import SURVEY
from programs.adequacy.rates import (
    ABOVE_95,
    BELOW_5,
    CHAIN,
    EXACT,
    HIDDEN,
    OUTCOME_RATES,
    ROUNDED,
    Rate,
)
from programs.adequacy.records import LARGEST_SMALL_COUNT, PARTNERS, PUBLIC, Threshold, least_persons
from programs.needs.totals import betrays_a_firm

EXTREMES_SHOWN_FROM = 50
LEAST_STEP = 0.05

# Reasons of the suppression log. A figure hidden only to protect its neighbour has the neighbour's reason:
# telling them apart would tell which one is small.
FEW_PERSONS = "few_persons"
EXTREME_SHARE = "extreme_share"
SMALL_PART = "small_part"
SMALL_COUNT = "small_count"
DERIVED = "derived"
FEW_EMPLOYERS = "few_employers"
REASONS = (FEW_PERSONS, EXTREME_SHARE, SMALL_PART, SMALL_COUNT, DERIVED, FEW_EMPLOYERS)

_REASON_OF = {HIDDEN: FEW_PERSONS, BELOW_5: EXTREME_SHARE, ABOVE_95: EXTREME_SHARE, ROUNDED: SMALL_PART}


def for_audience(edition: Edition, audience: str) -> Edition:
    """Return a full edition as "public" or "partners" may see it, with its suppression log.

    Raises ValueError for another audience, or when the edition was already cut for one: hiding twice would
    log half the reasons.
    """
    if audience == FULL:
        return edition
    if audience not in (PUBLIC, PARTNERS) or edition.audience != FULL:
        raise ValueError(f"an edition for {edition.audience} cannot be cut for {audience}")
    occupations = tuple(_employers(row) for row in edition.occupations)
    hires = {row.code for row, _ in occupations if row.suppressed}
    least = least_persons(audience, on=edition.on)
    needs = hires & {row.code for row in edition.occupations if row.need_source == SURVEY}
    lines = tuple(
        _Cut(line, least=least, hires=hires, needs=needs, thresholds=edition.thresholds).line()
        for line in edition.lines
    )
    log = (*_log("occupation", occupations), *_log("program", lines))
    shown = tuple(line for line, _ in lines)
    return edition._replace(
        audience=audience,
        lines=shown,
        occupations=tuple(row for row, _ in occupations),
        totals=totals_of(shown),
        suppressions=log,
    )


def _log(scope: str, rows: Iterable[tuple]) -> Iterator[Suppression]:
    for row, reasons in rows:
        for field, reason in sorted(reasons.items()):
            yield Suppression(scope=scope, code=row.code, field=field, reason=reason)


def is_small(count: int | None) -> bool:
    """Tell whether a count of persons is one that is never shown (1–4)."""
    return count is not None and 1 <= count <= LARGEST_SMALL_COUNT


# --- Employers ----------------------------------------------------------------------------------------------


def _employers(row: OccupationLine) -> tuple[OccupationLine, dict[str, str]]:
    """Hide what too few firms, or one firm above all, declared. Who is the largest is never shown."""
    is_secret = betrays_a_firm(
        total=row.survey_hires_per_year, answers=row.survey_answered, largest_share=row.survey_largest_share
    )
    row = row._replace(survey_largest_share=None)
    if is_secret:
        secret = ("survey_hires_per_year",)
        row = row._replace(survey_hires_per_year=None, survey_answered=None, suppressed=secret)
    return row, dict.fromkeys(row.suppressed, FEW_EMPLOYERS)


# --- Rates --------------------------------------------------------------------------------------------------


def shown_as(rate: Rate, *, least: int) -> str:
    """Return how much of one rate may be seen by itself."""
    if not rate.is_measured:
        return EXACT
    n, count = rate.n, rate.count
    if n < least:
        return HIDDEN
    if n < EXTREMES_SHOWN_FROM and count in (0, n):
        return ABOVE_95 if count else BELOW_5
    return ROUNDED if is_small(count) or is_small(n - count) else EXACT


def outcome_rates_shown(rates: dict[str, Rate], *, least: int) -> dict[str, str]:
    """Return how much of each rate of a follow-up may be seen, given the others from the same place."""
    shown = {name: shown_as(rates[name], least=least) for name in OUTCOME_RATES}
    groups: dict[str, list[str]] = {}
    for name in OUTCOME_RATES:
        if rates[name].is_measured:
            groups.setdefault(rates[name].origin, []).append(name)
    for group in groups.values():
        if any(shown[name] != EXACT for name in group) or is_small(_seeking(rates, group)):
            shown |= {name: ROUNDED for name in group if shown[name] == EXACT}
    return shown


def _seeking(rates: dict[str, Rate], group: list[str]) -> int | None:
    """Count job seekers as a reader could: the active minus the employed."""
    if "participation" not in group or "related" not in group:
        return None
    return rates["participation"].count - rates["related"].n


@lru_cache(maxsize=1 << 14)
def cut_rate(rate: Rate, shown: str) -> Rate:
    """Return a rate with what ``shown`` leaves of it; remembered, as ``measured`` is."""
    if shown == EXACT:
        return rate
    if shown != ROUNDED:
        return Rate(origin=rate.origin, shown=shown)
    percent = rate.percent
    if percent in (0, 100):
        return Rate(origin=rate.origin, shown=BELOW_5 if percent == 0 else ABOVE_95)
    return Rate(
        value=percent / 100,
        low=floor(round(rate.low * 20, 9)) / 20,
        high=ceil(round(rate.high * 20, 9)) / 20,
        origin=rate.origin,
        shown=ROUNDED,
    )


# --- Entrants of the years ----------------------------------------------------------------------------------


class Series(NamedTuple):
    """Entrants by printed year, the years their mean is made of, and those that graduation divides by."""

    entrants: dict[int, int]
    averaged: frozenset[int]
    denominator: frozenset[int]

    def hide(self, *, protects_denominator: bool) -> tuple[frozenset[int], bool]:
        """Return the years to hide, and whether their mean may still be shown.

        Fewest years first, then fewest persons: the cheapest set from which nothing hidden comes out.
        """
        small = frozenset(year for year, count in self.entrants.items() if is_small(count))
        others = sorted(self.entrants.keys() - small, key=lambda year: (self.entrants[year], year))
        for with_mean in (True, False):
            for size in range(len(others) + 1):
                for more in combinations(others, size):
                    hidden = small | frozenset(more)
                    if not self._gives_away(hidden, with_mean, protects_denominator):
                        return hidden, with_mean
        return frozenset(self.entrants), False

    def _gives_away(self, hidden: frozenset[int], with_mean: bool, protects_denominator: bool) -> bool:
        unknown = hidden & self.averaged
        if with_mean and (len(unknown) == 1 or self._mean_tells(unknown)):
            return True
        # Years that are not printed at all are as unknown as hidden ones.
        missing = self.denominator - (self.entrants.keys() - hidden)
        return protects_denominator and (not missing or (with_mean and missing == unknown))

    def _mean_tells(self, unknown: frozenset[int]) -> bool:
        """Tell whether the mean is itself a small count, or leaves one possible value to small years."""
        persons = sum(self.entrants[year] for year in self.averaged & self.entrants.keys())
        if is_small(persons):
            return True
        counts = [self.entrants[year] for year in unknown]
        if not counts or not all(is_small(count) for count in counts):
            return False
        return sum(counts) in (len(counts), LARGEST_SMALL_COUNT * len(counts))


# --- One line -----------------------------------------------------------------------------------------------

# Flags that a reader could read a hidden rate from.
_FLAG_OF = {"graduation": "persistence", "placement": "placement", "leaving": "retention"}
_DIVIDED = ("observed_entrants", "coverage", "target_entrants", "ministry_target_entrants")


class _Cut:
    """One line being cut for an audience: ``line()`` gives what is left of it, and why."""

    def __init__(
        self,
        line: Line,
        *,
        least: int,
        hires: set[str],
        needs: set[str],
        thresholds: tuple[Threshold, ...],
    ) -> None:
        """``hires`` and ``needs`` are the occupations whose declared hires, or whose need, are secret."""
        self.full, self.reasons = line, {}
        self.changed: dict[str, Any] = {}
        self.least, self.thresholds = least, thresholds
        codes = {code for code, _ in line.occupations}
        self.secret_hires = not codes.isdisjoint(hires) and line.survey_need_per_year is not None
        self.secret_need = not codes.isdisjoint(needs)

    def line(self) -> tuple[Line, dict[str, str]]:
        self._rates()
        self._years()
        self._counts()
        self._survey()
        self._conclusions()
        return self.full._replace(**self.changed, suppressed=tuple(sorted(self.reasons))), self.reasons

    def _now(self, name: str) -> Any:
        """Return what is left of a figure so far."""
        return self.changed[name] if name in self.changed else getattr(self.full, name)

    def _drop(self, reason: str, *names: str) -> None:
        """Hide figures that were there."""
        there = [name for name in names if self._now(name) is not None]
        self.changed |= dict.fromkeys(there)
        self.reasons |= dict.fromkeys(there, reason)

    def _rates(self) -> None:
        rates = self.full.rates
        shown = outcome_rates_shown(rates, least=self.least)
        shown["graduation"] = shown_as(rates["graduation"], least=self.least)
        if shown["graduation"] == EXACT and self._small_years() & set(self.full.graduation_years):
            shown["graduation"] = ROUNDED
        cut = {name: cut_rate(rate, shown[name]) for name, rate in rates.items()}
        self.changed["rates"] = cut
        self.reasons |= {f"rates.{name}": _REASON_OF[r.shown] for name, r in cut.items() if r.shown != EXACT}

    def _small_years(self) -> set[int]:
        return {row.school_year for row in self.full.years if is_small(row.entrants)}

    def _years(self) -> None:
        line = self.full
        series = Series(
            entrants={row.school_year: row.entrants for row in line.years if row.entrants is not None},
            averaged=frozenset(line.averaged_years),
            denominator=frozenset(line.graduation_years),
        )
        graduation = shown_as(line.rates["graduation"], least=self.least)
        protects = bool(line.graduation_years) and graduation != EXACT
        hidden, with_mean = series.hide(protects_denominator=protects)
        self.changed["years"] = tuple(self._year(row, hidden) for row in line.years)
        if not with_mean:
            self._drop(SMALL_COUNT, "observed_entrants", "filling")
        elif hidden & series.averaged and not self._filling_is_mean():
            self._drop(DERIVED, "filling")
        self._ends(hidden)

    def _year(self, row: YearFigures, hidden: frozenset[int]) -> YearFigures:
        names = ["entrants"] if row.school_year in hidden else []
        names += ["applicants"] if is_small(row.applicants) else []
        self.reasons |= {f"{name}.{row.school_year}": SMALL_COUNT for name in names}
        return row._replace(**dict.fromkeys(names)) if names else row

    def _filling_is_mean(self) -> bool:
        """Filling adds nothing to the mean when both are over the same years."""
        rows = [row for row in self.full.years if row.school_year in self.full.averaged_years]
        return all(row.seats is not None for row in rows if row.entrants is not None)

    def _ends(self, hidden: frozenset[int]) -> None:
        """Hide what gives back the latest year, the compared years, or a year's applicants."""
        line = self.full
        if line.averaged_years and line.averaged_years[-1] in hidden:
            self._drop(SMALL_COUNT, "latest_entrants")
        if hidden & set(line.trend_years or ()):
            self._drop(DERIVED, "trend_p_value")
        averaged = [row for row in line.years if row.school_year in line.averaged_years]
        if any(is_small(row.applicants) for row in averaged):
            self._drop(DERIVED, "attraction")

    def _counts(self) -> None:
        """Hide every small count of persons, whatever figure the line gained."""
        self._drop(SMALL_COUNT, *(name for name in COUNTS if is_small(self._now(name))))

    def _survey(self) -> None:
        if self.secret_hires:
            self._drop(FEW_EMPLOYERS, "survey_need_per_year")
        if self.secret_need:
            self._drop(FEW_EMPLOYERS, "need_per_year", "need_signed_per_year")

    def _conclusions(self) -> None:
        rates = self.changed["rates"]
        hidden = {name for name, rate in rates.items() if rate.shown == HIDDEN}
        self.changed["flags"] = _flags_without(self.full.flags, hidden)
        for name, sources in MADE_OF:
            if any(map(self._is_lost, sources)):
                self._drop(DERIVED, name)
        if None not in map(self._now, ("target_entrants", "observed_entrants")) and self._is_blurred():
            self._approximate()
        self._class()

    def _is_lost(self, name: str) -> bool:
        """Tell whether a figure, or a rate, was there and is hidden."""
        if name in self.full.rates:
            return self.changed["rates"][name].shown == HIDDEN
        return getattr(self.full, name) is not None and self._now(name) is None

    def _approximate(self) -> None:
        """Round target, coverage and gap so that a capped or rounded factor does not come back by division.

        The target goes to the nearest step that leaves the class as it is; without one, coverage and gap go.
        """
        observed, coverage, target, ministry = map(self._now, _DIVIDED)
        kept = _stepped(target, observed=observed, coverage=coverage, thresholds=self.thresholds)
        shown = kept or _nearest(target)[0]
        self.changed |= {
            "approximate": True,
            "target_entrants": shown,
            "ministry_target_entrants": None if ministry is None else _nearest(ministry)[0],
            "coverage": None if kept is None or coverage is None else figure(observed / shown),
            "gap": None if kept is None else figure(observed - shown),
        }

    def _is_blurred(self) -> bool:
        """Tell whether a factor of the chain may not be read exactly."""
        return any(self.changed["rates"][name].shown != EXACT for name in CHAIN)

    def _class(self) -> None:
        full = self.full
        lost = any(map(self._is_lost, ("need_per_year", "target_entrants", "observed_entrants")))
        # A chain broken by a factor of 0 or 1 would say that factor, however it is hidden.
        told = full.cause == "chain_broken" and self._is_blurred()
        if told or (lost and full.diagnosis not in (UNDETERMINED, NO_NEED)):
            self.reasons["class"] = DERIVED
            self.changed |= {
                "diagnosis": NOT_PUBLISHED, "cause": None, "reliability": None, "reliability_reasons": (),
            }  # fmt: skip


def _flags_without(flags: tuple[str, ...], hidden: set[str]) -> tuple[str, ...]:
    told = {_FLAG_OF[name] for name in hidden & _FLAG_OF.keys()}
    return tuple(flag for flag in flags if flag not in told)


# --- Figures on purpose less precise ------------------------------------------------------------------------


def step_of(value: float) -> int:
    """Return the step (1, 2 or 5 × 10^k, at least 1) that is at least 5 % of a value."""
    wanted = max(1.0, abs(value) * LEAST_STEP)
    power = 10 ** floor(log10(wanted))
    return int(next(factor * power for factor in (1, 2, 5, 10) if factor * power >= wanted))


def _stepped(
    target: float, *, observed: float, coverage: float | None, thresholds: tuple[Threshold, ...]
) -> float | None:
    """Return the nearest step to a target that leaves the class of its coverage as it is, if any does."""
    steps = _nearest(target)
    if coverage is None:
        return steps[0]
    wanted = class_of(coverage, thresholds)
    return next((step for step in steps if class_of(figure(observed / step), thresholds) == wanted), None)


def _nearest(value: float) -> list[float]:
    """Return the two multiples of the step around a value, nearest first, none at 0."""
    step = step_of(value)
    around = {max(1, floor(value / step)) * step, (floor(value / step) + 1) * step}
    return [float(multiple) for multiple in sorted(around, key=lambda m: (abs(m - value), m))]
