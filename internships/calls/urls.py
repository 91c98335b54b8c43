"""Addresses of calls to firms, and of the gaps that call for them."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.calls import call_views, views

urlpatterns = [
    path(_("offers/gaps/"), views.offer_gaps, name="offer_gaps"),
    path(_("offers/gaps/export/<str:format>/"), views.offer_gaps_export, name="offer_gaps_export"),
    path(_("firms/to-call/"), views.contact_list, name="contact_list"),
    path(_("firms/to-call/export/<str:format>/"), views.contact_export, name="contact_export"),
    path(_("offers/calls/"), call_views.offer_call_list, name="offer_call_list"),
    path(_("offers/calls/new/"), call_views.offer_call_create, name="offer_call_create"),
    path(_("offers/calls/export/<str:format>/"), call_views.offer_call_export, name="offer_call_export"),
    path(_("offers/calls/<uuid:public_id>/"), call_views.offer_call_detail, name="offer_call_detail"),
    path(_("offers/calls/<uuid:public_id>/edit/"), call_views.offer_call_edit, name="offer_call_edit"),
    path(_("decisions/<uuid:public_id>/calls/"), call_views.decision_calls, name="decision_calls"),
    path(
        _("decision-calls/<uuid:public_id>/remove/"),
        call_views.decision_call_remove,
        name="decision_call_remove",
    ),
]
