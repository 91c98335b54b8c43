"""The lease of a job: one worker holds it, renews it, and publishes only while it is still the holder.

Every statement is conditional and uses the database's clock: two workers never hold the same attempt.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Now
from django.utils import timezone, translation
from django.utils.translation import gettext_noop

from partnerships.jobs.mails import tell_when_committed
from partnerships.jobs.models import Job

logger = logging.getLogger(__name__)
ATTEMPTS = 5
HEAVY_LANE = 1_214_606_849  # the number of the lane of long work, among locks of the database
GAVE_UP = gettext_noop("The work stopped before its end too often; nothing was published. Ask for it again.")


class LeaseLost(Exception):
    """The job was cancelled, or another worker took it over: this one must publish nothing."""


@dataclass(frozen=True)
class Lease:
    """The right of one attempt to work on a job."""

    job: Job

    @property
    def mine(self) -> QuerySet:
        return Job.objects.filter(pk=self.job.pk, attempt=self.job.attempt, state=Job.State.RUNNING)

    def renew(self, **progress: Any) -> None:
        """Keep the job for another while and write its progress. Raises LeaseLost."""
        if not self.mine.update(lease_until=next_end(), updated_at=timezone.now(), **progress):
            raise LeaseLost(str(self.job.pk))

    def publish(self, *, result: dict) -> None:
        """Close the job, within the transaction that writes its result. Raises LeaseLost.

        The row stays locked until that transaction ends: nobody else can take the job meanwhile.
        """
        closed = self.mine.update(
            state=Job.State.DONE,
            percent=100,
            result=result,
            lease_until=None,
            finished_at=timezone.now(),
            updated_at=timezone.now(),
        )
        if not closed:
            raise LeaseLost(str(self.job.pk))

    def fail(self, *, reason: Any) -> bool:
        """Close the job with a reason; False when the lease was lost."""
        return ending(self.mine, state=Job.State.FAILED, reason=reason)

    def release(self) -> bool:
        """Give the job back to be sent again, or give up after five attempts; False when it was lost."""
        return releasing(self.mine) > 0


def take(*, job_id: int) -> Lease | None:
    """Take the lease of a job that waits, or that its holder let go; None when there is nothing to do."""
    free = Q(state=Job.State.WAITING) | Q(state=Job.State.RUNNING, lease_until__lt=Now())
    with transaction.atomic():
        if not lane_is_open(job_id=job_id):
            return None
        taken = Job.objects.filter(free, pk=job_id, attempt__lt=ATTEMPTS).update(
            state=Job.State.RUNNING,
            attempt=F("attempt") + 1,
            lease_until=next_end(),
            percent=0,
            phase="",
            updated_at=timezone.now(),
        )
        return Lease(Job.objects.get(pk=job_id)) if taken else None


def lane_is_open(*, job_id: int) -> bool:
    """Whether a worker may take a job: always, but for long work while as much of it runs as is allowed.

    The sweep sends again what is left waiting. Two workers ask one after the other, until they commit.
    """
    if not Job.objects.filter(pk=job_id, is_heavy=True).exists():
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [HEAVY_LANE])
    running = Job.objects.filter(is_heavy=True, state=Job.State.RUNNING, lease_until__gte=Now())
    if running.exclude(pk=job_id).count() < settings.HEAVY_AT_ONCE:
        return True
    Job.objects.filter(pk=job_id, state=Job.State.WAITING).update(sent_at=None)
    return False


def releasing(jobs: QuerySet) -> int:
    """Put running jobs back among the waiting, or give up on those that had five attempts; count them."""
    with transaction.atomic():
        over = [ending(jobs.filter(pk=job.pk), state=Job.State.FAILED, reason=GAVE_UP) for job in worn(jobs)]
        back = jobs.filter(attempt__lt=ATTEMPTS).update(
            state=Job.State.WAITING,
            lease_until=None,
            sent_at=None,
            phase="",
            percent=0,
            updated_at=timezone.now(),
        )
    return sum(over) + back


def worn(jobs: QuerySet) -> QuerySet:
    """Keep the jobs that had all their attempts."""
    return jobs.filter(attempt__gte=ATTEMPTS)


def ending(jobs: QuerySet, *, state: str, reason: Any) -> bool:
    """Close one job without a result, and tell its target, in one transaction; False when there is none."""
    with transaction.atomic():
        job = jobs.select_for_update(no_key=True).first()
        if job is None:
            return False
        job.state, job.lease_until, job.finished_at = state, None, timezone.now()
        job.error_fr, job.error_en = in_both_languages(reason)
        job.save(update_fields=["state", "lease_until", "finished_at", "error_fr", "error_en", "updated_at"])
        if job.described and job.described.unfinished:
            _telling(job.described.unfinished, job)
        if state == Job.State.FAILED:
            tell_when_committed(job_id=job.pk)
        return True


def in_both_languages(reason: Any) -> tuple[str, str]:
    """Return a message, lazy or a msgid, in French and in English."""
    texts = []
    for language in ("fr-ca", "en"):
        with translation.override(language):
            texts.append(translation.gettext(reason) if isinstance(reason, str) else str(reason))
    return texts[0], texts[1]


def next_end() -> Any:
    """Return when a lease taken now ends, by the database's clock."""
    return Now() + timedelta(seconds=settings.JOB_LEASE_SECONDS)


def _telling(unfinished: Callable[[Job], None], job: Job) -> None:
    # The target's trouble must not keep the job from ending: it would be tried for ever.
    try:
        with transaction.atomic():
            unfinished(job)
    except Exception:
        logger.exception("the target of job %s could not be told of its end", job.pk)
