"""A total that would betray a firm is in no file and on no page, and each says that it is hidden."""

import csv
import io
import json
import re
from datetime import date

import pytest
from django.urls import reverse

from programs.catalogue.models import Program
from programs.reports import publishing
from tests import factories
from tests.programs.needs.firms import answers
from tests.programs.reports import making
from tests.programs.reports.test_three_editions import files_of, words

LARGEST, OTHER = 6137, 6211  # hires that no code, year or rounded figure can be mistaken for


@pytest.fixture
def survey(estrie):
    """Held before the day of the reports of these tests, which does not move."""
    return factories.survey(region=estrie, reference_on=date(2026, 5, 1))


@pytest.fixture
def published(taught_usinage, survey, machinists, estrie, rachid):
    """Machinists are projected, welders are not; of both, the survey says too much of one firm.

    Of welders, three places answered: two of them are one organization's.
    """
    answers(survey=survey, occupation=machinists, hires=[LARGEST, 2, 1])
    welders = factories.occupation(code="72106", title_fr="Soudeurs", title_en="Welders")
    making.taught(region=estrie, code="5195", occupation=welders, title_fr="Soudage-montage")
    foundry, forge = (factories.organization(name=name, kind="employer") for name in ("Fonderie", "Forge"))
    for firm, hires in ((foundry, OTHER), (foundry, OTHER - 50), (forge, OTHER - 90)):
        place = factories.establishment(organization=firm, name=f"Place {hires}")
        response = factories.response(survey=survey, establishment=place)
        factories.need(response=response, occupation=welders, hires_12m=hires)
    draft = making.computed(region=estrie, by=rachid)
    return publishing.publish(report=draft, by=rachid, at=factories.NOON)


def pages_of(client, report) -> dict[str, str]:
    """Every public page that speaks of the edition."""
    region = reverse("region_detail", args=[report.region.code])
    addresses = {"list": reverse("report_list"), "region": region}
    for program in Program.objects.filter(code__in=[line.program_code for line in report.lines.all()]):
        addresses[program.code] = program.get_absolute_url()
    return {name: client.get(address).content.decode() for name, address in addresses.items()}


def test_no_file_and_no_page_gives_the_hidden_hires(client, published):
    texts = {format: words(format, content) for (_, format), content in files_of(client, published).items()}
    texts |= pages_of(client, published)
    assert len(texts) == 9
    exact = (LARGEST, LARGEST + 3, OTHER, OTHER - 50, OTHER - 90, 2 * OTHER - 50, 3 * OTHER - 140)
    texts = {name: text.replace("\N{NO-BREAK SPACE}", "") for name, text in texts.items()}
    for number in exact:
        near = "|".join(str(told) for told in (number, 5 * (number // 5), 5 * (number // 5) + 5))
        assert [name for name, text in texts.items() if re.search(rf"(?<![\w.,-])({near})(?!\w)", text)] == []


def test_the_need_is_the_projection_s_and_flagged_else_hidden_in_every_format(client, published):
    files = {format: content for (_, format), content in files_of(client, published).items()}
    data = json.loads(files["json"])
    machining, welding = sorted(data["lines"], key=lambda line: line["program"]["code"], reverse=True)
    assert (machining["need_source"], machining["hidden_surveys"]) == ("projection", ["72100"])
    assert (welding["need_per_year"], welding["class"], welding["target_entrants"]) == (
        None,
        "not_published",
        None,
    )
    assert all("survey_hidden" in line["flags"] for line in data["lines"])
    assert {row["reason"] for row in data["suppressions"]} >= {"few_employers"}
    rows = {
        row["Code"]: row
        for row in csv.DictReader(io.StringIO(files["csv"].decode("utf-8-sig")), delimiter=";")
    }
    assert all("enquête non publiée" in row["Mentions"] for row in rows.values())
    assert (
        rows["5195"]["Diagnostic"] == "non publié (confidentiel)" and rows["5195"]["Besoin par année"] == ""
    )
    for format in ("page", "pdf", "xlsx"):
        assert "non publié" in words(format, files[format]), format
    assert "non publié (confidentiel)" in pages_of(client, published)["5195"]
