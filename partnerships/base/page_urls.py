"""Pages of the site that belong to no subject."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.base.job_views import job_cancel, job_detail
from partnerships.base.mailbox_views import mailbox

urlpatterns = [
    path(_("mailbox/"), mailbox, name="mailbox"),
    path(_("jobs/<uuid:public_id>/"), job_detail, name="job_detail"),
    path(_("jobs/<uuid:public_id>/cancel/"), job_cancel, name="job_cancel"),
]
