"""An agreement's hours and dates typed in its row of the list: the rules of its page, and its history."""

from decimal import Decimal

import pytest
from django.urls import reverse

from internships.agreements.models import Agreement
from tests.racing import version_of

HTMX = {"HX-Request": "true"}


@pytest.fixture
def row(client, agreement, maude):
    client.force_login(maude)
    return reverse("agreement_row", args=[agreement.public_id]) + "?state=draft"


def typed(agreement, **more) -> dict:
    kept = {name: getattr(agreement, name) for name in ("starts_on", "ends_on", "hours_week", "hours_total")}
    return {"opened_version": version_of(agreement), "wage_hourly": "", **kept, **more}


def test_hours_typed_in_a_row_are_saved_as_on_the_page(client, agreement, row):
    page = client.get(reverse("agreement_list")).content.decode()
    assert row.split("?")[0] in page and "htmx" in page  # it opens in its place
    opened = client.get(row + "&cells=8", headers=HTMX)
    assert set(opened.context["form"].fields) > {"hours_week", "hours_total"}
    answer = client.post(row, typed(agreement, hours_week="28.5", hours_total="114"))
    assert answer["Location"] == reverse("agreement_list") + f"?state=draft#row-{agreement.public_id}"
    kept = Agreement.objects.get()
    assert (kept.hours_week, kept.hours_total) == (Decimal("28.5"), 114)
    assert kept.hosts.count() == 1 and kept.trainer_name == agreement.trainer_name
    assert kept.history.latest("pgh_id").hours_total == 114


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"hours_total": 0}, "hours_total"),
        ({"ends_on": "2020-01-01"}, "ends_on"),
        ({"hours_week": "x"}, "hours_week"),
    ],
)
def test_a_row_has_the_rules_of_the_page(client, agreement, row, wrong, field):
    answer = client.post(row, typed(agreement, **wrong), headers=HTMX)
    assert field in answer.context["form"].errors
    assert Agreement.objects.get().hours_total == agreement.hours_total


def test_who_types_second_in_a_row_is_told_what_the_first_saved(client, agreement, row):
    opened = typed(agreement, hours_total=90)
    client.post(row, typed(agreement, hours_total=80))
    answer = client.post(row, opened, headers=HTMX)
    assert answer.context["form"].is_overtaken and Agreement.objects.get().hours_total == 80


def test_a_text_being_signed_is_asked_again_and_a_signed_one_is_left_alone(client, version, maude):
    client.force_login(maude)
    agreement = version.agreement
    row = reverse("agreement_row", args=[agreement.public_id])
    client.post(row, typed(agreement, hours_total=77))
    assert agreement.versions.latest("number").content["terms"]["hours_total"] == 77
    assert not version.requests.pending().exists()
    Agreement.objects.update(state="active")
    assert client.post(row, typed(again(agreement), hours_total=5)).status_code == 302
    assert again(agreement).hours_total == 77
    assert row not in client.get(reverse("agreement_list")).content.decode()


def again(agreement) -> Agreement:
    return Agreement.objects.get(pk=agreement.pk)
