"""``manage.py rounds``: announce the rounds of choices that opened, carry out those whose day came."""

from datetime import date, datetime, time

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from internships.rounds.daily import keep_rounds


class Command(BaseCommand):
    help = (
        "Tell students of the rounds that opened, and offer the places of those published. Safe to run twice."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        moment = parser.add_mutually_exclusive_group()
        moment.add_argument("--on", type=date.fromisoformat, help="the day, YYYY-MM-DD, at noon")
        moment.add_argument("--at", type=datetime.fromisoformat, help="the moment, YYYY-MM-DDTHH:MM")

    def handle(self, *args, on: date | None, at: datetime | None, **options) -> None:
        moment = at or (datetime.combine(on, time(12)) if on else timezone.now())
        done = keep_rounds(at=moment if timezone.is_aware(moment) else timezone.make_aware(moment))
        self.stdout.write(f"invited: {done.invited}, placed: {done.placed}, failed: {done.failed}")
