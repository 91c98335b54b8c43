"""What the list of reports shows: the published edition of each region, drafts to who may read them."""

from dataclasses import dataclass
from typing import Any

from partnerships.base.charts import Chart
from partnerships.territories.models import Region
from programs.adequacy.records import DEFICITS
from programs.reports.models import AdequacyReport
from programs.reports.pages import deficit_map

DRAFTS_SHOWN = 40


@dataclass(frozen=True, slots=True)
class RegionReports:
    """A region and its published editions: that of the region first, then those of partnerships."""

    region: Region
    reports: list[AdequacyReport]

    @property
    def deficits(self) -> int | None:
        """Programs short of entrants in the region's own report; None without one."""
        own = [report for report in self.reports if report.partnership_id is None]
        return short_of_entrants(own[0]) if own else None


def short_of_entrants(report: AdequacyReport) -> int | None:
    """Count the programs of an edition that lack entrants, from its stored summary."""
    counts = report.summary.get("diagnoses")
    return None if counts is None else sum(counts.get(key, 0) for key in DEFICITS)


def published_lines() -> list[RegionReports]:
    """Return the 17 regions with what each publishes (two queries)."""
    by_region: dict[int, list[AdequacyReport]] = {}
    for report in AdequacyReport.objects.light().published().order_by("partnership_id", "-edition"):
        by_region.setdefault(report.region_id, []).append(report)
    regions = Region.objects.order_by("code")
    return [
        RegionReports(region, sorted(by_region.get(region.pk, []), key=lambda r: r.partnership_id or 0))
        for region in regions
    ]


def drafts_for(user: Any) -> list[AdequacyReport]:
    """Return what is computed, asked for or failed and not published, newest first; nothing for strangers."""
    if not user.is_authenticated:
        return []
    rows = AdequacyReport.objects.light().listed().unpublished().without_old_failures().visible_to(user)
    return list(rows.select_related("job").order_by("-created_at")[:DRAFTS_SHOWN])


def map_of(lines: list[RegionReports], *, lang: str) -> Chart:
    """Draw how many programs lack entrants, region by region."""
    counts = {line.region.code: line.deficits for line in lines if line.deficits is not None}
    return deficit_map(counts, {line.region.code: line.region.name for line in lines}, lang)
