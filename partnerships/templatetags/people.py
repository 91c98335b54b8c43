"""What templates show of people."""

from django import template
from django.conf import settings
from django.utils import timezone

from partnerships.people.models import User

register = template.Library()


@register.inclusion_tag("partnerships/people/_enter_as.html", takes_context=True)
def enter_as_buttons(context) -> dict:
    """Offer to enter as each demo account, with what it may act for; nothing outside demo mode."""
    return {"csrf_token": context.get("csrf_token"), "request": context.get("request")} | who_is_who()


@register.inclusion_tag("partnerships/people/_who_is_who.html")
def who_is_who() -> dict:
    """Name each demo account with its role, organization and region; nothing outside demo mode.

    Links to the login page, not forms: a page with a form's secret is made anew for each visitor.
    """
    accounts = User.objects.demo_accounts() if settings.DEMO else User.objects.none()
    along = (
        "students__profile__school__region",
        "memberships__organization__region",
        "regional_roles__region",
    )
    accounts = list(accounts.prefetch_related(*along))
    today = timezone.localdate()
    for account in accounts:
        roles = [*account.memberships.all(), *account.regional_roles.all()]
        account.roles_now = [role for role in roles if role.is_current(on=today)]
        account.file = next(iter(account.students.all()), None)
        account.age_now = account.file.age(on=today) if account.file else None
    return {"accounts": accounts}
