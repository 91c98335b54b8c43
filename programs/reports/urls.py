"""Addresses of reports."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from programs.reports import views

urlpatterns = [
    path(_("reports/"), views.report_list, name="report_list"),
    path(_("reports/new/"), views.report_request, name="report_request"),
    path(_("reports/all/"), views.report_request_all, name="report_request_all"),
    path(_("reports/<uuid:public_id>/"), views.report_detail, name="report_detail"),
    path(_("reports/<uuid:public_id>/exact/"), views.report_exact, name="report_exact"),
    path(_("reports/<uuid:public_id>/publish/"), views.report_publish, name="report_publish"),
    path(_("reports/<uuid:public_id>/<slug:format>"), views.report_download, name="report_download"),
]
