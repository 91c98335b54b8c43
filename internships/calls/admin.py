"""Administration of calls to firms."""

from django.contrib import admin

from internships.calls.models import ContactEntry
from partnerships.base.administration import Administration


@admin.register(ContactEntry)
class ContactEntryAdmin(Administration):
    list_display = ["establishment", "at", "channel", "organization", "by", "result", "call_again_on"]
    list_filter = ["channel", "region"]
    list_select_related = ["establishment", "organization", "by"]
    search_fields = ["establishment__name", "establishment__organization__name", "result"]
