"""Administration of events."""

from django.contrib import admin

from partnerships.base.administration import Administration, Rows
from partnerships.events.models import Event, EventEvent, EventSession, EventSite
from partnerships.events.registration_models import Registration, RegistrationEvent


class SiteRows(Rows):
    model = EventSite
    fields = ["name_fr", "name_en", "venue", "link", "seats"]


class EventEventRows(Rows):
    model = EventEvent
    fields = readonly_fields = ["from_state", "to_state", "by", "at", "reason"]


class RegistrationEventRows(Rows):
    model = RegistrationEvent
    fields = readonly_fields = ["from_state", "to_state", "by", "at", "reason"]


@admin.register(Registration)
class RegistrationAdmin(Administration):
    list_display = ["name", "group_name", "persons", "site", "state"]
    list_filter = ["state"]
    list_select_related = ["site"]
    search_fields = ["name", "email", "group_name"]
    inlines = [RegistrationEventRows]


@admin.register(Event)
class EventAdmin(Administration):
    list_display = ["title_fr", "kind", "partnership", "from_on", "state"]
    list_filter = ["state", "kind", "partnership"]
    list_select_related = ["partnership"]
    search_fields = ["title_fr", "title_en"]
    inlines = [SiteRows, EventEventRows]


@admin.register(EventSite)
class EventSiteAdmin(Administration):
    list_display = ["name_fr", "event", "venue", "seats", "host"]
    list_filter = ["event__kind"]
    list_select_related = ["event", "host"]
    search_fields = ["name_fr", "venue"]


@admin.register(EventSession)
class EventSessionAdmin(Administration):
    list_display = ["title_fr", "event", "site", "starts_at", "ends_at"]
    list_filter = ["event__kind"]
    list_select_related = ["event", "site"]
    search_fields = ["title_fr", "question_fr", "speaker"]
