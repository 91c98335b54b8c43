"""Every factor of the chain, by its formula, with its fallback."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.adequacy.rates import (
    FORMULAS,
    NAMES,
    assumed,
    chosen,
    finished_cohorts,
    graduation,
    measured,
    one_source,
    outcome_rate,
    whole_percent,
)
from programs.adequacy.records import Parameters
from tests.programs.adequacy.estrie import ON, cohort, outcome

ENDED_BY = Parameters(grace_days=90).finished_by(ON)


@pytest.mark.parametrize(
    ("name", "value", "n"),
    [
        ("further_study", 0.10, 100),
        ("participation", 0.9444, 90),  # (80 + 5) of (100 − 10)
        ("related", 0.80, 80),
        ("leaving", 0.10, 80),
        ("placement", 0.7111, 90),  # 64 of (100 − 10)
    ],
)
def test_rates_of_a_follow_up(name, value, n):
    rate = outcome_rate(name, [outcome()], origin="region")
    assert (rate.value, rate.n, rate.origin) == (value, n, "region")
    assert rate.low < value < rate.high


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("further_study", "studying"),
        ("participation", "seeking"),
        ("related", "employed_other"),
        ("leaving", "left_region"),
        ("placement", "respondents"),
    ],
)
def test_a_rate_without_one_of_its_parts_is_not_measured(name, missing):
    assert outcome_rate(name, [outcome(**{missing: None})], origin="region") is None


def test_waves_are_pooled_by_adding_persons():
    waves = [outcome(), outcome(employed_related=6, employed_other=14)]
    rate = outcome_rate("related", waves, origin="region")
    assert (rate.count, rate.n) == (70, 100)


def test_two_sources_are_never_added():
    small, large = outcome(source="centres", respondents=40), outcome(source="relance")
    assert one_source([small, large]) == [large]


def test_graduation_leaves_out_cohorts_too_young_or_not_counted():
    flows = [cohort(2023, 20, 15), cohort(2024, 20, None), cohort(2026, 20, 3), cohort(2025, 22, 11)]
    finished = finished_cohorts(flows, by=ENDED_BY, years=3)
    rate = graduation(finished, origin="region")
    assert (rate.count, rate.n) == (26, 42)


def test_graduation_reads_the_latest_finished_years_only():
    finished = finished_cohorts([cohort(year) for year in range(2015, 2026)], by=ENDED_BY, years=3)
    assert [flow.school_year for flow in finished] == [2023, 2024, 2025]


def test_graduation_without_a_finished_cohort_is_not_measured():
    assert graduation([], origin="region") is None


@pytest.mark.parametrize(
    ("region", "province", "origin"),
    [
        ((15, 20), (800, 1000), "region"),
        ((15, 19), (800, 1000), "province"),
        ((15, 19), None, "region"),
        (None, (800, 1000), "province"),
        (None, None, "assumption"),
    ],
)
def test_a_factor_falls_back_from_region_to_province_to_neutral(region, province, origin):
    own = measured(*region, origin="region") if region else None
    wide = measured(*province, origin="province") if province else None
    assert chosen("graduation", region=own, province=wide, least=20).origin == origin


@pytest.mark.parametrize(
    ("name", "value"),
    [("graduation", 1), ("further_study", 0), ("participation", 1), ("related", 1), ("leaving", 0)],
)
def test_an_assumed_factor_is_neutral_and_shows_no_interval(name, value):
    rate = assumed(name)
    assert (rate.value, rate.n, rate.low, rate.high, rate.origin) == (value, None, None, None, "assumption")


def test_placement_is_never_assumed():
    assert assumed("placement").value is None


@pytest.mark.parametrize(
    ("count", "n", "percent"), [(1, 200, 1), (1, 201, 0), (7, 8, 88), (5, 8, 63), (0, 9, 0), (9, 9, 100)]
)
def test_published_percents_are_whole_half_up(count, n, percent):
    assert whole_percent(count, n) == percent
    assert measured(count, n, origin="region").percent == percent


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_rate_as_printed_lies_in_its_interval_and_gives_its_count_back(pair):
    rate = measured(*pair, origin="region")
    assert rate.low - 1e-4 <= rate.value <= rate.high + 1e-4
    assert rate.count == pair[0]


def test_contradictory_counts_are_refused():
    with pytest.raises(ValueError, match="not a part"):
        outcome_rate("further_study", [outcome(studying=120)], origin="region")


def test_every_rate_states_its_formula():
    assert set(FORMULAS) == set(NAMES)
