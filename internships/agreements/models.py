"""Agreements: hosts, versions that people sign, and requests for signatures."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pgtrigger
from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from internships.applications.models import Application
from internships.offers.models import InternshipKind, Offer
from partnerships.base.history import tracked
from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, last_reason, verb
from partnerships.organizations.models import Establishment, Organization
from partnerships.people.standing import addressed_to, own_file, signed_by
from partnerships.printing.models import Printable
from partnerships.territories.models import Region
from programs.catalogue.models import Program
from programs.cohorts.models import Enrolment, Student

REMINDED_AFTER_WORKING_DAYS = (3, 6, 10)
LATE_AFTER_WORKING_DAYS = REMINDED_AFTER_WORKING_DAYS[0]
OPEN_STATES = ["draft", "employer_review", "school_review", "ready_to_sign", "partially_signed"]
LIVE_STATES = [*OPEN_STATES, "signed", "active"]
CODE_MINUTES = said("code_minutes", 15)  # of an e-mailed code
COPY_DAYS = said("copy_days", 60)  # days after signing during which the link still shows the copy


class AgreementQuerySet(StatefulQuerySet):
    def visible_to(self, user):
        """One's own; those of one's firm; those of one's school; the region reads and unblocks."""
        scope = user.scope
        if scope.is_admin:
            return self
        hosted = AgreementHost.objects.filter(establishment__organization__in=scope.employer_ids)
        return self.filter(
            own_file(user, "student")
            | Q(school__in=scope.coordinated_ids)
            | Q(pk__in=hosted.values("agreement"))
            | Q(region__in=scope.coordinated_region_ids)
        )

    def editable_by(self, user):
        """Those of one's school: the school writes; the firm answers by its own review."""
        scope = user.scope
        if scope.is_admin:
            return self
        regions = Q(school=None, region__in=scope.coordinated_region_ids)
        return self.filter(Q(school__in=scope.coordinated_ids) | regions)

    def live(self):
        return self.filter(state__in=LIVE_STATES)

    def with_names(self):
        return self.select_related("student", "school", "kind", "program")

    def with_partners(self):
        """Read along what a line prints."""
        hosts = AgreementHost.objects.select_related("establishment__organization")
        return self.with_names().prefetch_related(models.Prefetch("hosts", hosts))

    def with_hosts_named(self):
        """Read along the names that a line prints, its hosts' in ``hosts_named``: in one query."""
        hosts = AgreementHost.objects.filter(agreement=OuterRef("pk")).order_by("-percent", "pk")
        return self.with_names().annotate(
            hosts_named=ArraySubquery(hosts.values("establishment__organization__name"))
        )

    def with_reasons(self):
        """Annotate ``ended_why``: what was said of its last change."""
        return self.annotate(ended_why=last_reason(AgreementEvent))


