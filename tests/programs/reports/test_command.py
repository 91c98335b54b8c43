"""``manage.py adequacy``: the same report without the web."""

import csv
import io
import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from programs.reports.models import AdequacyReport
from tests import factories


def printed(*arguments) -> str:
    out = io.StringIO()
    call_command("adequacy", *arguments, stdout=out)
    return out.getvalue()


def test_it_prints_the_same_figures_as_the_kept_edition(draft):
    told, kept = (
        json.loads(printed("05", "--on", "2026-11-02", "--format", "json")),
        json.loads(draft.snapshot),
    )
    assert told["lines"] == kept["lines"] and told["fingerprint"] == kept["fingerprint"]
    assert told["edition"] is None


def test_it_keeps_nothing(taught_usinage):
    printed("05")
    assert not AdequacyReport.objects.exists()


def test_the_text_says_the_finding_then_the_table(taught_usinage):
    text = printed("05", "--on", "2026-11-02")
    assert (
        "En Estrie, sur un programme" in text and "Usinage" in text and "Perspective par profession" in text
    )


def test_the_text_may_be_in_english(taught_usinage):
    assert "In Estrie, of one program" in printed("05", "--language", "en")


def test_the_csv_has_a_line_for_each_program(taught_usinage):
    rows = list(csv.DictReader(io.StringIO(printed("05", "--format", "csv").lstrip("\ufeff")), delimiter=";"))
    assert [row["Code"] for row in rows] == ["5371"]


def test_programs_may_be_chosen_with_spaces_or_commas(taught_usinage):
    factories.program(code="5195", title_fr="Soudage-montage")
    for codes in (["5195", "5371"], ["5195,5371"]):
        data = json.loads(printed("05", "--format", "json", "--programs", *codes))
        assert [line["program"]["code"] for line in data["lines"]] == ["5195", "5371"]


def test_years_may_be_chosen(taught_usinage):
    data = json.loads(printed("05", "--format", "json", "--first-year", "2022", "--last-year", "2023"))
    assert data["parameters"]["school_years"] == [2022, 2023]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["99"], "no region 99"),
        ([], "code of a region"),
        (["05", "--programs", "9999"], "no program has the code 9999"),
        (["05", "--first-year", "2025", "--last-year", "2021"], "before the first"),
        (["05", "--on", "hier"], "not a day"),
        (["--all"], "go together"),
    ],
)
def test_a_mistake_is_told_in_plain_words(db, arguments, reason):
    with pytest.raises(CommandError, match=reason):
        printed(*arguments)


def test_with_national_projections_alone_it_tells_the_country_and_no_need(db):
    occupation = factories.occupation()
    factories.projection(occupation=occupation, area="CA", growth=100, retirements=200, other_replacement=50)
    data = json.loads(printed("05", "--format", "json"))
    row = data["occupations"][0]
    assert data["lines"] == []
    assert (row["code"], row["openings_per_year"], row["origin"]) == ("72100", 35.0, "country_total")


def test_national_rates_serve_where_the_regions_employment_is_known(estrie, taught_usinage, machinists):
    machinists.projections.all().delete()
    factories.projection(
        occupation=machinists, area="CA", employment=1000, growth=100, retirements=200, other_replacement=50
    )
    bare = dict.fromkeys(
        ["growth", "retirements", "other_replacement", "school_leavers", "immigration", "other_seekers"]
    )
    factories.projection(occupation=machinists, region=estrie, employment=100, **bare)
    data = json.loads(printed("05", "--format", "json"))
    assert data["occupations"][0]["openings_per_year"] == 3.5
    assert "national_rates" in data["lines"][0]["flags"]


def test_nothing_later_than_the_day_counts(taught_usinage):
    data = json.loads(printed("05", "--format", "json", "--on", str(date(2024, 7, 1)), "--last-year", "2024"))
    assert 2024 not in [
        row["school_year"] for row in data["lines"][0]["years"] if row["entrants"] is not None
    ]


def test_all_regions_can_be_asked_of_the_workers(db):
    assert len(printed("--all", "--request").splitlines()) == 17
    assert AdequacyReport.objects.live().count() == 17
