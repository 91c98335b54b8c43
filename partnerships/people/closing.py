"""What follows for people when a partner is closed or suspended: their roles give nothing, links die."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import ngettext

from partnerships.base.figures import write_number
from partnerships.organizations.closing import Closing, Consequence
from partnerships.people.inviting import revoke
from partnerships.people.linking import revoke_links
from partnerships.people.models import AccessLink, Invitation, Membership, User


def members_of(closing: Closing):
    """Members who act for the partner today; closing one of its places leaves them their role."""
    held = Membership.objects.current(on=timezone.localdate())
    return held.none() if closing.place else held.filter(organization=closing.organization)


def links_of(closing: Closing):
    """Links that were mailed for the partner and still work; those of a place follow its status."""
    links = AccessLink.objects.open(at=timezone.now())
    return links.none() if closing.place else links.filter(organization=closing.organization)


def tell_members(closing: Closing) -> str:
    count = members_of(closing).values("user").distinct().count()
    told = ngettext(
        "%(count)s person can no longer act for it.", "%(count)s people can no longer act for it.", count
    )
    return told % {"count": write_number(count)} if count else ""


def tell_links(closing: Closing) -> str:
    count = links_of(closing).count()
    told = ngettext(
        "%(count)s link that was mailed no longer works.",
        "%(count)s links that were mailed no longer work.",
        count,
    )
    return told % {"count": write_number(count)} if count else ""


def take_invitations_back(closing: Closing, *, by: User | None, at: datetime, reason: str) -> None:
    if not closing.place:
        for invitation in Invitation.objects.pending().filter(organization=closing.organization):
            revoke(invitation=invitation)


def close_links(closing: Closing, *, by: User | None, at: datetime, reason: str) -> None:
    if not closing.place:
        revoke_links(links=AccessLink.objects.filter(organization=closing.organization), at=at)


MEMBERS = Consequence(tell_members, take_invitations_back)
LINKS = Consequence(tell_links, close_links)
