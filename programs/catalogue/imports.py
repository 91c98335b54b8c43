"""Import occupations, programs, and the share of an occupation's openings a program aims at."""

import re
from collections import defaultdict
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from partnerships.base.bounds import HOURS, MONTHS
from partnerships.base.folding import fold
from partnerships.imports.cells import ChoiceCell, DateCell, LookupCell, ShareCell, TextCell, WholeCell
from partnerships.imports.kinds import ImportKind, Part, RowForm
from partnerships.sheets.problems import Problem
from partnerships.sheets.recognizing import reason_to_skip
from partnerships.sheets.values import to_text
from programs.catalogue.models import CIRCLE_TOLD, Occupation, Program, ProgramOccupation, in_a_circle

VERSION = "2021"
UNIT_GROUP = "5"  # of the five levels of the classification, only unit groups are occupations
OCCUPATION_CODE = re.compile(r"\d{5}")
TOTAL_CODES = re.compile(r"0{5}|(TEER|F[ÉE]ER|NOC\d|CNP\d)[_ ]?\d?.*", re.IGNORECASE)
OCCUPATION_CODES = [
    "CNP",
    "NOC",
    "code CNP",
    "NOC code",
    "Code dela CNP 2021 v1.0",
    "Code de la CNP 2021 v1.0",
    "Code - NOC 2021 V1.0",
    "noc2021",
    "profession",
    "code de la profession",
]


def occupations(*, area, on):
    """Yield (code or title or both, primary key, code and title) of the occupations."""
    columns = ("code", "title_fr", "title_en", "pk")
    for code, french, english, pk in Occupation.objects.filter(version=VERSION).values_list(*columns):
        for text in coded(code, french, english):
            yield text, pk, f"{code} {french}"


def coded(code, *titles):
    """Yield what people write for a thing that has a code: the code, a title, both in either order."""
    yield code
    for title in {*titles} - {""}:
        yield from (title, f"{code} {title}", f"{title} {code}")


def programs(*, area, on):
    """Yield (code or title or both, primary key, code and title) of the programs; of several versions of one
    code, the last.
    """
    rows = Program.objects.order_by("version").values_list("code", "pk", "title_fr", "title_en")
    for code, (pk, french, english) in {code: said for code, *said in rows}.items():
        for text in coded(code, french, english):
            yield text, pk, f"{code} {french}"


class CodeCell(TextCell):
    """A code of the classification; British Columbia writes #00010, so that spreadsheets keep the zeros."""

    def read(self, value):
        return super().read(to_text(value).removeprefix("#"))


def occupation_code(*headers, **options):
    """Return the cell of a unit group's code, under more headers if need be."""
    return CodeCell(
        label=_("NOC code"),
        required=True,
        headers=[*OCCUPATION_CODES, *headers],
        example="72100",
        pattern=OCCUPATION_CODE,
        pattern_code="noc_five_digits",
        **options,
    )


def program_cell(*headers):
    """Return the cell that names a program by its code, under more headers if need be."""
    return LookupCell(
        label=_("program"),
        required=True,
        load=programs,
        unknown="unknown_program",
        headers=["programme", "code du programme", "program code", *headers],
        example="5371",
    )


def occupation_cell():
    """Return the cell that names an occupation by its code."""
    return LookupCell(
        label=_("occupation"),
        required=True,
        load=occupations,
        unknown="unknown_occupation",
        headers=OCCUPATION_CODES,
        example="72100",
    )


def is_total_code(code):
    """Tell the totals of occupational projections (00000, TEER_2, NOC1_7) from occupations."""
    return TOTAL_CODES.fullmatch(to_text(code)) is not None


