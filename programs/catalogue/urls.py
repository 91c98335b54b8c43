"""Addresses of the catalogue."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from programs.catalogue import views

urlpatterns = [path(_("programs/"), views.program_list, name="program_list")]
