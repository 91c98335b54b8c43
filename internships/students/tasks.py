"""Doors of the workers: the students' mornings."""

from functools import partial

from celery import shared_task
from django.utils import timezone

from internships.students import daily
from partnerships.base.ticking import once

MORNING = 7  # mails leave when people are up


@shared_task(name="internships.tell_new_offers")
def tell_new_offers() -> None:
    """Once a day, in the morning: new offers of the searches whose day or week is over."""
    now = timezone.localtime()
    if now.hour >= MORNING:
        once(partial(daily.tell, at=now), name="tell_new_offers", period=f"{now:%Y-%m-%d}")


@shared_task(name="internships.forget_unproved_accounts")
def forget_unproved_accounts() -> None:
    """Once a day: accounts whose address nobody proved."""
    now = timezone.localtime()
    work = partial(daily.forget_unproved, at=now)
    once(work, name="forget_unproved_accounts", period=f"{now:%Y-%m-%d}")
