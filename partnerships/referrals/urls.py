"""Addresses of the referrals."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.referrals import views

urlpatterns = [
    path(_("referrals/"), views.referral_list, name="referral_list"),
    path(_("services/<uuid:public_id>/refer/"), views.referral_create, name="referral_create"),
    path(_("referrals/<uuid:public_id>/"), views.referral_detail, name="referral_detail"),
    path(_("referrals/<uuid:public_id>/answer/"), views.referral_decide, name="referral_decide"),
    path(_("referrals/<uuid:public_id>/call-off/"), views.referral_withdraw, name="referral_withdraw"),
    path(_("referrals/<uuid:public_id>/document/"), views.referral_file, name="referral_file"),
    path(_("referral/<str:token>/"), views.referral_answer, name="referral_answer"),
    path(_("my-referral/<str:token>/"), views.referral_own, name="referral_own"),
]
