"""Doors of the workers: three lines each."""

from celery import shared_task
from django.utils import timezone

from partnerships.events import daily


@shared_task(name="partnerships.tend_events")
def tend_events() -> None:
    """Tell who registered of what is called off, and remind them of what is near."""
    daily.tend_events(at=timezone.now())
