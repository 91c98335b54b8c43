"""Wilson intervals against published values, the exact test, Holm's order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from programs.adequacy.uncertainty import change_p_value, holm, trends, wilson


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


@given(st.integers(0, 300), st.integers(0, 300))
def test_the_p_value_of_a_change_is_the_exact_binomial_one(before, after):
    expected = binomtest(after, before + after, 0.5).pvalue if before + after else 1.0
    assert change_p_value(before, after) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("before", "after", "p"),
    [(0, 0, 1.0), (5, 5, 1.0), (0, 6, 0.03125), (10, 24, 0.0243), (9000, 9000, 1.0), (9000, 11000, 0.0)],
)
def test_known_p_values(before, after, p):
    assert change_p_value(before, after) == pytest.approx(p, abs=5e-5)


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
    alone = trends({"5371": (10, 24)})
    many = trends({"5371": (10, 24)} | {f"51{n:02}": (20, 21) for n in range(8)})
    assert (alone["5371"].word, many["5371"].word) == ("up", "stable")


@pytest.mark.parametrize(
    ("before", "after", "word"), [(12, 44, "up"), (44, 12, "down"), (20, 22, "stable"), (0, 0, "stable")]
)
def test_words_come_from_the_test(before, after, word):
    assert trends({"5371": (before, after)})["5371"].word == word
