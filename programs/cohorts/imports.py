"""Import cohorts, and the students enrolled in them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.bounds import BIRTH, OPEN_SEATS, SEATS
from partnerships.imports.cells import ChoiceCell, DateCell, LookupCell, TextCell, WholeCell
from partnerships.imports.kinds import EVERYTHING, ORGANIZATION, REGION, ImportKind, Part, RowForm
from partnerships.organizations.imports import organizations, organizations_of, regions
from partnerships.organizations.models import Organization
from partnerships.sheets.problems import Problem
from partnerships.sheets.values import to_text
from partnerships.territories.models import Territory
from programs.catalogue.imports import program_cell
from programs.cohorts.enrolling import fingerprints_of, is_born_as, tells_nothing_new
from programs.cohorts.keeping import ask_correction, differences, notice_elsewhere
from programs.cohorts.likeness import Known, are_alike, clues
from programs.cohorts.models import (
    BEGINS_TOO_EARLY,
    CONTRADICTED,
    GRADUATED_BEFORE,
    TOO_EARLY,
    Cohort,
    CohortEvent,
    Enrolment,
    EnrolmentEvent,
    Student,
    hash_permanent_code,
)
from programs.cohorts.question_models import FileQuestion

PERMANENT_CODE = re.compile(r"[A-Z]{4} ?\d{4} ?\d{4}")
KEY = {"program_id": "program", "provider_id": "provider", "starts_on": "starts_on", "name": "name"}
NAMED = {"program": "program_id", "provider": "provider_id", "name": "name"}
OVER = [Cohort.State.CANCELLED, Cohort.State.COMPLETED]
DATES = ("starts_on", "expected_end_on", "has_continuous_entry")
NAMES = ("first_name", "last_name")
STUDYING = ["active", "suspended", "graduated", "failed"]
STARTS_HEADERS = ["début", "date de début", "début de la cohorte", "start", "cohort starts on"]


def territories(*, area, on):
    """Yield (code or name, primary key, name) of the territories of an area."""
    for code, pk, name in territories_of(area).values_list("code", "pk", "name"):
        yield code, pk, name
        yield name, pk, name


def territories_of(area):
    """Return the territories an area may name: its region's, its organization's region's, or all."""
    owner = Organization.objects.filter(pk=area.organization_id, region__isnull=False).first()
    region = owner.region_id if owner else area.region_id
    return Territory.objects.filter(region=region) if region else Territory.objects.all()


def cohorts_of(area):
    """Return the cohorts an import may name: an organization's own, a region's, or all."""
    if area.organization_id:
        return Cohort.objects.filter(provider=area.organization_id)
    return Cohort.objects.filter(region=area.region_id) if area.region_id else Cohort.objects.all()


