"""Publishing an event, saying that it took place, calling it off; its agenda keeps its order."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from partnerships.base.states import hold
from partnerships.events.models import Event, EventSession
from partnerships.events.registration_models import Registration


class NotReady(Exception):
    """What an event lacks before it is published: keys of ``LACKS``."""

    def __init__(self, lacks: list[str]):
        super().__init__(", ".join(lacks))
        self.lacks = lacks


class NotYet(Exception):
    """An event takes place on its first day at the earliest."""


class Registered(Exception):
    """Somebody is registered, or waits."""


def lacks_of(event: Event) -> list[str]:
    """Return what an event lacks before everybody reads it; a week needs only its days."""
    lacks = [] if event.from_on else ["day"]
    if event.kind == Event.Kind.WEEK:
        return lacks
    sites = list(event.sites.values_list("seats", flat=True))
    if not sites:
        lacks.append("site")
    if None in sites:
        lacks.append("capacity")
    if event.sessions.filter(starts_at=None).exists():
        lacks.append("hours")
    return lacks


@transaction.atomic
def publish(*, event: Event, by, at: datetime) -> None:
    """Have everybody read an event. Raises NotReady or ``TransitionNotAllowed``."""
    hold(event)
    if lacks := lacks_of(event):
        raise NotReady(lacks)
    event.publish(by=by, at=at)


@transaction.atomic
def close(*, event: Event, by, at: datetime) -> None:
    """Say that an event took place. Raises NotYet or ``TransitionNotAllowed``."""
    hold(event)
    if event.from_on is None or event.from_on > timezone.localdate(at):
        raise NotYet
    event.close(by=by, at=at)


@transaction.atomic
def put_session(session: EventSession) -> EventSession:
    """Add a session at the end of the agenda; the same one sent again stays one."""
    hold(session.event)
    if made := EventSession.objects.filter(public_id=session.public_id).first():
        return made
    last = session.event.sessions.aggregate(last=Max("position"))["last"]
    session.position = (last or 0) + 1
    session.save()
    return session


@transaction.atomic
def withdraw(*, event: Event, by, at: datetime) -> None:
    """Take an event back to a draft while nobody is registered.

    Raises Registered or ``TransitionNotAllowed``.
    """
    hold(event)
    if Registration.objects.live().filter(site__event=event).exists():
        raise Registered
    event.withdraw(by=by, at=at)


ACTS = {"publish": publish, "close": close, "withdraw": withdraw}


def change_event(event: Event, act: str, *, by, at: datetime) -> None:
    """Do what is asked of an event: an act of ``EVENT_ACTS``.

    Raises KeyError, NotReady, NotYet, Registered or ``TransitionNotAllowed``.
    """
    if act in ACTS:
        ACTS[act](event=event, by=by, at=at)
    else:
        {"reopen": event.reopen}[act](by=by, at=at)
