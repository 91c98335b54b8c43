"""Doors of the workers: three lines each."""

from functools import partial

from celery import shared_task
from django.utils import timezone

from partnerships.base.ticking import once
from programs.persons.answering import pass_on


@shared_task(name="programs.pass_keeping_on")
def pass_keeping_on() -> None:
    """Once a day: questions about files that nobody answered in time."""
    now = timezone.localtime()
    once(partial(pass_on, on=now.date(), at=now), name="pass_keeping_on", period=f"{now:%Y-%m-%d}")
