"""Addresses of the forms of committees; their page is with their meetings (partnerships/meetings)."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.committees import views

urlpatterns = [
    path(_("partnerships/<uuid:public_id>/committees/new/"), views.committee_create, name="committee_create"),
    path(_("committees/<uuid:public_id>/edit/"), views.committee_edit, name="committee_edit"),
    path(_("committees/<uuid:public_id>/mandates/new/"), views.mandate_create, name="mandate_create"),
    path(_("mandates/<uuid:public_id>/edit/"), views.mandate_edit, name="mandate_edit"),
    path(_("committees/<uuid:public_id>/seats/new/"), views.sitting_create, name="sitting_create"),
    path(_("committee-seats/<uuid:public_id>/edit/"), views.sitting_edit, name="sitting_edit"),
]