class CohortRow(RowForm):
    program = program_cell("code")
    provider = LookupCell(
        label=_("training provider"),
        load=organizations,
        unknown="unknown_provider",
        listed=True,
        headers=["centre", "établissement de formation", "CFP", "organisme"],
        example="CFP du Parc",
        help_text=_("empty for your own centre"),
    )
    name = TextCell(
        label=_("name"),
        max_length=120,
        headers=["cohorte", "groupe", "nom de la cohorte"],
        example="Usinage A26",
    )
    starts_on = DateCell(label=_("starts on"), required=True, headers=STARTS_HEADERS, example="2026-08-24")
    expected_end_on = DateCell(
        label=_("expected end"),
        required=True,
        headers=["fin", "date de fin", "fin prévue", "end"],
        example="2027-12-17",
    )
    seats = WholeCell(
        bounds=OPEN_SEATS,
        label=pgettext_lazy("cohort", "seats"),
        required=True,
        headers=["places", "capacité"],
        example=20,
    )
    minimum_to_open = WholeCell(bounds=SEATS, label=_("minimum to open"), headers=["minimum"])
    mode = ChoiceCell(label=_("mode"), choices=Cohort.Mode.choices, headers=["horaire"], example="jour")
    state = ChoiceCell(label=_("state"), choices=Cohort.State.choices, headers=["statut"])
    region = LookupCell(label=_("region"), load=regions, listed=True)
    territory = LookupCell(label=_("territory (MRC)"), load=territories, headers=["MRC", "territoire"])
    applicants = WholeCell(
        bounds=SEATS,
        label=_("reported applicants"),
        headers=["demandes", "candidats", "demandes d'admission"],
    )
    entrants = WholeCell(
        bounds=SEATS,
        label=_("reported entrants"),
        headers=["débutants", "effectif débutant", "inscrits", "entrants"],
        example=18,
    )
    graduates = WholeCell(bounds=SEATS, label=_("reported graduates"), headers=["diplômés", "graduates"])
    withdrawals = WholeCell(
        bounds=SEATS, label=_("reported withdrawals"), headers=["abandons", "withdrawals"]
    )
    source = TextCell(label=_("source of reported figures"), max_length=250, headers=["source"])
    reported_on = DateCell(label=_("date of reported figures"), headers=["date des données", "en date du"])
    note = TextCell(label=_("note"), headers=["remarque", "remarques"])

    def prepare(self):
        self.regions_of = dict(organizations_of(self.area).values_list("pk", "region_id"))
        self.region_of_territory = dict(territories_of(self.area).values_list("pk", "region_id"))

    def clean(self):
        found = self.cleaned_data
        found.setdefault("name", "")
        if not found.get("provider") and "provider" in found:
            found["provider"] = self.area.organization_id
        if "provider" in found and not found["provider"]:
            self.refuse("provider", "required")
        found["default_region"] = self.area.region_id or self.regions_of.get(found.get("provider"))
        if found.get("provider") and not (found.get("region") or found["default_region"]):
            self.refuse("region" if "region" in self.present else "provider", "region_missing")
        self._check_place(found)
        self._check_figures(found)
        return found

    def _check_place(self, found):
        region = found.get("region") or found["default_region"]
        if found.get("territory") and self.region_of_territory[found["territory"]] != region:
            self.refuse("territory", "territory_elsewhere")

    def _check_figures(self, found):
        if (
            found.get("starts_on")
            and found.get("expected_end_on")
            and found["expected_end_on"] < found["starts_on"]
        ):
            self.refuse("expected_end_on", "ends_before_start")
        if (found.get("minimum_to_open") or 0) > (found.get("seats") or 10**9):
            self.refuse("minimum_to_open", "minimum_over_seats")
        if found.get("entrants") is None:
            return
        for column, code in (
            ("graduates", "graduates_over_entrants"),
            ("withdrawals", "withdrawals_over_entrants"),
        ):
            if (found.get(column) or 0) > found["entrants"]:
                self.refuse(column, code)


