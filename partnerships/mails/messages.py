"""What leaves: the text of a mail, the same in HTML, and headers that say who wrote it and how to stop it."""

from email.header import Header
from email.message import Message

from django.core.mail import EmailMultiAlternatives

# RFC 8058: a program of mail stops such mails by itself, with one POST to the address beside it.
ONE_CLICK = "List-Unsubscribe=One-Click"


class Letter(EmailMultiAlternatives):
    """A mail whose subject is folded once: Django folds it, then Python would fold it again."""

    def message(self):
        made = super().message()  # which refuses a subject on two lines
        del made["Subject"]
        subject = str(self.subject)
        charset = "us-ascii" if subject.isascii() else "utf-8"
        Message.__setitem__(made, "Subject", Header(subject, charset, header_name="Subject"))
        return made


def headers_of(*, message_id: str, stop: str) -> dict[str, str]:
    """Return the headers of a mail; ``stop`` is the address that stops those after it, "" if nothing does."""
    told = {"Message-ID": message_id, "Auto-Submitted": "auto-generated"}
    return told | ({"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": ONE_CLICK} if stop else {})


def last_address(text: str, *, site_url: str) -> str:
    """Return the last address of ours that stands alone on a line of a text; "" when there is none."""
    lines = (line.strip() for line in reversed(text.splitlines()))
    return next((line for line in lines if line.startswith(f"{site_url}/") and " " not in line), "")
