"""What employers and projections announce: surveys, projections, layoff notices."""

from datetime import date

import pgtrigger
from django.contrib.postgres.expressions import ArraySubquery
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Case, Count, F, OuterRef, Q, Value, When
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.base.states import States
from partnerships.concertation.models import Partnership
from partnerships.organizations.models import Establishment
from partnerships.territories.models import Region
from partnerships.words.sorting import by_name
from programs.catalogue.models import Occupation


class NeedsSurveyQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Coordinators and analysts of the region; the firm's own answers have their own page."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(region__in=scope.region_ids)

    def editable_by(self, user):
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(region__in=scope.coordinated_region_ids)

    def for_editing(self):
        """Read with what the form names."""
        return self.select_related("region")

    def newest_first(self):
        return self.order_by("-reference_on", "pk")

    def with_response_counts(self):
        """Annotate ``invited`` and ``answered`` (establishments)."""
        return self.annotate(
            invited=Count("responses"),
            answered=Count("responses", filter=Q(responses__state__in=SurveyResponse.ANSWERED)),
        )

    def with_strata(self):
        """Annotate ``strata_counted``, in order, and the ``unsorted_…`` firms, in the survey's query."""
        unsorted = Q(responses__isnull=False, responses__stratum=None)
        answered = Q(responses__state__in=SurveyResponse.ANSWERED)
        strata = Stratum.objects.filter(survey=OuterRef("pk")).with_response_counts()
        strata = strata.order_by("industry_group", "size_band")
        names = ["public_id", "industry_group", "size_band", "population", "invited", "answered"]
        return self.annotate(
            strata_counted=ArraySubquery(strata.values_list(JSONObject(**{name: name for name in names}))),
            unsorted_invited=Count("responses", filter=unsorted),
            unsorted_answered=Count("responses", filter=unsorted & answered),
        )


# A survey's own key: its first reference date, and a rank beside others of its region and date. It stays when
# the survey is retitled or dated otherwise; one that is entered again, of the same date, finds it again.
KEEPS_ITS_KEY = """
    IF TG_OP = 'UPDATE' AND NEW.region_id = OLD.region_id THEN
        NEW.drawn_as := COALESCE(NULLIF(OLD.drawn_as, ''), to_char(OLD.reference_on, 'YYYY-MM-DD'));
        RETURN NEW;
    END IF;
    PERFORM 1 FROM partnerships_region WHERE id = NEW.region_id FOR NO KEY UPDATE;
    day := COALESCE(NULLIF(NEW.drawn_as, ''), to_char(NEW.reference_on, 'YYYY-MM-DD'));
    SELECT name INTO NEW.drawn_as
    FROM (SELECT rank, day || CASE WHEN rank > 1 THEN '/' || rank ELSE '' END AS name
          FROM generate_series(1, 1 + (SELECT count(*) FROM programs_needssurvey
                                       WHERE region_id = NEW.region_id)) rank) names
    WHERE name NOT IN (SELECT drawn_as FROM programs_needssurvey
                       WHERE region_id = NEW.region_id AND id <> NEW.id)
    ORDER BY rank LIMIT 1;
    RETURN NEW;
"""


