"""The internships' board as a file: exactly what the screen counts."""

from collections.abc import Iterator
from datetime import datetime

from django.http import HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from internships.overview.board import Board
from partnerships.base.writing import Column, Notice
from partnerships.web.downloads import download
from programs.cohorts.filters import school_year

HEADINGS = {
    "seats": gettext_lazy("seats offered"),
    "taken": gettext_lazy("seats taken"),
    "applications": gettext_lazy("applications"),
    "answered": gettext_lazy("answered by the firm"),
    "silent": gettext_lazy("without an answer"),
    "unsigned": gettext_lazy("agreements to sign"),
    "signed": gettext_lazy("agreements signed"),
    "under_way": gettext_lazy("placements under way"),
    "completed": gettext_lazy("placements completed"),
    "hired": gettext_lazy("hired at the end"),
    "summer_jobs": gettext_lazy("summer jobs"),
}


def columns() -> list[Column]:
    """Return the file's columns."""
    numbers = [Column(name, capfirst(str(words)), "whole") for name, words in HEADINGS.items()]
    days = Column("answer_days", _("Mean delay of an answer (days)"), "number")
    return [Column("by", _("By")), Column("code", _("Code")), Column("name", _("Name")), *numbers, days]


def rows(board: Board) -> Iterator[tuple]:
    """Yield the total, then a line per territory and per program."""
    groups = [
        (_("total"), [("", board.area.name, board.total)]),
        (_("territory"), [(line.code, line.name, line.figures) for line in board.territories]),
        (_("program"), [(line.code, line.name, line.figures) for line in board.programs]),
    ]
    for by, lines in groups:
        for code, name, figures in lines:
            days = round(figures.answer_days, 1) if figures.answer_days is not None else None
            yield by, code, name, *(int(getattr(figures, field)) for field in HEADINGS), days


def file_of(board: Board, *, format: str, at: datetime) -> HttpResponse:
    """Return the download of a board: ``format`` is one of FORMATS."""
    filters = [(_("Area"), board.area.name), (_("School year"), school_year(board.year))]
    notice = Notice(title=_("Internships"), source=_("Arrimage"), made_at=at, filters=filters)
    return download(columns=columns(), rows=rows(board), notice=notice, format=format)
