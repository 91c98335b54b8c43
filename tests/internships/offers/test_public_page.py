"""An offer's page says what one does, when, where and for what; never who to call."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from icalendar import Calendar

from internships.offers.models import Offer
from internships.offers.pages import posting
from internships.offers.searching import near
from partnerships.base.figures import write_day
from tests import factories
from tests.clock import day


@pytest.fixture
def plant(firm):
    return factories.establishment(
        organization=firm,
        name="Usinage Magog – rue Centre",
        address="12, rue Centre",
        postal_code="J1X 2A1",
        transit="Autobus 4, arrêt Centre",
    )


@pytest.fixture
def job(plant, usinage):
    return factories.offer(
        establishment=plant,
        kind_code="summer-job",
        programs=[usinage],
        title_fr="Emploi </script><b>d’été",
        is_paid=True,
        wage_hourly="19.75",
        hours_week="35",
        slot={"starts_on": day(2027, 6, 21), "ends_on": day(2027, 8, 13), "seats": 3, "taken": 1},
    )


def content(client, offer):
    return client.get(offer.get_absolute_url()).content.decode()


def posting_of(text):
    start = text.index('<script type="application/ld+json">') + len('<script type="application/ld+json">')
    return json.loads(text[start : text.index("</script>", start)])


def test_the_page_gives_the_way_the_dates_and_the_seats(client, job):
    text = content(client, job)
    for words in (
        "12, rue Centre",
        "J1X 2A1",
        "Autobus 4",
        write_day(day(2027, 6, 21)),
        "3 places",
        "19,75",
    ):
        assert words in text


def test_contacts_of_the_firm_are_never_public(client, job, plant):
    job.contact = factories.contact(
        establishment=plant, name="Aline Roy", email="roy@exemple.example", phone="819-555-0199"
    )
    job.save(update_fields=["contact"])
    text = content(client, job)
    assert not any(secret in text for secret in ("Aline Roy", "roy@exemple.example", "819-555-0199"))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("observation", "Le stage d’observation n’est pas un emploi"),
        ("program", "ce n’est pas un emploi"),
    ],
)
def test_what_is_not_a_job_says_so_and_is_not_announced_as_one(client, plant, kind, words):
    text = content(client, factories.offer(establishment=plant, kind_code=kind))
    assert words in text and "ld+json" not in text


def test_a_job_is_announced_to_search_engines_safely(client, job):
    text = content(client, job)
    assert "pas un emploi" not in text and "</script><b>" not in text
    said = posting_of(text)
    assert said["@type"] == "JobPosting" and said["title"] == job.title_fr
    assert said["baseSalary"]["value"] == {"@type": "QuantitativeValue", "value": 19.75, "unitText": "HOUR"}
    assert said["jobLocation"]["address"]["postalCode"] == "J1X 2A1"
    assert (said["jobStartDate"], said["validThrough"], said["totalJobOpenings"]) == (
        f"{day(2027, 6, 21)}",
        f"{day(2027, 6, 20)}",  # the eve of its first day, not its last one
        3,
    )
    assert said["description"].startswith("<p>") and said["inLanguage"] == "fr-CA"


@pytest.mark.parametrize(
    ("kind", "types"),
    [
        ("work-study", ["INTERN"]),
        ("summer-job", ["TEMPORARY"]),
        ("shared-position", ["INTERN", "PART_TIME"]),
    ],
)
def test_a_job_is_announced_as_what_its_kind_is(plant, kind, types):
    offer = factories.offer(establishment=plant, kind_code=kind)
    assert posting(offer, slots=[], address="x")["employmentType"] == types


def test_an_announcement_is_of_one_language(job):
    Offer.objects.filter(pk=job.pk).update(title_en="Summer job", tasks_fr="Régler")
    with translation.override("en"):
        said = posting(Offer.objects.get(), slots=[], address="x")
        assert (said["inLanguage"], said["title"]) == ("fr-CA", job.title_fr)
        Offer.objects.filter(pk=job.pk).update(description_en="Learn.", tasks_en="Set")
        said = posting(Offer.objects.get(), slots=[], address="x")
    assert (said["inLanguage"], said["description"]) == ("en-CA", "<p>Learn.</p><p>Set</p>")


@pytest.mark.parametrize(("days", "is_open"), [(1, True), (0, False)])
def test_what_begins_today_is_not_open(client, job, plant, usinage, days, is_open):
    """It is not announced, nobody applies, it is near no other one: as whoever applies would be told."""
    today = timezone.localdate()
    other = factories.offer(establishment=plant, kind_code="summer-job", programs=[usinage])
    job.slots.update(starts_on=today + timedelta(days=days))
    text = content(client, job)
    assert ("ld+json" in text, "postuler" in text, near(other, on=today, limit=1) == [job]) == (is_open,) * 3


def test_a_job_published_in_the_evening_is_of_that_day(client, job):
    Offer.objects.filter(pk=job.pk).update(published_at=datetime(2026, 11, 20, 4, 30, tzinfo=UTC))
    assert posting_of(content(client, job))["datePosted"] == "2026-11-19"


def test_an_invented_job_is_not_announced(client, job):
    Offer.objects.filter(pk=job.pk).update(is_fictitious=True)
    assert "ld+json" not in content(client, job)


@pytest.mark.parametrize("state", ["draft", "to_review", "paused", "full", "expired", "archived"])
def test_only_a_published_offer_is_public(client, plant, state):
    offer = factories.offer(establishment=plant, state=state)
    assert client.get(offer.get_absolute_url()).status_code == 404
    assert client.get(reverse("offer_calendar", args=[offer.public_id])).status_code == 404


def test_the_firm_reads_its_draft_and_is_told_that_nobody_can_apply(client, draft_offer, aline):
    client.force_login(aline)
    assert "personne ne peut postuler" in content(client, draft_offer)


def test_a_stranger_reads_no_draft(client, draft_offer, sam):
    client.force_login(sam)
    assert client.get(draft_offer.get_absolute_url()).status_code == 404


def test_a_student_still_reads_the_full_offer_they_applied_to(client, application, theo, ines):
    offer = application.slot.offer
    offer.fill(by=None, at=timezone.now())
    client.force_login(theo)
    assert client.get(offer.get_absolute_url()).status_code == 200
    client.force_login(ines)
    assert client.get(offer.get_absolute_url()).status_code == 404


def test_the_dates_are_a_calendar_whose_last_day_counts(client, job):
    answer = client.get(reverse("offer_calendar", args=[job.public_id]))
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert answer["Content-Type"].startswith("text/calendar")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (day(2027, 6, 21), day(2027, 8, 14))
    assert "12" in str(event["location"]) and str(job.public_id) in str(event["url"])


def test_in_english_the_page_is_english(client, job):
    Offer.objects.filter(pk=job.pk).update(title_en="Summer job in machining")
    with translation.override("en"):
        text = content(client, job)
    assert "Summer job in machining" in text and "What you will do" in text and "$19.75 an hour" in text


@pytest.mark.parametrize("others", [1, 30])
def test_the_page_costs_five_queries_whatever_is_around(client, job, plant, queries_pinned, others):
    for number in range(others):
        factories.offer(establishment=plant, kind_code="summer-job", title_fr=f"Emploi {number}")
        factories.slot(offer=job, starts_on=day(2027, 9, 1), ends_on=day(2027, 10, 1 + number))
    with queries_pinned(5):  # last change, offer, slots, programs, near
        assert client.get(job.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    ("halves", "said"),
    [("", "both halves are open"), ("A", "the other half is open"), ("AB", None)],
)
def test_an_offer_says_which_halves_of_its_shared_job_are_open(
    client, plant, machinists, queries_pinned, halves, said
):
    offer = factories.offer(establishment=plant, kind_code="shared-position")
    position = factories.position(establishment=plant, occupation=machinists, offer=offer)
    for half in halves:
        factories.position_share(position=position, student=factories.student(), half=half)
    with queries_pinned(6), translation.override("en"):  # and its shared position: for these offers alone
        text = content(client, offer)
    assert ("One full-time job shared" in text) == bool(said) and (said or "") in text


def test_offers_near_share_the_trade_first_then_the_kind(plant, usinage, outaouais):
    here = {"latitude": "45.27", "longitude": "-72.15"}
    close = {"latitude": "45.30", "longitude": "-72.10"}
    far = {"latitude": "48.43", "longitude": "-71.07"}
    offer = factories.offer(establishment=plant, programs=[usinage], **here)
    same_kind = factories.offer(establishment=plant, **here)
    same_trade = factories.offer(establishment=plant, programs=[usinage], kind_code="work-study", **close)
    factories.offer(establishment=plant, programs=[usinage], **far)
    factories.offer(establishment=plant, kind_code="observation", **here)
    factories.offer(establishment=plant, programs=[usinage], slot={"seats": 1, "taken": 1}, **here)
    assert near(offer, on=factories.TODAY, limit=5) == [same_trade, same_kind]
    assert near(offer, on=factories.TODAY, limit=1) == [same_trade]


def test_without_a_position_offers_near_are_those_of_the_region(plant, usinage, outaouais):
    offer = factories.offer(establishment=plant, programs=[usinage])
    other = factories.offer(establishment=plant, programs=[usinage])
    factories.offer(
        establishment=factories.establishment(territory=factories.territory(code="2481")), programs=[usinage]
    )
    assert near(offer, on=factories.TODAY, limit=5) == [other]


def test_the_page_shows_the_place_among_its_towns_and_how_to_go_there(client, job):
    assert "openstreetmap" not in content(client, job)
    Offer.objects.filter(pk=job.pk).update(latitude="45.27", longitude="-72.15")
    text = content(client, job)
    assert "https://www.openstreetmap.org/directions?to=45.27000%2C-72.15000" in text
    assert "<svg" in text and '<th scope="row">Magog</th>' in text
