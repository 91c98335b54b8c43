"""House rules of locks: every lock has its pair, every row with a state is written under its lock."""

import ast
from collections import Counter
from functools import partial
from pathlib import Path

import pghistory.models
import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django_fsm import FSMField

from internships.placements.models import Placement
from partnerships.base.savepoints import may_lose
from partnerships.base.states import NotHeld, Stateful, StatefulQuerySet, hold
from programs.cohorts.models import Cohort
from tests import factories
from tests.factories import NOON
from tests.racing import pair, race

ROOT = Path(__file__).parent.parent
PACKAGES = ("partnerships", "programs", "internships")
OURS = [model for model in apps.get_models() if model.__module__.startswith(PACKAGES)]
WITH_STATES = [
    model
    for model in OURS
    if any(isinstance(f, FSMField) for f in model._meta.concrete_fields)
    and not issubclass(model, pghistory.models.Event)
]


def locks() -> Counter:
    """Return how often each function of the product locks rows."""
    found = Counter()
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            for function in ast.walk(ast.parse(path.read_text())):
                if isinstance(function, ast.FunctionDef):
                    found[f"{module}.{function.name}"] += sum(map(is_lock, ast.walk(function)))
    return +found


def is_lock(node) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "select_for_update"


def pairs() -> set[str]:
    """Return what the tests name as the locks that they are about."""
    marks = [
        mark
        for path in (ROOT / "tests").rglob("test_*.py")
        for function in ast.walk(ast.parse(path.read_text()))
        if isinstance(function, ast.FunctionDef)
        for mark in function.decorator_list
        if isinstance(mark, ast.Call) and getattr(mark.func, "id", "") == "pair"
    ]
    return {argument.value for mark in marks for argument in mark.args}


def test_every_function_that_locks_has_its_pair():
    named = Counter(name.split("#")[0] for name in pairs())
    assert named == locks()


def test_every_model_with_a_state_remembers_who_holds_its_rows():
    assert len(WITH_STATES) > 8
    for model in WITH_STATES:
        assert issubclass(model, Stateful), model
        assert isinstance(model._default_manager.all(), StatefulQuerySet), model


@pytest.mark.parametrize("model", WITH_STATES)
def test_no_row_with_a_state_is_written_whole_without_its_lock(db, model):
    row = model(pk=1)
    row._state.adding = False
    with pytest.raises(NotHeld):
        row.save()
    with pytest.raises(NotHeld):
        row.save(update_fields=["state"])


@pytest.mark.django_db(transaction=True)
def test_a_lock_holds_until_its_transaction_ends(cohort):
    with transaction.atomic():
        row = Cohort.objects.select_for_update().get()
        row.save()
    with transaction.atomic(), pytest.raises(NotHeld):
        row.save()


def test_a_row_read_without_a_lock_is_not_held(cohort):
    Cohort.objects.select_for_update().get()
    with pytest.raises(NotHeld):
        Cohort.objects.get().save()


def test_a_verb_writes_only_what_it_changes(placement):
    stale = Placement.objects.get()
    Placement.objects.update(trainer_name="Aline Tremblay")
    stale.interrupt(by=None, at=NOON, reason="Fin")
    assert stale.trainer_name == "Aline Tremblay"
    assert Placement.objects.values_list("state", "trainer_name").get() == ("interrupted", "Aline Tremblay")


def test_what_was_typed_under_the_lock_is_written_by_the_verb(placement):
    row = Placement.objects.select_for_update().get()
    row.trainer_name = "Aline Tremblay"
    row.interrupt(by=None, at=NOON, reason="Fin")
    assert Placement.objects.get().trainer_name == "Aline Tremblay"


def test_events_are_in_the_order_of_the_lock(placement, maude):
    """Who comes second may have looked at the clock first."""
    Placement.objects.update(state="planned")
    placement.start(by=maude, at=NOON)
    placement.interrupt(by=maude, at=factories.NOON.replace(hour=1), reason="Fin")
    assert [event.to_state for event in placement.events.all()] == ["active", "interrupted"]


@pair("partnerships.base.states.hold")
def test_a_cohort_that_starts_while_it_is_cancelled(cohort):
    Cohort.objects.update(state="confirmed")
    first, second = Cohort.objects.get(), Cohort.objects.get()
    cancel = partial(second.cancel, by=None, at=NOON, reason="x")
    told = race(partial(first.start, by=None, at=NOON), cancel, after=Cohort)
    steps = list(cohort.events.values_list("from_state", "to_state"))
    assert told.first is None and steps[0] == ("confirmed", "running")
    assert all(before == after for (_a, after), (before, _b) in zip(steps, steps[1:], strict=False))


@pytest.mark.django_db(transaction=True)
def test_who_loses_by_a_deadlock_is_told_as_who_breaks_a_constraint(cfp, other_cfp):
    def write(one, other):
        def act():
            with transaction.atomic(), may_lose():
                for organization in (one, other):
                    hold(type(organization).objects.get(pk=organization.pk))

        return act

    told = race(write(cfp, other_cfp), write(other_cfp, cfp), after=" FOR NO KEY UPDATE")
    assert {type(told.first), type(told.second)} == {type(None), IntegrityError}