@tracked
class Agreement(Stateful, Stamped):
    """*Convention de stage*. What people sign is a version; the agreement says where it stands."""

    class State(States):
        DRAFT = "draft", _("draft")
        EMPLOYER_REVIEW = "employer_review", _("employer's review")
        SCHOOL_REVIEW = "school_review", _("school's review")
        READY_TO_SIGN = "ready_to_sign", _("ready to sign")
        PARTIALLY_SIGNED = "partially_signed", _("partially signed")
        SIGNED = "signed", _("signed")
        ACTIVE = "active", pgettext_lazy("agreement", "active")
        COMPLETED = "completed", pgettext_lazy("agreement", "completed")
        REJECTED = "rejected", _("rejected")
        CANCELLED = "cancelled", pgettext_lazy("agreement", "cancelled")
        LAPSED = "lapsed", _("lapsed")

    class Payer(models.TextChoices):
        SCHOOL = "school", _("the school")
        EMPLOYER = "employer", _("the employer")
        MINISTRY = "ministry", _("the ministry")

    application = models.ForeignKey(
        Application,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
        verbose_name=_("application"),
    )
    offer = models.ForeignKey(
        Offer, models.PROTECT, null=True, blank=True, related_name="agreements", verbose_name=_("offer")
    )
    student = models.ForeignKey(Student, models.PROTECT, related_name="agreements", verbose_name=_("student"))
    enrolment = models.ForeignKey(
        Enrolment,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="agreements",
        verbose_name=_("enrolment"),
    )
    kind = models.ForeignKey(
        InternshipKind, models.PROTECT, related_name="agreements", verbose_name=_("kind")
    )
    program = models.ForeignKey(
        Program,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
        verbose_name=_("program"),
    )
    school = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
        verbose_name=_("school"),
    )
    region = models.ForeignKey(Region, models.PROTECT, related_name="agreements", verbose_name=_("region"))
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"))
    hours_week = models.DecimalField(_("hours a week"), max_digits=4, decimal_places=1)
    hours_total = models.PositiveSmallIntegerField(_("hours in all"))
    wage_hourly = models.DecimalField(
        _("wage ($ an hour)"), max_digits=6, decimal_places=2, null=True, blank=True
    )
    goals = models.TextField(_("goals and tasks"), blank=True)
    conditions = models.TextField(_("particular conditions"), blank=True)
    cnesst_payer = models.CharField(
        _("who pays the CNESST contribution"), max_length=20, choices=Payer, default=Payer.SCHOOL
    )
    insurance = models.CharField(_("liability insurance"), max_length=250, blank=True)
    trainer_name = models.CharField(_("trainer in the enterprise"), max_length=150, blank=True)
    trainer_email = models.EmailField(_("trainer's e-mail"), blank=True)
    supervisor_name = models.CharField(_("school's supervisor"), max_length=150, blank=True)
    supervisor_email = models.EmailField(_("supervisor's e-mail"), blank=True)
    school_signatory_name = models.CharField(_("who signs for the school"), max_length=150, blank=True)
    school_signatory_title = models.CharField(_("their title"), max_length=120, blank=True)
    school_signatory_email = models.EmailField(_("their e-mail"), blank=True)
    state = FSMField(_("state"), max_length=20, choices=State, default=State.DRAFT, protected=True)
    stopped_on = models.DateField(
        _("last day, before its term"),
        null=True,
        blank=True,
        help_text=_("of an agreement called off after it had begun"),
    )
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("agreement"), _("agreements")
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["application"],
                condition=Q(state__in=[*LIVE_STATES, "completed"]),
                name="agreement_one_per_application",
                violation_error_code="agreement_one_per_application",
                violation_error_message=_("This application already has an agreement."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="agreement_ends_after_start",
                violation_error_code="agreement_ends_after_start",
                violation_error_message=_("An agreement cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(hours_week__gt=0, hours_total__gt=0),
                name="agreement_has_hours",
                violation_error_code="agreement_has_hours",
                violation_error_message=_("An agreement is for some hours."),
            ),
        ]
        indexes = [
            models.Index(fields=["school", "state"], name="agreement_by_school"),
            models.Index(fields=["region", "state"], name="agreement_by_region"),
        ]

    def __str__(self) -> str:
        return f"{self.student} ({self.starts_on})"

    def get_absolute_url(self) -> str:
        return reverse("agreement_detail", args=[self.public_id])

    @property
    def is_open(self) -> bool:
        """Whether it is still on its way to being signed."""
        return self.state in OPEN_STATES

    @property
    def never_held(self) -> bool:
        """Whether it ended before it was binding, or before it began."""
        State = self.State
        ended = self.state in (State.CANCELLED, State.REJECTED, State.LAPSED)
        return ended and self.stopped_on is None

    @property
    def is_in_force(self) -> bool:
        """Whether everybody signed, and it is not over."""
        return self.state in (self.State.SIGNED, self.State.ACTIVE)

    def in_force(self, on: date) -> "AgreementVersion | None":
        """Return the signed version in effect on a day: the last one whose first day has come.

        Before the first day, the first version. None as long as nobody's agreement is complete.
        """
        signed = sorted((v for v in self.versions.all() if v.signed_at), key=lambda v: v.number)
        begun = [version for version in signed if version.effective_on <= on]
        return begun[-1] if begun else (signed[0] if signed else None)

    def terms_on(self, day: date) -> "Terms | None":
        """Return the dates, hours and wage in effect on a day; None before everybody signed."""
        version = self.in_force(day)
        return version.terms if version else None

    @verb(source=[State.DRAFT, State.SCHOOL_REVIEW], target=State.EMPLOYER_REVIEW)
    def ask_employer(self, *, by, at, reason="") -> None:
        """Ask the firm to read it."""

    @verb(source=State.EMPLOYER_REVIEW, target=State.SCHOOL_REVIEW)
    def ask_school(self, *, by, at, reason="") -> None:
        """The firm agrees, or asks for changes (``reason``); the school reads."""

    @verb(
        source=[State.SCHOOL_REVIEW, State.EMPLOYER_REVIEW, State.READY_TO_SIGN, State.PARTIALLY_SIGNED],
        target=State.DRAFT,
    )
    def send_back(self, *, by, at, reason="") -> None:
        """Return it to its author; say why."""

    @verb(
        source=[State.SCHOOL_REVIEW, State.READY_TO_SIGN, State.PARTIALLY_SIGNED],
        target=State.READY_TO_SIGN,
    )
    def open_signing(self, *, by, at, reason="") -> None:
        """Freeze a version and ask for signatures (``signing.open_version``)."""

    @verb(source=[State.READY_TO_SIGN, State.PARTIALLY_SIGNED], target=State.PARTIALLY_SIGNED)
    def note_signature(self, *, by, at, reason="") -> None:
        """Somebody signed, others have still to."""

    @verb(source=[State.READY_TO_SIGN, State.PARTIALLY_SIGNED, State.LAPSED], target=State.SIGNED)
    def sign(self, *, by, at, reason="") -> None:
        """Everybody signed; of one that lapsed, on papers signed in time."""

    @verb(source=State.SIGNED, target=State.ACTIVE)
    def start(self, *, by, at, reason="") -> None:
        """The placement began."""

    @verb(source=[State.SIGNED, State.ACTIVE], target=State.COMPLETED)
    def complete(self, *, by, at, reason="") -> None:
        """The placement ended."""

    @verb(source=OPEN_STATES, target=State.REJECTED)
    def reject(self, *, by, at, reason="") -> None:
        """Somebody refuses to sign; say why."""

    @verb(source=LIVE_STATES, target=State.CANCELLED)
    def cancel(self, *, by, at, reason="", last_on: date | None = None) -> None:
        """Call the agreement off; say why, and on which day it stopped if it had begun."""
        self.stopped_on = last_on

    @verb(source=OPEN_STATES, target=State.LAPSED)
    def lapse(self, *, by, at, reason="") -> None:
        """The first day came and not everybody had signed."""