class Cohorts(ImportKind):
    name, label = "cohorts", _("Cohorts")
    help = _(
        "Cohorts with their dates, seats and reported figures. A cohort is recognized by program, "
        "centre, first day and name."
    )
    form, levels = CohortRow, (EVERYTHING, REGION, ORGANIZATION)
    parts = (
        Part(
            Cohort,
            key=KEY,
            fields={
                "expected_end_on": "expected_end_on",
                "seats": "seats",
                "minimum_to_open": "minimum_to_open",
                "mode": "mode",
                "state": "state",
                "region_id": "region",
                "territory_id": "territory",
                "reported_applicants": "applicants",
                "reported_entrants": "entrants",
                "reported_graduates": "graduates",
                "reported_withdrawals": "withdrawals",
                "reported_source": "source",
                "reported_on": "reported_on",
                "note": "note",
            },
            fallbacks={"region_id": "default_region"},
            events=CohortEvent,
            since={"running": "starts_on", "completed": "starts_on"},
            events_key="cohort_id",
            is_alone=True,
            editable=cohorts_of,
            is_owned=True,
        ),
    )
    sentences = {
        "unknown_provider": _("None of the centres you may write for bears this name."),
        "territory_elsewhere": _("This MRC is in another region."),
        "region_missing": _("Say the region: the centre has none."),
        "minimum_over_seats": _("The minimum to open is more than the seats."),
        "graduates_over_entrants": _("There cannot be more graduates than entrants."),
        "withdrawals_over_entrants": _("There cannot be more withdrawals than entrants."),
        **CONTRADICTED,
        "same_name": _(
            "Your cohort of this name begins on %(day)s: this line makes another one. To postpone yours, "
            "change the dates on its page."
        ),
    }

    def check_together(self, rows, *, area):
        """Yield the lines that would end a cohort after a diploma was given in it."""
        for row, cohort in matched(rows, area=area):
            moves = row.cleaned.get("expected_end_on") not in (None, cohort.expected_end_on)
            first = cohort.first_diploma_on
            if moves and first and not cohort.has_continuous_entry and first < row.cleaned["expected_end_on"]:
                yield row, Problem(GRADUATED_BEFORE, column="expected_end_on")

    def to_ask(self, rows, *, area):
        """Yield the new lines that name a cohort known on another day: it is perhaps postponed."""
        new = {tuple(row.cleaned.get(name) for name in NAMED): row for row in rows if row.state == "new"}
        asked = [row for key, row in new.items() if key[-1]]
        if asked:
            known = cohorts_of(area).exclude(state__in=OVER)
            named = known.filter(name__in={row.cleaned["name"] for row in asked})
            for *key, day in named.order_by("-starts_on").values_list(*NAMED.values(), "starts_on"):
                if row := new.pop(tuple(key), None):
                    yield row, Problem("same_name", column="starts_on", params={"day": day.isoformat()})

    rules = {"cohort_copied_once": _("This cohort was copied already.")}

    def required(self, area):
        return [*super().required(area), *([] if area.organization_id else ["provider"])]


def matched(rows: list, *, area) -> Iterator[tuple[object, Cohort]]:
    """Yield the lines that name a stored cohort, with it."""
    keys = {tuple(row.cleaned.get(name) for name in KEY.values()): row for row in rows}
    stored = cohorts_of(area).filter(
        program__in={key[0] for key in keys}, starts_on__in={key[2] for key in keys}
    )
    for cohort in stored.with_first_diploma():
        if row := keys.get(tuple(getattr(cohort, name) for name in KEY)):
            yield row, cohort


class Named(NamedTuple):
    """A cohort as a line may name it, and whose it is."""

    pk: int
    name: str
    school: int
    told: str


class OfACohort(RowForm):
    """A line about somebody of a cohort: whom a permanent code names, in which cohort."""

    code = TextCell(
        label=_("permanent code"),
        required=True,
        pattern=PERMANENT_CODE,
        pattern_code="not_a_permanent_code",
        upper=True,
        is_secret=True,
        headers=["code permanent"],
        example="LAVM01020304",
        help_text=_("kept as a fingerprint only, never in clear"),
    )
    program = program_cell("code")
    cohort_starts_on = DateCell(
        label=_("first day of the cohort"), required=True, headers=STARTS_HEADERS, example="2026-08-24"
    )
    cohort_name = TextCell(
        label=_("name of the cohort"), headers=["cohorte", "groupe"], example="Usinage A26"
    )
    provider = LookupCell(
        label=_("training provider"),
        load=organizations,
        unknown="unknown_provider",
        headers=["centre", "établissement de formation", "CFP"],
        help_text=_("empty for your own centre"),
    )

    def prepare(self):
        self.cohorts = defaultdict(list)
        columns = ("pk", "provider_id", "provider__name", "program_id", "starts_on", "name")
        for pk, school, told, *key, name in cohorts_of(self.area).values_list(*columns):
            self.cohorts[tuple(key)].append(Named(pk, name.casefold(), school, told))

    def clean(self):
        found = self.cleaned_data
        if "program" in found and "cohort_starts_on" in found:
            found["cohort"] = self._cohort(found)
        return found

    def _cohort(self, found):
        """Return the one cohort that a line names; a line that fits those of two schools names both."""
        begun = self.cohorts.get((found["program"], found["cohort_starts_on"]), [])
        name, school = (found.get("cohort_name") or "").casefold(), found.get("provider")
        begun = [cohort for cohort in begun if school in (None, cohort.school)]
        named = [cohort for cohort in begun if cohort.name == name] or ([] if name else begun)
        if len(named) == 1:
            return named[0].pk
        schools = sorted({cohort.told for cohort in named})
        column = "cohort_name" if begun and "cohort_name" in self.present else "cohort_starts_on"
        if len(schools) > 1:
            self.refuse(column, "cohorts_of_schools", schools=", ".join(schools))
        else:
            self.refuse(column, "several_cohorts" if named else "unknown_cohort")
        return None


