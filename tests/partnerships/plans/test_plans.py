"""Plans, their measures and what committees do with them."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from partnerships.meetings import deciding
from partnerships.meetings.decision_models import Decision
from partnerships.plans import adopting, discussing, naming, ordering
from partnerships.plans.measure_models import Activity, BudgetLine, GateClosed, Measure
from partnerships.plans.models import ActionPlan
from partnerships.plans.result_models import ExpectedResult, ProgressUpdate
from tests import factories
from tests import meeting_people as people

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def committee(partnership):
    return people.seated(partnership=partnership)


@pytest.fixture
def plan(partnership, committee):
    return factories.plan(partnership=partnership, committee=committee, axes=2)


@pytest.fixture
def measure(plan):
    return factories.measure(plan=plan)


def decided(committee) -> Decision:
    meeting = people.under_way(committee=committee)
    decision = Decision(meeting=meeting, committee=committee, text="Adopter le plan")
    return deciding.record(decision=decision, choices={}, by=None, at=timezone.now())


# --- Adopting -----------------------------------------------------------------------------------------------


def test_a_plan_is_adopted_by_a_decision_of_a_meeting(partnership, committee, maude):
    plan = factories.plan(partnership=partnership, state="draft", adopted_on=None)
    decision = decided(committee)
    adopting.adopt(plan=plan, by=maude, at=NOW, decision=decision)
    plan = ActionPlan.objects.get(pk=plan.pk)
    assert (plan.state, plan.adopted_at, plan.adopted_by) == ("adopted", decision.meeting, decision)
    plan.take_back(by=maude, at=NOW)
    assert (plan.state, plan.adopted_by) == ("draft", None)


def test_neither_an_empty_plan_nor_a_lost_decision_adopts(partnership, committee):
    empty = factories.plan(partnership=partnership, axes=0, state="draft", adopted_on=None)
    with pytest.raises(adopting.NothingToAdopt):
        adopting.adopt(plan=empty, by=None, at=NOW)
    written = factories.plan(partnership=partnership, title_fr="B", state="draft", adopted_on=None)
    decision = decided(committee)
    decision.drop(by=None, at=NOW, reason="non")
    with pytest.raises(adopting.NotDecided):
        adopting.adopt(plan=written, by=None, at=NOW, decision=decision)
    assert ActionPlan.objects.filter(state="draft").count() == 2


# --- Measures -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "days", "is_late"),
    [
        ("planned", -1, True),
        ("under_way", -1, True),
        ("to_discuss", -1, True),
        ("under_way", 0, False),
        ("under_way", None, False),
        ("suspended", -1, False),
        ("done", -1, False),
        ("dropped", -1, False),
    ],
)
def test_lateness_is_computed(plan, state, days, is_late):
    today = timezone.localdate()
    to_on = None if days is None else today + timedelta(days=days)
    made = factories.measure(plan=plan, state=state, to_on=to_on)
    assert made.is_late(on=today) is is_late
    assert Measure.objects.late(on=today).exists() is is_late


def test_a_measure_is_dropped_with_a_reason(measure, maude):
    with pytest.raises(ValueError):
        measure.drop(by=maude, at=NOW, reason=" ")
    measure.drop(by=maude, at=NOW, reason="Plus de budget")
    assert measure.events.get().reason == "Plus de budget"
    with pytest.raises(TransitionNotAllowed):
        measure.finish(by=maude, at=NOW)


def test_an_activity_waits_for_its_gate(measure):
    """Study → presentation → executives' approval: each opens what follows."""
    study = factories.activity(measure=measure, name_fr="Étude")
    shown = factories.activity(measure=measure, name_fr="Présentation", waits_for=study)
    force = factories.activity(
        measure=measure, name_fr="Groupe de travail", gate_fr="les dirigeants l’approuvent"
    )
    for waiting in (shown, force):
        with pytest.raises(GateClosed):
            waiting.start(by=None, at=NOW)
    study.finish(by=None, at=NOW, on=date(2026, 1, 5))
    Activity.objects.filter(pk=force.pk).update(gate_open_on=date(2026, 1, 6))
    for waiting in Activity.objects.in_order().filter(pk__in=[shown.pk, force.pk]):
        waiting.start(by=None, at=NOW)
        assert waiting.state == "under_way"


