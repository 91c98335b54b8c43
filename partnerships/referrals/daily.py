"""What time does to referrals: a reminder with a fresh link, an end, documents that are erased."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from partnerships.base.ticking import alone
from partnerships.referrals import attaching
from partnerships.referrals.mails import ask
from partnerships.referrals.models import CLOSED_AFTER_DAYS, LINK_DAYS, Referral
from partnerships.referrals.referring import expire


@dataclass(frozen=True, slots=True)
class Done:
    """How many referrals a day's work touched."""

    closed: int
    reminded: int
    erased: int


def follow(*, on: date, at: datetime) -> Done:
    """Do a day's work on referrals; a second time on the same day, nothing is left to do."""
    return Done(
        closed=_all(to_close(on=on), _close, on=on, at=at),
        reminded=_all(to_remind(on=on), _remind, on=on, at=at),
        erased=_all(to_erase(on=on), _erase, on=on, at=at),
    )


def to_close(*, on: date):
    return Referral.objects.open().filter(sent_on__lte=on - timedelta(days=CLOSED_AFTER_DAYS))


def to_remind(*, on: date):
    return Referral.objects.open().filter(sent_on__lte=on - timedelta(days=LINK_DAYS), reminded_on=None)


def to_erase(*, on: date):
    """Accepted ones whose document has served."""
    served = Referral.objects.filter(answered_on__lte=on - timedelta(days=CLOSED_AFTER_DAYS))
    return served.exclude(attachment="")


def _all(referrals, act: Callable, *, on: date, at: datetime) -> int:
    """Act on each in a transaction of its own, its row held; return how many still needed it."""
    keys = list(referrals.order_by("pk").values_list("pk", flat=True))
    return sum(alone(_each, referrals, pk, act, on=on, at=at) for pk in keys)


def _each(referrals, pk: int, act: Callable, *, on: date, at: datetime) -> bool:
    held = referrals.select_for_update(no_key=True, of=("self",), skip_locked=True).filter(pk=pk).first()
    if held is None:
        return False
    act(held, on=on, at=at)
    return True


def _close(referral: Referral, *, on: date, at: datetime) -> None:
    expire(referral=referral, by=None, at=at)


def _remind(referral: Referral, *, on: date, at: datetime) -> None:
    referral.reminded_on = on
    referral.save(update_fields=["reminded_on", "updated_at"])
    ask(referral, at=at, on=on, mail="referral_asked_again")


def _erase(referral: Referral, *, on: date, at: datetime) -> None:
    attaching.erase(referral=referral)