class EnrolmentRow(OfACohort):
    field_order = ["code", "last_name", "first_name", "birth_date", "email", "program"]

    last_name = TextCell(label=_("last name"), max_length=80, headers=["nom"], example="Lavoie")
    first_name = TextCell(label=_("first name"), max_length=80, headers=["prénom"], example="Maude")
    birth_date = DateCell(
        bounds=BIRTH, label=_("birth date"), headers=["date de naissance", "naissance"], example="2004-02-01"
    )
    email = TextCell(
        label=_("e-mail"),
        max_length=254,
        pattern=re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
        pattern_code="not_an_email",
    )
    state = ChoiceCell(
        label=_("state"), choices=Enrolment.State.choices, headers=["statut", "état"], example="inscrit"
    )
    applied_on = DateCell(label=_("applied on"), headers=["date de la demande"])
    began_on = DateCell(label=_("began on"), headers=["date d'entrée", "entrée"])
    planned_end_on = DateCell(label=_("planned end"), headers=["fin prévue"])
    ended_on = DateCell(label=_("ended on"), headers=["date de sortie", "sortie"])
    reason = TextCell(label=_("reason for leaving"), max_length=250, headers=["motif", "raison"])

    def prepare(self):
        super().prepare()
        own = Student.objects.filter(enrolments__cohort__in=cohorts_of(self.area))
        self.own = (
            set(own.values_list("permanent_code_hash", flat=True)) if self.area.organization_id else set()
        )
        merged = Student.objects.exclude(merged_into=None).exclude(permanent_code_hash=None)
        self.merged = dict(merged.values_list("permanent_code_hash", "merged_into__permanent_code_hash"))
        self.known = cohorts_of(self.area).only("provider_id", *DATES).in_bulk()

    def clean(self):
        found = super().clean()
        if not found.get("last_name") and not found.get("first_name") and "first_name" in found:
            self.refuse("last_name" if "last_name" in self.present else "first_name", "name_missing")
        cohort = self.known.get(found.get("cohort"))
        found["keeper"] = cohort and cohort.provider_id
        if "code" in found:
            found["code_hash"] = self._fingerprint(found.pop("code"), found)
        self._check_dates(found)
        return found

    def _fingerprint(self, code, found):
        """Return the fingerprint to find or keep a student under: a stranger's is left to the stranger.

        Of a stranger with the same birth date, ``elsewhere`` remembers that the link may be asked.
        """
        if not self.area.organization_id:
            return self._of_the_living(hash_permanent_code(code))
        wide, own = map(self._of_the_living, fingerprints_of(code, provider=self.area.organization_id))
        if wide in self.own or own in self.own:
            return wide if wide in self.own else own
        known = Student.objects.filter(permanent_code_hash=wide).first()
        said = {"first_name": "", "last_name": ""} | {name: found.get(name) or "" for name in NAMES} | found
        if known is None or tells_nothing_new(known, said):
            return wide
        if is_born_as(known, found):
            found["elsewhere"] = known.pk
        return own

    def _of_the_living(self, fingerprint):
        """Return the fingerprint of the file that another was merged into."""
        return self.merged.get(fingerprint) or fingerprint

    def _check_dates(self, found):
        state, began, ended = found.get("state"), found.get("began_on"), found.get("ended_on")
        if state in STUDYING and not began:
            self.refuse("began_on" if "began_on" in self.present else "state", "began_missing")
        if began and ended and ended < began:
            self.refuse("ended_on", "ends_before_start")
        if code := dates_refused(self.known.get(found.get("cohort")), found, on=self.on):
            self.refuse(column_refused(code), code)


