"""Addresses of calls to firms, and of the gaps that call for them."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.calls import views

urlpatterns = [
    path(_("offers/gaps/"), views.offer_gaps, name="offer_gaps"),
    path(_("offers/gaps/export/<str:format>/"), views.offer_gaps_export, name="offer_gaps_export"),
    path(_("firms/to-call/"), views.contact_list, name="contact_list"),
    path(_("firms/to-call/export/<str:format>/"), views.contact_export, name="contact_export"),
]
