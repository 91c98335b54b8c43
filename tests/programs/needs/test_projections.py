"""Projections and layoffs: lists, filters, forms."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from programs.needs.models import LayoffNotice, Projection
from tests import factories


def read(client, user, **asked):
    client.force_login(user)
    return client.get(reverse("projection_list"), asked)


def test_flows_are_per_year_of_the_span(machinists):
    projection = factories.projection(occupation=machinists)
    assert projection.years == 10
    assert (projection.growth_per_year, projection.openings_per_year, projection.seekers_per_year) == (
        5,
        36,
        26,
    )


@pytest.mark.parametrize(
    ("growth", "openings", "shown", "is_net_decline"),
    [
        (50, 36, 36, False),
        (-100, 21, 21, False),
        (-310, 0, 0, False),
        (-400, -9, 0, True),
        (None, None, None, False),
    ],
)
def test_negative_growth_stays_in_the_sum_and_a_net_decline_is_said(
    machinists, growth, openings, shown, is_net_decline
):
    projection = factories.projection(occupation=machinists, growth=growth)
    assert projection.openings_per_year == openings
    assert (projection.openings_shown, projection.is_net_decline) == (shown, is_net_decline)


def test_the_page_says_a_net_decline(client, ines, machinists):
    factories.projection(occupation=machinists, growth=-400)
    text = read(client, ines).content.decode()
    assert "déclin net" in text and "\N{MINUS SIGN}40" in text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["72100", "72100", "72106"]),
        ({"q": "7210"}, ["72100", "72100", "72106"]),
        ({"q": "mécaniciens-soud"}, ["72106"]),
        ({"q": "MECANICIEN"}, ["72106"]),
        ({"q": "machinists"}, ["72100", "72100"]),
        ({"area": "region"}, ["72100"]),
        ({"region": "05"}, ["72100"]),
        ({"region": "07"}, []),
    ],
)
def test_projections_are_found(client, ines, machinists, estrie, asked, found):
    factories.projection(occupation=machinists)
    factories.projection(occupation=machinists, region=estrie)
    factories.projection(
        occupation=factories.occupation(code="72106", title_fr="Mécaniciens-soudeurs", title_en="W")
    )
    assert [row.occupation.code for row in read(client, ines, **asked).context["table"].records] == found


def test_a_source_is_numbered_once(client, ines, machinists, estrie):
    factories.projection(occupation=machinists)
    factories.projection(occupation=machinists, region=estrie)
    factories.projection(occupation=machinists, region=estrie, vintage=date(2021, 1, 1))
    response = read(client, ines)
    assert [row.source_number for row in response.context["table"].records] == [1, 1, 2]
    assert list(response.context["sources"].values()) == [1, 2]


@pytest.mark.parametrize("rows", [10, 1000])
def test_the_list_asks_six_queries(client, rachid, machinists, rows, queries_pinned):
    first = factories.projection(occupation=machinists)
    Projection.objects.bulk_create(
        Projection(
            occupation=machinists, area="QC", from_year=2024, to_year=2033, source="SPPC",
            vintage=first.vintage - timedelta(days=n + 1),
        )
        for n in range(rows)
    )  # fmt: skip
    client.force_login(rachid)
    with queries_pinned(7):  # the three of any page, views, regions of the filter, count, page
        client.get(reverse("projection_list"))


# --- Layoffs ------------------------------------------------------------------------------------------------


def note(client, user, plant, **data):
    client.force_login(user)
    data = {"establishment": plant.pk, "headcount": "12", "from_on": "2026-10-01", **data}
    return client.post(reverse("layoff_create"), data)


def test_a_layoff_is_recorded_once(client, rachid, plant, machinists):
    note(client, rachid, plant, occupation="72100", expected_recall_on="2027-01-10")
    again = note(client, rachid, plant, occupation="72100")
    notice = LayoffNotice.objects.get()
    assert (notice.establishment, notice.occupation, notice.headcount) == (plant, machinists, 12)
    assert again.context["form"].errors.keys() == {"establishment"}


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"headcount": "0"}, "headcount"),
        ({"expected_recall_on": "2026-09-30"}, "expected_recall_on"),
        ({"occupation": "99999"}, "occupation"),
        ({"from_on": ""}, "from_on"),
    ],
)
def test_a_wrong_layoff_is_refused_beside_its_field(client, rachid, plant, data, field):
    assert note(client, rachid, plant, **data).context["form"].errors.keys() == {field}


def test_a_layoff_of_another_region_is_not_mine_to_record(client, sam, plant):
    assert note(client, sam, plant).context["form"].errors.keys() == {"establishment"}


def test_the_form_of_a_layoff_shows_its_occupation(client, rachid, plant, machinists):
    notice = factories.layoff(establishment=plant, occupation=machinists)
    client.force_login(rachid)
    response = client.get(reverse("layoff_edit", args=[notice.public_id]))
    assert response.context["form"]["occupation"].value() == "72100"


@pytest.mark.parametrize(("days", "is_past"), [(-1, True), (0, False), (1, False), (None, False)])
def test_a_recall_is_past_the_day_after(days, is_past):
    today = date(2026, 11, 2)
    recall = None if days is None else today + timedelta(days=days)
    assert LayoffNotice(expected_recall_on=recall).recall_is_past(on=today) is is_past


def test_the_list_says_that_a_recall_is_past(client, anouk, plant):
    yesterday = timezone.localdate() - timedelta(days=1)
    factories.layoff(establishment=plant, from_on=date(2020, 1, 1), expected_recall_on=yesterday)
    client.force_login(anouk)
    text = client.get(reverse("layoff_list")).content.decode()
    assert "date passée" in text and "/modifier/" not in text


@pytest.mark.parametrize("rows", [10, 1000])
def test_layoffs_ask_six_queries(client, rachid, plant, rows, queries_pinned):
    LayoffNotice.objects.bulk_create(
        LayoffNotice(establishment=plant, headcount=1, from_on=date(2020, 1, 1) + timedelta(days=n))
        for n in range(rows)
    )
    client.force_login(rachid)
    with queries_pinned(6):  # the three of any page, views, count, page
        client.get(reverse("layoff_list"))
