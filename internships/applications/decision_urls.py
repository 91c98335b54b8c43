"""Addresses of the firm's side, of the student's confirmation and of the coordinators' list."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.applications import answer_views, confirm_views, inbox_views, list_views

urlpatterns = [
    path(_("applications/"), list_views.application_list, name="application_list"),
    path(_("applications/export/<str:format>/"), list_views.application_export, name="application_export"),
    path(_("applications/received/"), inbox_views.application_inbox, name="application_inbox"),
    path(_("applications/received/several/"), inbox_views.application_batch, name="application_batch"),
    path(
        _("applications/<uuid:public_id>/decide/"), inbox_views.application_decide, name="application_decide"
    ),
    path(
        _("applications/<uuid:public_id>/confirm/"),
        confirm_views.application_confirm,
        name="application_confirm",
    ),
    path(
        _("applications/<uuid:public_id>/unblock/"),
        list_views.application_unblock,
        name="application_unblock",
    ),
    path(_("answers/<str:token>/"), answer_views.application_answer, name="application_answer"),
    path(
        _("answers/<str:token>/documents/<uuid:public_id>/"),
        answer_views.answer_document,
        name="answer_document",
    ),
]
