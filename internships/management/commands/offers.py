"""``manage.py offers --on DATE``: ask firms about their offers, pause what is silent, end what is over."""

from datetime import date, datetime, time

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from internships.posting.daily import keep_true


class Command(BaseCommand):
    help = (
        "Ask firms whether their offers still hold, pause those that nobody confirmed, and expire those "
        "whose last period is over. Safe to run again on the same day."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--on", type=date.fromisoformat, help="the day, YYYY-MM-DD (default: today)")

    def handle(self, *args, **options) -> None:
        on = options["on"]
        at = timezone.make_aware(datetime.combine(on, time(12))) if on else timezone.now()
        done = keep_true(on=timezone.localdate(at), at=at)
        self.stdout.write(f"asked: {done.asked}, paused: {done.paused}, expired: {done.expired}")
