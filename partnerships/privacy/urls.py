"""Addresses of the privacy page."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.privacy import views

urlpatterns = [path(_("privacy/"), views.privacy, name="privacy")]
