"""Who gets a mail, and addresses of pages in their language."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who gets a mail, in their language; with an account or without."""

    email: str
    name: str
    language: str

    def page(self, name: str, *args) -> str:
        """Return the whole address of a page, in the reader's language."""
        with override(self.language):
            return settings.SITE_URL + reverse(name, args=args)


def reader_of(user) -> Reader:
    """Return how a person with an account is written to."""
    return Reader(user.email, user.full_name, user.language)
