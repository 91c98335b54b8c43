"""Doors of the workers: three lines each."""

from functools import partial

from celery import shared_task
from django.utils import timezone

from partnerships.base.ticking import once
from programs.moves.asking import close_unanswered


@shared_task(name="programs.close_transfers")
def close_transfers() -> None:
    """Once a day: transfers that no school answered in time."""
    now = timezone.localtime()
    once(partial(close_unanswered, on=now.date(), at=now), name="close_transfers", period=f"{now:%Y-%m-%d}")
