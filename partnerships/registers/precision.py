"""A date as it is known: to the day, the middle of a month, a month, a season or a year. PURE."""

from calendar import monthrange
from datetime import date, timedelta

MID_MONTH_DAY = 20  # the middle of a month is over by then
WINTER_BEGINS = 12


def last_day(on: date, precision: str) -> date:
    """Return the last day on which it may still be: what is not done after that is late."""
    if precision == "day":
        return on
    if precision == "mid_month":
        return on.replace(day=MID_MONTH_DAY)
    if precision == "month":
        return _end_of_month(on.year, on.month)
    return _end_of_season(on) if precision == "season" else date(on.year, 12, 31)


def season_of(on: date) -> tuple[int, int]:
    """Return the month that begins a day's season, and its year: those of weather services, whole months."""
    first = on.month // 3 * 3 or WINTER_BEGINS
    is_next_year = first == WINTER_BEGINS and on.month != WINTER_BEGINS
    return first, on.year - 1 if is_next_year else on.year


def _end_of_season(on: date) -> date:
    first, year = season_of(on)
    if first == WINTER_BEGINS:
        return date(year + 1, 3, 1) - timedelta(days=1)
    return _end_of_month(year, first + 2)


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
