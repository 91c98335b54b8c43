"""A cohort corrected in its row of the list: the same rules as its page, with a script or without."""

import pytest
from django.urls import reverse

from programs.cohorts.models import Cohort
from tests import factories
from tests.racing import version_of

HTMX = {"HX-Request": "true"}


@pytest.fixture
def row(client, cohort, maude):
    client.force_login(maude)
    return reverse("cohort_row", args=[cohort.public_id]) + "?year=2025&page=2"


def typed(cohort, **more) -> dict:
    return {
        "opened_version": version_of(cohort), "name": cohort.name, "starts_on": cohort.starts_on,
        "expected_end_on": cohort.expected_end_on, "seats": cohort.seats, **more,
    }  # fmt: skip


def test_the_list_leads_to_its_rows_and_remembers_where_one_was(client, cohort, maude):
    client.force_login(maude)
    page = client.get(reverse("cohort_list") + "?year=2025").content.decode()
    assert reverse("cohort_row", args=[cohort.public_id]) + "?year=2025" in page
    assert f'id="row-{cohort.public_id}"' in page


def test_a_row_that_one_only_reads_offers_no_form(client, cohort, nora):
    """Nora coordinates her centre, and reads Maude's."""
    factories.membership(user=nora, organization=cohort.provider, role="viewer")
    client.force_login(nora)
    page = client.get(reverse("cohort_list")).content.decode()
    assert f'id="row-{cohort.public_id}"' in page
    assert reverse("cohort_row", args=[cohort.public_id]) not in page


def test_a_row_opens_in_its_place_or_on_a_page(client, row):
    told = client.get(row + "&cells=8", headers=HTMX)
    assert told.content.decode().lstrip().startswith("<tr") and 'colspan="8"' in told.content.decode()
    assert "cells" not in told.context["back"]
    assert "<h1>" in client.get(row).content.decode()


def test_what_is_typed_in_a_row_is_saved_and_one_is_back_at_the_same_place(client, cohort, row):
    answer = client.post(row, typed(cohort, seats=18, reported_entrants=15, reported_source="Centre"))
    assert answer["Location"] == reverse("cohort_list") + f"?year=2025&page=2#row-{cohort.public_id}"
    assert Cohort.objects.values_list("seats", "reported_entrants").get() == (18, 15)
    assert Cohort.objects.get().program_id == cohort.program_id
    assert client.post(row, typed(cohort, seats=17), headers=HTMX)["HX-Refresh"] == "true"
    assert Cohort.objects.get().history.latest("pgh_id").seats == 17


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"seats": 0}, "seats"),
        ({"minimum_to_open": 40}, "minimum_to_open"),
        ({"expected_end_on": "2020-01-01"}, "expected_end_on"),
        ({"reported_graduates": 9, "reported_entrants": 5, "reported_source": "x"}, "reported_graduates"),
        ({"reported_entrants": 5}, "reported_source"),
    ],
)
def test_a_row_has_the_rules_of_the_page(client, cohort, row, wrong, field):
    answer = client.post(row, typed(cohort, **wrong), headers=HTMX)
    assert field in answer.context["form"].errors
    assert Cohort.objects.get().seats == 22


def test_who_types_second_in_a_row_is_told_what_the_first_saved(client, cohort, row):
    opened = typed(cohort, seats=20)
    client.post(row, typed(cohort, seats=18))
    answer = client.post(row, opened, headers=HTMX)
    assert answer.context["form"].is_overtaken and Cohort.objects.get().seats == 18
