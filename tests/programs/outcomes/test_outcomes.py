"""What became of graduates: who records it, and what contradicts itself is refused."""

import pytest
from django.urls import reverse

from programs.outcomes.models import Outcome, OutcomeFigures
from tests import factories

ANSWER = {
    "horizon": "12m",
    "measured_on": "2026-10-01",
    "status": "employed",
    "is_full_time": "true",
    "is_related": "true",
    "employer": "",
    "region": "",
    "source": "Appel",
}


@pytest.fixture
def graduate(cohort):
    return factories.enrolment(cohort=cohort, state="graduated")


def answer(client, user, enrolment, **changes):
    client.force_login(user)
    return client.post(reverse("outcome_create", args=[enrolment.public_id]), {**ANSWER, **changes})


def test_the_centre_records_what_became_of_a_graduate(client, maude, graduate):
    assert answer(client, maude, graduate).url == graduate.get_absolute_url()
    outcome = Outcome.objects.get()
    assert (outcome.status, outcome.is_related) == ("employed", True)
    assert "Après 12 mois".lower() in client.get(graduate.get_absolute_url()).content.decode().lower()


@pytest.mark.parametrize(("who", "status"), [("rachid", 403), ("anouk", 404), ("nora", 404)])
def test_others_do_not(client, request, graduate, who, status):
    assert answer(client, request.getfixturevalue(who), graduate).status_code == status
    assert not Outcome.objects.exists()


def test_answers_wait_for_the_diploma(client, maude, cohort):
    answer(client, maude, factories.enrolment(cohort=cohort, state="active"))
    assert not Outcome.objects.exists()


def test_there_is_one_answer_at_each_horizon(client, maude, graduate):
    answer(client, maude, graduate)
    response = answer(client, maude, graduate, status="seeking", is_full_time="unknown", is_related="unknown")
    assert (
        response.context["form"].errors.keys() == {"horizon"} and Outcome.objects.get().status == "employed"
    )


def test_who_is_not_employed_has_no_job_to_describe(client, maude, graduate):
    response = answer(client, maude, graduate, status="seeking")
    assert response.context["form"].errors.keys() == {"status"}


def test_an_answer_can_be_mended_unless_somebody_did_meanwhile(client, maude, graduate):
    outcome = factories.outcome(enrolment=graduate)
    client.force_login(maude)
    url = reverse("outcome_edit", args=[outcome.public_id])
    mended = {**ANSWER, "status": "studying", "is_full_time": "unknown", "is_related": "unknown"}
    told = client.post(url, {**mended, "opened_version": "of yesterday"})
    assert told.context["form"].is_overtaken and Outcome.objects.get().status == "employed"
    client.post(url, {**mended, "opened_version": outcome.updated_at.isoformat()})
    assert Outcome.objects.get().status == "studying"


@pytest.fixture
def counts(usinage, estrie):
    return {
        "program": usinage.pk,
        "region": estrie.pk,
        "as_of": "2025-03-31",
        "respondents": "40",
        "employed_related": "25",
        "employed_other": "",
        "full_time": "",
        "studying": "6",
        "seeking": "",
        "inactive": "",
        "left_region": "",
        "entrants": "",
        "graduates": "",
        "source": "La Relance 2025",
    }


def keep(client, user, counts, **changes):
    client.force_login(user)
    return client.post(reverse("outcome_figures_create"), {**counts, **changes})


def test_a_regional_coordinator_copies_published_counts_and_unknown_stays_unknown(client, rachid, counts):
    keep(client, rachid, counts)
    row = OutcomeFigures.objects.get()
    assert (row.employed_related, row.seeking, row.is_fictitious) == (25, None, False)
    page = client.get(reverse("outcome_figures_list")).content.decode()
    assert "La Relance 2025" in page and "<caption>Devenir des diplômés, tel que publié</caption>" in page


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"respondents": "20"}, "respondents"),
        ({"entrants": "5", "graduates": "6"}, "graduates"),
        ({"region": ""}, "region"),
    ],
)
def test_what_contradicts_itself_is_said_beside_its_field(client, rachid, counts, changes, field):
    assert keep(client, rachid, counts, **changes).context["form"].errors.keys() == {field}


def test_the_same_counts_are_kept_once(client, rachid, counts):
    keep(client, rachid, counts)
    assert keep(client, rachid, counts).context["form"].errors.keys() == {"as_of"}
    assert OutcomeFigures.objects.count() == 1


def test_counts_of_another_region_cannot_be_kept_nor_seen(client, rachid, sam, counts, outaouais):
    assert keep(client, rachid, counts, region=outaouais.pk).context["form"].errors.keys() == {"region"}
    keep(client, rachid, counts)
    row = OutcomeFigures.objects.get()
    client.force_login(sam)
    assert client.get(reverse("outcome_figures_edit", args=[row.public_id])).status_code == 404
    assert not client.get(reverse("outcome_figures_list")).context["table"].rows


def test_counts_of_the_province_belong_to_administrators(client, rachid, alix, counts):
    keep(client, alix, counts, region="")
    row = OutcomeFigures.objects.get()
    client.force_login(rachid)
    assert client.get(reverse("outcome_figures_edit", args=[row.public_id])).status_code == 403
    assert row.source in client.get(reverse("outcome_figures_list")).content.decode()


@pytest.mark.parametrize("who", ["maude", "anouk"])
def test_who_coordinates_no_region_keeps_no_counts(client, request, counts, who):
    assert keep(client, request.getfixturevalue(who), counts).status_code == 403


@pytest.mark.parametrize(
    ("who", "reads"), [("rachid", True), ("alix", True), ("anouk", False), ("maude", False)]
)
def test_exact_counts_of_a_region_stay_with_who_keeps_them(client, request, usinage, estrie, who, reads):
    factories.outcome_figures(program=usinage, region=estrie, respondents=613, source="Relance d’Estrie")
    factories.outcome_figures(program=usinage, respondents=797, source="Relance du Québec")
    client.force_login(request.getfixturevalue(who))
    page = client.get(reverse("outcome_figures_list")).content.decode()
    assert ("613" in page, "797" in page) == (reads, True)
