"""Import what became of graduates: published counts, and the answers of one's own graduates."""

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.imports.cells import BooleanCell, ChoiceCell, DateCell, LookupCell, TextCell, WholeCell
from partnerships.imports.kinds import EVERYTHING, ORGANIZATION, REGION, Area, ImportKind, Part, RowForm
from partnerships.organizations.imports import regions
from partnerships.organizations.models import Organization, OrganizationRole
from programs.catalogue.imports import program_cell
from programs.cohorts.enrolling import fingerprints_of
from programs.cohorts.imports import Enrolments, OfACohort, cohorts_of
from programs.cohorts.models import Enrolment
from programs.outcomes.models import FULL_TIME_HOURS, Outcome, OutcomeFigures

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


def every_region(*, area, on):
    """Yield all regions: graduates move."""
    return regions(area=Area(), on=on)


def employers(*, area, on):
    """Yield the employers whose page is public, by their name or NEQ."""
    found = Organization.objects.listed().of_kind(OrganizationRole.Kind.EMPLOYER, on=on)
    for pk, name, neq in found.values_list("pk", "name", "neq"):
        yield from ((text, pk, name) for text in {name, neq} - {""})


class GraduateRow(OfACohort):
    horizon = ChoiceCell(
        label=_("horizon"),
        required=True,
        choices=Outcome.Horizon.choices,
        headers=["moment de la mesure"],
        example="12m",
    )
    measured_on = DateCell(
        label=_("measured on"),
        required=True,
        headers=["date de la mesure", "mesuré le"],
        example="2026-10-01",
    )
    status = ChoiceCell(
        label=_("status"),
        required=True,
        choices=Outcome.Status.choices,
        headers=["situation"],
        example="en emploi",
    )
    is_full_time = BooleanCell(
        label=format_lazy(_("full time ({hours} h or more)"), hours=FULL_TIME_HOURS),
        headers=["temps plein"],
        example="oui",
    )
    is_related = BooleanCell(
        label=_("related to the training"), headers=["lié à la formation", "emploi lié"], example="oui"
    )
    employer = LookupCell(label=_("employer"), load=employers, headers=["employeur"])
    region = LookupCell(
        label=_("region of residence or work"), load=every_region, listed=True, headers=["région"]
    )
    source = TextCell(label=_("source"), max_length=250, example="Appel")

    def prepare(self):
        super().prepare()
        graduates = Enrolment.objects.filter(
            cohort__in=cohorts_of(self.area), state=Enrolment.State.GRADUATED
        ).order_by("pk")
        rows = graduates.values_list("student__permanent_code_hash", "cohort", "pk")
        self.graduates = {(code, cohort): pk for code, cohort, pk in rows if code}

    def clean(self):
        found = super().clean()
        code = found.pop("code", None)
        if code and found.get("cohort"):
            found["enrolment"] = self._graduate(code, found["cohort"])
        if found.get("measured_on") and found["measured_on"] > self.on:
            self.refuse("measured_on", "still_to_come")
        if found.get("status") not in (None, Outcome.Status.EMPLOYED):
            for column in ("is_full_time", "is_related", "employer"):
                if found.get(column) is not None:
                    self.refuse(column, "only_when_employed")
        return found

    def _graduate(self, code, cohort):
        for fingerprint in fingerprints_of(code, provider=self.area.organization_id):
            if (fingerprint, cohort) in self.graduates:
                return self.graduates[fingerprint, cohort]
        self.add_error("code", forms.ValidationError("unknown_graduate", code="unknown_graduate"))
        return None


class GraduateOutcomes(ImportKind):
    name, label = "individual_outcomes", _("Answers of graduates")
    help = _(
        "What became of each graduate of your cohorts, one line per person and horizon. People are "
        "recognized by their permanent code, of which only a fingerprint is kept."
    )
    form, levels, is_personal = GraduateRow, (ORGANIZATION,), True
    parts = (
        Part(
            Outcome,
            key={"enrolment_id": "enrolment", "horizon": "horizon"},
            fields={
                "measured_on": "measured_on",
                "status": "status",
                "is_full_time": "is_full_time",
                "is_related": "is_related",
                "employer_id": "employer",
                "region_id": "region",
                "source": "source",
            },
        ),
    )
    sentences = {
        "not_a_permanent_code": Enrolments.sentences["not_a_permanent_code"],
        "unknown_cohort": Enrolments.sentences["unknown_cohort"],
        "several_cohorts": Enrolments.sentences["several_cohorts"],
        "cohorts_of_schools": Enrolments.sentences["cohorts_of_schools"],
        "unknown_graduate": _("No graduate of this cohort bears this code. Record the diploma first."),
        "still_to_come": _("This day is still to come."),
        "only_when_employed": _("Only people who are employed have a job to describe."),
    }
