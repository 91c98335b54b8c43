"""Administration of the registers."""

from django.contrib import admin

from partnerships.base.administration import Administration
from partnerships.registers.models import PressItem


@admin.register(PressItem)
class PressItemAdmin(Administration):
    list_display = ["outlet", "title", "said_on", "partnership"]
    list_filter = ["partnership"]
    list_select_related = ["partnership"]
    search_fields = ["outlet", "title", "partnership__name_fr"]
