"""Administration of imports: read only."""

from django.contrib import admin

from partnerships.base.administration import Events, ReadOnly
from partnerships.imports.models import Import, ImportEvent, ImportRow


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
    exclude = ["file", "layout", "mapping"]
    inlines = [ImportEvents]


@admin.register(ImportRow)
class ImportRowAdmin(ReadOnly):
    list_display = ["imported", "line", "state"]
    list_filter = ["state"]
    list_select_related = ["imported"]
    search_fields = ["imported__file_name"]
    ordering = ["-imported", "line"]
