"""Administration of the library of clauses."""

from django.contrib import admin

from internships.clauses.models import Clause
from partnerships.base.administration import Administration


@admin.register(Clause)
class ClauseAdmin(Administration):
    """A wording that somebody was asked to sign can no longer be changed."""

    list_display = ["code", "title_fr", "school", "kind", "version", "from_on", "to_on", "used_at"]
    list_filter = ["kind", "code"]
    list_select_related = ["school", "kind"]
    search_fields = ["code", "title_fr", "title_en", "school__name"]

    def get_readonly_fields(self, request, obj=None) -> list[str]:
        words = ["title_fr", "title_en", "text_fr", "text_en"] if obj and obj.used_at else []
        return [*super().get_readonly_fields(request, obj), "used_at", *words]
