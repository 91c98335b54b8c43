"""Doors of the workers: three lines each."""

from celery import shared_task
from django.utils import timezone

from internships.posting.daily import keep_true
from partnerships.base.ticking import claim


@shared_task(name="internships.keep_offers_true")
def keep_offers_true() -> None:
    """Once a day, ask firms about their offers, pause what is silent and end what is over."""
    now = timezone.now()
    if claim(name="keep_offers_true", period=f"{timezone.localdate(now)}"):
        keep_true(on=timezone.localdate(now), at=now)
