"""Doors of the workers: three lines each."""

from functools import partial

from celery import shared_task
from django.utils import timezone

from internships.signatures.daily import tend
from partnerships.base.ticking import once


@shared_task(name="internships.tend_agreements")
def tend_agreements() -> None:
    """Once a day: remind who is late, end what was not signed in time, complete what is over."""
    at = timezone.now()
    on = timezone.localdate(at)
    once(partial(tend, on=on, at=at), name="tend_agreements", period=f"{on:%Y-%m-%d}")
