"""Events as calendars read them (iCalendar, RFC 5545): one entry for each date, in UTC, and as a feed (Atom).

No rule of repetition is written: readers lose the first or the last date of one.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, timedelta

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed
from icalendar import Calendar
from icalendar import Event as Entry

from partnerships.events.models import Event, EventSession, EventSite
from partnerships.events.registration_models import Registration


def calendar_of(events: Iterable[Event], *, name: str) -> bytes:
    """Return events, read with their sites and sessions, as a calendar that others subscribe to."""
    calendar = _calendar("PUBLISH")
    calendar.add("x-wr-calname", name)
    for event in events:
        for entry in entries_of(event, event.sessions.all(), sites=event.sites.all()):
            calendar.add_component(entry)
    return calendar.to_ical()


def calendar_of_registration(registration: Registration) -> bytes:
    """Return what somebody registered for, as a file; a calendar strikes out what is called off."""
    event, site = registration.event, registration.site
    is_off = event.state == Event.State.CANCELLED
    calendar = _calendar("CANCEL" if is_off else "PUBLISH")
    sessions = [s for s in event.sessions.all() if s.site_id in (None, site.pk)]
    for entry in entries_of(event, sessions, sites=[site], private=True):
        entry.add("sequence", int(is_off))
        calendar.add_component(entry)
    return calendar.to_ical()


def _calendar(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Arrimage//FR")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    return calendar


def entries_of(
    event: Event, sessions: Sequence[EventSession], *, sites: Sequence[EventSite], private: bool = False
) -> Iterator[Entry]:
    """Yield an entry for each dated session, else one for the days of the event; none without a day.

    ``private``: the reader may know the links to join.
    """
    dated = [session for session in sessions if session.starts_at]
    for session in dated:
        here = [site for site in sites if session.site_id in (None, site.pk)]
        entry = _entry(event, f"session-{session.public_id}", here, private=private)
        entry.add("dtstart", session.starts_at.astimezone(UTC))
        entry.add("dtend", session.ends_at.astimezone(UTC))
        entry.add("summary", f"{event.title} – {session.title}")
        yield entry
    if not dated and event.from_on:
        entry = _entry(event, f"event-{event.public_id}", sites, private=private)
        entry.add("summary", event.title)
        entry.add("dtstart", event.from_on)
        entry.add("dtend", event.last_on + timedelta(days=1))
        yield entry


def _entry(event: Event, key: str, sites: Sequence[EventSite], *, private: bool) -> Entry:
    entry = Entry()
    entry.add("uid", f"{key}@arrimage")
    entry.add("dtstamp", event.updated_at.astimezone(UTC))
    if where := "; ".join(where_of(site, private=private) for site in sites):
        entry.add("location", where)
    entry.add("url", settings.SITE_URL + event.get_absolute_url())
    entry.add("status", "CANCELLED" if event.state == Event.State.CANCELLED else "CONFIRMED")
    return entry


def where_of(site: EventSite, *, private: bool) -> str:
    return ", ".join(filter(None, [site.name, site.venue, site.link if private else ""]))


def feed_of(events: Iterable[Event], *, title: str, link: str, address: str) -> str:
    """Return events as an Atom feed: each entry says when it last changed, and whose it is."""
    feed = Atom1Feed(
        title=title, link=link, description="", feed_url=address, author_name="Arrimage", language=None
    )
    for event in events:
        feed.add_item(
            title=event.title,
            link=settings.SITE_URL + event.get_absolute_url(),
            description=event.purpose,
            author_name=event.partnership.name,
            unique_id=f"urn:uuid:{event.public_id}",
            pubdate=event.created_at,
            updateddate=event.updated_at,
            categories=[str(event.get_kind_display())],
        )
    return feed.writeString("utf-8")
