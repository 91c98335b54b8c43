"""Addresses of agreements."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.agreements import views

urlpatterns = [
    path(_("agreements/"), views.agreement_list, name="agreement_list"),
    path(_("agreements/new/"), views.agreement_create_direct, name="agreement_create_direct"),
    path(_("agreements/export/<str:format>/"), views.agreement_export, name="agreement_export"),
    path(_("applications/<uuid:public_id>/agreement/"), views.agreement_create, name="agreement_create"),
    path(_("agreements/<uuid:public_id>/"), views.agreement_detail, name="agreement_detail"),
    path(_("agreements/<uuid:public_id>/edit/"), views.agreement_edit, name="agreement_edit"),
    path(_("agreements/<uuid:public_id>/row/"), views.agreement_row, name="agreement_row"),
    path(_("agreements/<uuid:public_id>/state/"), views.agreement_change, name="agreement_change"),
    path(_("agreements/<uuid:public_id>/answer/"), views.agreement_answer, name="agreement_answer"),
    path(_("agreements/<uuid:public_id>/amendment/"), views.agreement_amend, name="agreement_amend"),
    path(_("agreements/<uuid:public_id>/text/<int:number>/"), views.agreement_text, name="agreement_text"),
    path(_("agreements/<uuid:public_id>/pdf/<int:number>/"), views.agreement_pdf, name="agreement_pdf"),
]
