"""Geometry of a cohort's funnel: where each bar stands, in drawing units. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, BAR_HEIGHT, BAR_STEP = 360, 20, 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A rectangle with what it stands for: ``value`` in persons (``None`` unknown: nothing is drawn)."""

    label: str
    value: int | None
    x: float
    y: float
    width: float
    height: float
    share: float | None = None  # of the step before, 0–1

    @property
    def words_at(self) -> float:
        """Height of the line of words above the bar."""
        return self.y - 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Bars in a box of width × height drawing units."""

    bars: tuple[Bar, ...]
    width: float
    height: float

    @property
    def has_values(self) -> bool:
        return any(bar.value is not None for bar in self.bars)


def funnel(steps: Sequence[tuple[str, int | None]]) -> Drawing:
    """Draw (label, persons) steps as horizontal bars, the largest as wide as the box.

    ``share`` of a bar is its part of the nearest step above that is known; it may pass 1 (a late entrant
    never applied).
    """
    largest = max((value for _, value in steps if value), default=1)
    bars, before = [], None
    for at, (label, value) in enumerate(steps):
        bars.append(
            Bar(
                label=label,
                value=value,
                x=0,
                y=at * BAR_STEP + 22,
                width=round(WIDTH * (value or 0) / largest, 1),
                height=BAR_HEIGHT,
                share=value / before if value is not None and before else None,
            )
        )
        before = value if value is not None else before
    return Drawing(bars=tuple(bars), width=WIDTH, height=len(steps) * BAR_STEP)
