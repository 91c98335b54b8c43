"""Services as files: exactly what the page shows."""

from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from partnerships.base.writing import Notice
from partnerships.inventory.tables import SERVICES
from partnerships.web.downloads import download


def services_file(services, *, format: str, filters: list[tuple[str, str]], at: datetime) -> HttpResponse:
    """Return the download of services: ``format`` is one of FORMATS."""
    notice = Notice(title=_("Services"), source="Arrimage", made_at=at, filters=filters)
    lines = SERVICES.lines(services.iterator(chunk_size=500))
    return download(columns=SERVICES.in_files(), rows=lines, notice=notice, format=format)
