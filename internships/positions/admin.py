"""Administration of shared positions. States change by their verbs, never here."""

from django.contrib import admin

from internships.positions import models
from partnerships.base.administration import Administration, Events, Rows


class PositionEvents(Events):
    model = models.PositionEvent


class Shares(Rows):
    model = models.PositionShare


@admin.register(models.SharedPosition)
class SharedPositionAdmin(Administration):
    list_display = ["title_fr", "establishment", "region", "pattern", "starts_on", "state", "is_fictitious"]
    list_filter = ["state", "pattern", "region", "is_fictitious"]
    list_select_related = ["establishment", "region"]
    search_fields = ["title_fr", "title_en", "establishment__name", "establishment__organization__name"]
    inlines = [Shares, PositionEvents]


@admin.register(models.PositionShare)
class PositionShareAdmin(Administration):
    list_display = ["position", "half", "student", "from_on", "to_on"]
    list_filter = ["half"]
    list_select_related = ["position", "student"]
    search_fields = ["student__last_name", "position__title_fr"]


@admin.register(models.HandoverNote)
class HandoverNoteAdmin(Administration):
    list_display = ["position", "by", "at"]
    list_filter = ["at"]
    list_select_related = ["position", "by"]
    search_fields = ["position__title_fr", "text"]
