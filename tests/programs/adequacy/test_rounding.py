"""The numbers of counts, and what they make of a count, by tables."""

from collections import Counter

import pytest

from programs.adequacy.records import OutcomeCounts
from programs.adequacy.rounding import (
    BASE,
    COUNTED_BELOW,
    PARTS,
    Year,
    draw,
    follow_up,
    graduation,
    rounded,
    year,
)

SECRET = bytes(range(32))


@pytest.mark.parametrize(
    ("identity", "number"),
    [
        # Known answers, computed by OpenSSL (dgst -sha256 -mac HMAC)
        (("entrants", "5371", "05", "2024"), 2),
        (("entrants", "5371", "05", "2025"), 1),
        (("applicants", "5371", "05", "2024"), 4),
        (("graduates", "5371", "05", "2019", "2023"), 4),
        (("hires", "72100", "05", "2026-05-01"), 3),
        (("studying", "5371", "05", "Relance – é", "2021", "2025"), 2),
    ],
)
def test_known_answers_of_the_draw(identity, number):
    assert draw(SECRET, *identity) == number


def test_the_five_numbers_are_as_frequent_as_one_another():
    found = Counter(
        draw(SECRET, kind, str(program), f"{region:02}", str(when))
        for kind in ("entrants", "studying")
        for program in range(500)
        for region in range(10)
        for when in range(10)
    )
    assert sum(found.values()) == 100_000
    assert all(0.19 <= found[number] / 100_000 <= 0.21 for number in range(BASE))


def test_another_secret_draws_other_numbers():
    other = [draw(b"\0" * 32, "entrants", str(at)) for at in range(50)]
    assert other != [draw(SECRET, "entrants", str(at)) for at in range(50)]


@pytest.mark.parametrize("count", range(201))
def test_a_rounded_count_is_right_on_average_and_never_wrong_by_more_than_four(count):
    found = [rounded(count, number) for number in range(BASE)]
    assert sum(found) / BASE == count
    assert all(value % BASE == 0 and abs(value - count) <= 4 for value in found)


def test_what_is_unknown_stays_unknown():
    assert rounded(None, 3) is None
    assert year(None, 3) == Year(None, False)
    assert graduation(None, 30, (1, 2)) == graduation(20, None, (1, 2)) == (None, None)


@pytest.mark.parametrize(
    ("count", "number", "found"),
    [
        (0, 0, Year(4, True)),  # a cohort was held and nobody entered
        (0, 4, Year(4, True)),
        (5, 4, Year(4, True)),
        (6, 3, Year(4, True)),
        (6, 4, Year(10, False)),
        (9, 0, Year(4, True)),
        (9, 1, Year(10, False)),
        (10, 0, Year(10, False)),
        (13, 2, Year(15, False)),
        (13, 1, Year(10, False)),
    ],
)
def test_a_year_under_ten_says_so_and_counts_for_four(count, number, found):
    assert year(count, number) == found


def test_only_a_year_without_a_cohort_is_zero():
    assert [year(0, number, is_held=False) for number in range(BASE)] == [Year(0, False)] * BASE


def test_a_count_that_stays_under_six_prints_the_same_whatever_is_corrected():
    assert {year(count, number) for count in range(6) for number in range(BASE)} == {
        Year(COUNTED_BELOW, True)
    }


def test_a_follow_up_is_the_sum_of_its_rounded_parts():
    counts = OutcomeCounts(
        program="5371", area="05", respondents=58, employed_related=42, employed_other=5, studying=6,
        seeking=4, inactive=1, left_region=5, full_time=40,
    )  # fmt: skip
    found = follow_up(counts, (3, 0, 4, 1, 0, 2))
    assert [getattr(found, name) for name in PARTS] == [45, 5, 10, 5, 0]
    assert (found.respondents, found.left_region, found.full_time) == (65, 5, None)


def test_never_more_persons_left_than_are_employed():
    counts = OutcomeCounts(
        program="5371", area="05", employed_related=4, employed_other=3, studying=0, seeking=0, inactive=0,
        left_region=7,
    )  # fmt: skip
    assert follow_up(counts, (0, 3, 0, 0, 0, 4)).left_region == 5


def test_a_part_nobody_counted_leaves_the_respondents_unknown():
    counts = OutcomeCounts(program="5371", area="05", respondents=30, employed_related=20, employed_other=5)
    found = follow_up(counts, (0,) * 6)
    assert (found.respondents, found.employed, found.left_region) == (None, 25, None)


@pytest.mark.parametrize(
    ("graduates", "entrants", "numbers", "found"),
    [
        (75, 100, (0, 0), (75, 100)),
        (73, 100, (2, 3), (75, 105)),
        (0, 7, (4, 2), (0, 5)),
        (7, 7, (3, 4), (10, 10)),
    ],
)
def test_entrants_of_a_graduation_are_its_rounded_parts_added(graduates, entrants, numbers, found):
    assert graduation(graduates, entrants, numbers) == found
