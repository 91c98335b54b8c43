"""Demo mode's mailbox: every mail that would have left is kept, so that its links can be followed."""

from django.core.mail.backends.base import BaseEmailBackend
from django.db import models
from django.utils.translation import gettext_lazy as _


class DemoMail(models.Model):
    """A mail that demo mode kept instead of sending."""

    sent_at = models.DateTimeField(_("sent at"), auto_now_add=True)
    to = models.TextField(_("to"))
    subject = models.CharField(_("subject"), max_length=300)
    body = models.TextField(_("text"))

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("demo mail"), _("demo mails")
        ordering = ["-sent_at", "-pk"]

    def __str__(self) -> str:
        return self.subject


class MailboxBackend(BaseEmailBackend):
    """Keep mails in the database."""

    def send_messages(self, email_messages) -> int:
        mails = [
            DemoMail(to=", ".join(m.recipients()), subject=str(m.subject)[:300], body=str(m.body))
            for m in email_messages
        ]
        return len(DemoMail.objects.bulk_create(mails))
