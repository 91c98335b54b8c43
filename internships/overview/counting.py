"""What internships come to in an area and a school year: seats, applications, agreements, placements.

Four subjects, each counted by the database in one grouped query; a screen needs two (by territory, whose sums
are the totals, and by program) however many rows there are.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, DurationField, ExpressionWrapper, F, FloatField, Q, QuerySet, Sum, Value
from django.db.models.functions import Cast, Coalesce, Extract, JSONObject

from internships.agreements.models import OPEN_STATES as UNSIGNED
from internships.agreements.models import Agreement
from internships.applications.models import Application
from internships.offers.models import Slot
from internships.overview.areas import Area
from internships.overview.hiring_models import HiringFigures
from internships.placements.models import Placement
from internships.positions.models import SharedPosition
from programs.adequacy.records import LEAST_PERSONS

OFFERED_STATES = ["published", "paused", "full", "expired"]
# The columns of a grouped row, after its key and its subject.
COLUMNS = ("first", "second", "third", "fourth", "fifth")
# What names a territory or a program, read with the figures.
NAMES = {"territory": ("code", "name"), "program": ("code", "title_fr", "title_en")}


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of one area, territory or program (seats and persons); shares are 0–1, delays are days.

    Without ``days_in_all`` they are rounded: no delay, and no share over fewer persons than reports print;
    in all, how many seats are taken is not known then: a seat open to two programs counts in each. Nor is it
    to a school, whose seats are the region's: other schools' students take them.
    """

    seats: int = 0
    taken: int | None = 0
    applications: int = 0
    answered: int = 0
    silent: int = 0
    days_in_all: float | None = 0
    unsigned: int = 0
    signed: int = 0
    under_way: int = 0
    completed: int = 0
    hired: int = 0
    hired_unknown: int = 0
    summer_jobs: int = 0

    @property
    def answer_rate(self) -> float | None:
        """Share of the applications that were answered, or went unanswered to their end; None without any."""
        return self._share(self.answered, self.answered + self.silent)

    @property
    def answer_days(self) -> float | None:
        """Mean delay of the firms' answers (days); None without any."""
        return None if self.is_rounded or not self.answered else self.days_in_all / self.answered

    @property
    def hired_rate(self) -> float | None:
        """Share of the completed placements, of known end, that led to a hire; None without any."""
        return self._share(self.hired, self.completed - self.hired_unknown)

    @property
    def is_nothing(self) -> bool:
        return not any(getattr(self, name) for name in self.__slots__)

    @property
    def is_rounded(self) -> bool:
        return self.days_in_all is None

    def _share(self, persons: int, of: int) -> float | None:
        return persons / of if of >= (LEAST_PERSONS[0].persons if self.is_rounded else 1) else None