class AgreementEvent(StateEvent):
    """Who changed an agreement's state, when and why."""

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, related_name="events", verbose_name=_("agreement")
    )

    class Meta(StateEvent.Meta):
        app_label = "internships"
        verbose_name, verbose_name_plural = _("agreement's event"), _("agreements' events")


@tracked
class AgreementHost(Stamped):
    """One host of an agreement: an establishment, its share (percent) of the time, and its tutor."""

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, related_name="hosts", verbose_name=_("agreement")
    )
    establishment = models.ForeignKey(
        Establishment, models.PROTECT, related_name="agreement_hosts", verbose_name=_("host establishment")
    )
    percent = models.PositiveSmallIntegerField(_("share of the time (%)"), default=100)
    tutor_name = models.CharField(_("tutor"), max_length=150, blank=True)
    tutor_email = models.EmailField(_("tutor's e-mail"), blank=True)
    signatory_name = models.CharField(_("who signs for the host"), max_length=150)
    signatory_title = models.CharField(_("their title"), max_length=120, blank=True)
    signatory_email = models.EmailField(_("their e-mail"), blank=True)
    union_name = models.CharField(_("who signs for the union"), max_length=150, blank=True)
    union_email = models.EmailField(_("union's e-mail"), blank=True)

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("host"), _("hosts")
        ordering = ["-percent", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "establishment"], name="host_once_per_agreement"),
            models.CheckConstraint(
                condition=Q(percent__gt=0, percent__lte=100), name="host_percent_within_100"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.establishment} ({self.percent} %)"


