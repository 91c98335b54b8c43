"""Editions of the adequacy report: requested, computed once, published, never edited."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual, short_language
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb
from partnerships.concertation.models import Partnership
from partnerships.jobs.models import Job
from partnerships.printing.models import Printable
from partnerships.territories.models import Region
from programs.adequacy import records
from programs.catalogue.models import Program


@tracked
class CoverageBand(Stamped):
    """*Seuil*: a class of coverage (observed ÷ target entrants), from a lower bound, since a date."""

    class Name(models.TextChoices):
        LARGE_DEFICIT = "large_deficit", _("large deficit")
        SLIGHT_DEFICIT = "slight_deficit", _("slight deficit")
        BALANCE = "balance", _("balance")
        SLIGHT_SURPLUS = "slight_surplus", _("slight surplus")
        LARGE_SURPLUS = "large_surplus", _("large surplus")

    name = models.CharField(_("class"), max_length=30, choices=Name)
    lower = models.DecimalField(_("lower bound of coverage"), max_digits=5, decimal_places=3)
    valid_from = models.DateField(_("valid from"))

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("coverage threshold"), _("coverage thresholds")
        ordering = ["-valid_from", "lower"]
        constraints = [
            models.UniqueConstraint(fields=["name", "valid_from"], name="coverage_band_unique"),
            models.CheckConstraint(condition=Q(lower__gte=0), name="coverage_band_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.get_name_display()} ≥ {self.lower}"


# What an edition holds: what the public and partners read, the protected facts both are computed from.
SNAPSHOTS = ["snapshot", "partners_snapshot", "protected_inputs"]
UNPROTECTED = "1"  # versions of the method that gave persons back


class AdequacyReportQuerySet(StatefulQuerySet):
    def light(self):
        """Rows without their snapshots, which may weigh a megabyte."""
        return self.defer(*SNAPSHOTS).select_related("region", "partnership")

    def live(self):
        """Reports asked for and not computed yet."""
        return self.filter(state__in=AdequacyReport.LIVE)

    def not_failed(self):
        """Reports that say something, or will."""
        return self.exclude(state=AdequacyReport.State.FAILED)

    def listed(self):
        """What a list shows: a request that found nothing new is no report."""
        return self.exclude(state=AdequacyReport.State.UNCHANGED)

    def without_old_failures(self):
        """Leave out what failed and was asked for again since."""
        later = AdequacyReport.objects.filter(
            region=OuterRef("region"), created_at__gt=OuterRef("created_at")
        )
        return self.exclude(Q(state=AdequacyReport.State.FAILED) & Exists(later))

    def of_series(self, report: "AdequacyReport"):
        """Editions that follow one another: those of the same region and partnership."""
        return self.filter(region=report.region_id, partnership=report.partnership_id)

    def protected(self):
        """Editions of the method that rounds every count once; those before gave persons back."""
        return self.exclude(method_version__startswith=UNPROTECTED)

    def public(self):
        """Editions that everyone may read: what was published stays so, unless it was withdrawn."""
        return self.protected().filter(state__in=[self.model.State.PUBLISHED, self.model.State.SUPERSEDED])

    def published(self):
        return self.protected().filter(state=AdequacyReport.State.PUBLISHED)

    def to_withdraw(self):
        """Editions of the older method that were published and are not withdrawn yet."""
        states = [AdequacyReport.State.PUBLISHED, AdequacyReport.State.SUPERSEDED]
        return self.filter(state__in=states, method_version__startswith=UNPROTECTED)

    def computed(self):
        return self.filter(state__in=AdequacyReport.FROZEN)

    def unpublished(self):
        """What is asked for, computed or failed, and has no public address yet."""
        return self.exclude(state__in=AdequacyReport.ADDRESSED)

    def visible_to(self, user):
        """What was published keeps its address, even withdrawn; drafts are for partners of the region."""
        if not user.is_authenticated:
            return self.filter(state__in=AdequacyReport.ADDRESSED)
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(Q(state__in=AdequacyReport.ADDRESSED) | Q(region__in=scope.drafts_region_ids))

    def publishable_by(self, user):
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(region__in=scope.coordinated_region_ids)


@tracked(exclude=SNAPSHOTS)  # frozen: its checksum says enough of each version
class AdequacyReport(Bilingual, Stateful, Stamped, Printable):
    """*Bilan d'adéquation*: one edition for one region. The snapshot is what every page and file prints."""

    class State(States):
        REQUESTED = "requested", _("requested")
        RUNNING = "running", _("being computed")
        READY = "ready", _("draft")
        PUBLISHED = "published", _("published")
        SUPERSEDED = "superseded", _("superseded")
        WITHDRAWN = "withdrawn", pgettext_lazy("report", "withdrawn")
        UNCHANGED = "unchanged", _("unchanged")
        FAILED = "failed", _("failed")

    class Needs(models.TextChoices):
        PROJECTION_FIRST = records.PROJECTION_FIRST, _("projections, else the survey")
        SURVEY_FIRST = records.SURVEY_FIRST, _("the survey, else projections")
        PROJECTION_ONLY = records.PROJECTION_ONLY, _("projections only")
        SURVEY_ONLY = records.SURVEY_ONLY, _("the survey only")

    LIVE = [State.REQUESTED, State.RUNNING]
    FROZEN = [State.READY, State.PUBLISHED, State.SUPERSEDED, State.WITHDRAWN]
    ADDRESSED = [State.PUBLISHED, State.SUPERSEDED, State.WITHDRAWN]

    region = models.ForeignKey(Region, models.PROTECT, related_name="reports", verbose_name=_("region"))
    partnership = models.ForeignKey(
        Partnership,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name=_("partnership"),
    )
    edition = models.PositiveIntegerField(_("edition"), null=True, blank=True)
    programs = models.ManyToManyField(Program, blank=True, related_name="reports", verbose_name=_("programs"))
    on = models.DateField(_("as of"), help_text=_("nothing later than this day counts"))
    first_year = models.PositiveSmallIntegerField(_("first school year"))
    last_year = models.PositiveSmallIntegerField(_("last school year"))
    sources = models.CharField(
        _("source of needs"), max_length=20, choices=Needs, default=Needs.PROJECTION_FIRST
    )
    request_key = models.CharField(
        _("request"), max_length=64, blank=True, help_text=_("what makes two requests the same report")
    )
    state = FSMField(_("state"), max_length=20, choices=State, default=State.REQUESTED, protected=True)
    method_version = models.CharField(_("method"), max_length=20, blank=True)
    fingerprint = models.CharField(_("fingerprint of inputs"), max_length=64, blank=True)
    checksum = models.CharField(_("checksum"), max_length=64, blank=True)
    snapshot = models.TextField(_("snapshot"), blank=True, help_text=_("canonical JSON"))
    partners_snapshot = models.TextField(_("snapshot for partners"), blank=True)
    protected_inputs = models.TextField(
        _("protected facts"), blank=True, help_text=_("what the edition is computed from, already rounded")
    )
    computed_at = models.DateTimeField(_("computed at"), null=True, blank=True)
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    summary = models.JSONField(
        _("summary"),
        default=dict,
        blank=True,
        help_text=_("headline and sums of the snapshot, for lists and maps"),
    )
    same_as = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("same as"),
        help_text=_("the edition that the same inputs had already given"),
    )
    error_fr = models.TextField(_("reason (French)"), blank=True)
    error_en = models.TextField(_("reason (English)"), blank=True)
    job = models.ForeignKey(
        Job, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("job")
    )
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("requested by"),
    )
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("published by"),
    )
    is_fictitious = models.BooleanField(_("holds fictitious figures"), default=False)

    objects = AdequacyReportQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("adequacy report"), _("adequacy reports")
        ordering = ["region__code", "-edition", "-created_at"]
        constraints = [
            models.UniqueConstraint(fields=["region", "edition"], name="report_unique_edition"),
            models.UniqueConstraint(
                fields=["region", "partnership"],
                condition=Q(state="published"),
                nulls_distinct=False,
                name="report_one_published_per_region",
            ),
            models.UniqueConstraint(
                fields=["region", "request_key"],
                condition=Q(state__in=["requested", "running"]) & ~Q(request_key=""),
                name="report_one_live_per_request",
            ),
            models.CheckConstraint(condition=Q(last_year__gte=F("first_year")), name="report_years_in_order"),
            models.CheckConstraint(
                condition=~Q(state__in=["ready", "published", "superseded"])
                | (Q(edition__isnull=False) & ~Q(snapshot="") & ~Q(checksum="") & ~Q(fingerprint="")),
                name="report_ready_has_snapshot",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="frozen_once_ready",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__state__in=["ready", "published", "superseded", "withdrawn"]),
                func="""
                    IF (NEW.snapshot, NEW.checksum, NEW.fingerprint, NEW.edition, NEW.region_id,
                        NEW.method_version, NEW.partners_snapshot, NEW.protected_inputs) IS DISTINCT FROM
                       (OLD.snapshot, OLD.checksum, OLD.fingerprint, OLD.edition, OLD.region_id,
                        OLD.method_version, OLD.partners_snapshot, OLD.protected_inputs)
                    THEN
                        RAISE EXCEPTION 'a computed edition is never edited'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'report_frozen';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="published_never_deleted",
                when=pgtrigger.Before,
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__state__in=["published", "superseded", "withdrawn"]),
                func="""
                    RAISE EXCEPTION 'a published edition is never deleted'
                        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_kept';
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region} – {self.edition or self.get_state_display()}"

    def get_absolute_url(self) -> str:
        return reverse("report_detail", args=[self.public_id])

    @property
    def is_live(self) -> bool:
        return self.state in self.LIVE

    @property
    def is_computed(self) -> bool:
        return self.state in self.FROZEN

    @property
    def is_withdrawn(self) -> bool:
        """Whether nobody reads its figures any more: withdrawn, or of the method that gave persons back."""
        return self.state == self.State.WITHDRAWN or (
            self.is_computed and self.method_version.startswith(UNPROTECTED)
        )

    @property
    def is_public(self) -> bool:
        return self.state in (self.State.PUBLISHED, self.State.SUPERSEDED) and not self.is_withdrawn

    @property
    def headline(self) -> str:
        """The finding in one sentence, in the reader's language; empty before the report is computed."""
        return self.summary.get("headline", {}).get(short_language(), "")

    @verb(source=[State.REQUESTED, State.RUNNING], target=State.RUNNING)
    def start(self, *, by, at, reason="") -> None:
        """Begin (or begin again, after a crash) the computation."""

    @verb(source=[State.REQUESTED, State.RUNNING], target=State.READY)
    def finish(self, *, by, at, reason="") -> None:
        """Keep the computed edition: from now on it is never edited."""
        self.computed_at = at

    @verb(source=[State.REQUESTED, State.RUNNING], target=State.UNCHANGED)
    def find_unchanged(self, *, by, at, reason="", edition: "AdequacyReport") -> None:
        """Point to the edition that the same inputs had already given: nothing new is kept."""
        self.same_as = edition

    @verb(source=[State.REQUESTED, State.RUNNING], target=State.FAILED)
    def fail(self, *, by, at, reason="", error_fr: str, error_en: str) -> None:
        """Give up; say why in both languages."""
        self.error_fr, self.error_en = error_fr, error_en

    @verb(source=[State.READY], target=State.PUBLISHED)
    def publish(self, *, by, at, reason="") -> None:
        """Give the edition its public address. ``publishing.publish`` supersedes the one before first."""
        self.published_by, self.published_at = by, at

    @verb(source=State.PUBLISHED, target=State.SUPERSEDED)
    def supersede(self, *, by, at, reason="") -> None:
        """Leave the place to a newer edition; the address stays."""

    @verb(source=[State.PUBLISHED, State.SUPERSEDED], target=State.WITHDRAWN)
    def withdraw(self, *, by, at, reason="") -> None:
        """Take back an edition whose figures gave persons back; its number, date and address stay."""


