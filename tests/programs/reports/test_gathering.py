"""What the report reads of the database: the region's facts, known on a day, summed without losing doubt."""

from datetime import date

import pytest

from programs.adequacy.records import COUNTRY, PROVINCE, Parameters
from programs.cohorts.transferring import move
from programs.reports.gathering import gather
from programs.reports.producing import through_the_gate
from tests import factories
from tests.factories import NOON
from tests.programs.reports import making

ON = making.ON
PARAMETERS = Parameters(school_years=(2021, 2022, 2023, 2024, 2025))


def read(region, *, on=ON, parameters=PARAMETERS, **choices):
    return gather(region=region, on=on, parameters=parameters, **choices)


def entrants(inputs, code="5371"):
    return {
        flow.school_year: flow.entrants
        for flow in inputs.supply
        if flow.program == code and flow.area != PROVINCE
    }


def test_a_cohort_without_enrolments_gives_its_reported_figures(estrie, taught_usinage):
    inputs = read(estrie)
    assert entrants(inputs) == {2021: 20, 2022: 21, 2023: 22, 2024: 20, 2025: 21}
    assert {source.title_fr for source in inputs.sources if source.code.startswith("cohorts")} == {
        "Bilan du centre"
    }


@pytest.mark.parametrize(("is_complete", "figures"), [(True, (2, 1, 0)), (False, (None, 18, 9))])
def test_a_cohort_is_counted_once_its_list_is_complete(estrie, usinage, cfp, is_complete, figures):
    cohort = factories.cohort(
        program=usinage, provider=cfp, reported_entrants=18, reported_graduates=9,
        is_list_complete=is_complete,
    )  # fmt: skip
    factories.enrolment(cohort=cohort, state="active")
    factories.enrolment(cohort=cohort, state="applied")
    flow = read(estrie).supply[0]
    assert (flow.applicants, flow.entrants, flow.graduates) == figures


def test_a_list_counts_where_the_centre_reported_nothing(estrie, usinage, cfp):
    factories.enrolment(cohort=factories.cohort(program=usinage, provider=cfp), state="active")
    assert read(estrie).supply[0].entrants == 1


def test_who_went_on_in_another_cohort_is_an_entrant_once_in_a_report(estrie, usinage, cfp, maude):
    old, new = (factories.cohort(program=usinage, provider=cfp, name=name) for name in ("A25", "B25"))
    factories.enrolment(cohort=old, state="active")
    enrolment = factories.enrolment(cohort=old, state="active")
    move(enrolment=enrolment, to=new, on=new.starts_on, by=maude, at=NOON)
    assert sum(flow.entrants for flow in read(estrie).supply) == 2


def test_who_left_and_came_back_is_one_person_in_a_report(estrie, usinage, cfp):
    cohort = factories.cohort(program=usinage, provider=cfp)
    first = factories.enrolment(cohort=cohort, state="withdrawn", began_on=cohort.starts_on)
    factories.enrolment(cohort=cohort, state="withdrawn", began_on=cohort.starts_on)
    factories.enrolment(cohort=cohort, student=first.student, state="active")
    flow = read(estrie).supply[0]
    assert (flow.applicants, flow.entrants, flow.withdrawals) == (2, 2, 1)


@pytest.mark.parametrize(
    ("dates", "counted"),
    [
        ({"began_on": date(2025, 8, 25), "ended_on": date(2026, 6, 20)}, (1, 1)),
        ({"began_on": date(2025, 8, 25), "ended_on": date(2026, 11, 3)}, (1, 0)),
        ({"began_on": date(2026, 11, 3), "ended_on": None, "applied_on": date(2025, 5, 1)}, (0, 0)),
    ],
)
def test_what_happens_after_the_day_of_the_report_does_not_count(estrie, usinage, cfp, dates, counted):
    cohort = factories.cohort(program=usinage, provider=cfp)
    factories.enrolment(cohort=cohort, state="active")
    factories.enrolment(cohort=cohort, state="graduated", **dates)
    flow = read(estrie).supply[0]
    assert (flow.entrants - 1, flow.graduates) == counted


def test_a_cohort_that_starts_later_is_not_read(estrie, usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, starts_on=date(2026, 8, 24), reported_entrants=18)
    later = Parameters(school_years=(2026,))
    assert read(estrie, on=date(2026, 8, 23), parameters=later).supply == ()
    assert entrants(read(estrie, on=date(2026, 8, 24), parameters=later)) == {2026: 18}


def test_figures_reported_after_the_day_are_unknown(estrie, usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, reported_entrants=18, reported_on=date(2026, 11, 3))
    assert entrants(read(estrie)) == {2025: None}


