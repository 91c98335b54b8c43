"""Pages of the site that belong to no subject."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.base.mailbox_views import mailbox

urlpatterns = [
    path(_("mailbox/"), mailbox, name="mailbox"),
]
