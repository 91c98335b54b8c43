"""Addresses of the partnerships."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.concertation import views

urlpatterns = [
    path(_("partnerships/"), views.partnership_list, name="partnership_list"),
    path(_("partnerships/new/"), views.partnership_create, name="partnership_create"),
    path(_("partnerships/<uuid:public_id>/"), views.partnership_detail, name="partnership_detail"),
    path(_("partnerships/<uuid:public_id>/edit/"), views.partnership_edit, name="partnership_edit"),
    path(_("partnerships/<uuid:public_id>/seats/new/"), views.seat_create, name="seat_create"),
    path(_("partnerships/<uuid:public_id>/zones/"), views.zone_list, name="zone_list"),
    path(_("partnerships/<uuid:public_id>/zones/new/"), views.zone_create, name="zone_create"),
    path(_("zones/<uuid:public_id>/edit/"), views.zone_edit, name="zone_edit"),
    path(_("seats/<uuid:public_id>/edit/"), views.seat_edit, name="seat_edit"),
]
