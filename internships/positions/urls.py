"""Addresses of shared positions."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.positions import half_views, views

urlpatterns = [
    path(_("shared-positions/"), views.position_list, name="position_list"),
    path(_("shared-positions/new/"), views.position_create, name="position_create"),
    path(_("shared-positions/<uuid:public_id>/"), views.position_detail, name="position_detail"),
    path(_("shared-positions/<uuid:public_id>/edit/"), views.position_edit, name="position_edit"),
    path(
        _("shared-positions/<uuid:public_id>/half/<str:half>/"),
        half_views.position_assign,
        name="position_assign",
    ),
    path(
        _("shared-positions/<uuid:public_id>/half/<str:half>/tell/<uuid:school>/"),
        half_views.position_tell,
        name="position_tell",
    ),
    path(_("shared-positions/<uuid:public_id>/close/"), views.position_close, name="position_close"),
    path(_("shared-positions/<uuid:public_id>/notes/"), views.handover_create, name="handover_create"),
    path(_("shared-positions/leave/<uuid:public_id>/"), half_views.position_leave, name="position_leave"),
]
