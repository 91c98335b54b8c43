"""Doors of the workers: three lines each."""

from functools import partial

from celery import shared_task
from django.utils import timezone

from internships.applications.daily import follow
from partnerships.base.ticking import once

MORNING = 7  # mails leave when people are up


@shared_task(name="internships.follow_applications")
def follow_applications() -> None:
    """Once a day, in the morning: reminders, expiries, places not confirmed."""
    now = timezone.localtime()
    if now.hour >= MORNING:
        once(partial(follow, on=now.date()), name="follow_applications", period=f"{now:%Y-%m-%d}")
