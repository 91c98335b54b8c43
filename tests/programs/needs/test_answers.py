"""A firm's answer, typed by who keeps the survey: one line of figures per occupation."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from programs.needs.models import NeedLine
from tests import factories

FIGURES = [
    "headcount",
    "vacancies",
    "hires_12m",
    "hires_36m",
    "retirements_36m",
    "internships_offered",
    "difficulty",
]


def form_of(answer, *lines, initial=0, state="complete", **more):
    """Return what the form sends: ``lines`` are dicts of figures with a code."""
    data = {
        "state": state,
        "opened_version": answer.updated_at.isoformat(),
        "note": "",
        "answered_on": "2026-05-04",
    }
    data |= {"lines-TOTAL_FORMS": len(lines), "lines-INITIAL_FORMS": initial}
    for place, line in enumerate(lines):
        data |= {f"lines-{place}-{name}": line.get(name, "") for name in ["occupation", *FIGURES]}
        data |= {f"lines-{place}-DELETE": "on"} if line.get("DELETE") else {}
    return data | more


def send(client, user, answer, *lines, **more):
    client.force_login(user)
    return client.post(reverse("response_edit", args=[answer.public_id]), form_of(answer, *lines, **more))


def lines_of(answer) -> dict:
    return {line.occupation.code: line for line in answer.lines.select_related("occupation")}


def errors_of(response, place) -> dict:
    return response.context["lines"].forms[place].errors


@pytest.fixture
def welders(db):
    return factories.occupation(code="72106", title_fr="Soudeurs", title_en="Welders")


@pytest.fixture
def recorded(answer, machinists):
    """Aline's plant needs two machinists this year."""
    answer.state = "complete"
    answer.save()
    return factories.need(response=answer, occupation=machinists, hires_12m=2)


def test_answers_are_typed(client, rachid, answer, machinists):
    response = send(client, rachid, answer, {"occupation": "72100", "hires_12m": "2", "vacancies": "0"})
    assert response.url == answer.get_absolute_url()
    line = answer.lines.get()
    assert (line.occupation, line.hires_12m, line.vacancies, line.headcount) == (machinists, 2, 0, None)
    answer.refresh_from_db()
    assert (answer.state, str(answer.answered_on)) == ("complete", "2026-05-04")


def test_empty_lines_are_no_answers(client, rachid, answer, machinists):
    send(client, rachid, answer, {}, {"occupation": "72100"}, {})
    assert list(lines_of(answer)) == ["72100"]


def test_lines_are_corrected_and_removed(client, rachid, recorded, answer, welders):
    factories.need(response=answer, occupation=welders)
    send(
        client, rachid, answer,
        {"occupation": "72100", "hires_12m": "5"}, {"occupation": "72106", "DELETE": True}, initial=2,
    )  # fmt: skip
    assert {code: line.hires_12m for code, line in lines_of(answer).items()} == {"72100": 5}


def test_saving_may_lead_to_more_lines(client, rachid, answer, machinists):
    response = send(client, rachid, answer, {"occupation": "72100"}, more="1")
    assert response.url == reverse("response_edit", args=[answer.public_id])


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ({"occupation": "99999", "vacancies": "1"}, "occupation"),
        ({"occupation": "\x00", "vacancies": "1"}, "occupation"),
        ({"vacancies": "1"}, "occupation"),
        ({"occupation": "72100", "hires_12m": "9", "hires_36m": "4"}, "hires_36m"),
        ({"occupation": "72100", "difficulty": "6"}, "difficulty"),
        ({"occupation": "72100", "vacancies": "-1"}, "vacancies"),
        ({"occupation": "72100", "vacancies": "beaucoup"}, "vacancies"),
    ],
)
def test_an_error_stands_beside_its_field_and_nothing_typed_is_lost(
    client, rachid, answer, machinists, line, field
):
    response = send(client, rachid, answer, line)
    assert errors_of(response, 0).keys() == {field}
    assert response.context["lines"].forms[0][field].value() == line.get(field, "")
    assert not NeedLine.objects.exists()


def test_two_lines_of_one_occupation_are_told(client, rachid, answer, machinists):
    response = send(
        client, rachid, answer, {"occupation": "72100"}, {"occupation": "72100", "vacancies": "3"}
    )
    assert errors_of(response, 0) == {}
    assert "72100 Machinistes" in errors_of(response, 1)["occupation"][0]


def test_an_occupation_already_recorded_is_told(client, rachid, recorded, answer):
    response = send(client, rachid, answer, {"occupation": "72100"}, {"occupation": "72100"}, initial=1)
    assert errors_of(response, 1).keys() == {"occupation"}


