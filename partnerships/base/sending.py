"""Hand jobs to the workers. What could not be sent stays written as waiting, and the sweeper sends it."""

import logging
import time
from contextlib import contextmanager

from celery import Celery, current_app
from django.conf import settings
from django.db.models.functions import Now
from kombu.exceptions import KombuError

from partnerships.base.models import Job

logger = logging.getLogger(__name__)
TASK = "partnerships.run_job"
QUIET_SECONDS = 10
BROKER_FAILURES = (KombuError, OSError)


class Breaker:
    """Remember that the broker failed: the page that asks for 17 reports waits for it once, not 17 times."""

    def __init__(self):
        self.closed_until = 0.0

    @property
    def is_open(self) -> bool:
        return time.monotonic() < self.closed_until

    def trip(self) -> None:
        self.closed_until = time.monotonic() + QUIET_SECONDS

    def reset(self) -> None:
        self.closed_until = 0.0


breaker = Breaker()


def send(job: Job) -> bool:
    """Send a waiting job by its number alone; False when the broker does not take it.

    A dead broker costs some milliseconds, a silent one ``BROKER_PATIENCE`` seconds; neither raises.
    """
    if breaker.is_open:
        return False
    try:
        publish(TASK, job.pk, request_id=job.request_id)
    except BROKER_FAILURES as failure:
        breaker.trip()
        logger.warning("job %s waits: the broker does not answer (%s)", job.pk, type(failure).__name__)
        return False
    Job.objects.filter(pk=job.pk).update(sent_at=Now())
    return True


def publish(task: str, *arguments: int, request_id: str = "", **options) -> None:
    """Put a task's message in the broker. Raises one of ``BROKER_FAILURES``."""
    with fresh_connection(current_app) as connection:
        current_app.send_task(
            task,
            args=arguments,
            connection=connection,
            headers={"request_id": request_id} if request_id else None,
            **options,
        )


@contextmanager
def fresh_connection(app: Celery):
    """Give a connection for one message.

    A kept one remembers that the queue was declared: after the broker lost its memory (FLUSHALL, a restart
    without its file), messages sent through it would go nowhere. It costs about 2 ms.
    """
    patience = dict.fromkeys(("socket_timeout", "socket_connect_timeout"), settings.BROKER_PATIENCE)
    with app.connection_for_write(transport_options=patience) as connection:
        yield connection
