"""Administration of what regular tasks did: read only."""

from django.contrib import admin

from partnerships.base.administration import ReadOnly
from partnerships.base.models import Tick


@admin.register(Tick)
class TickAdmin(ReadOnly):
    list_display = ["name", "period", "at"]
    list_filter = ["name"]
    search_fields = ["name"]
