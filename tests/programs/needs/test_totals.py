"""When a total would betray one firm, and rates of response. No database."""

import pytest

from programs.needs.totals import Cell, Mean, OccupationTotal, ResponseRate, betrays_a_firm, whole


@pytest.mark.parametrize(
    ("total", "answers", "largest_share", "betrays"),
    [
        (None, 0, None, False),  # nobody knows: nothing to betray
        (10, 1, 1.0, True),
        (10, 2, 0.5, True),
        (10, 3, 0.6, False),  # 60 % is still allowed
        (10, 3, 0.7, True),
        (10, 30, 0.61, True),
        (10, 30, None, True),  # nobody checked who is the largest
        (10, None, 0.1, True),  # nobody counted the answers
        (0, 2, None, True),
        (0, 3, None, False),  # three firms that need nobody
    ],
)
def test_a_total_betrays_a_firm(total, answers, largest_share, betrays):
    assert betrays_a_firm(total=total, answers=answers, largest_share=largest_share) is betrays


@pytest.mark.parametrize(
    ("cell", "is_disclosive"),
    [
        (Cell(None, 0, None), False),
        (Cell(4, 2, 2), True),
        (Cell(5, 3, 3), False),
        (Cell(6, 3, 4), True),
        (Cell(0, 3, 0), False),
        (Cell(0, 1, 0), True),
    ],
)
def test_a_cell_knows_whether_it_may_leave(cell, is_disclosive):
    assert cell.is_disclosive is is_disclosive
    assert cell.public == (Cell(None, cell.answers, None, is_hidden=True) if is_disclosive else cell)


def test_a_mean_of_two_answers_is_hidden():
    assert Mean(4.5, 2).public == Mean(None, 2, is_hidden=True)
    assert Mean(4.5, 3).public == Mean(4.5, 3)
    assert Mean(None, 0).public == Mean(None, 0)


def test_an_occupation_names_what_must_be_protected_hidden_or_not():
    total = OccupationTotal(
        "72100", "Machinistes", 4, {"vacancies": Cell(8, 4, 2), "hires_12m": Cell(9, 4, 8)}, Mean(3.0, 2)
    )
    assert total.disclosive == ["hires_12m", "difficulty"]
    assert total.public.disclosive == ["hires_12m", "difficulty"]
    assert total.public.cells == {
        "vacancies": Cell(8, 4, 2),
        "hires_12m": Cell(None, 4, None, is_hidden=True),
    }


@pytest.mark.parametrize(("invited", "answered", "share"), [(0, 0, None), (4, 0, 0.0), (84, 67, 67 / 84)])
def test_a_rate_of_nobody_is_unknown(invited, answered, share):
    assert ResponseRate("", None, invited, answered).share == share


def test_the_whole_adds_strata_and_the_populations_that_are_known():
    rates = [ResponseRate("332", 30, 4, 3), ResponseRate("333", 12, 2, 0), ResponseRate("", None, 1, 1)]
    assert whole(rates) == ResponseRate("", 42, 7, 4)
    assert whole([ResponseRate("", None, 1, 1)]).population is None
    assert whole(rates).silent == 3
