"""Addresses of signatures, and of the links to read and sign."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.signatures import views

urlpatterns = [
    path(_("agreements/review/<str:token>/"), views.agreement_review, name="agreement_review"),
    path(_("signatures/<uuid:public_id>/paper/"), views.signature_paper, name="signature_paper"),
    path(_("signatures/<uuid:public_id>/scan/"), views.signature_scan, name="signature_scan"),
    path(_("signatures/<uuid:public_id>/link/"), views.signature_resend, name="signature_resend"),
    path(_("sign/<str:token>/"), views.signature, name="signature"),
    path(_("sign/<str:token>/code/"), views.signature_code, name="signature_code"),
    path(_("sign/<str:token>/refuse/"), views.signature_refuse, name="signature_refuse"),
    path(_("sign/<str:token>/not-me/"), views.signature_not_me, name="signature_not_me"),
    path(_("sign/<str:token>/pdf/"), views.signature_pdf, name="signature_pdf"),
]
