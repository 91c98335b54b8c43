"""What time does to events: who registered is reminded, and told once of what is called off."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from partnerships.base.limits import said
from partnerships.base.states import hold
from partnerships.base.ticking import alone
from partnerships.events import mails
from partnerships.events.models import Event
from partnerships.events.registration_models import Registration

REMINDER_DAYS = said("event_reminder_days", 2)
UNCONFIRMED = timedelta(days=7)  # then what nobody confirmed is forgotten: it held no place
AT_ONCE = 500  # mails written by one call; the next one goes on


def tend_events(*, at: datetime) -> int:
    """Tell of what is called off, remind of what is near, forget what nobody confirmed; return the mails."""
    told = sum(alone(tell, row, at=at) or 0 for row in to_tell())
    reminded = sum(alone(remind, row, at=at) or 0 for row in to_remind(at=at))
    asked = Registration.objects.filter(state=Registration.State.ASKED)
    asked.filter(created_at__lt=at - UNCONFIRMED).delete()
    return told + reminded


def to_tell():
    """Return those promised something of an event that is called off, who do not know it."""
    found = Registration.objects.told().filter(site__event__state=Event.State.CANCELLED, told_off_at=None)
    return found.order_by("pk").to_write()[:AT_ONCE]


@transaction.atomic
def tell(registration: Registration, *, at: datetime) -> bool:
    """Tell one of them, once."""
    hold(registration)
    if registration.told_off_at:
        return False
    last = registration.event.events.filter(to_state=Event.State.CANCELLED).last()
    mails.tell_called_off(registration, reason=last.reason if last else "")
    registration.told_off_at = at
    registration.save(update_fields=["told_off_at", "updated_at"])
    return True


def to_remind(*, at: datetime):
    """Return those registered since a day at least, for an event whose first day is near."""
    today = timezone.localdate(at)
    found = Registration.objects.seated().filter(
        reminded_at=None,
        confirmed_at__lt=at - timedelta(days=1),
        site__event__state=Event.State.PUBLISHED,
        site__event__from_on__gt=today,
        site__event__from_on__lte=today + timedelta(days=REMINDER_DAYS),
    )
    return found.order_by("pk").to_write()[:AT_ONCE]


@transaction.atomic
def remind(registration: Registration, *, at: datetime) -> bool:
    """Remind one of them, once; nobody is reminded of what was called off, or of what they left."""
    hold(registration.event)
    hold(registration)
    is_still = registration.state == Registration.State.REGISTERED
    if registration.reminded_at or not is_still or registration.event.state != Event.State.PUBLISHED:
        return False
    mails.send(registration, "event_near", at=at)
    registration.reminded_at = at
    registration.save(update_fields=["reminded_at", "updated_at"])
    return True
