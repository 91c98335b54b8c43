"""The background jobs of a report: computing an edition, then printing it in each language."""

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


def _pdf_failed(job: Job) -> None:
    """Have the report's page say that there is no PDF to wait for."""
    AdequacyReport.objects.filter(pk=job.target_id).update(pdf_failed=True)


# One job a language: a long report is laid out within a worker's time limit.
REPORT_PDF = {
    lang: JobKind(
        f"report_pdf_{lang}",
        title=title,
        visible=AdequacyReport.objects.visible_to,
        unfinished=_pdf_failed,
    )
    for lang, title in {"fr": _("report as PDF, in French"), "en": _("report as PDF, in English")}.items()
}
