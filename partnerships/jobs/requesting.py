"""Ask for background work, and call it off."""

from typing import Any

from django.db import IntegrityError, OperationalError, connection, transaction
from django.utils.translation import gettext_noop

from partnerships.jobs.kinds import JobKind
from partnerships.jobs.leasing import ending
from partnerships.jobs.models import Job
from partnerships.jobs.sending import send
from partnerships.web.requests import request_id

TRIES = 5
CALLED_OFF = gettext_noop("The job was called off.")


def request_job(*, kind: JobKind, key: str, target_id: int | None = None, by: Any = None) -> Job:
    """Return the live job of this key, written now if there is none; it is sent when the request commits.

    Two requests at once make one row: the second waits for the first to commit, then finds its job.
    """
    for _try in range(TRIES):
        wanted = Job(
            key=key,
            kind=kind.name,
            target_id=target_id,
            is_heavy=kind.is_heavy(target_id),
            requested_by=by,
            request_id=request_id.get(),
        )
        Job.objects.bulk_create([wanted], ignore_conflicts=True)
        job = Job.objects.live().filter(key=key).first()
        if job and job.public_id == wanted.public_id:
            # A lambda, not a partial: Django names the function it reports when a robust one raises.
            transaction.on_commit(lambda job=job: send(job), robust=True)
        if job:
            return job
    # Each time, another job of this key ended between our two statements.
    raise IntegrityError(f"no live job of key {key!r} could be made")


def cancel(*, job: Job) -> bool:
    """Call a live job off, for good; False when it is over, or too late because it is being published."""
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                # Publication holds the row: say « too late » instead of waiting for it.
                cursor.execute("SET LOCAL lock_timeout = '2s'")
            live = Job.objects.live().filter(pk=job.pk)
            return ending(live, state=Job.State.CANCELLED, reason=CALLED_OFF)
    except OperationalError:
        return False
