"""Administration of partnerships, their seats and their zones."""

from django.contrib import admin

from partnerships.base.administration import Administration, Rows
from partnerships.concertation.models import Partnership, Seat, Zone


class SeatRows(Rows):
    model = Seat
    fields = ["constituency_fr", "constituency_en", "organization", "person", "email", "from_on", "to_on"]


@admin.register(Partnership)
class PartnershipAdmin(Administration):
    list_display = ["name_fr", "acronym", "lead_organization", "from_on", "to_on", "is_published"]
    list_filter = ["is_published", "regions"]
    list_select_related = ["lead_organization"]
    search_fields = ["name_fr", "name_en", "acronym"]
    inlines = [SeatRows]


@admin.register(Seat)
class SeatAdmin(Administration):
    list_display = ["constituency_fr", "partnership", "organization", "person", "from_on", "to_on"]
    list_filter = ["partnership"]
    list_select_related = ["partnership", "organization"]
    search_fields = [
        "constituency_fr",
        "constituency_en",
        "person",
        "partnership__name_fr",
        "organization__name",
    ]


@admin.register(Zone)
class ZoneAdmin(Administration):
    list_display = ["name_fr", "partnership", "character", "local_lead", "from_on", "to_on"]
    list_filter = ["character", "partnership"]
    list_select_related = ["partnership", "local_lead"]
    search_fields = ["name_fr", "name_en", "towns", "partnership__name_fr"]
