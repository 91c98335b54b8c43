"""A timetable from a day on; the law stops what a student of school age may not work."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError

from internships.agreements.models import Agreement
from internships.hours.timetabling import Hours, lines_of, set_timetable
from internships.placements.models import Placement
from internships.placements.ruling import trainer_refusal
from internships.placements.scheduling import plan_of_day
from tests import factories

FULL = [Hours(day, time(8), time(16, 30), 30) for day in range(1, 6)]
SATURDAYS = [Hours(6, time(9), time(16))]


def set_from(placement, hours, from_on=date(2027, 1, 11)):
    set_timetable(placement=placement, hours=hours, from_on=from_on)


def hours_on(placement, day):
    dates = {"starts_on": placement.starts_on, "ends_on": placement.ends_on}
    return plan_of_day(lines_of(placement.schedule.all()), day, **dates).hours


@pytest.fixture
def placement(placement):
    """Théo's placement, in the winter of 2027: the law, the holidays, the school's year are its own."""
    Placement.objects.update(starts_on=date(2027, 1, 11), ends_on=date(2027, 3, 26))
    return Placement.objects.get(pk=placement.pk)


@pytest.fixture
def at_sixteen(placement, theo):
    """Théo at 16, in a job."""
    theo.student.birth_date = date(2010, 9, 1)
    theo.student.save()
    Agreement.objects.update(kind=factories.kind(code="work-study"))
    return Placement.objects.get(pk=placement.pk)


def test_a_new_timetable_leaves_the_weeks_before_as_they_were(placement):
    set_from(placement, FULL)
    set_from(placement, SATURDAYS, date(2027, 2, 1))
    assert [hours_on(placement, day) for day in (date(2027, 1, 29), date(2027, 2, 1))] == [8, 0]
    assert [hours_on(placement, day) for day in (date(2027, 1, 30), date(2027, 2, 6))] == [0, 7]


def test_a_timetable_written_again_from_its_day_replaces_it(placement):
    set_from(placement, FULL)
    set_from(placement, SATURDAYS)
    assert placement.schedule.count() == 1


def test_school_age_stops_a_schedule_once_for_each_limit(at_sixteen):
    with pytest.raises(ValidationError) as refused:
        set_from(at_sixteen, FULL)
    assert len(refused.value.messages) == 2
    assert all("84.4" in told for told in refused.value.messages)
    assert not at_sixteen.schedule.exists()


def test_seven_hours_on_saturday_are_allowed_at_school_age(at_sixteen):
    set_from(at_sixteen, SATURDAYS)
    assert at_sixteen.schedule.count() == 1


def test_nights_are_refused_at_school_age(at_sixteen):
    with pytest.raises(ValidationError, match="84.6"):
        set_from(at_sixteen, [Hours(6, time(18), time(23, 30))])


def test_a_summer_is_free(at_sixteen):
    Placement.objects.update(starts_on=date(2026, 7, 6), ends_on=date(2026, 8, 7))
    placement = Placement.objects.get()
    set_from(placement, FULL, date(2026, 7, 6))
    assert placement.schedule.count() == 5


@pytest.mark.parametrize(("most", "is_refused"), [(None, False), (1, True), (2, False)])
def test_a_trainer_has_as_many_trainees_as_the_rules_allow(placement, ines, plant, marc, most, is_refused):
    kind = placement.agreement.kind
    kind.rules.create(
        from_on=date(2000, 1, 1), max_trainees_per_trainer=most, legal_reference="Convention", from_age=10
    )
    dates = {"starts_on": placement.starts_on, "ends_on": placement.ends_on}
    agreement = factories.agreement(student=ines.student, establishment=plant, **dates)
    other = factories.placement(agreement=agreement, state="planned")
    refusal = trainer_refusal(other, email=marc.email)
    assert bool(refusal) is is_refused
