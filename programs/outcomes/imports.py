"""Import published counts of what became of graduates."""

from django.utils.translation import gettext_lazy as _

from partnerships.base.cells import DateCell, LookupCell, TextCell, WholeCell
from partnerships.base.kinds import EVERYTHING, REGION, ImportKind, Part, RowForm
from partnerships.organizations.imports import regions
from programs.catalogue.imports import program_cell
from programs.outcomes.models import OutcomeFigures

PARTS = ["employed_related", "employed_other", "studying", "seeking", "inactive"]


class OutcomeRow(RowForm):
    program = program_cell()
    region = LookupCell(
        label=_("region"),
        load=regions,
        listed=True,
        headers=["code de région"],
        example="Estrie",
        help_text=_("Leave empty for the whole province."),
    )
    as_of = DateCell(
        label=_("as of"), required=True, headers=["en date du", "date de référence"], example="2026-03-31"
    )
    respondents = WholeCell(label=_("respondents"), required=True, headers=["répondants"], example=42)
    employed_related = WholeCell(label=_("employed, related"), headers=["en emploi lié"], example=28)
    employed_other = WholeCell(label=_("employed, other"), headers=["en emploi non lié"], example=4)
    full_time = WholeCell(label=_("full time"), headers=["temps plein"])
    studying = WholeCell(label=_("studying"), headers=["aux études"], example=6)
    seeking = WholeCell(label=_("seeking work"), headers=["en recherche d'emploi"], example=3)
    inactive = WholeCell(label=_("inactive"), headers=["inactifs"], example=1)
    left_region = WholeCell(label=_("employed outside the region"), headers=["en emploi hors région"])
    graduates = WholeCell(label=_("graduates of the same entrants"), headers=["diplômés"])
    entrants = WholeCell(label=_("entrants of these cohorts"), headers=["débutants"])
    source = TextCell(label=_("source"), required=True, max_length=250, example="La Relance, MEQ")

    def clean(self):
        found = self.cleaned_data
        if self.area.region_id:
            found["region"] = self.area.region_id
        found.setdefault("region", None)
        if "respondents" in found and sum(found.get(part) or 0 for part in PARTS) > found["respondents"]:
            self.refuse("respondents", "parts_over_respondents")
        if found.get("entrants") is not None and (found.get("graduates") or 0) > found["entrants"]:
            self.refuse("graduates", "graduates_over_entrants")
        return found


class Outcomes(ImportKind):
    name, label = "outcomes", _("Outcomes of graduates")
    help = _(
        "Published counts of a survey of graduates (La Relance and the like), one line per program "
        "and region."
    )
    form, levels = OutcomeRow, (EVERYTHING, REGION)
    parts = (
        Part(
            OutcomeFigures,
            key={"program_id": "program", "region_id": "region", "as_of": "as_of"},
            fields={
                name: name
                for name in [
                    "respondents",
                    *PARTS,
                    "full_time",
                    "left_region",
                    "graduates",
                    "entrants",
                    "source",
                ]
            },
        ),
    )
    sentences = {"parts_over_respondents": _("The parts sum to more than the respondents.")}
