"""Administration of the charters and of their signatures."""

from django.contrib import admin

from partnerships.base.administration import Administration
from partnerships.charters.models import Charter, CharterSignature


@admin.register(Charter)
class CharterAdmin(Administration):
    list_display = ["title_fr", "partnership", "launched_on", "is_open"]
    list_filter = ["is_open"]
    list_select_related = ["partnership"]
    search_fields = ["title_fr", "title_en", "partnership__name_fr"]


@admin.register(CharterSignature)
class CharterSignatureAdmin(Administration):
    list_display = ["name", "seat", "charter", "signed_on"]
    list_filter = ["charter"]
    list_select_related = ["seat", "charter"]
    search_fields = ["name", "seat__constituency_fr", "charter__title_fr"]
