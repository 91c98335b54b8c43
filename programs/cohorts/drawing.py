"""Geometry of the funnel and of the entrants' trend: where each bar stands, in drawing units. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

FUNNEL_WIDTH, BAR_HEIGHT, BAR_STEP = 560, 30, 58
TREND_WIDTH, TREND_HEIGHT, LABELS = 560, 200, 44


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
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def top(self) -> float:
        """Where the value is written, just above the bar."""
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
                width=round(FUNNEL_WIDTH * (value or 0) / largest, 1),
                height=BAR_HEIGHT,
                share=value / before if value is not None and before else None,
            )
        )
        before = value if value is not None else before
    return Drawing(bars=tuple(bars), width=FUNNEL_WIDTH, height=len(steps) * BAR_STEP)


def trend(points: Sequence[tuple[str, int | None]]) -> Drawing:
    """Draw (label, persons) points, oldest first, as columns from 0; an unknown year leaves its place empty."""
    largest = max((value for _, value in points if value), default=1)
    step = TREND_WIDTH / max(len(points), 1)
    room = TREND_HEIGHT - LABELS
    bars = []
    for at, (label, value) in enumerate(points):
        height = round(room * (value or 0) / largest, 1)
        bars.append(
            Bar(
                label=label,
                value=value,
                x=round(at * step + step * 0.2, 1),
                y=round(TREND_HEIGHT - 24 - height, 1),
                width=round(min(step * 0.6, 64), 1),
                height=height,
            )
        )
    return Drawing(bars=tuple(bars), width=TREND_WIDTH, height=TREND_HEIGHT)
