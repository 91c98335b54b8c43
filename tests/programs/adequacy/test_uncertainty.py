"""Wilson intervals against published values, the test of a change, Holm's order."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.adequacy.uncertainty import (
    SAME_WITHIN,
    apart_p_value,
    change_p_value,
    change_z,
    holm,
    is_same,
    trends,
    wilson,
)


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [
        # Newcombe (1998), Statistics in Medicine 17, table I, method 3 (score, without correction)
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_gives_newcombe_s_table(count, n, low, high):
    assert wilson(count, n) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_stays_in_0_1_and_holds_the_estimate(pair):
    count, n = pair
    low, high = wilson(count, n)
    assert 0 <= low <= count / n <= high <= 1


@pytest.mark.parametrize(("count", "n"), [(1, 0), (-1, 5), (6, 5)])
def test_wilson_refuses_what_is_no_part_of_a_whole(count, n):
    with pytest.raises(ValueError, match="not a part"):
        wilson(count, n)


@pytest.mark.parametrize(
    ("before", "after", "z"),
    [
        (20, 20, 0.0),
        (20, 25, 2.5 / 53**0.5),  # one step of the rounding: half of it may be nothing
        (15, 45, 27.5 / 68**0.5),
        (45, 15, 27.5 / 68**0.5),
        (4, 4, 0.0),
    ],
)
def test_a_change_allows_for_the_rounding_of_both_counts(before, after, z):
    assert change_z(before, after) == pytest.approx(z)


@pytest.mark.parametrize("mean", [6, 12, 20, 40, 80])
def test_a_change_that_is_none_is_rarely_found(mean):
    """False changes of counts rounded by their own numbers, at 5 %: never above 3.5 %."""
    g = np.random.default_rng(mean)
    first, last = (5 * ((g.poisson(mean, 20_000) + g.integers(0, 5, 20_000)) // 5) for _ in range(2))
    first, last = (np.where(counts < 10, 4, counts) for counts in (first, last))
    found = [change_p_value(int(a), int(b)) <= 0.05 for a, b in zip(first, last, strict=True)]
    assert np.mean(found) <= 0.035


def test_a_count_is_never_negative():
    with pytest.raises(ValueError, match="never negative"):
        change_z(-1, 5)


def test_fewer_persons_told_widen_the_interval():
    low, high = wilson(15, 20)
    wider = wilson(15, 20, persons=12.5)
    assert wider[0] < low and high < wider[1]


def test_holm_on_a_worked_example():
    assert holm({"a": 0.01, "b": 0.04, "c": 0.03, "d": 0.005}) == pytest.approx(
        {"a": 0.03, "b": 0.06, "c": 0.06, "d": 0.02}
    )


@given(st.dictionaries(st.text(max_size=3), st.floats(0, 1), max_size=12))
def test_holm_keeps_the_order_and_never_lowers_a_p_value(p_values):
    adjusted = holm(p_values)
    assert all(p_values[key] <= adjusted[key] <= 1 for key in p_values)
    ranked = sorted(p_values, key=lambda key: (p_values[key], key))
    assert [adjusted[key] for key in ranked] == sorted(adjusted.values())


def test_the_same_change_is_significant_alone_and_not_among_nine():
    alone = trends({"5371": (15, 35)})
    many = trends({"5371": (15, 35)} | {f"51{n:02}": (20, 20) for n in range(8)})
    assert (alone["5371"].word, many["5371"].word) == ("up", "unproven")


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (15, 45, "up"),
        (45, 15, "down"),
        (20, 25, "unproven"),
        (4, 4, "unproven"),
        (400, 400, "stable"),
        (400, 430, "unproven"),
    ],
)
def test_words_come_from_the_test(before, after, word):
    assert trends({"5371": (before, after)})["5371"].word == word


@pytest.mark.parametrize("mean", [200, 400, 800])
def test_what_moved_by_the_margin_is_rarely_called_the_same(mean):
    """At most one time in twenty: two one-sided tests at 5 %, whatever the rounding."""
    chance = np.random.default_rng(7)
    before = chance.poisson(mean, 4000)
    after = chance.poisson(mean * (2 + SAME_WITHIN) / (2 - SAME_WITHIN), 4000)
    rounding = chance.integers(0, 5, (2, 4000))
    before, after = 5 * ((np.array([before, after]) + rounding) // 5)
    assert np.mean([is_same(int(one), int(other)) for one, other in zip(before, after, strict=True)]) <= 0.05


def test_two_shares_are_apart_as_a_table_of_two_by_two_says():
    """15 of 50 beside 30 of 50: Pearson's chi-square without correction is 9.09, p = 0.0026."""
    assert apart_p_value(15 / 50, 50, 30 / 50, 50) == pytest.approx(0.00257, abs=1e-5)
    assert apart_p_value(0.0, 20, 0.0, 30) == 1.0
