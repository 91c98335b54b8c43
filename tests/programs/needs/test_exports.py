"""Files hold exactly what their pages show, and projections go back in by an import."""

import csv
import io
import json

import openpyxl
import pytest
from django.urls import reverse

from partnerships.imports.kinds import Area
from partnerships.sheets.reading import Row, open_table
from programs.needs.imports import ProjectionRow
from programs.needs.models import Projection
from tests import factories
from tests.factories import TODAY
from tests.programs.needs.firms import answers


@pytest.fixture
def answered(survey, machinists):
    """Four firms: one needs most machinists; all have as many vacancies."""
    answers(survey=survey, occupation=machinists, hires=[90, 5, None, 4], vacancies=2)
    return survey


def totals_of(client, user, survey, format):
    client.force_login(user)
    return client.get(reverse("survey_export", args=[survey.public_id, format])).content


def projections_of(client, user, format, **asked):
    client.force_login(user)
    return client.get(reverse("projection_export", args=[format]), asked).content


def test_totals_in_json_hold_what_who_keeps_the_survey_sees(client, rachid, answered):
    content = json.loads(totals_of(client, rachid, answered, "json"))
    (row,) = content["rows"]
    assert (row["code"], row["firms"], row["hires_12m"], row["hires_12m_answers"]) == ("72100", 4, 99, 3)
    assert (row["vacancies"], row["headcount"]) == (8, None)
    assert row["to_protect"] == "Embauches, 12 mois"
    assert content["filters"]["Entreprises qui ont répondu"] == "4"


@pytest.mark.parametrize("format", ["json", "csv", "xlsx"])
def test_totals_of_an_analyst_hide_what_betrays_a_firm(client, anouk, answered, format):
    content = totals_of(client, anouk, answered, format)
    if format == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
        rows = [[cell.value for cell in line] for line in sheet.iter_rows()]
    elif format == "csv":
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    else:
        rows = [[], list(json.loads(content)["rows"][0].values())]
    assert not {99, "99", 90, "90"} & set(rows[1])
    assert {5, "5", 10, "10"} & set(rows[1])  # eight vacancies, rounded once
    assert not {8, "8"} & set(rows[1])


def test_a_file_of_another_shape_is_not_there(client, rachid, answered):
    client.force_login(rachid)
    assert client.get(reverse("survey_export", args=[answered.public_id, "pdf"])).status_code == 404
    for name in ("projection_export", "survey_list_export", "layoff_export"):
        assert client.get(reverse(name, args=["pdf"])).status_code == 404


@pytest.mark.parametrize(
    ("who", "name", "told"),
    [
        ("rachid", "survey_list_export", {"invited": 5, "answered": 4, "region": "Estrie"}),
        (
            "rachid",
            "layoff_export",
            {"code": "72100", "occupation": "Machinistes", "headcount": 12, "note": "=Été"},
        ),
        ("aline", "response_export", {"establishment": "Usine principale", "answered_on": None}),
    ],
)
def test_lists_of_needs_go_into_files(client, request, answered, machinists, plant, who, name, told):
    factories.layoff(establishment=plant, occupation=machinists, headcount=12, note="=Été")
    factories.layoff(establishment=plant, occupation=None, headcount=1)
    factories.response(survey=answered, establishment=plant, state="invited", answered_on=None)
    client.force_login(request.getfixturevalue(who))
    files = {format: client.get(reverse(name, args=[format])) for format in ("xlsx", "csv", "json")}
    assert {file.status_code for file in files.values()} == {200}
    [first, *others] = files["json"].json()["rows"]
    assert told.items() <= first.items()


def test_projections_follow_the_filters_and_say_so(client, ines, machinists, estrie):
    factories.projection(occupation=machinists)
    factories.projection(occupation=machinists, region=estrie, growth=-4000)
    content = json.loads(projections_of(client, ines, "json", region="05"))
    assert [(row["region"], row["openings_per_year"], row["is_net_decline"]) for row in content["rows"]] == [
        ("Estrie", 0, True)
    ]
    assert content["filters"] == {"Région": "Estrie"}


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_projections_are_read_back_to_the_same_values(client, alix, machinists, estrie, format):
    made = factories.projection(occupation=machinists, region=estrie, immigration=None, source="=SPPC; été")
    content = projections_of(client, alix, format)
    form = ProjectionRow(area=Area(), on=TODAY)
    headers = {name: cell.accepted_headers() for name, cell in form.fields.items()}
    (line,) = [
        line for line in open_table(io.BytesIO(content), columns=headers).lines() if isinstance(line, Row)
    ]
    cleaned, problems = form.check(line.values)
    assert problems == []
    for name in (
        "from_year",
        "to_year",
        "employment",
        "growth",
        "immigration",
        "other_seekers",
        "source",
        "vintage",
    ):
        assert cleaned[name] == getattr(made, name), name
    assert (cleaned["code"], cleaned["region"], cleaned["area_kind"]) == ("72100", estrie.pk, "region")


@pytest.mark.parametrize("rows", [10, 1000])
def test_a_file_of_projections_asks_three_queries(client, rachid, machinists, rows, queries_pinned):
    Projection.objects.bulk_create(
        Projection(
            occupation=machinists, area="QC", from_year=1980 + n % 60, to_year=2040 + n // 60, source="SPPC",
            vintage=TODAY,
        )
        for n in range(rows)
    )  # fmt: skip
    client.force_login(rachid)
    with queries_pinned(3):  # session, user, projections
        client.get(reverse("projection_export", args=["json"]))
