"""Addresses of transfers to another school."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from programs.moves import views

urlpatterns = [
    path(
        _("enrolments/<uuid:public_id>/another-school/"),
        views.school_transfer_ask,
        name="school_transfer_ask",
    ),
    path(_("files/transfers/<uuid:public_id>/"), views.school_transfer, name="school_transfer"),
]
