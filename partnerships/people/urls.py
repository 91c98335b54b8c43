"""Addresses of people: members, invitations, my account, the demonstration's way in."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.people import demo_views, invitation_views, link_views, views

urlpatterns = [
    path(_("members/"), views.member_list, name="member_list"),
    path(_("members/<uuid:public_id>/end/"), views.membership_end, name="membership_end"),
    path(_("regional-roles/<uuid:public_id>/end/"), views.regional_role_end, name="regional_role_end"),
    path(_("invitations/new/"), invitation_views.invitation_create, name="invitation_create"),
    path(
        _("invitations/<uuid:public_id>/resend/"),
        invitation_views.invitation_resend,
        name="invitation_resend",
    ),
    path(
        _("invitations/<uuid:public_id>/revoke/"),
        invitation_views.invitation_revoke,
        name="invitation_revoke",
    ),
    path(_("invitations/accept/<str:token>/"), invitation_views.invitation_accept, name="invitation_accept"),
    path(_("links/<str:token>/renew/"), link_views.link_renew, name="link_renew"),
    path(_("my-account/"), views.account_settings, name="account_settings"),
    path(_("enter-as/<uuid:public_id>/"), demo_views.enter_as, name="enter_as"),
]
