"""Two students, one job: whose turn it is, no hole, no overlap, fair hours, and who fits an open half."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from internships.offers.limits import Limit
from internships.positions.pairing import (
    A,
    B,
    Candidate,
    Coverage,
    Hold,
    Job,
    Opening,
    Stretch,
    breaches,
    coverage,
    days_uncovered,
    fit,
    is_possible,
    opening,
    rank,
    times_of,
    usual_hours,
    weeks_of_month,
)

STARTS = date(2026, 8, 31)  # a Monday
HELD = [Hold(A, "Théo", STARTS), Hold(B, "Inès", STARTS)]
LAW = [
    Limit(
        kind="shared-position", from_on=date(2023, 9, 1), legal_reference="art. 84.4", from_age=14, to_age=17,
        is_for_school_age=True, max_hours_week=Decimal(17), max_hours_school_days=Decimal(10),
        free_break_days=7, earliest_at=time(6), latest_at=time(23),
    ),
    Limit(kind="shared-position", from_on=date(2023, 6, 1), legal_reference="art. 84.3", to_age=13,
          is_forbidden=True),
    Limit(kind="shared-position", from_on=date(1994, 1, 1), legal_reference="C.c.Q., art. 153", to_age=17,
          is_guardian_required=True),
]  # fmt: skip


def job(pattern="half_days", **fields) -> Job:
    values = {
        "weekly_hours": Decimal(35), "day_starts_at": time(8), "day_ends_at": time(16), "starts_on": STARTS,
    }  # fmt: skip
    return Job(pattern, **{**values, **fields})


def said(found: Coverage) -> str:
    """Write a day's coverage: « A Théo 8-12, B – 12-16 »."""
    return ", ".join(
        f"{turn.half} {turn.who or '–'} {turn.from_time:%H:%M}-{turn.to_time:%H:%M}"
        for turn in found.stretches
    )


# --- A day --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "day", "expected"),
    [
        ("half_days", "2026-09-01", "A Théo 08:00-12:00, B Inès 12:00-16:00"),
        ("alternate_days", "2026-08-31", "A Théo 08:00-16:00"),
        ("alternate_days", "2026-09-01", "B Inès 08:00-16:00"),
        ("alternate_days", "2026-09-04", "A Théo 08:00-16:00"),
        ("alternate_days", "2026-09-08", "A Théo 08:00-16:00"),  # second week: A has Tuesday and Thursday
        ("alternate_days", "2026-09-11", "B Inès 08:00-16:00"),
        ("alternate_weeks", "2026-09-04", "A Théo 08:00-16:00"),
        ("alternate_weeks", "2026-09-10", "B Inès 08:00-16:00"),
        ("alternate_weeks", "2026-09-14", "A Théo 08:00-16:00"),
        ("half_days", "2026-09-05", ""),  # a Saturday
        ("half_days", "2026-09-07", ""),  # Labour Day
        ("half_days", "2026-08-28", ""),  # before the job
    ],
)
def test_whose_turn_it_is(pattern, day, expected):
    assert said(coverage(job(pattern), HELD, date.fromisoformat(day))) == expected


def test_a_year_of_53_weeks_gives_nobody_the_same_days_twice_in_a_row():
    # 2026 has a week 53; weeks 53 and 1 are both odd.
    weeks = [date(2026, 12, 28), date(2027, 1, 4)]
    on = [coverage(job("alternate_weeks"), HELD, monday) for monday in weeks]
    assert {found.stretches[0].who for found in on} == {"Théo", "Inès"}


@pytest.mark.parametrize("pattern", ["half_days", "alternate_days", "alternate_weeks"])
def test_both_halves_held_leave_no_hole_and_no_overlap_all_year(pattern):
    days = [coverage(job(pattern), HELD, STARTS + timedelta(days=n)) for n in range(366)]
    worked = [day for day in days if day.stretches]
    assert len(worked) > 240
    assert all(day.is_covered for day in worked)
    assert all(not day.is_covered for day in days if day.is_holiday)


def test_an_open_half_is_a_hole_and_the_successor_fills_it_the_next_day():
    held = [Hold(A, "Théo", STARTS), Hold(B, "Inès", STARTS, date(2026, 9, 15))]
    after = coverage(job(), held, date(2026, 9, 16))
    assert after.holes == [(time(12), time(16))] and not after.is_covered
    followed = coverage(job(), [*held, Hold(B, "Zoé", date(2026, 9, 16))], date(2026, 9, 16))
    assert followed.is_covered and followed.stretches[1].who == "Zoé"


