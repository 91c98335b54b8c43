"""Administration of calls for internships."""

from django.contrib import admin

from internships.calls.models import CallDecision, OfferCall
from partnerships.base.administration import Administration


@admin.register(OfferCall)
class OfferCallAdmin(Administration):
    list_display = ["program", "region", "organization", "seats", "opens_on", "closes_on"]
    list_filter = ["region"]
    list_select_related = ["program", "region", "organization"]
    search_fields = ["program__title_fr", "note"]


@admin.register(CallDecision)
class CallDecisionAdmin(Administration):
    list_display = ["decision", "call"]
    list_filter = ["decision__committee"]
    list_select_related = ["decision__meeting", "decision__committee", "call__program"]
    search_fields = ["call__program__title_fr"]
