"""People who log in, what they may act for, and how they are invited."""

from datetime import date, datetime, timedelta

from django.contrib.auth.base_user import BaseUserManager
from django.contrib.auth.models import AbstractBaseUser, PermissionsMixin
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from partnerships.base.history import tracked
from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.base.searching import Indexed, named, saying
from partnerships.base.states import States
from partnerships.organizations.models import DatedQuerySet, Organization, period
from partnerships.people.scope import Scope
from partnerships.territories.models import Region

PERSON_WORDS = named("full_name", "email")


class UserQuerySet(models.QuerySet):
    def demo_accounts(self):
        """People whom a visitor of the demonstration may enter as."""
        return self.filter(is_fictitious=True, is_active=True)

    def at(self, email: str):
        """The accounts that an address is known of: one, or none."""
        return self.filter(Q(email__iexact=email) | Q(emailaddress__email__iexact=email)).distinct()

    def is_closed_out(self, email: str) -> bool:
        """Whether the account of an address was deactivated: nothing is sent there."""
        return self.at(email).filter(is_active=False).exists()

    def coordinating(self, organization_id: int | None, *, on: date):
        """Who coordinates an organization on a day."""
        role = Membership.Role.COORDINATOR
        held = Membership.objects.current(on=on).filter(organization=organization_id, role=role)
        return self.filter(pk__in=held.values("user"), is_active=True).order_by("pk")

    def reads_once_a_day(self, email: str) -> bool:
        """Whether the person at an address prefers one mail a day."""
        return self.filter(email__iexact=email, mail_rhythm=User.MailRhythm.DAILY).exists()

    def languages_of(self, emails) -> dict[str, str]:
        """Return the language of each address that is a person's."""
        return dict(self.filter(email__in=list(emails)).values_list("email", "language"))


class UserManager(BaseUserManager):
    def get_by_natural_key(self, email: str):
        return self.get(email__iexact=email)

    def create_user(self, *, email: str, password: str | None = None, **fields):
        """Create a person; without a password, they log in by code or passkey."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, *, email: str, password: str | None = None, **fields):
        return self.create_user(email=email, password=password, is_staff=True, is_superuser=True, **fields)


@tracked(exclude=["password", "last_login"])
class User(Stamped, AbstractBaseUser, PermissionsMixin):
    """A person who logs in with an e-mail address."""

    class Language(models.TextChoices):
        FRENCH = "fr-ca", _("French")
        ENGLISH = "en", _("English")

    class MailRhythm(models.TextChoices):
        AT_ONCE = "at_once", _("at once")
        DAILY = "daily", _("once a day, all together")

    USERNAME_FIELD = EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    email = models.EmailField(_("e-mail"), unique=True)
    full_name = models.CharField(_("full name"), max_length=150, blank=True)
    language = models.CharField(_("language"), max_length=10, choices=Language, default=Language.FRENCH)
    mail_rhythm = models.CharField(_("mails"), max_length=10, choices=MailRhythm, default=MailRhythm.AT_ONCE)
    is_active = models.BooleanField(_("active"), default=True)
    is_staff = models.BooleanField(_("administrator"), default=False)
    is_fictitious = models.BooleanField(
        _("fictitious (demonstration)"),
        default=False,
        help_text=_("in demo mode, anyone may enter as this person"),
    )

    objects = UserManager.from_queryset(UserQuerySet)()
    SAID = Indexed(PERSON_WORDS)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("person"), _("people")
        ordering = ["email"]
        constraints = [models.UniqueConstraint(Lower("email"), name="user_unique_email_any_case")]
        indexes = [GinIndex(PERSON_WORDS, name="user_words")]

    def __str__(self) -> str:
        return self.full_name or self.email

    def get_full_name(self) -> str:
        return str(self)

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The addresses that are known to be this person's, in small letters (one query, once)."""
        known = self.emailaddress_set.values_list("email", flat=True)
        return frozenset(address.lower() for address in [self.email, *known])

    @cached_property
    def scope(self) -> Scope:
        """What this person may reach today (one query, once per request)."""
        return self.scope_on(on=timezone.localdate())

    def scope_on(self, *, on: date) -> Scope:
        if not self.is_active:
            return Scope()
        if self.is_superuser:
            return Scope(is_admin=True)
        members, regional = self._roles(on=on)
        return Scope(
            organization_ids=frozenset(pk for pk, _role, _region in members),
            coordinated_ids=frozenset(
                pk for pk, role, _region in members if role == Membership.Role.COORDINATOR
            ),
            employer_ids=frozenset(pk for pk, role, _region in members if role == Membership.Role.EMPLOYER),
            training_ids=frozenset(pk for pk, role, _region in members if role in Membership.GUIDE_TRAINEES),
            organization_region_ids=frozenset(
                region for _pk, role, region in members if region and role == Membership.Role.COORDINATOR
            ),
            region_ids=frozenset(pk for pk, _role in regional),
            coordinated_region_ids=frozenset(
                pk for pk, role in regional if role == RegionalRole.Role.COORDINATOR
            ),
        )

    def _roles(self, *, on: date) -> tuple[list, list]:
        """Return [organization, role, its region] and [region, role] held on a day, in one query.

        Arrays rather than a union: pghistory takes a query that begins with a parenthesis for a change.
        """
        members = self.memberships.current(on=on).filter(organization__status=Organization.Status.ACTIVE)
        regional = self.regional_roles.current(on=on).order_by()
        held = User.objects.filter(pk=self.pk).values_list(
            ArraySubquery(rows_of(members.order_by(), "organization_id", "role", "organization__region_id")),
            ArraySubquery(rows_of(regional, "region_id", "role")),
        )
        return held.first() or ([], [])


