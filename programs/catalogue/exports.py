"""Programs as files: exactly what the list shows, in columns that an import takes back."""

from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from partnerships.base.writing import Notice
from partnerships.web.downloads import download
from programs.catalogue.tables import PROGRAMS


def programs_file(programs, *, format: str, filters: list[tuple[str, str]], at: datetime) -> HttpResponse:
    """Return the download of programs read ``for_list()``: ``format`` is one of FORMATS."""
    notice = Notice(title=_("Programs"), source="Arrimage", made_at=at, filters=filters)
    lines = PROGRAMS.lines(programs.iterator(chunk_size=500))
    return download(columns=PROGRAMS.in_files(), rows=lines, notice=notice, format=format)
