"""Doors of the workers: three lines each."""

from functools import partial

from celery import shared_task
from django.utils import timezone

from partnerships.base.ticking import once
from partnerships.inventory.daily import keep_true


@shared_task(name="partnerships.keep_services_true")
def keep_services_true() -> None:
    """Once a day, ask whether the services whose day has come are still true."""
    now = timezone.now()
    on = timezone.localdate(now)
    once(partial(keep_true, on=on, at=now), name="keep_services_true", period=f"{on:%Y-%m-%d}")
