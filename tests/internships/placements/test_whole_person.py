"""The law is about the person: hours are summed over all that somebody works, placements and halves alike."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from internships.agreements.models import Agreement
from internships.agreements.signals import about_to_ask
from internships.hours.noting import Day, note_week
from internships.hours.timetabling import Hours, set_timetable
from internships.offers.limits import Limit, Work, person_breaches
from internships.placements.hours_models import Schedule
from internships.placements.models import Placement
from internships.placements.ruling import works_beside
from internships.positions.filling import assign
from tests import factories
from tests.internships.placements.test_races import at_once

MONDAY = date(2027, 1, 11)
DATES = {"starts_on": MONDAY, "ends_on": date(2027, 3, 26)}
SCHOOL = Limit("job", date(2023, 9, 1), "N-1.1, 84.4", max_hours_week=Decimal(17),
               max_hours_school_days=Decimal(10), max_hours_day=Decimal(8), free_break_days=7)  # fmt: skip
STAGE = Limit("stage", date(2020, 1, 1), "Usage", max_hours_week=Decimal(40))
EVENING = [Hours(day, time(16), time(18)) for day in (1, 2, 3)]


def on(number: int) -> date:
    return date(2027, 1, number)


def told(hours, others, *, kind="job", times=None, born=date(2010, 9, 1), limits=(SCHOOL, STAGE)):
    found = person_breaches(limits, kind=kind, born=born, hours=hours, times=times, others=others)
    return [(breach.code, breach.found, breach.on) for breach in found]


# --- The sums, pure -----------------------------------------------------------------------------------------

CASES = {
    "alone": ({on(16): 7}, [], []),
    "a week": ({on(16): 8}, [Work("job", on(17), Decimal(10))], [("week_hours", 18, None)]),
    "Monday to Friday": ({on(11): 6}, [Work("job", on(13), Decimal(5))], [("school_days_hours", 11, None)]),
    "a day": ({on(16): 5}, [Work("job", on(16), Decimal(4))], [("day_hours", 9, on(16))]),
    "three places": ({on(16): 6}, [Work("job", on(17), Decimal(6))] * 2, [("week_hours", 18, None)]),
    "another week": ({on(16): 8}, [Work("job", on(18), Decimal(10))], []),
    "another place's own day": ({on(16): 2}, [Work("job", on(17), Decimal(9))], []),
    "days not known count for the week": (
        {on(11): 9},
        [Work("job", on(12), Decimal(9), is_day_known=False)],
        [("week_hours", 18, None), ("day_hours", 9, on(11))],
    ),
    "a kind without limit counts too": (
        {on(16): 8}, [Work("stage", on(17), Decimal(10))], [("week_hours", 18, None)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_hours_of_all_places_are_summed(name):
    hours, others, expected = CASES[name]
    assert told({day: Decimal(value) for day, value in hours.items()}, others) == expected


def test_the_other_kinds_limits_hold_too():
    hours, others = {on(16): Decimal(8)}, [Work("job", on(17), Decimal(10))]
    assert told(hours, others, kind="stage") == [("week_hours", 18, None)]


def test_nothing_is_told_of_a_week_where_nothing_is_added():
    assert told({on(16): Decimal(0)}, [Work("job", on(17), Decimal(30))]) == []


def test_a_break_lifts_the_limit_for_every_place():
    week = {"hours": {on(12): Decimal(7)}, "others": [Work("job", on(13), Decimal(7))]}
    breaks = [(date(2027, 1, 4), date(2027, 1, 22))]
    at_fifteen = {"kind": "job", "born": date(2011, 3, 1)}
    limits = [replace(SCHOOL, max_hours_day=None)]
    assert person_breaches(limits, **at_fifteen, **week) != []
    assert person_breaches(limits, **at_fifteen, **week, breaks=breaks) == []


@pytest.mark.parametrize(
    ("here", "there", "is_told"),
    [
        ((time(8), time(12)), (time(11), time(15)), True),
        ((time(8), time(12)), (time(12), time(15)), False),
        ((time(8), time(16)), (time(9), time(10)), True),
        ((time(22), time(6)), (time(23), time(23, 30)), True),
        ((time(22), time(6)), (time(8), time(16)), False),
        ((time(8), time(12)), None, False),
    ],
)
@pytest.mark.parametrize("born", [date(1990, 1, 1), None])
def test_nobody_is_in_two_places_at_once_whatever_their_age(here, there, is_told, born):
    others = [Work("stage", on(12), Decimal(2), there)]
    found = told({on(12): Decimal(2)}, others, kind="stage", times={on(12): here}, born=born)
    assert [code for code, _found, _on in found] == ["overlap"] * is_told


# --- Placements and halves ----------------------------------------------------------------------------------


def job_of(theo, plant, **fields) -> Placement:
    """One more job of Théo, who is 16."""
    agreement = factories.agreement(
        student=theo.student,
        establishment=plant,
        state="active",
        kind=factories.kind(code="work-study"),
        **{**DATES, "hours_week": Decimal(6), **fields},
    )
    return factories.placement(agreement=agreement, state="active", is_full_time=False)


@pytest.fixture
def other_plant(other_cfp):
    """Where nobody has a placement."""
    return factories.establishment(organization=other_cfp, name="Atelier des Rives")


@pytest.fixture
def at_sixteen(theo):
    theo.student.birth_date = date(2010, 9, 1)
    theo.student.save()
    return theo


def timetable(placement, hours):
    set_timetable(placement=placement, hours=hours, from_on=MONDAY)


def refused(act, *arguments, **named) -> str:
    with pytest.raises(ValidationError) as found:
        act(*arguments, **named)
    return " ".join(found.value.messages)


def test_two_timetables_within_the_law_may_break_it_together(at_sixteen, plant):
    first, second = (job_of(at_sixteen, plant) for _n in range(2))
    timetable(first, EVENING)
    later = [Hours(day, time(18), time(20)) for day in (1, 2, 4)]
    assert "84.4" in refused(timetable, second, later)
    assert not second.schedule.exists()
    timetable(second, [Hours(6, time(9), time(16))])


def test_two_timetables_at_the_same_hours_are_refused_to_an_adult_too(ines, plant):
    first, second = (job_of(ines, plant) for _n in range(2))
    timetable(first, [Hours(1, time(8), time(12))])
    assert "travaille ailleurs à ces heures" in refused(timetable, second, [Hours(1, time(11), time(14))])
    timetable(second, [Hours(1, time(13), time(16))])


def test_hours_noted_in_two_places_are_summed(at_sixteen, plant):
    first, second = (job_of(at_sixteen, plant) for _n in range(2))
    for placement in (first, second):
        timetable(placement, [])
    sent = {"monday": MONDAY, "by": None, "at": factories.NOON.replace(year=2027, month=3)}
    note_week(placement=first, days=[Day(on(11), Decimal(6))], **sent)
    assert "84.4" in refused(note_week, placement=second, days=[Day(on(12), Decimal(5))], **sent)
    note_week(placement=second, days=[Day(on(12), Decimal(4))], **sent)


def test_what_was_worked_replaces_what_was_planned(at_sixteen, plant):
    first = job_of(at_sixteen, plant)
    timetable(first, EVENING)
    first.hours.create(day=on(11), hours=Decimal(5))
    Placement.objects.filter(pk=first.pk).update(state="completed")
    found = works_beside(at_sixteen.student.pk, first=on(11), last=on(15))
    assert [(work.day, work.hours) for work in found if work.hours] == [(on(11), 5)]


def test_a_half_is_counted_with_a_placement_elsewhere(at_sixteen, plant, other_plant, machinists):
    timetable(job_of(at_sixteen, plant, ends_on=date(2027, 6, 20)), EVENING)
    shared = factories.position(
        establishment=other_plant, occupation=machinists, weekly_hours=Decimal(10), day_ends_at=time(10)
    )
    put = {"position": shared, "half": "A", "student": at_sixteen.student, "from_on": MONDAY}
    assert "84.4" in refused(assign, **put)
    Placement.objects.update(state="cancelled")
    assign(**put)
    found = works_beside(at_sixteen.student.pk, first=on(11), last=on(15))
    assert [work.hours for work in found] == [1] * 5


def test_a_half_that_is_a_placement_is_counted_once(at_sixteen, plant, machinists):
    placement = job_of(at_sixteen, plant)
    shared = factories.position(establishment=plant, occupation=machinists)
    factories.position_share(position=shared, student=at_sixteen.student, placement=placement)
    assert sum(work.hours for work in works_beside(at_sixteen.student.pk, first=on(11), last=on(15))) == 6


def test_it_is_said_before_anybody_signs(at_sixteen, plant):
    job_of(at_sixteen, plant, hours_week=Decimal(12))
    second = factories.agreement(
        student=at_sixteen.student,
        establishment=plant,
        kind=factories.kind(code="work-study"),
        hours_week=Decimal(8),
        **DATES,
    )

    def ask():
        with transaction.atomic():
            about_to_ask.send(sender=Agreement, agreement=second)

    assert "84.4" in refused(ask)
    Agreement.objects.filter(pk=second.pk).update(hours_week=Decimal(4))
    second = Agreement.objects.get(pk=second.pk)
    ask()


@pytest.mark.django_db(transaction=True)
def test_two_timetables_at_once_are_one_within_the_law(at_sixteen, plant):
    places = [job_of(at_sixteen, plant, hours_week=Decimal("0.5")) for _n in range(4)]

    def write(number):
        timetable(Placement.objects.get(pk=places[number].pk), [Hours(number + 1, time(16), time(22))])

    at_once(write, times=4)
    assert Schedule.objects.count() == 1
