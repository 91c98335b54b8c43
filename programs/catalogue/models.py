"""Occupations, programs of study, and which program leads to which occupation."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, GistIndex, OpClass
from django.contrib.postgres.search import SearchRank, SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Count, Exists, F, Func, OuterRef, Q, Subquery, Value, When, Window
from django.db.models.functions import Concat, JSONObject
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.base.searching import (
    FARTHEST,
    Indexed,
    Kept,
    Sought,
    asked,
    how_far,
    plain,
    says,
    titled,
    together,
    told,
)

OCCUPATION_WORDS = titled("code", "title_fr", "title_en")


class OccupationQuerySet(models.QuerySet):
    def searched(self, text: str, *, on: date):
        """Find occupations by code or words of their titles, closest first."""
        query = asked(text, on=on).whole
        rank = SearchRank(OCCUPATION_WORDS, Sought(query), normalization=BY_LENGTH)
        return self.filter(says(OCCUPATION_WORDS, query)).order_by(rank.desc(), "code")


@tracked
class Occupation(Bilingual, Stamped):
    """*Profession*: a unit group of the National Occupational Classification (CNP/NOC)."""

    code = models.CharField(_("NOC code"), max_length=10)
    version = models.CharField(_("classification"), max_length=20, default="2021")
    title_fr = models.CharField(_("title (French)"), max_length=250)
    title_en = models.CharField(_("title (English)"), max_length=250, blank=True)
    definition_fr = models.TextField(_("definition (French)"), blank=True)
    definition_en = models.TextField(_("definition (English)"), blank=True)
    teer = models.PositiveSmallIntegerField(_("TEER category"), null=True, blank=True)

    objects = OccupationQuerySet.as_manager()
    SAID = Indexed(OCCUPATION_WORDS)

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("occupation"), _("occupations")
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(fields=["code", "version"], name="occupation_unique_code"),
            models.CheckConstraint(
                condition=Q(teer__isnull=True) | Q(teer__lte=5), name="occupation_teer_0_to_5"
            ),
        ]
        indexes = [GinIndex(OCCUPATION_WORDS, name="occupation_words")]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


# What searches read, kept with the row: else a word that every program says has every text read again.
CODES = Func("code", "sanction", function="program_codes", output_field=models.TextField())
TITLE_WORDS = titled(CODES, "title_fr", "title_en")
WORDS = together(TITLE_WORDS, told("sector_fr", "sector_en", "summary_fr", "summary_en"))
TITLES = plain(Concat("title_fr", Value(" "), "title_en", output_field=models.TextField()))
MOST_ALIKE = 50
BY_LENGTH = Value(2)  # of two titles that say a word, the shorter comes first
OPEN_STATES = ["planned", "recruiting", "confirmed"]
TAUGHT_STATES = [*OPEN_STATES, "running", "completed"]


def codes_in(text: str) -> list[str]:
    """Return what may be ministry codes in a question: « DEP 5371 », « 241.a0 »."""
    return re.findall(r"[0-9A-Z]+(?:\.[0-9A-Z]+)?", text.upper())


class ProgramQuerySet(models.QuerySet):
    def in_force(self, *, on: date):
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on)).filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=on)
        )

    def taught_in(self, *region_codes: str):
        """Programs with a cohort, past or to come, in one of some regions."""
        taught = self.model.objects.filter(
            cohorts__region__code__in=region_codes, cohorts__state__in=TAUGHT_STATES
        )
        return self.filter(pk__in=taught.values("pk"))

    def searched(self, text: str, *, on: date):
        """Find programs by code or words, closest first, annotated ``is_close``.

        Their own words count, and those of the occupations that they lead to. Only when no program has them
        do titles that look alike come (``is_close``): a typo still finds, and a good search is not diluted.
        """
        query = asked(text, on=on).whole
        said = Q(pk__in=self._saying(query)) | Q(pk__in=self._leading_to(query))
        return (
            self.annotate(is_close=~Exists(self.model.objects.filter(said)))
            .filter(said | Q(is_close=True, pk__in=self._looking_like(text)))
            .annotate(
                closeness=Case(
                    When(code__in=codes_in(text), then=Value(10.0)),
                    When(is_close=True, then=Value(1.0) - how_far(text, TITLES)),
                    default=SearchRank(F("title_words"), Sought(query), normalization=BY_LENGTH),
                    output_field=models.FloatField(),
                ),
            )
            .order_by("-closeness", "code")
        )

    def _saying(self, query: str):
        return self.model.objects.filter(says(F("words"), query)).order_by().values("pk")

    def _leading_to(self, query: str):
        trades = Occupation.SAID.keys(Occupation, query)
        return ProgramOccupation.objects.filter(occupation__in=trades).values("program")

    def _looking_like(self, text: str):
        alike = self.model.objects.annotate(distance=how_far(text, TITLES))
        return alike.filter(distance__lte=FARTHEST).order_by("distance").values("pk")[:MOST_ALIKE]

    def with_next_start(self, *, on: date):
        """Annotate ``next_start``: the first day, from ``on``, of a cohort still to start."""
        cohorts = self.model._meta.get_field("cohorts").related_model.objects
        starts = cohorts.filter(program=OuterRef("pk"), starts_on__gte=on, state__in=OPEN_STATES)
        return self.annotate(next_start=Subquery(starts.order_by("starts_on").values("starts_on")[:1]))

    def with_successor(self):
        """Annotate ``successor``: what replaces the program (code, titles, public_id), or None."""
        newer = self.model.objects.filter(predecessor=OuterRef("pk")).order_by("-valid_from", "-code")
        facts = JSONObject(code="code", title_fr="title_fr", title_en="title_en", public_id="public_id")
        return self.annotate(successor=Subquery(newer.values(facts=facts)[:1]))

    def with_predecessors(self):
        """Read along the programs replaced, one before the other, as far as DEEPEST."""
        return self.select_related("__".join(["predecessor"] * self.model.DEEPEST))

    def replaced_last(self):
        """Annotate ``is_replaced`` and list programs that another one replaces after those still taught."""
        newer = self.model.objects.filter(predecessor=OuterRef("pk"))
        order = self.query.order_by or ["code"]
        return self.annotate(is_replaced=Exists(newer)).order_by("is_replaced", *order)

    def with_total(self):
        """Annotate ``total``: how many rows the whole list has, read with the page itself."""
        return self.annotate(total=Window(Count("*")))

    def for_list(self, *, on: date):
        """Read what a line of the catalogue prints."""
        return self.replaced_last().with_next_start(on=on).with_successor()


class ProgramManager(models.Manager.from_queryset(ProgramQuerySet)):
    def get_queryset(self):
        """Leave out what only the search reads."""
        return super().get_queryset().defer("words", "title_words")


CIRCLE_TOLD = _("This program would replace itself, through those that it replaces.")


def in_a_circle(replaces: Mapping[int, int]) -> set[int]:
    """Return the programs that replace themselves, through others or not, among {program: replaced}."""
    return {pk for pk in replaces if pk in replaced_by(pk, replaces)}


def replaced_by(pk: int, replaces: Mapping[int, int | None]) -> list[int]:
    """Return what a program replaces, newest first; a circle is gone round once."""
    found: list[int] = []
    while (older := replaces.get(found[-1] if found else pk)) and older not in found:
        found.append(older)
    return found


# Deferred, so that one transaction may turn a succession round; one at a time, so that two that each add a
# half of a circle do not both pass. What was a circle before this rule stays editable.
CIRCLE = """
    IF NEW.predecessor_id IS NULL THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('programs_program succession'));
    IF EXISTS (
        WITH RECURSIVE replaced (id) AS (
            SELECT predecessor_id FROM programs_program WHERE id = NEW.id
            UNION
            SELECT older.predecessor_id FROM programs_program older JOIN replaced ON older.id = replaced.id
        )
        SELECT FROM replaced WHERE id = NEW.id
    ) THEN
        RAISE EXCEPTION 'a program would replace itself'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'program_succession_without_circle';
    END IF;
    RETURN NULL;
