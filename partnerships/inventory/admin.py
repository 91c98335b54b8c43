"""Administration of the inventory: its terms, its sheets, what was found of two."""

from django.contrib import admin

from partnerships.base.administration import Administration, Events, ReadOnly
from partnerships.inventory.models import Audience, Overlap, ServiceCategory, ServiceEvent, ServiceItem


class ServiceEvents(Events):
    model = ServiceEvent


@admin.register(Audience, ServiceCategory)
class TermAdmin(Administration):
    list_display = ["name_fr", "name_en", "code", "position", "from_on", "to_on"]
    list_filter = ["from_on"]
    search_fields = ["name_fr", "name_en", "code"]


@admin.register(ServiceItem)
class ServiceItemAdmin(Administration):
    list_display = ["name_fr", "organization", "partnership", "category", "audience", "state", "confirm_by"]
    list_filter = ["state", "category", "audience", "kind", "is_fictitious"]
    list_select_related = ["organization", "partnership", "category", "audience"]
    search_fields = ["name_fr", "name_en", "organization__name"]
    inlines = [ServiceEvents]


@admin.register(Overlap)
class OverlapAdmin(ReadOnly):
    list_display = ["first", "second", "verdict", "by", "at", "taken_back_at"]
    list_filter = ["verdict"]
    list_select_related = ["first", "second", "by"]
    search_fields = ["first__name_fr", "second__name_fr", "reason"]
