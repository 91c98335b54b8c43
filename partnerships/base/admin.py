"""Administration of jobs, imports and mails: read only, but dead letters may be sent again."""

from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.administration import Events, ReadOnly, confirmed
from partnerships.base.mailbox import DemoMail
from partnerships.base.models import Import, ImportEvent, ImportRow, Job, Tick
from partnerships.base.outbox import OutgoingMail


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


@admin.register(OutgoingMail)
class OutgoingMailAdmin(ReadOnly):
    """Where dead letters are found: state « could not be sent »."""

    list_display = ["subject", "to", "state", "tries", "problem", "created_at", "next_try_at", "sent_at"]
    list_filter = ["state", "problem", "created_at"]
    search_fields = ["to", "subject"]
    exclude = ["sealed"]
    actions = ["send_again"]

    def has_send_again_permission(self, request) -> bool:
        return request.user.is_superuser

    @confirmed(
        description=_("Send the chosen dead letters again"),
        question=_("They will be tried again at once. Send them?"),
        permission="send_again",
    )
    def send_again(self, request, mails) -> int:
        return mails.retry(at=timezone.now())
