"""Private calendars."""

import pytest
from django.urls import reverse
from icalendar import Calendar

from internships.applications.models import Application
from internships.offers.listing import firm_name
from internships.overview.calendars import calendar_of, close_feed, feed_of, open_feed
from internships.overview.models import CalendarFeed
from internships.placements.models import Placement
from tests.clock import day, moment
from tests.factories import NOON, TODAY


def events(user):
    found = Calendar.from_ical(calendar_of(user, on=TODAY, at=NOON)).walk("VEVENT")
    return {str(event["summary"]): event for event in found}


def test_a_student_sees_the_internship_and_where(placement, theo, plant):
    [(what, event)] = events(theo).items()
    assert what == f"Stage\xa0: {firm_name(plant.organization.name, plant.name)}"
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (day(2027, 1, 11), day(2027, 3, 27))
    assert str(event["transp"]) == "TRANSPARENT"  # its weeks leave the days free for an interview


@pytest.mark.parametrize("who", ["marc", "aline"])
def test_the_firm_sees_who_comes_and_where(placement, theo, plant, who, request):
    [what] = events(request.getfixturevalue(who))
    assert what == f"Stage\xa0: {theo.student} chez {firm_name(plant.organization.name, plant.name)}"


def test_what_is_called_off_is_struck_out_and_names_the_firm(placement, application, theo, plant):
    Placement.objects.update(state="cancelled")
    at = moment(2026, 11, 10, 10, 30)
    Application.objects.update(state="refused", interview_at=at, confirm_by=day(2026, 11, 17))
    found = Calendar.from_ical(calendar_of(theo, on=TODAY, at=NOON)).walk("VEVENT")
    firm = firm_name(plant.organization.name, plant.name)
    assert len(found) == 3
    for event in found:
        assert str(event["status"]) == "CANCELLED"
        assert str(event["summary"]).startswith("Annulé") and firm in str(event["summary"])


def test_a_stranger_sees_nothing(placement, sam, ines):
    assert events(sam) == events(ines) == {}


def test_an_interview_is_at_its_hour(application, theo):
    at = moment(2026, 11, 10, 10, 30)
    Application.objects.update(state="interview", interview_at=at, interview_place="Atelier")
    [event] = events(theo).values()
    assert (event.decoded("dtstart"), str(event["location"])) == (at, "Atelier")


def test_the_last_day_to_confirm_is_the_student_s_alone(application, theo, aline):
    Application.objects.update(state="offered", confirm_by=day(2026, 11, 17))
    assert len(events(theo)) == 1
    assert events(aline) == {}


def test_the_address_is_read_without_a_login_until_it_is_taken_back(client, placement, theo):
    address = reverse("calendar_feed", args=[open_feed(user=theo, at=NOON)])
    answer = client.get(address)
    assert answer["Content-Type"].startswith("text/calendar")
    assert "no-store" in answer["Cache-Control"]
    close_feed(user=theo, at=NOON)
    assert client.get(address).status_code == 404


def test_a_new_address_replaces_the_old_one(theo):
    first, second = (open_feed(user=theo, at=NOON) for _time in range(2))
    assert feed_of(first) is None
    assert feed_of(second).user == theo


def test_only_the_hash_of_an_address_is_kept(theo):
    token = open_feed(user=theo, at=NOON)
    assert not CalendarFeed.objects.filter(token_hash=token).exists()


def test_who_may_no_longer_log_in_has_no_calendar(theo):
    token = open_feed(user=theo, at=NOON)
    theo.is_active = False
    theo.save()
    assert feed_of(token) is None


def test_the_address_is_shown_once(client, theo):
    client.force_login(theo)
    page = client.post(reverse("calendar_settings"), {"act": "open"})
    assert page.context["address"] in page.content.decode()
    assert "/calendrier/" not in client.get(reverse("calendar_settings")).context["address"]
    client.post(reverse("calendar_settings"), {"act": "close"})
    assert not CalendarFeed.objects.filter(revoked_at=None).exists()
