"""Links without an account: GET shows, POST acts, once."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from internships.placements.evaluation_models import Evaluation
from partnerships.people.linking import make_link
from tests import clock


def link_to(placement, act, **fields):
    given = {"email": "marc@ailleurs.example", "name": "Marc G.", "at": timezone.now(), **fields}
    type(placement).objects.filter(pk=placement.pk).update(trainer=None, trainer_email=given["email"])
    _link, token = make_link(act=act, target_id=placement.pk, **given)
    return token


@pytest.fixture
def hours_url(placement):
    placement.hours.create(day=clock.day(2027, 1, 11), hours=Decimal(7), note="Tournage")
    return reverse("hours_by_link", args=[link_to(placement, "validate_hours")])


@pytest.fixture
def evaluation_url(placement):
    return reverse("evaluation_by_link", args=[link_to(placement, "evaluate_midterm")])


def test_opening_a_link_changes_nothing(client, hours_url, placement):
    for _time in range(2):
        page = client.get(hours_url)
    assert "Tournage" in page.content.decode()
    assert placement.hours.get().state == "logged"


def test_the_trainer_validates_by_link_once(client, hours_url, placement):
    seen = client.get(hours_url).context["seen"]
    assert client.post(hours_url, {"seen": seen, "answer": "validate"}).status_code == 200
    row = placement.hours.get()
    assert (row.state, row.validated_by_name) == ("validated", "Marc G.")
    assert client.post(hours_url, {"seen": seen, "answer": "return", "why": "x"}).status_code == 410
    assert client.get(hours_url).status_code == 410


def test_the_trainer_returns_by_link_with_a_reason(client, hours_url, placement):
    seen = client.get(hours_url).context["seen"]
    client.post(hours_url, {"seen": seen, "answer": "return", "why": ""})
    assert placement.hours.get().state == "logged"
    client.post(hours_url, {"seen": seen, "answer": "return", "why": "Partie à midi"})
    assert placement.hours.get().returned_why == "Partie à midi"


def test_hours_changed_meanwhile_leave_the_link_open(client, hours_url, placement):
    seen = client.get(hours_url).context["seen"]
    placement.hours.update(hours=9)
    assert client.post(hours_url, {"seen": seen, "answer": "validate"}).status_code == 200
    assert placement.hours.get().state == "logged" and client.get(hours_url).status_code == 200


def test_the_firm_evaluates_by_link_once(client, evaluation_url, placement):
    said = {"author_name": "Marc Gendron", "overall": "4", "mark-teamwork": "3"}
    assert client.post(evaluation_url, {"overall": "4"}).status_code == 200
    assert not Evaluation.objects.exists()
    client.post(evaluation_url, said)
    evaluation = Evaluation.objects.get()
    assert (evaluation.moment, evaluation.by, evaluation.author_name) == (
        "midterm",
        "employer",
        "Marc Gendron",
    )
    assert client.post(evaluation_url, said).status_code == 410


@pytest.mark.parametrize("name", ["hours_by_link", "evaluation_by_link"])
def test_a_link_of_another_act_unknown_or_late_is_closed(client, placement, name):
    late = link_to(placement, "validate_hours", at=timezone.now() - timedelta(days=8))
    tokens = ["unknown-token", link_to(placement, "guardian_consent"), late]
    assert {client.get(reverse(name, args=[token])).status_code for token in tokens} == {410}
