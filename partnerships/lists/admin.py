"""Administration of the views of lists."""

from django.contrib import admin

from partnerships.base.administration import Administration
from partnerships.lists.models import SavedView


@admin.register(SavedView)
class SavedViewAdmin(Administration):
    list_display = ["name", "list", "owner", "organization", "is_default"]
    list_filter = ["list", "is_default"]
    list_select_related = ["owner", "organization"]
    search_fields = ["name", "owner__email", "organization__name"]
    autocomplete_fields = ["owner", "organization"]
