"""Events: the public calendar, their pages, and what is refused beside its field."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from partnerships.base.forms import OPENED
from partnerships.events import publishing
from partnerships.events.models import Event, EventSession, EventSite
from tests import factories
from tests.racing import version_of

pytestmark = pytest.mark.django_db
NOW, TODAY = timezone.now(), timezone.localdate()
GRANBY = {"name_fr": "Granby", "venue": "Salle", "seats": "20"}


def found(client, **query) -> list[str]:
    page = client.get(reverse("event_list"), query)
    return [row.record.title_fr for row in page.context["table"].lines]


@pytest.fixture
def calendar(partnership):
    """A visit in ten days, an assembly held a month ago, a draft, and the week of another region's."""
    held = {"kind": "assembly", "state": "completed", "from_on": TODAY - timedelta(days=30)}
    factories.event(partnership=partnership)
    factories.event(partnership=partnership, title_fr="Assemblée annuelle", **held)
    factories.event(partnership=partnership, title_fr="Brouillon", state="draft")
    elsewhere = factories.partnership(regions=[factories.region(code="07")])
    factories.event(
        partnership=elsewhere, title_fr="Semaine", kind="week", from_on=TODAY + timedelta(days=90)
    )
    return partnership


def test_the_calendar_answers_its_questions_and_keeps_drafts(client, calendar, maude):
    queries = {
        ("all", "1"): ["Visite d’usine", "Semaine", "Assemblée annuelle"],
        ("q", "assemblee"): ["Assemblée annuelle"],
        ("kind", "week"): ["Semaine"],
        ("region", "07"): ["Semaine"],
        ("partnership", calendar.pk): ["Visite d’usine", "Assemblée annuelle"],
        ("when", "to_come"): ["Visite d’usine", "Semaine"],
        ("when", "past"): ["Assemblée annuelle"],
    }
    assert {asked: found(client, **dict([asked])) for asked in queries} == queries
    file = client.get(reverse("event_export", args=["csv"]), {"kind": "week"}).content.decode()
    assert "Semaine" in file and "Visite" not in file
    client.force_login(maude)
    assert "Brouillon" in found(client, all=1)


@pytest.mark.parametrize("count", [10, 300])
def test_queries_do_not_grow_with_the_calendar(client, partnership, queries_pinned, count):
    events = Event.objects.bulk_create(
        Event(partnership=partnership, title_fr=f"Visite {n}", kind="visit", state="published", from_on=TODAY)
        for n in range(count)
    )
    EventSite.objects.bulk_create(
        EventSite(event=events[0], name_fr=f"Lieu {n}", venue="Magog", seats=5) for n in range(count)
    )
    with queries_pinned(3):
        client.get(reverse("event_list"))
    with queries_pinned(3):
        client.get(events[0].get_absolute_url())


def test_an_event_is_written_published_held_and_taken_back(client, partnership, maude):
    client.force_login(maude)
    sent = {"kind": "workshop", "title_fr": "Atelier", "token": "6a4b8e0e-6f0b-4f57-9a80-0a3f7a1f8f11"}
    for _again in range(2):
        client.post(reverse("event_create", args=[partnership.public_id]), sent)
    event = Event.objects.get()
    page = client.get(event.get_absolute_url())
    assert len(page.context["lacks"]) == 2  # a day, a site
    change = reverse("event_change", args=[event.public_id])
    client.post(change, {"act": "publish"})
    assert Event.objects.get().state == "draft"
    day = {**sent, "from_on": TODAY.isoformat(), OPENED: version_of(event)}
    client.post(reverse("event_edit", args=[event.public_id]), day)
    client.post(reverse("event_site_create", args=[event.public_id]), GRANBY)
    for act, state in (("publish", "published"), ("close", "completed"), ("reopen", "published")):
        client.post(change, {"act": act})
        assert Event.objects.get().state == state
    client.post(reverse("event_cancel", args=[event.public_id]), {"reason": "Tempête de neige"})
    client.logout()
    assert "Tempête de neige" in client.get(event.get_absolute_url()).content.decode()


def test_nothing_is_held_before_its_day(event):
    with pytest.raises(publishing.NotYet):
        publishing.close(event=event, by=None, at=NOW)


