"""Administration of transfers between schools: read; the pages ask and answer."""

from django.contrib import admin

from partnerships.base.administration import Events, ReadOnly
from programs.moves.models import SchoolTransfer, SchoolTransferEvent


class SchoolTransferEvents(Events):
    model = SchoolTransferEvent


@admin.register(SchoolTransfer)
class SchoolTransferAdmin(ReadOnly):
    list_display = ["enrolment", "school", "cohort", "asked_by", "asked_on", "state"]
    list_filter = ["state"]
    list_select_related = [
        "enrolment__student",
        "enrolment__cohort__program",
        "school",
        "cohort__program",
        "asked_by",
    ]
    search_fields = ["enrolment__student__last_name", "school__name"]
    inlines = [SchoolTransferEvents]
