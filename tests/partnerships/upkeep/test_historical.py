"""Models that migrations render carry no transitions: as a text, a state costs an upgrade nothing."""

from django.db import models
from django.db.migrations.state import ModelState, ProjectState
from django.db.models.signals import class_prepared
from django_fsm import FSMField

from programs.cohorts.models import Cohort


def rendered():
    """A model of the past that has a state."""
    state = ProjectState()
    key, field = models.BigAutoField(primary_key=True), FSMField(default="new", protected=True)
    state.add_model(ModelState("past", "Row", [("id", key), ("state", field)]))
    return state.apps.get_model("past", "Row")


def test_a_state_of_the_past_is_a_text_that_listens_to_nothing():
    before = len(class_prepared.receivers)
    row = rendered()(state="done")
    assert row.state == "done" and not hasattr(row, "get_available_state_transitions")
    assert len(class_prepared.receivers) == before


def test_a_state_of_today_has_its_transitions():
    assert {transition.name for transition in Cohort().get_all_state_transitions()} >= {"cancel"}
