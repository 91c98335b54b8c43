"""Rules by age and date: tables of cases, no database."""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from internships.offers.limits import (
    Limit,
    Terms,
    age_on,
    days_without_classes,
    first_unruled_age,
    is_minor,
    is_school_age,
    limits_at,
    needs_guardian,
    offer_breaches,
    placement_breaches,
    school_age_ends_on,
    trainees_allowed,
    week_breaches,
    youngest_allowed,
)

LAW, JOB, LOOK = "LNT, art. 84.4", "summer-job", "observation"
SINCE = date(2023, 9, 1)
TOO_YOUNG = Limit(kind=JOB, from_on=SINCE, legal_reference="LNT, art. 84.3", to_age=13, is_forbidden=True)
AT_SCHOOL = Limit(
    kind=JOB,
    from_on=SINCE,
    legal_reference=LAW,
    from_age=14,
    to_age=17,
    is_for_school_age=True,
    max_hours_week=Decimal(17),
    max_hours_school_days=Decimal(10),
    free_break_days=7,
    earliest_at=time(6),
    latest_at=time(23),
)
WAGE = Limit(
    kind=JOB, from_on=date(2025, 5, 1), to_on=date(2026, 4, 30), legal_reference="r. 3, art. 3",
    is_paid=True, minimum_wage=Decimal("16.10"),
)  # fmt: skip
NEXT_WAGE = replace(WAGE, from_on=date(2026, 5, 1), to_on=None, minimum_wage=Decimal("16.60"))
GUARDIAN = Limit(
    kind=JOB, from_on=SINCE, legal_reference="CCQ, art. 153", to_age=17, is_guardian_required=True
)
UNPAID = Limit(kind=LOOK, from_on=SINCE, legal_reference="usage", is_paid=False, max_days=5)
RATIO = Limit(kind=LOOK, from_on=SINCE, legal_reference="usage", max_trainees_per_trainer=3)
ALL = [TOO_YOUNG, AT_SCHOOL, WAGE, NEXT_WAGE, GUARDIAN, UNPAID, RATIO]

# Léo is 15 in the autumn of 2026; school is compulsory for him until 30 June 2027.
LEO = date(2011, 3, 10)
ADULT = date(2000, 1, 1)
MONDAY = date(2026, 11, 16)


# --- Ages -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        (date(2011, 3, 10), date(2026, 3, 9), 14),
        (date(2011, 3, 10), date(2026, 3, 10), 15),
        (date(2012, 2, 29), date(2026, 2, 28), 13),
        (date(2012, 2, 29), date(2026, 3, 1), 14),
        (date(2012, 2, 29), date(2028, 2, 29), 16),
    ],
)
def test_an_age_is_in_full_years(born, on, age):
    assert age_on(born, on) == age


@pytest.mark.parametrize(
    ("born", "last_day"),
    [
        (date(2011, 3, 10), date(2027, 6, 30)),  # sixteen in March 2027
        (date(2011, 6, 30), date(2027, 6, 30)),  # sixteen on the last day of a school year
        (date(2011, 7, 1), date(2028, 6, 30)),  # sixteen on the first day of the next one
        (date(2011, 12, 31), date(2028, 6, 30)),
        (date(2012, 1, 1), date(2028, 6, 30)),
        (date(2012, 2, 29), date(2028, 6, 30)),
    ],
)
def test_school_is_compulsory_until_june_of_the_year_of_sixteen(born, last_day):
    assert school_age_ends_on(born) == last_day
    assert is_school_age(born, last_day)
    assert not is_school_age(born, last_day + timedelta(days=1))


@pytest.mark.parametrize(
    ("on", "minor"), [(date(2029, 3, 9), True), (date(2029, 3, 10), False), (date(2026, 1, 1), True)]
)
def test_one_is_an_adult_at_eighteen(on, minor):
    assert is_minor(LEO, on) is minor