def test_a_cohort_without_any_figure_is_unknown_and_never_zero(estrie, usinage, cfp):
    factories.cohort(program=usinage, provider=cfp)
    assert entrants(read(estrie)) == {2025: None}


def test_one_unknown_cohort_does_not_blur_the_finished_ones(estrie, usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, reported_entrants=18, reported_graduates=9)
    factories.cohort(program=usinage, provider=cfp)
    known = [(flow.entrants, flow.graduates) for flow in read(estrie).supply]
    assert sorted(known, key=str) == [(18, 9), (None, None)]


def test_a_cancelled_cohort_says_that_nobody_entered(estrie, usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, state="cancelled", reported_entrants=3)
    flow = read(estrie).supply[0]
    assert (flow.seats, flow.entrants, flow.graduates) == (0, 0, None)


def test_cohorts_of_one_year_are_summed(estrie, usinage, cfp, other_cfp):
    for provider in (cfp, other_cfp):
        factories.cohort(program=usinage, provider=provider, reported_entrants=10, reported_source="Bilan")
    inputs = read(estrie)
    assert [(flow.seats, flow.entrants) for flow in inputs.supply] == [(44, 20)]
    assert inputs.programs[0].centres == ("CFP des Rives", "CFP du Parc")


def test_another_region_is_not_read(estrie, outaouais, taught_usinage):
    assert read(outaouais).programs == ()
    assert read(outaouais).supply == ()


def test_an_old_code_counts_in_the_series_of_its_successor(estrie, cfp):
    old = factories.program(code="5223", valid_to=date(2023, 6, 30))
    new = factories.program(code="5371", predecessor=old, valid_from=date(2023, 7, 1))
    factories.cohort(program=old, provider=cfp, starts_on=date(2022, 8, 25), reported_entrants=17)
    factories.cohort(program=new, provider=cfp, starts_on=date(2023, 8, 25), reported_entrants=19)
    inputs = read(estrie)
    assert [program.code for program in inputs.programs] == ["5371"]
    assert entrants(inputs) == {2022: 17, 2023: 19}


def test_a_successor_to_come_does_not_count_yet(estrie, cfp):
    old = factories.program(code="5223")
    factories.program(code="5371", predecessor=old, valid_from=date(2027, 7, 1))
    factories.cohort(program=old, provider=cfp, reported_entrants=17)
    assert [program.code for program in read(estrie).programs] == ["5223"]


def test_a_program_followed_by_two_keeps_its_own_line(estrie, cfp):
    old = factories.program(code="5223")
    for code in ("5371", "5372"):
        factories.program(code=code, predecessor=old)
    factories.cohort(program=old, provider=cfp, reported_entrants=17)
    assert [program.code for program in read(estrie).programs] == ["5223"]


def test_a_succession_that_goes_in_a_circle_keeps_each_line_and_ends(estrie, cfp):
    """B replaces C which replaces B, and A replaces B: older than the rule that refuses it."""
    a, b, c = (factories.program(code=code) for code in ("5001", "5002", "5003"))
    factories.succession((a, b), (b, c), (c, b))
    for number, program in enumerate((a, b, c)):
        factories.cohort(program=program, provider=cfp, reported_entrants=11 + number)
    own = {"5001": 11, "5002": 12, "5003": 13}
    assert {flow.program: flow.entrants for flow in read(estrie).supply} == own
    factories.succession((a, None))  # B and C alone
    assert {flow.program: flow.entrants for flow in read(estrie).supply} == own


def test_an_old_code_lends_its_shares_until_its_successor_has_some(estrie, cfp, machinists):
    old = factories.program(code="5223")
    new = factories.program(code="5371", predecessor=old)
    factories.cohort(program=new, provider=cfp, reported_entrants=17)
    factories.share(program=old, occupation=machinists, share="0.3")
    assert [(share.program, share.share) for share in read(estrie).shares] == [("5371", 0.3)]
    factories.share(program=new, occupation=machinists, share="0.6")
    assert [(share.program, share.share) for share in read(estrie).shares] == [("5371", 0.6)]


def test_programs_may_be_chosen_by_their_codes(estrie, taught_usinage):
    factories.program(code="5195", title_fr="Soudage-montage")
    assert [program.code for program in read(estrie, programs=["5195"]).programs] == ["5195"]


def test_a_code_that_no_program_has_is_refused(estrie, taught_usinage):
    with pytest.raises(ValueError, match="9999"):
        read(estrie, programs=["5371", "9999"])


# --- Outcomes -----------------------------------------------------------------------------------------------


@pytest.fixture
def graduates(usinage, cfp):
    cohort = factories.cohort(program=usinage, provider=cfp, starts_on=date(2023, 8, 25))
    return [factories.enrolment(cohort=cohort, state="graduated") for _ in range(20)]


