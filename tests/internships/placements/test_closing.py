"""What became of the student goes into the programs, once, and the next report counts it."""

import pytest
from django_fsm import TransitionNotAllowed

from internships.agreements.ending import call_off
from internships.agreements.models import Agreement
from internships.placements.closing import finish
from internships.placements.models import Placement
from internships.placements.starting import break_off
from programs.adequacy.records import Parameters
from programs.outcomes.models import Outcome
from programs.reports.gathering import gather
from tests import factories
from tests.clock import day, moment

AT = moment(2027, 3, 29, 10)
HIRED = {"hired": True, "related": True, "full_time": True}
NOT_HIRED = {"hired": False, "related": None, "full_time": None}


@pytest.fixture
def graduate(cohort, theo):
    """Théo's enrolment in Maude's cohort, over with a diploma."""
    return factories.enrolment(
        cohort=cohort, student=theo.student, state="graduated", ended_on=day(2027, 3, 26)
    )


def end(placement, **answer):
    return finish(placement=Placement.objects.get(pk=placement.pk), by=None, at=AT, **{**HIRED, **answer})


def test_a_student_hired_is_an_outcome_at_exit(placement, graduate, firm, estrie):
    outcome = end(placement)
    assert (outcome.enrolment, outcome.horizon, outcome.status) == (graduate, "exit", "employed")
    assert (outcome.employer, outcome.region) == (firm, estrie)
    assert (outcome.is_related, outcome.is_full_time) == (True, True)
    assert str(placement.public_id) in outcome.source


def test_the_placement_and_its_agreement_are_completed(placement):
    end(placement)
    placement = Placement.objects.get()
    assert (placement.state, placement.is_hired) == ("completed", True)
    assert Agreement.objects.get().state == "completed"


def test_finishing_twice_is_one_outcome_and_one_event(placement, graduate):
    end(placement)
    end(placement)
    assert Outcome.objects.count() == 1
    assert placement.events.count() == 1


def test_a_correction_corrects_the_outcome(placement, graduate):
    end(placement)
    end(placement, related=False)
    assert Outcome.objects.get().is_related is False
    assert Placement.objects.get().is_related is False


def test_an_outcome_already_known_is_updated(placement, graduate):
    factories.outcome(enrolment=graduate, horizon="exit", status="seeking")
    end(placement)
    assert Outcome.objects.get().status == "employed"


def test_a_correction_leaves_what_somebody_else_told_since(placement, graduate):
    end(placement)
    Outcome.objects.update(source="Relance 2027", is_related=None)
    end(placement, related=False)
    assert Outcome.objects.get().is_related is None


@pytest.mark.parametrize("status", ["studying", "seeking", "inactive"])
def test_a_student_not_hired_has_the_outcome_that_is_known(placement, graduate, status):
    outcome = end(placement, **NOT_HIRED, status=status)
    assert (outcome.status, outcome.employer, outcome.is_related) == (status, None, None)


def test_what_is_not_known_is_not_written(placement, graduate):
    assert end(placement, **NOT_HIRED) is None
    assert not Outcome.objects.exists()


def test_an_outcome_told_by_mistake_is_taken_back(placement, graduate):
    end(placement)
    end(placement, **NOT_HIRED)
    assert not Outcome.objects.exists()


def test_without_an_enrolment_there_is_nobody_to_count(placement):
    assert end(placement) is None


def test_the_placements_own_enrolment_comes_first(placement, graduate, other_cfp, usinage, theo):
    later = factories.cohort(program=usinage, provider=other_cfp, starts_on=day(2026, 8, 24))
    factories.enrolment(cohort=later, student=theo.student, state="active")
    Placement.objects.update(enrolment=graduate)
    assert end(placement).enrolment == graduate


@pytest.mark.parametrize("state", ["planned", "interrupted", "cancelled"])
def test_only_a_placement_under_way_is_finished(placement, state):
    Placement.objects.update(state=state)
    with pytest.raises(TransitionNotAllowed):
        end(placement)


def test_the_next_report_counts_it(placement, graduate, estrie, usinage):
    def employed():
        inputs = gather(region=estrie, on=AT.date(), parameters=Parameters(school_years=(2025,)))
        return [(counts.respondents, counts.employed_related) for counts in inputs.outcomes]

    assert employed() == []
    end(placement)
    assert employed() == [(1, 1)]
    end(placement, related=False)
    assert employed() == [(1, 0)]


@pytest.mark.parametrize(("state", "after"), [("planned", "cancelled"), ("active", "interrupted")])
def test_an_agreement_called_off_takes_its_placement_along(placement, maude, state, after):
    Placement.objects.update(state=state)
    call_off(agreement=placement.agreement, by=maude, at=AT, reason="Fermeture")
    assert Placement.objects.get().state == after
    assert placement.events.get().reason == "Fermeture"


@pytest.mark.parametrize("verb", ["interrupt", "cancel"])
def test_a_placement_broken_off_calls_its_agreement_off_once(placement, maude, verb):
    Placement.objects.update(state="active" if verb == "interrupt" else "planned")
    row = Placement.objects.get()
    break_off(placement=row, verb=verb, by=maude, at=AT, reason="Fermeture")
    assert placement.events.count() == 1
    assert [event.to_state for event in placement.agreement.events.all()] == ["cancelled"]
