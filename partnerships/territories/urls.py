"""Addresses of what maps are drawn from."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.territories import views

urlpatterns = [path(_("map/towns.json"), views.map_towns, name="map_towns")]
