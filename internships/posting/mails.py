"""Who is told of an offer, and in which language."""

from datetime import date, datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from internships.offers.models import Offer
from partnerships.mails.readers import Reader, reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.organizations.models import Establishment
from partnerships.organizations.solicitation_models import solicited
from partnerships.organizations.soliciting import Ask, partner_of
from partnerships.people.capacities import is_same_address, link_kind, serves
from partnerships.people.linking import language_of, make_link, revoke_links
from partnerships.people.models import AccessLink, Membership, RegionalRole, User

WRITE, STILL_VALID = "write_offer", "offer_still_valid"
OFFERS = solicited("offers", pgettext_lazy("solicitation", "internships"))
STILL_OPEN = solicited("offer_still_open", pgettext_lazy("solicitation", "an offer that is shown"))
AUTHOR = _("who wrote the offer, by an account or a link")
MAILS = listed(
    "internships/posting/mail",
    offer_write=Mail(
        asks=True, when=_("somebody of a firm is sent the link that writes an offer"), to=_("that person")
    ),
    offer_to_review=Mail(
        asks=True,
        when=_("an offer waits to be read"),
        to=_("the region’s coordinators and the firm’s own, but not who submitted it"),
        can_wait=True,
    ),
    offer_published=Mail(when=_("an offer is approved"), to=AUTHOR, can_wait=True),
    offer_returned=Mail(asks=True, when=_("an offer is sent back, with a reason"), to=AUTHOR),
    offer_still_valid=Mail(
        asks=True,
        when=_("an offer has been shown for long: does it still hold?"),
        to=_("who answers the offer’s applications"),
    ),
    offer_paused=Mail(when=_("nobody said whether the offer still holds"), to=AUTHOR),
)


