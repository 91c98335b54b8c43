"""The inventory of services of a partnership: sheets, and what was found of two that look alike."""

from datetime import date, datetime

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models, transaction
from django.db.models import ExpressionWrapper, F, Func, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy
from django_fsm import FSMField

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.base.searching import Indexed, titled, together, told
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, hold, verb
from partnerships.concertation.models import Partnership
from partnerships.inventory.comparing import Sheet
from partnerships.inventory.quality import Quality, read_quality
from partnerships.organizations.models import DatedQuerySet, Organization
from partnerships.territories.models import Territory
from partnerships.words.sorting import by_name

TAKE_BACK_DAYS = said("overlap_take_back_days", 30)
FRESH_MONTHS = (1, 3, 6, 12, 16)
CODES = ArrayField(models.CharField(max_length=4))
SERVICE_WORDS = together(titled("name_fr", "name_en"), told("description_fr", "description_en"))


def months_of(number: int) -> str:
    """Return how a rhythm is said, in the reader's language."""
    return ngettext("every month", "every %(count)d months", number) % {"count": number}


MONTHS_SAID = [(number, lazy(months_of, str)(number)) for number in FRESH_MONTHS]


class Term(Bilingual, Stamped):
    """A word by which sheets are sorted, with the days on which it may be chosen."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name_fr = models.CharField(_("name (French)"), max_length=120)
    name_en = models.CharField(_("name (English)"), max_length=120)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.name


@tracked
class Audience(Term):
    """*Clientèle*: for whom services are (firms, young people, adults, immigrants, laid-off people…)."""

    class Meta(Term.Meta):
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("audience"), _("audiences")


@tracked
class ServiceCategory(Term):
    """*Catégorie de services*: what services are about."""

    class Meta(Term.Meta):
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("category of services"), _("categories of services")


class ServiceQuerySet(StatefulQuerySet):
    def published(self, *, on: date):
        """What the public reads: sheets of public partnerships, of services that are not over."""
        going_on = Q(to_on=None) | Q(to_on__gte=on)
        return self.filter(going_on, state=ServiceItem.State.PUBLISHED, partnership__is_published=True)

    def readable_by(self, user, *, on: date):
        """Published sheets for everybody; the others for who keeps them."""
        if not user.is_authenticated:
            return self.published(on=on)
        if user.scope.is_admin:
            return self
        published = ServiceItem.objects.published(on=on)
        return self.filter(Q(pk__in=published.values("pk")) | kept_by(user))

    def editable_by(self, user):
        """An organization's own, and every sheet of a partnership for who keeps it."""
        return self if user.scope.is_admin else self.filter(kept_by(user))

    def in_territory(self, code: str):
        """What is given in a territory: named, or everywhere."""
        return self.filter(Q(territory_codes=[]) | Q(territory_codes__overlap=[code]))

    def to_confirm(self, *, on: date):
        return self.filter(state=ServiceItem.State.PUBLISHED, confirm_by__lte=on)

    def with_partners(self):
        """Read along what a line prints; annotate ``territory_names``."""
        named = Territory.objects.annotate(_codes=ExpressionWrapper(OuterRef("territory_codes"), CODES))
        named = named.filter(_codes__overlap=[F("code")]).order_by(*by_name("name")).values("name")
        found = self.select_related("organization", "partnership", "audience", "category")
        return found.annotate(territory_names=ArraySubquery(named))


def kept_by(user) -> Q:
    """Return the condition « the person writes this sheet » of somebody who is no administrator."""
    partnerships = Partnership.objects.editable_by(user).values("pk")
    return Q(organization__in=user.scope.coordinated_ids) | Q(partnership__in=partnerships)


