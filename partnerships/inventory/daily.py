"""What time does to the inventory: at the rhythm of its owner, each sheet is asked about, and once again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from partnerships.base.ticking import alone
from partnerships.inventory.mails import ask
from partnerships.inventory.models import ServiceItem

REMINDED_AFTER_DAYS = 10


@dataclass(frozen=True, slots=True)
class Done:
    """How many sheets a day's work touched."""

    asked: int
    reminded: int


def keep_true(*, on: date, at: datetime) -> Done:
    """Do a day's work on the inventory; a second time on the same day, nothing is left to do."""
    return Done(
        reminded=_all(to_remind(on=on), _remind, on=on, at=at), asked=_all(to_ask(on=on), _ask, on=on, at=at)
    )


def to_ask(*, on: date):
    """Sheets whose day has come, and that nobody was asked about since."""
    return ServiceItem.objects.to_confirm(on=on).filter(asked_on=None)


def to_remind(*, on: date):
    """Sheets that somebody was asked about long enough ago; each is reminded of once."""
    due = ServiceItem.objects.to_confirm(on=on)
    return due.filter(asked_on__lte=on - timedelta(days=REMINDED_AFTER_DAYS), reminded_on=None)


def _all(services, act: Callable, *, on: date, at: datetime) -> int:
    """Act on each sheet in a transaction of its own, its row held; return how many still needed it."""
    keys = list(services.order_by("pk").values_list("pk", flat=True))
    return sum(alone(_each, services, pk, act, on=on, at=at) for pk in keys)


def _each(services, pk: int, act: Callable, *, on: date, at: datetime) -> bool:
    # Of two who come at once, the second finds nothing left to do.
    held = services.select_for_update(no_key=True, of=("self",), skip_locked=True).filter(pk=pk).first()
    if held is None:
        return False
    act(held, on=on, at=at)
    return True


def _ask(service: ServiceItem, *, on: date, at: datetime) -> None:
    service.asked_on = on
    service.save(update_fields=["asked_on", "updated_at"])
    ask(service, at=at, on=on)


def _remind(service: ServiceItem, *, on: date, at: datetime) -> None:
    service.reminded_on = on
    service.save(update_fields=["reminded_on", "updated_at"])
    ask(service, at=at, on=on, mail="service_still_true_again")
