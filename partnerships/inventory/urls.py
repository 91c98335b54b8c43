"""Addresses of the inventory of services."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.inventory import overlap_views, views

urlpatterns = [
    path(_("services/"), views.service_list, name="service_list"),
    path(_("services/export/<str:format>/"), views.service_export, name="service_export"),
    path(_("services/new/"), views.service_create, name="service_create"),
    path(_("services/still-true/<str:token>/"), views.service_still_true, name="service_still_true"),
    path(_("services/<uuid:public_id>/"), views.service_detail, name="service_detail"),
    path(_("services/<uuid:public_id>/edit/"), views.service_edit, name="service_edit"),
    path(_("services/<uuid:public_id>/change/"), views.service_change, name="service_change"),
    path(_("partnerships/<uuid:public_id>/coverage/"), views.coverage, name="service_coverage"),
    path(_("partnerships/<uuid:public_id>/overlaps/"), overlap_views.overlap_list, name="overlap_list"),
    path(
        _("services/<uuid:public_id>/overlaps/<uuid:other_id>/"),
        overlap_views.overlap_judge,
        name="overlap_judge",
    ),
    path(
        _("overlaps/<uuid:public_id>/take-back/"), overlap_views.overlap_take_back, name="overlap_take_back"
    ),
]
