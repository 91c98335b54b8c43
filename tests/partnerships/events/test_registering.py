"""Registering for an event: by mail, with a group, in line; reminded, told of what is called off."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from partnerships.base.forms import OPENED
from partnerships.events import daily, registering
from partnerships.events.models import Event, EventSite
from partnerships.events.registration_models import Registration
from partnerships.mails.outbox import OutgoingMail
from tests import factories
from tests.racing import version_of

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
BO = {"name": "Bo", "email": "Bo@exemple.example"}


@pytest.fixture
def site(event):
    return event.sites.get()


def states(site) -> list[tuple[int, str]]:
    return list(site.registrations.order_by("pk").values_list("persons", "state"))


def last_link(mailoutbox) -> str:
    return re.search(r"https?://[^/]+(/\S+)", mailoutbox[-1].body)[1]


def test_how_many_registered_is_for_who_keeps_the_event(client, maude, site):
    """Others read whether a place is left: three free of ten would be seven persons."""
    for persons, state in ((7, "registered"), (4, "waitlisted")):
        facts = {"name": "Bo", "email": f"{state}@exemple.example", "group_name": "Une classe"}
        site.registrations.create(persons=persons, state=state, confirmed_at=timezone.now(), **facts)
    pages = [site.event.get_absolute_url(), reverse("event_register", args=[site.public_id])]
    public = [client.get(page).text for page in pages]
    assert "il reste des places" in public[0] and "Il reste des places" in public[1]
    assert not re.search(r"\b[347]\b (?:libre|restante|place|personne)", " ".join(public))
    client.force_login(maude)
    kept = client.get(pages[0]).text
    assert "3 libres" in kept and "4 personnes attendent" in kept


def test_anybody_registers_by_mail_without_an_account(
    client, site, mailoutbox, django_capture_on_commit_callbacks
):
    page = reverse("event_register", args=[site.public_id])
    with django_capture_on_commit_callbacks(execute=True):
        for _twice in range(2):
            client.post(page, BO)
    assert states(site) == [(1, "asked")] and registering.places_left(site) == 10
    link = last_link(mailoutbox)
    client.get(link)
    assert states(site) == [(1, "asked")]  # to read a mail is no answer
    with django_capture_on_commit_callbacks(execute=True):
        page = client.post(link, {"act": "confirm"}, follow=True)
    assert (
        page.status_code == 200 and "Votre inscription est prise" in page.text
    )  # not a link that works no more
    assert states(site) == [(1, "registered")] and registering.places_left(site) == 9
    content = str(mailoutbox[-1].attachments[0][1])
    assert "STATUS:CONFIRMED" in content and content.count("BEGIN:VEVENT") == 1
    client.post(last_link(mailoutbox), {"act": "cancel"})
    assert states(site) == [(1, "cancelled")]
    assert client.get(last_link(mailoutbox)).status_code == 410


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"persons": "11", "group_name": "Classe"}, "persons"),  # the site takes ten
        ({"persons": "0", "group_name": "Classe"}, "persons"),
        ({"persons": "5"}, "group_name"),
        ({"persons": "5", "group_name": "Classe", "has_minors": "on"}, "consented_by"),
    ],
)
def test_a_group_is_named_fits_and_has_its_consents(client, site, maude, sent, field):
    client.force_login(maude)
    page = client.post(reverse("event_register", args=[site.public_id]), sent)
    assert field in page.context["form"].errors and not states(site)


def test_no_minor_comes_without_consent_in_the_database_either(site):
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.registration(site=site, has_minors=True)


def test_the_line_moves_by_itself_and_says_why_a_group_stays(client, site, maude, mailoutbox):
    client.force_login(maude)
    register = reverse("event_register", args=[site.public_id])
    for persons, name in ((7, "A"), (6, "B"), (3, "C"), (2, "D")):
        client.post(register, {"persons": persons, "group_name": name})
    assert states(site) == [(7, "registered"), (6, "waitlisted"), (3, "registered"), (2, "waitlisted")]
    rows = list(site.registrations.order_by("pk"))
    assert registering.line_of(rows[1]) == registering.Line(takes=6, free=0, before=0)
    client.post(reverse("registration_cancel", args=[rows[2].public_id]))
    assert [state for _persons, state in states(site)] == [
        "registered", "waitlisted", "cancelled", "registered",
    ]  # fmt: skip
    page = client.get(reverse("event_registrations", args=[site.event.public_id]))
    assert page.context["waiting"] == [(rows[1], registering.Line(takes=6, free=1, before=0))]
    larger = {"name_fr": "Lieu 1", "venue": "Magog", "seats": "15", OPENED: version_of(site)}
    client.post(reverse("event_site_edit", args=[site.public_id]), larger)
    assert states(site)[1] == (6, "registered")
    smaller = larger | {"seats": "14", OPENED: version_of(site)}
    page = client.post(reverse("event_site_edit", args=[site.public_id]), smaller)
    assert "seats" in page.context["form"].errors


def test_an_event_that_is_over_or_a_draft_takes_nobody(client, partnership, maude):
    client.force_login(maude)
    for number, fields in enumerate(({"state": "draft"}, {"from_on": TODAY - timedelta(days=1)})):
        site = factories.event(partnership=partnership, title_fr=f"E{number}", **fields).sites.get()
        client.post(reverse("event_register", args=[site.public_id]), {"persons": 1})
    assert not Registration.objects.exists()


def test_an_event_with_people_is_no_draft_again(client, event, registration, maude):
    client.force_login(maude)
    client.post(reverse("event_change", args=[event.public_id]), {"act": "withdraw"})
    assert Event.objects.get().state == "published"


def test_everybody_is_told_once_of_an_event_called_off(client, event, site, maude):
    told = [factories.registration(site=site, email=f"{n}@exemple.example") for n in range(2)]
    factories.registration(site=site, email="w@exemple.example", state="waitlisted")
    factories.registration(site=site, email="gone@exemple.example", state="cancelled")
    link = factories.access_link(act="event_registration", target=told[0], email=told[0].email)
    client.force_login(maude)
    client.post(reverse("event_cancel", args=[event.public_id]), {"reason": "Tempête"})
    now = timezone.now()
    assert [daily.tend_events(at=now), daily.tend_events(at=now)] == [3, 0]
    mails = OutgoingMail.objects.filter(name__endswith="event_called_off")
    assert sorted(mails.values_list("to", flat=True)) == sorted(
        [*(r.email for r in told), "w@exemple.example"]
    )
    client.logout()
    closed = client.get(reverse("registration_link", args=[link.token]))
    assert closed.status_code == 410
    assert b"STATUS:CANCELLED" in client.get(reverse("event_calendar")).content
    page = client.get(event.get_absolute_url())
    assert "Tempête" in page.content.decode() and not page.context["is_open"]


def test_who_is_registered_is_reminded_once_and_what_nobody_confirmed_is_forgotten(partnership):
    near = factories.event(partnership=partnership, from_on=TODAY + timedelta(days=1))
    now, before = timezone.now(), timezone.now() - timedelta(days=8)
    factories.registration(site=near.sites.get(), confirmed_at=before)
    old = factories.registration(site=near.sites.get(), email="x@exemple.example", state="asked")
    Registration.objects.filter(pk=old.pk).update(created_at=before)
    assert [daily.tend_events(at=now), daily.tend_events(at=now)] == [1, 0]
    assert Registration.objects.count() == 1


def test_feeds_give_one_entry_for_each_date_in_utc(client, partnership):
    winter = timezone.make_aware(datetime(2027, 1, 12, 13))
    event = factories.event(
        partnership=partnership, from_on=winter.date(), to_on=winter.date() + timedelta(1)
    )
    second = {"starts_at": winter + timedelta(days=1), "ends_at": winter + timedelta(days=1, hours=2)}
    event.sessions.create(position=2, title_fr="Suite", **second)
    factories.event(partnership=partnership, title_fr="Brouillon", state="draft")
    week = factories.event(partnership=partnership, title_fr="Semaine", kind="week", sites=0)
    calendar = client.get(reverse("event_calendar"), {"partnership": partnership.pk}).content
    entries = Calendar.from_ical(calendar).walk("VEVENT")
    begins = sorted(line for line in calendar.decode().splitlines() if line.startswith("DTSTART"))
    assert len(entries) == 3
    assert begins == [
        "DTSTART:20270112T180000Z",
        "DTSTART:20270113T180000Z",
        f"DTSTART;VALUE=DATE:{week.from_on:%Y%m%d}",
    ]
    assert b"RRULE" not in calendar
    feed = client.get(reverse("event_feed"), {"kind": "visit"}).content.decode()
    assert feed.count("<entry>") == 1 and feed.count("<updated>") == 2 and feed.count("<author>") == 2


@pytest.mark.parametrize("count", [10, 10_000])
def test_ten_thousand_registrations_stay_within_the_pages(client, event, site, maude, queries_pinned, count):
    EventSite.objects.update(seats=2000)
    told = {"site": site, "name": "Zoé", "confirmed_at": timezone.now()}
    Registration.objects.bulk_create(
        Registration(email=f"{n}@exemple.example", state="registered" if n % 10 else "waitlisted", **told)
        for n in range(count)
    )
    with queries_pinned(3):
        client.get(event.get_absolute_url())
    client.force_login(maude)
    with queries_pinned(8):
        client.get(reverse("event_registrations", args=[event.public_id]))


def test_two_telephones_note_together_who_came(client, begun_event, maude, event):
    zoe = Registration.objects.get()
    group = factories.registration(site=zoe.site, persons=8, group_name="Classe", email="c@exemple.example")
    client.force_login(maude)
    page = reverse("event_attendance", args=[begun_event.public_id])
    client.get(page)
    alone, many = f"came_{zoe.pk}", f"came_{group.pk}"
    seen = {f"initial-{alone}": "", f"initial-{many}": ""}  # both pages were opened before
    client.post(page, {**seen, alone: "1", many: ""})
    client.post(page, {**seen, alone: "", many: "6"})
    assert list(Registration.objects.order_by("pk").values_list("came", flat=True)) == [1, 6]
    refused = client.post(page, {**seen, many: "9"})
    assert many in refused.context["form"].errors
    too_early = client.post(reverse("event_attendance", args=[event.public_id]), {})
    assert too_early.url == event.get_absolute_url()


@pytest.mark.django_db(transaction=True)
def test_many_hands_at_once_take_no_more_places_than_there_are(event, site):
    barrier = Barrier(50)

    def take(number: int) -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '60s'; SET statement_timeout = '60s'")
            here = EventSite.objects.select_related("event__partnership").get(pk=site.pk)
            wanted = Registration(site=here, name="Zoé", email=f"{number}@exemple.example")
            barrier.wait(60)
            registering.register(wanted, by=None, at=timezone.now())
        finally:
            connection.close()

    with ThreadPoolExecutor(50) as threads:
        list(threads.map(take, range(50)))
    assert site.registrations.seated().count() == 10
    assert site.registrations.waiting().count() == 40
