"""What internships ask of a partner, in the workspace."""

import pytest
from django.urls import reverse

from internships.agreements.models import Agreement, AgreementVersion, SignatureRequest
from internships.applications.models import Application
from internships.overview.next_steps import waiting_for
from internships.placements.hours_models import HoursLog
from internships.placements.models import Placement
from tests import clock, factories
from tests.factories import TODAY


def titles(user):
    return [to_do.title for to_do in waiting_for(user, on=TODAY)]


def test_a_firm_is_asked_to_answer(application, aline):
    assert titles(aline) == ["Répondre à 1 candidature"]


@pytest.mark.parametrize("who", ["maude", "rachid", "sam", "theo", "anouk"])
def test_nobody_else_is_asked_to_answer_for_it(application, aline, who, request):
    assert titles(request.getfixturevalue(who)) == []


@pytest.mark.parametrize(("who", "asked"), [("rachid", 1), ("sam", 0), ("aline", 0), ("anouk", 0)])
def test_an_offer_waits_for_the_region(plant, who, asked, request):
    factories.offer(establishment=plant, state="to_review")
    assert len(titles(request.getfixturevalue(who))) == asked


def test_a_confirmed_place_waits_for_its_agreement(application, maude, nora):
    Application.objects.update(state="confirmed")
    assert titles(maude) == ["Préparer 1 convention"]
    assert titles(nora) == []


def test_an_agreement_answered_by_the_firm_waits_for_the_school(agreement, maude):
    Agreement.objects.update(state="school_review")
    assert titles(maude) == ["Lire 1 convention à laquelle l’entreprise a répondu"]


@pytest.mark.parametrize(("who", "expected"), [("maude", ["Terminer 1 convention"]), ("nora", [])])
def test_a_draft_waits_for_its_school(agreement, who, expected, request):
    assert titles(request.getfixturevalue(who)) == expected


@pytest.mark.parametrize(
    ("who", "expected"), [("maude", ["Signer 1 convention"]), ("nora", []), ("rachid", []), ("theo", [])]
)
def test_a_signature_waits_for_the_person_it_is_asked_of(asked, maude, who, expected, request):
    SignatureRequest.objects.update(role="school", email=maude.email.upper())
    assert titles(request.getfixturevalue(who)) == expected


def test_a_text_that_was_replaced_waits_for_nobody(asked, maude):
    SignatureRequest.objects.update(email=maude.email)
    AgreementVersion.objects.update(voided_at=factories.NOON)
    assert titles(maude) == []


def test_the_signature_is_found_in_the_list_of_agreements(asked, maude, client):
    SignatureRequest.objects.update(email=maude.email)
    [to_do] = waiting_for(maude, on=TODAY)
    client.force_login(maude)
    assert asked.version.agreement.get_absolute_url() in client.get(to_do.url).content.decode()
    SignatureRequest.objects.update(state="void")
    assert asked.version.agreement.get_absolute_url() not in client.get(to_do.url).content.decode()


@pytest.mark.parametrize("who", ["marc", "aline"])
def test_hours_wait_for_the_trainer_and_the_firm(placement, who, request):
    for day in (11, 12):
        HoursLog.objects.create(placement=placement, day=clock.day(2027, 1, day), hours=7)
    assert titles(request.getfixturevalue(who)) == ["Valider 2 journées d’heures"]


def test_a_placement_that_is_over_waits_for_its_end(placement, maude):
    Placement.objects.update(starts_on=clock.day(2026, 9, 1), ends_on=clock.day(2026, 10, 30))
    assert titles(maude) == ["Clore 1 stage terminé"]


def test_everything_is_counted_in_one_query(application, placement, maude, queries_pinned):
    assert maude.scope
    with queries_pinned(1):
        titles(maude)


def test_the_workspace_shows_it(application, aline, client):
    client.force_login(aline)
    assert reverse("application_inbox") in client.get(reverse("workspace")).content.decode()
