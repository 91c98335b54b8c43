"""Addresses of agreements, their signatures and their clauses."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.agreements import clause_views, signature_views, views

urlpatterns = [
    path(_("agreements/"), views.agreement_list, name="agreement_list"),
    path(_("agreements/new/"), views.agreement_create_direct, name="agreement_create_direct"),
    path(_("agreements/export/<str:format>/"), views.agreement_export, name="agreement_export"),
    path(_("agreements/clauses/"), clause_views.clause_list, name="clause_list"),
    path(_("agreements/clauses/new/"), clause_views.clause_create, name="clause_create"),
    path(_("agreements/clauses/<uuid:public_id>/"), clause_views.clause_reword, name="clause_reword"),
    path(_("agreements/review/<str:token>/"), signature_views.agreement_review, name="agreement_review"),
    path(_("applications/<uuid:public_id>/agreement/"), views.agreement_create, name="agreement_create"),
    path(_("agreements/<uuid:public_id>/"), views.agreement_detail, name="agreement_detail"),
    path(_("agreements/<uuid:public_id>/edit/"), views.agreement_edit, name="agreement_edit"),
    path(_("agreements/<uuid:public_id>/state/"), views.agreement_change, name="agreement_change"),
    path(_("agreements/<uuid:public_id>/answer/"), views.agreement_answer, name="agreement_answer"),
    path(_("agreements/<uuid:public_id>/amendment/"), views.agreement_amend, name="agreement_amend"),
    path(_("agreements/<uuid:public_id>/text/<int:number>/"), views.agreement_text, name="agreement_text"),
    path(_("agreements/<uuid:public_id>/pdf/<int:number>/"), views.agreement_pdf, name="agreement_pdf"),
    path(_("signatures/<uuid:public_id>/paper/"), signature_views.signature_paper, name="signature_paper"),
    path(_("signatures/<uuid:public_id>/scan/"), signature_views.signature_scan, name="signature_scan"),
    path(_("signatures/<uuid:public_id>/link/"), signature_views.signature_resend, name="signature_resend"),
    path(_("sign/<str:token>/"), signature_views.signature, name="signature"),
    path(_("sign/<str:token>/code/"), signature_views.signature_code, name="signature_code"),
    path(_("sign/<str:token>/refuse/"), signature_views.signature_refuse, name="signature_refuse"),
    path(_("sign/<str:token>/not-me/"), signature_views.signature_not_me, name="signature_not_me"),
    path(_("sign/<str:token>/pdf/"), signature_views.signature_pdf, name="signature_pdf"),
]
