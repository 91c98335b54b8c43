"""Write to the person who asked for long work, once it is over."""

import logging

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import override

from partnerships.jobs.models import Job
from partnerships.mails import outbox

logger = logging.getLogger(__name__)


def tell_when_committed(*, job_id: int) -> None:
    """Write to the requester once the end of the job is committed; a mail that cannot leave harms nothing."""
    # A lambda, not a partial: Django names the function it reports when a robust one raises.
    transaction.on_commit(lambda: tell(job_id=job_id), robust=True)


def tell(*, job_id: int) -> None:
    """Send the mail of a job that is over, in its requester's language, if its kind has mails."""
    job = Job.objects.select_related("requested_by").get(pk=job_id)
    reader = job.requested_by
    if not (job.described and job.described.mails and reader and reader.is_active):
        return
    with override(reader.language):
        link = f"{settings.SITE_URL}{job.get_absolute_url()}"
        context = {"job": job, "link": link, "site_url": settings.SITE_URL}
        subject, body = (
            render_to_string(f"partnerships/jobs/mail/{name}.txt", context).strip()
            for name in ("job_over_subject", "job_over")
        )
    outbox.post(EmailMessage(subject, body + "\n", to=[reader.email]), when_committed=True)
