"""Administration of mails: read only, but dead letters may be sent again."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.template.loader import get_template
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from partnerships.base.administration import ReadOnly, confirmed
from partnerships.mails.mailbox import DemoMail
from partnerships.mails.outbox import OutgoingMail
from partnerships.mails.table import TABLE


@admin.register(DemoMail)
class DemoMailAdmin(ReadOnly):
    list_display = ["subject", "to", "sent_at"]
    list_filter = ["sent_at"]
    search_fields = ["subject", "to"]


@admin.register(OutgoingMail)
class OutgoingMailAdmin(ReadOnly):
    """Where dead letters are found: states « could not be sent » and « uncertain »."""

    list_display = ["subject", "to", "state", "tries", "problem", "created_at", "next_try_at", "sent_at"]
    list_filter = ["state", "created_at"]
    search_fields = ["to", "subject", "problem"]
    exclude = ["sealed"]
    actions = ["send_again"]

    change_list_template = "admin/outgoing_mails.html"

    def get_urls(self):
        table = self.admin_site.admin_view(self.mail_table)
        return [path("table/", table, name="partnerships_outgoingmail_table"), *super().get_urls()]

    @method_decorator(require_safe)
    def mail_table(self, request):
        """Every mail the portal sends, with the text it is made from."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("Every mail the portal sends"),
            "opts": self.opts,
            "mails": [
                (mail, *map(source_of, (mail.subject_file, mail.text_file))) for mail in TABLE.values()
            ],
        }
        return TemplateResponse(request, "admin/mail_table.html", context)

    def has_send_again_permission(self, request) -> bool:
        return request.user.is_superuser

    @confirmed(
        description=_("Send the chosen dead letters again"),
        question=_("They will be tried again at once. Send them?"),
        permission="send_again",
    )
    def send_again(self, request, mails) -> int:
        return mails.retry(at=timezone.now())


def source_of(file: str) -> str:
    """Return a template as it is written."""
    return get_template(file).template.source
