"""What the public home and the regions' pages show, read in a few queries."""

from dataclasses import dataclass, replace
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Count, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnerships.base.charts import Chart
from partnerships.base.figures import not_available, write_number
from partnerships.concertation.models import Partnership
from partnerships.organizations.models import Organization, OrganizationRole
from partnerships.territories.models import Region, Territory
from partnerships.words.sorting import by_name, by_title
from programs.adequacy.charts import TILES, tile_map
from programs.catalogue.models import TAUGHT_STATES, Program
from programs.cohorts.models import Cohort
from programs.reports.models import AdequacyReport

SHOWN = 6  # lines of each list of the home page
MANY = 60  # lines of each list of a region's page


@dataclass(frozen=True, slots=True)
class RegionLine:
    """A region and how many programs have a cohort there; None when no cohort is recorded."""

    region: Region
    programs: int | None


def region_lines() -> list[RegionLine]:
    """Return the 17 regions with the number of programs taught in each (one query)."""
    taught = Count("cohorts__program", filter=Q(cohorts__state__in=TAUGHT_STATES), distinct=True)
    return [RegionLine(region, region.taught or None) for region in Region.objects.annotate(taught=taught)]


def programs_map(lines: list[RegionLine]) -> Chart:
    """Draw the regions coloured by the number of programs taught, with the table that says the same."""
    counts = {line.region.code: line.programs for line in lines}
    drawn = tile_map(
        counts,
        key="programs-map",
        title=map_finding(lines),
        names={line.region.code: line.region.name for line in lines},
        texts={code: write_number(count) for code, count in counts.items() if count is not None},
        columns=(_("Region"), _("Programs taught")),
        unknown=not_available(),
    )
    addresses = {line.region.code: line.region.get_absolute_url() for line in lines}
    return replace(drawn, links=tuple(addresses.get(code, "") for code in sorted(TILES)))


def map_finding(lines: list[RegionLine]) -> str:
    """Say in a sentence what the map shows."""
    known = [line for line in lines if line.programs]
    if not known:
        return _("No cohort is recorded yet: no region has a figure")
    top = max(known, key=lambda line: line.programs)
    where = ngettext(
        "%(count)d region records its cohorts here", "%(count)d regions record their cohorts here", len(known)
    ) % {"count": len(known)}
    most = ngettext(
        "%(region)s teaches %(programs)s program",
        "%(region)s teaches the most: %(programs)s programs",
        top.programs,
    ) % {"region": top.region, "programs": write_number(top.programs)}
    return f"{where}; {most}" if len(known) > 1 else most


def latest_reports() -> QuerySet[AdequacyReport]:
    """Return the newest published editions, without their snapshots."""
    return AdequacyReport.objects.light().published().order_by("-published_at")


def cohorts_to_start(*, on: date) -> QuerySet[Cohort]:
    """Return cohorts still to start, soonest first."""
    return (
        Cohort.objects.starting_from(on=on)
        .select_related("program", "provider", "region")
        .order_by("starts_on", "program__code")
    )


def partnerships_at_work(*, on: date) -> QuerySet[Partnership]:
    """Return partnerships with a public page and ``region_names``: those at work first, newest first."""
    ended = Case(When(to_on__lt=on, then=Value(1)), default=Value(0))
    names = Region.objects.filter(partnerships=OuterRef("pk")).order_by("code").values("name")
    return (
        Partnership.objects.published()
        .annotate(ended=ended, region_names=ArraySubquery(names))
        .order_by("ended", "-from_on", by_title("name"))
    )


def partners_of(region: Region, *, on: date) -> QuerySet[Organization]:
    """Return the region's partners that do more than hire, with their kinds."""
    more_than_hire = OrganizationRole.objects.current(on=on).exclude(kind=OrganizationRole.Kind.EMPLOYER)
    partners = Organization.objects.listed().filter(
        region=region, pk__in=more_than_hire.values("organization")
    )
    return partners.with_kinds(on=on).order_by(*by_name("name"))


def with_territories(*, on: date) -> QuerySet[Region]:
    """Return regions with ``territory_names``, sorted, and how many partners are ``employers``."""
    names = Territory.objects.filter(region=OuterRef("pk")).order_by(*by_name("name")).values("name")
    employers = (
        Organization.objects.listed()
        .of_kind(OrganizationRole.Kind.EMPLOYER, on=on)
        .filter(region=OuterRef("pk"))
        .order_by()
        .values("region")
        .annotate(firms=Count("pk"))
        .values("firms")
    )
    return Region.objects.annotate(
        territory_names=ArraySubquery(names), employers=Coalesce(Subquery(employers), 0)
    )


def programs_taught_in(region: Region, *, on: date) -> QuerySet[Program]:
    """Return the programs with a cohort in the region, with their next start, in alphabetical order."""
    return Program.objects.taught_in(region.code).with_next_start(on=on).order_by(by_title("title"))