@tracked(exclude=["drawn_as"])
class NeedsSurvey(Bilingual, Stamped):
    """*Enquête sur les besoins*: what employers of a region say they need, at a reference date."""

    title_fr = models.CharField(_("title (French)"), max_length=200)
    title_en = models.CharField(_("title (English)"), max_length=200, blank=True)
    partnership = models.ForeignKey(
        Partnership,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="surveys",
        verbose_name=_("partnership"),
    )
    region = models.ForeignKey(Region, models.PROTECT, related_name="surveys", verbose_name=_("region"))
    reference_on = models.DateField(_("reference date"))
    closes_on = models.DateField(_("closes on"), null=True, blank=True)
    note_fr = models.TextField(_("note (French)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)
    source = models.CharField(_("source"), max_length=250, blank=True)
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)
    drawn_as = models.CharField(
        _("key of its roundings"), max_length=20, blank=True, editable=False, default="",
        help_text=_("made by the database"),
    )  # fmt: skip

    objects = NeedsSurveyQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("needs survey"), _("needs surveys")
        ordering = ["-reference_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "title_fr"],
                name="survey_unique_title",
                violation_error_code="survey_unique_title",
                violation_error_message=_("The region already has a survey with this title."),
            )
        ]
        triggers = [
            pgtrigger.Trigger(
                name="survey_keeps_its_key",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                declare=[("day", "TEXT")],
                func=KEEPS_ITS_KEY,
            )
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("survey_detail", args=[self.public_id])

    @property
    def wave(self) -> str:
        """What its counts are drawn under; its date, for a row that an upgrade could not name."""
        return self.drawn_as or self.reference_on.isoformat()

    def is_open(self, *, on: date) -> bool:
        """Tell whether answers still come in; one without an end is read as it stands."""
        return self.closes_on is not None and on <= self.closes_on


class StratumQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(survey__in=NeedsSurvey.objects.visible_to(user))

    def editable_by(self, user):
        return self.filter(survey__in=NeedsSurvey.objects.editable_by(user))

    def for_editing(self):
        return self.select_related("survey")

    def with_response_counts(self):
        """Annotate ``invited`` and ``answered`` (establishments)."""
        return self.annotate(
            invited=Count("responses"),
            answered=Count("responses", filter=Q(responses__state__in=SurveyResponse.ANSWERED)),
        )


@tracked
class Stratum(Stamped):
    """Part of a survey's population: an industry group, a size band, and how many establishments it has."""

    survey = models.ForeignKey(NeedsSurvey, models.CASCADE, related_name="strata", verbose_name=_("survey"))
    industry_group = models.CharField(_("industry group (NAICS)"), max_length=80)
    size_band = models.CharField(_("size"), max_length=20, blank=True)
    population = models.PositiveIntegerField(_("establishments in the population"))

    objects = StratumQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("stratum"), _("strata")
        ordering = ["industry_group", "size_band"]
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "industry_group", "size_band"],
                name="stratum_unique",
                violation_error_code="stratum_unique",
                violation_error_message=_("This stratum is already in the survey."),
            )
        ]

    def __str__(self) -> str:
        return name_of_stratum(self.industry_group, self.size_band)


def name_of_stratum(industry_group: str, size_band: str) -> str:
    """Return how a stratum is called."""
    return f"{industry_group} {size_band}".strip()


class SurveyResponseQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A firm's own answers, and all answers for those who keep the region's surveys."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            Q(establishment__organization__in=scope.organization_ids)
            | Q(survey__region__in=scope.coordinated_region_ids)
        )

    def editable_by(self, user):
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(survey__region__in=scope.coordinated_region_ids)

    def silent(self):
        """Firms that have not answered, those that declined among them."""
        return self.exclude(state__in=SurveyResponse.ANSWERED)

    def silent_first(self):
        """Firms to remind, then those that declined, then those that answered; by name."""
        state = SurveyResponse.State
        rank = Case(
            When(state__in=SurveyResponse.ANSWERED, then=Value(2)),
            When(state=state.DECLINED, then=Value(1)),
            default=Value(0),
        )
        return self.order_by(rank, *by_name("establishment__organization__name", "establishment__name"))

    def with_names(self):
        """Read with the firm, the stratum and the survey's region that pages name."""
        return self.select_related("establishment__organization", "stratum", "survey__region")

    def newest_first(self):
        return self.order_by("-survey__reference_on", *by_name("establishment__name"), "pk")

    def for_editing(self):
        return self.with_names()

    def of_organizations(self, organization_ids):
        return self.filter(establishment__organization__in=organization_ids)


