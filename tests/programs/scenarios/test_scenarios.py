"""A coordinator changes entrants or graduation in the table of a report, and sees what becomes of it."""

import json

import pytest
from django.urls import reverse

from programs.catalogue.models import Program
from programs.cohorts.counting import school_year_of
from programs.reports import publishing
from tests import factories, snapshots
from tests.programs.reports import making

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(estrie, machinists):
    factories.projection(occupation=machinists, region=estrie)
    making.taught(region=estrie, occupation=machinists)
    Program.objects.filter(code="5371").update(duration_months=18)
    return making.computed(region=estrie)


def asked(client, report, **changes):
    told = {name.replace("_", "-"): value for name, value in changes.items()}
    return client.get(reverse("report_scenario", args=[report.public_id]), told)


def test_a_change_is_seen_beside_what_is(client, rachid, report):
    client.force_login(rachid)
    assert reverse("report_scenario", args=[report.public_id]) in client.get(report.get_absolute_url()).text
    plain = asked(client, report)
    assert plain.context["effects"] == {} and "Voir l’effet" in plain.text
    page = asked(client, report, entrants_5371="10", graduation_5371="90")
    [effect] = page.context["effects"].values()
    assert effect.after.observed_entrants == effect.before.observed_entrants + 10
    assert effect.after.target_entrants < effect.before.target_entrants
    [row] = page.context["rows"]
    last = school_year_of(report.on) + 2  # they enter at the next school year, and stay for two
    assert row.after["first"] == f"{last}-{last + 1}"
    assert page.context["finding"] == "En déficit : 1 → 0. Indéterminés : 0 → 0.".replace(
        " :", "\N{NO-BREAK SPACE}:"
    )
    assert page.context["chart"].rows[1][0].endswith("modifié")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("entrants-5371", "-501", "-500"),
        ("entrants-5371", "-400", "Il ne peut en partir plus qu’il n’en entre"),
        ("entrants-5371", "dix", "nombre entier"),
        ("graduation-5371", "101", "100"),
    ],
)
def test_what_cannot_be_is_said_beside_its_cell(client, rachid, report, field, value, words):
    client.force_login(rachid)
    page = asked(client, report, **{field: value})
    assert page.status_code == 200 and page.context["effects"] == {}
    assert any(words in error for error in page.context["form"].errors[field])
    assert words in page.text and f'value="{value}"' in page.text


def test_a_program_that_the_report_has_not_changes_nothing(client, rachid, report):
    client.force_login(rachid)
    assert asked(client, report, entrants_9999="10").context["effects"] == {}


def test_it_is_for_partners_and_asks_few_queries(client, sam, rachid, report, django_assert_max_num_queries):
    publishing.publish(report=report, by=rachid, at=factories.NOON)
    client.force_login(sam)
    assert asked(client, report).status_code == 403
    client.force_login(rachid)
    with django_assert_max_num_queries(8):
        asked(client, report, entrants_5371="10")


def test_an_edition_that_does_not_say_how_sure_it_is_asks_for_a_new_one(client, rachid, maude, estrie):
    kept = snapshots.kept()
    older = json.loads(kept["snapshot"])
    for line in older["lines"]:
        del line["chances"]
    report = factories.report(region=estrie, state="ready", **kept | {"snapshot": json.dumps(older)})
    client.force_login(rachid)
    page = asked(client, report).text
    assert "Demandez une nouvelle édition" in page and reverse("report_request") in page
    client.force_login(maude)
    assert reverse("report_request") not in asked(client, report).text
