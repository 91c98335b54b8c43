"""The internships' board of a region or school, and its file."""

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from internships.overview.areas import areas_of, years_to_show
from internships.overview.board import Board, board_of
from internships.overview.counting import positions_calling, reported_hires
from internships.overview.drawing import funnel
from internships.overview.exports import file_of
from internships.overview.tables import BOARD, rounding_told
from partnerships.web.downloads import FORMATS
from programs.cohorts.filters import school_year


@require_safe
def internship_overview(request):
    areas = areas_entered_by(request.user)
    board = board_wanted(request, areas)
    context = {
        "areas": areas,
        "board": board,
        "chart": funnel(board.total),
        "years": [(year, school_year(year)) for year in years_to_show(timezone.localdate())],
        "columns": BOARD.on_page(),
        "rounding": rounding_told(),
        "reported": reported_hires(board.area),
        "calling": positions_calling(board.area, on=timezone.localdate()),
        "formats": FORMATS,
    }
    return render(request, "internships/overview/internship_overview.html", context)


@require_safe
def internship_overview_export(request, format):
    board = board_wanted(request, areas_entered_by(request.user))
    if format not in FORMATS:
        raise Http404
    return file_of(board, format=format, at=timezone.now())


def areas_entered_by(user) -> list:
    """Return what the person may count. Raises Http404 when there is nothing: for them this page is not."""
    areas = areas_of(user, on=timezone.localdate())
    if not areas:
        raise Http404
    return areas


def board_wanted(request, areas) -> Board:
    """Count what the address asks; an area or year that is not offered is answered by the first one."""
    key = request.GET.get("area")
    area = next((area for area in areas if area.key == key), areas[0])
    years = years_to_show(timezone.localdate())
    text = request.GET.get("year", "")
    year = int(text) if text.isdecimal() and int(text) in years else years[1]
    return board_of(area, year=year, unknown=_("not said"))