def author(offer: Offer, *, on: date) -> Reader | None:
    """Return who wrote the offer, by a link or an account, while they write for the firm.

    Once they have left: who answers the offer's applications.
    """
    here, link, writer = offer.establishment, offer.link, offer.written_by
    if link and serves(link.email, here, on=on):
        return Reader(link.email, link.name, link.language)
    scope = writer.scope_on(on=on) if writer else None
    if scope and (scope.is_admin or here.organization_id in scope.staffed_ids):
        return reader_of(writer)
    return next(iter(answerers(offer, on=on)), None)


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
    """Return who answers an offer's applications: its contact while there, else the firm's people that day.

    Nobody answers for a firm, or a place of it, that is suspended or closed.
    """
    here, contact = offer.establishment, offer.contact
    if not here.is_open:
        return []
    if contact and serves(contact.email, here, on=on):
        return [Reader(contact.email, contact.name, language_of(contact.email))]
    firm = Membership.objects.current(on=on).filter(
        organization=here.organization_id, role=Membership.Role.EMPLOYER
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


def tell_published(offer: Offer, *, on: date) -> None:
    """Say to the author that students see the offer."""
    if reader := author(offer, on=on):
        tell(reader, "offer_published", offer=offer, name="offer_detail", args=[offer.public_id])


def tell_returned(offer: Offer, *, reason: str, by: User | None, at: datetime) -> None:
    """Say to the author why the offer comes back; who wrote through a link gets a new one."""
    reader = author(offer, on=timezone.localdate(at))
    if reader is None:
        return
    name, args = "offer_edit", [offer.public_id, 1]
    if offer.link and offer.link.email == reader.email:
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
        ask_one(reader, offer, at=at, days=days, answer_days=answer_days)
    return len(readers)


def ask_one(reader: Reader, offer: Offer, *, at: datetime, days: int, answer_days: int) -> None:
    """Ask one person of the firm whether the offer still holds."""
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
    tell(reader, "offer_still_valid", offer=offer, name="offer_still_valid", args=[token], days=answer_days)


def send_writing_link(link: AccessLink, *, token: str, establishment: Establishment, by: User | None) -> None:
    """Send a person of a firm the link that writes one offer of an establishment."""
    reader = Reader(link.email, link.name, link.language)
    address = reader.page("offer_by_link", token)
    write(MAILS["offer_write"], reader, link=address, access=link, establishment=establishment, by=by)


# --- In which capacity the links are held -------------------------------------------------------------------

RENEWED_DAYS = 30  # of a link that asks again whether the offer still holds


def offer_of(link: AccessLink) -> Offer | None:
    """Return the offer of a link: the one being written, or the one that is asked about."""
    offers = Offer.objects.select_related("establishment__organization", "contact", "link", "kind")
    mine = offers.filter(link=link) if link.act == WRITE else offers.filter(pk=link.target_id)
    return mine.first()


def writes(link: AccessLink, on: date) -> bool:
    """Whether the address may still write for the firm of the link's establishment."""
    here = Establishment.objects.select_related("organization").filter(pk=link.target_id).first()
    return serves(link.email, here, on=on)


def is_to_write(link: AccessLink, on: date) -> bool:
    offer = offer_of(link)
    return offer is None or offer.state == Offer.State.DRAFT


def answers_for(link: AccessLink, on: date) -> bool:
    """Whether the address is of those who answer the offer's applications that day."""
    offer = offer_of(link)
    return offer is not None and any(
        is_same_address(reader.email, link.email) for reader in answerers(offer, on=on)
    )


def is_to_confirm(link: AccessLink, on: date) -> bool:
    offer = offer_of(link)
    return offer is not None and offer.state in Offer.LIVE


def stands(link: AccessLink) -> str:
    """Say where the offer stands now."""
    offer = offer_of(link)
    return _("The offer is now “%(state)s”.") % {"state": offer.get_state_display()} if offer else ""


def write_again(link: AccessLink, at: datetime) -> None:
    """Send a fresh link that writes the same offer, with the draft that waits behind the old one."""
    here = Establishment.objects.select_related("organization").get(pk=link.target_id)
    revoke_links(links=AccessLink.objects.filter(pk=link.pk), at=at)
    fresh, token = make_link(
        act=WRITE,
        target_id=here.pk,
        email=link.email,
        name=link.name,
        organization=here.organization,
        language=link.language,
        by=link.made_by,
        at=at,
    )
    Offer.objects.filter(link=link, state=Offer.State.DRAFT).update(link=fresh, updated_at=at)
    send_writing_link(fresh, token=token, establishment=here, by=link.made_by)


def ask_again(link: AccessLink, at: datetime) -> None:
    """Ask the same person again whether the offer still holds."""
    reader = Reader(link.email, link.name, link.language)
    revoke_links(links=AccessLink.objects.filter(pk=link.pk), at=at)
    ask_one(reader, offer_of(link), at=at, days=RENEWED_DAYS, answer_days=RENEWED_DAYS)


def solicits_writing(link: AccessLink) -> Ask:
    """Ask a place for an offer, in the name of who sent the link."""
    here = Establishment.objects.select_related("organization__region", "territory__region").get(
        pk=link.target_id
    )
    by = link.made_by
    return Ask(
        kind=OFFERS, organization=here.organization, place=here, by=by, partner=by and partner_of(by),
        subject=here.name,
    )  # fmt: skip


def solicits_confirming(link: AccessLink) -> Ask:
    place = offer_of(link).establishment
    return Ask(kind=STILL_OPEN, organization=place.organization, place=place, subject=offer_of(link).title)


link_kind(
    WRITE,
    solicits=solicits_writing,
    belongs=writes,
    is_open=is_to_write,
    over=stands,
    renew=write_again,
    used=_("You already sent this offer: there is nothing more to do."),
    page="offer_board",
)
link_kind(
    STILL_VALID,
    solicits=solicits_confirming,
    belongs=answers_for,
    is_open=is_to_confirm,
    over=stands,
    renew=ask_again,
    used=_("You already answered: there is nothing more to do."),
    page="offer_board",
)
