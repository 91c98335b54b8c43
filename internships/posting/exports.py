"""Offers as files: exactly what the page shows."""

from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from internships.posting.tables import OFFERS
from partnerships.base.writing import Notice
from partnerships.web.downloads import download

Criteria = list[tuple[str, str]]


def offers_file(offers, *, format: str, filters: Criteria, source: str, at: datetime) -> HttpResponse:
    """Return the download of offers: ``format`` is one of FORMATS."""
    notice = Notice(title=_("Offers"), source=source, made_at=at, filters=filters)
    lines = OFFERS.lines(offers.iterator(chunk_size=2000))
    return download(columns=OFFERS.in_files(), rows=lines, notice=notice, format=format)
