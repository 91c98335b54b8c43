"""A meeting as a calendar file that calendars read, with its version: a later one replaces it."""

from datetime import UTC, timedelta

from django.conf import settings
from icalendar import Calendar, Event

from partnerships.meetings.models import Meeting

USUALLY = timedelta(hours=2)


def invitation(meeting: Meeting) -> bytes:
    """Return the meeting (iCalendar, RFC 5545), in UTC; calendars strike out one called off."""
    is_off = meeting.state == Meeting.State.CANCELLED
    event = Event()
    event.add("uid", f"meeting-{meeting.public_id}@arrimage")
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", meeting.updated_at.astimezone(UTC))  # the same file until the meeting changes
    event.add(
        "summary", f"{meeting.committee} – {meeting.title}" if meeting.title else str(meeting.committee)
    )
    event.add("dtstart", meeting.starts_at.astimezone(UTC))
    event.add("dtend", (meeting.ends_at or meeting.starts_at + USUALLY).astimezone(UTC))
    if where := "\n".join(filter(None, [meeting.place, meeting.link])):
        event.add("location", where)
    event.add("description", "\n".join(str(item) for item in meeting.items.all()))
    event.add("url", settings.SITE_URL + meeting.get_absolute_url())
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    calendar = Calendar()
    calendar.add("prodid", "-//Arrimage//FR")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if is_off else "PUBLISH")
    calendar.add_component(event)
    return calendar.to_ical()
