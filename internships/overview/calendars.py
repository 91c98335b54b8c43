"""A person's private calendar: what is ahead of them, as events that any calendar reads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from internships.applications.models import Application
from internships.offers.listing import firm_name
from internships.offers.pages import firm_of
from internships.overview.models import CalendarFeed
from internships.placements.models import Placement
from partnerships.people.models import User
from partnerships.people.standing import own_file, owns
from partnerships.people.tokens import hash_token, new_token
from programs.cohorts.models import Student

BACK = timedelta(days=60)
# Applications that ended: nobody meets any more.
OFF = frozenset({"refused", "withdrawn", "expired", "not_retained", "placed_elsewhere", "cancelled"})


@transaction.atomic
def open_feed(*, user: User, at: datetime) -> str:
    """Give a person a new private address, instead of the one before; return its token."""
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    close_feed(user=user, at=at)
    token = new_token()
    CalendarFeed.objects.create(user=user, token_hash=hash_token(token))
    return token


def close_feed(*, user: User, at: datetime) -> bool:
    """Take the person's private address back; False when there was none."""
    return bool(CalendarFeed.objects.filter(user=user, revoked_at=None).update(revoked_at=at))


def feed_of(token: str) -> CalendarFeed | None:
    """Return the living feed of a token whose owner may still log in, and has a role or a file today."""
    live = CalendarFeed.objects.filter(revoked_at=None, user__is_active=True).select_related("user")
    feed = live.filter(token_hash=hash_token(token)).first()
    return feed if feed and has_something(feed.user) else None


def has_something(user: User) -> bool:
    """Whether a calendar of the person's could hold anything: they act for somebody, or are a student."""
    return user.scope.is_partner or Student.objects.filter(own_file(user)).exists()


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One line of a calendar; ``ends`` is not included. What is off stays there, and says so."""

    uid: str
    what: str
    starts: date | datetime
    ends: date | datetime
    url: str
    where: str = ""
    is_off: bool = False
    is_free: bool = False  # a span of weeks leaves its days open for something else


def calendar_of(user: User, *, on: date, at: datetime) -> bytes:
    """Return the calendar (iCalendar, RFC 5545): interviews, deadlines to confirm, placements."""
    calendar = Calendar()
    calendar.add("prodid", "-//Arrimage//FR")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Arrimage")
    for happening in happenings(user, on=on):
        calendar.add_component(event_of(happening, at=at))
    return calendar.to_ical()


def event_of(happening: Happening, *, at: datetime) -> Event:
    """Return the calendar's event: what is called off is cancelled, so that calendars strike it out."""
    event = Event()
    event.add("uid", f"{happening.uid}@arrimage")
    event.add("dtstamp", at)
    told = _("Cancelled: %(what)s") % {"what": happening.what} if happening.is_off else happening.what
    event.add("summary", told)
    event.add("dtstart", happening.starts)
    event.add("dtend", happening.ends)
    if happening.where:
        event.add("location", happening.where)
    event.add("url", settings.SITE_URL + happening.url)
    event.add("status", "CANCELLED" if happening.is_off else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if happening.is_free else "OPAQUE")
    return event


def happenings(user: User, *, on: date) -> Iterator[Happening]:
    """Yield what concerns a person, from sixty days ago on, what was called off meanwhile included.

    A student sees the firm's name; a firm, trainer or supervisor the student's.
    """
    mine = own_file(user, "student")
    firm = Q(slot__offer__establishment__organization__in=user.scope.employer_ids)
    applications = Application.objects.filter(mine | firm).with_partners()
    for row in applications.filter(interview_at__date__gte=on - BACK).exclude(state="draft"):
        yield _interview(row, user)
    for row in applications.filter(mine, confirm_by__gte=on - BACK).exclude(state="confirmed"):
        yield _deadline(row)
    placements = Placement.objects.concerning(user)
    for row in placements.with_partners().filter(ends_on__gte=on - BACK):
        yield _placement(row, user)


def _interview(row: Application, user: User) -> Happening:
    return Happening(
        uid=f"interview-{row.public_id}",
        what=_("Interview: %(name)s") % {"name": other_side(row, user)},
        starts=row.interview_at,
        ends=row.interview_at + timedelta(minutes=45),
        where=row.interview_place,
        url=row.get_absolute_url(),
        is_off=row.state in OFF,
    )


def _deadline(row: Application) -> Happening:
    return Happening(
        uid=f"confirm-{row.public_id}",
        what=_("Last day to confirm: %(name)s") % {"name": firm_of(row.slot.offer)},
        starts=row.confirm_by,
        ends=row.confirm_by + timedelta(days=1),
        url=row.get_absolute_url(),
        is_off=row.state != Application.State.OFFERED,
    )


def _placement(row: Placement, user: User) -> Happening:
    firm = firm_name(row.establishment.organization.name, row.establishment.name)
    name = (
        firm
        if owns(user, row.student)
        else _("%(student)s at %(firm)s") % {"student": row.student, "firm": firm}
    )
    return Happening(
        uid=f"placement-{row.public_id}",
        what=_("Internship: %(name)s") % {"name": name},
        starts=row.starts_on,
        ends=row.ends_on + timedelta(days=1),
        where=row.establishment.address,
        url=row.get_absolute_url(),
        is_off=row.state == Placement.State.CANCELLED,
        is_free=True,
    )


def other_side(application: Application, user: User) -> str:
    """Return whom a person meets: the firm for the student, the student for the firm."""
    is_student = owns(user, application.student)
    return firm_of(application.slot.offer) if is_student else str(application.student)
