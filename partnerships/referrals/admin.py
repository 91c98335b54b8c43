"""Administration of referrals: that they are, not whom they are about."""

from django.contrib import admin

from partnerships.base.administration import ReadOnly
from partnerships.referrals.models import PERSONAL, Referral


@admin.register(Referral)
class ReferralAdmin(ReadOnly):
    list_display = ["public_id", "service", "sender", "state", "sent_on", "answered_on"]
    list_filter = ["state"]
    list_select_related = ["service", "sender"]
    search_fields = ["service__name_fr", "sender__name"]
    exclude = PERSONAL