@pytest.mark.parametrize("state", ["invited", "opened", "declined"])
def test_lines_ask_for_a_state_that_counts_them(client, rachid, answer, machinists, state):
    response = send(client, rachid, answer, {"occupation": "72100"}, state=state)
    assert response.context["form"].errors.keys() == {"state"}


def test_a_firm_may_decline(client, rachid, answer):
    send(client, rachid, answer, {}, state="declined")
    answer.refresh_from_db()
    assert answer.state == "declined"


def test_posted_survey_and_establishment_change_nothing(
    client, rachid, answer, survey, plant, estrie, machinists
):
    other = factories.survey(region=estrie, title_fr="Autre")
    firm = factories.establishment()
    send(
        client, rachid, answer, {"occupation": "72100"},
        survey=other.pk, establishment=firm.pk, **{"lines-0-response": "0", "lines-0-id": "1"},
    )  # fmt: skip
    answer.refresh_from_db()
    assert (answer.survey, answer.establishment) == (survey, plant)
    assert answer.lines.get().occupation == machinists


def test_a_missing_management_form_is_an_error_not_a_crash(client, rachid, answer):
    client.force_login(rachid)
    response = client.post(reverse("response_edit", args=[answer.public_id]), {"state": "complete"})
    assert response.status_code == 200


# --- Two people at once -------------------------------------------------------------------------------------


def test_the_second_is_told_what_the_first_saved(client, rachid, alix, recorded, answer):
    stale = form_of(answer, {"occupation": "72100", "hires_12m": "9"}, initial=1)
    send(client, alix, answer, {"occupation": "72100", "hires_12m": "4"}, initial=1)
    client.force_login(rachid)
    response = client.post(reverse("response_edit", args=[answer.public_id]), stale)
    assert response.context["form"].non_field_errors()
    assert errors_of(response, 0) == {"hires_12m": ["Enregistré entre-temps\N{NO-BREAK SPACE}: 4"]}
    assert response.context["lines"].forms[0]["hires_12m"].value() == "9"
    assert answer.lines.get().hires_12m == 4


def test_saving_again_keeps_the_second_and_the_lines_that_others_added(
    client, rachid, alix, recorded, answer, welders
):
    stale = form_of(answer, {"occupation": "72100", "hires_12m": "9"}, initial=1)
    send(client, alix, answer, {"occupation": "72100", "hires_12m": "4"}, {"occupation": "72106"}, initial=1)
    client.force_login(rachid)
    address = reverse("response_edit", args=[answer.public_id])
    told = client.post(address, stale)
    client.post(address, {**stale, "opened_version": told.context["form"]["opened_version"].value()})
    assert {code: line.hires_12m for code, line in lines_of(answer).items()} == {"72100": 9, "72106": None}


def test_a_line_removed_meanwhile_comes_back_only_if_saved_again(client, rachid, alix, recorded, answer):
    stale = form_of(answer, {"occupation": "72100", "hires_12m": "9"}, initial=1)
    send(client, alix, answer, {"occupation": "72100", "DELETE": True}, initial=1)
    client.force_login(rachid)
    address = reverse("response_edit", args=[answer.public_id])
    told = client.post(address, stale)
    assert not answer.lines.exists()
    client.post(address, {**stale, "opened_version": told.context["form"]["opened_version"].value()})
    assert answer.lines.get().hires_12m == 9


# --- The firm reads, the region writes ----------------------------------------------------------------------


def test_a_firm_reads_its_own_answer_without_the_coordinators_note(client, aline, recorded, answer):
    answer.note = "Rappeler en mai."
    answer.save()
    client.force_login(aline)
    text = client.get(answer.get_absolute_url()).content.decode()
    assert "72100 Machinistes" in text and "Rappeler" not in text and "modifier" not in text


def test_a_firm_finds_its_own_answers_only(client, aline, answer, survey):
    factories.response(survey=survey, establishment=factories.establishment())
    client.force_login(aline)
    assert client.get(reverse("response_list")).context["table"].records == [answer]


@pytest.mark.parametrize("rows", [2, 100])
def test_the_form_asks_six_queries_whatever_the_lines(client, rachid, answer, rows, queries_pinned):
    for n in range(rows):
        factories.need(response=answer, occupation=factories.occupation(code=f"7{n:04}"))
    client.force_login(rachid)
    with queries_pinned(6):  # the three of any page, answer, its lines, strata
        client.get(reverse("response_edit", args=[answer.public_id]))


def test_the_codes_typed_are_read_at_once(client, rachid, answer, machinists):
    lines = [{"occupation": "72100", "vacancies": "x"}] * 50
    with CaptureQueriesContext(connection) as asked:
        send(client, rachid, answer, *lines)
    assert sum('"programs_occupation"."code" IN' in query["sql"] for query in asked) == 1
