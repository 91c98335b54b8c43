"""Regular tasks: the work of a period is done once, whoever asks for it and however often."""

import logging
from collections.abc import Callable
from contextvars import ContextVar
from datetime import timedelta
from typing import Any

from billiard.exceptions import SoftTimeLimitExceeded
from django.db import connection, transaction
from django.utils import timezone

from partnerships.base.models import Tick

logger = logging.getLogger(__name__)
failures: ContextVar[int] = ContextVar("failures", default=0)  # items that failed, in this thread


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

    The period is noted after the work, unless an item of it failed: what was left is done at the next call.
    """
    if Tick.objects.filter(name=name, period=period).exists():
        return
    before = failures.get()
    work()
    if failures.get() > before:
        return
    Tick.objects.get_or_create(name=name, period=period)


def give_back(*, name: str, period: str) -> None:
    """Have the work of a period be still to do: what was done of it is undone."""
    Tick.objects.filter(name=name, period=period).delete()


def alone(act: Callable[..., Any], *args: Any, **named: Any) -> Any:
    """Do one item of a day's work and return its answer; False when it fails, with its reason in the log.

    Whatever is wrong with one item stops no other. A worker out of time stops.
    """
    try:
        with transaction.atomic():
            return act(*args, **named)
    except SoftTimeLimitExceeded:
        raise
    except Exception:
        failures.set(failures.get() + 1)
        logger.exception("one item of the day failed: %s", getattr(act, "__name__", act))
        return False


def forget(*, name: str, kept: timedelta) -> int:
    """Delete the old periods of a task that ticks often; return how many."""
    return Tick.objects.filter(name=name, at__lt=timezone.now() - kept).delete()[0]
