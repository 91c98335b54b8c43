"""The machine that plays lives: what may happen in one, in any order, and what is verified after each act."""

import os
import random
import time

import time_machine
from django.db import transaction
from django.utils import timezone
from hypothesis import Phase, seed, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from hypothesis.strategies import booleans, integers, sampled_from

from tests.lives import invariants, reading
from tests.lives.acting import Acts
from tests.lives.world import World

PICKS = integers(0, 9_999)
# How far the first students are when a life begins: most of what may end has begun.
STAGES = ["apply", "offer_place", "confirm", "write_agreement", "read_agreement", "open_signing", "sign_all"]
TRIALS = 6
FIRST_DAY = 22  # days until the internships have begun: what may end of them has begun too
HOW_FAR = [*range(len(STAGES)), *[len(STAGES)] * 4]  # what is signed is where most may go wrong
ENDS = {"end_role", "deactivate", "close_firm"}
STEPS = 10
MINUTE, DAY = 60, 86_400  # seconds
MOST_ENDS = 2  # a life in which everything is closed tells nothing
# A failing life is told as it was; ``script/lives --shortest`` looks for the shortest one, for minutes.
PHASES = [Phase.generate, *([Phase.shrink] if "ARRIMAGE_LIVES_SHORTEST" in os.environ else [])]


class Life(RuleBasedStateMachine):
    """One life, in a transaction that is undone when it is over."""

    world: World
    lived = 0
    until = float("inf")  # time.monotonic()

    def __init__(self):
        super().__init__()
        self.is_too_late = time.monotonic() > self.until
        self.begun = transaction.savepoint()
        self.clock = time_machine.travel(timezone.now(), tick=False)
        self.traveller = self.clock.start()
        self.acts = Acts(self.world)
        type(self).lived += not self.is_too_late

    def play(self, name: str, pick: int) -> None:
        """Play an act; where there is nothing to do, another that has something, each as likely."""
        if self.is_too_late:
            return
        self.traveller.shift(MINUTE)  # nothing happens at the moment of something else
        others = random.Random(f"{name} {pick}").sample(ACTS, len(ACTS))
        for played in [name, *others]:
            told = self.act(played, pick)
            if told:
                self.note(told)
                break
        if played in ENDS:
            self.refuse(reading.trespasses(self.world))

    def bring(self, name: str, pick: int) -> None:
        """Play this act and no other, on the first whom it suits: what comes next needs it."""
        if self.is_too_late:
            return
        self.traveller.shift(MINUTE)
        for trial in range(pick, pick + TRIALS):
            told = self.act(name, trial)
            if told and ": refused" not in told:
                self.note(told)
                return

    def act(self, name: str, pick: int) -> str:
        """Play one act, unless enough ended in this life; return what it did, nothing when it did nothing."""
        if name in ENDS and self.acts.ends == MOST_ENDS:
            return ""
        return getattr(self.acts, name)(pick)

    def note(self, told: str) -> None:
        """Keep what happened, to be read when the life fails."""
        self.told = [*getattr(self, "told", []), told]

    def refuse(self, found) -> None:
        """Fail when something was found."""
        wrong = list(found)
        if wrong:
            type(self).until = float("inf")  # the shortest life is looked for as long as it takes
        assert not wrong, "\n".join([*self.told, *wrong])

    @initialize(
        first=sampled_from(HOW_FAR),
        second=sampled_from(HOW_FAR),
        is_waiting=booleans(),
        is_begun=booleans(),
        pick=PICKS,
    )
    def begin(self, first: int, second: int, is_waiting: bool, is_begun: bool, pick: int) -> None:
        """Bring two students some way; the first may wait elsewhere meanwhile; internships may have begun."""
        if is_waiting:
            self.play("apply", pick + len(self.world.students))  # the same student, the next offer
        for stage in (STAGES[:first], STAGES[:second]):
            for name in stage:
                self.bring(name, pick)
            pick += 1
        if is_begun:
            self.days_pass(FIRST_DAY)

    @rule(days=integers(1, 25))
    def days_pass(self, days: int) -> None:
        if self.is_too_late:
            return
        self.traveller.shift(days * DAY)
        self.note(f"{days} days pass")
        self.note(self.acts.morning(0))

    @invariant()
    def nothing_is_broken(self) -> None:
        if not self.is_too_late:
            self.refuse(invariants.broken())

    def teardown(self) -> None:
        try:
            if not self.is_too_late:
                self.refuse(reading.everything(self.world, gone=self.acts.gone))
        finally:
            self.clock.stop()
            transaction.savepoint_rollback(self.begun)


def acting(name: str):
    def step(self, pick: int) -> None:
        self.play(name, pick)

    step.__name__ = name
    return rule(pick=PICKS)(step)


ACTS = [name for name, value in vars(Acts).items() if hasattr(value, "__wrapped__") and name != "morning"]
for _name in ACTS:
    setattr(Life, f"{_name}_", acting(_name))


def play(world: World, *, lives: int, number: int, seconds: float) -> int:
    """Play lives from a seed for so many seconds at most; return how many. Raises AssertionError."""
    machine = seed(number)(type("Lives", (Life,), {"world": world, "until": time.monotonic() + seconds}))
    told = settings(
        max_examples=lives,
        stateful_step_count=STEPS,
        database=None,
        print_blob=False,
        phases=PHASES,
    )
    run_state_machine_as_test(machine, settings=told)
    return machine.lived
