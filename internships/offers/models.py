"""Kinds of internships and their rules, employers' offers and their slots."""

from collections.abc import Collection
from datetime import date

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, GistIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import (
    Case,
    Exists,
    F,
    FloatField,
    Func,
    Max,
    Min,
    OuterRef,
    Q,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.base.searching import Kept, plain, titled, together, told
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, last_reason, verb
from partnerships.organizations.models import Contact, DatedQuerySet, Establishment, Organization
from partnerships.people.models import AccessLink, Membership, User
from partnerships.people.scope import Scope
from partnerships.people.standing import own_file
from partnerships.territories.models import Region, Territory
from programs.catalogue.models import Occupation, Program
from programs.cohorts.models import Student
from programs.needs.models import NeedLine


class InternshipKindQuerySet(models.QuerySet):
    def jobs(self):
        """Kinds in use that are jobs: the labour standards bind them."""
        return self.filter(is_active=True, is_employment=True)


@tracked
class InternshipKind(Bilingual, Stamped):
    """*Type de stage*: reference data that administrators may add to. ``signatures`` says who must sign."""

    code = models.SlugField(_("code"), max_length=30, unique=True)
    name_fr = models.CharField(_("name (French)"), max_length=80)
    name_en = models.CharField(_("name (English)"), max_length=80, blank=True)
    description_fr = models.TextField(_("description (French)"), blank=True)
    description_en = models.TextField(_("description (English)"), blank=True)
    is_employment = models.BooleanField(
        _("is a job"), default=False, help_text=_("an observation internship is not a job")
    )
    is_shared = models.BooleanField(_("one job for two students"), default=False)
    needs_agreement = models.BooleanField(_("needs a signed agreement"), default=True)
    school_signs = models.BooleanField(_("the school signs"), default=True)
    union_signs = models.BooleanField(_("the union signs where there is one"), default=False)
    tutor_signs = models.BooleanField(_("each tutor signs"), default=False)
    position = models.PositiveSmallIntegerField(_("rank in lists"), default=0)
    is_active = models.BooleanField(_("in use"), default=True)

    objects = InternshipKindQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("kind of internship"), _("kinds of internships")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.name


@tracked
class RuleSet(Stamped):
    """Limits of a kind of internship for an age band, from a day to a day, with their legal reference.

    Ages in full years, both included. Hours are hours. Empty means « no limit of this sort ».
    """

    kind = models.ForeignKey(InternshipKind, models.CASCADE, related_name="rules", verbose_name=_("kind"))
    from_age = models.PositiveSmallIntegerField(_("from age"), default=0)
    to_age = models.PositiveSmallIntegerField(_("to age"), null=True, blank=True)
    is_for_school_age = models.BooleanField(
        _("only while school is compulsory"),
        default=False,
        help_text=_("until 30 June of the school year of the sixteenth birthday"),
    )
    from_on = models.DateField(_("in force from"))
    to_on = models.DateField(_("in force until"), null=True, blank=True)
    is_forbidden = models.BooleanField(_("not allowed at this age"), default=False)
    max_hours_day = models.DecimalField(
        _("hours a day at most"), max_digits=4, decimal_places=1, null=True, blank=True
    )
    max_hours_week = models.DecimalField(
        _("hours a week at most"), max_digits=4, decimal_places=1, null=True, blank=True
    )
    max_hours_school_days = models.DecimalField(
        _("hours from Monday to Friday at most"), max_digits=4, decimal_places=1, null=True, blank=True
    )
    free_break_days = models.PositiveSmallIntegerField(
        _("limits are lifted when classes stop for more days than"), null=True, blank=True
    )
    max_days = models.PositiveSmallIntegerField(_("days at most"), null=True, blank=True)
    min_hours = models.PositiveSmallIntegerField(_("hours at least, in all"), null=True, blank=True)
    allows_sunday = models.BooleanField(_("Sunday allowed"), default=True)
    earliest_at = models.TimeField(_("not before"), null=True, blank=True)
    latest_at = models.TimeField(_("not after"), null=True, blank=True)
    is_paid = models.BooleanField(_("must be paid"), null=True, blank=True, help_text=_("no: must not be"))
    minimum_wage = models.DecimalField(
        _("minimum wage ($ an hour)"), max_digits=6, decimal_places=2, null=True, blank=True
    )
    is_guardian_required = models.BooleanField(_("a guardian must sign"), default=False)
    max_trainees_per_trainer = models.PositiveSmallIntegerField(
        _("trainees per trainer at most"), null=True, blank=True
    )
    legal_reference = models.CharField(_("legal reference"), max_length=250)

    objects = DatedQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("rule"), _("rules")
        ordering = ["kind", "from_age", "-from_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="rule_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(to_age__isnull=True) | Q(to_age__gte=F("from_age")), name="rule_ages_in_order"
            ),
            models.UniqueConstraint(
                fields=["kind", "from_age", "is_for_school_age", "from_on"], name="rule_unique"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} – {self.legal_reference}"


# What full-text search reads, kept with the row: a page is leafed through without computing it again.
OFFER_WORDS = together(
    titled("title_fr", "title_en"),
    told("description_fr", "tasks_fr", "requirements_fr", "description_en", "tasks_en", "requirements_en"),
)
OFFER_TITLES = plain(Concat("title_fr", Value(" "), "title_en", output_field=models.TextField()))
PUBLISHED = Q(state="published")
STUDYING = ["admitted", "enrolled", "active", "suspended"]
# Where an offer is, on a plane where a degree is as long one way as the other around Quebec's towns
# (46.8° N): the index walks from the nearest to the farthest. Indexes and queries repeat it to the letter.
DEGREE_OF_LONGITUDE = 0.685
OFFER_SPOT = Func(
    Cast("longitude", FloatField()) * Value(DEGREE_OF_LONGITUDE),
    Cast("latitude", FloatField()),
    function="point",
    output_field=models.TextField(),
)
# What the public list filters by: with it in the index, offers passed over are not read.
LISTED_BY = [
    "region", "territory", "kind", "occupation", "is_paid", "welcomes_minors", "latitude", "longitude",
    "reserved_for", "reserved_until",
]  # fmt: skip


def organizations_of(user) -> frozenset[int]:
    """Return the organizations whose reserved offers a person reads: where they act, where they study.

    Where they say they study does not count: the school's own enrolments do.
    """
    if not user.is_authenticated:
        return frozenset()
    studies = Student.objects.filter(own_file(user), enrolments__state__in=STUDYING)
    return user.scope.organization_ids | set(studies.values_list("enrolments__cohort__provider", flat=True))


def kept_in(scope: Scope) -> Q:
    """Return the condition « the person keeps this offer »: its firm's people, the region's coordinators."""
    of_firm = Q(establishment__organization__in=scope.staffed_ids)
    return of_firm | Q(region__in=scope.coordinated_region_ids)


class OfferQuerySet(StatefulQuerySet):
    def published(self, *, on: date):
        """Offers the public may apply to: not kept for one organization today."""
        reserved = Q(reserved_for__isnull=False, reserved_until__gte=on)
        return self.filter(PUBLISHED).exclude(reserved)

    def open_to(self, organization_ids: Collection[int] = (), *, on: date):
        """Published offers, with those kept on that day for one of these organizations: its students'."""
        free = Q(reserved_for__isnull=True) | Q(reserved_until__lt=on)
        own = Q(reserved_for__in=organization_ids) if organization_ids else Q()
        return self.filter(PUBLISHED, free | own if own else free)

    def readable_by(self, user, *, on: date):
        """What is open to a person, what they applied to, and what their firm or region keeps."""
        if not user.is_authenticated:
            return self.open_to(on=on)
        if user.scope.is_admin:
            return self
        applied = Slot.objects.filter(own_file(user, "applications__student"), offer=OuterRef("pk"))
        open_offers = self.open_to(organizations_of(user), on=on)
        return open_offers | self.visible_to(user) | self.filter(Exists(applied))

    def visible_to(self, user):
        """What a partner's board shows: the firm's own; its region's for those who keep or read it; and for
        coordinators of a region's organizations, what was once published there.
        """
        scope = user.scope
        if scope.is_admin:
            return self
        near = Q(region__in=scope.organization_region_ids, state__in=[*Offer.LIVE, Offer.State.EXPIRED])
        return self.filter(
            Q(establishment__organization__in=scope.organization_ids) | Q(region__in=scope.region_ids) | near
        )

    def editable_by(self, user):
        """Offers the user may write: a firm's own people, and the coordinators of the firm."""
        scope = user.scope
        return self if scope.is_admin else self.filter(establishment__organization__in=scope.staffed_ids)

    def reviewable_by(self, user):
        """Offers the user may approve or return: the coordinators of the firm and of the region."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            Q(establishment__organization__in=scope.coordinated_ids)
            | Q(region__in=scope.coordinated_region_ids)
        )

    def unanswered(self, *, on: date):
        """Offers under way whose applications reach nobody: the contact has left, no employer is there."""
        at_the_firm = Membership.objects.filter(organization=OuterRef("establishment__organization"))
        people = at_the_firm.current(on=on).filter(role=Membership.Role.EMPLOYER, user__is_active=True)
        accounts = User.objects.at(OuterRef("contact__email"))
        held = at_the_firm.filter(user__email__iexact=OuterRef("contact__email"))
        has_left = Exists(accounts.filter(is_active=False)) | Exists(held) & ~Exists(held.current(on=on))
        has_contact = Q(contact__email__gt="") & ~has_left
        return self.filter(state__in=Offer.LIVE).exclude(Exists(people)).exclude(has_contact)

    def with_seats(self, *, kept_by):
        """Annotate ``seats`` and ``taken`` (persons, over all slots), ``starts_on`` and ``ends_on``.

        How many are taken is known to who keeps the offer: None to others, who cannot sort or add it up.
        """
        slots = Slot.objects.filter(offer=OuterRef("pk")).order_by().values("offer")
        taken = Coalesce(Subquery(slots.values(sum=Sum("taken"))), 0)
        kept = Case(When(kept_in(kept_by.scope), then=taken))
        return self.annotate(
            seats=Coalesce(Subquery(slots.values(sum=Sum("seats"))), 0),
            taken=taken if kept_by.scope.is_admin else Cast(kept, models.IntegerField()),
            starts_on=Subquery(slots.values(first=Min("starts_on"))),
            ends_on=Subquery(slots.values(last=Max("ends_on"))),
        )

    def with_reasons(self):
        """Annotate ``ended_why``: what was said of its last change."""
        return self.annotate(ended_why=last_reason(OfferEvent))

    def with_partners(self):
        """Read along the names that a line prints."""
        return self.select_related("establishment__organization", "kind", "territory", "occupation")


class OfferManager(models.Manager.from_queryset(OfferQuerySet)):
    def get_queryset(self):
        """Leave out what only the search reads."""
        return super().get_queryset().defer("words")


@tracked(exclude=["words"])
class Offer(Bilingual, Stateful, Stamped):
    """*Offre de stage* of an establishment. Region, territory and position are the establishment's."""

    class State(States):
        DRAFT = "draft", _("draft")
        TO_REVIEW = "to_review", _("to review")
        PUBLISHED = "published", pgettext_lazy("offer", "published")
        PAUSED = "paused", _("paused")
        FULL = "full", _("full")
        EXPIRED = "expired", _("expired")
        ARCHIVED = "archived", _("archived")

    LIVE = [State.PUBLISHED, State.PAUSED, State.FULL]

    establishment = models.ForeignKey(
        Establishment, models.PROTECT, related_name="offers", verbose_name=_("establishment")
    )
    kind = models.ForeignKey(InternshipKind, models.PROTECT, related_name="offers", verbose_name=_("kind"))
    occupation = models.ForeignKey(
        Occupation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="offers",
        verbose_name=_("occupation"),
    )
    programs = models.ManyToManyField(Program, blank=True, related_name="offers", verbose_name=_("programs"))
    region = models.ForeignKey(Region, models.PROTECT, related_name="offers", verbose_name=_("region"))
    territory = models.ForeignKey(
        Territory,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="offers",
        verbose_name=_("territory (MRC)"),
    )
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    title_fr = models.CharField(_("title (French)"), max_length=150)
    title_en = models.CharField(_("title (English)"), max_length=150, blank=True)
    description_fr = models.TextField(_("description (French)"))
    description_en = models.TextField(_("description (English)"), blank=True)
    tasks_fr = models.TextField(_("tasks (French)"), blank=True)
    tasks_en = models.TextField(_("tasks (English)"), blank=True)
    requirements_fr = models.TextField(_("requirements (French)"), blank=True)
    requirements_en = models.TextField(_("requirements (English)"), blank=True)
    is_paid = models.BooleanField(_("paid"), default=False)
    wage_hourly = models.DecimalField(
        _("wage ($ an hour)"), max_digits=6, decimal_places=2, null=True, blank=True
    )
    hours_week = models.DecimalField(_("hours a week"), max_digits=4, decimal_places=1, null=True, blank=True)
    shift = models.CharField(_("shift"), max_length=120, blank=True)
    minimum_age = models.PositiveSmallIntegerField(_("minimum age"), null=True, blank=True)
    welcomes_minors = models.BooleanField(_("welcomes minors"), default=False)
    contact = models.ForeignKey(
        Contact,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="offers",
        verbose_name=_("who answers the applications"),
    )
    reserved_for = models.ForeignKey(
        Organization,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="reserved_offers",
        verbose_name=_("reserved for"),
    )
    reserved_until = models.DateField(_("reserved until"), null=True, blank=True)
    state = FSMField(_("state"), max_length=20, choices=State, default=State.DRAFT, protected=True)
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    last_confirmed_on = models.DateField(_("last confirmed on"), null=True, blank=True)
    asked_on = models.DateField(_("asked whether still valid on"), null=True, blank=True)
    renewed_from = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="renewals",
        verbose_name=_("renewed from"),
    )
    need = models.ForeignKey(
        NeedLine,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="offers",
        verbose_name=_("need it answers"),
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("written by"),
    )
    link = models.OneToOneField(
        AccessLink,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="offer",
        verbose_name=_("written through the link"),
    )
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    words = models.GeneratedField(
        expression=OFFER_WORDS, output_field=SearchVectorField(), db_persist=True, verbose_name=_("words")
    )

    objects = OfferManager()
    SAID = Kept("words")

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("offer"), _("offers")
        ordering = ["-published_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title_fr="") & ~Q(description_fr=""),
                name="offer_in_french",
                violation_error_code="offer_in_french",
                violation_error_message=_("An offer is written in French; English may stand beside it."),
            ),
            models.CheckConstraint(
                condition=Q(reserved_for__isnull=True) | Q(reserved_until__isnull=False),
                name="offer_reserved_until_a_day",
                violation_error_code="offer_reserved_until_a_day",
                violation_error_message=_("Say until when the offer is reserved."),
            ),
            models.CheckConstraint(
                condition=Q(wage_hourly__isnull=True) | Q(is_paid=True, wage_hourly__gt=0),
                name="offer_wage_when_paid",
                violation_error_code="offer_wage_when_paid",
                violation_error_message=_("Only a paid offer has a wage."),
            ),
            models.CheckConstraint(
                condition=~PUBLISHED | Q(published_at__isnull=False), name="offer_published_at_a_time"
            ),
        ]
        indexes = [
            models.Index(
                fields=["-published_at", "-public_id"],
                include=LISTED_BY,
                condition=PUBLISHED,
                name="offer_newest",
            ),
            models.Index(
                fields=["region", "kind", "-published_at", "-public_id"],
                condition=PUBLISHED,
                name="offer_newest_in_region",
            ),
            models.Index(
                fields=["kind", "-published_at", "-public_id"],
                condition=PUBLISHED,
                name="offer_newest_of_kind",
            ),
            models.Index(fields=["latitude", "longitude"], condition=PUBLISHED, name="offer_around"),
            GistIndex(OFFER_SPOT, condition=PUBLISHED, name="offer_nearest"),
            models.Index(fields=["region", "state"], name="offer_by_region_and_state"),
            # Not partial: PostgreSQL crosses it with the index of words, and never crosses two partial ones.
            models.Index(fields=["region", "kind"], name="offer_by_region_and_kind"),
            GinIndex(fields=["words"], condition=PUBLISHED, name="offer_words"),
            GistIndex(
                OpClass(OFFER_TITLES, name="gist_trgm_ops"), condition=PUBLISHED, name="offer_titles_alike"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("offer_detail", args=[self.public_id])

    def is_reserved(self, *, on: date) -> bool:
        """Whether only one organization's students may apply on a day."""
        return self.reserved_for_id is not None and self.reserved_until >= on

    @verb(source=State.DRAFT, target=State.TO_REVIEW)
    def submit(self, *, by, at, reason="") -> None:
        """Ask the school or the region to read the offer."""

    @verb(source=State.TO_REVIEW, target=State.DRAFT)
    def send_back(self, *, by, at, reason="") -> None:
        """Return the offer to its author; say why."""

    @verb(source=LIVE, target=State.TO_REVIEW)
    def submit_again(self, *, by, at, reason="") -> None:
        """Ask for approval again: the offer no longer promises what was approved."""

    @verb(source=[State.TO_REVIEW, State.EXPIRED], target=State.PUBLISHED)
    def publish(self, *, by, at, reason="") -> None:
        """Show the offer to students."""
        self.published_at = self.published_at or at
        self.last_confirmed_on, self.asked_on = timezone.localdate(at), None

    @verb(source=State.PUBLISHED, target=State.PAUSED)
    def pause(self, *, by, at, reason="") -> None:
        """Take the offer off the list for a while."""

    @verb(source=State.PAUSED, target=State.PUBLISHED)
    def resume(self, *, by, at, reason="") -> None:
        """Put the offer back on the list; it is thereby confirmed."""
        self.last_confirmed_on, self.asked_on = timezone.localdate(at), None

    @verb(source=State.PUBLISHED, target=State.FULL)
    def fill(self, *, by, at, reason="") -> None:
        """Say that every seat is taken."""

    @verb(source=State.FULL, target=State.PUBLISHED)
    def reopen(self, *, by, at, reason="") -> None:
        """Say that a seat is free again."""

    @verb(source=LIVE, target=State.EXPIRED)
    def expire(self, *, by, at, reason="") -> None:
        """Say that the last slot has begun, or that nobody confirmed the offer."""

    @verb(source=[State.DRAFT, State.TO_REVIEW, *LIVE, State.EXPIRED], target=State.ARCHIVED)
    def archive(self, *, by, at, reason="") -> None:
        """Put the offer away."""

    def confirm(self, *, on: date) -> None:
        """Say that the offer still holds, today."""
        self.last_confirmed_on, self.asked_on = on, None
        self.save(update_fields=["last_confirmed_on", "asked_on", "updated_at"])


class OfferEvent(StateEvent):
    """Who changed an offer's state, when and why."""

    offer = models.ForeignKey(Offer, models.CASCADE, related_name="events", verbose_name=_("offer"))

    class Meta(StateEvent.Meta):
        app_label = "internships"
        verbose_name, verbose_name_plural = _("offer's event"), _("offers' events")


class SlotQuerySet(models.QuerySet):
    def with_seats_left(self):
        return self.filter(taken__lt=F("seats"))

    def upcoming(self, *, on: date):
        """Slots to come, which one may still apply to: once begun, it is too late."""
        return self.filter(starts_on__gt=on)

    def take_seat(self, *, pk: int) -> bool:
        """Take one seat if there is one, in one locked statement; False when there is none left."""
        free = self.filter(pk=pk, taken__lt=F("seats"))
        return free.update(taken=F("taken") + 1, updated_at=timezone.now()) == 1

    def release_seat(self, *, pk: int) -> bool:
        """Give one seat back; False when none was taken."""
        taken = self.filter(pk=pk, taken__gt=0)
        return taken.update(taken=F("taken") - 1, updated_at=timezone.now()) == 1


@tracked
class Slot(Stamped):
    """*Plage*: a period of an offer and its seats (persons). ``taken`` changes by ``take_seat`` alone."""

    offer = models.ForeignKey(Offer, models.CASCADE, related_name="slots", verbose_name=_("offer"))
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"))
    seats = models.PositiveSmallIntegerField(pgettext_lazy("internship", "seats"), default=1)
    taken = models.PositiveSmallIntegerField(_("taken"), default=0, editable=False)

    objects = SlotQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("slot"), _("slots")
        ordering = ["starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="slot_ends_after_start",
                violation_error_code="slot_ends_after_start",
                violation_error_message=_("A slot cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(seats__gt=0),
                name="slot_has_seats",
                violation_error_code="slot_has_seats",
                violation_error_message=_("A slot has at least one seat."),
            ),
            models.CheckConstraint(
                condition=Q(taken__lte=F("seats")),
                name="slot_taken_within_seats",
                violation_error_code="slot_taken_within_seats",
                violation_error_message=_("There cannot be fewer seats than are already taken."),
            ),
            models.UniqueConstraint(
                fields=["offer", "starts_on", "ends_on"],
                name="slot_unique_period",
                violation_error_code="slot_unique_period",
                violation_error_message=_("The offer already has a slot at these dates."),
            ),
        ]
        indexes = [models.Index(fields=["offer", "ends_on"], name="slot_by_offer_and_end")]

    def __str__(self) -> str:
        return f"{self.starts_on} – {self.ends_on}"

    @property
    def left(self) -> int:
        """Seats still free (persons)."""
        return self.seats - self.taken