def followed(inputs):
    return next(row for row in inputs.outcomes if row.area != PROVINCE)


def test_only_the_latest_answer_of_a_graduate_counts(estrie, graduates):
    factories.outcome(enrolment=graduates[0], status="seeking", horizon="exit", measured_on=date(2024, 7, 1))
    factories.outcome(enrolment=graduates[0], is_related=True, measured_on=date(2025, 7, 1), region=estrie)
    row = followed(read(estrie))
    assert (row.respondents, row.employed_related, row.seeking, row.left_region) == (1, 1, 0, 0)


def test_a_few_who_did_not_say_whether_their_job_is_related_are_left_out(estrie, graduates):
    for number, enrolment in enumerate(graduates):
        is_related = None if number < 2 else number % 2 == 0
        factories.outcome(enrolment=enrolment, is_related=is_related, measured_on=ON)
    row = followed(read(estrie))
    assert (row.respondents, row.employed_related, row.employed_other) == (18, 9, 9)


def test_when_many_did_not_say_the_related_jobs_are_unknown(estrie, graduates):
    for number, enrolment in enumerate(graduates):
        is_related = None if number < 3 else True
        factories.outcome(enrolment=enrolment, is_related=is_related, measured_on=ON)
    row = followed(read(estrie))
    assert (row.respondents, row.employed_related, row.studying) == (20, None, 0)


def test_published_outcomes_are_read_for_each_region_and_the_province(estrie, outaouais, taught_usinage):
    factories.outcome_figures(program=taught_usinage, region=estrie, respondents=40)
    factories.outcome_figures(program=taught_usinage, region=outaouais, respondents=50, source="Leur relance")
    read_of = read(estrie)
    assert sorted((row.area, row.respondents) for row in read_of.outcomes) == [
        ("05", 40),
        ("07", 50),
        ("QC", 400),
    ]
    titles = {source.title_fr for source in read_of.sources}
    assert "Suivis des autres régions, arrondis" in titles and "Leur relance" not in titles


def test_quebec_is_the_sum_of_three_regions_rounded(estrie, outaouais, usinage, cfp):
    """Nobody published the province's: it is what the editions of its regions print, added up."""
    regions = [estrie, outaouais, factories.region(code="08")]
    for region, entrants in zip(regions, (23, 31, 42), strict=True):
        provider = factories.organization(name=f"CFP {region}", kind="cfp", region_code=region.code)
        factories.cohort(
            program=usinage, provider=provider, reported_entrants=entrants, reported_graduates=entrants - 9,
            starts_on=date(2021, 8, 25), expected_end_on=date(2022, 6, 20),
        )  # fmt: skip
        factories.outcome_figures(
            program=usinage, region=region, respondents=entrants, employed_related=entrants - 10,
            employed_other=10, studying=0, seeking=0, inactive=0, left_region=0,
        )  # fmt: skip
    made = [through_the_gate(read(region)) for region in regions]
    for name in ("graduations", "outcomes"):
        rows = [row for facts in made for row in getattr(facts, name)]
        quebec = [row for row in rows if row.area == PROVINCE]
        own = [row for row in rows if row.area != PROVINCE]
        counted = "entrants" if name == "graduations" else "employed_related"
        assert len(quebec) == len(own) == 3
        assert {getattr(row, counted) for row in quebec} == {sum(getattr(row, counted) for row in own)}
        assert {row.regions for row in quebec} == {3}


def test_the_provinces_entry_cohorts_give_its_graduation(estrie, taught_usinage):
    flow = next(flow for flow in read(estrie).supply if flow.area == PROVINCE)
    assert (flow.entrants, flow.graduates) == (900, 650)
    assert flow.has_finished(by=PARAMETERS.finished_by(ON))


def test_each_follow_up_says_the_wave_it_belongs_to(estrie, taught_usinage):
    for year in (2020, 2021, 2022, 2023):
        factories.outcome_figures(program=taught_usinage, region=estrie, as_of=date(year, 3, 31))
    waves = sorted(row.wave for row in read(estrie).outcomes if row.area == "05")
    assert waves == [2019, 2020, 2021, 2022]


def test_a_survey_is_read_once_closed_and_without_late_answers(estrie, machinists, taught_usinage):
    survey = factories.survey(region=estrie, reference_on=date(2026, 5, 1), closes_on=date(2026, 6, 15))
    answer(survey, machinists, name="A", hires_12m=5)
    late = factories.establishment(organization=factories.organization(name="B"))
    response = factories.response(survey=survey, establishment=late, answered_on=date(2026, 6, 16))
    factories.need(response=response, occupation=machinists, hires_12m=7)
    assert read(estrie, on=date(2026, 6, 14)).surveys == ()
    assert [(row.hires_per_year, row.answered) for row in read(estrie).surveys] == [(5, 1)]


