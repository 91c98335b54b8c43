"""What a program's page tells anyone: where it starts, where it leads, what became of graduates."""

import json
from datetime import date

import pytest
from django.urls import reverse

from programs.cohorts.models import Cohort
from programs.portal.describing import supply_chart
from tests import factories
from tests.factories import TODAY
from tests.snapshots import kept

COMING = date(2099, 8, 24)


def page_of(client, program):
    return client.get(program.get_absolute_url()).content.decode()


def test_it_says_where_and_when_the_next_cohort_starts(client, usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, starts_on=COMING, state="recruiting")
    factories.cohort(program=usinage, provider=cfp, starts_on=COMING, state="cancelled", name="Annulée")
    page = page_of(client, usinage)
    assert "24 août 2099" in page and "CFP du Parc" in page and page.count("24 août 2099") == 1


def test_it_says_which_occupations_it_leads_to_as_judgements(client, usinage, machinists):
    factories.share(program=usinage, occupation=machinists, share="0.8", evidence="Comité de mars 2026")
    page = page_of(client, usinage)
    assert "Machinistes" in page and "80\u00a0%" in page and "Comité de mars 2026" in page
    assert "jugements d’experts" in page.replace("&#x27;", "'")


@pytest.fixture
def published(estrie, usinage):
    """Estrie's published report, of which the page of Usinage reads the line."""
    return with_line(factories.report(region=estrie, state="published", **kept()))


def with_line(report):
    for position, line in enumerate(json.loads(report.snapshot)["lines"], start=1):
        report.lines.create(
            position=position,
            program_code=line["program"]["code"],
            coverage_class=line["class"],
            content=line,
        )
    return report


def test_it_says_what_became_of_graduates_with_the_formula(client, usinage, published):
    page = page_of(client, usinage)
    assert "71\u00a0%" in page and "320 sur environ 450" in page  # 320 ÷ (500 − 50)
    assert "en emploi lié ÷ (répondants − aux études)" in page


def test_it_reads_published_lines_and_never_a_table_of_ours(client, usinage, cfp, estrie, published):
    before = page_of(client, usinage)
    factories.cohort(program=usinage, provider=cfp, reported_entrants=617)
    factories.outcome_figures(program=usinage, region=estrie, respondents=613, employed_related=607)
    assert page_of(client, usinage) == before


def test_without_a_published_report_it_prints_no_person(client, usinage, cfp, estrie):
    factories.cohort(program=usinage, provider=cfp, reported_entrants=617)
    factories.outcome_figures(program=usinage, region=estrie, respondents=613, employed_related=607)
    with_line(factories.report(region=estrie, state="ready", **kept()))
    response = client.get(usinage.get_absolute_url())
    assert (response.context["chart"], response.context["outcomes"]) == (None, [])
    assert not {"617", "613", "607"} & set(response.content.decode().split())


def test_entrants_are_those_of_the_report_under_ten_and_unknown_said(client, usinage, published):
    line = published.lines.get()
    years = [
        {"school_year": 2023, "seats": 30, "applicants": 25, "entrants": 15, "applicants_below": False,
         "entrants_below": False},
        {"school_year": 2024, "seats": 30, "applicants": 25, "entrants": 4, "applicants_below": False,
         "entrants_below": True},
        {"school_year": 2025, "seats": None, "applicants": None, "entrants": None, "applicants_below": False,
         "entrants_below": False},
    ]  # fmt: skip
    line.content = line.content | {"years": years}
    line.save()
    response = client.get(usinage.get_absolute_url())
    [row] = response.context["chart"].rows
    assert row[1:4] == ("15", "<\u00a010", "s.\u00a0o.")
    assert "arrondis à un multiple de 5" in response.content.decode()


def test_a_withdrawn_edition_says_nothing_on_the_page(client, usinage, published):
    published.withdraw(by=None, at=factories.NOON)
    response = client.get(usinage.get_absolute_url())
    assert (response.context["chart"], response.context["outcomes"], response.context["diagnoses"]) == (
        None, [], [],
    )  # fmt: skip


def test_a_centre_s_own_year_with_a_cohort_not_counted_is_unknown(usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, starts_on=date(2024, 8, 25), reported_entrants=12)
    factories.cohort(program=usinage, provider=cfp, starts_on=date(2025, 8, 25), reported_entrants=12)
    factories.cohort(program=usinage, provider=cfp, starts_on=date(2025, 9, 25))
    chart = supply_chart(Cohort.objects.with_partners().with_counts(), on=TODAY)
    assert chart.rows[0][1:3] == ("12", "s.\u00a0o.")


