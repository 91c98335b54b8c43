"""Addresses of what a reader says of lists."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.lists import pick_views, views

urlpatterns = [
    path(_("lists/choices/"), pick_views.pick, name="pick"),
    path(_("lists/settings/"), views.list_settings, name="list_settings"),
    path(_("lists/views/"), views.saved_view_create, name="saved_view_create"),
    path(_("lists/views/<uuid:public_id>/"), views.saved_view_change, name="saved_view_change"),
]
