"""An offer whose seats are all taken is full; it opens again when one is given back."""

from datetime import datetime

from django.utils import timezone

from internships.offers.models import Offer


def settle(*, offer: Offer, by, at: datetime) -> None:
    """Make the offer full, or published again, as the seats of its slots to come say.

    The caller holds the offer's row, and took or gave the seats back in the same transaction. An offer whose
    slots have all begun is left as it is: it expires.
    """
    left = [slot.left for slot in offer.slots.upcoming(on=timezone.localdate(at))]
    if offer.state == Offer.State.PUBLISHED and left and not any(left):
        offer.fill(by=by, at=at)
    elif offer.state == Offer.State.FULL and any(left):
        offer.reopen(by=by, at=at)
