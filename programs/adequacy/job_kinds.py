"""The two background jobs of a report: computing an edition, then printing its PDFs."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.job_kinds import JobKind
from partnerships.base.models import Job
from programs.adequacy.models import AdequacyReport


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
REPORT_PDF = JobKind(
    "report_pdf", title=_("PDF of an adequacy report"), visible=AdequacyReport.objects.visible_to
)
