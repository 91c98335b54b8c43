"""Private calendars in Django admin: read, without the secret."""

from django.contrib import admin

from internships.overview import hiring_models
from internships.overview.models import CalendarFeed
from partnerships.base.administration import Administration, ReadOnly


@admin.register(CalendarFeed)
class CalendarFeedAdmin(ReadOnly):
    list_display = ["user", "created_at", "revoked_at"]
    list_filter = ["created_at"]
    list_select_related = ["user"]
    search_fields = ["user__email", "user__full_name"]
    exclude = ["token_hash"]


@admin.register(hiring_models.HiringFigures)
class HiringFiguresAdmin(Administration):
    list_display = ["kind", "region", "partnership", "from_year", "to_year", "persons", "source"]
    list_filter = ["kind", "region"]
    list_select_related = ["kind", "region", "partnership"]
    search_fields = ["source", "partnership__name_fr"]
