"""Events of partnerships, in one place or in several at once: their sites, and what is held there."""

from datetime import date

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.base.searching import Indexed, titled, together, told
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb
from partnerships.concertation.models import Partnership, Zone
from partnerships.organizations.models import Organization
from partnerships.plans.measure_models import Activity
from partnerships.territories.models import Territory

EVENT_WORDS = together(titled("title_fr", "title_en"), told("purpose_fr", "purpose_en"))


class EventQuerySet(StatefulQuerySet):
    def public(self):
        """What the public reads: events once published, of published partnerships."""
        return self.filter(public_event())

    def readable_by(self, user, *, on: date):
        """Public events for everybody; drafts for who reads their partnership from inside."""
        if not user.is_authenticated:
            return self.public()
        inside = Partnership.objects.read_inside_by(user, on=on)
        return self.filter(public_event() | Q(partnership__in=inside.values("pk")))

    def editable_by(self, user):
        """Those of the partnerships that the person keeps."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(partnership__in=Partnership.objects.editable_by(user).values("pk"))

    def in_region(self, code: str):
        """Those of the partnerships of a region, and those that have a site there."""
        of_partnership = Partnership.regions.through.objects.filter(region__code=code).values("partnership")
        sites = EventSite.objects.filter(territory__region__code=code).values("event")
        return self.filter(Q(partnership__in=of_partnership) | Q(pk__in=sites))

    def to_come(self, *, on: date):
        """Those that are not over on a day."""
        return self.filter(Q(to_on__gte=on) | Q(to_on=None, from_on__gte=on))

    def past(self, *, on: date):
        return self.filter(Q(to_on__lt=on) | Q(to_on=None, from_on__lt=on))


def public_event() -> Q:
    return ~Q(state=Event.State.DRAFT) & Q(partnership__is_published=True)


@tracked
class Event(Stateful, Bilingual, Stamped):
    """*Événement* of a partnership: draft → published → held; or cancelled. A week is one of others.

    Its day may be unknown: of what is over, a document does not always say it. Nothing is published without.
    """

    class State(States):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", pgettext_lazy("event", "published")
        HELD = "completed", pgettext_lazy("event", "held")
        CANCELLED = "cancelled", pgettext_lazy("event", "cancelled")

    class Kind(models.TextChoices):
        WORKSHOP = "workshop", pgettext_lazy("event", "workshop")
        DEMONSTRATION = "demonstration", pgettext_lazy("event", "in-company demonstration")
        VISIT = "visit", pgettext_lazy("event", "visit")
        OPEN_HOUSE = "open_house", pgettext_lazy("event", "open house")
        JOB_FAIR = "job_fair", pgettext_lazy("event", "job fair")
        INFORMATION = "information", pgettext_lazy("event", "information session")
        SCHOOL_TALK = "school_talk", pgettext_lazy("event", "school talk")
        MOBILIZATION = "mobilization", pgettext_lazy("event", "mobilization")
        WEEK = "week", pgettext_lazy("event", "week")
        GALA = "gala", pgettext_lazy("event", "gala")
        ASSEMBLY = "assembly", pgettext_lazy("event", "assembly")
        SEMINAR = "seminar", pgettext_lazy("event", "seminar")

    partnership = models.ForeignKey(
        Partnership, models.PROTECT, related_name="held_events", verbose_name=_("partnership")
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of the week"),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    title_fr = models.CharField(_("title (French)"), max_length=200)
    title_en = models.CharField(_("title (English)"), max_length=200, blank=True)
    purpose_fr = models.TextField(_("what it is for (French)"), blank=True, max_length=4000)
    purpose_en = models.TextField(_("what it is for (English)"), blank=True, max_length=4000)
    from_on = models.DateField(_("first day"), null=True, blank=True)
    to_on = models.DateField(_("last day"), null=True, blank=True, help_text=_("Empty: the same day."))
    activity = models.ForeignKey(
        Activity,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="held_events",
        verbose_name=_("activity of a plan"),
    )
    source = models.CharField(_("source"), max_length=250, blank=True)
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)
    state = FSMField(_("state"), choices=State, default=State.DRAFT, protected=True)

    objects = EventQuerySet.as_manager()
    SAID = Indexed(EVENT_WORDS)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("event"), _("events")
        ordering = ["-from_on", "title_fr"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
                name="event_ends_after_start",
                violation_error_code="event_ends_after_start",
                violation_error_message=_("The last day comes before the first."),
            ),
            models.CheckConstraint(
                condition=Q(to_on=None) | Q(from_on__isnull=False),
                name="event_says_its_first_day",
                violation_error_code="event_says_its_first_day",
                violation_error_message=_("Say the first day too."),
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | (~Q(parent=F("pk")) & ~Q(kind="week")),
                name="event_weeks_hold_others",
                violation_error_code="event_weeks_hold_others",
                violation_error_message=_("A week holds other events, and is part of none."),
            ),
            models.UniqueConstraint(
                fields=["partnership", "title_fr", "from_on"],
                nulls_distinct=False,
                name="event_title_once_a_day",
                violation_error_code="event_title_once_a_day",
                violation_error_message=_("This partnership has an event of that title on that day already."),
            ),
        ]
        indexes = [
            GinIndex(EVENT_WORDS, name="event_words"),
            models.Index(fields=["partnership", "from_on"], name="event_of_partnership"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("event_detail", args=[self.public_id])

    @property
    def last_on(self) -> date | None:
        return self.to_on or self.from_on

    @property
    def is_public(self) -> bool:
        return self.state != self.State.DRAFT and self.partnership.is_published

    @property
    def is_written(self) -> bool:
        """Whether its days, sites and agenda may still change."""
        return self.state in (self.State.DRAFT, self.State.PUBLISHED)

    @verb(source=State.DRAFT, target=State.PUBLISHED)
    def publish(self, *, by, at, reason=""):
        """Everybody reads it."""

    @verb(source=State.PUBLISHED, target=State.DRAFT)
    def withdraw(self, *, by, at, reason=""):
        """It was published too early: it is written again."""

    @verb(source=State.PUBLISHED, target=State.HELD)
    def close(self, *, by, at, reason=""):
        """It took place."""

    @verb(source=State.HELD, target=State.PUBLISHED)
    def reopen(self, *, by, at, reason=""):
        """It was said to be held by mistake."""

    @verb(source=[State.DRAFT, State.PUBLISHED], target=State.CANCELLED)
    def cancel(self, *, by, at, reason):
        """It does not take place; the reason is read by everybody."""


class EventEvent(StateEvent):
    event = models.ForeignKey(Event, models.CASCADE, related_name="events")

    class Meta(StateEvent.Meta):
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("change of an event"), _("changes of events")


@tracked
class EventSite(Bilingual, Stamped):
    """*Lieu* of an event: where one meets or how one joins, how many may, and who receives."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="sites", verbose_name=_("event"))
    name_fr = models.CharField(_("name (French)"), max_length=150)
    name_en = models.CharField(_("name (English)"), max_length=150, blank=True)
    territory = models.ForeignKey(
        Territory,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="event_sites",
        verbose_name=_("territory (MRC)"),
    )
    zone = models.ForeignKey(
        Zone,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="event_sites",
        verbose_name=_("zone of the partnership"),
    )
    venue = models.CharField(_("venue"), max_length=250, blank=True)
    link = models.URLField(_("link to join"), blank=True)
    seats = models.PositiveIntegerField(
        pgettext_lazy("event", "capacity"), null=True, blank=True, help_text=_("How many persons it takes.")
    )
    host = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="hosted_sites",
        verbose_name=_("partner who receives"),
    )

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("site of an event"), _("sites of events")
        ordering = ["event", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "name_fr"],
                name="event_site_name_once",
                violation_error_code="event_site_name_once",
                violation_error_message=_("This event has a site of that name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name


@tracked
class EventSession(Bilingual, Stamped):
    """*Séance* of an event, at one site, or at all of them at once: its hours, its question, who speaks."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="sessions", verbose_name=_("event"))
    site = models.ForeignKey(
        EventSite,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="sessions",
        verbose_name=pgettext_lazy("event", "site"),
    )
    position = models.PositiveSmallIntegerField(_("order"), editable=False)
    title_fr = models.CharField(_("title (French)"), max_length=200)
    title_en = models.CharField(_("title (English)"), max_length=200, blank=True)
    question_fr = models.CharField(_("question to discuss (French)"), max_length=500, blank=True)
    question_en = models.CharField(_("question to discuss (English)"), max_length=500, blank=True)
    speaker = models.CharField(_("who speaks"), max_length=200, blank=True)
    starts_at = models.DateTimeField(_("begins at"), null=True, blank=True)
    ends_at = models.DateTimeField(_("ends at"), null=True, blank=True)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("session of an event"), _("sessions of events")
        ordering = ["event", F("starts_at").asc(nulls_last=True), "position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="event_session_ends_after_start",
                violation_error_code="event_session_ends_after_start",
                violation_error_message=_("The session ends before it begins."),
            ),
            models.CheckConstraint(
                condition=Q(starts_at=None, ends_at=None) | Q(starts_at__isnull=False, ends_at__isnull=False),
                name="event_session_says_both_hours",
                violation_error_code="event_session_says_both_hours",
                violation_error_message=_("Say when it begins and when it ends."),
            ),
            models.UniqueConstraint(
                fields=["event", "site", "title_fr", "starts_at", "question_fr"],
                nulls_distinct=False,
                name="event_session_once",
                violation_error_code="event_session_once",
                violation_error_message=_("This session is on the agenda already."),
            ),
        ]

    def __str__(self) -> str:
        return self.question or self.title
