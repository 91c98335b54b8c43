"""What a survey adds up to."""

import pytest
from django.utils.translation import override

from programs.needs.counting import response_rates, totals
from programs.needs.models import NeedsSurvey
from programs.needs.totals import Cell, Mean, ResponseRate
from tests import factories
from tests.programs.needs.firms import answers


def test_unknown_answers_are_neither_zero_nor_counted(survey, machinists):
    answers(survey=survey, occupation=machinists, hires=[3, 0, None, 5], difficulty=4)
    (total,) = totals(survey)
    assert (total.code, total.firms) == ("72100", 4)
    assert total.cells["hires_12m"] == Cell.of([3, 0, None, 5])
    assert total.cells["vacancies"] == Cell.of([None])
    assert total.difficulty == Mean(4.0, 4)


@pytest.mark.parametrize("state", ["invited", "opened", "declined"])
def test_lines_of_firms_that_have_not_answered_do_not_count(survey, machinists, state):
    answers(survey=survey, occupation=machinists, hires=[3], state=state)
    assert totals(survey) == []


def test_another_survey_does_not_count(survey, machinists, estrie):
    other = factories.survey(region=estrie, title_fr="Autre enquête")
    answers(survey=other, occupation=machinists, hires=[3])
    assert totals(survey) == []


def test_titles_are_in_the_readers_language(survey, machinists):
    answers(survey=survey, occupation=machinists, hires=[3])
    with override("en"):
        assert totals(survey)[0].title == "Machinists"
    with override("fr-ca"):
        assert totals(survey)[0].title == "Machinistes"


def counted(survey):
    return NeedsSurvey.objects.with_strata().get(pk=survey.pk)


def test_rates_are_per_stratum_and_firms_without_one_come_last(survey, stratum, answer):
    factories.stratum(survey=survey, industry_group="333", population=12)
    factories.response(survey=survey, establishment=factories.establishment())
    assert response_rates(counted(survey)) == [
        ResponseRate("332", 30, 1, 0),
        ResponseRate("333", 12, 0, 0),
        ResponseRate("", None, 1, 1),
    ]


def test_counting_asks_the_same_queries_for_any_survey(survey, machinists, stratum, queries_pinned):
    answers(survey=survey, occupation=machinists, hires=list(range(10)))
    with queries_pinned(2):  # the survey with its strata, totals
        response_rates(counted(survey)), totals(survey)