# --- Which limits -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "on", "expected"),
    [
        (date(2013, 9, 9), MONDAY, [TOO_YOUNG, NEXT_WAGE, GUARDIAN]),
        (LEO, MONDAY, [AT_SCHOOL, NEXT_WAGE, GUARDIAN]),
        (LEO, date(2027, 7, 1), [NEXT_WAGE, GUARDIAN]),  # sixteen, school no longer compulsory
        (ADULT, MONDAY, [NEXT_WAGE]),
        (ADULT, date(2026, 4, 30), [WAGE]),
        (ADULT, date(2026, 5, 1), [NEXT_WAGE]),
        (ADULT, date(2020, 1, 1), []),
    ],
)
def test_limits_depend_on_age_and_day(born, on, expected):
    assert limits_at(ALL, kind=JOB, born=born, on=on) == expected


@pytest.mark.parametrize(
    ("rules", "from_age", "to_age", "age"),
    [
        ([], 0, None, 0),
        ([TOO_YOUNG], 0, None, 14),
        ([TOO_YOUNG], 0, 13, None),
        ([TOO_YOUNG, GUARDIAN], 0, None, 18),
        ([TOO_YOUNG, GUARDIAN, NEXT_WAGE], 0, None, None),
        ([TOO_YOUNG, AT_SCHOOL], 15, 15, 15),  # a child of that age may have left school
        ([WAGE], 18, 18, 18),  # no longer in force
        ([UNPAID], 18, 18, 18),  # of another kind
    ],
)
def test_ages_of_which_no_rule_says_anything(rules, from_age, to_age, age):
    assert first_unruled_age(rules, kind=JOB, on=MONDAY, from_age=from_age, to_age=to_age) == age


def test_an_offer_without_rules_is_stopped_and_so_is_an_agreement():
    terms = Terms(kind="other", starts_on=MONDAY, ends_on=MONDAY, from_age=12, is_paid=True)
    assert [(b.code, b.is_stop) for b in offer_breaches(ALL, terms)] == [("unruled", True)]
    assert [b.code for b in placement_breaches(ALL, terms, born=LEO)] == ["unruled"]


def test_limits_of_another_kind_do_not_apply():
    assert limits_at(ALL, kind=LOOK, born=LEO, on=MONDAY) == [UNPAID, RATIO]


def test_a_guardian_signs_until_eighteen():
    assert needs_guardian(ALL, kind=JOB, born=LEO, on=MONDAY)
    assert not needs_guardian(ALL, kind=JOB, born=ADULT, on=MONDAY)


def test_a_trainer_follows_the_fewest_that_rules_say():
    assert trainees_allowed([RATIO, UNPAID], kind=LOOK, born=LEO, on=MONDAY) == 3
    assert trainees_allowed(ALL, kind=JOB, born=LEO, on=MONDAY) is None


def test_the_youngest_age_is_the_first_that_is_not_forbidden():
    assert youngest_allowed(ALL, kind=JOB, on=MONDAY) == 14
    assert youngest_allowed(ALL, kind=LOOK, on=MONDAY) == 0
    assert youngest_allowed(ALL, kind=JOB, on=date(2020, 1, 1)) == 0


# --- Breaks -----------------------------------------------------------------------------------------------


CHRISTMAS = ((date(2026, 12, 23), date(2026, 12, 31)), (date(2027, 1, 1), date(2027, 1, 5)))


@pytest.mark.parametrize(
    ("day", "breaks", "days"),
    [
        (MONDAY, (), 0),
        (date(2026, 11, 21), (), 2),  # an ordinary Saturday
        (date(2026, 3, 4), ((date(2026, 3, 2), date(2026, 3, 6)),), 9),  # March break, with its weekends
        (date(2026, 2, 28), ((date(2026, 3, 2), date(2026, 3, 6)),), 9),
        (date(2026, 3, 9), ((date(2026, 3, 2), date(2026, 3, 6)),), 0),
        (date(2026, 3, 3), ((date(2026, 3, 3), date(2026, 3, 6)),), 6),  # four days and one weekend
        (date(2026, 12, 24), CHRISTMAS, 14),
    ],
)  # fmt: skip
def test_weekends_belong_to_a_break(day, breaks, days):
    assert days_without_classes(day, breaks=breaks) == days


# --- An offer ---------------------------------------------------------------------------------------------


