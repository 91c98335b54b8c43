"""Doors of the workers: three lines each."""

from celery import shared_task
from django.db import transaction
from django.utils import timezone

from internships.signatures.daily import tend
from partnerships.base.ticking import claim


@shared_task(name="internships.tend_agreements")
def tend_agreements() -> None:
    """Once a day: remind who is late, end what was not signed in time, complete what is over."""
    at = timezone.now()
    on = timezone.localdate(at)
    with transaction.atomic():
        if claim(name="tend_agreements", period=f"{on:%Y-%m-%d}"):
            tend(on=on, at=at)
