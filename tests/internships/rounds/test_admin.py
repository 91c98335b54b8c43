"""Administration of rounds: searched without a query for each row; what was computed is only read."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db
LISTS = {"round": 8, "ranking": 6, "scenario": 5, "assignment": 6}  # queries


@pytest.mark.parametrize(("model", "queries"), LISTS.items())
def test_a_list_is_searched_and_asks_the_same_for_more_rows(
    client, alix, scenario, model, queries, queries_pinned
):
    for number in range(8):
        one = factories.student(last_name=f"Élève {number}")
        factories.enrolment(cohort=scenario.round.cohort, student=one, state="active")
        factories.rankings(round=scenario.round, student=one, slots=scenario.round.slots.all())
        factories.scenario(round=scenario.round)
    client.force_login(alix)
    with queries_pinned(queries):
        page = client.get(reverse(f"admin:internships_{model}_changelist"), {"q": "hiver"})
    assert page.context["cl"].result_count


@pytest.mark.parametrize("model", LISTS)
def test_a_row_opens(client, alix, shown_round, model):
    rows = {
        "round": shown_round,
        "ranking": shown_round.rankings.get(),
        "scenario": shown_round.chosen,
        "assignment": shown_round.chosen.assignments.get(),
    }
    client.force_login(alix)
    page = client.get(reverse(f"admin:internships_{model}_change", args=[rows[model].pk]))
    assert page.status_code == 200


def test_the_day_of_a_round_that_was_shown_is_only_read(client, alix, shown_round):
    client.force_login(alix)
    address = reverse("admin:internships_round_change", args=[shown_round.pk])
    told = {"name": "Autre", "publish_at_0": "2099-01-01", "publish_at_1": "08:00"}
    client.post(address, told)
    kept = type(shown_round).objects.get()
    assert (kept.name, kept.publish_at) == (shown_round.name, shown_round.publish_at)
    assert "publish_at" not in client.get(address).context["adminform"].form.fields


def test_the_day_of_a_round_not_shown_yet_is_written(client, alix, choice_round):
    client.force_login(alix)
    page = client.get(reverse("admin:internships_round_change", args=[choice_round.pk]))
    assert "publish_at" in page.context["adminform"].form.fields
