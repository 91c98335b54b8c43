"""What a region's or a school's internships come to."""

from datetime import date, timedelta

import pytest

from internships.overview.areas import Area, days_of
from internships.overview.board import board_of
from internships.overview.counting import Figures, figures_by
from programs.cohorts.counting import school_year_of
from tests import factories
from tests.clock import day
from tests.factories import NOON, TODAY

BEGINS = day(2027, 1, 11)  # internships, in the tests' story
THIS_YEAR, SENT_IN = school_year_of(BEGINS), school_year_of(TODAY)
YEAR = days_of(THIS_YEAR)


@pytest.fixture
def area(estrie):
    return Area(estrie)


def counted(area, **fields):
    return Figures(**fields) == board_of(area, year=THIS_YEAR, unknown="?").total


def test_a_school_year_runs_from_july_to_june():
    assert days_of(2026) == (date(2026, 7, 1), date(2027, 6, 30))


def test_seats_of_offers_are_counted_with_those_taken(area, offer):
    factories.slot(offer=offer, seats=3, starts_on=BEGINS, ends_on=day(2027, 5, 1), taken=2)
    assert counted(area, seats=4, taken=2)


@pytest.mark.parametrize("state", ["draft", "to_review", "archived"])
def test_offers_nobody_may_apply_to_do_not_count(area, plant, state):
    factories.offer(establishment=plant, state=state)
    assert counted(area)


def test_another_year_s_seats_do_not_count(area, plant):
    dates = {"starts_on": YEAR[0] - timedelta(days=300), "ends_on": YEAR[0] - timedelta(days=1)}
    factories.offer(establishment=plant, slot=dates)
    assert counted(area)


def test_an_offer_to_two_programs_counts_once_in_the_total(area, plant, usinage):
    welding = factories.program(code="5195", title_fr="Soudage-montage")
    factories.offer(establishment=plant, programs=[usinage, welding], slot={"seats": 2})
    board = board_of(area, year=THIS_YEAR, unknown="?")
    assert board.total.seats == 2
    assert [line.figures.seats for line in board.programs] == [2, 2]


def test_the_delay_of_answers_is_a_mean_in_days(area, application, ines):
    type(application).objects.update(answered_at=NOON + timedelta(days=3))
    slot = application.slot
    factories.application(
        student=ines.student, slot=slot, state="refused", answered_at=NOON + timedelta(days=6)
    )
    total = board_of(area, year=SENT_IN, unknown="?").total
    assert (total.applications, total.answered) == (2, 2)
    assert total.answer_days == pytest.approx(4.5)
    assert total.answer_rate == 1


def test_what_expired_in_silence_lowers_the_share_answered(area, theo, slot):
    factories.application(student=theo.student, slot=slot, state="expired")
    total = board_of(area, year=SENT_IN, unknown="?").total
    assert (total.silent, total.answer_rate, total.answer_days) == (1, 0, None)


def test_an_application_that_waits_is_neither_answered_nor_silent(area, application):
    assert board_of(area, year=SENT_IN, unknown="?").total.answer_rate is None


def test_placements_are_counted_by_program(area, placement, usinage):
    [line] = board_of(area, year=THIS_YEAR, unknown="?").programs
    assert (line.code, line.figures.under_way, line.figures.signed) == (usinage.code, 1, 1)


def test_hires_are_a_share_of_the_ends_that_are_known(area, agreement, ines, plant):
    factories.placement(agreement=agreement, state="completed", is_hired=True)
    other = factories.agreement(student=ines.student, establishment=plant)
    factories.placement(agreement=other, state="completed", is_hired=None)
    total = board_of(area, year=THIS_YEAR, unknown="?").total
    assert (total.completed, total.hired, total.hired_rate) == (2, 1, 1)


def test_a_school_counts_its_own_students(estrie, cfp, other_cfp, placement):
    assert board_of(Area(estrie, cfp), year=THIS_YEAR, unknown="?").total.under_way == 1
    assert board_of(Area(estrie, other_cfp), year=THIS_YEAR, unknown="?").total.under_way == 0


def test_another_region_s_internships_are_not_counted(outaouais, placement, offer):
    assert board_of(Area(outaouais), year=THIS_YEAR, unknown="?").is_empty


def test_summer_jobs_are_counted(area, theo, plant):
    summer = factories.kind(code="summer-job")
    dates = {"starts_on": YEAR[0], "ends_on": YEAR[0] + timedelta(days=40)}
    made = factories.agreement(student=theo.student, establishment=plant, kind=summer, **dates)
    factories.placement(agreement=made, state="completed")
    assert board_of(area, year=THIS_YEAR, unknown="?").total.summer_jobs == 1


@pytest.mark.parametrize("key", ["territory", "program"])
def test_a_grouping_is_one_query(area, placement, offer, application, queries_pinned, key):
    with queries_pinned(1):
        figures_by(area, years=YEAR, key=key)
