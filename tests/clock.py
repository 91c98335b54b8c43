"""The one clock of the tests: Python's, moved by ``script/test --at 2028-02-29T12:00``; and the tests' dates.

The tests tell a story, on Monday, 30 November 2026. On another day the whole story moves by whole weeks, so
that its Monday is this week's: what is to come stays to come; distances and days of the week stay. A rule's
own dates (a law in force, Christmas, the last day of school) are written ``date(2027, 6, 30)``, unmoved.

A moved clock ticks, and begins again with each file: no file meets midnight by chance. A run that meets
midnight goes back to the time when it began, before its next test: what the tests read of the clock when they
were imported stays true. Other processes (PostgreSQL, a server that a test starts) keep the machine's time.
"""

import os
from datetime import date, datetime, time, timedelta

import time_machine
from django.utils import timezone

STORY = date(2026, 11, 30)
AT = datetime.fromisoformat(os.environ["ARRIMAGE_AT"]) if "ARRIMAGE_AT" in os.environ else None
BEFORE = timedelta(minutes=10)  # the database is made before the first file of tests, not after it


class Clock:
    """A pytest plugin that sets the clock back at the beginning of each file."""

    def __init__(self, at: datetime):
        self.at, self.file = at, ""
        self.traveller = time_machine.travel(at - BEFORE).start()

    def pytest_report_header(self) -> str:
        return f"clock: {self.at:%Y-%m-%d %H:%M %z} (script/test --at {os.environ['ARRIMAGE_AT']})"

    def pytest_runtest_logstart(self, location: tuple) -> None:
        if location[0] != self.file:
            self.file = location[0]
            self.traveller.move_to(self.at)


class OneDay:
    """A pytest plugin that keeps a run in the day when it began."""

    def __init__(self):
        self.began = timezone.now()
        self.day = timezone.localdate()

    def pytest_runtest_logstart(self) -> None:
        if timezone.localdate() != self.day:
            self.travelled = time_machine.travel(self.began)
            self.travelled.start()


CLOCK = Clock(AT) if AT else OneDay()  # before anything below reads the time


def pytest_configure(config) -> None:
    config.pluginmanager.register(CLOCK, "arrimage-clock")


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


MOVED = monday_of(timezone.localdate()) - STORY  # once: a run that passes midnight keeps one story


def day(year: int, month: int, day: int) -> date:
    """Return the day that the story calls by this date."""
    return date(year, month, day) + MOVED


def moment(year: int, month: int, number: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return the moment of the story (Quebec's time)."""
    return timezone.make_aware(datetime.combine(day(year, month, number), time(hour, minute)))


TODAY = day(2026, 11, 2)
NOON = moment(2026, 11, 2, 12)