SUBJECTS = {
    "slots": ("seats", "taken", None, None, None),
    "applications": ("applications", "answered", "silent", "days_in_all", None),
    "agreements": ("unsigned", "signed", None, None, None),
    "placements": ("under_way", "completed", "hired", "hired_unknown", "summer_jobs"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """A territory or a program, by what names it (``NAMES``), and its figures; no code: not said."""

    names: dict
    figures: Figures


def figures_by(area: Area, *, years: tuple[date, date], key: str) -> list[Group]:
    """Return the figures of an area between two days, by ``"territory"`` or ``"program"``. One query."""
    parts = [count(area, years, key) for count in (_slots, _applications, _agreements, _placements)]
    names: dict[str | None, dict] = {}
    found: dict[str | None, dict] = {}
    for named, subject, *values in parts[0].union(*parts[1:], all=True):
        code = named["code"]
        names[code] = named
        columns = zip(SUBJECTS[subject], values, strict=True)
        found.setdefault(code, {}).update({name: value for name, value in columns if name})
    unknown = {"taken": None} if area.school else {}
    return [Group(names[code], Figures(**{**figures, **unknown})) for code, figures in found.items()]


def total(figures: Iterable[Figures]) -> Figures:
    """Add figures up; of territories, for one seat or person is of one territory, not of programs."""
    rows = list(figures)
    columns = {name: [getattr(row, name) for row in rows] for name in Figures.__slots__}
    return Figures(**{name: None if None in values else sum(values) for name, values in columns.items()})


def _named(key: str, *paths: str) -> JSONObject:
    """Return the expression of what names a territory or program, at the first path that leads to one."""
    fields = {name: [f"{path}__{name}" for path in paths] for name in NAMES[key]}
    return JSONObject(**{name: Coalesce(*at) if len(at) > 1 else F(at[0]) for name, at in fields.items()})


def _grouped(rows: QuerySet, subject: str, named: JSONObject, *figures) -> QuerySet:
    numbers = dict(zip(COLUMNS, (*figures, *[Value(0)] * len(COLUMNS)), strict=False))
    numbers = {
        name: Cast(Coalesce(value, Value(0), output_field=FloatField()), FloatField())
        for name, value in numbers.items()
    }
    return (
        rows.order_by()
        .annotate(group=named, subject=Value(subject))
        .values("group", "subject")
        .annotate(**numbers)
        .values_list("group", "subject", *COLUMNS)
    )


def _slots(area: Area, years, key) -> QuerySet:
    first, last = years
    rows = Slot.objects.filter(
        area.of_offers("offer"), offer__state__in=OFFERED_STATES, starts_on__lte=last, ends_on__gte=first
    )
    path = {"territory": "offer__territory", "program": "offer__programs"}[key]
    return _grouped(rows, "slots", _named(key, path), Sum("seats"), Sum("taken"))


def _applications(area: Area, years, key) -> QuerySet:
    delay = Extract(ExpressionWrapper(F("answered_at") - F("sent_at"), DurationField()), "epoch") / 86400.0
    rows = Application.objects.filter(area.of_applications(), sent_at__date__range=years)
    paths = {
        "territory": ["slot__offer__territory"],
        "program": ["enrolment__cohort__program", "student__profile__program"],
    }[key]
    answered = Q(answered_at__isnull=False)
    silent = Q(state="expired", answered_at__isnull=True)
    return _grouped(
        rows,
        "applications",
        _named(key, *paths),
        Count("pk"),
        Count("pk", filter=answered),
        Count("pk", filter=silent),
        Sum(delay, filter=answered),
    )


def _agreements(area: Area, years, key) -> QuerySet:
    first, last = years
    rows = Agreement.objects.filter(area.of_rows(), starts_on__lte=last, ends_on__gte=first)
    path = {"territory": "offer__territory", "program": "program"}[key]
    signed = Q(state__in=["signed", "active", "completed"])
    unsigned = Q(state__in=UNSIGNED)
    named = _named(key, path)
    return _grouped(rows, "agreements", named, Count("pk", filter=unsigned), Count("pk", filter=signed))


def _placements(area: Area, years, key) -> QuerySet:
    first, last = years
    rows = Placement.objects.filter(area.of_rows(), starts_on__lte=last, ends_on__gte=first)
    path = {"territory": "establishment__territory", "program": "program"}[key]
    completed = Q(state="completed")
    return _grouped(
        rows,
        "placements",
        _named(key, path),
        Count("pk", filter=Q(state="active")),
        Count("pk", filter=completed),
        Count("pk", filter=completed & Q(is_hired=True)),
        Count("pk", filter=completed & Q(is_hired=None)),
        Count("pk", filter=Q(agreement__kind__code="summer-job") & ~Q(state="cancelled")),
    )


def reported_hires(area: Area) -> QuerySet[HiringFigures]:
    """Return what the region's partners counted outside the portal, newest first."""
    found = HiringFigures.objects.filter(region=area.region).select_related("kind", "partnership")
    return found.order_by("-to_year", "kind__position")


def positions_calling(area: Area, *, on: date) -> int:
    """Return how many shared positions of the region have an open half on a day."""
    return SharedPosition.objects.filter(region=area.region).with_holders(on=on).calling().count()