def job(**fields) -> Terms:
    given = {
        "kind": JOB, "starts_on": date(2027, 1, 11), "ends_on": date(2027, 3, 26), "from_age": 18,
        "is_paid": True, "wage_hourly": Decimal(20), "hours_week": Decimal(35),
    }  # fmt: skip
    return Terms(**{**given, **fields})


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        (job(), []),
        (job(from_age=17), []),  # seventeen is never of compulsory school age
        (job(from_age=14), [("school_days_hours", False), ("week_hours", False)]),
        (job(from_age=16), [("school_days_hours", False), ("week_hours", False)]),
        (job(from_age=14, hours_week=Decimal(17)), [("school_days_hours", False)]),
        (job(from_age=14, hours_week=Decimal(10)), []),
        (job(from_age=14, hours_week=None), []),
        (job(from_age=14, starts_on=date(2027, 7, 1), ends_on=date(2027, 8, 15)), []),  # in the summer
        (
            job(from_age=14, starts_on=date(2027, 7, 1), ends_on=date(2027, 9, 15)),
            [("school_days_hours", False), ("week_hours", False)],
        ),
        (job(from_age=13, hours_week=Decimal(8)), [("forbidden_age", True)]),
        (job(from_age=0, hours_week=Decimal(8)), [("forbidden_age", True)]),
        (job(wage_hourly=Decimal("16.59")), [("minimum_wage", True)]),
        (job(wage_hourly=Decimal("16.60")), []),
        (job(wage_hourly=Decimal("16.10"), starts_on=date(2026, 4, 30)), []),
        (job(is_paid=False, wage_hourly=None), [("must_be_paid", True)]),
        (job(is_paid=None, wage_hourly=None), []),
        (job(kind=LOOK, is_paid=True, ends_on=date(2027, 1, 15)), [("must_not_be_paid", True)]),
        (job(kind=LOOK, is_paid=False, ends_on=date(2027, 1, 15)), []),
        (job(kind=LOOK, is_paid=False, ends_on=date(2027, 1, 16)), [("max_days", False)]),
        (job(kind=LOOK, is_paid=False, ends_on=date(2027, 1, 15), seats=3), []),
        (job(kind=LOOK, is_paid=False, ends_on=date(2027, 1, 15), seats=4), [("trainees", False)]),
        (job(kind="unknown"), [("unruled", True)]),  # rules that nobody wrote are not « no limit »
    ],
)
def test_an_offer_is_stopped_or_warned(terms, expected):
    assert [(breach.code, breach.is_stop) for breach in offer_breaches(ALL, terms)] == expected


def test_a_breach_says_what_is_allowed_and_by_which_law():
    [breach] = offer_breaches(ALL, job(wage_hourly=Decimal(15)))
    assert (breach.found, breach.allowed) == (Decimal(15), Decimal("16.60"))
    assert breach.reference == "r. 3, art. 3"


@pytest.mark.parametrize(
    ("terms", "born", "expected"),
    [
        (job(), LEO, []),
        (job(), date(2013, 9, 9), ["forbidden_age"]),
        (job(starts_on=date(2027, 9, 8), ends_on=date(2027, 9, 30)), date(2013, 9, 9), ["forbidden_age"]),
        (job(starts_on=date(2027, 9, 9), ends_on=date(2027, 9, 30)), date(2013, 9, 9), []),
        (job(wage_hourly=Decimal(12)), LEO, ["minimum_wage"]),
    ],
)
def test_a_placement_is_stopped(terms, born, expected):
    found = placement_breaches(ALL, terms, born=born)
    assert [breach.code for breach in found] == expected
    assert all(breach.is_stop for breach in found)


def test_hours_in_all_may_be_too_few():
    least = Limit(kind="program", from_on=SINCE, legal_reference="programme", min_hours=90)
    terms = job(kind="program", hours_total=Decimal(89))
    assert [b.code for b in placement_breaches([least], terms, born=ADULT)] == ["min_hours"]


# --- A week -----------------------------------------------------------------------------------------------


def week(*hours, monday=MONDAY) -> dict:
    """Hours from Monday on."""
    return {monday + timedelta(days=n): Decimal(str(value)) for n, value in enumerate(hours)}


