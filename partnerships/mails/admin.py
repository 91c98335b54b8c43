"""Administration of mails: read only, but dead letters may be sent again."""

from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.administration import ReadOnly, confirmed
from partnerships.mails.mailbox import DemoMail
from partnerships.mails.outbox import OutgoingMail


@admin.register(DemoMail)
class DemoMailAdmin(ReadOnly):
    list_display = ["subject", "to", "sent_at"]
    list_filter = ["sent_at"]
    search_fields = ["subject", "to"]


@admin.register(OutgoingMail)
class OutgoingMailAdmin(ReadOnly):
    """Where dead letters are found: state « could not be sent »."""

    list_display = ["subject", "to", "state", "tries", "problem", "created_at", "next_try_at", "sent_at"]
    list_filter = ["state", "problem", "created_at"]
    search_fields = ["to", "subject"]
    exclude = ["sealed"]
    actions = ["send_again"]

    def has_send_again_permission(self, request) -> bool:
        return request.user.is_superuser

    @confirmed(
        description=_("Send the chosen dead letters again"),
        question=_("They will be tried again at once. Send them?"),
        permission="send_again",
    )
    def send_again(self, request, mails) -> int:
        return mails.retry(at=timezone.now())
