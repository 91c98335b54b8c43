"""Cohorts are opened from a measure of a plan, zone by zone, and count for its results."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.news.counting import count_all
from partnerships.plans.result_models import ProgressUpdate
from partnerships.territories.models import Territory
from programs.cohorts.models import Cohort
from programs.measures.models import MeasureCohort
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def zones(partnership, measure):
    """Magog's MRC and two places in words, where the measure is carried out."""
    magog = Territory.objects.get(code="2445")
    made = {name: factories.zone(partnership=partnership, name_fr=name) for name in ("Asbestos", "Weedon")}
    made["Magog"] = factories.zone(partnership=partnership, name_fr="Magog", territories=[magog])
    measure.zones.set(made.values())
    return made


def address(measure, zone=None) -> str:
    return reverse("measure_cohort_open", args=[measure.public_id]) + (f"?zone={zone.pk}" if zone else "")


def sent(form, **said) -> dict:
    """What the browser sends of a form that begins with some words, and what is typed besides."""
    first = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    first = {name: getattr(value, "pk", value) for name, value in first.items()}
    return {name: value for name, value in (first | said).items() if value not in (None, False)}


def test_cohorts_are_opened_from_a_measure_place_by_place(client, maude, measure, zones, cfp, usinage):
    client.force_login(maude)
    form = client.get(address(measure, zones["Magog"])).context["form"]
    assert form.initial["territory"].code == "2445" and form.initial["provider"] == cfp
    days = {"starts_on": date(2026, 8, 24), "expected_end_on": date(2027, 6, 18)}
    first = sent(form, program=usinage.pk, seats=18, mode="evening", **days)
    for _twice in range(2):
        assert client.post(address(measure), first).status_code == 302
    form = client.get(address(measure, zones["Weedon"])).context["form"]
    assert client.post(address(measure), sent(form)).status_code == 302  # in a click
    made = MeasureCohort.objects.order_by("pk").select_related("cohort")
    assert [(row.zone.name_fr, row.cohort.seats, row.cohort.mode, row.cohort.starts_on) for row in made] == [
        ("Magog", 18, "evening", days["starts_on"]), ("Weedon", 18, "evening", days["starts_on"]),
    ]  # fmt: skip
    page = client.get(measure.get_absolute_url())
    [(_template, panel)] = page.context["panels"]
    assert [line.name for line in panel.lines] == ["Asbestos", "Magog", "Weedon"]  # the empty one first
    assert "2 cohortes, 36 places" in page.text and "1 zone sur 3 n’en a aucune" in page.text


def test_everybody_reads_them_and_who_keeps_nothing_opens_none(
    client, maude, nora, measure, zones, cfp, usinage
):
    cohort = factories.cohort(program=usinage, provider=cfp, seats=20)
    link = MeasureCohort.objects.create(measure=measure, cohort=cohort, zone=zones["Magog"])
    for reader, reads in ((None, False), (nora, False), (maude, True)):
        if reader:
            client.force_login(reader)
        page = client.get(measure.get_absolute_url()).text
        assert usinage.title_fr in page and (cohort.get_absolute_url() in page) is reads
        assert (address(measure) in page) is reads
    type(measure.plan).objects.update(state="closed")
    client.post(reverse("measure_cohort_unlink", args=[link.public_id]))
    assert client.get(address(measure)).status_code == 302 and MeasureCohort.objects.exists()
    assert address(measure) not in client.get(measure.get_absolute_url()).text
    Cohort.objects.update(state="cancelled")
    assert usinage.title_fr not in client.get(measure.get_absolute_url()).text


def test_a_cohort_is_opened_for_a_centre_that_one_keeps(client, maude, measure, other_cfp, usinage):
    client.force_login(maude)
    said = {
        "program": usinage.pk, "provider": other_cfp.pk, "mode": "day", "seats": 12, "token": str(uuid4()),
        "starts_on": "2026-08-24", "expected_end_on": "2027-06-18",
    }  # fmt: skip
    assert client.post(address(measure), said).context["form"].errors["provider"]
    assert not Cohort.objects.exists()


def test_a_cohort_opened_elsewhere_came_of_one_measure(client, maude, measure, cfp, usinage):
    cohort = factories.cohort(program=usinage, provider=cfp)
    other = factories.measure(plan=measure.plan, name_fr="Autre")
    client.force_login(maude)
    for asked, status in ((measure, 302), (other, 200)):
        page = client.post(reverse("measure_cohort_link", args=[asked.public_id]), {"cohort": cohort.pk})
        assert page.status_code == status
    assert page.context["form"].errors["cohort"] and MeasureCohort.objects.get().measure == measure


def test_they_count_for_a_result_of_the_measure_by_zone(measure, zones, cfp, usinage):
    result = factories.result(measure=measure, target=8, baseline=0, counted_by="measure_cohorts")
    factories.result(measure=measure, text_fr="Places", target=160, baseline=0, counted_by="measure_seats")
    for zone, state in (("Magog", "planned"), ("Weedon", "cancelled")):
        result.zone_targets.create(zone=zones[zone], baseline=0, target=1)
        cohort = factories.cohort(program=usinage, provider=cfp, seats=20, state=state)
        MeasureCohort.objects.create(measure=measure, cohort=cohort, zone=zones[zone])
    factories.cohort(program=usinage, provider=cfp)
    count_all(on=timezone.localdate())
    told = ProgressUpdate.objects.order_by("pk").values_list("result__text_fr", "zone__name_fr", "value")
    assert {*told} == {
        ("Des stages", None, 1), ("Des stages", "Magog", 1), ("Des stages", "Weedon", 0),
        ("Places", None, 20),
    }  # fmt: skip
