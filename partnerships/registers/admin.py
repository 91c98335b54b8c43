"""Administration of the registers."""

from django.contrib import admin

from partnerships.base.administration import Administration
from partnerships.registers.models import Milestone, Position, PressItem


@admin.register(PressItem)
class PressItemAdmin(Administration):
    list_display = ["outlet", "title", "said_on", "partnership"]
    list_filter = ["partnership"]
    list_select_related = ["partnership"]
    search_fields = ["outlet", "title", "partnership__name_fr"]


@admin.register(Position)
class PositionAdmin(Administration):
    list_display = ["title_fr", "partnership"]
    list_filter = ["partnership"]
    list_select_related = ["partnership"]
    search_fields = ["title_fr", "title_en", "partnership__name_fr"]


@admin.register(Milestone)
class MilestoneAdmin(Administration):
    list_display = ["what_fr", "on", "precision", "done_on", "position", "partnership"]
    list_filter = ["partnership"]
    list_select_related = ["partnership", "position"]
    search_fields = ["what_fr", "what_en", "partnership__name_fr"]
