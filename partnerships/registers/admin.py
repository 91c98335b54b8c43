"""Administration of the registers."""

from django.contrib import admin

from partnerships.base.administration import Administration
from partnerships.registers.means_models import Delegation, Funding, LocalMandate, Resource
from partnerships.registers.models import Milestone, Position, PressItem
from partnerships.registers.reach_models import CommunicationLine, KeyActor, PartnershipDocument
from partnerships.registers.watch_models import WatchItem


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


@admin.register(Funding)
class FundingAdmin(Administration):
    list_display = ["funder", "kind", "amount", "from_on", "to_on", "partnership"]
    list_filter = ["partnership"]
    list_select_related = ["partnership"]
    search_fields = ["funder", "pays", "partnership__name_fr"]


@admin.register(Resource)
class ResourceAdmin(Administration):
    list_display = ["what", "organization", "share", "from_on", "to_on", "partnership"]
    list_filter = ["partnership"]
    list_select_related = ["partnership", "organization"]
    search_fields = ["what", "partnership__name_fr"]


@admin.register(LocalMandate)
class LocalMandateAdmin(Administration):
    list_display = ["organization", "zone", "due_on", "given_on", "partnership"]
    list_filter = ["partnership"]
    list_select_related = ["partnership", "organization", "zone"]
    search_fields = ["due", "organization__name", "partnership__name_fr"]


@admin.register(Delegation)
class DelegationAdmin(Administration):
    list_display = ["body", "delegate", "from_on", "to_on", "partnership"]
    list_filter = ["partnership"]
    list_select_related = ["partnership"]
    search_fields = ["body", "delegate", "partnership__name_fr"]


@admin.register(PartnershipDocument)
class PartnershipDocumentAdmin(Administration):
    list_display = ["title_fr", "kind", "on", "is_public", "partnership"]
    list_filter = ["partnership"]
    list_select_related = ["partnership"]
    search_fields = ["title_fr", "title_en", "partnership__name_fr"]


@admin.register(CommunicationLine)
class CommunicationLineAdmin(Administration):
    list_display = ["message", "audience", "on", "stage", "partnership"]
    list_filter = ["partnership"]
    list_select_related = ["partnership"]
    search_fields = ["message", "audience", "partnership__name_fr"]


@admin.register(KeyActor)
class KeyActorAdmin(Administration):
    list_display = ["name", "constituency", "zone", "step", "partnership"]
    list_filter = ["partnership"]
    list_select_related = ["partnership", "zone"]
    search_fields = ["name", "constituency", "partnership__name_fr"]


@admin.register(WatchItem)
class WatchItemAdmin(Administration):
    list_display = ["title_fr", "theme", "scope", "source", "published_on", "is_public", "partnership"]
    list_filter = ["partnership", "theme", "scope"]
    list_select_related = ["partnership"]
    search_fields = ["title_fr", "title_en", "source", "partnership__name_fr"]
