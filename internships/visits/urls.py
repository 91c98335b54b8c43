"""Addresses of visits and incidents."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.visits import views

urlpatterns = [
    path(_("placements/<uuid:public_id>/visits/new/"), views.visit_create, name="visit_create"),
    path(
        _("placements/<uuid:public_id>/incidents/new/"),
        views.incident_create,
        name="incident_create",
    ),
    path(_("incidents/<uuid:public_id>/"), views.incident_detail, name="incident_detail"),
]