"""


@tracked(exclude=["words", "title_words"])
class Program(Bilingual, Stamped):
    """*Programme d'études*: a ministry code, its sanction, and the program it replaces."""

    class Sanction(models.TextChoices):
        DEP = "DEP", _("DEP (vocational diploma)")
        ASP = "ASP", _("ASP (vocational specialization)")
        AEP = "AEP", _("AEP (vocational attestation)")
        DEC = "DEC", _("DEC (college diploma)")
        AEC = "AEC", _("AEC (college attestation)")
        OTHER = "other", _("other")

    DEEPEST = 4  # programs replaced one after the other that pages follow

    code = models.CharField(_("ministry code"), max_length=12)
    version = models.CharField(_("version"), max_length=20, blank=True, default="")
    sanction = models.CharField(_("sanction"), max_length=10, choices=Sanction)
    title_fr = models.CharField(_("title (French)"), max_length=200)
    title_en = models.CharField(_("title (English)"), max_length=200, blank=True)
    sector_fr = models.CharField(_("training sector (French)"), max_length=120, blank=True)
    sector_en = models.CharField(_("training sector (English)"), max_length=120, blank=True)
    summary_fr = models.TextField(_("summary (French)"), blank=True)
    summary_en = models.TextField(_("summary (English)"), blank=True)
    hours = models.PositiveIntegerField(_("hours"), null=True, blank=True)
    duration_months = models.PositiveSmallIntegerField(_("usual duration (months)"), null=True, blank=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    predecessor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="successors", verbose_name=_("replaces")
    )
    occupations = models.ManyToManyField(
        Occupation, through="ProgramOccupation", related_name="programs", verbose_name=_("occupations")
    )

    words = models.GeneratedField(
        expression=WORDS, output_field=SearchVectorField(), db_persist=True, verbose_name=_("words")
    )
    title_words = models.GeneratedField(
        expression=TITLE_WORDS,
        output_field=SearchVectorField(),
        db_persist=True,
        verbose_name=_("words of the titles"),
    )

    objects = ProgramManager()
    SAID = Kept("title_words")

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("program"), _("programs")
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(fields=["code", "version"], name="program_unique_code"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="program_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(predecessor__isnull=True) | ~Q(predecessor=F("id")),
                name="program_not_its_own_predecessor",
            ),
        ]
        indexes = [
            GinIndex(fields=["words"], name="program_words"),
            GistIndex(OpClass(TITLES, name="gist_trgm_ops"), name="program_titles_alike"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="succession_begins",
                level=pgtrigger.Row,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                # Not queued for who replaces nothing: PostgreSQL goes through the queue at each row.
                condition=pgtrigger.Q(new__predecessor_id__isnull=False),
                timing=pgtrigger.Deferred,
                func=CIRCLE,
            ),
            pgtrigger.Trigger(
                name="succession_changes",
                level=pgtrigger.Row,
                when=pgtrigger.After,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__predecessor_id__df=pgtrigger.F("old__predecessor_id")),
                timing=pgtrigger.Deferred,
                func=CIRCLE,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    def clean(self) -> None:
        """Refuse a program that replaces itself, through others or not. Raises ValidationError."""
        stored = Program.objects.exclude(predecessor=None).values_list("pk", "predecessor")
        if self.pk and self.pk in replaced_by(self.pk, dict(stored) | {self.pk: self.predecessor_id}):
            raise ValidationError({"predecessor": CIRCLE_TOLD})

    def get_absolute_url(self) -> str:
        return reverse("program_detail", args=[self.public_id])


SHARES_SUM = """
    IF (SELECT sum(share) FROM programs_programoccupation WHERE occupation_id = NEW.occupation_id) > 1 THEN
        RAISE EXCEPTION 'shares of one occupation sum to more than 1'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'program_shares_within_one';
    END IF;
    RETURN NULL;
"""


@tracked
class ProgramOccupation(Stamped):
    """Share (0–1) of an occupation's openings that this program aims at: an expert's judgement."""

    program = models.ForeignKey(Program, models.CASCADE, related_name="shares", verbose_name=_("program"))
    occupation = models.ForeignKey(
        Occupation, models.PROTECT, related_name="shares", verbose_name=_("occupation")
    )
    share = models.DecimalField(
        _("share"),
        max_digits=5,
        decimal_places=4,
        help_text=_("between 0 and 1; the shares of one occupation sum to 1 at most"),
    )
    evidence = models.TextField(_("evidence"), blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("author"),
    )

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("program–occupation share"), _("program–occupation shares")
        ordering = ["program__code", "occupation__code"]
        constraints = [
            models.UniqueConstraint(fields=["program", "occupation"], name="share_unique"),
            models.CheckConstraint(
                condition=Q(share__gt=Decimal(0), share__lte=Decimal(1)), name="share_between_0_and_1"
            ),
        ]
        triggers = [
            # Deferred: a file may lower one share and raise another in one transaction.
            pgtrigger.Trigger(
                name="shares_within_one",
                level=pgtrigger.Row,
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update,
                timing=pgtrigger.Deferred,
                func=SHARES_SUM,
            )
        ]

    def __str__(self) -> str:
        return f"{self.program.code} – {self.occupation.code}: {self.share}"
