"""Placements as a file: exactly what the list shows. Names are personal data: who exports is logged."""

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from internships.placements.models import Placement
from partnerships.base.writing import Column, Notice
from partnerships.web.downloads import download

logger = logging.getLogger(__name__)


def columns() -> list[Column]:
    return [
        Column("student", _("Student")),
        Column("program", _("Program")),
        Column("kind", _("Kind")),
        Column("school", _("School")),
        Column("firm", _("Firm")),
        Column("establishment", _("Establishment")),
        Column("trainer", _("Trainer")),
        Column("starts_on", _("Starts on"), "date"),
        Column("ends_on", _("Ends on"), "date"),
        Column("hours_week", _("Hours a week"), "number"),
        Column("hours_planned", _("Hours planned"), "whole"),
        Column("hours_done", _("Hours done"), "number"),
        Column("state", _("State")),
        Column("hired", _("Hired at the end"), "boolean"),
        Column("related", _("Job related to the training"), "boolean"),
        Column("full_time", _("Hired full time"), "boolean"),
    ]


def rows(placements: Iterable[Placement]) -> Iterator[tuple]:
    """Yield a line per placement read ``with_partners().with_hours()``; dates are those agreed last."""
    for row in placements:
        yield (
            str(row.student),
            str(row.program or ""),
            str(row.agreement.kind),
            str(row.school or ""),
            str(row.establishment.organization),
            str(row.establishment),
            row.trainer_name,
            row.starts_on,
            row.ends_on,
            row.hours_week,
            row.hours_planned,
            row.hours_done,
            row.get_state_display(),
            row.is_hired,
            row.is_related,
            row.is_hired_full_time,
        )


def file_of(placements, *, format: str, filters: list[tuple[str, str]], user, at: datetime) -> HttpResponse:
    """Return the download of placements: ``format`` is one of FORMATS."""
    source = _("Arrimage, what %(user)s may see") % {"user": user}
    notice = Notice(title=_("Placements"), source=source, made_at=at, filters=filters)
    logger.info("placements exported as %s by user %s", format, user.pk)
    found = rows(placements.iterator(chunk_size=2000))
    return download(columns=columns(), rows=found, notice=notice, format=format)
