"""Import a plan from the table that its committee wrote, or from the portal's own file."""

import csv
import io
from collections.abc import Iterator
from dataclasses import astuple, fields

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.concertation.models import Partnership
from partnerships.imports.cells import LookupCell, TextCell
from partnerships.imports.kinds import EVERYTHING, ORGANIZATION, REGION, ImportKind, Part, RowForm
from partnerships.papers.numbering import Places
from partnerships.papers.unfolding import Line, Row, blocks_of, columns_in, unfold
from partnerships.plans.measure_models import Activity, Measure
from partnerships.plans.models import ActionPlan, Axis
from partnerships.plans.result_models import ExpectedResult
from partnerships.sheets.documents import is_document, table_rows
from partnerships.sheets.problems import Unreadable
from partnerships.sheets.recognizing import layout_of
from partnerships.sheets.workbooks import open_workbook

NAMES = [field.name for field in fields(Line)]


def plans_written(*, area, on):
    """Yield (title, primary key, title) of the plans that an area writes: not those that are over."""
    plans = ActionPlan.objects.exclude(state=ActionPlan.State.CLOSED)
    if area.region_id:
        in_region = Partnership.regions.through.objects.filter(region=area.region_id)
        plans = plans.filter(partnership__in=in_region.values("partnership"))
    elif area.organization_id:
        led = Partnership.objects.filter(lead_organization=area.organization_id)
        plans = plans.filter(
            Q(partnership__in=led.values("pk")) | Q(committee__secretariat=area.organization_id)
        )
    for pk, title_fr, title_en in plans.values_list("pk", "title_fr", "title_en"):
        yield title_fr, pk, title_fr
        if title_en and title_en != title_fr:
            yield title_en, pk, title_fr


class PlanRow(RowForm):
    plan = LookupCell(
        label=_("action plan"),
        required=True,
        load=plans_written,
        unknown="unknown_plan",
        listed=True,
        headers=["plan", "plan d’action"],
        example="Plan d’action 2009-2010",
    )
    axis = TextCell(
        label=_("axis (French)"),
        required=True,
        max_length=250,
        headers=["axe", "axis"],
        example="Promouvoir le secteur",
    )
    axis_en = TextCell(label=_("axis (English)"), max_length=250)
    heading = TextCell(label=_("heading of measures (French)"), max_length=150, headers=["titre des moyens"])
    heading_en = TextCell(label=_("heading of measures (English)"), max_length=150)
    measure = TextCell(
        label=_("measure (French)"),
        max_length=500,
        headers=["moyen", "moyens", "mesure", "mesures", "measure"],
        example="Organiser la Semaine de la métallurgie",
    )
    measure_en = TextCell(label=_("measure (English)"), max_length=500)
    activity_heading = TextCell(
        label=_("heading of activities (French)"), max_length=150, headers=["titre des activités"]
    )
    activity_heading_en = TextCell(label=_("heading of activities (English)"), max_length=150)
    activity = TextCell(
        label=_("activity (French)"),
        max_length=500,
        headers=["activité", "activités", "description des activités", "activity"],
        example="Trouver des comités régionaux",
    )
    activity_en = TextCell(label=_("activity (English)"), max_length=500)
    result = TextCell(
        label=_("expected result (French)"),
        max_length=500,
        headers=["résultat attendu", "résultats attendus", "expected result", "expected results"],
        example="Des activités dans huit régions",
    )
    result_en = TextCell(label=_("expected result (English)"), max_length=500)
    place = TextCell(label=_("table and row of the document"), max_length=30, headers=["place"])

    def prepare(self):
        self.places: dict[int, Places] = {}

    def clean(self):
        found = self.cleaned_data
        if not found.get("measure") and (found.get("activity") or found.get("result")):
            self.refuse("measure", "no_measure")
        elif found.get("plan") and found.get("axis"):
            plan = found["plan"]
            self.places[plan] = self.places.get(plan) or Places.of(plan)
            found.update(self.places[plan].taken(found))
        return found


class Plans(ImportKind):
    name, label = "plans", _("Action plan")
    help = _(
        "A plan as its committee wrote it: a table of axes, means, activities and expected results (Word or "
        "Excel), cells merged and all; or the file that the portal makes of a plan."
    )
    form, levels, main, may_repeat = PlanRow, (EVERYTHING, REGION, ORGANIZATION), 0, True
    parts = (
        Part(
            Axis,
            key={"plan_id": "plan", "title_fr": "axis"},
            fields={"title_en": "axis_en"},
            fallbacks={"position": "axis_position"},
        ),
        Part(
            Measure,
            key={"axis_id": "@0", "name_fr": "measure"},
            fields={"name_en": "measure_en", "heading_fr": "heading", "heading_en": "heading_en"},
            when="measure",
            fallbacks={"position": "measure_position"},
        ),
        Part(
            Activity,
            key={"measure_id": "@1", "heading_fr": "activity_heading", "name_fr": "activity"},
            fields={"name_en": "activity_en", "heading_en": "activity_heading_en"},
            when="activity",
            fallbacks={"position": "activity_position"},
        ),
        Part(
            ExpectedResult,
            key={"measure_id": "@1", "text_fr": "result"},
            fields={"text_en": "result_en"},
            when="result",
            fallbacks={"position": "result_position"},
        ),
    )
    sentences = {
        "unknown_plan": _("No plan that you write has this title. Begin the plan first, or write its title."),
        "no_measure": _("This activity or result is of no measure: write the measure on its row."),
        "no_plan_table": _(
            "No table of this file has the columns of a plan: means (or measures), activities and expected "
            "results."
        ),
    }
    moved = _("Somebody changed the order of the plan meanwhile: read the file again.")
    rules = {
        "axis_position_once": moved,
        "measure_position_once": moved,
        "activity_position_once": moved,
        "result_position_once": moved,
        "activity_waits_for_another": _("An activity waits for another one, not for itself."),
    }

    def to_choose(self, *, area, said, headers, texts):
        """Ask which plan it is, when no column says so."""
        if "plan" in said:
            return {}
        return {"plan": sorted({title for _text, _pk, title in plans_written(area=area, on=None)})}

    def is_new(self, keys, cleaned):
        """Tell whether something that the line says is not stored: its measure, its activity, its result."""
        return any(key is None for key, part in zip(keys, self.parts, strict=True) if part.needs(cleaned))

    def unfolded(self, source, *, name, sheet, limits):
        """Return the lines of a table that a committee wrote; a file of the portal's own is as it is."""
        if is_document(source):
            rows = (Row(*said) for said in table_rows(source, bounds=limits.book))
        elif (layout := layout_of(source, name=name, limits=limits)) == "csv":
            return source, name
        else:
            rows = list(rows_of_workbook(source, layout=layout, sheet=sheet, limits=limits))
            if not any(columns_in(row.cells) for row in rows):
                return source, name
        return as_csv(unfold(rows)), f"{name}.csv"


def rows_of_workbook(source, *, layout: str, sheet: str, limits) -> Iterator[Row]:
    """Yield the rows of a sheet. Raises Unreadable."""
    numbered, _about = open_workbook(source, layout=layout, sheet=sheet, bounds=limits.book)
    for number, cells in numbered:
        if limits.rows and number > limits.rows:
            raise Unreadable("too_many_rows", line=number, limit=limits.rows)
        yield Row(1, number, [blocks_of(cell) for cell in cells])


def as_csv(lines: Iterator[Line]) -> io.BytesIO:
    """Return lines as the file that the engine reads."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(NAMES)
    writer.writerows(astuple(line) for line in lines)
    return io.BytesIO(("\ufeff" + text.getvalue()).encode())
