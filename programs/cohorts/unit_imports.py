"""Import the competencies of programs."""

from django.utils.translation import gettext_lazy as _

from partnerships.base.bounds import HOURS, RANK
from partnerships.imports.cells import LookupCell, TextCell, WholeCell
from partnerships.imports.kinds import EVERYTHING, ORGANIZATION, ImportKind, Part, RowForm
from programs.catalogue.imports import programs
from programs.cohorts.models import Cohort, CompetencyUnit


def programs_taught(*, area, on):
    """Yield (code, primary key, code) of the programs whose competencies an area writes: those it teaches."""
    found = programs(area=area, on=on)
    if not area.organization_id:
        yield from found
        return
    taught = set(Cohort.objects.filter(provider=area.organization_id).values_list("program", flat=True))
    yield from (row for row in found if row[1] in taught)


class UnitRow(RowForm):
    program = LookupCell(
        label=_("program"),
        required=True,
        load=programs_taught,
        unknown="unknown_program",
        headers=["programme", "code du programme", "program code"],
        example="5371",
    )
    code = TextCell(
        label=_("code"),
        required=True,
        max_length=12,
        headers=["compétence", "code de la compétence", "competency code"],
        example="372411",
    )
    title_fr = TextCell(
        label=_("title (French)"),
        required=True,
        max_length=200,
        headers=["titre", "énoncé"],
        example="Effectuer des travaux de tournage",
    )
    title_en = TextCell(label=_("title (English)"), max_length=200, example="Perform turning work")
    hours = WholeCell(label=_("hours"), headers=["durée (h)", "heures"], bounds=HOURS, example=90)
    position = WholeCell(label=_("rank in the program"), headers=["rang", "ordre"], bounds=RANK, example=1)


class Units(ImportKind):
    name, label = "units", _("Competencies of programs")
    help = _("The competencies of the ministry's programs you teach: a code, a title, hours.")
    form, levels = UnitRow, (EVERYTHING, ORGANIZATION)
    parts = (
        Part(
            CompetencyUnit,
            key={"program_id": "program", "code": "code"},
            fields={
                "title_fr": "title_fr",
                "title_en": "title_en",
                "hours": "hours",
                "position": "position",
            },
        ),
    )
    sentences = {"unknown_program": _("None of your cohorts is in a program with this code.")}
    rules = {"unit_unique_code": _("There is already a competency with this code in the program.")}
