"""Write to the person who asked for long work, once it is over."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from partnerships.jobs.models import Job
from partnerships.mails.readers import reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write

MAILS = listed(
    "partnerships/jobs/mail",
    job_over=Mail(when=_("long work that somebody asked for is done, or failed"), to=_("who asked for it")),
)


def tell_when_committed(*, job_id: int) -> None:
    """Write to the requester once the end of the job is committed; a mail that cannot leave harms nothing."""
    # A lambda, not a partial: Django names the function it reports when a robust one raises.
    transaction.on_commit(lambda: tell(job_id=job_id), robust=True)


def tell(*, job_id: int) -> None:
    """Send the mail of a job that is over, in its requester's language, if its kind has mails."""
    job = Job.objects.select_related("requested_by").get(pk=job_id)
    person = job.requested_by
    if not (job.described and job.described.mails and person and person.is_active):
        return
    if not Job.objects.visible_to(person).filter(pk=job.pk).exists():
        return  # they may no longer read what it made
    reader = reader_of(person)
    write(MAILS["job_over"], reader, job=job, link=reader.page("job_detail", job.public_id))