def test_it_follows_the_programs_it_replaces(client, usinage):
    old = factories.program(code="5223", title_fr="Techniques d'usinage")
    usinage.predecessor = old
    usinage.save()
    assert "5223" in page_of(client, usinage)
    assert "remplacé par 5371" in page_of(client, old)


def test_programs_that_replace_one_another_are_listed_once(client, usinage):
    """Older than the rule that refuses it."""
    b, c = (factories.program(code=code, title_fr=f"Ancien {code}") for code in ("5002", "5003"))
    factories.succession((usinage, b), (b, c), (c, b))
    replaced = client.get(usinage.get_absolute_url()).context["replaced"]
    assert [program.code for program in replaced] == ["5002", "5003"]
    assert [program.code for program in client.get(c.get_absolute_url()).context["replaced"]] == ["5002"]


def test_a_cancelled_cohort_counts_in_no_figure(client, maude, usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, reported_entrants=14)
    factories.cohort(program=usinage, provider=cfp, reported_entrants=31, state="cancelled", name="Annulée")
    client.force_login(maude)
    own = client.get(reverse("program_supply", args=[usinage.public_id]))
    assert own.context["cohorts"] == 1
    assert [year.entrants for year, _printed in own.context["years"]] == [14]


@pytest.mark.parametrize("size", [10, 1000])
def test_it_costs_five_queries_for_ten_or_a_thousand_cohorts(client, usinage, cfp, size, queries_pinned):
    model = factories.cohort(program=usinage, provider=cfp, reported_entrants=9)
    Cohort.objects.bulk_create(
        Cohort(
            program=usinage, provider=cfp, region=model.region, starts_on=model.starts_on, seats=20,
            expected_end_on=model.expected_end_on, reported_entrants=9,
        )
        for _ in range(size)
    )  # fmt: skip
    with queries_pinned(5):  # last change, program, reports, cohorts to start, shares
        assert client.get(usinage.get_absolute_url()).status_code == 200


def test_it_says_what_published_reports_conclude_and_drafts_stay_hidden(client, usinage, estrie, outaouais):
    for region, state in ((estrie, "published"), (outaouais, "ready")):
        report = factories.report(region=region, state=state)
        report.lines.create(position=1, program_code="5371", coverage_class="slight_deficit", content={})
    page = page_of(client, usinage)
    assert page.count("léger déficit") == 1 and "Estrie" in page and "Outaouais" not in page


def test_an_occupation_says_what_leads_there_and_what_is_announced(client, usinage, machinists):
    factories.share(program=usinage, occupation=machinists, share="0.8")
    factories.projection(occupation=machinists)
    page = client.get(reverse("occupation_detail", args=[machinists.public_id])).content.decode()
    assert "Usinage" in page and "Projection de démonstration" in page and ">36<" in page


def test_a_coordinator_sees_her_programs_year_by_year(client, maude, usinage, cfp, other_cfp):
    factories.cohort(program=usinage, provider=cfp, reported_entrants=18, reported_withdrawals=3)
    factories.cohort(program=usinage, provider=other_cfp, reported_entrants=99)
    client.force_login(maude)
    response = client.get(reverse("program_supply", args=[usinage.public_id]))
    [(year, printed)] = response.context["years"]
    assert (year.name, year.entrants, round(year.persistence, 3)) == ("2025-2026", 18, 0.833)
    assert printed is None and "imprimé" not in response.content.decode()


def test_a_centre_reads_what_the_report_prints_beside_its_own(client, maude, usinage, cfp, published):
    factories.cohort(program=usinage, provider=cfp, reported_entrants=18)
    line = published.lines.get(program_code="5371")
    [row] = [row for row in line.content["years"] if row["school_year"] == 2025]
    client.force_login(maude)
    page = client.get(reverse("program_supply", args=[usinage.public_id])).content.decode()
    assert f"interne\u00a0: 18, imprimé {row['entrants']}" in page
    assert "pour que personne ne soit reconnu" in page


def test_cohorts_of_two_regions_are_printed_together_nowhere(client, alix, usinage, cfp, published):
    factories.cohort(program=usinage, provider=cfp, reported_entrants=18)
    elsewhere = factories.organization(kind="cfp", region_code="07")
    factories.cohort(program=usinage, provider=elsewhere, reported_entrants=18)
    client.force_login(alix)
    page = client.get(reverse("program_supply", args=[usinage.public_id])).content.decode()
    assert "imprimé" not in page


def test_a_program_without_cohorts_of_hers_is_hidden(client, sam, cohort):
    client.force_login(sam)
    assert client.get(reverse("program_supply", args=[cohort.program.public_id])).status_code == 404
