"""Surveys: who keeps them, who reads what, who was asked."""

import json
import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from programs.adequacy.records import SURVEY_FIRST
from programs.needs.models import NeedsSurvey, Stratum, SurveyResponse
from programs.reports.producing import read, through_the_gate
from programs.reports.requesting import usual_years
from tests import factories
from tests.programs.needs.firms import answers


@pytest.fixture
def written(estrie):
    return {"title_fr": "Enquête 2026", "title_en": "", "region": estrie.pk, "reference_on": "2026-05-01"}


def create(client, user, data):
    client.force_login(user)
    return client.post(reverse("survey_create"), data)


def page_of(client, user, survey, query=""):
    client.force_login(user)
    return client.get(survey.get_absolute_url() + query)


def test_a_regional_coordinator_creates_a_survey(client, rachid, written, estrie):
    response = create(client, rachid, written)
    survey = NeedsSurvey.objects.get()
    assert response.url == survey.get_absolute_url()
    assert (survey.region, survey.title_fr, survey.is_fictitious) == (estrie, "Enquête 2026", False)


def test_a_coordinator_creates_none_elsewhere(client, rachid, written, outaouais):
    response = create(client, rachid, {**written, "region": outaouais.pk, "is_fictitious": "on"})
    assert response.context["form"].errors.keys() == {"region"}
    assert not NeedsSurvey.objects.exists()


def test_the_same_form_sent_twice_makes_one_survey(client, rachid, written):
    create(client, rachid, written)
    response = create(client, rachid, written)
    assert response.context["form"].errors.keys() == {"title_fr"}
    assert NeedsSurvey.objects.count() == 1


def test_the_region_stays_once_a_firm_was_asked(client, alix, survey, answer, written, outaouais, estrie):
    client.force_login(alix)
    data = {**written, "region": outaouais.pk, "opened_version": survey.updated_at.isoformat()}
    assert client.post(reverse("survey_edit", args=[survey.public_id]), data).status_code == 302
    survey.refresh_from_db()
    assert (survey.region, survey.title_fr) == (estrie, "Enquête 2026")


def test_the_second_to_edit_a_survey_is_told(client, rachid, survey, written):
    old = survey.updated_at.isoformat()
    NeedsSurvey.objects.get(pk=survey.pk).save()
    client.force_login(rachid)
    response = client.post(
        reverse("survey_edit", args=[survey.public_id]), {**written, "opened_version": old}
    )
    assert response.status_code == 200
    assert "Enquête manufacturière" in str(response.context["form"].errors["title_fr"])
    assert response.context["form"]["title_fr"].value() == "Enquête 2026"


def test_a_stratum_is_added_once(client, rachid, survey):
    client.force_login(rachid)
    data = {"industry_group": "Machines (333)", "population": "12"}
    address = reverse("stratum_create", args=[survey.public_id])
    assert client.post(address, data).url == survey.get_absolute_url()
    assert client.post(address, data).context["form"].errors.keys() == {"industry_group"}
    assert Stratum.objects.count() == 1


# --- Firms asked --------------------------------------------------------------------------------------------


def ask(client, user, survey, /, **data):
    client.force_login(user)
    return client.post(reverse("response_create", args=[survey.public_id]), data)


def test_a_firm_of_the_region_is_asked_once(client, rachid, survey, plant):
    ask(client, rachid, survey, establishment=plant.pk, survey="0", state="complete")
    response = SurveyResponse.objects.get()
    assert (response.survey, response.establishment, response.state) == (survey, plant, "invited")
    again = ask(client, rachid, survey, establishment=plant.pk)
    assert again.context["form"].errors.keys() == {"establishment"}


def test_a_firm_of_another_region_is_not_offered(client, rachid, survey):
    elsewhere = factories.establishment(territory=factories.territory(code="2481"))
    response = ask(client, rachid, survey, establishment=elsewhere.pk)
    assert response.context["form"].errors.keys() == {"establishment"}


def test_the_database_refuses_a_firm_twice(survey, answer, plant):
    with pytest.raises(ValidationError, match="établissement"):
        SurveyResponse(survey=survey, establishment=plant).full_clean()


# --- The survey's page --------------------------------------------------------------------------------------


def test_the_page_says_the_response_rate(client, rachid, survey, answer, machinists):
    answers(survey=survey, occupation=machinists, hires=[1, 2, 3])
    text = page_of(client, rachid, survey).content.decode()
    assert "75\N{NO-BREAK SPACE}%" in text


def test_firms_to_remind_come_first(client, rachid, survey, machinists, answer):
    answers(survey=survey, occupation=machinists, hires=[1])
    factories.response(survey=survey, establishment=factories.establishment(name="AAA"), state="declined")
    firms = page_of(client, rachid, survey).context["firms"]
    assert [firm.state for firm in firms] == ["invited", "declined", "complete"]
    silent = page_of(client, rachid, survey, "?silent").context["firms"]
    assert [firm.state for firm in silent] == ["invited", "declined"]


def test_an_analyst_reads_totals_and_no_firm(client, anouk, survey, answer, machinists):
    answers(survey=survey, occupation=machinists, hires=[4, 4, 4])
    response = page_of(client, anouk, survey)
    assert response.context["firms"] is None
    assert b"Usine 0000" not in response.content and b"Usinage Magog" not in response.content
    assert list(response.context["totals"][0].cells.values())[2].total in (10, 15)  # twelve, rounded once