@dataclass(frozen=True, slots=True)
class Terms:
    """What a signed version says of time and pay: hours are hours, the wage is dollars an hour."""

    starts_on: date
    ends_on: date
    hours_week: Decimal
    hours_total: int
    wage_hourly: Decimal | None


@dataclass(frozen=True, slots=True)
class People:
    """Who guides the student in the firm, and for the school, as a signed version names them."""

    trainer_name: str
    trainer_email: str
    supervisor_name: str
    supervisor_email: str


class AgreementVersionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those of the agreements that the person reads today, and what they signed themselves."""
        signed = SignatureRequest.objects.filter(signed_by(user)).values("version")
        mine = Q(pk__in=signed, voided_at=None)
        return self.filter(mine | Q(agreement__in=Agreement.objects.visible_to(user)))

    def with_requests(self):
        """Read along who is asked to sign, and for which host."""
        requests = SignatureRequest.objects.select_related("host__establishment__organization")
        return self.prefetch_related(models.Prefetch("requests", requests))

    def to_sign(self):
        """Versions that await signatures."""
        return self.filter(signed_at=None, voided_at=None)


@tracked(exclude=["pdf_error"])
class AgreementVersion(Stamped, Printable):
    """What is signed: a frozen text and its SHA-256. An amendment is a version with a later first day."""

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, related_name="versions", verbose_name=_("agreement")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    content = models.JSONField(_("content"))
    sha256 = models.CharField(_("fingerprint (SHA-256)"), max_length=64)
    contacts = models.JSONField(
        _("addresses"), default=dict, blank=True, help_text=_("of the people named; no part of the text")
    )
    is_amendment = models.BooleanField(_("amendment"), default=False)
    effective_on = models.DateField(_("in effect from"))
    reason = models.TextField(_("what changes and why"), blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    signed_at = models.DateTimeField(_("signed by all at"), null=True, blank=True)
    voided_at = models.DateTimeField(_("replaced at"), null=True, blank=True)

    objects = AgreementVersionQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("agreement's version"), _("agreements' versions")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "number"], name="version_unique_number"),
            models.UniqueConstraint(
                fields=["agreement"],
                condition=Q(signed_at=None, voided_at=None),
                name="version_one_to_sign",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="version_is_frozen",
                fields=["agreement", "number", "content", "sha256", "is_amendment", "effective_on"],
            )
        ]

    def __str__(self) -> str:
        return f"{self.agreement} v{self.number}"

    def get_absolute_url(self) -> str:
        return reverse("agreement_text", args=[self.agreement.public_id, self.number])

    @property
    def is_open(self) -> bool:
        """Whether it awaits signatures."""
        return self.signed_at is None and self.voided_at is None

    @property
    def terms(self) -> Terms:
        told = self.content["terms"]
        wage = told["wage_hourly"]
        return Terms(
            starts_on=date.fromisoformat(told["starts_on"]),
            ends_on=date.fromisoformat(told["ends_on"]),
            hours_week=Decimal(told["hours_week"]),
            hours_total=told["hours_total"],
            wage_hourly=None if wage is None else Decimal(wage),
        )

    @property
    def people(self) -> People:
        hosts = self.content.get("hosts") or [{}]
        of_hosts = [*self.contacts.get("hosts", {}).values()] or [{}]
        tutor = (hosts[0].get("tutor"), of_hosts[0].get("tutor_email"))
        return People(
            trainer_name=tutor[0] or self.content["trainer"],
            trainer_email=(tutor[1] if tutor[0] else "") or self.contacts.get("trainer_email", ""),
            supervisor_name=self.content["supervisor"],
            supervisor_email=self.contacts.get("supervisor_email", ""),
        )


class SignatureRequestQuerySet(models.QuerySet):
    def pending(self):
        return self.filter(state="pending")

    def awaited(self):
        """Pending, on a version that is still open."""
        return self.pending().filter(version__signed_at=None, version__voided_at=None)

    def awaited_from(self, user):
        """Those that a person owes, by their address, on agreements that they may open."""
        mine = Agreement.objects.visible_to(user)
        return self.awaited().filter(addressed_to(user), version__agreement__in=mine)

    def signed(self):
        return self.filter(state="signed")

    def with_agreement(self):
        return self.select_related("version__agreement__student", "version__agreement__school", "host")


@tracked(exclude=["token_hash", "code_hash", "paper"])
class SignatureRequest(Stamped):
    """One signature asked of one person on one version, by link with an e-mailed code, or on paper."""

    class Role(models.TextChoices):
        STUDENT = "student", _("student")
        GUARDIAN = "guardian", _("guardian")
        EMPLOYER = "employer", _("employer")
        TUTOR = "tutor", _("tutor")
        SCHOOL = "school", _("school")
        UNION = "union", _("union")

    class State(States):
        PENDING = "pending", _("awaited")
        SIGNED = "signed", _("signed")
        REFUSED = "refused", _("refused")
        VOID = "void", _("void")

    class Method(models.TextChoices):
        LINK = "link", _("link and code")
        PAPER = "paper", _("paper")
        ACCOUNT = "account", _("account of the portal")

    version = models.ForeignKey(
        AgreementVersion, models.CASCADE, related_name="requests", verbose_name=_("version")
    )
    role = models.CharField(_("signs as"), max_length=20, choices=Role)
    name = models.CharField(_("name"), max_length=150)
    title = models.CharField(_("title"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"), blank=True, help_text=_("empty: signs on paper"))
    language = models.CharField(_("language"), max_length=10, default="fr-ca")
    host = models.ForeignKey(
        AgreementHost,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="requests",
        verbose_name=_("host"),
    )
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.PENDING)
    method = models.CharField(_("method"), max_length=20, choices=Method, blank=True)
    token_hash = models.CharField(_("token's hash"), max_length=64, unique=True, editable=False)
    code_hash = models.CharField(_("code's hash"), max_length=64, blank=True, editable=False)
    code_sent_at = models.DateTimeField(_("code sent at"), null=True, blank=True, editable=False)
    code_tries = models.PositiveSmallIntegerField(_("wrong codes"), default=0, editable=False)
    codes_sent = models.PositiveSmallIntegerField(_("codes sent"), default=0, editable=False)
    asked_at = models.DateTimeField(_("asked at"))
    link_sent_at = models.DateTimeField(_("link sent at"), null=True, blank=True, editable=False)
    reminded_on = models.DateField(_("reminded on"), null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(_("reminders"), default=0)
    signed_at = models.DateTimeField(_("signed at"), null=True, blank=True)
    paper_on = models.DateField(_("date on the paper"), null=True, blank=True)
    signed_name = models.CharField(_("name as typed"), max_length=150, blank=True)
    signed_sha256 = models.CharField(_("fingerprint signed"), max_length=64, blank=True)
    paper = models.FileField(_("signed paper"), upload_to="signatures/%Y/%m/", blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("recorded by"),
    )
    refusal = models.TextField(_("reason of the refusal"), blank=True)
    refused_at = models.DateTimeField(_("refused at"), null=True, blank=True)
    disowned_at = models.DateTimeField(
        _("said « it is not me » at"), null=True, blank=True, help_text=_("the link no longer works")
    )

    objects = SignatureRequestQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("request for a signature"), _("requests for signatures")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "role", "host", "name", "email"],
                nulls_distinct=False,
                name="signature_once_per_role_and_person",
            ),
            models.CheckConstraint(
                condition=~Q(state="signed")
                | Q(signed_at__isnull=False) & ~Q(signed_sha256="") & ~Q(method=""),
                name="signature_signed_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} – {self.name}"

    @property
    def is_late(self) -> bool:
        """Whether they have been reminded, and have not signed."""
        return self.state == self.State.PENDING and self.reminders > 0
