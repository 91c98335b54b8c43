"""Counted once the list is complete, else reported; a difference is told; unknown is not zero."""

import pytest

from programs.cohorts.counting import Figure, Figures, by_year, figures_of, of_finished, persistence
from programs.cohorts.drawing import funnel, of_step_before
from programs.cohorts.models import Cohort
from programs.cohorts.transferring import move
from tests import factories
from tests.factories import NOON, TODAY


@pytest.mark.parametrize(
    ("counted", "reported", "value", "difference"),
    [
        (None, None, None, None),
        (None, 18, 18, None),
        (16, None, 16, None),
        (16, 18, 16, -2),
        (18, 18, 18, None),
        (0, 3, 0, -3),
    ],
)
def test_a_figure_keeps_what_is_counted_and_tells_the_difference(counted, reported, value, difference):
    figure = Figure(counted=counted, reported=reported)
    assert (figure.value, figure.difference) == (value, difference)


@pytest.mark.parametrize(
    ("entrants", "withdrawals", "share"),
    [(20, 5, 0.75), (20, 0, 1.0), (0, 0, None), (None, 2, None), (20, None, None)],
)
def test_persistence_is_the_share_of_entrants_who_stayed(entrants, withdrawals, share):
    assert persistence(entrants=entrants, withdrawals=withdrawals) == share


def figures(entrants, graduates=None):
    unknown = Figure()
    return Figures(
        seats=20,
        applicants=unknown,
        entrants=Figure(reported=entrants),
        graduates=Figure(reported=graduates),
        withdrawals=unknown,
    )


def test_years_add_what_is_known_and_say_what_is_not():
    [old, new] = by_year(
        [(2025, figures(None)), (2024, figures(10, 4)), (2024, figures(5)), (2024, figures(None))]
    )
    assert (old.name, old.cohorts, old.seats, old.entrants, old.graduates, old.unknown) == (
        "2024-2025",
        3,
        60,
        15,
        4,
        1,
    )
    assert (new.entrants, new.withdrawals, new.unknown) == (None, None, 1)


def test_finished_cohorts_add_up_when_both_ends_are_known():
    known = of_finished([figures(10, 4), figures(20, 15), figures(30), figures(None, 2)])
    assert (known["entrants"], known["graduates"], known["applicants"]) == (30, 19, None)


def test_each_step_of_a_funnel_is_compared_with_the_step_known_before():
    assert of_step_before([40, None, 10]) == [None, None, 0.25]


def test_a_funnel_says_each_step_and_leaves_the_unknown_empty():
    drawn = funnel({"applicants": 40, "entrants": None, "graduates": 10})
    assert [words for _step, words in drawn.rows] == [
        "40",
        "s.\N{NO-BREAK SPACE}o.",
        "10 (25\N{NO-BREAK SPACE}%)",
    ]
    assert (drawn.svg.count("ch-bar"), drawn.svg.count("ch-none")) == (2, 1)


def test_a_funnel_of_nothing_known_is_not_drawn():
    assert funnel({"applicants": None, "entrants": None, "graduates": None}) is None


def read(cohort) -> Figures:
    return figures_of(Cohort.objects.with_counts().get(pk=cohort.pk))


def test_a_cohort_without_students_shows_what_the_centre_reported(usinage, cfp):
    cohort = factories.cohort(program=usinage, provider=cfp, reported_entrants=18, reported_source="CFP")
    assert (read(cohort).entrants.value, read(cohort).is_counted) == (18, False)


def test_one_student_typed_does_not_replace_what_the_centre_reported(usinage, cfp):
    cohort = factories.cohort(program=usinage, provider=cfp, reported_entrants=34, reported_source="CFP")
    factories.enrolment(cohort=cohort, state="active")
    entrants = read(cohort).entrants
    assert (entrants.value, entrants.counted, entrants.difference) == (34, 1, -33)


def test_without_a_reported_figure_the_list_is_what_is_known(usinage, cfp):
    cohort = factories.cohort(program=usinage, provider=cfp)
    factories.enrolment(cohort=cohort, state="active")
    assert read(cohort).entrants.value == 1


def test_who_went_on_in_another_cohort_is_an_entrant_once(usinage, cfp, maude):
    old, new = (factories.cohort(program=usinage, provider=cfp, name=name) for name in ("A25", "B25"))
    enrolment = factories.enrolment(cohort=old, state="active")
    unit = factories.unit(program=usinage)
    credit = enrolment.achievements.create(unit=unit, place="school", assessor="L. Roy", achieved_on=TODAY)
    moved = move(enrolment=enrolment, to=new, on=TODAY, by=maude, at=NOON)
    credit.refresh_from_db()
    assert (read(old).entrants.counted, read(new).entrants.counted) == (None, 1)
    assert (moved.state, moved.began_on, credit.enrolment) == ("active", TODAY, moved)


def test_who_left_and_came_back_is_one_person_who_did_not_leave(usinage, cfp):
    cohort = factories.cohort(program=usinage, provider=cfp)
    first = factories.enrolment(cohort=cohort, state="withdrawn", began_on=cohort.starts_on)
    gone = factories.enrolment(cohort=cohort, state="withdrawn", began_on=cohort.starts_on).student
    factories.enrolment(cohort=cohort, student=gone, state="withdrawn", began_on=cohort.starts_on)
    factories.enrolment(cohort=cohort, student=first.student, state="active")
    found = read(cohort)
    assert (found.applicants.value, found.entrants.value, found.withdrawals.value) == (2, 2, 1)


def test_a_complete_list_counts(usinage, cfp):
    cohort = factories.cohort(
        program=usinage, provider=cfp, reported_entrants=18, reported_source="CFP", is_list_complete=True
    )
    for state in ("applied", "active", "graduated"):
        factories.enrolment(cohort=cohort, state=state)
    factories.enrolment(cohort=cohort, state="withdrawn", began_on=cohort.starts_on)
    factories.enrolment(cohort=cohort, state="withdrawn")
    found = read(cohort)
    assert (found.applicants.value, found.entrants.value, found.graduates.value, found.withdrawals.value) == (
        5,
        3,
        1,
        1,
    )
    assert found.entrants.difference == -15


def test_the_page_shows_both_figures_when_they_differ(client, maude, usinage, cfp):
    cohort = factories.cohort(
        program=usinage, provider=cfp, reported_entrants=18, reported_source="Bilan du CFP",
        is_list_complete=True,
    )  # fmt: skip
    factories.enrolment(cohort=cohort, state="active")
    client.force_login(maude)
    page = client.get(cohort.get_absolute_url()).content.decode()
    assert "18" in page and "Bilan du CFP" in page and "−17" in page
