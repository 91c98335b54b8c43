"""What a schedule expects: hours of a line, of a day, of a week; holidays and the placement's dates."""

from datetime import date, time
from decimal import Decimal

import pytest

from internships.placements import scheduling
from internships.placements.scheduling import Line

FROM, TO = date(2027, 1, 11), date(2027, 3, 26)


def line(weekday=1, start=time(8), end=time(16, 30), rest=30, **dates):
    return Line(weekday, start, end, rest, **{"from_on": FROM, **dates})


WEEKDAYS = [line(day) for day in range(1, 6)]


@pytest.mark.parametrize(
    ("start", "end", "rest", "hours"),
    [
        (time(8), time(16), 0, "8"),
        (time(8), time(16, 30), 30, "8"),
        (time(8), time(12, 20), 0, "4.33"),
        (time(23), time(7), 30, "7.5"),  # a night shift ends the next day
        (time(8), time(8, 15), 30, "0"),
    ],
)
def test_a_line_counts_its_span_less_its_break(start, end, rest, hours):
    assert line(1, start, end, rest).hours == Decimal(hours)


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2027, 1, 8), "0"),  # before the first day
        (date(2027, 1, 11), "8"),
        (date(2027, 1, 16), "0"),  # a Saturday
        (date(2027, 3, 26), "0"),  # Good Friday
        (date(2027, 3, 25), "8"),
        (date(2027, 3, 29), "0"),  # after the last day
    ],
)
def test_a_day_has_its_hours_unless_it_is_a_holiday_or_outside(day, hours):
    assert scheduling.plan_of_day(WEEKDAYS, day, starts_on=FROM, ends_on=TO).hours == Decimal(hours)


def test_a_new_timetable_holds_from_its_first_day():
    lines = [line(1, to_on=date(2027, 1, 31)), line(1, end=time(12), rest=0, from_on=date(2027, 2, 1))]
    days = [date(2027, 1, 25), date(2027, 2, 1)]
    plans = [scheduling.plan_of_day(lines, day, starts_on=FROM, ends_on=TO) for day in days]
    assert [plan.hours for plan in plans] == [8, 4]


def test_two_lines_of_a_day_add_up():
    lines = [line(1, time(8), time(12), 0), line(1, time(13), time(17), 0)]
    plan = scheduling.plan_of_day(lines, FROM, starts_on=FROM, ends_on=TO)
    assert (plan.hours, plan.times) == (8, (time(8), time(17)))


def test_the_total_leaves_holidays_out():
    # Eleven weeks of 40 hours, less Good Friday.
    assert scheduling.planned_hours(WEEKDAYS, starts_on=FROM, ends_on=TO) == 11 * 40 - 8


def test_weeks_begin_on_monday():
    assert scheduling.mondays(date(2027, 1, 13), date(2027, 1, 25)) == [
        date(2027, 1, 11),
        date(2027, 1, 18),
        date(2027, 1, 25),
    ]


@pytest.mark.parametrize(
    ("done", "planned", "share"), [("0", 330, 0), ("165", 330, 50), ("400", 330, 100), ("5", 0, 0)]
)
def test_progress_is_a_percentage_of_what_is_planned(done, planned, share):
    assert scheduling.share_done(Decimal(done), planned) == share
