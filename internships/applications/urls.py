"""Addresses of applications: the student's side, the school's, the firm's, the list."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.applications import answer_views, application_views, inbox_views, list_views, school_views

urlpatterns = [
    path(_("documents/<uuid:public_id>/"), application_views.document_download, name="document_download"),
    path(
        _("slots/<uuid:public_id>/apply/"),
        application_views.application_create,
        name="application_create",
    ),
    path(
        _("applications/<uuid:public_id>/send/"),
        application_views.application_send,
        name="application_send",
    ),
    path(
        _("applications/<uuid:public_id>/program/"),
        application_views.application_serve,
        name="application_serve",
    ),
    path(
        _("applications/<uuid:public_id>/withdraw/"),
        application_views.application_withdraw,
        name="application_withdraw",
    ),
    path(
        _("applications/<uuid:public_id>/"),
        application_views.application_detail,
        name="application_detail",
    ),
    path(_("students/"), school_views.student_list, name="student_list"),
    path(_("students/<uuid:public_id>/"), school_views.student_card, name="student_card"),
    path(
        _("slots/<uuid:public_id>/apply-for-a-student/"),
        school_views.application_for_student,
        name="application_for_student",
    ),
    path(_("applications/"), list_views.application_list, name="application_list"),
    path(_("applications/export/<str:format>/"), list_views.application_export, name="application_export"),
    path(_("applications/received/"), inbox_views.application_inbox, name="application_inbox"),
    path(_("applications/received/several/"), inbox_views.application_batch, name="application_batch"),
    path(
        _("applications/<uuid:public_id>/decide/"), inbox_views.application_decide, name="application_decide"
    ),
    path(
        _("applications/<uuid:public_id>/confirm/"),
        application_views.application_confirm,
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
