"""Administration of jobs, imports and the demonstration's mails: read only."""

from django.contrib import admin

from partnerships.base.administration import Events, ReadOnly
from partnerships.base.mailbox import DemoMail
from partnerships.base.models import Import, ImportEvent, ImportRow, Job, Tick


@admin.register(Job)
class JobAdmin(ReadOnly):
    list_display = ["key", "kind", "state", "percent", "phase", "attempt", "requested_by", "created_at"]
    list_filter = ["state", "kind", "created_at"]
    list_select_related = ["requested_by"]
    search_fields = ["key", "request_id"]


@admin.register(Tick)
class TickAdmin(ReadOnly):
    list_display = ["name", "period", "at"]
    list_filter = ["name"]
    search_fields = ["name"]


class ImportEvents(Events):
    model = ImportEvent


@admin.register(Import)
class ImportAdmin(ReadOnly):
    list_display = [
        "file_name",
        "kind",
        "organization",
        "region",
        "state",
        "error_count",
        "uploaded_by",
        "created_at",
    ]
    list_filter = ["state", "kind", "created_at"]
    list_select_related = ["organization", "region", "uploaded_by"]
    search_fields = ["file_name", "organization__name", "uploaded_by__email"]
    exclude = ["file", "layout", "mapping"]
    inlines = [ImportEvents]


@admin.register(ImportRow)
class ImportRowAdmin(ReadOnly):
    list_display = ["imported", "line", "state"]
    list_filter = ["state"]
    list_select_related = ["imported"]
    search_fields = ["imported__file_name"]
    ordering = ["-imported", "line"]


@admin.register(DemoMail)
class DemoMailAdmin(ReadOnly):
    list_display = ["subject", "to", "sent_at"]
    list_filter = ["sent_at"]
    search_fields = ["subject", "to"]
