"""The rows of the internships' board, by territory and by program, for its page and its file."""

from dataclasses import dataclass
from datetime import date

from internships.overview.areas import Area, days_of
from internships.overview.counting import Figures, Group, figures_by, total
from partnerships.base.folding import fold
from partnerships.base.language import short_language


@dataclass(frozen=True)
class Line:
    """One territory or program, and its figures."""

    code: str
    name: str
    figures: Figures


@dataclass(frozen=True)
class Board:
    """Everything counted for an area in a school year."""

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
        return self.total == Figures()


def board_of(area: Area, *, year: int, unknown: str) -> Board:
    """Count an area's school year; what has no territory or program is named ``unknown``. Two queries."""
    days = days_of(year)
    territories = figures_by(area, years=days, key="territory")
    return Board(
        area=area,
        year=year,
        total=total(group.figures for group in territories),
        territories=lines(territories, unknown),
        programs=lines(figures_by(area, years=days, key="program"), unknown),
    )


def lines(groups: list[Group], unknown: str) -> list[Line]:
    """Return lines by name, what is unknown last and only when there is some."""
    named = [Line(group.names["code"], name_of(group.names), group.figures) for group in groups]
    known = sorted((line for line in named if line.code), key=lambda line: fold(line.name))
    return known + [
        Line("", unknown, line.figures) for line in named if not line.code and line.figures != Figures()
    ]


def name_of(names: dict) -> str:
    """Return a territory's name, or a program's title in the page's language."""
    return names.get("name") or names.get(f"title_{short_language()}") or names.get("title_fr") or ""