@tracked
class ServiceItem(Stateful, Bilingual, Stamped):
    """*Fiche de service*: what an organization offers, to whom, where; confirmed at the rhythm it chose."""

    class Kind(models.TextChoices):
        SERVICE = "service", _("service")
        CONCERTATION = "concertation", _("place of concertation")
        PROJECT = "project", _("local project")

    class State(States):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", pgettext_lazy("service", "published")
        CLOSED = "closed", pgettext_lazy("service", "closed")
        MERGED = "merged", pgettext_lazy("service", "merged")

    partnership = models.ForeignKey(
        Partnership, models.PROTECT, related_name="services", verbose_name=_("partnership")
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="services", verbose_name=_("partner")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.SERVICE)
    name_fr = models.CharField(_("name (French)"), max_length=150)
    name_en = models.CharField(_("name (English)"), max_length=150, blank=True)
    description_fr = models.TextField(_("what it is (French)"), blank=True)
    description_en = models.TextField(_("what it is (English)"), blank=True)
    audience = models.ForeignKey(
        Audience, models.PROTECT, related_name="services", verbose_name=_("for whom")
    )
    category = models.ForeignKey(
        ServiceCategory, models.PROTECT, related_name="services", verbose_name=_("category")
    )
    territory_codes = ArrayField(
        models.CharField(max_length=4),
        default=list,
        blank=True,
        verbose_name=_("territories (MRC)"),
        help_text=_("none: everywhere in the partnership’s regions"),
    )
    measure = models.CharField(
        _("measure or program"),
        max_length=200,
        blank=True,
        help_text=_("that it comes from"),
    )
    conditions_fr = models.TextField(_("conditions (French)"), blank=True)
    conditions_en = models.TextField(_("conditions (English)"), blank=True)
    fee_fr = models.CharField(_("fee (French)"), max_length=120, blank=True)
    fee_en = models.CharField(_("fee (English)"), max_length=120, blank=True)
    contact_name = models.CharField(_("contact"), max_length=150, blank=True)
    contact_email = models.EmailField(
        _("e-mail of the service"),
        blank=True,
        help_text=_("shown; it is also asked whether all this is still true"),
    )
    contact_phone = models.CharField(_("telephone"), max_length=30, blank=True)
    from_on = models.DateField(_("from"), null=True, blank=True)
    to_on = models.DateField(_("to"), null=True, blank=True)
    fresh_months = models.PositiveSmallIntegerField(
        _("confirmed again"),
        null=True,
        blank=True,
        default=12,
        choices=MONTHS_SAID,
        help_text=_("nothing: never asked"),
    )
    last_confirmed_on = models.DateField(_("last confirmed on"), null=True, blank=True, editable=False)
    asked_on = models.DateField(_("asked on"), null=True, blank=True, editable=False)
    reminded_on = models.DateField(_("reminded on"), null=True, blank=True, editable=False)
    confirm_by = models.GeneratedField(
        verbose_name=_("to be confirmed by"),
        expression=Func(
            "last_confirmed_on",
            "fresh_months",
            arg_joiner=" + make_interval(months => ",
            template="(%(expressions)s))::date",
        ),
        output_field=models.DateField(),
        db_persist=True,
    )
    state = FSMField(_("state"), max_length=20, choices=State, default=State.DRAFT, protected=True)
    merged_into = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="absorbed",
        verbose_name=_("merged into"),
    )
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    objects = ServiceQuerySet.as_manager()
    SAID = Indexed(SERVICE_WORDS)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("service"), _("services")
        ordering = by_name("name_fr")
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on=None) | Q(from_on=None) | Q(to_on__gte=F("from_on")),
                name="service_ends_after_start",
                violation_error_code="service_ends_after_start",
                violation_error_message=_("A service cannot end before it starts."),
            ),
            models.UniqueConstraint(
                fields=["partnership", "organization", "name_fr"],
                condition=~Q(state="merged"),
                name="service_one_sheet_per_name",
                violation_error_code="service_one_sheet_per_name",
                violation_error_message=_("This partner already has a sheet of that name: edit that one."),
            ),
            models.CheckConstraint(
                condition=Q(state="merged") | Q(merged_into=None), name="service_merged_is_in_state"
            ),
        ]
        indexes = [
            GinIndex(SERVICE_WORDS, name="service_words"),
            models.Index(fields=["confirm_by"], condition=Q(state="published"), name="service_to_confirm"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("service_detail", args=[self.public_id])

    def is_editable_by(self, user) -> bool:
        """Whether the person writes this sheet."""
        return user.is_authenticated and ServiceItem.objects.editable_by(user).filter(pk=self.pk).exists()

    def is_stale(self, *, on: date) -> bool:
        """Whether it is past the day on which somebody should have said that it is still true."""
        return self.state == self.State.PUBLISHED and self.confirm_by is not None and self.confirm_by <= on

    @property
    def quality(self) -> Quality:
        """What is written of it, and what is missing."""
        return read_quality(self.__dict__)

    @property
    def sheet(self) -> Sheet:
        """What is compared of it."""
        words = f"{self.name_fr} {self.description_fr}"
        return Sheet(self.pk, self.audience_id, self.category_id, frozenset(self.territory_codes), words)

    def confirm(self, *, on: date) -> None:
        """Note that it is still true; nobody else is asked until its rhythm comes round."""
        with transaction.atomic():
            hold(self)
            self.last_confirmed_on, self.asked_on, self.reminded_on = on, None, None
            self.save(update_fields=["last_confirmed_on", "asked_on", "reminded_on", "updated_at"])

    @verb(source=[State.DRAFT, State.CLOSED], target=State.PUBLISHED)
    def publish(self, *, by, at: datetime, reason="") -> None:
        """Show it to everybody; who does it says that it is true today."""
        self.last_confirmed_on, self.asked_on, self.reminded_on = timezone.localdate(at), None, None

    @verb(source=[State.DRAFT, State.PUBLISHED], target=State.CLOSED)
    def close(self, *, by, at: datetime, reason="") -> None:
        """Take it off the public list: it is offered no longer."""

    @verb(source=State.PUBLISHED, target=State.MERGED)
    def merge(self, *, by, at: datetime, reason="", into: "ServiceItem") -> None:
        """Have another sheet stand for it; its own history stays."""
        self.merged_into = into

    @verb(source=State.MERGED, target=State.PUBLISHED)
    def part(self, *, by, at: datetime, reason="") -> None:
        """Take it apart again from the sheet that stood for it."""
        self.merged_into = None


class ServiceEvent(StateEvent):
    """Who changed a sheet's state, when and why."""

    service = models.ForeignKey(ServiceItem, models.CASCADE, related_name="events", verbose_name=_("service"))

    class Meta(StateEvent.Meta):
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("service’s event"), _("services’ events")


class OverlapQuerySet(models.QuerySet):
    def standing(self):
        return self.filter(taken_back_at=None)

    def editable_by(self, user):
        return self.filter(first__partnership__in=Partnership.objects.editable_by(user).values("pk"))

    def with_sheets(self):
        return self.select_related("first__organization", "second__organization", "by")


@tracked
class Overlap(Stamped):
    """*Recoupement*: what was found of two sheets that look alike, and why; it stays on record."""

    class Verdict(models.TextChoices):
        DISTINCT = "distinct", _("distinct")
        COMPLEMENTARY = "complementary", _("complementary")
        MERGED = "merged", pgettext_lazy("overlap", "merged")

    first = models.ForeignKey(ServiceItem, models.CASCADE, related_name="+", verbose_name=_("first sheet"))
    second = models.ForeignKey(ServiceItem, models.CASCADE, related_name="+", verbose_name=_("second sheet"))
    verdict = models.CharField(_("found"), max_length=20, choices=Verdict)
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    at = models.DateTimeField(_("at"))
    taken_back_at = models.DateTimeField(_("taken back at"), null=True, blank=True)

    objects = OverlapQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("overlap"), _("overlaps")
        ordering = ["-at"]
        constraints = [
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="overlap_of_two_in_order"),
            models.UniqueConstraint(
                fields=["first", "second"], condition=Q(taken_back_at=None), name="overlap_judged_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first} – {self.second}"
