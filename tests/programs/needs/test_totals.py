"""When a total would betray one firm, and rates of response. No database."""

import pytest

from programs.needs.totals import (
    Cell,
    Mean,
    OccupationTotal,
    ResponseRate,
    band_of_firms,
    betrays_a_firm,
    whole,
)


@pytest.mark.parametrize(
    ("total", "answers", "largest_share", "second_share", "betrays"),
    [
        (None, 0, None, None, False),  # nobody knows: nothing to betray
        (10, 1, 1.0, 0.0, True),
        (10, 2, 0.5, 0.5, True),
        (10, 3, 0.6, 0.2, False),  # 60 % is still allowed
        (10, 3, 0.7, 0.1, True),
        (10, 30, 0.61, 0.1, True),
        (10, 30, None, 0.1, True),  # nobody checked who is the largest
        (10, 30, 0.4, None, True),  # nor the second
        (10, None, 0.1, 0.1, True),  # nobody counted the answers
        (10, 3, 0.5, 0.45, True),  # the second computes the largest within 10 %
        (10, 3, 0.5, 0.425, False),  # within 15 %: just allowed
        (10, 3, 0.5, 0.426, True),
        (0, 2, None, None, True),
        (0, 3, None, None, False),  # three firms that need nobody
    ],
)
def test_a_total_betrays_a_firm(total, answers, largest_share, second_share, betrays):
    found = betrays_a_firm(
        total=total, answers=answers, largest_share=largest_share, second_share=second_share
    )
    assert found is betrays


@pytest.mark.parametrize(
    ("firms", "band"),
    [(2, ""), (3, "3–5"), (5, "3–5"), (6, "6–10"), (11, "11–20"), (21, "21+"), (400, "21+")],
)
def test_how_many_firms_there_are_is_said_roughly(firms, band):
    assert band_of_firms(firms) == band


def test_others_than_its_keepers_read_totals_rounded():
    total = OccupationTotal("72100", "Machinistes", 4, {"hires_12m": Cell.of([4, 3, 3, 1])}, Mean(3.0, 4))
    seen = total.rounded(lambda measure, code, count: 5 * ((count + 3) // 5))
    assert seen.cells["hires_12m"].total == 10 and seen.disclosive == []
    assert (seen.firms_told, seen.cells["hires_12m"].answers_told) == ("3–5", "3–5")
    assert (total.firms_told, total.cells["hires_12m"].answers_told) == (4, 4)


def test_fewer_than_three_firms_are_said_so_to_others_than_the_keepers():
    total = OccupationTotal("72100", "Machinistes", 2, {"hires_12m": Cell.of([4, 3])}, Mean(3.0, 2))
    seen = total.rounded(lambda measure, code, count: count)
    assert (seen.firms_told, seen.cells["hires_12m"].answers_told) == ("<\u00a03", "<\u00a03")


@pytest.mark.parametrize(
    ("cell", "is_disclosive"),
    [
        (Cell.of([None]), False),
        (Cell.of([2, 2]), True),
        (Cell.of([3, 1, 1]), False),
        (Cell.of([4, 1, 1, None]), True),
        (Cell.of([10, 10, 1]), True),  # the second reads the largest within one person of ten
        (Cell.of([0, 0, 0]), False),
        (Cell.of([0]), True),
    ],
)
def test_a_cell_knows_whether_it_may_leave(cell, is_disclosive):
    assert cell.is_disclosive is is_disclosive
    assert cell.public == (Cell(None, cell.answers, None, None, is_hidden=True) if is_disclosive else cell)


def test_a_mean_of_two_answers_is_hidden():
    assert Mean(4.5, 2).public == Mean(None, 2, is_hidden=True)
    assert Mean(4.5, 3).public == Mean(4.5, 3)
    assert Mean(None, 0).public == Mean(None, 0)


def test_an_occupation_names_what_must_be_protected_hidden_or_not():
    total = OccupationTotal(
        "72100",
        "Machinistes",
        4,
        {"vacancies": Cell.of([2, 2, 2, 2]), "hires_12m": Cell.of([8, 1, 0, 0])},
        Mean(3.0, 2),
    )
    assert total.disclosive == ["hires_12m", "difficulty"]
    assert total.public.disclosive == ["hires_12m", "difficulty"]
    assert total.public.cells == {
        "vacancies": Cell.of([2, 2, 2, 2]),
        "hires_12m": Cell(None, 4, None, None, is_hidden=True),
    }


@pytest.mark.parametrize(("invited", "answered", "share"), [(0, 0, None), (4, 0, 0.0), (84, 67, 67 / 84)])
def test_a_rate_of_nobody_is_unknown(invited, answered, share):
    assert ResponseRate("", None, invited, answered).share == share


def test_the_whole_adds_strata_and_the_populations_that_are_known():
    rates = [ResponseRate("332", 30, 4, 3), ResponseRate("333", 12, 2, 0), ResponseRate("", None, 1, 1)]
    assert whole(rates) == ResponseRate("", 42, 7, 4)
    assert whole([ResponseRate("", None, 1, 1)]).population is None
    assert whole(rates).silent == 3
