"""What time does to offers: firms are asked, silence pauses an offer, and what is over expires."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Max
from django.utils.translation import gettext as _

from internships.offers.models import Offer
from internships.posting.mails import ask_still_valid, author, tell
from internships.posting.writing import locked
from partnerships.base.ticking import alone

ASKED_AFTER_DAYS = 45  # days since the offer was last confirmed
PAUSED_AFTER_DAYS = 60
ANSWER_DAYS = PAUSED_AFTER_DAYS - ASKED_AFTER_DAYS  # days that a firm has to answer, whenever it was asked
LINK_DAYS = 30  # an offer paused by silence may still be confirmed by the same link


@dataclass(frozen=True, slots=True)
class Done:
    """How many offers a day's work touched."""

    asked: int
    paused: int
    expired: int


def keep_true(*, on: date, at: datetime) -> Done:
    """Do a day's work on offers; a second time on the same day, nothing is left to do."""
    return Done(
        expired=_all(over(on=on), _expire, on=on, at=at),
        paused=_all(silent(on=on), _pause, on=on, at=at),
        asked=_all(to_ask(on=on), _ask, on=on, at=at),
    )


def to_ask(*, on: date):
    """Published offers that nobody confirmed for a while, and nobody was asked about."""
    return Offer.objects.filter(
        state=Offer.State.PUBLISHED,
        asked_on=None,
        last_confirmed_on__lte=on - timedelta(days=ASKED_AFTER_DAYS),
    )


def silent(*, on: date):
    """Published offers whose firm was asked long enough ago, and did not answer."""
    return Offer.objects.filter(
        state=Offer.State.PUBLISHED,
        asked_on__lte=on - timedelta(days=ANSWER_DAYS),
        last_confirmed_on__lte=on - timedelta(days=PAUSED_AFTER_DAYS),
    )


def over(*, on: date):
    """Offers whose last slot has begun: nobody may apply to it any more."""
    begun = Offer.objects.annotate(last=Max("slots__starts_on")).filter(last__lte=on).order_by()
    return Offer.objects.filter(state__in=Offer.LIVE, pk__in=begun.values("pk"))


def _all(offers, act: Callable, *, on: date, at: datetime) -> int:
    """Act on each offer in a transaction of its own, its row held; return how many still needed it."""
    keys = list(offers.order_by("pk").values_list("pk", flat=True))
    return sum(alone(_each, offers, pk, act, on=on, at=at) for pk in keys)


def _each(offers, pk: int, act: Callable, *, on: date, at: datetime) -> bool:
    # Of two who come at once, the second finds nothing left to do.
    held = offers.select_for_update(no_key=True, of=("self",), skip_locked=True).filter(pk=pk).first()
    if held is None:
        return False
    act(locked(held), on=on, at=at)
    return True


def _ask(offer: Offer, *, on: date, at: datetime) -> None:
    offer.asked_on = on
    offer.save(update_fields=["asked_on", "updated_at"])
    ask_still_valid(offer, at=at, on=on, days=LINK_DAYS, answer_days=ANSWER_DAYS)


def _pause(offer: Offer, *, on: date, at: datetime) -> None:
    offer.pause(by=None, at=at, reason=_("Nobody confirmed that the offer still holds."))
    if reader := author(offer, on=on):
        tell(reader, "offer_paused", offer=offer, name="offer_list", args=[])


def _expire(offer: Offer, *, on: date, at: datetime) -> None:
    offer.expire(by=None, at=at, reason=_("Its last period has begun."))
