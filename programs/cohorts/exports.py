"""Cohorts as a file: exactly what the list shows, in columns that an import takes back."""

from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from partnerships.base.writing import Notice
from partnerships.web.downloads import download
from programs.cohorts.tables import COHORTS


def file_of(
    cohorts, *, format: str, filters: list[tuple[str, str]], source: str, at: datetime
) -> HttpResponse:
    """Return the download of cohorts read with partners, counts and course: ``format`` is one of FORMATS."""
    exact = _(
        "Exact counts, for who keeps these cohorts alone: reports print them rounded, up or down, so that "
        "nobody is recognized."
    )
    notice = Notice(title=_("Cohorts"), source=source, made_at=at, filters=filters, paragraphs=[exact])
    lines = COHORTS.lines(cohorts.iterator(chunk_size=2000))
    return download(columns=COHORTS.in_files(), rows=lines, notice=notice, format=format)
