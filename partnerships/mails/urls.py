"""Addresses of mails."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.mails import views

urlpatterns = [path(_("mailbox/"), views.mailbox, name="mailbox")]
