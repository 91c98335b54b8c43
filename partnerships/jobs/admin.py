"""Administration of jobs: read only."""

from django.contrib import admin

from partnerships.base.administration import ReadOnly
from partnerships.jobs.models import Job


@admin.register(Job)
class JobAdmin(ReadOnly):
    list_display = ["key", "kind", "state", "percent", "phase", "attempt", "requested_by", "created_at"]
    list_filter = ["state", "kind", "created_at"]
    list_select_related = ["requested_by"]
    search_fields = ["key", "request_id"]
