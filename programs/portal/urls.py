"""Addresses of the public home, the regions and the workspace."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from programs.portal import program_views, views

urlpatterns = [
    path("", views.home, name="home"),
    path(_("regions/"), views.region_list, name="region_list"),
    path(_("regions/<str:code>/"), views.region_detail, name="region_detail"),
    path(_("workspace/"), views.workspace, name="workspace"),
    path(_("programs/<uuid:public_id>/"), program_views.program_detail, name="program_detail"),
    path(_("programs/<uuid:public_id>/cohorts/"), program_views.program_supply, name="program_supply"),
    path(_("occupations/<uuid:public_id>/"), program_views.occupation_detail, name="occupation_detail"),
]
