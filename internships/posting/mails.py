"""Who is told of an offer, and in which language."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import override

from internships.offers.models import Offer
from partnerships.mails import writing as mailing
from partnerships.people.linking import language_of, make_link
from partnerships.people.models import Membership, RegionalRole, User

WRITE, STILL_VALID = "write_offer", "offer_still_valid"
MAILS = "internships/posting/mail"
# News, with nothing to do before a day: they may wait for the daily summary.
NEWS = {"offer_published", "offer_to_review"}


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who gets a mail, in their language."""

    email: str
    name: str
    language: str


def reader_of(user: User) -> Reader:
    return Reader(user.email, user.full_name, user.language)


def author(offer: Offer) -> Reader | None:
    """Return who wrote the offer: the person the link was sent to, or the account."""
    if offer.link:
        return Reader(offer.link.email, offer.link.name, offer.link.language)
    return reader_of(offer.written_by) if offer.written_by else None


def reviewers(offer: Offer, *, on: date) -> list[Reader]:
    """Return who may approve the offer on a day: the region's coordinators and the firm's own."""
    regional = RegionalRole.objects.current(on=on).filter(
        region=offer.region_id, role=RegionalRole.Role.COORDINATOR
    )
    own = Membership.objects.current(on=on).filter(
        organization=offer.establishment.organization_id, role=Membership.Role.COORDINATOR
    )
    people = User.objects.filter(Q(pk__in=regional.values("user")) | Q(pk__in=own.values("user")))
    return [reader_of(user) for user in people.filter(is_active=True).order_by("pk")]


def answerers(offer: Offer, *, on: date) -> list[Reader]:
    """Return who answers an offer's applications: its contact, else the firm's people on that day."""
    if offer.contact and offer.contact.email:
        email = offer.contact.email
        return [Reader(email, offer.contact.name, language_of(email))]
    firm = Membership.objects.current(on=on).filter(
        organization=offer.establishment.organization_id, role=Membership.Role.EMPLOYER
    )
    people = User.objects.filter(pk__in=firm.values("user"), is_active=True)
    return [reader_of(person) for person in people.order_by("pk")]


def tell(reader: Reader, mail: str, *, offer: Offer, name: str, args: list, **context) -> None:
    """Write one mail about an offer, with a link to a page in the reader's language."""
    with override(reader.language):
        link = settings.SITE_URL + reverse(name, args=args)
    mailing.write(
        template=f"{MAILS}/{mail}",
        to=reader.email,
        language=reader.language,
        context={"offer": offer, "reader": reader, "link": link, **context},
        can_wait=mail in NEWS,
    )


def tell_reviewers(offer: Offer, *, by: User | None, at: datetime, on: date) -> int:
    """Say that an offer waits to be read; return how many were told. Who submitted it knows."""
    told = [reader for reader in reviewers(offer, on=on) if by is None or reader.email != by.email]
    for reader in told:
        tell(reader, "offer_to_review", offer=offer, name="offer_card", args=[offer.public_id])
    return len(told)


def tell_published(offer: Offer) -> None:
    """Say to the author that students see the offer."""
    if reader := author(offer):
        tell(reader, "offer_published", offer=offer, name="offer_detail", args=[offer.public_id])


def tell_returned(offer: Offer, *, reason: str, by: User | None, at: datetime) -> None:
    """Say to the author why the offer comes back; who wrote through a link gets a new one."""
    reader = author(offer)
    if reader is None:
        return
    name, args = "offer_edit", [offer.public_id, 1]
    if offer.link:
        offer.link, token = make_link(
            act=WRITE,
            target_id=offer.establishment_id,
            email=reader.email,
            name=reader.name,
            organization=offer.establishment.organization,
            language=reader.language,
            by=by,
            at=at,
        )
        offer.save(update_fields=["link", "updated_at"])
        name, args = "offer_by_link", [token]
    tell(reader, "offer_returned", offer=offer, name=name, args=args, reason=reason)


def ask_still_valid(offer: Offer, *, at: datetime, on: date, days: int, answer_days: int) -> int:
    """Ask the firm whether the offer still holds; return how many people were asked.

    The link works for ``days``; without an answer within ``answer_days`` the offer is paused.
    """
    readers = answerers(offer, on=on)
    for reader in readers:
        _link, token = make_link(
            act=STILL_VALID,
            target_id=offer.pk,
            email=reader.email,
            name=reader.name,
            organization=offer.establishment.organization,
            language=reader.language,
            at=at,
            days=days,
        )
        tell(
            reader,
            "offer_still_valid",
            offer=offer,
            name="offer_still_valid",
            args=[token],
            days=answer_days,
        )
    return len(readers)
