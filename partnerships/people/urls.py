"""Addresses of people: invitations, my account, the demonstration's way in."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.people import demo_views, invitation_views, link_views, views

urlpatterns = [
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
