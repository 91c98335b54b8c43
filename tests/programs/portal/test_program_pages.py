"""What a program's page tells anyone: where it starts, where it leads, what became of graduates."""

from datetime import date

import pytest
from django.urls import reverse

from programs.cohorts.models import Cohort
from programs.portal.describing import entrants_chart, public_rates
from tests import factories
from tests.factories import TODAY

COMING = date(2099, 8, 24)
FIGURES = {"employed_related": 25, "employed_other": 5, "studying": 6, "seeking": 2, "inactive": 2}


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


def test_it_says_what_became_of_graduates_with_the_formula(client, usinage):
    factories.outcome_figures(program=usinage, respondents=40, **FIGURES)
    page = page_of(client, usinage)
    assert "74\u00a0%" in page  # 25 ÷ (40 − 6)
    assert "en emploi lié ÷ (répondants − aux études)" in page


LARGE = {"employed_related": 50, "employed_other": 20, "studying": 15, "seeking": 8, "inactive": 7}


@pytest.mark.parametrize(
    ("respondents", "parts", "placement"),
    [
        (100, LARGE, ("exact", 85)),
        (40, FIGURES, ("rounded", None)),  # two job seekers: the others lose the persons they are counted on
        (19, {"employed_related": 10, "employed_other": 5, "studying": 4}, ("hidden", None)),
    ],
)
def test_small_counts_and_small_denominators_are_protected(usinage, respondents, parts, placement):
    row = factories.outcome_figures(program=usinage, respondents=respondents, **parts)
    rate = public_rates(row)[0]
    assert (rate.shown, rate.n) == placement


def chart_of(**known):
    return entrants_chart(Cohort.objects.with_partners().with_counts(), on=TODAY, **known)


def test_entrants_are_drawn_by_region_and_year_and_small_counts_hidden(usinage, cfp):
    for year, persons in ((2023, 18), (2024, 3), (2025, 22)):
        factories.cohort(
            program=usinage, provider=cfp, starts_on=date(year, 8, 25), reported_entrants=persons
        )
    assert chart_of().rows[0][1:4] == ("18", "moins de 5", "22")
    assert chart_of(public=False).rows[0][1:4] == ("18", "3", "22")


@pytest.mark.parametrize("state", ["published", "superseded"])
def test_what_a_public_report_hides_does_not_come_out_by_subtraction(client, usinage, cfp, estrie, state):
    for year, persons in ((2023, 18), (2024, 3), (2025, 22)):
        factories.cohort(
            program=usinage, provider=cfp, starts_on=date(year, 8, 25), reported_entrants=persons
        )
    # The edition prints the mean of the three years and 22: with 18 beside it, 3 would be a subtraction away.
    content = {"suppressed": ["entrants.2023", "entrants.2024"], "years": [], "graduation_years": []}
    report = factories.report(region=estrie, state=state)
    report.lines.create(position=1, program_code="5371", coverage_class="balance", content=content)
    [row] = client.get(usinage.get_absolute_url()).context["chart"].rows
    assert row[1:4] == ("non publié", "non publié", "22")


def test_the_persons_of_a_hidden_graduation_rate_do_not_come_out_either(client, usinage, cfp, estrie):
    for year, persons in ((2022, 12), (2023, 18), (2024, 21)):
        factories.cohort(
            program=usinage, provider=cfp, starts_on=date(year, 8, 25), reported_entrants=persons
        )
    content = {
        "suppressed": ["rates.graduation"],
        "graduation_years": [2022, 2023],
        "years": [{"school_year": 2023, "entrants": 18}, {"school_year": 2024, "entrants": 21}],
    }
    report = factories.report(region=estrie, state="published")
    report.lines.create(position=1, program_code="5371", coverage_class="balance", content=content)
    [row] = client.get(usinage.get_absolute_url()).context["chart"].rows
    assert row[1:4] == ("non publié", "18", "21")


def test_a_year_with_a_cohort_not_counted_is_unknown(usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, starts_on=date(2024, 8, 25), reported_entrants=12)
    factories.cohort(program=usinage, provider=cfp, starts_on=date(2025, 8, 25), reported_entrants=12)
    factories.cohort(program=usinage, provider=cfp, starts_on=date(2025, 9, 25))
    assert chart_of().rows[0][1:3] == ("12", "s.\u00a0o.")


def test_it_follows_the_programs_it_replaces(client, usinage, cfp):
    old = factories.program(code="5223", title_fr="Techniques d'usinage")
    usinage.predecessor = old
    usinage.save()
    factories.cohort(program=old, provider=cfp, reported_entrants=14)
    assert "5223" in page_of(client, usinage) and ">14<" in page_of(client, usinage)
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
    assert ">14<" in page_of(client, usinage) and ">45<" not in page_of(client, usinage)
    client.force_login(maude)
    own = client.get(reverse("program_supply", args=[usinage.public_id]))
    assert own.context["cohorts"] == 1
    assert [year.entrants for year in own.context["years"]] == [14]


def test_a_program_whose_cohorts_are_all_cancelled_has_no_drawing(client, usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, reported_entrants=31, state="cancelled")
    assert client.get(usinage.get_absolute_url()).context["chart"] is None


@pytest.mark.parametrize("size", [10, 1000])
def test_it_costs_six_queries_for_ten_or_a_thousand_cohorts(client, usinage, cfp, size, queries_pinned):
    model = factories.cohort(program=usinage, provider=cfp, reported_entrants=9)
    Cohort.objects.bulk_create(
        Cohort(
            program=usinage, provider=cfp, region=model.region, starts_on=model.starts_on, seats=20,
            expected_end_on=model.expected_end_on, reported_entrants=9,
        )
        for _ in range(size)
    )  # fmt: skip
    with queries_pinned(6):  # last change, program, cohorts, shares, outcomes, reports
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
    [year] = response.context["years"]
    assert (year.name, year.entrants, round(year.persistence, 3)) == ("2025-2026", 18, 0.833)


def test_a_program_without_cohorts_of_hers_is_hidden(client, sam, cohort):
    client.force_login(sam)
    assert client.get(reverse("program_supply", args=[cohort.program.public_id])).status_code == 404
