"""Placements as a file: exactly what the list shows. Names are personal data: who exports is logged."""

import logging
from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from internships.placements.tables import PLACEMENTS
from partnerships.base.writing import Notice
from partnerships.web.downloads import download

logger = logging.getLogger(__name__)


def file_of(placements, *, format: str, filters: list[tuple[str, str]], user, at: datetime) -> HttpResponse:
    """Return the download of placements: ``format`` is one of FORMATS."""
    source = _("Arrimage, what %(user)s may see") % {"user": user}
    notice = Notice(title=_("Placements"), source=source, made_at=at, filters=filters)
    logger.info("placements exported as %s by user %s", format, user.pk)
    lines = PLACEMENTS.lines(placements.iterator(chunk_size=2000))
    return download(columns=PLACEMENTS.in_files(), rows=lines, notice=notice, format=format)