class ReportEvent(StateEvent):
    """Who changed a report's state, when and why."""

    report = models.ForeignKey(
        AdequacyReport, models.CASCADE, related_name="events", verbose_name=_("report")
    )

    class Meta(StateEvent.Meta):
        app_label = "programs"
        verbose_name, verbose_name_plural = _("report's event"), _("reports' events")


class ReportLine(models.Model):
    """One frozen line of an edition: a program, with what its row prints."""

    report = models.ForeignKey(AdequacyReport, models.CASCADE, related_name="lines", verbose_name=_("report"))
    position = models.PositiveIntegerField(_("position"))
    program_code = models.CharField(_("program"), max_length=12)
    coverage_class = models.CharField(_("class"), max_length=30)
    content = models.JSONField(_("content"))

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("report's line"), _("reports' lines")
        ordering = ["report", "position"]
        constraints = [models.UniqueConstraint(fields=["report", "position"], name="report_line_unique")]

    def __str__(self) -> str:
        return self.program_code


class ExactReading(models.Model):
    """Who opened the exact counts behind an edition, and when; written, never edited."""

    report = models.ForeignKey(
        AdequacyReport, models.CASCADE, related_name="exact_readings", verbose_name=_("report")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("reading of exact counts"), _("readings of exact counts")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"
