"""A file holds what the list shows, and an import takes it back."""

import io
import json
from datetime import date

import openpyxl
import pytest
from django.urls import reverse

from partnerships.imports.kinds import Area
from partnerships.sheets.reading import Row, open_table
from programs.cohorts.imports import CohortRow
from tests import factories
from tests.factories import TODAY


@pytest.fixture
def shown(usinage, cfp, other_cfp):
    cohort = factories.cohort(
        program=usinage,
        provider=cfp,
        name="=Usinage A25",
        mode="work_study",
        territory=factories.territory(),
        reported_entrants=18,
        reported_source="CFP",
        reported_on=TODAY,
    )
    factories.cohort(program=usinage, provider=other_cfp, name="Autre centre")
    return cohort


def download(client, user, format, **asked):
    client.force_login(user)
    return client.get(reverse("cohort_export", args=[format]), asked)


def test_a_file_holds_what_its_reader_may_see_and_nothing_else(client, maude, rachid, shown):
    assert [row["name"] for row in json.loads(download(client, maude, "json").content)["rows"]] == [
        "=Usinage A25"
    ]
    assert len(json.loads(download(client, rachid, "json").content)["rows"]) == 2


def test_a_file_follows_the_filters_and_says_so(client, rachid, shown, other_cfp):
    content = json.loads(download(client, rachid, "json", provider=str(other_cfp.public_id)).content)
    assert [row["name"] for row in content["rows"]] == ["Autre centre"]
    assert content["filters"] == {"Établissement d’enseignement": "CFP des Rives"}


def test_a_workbook_has_types_and_a_notice(client, maude, shown):
    book = openpyxl.load_workbook(io.BytesIO(download(client, maude, "xlsx").content))
    first = dict(
        zip(
            [cell.value for cell in book.worksheets[0][1]],
            [cell.value for cell in book.worksheets[0][2]],
            strict=True,
        )
    )
    assert first["Places"] == 22 and first["Nom"] == "'=Usinage A25"
    assert book.worksheets[1].title == "Lisez-moi"


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_a_file_is_read_back_to_the_same_cohort(client, alix, shown, format):
    content = download(client, alix, format).content
    form = CohortRow(area=Area(), on=TODAY)
    headers = {name: cell.accepted_headers() for name, cell in form.fields.items()}
    lines = [
        line for line in open_table(io.BytesIO(content), columns=headers).lines() if isinstance(line, Row)
    ]
    cleaned, problems = next(
        form.check(line.values) for line in lines if "Usinage" in str(line.values["name"])
    )
    assert problems == []
    for mine, theirs in {
        "program": shown.program_id,
        "provider": shown.provider_id,
        "name": shown.name,
        "starts_on": shown.starts_on,
        "expected_end_on": shown.expected_end_on,
        "seats": 22,
        "mode": "work_study",
        "state": "planned",
        "region": shown.region_id,
        "territory": shown.territory_id,
        "entrants": 18,
        "graduates": None,
        "source": "CFP",
        "reported_on": TODAY,
    }.items():
        assert cleaned[mine] == theirs, mine


@pytest.mark.parametrize(("who", "status"), [("theo", 404), ("sam", 200)])
def test_a_stranger_downloads_nothing_of_others(client, request, shown, who, status):
    response = download(client, request.getfixturevalue(who), "csv")
    assert response.status_code == status and "Usinage" not in response.content.decode()


def test_an_unknown_format_does_not_exist(client, maude):
    assert download(client, maude, "doc").status_code == 404


def test_a_row_draws_the_entrants_of_its_program_at_its_centre(client, maude, usinage, cfp, other_cfp):
    said = {"program": usinage, "reported_on": TODAY, "reported_source": "CFP"}
    told = [(cfp, 2023, 12), (cfp, 2023, 3), (cfp, 2024, 9), (cfp, 2025, None), (other_cfp, 2023, 99)]
    for provider, year, entrants in told:
        starts = date(year, 9, 1)
        factories.cohort(provider=provider, starts_on=starts, reported_entrants=entrants, **said)
    factories.cohort(program=usinage, provider=cfp, starts_on=date(2024, 9, 1), state="cancelled")
    words = json.loads(download(client, maude, "json").content)["rows"][0]["course"]
    assert words == "2023-2024\u00a0: 15; 2024-2025\u00a0: 9; 2025-2026\u00a0: s.\u00a0o."
    assert f"<title>{words}</title>" in client.get(reverse("cohort_list")).content.decode()
