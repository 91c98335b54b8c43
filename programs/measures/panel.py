"""The cohorts of a measure by zone, as its page shows them: facts that everybody reads, never persons."""

from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.urls import reverse

from partnerships.base.language import short_language
from partnerships.people.models import rows_of
from partnerships.plans.measure_models import Measure
from partnerships.plans.naming import Beside
from programs.cohorts.models import Cohort
from programs.cohorts.permissions import can_create_cohorts
from programs.measures.models import MeasureCohort

READ = (
    "public_id", "zone_id", "cohort__public_id", "cohort__program__title_fr", "cohort__program__title_en",
    "cohort__provider__name", "cohort__provider_id", "cohort__region_id", "cohort__starts_on",
    "cohort__seats", "cohort__state", "zone__name_fr", "zone__name_en",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CohortLine:
    """A cohort of a measure; ``url`` is "" for who does not read its page."""

    link: str
    program: str
    provider: str
    url: str
    starts_on: date
    seats: int
    state: str

    @property
    def label(self) -> str:
        return str(Cohort.State(self.state).label)


@dataclass(frozen=True, slots=True)
class ZoneLine:
    """A zone and the cohorts that came of the measure there; ``zone`` None: the document names no zone."""

    zone: int | None
    name: str
    cohorts: list[CohortLine]


@dataclass(frozen=True, slots=True)
class CohortsPanel:
    """The zones of a measure, the empty ones first, and what the reader may do."""

    lines: list[ZoneLine]
    may_open: bool
    may_link: bool

    @property
    def cohorts(self) -> list[CohortLine]:
        return [cohort for line in self.lines for cohort in line.cohorts]

    @property
    def seats(self) -> int:
        return sum(cohort.seats for cohort in self.cohorts)

    @property
    def zones(self) -> list[ZoneLine]:
        return [line for line in self.lines if line.zone]

    @property
    def empty(self) -> list[ZoneLine]:
        return [line for line in self.zones if not line.cohorts]


def cohort_rows():
    """Return the expression of the cohorts that came of a measure and were not called off."""
    links = MeasureCohort.objects.held().filter(measure=OuterRef("pk"))
    return ArraySubquery(rows_of(links, *READ).order_by("cohort__starts_on", "pk"))


def panel(measure: Measure, rows: list, user) -> CohortsPanel | None:
    """Return the cohorts of a measure by zone; None without any, to who opens none."""
    keeps = measure.is_kept and measure.plan.is_live
    may_open = keeps and can_create_cohorts(user)
    if not rows and not may_open:
        return None
    names = {pk: said(fr, en) for pk, fr, en in measure.zone_rows}
    names |= {row[1]: said(row[11], row[12]) for row in rows if row[1]}
    by_zone = {zone: [] for zone in (*names, None)}
    for row in rows:
        by_zone[row[1]].append(cohort_line(row, user))
    lines = [ZoneLine(zone, names.get(zone, ""), found) for zone, found in by_zone.items() if zone or found]
    return CohortsPanel(sorted(lines, key=lambda line: bool(line.cohorts)), may_open, keeps)


def cohort_line(row: list, user) -> CohortLine:
    link, _zone, cohort, fr, en, provider, provider_id, region_id, starts_on, seats, state, *_names = row
    url = reverse("cohort_detail", args=[cohort]) if reads(user, provider_id, region_id) else ""
    return CohortLine(link, said(fr, en), provider, url, date.fromisoformat(starts_on), seats, state)


def reads(user, provider: int, region: int) -> bool:
    """Whether a person reads the page of a cohort (as ``Cohort.objects.visible_to``, without a query)."""
    if not user.is_authenticated:
        return False
    scope = user.scope
    return scope.is_admin or provider in scope.organization_ids or region in scope.coordinated_region_ids


def said(fr: str, en: str) -> str:
    return (short_language() == "en" and en) or fr


COHORTS_PANEL = Beside(cohort_rows, panel, "programs/measures/_cohorts.html")
