"""Administration of regions and territories: reference data, nobody adds or deletes any."""

from django.contrib import admin

from partnerships.base.administration import Administration
from partnerships.territories.models import Region, Territory


class Reference(Administration):
    def has_add_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False


@admin.register(Region)
class RegionAdmin(Reference):
    list_display = ["code", "name"]
    search_fields = ["code", "name"]


@admin.register(Territory)
class TerritoryAdmin(Reference):
    list_display = ["code", "name", "region"]
    list_filter = ["region"]
    list_select_related = ["region"]
    search_fields = ["code", "name"]
