"""The internships' board as a file: exactly what the screen counts."""

from collections.abc import Iterator
from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from internships.overview.board import Board
from internships.overview.tables import BOARD, Row, rounding_told
from partnerships.base.writing import Notice
from partnerships.web.downloads import download
from programs.cohorts.filters import school_year


def rows(board: Board) -> Iterator[Row]:
    """Yield the total, then a row per territory and per program."""
    yield Row(_("total"), "", board.area.name, board.total)
    for by, lines in ((_("territory"), board.territories), (_("program"), board.programs)):
        for line in lines:
            yield Row(by, line.code, line.name, line.figures)


def file_of(board: Board, *, format: str, at: datetime) -> HttpResponse:
    """Return the download of a board: ``format`` is one of FORMATS."""
    filters = [(_("Area"), board.area.name), (_("School year"), school_year(board.year))]
    notice = Notice(
        title=_("Internships"), source=_("Arrimage"), made_at=at, filters=filters,
        paragraphs=[] if board.area.is_kept else [rounding_told()],
    )  # fmt: skip
    return download(columns=BOARD.in_files(), rows=BOARD.lines(rows(board)), notice=notice, format=format)
