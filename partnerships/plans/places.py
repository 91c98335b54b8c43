"""A plan zone by zone: how far it is in each, and where they are on a map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnerships.base.charts import Chart
from partnerships.base.figures import not_available, write_share
from partnerships.concertation.models import Zone
from partnerships.plans.measure_models import Measure
from partnerships.plans.progress import Far, Figure, far_in_zone, mean
from partnerships.territories.maps import Marked, shares_map
from partnerships.territories.towns import BY_MRC, Place, locate, middle_of, of_establishment


@dataclass(frozen=True, slots=True)
class TerritoryLine:
    """A zone, and how far each measure that is carried out there is."""

    zone: Zone
    fars: Sequence[Far]

    @property
    def share(self) -> float | None:
        return mean(far.share for far in self.fars)

    @property
    def counted(self) -> int:
        return sum(far.share is not None for far in self.fars)

    @property
    def at(self) -> Place | None:
        """The middle of its MRC and places; of words alone, the town of that name; None: nobody knows."""
        towns = [BY_MRC[code][0] for code in self.zone.mrc_rows if code in BY_MRC]
        towns += [of_establishment(postal_code=code, mrc=mrc or "") for code, mrc in self.zone.place_rows]
        return middle_of(towns) or locate(self.zone.name_fr) or locate(self.zone.towns.partition(",")[0])


def territory_lines(
    zones: Sequence[Zone], measures: Sequence[Measure], figures: Mapping[tuple[int, int], Sequence[Figure]]
) -> list[TerritoryLine]:
    """Return zones with the measures that name them or have figures there, which are by (zone, measure)."""
    return [
        TerritoryLine(
            zone,
            [
                far_in_zone(state=measure.state, figures=figures.get((zone.pk, measure.pk), ()))
                for measure in measures
                if zone.pk in measure.zone_keys or (zone.pk, measure.pk) in figures
            ],
        )
        for zone in zones
    ]


def territory_map(lines: Sequence[TerritoryLine]) -> Chart | None:
    """Draw where zones are and how far the plan is in each; None when nobody knows where they are."""
    places = [Marked(line.zone.name, line.at, line.share, _share(line)) for line in lines]
    if not any(place.at for place in places):
        return None
    columns = (_("Territory"), _("Progress"))
    return shares_map(places, key="territories", title=_finding(lines), columns=columns)


def _share(line: TerritoryLine) -> str:
    return not_available() if line.share is None else write_share(line.share, decimals=0)


def _finding(lines: Sequence[TerritoryLine]) -> str:
    known = sorted((line for line in lines if line.share is not None), key=lambda line: line.share)
    if not known:
        return _("No progress is told by territory yet")
    said = {"zone": known[-1].zone.name, "share": _share(known[-1])}
    if len(known) == 1:
        return _("%(zone)s: %(share)s") % said
    said |= {"least": known[0].zone.name, "low": _share(known[0])}
    return _("From %(low)s (%(least)s) to %(share)s (%(zone)s)") % said
