"""Addresses of a student's own pages, and of their guardian's."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.students import document_views, search_views, views

urlpatterns = [
    path(_("join/"), views.student_join, name="student_join"),
    path(_("me/who/"), views.student_who, name="student_who"),
    path(_("me/profile/"), views.profile_edit, name="profile_edit"),
    path(_("me/correction/"), views.my_correction, name="my_correction"),
    path(_("me/consent/"), views.my_consent, name="my_consent"),
    path(_("me/guardian/"), views.guardian_ask, name="guardian_ask"),
    path(_("guardian/<str:token>/"), views.guardian_consent, name="guardian_consent"),
    path(_("me/documents/"), document_views.document_upload, name="document_upload"),
    path(
        _("documents/<uuid:public_id>/delete/"),
        document_views.document_delete,
        name="document_delete",
    ),
    path(
        _("offers/<uuid:public_id>/favourite/"),
        search_views.favourite_toggle,
        name="favourite_toggle",
    ),
    path(_("me/searches/new/"), search_views.saved_search_create, name="saved_search_create"),
    path(_("me/searches/<uuid:public_id>/"), search_views.saved_search_edit, name="saved_search_edit"),
    path(
        _("me/searches/<uuid:public_id>/delete/"),
        search_views.saved_search_delete,
        name="saved_search_delete",
    ),
    path(_("searches/stop/<str:token>/"), search_views.saved_search_stop, name="saved_search_stop"),
]
