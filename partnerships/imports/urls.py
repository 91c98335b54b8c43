"""Addresses of imports."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.imports import views

urlpatterns = [
    path(_("imports/"), views.import_list, name="import_list"),
    path(_("imports/send/"), views.import_upload, name="import_upload"),
    path(_("imports/template/<slug:kind>/"), views.import_template, name="import_template"),
    path(_("imports/<uuid:public_id>/"), views.import_detail, name="import_detail"),
    path(_("imports/<uuid:public_id>/commit/"), views.import_commit, name="import_commit"),
    path(_("imports/<uuid:public_id>/undo/"), views.import_undo, name="import_undo"),
    path(_("imports/<uuid:public_id>/discard/"), views.import_discard, name="import_discard"),
    path(_("imports/<uuid:public_id>/columns/"), views.import_columns, name="import_columns"),
    path(_("imports/<uuid:public_id>/mend/"), views.import_mend, name="import_mend"),
]
