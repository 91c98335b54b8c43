"""In which capacity a mailed link is held, and what has ended when it is held no longer.

A link belongs to somebody in a capacity: the contact of an offer, the trainer of a placement, a child's
guardian. The package that sends a kind of link says, in ``link_kind``, whose it is today and whether what it
acts on is still open. A link that is not registered cannot be made.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from django.utils import timezone

from partnerships.organizations.models import Contact, Establishment, Organization
from partnerships.organizations.soliciting import Ask
from partnerships.people.models import AccessLink, Membership, User


class End(StrEnum):
    """Why a link no longer works, as far as its holder may know."""

    UNKNOWN = "unknown"
    CLOSED = "closed"  # the organization it was held for
    LEFT = "left"  # its holder, or somebody else answers now
    USED = "used"
    OVER = "over"  # what it acts on
    REPLACED = "replaced"
    LATE = "late"


def replaced_or_late(link: AccessLink, end: End) -> bool:
    """Whether its holder only needs the newest link."""
    return end in (End.REPLACED, End.LATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkKind:
    """What is known of one kind of link.

    ``belongs(link, on)``: its address is still that of who answers. ``is_open(link, on)``: there is still
    something to do. ``renew(link, at)`` mails a fresh one to the address on file, when ``renews(link, end)``.
    ``used`` is a sentence, ``over(link)`` returns one; ``page`` names where the same is done with an account.
    ``solicits(link)``: what it asks of a partner, for the ledger of solicitations; None when it asks nothing.
    ``stays(link)``: what it leads to is its holder's whatever became of their role: the text they signed.
    """

    act: str
    belongs: Callable[[AccessLink, date], bool]
    is_open: Callable[[AccessLink, date], bool]
    over: Callable[[AccessLink], str]
    used: Any = ""
    renew: Callable[[AccessLink, datetime], Any] | None = None
    renews: Callable[[AccessLink, End], bool] = replaced_or_late
    stays: Callable[[AccessLink], bool] = lambda link: False
    page: str = ""
    solicits: Callable[[AccessLink], Ask | None] = lambda link: None


LINK_KINDS: dict[str, LinkKind] = {}


def link_kind(act: str, **known) -> str:
    """Register a kind of link; return its name."""
    if act in LINK_KINDS:
        raise ValueError(f"two kinds of links are named {act!r}")
    LINK_KINDS[act] = LinkKind(act=act, **known)
    return act


def serves(email: str, place: Organization | Establishment | None, *, on: date) -> bool:
    """Whether an address, to which one writes for a partner or a place of it, is of who still acts for it."""
    if place is None or not email or not place.is_open:
        return False
    return not has_left(email, organization_id=getattr(place, "organization_id", place.pk), on=on)


def is_known_to(email: str, organization: Organization, *, on: date) -> bool:
    """Whether an address is that of a contact whom the firm named, or of somebody who acts for it today."""
    named = Contact.objects.confirmed().filter(establishment__organization=organization, email__iexact=email)
    members = Membership.objects.current(on=on).filter(organization=organization, user__email__iexact=email)
    return named.exists() or members.exists()


def is_same_address(one: str, other: str) -> bool:
    return bool(one) and one.lower() == other.lower()


def has_left(email: str, *, organization_id: int | None, on: date) -> bool:
    """Whether the person at an address was closed out, or acted for an organization and no longer does."""
    roles = Membership.objects.filter(user__in=User.objects.at(email), organization=organization_id)
    return User.objects.is_closed_out(email) or (roles.exists() and not roles.current(on=on).exists())


def end_of_capacity(link: AccessLink, *, on: date) -> End | None:
    """Return why a link is no longer its holder's, None while it is."""
    kind = LINK_KINDS[link.act]
    if User.objects.is_closed_out(link.email):
        return End.LEFT
    if kind.stays(link):
        return None
    if link.organization and not link.organization.is_open:
        return End.CLOSED
    left = has_left(link.email, organization_id=link.organization_id, on=on)
    return End.LEFT if left or not kind.belongs(link, on) else None


def can_renew(link: AccessLink, end: End) -> bool:
    """Whether a fresh link may be mailed to the address of one that ended."""
    kind = LINK_KINDS[link.act]
    return kind.renew is not None and kind.renews(link, end)


def end_of(link: AccessLink, *, at: datetime) -> End | None:
    """Return why a link no longer works, None while it does. Who has left learns nothing more."""
    kind, on = LINK_KINDS[link.act], timezone.localdate(at)
    if end := end_of_capacity(link, on=on):
        return end
    if link.used_at:
        return End.USED
    if not kind.is_open(link, on):
        return End.OVER
    if link.revoked_at:
        return End.REPLACED
    return End.LATE if link.expires_at <= at else None