def test_two_people_in_one_half_overlap():
    found = coverage(job(), [*HELD, Hold(B, "Zoé", STARTS)], STARTS)
    assert found.overlaps == [(time(12), time(16))] and not found.is_covered


def test_overlaps_are_found_whatever_the_order():
    late = Stretch(B, time(11), time(16), Decimal(5), "Inès")
    early = Stretch(A, time(8), time(12), Decimal(4), "Théo")
    assert Coverage(STARTS, (late, early), False, True).overlaps == [(time(11), time(12))]


def test_a_month_shows_its_whole_weeks_from_monday_to_friday():
    weeks = weeks_of_month(job(), HELD, date(2026, 9, 1))
    assert [week[0].day.isoformat() for week in weeks] == [
        "2026-08-31", "2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28",
    ]  # fmt: skip
    assert {len(week) for week in weeks} == {5}


def test_december_ends_with_the_year():
    weeks = weeks_of_month(job(), HELD, date(2026, 12, 1))
    assert weeks[-1][0].day == date(2026, 12, 28)


# --- Hours --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "of_a", "of_b"),
    [
        ("half_days", (Decimal("17.5"), Decimal("17.5")), (Decimal("17.5"), Decimal("17.5"))),
        ("alternate_days", (21, 14), (14, 21)),
        ("alternate_weeks", (35, 0), (0, 35)),
    ],
)
def test_each_half_has_half_the_hours_over_two_weeks(pattern, of_a, of_b):
    assert (usual_hours(job(pattern), A), usual_hours(job(pattern), B)) == (of_a, of_b)
    assert sum(usual_hours(job(pattern), A)) == sum(usual_hours(job(pattern), B)) == 35


def test_nobody_is_due_on_a_holiday():
    assert coverage(job(), HELD, date(2026, 9, 7)).stretches == ()  # Labour Day


@pytest.mark.parametrize(
    ("pattern", "of_a", "of_b"),
    [
        ("half_days", (time(8), time(12)), (time(12), time(16))),
        ("alternate_days", (time(8), time(16)), (time(8), time(16))),
        ("alternate_weeks", (time(8), time(16)), (time(8), time(16))),
    ],
)
def test_when_the_days_of_a_half_begin_and_end(pattern, of_a, of_b):
    assert (times_of(job(pattern), A), times_of(job(pattern), B)) == (of_a, of_b)


@pytest.mark.parametrize(
    ("pattern", "held", "days"),
    [
        ("half_days", HELD, 0),
        ("half_days", HELD[:1], 21),  # September less Labour Day; August 31st is another month's
        ("alternate_weeks", HELD[:1], 9),  # the weeks of the 7th, less Labour Day, and of the 21st
        ("alternate_days", [HELD[0], Hold(B, "Inès", STARTS, date(2026, 9, 25))], 1),
        ("half_days", [*HELD, Hold(B, "Zoé", date(2026, 9, 30))], 1),  # two people at once
    ],
)
def test_days_of_a_month_that_somebody_is_missing(pattern, held, days):
    month = date(2026, 9, 1)
    assert days_uncovered(weeks_of_month(job(pattern), held, month), month) == days


def test_a_day_leaves_room_for_so_many_hours_a_week():
    assert job().most_hours == 40 and job().middle == time(12)


@pytest.mark.parametrize(
    ("born", "weekly", "codes"),
    [
        ("2000-01-01", 35, set()),
        ("2009-03-01", 35, set()),  # 17: school is no longer compulsory
        ("2011-03-01", 35, {"week_hours", "school_days_hours"}),
        ("2011-03-01", 30, {"school_days_hours"}),
        ("2011-03-01", 20, set()),
        ("2014-03-01", 20, {"forbidden_age"}),
    ],
)
def test_the_law_of_school_age_stops_a_half(born, weekly, codes):
    found = breaches(
        job(weekly_hours=Decimal(weekly)), half=A, born=date.fromisoformat(born), from_on=STARTS, limits=LAW
    )
    assert {breach.code for breach in found} == codes


def test_a_summer_half_is_free_of_the_limits():
    found = breaches(
        job(), half=A, born=date(2011, 3, 1), from_on=date(2027, 7, 5), to_on=date(2027, 7, 30), limits=LAW
    )
    assert found == []


