"""Addresses of offers that everyone reads."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.offers import public_views

urlpatterns = [
    path(_("offers/"), public_views.offer_list, name="offer_list"),
    path(_("offers/map/"), public_views.offer_map, name="offer_map"),
    path(_("offers/<uuid:public_id>/"), public_views.offer_detail, name="offer_detail"),
    path(_("offers/<uuid:public_id>/calendar/"), public_views.offer_calendar, name="offer_calendar"),
]
