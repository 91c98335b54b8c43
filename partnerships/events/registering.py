"""Places at an event: given under the event's lock, waited for in line, moved up as they come free."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import OuterRef, Sum
from django.utils import timezone

from partnerships.base.states import hold
from partnerships.concertation.models import counted
from partnerships.events import mails
from partnerships.events.models import Event, EventSite
from partnerships.events.registration_models import Registration


class Closed(Exception):
    """The event takes nobody: it is not published, or it is over."""


def is_open(event: Event, *, at: datetime) -> bool:
    """Whether one may register: the event is published, and its last day is not over."""
    is_to_come = event.last_on is not None and event.last_on >= timezone.localdate(at)
    return event.state == Event.State.PUBLISHED and is_to_come


def places_left(site: EventSite) -> int:
    """Return how many persons a site still takes (one query). Ask it under the event's lock to act on it."""
    return max(0, (site.seats or 0) - site.registrations.seated().persons_in_all())


@transaction.atomic
def ask(registration: Registration, *, at: datetime) -> None:
    """Have an address confirm what was asked in its name: it holds no place until then. Raises Closed.

    Asked again, the mail leaves again, and one row stands.
    """
    mails.tell(_keep(registration, at=at), at=at)


@transaction.atomic
def register(registration: Registration, *, by, at: datetime) -> Registration:
    """Register somebody whose address is known, or their group: at once, or on the waiting list.

    Raises Closed.
    """
    kept = _keep(registration, at=at)
    if kept.state == Registration.State.ASKED:
        _seat(kept, by=by, at=at)
    return kept


@transaction.atomic
def confirm(registration: Registration, *, at: datetime) -> None:
    """Take what an address confirms. Raises Closed, or ``TransitionNotAllowed`` once it is cancelled."""
    _demand_open(registration.event, at=at)
    hold(registration)
    if registration.state not in (Registration.State.REGISTERED, Registration.State.WAITLISTED):
        _seat(registration, by=None, at=at)


@transaction.atomic
def cancel(registration: Registration, *, by, at: datetime) -> None:
    """Let places go, and have who waits move up. Raises ``TransitionNotAllowed``."""
    hold(registration.event)
    registration.cancel(by=by, at=at)
    move_up(registration.event, at=at)


@transaction.atomic
def move_up(event: Event, *, at: datetime) -> int:
    """Give free places to who waits, first in line first; a group that does not fit keeps its rank.

    Return how many registrations moved.
    """
    hold(event)
    if not is_open(event, at=at):
        return 0
    return sum(_move_up_at(site, at=at) for site in event.sites.all())


def _move_up_at(site: EventSite, *, at: datetime) -> int:
    left, moved = places_left(site), 0
    for registration in site.registrations.waiting().select_related("site__event__partnership"):
        if registration.persons <= left:
            registration.accept(by=None, at=at)
            mails.send(registration, "registration_moved_up", at=at)
            left, moved = left - registration.persons, moved + 1
        if not left:
            break
    return moved


def _demand_open(event: Event, *, at: datetime) -> None:
    """Lock the event. Raises Closed."""
    hold(event)
    if not is_open(event, at=at):
        raise Closed


def _keep(registration: Registration, *, at: datetime) -> Registration:
    """Return the live registration of the same address and group, else this one, kept."""
    _demand_open(registration.event, at=at)
    registration.email = registration.email.lower()
    same = Registration.objects.live().filter(
        site=registration.site_id, email=registration.email, group_name=registration.group_name
    )
    if found := same.select_related("site__event__partnership").first():
        return found
    registration.save()
    return registration


def _seat(registration: Registration, *, by, at: datetime) -> None:
    """Give its places to a registration, else put it on the waiting list; it is told which."""
    if registration.persons <= places_left(registration.site):
        registration.accept(by=by, at=at)
    else:
        registration.wait(by=by, at=at)
    mails.tell(registration, at=at)


@dataclass(frozen=True, slots=True)
class Line:
    """Where a registration stands: the places it takes, those free, the registrations in line before."""

    takes: int
    free: int
    before: int


def line_of(registration: Registration) -> Line | None:
    """Return where a registration stands while it waits (two queries), None when it does not."""
    if registration.state != Registration.State.WAITLISTED:
        return None
    site = registration.site
    before = site.registrations.waiting().filter(confirmed_at__lt=registration.confirmed_at).count()
    return Line(takes=registration.persons, free=places_left(site), before=before)


def lines_of(event: Event, *, most: int) -> list[tuple[Registration, Line]]:
    """Return the first in line of an event, with where each stands at its site (one query)."""
    here = Registration.objects.filter(site=OuterRef("site")).seated()
    found = Registration.objects.filter(site__event=event).waiting().select_related("site")
    before: Counter[int] = Counter()
    lines = []
    for row in found.annotate(taken=counted(here, of=Sum("persons")))[:most]:
        free = max(0, (row.site.seats or 0) - row.taken)
        lines.append((row, Line(takes=row.persons, free=free, before=before[row.site_id])))
        before[row.site_id] += 1
    return lines
