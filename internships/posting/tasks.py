"""Doors of the workers: three lines each."""

from functools import partial

from celery import shared_task
from django.utils import timezone

from internships.posting.daily import keep_true
from partnerships.base.ticking import once


@shared_task(name="internships.keep_offers_true")
def keep_offers_true() -> None:
    """Once a day, ask firms about their offers, pause what is silent and end what is over."""
    now = timezone.now()
    on = timezone.localdate(now)
    once(partial(keep_true, on=on, at=now), name="keep_offers_true", period=f"{on:%Y-%m-%d}")
