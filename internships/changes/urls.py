"""Addresses of what is said again, or taken back, of an application."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.changes import views

urlpatterns = [
    path(_("applications/<uuid:public_id>/keep/"), views.application_keep, name="application_keep"),
    path(
        _("applications/<uuid:public_id>/take-back/"),
        views.application_take_back,
        name="application_take_back",
    ),
]