def holds_a_person(values) -> bool:
    """Tell whether a line is somebody's: who is called Total, or Moyenne, is a person."""
    return PERMANENT_CODE.fullmatch(to_text(values.get("code")).upper()) is not None


def dates_refused(cohort: Cohort | None, found, *, on) -> str:
    """Return what of a cohort forbids the days of a line; a diploma without a day was given by today."""
    graduated_on = (found.get("ended_on") or on) if found.get("state") == Enrolment.State.GRADUATED else None
    return cohort.refuses(began_on=found.get("began_on"), graduated_on=graduated_on) if cohort else ""


def column_refused(code: str) -> str:
    return "began_on" if code == BEGINS_TOO_EARLY else "ended_on"


def students_of(area):
    """Return the students whose facts an import may compare and correct: the school's own; None for all."""
    if area.organization_id is None and area.region_id is None:
        return None
    return Student.objects.filter(keeper=area.organization_id)


class Enrolments(ImportKind):
    name, label = "enrolments", _("Enrolments")
    help = _(
        "Students of your cohorts, recognized by their permanent code, of which only a fingerprint is kept."
    )
    form, levels, is_personal = EnrolmentRow, (EVERYTHING, ORGANIZATION), True
    parts = (
        Part(
            Student,
            key={"permanent_code_hash": "code_hash"},
            fields={
                "last_name": "last_name",
                "first_name": "first_name",
                "birth_date": "birth_date",
                "email": "email",
            },
            fallbacks={"keeper_id": "keeper"},
            editable=students_of,
        ),
        Part(
            Enrolment,
            key={"student_id": "@0", "cohort_id": "cohort"},
            fields={
                "state": "state",
                "applied_on": "applied_on",
                "began_on": "began_on",
                "planned_end_on": "planned_end_on",
                "ended_on": "ended_on",
                "reason": "reason",
            },
            events=EnrolmentEvent,
            since=dict.fromkeys(STUDYING, "began_on"),
            events_key="enrolment_id",
            # Who went on in another cohort is perhaps in this one: what is under way comes along.
            heard=~Q(from_state="") | Q(enrolment__student__enrolments__state=Enrolment.State.TRANSFERRED),
        ),
    )
    sentences = {
        "not_a_permanent_code": _("A permanent code has four letters and eight digits."),
        "not_an_email": _("This is not an e-mail address."),
        "cohorts_of_schools": _(
            "Cohorts of several schools fit this line: %(schools)s. Write the school in a « Centre » column."
        ),
        "unknown_cohort": _("None of your cohorts of this program begins that day. Import cohorts first."),
        "several_cohorts": _(
            "Several of your cohorts of this program begin that day: write the name of the cohort."
        ),
        "began_missing": _("This state needs the day the studies began."),
        **TOO_EARLY,
        "name_missing": _("Write at least one name."),
        "asked_of_keeper": _(
            "Another school keeps this file: it will be asked, and nothing changes meanwhile."
        ),
        "looks_like": _(
            "Your student %(other)s looks like this person: if it is the same, merge the files after."
        ),
        "exists_elsewhere": _("A file exists elsewhere: ask for the link."),
    }

    rules = {"enrolment_began_before_study": sentences["began_missing"]}

    def reason_to_skip(self, values, cells):
        return None if holds_a_person(values) else super().reason_to_skip(values, cells)

    def check_together(self, rows, *, area):
        """Yield the lines that the dates of their cohort forbid: they may have moved since it was read."""
        cohorts = cohorts_of(area).only("provider_id", *DATES).in_bulk()
        for row in rows:
            found = row.cleaned
            if code := dates_refused(cohorts.get(found.get("cohort")), found, on=timezone.localdate()):
                yield row, Problem(code, column=column_refused(code))

    def to_ask(self, rows, *, area):
        """Yield the lines that say something else of who another school keeps, or of whom a file exists."""
        others = kept_by_others([row.cleaned.get("code_hash") for row in rows], school=area.organization_id)
        for row in rows:
            student = others.get(row.cleaned.get("code_hash"))
            differing = differences(student, row.cleaned) if student else {}
            if differing:
                yield row, Problem("asked_of_keeper", column=next(iter(differing)))
            if row.cleaned.get("elsewhere") and row.state == "new":
                yield row, Problem("exists_elsewhere")
        yield from look_alikes([row for row in rows if row.state == "new"], school=area.organization_id)

    def follow(self, lines, *, imported, by, at):
        """Ask the schools that keep the files, and note which files exist elsewhere."""
        if not imported.organization_id:
            return
        lines = list(lines)
        students = Student.objects.filter(permanent_code_hash__in=[line["code_hash"] for line in lines])
        known = {student.permanent_code_hash: student for student in students}
        said = {"by": by, "at": at, "school": imported.organization, "imported": imported.public_id}
        for line in lines:
            student = known[line["code_hash"]]
            if student.keeper_id != imported.organization_id:
                ask_correction(student=student, wanted=line, **said)
            elif line.get("elsewhere"):
                elsewhere = Student.objects.get(pk=line["elsewhere"])
                notice_elsewhere(
                    own=student,
                    elsewhere=elsewhere,
                    at=at,
                    school=imported.organization,
                    imported=imported.public_id,
                )

    def take_back(self, *, imported, by, at):
        """Ask no more what a file asked."""
        asked = FileQuestion.objects.filter(imported=imported.public_id)
        asked.filter(state=FileQuestion.State.NOTICED).delete()
        for question in asked.waiting():
            question.withdraw(by=by, at=at, reason="import undone")


