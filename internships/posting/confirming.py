"""A firm says that its offer still holds, or is over."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from internships.offers.filling import settle
from internships.offers.models import Offer
from internships.posting.writing import is_paused_by_others, locked
from partnerships.people.linking import use_link
from partnerships.people.models import AccessLink


@transaction.atomic
def answer(*, link: AccessLink, offer: Offer, still_valid: bool, on: date, at: datetime) -> Offer:
    """Take a firm's answer, once: the offer holds (and comes back unless the region paused it), or is over.

    Raises LinkClosed.
    """
    held = locked(offer)
    use_link(link=link, at=at)
    who = {"name": link.name or link.email}
    if still_valid and held.state == Offer.State.PAUSED and not is_paused_by_others(held):
        held.resume(by=None, at=at, reason=_("Confirmed by %(name)s, through a link.") % who)
        settle(offer=held, by=None, at=at)
    elif still_valid:
        held.confirm(on=on)
    elif held.state in Offer.LIVE:
        held.expire(by=None, at=at, reason=_("Ended by %(name)s, through a link.") % who)
    return held
