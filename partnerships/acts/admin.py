"""Administration of acts on many rows: read only."""

from django.contrib import admin

from partnerships.acts.models import Batch, BatchRow
from partnerships.base.administration import ReadOnly


@admin.register(Batch)
class BatchAdmin(ReadOnly):
    list_display = ["act", "by", "created_at", "confirmed_at", "done_at", "undone_at"]
    list_filter = ["act", "created_at"]
    list_select_related = ["by"]
    search_fields = ["act", "by__email"]


@admin.register(BatchRow)
class BatchRowAdmin(ReadOnly):
    list_display = ["batch", "target_id", "outcome", "words"]
    list_filter = ["outcome"]
    list_select_related = ["batch"]
    search_fields = ["batch__act"]
