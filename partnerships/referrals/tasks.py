"""Doors of the workers: three lines each."""

from functools import partial

from celery import shared_task
from django.utils import timezone

from partnerships.base.ticking import once
from partnerships.referrals.daily import follow


@shared_task(name="partnerships.follow_referrals")
def follow_referrals() -> None:
    """Once a day, remind of referrals, close those that nobody answered, erase what has served."""
    now = timezone.now()
    on = timezone.localdate(now)
    once(partial(follow, on=on, at=now), name="follow_referrals", period=f"{on:%Y-%m-%d}")
