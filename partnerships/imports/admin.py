"""Administration of imports: read only."""

from django.contrib import admin

from partnerships.base.administration import Events, ReadOnly
from partnerships.imports.models import Import, ImportEvent, ImportRow, KnownName


class ImportEvents(Events):
    model = ImportEvent


@admin.register(Import)
class ImportAdmin(ReadOnly):
    list_display = [
        "file_name",
        "kind",
        "organization",
        "region",
        "state",
        "error_count",
        "uploaded_by",
        "created_at",
    ]
    list_filter = ["state", "kind", "created_at"]
    list_select_related = ["organization", "region", "uploaded_by"]
    search_fields = ["file_name", "organization__name", "uploaded_by__email"]
    exclude = ["file", "layout", "mapping", "sealed_corrections"]
    inlines = [ImportEvents]


@admin.register(KnownName)
class KnownNameAdmin(ReadOnly):
    """A name that was chosen by mistake is deleted: the next file asks again."""

    list_display = ["text", "label", "kind", "column", "organization", "region", "chosen_by"]
    list_filter = ["kind"]
    list_select_related = ["organization", "region", "chosen_by"]
    search_fields = ["text", "label", "organization__name"]

    def has_delete_permission(self, request, obj=None) -> bool:
        return request.user.is_superuser


@admin.register(ImportRow)
class ImportRowAdmin(ReadOnly):
    list_display = ["imported", "line", "state"]
    list_filter = ["state"]
    list_select_related = ["imported"]
    search_fields = ["imported__file_name"]
    ordering = ["-imported", "line"]
