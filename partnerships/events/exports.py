"""The calendar as files: exactly what the page shows."""

from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from partnerships.base.writing import Notice
from partnerships.events.tables import EVENTS
from partnerships.web.downloads import download


def events_file(events, *, format: str, filters: list[tuple[str, str]], at: datetime) -> HttpResponse:
    """Return the download of events: ``format`` is one of FORMATS."""
    notice = Notice(title=_("Events"), source="Arrimage", made_at=at, filters=filters)
    lines = EVENTS.lines(events.iterator(chunk_size=500))
    return download(columns=EVENTS.in_files(), rows=lines, notice=notice, format=format)
