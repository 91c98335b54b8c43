"""``manage.py applications``: remind firms, end what stays unanswered, free the places not confirmed."""

from datetime import date

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from internships.applications.daily import follow


class Command(BaseCommand):
    help = "Follow the applications of a day: reminders, expiries, places not confirmed. Safe to run twice."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--on", type=date.fromisoformat, help="the day, YYYY-MM-DD (default: today)", metavar="DATE"
        )

    def handle(self, *args, **options) -> None:
        self.stdout.write(str(follow(on=options["on"] or timezone.localdate())))