def test_a_week_holds_the_events_that_the_public_reads(client, partnership, maude):
    week = factories.event(partnership=partnership, title_fr="Semaine", kind="week", sites=0)
    part = factories.event(partnership=partnership, parent=week)
    factories.event(partnership=partnership, title_fr="Brouillon", parent=week, state="draft")
    assert list(client.get(week.get_absolute_url()).context["parts"]) == [part]
    client.force_login(maude)
    assert client.get(week.get_absolute_url()).context["parts"].count() == 2


BAD = [
    ("event_create", {"kind": "gala", "title_fr": "Visite d’usine", "from_on": "same day"}, "title_fr"),
    (
        "event_create",
        {"title_fr": "A", "from_on": "2027-02-02", "to_on": "2027-02-01"},
        "to_on",
    ),
    ("event_create", {"kind": "gala", "title_fr": "A", "to_on": "2027-02-01"}, "from_on"),
    ("event_edit", {"kind": "gala", "title_fr": "A", "from_on": "2027-02-02"}, "from_on"),  # a session before
    ("event_edit", {"kind": "gala", "title_fr": "A"}, "from_on"),  # published: its day is said
    ("event_site_create", {**GRANBY, "seats": ""}, "seats"),
    ("event_site_create", {**GRANBY, "seats": "0"}, "seats"),
    ("event_site_create", {**GRANBY, "venue": ""}, "venue"),
    ("event_site_create", {**GRANBY, "name_fr": "Lieu 1"}, "name_fr"),
    ("event_session_create", {"title_fr": "A"}, "starts_at"),
    ("event_session_create", {"title_fr": "A", "starts_at": "2030-02-01T10:00"}, "starts_at"),  # another day
    ("event_session_create", ("13:00", "12:00"), "ends_at"),
    ("event_session_create", ("13:00", ""), "ends_at"),
    ("event_session_create", {"title_fr": "Accueil", "starts_at": "13", "ends_at": "15"}, "title_fr"),
]


@pytest.mark.parametrize(("name", "sent", "field"), BAD)
def test_bad_input_is_told_beside_its_field(client, event, maude, name, sent, field):
    client.force_login(maude)
    if isinstance(sent, tuple):
        begins, ends = (f"{event.from_on}T{hour}" if hour else "" for hour in sent)
        sent = {"title_fr": "A", "starts_at": begins, "ends_at": ends}
    if sent.get("starts_at") == "13":
        sent = {**sent, "starts_at": f"{event.from_on}T13:00", "ends_at": f"{event.from_on}T15:00"}
    if sent.get("from_on") == "same day":
        sent = {**sent, "from_on": str(event.from_on)}
    row = event.partnership if name == "event_create" else event
    page = client.post(reverse(name, args=[row.public_id]), {**sent, OPENED: version_of(event)})
    assert page.status_code == 200
    assert field in page.context["form"].errors
    assert (Event.objects.count(), EventSite.objects.count(), EventSession.objects.count()) == (1, 1, 1)


@pytest.mark.parametrize(
    ("begins", "ends", "is_kept"),
    [
        ("2027-03-14T02:30", "2027-03-14T04:00", False),  # clocks jump over that half hour
        ("2027-03-14T01:30", "2027-03-14T03:15", True),  # three quarters of an hour
        ("2027-11-07T01:30", "2027-11-07T03:00", False),  # that moment comes twice
    ],
)
def test_a_moment_of_the_night_clocks_change_is_no_guess(client, partnership, maude, begins, ends, is_kept):
    whole_year = {"from_on": date(2027, 1, 1), "to_on": date(2027, 12, 31)}  # of the clocks' own days
    event = factories.event(partnership=partnership, **whole_year)
    client.force_login(maude)
    sent = {"title_fr": "Nuit", "starts_at": begins, "ends_at": ends}
    page = client.post(reverse("event_session_create", args=[event.public_id]), sent)
    assert event.sessions.filter(title_fr="Nuit").exists() == is_kept
    assert is_kept or "starts_at" in page.context["form"].errors


def test_the_database_holds_the_rules_too(event):
    session = event.sessions.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        EventSession.objects.update(ends_at=session.starts_at)
    with pytest.raises(IntegrityError), transaction.atomic():
        Event.objects.update(to_on=event.from_on - timedelta(days=1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Event.objects.update(parent=event)