def look_alikes(rows: list, *, school: int | None) -> Iterator[tuple[object, Problem]]:
    """Yield the new lines whose person looks like one of the school's, under another code or none."""
    if school is None or not rows:
        return
    own = Student.objects.filter(enrolments__cohort__provider=school, merged_into=None).distinct()
    own = own.exclude(permanent_code_hash__in=[row.cleaned["code_hash"] for row in rows])
    columns = ("first_name", "last_name", "birth_date", "email")
    known = defaultdict(list)
    for person in (Known(*values) for values in own.values_list(*columns)):
        for clue in clues(person):
            known[clue].append(person)
    for row in rows:
        typed = Known(*(row.cleaned.get(name) or ("" if name != "birth_date" else None) for name in columns))
        near = (person for clue in clues(typed) for person in known.get(clue, ()))
        found = next((person for person in near if are_alike(typed, person)), None)
        if found:
            name = f"{found.first_name} {found.last_name}".strip()
            yield row, Problem("looks_like", column="last_name", params={"other": name})


def kept_by_others(fingerprints, *, school) -> dict[str, Student]:
    """Return the students with these fingerprints whose file another school than this one keeps."""
    if school is None:
        return {}
    found = Student.objects.filter(permanent_code_hash__in=fingerprints).exclude(keeper=school)
    return {student.permanent_code_hash: student for student in found}
