"""Mails about a placement: each leads its reader to a page, or by a link."""

from datetime import datetime

from internships.placements.models import Placement
from partnerships.mails.readers import Reader, reader_of
from partnerships.mails.table import Mail
from partnerships.mails.writing import write
from partnerships.people.models import AccessLink, User


def tell(mail: Mail, placement: Placement, person: User, page: str, args: list) -> None:
    """Write to somebody who has an account, with a page of the placement."""
    reader = reader_of(person)
    send(mail, placement, reader, reader.page(page, placement.public_id, *args))


def tell_holder(mail: Mail, placement: Placement, link: AccessLink, page: str, token: str) -> None:
    """Write to the holder of a link that was just made."""
    reader = Reader(link.email, link.name, link.language)
    send(mail, placement, reader, reader.page(page, token), expires_at=link.expires_at)


def send(
    mail: Mail, placement: Placement, reader: Reader, link: str, *, expires_at: datetime | None = None
) -> None:
    """Put a mail about a placement in the outbox, in the current transaction."""
    write(mail, reader, placement=placement, link=link, expires_at=expires_at)