# --- An open half -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("holds", "ends_on", "expected"),
    [
        ([], None, ("2026-11-22", None)),
        ([("2026-08-31", None)], None, None),
        ([("2026-08-31", "2026-10-01")], None, ("2026-11-22", None)),
        ([("2026-08-31", "2026-12-18")], None, ("2026-12-19", None)),
        ([("2026-08-31", "2026-12-18"), ("2026-12-19", None)], None, None),
        ([("2026-08-31", "2026-12-18"), ("2027-01-11", None)], None, ("2026-12-19", "2027-01-10")),
        ([("2027-01-11", None)], None, ("2026-11-22", "2027-01-10")),
        ([("2026-08-31", "2026-12-18")], "2026-12-18", None),
        ([], "2027-06-30", ("2026-11-22", "2027-06-30")),
    ],
)
def test_when_a_half_is_open(holds, ends_on, expected):
    held = [Hold(A, "?", *[day and date.fromisoformat(day) for day in days]) for days in holds]
    held.append(Hold(B, "Inès", STARTS))
    found = opening(job(ends_on=ends_on and date.fromisoformat(ends_on)), held, A, on=date(2026, 11, 22))
    assert found == (expected and tuple(day and date.fromisoformat(day) for day in expected))


def test_a_job_still_to_come_is_open_from_its_first_day():
    assert opening(job(), [], B, on=date(2026, 1, 1)) == (STARTS, None)


# --- Who fits -----------------------------------------------------------------------------------------------

OPEN = Opening(job(), B, date(2026, 11, 23), programs=frozenset({"Usinage"}), has_transit=True)
ZOE = {
    "who": "Zoé", "program": "Usinage", "born": date(2000, 1, 1), "available_from": date(2026, 9, 1),
    "transport": "car", "km": 12.0,
}  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, {"program_leads": "good", "available": "good", "near": "good"}),
        ({"program": "Coiffure"}, {"program_other": "doubt"}),
        ({"program": None}, {"program_other": "doubt"}),
        ({"available_from": None}, {"availability_unsaid": "doubt"}),
        ({"available_from": date(2027, 1, 5)}, {"available_later": "doubt"}),
        ({"available_to": date(2026, 10, 1)}, {"no_longer_available": "stop"}),
        ({"available_to": date(2027, 3, 1)}, {"available_until": "doubt"}),
        ({"km": 51.0}, {"far": "doubt"}),
        ({"km": 12.0, "transport": "bicycle"}, {"far": "doubt"}),
        ({"km": None}, {"distance_unknown": "doubt"}),
        ({"born": None}, {"age_unknown": "doubt"}),
        ({"born": date(2011, 3, 1)}, {"law": "stop"}),
        ({"born": date(2009, 3, 1)}, {"guardian_agrees": "doubt"}),
        ({"is_sharing": True}, {"shares_already": "stop"}),
        ({"placed_until": date(2026, 12, 18)}, {"placed_until": "doubt"}),
    ],
)
def test_what_speaks_for_and_against_a_candidate(changes, expected):
    reasons = fit(Candidate(**{**ZOE, **changes}), OPEN, limits=LAW)
    assert expected.items() <= {reason.code: reason.weight for reason in reasons}.items()
    assert is_possible(reasons) is ("stop" not in expected.values())


def test_public_transit_must_reach_the_firm():
    nowhere = Opening(job(), B, date(2026, 11, 23), has_transit=False)
    reasons = fit(Candidate(**{**ZOE, "transport": "transit"}), nowhere, limits=LAW)
    assert "no_transit" in [reason.code for reason in reasons]


def test_a_firm_that_takes_no_minor_stops_one():
    adults_only = Opening(job(), B, date(2026, 11, 23), welcomes_minors=False)
    reasons = fit(Candidate(**{**ZOE, "born": date(2009, 3, 1)}), adults_only, limits=LAW)
    assert reasons[0].code == "minors_not_welcome"


def test_the_fewest_doubts_come_first_then_the_nearest():
    people = [
        Candidate(**{**ZOE, "who": name, **changes})
        for name, changes in [("unknown", {"km": None}), ("far", {"km": 40.0}), ("near", {"km": 3.0})]
    ]
    ranked = sorted(people, key=lambda one: rank(one, fit(one, OPEN, limits=LAW)))
    assert [one.who for one in ranked] == ["near", "far", "unknown"]
