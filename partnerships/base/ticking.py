"""Regular tasks: the work of a period is done once, whoever asks for it and however often."""

from collections.abc import Callable
from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone

from partnerships.base.models import Tick


def claim(*, name: str, period: str) -> bool:
    """Take on the work of a period (``"2026-11"``); False when it is done, or someone does it now.

    Claimed in the transaction of the work, so that a crash gives the period back; raises
    TransactionManagementError outside one. Call it more often than the period lasts: a beat that was
    stopped at midnight misses nothing.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("A period is claimed in the transaction of its work.")
    _tick, is_mine = Tick.objects.get_or_create(name=name, period=period)
    return is_mine


def once(work: Callable[[], object], *, name: str, period: str) -> None:
    """Do the work of a period, unless it is done: work whose rows are many, each done once by itself.

    The period is noted after the work: what a crash left is done at the next call.
    """
    if Tick.objects.filter(name=name, period=period).exists():
        return
    work()
    Tick.objects.get_or_create(name=name, period=period)


def forget(*, name: str, kept: timedelta) -> int:
    """Delete the old periods of a task that ticks often; return how many."""
    return Tick.objects.filter(name=name, at__lt=timezone.now() - kept).delete()[0]
