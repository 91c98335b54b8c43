"""Who is told of an offer, and in which language."""

from datetime import date, datetime

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from internships.offers.models import Offer
from partnerships.mails.readers import Reader, reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.organizations.models import Establishment
from partnerships.people.linking import language_of, make_link
from partnerships.people.models import AccessLink, Membership, RegionalRole, User

WRITE, STILL_VALID = "write_offer", "offer_still_valid"
AUTHOR = _("who wrote the offer, by an account or a link")
MAILS = listed(
    "internships/posting/mail",
    offer_write=Mail(when=_("somebody of a firm is sent the link that writes an offer"), to=_("that person")),
    offer_to_review=Mail(
        when=_("an offer waits to be read"),
        to=_("the region’s coordinators and the firm’s own, but not who submitted it"),
        can_wait=True,
    ),
    offer_published=Mail(when=_("an offer is approved"), to=AUTHOR, can_wait=True),
    offer_returned=Mail(when=_("an offer is sent back, with a reason"), to=AUTHOR),
    offer_still_valid=Mail(
        when=_("an offer has been shown for long: does it still hold?"),
        to=_("who answers the offer’s applications"),
    ),
    offer_paused=Mail(when=_("nobody said whether the offer still holds"), to=AUTHOR),
)


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
    write(MAILS[mail], reader, offer=offer, link=reader.page(name, *args), **context)


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


def send_writing_link(link: AccessLink, *, token: str, establishment: Establishment, by: User | None) -> None:
    """Send a person of a firm the link that writes one offer of an establishment."""
    reader = Reader(link.email, link.name, link.language)
    address = reader.page("offer_by_link", token)
    write(MAILS["offer_write"], reader, link=address, access=link, establishment=establishment, by=by)
