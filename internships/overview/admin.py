"""Private calendars in Django admin: read, without the secret."""

from django.contrib import admin

from internships.overview.models import CalendarFeed
from partnerships.base.administration import ReadOnly


@admin.register(CalendarFeed)
class CalendarFeedAdmin(ReadOnly):
    list_display = ["user", "created_at", "revoked_at"]
    list_filter = ["created_at"]
    list_select_related = ["user"]
    search_fields = ["user__email", "user__full_name"]
    exclude = ["token_hash"]
