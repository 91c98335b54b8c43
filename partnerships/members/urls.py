"""Addresses of members: who acts for a partner or a region."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.members import views

urlpatterns = [
    path(_("members/"), views.member_list, name="member_list"),
    path(_("members/export/<str:format>/"), views.member_export, name="member_export"),
    path(_("members/<uuid:public_id>/end/"), views.membership_end, name="membership_end"),
    path(_("regional-roles/<uuid:public_id>/end/"), views.regional_role_end, name="regional_role_end"),
]
