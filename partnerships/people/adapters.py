"""How allauth behaves here."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as allauth_context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import Q
from django.shortcuts import resolve_url
from django.urls import translate_url
from django.utils.translation import get_language, override

from partnerships.mails import outbox
from partnerships.people.models import User
from partnerships.people.second_factor import needs_second_factor

UNKNOWN = (
    "account/email/unknown_account"  # what django-allauth calls the mail for an address it does not know
)


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come from invitations; mails and pages speak the person's language."""

    def is_open_for_signup(self, request) -> bool:
        return False

    def send_mail(self, template_prefix, email, context):
        if template_prefix == UNKNOWN:
            return self.send_nothing(email)
        user = context.get("user") or reader_of(email)
        language = user.language if user else get_language()
        written = self.written(template_prefix, email, context, language=language)
        outbox.post(written, language=language, name=template_prefix)

    def send_nothing(self, email) -> None:
        """Take as long for an address that nobody has as for one that gets a code."""
        for _question in range(2):
            reader_of(email)
        message = self.written("account/email/login_code", email, {"code": "000000"}, language=get_language())
        outbox.send_off(outbox.put_nothing(body=str(message.body)), when_committed=False)

    def written(self, template_prefix, email, context, *, language: str):
        """Return a mail in a language."""
        context = {
            **context,
            "request": allauth_context.request,
            "email": email,
            "site_url": settings.SITE_URL,
        }
        with override(language):
            return self.render_mail(template_prefix, email, context)

    def send_password_reset_mail(self, user, email, context):
        link = translate_url(context["password_reset_url"], user.language)
        return super().send_password_reset_mail(user, email, {**context, "password_reset_url": link})

    def get_login_redirect_url(self, request):
        with override(request.user.language):
            return resolve_url(settings.LOGIN_REDIRECT_URL)


def reader_of(email: str) -> User | None:
    """Return whose address this is, whether or not it is the one they log in with."""
    return User.objects.filter(Q(email__iexact=email) | Q(emailaddress__email__iexact=email)).first()


class MFAAdapter(DefaultMFAAdapter):
    """Second factors: the name applications show; the last one stays where it is required."""

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {**super().get_public_key_credential_rp_entity(), "name": "Arrimage"}

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        if not settings.SECOND_FACTOR_REQUIRED or not needs_second_factor(authenticator.user):
            return True
        others = Authenticator.objects.filter(user=authenticator.user).exclude(pk=authenticator.pk)
        return others.exclude(type=Authenticator.Type.RECOVERY_CODES).exists()
