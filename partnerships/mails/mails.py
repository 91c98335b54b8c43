"""The mails of mails themselves: the daily summary."""

from django.utils.translation import gettext_lazy as _

from partnerships.mails.table import Mail, listed

MAILS = listed(
    "partnerships/mails/mail",
    digest=Mail(
        asks=True,
        when=_("each morning, with all the news held since the day before"),
        to=_("who prefers one mail a day"),
    ),
)
