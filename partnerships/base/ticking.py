"""Regular tasks: the work of a period is done once, whoever asks for it and however often."""

from datetime import timedelta

from django.utils import timezone

from partnerships.base.models import Tick


def claim(*, name: str, period: str) -> bool:
    """Take on the work of a period (``"2026-11"``); False when it is done, or someone does it now.

    Within the transaction of the work, a crash gives the period back. Outside, it is tried once at most.
    Call it more often than the period lasts: a beat that was stopped at midnight misses nothing.
    """
    _tick, is_mine = Tick.objects.get_or_create(name=name, period=period)
    return is_mine


def forget(*, name: str, kept: timedelta) -> int:
    """Delete the old periods of a task that ticks often; return how many."""
    return Tick.objects.filter(name=name, at__lt=timezone.now() - kept).delete()[0]
