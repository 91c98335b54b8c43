"""Run one job: take its lease, keep it while the body works, publish once, or say why not."""

import contextlib
import logging
import threading
import time
from collections.abc import Iterator
from typing import Any

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction
from django.utils import translation
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy, gettext_noop

from partnerships.jobs.kinds import KINDS
from partnerships.jobs.leasing import Lease, LeaseLost, take
from partnerships.jobs.mails import tell_when_committed
from partnerships.jobs.models import Job
from partnerships.web.requests import request_id

logger = logging.getLogger(__name__)
TOO_LONG = gettext_noop("The work took more time than allowed; ask for less at once.")
UNKNOWN = gettext_noop("This kind of work no longer exists.")
DATABASE_FAILURES = (OperationalError, InterfaceError)
WRITE_PAUSE = 0.5  # seconds between two writings of the progress


class JobFailed(Exception):
    """The work cannot be done; ``reason`` says why in plain words (a lazy translation or a msgid)."""

    def __init__(self, reason: Any):
        super().__init__(reason)
        self.reason = reason


class Run:
    """What the body of a job may know and do."""

    def __init__(self, *, lease: Lease, heart: "Heart"):
        self.lease = lease
        self.heart = heart
        self.is_published = False

    @property
    def job(self) -> Job:
        return self.lease.job

    @property
    def target_id(self) -> int | None:
        return self.job.target_id

    @property
    def cancelled(self) -> bool:
        """Whether the job was cancelled, or taken over: what the body still does is for nothing."""
        return self.heart.is_lost

    def progress(self, percent: float, phase: Any = "") -> None:
        """Tell readers where the work is, 0 to 100, in words marked for translation. Raises LeaseLost.

        Costs nothing: the heart writes it, outside of any transaction of the body.
        """
        with translation.override(None):
            self.heart.tell(percent=max(0, min(99, int(percent))), phase=str(phase)[:100])
        if self.cancelled:
            raise LeaseLost(str(self.job.pk))

    @contextlib.contextmanager
    def publishing(self) -> Iterator[dict]:
        """Open the one transaction that writes the result and closes the job. Raises LeaseLost.

        Gives a dictionary that is kept as the job's result: small figures, never a person's data.
        """
        self.heart.rest()
        result: dict = {}
        with transaction.atomic():
            self.lease.renew()  # locks the row: from here nobody cancels nor takes over
            yield result
            self.lease.publish(result=result)
            tell_when_committed(job_id=self.job.pk)
        self.is_published = True

    def finish(self) -> None:
        """Close the job of a body that had nothing of its own to publish."""
        if not self.is_published:
            with self.publishing():
                pass


class Heart:
    """Renews the lease and writes the progress, from a thread with a connection of its own."""

    def __init__(self, *, lease: Lease):
        self.lease = lease
        self.is_lost = False
        self._news: dict = {}
        self._wake = threading.Event()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._beat, name=f"job-{lease.job.pk}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def tell(self, **news: Any) -> None:
        """Have the progress written soon."""
        self._news = news
        self._wake.set()

    def rest(self) -> None:
        """Stop for good; no statement of ours is under way afterwards."""
        self._over.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()

    def _beat(self) -> None:
        try:
            while not (self._over.wait(WRITE_PAUSE) or self.is_lost):
                self._wake.wait(settings.JOB_LEASE_SECONDS / 4)
                self._wake.clear()
                if not self._over.is_set():
                    self._renew()
        finally:
            connection.close()

    def _renew(self) -> None:
        try:
            self.lease.renew(**self._news)
        except LeaseLost:
            self.is_lost = True
        except DATABASE_FAILURES:
            # The database restarts, perhaps: while it is away nobody else can take the lease either.
            logger.warning("job %s: the lease could not be renewed", self.lease.job.pk)
            connection.close()


class StillHeart(Heart):
    """Writes the progress in place: within a transaction, a thread would not even see the job."""

    def start(self) -> None:
        pass

    def tell(self, **news: Any) -> None:
        try:
            self.lease.renew(**news)
        except LeaseLost:
            self.is_lost = True


def run(*, job_id: int) -> None:
    """Run a job if it is free to take; every outcome but a lost lease or a dead database is written."""
    lease = take(job_id=job_id)
    if lease is None:
        logger.info("job %s is done, or someone works on it", job_id)
        return
    token = request_id.set(lease.job.request_id)
    heart = (StillHeart if connection.in_atomic_block else Heart)(lease=lease)
    logger.info("job %s (%s): attempt %s", job_id, lease.job.kind, lease.job.attempt)
    try:
        heart.start()
        attempting(Run(lease=lease, heart=heart))
    finally:
        heart.rest()
        request_id.reset(token)


def attempting(run: Run) -> None:
    """Have the body work, and write how it ended."""
    try:
        with translation.override(settings.LANGUAGE_CODE):
            working(run)
            run.finish()
    except LeaseLost:
        logger.info("job %s was cancelled or taken over", run.job.pk)
    except JobFailed as failure:
        failing(run, reason=failure.reason)
    except SoftTimeLimitExceeded:
        failing(run, reason=TOO_LONG)
    except (*DATABASE_FAILURES, MemoryError):
        logger.warning("job %s will be tried again", run.job.pk, exc_info=True)
        letting_go(run)
    except SystemExit:
        # The worker was told to stop: another one takes the job up at once instead of after the lease.
        logger.info("job %s is given back: its worker stops", run.job.pk)
        letting_go(run)
        raise
    except Exception:
        logger.exception("job %s (%s) failed", run.job.pk, run.job.kind)
        failing(run, reason=unexpected(run.job))


def working(run: Run) -> None:
    """Call the body of the job. Raises JobFailed when no package has one for it."""
    kind = KINDS.get(run.job.kind)
    if kind is None or kind.work is None:
        raise JobFailed(UNKNOWN)
    kind.work(run)


def unexpected(job: Job) -> Any:
    """Say that the fault is ours, with the number under which the logs tell more."""
    text = gettext_lazy("An unexpected error stopped the work; it is in the journal under number {number}.")
    return format_lazy(text, number=job.request_id or job.public_id)


def failing(run: Run, *, reason: Any) -> None:
    """Write that the job failed, and why."""
    run.heart.rest()
    _writing(lambda: run.lease.fail(reason=reason))


def letting_go(run: Run) -> None:
    """Give the job back to be tried again."""
    run.heart.rest()
    _writing(run.lease.release)


def _writing(statement) -> None:
    # A database that restarts is back in seconds; later than that, the lease ends by itself.
    for pause in (0.5, 1, 2, 4, 0):
        try:
            if not connection.in_atomic_block:
                connection.close_if_unusable_or_obsolete()
            statement()
            return
        except DATABASE_FAILURES:
            connection.close()
            time.sleep(pause)
