"""Decisions as a file."""

from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from partnerships.base.writing import Notice
from partnerships.meetings.tables import DECISIONS
from partnerships.web.downloads import download


def decisions_file(
    decisions, *, format: str, filters: list[tuple[str, str]], source: str, at: datetime
) -> HttpResponse:
    """Return the download of decisions, as they were filtered."""
    notice = Notice(title=_("Decisions of committees"), source=source, made_at=at, filters=filters)
    rows = DECISIONS.lines(decisions)
    return download(columns=DECISIONS.in_files(), rows=rows, notice=notice, format=format)
