"""One ledger of what is asked of partners: what the portal sends, what people note, what waits, who reads."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.inventory import confirming
from partnerships.inventory.daily import REMINDED_AFTER_DAYS, keep_true
from partnerships.inventory.models import ServiceItem
from partnerships.meetings import convening
from partnerships.meetings.models import Presence
from partnerships.organizations.solicitation_models import SPARED_DAYS, Solicitation
from partnerships.organizations.soliciting import asked_of, peace_of, record
from programs.needs.models import SurveyResponse
from tests import meeting_people as people
from tests.factories import TODAY
from tests.programs.needs.test_answers import form_of

pytestmark = pytest.mark.django_db


def told(organization) -> list[tuple]:
    """What stands in the ledger of an organization: kind, who asked, whether it answered."""
    rows = organization.solicitations.order_by("pk")
    return [(row.kind, row.asker, bool(row.answered_at)) for row in rows]


# --- What the portal asks writes itself ---------------------------------------------------------------------


def test_a_service_is_asked_about_once_with_its_reminder_until_it_is_confirmed(service, maude, cfp):
    ServiceItem.objects.update(last_confirmed_on=TODAY - timedelta(days=400), fresh_months=12)
    keep_true(on=TODAY, at=timezone.now() - timedelta(days=30))
    keep_true(on=TODAY + timedelta(days=REMINDED_AFTER_DAYS), at=timezone.now())
    [row] = cfp.solicitations.all()
    assert (row.last_at - row.at).days == 30 and row.subject == service.name_fr
    assert told(cfp) == [("service", "Arrimage", False)]
    confirming.confirm(service=ServiceItem.objects.get(), at=timezone.now())
    assert told(cfp) == [("service", "Arrimage", True)]


def test_a_convocation_is_asked_of_each_partner_but_of_who_leads(partnership, firm, cfp):
    committee = people.seated(partnership=partnership)
    seated = [(firm, "a@exemple.example"), (cfp, "b@exemple.example")]
    for partner, address in seated:
        people.sitting(committee=committee, constituency=address, organization=partner, email=address)
    partnership.lead_organization = cfp
    partnership.save()
    meeting = people.meeting(committee=committee)
    convening.convene(meeting=meeting, by=None, at=timezone.now())
    assert (told(firm), told(cfp)) == ([("convocation", cfp.name, False)], [])
    presence = Presence.objects.get(email="a@exemple.example")
    convening.answer(presence=presence, choice="present", substitute="", at=timezone.now())
    assert told(firm) == [("convocation", cfp.name, True)]


def test_how_often_a_partner_was_asked_is_said_before_it_is_called(client, maude, partnership, firm):
    committee = people.seated(partnership=partnership)
    address = "a@exemple.example"
    people.sitting(committee=committee, constituency="Entreprises", organization=firm, email=address)
    now = timezone.now()
    for ago in (1, 2, SPARED_DAYS + 1):
        at = now - timedelta(days=ago)
        Solicitation.objects.create(organization=firm, kind="survey", at=at, last_at=at)
    meeting = people.meeting(committee=committee)
    client.force_login(maude)
    page = client.get(reverse("meeting_convene", args=[meeting.public_id]))
    asks = {str(sitting): sitting.asks for sitting in page.context["called"]}
    assert asks["Entreprises"] == 2 and set(asks.values()) == {0, 2}
    assert page.text.count("Sollicité 2 fois en 14 jours.") == 1


def test_a_survey_is_asked_and_answered(client, rachid, survey, plant, firm):
    client.force_login(rachid)
    client.post(reverse("response_create", args=[survey.public_id]), {"establishment": plant.pk})
    assert [row[0] for row in told(firm)] == ["survey"]
    response = SurveyResponse.objects.get()
    client.post(reverse("response_edit", args=[response.public_id]), form_of(response, state="declined"))
    assert [row[2] for row in told(firm)] == [True]


# --- What people note ---------------------------------------------------------------------------------------


def test_what_waits_is_bundled_in_the_next_contact(client, maude, nora, firm, plant):
    client.force_login(nora)
    later = {"kind": "offers", "subject": "Deux stages d’usinage", "token": "0" * 32}
    for _twice in range(2):
        client.post(reverse("solicitation_put_off", args=[firm.public_id]), later)
    [waiting] = Solicitation.objects.waiting()
    client.force_login(maude)
    page = reverse("solicitation_create", args=[firm.public_id])
    assert "Deux stages d’usinage (CFP des Rives)" in client.get(page).content.decode()
    data = {"kind": "survey", "channel": "phone", "result": "Oui", "bundled": [waiting.pk], "next_on": ""}
    client.post(page, data)
    assert not Solicitation.objects.waiting().exists()
    assert told(firm) == [("offers", "CFP des Rives", False), ("survey", "CFP du Parc", False)]
    waiting.refresh_from_db()
    assert (waiting.result, waiting.by) == ("Oui", nora)  # who asked stays who asked


def test_the_next_useful_contact_is_the_day_noted_else_the_end_of_the_quiet_window(firm, maude, nora):
    now = timezone.now()
    today = timezone.localdate(now)

    def ask(days_ago: int, by, **noted):
        row = Solicitation(organization=firm, kind="offers", channel="phone", result="x", **noted)
        record(row, token=uuid4(), by=by, at=now - timedelta(days=days_ago))
        return peace_of(asked_of(firm), at=now)

    assert peace_of([], at=now).until is None
    assert not ask(SPARED_DAYS + 1, maude).is_quiet(on=today)
    quiet = ask(2, nora)
    assert (quiet.asks, quiet.until) == (1, today + timedelta(days=SPARED_DAYS - 2))
    later = ask(1, maude, next_on=today + timedelta(days=90))
    assert (later.asks, later.until) == (2, today + timedelta(days=90))


# --- Who reads it -------------------------------------------------------------------------------------------


@pytest.fixture
def noted(firm, plant, maude):
    row = Solicitation(
        organization=firm, establishment=plant, kind="offers", channel="phone", result="Secret"
    )
    return record(row, token=uuid4(), by=maude, at=timezone.now())


@pytest.mark.parametrize(("who", "reads"), [("rachid", True), ("nora", True), ("aline", False)])
def test_partners_of_the_region_read_notes_that_the_firm_does_not(client, request, firm, noted, who, reads):
    client.force_login(request.getfixturevalue(who))
    page = client.get(reverse("organization_asks", args=[firm.public_id])).content.decode()
    assert "CFP du Parc" in page and ("Secret" in page) is reads


def test_another_region_finds_nothing_in_its_ledger_nor_in_its_file(client, sam, maude, noted):
    for who, found in ((sam, 0), (maude, 1)):
        client.force_login(who)
        assert client.get(reverse("solicitation_list")).context["table"].paginator.count == found
        file = client.get(reverse("solicitation_export", args=["json"])).content
        assert len(json.loads(file)["rows"]) == found


@pytest.mark.parametrize("size", [1, 20])
def test_the_ledger_asks_the_same_queries(client, rachid, firm, maude, queries_pinned, size):
    for _number in range(size):
        row = Solicitation(organization=firm, kind="offers", channel="phone", result="x")
        record(row, token=uuid4(), by=maude, at=timezone.now())
    client.force_login(rachid)
    with queries_pinned(6):
        client.get(reverse("solicitation_list"), {"kind": "offers"})
    with queries_pinned(5):
        client.get(reverse("organization_asks", args=[firm.public_id]))
