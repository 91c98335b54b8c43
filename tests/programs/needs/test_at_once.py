"""Real threads on the real database: the same form sent many times, several who type one answer."""

import pytest
from django.test import Client
from django.urls import reverse

from programs.needs.models import LayoffNotice, NeedsSurvey, SurveyResponse
from tests.programs.cohorts.test_at_once import at_once
from tests.programs.needs.test_answers import form_of, lines_of

pytestmark = pytest.mark.django_db(transaction=True)
TIMES = 8


@pytest.fixture
def sent_at_once(rachid):
    """Send a form from several windows of Rachid's browser; return the statuses, sorted."""
    browser = Client()
    browser.force_login(rachid)

    def send(address, data_of, times=TIMES):
        def post(number):
            client = Client()
            client.cookies = browser.cookies
            return client.post(address, data_of(number)).status_code

        return sorted(at_once(post, times=times))

    return send


def test_of_those_who_type_one_answer_at_once_one_saves_and_the_others_are_told(
    sent_at_once, answer, machinists
):
    address = reverse("response_edit", args=[answer.public_id])
    statuses = sent_at_once(
        address, lambda number: form_of(answer, {"occupation": "72100", "hires_12m": str(number)})
    )
    assert statuses == [200] * (TIMES - 1) + [302]
    assert list(lines_of(answer)) == ["72100"]


def test_a_firm_added_many_times_is_asked_once(sent_at_once, survey, plant):
    address = reverse("response_create", args=[survey.public_id])
    assert sent_at_once(address, lambda _number: {"establishment": plant.pk}).count(302) == 1
    assert SurveyResponse.objects.count() == 1


def test_a_survey_sent_many_times_is_one_survey(sent_at_once, estrie):
    data = {"title_fr": "Enquête 2026", "region": estrie.pk, "reference_on": "2026-05-01"}
    assert sent_at_once(reverse("survey_create"), lambda _number: data).count(302) == 1
    assert NeedsSurvey.objects.count() == 1


def test_a_layoff_sent_many_times_is_one_layoff(sent_at_once, plant):
    data = {"establishment": plant.pk, "headcount": "12", "from_on": "2026-10-01"}
    assert sent_at_once(reverse("layoff_create"), lambda _number: data).count(302) == 1
    assert LayoffNotice.objects.count() == 1