def test_the_establishments_of_one_organization_are_one_firm(estrie, survey, machinists, taught_usinage):
    firm = factories.organization(name="Groupe")
    for name, hires in (("Usine 1", 4), ("Usine 2", 3)):
        plant = factories.establishment(organization=firm, name=name)
        response = factories.response(survey=survey, establishment=plant)
        factories.need(response=response, occupation=machinists, hires_12m=hires)
    answer(survey, machinists, name="B", hires_12m=3)
    total = read(estrie).surveys[0]
    assert (total.answered, total.largest_share, total.second_share) == (2, 0.7, 0.3)


def test_a_cell_of_invented_rows_alone_says_so(estrie, usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, reported_entrants=10, is_fictitious=True)
    assert [flow.is_fictitious for flow in read(estrie).supply] == [True]
    factories.cohort(program=usinage, provider=cfp, reported_entrants=10)
    assert [flow.is_fictitious for flow in read(estrie).supply] == [False]


def test_counts_keep_the_first_code_of_a_program_s_chain(estrie, cfp):
    old = factories.program(code="5223")
    new = factories.program(code="5371", predecessor=old)
    factories.cohort(program=new, provider=cfp, reported_entrants=17)
    [program] = read(estrie).programs
    assert (program.code, program.identity) == ("5371", "5223")


# --- Needs --------------------------------------------------------------------------------------------------


@pytest.fixture
def survey(estrie):
    made = factories.survey(region=estrie, reference_on=date(2026, 5, 1))
    factories.stratum(survey=made, population=67)
    return made


def answer(survey, occupation, *, name, state="complete", **need):
    plant = factories.establishment(organization=factories.organization(name=name))
    response = factories.response(survey=survey, establishment=plant, state=state)
    factories.need(response=response, occupation=occupation, **need)


def test_a_survey_adds_up_what_answering_employers_declared(estrie, survey, machinists, taught_usinage):
    answer(survey, machinists, name="A", hires_12m=5)
    answer(survey, machinists, name="B", hires_12m=3, hires_36m=3)
    answer(survey, machinists, name="C", hires_12m=None)
    answer(survey, machinists, name="D", hires_12m=9, state="invited")
    total = read(estrie).surveys[0]
    assert (total.hires_per_year, total.answered, total.frame) == (6, 2, 67)
    assert total.largest_share == pytest.approx(5 / 6, abs=1e-6)


def test_a_survey_held_later_or_elsewhere_is_not_read(estrie, outaouais, machinists, taught_usinage):
    for region, day in ((estrie, date(2026, 11, 3)), (outaouais, date(2026, 5, 1))):
        answer(factories.survey(region=region, reference_on=day), machinists, name=str(day))
    assert read(estrie).surveys == ()


def test_projections_of_the_region_the_province_and_the_country_are_read(
    estrie, outaouais, machinists, taught_usinage
):
    factories.projection(occupation=machinists, area="QC")
    factories.projection(occupation=machinists, area="CA")
    factories.projection(occupation=machinists, region=outaouais)
    factories.projection(occupation=machinists, area="CA", vintage=date(2026, 11, 3))
    assert sorted(flow.area for flow in read(estrie).projections) == ["05", COUNTRY, PROVINCE]


def test_a_projection_keeps_what_its_source_says_of_the_market(estrie, machinists, taught_usinage):
    words = {"recent_condition_fr": "Équilibre", "future_condition_en": "Moderate risk of Shortage"}
    factories.projection(occupation=machinists, area="QC", **words)
    found = next(flow for flow in read(estrie).projections if flow.area == PROVINCE)
    told = (found.recent_fr, found.recent_en, found.future_en)
    assert told == ("Équilibre", "", "Moderate risk of Shortage")


def test_without_any_program_every_projected_occupation_is_told(estrie, machinists):
    factories.projection(occupation=machinists, area="CA")
    inputs = read(estrie)
    assert inputs.programs == ()
    assert [row.code for row in inputs.occupations] == ["72100"]


def test_an_invented_row_marks_its_source(estrie, machinists, taught_usinage):
    assert not any(source.fictitious for source in read(estrie).sources)
    factories.projection(occupation=machinists, area="QC", is_fictitious=True)
    assert [source.title_fr for source in read(estrie).sources if source.fictitious] == [
        "Projection de démonstration"
    ]


@pytest.mark.parametrize("programs", [1, 12])
def test_the_number_of_queries_does_not_depend_on_the_region(estrie, machinists, queries_pinned, programs):
    for number in range(programs):
        making.taught(region=estrie, code=f"53{number:02}")
    factories.projection(occupation=machinists, area="CA")
    with queries_pinned(9):
        read(estrie)
