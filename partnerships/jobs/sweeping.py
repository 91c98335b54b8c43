"""Send again what waited too long: the broker forgot it, was down, or its worker died."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.db.models.functions import Now
from django.utils import timezone

from partnerships.base.ticking import claim, forget
from partnerships.jobs.leasing import releasing
from partnerships.jobs.models import Job
from partnerships.jobs.sending import send

logger = logging.getLogger(__name__)
AT_ONCE = 500
BEING_SENT = timedelta(seconds=5)  # the page that asked for the job is sending it
TICKS_KEPT = timedelta(hours=1)


def sweep(*, at: datetime) -> int:
    """Do this period's sweeping, if nobody else does; return the number of jobs sent."""
    with transaction.atomic():  # by itself: what a crash leaves is the next period's
        is_mine = claim(name="sweep", period=str(int(at.timestamp() / settings.SWEEP_SECONDS)))
    if not is_mine:
        return 0
    forget(name="sweep", kept=TICKS_KEPT)
    recover()
    return send_waiting()


def recover() -> int:
    """Take back the jobs whose lease ended, or give up on them; return how many."""
    with transaction.atomic():
        # A locked row is being published or renewed: leave it to its holder.
        expired = Job.objects.filter(state=Job.State.RUNNING, lease_until__lt=Now())
        numbers = list(
            expired.select_for_update(skip_locked=True, no_key=True).values_list("pk", flat=True)[:AT_ONCE]
        )
        recovered = releasing(Job.objects.filter(pk__in=numbers)) if numbers else 0
    if recovered:
        logger.warning("%s jobs were left by their worker", recovered)
    return recovered


def send_waiting() -> int:
    """Send the jobs that were not, or too long ago; stop at the first failure. Return the number sent."""
    sent = 0
    for job in due()[:AT_ONCE]:
        if not send(job):
            break
        sent += 1
    return sent


def due() -> QuerySet:
    """Jobs that wait without a message of theirs being, for sure, in the broker; the oldest first."""
    now = timezone.now()
    unsent = Q(sent_at=None) & (Q(attempt__gt=0) | Q(created_at__lt=now - BEING_SENT))
    unsent |= Q(sent_at__lt=now - timedelta(seconds=settings.RESEND_SECONDS))
    return Job.objects.filter(unsent, state=Job.State.WAITING).order_by("created_at", "pk")
