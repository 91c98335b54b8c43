"""Counted as soon as somebody is enrolled, else reported; a difference is told; unknown is not zero."""

import pytest

from programs.cohorts.counting import Figure, Figures, by_year, figures_of, of_finished, persistence
from programs.cohorts.drawing import funnel, of_step_before
from programs.cohorts.models import Cohort
from tests import factories


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


def test_one_student_is_enough_to_count(usinage, cfp):
    cohort = factories.cohort(program=usinage, provider=cfp, reported_entrants=18, reported_source="CFP")
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
        program=usinage, provider=cfp, reported_entrants=18, reported_source="Bilan du CFP"
    )
    factories.enrolment(cohort=cohort, state="active")
    client.force_login(maude)
    page = client.get(cohort.get_absolute_url()).content.decode()
    assert "18" in page and "Bilan du CFP" in page and "−17" in page
