"""Hand jobs to the workers. What could not be sent stays written as waiting, and the sweeper sends it."""

import logging

from django.utils import timezone

from partnerships.base.broker import BROKER_FAILURES, breaker, publish
from partnerships.jobs.models import Job

logger = logging.getLogger(__name__)
TASK = "partnerships.run_job"


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
    Job.objects.filter(pk=job.pk).update(sent_at=timezone.now())
    return True
