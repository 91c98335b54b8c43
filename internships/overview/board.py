"""The rows of the internships' board, by territory and by program, for its page and its file."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from internships.overview.areas import Area, days_of
from internships.overview.counting import Figures, Group, figures_by, total
from internships.overview.rounding import rounded_figures, total_of
from partnerships.base.folding import fold
from partnerships.base.language import short_language
from programs.reports.chaining import Chains
from programs.reports.secret_models import rounder_of_internships


@dataclass(frozen=True)
class Line:
    """One territory or program, and its figures."""

    code: str
    name: str
    figures: Figures


@dataclass(frozen=True)
class Board:
    """Everything counted for an area in a school year; by program alone for who does not keep it."""

    area: Area
    year: int
    total: Figures
    territories: list[Line]
    programs: list[Line]

    @property
    def days(self) -> tuple[date, date]:
        return days_of(self.year)

    @property
    def is_empty(self) -> bool:
        return self.total.is_nothing


def board_of(area: Area, *, year: int, unknown: str) -> Board:
    """Count an area's school year; what has no territory or program is named ``unknown``. Two queries.

    Four for who does not keep the area's records, who reads rounded counts.
    """
    days = days_of(year)
    if not area.is_kept:
        return _rounded(area, year, unknown)
    territories = figures_by(area, years=days, key="territory")
    return Board(
        area=area,
        year=year,
        total=total(group.figures for group in territories),
        territories=lines(territories, unknown),
        programs=lines(figures_by(area, years=days, key="program"), unknown),
    )


def _rounded(area: Area, year: int, unknown: str) -> Board:
    days = days_of(year)
    rounder = rounder_of_internships(area.region, year=year)
    # Chains of the year's last day, whatever today is: a program's counts keep their numbers.
    identity = Chains.read(on=days[1]).identity_of
    groups = [
        Group(
            group.names, rounded_figures(group.figures, partial(rounder, identity(group.names["code"] or "")))
        )
        for group in figures_by(area, years=days, key="program")
    ]
    seats = total(group.figures for group in figures_by(area, years=days, key="territory")).seats
    whole = total_of((group.figures for group in groups), seats=seats)
    return Board(area=area, year=year, total=whole, territories=[], programs=lines(groups, unknown))


def lines(groups: list[Group], unknown: str) -> list[Line]:
    """Return lines by name, what is unknown last and only when there is some."""
    named = [Line(group.names["code"], name_of(group.names), group.figures) for group in groups]
    known = sorted((line for line in named if line.code), key=lambda line: fold(line.name))
    return known + [
        Line("", unknown, line.figures) for line in named if not line.code and not line.figures.is_nothing
    ]


def name_of(names: dict) -> str:
    """Return a territory's name, or a program's title in the page's language."""
    return names.get("name") or names.get(f"title_{short_language()}") or names.get("title_fr") or ""
