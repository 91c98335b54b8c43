"""Administration of merges: read; the pages merge and take apart."""

from django.contrib import admin

from partnerships.base.administration import Events, ReadOnly
from programs.persons.models import Merge, MergeEvent


class MergeEvents(Events):
    model = MergeEvent


@admin.register(Merge)
class MergeAdmin(ReadOnly):
    list_display = ["kept", "gone", "school", "by", "done_at", "state"]
    list_filter = ["state"]
    list_select_related = ["kept", "gone", "school", "by"]
    search_fields = ["kept__last_name", "gone__last_name", "school__name"]
    exclude = ["moved", "before"]
    inlines = [MergeEvents]
