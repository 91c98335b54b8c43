"""``manage.py inventory --on DATE``: ask whether the services of the inventory are still true."""

from datetime import date, datetime, time

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from partnerships.inventory.daily import keep_true


class Command(BaseCommand):
    help = "Ask whether the services whose day has come are still true. Safe to run again on the same day."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--on", type=date.fromisoformat, help="the day, YYYY-MM-DD (default: today)")

    def handle(self, *args, **options) -> None:
        on = options["on"]
        at = timezone.make_aware(datetime.combine(on, time(12))) if on else timezone.now()
        done = keep_true(on=timezone.localdate(at), at=at)
        self.stdout.write(f"asked: {done.asked}, reminded: {done.reminded}")
