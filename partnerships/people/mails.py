"""The mails of people: invitations, and what allauth writes about accounts (`adapters`)."""

from django.utils.translation import gettext_lazy as _

from partnerships.mails.readers import Reader
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.people.models import Invitation

MAILS = listed(
    "partnerships/people/mail",
    invitation=Mail(
        asks=True, when=_("somebody is invited to act for a partner or a region"), to=_("the invitee")
    ),
)

OWNER = _("the owner of the account")
ENDING = "_message"  # allauth's name for the text of a mail
listed(
    "account/email",
    account_already_exists=Mail(
        when=_("an address that has an account is given to open another one"), to=OWNER, text_ending=ENDING
    ),
    email_changed=Mail(
        when=_("the address of an account changes"), to=_("the address before"), text_ending=ENDING
    ),
    email_confirm=Mail(when=_("an address is confirmed"), to=OWNER, text_ending=ENDING),
    email_confirmation=Mail(
        asks=True,
        when=_("an address is to be proved, by a code"),
        to=_("the new address"),
        text_ending=ENDING,
    ),
    email_confirmation_signup=Mail(
        asks=True,
        when=_("a new account’s address is to be proved"),
        to=_("the new address"),
        text_ending=ENDING,
    ),
    email_deleted=Mail(when=_("an address is taken off an account"), to=OWNER, text_ending=ENDING),
    login_code=Mail(asks=True, when=_("somebody logs in by code"), to=OWNER, text_ending=ENDING),
    password_changed=Mail(when=_("a password changes"), to=OWNER, text_ending=ENDING),
    password_reset=Mail(when=_("a password was reset"), to=OWNER, text_ending=ENDING),
    password_reset_key=Mail(asks=True, when=_("somebody forgot a password"), to=OWNER, text_ending=ENDING),
    password_set=Mail(when=_("an account gets its first password"), to=OWNER, text_ending=ENDING),
)
listed(
    "mfa/email",
    recovery_codes_generated=Mail(when=_("recovery codes are made"), to=OWNER, text_ending=ENDING),
    totp_activated=Mail(when=_("an authenticator application is added"), to=OWNER, text_ending=ENDING),
    totp_deactivated=Mail(when=_("an authenticator application is removed"), to=OWNER, text_ending=ENDING),
    webauthn_added=Mail(when=_("a passkey is added"), to=OWNER, text_ending=ENDING),
    webauthn_removed=Mail(when=_("a passkey is removed"), to=OWNER, text_ending=ENDING),
)


def send_invitation(*, invitation: Invitation, token: str) -> None:
    """Write the mail in the language chosen for the invitee."""
    reader = Reader(invitation.email, "", invitation.language)
    link = reader.page("invitation_accept", token)
    write(MAILS["invitation"], reader, invitation=invitation, link=link)
