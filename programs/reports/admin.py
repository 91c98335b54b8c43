"""Administration of reports: read only. Nobody edits an edition; what was published is never deleted."""

from django.contrib import admin

from partnerships.base.administration import Administration, Events, ReadOnly
from programs.reports.models import (
    SNAPSHOTS,
    AdequacyReport,
    CoverageBand,
    ExactReading,
    ReportEvent,
    ReportLine,
)


class ReportEvents(Events):
    model = ReportEvent


@admin.register(AdequacyReport)
class AdequacyReportAdmin(ReadOnly):
    list_display = [
        "region",
        "edition",
        "state",
        "on",
        "first_year",
        "last_year",
        "requested_by",
        "published_at",
    ]
    list_filter = ["state", "region"]
    list_select_related = ["region", "requested_by"]
    search_fields = ["region__name", "fingerprint", "checksum"]
    exclude = SNAPSHOTS
    inlines = [ReportEvents]

    def has_delete_permission(self, request, obj=None) -> bool:
        """Only a run that failed may go: it never had an edition."""
        return obj is not None and obj.state == AdequacyReport.State.FAILED and request.user.is_superuser


@admin.register(ReportLine)
class ReportLineAdmin(ReadOnly):
    list_display = ["report", "position", "program_code", "coverage_class"]
    list_filter = ["coverage_class"]
    list_select_related = ["report__region"]
    search_fields = ["program_code", "report__region__name"]


@admin.register(ExactReading)
class ExactReadingAdmin(ReadOnly):
    list_display = ["at", "by", "report"]
    list_filter = ["at"]
    list_select_related = ["by", "report__region"]
    search_fields = ["by__email", "report__region__name"]


@admin.register(CoverageBand)
class CoverageBandAdmin(Administration):
    list_display = ["name", "lower", "valid_from"]
    list_filter = ["valid_from"]
    search_fields = ["name"]
