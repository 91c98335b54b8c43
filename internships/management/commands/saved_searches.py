"""``manage.py saved_searches --on DATE``: new offers, by e-mail, to those who saved a search."""

from datetime import date

from django.core.management.base import BaseCommand, CommandParser

from internships.students.daily import moment_of, tell


class Command(BaseCommand):
    help = "Write to people whose saved search has new offers; each offer is told once. Safe to run twice."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--on", type=date.fromisoformat, help="the day, YYYY-MM-DD (default: today)")

    def handle(self, *args, on: date | None, **options) -> None:
        self.stdout.write(f"mails: {tell(at=moment_of(on))}")