def rows_of(rows: models.QuerySet, *names: str) -> models.QuerySet:
    """Return a query of one column, in the order of ``rows``: each is the JSON array of these columns."""
    array = Func(*names, function="jsonb_build_array", output_field=models.JSONField())
    return rows.values_list(array)


class MembershipQuerySet(DatedQuerySet):
    def visible_to(self, user):
        """Members of the organizations and regions whose people the user looks after."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            Q(organization__in=scope.staffed_ids) | Q(organization__region__in=scope.coordinated_region_ids)
        )

    def search(self, words: str, *, on: date):
        """Members whose name, address or organization says every word."""
        return saying(self, words, "user", "organization", on=on) if words else self

    def not_ended(self, *, on: date):
        return self.filter(Q(to_on__isnull=True) | Q(to_on__gte=on))


class Ending(models.Model):
    """A role that ends on a day."""

    is_regional = False

    class Meta:
        abstract = True

    def is_current(self, *, on: date) -> bool:
        """Whether the role holds on a day."""
        return self.from_on <= on and (self.to_on is None or self.to_on >= on)

    def end(self, *, on: date) -> None:
        """Make ``on`` the last day; a role that would end before it began never was, and goes away."""
        if on < self.from_on:
            self.delete()
            return
        self.to_on = on
        self.save()


@tracked
class Membership(Ending, Stamped):
    """A person acts for an organization, from a day to a day."""

    class Role(models.TextChoices):
        COORDINATOR = "coordinator", _("coordinator")
        TRAINER = "trainer", _("trainer")
        EMPLOYER = "employer", _("employer")
        VIEWER = "viewer", _("viewer")

    GUIDE_TRAINEES = (Role.TRAINER, Role.EMPLOYER)

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships", verbose_name=_("person"))
    organization = models.ForeignKey(
        Organization, models.CASCADE, related_name="memberships", verbose_name=_("partner")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role)
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("membership"), _("memberships")
        ordering = ["organization__name", "user__email"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="membership_ends_after_start",
            ),
            ExclusionConstraint(
                name="membership_no_overlap_per_role",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("organization", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("This person already holds this role at that time."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.organization}"

    @property
    def place(self) -> Organization:
        """What the role is held in."""
        return self.organization

    def leaves_no_coordinator(self, *, on: date) -> bool:
        """Whether nobody would coordinate the organization after this member's last day."""
        if self.role != self.Role.COORDINATOR:
            return False
        others = Membership.objects.filter(
            organization=self.organization_id, role=self.Role.COORDINATOR, user__is_active=True
        ).exclude(pk=self.pk)
        return not others.filter(Q(to_on__isnull=True) | Q(to_on__gt=on)).exists()


