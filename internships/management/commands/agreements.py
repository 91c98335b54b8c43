"""``manage.py agreements --on DATE``: reminders, lapses and ends of agreements, as the worker does."""

from datetime import date, datetime, time

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from internships.signatures.daily import tend


class Command(BaseCommand):
    help = "Remind who has still to sign or to read, end what was not signed in time, complete what is over."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--on", type=date.fromisoformat, help="the day, YYYY-MM-DD (default: today)")

    def handle(self, *args, on: date | None, **options) -> None:
        now = timezone.now()
        at = timezone.make_aware(datetime.combine(on, time(12))) if on else now
        for name, count in tend(on=on or timezone.localdate(now), at=at).items():
            self.stdout.write(f"{name}: {count}")