class OccupationRow(RowForm):
    code = occupation_code()
    title_fr = TextCell(
        label=_("title (French)"),
        max_length=250,
        headers=["Titres de classes", "profession_fr", "titre"],
        example="Machinistes",
    )
    title_en = TextCell(
        label=_("title (English)"),
        max_length=250,
        headers=["Class title", "occupation_en"],
        example="Machinists",
    )
    definition_fr = TextCell(
        label=_("definition (French)"), headers=["Définitions de la classe", "définition"]
    )
    definition_en = TextCell(label=_("definition (English)"), headers=["Class definition"])
    level = TextCell(
        label=_("level"), headers=["niveau", "level"], help_text=_("5 for an occupation; others are left out")
    )

    def clean(self):
        found = self.cleaned_data
        found["version"] = VERSION
        # Of the five digits of the 2021 classification, the second is the category of training (TEER).
        found["teer"] = int(found["code"][1]) if "code" in found else None
        for name in ("title_fr", "title_en"):
            if name in self.present and not found.get(name):
                self.refuse(name, "required")
        return found


class Occupations(ImportKind):
    name, label = "occupations", _("Occupations (NOC)")
    help = _(
        "The National Occupational Classification as Statistics Canada publishes it, in French or in English."
    )
    form = OccupationRow
    parts = (
        Part(
            Occupation,
            key={"code": "code", "version": "version"},
            fields={
                "title_fr": "title_fr",
                "title_en": "title_en",
                "definition_fr": "definition_fr",
                "definition_en": "definition_en",
                "teer": "teer",
            },
            # The English file may come first: its titles stand in until the French one is imported.
            fallbacks={"title_fr": "title_en"},
        ),
    )
    sentences = {
        "noc_five_digits": _(
            "A code of the classification has five digits. Excel removes zeros in front: make the "
            "column text."
        ),
        "not_a_unit_group": _(
            "level %(level)s of the classification: only unit groups (level 5) are occupations"
        ),
        "no_title": _("line without a title"),
    }
    rules = {
        "occupation_unique_code": _("There is already an occupation with this code."),
        "occupation_teer_0_to_5": _("The second digit of the code says the category of training: 0 to 5."),
    }

    def required(self, area):
        return ["code"]

    def reason_to_skip(self, values, cells):
        level = to_text(values.get("level"))
        if level and level != UNIT_GROUP:
            return Problem("not_a_unit_group", params={"level": level})
        return Problem("totals") if is_total_code(values.get("code")) else reason_to_skip(values, cells)


class ProgramRow(RowForm):
    code = TextCell(
        label=_("ministry code"),
        required=True,
        max_length=12,
        headers=["code", "code du programme", "dep_code"],
        example="5371",
    )
    version = TextCell(label=_("version"), max_length=20)
    sanction = ChoiceCell(
        label=_("sanction"),
        required=True,
        choices=[(v, v) for v in Program.Sanction.values],
        headers=["diplôme"],
        example="DEP",
    )
    title_fr = TextCell(
        label=_("title (French)"),
        required=True,
        max_length=200,
        headers=["programme", "titre", "nom", "name_fr"],
        example="Usinage",
    )
    title_en = TextCell(
        label=_("title (English)"), max_length=200, headers=["name_en"], example="Machining Technics"
    )
    sector_fr = TextCell(
        label=_("training sector (French)"), max_length=120, headers=["secteur", "secteur de formation"]
    )
    sector_en = TextCell(label=_("training sector (English)"), max_length=120)
    hours = WholeCell(bounds=HOURS, label=_("hours"), headers=["durée (h)", "nombre d'heures"], example=1800)
    duration_months = WholeCell(label=_("usual duration (months)"), bounds=MONTHS, headers=["durée (mois)"])
    valid_from = DateCell(label=_("valid from"))
    valid_to = DateCell(label=_("valid to"))
    predecessor = LookupCell(
        label=_("replaces"), load=programs, headers=["remplace le code"], unknown="unknown_program"
    )

    def clean(self):
        found = self.cleaned_data
        found.setdefault("version", "")
        start, end = found.get("valid_from"), found.get("valid_to")
        if start and end and end < start:
            self.refuse("valid_to", "ends_before_start")
        return found