def test_an_analyst_reads_how_many_firms_roughly(client, anouk, rachid, survey, machinists):
    answers(survey=survey, occupation=machinists, hires=[4, 4, 4, 4, 4, 4, None])
    seen, kept = (page_of(client, who, survey).content.decode() for who in (anouk, rachid))
    assert "6–10" in seen and "6–10" not in kept
    file = json.loads(client.get(reverse("survey_export", args=[survey.public_id, "json"])).content)
    assert file["rows"][0]["firms"] == 7  # the keeper's
    client.force_login(anouk)
    file = json.loads(client.get(reverse("survey_export", args=[survey.public_id, "json"])).content)
    assert (file["rows"][0]["firms"], file["rows"][0]["hires_answers"]) == ("6–10", "6–10")


def test_an_analyst_reads_totals_once_the_survey_is_closed_without_late_answers(
    client, anouk, rachid, survey, machinists
):
    """One firm more, from one day to the next, would tell what it answered."""
    today = timezone.localdate()
    survey.closes_on = today
    survey.save()
    answers(survey=survey, occupation=machinists, hires=[4, 4, 4])
    response = page_of(client, anouk, survey)
    assert response.context["totals"] == [] and "Pas encore fermée" in response.content.decode()
    assert page_of(client, rachid, survey).context["totals"]
    survey.closes_on = today - timedelta(days=2)
    survey.save()
    late = answers(survey=survey, occupation=machinists, hires=[90], place="Tard")[0].response
    type(late).objects.filter(pk=late.pk).update(answered_on=today)
    seen = page_of(client, anouk, survey).context["totals"][0]
    assert seen.cells["hires"].total in (10, 15)


def test_an_analyst_reads_hires_once_as_the_report_prints_them(client, anouk, survey, machinists):
    """Over 36 months, rounded too, the same persons would come out to within one or two a year."""
    lines = answers(survey=survey, occupation=machinists, hires=[4, 5, 6], difficulty=4)
    type(lines[0]).objects.filter(pk=lines[0].pk).update(hires_36m=14, difficulty=3)
    seen = page_of(client, anouk, survey).context["totals"][0]
    assert list(seen.cells) == ["headcount", "vacancies", "hires", "retirements_36m", "internships_offered"]
    today = timezone.localdate()
    asked = {"on": today, "years": usual_years(on=today), "programs": (), "sources": SURVEY_FIRST}
    [total] = through_the_gate(read(region=survey.region, **asked)).surveys
    assert seen.cells["hires"].total == total.hires_per_year  # 4⅔ + 5 + 6, made whole, rounded once
    assert seen.difficulty.value == 3.5  # 3.67 would say that three answered
    file = json.loads(client.get(reverse("survey_export", args=[survey.public_id, "json"])).content)
    assert not [name for name in file["rows"][0] if "12m" in name or name.startswith("hires_36m")]


def test_what_betrays_a_firm_is_marked_for_who_keeps_the_survey_and_hidden_from_others(
    client, rachid, anouk, survey, machinists
):
    answers(survey=survey, occupation=machinists, hires=[137, 2], difficulty=5)
    kept = page_of(client, rachid, survey).content.decode()
    seen = page_of(client, anouk, survey).content.decode()
    assert re.search(r">\s*139\b", kept) and "†" in kept and "masqué" not in kept
    assert "139" not in seen and "masqué" in seen


def test_only_the_surveys_of_my_regions_are_listed(client, rachid, sam, survey, outaouais):
    other = factories.survey(region=outaouais)
    for user, mine in ((rachid, survey), (sam, other)):
        client.force_login(user)
        assert client.get(reverse("survey_list")).context["table"].records == [mine]


# --- As many queries for 10 rows as for 1,000 ---------------------------------------------------------------


@pytest.mark.parametrize("rows", [10, 1000])
def test_the_list_asks_seven_queries(client, rachid, estrie, rows, queries_pinned):
    NeedsSurvey.objects.bulk_create(
        NeedsSurvey(region=estrie, title_fr=f"Enquête {n}", reference_on="2026-05-01") for n in range(rows)
    )
    client.force_login(rachid)
    with queries_pinned(7):  # session, user, roles, views, regions of the filter, count, page
        client.get(reverse("survey_list"))


@pytest.mark.parametrize("rows", [10, 1000])
def test_a_survey_asks_six_queries(client, rachid, survey, stratum, machinists, rows, queries_pinned):
    firm = factories.organization()
    places = [factories.establishment(organization=firm, name=f"Usine {n}") for n in range(rows)]
    asked = SurveyResponse.objects.bulk_create(
        SurveyResponse(survey=survey, establishment=place, stratum=stratum, state="complete")
        for place in places
    )
    machinists.need_lines.bulk_create(
        machinists.need_lines.model(response=response, occupation=machinists, vacancies=1)
        for response in asked
    )
    client.force_login(rachid)
    with queries_pinned(6):  # session, user, roles; survey with its strata, totals, firms
        client.get(survey.get_absolute_url())
