"""Writing what somebody else may write at the same moment: the loser gets one kind of error."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, OperationalError, transaction
from psycopg.errors import DeadlockDetected


@contextmanager
def may_lose() -> Iterator[None]:
    """Write within a savepoint. Raises IntegrityError when the same was written meanwhile.

    Two who break an exclusion constraint at once wait for each other: PostgreSQL ends one of them a second
    later, for a deadlock and not for the constraint. To who loses it is the same.
    """
    try:
        with transaction.atomic():
            yield
    except OperationalError as lost:
        if not isinstance(lost.__cause__, DeadlockDetected):
            raise
        raise IntegrityError(*lost.args) from lost
