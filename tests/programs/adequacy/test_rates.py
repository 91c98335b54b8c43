"""Every factor of the chain, by its formula, with its fallback."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.adequacy.rates import (
    FORMULAS,
    NAMES,
    assumed,
    chosen,
    graduation,
    measured,
    one_source,
    outcome_rates,
    persons_told,
    whole_percent,
)
from programs.adequacy.records import GraduationCounts
from tests.programs.adequacy.estrie import outcome


def rate_of(name, counts):
    return outcome_rates(counts, origin="region")[name]


@pytest.mark.parametrize(
    ("name", "value", "n"),
    [
        ("further_study", 0.10, 500),
        ("participation", 0.9444, 450),  # (400 + 25) of (500 − 50)
        ("related", 0.80, 400),
        ("leaving", 0.10, 400),
        ("placement", 0.7111, 450),  # 320 of (500 − 50)
    ],
)
def test_rates_of_a_follow_up(name, value, n):
    rate = rate_of(name, outcome())
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
    assert rate_of(name, outcome(**{missing: None})) is None


def test_two_sources_are_never_added():
    small, large = outcome(source="centres", respondents=40), outcome(source="relance")
    assert one_source([small, large]) == large
    assert one_source([]) is None


def test_graduation_is_graduates_over_the_entrants_of_the_same_cohorts():
    rate = graduation(GraduationCounts("5371", "05", 75, 100, 2019, 2023), origin="region")
    assert (rate.value, rate.count, rate.n) == (0.75, 75, 100)
    assert graduation(None, origin="region") is None


@pytest.mark.parametrize(
    ("region", "province", "origin"),
    [
        ((15, 20), (800, 1000), "region"),
        ((15, 19), (800, 1000), "province"),
        ((15, 19), None, "assumption"),
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
        rate_of("further_study", outcome(studying=520))


def test_every_rate_states_its_formula():
    assert set(FORMULAS) == set(NAMES)


@pytest.mark.parametrize(
    ("count", "n", "shown", "limit"),
    [
        (0, 35, "less", 15),
        (35, 35, "more", 85),
        (0, 500, "less", 1),
        (5, 35, "percent", None),
        (0, 5, "less", 100),
    ],
)
def test_a_part_or_a_rest_rounded_to_nothing_is_said_under_or_over_five_persons(count, n, shown, limit):
    rate = measured(count, n, origin="region")
    assert (rate.shown, rate.limit, rate.value) == (shown, limit, round(count / n, 4))


def test_what_another_body_published_stays_as_published():
    rate = measured(0, 35, origin="province", regions=0)
    assert (rate.shown, rate.limit) == ("percent", None)
    assert persons_told("related", 10, 35, regions=0) == pytest.approx(35)


@pytest.mark.parametrize(
    ("name", "above", "rest"),
    [
        ("further_study", 1, 4),
        ("participation", 3, 1),
        ("related", 1, 1),
        ("placement", 1, 3),
        ("graduation", 1, 1),
    ],
)
def test_the_rounding_of_each_part_widens_the_interval(name, above, rest):
    p = 16 / 37
    s, t = p * (1 - p) / 35, 4 * ((1 - p) ** 2 * above + p**2 * rest) / 35**2
    assert persons_told(name, 15, 35) == pytest.approx(35 * s / (s + t))


def test_who_left_is_no_part_of_those_who_stayed():
    p = 6 / 42
    s, t = p * (1 - p) / 40, 4 * (1 + 2 * p**2) / 40**2
    assert persons_told("leaving", 5, 40) == pytest.approx(40 * s / (s + t))


def test_the_rounding_of_each_region_widens_a_provincial_interval():
    assert persons_told("related", 100, 400, regions=17) < persons_told("related", 100, 400) < 400


def test_a_factor_that_lets_nobody_through_is_the_provinces():
    """Rounded to 0 of 20, a related job would divide the target by zero."""
    nobody, all_ = measured(0, 20, origin="region"), measured(20, 20, origin="region")
    wide = measured(800, 1000, origin="province", regions=17)
    for name, own in (
        ("related", nobody),
        ("graduation", nobody),
        ("leaving", all_),
        ("further_study", all_),
    ):
        assert chosen(name, region=own, province=wide, least=20) is wide
        assert chosen(name, region=own, province=None, least=20) is own
    assert chosen("placement", region=nobody, province=wide, least=20) is nobody
    assert chosen("related", region=all_, province=wide, least=20) is all_