@tracked
class SurveyResponse(Stamped):
    """One establishment's answer to a survey."""

    class State(States):
        INVITED = "invited", _("invited")
        OPENED = "opened", _("opened")
        PARTIAL = "partial", _("partial")
        COMPLETE = "complete", _("complete")
        DECLINED = "declined", _("declined")

    ANSWERED = [State.PARTIAL, State.COMPLETE]

    survey = models.ForeignKey(
        NeedsSurvey, models.CASCADE, related_name="responses", verbose_name=_("survey")
    )
    establishment = models.ForeignKey(
        Establishment, models.PROTECT, related_name="survey_responses", verbose_name=_("establishment")
    )
    stratum = models.ForeignKey(
        Stratum, models.PROTECT, null=True, blank=True, related_name="responses", verbose_name=_("stratum")
    )
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.INVITED)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = SurveyResponseQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("survey response"), _("survey responses")
        ordering = ["establishment__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "establishment"],
                name="response_one_per_establishment",
                violation_error_code="response_one_per_establishment",
                violation_error_message=_("This establishment is already in the survey."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.establishment} – {self.survey}"

    def get_absolute_url(self) -> str:
        return reverse("response_detail", args=[self.public_id])

    @property
    def has_answered(self) -> bool:
        return self.state in self.ANSWERED


@tracked
class NeedLine(Stamped):
    """What one establishment needs in one occupation. Empty means « we do not know », zero means none."""

    response = models.ForeignKey(
        SurveyResponse, models.CASCADE, related_name="lines", verbose_name=_("response")
    )
    occupation = models.ForeignKey(
        Occupation, models.PROTECT, related_name="need_lines", verbose_name=_("occupation")
    )
    headcount = models.PositiveIntegerField(_("headcount"), null=True, blank=True)
    vacancies = models.PositiveIntegerField(_("vacancies"), null=True, blank=True)
    hires_12m = models.PositiveIntegerField(_("hires within 12 months"), null=True, blank=True)
    hires_36m = models.PositiveIntegerField(_("hires within 36 months"), null=True, blank=True)
    retirements_36m = models.PositiveIntegerField(_("retirements within 36 months"), null=True, blank=True)
    difficulty = models.PositiveSmallIntegerField(
        _("difficulty (1–5)"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(5)]
    )
    internships_offered = models.PositiveIntegerField(_("internships offered"), null=True, blank=True)

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("need"), _("needs")
        ordering = ["occupation__code"]
        constraints = [
            models.UniqueConstraint(fields=["response", "occupation"], name="need_one_per_occupation"),
            models.CheckConstraint(
                condition=Q(difficulty__isnull=True) | Q(difficulty__gte=1, difficulty__lte=5),
                name="need_difficulty_1_to_5",
            ),
            models.CheckConstraint(
                condition=Q(hires_12m__isnull=True)
                | Q(hires_36m__isnull=True)
                | Q(hires_36m__gte=F("hires_12m")),
                name="need_36_months_hold_12",
                violation_error_code="need_36_months_hold_12",
                violation_error_message=_("Hires within 36 months include those within 12 months."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.occupation.code}"


class ProjectionQuerySet(models.QuerySet):
    def newest_first(self):
        return self.select_related("occupation", "region").order_by("occupation__code", "area", "-vintage")


@tracked
class Projection(Stamped):
    """Flows of one occupation in one area over a span of years (persons, totals over the span).

    No region means Quebec or Canada, as ``area`` says. A row with employment alone gives the regional
    weight for provincial or national rates. Openings and seekers are sums, computed when needed.
    """

    class Area(models.TextChoices):
        CANADA = "CA", _("Canada")
        QUEBEC = "QC", _("Quebec")
        REGION = "region", _("region")

    occupation = models.ForeignKey(
        Occupation, models.CASCADE, related_name="projections", verbose_name=_("occupation")
    )
    area = models.CharField(_("area"), max_length=10, choices=Area)
    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="projections", verbose_name=_("region")
    )
    from_year = models.PositiveSmallIntegerField(_("from year"))
    to_year = models.PositiveSmallIntegerField(_("to year"))
    employment = models.IntegerField(_("employment at the start"), null=True, blank=True)
    growth = models.IntegerField(_("growth"), null=True, blank=True)
    retirements = models.IntegerField(_("retirements"), null=True, blank=True)
    other_replacement = models.IntegerField(_("other replacement"), null=True, blank=True)
    school_leavers = models.IntegerField(_("school leavers"), null=True, blank=True)
    immigration = models.IntegerField(_("immigration"), null=True, blank=True)
    other_seekers = models.IntegerField(_("other seekers"), null=True, blank=True)
    # The state of the market as the source itself words it: ours is reckoned, and may differ.
    recent_condition_fr = models.CharField(_("recent condition (French)"), max_length=80, blank=True)
    recent_condition_en = models.CharField(_("recent condition (English)"), max_length=80, blank=True)
    future_condition_fr = models.CharField(_("future condition (French)"), max_length=80, blank=True)
    future_condition_en = models.CharField(_("future condition (English)"), max_length=80, blank=True)
    source = models.CharField(_("source"), max_length=250)
    vintage = models.DateField(_("vintage"))
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    objects = ProjectionQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("projection"), _("projections")
        ordering = ["occupation__code", "-vintage"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_year__gte=F("from_year")), name="projection_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(area="region", region__isnull=False)
                | (~Q(area="region") & Q(region__isnull=True)),
                name="projection_region_iff_regional",
            ),
            models.UniqueConstraint(
                fields=["occupation", "area", "region", "from_year", "to_year", "vintage"],
                nulls_distinct=False,
                name="projection_unique",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.occupation.code} {self.area} {self.from_year}–{self.to_year}"

    @property
    def years(self) -> int:
        """Length of the span, in years."""
        return self.to_year - self.from_year + 1

    @property
    def growth_per_year(self) -> float | None:
        """Jobs created, less jobs lost, per year; below zero employment declines."""
        return self._per_year(self.growth)

    @property
    def openings_per_year(self) -> float | None:
        """Growth + retirements + other replacement, per year; None when a part is unknown."""
        return self._per_year(self.growth, self.retirements, self.other_replacement)

    @property
    def is_net_decline(self) -> bool:
        """Whether jobs are lost faster than people leave: no opening is left."""
        return self.openings_per_year is not None and self.openings_per_year < 0

    @property
    def openings_shown(self) -> float | None:
        """Openings per year as pages print them: never below 0, the flag « net decline » says the rest."""
        return None if self.openings_per_year is None else max(0, self.openings_per_year)

    @property
    def seekers_per_year(self) -> float | None:
        """School leavers + immigration + other seekers, per year; None when a part is unknown."""
        return self._per_year(self.school_leavers, self.immigration, self.other_seekers)

    def _per_year(self, *parts: int | None) -> float | None:
        return None if None in parts else sum(parts) / self.years


class LayoffNoticeQuerySet(models.QuerySet):
    def with_partners(self):
        return self.select_related("establishment__organization", "establishment__territory", "occupation")

    def for_editing(self):
        return self.with_partners()

    def visible_to(self, user):
        """Coordinators and analysts of the establishment's region."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(establishment__territory__region__in=scope.region_ids)

    def editable_by(self, user):
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(establishment__territory__region__in=scope.coordinated_region_ids)


@tracked
class LayoffNotice(Stamped):
    """*Mise à pied* announced by an establishment, with the recall it expects."""

    establishment = models.ForeignKey(
        Establishment, models.PROTECT, related_name="layoffs", verbose_name=_("establishment")
    )
    occupation = models.ForeignKey(
        Occupation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="layoffs",
        verbose_name=_("occupation"),
    )
    headcount = models.PositiveIntegerField(_("people laid off"))
    from_on = models.DateField(_("from"))
    expected_recall_on = models.DateField(_("expected recall"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    objects = LayoffNoticeQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("layoff notice"), _("layoff notices")
        ordering = ["-from_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(headcount__gt=0),
                name="layoff_of_someone",
                violation_error_code="layoff_of_someone",
                violation_error_message=_("A layoff is of one person at least."),
            ),
            models.CheckConstraint(
                condition=Q(expected_recall_on__isnull=True) | Q(expected_recall_on__gte=F("from_on")),
                name="layoff_recall_after_start",
                violation_error_code="layoff_recall_after_start",
                violation_error_message=_("Nobody is recalled before being laid off."),
            ),
            models.UniqueConstraint(
                fields=["establishment", "occupation", "from_on"],
                nulls_distinct=False,
                name="layoff_unique",
                violation_error_code="layoff_unique",
                violation_error_message=_("This layoff is already in the list: edit it there."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.establishment} ({self.headcount})"

    def recall_is_past(self, *, on: date) -> bool:
        """Whether the day when people were to be called back is behind."""
        return self.expected_recall_on is not None and self.expected_recall_on < on
