"""Applications as a file: exactly what the list shows."""

import logging
from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from internships.applications.tables import APPLICATIONS
from partnerships.base.writing import Notice
from partnerships.web.downloads import download

logger = logging.getLogger(__name__)


def file_of(applications, *, format: str, filters: list[tuple[str, str]], by, at: datetime) -> HttpResponse:
    """Return the download of applications; who took personal data out, and when, is logged."""
    source = _("Arrimage, what %(user)s may see") % {"user": by}
    notice = Notice(title=_("Applications"), source=source, made_at=at, filters=filters)
    logger.info("personal data exported: applications, by user %s", by.pk)
    lines = APPLICATIONS.lines(applications.iterator(chunk_size=2000))
    return download(columns=APPLICATIONS.in_files(), rows=lines, notice=notice, format=format)
