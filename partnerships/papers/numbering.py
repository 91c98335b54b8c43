"""The place of what a file adds to a plan: after what is there, in the order of the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from partnerships.plans.measure_models import Activity, Measure
from partnerships.plans.models import Axis
from partnerships.plans.result_models import ExpectedResult


@dataclass
class Places:
    """Where rows of a plan stand among their siblings, stored or met in the file: {(parent…, name): rank}."""

    taken_by: dict[tuple, int] = field(default_factory=dict)
    last: dict[tuple, int] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: int) -> "Places":
        """Return the places of what a plan holds (four queries)."""
        measures = Measure.objects.filter(axis__plan=plan)
        stored = {
            "axis": Axis.objects.filter(plan=plan).values_list("title_fr", "position"),
            "measure": measures.values_list("axis__title_fr", "name_fr", "position"),
            "activity": Activity.objects.filter(measure__in=measures).values_list(
                "measure__axis__title_fr", "measure__name_fr", "heading_fr", "name_fr", "position"
            ),
            "result": ExpectedResult.objects.filter(measure__in=measures).values_list(
                "measure__axis__title_fr", "measure__name_fr", "text_fr", "position"
            ),
        }
        places = cls()
        for kind, rows in stored.items():
            for *names, position in rows:
                places.keep((kind, *names), parent=(kind, *names[: DEPTHS[kind]]), position=position)
        return places

    def keep(self, key: tuple, *, parent: tuple, position: int) -> None:
        self.taken_by[key] = position
        self.last[parent] = max(self.last.get(parent, 0), position)

    def place(self, key: tuple, *, parent: tuple) -> int:
        """Return the place of a row: its own, else the one after its last sibling."""
        if key not in self.taken_by:
            self.keep(key, parent=parent, position=self.last.get(parent, 0) + 1)
        return self.taken_by[key]

    def taken(self, said: Mapping) -> dict[str, int]:
        """Return {kind_position: place} of everything that a line says."""
        axis, measure = said["axis"], said.get("measure", "")
        names = {
            "axis": (axis,),
            "measure": (axis, measure),
            "activity": (axis, measure, said.get("activity_heading", ""), said.get("activity", "")),
            "result": (axis, measure, said.get("result", "")),
        }
        return {
            f"{kind}_position": self.place((kind, *key), parent=(kind, *key[: DEPTHS[kind]]))
            for kind, key in names.items()
            if said.get(kind)
        }


DEPTHS = {"axis": 0, "measure": 1, "activity": 2, "result": 2}  # how many names of a row are its parent's
