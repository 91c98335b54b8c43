"""Addresses of placements."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.placements import views

urlpatterns = [
    path(_("placements/"), views.placement_list, name="placement_list"),
    path(_("placements/export/<str:format>/"), views.placement_export, name="placement_export"),
    path(_("placements/<uuid:public_id>/"), views.placement_detail, name="placement_detail"),
    path(_("placements/<uuid:public_id>/state/"), views.placement_change, name="placement_change"),
    path(_("placements/<uuid:public_id>/people/"), views.placement_people, name="placement_people"),
    path(_("placements/<uuid:public_id>/finish/"), views.placement_finish, name="placement_finish"),
]
