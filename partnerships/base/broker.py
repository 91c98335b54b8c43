"""Messages for the workers: one connection each, and a breaker that remembers a broker that failed."""

import time
from contextlib import contextmanager

from celery import Celery, current_app
from django.conf import settings
from kombu.exceptions import KombuError

QUIET_SECONDS = 10
BROKER_FAILURES = (KombuError, OSError)
# The list of what workers could not read, the newest first, and how many are kept.
ASIDE, ASIDE_KEPT = "arrimage.unreadable", 100


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
