"""Second factors: who needs one, who has one, and whether this session has shown it."""

from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_used
from allauth.mfa.utils import is_mfa_enabled
from django.dispatch import receiver

from partnerships.people.models import User

SHOWN = "second_factor_shown_by"
FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def needs_second_factor(user: User) -> bool:
    """Whether the person's powers ask for a second factor."""
    return user.is_staff or user.scope.is_coordinator


def has_second_factor(user: User) -> bool:
    """Whether the person has set one up. Recovery codes alone are none."""
    return is_mfa_enabled(user, FACTORS)


def has_shown_it(request) -> bool:
    """Whether the second factor was used, or set up, in this session by this person."""
    return request.session.get(SHOWN) == request.user.pk


@receiver(authenticator_used)
def remember_use(sender, request, user, **kwargs) -> None:
    request.session[SHOWN] = user.pk


@receiver(authenticator_added)
def remember_setting_up(sender, request, user, authenticator, **kwargs) -> None:
    if authenticator.type in FACTORS:
        request.session[SHOWN] = user.pk


@receiver(authenticator_removed)
def forget_when_none_is_left(sender, request, user, **kwargs) -> None:
    if not has_second_factor(user):
        request.session.pop(SHOWN, None)
