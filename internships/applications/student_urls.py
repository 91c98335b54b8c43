"""Addresses of the students' side."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.applications import (
    student_application_views,
    student_document_views,
    student_school_views,
    student_search_views,
    student_views,
)

urlpatterns = [
    path(_("join/"), student_views.student_join, name="student_join"),
    path(_("me/profile/"), student_views.profile_edit, name="profile_edit"),
    path(_("me/consent/"), student_views.my_consent, name="my_consent"),
    path(_("me/guardian/"), student_views.guardian_ask, name="guardian_ask"),
    path(_("guardian/<str:token>/"), student_views.guardian_consent, name="guardian_consent"),
    path(_("me/documents/"), student_document_views.document_upload, name="document_upload"),
    path(
        _("documents/<uuid:public_id>/"), student_document_views.document_download, name="document_download"
    ),
    path(
        _("documents/<uuid:public_id>/delete/"),
        student_document_views.document_delete,
        name="document_delete",
    ),
    path(
        _("slots/<uuid:public_id>/apply/"),
        student_application_views.application_create,
        name="application_create",
    ),
    path(
        _("applications/<uuid:public_id>/send/"),
        student_application_views.application_send,
        name="application_send",
    ),
    path(
        _("applications/<uuid:public_id>/withdraw/"),
        student_application_views.application_withdraw,
        name="application_withdraw",
    ),
    path(
        _("applications/<uuid:public_id>/"),
        student_application_views.application_detail,
        name="application_detail",
    ),
    path(
        _("offers/<uuid:public_id>/favourite/"),
        student_search_views.favourite_toggle,
        name="favourite_toggle",
    ),
    path(_("me/searches/new/"), student_search_views.saved_search_create, name="saved_search_create"),
    path(
        _("me/searches/<uuid:public_id>/"), student_search_views.saved_search_edit, name="saved_search_edit"
    ),
    path(
        _("me/searches/<uuid:public_id>/delete/"),
        student_search_views.saved_search_delete,
        name="saved_search_delete",
    ),
    path(_("searches/stop/<str:token>/"), student_search_views.saved_search_stop, name="saved_search_stop"),
    path(_("students/"), student_school_views.student_list, name="student_list"),
    path(_("students/<uuid:public_id>/"), student_school_views.student_card, name="student_card"),
    path(
        _("slots/<uuid:public_id>/apply-for-a-student/"),
        student_school_views.application_for_student,
        name="application_for_student",
    ),
]
