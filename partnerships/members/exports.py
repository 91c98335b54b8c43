"""Members as a file: exactly what the list shows. Names are personal data: who exports is logged."""

import logging
from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from partnerships.base.writing import Notice
from partnerships.members.tables import MEMBERS
from partnerships.web.downloads import download

logger = logging.getLogger(__name__)


def members_file(members, *, format: str, filters: list[tuple[str, str]], user, at: datetime) -> HttpResponse:
    """Return the download of members: ``format`` is one of FORMATS."""
    source = _("Arrimage, what %(user)s may see") % {"user": user}
    notice = Notice(title=_("Members of partners"), source=source, made_at=at, filters=filters)
    logger.info("members exported as %s by user %s", format, user.pk)
    lines = MEMBERS.lines(members.iterator(chunk_size=2000))
    return download(columns=MEMBERS.in_files(), rows=lines, notice=notice, format=format)
