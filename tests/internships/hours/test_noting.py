"""A week of hours: who may write it, what the law stops, what stays as it was."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from internships.agreements.models import Agreement
from internships.hours.noting import Day, note_week
from internships.offers.models import RuleSet
from internships.placements.hours_models import HoursLog, SchoolBreak
from internships.placements.models import Placement
from tests import factories

MONDAY = date(2027, 1, 11)
AT = datetime(2027, 1, 18, 15, 0, tzinfo=UTC)


def on(day: int) -> date:
    return date(2027, 1, day)


def note(placement, *days, monday=MONDAY, at=AT):
    return note_week(placement=placement, monday=monday, days=days, by=None, at=at)


@pytest.fixture
def placement(placement):
    """Théo's placement, in the winter of 2027: the law, the holidays, the school's year are its own."""
    Placement.objects.update(starts_on=date(2027, 1, 11), ends_on=date(2027, 3, 26))
    return Placement.objects.get(pk=placement.pk)


@pytest.fixture
def summer_job(placement):
    """Théo's placement, as a job: the limits of school age hold."""
    Agreement.objects.update(kind=factories.kind(code="work-study"))
    return Placement.objects.get(pk=placement.pk)


def of_age(placement, birth_date):
    placement.student.birth_date = birth_date
    placement.student.save()


def test_a_week_is_kept(placement):
    assert note(placement, Day(on(11), Decimal("7.5"), note="Tournage"), Day(on(12), absence="illness")) == 2
    kept = list(placement.hours.values_list("day", "hours", "absence", "state"))
    assert kept == [(on(11), Decimal("7.50"), "", "logged"), (on(12), 0, "illness", "logged")]


def test_noted_again_it_is_corrected_and_not_doubled(placement):
    note(placement, Day(on(11), Decimal(7)))
    note(placement, Day(on(11), Decimal(8)))
    assert list(placement.hours.values_list("hours", flat=True)) == [8]


def test_a_day_no_longer_said_goes_away(placement):
    note(placement, Day(on(11), Decimal(7)))
    note(placement, Day(on(11)))
    assert not placement.hours.exists()


def test_a_validated_day_stays_as_it_is(placement):
    note(placement, Day(on(11), Decimal(7)))
    placement.hours.update(state="validated")
    note(placement, Day(on(11), Decimal(9)))
    assert placement.hours.get().hours == 7


def test_a_returned_day_waits_again_once_corrected(placement):
    note(placement, Day(on(11), Decimal(7)))
    placement.hours.update(state="returned", returned_why="Partie à midi")
    note(placement, Day(on(11), Decimal(4)))
    row = placement.hours.get()
    assert (row.state, row.returned_why, row.hours) == ("logged", "", 4)


@pytest.mark.parametrize("day", [date(2027, 1, 19), date(2027, 1, 8)])
def test_days_to_come_or_outside_are_refused(placement, day):
    with pytest.raises(ValidationError):
        note(placement, Day(day, Decimal(7)), monday=date(2027, 1, 18) if day > MONDAY else date(2027, 1, 4))


@pytest.mark.parametrize("state", ["planned", "cancelled"])
def test_a_placement_that_is_not_under_way_has_no_hours(placement, state):
    Placement.objects.update(state=state)
    with pytest.raises(ValidationError):
        note(placement, Day(on(11), Decimal(7)))


SIXTEEN, SEVENTEEN = date(2010, 9, 1), date(2009, 9, 1)


@pytest.mark.parametrize(
    ("born", "hours", "words"),
    [
        (SIXTEEN, [2, 2, 2, 2, 2, 7, 0], None),
        (SIXTEEN, [2, 2, 2, 2, 3, 0, 0], "10"),
        (SIXTEEN, [2, 2, 2, 2, 2, 4, 4], "17"),
        (SEVENTEEN, [8, 8, 8, 8, 8, 0, 0], None),  # school is no longer compulsory
    ],
)
def test_school_age_stops_hours_with_the_law(summer_job, born, hours, words):
    of_age(summer_job, born)
    days = [Day(on(11 + n), Decimal(h)) for n, h in enumerate(hours) if h]
    if words is None:
        assert note(summer_job, *days) == len(days)
        return
    with pytest.raises(ValidationError) as refused:
        note(summer_job, *days)
    assert any(words in told and "84.4" in told for told in refused.value.messages)
    assert not HoursLog.objects.exists()


def test_hours_validated_before_count_towards_the_limit(summer_job):
    of_age(summer_job, SIXTEEN)
    note(summer_job, Day(on(11), Decimal(5)), Day(on(12), Decimal(5)))
    summer_job.hours.update(state="validated")
    with pytest.raises(ValidationError):
        note(summer_job, Day(on(13), Decimal(1)))


def test_a_long_break_of_the_school_lifts_the_limit(summer_job, cfp):
    of_age(summer_job, SIXTEEN)
    week = [Day(on(11 + n), Decimal(8)) for n in range(5)]
    SchoolBreak.objects.create(school=cfp, name="Relâche", from_on=on(11), to_on=on(15))
    assert note(summer_job, *week) == 5


@pytest.mark.parametrize("whose", ["other_cfp", None])
def test_the_break_is_that_of_the_school_and_long_enough(summer_job, whose, request):
    of_age(summer_job, SIXTEEN)
    school = request.getfixturevalue(whose) if whose else summer_job.school
    last = on(15) if whose else on(12)
    SchoolBreak.objects.create(school=school, name="Congé", from_on=on(11), to_on=last)
    with pytest.raises(ValidationError):
        note(summer_job, *[Day(on(11 + n), Decimal(8)) for n in range(5)])


def test_the_limit_is_that_of_its_day(summer_job):
    of_age(summer_job, SIXTEEN)
    RuleSet.objects.filter(is_for_school_age=True).update(to_on=on(10))
    assert note(summer_job, *[Day(on(11 + n), Decimal(8)) for n in range(5)]) == 5


def test_an_unknown_age_breaks_no_limit(summer_job):
    of_age(summer_job, None)
    assert note(summer_job, Day(on(11), Decimal(12))) == 1
