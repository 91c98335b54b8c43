"""Addresses of the partners."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.organizations import solicitation_views, views

urlpatterns = [
    path(_("partners/"), views.organization_list, name="organization_list"),
    path(_("partners/map/"), views.organization_map, name="organization_map"),
    path(_("partners/new/"), views.organization_create, name="organization_create"),
    path(_("partners/<uuid:public_id>/"), views.organization_detail, name="organization_detail"),
    path(_("partners/asks/"), solicitation_views.solicitation_list, name="solicitation_list"),
    path(
        _("partners/asks/export/<str:format>/"),
        solicitation_views.solicitation_export,
        name="solicitation_export",
    ),
    path(
        _("partners/<uuid:public_id>/asks/"), solicitation_views.organization_asks, name="organization_asks"
    ),
    path(
        _("partners/<uuid:public_id>/asks/new/"),
        solicitation_views.solicitation_create,
        name="solicitation_create",
    ),
    path(
        _("partners/<uuid:public_id>/asks/later/"),
        solicitation_views.solicitation_put_off,
        name="solicitation_put_off",
    ),
    path(_("partners/<uuid:public_id>/edit/"), views.organization_edit, name="organization_edit"),
    path(_("partners/<uuid:public_id>/roles/new/"), views.role_create, name="role_create"),
    path(_("partners/roles/<uuid:public_id>/edit/"), views.role_edit, name="role_edit"),
    path(
        _("partners/<uuid:public_id>/establishments/new/"),
        views.establishment_create,
        name="establishment_create",
    ),
    path(_("establishments/<uuid:public_id>/edit/"), views.establishment_edit, name="establishment_edit"),
    path(_("establishments/<uuid:public_id>/contacts/new/"), views.contact_create, name="contact_create"),
    path(_("contacts/<uuid:public_id>/remove/"), views.contact_remove, name="contact_remove"),
    path(
        _("partners/<uuid:public_id>/status/<str:status>/"),
        views.organization_status,
        name="organization_status",
    ),
    path(
        _("establishments/<uuid:public_id>/status/<str:status>/"),
        views.establishment_status,
        name="establishment_status",
    ),
    path(_("contacts/<uuid:public_id>/edit/"), views.contact_edit, name="contact_edit"),
]
