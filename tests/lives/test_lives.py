"""Random lives, by the verbs that pages call: whoever left is out, one person is one, what ended is over.

``script/test`` plays some; ``script/lives`` plays thousands, and plants faults that must be found.
"""

import logging
import os

import pytest

from tests.lives import world
from tests.lives.faults import FAULTS
from tests.lives.playing import play

LIVES = int(os.environ.get("ARRIMAGE_LIVES", "100"))
PARTS = int(os.environ.get("ARRIMAGE_LIVES_PARTS", "1"))
SECONDS = float(os.environ.get("ARRIMAGE_LIVES_SECONDS", "100"))
FOUND_WITHIN = 500  # lives
SEED = int(os.environ.get("ARRIMAGE_LIVES_SEED", "1"))


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_broken_in_any_life(part, record_property, caplog):
    caplog.set_level(logging.CRITICAL, "django.request")
    lived = play(world.make(), lives=LIVES, number=SEED + part, seconds=SECONDS)
    record_property("lives", lived)
    assert lived


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.skipif(
    "ARRIMAGE_LIVES_FAULTS" not in os.environ, reason="planted by script/lives --faults alone"
)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault, monkeypatch, caplog):
    caplog.set_level(logging.CRITICAL, "django.request")
    place = world.make()
    for name, instead in FAULTS[fault].items():
        monkeypatch.setattr(name, instead)
    with pytest.raises(AssertionError):
        play(place, lives=FOUND_WITHIN, number=SEED, seconds=float("inf"))
