"""Applications as a file: exactly what the list shows."""

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from internships.applications.models import Application
from partnerships.base.writing import Column, Notice
from partnerships.web.downloads import download

logger = logging.getLogger(__name__)


def columns() -> list[Column]:
    return [
        Column("last_name", _("Last name")),
        Column("first_name", _("First name")),
        Column("school", _("School")),
        Column("offer", _("Offer")),
        Column("kind", _("Kind")),
        Column("firm", _("Firm")),
        Column("starts_on", _("Starts on"), "date"),
        Column("ends_on", _("Ends on"), "date"),
        Column("state", _("State")),
        Column("sent_by", _("Sent by")),
        Column("sent_on", _("Sent on"), "date"),
        Column("answered_on", _("Answered on"), "date"),
        Column("confirm_by", _("To confirm by"), "date"),
        Column("refusal", _("Reason of the refusal")),
    ]


def rows(applications: Iterable[Application]) -> Iterator[tuple]:
    """Yield a line per application read ``with_partners()``."""
    for application in applications:
        student, slot = application.student, application.slot
        yield (
            student.last_name,
            student.first_name,
            application.school.name if application.school else None,
            slot.offer.title,
            slot.offer.kind.name,
            slot.offer.establishment.organization.name,
            slot.starts_on,
            slot.ends_on,
            application.get_state_display(),
            application.get_sent_by_display(),
            _day(application.sent_at),
            _day(application.answered_at),
            application.confirm_by,
            capfirst(application.get_refusal_display()) if application.refusal else None,
        )


def _day(moment: datetime | None):
    return timezone.localdate(moment) if moment else None


def file_of(applications, *, format: str, filters: list[tuple[str, str]], by, at: datetime) -> HttpResponse:
    """Return the download of applications; who took personal data out, and when, is logged."""
    source = _("Arrimage, what %(user)s may see") % {"user": by}
    notice = Notice(title=_("Applications"), source=source, made_at=at, filters=filters)
    logger.info("personal data exported: applications, by user %s", by.pk)
    found = rows(applications.iterator(chunk_size=2000))
    return download(columns=columns(), rows=found, notice=notice, format=format)
