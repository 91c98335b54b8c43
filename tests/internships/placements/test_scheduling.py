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


@pytest.mark.parametrize(("to_on", "hours"), [(date(2027, 1, 18), 8), (date(2027, 1, 17), 0)])
def test_a_line_holds_on_its_last_day(to_on, hours):
    plan = scheduling.plan_of_day([line(1, to_on=to_on)], date(2027, 1, 18), starts_on=FROM, ends_on=TO)
    assert plan.hours == hours


def test_two_lines_of_a_day_add_up():
    lines = [line(1, time(8), time(12), 0), line(1, time(13), time(17), 0)]
    plan = scheduling.plan_of_day(lines, FROM, starts_on=FROM, ends_on=TO)
    assert (plan.hours, plan.times) == (8, (time(8), time(17)))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2026-12", "2026-12-01"),
        ("2027-02", "2027-02-01"),
        ("", "2026-11-01"),
        ("hier", "2026-11-01"),
        ("2026-13", "2026-11-01"),
        ("0001-01", "2026-11-01"),  # no month comes before it
        ("9999-12", "2026-11-01"),
    ],
)
def test_the_month_asked_for(text, first):
    assert scheduling.month_asked(text, today=date(2026, 11, 22)).isoformat() == first


@pytest.mark.parametrize(
    ("first", "before", "after"),
    [(date(2027, 1, 1), "2026-12", "2027-02"), (date(2027, 2, 1), "2027-01", "2027-03"),
     (date(2026, 12, 1), "2026-11", "2027-01")],
)  # fmt: skip
def test_the_months_beside(first, before, after):
    assert [f"{day:%Y-%m}" for day in scheduling.months_beside(first)] == [before, after]


@pytest.mark.parametrize(
    ("monday", "today", "before", "after"),
    [
        ("2027-01-11", "2027-03-01", None, "2027-01-18"),
        ("2027-01-18", "2027-03-01", "2027-01-11", "2027-01-25"),
        ("2027-01-18", "2027-01-20", "2027-01-11", None),  # the next week is to come
        ("2027-03-22", "2027-06-01", "2027-03-15", None),
    ],
)
def test_the_weeks_beside(monday, today, before, after):
    found = scheduling.weeks_beside(
        date.fromisoformat(monday), starts_on=FROM, ends_on=TO, today=date.fromisoformat(today)
    )
    assert [day and day.isoformat() for day in found] == [before, after]


@pytest.mark.parametrize(
    ("on", "due"),
    [
        ("2027-02-16", []),
        ("2027-02-17", ["midterm"]),
        ("2027-03-18", ["midterm"]),
        ("2027-03-19", ["midterm", "final"]),
        ("2027-05-01", ["midterm", "final"]),
    ],
)
def test_evaluations_are_due_halfway_and_in_the_last_week(on, due):
    assert scheduling.evaluations_due(FROM, TO, on=date.fromisoformat(on)) == due


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
