"""Administration of rounds: searched without a query for each row; what was computed is only read."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db
LISTS = {"round": 7, "ranking": 5, "scenario": 4, "assignment": 5}  # queries


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
