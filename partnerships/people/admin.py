"""Administration of people: accounts, roles, invitations, second factors, sessions."""

from allauth.account import admin as account_admin  # noqa: F401  (registered first, so that ours replace them)
from allauth.account.models import EmailAddress
from allauth.mfa import admin as mfa_admin  # noqa: F401
from allauth.mfa.models import Authenticator
from allauth.usersessions import admin as sessions_admin  # noqa: F401
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.auth import admin as auth_admin  # noqa: F401
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from partnerships.base.administration import Administration, ReadOnly, Rows, confirmed
from partnerships.people import inviting
from partnerships.people.models import AccessLink, Invitation, Membership, RegionalRole, User
from partnerships.people.verifying import mark_unverified

# Rights come from memberships and regional roles; allauth's own pages would show secrets of second factors.
for model in (Group, EmailAddress, Authenticator, UserSession):
    admin.site.unregister(model)


# allauth leaves this model without a name, in any language.
Authenticator._meta.verbose_name = _("second factor")
Authenticator._meta.verbose_name_plural = _("second factors")


class MembershipRows(Rows):
    model = Membership


class RegionalRoleRows(Rows):
    model = RegionalRole


@admin.register(User)
class UserAdmin(Administration):
    list_display = ["email", "full_name", "language", "is_active", "is_staff", "last_login", "is_fictitious"]
    list_filter = ["is_active", "is_staff", "is_fictitious", "language"]
    search_fields = ["email", "full_name"]
    fields = [
        "email",
        "full_name",
        "language",
        "is_active",
        "is_staff",
        "is_superuser",
        "last_login",
        "is_fictitious",
    ]
    readonly_fields = ["last_login", "is_fictitious"]
    inlines = [MembershipRows, RegionalRoleRows]
    actions = ["deactivate", "reactivate"]

    def get_readonly_fields(self, request, obj=None):
        powers = [] if request.user.is_superuser else ["is_staff", "is_superuser"]
        return [*super().get_readonly_fields(request, obj), *powers]

    def has_delete_permission(self, request, obj=None) -> bool:
        """Accounts are deactivated: what they did keeps its author."""
        return False

    def save_model(self, request, obj, form, change):
        """A new address, or a changed one, is proved by its person at the next login."""
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)
        if not change or "email" in form.changed_data:
            mark_unverified(obj)

    @confirmed(
        description=_("Deactivate the chosen people"),
        question=_("They will be logged out at once and cannot log in again. Deactivate them?"),
    )
    def deactivate(self, request, people) -> int:
        return people.exclude(pk=request.user.pk).filter(is_active=True).update(is_active=False)

    @confirmed(
        description=_("Reactivate the chosen people"),
        question=_("They will be able to log in again, with the roles they hold today. Reactivate them?"),
    )
    def reactivate(self, request, people) -> int:
        return people.filter(is_active=False).update(is_active=True)


@admin.register(Membership)
class MembershipAdmin(Administration):
    list_display = ["user", "organization", "role", "from_on", "to_on"]
    list_filter = ["role"]
    list_select_related = ["user", "organization"]
    search_fields = ["user__email", "user__full_name", "organization__name"]


@admin.register(RegionalRole)
class RegionalRoleAdmin(Administration):
    list_display = ["user", "region", "role", "from_on", "to_on"]
    list_filter = ["role", "region"]
    list_select_related = ["user", "region"]
    search_fields = ["user__email", "user__full_name", "region__name"]


@admin.register(Invitation)
class InvitationAdmin(ReadOnly):
    list_display = ["email", "organization", "region", "role", "state", "expires_at", "invited_by"]
    list_filter = ["state", "role"]
    list_select_related = ["organization", "region", "invited_by"]
    search_fields = ["email", "organization__name"]
    actions = ["take_back"]

    def has_take_back_permission(self, request) -> bool:
        return request.user.is_superuser

    @confirmed(
        description=_("Take the chosen invitations back"),
        question=_("Their links will no longer work. Take them back?"),
        permission="take_back",
    )
    def take_back(self, request, invitations) -> int:
        pending = list(invitations.pending())
        for invitation in pending:
            inviting.revoke(invitation=invitation)
        return len(pending)


@admin.register(AccessLink)
class AccessLinkAdmin(ReadOnly):
    list_display = ["act", "email", "organization", "created_at", "expires_at", "used_at", "revoked_at"]
    list_filter = ["act"]
    list_select_related = ["organization"]
    search_fields = ["email", "name", "organization__name"]


@admin.register(EmailAddress)
class EmailAddressAdmin(ReadOnly):
    list_display = ["email", "user", "verified", "primary"]
    list_filter = ["verified"]
    list_select_related = ["user"]
    search_fields = ["email", "user__full_name"]


@admin.register(Authenticator)
class AuthenticatorAdmin(ReadOnly):
    """Second factors without their secrets. Deleting one lets a person who lost it set up another."""

    list_display = ["user", "type", "created_at", "last_used_at"]
    list_filter = ["type"]
    list_select_related = ["user"]
    search_fields = ["user__email", "user__full_name"]
    fields = ["user", "type", "created_at", "last_used_at"]

    def has_delete_permission(self, request, obj=None) -> bool:
        return request.user.is_superuser


@admin.register(UserSession)
class UserSessionAdmin(ReadOnly):
    """Where people are logged in, without the keys that would let one enter as them."""

    list_display = ["user", "ip", "created_at", "last_seen_at"]
    list_filter = ["created_at"]
    list_select_related = ["user"]
    search_fields = ["user__email", "user__full_name", "ip"]
    fields = ["user", "ip", "user_agent", "created_at", "last_seen_at"]
