"""Every state of every model has a tone, every tone a style, and a badge is written in one place."""

import inspect
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from partnerships.base.states import States
from partnerships.base.tones import ALL, TONES
from partnerships.web.badges import badge

ROOT = Path(__file__).resolve().parent.parent
MODELS = [
    model
    for model in apps.get_models()
    if model._meta.app_label in {"partnerships", "programs", "internships"}
]
SETS = {
    f"{model.__name__}.{name}": found
    for model in MODELS
    for name, found in vars(model).items()
    if inspect.isclass(found)
    and issubclass(found, models.TextChoices)
    and (name == "State" or issubclass(found, States))
}


def test_the_models_have_states():
    assert len(SETS) > 15


@pytest.mark.parametrize("states", SETS.values(), ids=SETS)
def test_every_state_has_a_tone(states):
    assert issubclass(states, States)
    assert {state.tone for state in states} <= set(ALL)


def test_every_tone_is_of_some_state_or_said_by_a_page():
    known = {value for states in SETS.values() for value in states.values}
    said = set(re.findall(r'"([a-z_]+)"\|badge|state="([a-z_]+)"', templates_text()))
    assert set(TONES) - known - {word for pair in said for word in pair} == set()


def test_every_tone_has_a_style():
    css = (ROOT / "static/css/arrimage.css").read_text(encoding="utf-8")
    assert [tone for tone in ALL if f".tone-{tone}" not in css] == []


def test_a_state_without_a_tone_is_refused():
    with pytest.raises(KeyError):
        badge("unheard-of", "?")


def templates_text() -> str:
    return "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "templates").rglob("*.html"))
    )


def test_a_badge_takes_its_tone_from_its_state_alone():
    assert re.findall(r"state-\{\{|tone-\{\{|class=\"state state-", templates_text()) == []
