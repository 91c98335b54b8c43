"""Seats and students to place, compared, as a file."""

from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from internships.calls.comparing import Gap
from internships.calls.tables import GAPS
from partnerships.base.writing import Notice
from partnerships.web.downloads import download


def gaps_file(
    gaps: list[Gap], *, format: str, filters: list[tuple[str, str]], rule: str, at: datetime
) -> HttpResponse:
    """Return the download of seats and students by program and territory."""
    notice = Notice(
        title=_("Seats and students"), source="Arrimage", made_at=at, filters=filters, paragraphs=[rule]
    )
    return download(columns=GAPS.in_files(), rows=GAPS.lines(gaps), notice=notice, format=format)
