"""Addresses of the charters."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.charters import views

urlpatterns = [
    path(_("partnerships/<uuid:public_id>/charter/"), views.charter_detail, name="charter_detail"),
    path(_("partnerships/<uuid:public_id>/charter/edit/"), views.charter_edit, name="charter_edit"),
    path(_("partnerships/<uuid:public_id>/charter/sign/"), views.charter_sign, name="charter_sign"),
    path(_("partnerships/<uuid:public_id>/charter/paper/"), views.charter_paper, name="charter_paper"),
    path(
        _("charter-signatures/<uuid:public_id>/take-back/"),
        views.signature_take_back,
        name="signature_take_back",
    ),
]
