"""Beat: a static calendar, and one instance at a time however many are started."""

import logging
from typing import Any

from celery.beat import Scheduler
from django.db import DatabaseError, InterfaceError, connections

from partnerships.base.broker import BROKER_FAILURES, breaker, publish

logger = logging.getLogger(__name__)
LOCK = 0x41525249  # « ARRI »
LOOK_AGAIN = 5  # seconds


class Turn:
    """The advisory lock of beat, held by a session of its own.

    A session's lock needs a session: beat reaches PostgreSQL itself, not through PgBouncer. Should two
    instances tick all the same, each period is claimed once in the database.
    """

    def __init__(self):
        self.connection = connections.create_connection("default")
        self.is_held = False

    def hold(self) -> bool:
        """Tell whether this process is the one that ticks; ask for the lock, or check it is still ours."""
        try:
            with self.connection.cursor() as cursor:
                # Held already, the lock would be counted twice: then only make sure the session lives.
                cursor.execute("SELECT true" if self.is_held else f"SELECT pg_try_advisory_lock({LOCK})")
                self.is_held = cursor.fetchone()[0]
        except (DatabaseError, InterfaceError) as failure:
            logger.warning("beat waits for the database (%s)", type(failure).__name__)
            self.leave()
        return self.is_held

    def leave(self) -> None:
        """Let another instance have the lock."""
        self.is_held = False
        self.connection.close()


class OneBeat(Scheduler):
    """Ticks only while it holds the lock, and survives a broker that forgets, stops or falls silent."""

    max_interval = LOOK_AGAIN

    def __init__(self, *args: Any, **kwargs: Any):
        self.turn = Turn()
        super().__init__(*args, **kwargs)

    def tick(self, *args: Any, **kwargs: Any) -> float:
        """Send what is due; return the seconds until the next look."""
        if not self.turn.hold():
            return LOOK_AGAIN
        return min(super().tick(*args, **kwargs), LOOK_AGAIN)

    def apply_async(self, entry: Any, producer: Any = None, advance: bool = True, **kwargs: Any) -> None:
        """Send the task of an entry by its name; when the broker fails, its next time is soon enough."""
        entry = self.reserve(entry) if advance else entry
        if breaker.is_open:
            return
        try:
            publish(entry.task, *entry.args, **entry.options)
        except BROKER_FAILURES as failure:
            breaker.trip()
            logger.warning("beat could not send %s (%s)", entry.task, type(failure).__name__)

    def close(self) -> None:
        """Leave the turn at once to the instance that waits."""
        self.turn.leave()
        super().close()
