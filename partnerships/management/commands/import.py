"""manage.py import KIND FILE: the staged import without the web, for files of any size."""

import csv
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from partnerships.base.writing import csv_cell, csv_delimiter
from partnerships.imports.kinds import REGISTER, Area, ImportKind
from partnerships.imports.previewing import labels_of, problem_said, tabs
from partnerships.imports.refusing import Refused
from partnerships.imports.streaming import Summary, stream
from partnerships.imports.wording import place, sentence
from partnerships.people.models import User
from partnerships.sheets.problems import Unreadable
from partnerships.territories.models import Region

SHOWN = 50
SIGNS = {"comma": ",", "point": "."}


class Command(BaseCommand):
    help = "Import a CSV or XLSX file, all of it or nothing; says what is new, changed, skipped and why."

    def add_arguments(self, parser):
        parser.add_argument("kind", choices=sorted(REGISTER))
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="check and compare, write nothing")
        parser.add_argument("--region", help="code of the only region the file may touch (01 to 17)")
        parser.add_argument("--by", help="e-mail of the person in whose name it is done")
        parser.add_argument("--sheet", default="", help="name of the sheet, else the first one")
        parser.add_argument(
            "--read",
            action="append",
            default=[],
            metavar="COLUMN=READING",
            help="how a column is read: day or month (comes first), comma or point (is the decimal sign)",
        )
        parser.add_argument(
            "--all-lines",
            action="append",
            default=[],
            metavar="COLUMN=VALUE",
            help="what the file does not say, for all its lines: area_kind=CA",
        )
        parser.add_argument(
            "--erase",
            action="append",
            default=[],
            metavar="COLUMN",
            help="a column whose empty cells erase what is stored; else they leave it alone",
        )
        parser.add_argument("--errors", type=Path, help="write every problem to this CSV")
        parser.add_argument("--language", default="fr-ca", choices=["fr-ca", "en"])

    def handle(self, **options):
        with override(options["language"]):
            self._import(options.pop("kind"), **options)

    def _import(self, wanted, *, file, dry_run, region, by, sheet, errors, **options):
        kind = REGISTER[wanted]
        area = area_named(kind, region)
        try:
            with file.open("rb") as source:
                summary = stream(
                    source,
                    kind=kind,
                    area=area,
                    by=person(by),
                    at=timezone.now(),
                    is_dry=dry_run,
                    name=file.name,
                    sheet=sheet,
                    choices=choices_of(kind, **options),
                )
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from None
        except Unreadable as refused:
            raise CommandError(problem_said(refused.problem.as_json(), labels=labels_of(kind))) from None
        except Refused as refused:
            raise CommandError(told(refused.problem.as_json(), kind)) from None
        self._tell(summary, kind, dry_run=dry_run)
        if errors:
            write_problems(errors, summary, kind)
        if summary.in_error:
            raise CommandError(
                _("Nothing was written: %(count)s lines are in error.") % {"count": summary.in_error}
            )

    def _tell(self, summary: Summary, kind: ImportKind, *, dry_run):
        for code, count in summary.skipped.most_common():
            self.stdout.write(_("skipped") + f": {count} – {skipped_reason(code)}")
        for problem in summary.problems[:SHOWN]:
            self.stderr.write(told(problem.as_json(), kind))
        if summary.in_error:
            return
        names = tabs()
        counts = [(names[state], getattr(summary, state)) for state in ("new", "changed", "unchanged")]
        self.stdout.write(", ".join(f"{label}: {count}" for label, count in counts))
        self.stdout.write(self._ending(summary, dry_run=dry_run))

    def _ending(self, summary: Summary, *, dry_run) -> str:
        if dry_run:
            return _("Nothing was written (dry run).")
        if summary.new + summary.changed:
            return _("Everything is written.")
        if not summary.unchanged:
            return _("No line was read: all of them were left out.")
        return _("The file changes nothing: everything it says is already stored.")


def choices_of(kind: ImportKind, *, read, all_lines, erase, **_options) -> dict:
    """Return how the file is read, as the options say it. Raises CommandError."""
    readings = {column: SIGNS.get(how, how) for column, how in map(_pair, read)}
    values = dict(map(_pair, all_lines))
    unknown = {*readings, *values, *erase} - set(kind.columns())
    if unknown:
        raise CommandError(f"unknown columns: {', '.join(sorted(unknown))}")
    return {"readings": readings, "values": values, "erase": erase}


def _pair(text):
    column, sign, value = text.partition("=")
    if not sign:
        raise CommandError(f"{text}: write COLUMN=VALUE")
    return column, value


def area_named(kind: ImportKind, region: str | None) -> Area:
    """Return the area to import into. Raises CommandError."""
    if not region:
        return Area()
    if "region" not in kind.levels:
        raise CommandError(f"{kind.name} is not imported by region")
    found = Region.objects.filter(code=region.zfill(2)).first()
    if found is None:
        raise CommandError(f"unknown region {region}")
    return Area(region_id=found.pk)


def person(email: str | None) -> User | None:
    """Return the person in whose name a file is imported. Raises CommandError."""
    if not email:
        return None
    found = User.objects.filter(email__iexact=email).first()
    if found is None:
        raise CommandError(f"unknown person {email}")
    return found


def skipped_reason(code: str) -> str:
    """Return why lines were skipped, without what is particular to one line."""
    if code == "not_a_unit_group":
        return _("levels 1 to 4 of the classification")
    return sentence({"code": code})


def told(problem: dict, kind: ImportKind) -> str:
    """Return a problem on one line: where, what, why."""
    labels = {name: cell.label for name, cell in kind.columns().items()}
    where = place(problem, labels=labels)
    value = f" « {problem['value']} »" if problem.get("value") else ""
    return f"{where}{value}: {sentence(problem)}" if where else sentence(problem)


def write_problems(path: Path, summary: Summary, kind: ImportKind) -> None:
    """Write the problems as a CSV that Excel opens: line, column, value, reason."""
    labels = {name: str(cell.label) for name, cell in kind.columns().items()}
    with path.open("w", encoding="utf-8-sig", newline="") as target:
        writer = csv.writer(target, delimiter=csv_delimiter())
        writer.writerow([_("line"), _("column"), _("value"), _("reason")])
        for problem in summary.problems:
            found = problem.as_json()
            told = [problem.line, labels.get(problem.column, problem.column), problem.value, sentence(found)]
            writer.writerow(map(csv_cell, told))  # a file's own text must not become a formula
