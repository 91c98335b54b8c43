"""Mails about a placement: each leads its reader to a page, or by a link."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from internships.placements.models import Placement
from partnerships.mails import writing as mailing
from partnerships.people.models import AccessLink, User


def write(template: str, placement: Placement, reader: User, page: str, args: list) -> None:
    """Write to somebody who has an account, with a page of the placement."""
    with override(reader.language):
        link = settings.SITE_URL + reverse(page, args=[placement.public_id, *args])
    send(template, placement, reader.email, reader.language, link)


def write_link(template: str, placement: Placement, link: AccessLink, page: str, token: str) -> None:
    """Write to the holder of a link that was just made."""
    with override(link.language):
        address = settings.SITE_URL + reverse(page, args=[token])
    send(template, placement, link.email, link.language, address, expires_at=link.expires_at)


def send(
    template: str,
    placement: Placement,
    to: str,
    language: str,
    link: str,
    *,
    expires_at: datetime | None = None,
) -> None:
    """Put a mail about a placement in the outbox, in the current transaction."""
    context = {"placement": placement, "link": link, "expires_at": expires_at}
    mailing.write(template=template, to=to, language=language, context=context)
