"""What became of graduates: one person's outcome, and published survey counts."""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.history import tracked
from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.organizations.models import Organization
from partnerships.territories.models import Region
from programs.catalogue.models import Program
from programs.cohorts.models import Enrolment

FULL_TIME_HOURS = said("full_time_hours", 30)  # hours a week, as La Relance counts full-time work


class OutcomeQuerySet(models.QuerySet):
    def editable_by(self, user):
        """Outcomes of the people whose enrolment the user keeps."""
        return self.filter(enrolment__in=Enrolment.objects.editable_by(user))


@tracked
class Outcome(Stamped):
    """*Devenir* of one graduate at a horizon."""

    class Horizon(models.TextChoices):
        EXIT = "exit", _("at exit")
        MONTHS_3 = "3m", _("after 3 months")
        MONTHS_12 = "12m", _("after 12 months")

    class Status(models.TextChoices):
        EMPLOYED = "employed", _("employed")
        SEEKING = "seeking", _("seeking work")
        STUDYING = "studying", _("studying")
        INACTIVE = "inactive", _("inactive")

    enrolment = models.ForeignKey(
        Enrolment, models.CASCADE, related_name="outcomes", verbose_name=_("enrolment")
    )
    measured_on = models.DateField(_("measured on"))
    horizon = models.CharField(_("horizon"), max_length=10, choices=Horizon)
    status = models.CharField(_("status"), max_length=20, choices=Status)
    is_full_time = models.BooleanField(
        format_lazy(_("full time ({hours} h or more)"), hours=FULL_TIME_HOURS), null=True, blank=True
    )
    is_related = models.BooleanField(_("related to the training"), null=True, blank=True)
    employer = models.ForeignKey(
        Organization, models.SET_NULL, null=True, blank=True, related_name="hires", verbose_name=_("employer")
    )
    region = models.ForeignKey(
        Region,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("region of residence or work"),
    )
    source = models.CharField(_("source"), max_length=250, blank=True)

    objects = OutcomeQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("outcome"), _("outcomes")
        ordering = ["-measured_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment", "horizon"],
                name="outcome_one_per_horizon",
                violation_error_code="outcome_one_per_horizon",
                violation_error_message=_("There is already an answer at this horizon: edit that one."),
            ),
            models.CheckConstraint(
                condition=Q(status="employed")
                | Q(is_full_time__isnull=True, is_related__isnull=True, employer__isnull=True),
                name="outcome_job_details_only_when_employed",
                violation_error_code="outcome_job_details_only_when_employed",
                violation_error_message=_("Only people who are employed have a job to describe."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_status_display()} ({self.get_horizon_display()})"


class OutcomeFiguresQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Counts of the province; a region's, which are exact, for who keeps its records."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(Q(region__isnull=True) | Q(region__in=scope.coordinated_region_ids))

    def editable_by(self, user):
        """Counts of the regions a person coordinates; those of the province belong to administrators."""
        scope = user.scope
        return self if scope.is_admin else self.filter(region__in=scope.coordinated_region_ids)


# The key of a source in a program and region: that of the rows of the same source, else the first rank that
# is free. It stays when the source is called otherwise; counts entered again, under another title, find it.
KEEPS_ITS_KEY = """
    IF TG_OP = 'UPDATE'
       AND (NEW.program_id, NEW.region_id) IS NOT DISTINCT FROM (OLD.program_id, OLD.region_id) THEN
        NEW.drawn_as := COALESCE(NULLIF(OLD.drawn_as, ''), 'outcomes: ' || OLD.source);
        RETURN NEW;
    END IF;
    SELECT COALESCE(NULLIF(drawn_as, ''), 'outcomes: ' || source) INTO found FROM programs_outcomefigures
    WHERE program_id = NEW.program_id AND region_id IS NOT DISTINCT FROM NEW.region_id
      AND source = NEW.source AND id <> NEW.id ORDER BY as_of DESC LIMIT 1;
    IF found IS NULL THEN
        -- Two sources entered at once take two ranks.
        PERFORM pg_advisory_xact_lock(hashtext('outcome sources'), NEW.program_id::int);
        found := '1';
        WHILE EXISTS (SELECT FROM programs_outcomefigures
                      WHERE program_id = NEW.program_id AND region_id IS NOT DISTINCT FROM NEW.region_id
                        AND drawn_as = found AND id <> NEW.id)
        LOOP
            rank := rank + 1;
            found := rank::text;
        END LOOP;
    END IF;
    NEW.drawn_as := found;
    RETURN NEW;
"""


@tracked(exclude=["drawn_as"])
class OutcomeFigures(Stamped):
    """Published survey counts (La Relance and the like) for a program; no region means the province."""

    program = models.ForeignKey(
        Program, models.CASCADE, related_name="outcome_figures", verbose_name=_("program")
    )
    region = models.ForeignKey(
        Region,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("region"),
        help_text=_("Leave empty for the whole province."),
    )
    as_of = models.DateField(_("as of"))
    respondents = models.PositiveIntegerField(_("respondents"))
    employed_related = models.PositiveIntegerField(_("employed, related"), null=True, blank=True)
    employed_other = models.PositiveIntegerField(_("employed, other"), null=True, blank=True)
    full_time = models.PositiveIntegerField(_("full time"), null=True, blank=True)
    studying = models.PositiveIntegerField(_("studying"), null=True, blank=True)
    seeking = models.PositiveIntegerField(_("seeking work"), null=True, blank=True)
    inactive = models.PositiveIntegerField(_("inactive"), null=True, blank=True)
    left_region = models.PositiveIntegerField(_("employed outside the region"), null=True, blank=True)
    graduates = models.PositiveIntegerField(_("graduates of the same entrants"), null=True, blank=True)
    entrants = models.PositiveIntegerField(_("entrants of these cohorts"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=250)
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)
    drawn_as = models.CharField(
        _("key of its roundings"), max_length=270, blank=True, editable=False, default="",
        help_text=_("made by the database"),
    )  # fmt: skip

    objects = OutcomeFiguresQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("published outcome counts"), _("published outcome counts")
        ordering = ["program__code", "-as_of"]
        constraints = [
            models.UniqueConstraint(
                fields=["program", "region", "as_of"],
                nulls_distinct=False,
                name="outcome_figures_unique",
                violation_error_code="outcome_figures_unique",
                violation_error_message=_(
                    "There are already counts of this program, region and date: edit those."
                ),
            ),
            models.CheckConstraint(
                condition=Q(
                    respondents__gte=models.functions.Coalesce("employed_related", 0)
                    + models.functions.Coalesce("employed_other", 0)
                    + models.functions.Coalesce("studying", 0)
                    + models.functions.Coalesce("seeking", 0)
                    + models.functions.Coalesce("inactive", 0)
                ),
                name="outcome_figures_within_respondents",
                violation_error_code="outcome_figures_within_respondents",
                violation_error_message=_("The parts sum to more than the respondents."),
            ),
            models.CheckConstraint(
                condition=Q(graduates__isnull=True)
                | Q(entrants__isnull=True)
                | Q(graduates__lte=F("entrants")),
                name="outcome_figures_graduates_within_entrants",
                violation_error_code="outcome_figures_graduates_within_entrants",
                violation_error_message=_("There cannot be more graduates than entrants."),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="outcome_figures_keep_their_key",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                declare=[("found", "TEXT"), ("rank", "INTEGER := 1")],
                func=KEEPS_ITS_KEY,
            )
        ]

    def __str__(self) -> str:
        return f"{self.program.code} {self.as_of}"

    @property
    def area(self) -> str:
        """The region's name, or the province's."""
        return self.region.name if self.region else str(_("Quebec (whole province)"))