class Programs(ImportKind):
    name, label = "programs", _("Programs of study")
    help = _("Programs with their ministry code. A program is recognized by its code and version.")
    form = ProgramRow
    parts = (
        Part(
            Program,
            key={"code": "code", "version": "version"},
            fields={
                "sanction": "sanction",
                "title_fr": "title_fr",
                "title_en": "title_en",
                "sector_fr": "sector_fr",
                "sector_en": "sector_en",
                "hours": "hours",
                "duration_months": "duration_months",
                "valid_from": "valid_from",
                "valid_to": "valid_to",
                "predecessor_id": "predecessor",
            },
        ),
    )
    sentences = {
        "unknown_program": _("No program has this code. Import programs first."),
        "succession_in_a_circle": CIRCLE_TOLD,
    }
    rules = {
        "program_unique_code": _("There is already a program with this code and version."),
        "program_ends_after_start": _("A program is valid until a day that comes after the first one."),
        "program_not_its_own_predecessor": _("A program cannot replace itself."),
    }

    def is_checked_together(self, cleaned):
        """Only a line that names the program it replaces can close a circle."""
        return bool(cleaned["predecessor"])

    def check_together(self, rows, *, area):
        """Refuse the lines by which a program would replace itself, stored successions included."""
        saying = [row for row in rows if self.is_checked_together(row.cleaned)]
        if not saying:
            return
        stored = Program.objects.values_list("code", "version", "pk", "predecessor")
        numbers = {(code, version): pk for code, version, pk, _older in stored}
        replaces = {pk: older for _code, _version, pk, older in stored if older}
        lines = {numbers.get((row.cleaned["code"], row.cleaned["version"])): row for row in saying}
        said = {pk: row.cleaned["predecessor"] for pk, row in lines.items() if pk}
        for pk in in_a_circle(replaces | said) & said.keys():
            yield lines[pk], Problem("succession_in_a_circle", column="predecessor")

    def defaults(self, *, file_name, above, headers, first):
        """A list of DEP codes says the sanction in its header."""
        return {"sanction": "DEP"} if "depcode" in {fold(header) for header in headers} else {}


class ShareRow(RowForm):
    program = program_cell()
    occupation = occupation_cell()
    share = ShareCell(
        label=_("share"),
        required=True,
        headers=["part"],
        example=Decimal("0.8"),
        help_text=_("between 0 and 1; the shares of one occupation sum to 1 at most"),
    )
    evidence = TextCell(
        label=_("evidence"), headers=["justification", "source"], example="Jugement du comité, mai 2026"
    )


class Shares(ImportKind):
    name, label = "shares", _("Program–occupation shares")
    help = _(
        "Which share of an occupation's openings each program aims at: experts' judgement, with evidence."
    )
    form = ShareRow
    parts = (
        Part(
            ProgramOccupation,
            key={"program_id": "program", "occupation_id": "occupation"},
            fields={"share": "share", "evidence": "evidence"},
        ),
    )
    sentences = {
        "unknown_occupation": _("No occupation has this code. Import occupations first."),
        "shares_over_one": _("With this line the shares of the occupation sum to %(sum)s: 1 at most."),
    }
    rules = {
        "share_unique": _("There is already a share of this program for this occupation."),
        "share_between_0_and_1": _("A share is more than 0, and 1 at most."),
    }

    def check_together(self, rows, *, area):
        """Refuse the lines of an occupation whose shares, stored ones included, sum to more than 1."""
        sums, said = defaultdict(Decimal), set()
        for row in rows:
            sums[row.cleaned["occupation"]] += row.cleaned["share"]
            said.add((row.cleaned["occupation"], row.cleaned["program"]))
        stored = ProgramOccupation.objects.filter(occupation__in=sums)
        for occupation, program, share in stored.values_list("occupation", "program", "share"):
            if (occupation, program) not in said:
                sums[occupation] += share
        for row in rows:
            if (total := sums[row.cleaned["occupation"]]) > 1:
                yield row, Problem("shares_over_one", column="share", params={"sum": f"{total:.4f}"})
