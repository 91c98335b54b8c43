"""The job that computes the demonstration's first report, and publishes it."""

from django.utils.translation import gettext_lazy as _

from partnerships.jobs.kinds import JobKind
from programs.reports.job_kinds import REPORT
from programs.reports.models import AdequacyReport

DEMO_REPORT = JobKind(
    "demo_report",
    title=_("adequacy report"),
    visible=AdequacyReport.objects.visible_to,
    unfinished=REPORT.unfinished,
)
