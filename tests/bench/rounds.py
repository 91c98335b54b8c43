"""Interleaved rounds: this machine is noisy, so only ratios taken side by side mean something."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

ROUNDS = 10


@dataclass(frozen=True)
class Result:
    """One line of the bench: ``ratio`` is ours ÷ floor (time), or floor ÷ ours when ``is_rate``."""

    name: str
    goal: str
    ratio: float
    ours: float
    floor: float

    def __str__(self) -> str:
        return f"{self.name:<58} {self.ratio:>7.2f}  goal {self.goal:<9} {self.ours * 1e3:>10.2f} ms  {self.floor * 1e3:>10.2f} ms"


def seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def compare(
    name: str,
    *,
    ours: Callable,
    floor: Callable,
    goal: str,
    is_rate: bool = False,
    rounds: int = ROUNDS,
    repeat: int = 1,
) -> Result:
    """Time both sides ``rounds`` times in turn, each ``repeat`` times; keep the median of the ratios of rounds."""
    ours(), floor()  # warm caches, compiled templates, plans
    pairs = []
    for _round in range(rounds):
        pairs.append(
            (
                seconds(lambda: [ours() for _ in range(repeat)]) / repeat,
                seconds(lambda: [floor() for _ in range(repeat)]) / repeat,
            )
        )
    ratios = [b / a if is_rate else a / b for a, b in pairs]
    return Result(name, goal, median(ratios), median(a for a, _ in pairs), median(b for _, b in pairs))
