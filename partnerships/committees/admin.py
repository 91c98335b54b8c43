"""Administration of committees."""

from django.contrib import admin

from partnerships.base.administration import Administration, Rows
from partnerships.committees.models import Committee, Mandate, Sitting


class MandateRows(Rows):
    model = Mandate
    fields = ["number", "text_fr", "text_en"]


class SittingRows(Rows):
    model = Sitting
    fields = ["seat", "role", "is_voting", "from_on", "to_on"]


@admin.register(Committee)
class CommitteeAdmin(Administration):
    list_display = ["name_fr", "partnership", "kind", "secretariat", "from_on", "to_on", "is_published"]
    list_filter = ["kind", "is_published", "partnership"]
    list_select_related = ["partnership", "secretariat"]
    search_fields = ["name_fr", "name_en", "partnership__name_fr"]
    inlines = [MandateRows, SittingRows]


@admin.register(Mandate)
class MandateAdmin(Administration):
    list_display = ["text_fr", "number", "committee"]
    list_filter = ["committee"]
    list_select_related = ["committee"]
    search_fields = ["text_fr", "text_en", "committee__name_fr"]


@admin.register(Sitting)
class SittingAdmin(Administration):
    list_display = ["seat", "committee", "role", "is_voting", "from_on", "to_on"]
    list_filter = ["role", "is_voting"]
    list_select_related = ["seat", "committee"]
    search_fields = ["seat__constituency_fr", "committee__name_fr"]
