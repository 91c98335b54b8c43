"""``manage.py adequacy REGION``: print a region's adequacy report without the web; nothing is stored."""

from argparse import ArgumentTypeError
from datetime import date

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone, translation

from partnerships.territories.models import Region
from programs.adequacy.edition import Edition
from programs.adequacy.plain import as_text
from programs.adequacy.records import NEED_SOURCES, PROJECTION_FIRST
from programs.reports import exports, producing, requesting

LANGUAGES = {"fr": "fr-ca", "en": "en"}


class Command(BaseCommand):
    help = (
        "Print the adequacy report of a region (code 01 to 17) as the public would read it, computed now "
        "and not stored. With --all --request, ask the workers for the reports of all regions instead."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("region", nargs="?", help="code of the administrative region, 01 to 17")
        parser.add_argument(
            "--on", type=_day, help="day after which nothing counts, YYYY-MM-DD (default: today)"
        )
        parser.add_argument(
            "--programs", nargs="+", default=[], metavar="CODE", help="ministry codes (default: all taught)"
        )
        parser.add_argument(
            "--first-year", type=int, metavar="YEAR", help="first school year (its first calendar year)"
        )
        parser.add_argument(
            "--last-year", type=int, metavar="YEAR", help="last school year (its first calendar year)"
        )
        parser.add_argument(
            "--sources", choices=NEED_SOURCES, default=PROJECTION_FIRST, help="where needs are taken from"
        )
        parser.add_argument("--format", choices=["text", "json", "csv"], default="text")
        parser.add_argument("--language", choices=list(LANGUAGES), default="fr", help="of text and CSV")
        parser.add_argument("--all", action="store_true", help="every region; goes with --request")
        parser.add_argument(
            "--request", action="store_true", help="ask the workers, who store a draft edition"
        )

    def handle(self, *args, **options) -> None:
        on = options["on"] or timezone.localdate()
        if options["all"] != options["request"]:
            raise CommandError("--all and --request go together; without them, give one region to print.")
        if options["all"]:
            return self._request_all(on)
        if not options["region"]:
            raise CommandError("Give the code of a region, 01 to 17 (or --all --request).")
        with translation.override(LANGUAGES[options["language"]]):
            self._print(computed(**{**options, "on": on}), options)

    def _print(self, shown: Edition, options: dict) -> None:
        language = options["language"]
        if options["format"] == "text":
            text = as_text(shown, language)
        elif options["format"] == "json":
            text = exports.as_json_file(shown).decode()
        else:
            text = exports.table(shown, format="csv", lang=language).decode()
        self.stdout.write(text, ending="")

    def _request_all(self, on: date) -> None:
        for report in requesting.request_all(on=on):
            self.stdout.write(f"{report.region.code} {report.region}: {report.state}")


def computed(*, on: date, region: str, **options) -> Edition:
    """Compute the report asked for. Raises CommandError in plain words when it cannot be."""
    try:
        return producing.compute(
            region=Region.objects.get(code=region),
            on=on,
            years=_years(on, options["first_year"], options["last_year"]),
            programs=tuple(code for codes in options["programs"] for code in codes.split(",") if code),
            sources=options["sources"],
        )
    except Region.DoesNotExist as error:
        raise CommandError(f"There is no region {region}: codes go from 01 to 17.") from error
    except ValueError as error:
        raise CommandError(f"The report cannot be computed: {error}.") from error


def _years(on: date, first: int | None, last: int | None) -> tuple[int, int]:
    usual_first, usual_last = requesting.usual_years(on=on)
    last = usual_last if last is None else last
    first = last - (usual_last - usual_first) if first is None else first
    if last < first:
        raise CommandError(f"The last school year ({last}) comes before the first ({first}).")
    return first, last


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is not a day: write YYYY-MM-DD") from error