MARCH = date(2027, 3, 1)
BREAK = ((MARCH, MARCH + timedelta(days=4)),)
LATE = ((date(2027, 3, 3), date(2027, 3, 12)),)


@pytest.mark.parametrize(
    ("hours", "born", "breaks", "expected"),
    [
        (week(2, 2, 2, 2, 2, 3.5, 3.5), LEO, (), []),
        (week(0, 0, 0, 0, 0, 8.5, 8.5), LEO, (), []),
        (week(0, 0, 0, 0, 0, 8.5, 9), LEO, (), ["week_hours"]),
        (week(2, 2, 2, 2, 2.5), LEO, (), ["school_days_hours"]),
        (week(4, 4, 4, 4, 4), LEO, (), ["school_days_hours", "week_hours"]),
        (week(8, 8, 8, 8, 8), ADULT, (), []),
        (week(8, 8, 8, 8, 8), date(2009, 3, 1), (), []),  # Théo, 17: school is no longer compulsory
        (week(8, 8, 8, 8, 8, monday=MARCH), LEO, BREAK, []),
        (week(8, 8, 8, 8, 8, monday=MARCH), LEO, (), ["school_days_hours", "week_hours"]),
        # Two days off and a weekend are four: not more than seven.
        (week(8, 8, monday=MARCH), LEO, ((MARCH, MARCH + timedelta(days=1)),), ["school_days_hours"]),
        # Classes stop from Wednesday to the next Friday: Monday's and Tuesday's hours count, no other.
        (week(5, 5, 8, 8, 8, monday=MARCH), LEO, LATE, []),
        (week(5, 6, 8, 8, 8, monday=MARCH), LEO, LATE, ["school_days_hours"]),
        # The law of 2023 did not bind before.
        (week(8, 8, 8, 8, 8, monday=date(2023, 6, 5)), date(2008, 3, 1), (), []),
        # 30 June 2027 is a Wednesday: free from Thursday.
        (week(3, 3, 4, 8, 8, monday=date(2027, 6, 28)), LEO, (), []),
        (week(3, 3, 5, 8, 8, monday=date(2027, 6, 28)), LEO, (), ["school_days_hours"]),
        (week(1), date(2013, 9, 9), (), ["forbidden_age"]),
        (week(0), date(2013, 9, 9), (), []),
        ({}, LEO, (), []),
    ],
)  # fmt: skip
def test_a_week_is_stopped(hours, born, breaks, expected):
    found = week_breaches(ALL, kind=JOB, born=born, hours=hours, breaks=breaks)
    assert [breach.code for breach in found] == expected
    assert all(breach.is_stop for breach in found)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (time(6), time(23), []),
        (time(5, 59), time(8), ["too_early"]),
        (time(16), time(23, 1), ["too_late"]),
        (time(20), time(0), ["too_late"]),
        (time(20), time(1), ["too_late"]),
    ],
)
def test_children_do_not_work_at_night_even_in_a_break(start, end, expected):
    found = week_breaches(
        ALL, kind=JOB, born=LEO, hours={MARCH: Decimal(2)}, times={MARCH: (start, end)}, breaks=BREAK
    )
    assert [(breach.code, breach.on) for breach in found] == [(code, MARCH) for code in expected]


def test_a_day_and_a_sunday_have_their_own_limits():
    strict = Limit(
        kind=JOB, from_on=SINCE, legal_reference="usage", max_hours_day=Decimal(8), allows_sunday=False
    )
    sunday = MONDAY + timedelta(days=6)
    hours = {MONDAY: Decimal("8.5"), sunday: Decimal(2)}
    found = week_breaches([strict], kind=JOB, born=ADULT, hours=hours)
    assert [(breach.code, breach.on) for breach in found] == [("day_hours", MONDAY), ("sunday", sunday)]


def test_days_of_two_weeks_are_not_a_week():
    with pytest.raises(ValueError, match="more than one week"):
        week_breaches(ALL, kind=JOB, born=LEO, hours=week(1, 1, 1, 1, 1, 1, 1, 1))
