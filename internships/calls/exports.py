"""Seats and students to place, compared, and firms to call, as files: exactly what their pages show."""

import logging
from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from internships.calls.comparing import Gap
from internships.calls.tables import GAPS, firms_table
from partnerships.base.writing import Notice
from partnerships.web.downloads import download

logger = logging.getLogger(__name__)


def firms_file(firms, *, format: str, filters: list[tuple[str, str]], user, at: datetime) -> HttpResponse:
    """Return the download of firms to call. It names who called them: who exports is logged."""
    source = _("Arrimage, what %(user)s may see") % {"user": user}
    notice = Notice(title=_("Firms to call"), source=source, made_at=at, filters=filters)
    logger.info("firms to call exported as %s by user %s", format, user.pk)
    table = firms_table(user)
    lines = table.lines(firms.iterator(chunk_size=2000))
    return download(columns=table.in_files(), rows=lines, notice=notice, format=format)


def gaps_file(
    gaps: list[Gap], *, format: str, filters: list[tuple[str, str]], rule: str, at: datetime
) -> HttpResponse:
    """Return the download of seats and students by program and territory."""
    notice = Notice(
        title=_("Seats and students"), source="Arrimage", made_at=at, filters=filters, paragraphs=[rule]
    )
    return download(columns=GAPS.in_files(), rows=GAPS.lines(gaps), notice=notice, format=format)
