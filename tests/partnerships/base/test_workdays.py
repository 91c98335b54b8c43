"""Working days in Quebec."""

from datetime import date

import pytest

from partnerships.base.workdays import is_working_day, working_days_after, working_days_between


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


def test_days_between_two_days_leave_the_first_out():
    assert working_days_between(date(2026, 11, 2), date(2026, 11, 16)) == 10
    assert working_days_between(date(2026, 11, 16), date(2026, 11, 2)) == 0
