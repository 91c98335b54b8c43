"""Consents in Django admin: read; texts are added, never edited."""

from django.contrib import admin

from partnerships.base.administration import Administration, ReadOnly
from partnerships.privacy.models import Consent, ConsentText


@admin.register(ConsentText)
class ConsentTextAdmin(Administration):
    list_display = ["purpose", "version", "in_force_at"]
    list_filter = ["purpose"]
    search_fields = ["text_fr", "text_en"]

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False


@admin.register(Consent)
class ConsentAdmin(ReadOnly):
    list_display = ["person", "text", "given_by", "given_at", "withdrawn_at"]
    list_filter = ["text__purpose", "given_by"]
    list_select_related = ["person", "text"]
    search_fields = ["person__email", "person__full_name", "giver_name"]
    date_hierarchy = "given_at"
