"""A person's private calendar: what is ahead of them, as events that any calendar reads."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from internships.applications.models import Application
from internships.overview.models import CalendarFeed
from internships.placements.models import Placement
from partnerships.people.models import User
from partnerships.people.tokens import hash_token, new_token

BACK = timedelta(days=60)


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
    """Return the living feed of a token whose owner may still log in."""
    live = CalendarFeed.objects.filter(revoked_at=None, user__is_active=True).select_related("user")
    return live.filter(token_hash=hash_token(token)).first()


def calendar_of(user: User, *, on: date, at: datetime) -> bytes:
    """Return the calendar (iCalendar, RFC 5545): interviews, deadlines to confirm, placements."""
    calendar = Calendar()
    calendar.add("prodid", "-//Arrimage//FR")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Arrimage")
    for uid, summary, starts, ends, where, url in happenings(user, on=on):
        event = Event()
        event.add("uid", f"{uid}@arrimage")
        event.add("dtstamp", at)
        event.add("summary", summary)
        event.add("dtstart", starts)
        event.add("dtend", ends)
        if where:
            event.add("location", where)
        event.add("url", settings.SITE_URL + url)
        calendar.add_component(event)
    return calendar.to_ical()


def happenings(user: User, *, on: date) -> Iterator[tuple]:
    """Yield (identifier, what, first, end not included, where, address) for what concerns a person.

    A student sees the firm's name; a firm, trainer or supervisor the student's.
    """
    mine = Q(student__account=user)
    firm = Q(slot__offer__establishment__organization__in=user.scope.employer_ids)
    applications = Application.objects.filter(mine | firm).with_partners()
    for row in applications.filter(state="interview", interview_at__date__gte=on - BACK):
        end = row.interview_at + timedelta(minutes=45)
        what = _("Interview: %(name)s") % {"name": other_side(row, user)}
        yield (
            f"interview-{row.public_id}",
            what,
            row.interview_at,
            end,
            row.interview_place,
            row.get_absolute_url(),
        )
    for row in applications.filter(mine, state="offered", confirm_by__gte=on - BACK):
        what = _("Last day to confirm: %(name)s") % {"name": row.slot.offer.establishment}
        yield (
            f"confirm-{row.public_id}",
            what,
            row.confirm_by,
            row.confirm_by + timedelta(days=1),
            "",
            row.get_absolute_url(),
        )
    placements = Placement.objects.filter(
        mine
        | Q(trainer=user)
        | Q(supervisor=user)
        | Q(establishment__organization__in=user.scope.employer_ids)
    )
    for row in placements.with_partners().filter(ends_on__gte=on - BACK).exclude(state="cancelled"):
        is_student = row.student.account_id == user.pk
        what = _("Internship: %(name)s") % {"name": row.establishment if is_student else row.student}
        where = row.establishment.address
        end = row.ends_on + timedelta(days=1)
        yield f"placement-{row.public_id}", what, row.starts_on, end, where, row.get_absolute_url()


def other_side(application: Application, user: User) -> str:
    """Return whom a person meets: the firm for the student, the student for the firm."""
    is_student = application.student.account_id == user.pk
    return str(application.slot.offer.establishment if is_student else application.student)
