"""From need to target entrants, and the report as a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.adequacy import columns
from programs.adequacy.records import Parameters, Share
from tests.programs.adequacy.estrie import (
    MACHINING,
    cohort,
    compute,
    flow,
    inputs,
    outcome,
    shuffled,
    survey,
    two_programs,
)


def line(**records):
    return compute(inputs(**records)).lines[0]


def test_a_line_worked_by_hand():
    """20 openings; 0.75 graduate, 10 % study on, 94.44 % are active, 80 % related, 10 % leave."""
    found = line()
    chain = 0.75 * 0.9
    assert found.need_per_year == 20.0
    assert found.target_entrants == pytest.approx(20 / chain, abs=1e-3)
    assert found.trade_target_entrants == pytest.approx(20 / (chain * 0.9444 * 0.8 * 0.9), abs=1e-3)
    assert (found.observed_entrants, found.latest_entrants) == (20.0, 20)
    assert found.coverage == pytest.approx(20 * chain / 20, abs=1e-4)
    assert found.gap == pytest.approx(20 - 20 / chain, abs=1e-3)
    assert (found.diagnosis, found.trade_class) == ("large_deficit", "large_deficit")


def test_a_crowded_market_does_not_ask_for_more_entrants():
    """Few graduates find a related job: over the whole chain the target doubles, the diagnosis stays."""
    busy, crowded = line(), line(outcomes=(outcome(employed_related=160, employed_other=240),))
    assert crowded.target_entrants == busy.target_entrants
    assert crowded.diagnosis == busy.diagnosis
    assert crowded.trade_target_entrants == pytest.approx(2 * busy.trade_target_entrants, abs=1e-3)


def test_the_share_and_the_part_for_new_graduates_scale_the_need():
    found = line(
        shares=(Share(program="5371", occupation="72100", share=0.4),),
        programs=(MACHINING._replace(initial_training_share=0.5),),
    )
    assert found.need_per_year == 4.0


def test_negative_growth_of_one_occupation_lowers_the_need_of_the_program():
    shares = tuple(Share(program="5371", occupation=code, share=1.0) for code in ("72100", "94106"))
    found = line(shares=shares, projections=(flow(), flow("94106", growth=-230)))
    assert found.need_per_year == 15.0


def test_a_need_below_0_has_no_coverage_and_no_division():
    found = line(projections=(flow(growth=-300),))
    assert (found.need_per_year, found.need_signed_per_year, found.target_entrants) == (0.0, -12.0, 0.0)
    assert (found.coverage, found.diagnosis, found.cause) == (
        None, "no_measured_need", "surplus_net_decline",
    )  # fmt: skip
    assert "net_decline" in found.flags


def test_no_graduate_at_all_gives_no_target_and_no_division():
    found = line(supply=tuple(cohort(year, 20, 0) for year in range(2021, 2026)))
    assert (found.target_entrants, found.coverage, found.diagnosis) == (None, None, "undetermined")
    assert found.cause == "chain_broken"


def test_a_need_nobody_measured_is_unknown_not_0():
    found = line(projections=())
    assert (found.need_per_year, found.diagnosis, found.cause) == (None, "undetermined", "need_unknown")


@pytest.mark.parametrize(
    ("growth", "expected"),
    [(20, "large_deficit"), (-150, "undetermined")],  # a deficit stands, a surplus may vanish
)
def test_with_a_part_of_the_need_unknown_only_a_deficit_stands(growth, expected):
    shares = tuple(Share(program="5371", occupation=code, share=1.0) for code in ("72100", "94106"))
    found = line(shares=shares, projections=(flow(growth=growth),))
    assert (found.diagnosis, found.missing_occupations) == (expected, ("94106",))
    assert "partial_need" in found.flags


def test_a_program_the_region_does_not_teach_is_said_so():
    found = line(
        supply=tuple(cohort(year, 0, 0, seats=0, is_held=False) for year in (2023, 2024, 2025)), outcomes=()
    )
    assert (found.observed_entrants, found.coverage, found.cause) == (0.0, 0.0, "not_offered")


def test_the_survey_is_printed_beside_the_need_and_never_added():
    found = line(surveys=(survey(),))
    assert (found.need_per_year, found.survey_need_per_year, found.need_source) == (20.0, 30.0, "projection")


def test_a_need_from_a_survey_is_flagged():
    found = line(surveys=(survey(),), parameters=Parameters(sources="survey"))
    assert (found.need_per_year, found.need_source) == (30.0, "survey")
    assert "survey_need" in found.flags


def test_the_last_three_school_years_make_the_mean():
    found = line(supply=tuple(cohort(year, 5 * (year - 2000)) for year in range(2018, 2026)))
    assert (found.observed_entrants, found.averaged_years) == (120.0, (2023, 2024, 2025))
    assert [row.school_year for row in found.years] == list(range(2018, 2026))


@pytest.mark.parametrize(
    ("entrants", "base", "observed", "mean"),
    [
        ((20, 25, 30), (2023, 2024, 2025), 25.0, 25.0),
        ((20, 60, 65), (2024, 2025), 62.5, 48.3333),
        ((65, 60, 20), (2025,), 20.0, 48.3333),
        ((20, 60, 20), (2023, 2024, 2025), 33.3333, 33.3333),  # first and last are alike
        ((20, 45, 70), (2024, 2025), 57.5, 45.0),
        ((20, None, 70), (2023, 2024, 2025), 45.0, 45.0),  # where the step stands is unknown
    ],
)
def test_the_class_is_of_the_years_since_a_clear_step(entrants, base, observed, mean):
    supply = tuple(
        cohort(year, persons, 5) for year, persons in zip(range(2023, 2026), entrants, strict=True)
    )
    found = line(supply=supply)
    assert (found.base_years, found.observed_entrants, found.mean_entrants) == (base, observed, mean)
    assert found.coverage == pytest.approx(observed / found.target_entrants, abs=1e-3)
    assert found.averaged_years == (2023, 2024, 2025)


def test_both_bases_are_printed_when_a_step_parts_them():
    supply = tuple(
        cohort(year, persons, 5) for year, persons in zip(range(2023, 2026), (20, 60, 65), strict=True)
    )
    stepped, usual = line(supply=supply), line()
    assert columns.COLUMNS["observed_entrants"].cell(stepped, "fr").notes[:2] == (
        "depuis 2024-2025",
        "moyenne\u00a0: 48,3",
    )
    assert not [
        note for note in columns.COLUMNS["observed_entrants"].cell(usual, "fr").notes if "depuis" in note
    ]


def test_the_school_years_asked_for_only_choose_which_show():
    asked = line(parameters=Parameters(school_years=(2021,)))
    usual = line()
    assert [row.school_year for row in asked.years] == [2021, 2023, 2024, 2025]
    assert asked.averaged_years == usual.averaged_years == (2023, 2024, 2025)
    assert (asked.rates, asked.observed_entrants) == (usual.rates, usual.observed_entrants)


def test_cohorts_of_one_year_are_added_and_an_unknown_one_makes_the_year_unknown():
    known = line(supply=(cohort(2024), cohort(2024, 10), cohort(2025)))
    unknown = line(supply=(cohort(2024), cohort(2024, None), cohort(2025)))
    assert [row.entrants for row in known.years] == [None, 30, 20]
    assert [row.entrants for row in unknown.years] == [None, None, 20]
    assert "partial_years" in unknown.flags


def test_a_year_without_a_cohort_between_two_counts_for_0_and_one_before_them_all_is_unknown():
    silent = line(supply=(cohort(2023), cohort(2025)))
    late = line(supply=(cohort(2024), cohort(2025)))
    none = line(supply=(cohort(2023), cohort(2024, 0, 0, is_held=False), cohort(2025)))
    empty = line(supply=(cohort(2023), cohort(2024, 0, 0), cohort(2025)))
    means = [found.observed_entrants for found in (silent, late, none, empty)]
    assert means == [
        13.3333,
        20.0,
        13.3333,
        14.6667,
    ]  # a cohort was held and nobody came: "< 10", counted for 4


def test_provincial_rates_stand_in_for_missing_ones_and_are_flagged():
    found = line(outcomes=(outcome(area="QC"),))
    assert (found.rates["related"].origin, found.rates["graduation"].origin) == ("province", "region")
    assert "provincial_factor" in found.flags
    assert found.reliability == "A"  # graduation is the region's own, further study is borrowed


def test_without_any_follow_up_the_chain_is_assumed_and_says_so():
    found = line(outcomes=())
    assert found.target_entrants == found.trade_target_entrants == pytest.approx(20 / 0.75, abs=1e-3)
    assert ("assumption" in found.flags, found.reliability) == (True, "B")


def test_trends_are_adjusted_over_the_programs_of_the_report():
    lines = {row.code: row for row in compute(two_programs()).lines}
    assert (lines["5195"].trend, lines["5195"].trend_years) == ("up", (2021, 2025))
    assert (lines["5371"].trend, lines["5371"].trend_years) == ("unproven", (2021, 2025))
    grown = tuple(cohort(year, n, 10) for year, n in ((2023, 10), (2024, 25), (2025, 45)))
    assert line(supply=grown).trend == "up"


def test_one_known_year_says_nothing_of_a_trend():
    assert line(supply=(cohort(2025),)).trend is None


def test_the_report_does_not_depend_on_the_order_of_the_records():
    assert compute(two_programs()) == compute(shuffled(two_programs()))


def test_lines_and_occupations_follow_their_codes():
    edition = compute(shuffled(two_programs()))
    assert [row.code for row in edition.lines] == ["5195", "5371"]
    assert [row.code for row in edition.occupations] == ["72100", "72106"]


@pytest.mark.parametrize(
    ("records", "message"),
    [
        ({"shares": (Share(program="5371", occupation="72100", share=0.7),
                     Share(program="5195", occupation="72100", share=0.4))}, "more than 1: 72100"),
        ({"programs": (MACHINING, MACHINING)}, "given twice"),
        ({"outcomes": (outcome(studying=101),)}, "not a part"),
    ],
)  # fmt: skip
def test_facts_that_contradict_each_other_are_refused(records, message):
    with pytest.raises(ValueError, match=message):
        compute(inputs(**records))


def test_an_empty_region_gives_an_empty_report():
    edition = compute(inputs(programs=(), shares=(), supply=(), outcomes=()))
    assert (edition.lines, edition.totals.programs, edition.totals.need_per_year) == ((), 0, None)


counts = st.integers(1, 200)


@given(growth=st.integers(-100, 5000), entrants=counts, graduates=counts, related=counts, other=counts)
def test_printed_figures_agree_with_each_other(growth, entrants, graduates, related, other):
    employed = related + other
    found = line(
        projections=(flow(growth=growth),),
        supply=tuple(cohort(year, entrants, min(graduates, entrants)) for year in (2023, 2024, 2025)),
        outcomes=(outcome(respondents=employed + 20, employed_related=related, employed_other=other,
                          studying=5, seeking=10, inactive=5, left_region=other // 2),),
    )  # fmt: skip
    if not found.target_entrants:  # a factor of the chain may round to nothing
        return
    assert found.coverage * found.target_entrants == pytest.approx(
        found.observed_entrants, abs=1e-4 * (found.target_entrants + 1)
    )
    assert found.gap == pytest.approx(found.observed_entrants - found.target_entrants, abs=2e-4)
    assert found.target_entrants >= found.need_per_year
    assert (found.trade_target_entrants or found.target_entrants) >= found.target_entrants


@given(low=st.integers(-100, 3000), more=st.integers(1, 3000))
def test_more_openings_never_raise_the_coverage(low, more):
    small, large = (line(projections=(flow(growth=growth),)) for growth in (low, low + more))
    assert large.target_entrants > small.target_entrants
    assert large.coverage <= small.coverage
