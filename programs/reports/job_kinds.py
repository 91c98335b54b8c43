"""The background job of a report: computing an edition."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.jobs.kinds import JobKind
from partnerships.jobs.models import Job
from programs.reports.models import AdequacyReport


def _report_failed(job: Job) -> None:
    """Have the report say what its job says; an edition already kept stays."""
    report = AdequacyReport.objects.live().filter(pk=job.target_id).first()
    if report:
        report.fail(
            by=None, at=timezone.now(), reason=job.error_fr, error_fr=job.error_fr, error_en=job.error_en
        )


REPORT = JobKind(
    "report",
    title=_("adequacy report"),
    visible=AdequacyReport.objects.visible_to,
    unfinished=_report_failed,
    mails=True,
)
