"""Addresses of the catalogue."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from programs.catalogue import views

urlpatterns = [
    path(_("programs/"), views.program_list, name="program_list"),
    path(_("programs/export/<str:format>/"), views.program_export, name="program_export"),
]