class RegionalRoleQuerySet(DatedQuerySet):
    def visible_to(self, user):
        """Roles in the regions whose people the user looks after."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(region__in=scope.coordinated_region_ids)

    def not_ended(self, *, on: date):
        return self.filter(Q(to_on__isnull=True) | Q(to_on__gte=on))


@tracked
class RegionalRole(Ending, Stamped):
    """A person acts for a whole region."""

    is_regional = True

    class Role(models.TextChoices):
        COORDINATOR = "regional_coordinator", _("regional coordinator")
        ANALYST = "analyst", _("analyst")

    user = models.ForeignKey(User, models.CASCADE, related_name="regional_roles", verbose_name=_("person"))
    region = models.ForeignKey(Region, models.PROTECT, related_name="roles", verbose_name=_("region"))
    role = models.CharField(_("role"), max_length=30, choices=Role)
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)

    objects = RegionalRoleQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("regional role"), _("regional roles")
        ordering = ["region__code", "user__email"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="regional_role_ends_after_start",
            ),
            ExclusionConstraint(
                name="regional_role_no_overlap",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("region", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("This person already holds this role at that time."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.region}"

    @property
    def place(self) -> Region:
        """What the role is held in."""
        return self.region


INVITATION_DAYS = said("invitation_days", 14)


def invitation_deadline():
    return timezone.now() + timedelta(days=INVITATION_DAYS)


class InvitationQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Invitations to the organizations and regions whose people the user looks after."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            Q(organization__in=scope.staffed_ids)
            | Q(organization__region__in=scope.coordinated_region_ids)
            | Q(region__in=scope.coordinated_region_ids)
        )

    def pending(self):
        return self.filter(state=Invitation.State.PENDING)


@tracked(exclude=["token_hash"])
class Invitation(Stamped):
    """A letter that makes its reader a member. Only the token's hash is kept."""

    class State(States):
        PENDING = "pending", _("pending")
        ACCEPTED = "accepted", _("accepted")
        REVOKED = "revoked", _("revoked")

    email = models.EmailField(_("e-mail"))
    organization = models.ForeignKey(
        Organization,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="invitations",
        verbose_name=_("partner"),
    )
    region = models.ForeignKey(
        Region, models.CASCADE, null=True, blank=True, related_name="invitations", verbose_name=_("region")
    )
    role = models.CharField(
        _("role"), max_length=30, choices=Membership.Role.choices + RegionalRole.Role.choices
    )
    language = models.CharField(
        _("language"),
        max_length=10,
        choices=User.Language,
        default=User.Language.FRENCH,
        help_text=_("language of the mail"),
    )
    token_hash = models.CharField(_("token's hash"), max_length=64, unique=True, editable=False)
    expires_at = models.DateTimeField(_("expires at"), default=invitation_deadline)
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.PENDING)
    invited_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("invited by")
    )
    accepted_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("accepted by")
    )
    accepted_at = models.DateTimeField(_("accepted at"), null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("invitation"), _("invitations")
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(organization__isnull=False, region__isnull=True)
                | Q(organization__isnull=True, region__isnull=False),
                name="invitation_to_one_target",
            ),
            models.UniqueConstraint(
                Lower("email"),
                "organization",
                "region",
                "role",
                condition=Q(state="pending"),
                nulls_distinct=False,
                name="invitation_one_pending",
            ),
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def target(self) -> Organization | Region:
        """What the invitation opens: an organization or a region."""
        return self.organization or self.region

    def is_open(self, *, at: datetime) -> bool:
        """Whether the link still works."""
        return self.state == self.State.PENDING and at < self.expires_at


ACCESS_LINK_DAYS = said("access_link_days", 7)


def access_link_deadline() -> datetime:
    return timezone.now() + timedelta(days=ACCESS_LINK_DAYS)


class AccessLinkQuerySet(models.QuerySet):
    def open(self, *, at: datetime):
        """Links that still work."""
        return self.filter(used_at=None, revoked_at=None, expires_at__gt=at)

    def to(self, act: str, target_id: int):
        """Links to one act on one row."""
        return self.filter(act=act, target_id=target_id)


@tracked(exclude=["token_hash"])
class AccessLink(Stamped):
    """A link for someone without an account: one act on one row, once. GET shows, POST acts.

    ``act`` names what may be done (``"answer_application"``), ``target_id`` on which row. Only the token's
    hash is kept.
    """

    act = models.CharField(_("act"), max_length=40)
    target_id = models.BigIntegerField(_("target"))
    email = models.EmailField(_("e-mail"))
    name = models.CharField(_("name"), max_length=150, blank=True)
    organization = models.ForeignKey(
        Organization,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="access_links",
        verbose_name=_("partner"),
    )
    language = models.CharField(
        _("language"), max_length=10, choices=User.Language, default=User.Language.FRENCH
    )
    token_hash = models.CharField(_("token's hash"), max_length=64, unique=True, editable=False)
    expires_at = models.DateTimeField(_("expires at"), default=access_link_deadline)
    used_at = models.DateTimeField(_("used at"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)
    made_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("made by")
    )

    objects = AccessLinkQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("access link"), _("access links")
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["act", "target_id"], name="access_link_by_target")]

    def __str__(self) -> str:
        return f"{self.act} – {self.email}"