def test_a_measure_to_discuss_goes_on_the_next_agenda_once(measure, committee):
    later, soon = (people.meeting(committee=committee, in_days=days) for days in (20, 5))
    item = discussing.bring(measure=measure, by=None, at=NOW, reason="Le budget manque")
    assert (item.meeting, item.title, item.kind) == (soon, "Offrir des stages", "discussion")
    assert discussing.put_on(soon, measure) == item and later.items.count() == 2


def test_a_measure_waits_for_the_next_meeting_to_be_planned(
    measure, committee, django_capture_on_commit_callbacks
):
    assert discussing.bring(measure=measure, by=None, at=NOW) is None
    for _twice in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            people.meeting(committee=committee)
    assert measure.agenda_items.count() == 1


def test_a_decision_names_a_measure_once(measure, committee, maude, sam):
    decision = decided(committee)
    for _twice in range(2):
        naming.name(decision=decision, measure=measure)
    assert [row.measure for row in naming.measures_of(maude, decision)] == [measure]


# --- The order ----------------------------------------------------------------------------------------------


def test_rows_move_and_close_ranks(plan):
    a, b, c = (factories.measure(plan=plan, name_fr=name) for name in "abc")
    version = b.updated_at
    ordering.move(b, up=True)
    ordering.move(b, up=True)  # nothing happens at either end
    ordering.move_to(Measure.objects.get(pk=a.pk), axis=plan.axes.get(position=2))
    told = Measure.objects.order_by("axis", "position").values_list("name_fr", "axis__position", "position")
    assert [*told] == [("b", 1, 1), ("c", 1, 2), ("a", 2, 1)]
    assert Measure.objects.get(pk=b.pk).updated_at == version  # who edits it is told of nothing
    ordering.remove(Measure.objects.get(pk=b.pk))
    assert Measure.objects.get(pk=c.pk).position == 1


# --- What cannot be -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (Measure, {"name_fr": "x", "from_on": date(2026, 2, 1), "to_on": date(2026, 1, 1)}),
        (ExpectedResult, {"text_fr": "x", "target": 5}),
        (ExpectedResult, {"text_fr": "x", "standing": "reached"}),
        (ExpectedResult, {"text_fr": "x", "kind": "indicator"}),
        (ProgressUpdate, {"on": date(2026, 1, 1)}),
        (ProgressUpdate, {"on": date(2026, 1, 1), "value": 5}),
        (BudgetLine, {"label": "x", "source": "y"}),
        (Activity, {"name_fr": "x", "gate_open_on": date(2026, 1, 1)}),
    ],
)
def test_the_database_refuses_what_cannot_be(measure, model, fields):
    places = {"position": 9} if hasattr(model, "position") else {}
    parent = {"axis": measure.axis} if model is Measure else {"measure": measure}
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(**parent, **places, **fields)


# --- Who may ------------------------------------------------------------------------------------------------


def test_a_draft_is_read_from_inside_only(partnership, maude, sam, client):
    draft = factories.plan(partnership=partnership, state="draft", adopted_on=None)
    today = timezone.localdate()
    for user, reads, keeps in ((maude, True, True), (sam, False, False)):
        assert ActionPlan.objects.readable_by(user, on=today).filter(pk=draft.pk).exists() is reads
        assert ActionPlan.objects.editable_by(user).filter(pk=draft.pk).exists() is keeps
    assert not ActionPlan.objects.public().exists()


def test_who_leads_a_measure_by_a_seat_held_today(plan, partnership, nora, other_cfp, maude):
    seat = factories.seat(partnership=partnership, organization=other_cfp)
    today = timezone.localdate()
    led = factories.measure(plan=plan, lead_seat=seat)
    assert [*Measure.objects.led_by(nora, on=today)] == [led]
    type(seat).objects.filter(pk=seat.pk).update(to_on=today - timedelta(days=1))
    assert not Measure.objects.led_by(nora, on=today).exists()
