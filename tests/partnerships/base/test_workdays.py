"""Working days in Quebec."""

from datetime import date

import pytest

from partnerships.base.workdays import (
    holidays_of,
    is_working_day,
    working_days_after,
    working_days_between,
)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 20), True),  # a Friday
        (date(2026, 11, 21), False),
        (date(2026, 11, 22), False),
        (date(2026, 6, 24), False),  # National Holiday
        (date(2026, 7, 1), False),
        (date(2026, 5, 18), False),  # National Patriots' Day: the Monday before 25 May
        (date(2026, 10, 12), False),  # Thanksgiving
        (date(2026, 4, 3), False),  # Good Friday
        (date(2026, 11, 11), True),  # Remembrance Day is worked in Quebec
        (date(2026, 12, 25), False),
        (date(2027, 12, 27), True),  # Christmas is a Saturday: the act moves it to no other day
        (date(2028, 1, 3), True),  # and so is New Year's Day
        (date(2028, 7, 3), True),  # and 1 July
        (date(2029, 7, 2), False),  # 1 July is a Sunday
        (date(2028, 7, 2), False),  # a Sunday itself
        (date(2027, 7, 2), True),
        (date(2029, 6, 25), True),  # 24 June is a Sunday: it does not move
        (date(2027, 5, 24), False),
        (date(2026, 5, 25), True),
        (date(2026, 4, 6), True),  # Easter Monday, where Good Friday is taken
    ],
)
def test_offices_close_on_weekends_and_quebec_holidays(day, works):
    assert is_working_day(day) is works


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 11, 2), 10, date(2026, 11, 16)),
        (date(2026, 11, 6), 1, date(2026, 11, 9)),
        (date(2026, 6, 22), 3, date(2026, 6, 26)),  # 24 June does not count
        (date(2026, 12, 22), 5, date(2026, 12, 30)),
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
    ],
)
def test_a_delay_is_counted_in_working_days(day, count, expected):
    assert working_days_after(day, count=count) == expected


def test_a_year_has_eight_holidays_each_in_its_month():
    months = [1, 5, 6, 7, 9, 10, 12]
    for year in range(2020, 2100):
        found = sorted(day.month for day in holidays_of(year))
        assert found in [sorted([*months, 3]), sorted([*months, 4])], year


def test_days_between_two_days_leave_the_first_out():
    assert working_days_between(date(2026, 11, 2), date(2026, 11, 16)) == 10
    assert working_days_between(date(2026, 11, 16), date(2026, 11, 2)) == 0
