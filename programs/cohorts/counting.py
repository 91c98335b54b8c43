"""Figures of a cohort: counted once its list is complete, else as reported; a difference is told.

Without any reported figure, what the list holds is all that is known.

Pure. Persons, or ``None`` for unknown; 0 was counted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

SCHOOL_YEAR_STARTS = 7  # Quebec school years run from 1 July to 30 June.

NAMES = ("applicants", "entrants", "graduates", "withdrawals")


def school_year_of(day: date) -> int:
    """Return the first calendar year of the school year a day belongs to."""
    return day.year if day.month >= SCHOOL_YEAR_STARTS else day.year - 1


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure (persons), as counted and as reported."""

    counted: int | None = None
    reported: int | None = None
    list_stands: bool = True  # the school said that its list is complete, or reported nothing

    @property
    def value(self) -> int | None:
        return self.counted if self.is_counted else self.reported

    @property
    def is_counted(self) -> bool:
        return self.counted is not None and self.list_stands

    @property
    def difference(self) -> int | None:
        """Counted minus reported; ``None`` when one of them is unknown or they agree."""
        if self.counted is None or self.reported is None:
            return None
        return (self.counted - self.reported) or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What is known of one cohort (persons)."""

    seats: int
    applicants: Figure
    entrants: Figure
    graduates: Figure
    withdrawals: Figure

    @property
    def is_counted(self) -> bool:
        return self.applicants.is_counted

    @property
    def differs(self) -> bool:
        return any(getattr(self, name).difference for name in NAMES)

    @property
    def persistence(self) -> float | None:
        """Share (0–1) of entrants who have not withdrawn."""
        return persistence(entrants=self.entrants.value, withdrawals=self.withdrawals.value)

    @property
    def filling(self) -> float | None:
        """Share of the seats that entrants took; above 1 when the cohort is over full."""
        return None if self.entrants.value is None or not self.seats else self.entrants.value / self.seats


def persistence(*, entrants: int | None, withdrawals: int | None) -> float | None:
    """Return the share (0–1) of entrants who have not withdrawn; ``None`` without entrants or figures."""
    if not entrants or withdrawals is None:
        return None
    return 1 - withdrawals / entrants


def figures_of(cohort) -> Figures:
    """Return the figures of a cohort read ``with_counts()``."""
    has_list = cohort.counted_applicants > 0
    reported = {name: getattr(cohort, f"reported_{name}") for name in NAMES}
    list_stands = cohort.is_list_complete or all(value is None for value in reported.values())
    figures = {
        name: Figure(
            counted=getattr(cohort, f"counted_{name}") if has_list else None,
            reported=reported[name],
            list_stands=list_stands,
        )
        for name in NAMES
    }
    return Figures(seats=cohort.seats, **figures)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearFigures:
    """A program's cohorts that started in one school year, added up; ``unknown`` counts cohorts left out."""

    year: int
    cohorts: int
    seats: int
    applicants: int | None
    entrants: int | None
    graduates: int | None
    withdrawals: int | None
    unknown: int = 0

    @property
    def name(self) -> str:
        """2025-2026 for 2025."""
        return f"{self.year}-{self.year + 1}"

    @property
    def persistence(self) -> float | None:
        return persistence(entrants=self.entrants, withdrawals=self.withdrawals)


def by_year(pairs: Iterable[tuple[int, Figures]]) -> list[YearFigures]:
    """Add cohorts up by school year, oldest first, from (school year, figures) pairs.

    A sum leaves unknown figures out; it is ``None`` when all are unknown. ``unknown`` is the number of
    cohorts whose entrants nobody gave.
    """
    years: dict[int, list[Figures]] = {}
    for year, figures in pairs:
        years.setdefault(year, []).append(figures)
    return [_year(year, years[year]) for year in sorted(years)]


def of_finished(cohorts: Iterable[Figures]) -> dict[str, int | None]:
    """Add up cohorts that have ended and whose entrants and graduates are both known: persons by NAMES.

    A cohort that lacks one of the two would bend the share of those who graduate: it is left out.
    """
    whole = [f for f in cohorts if f.entrants.value is not None and f.graduates.value is not None]
    return {name: _sum(getattr(figures, name).value for figures in whole) for name in NAMES}


def _year(year: int, cohorts: Sequence[Figures]) -> YearFigures:
    sums = {name: _sum(getattr(figures, name).value for figures in cohorts) for name in NAMES}
    return YearFigures(
        year=year,
        cohorts=len(cohorts),
        seats=sum(figures.seats for figures in cohorts),
        unknown=sum(figures.entrants.value is None for figures in cohorts),
        **sums,
    )


def _sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
