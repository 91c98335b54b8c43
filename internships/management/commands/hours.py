"""manage.py hours --on DATE: ask for the hours to validate, for those to note, and for evaluations due."""

from datetime import date

from django.core.management.base import BaseCommand
from django.utils import timezone

from internships.evaluations.daily import ask_for_evaluations
from internships.hours.daily import ask_for_hours


class Command(BaseCommand):
    help = "Write to trainers and students for hours and evaluations that wait; once a week each."

    def add_arguments(self, parser):
        parser.add_argument("--on", type=date.fromisoformat, help="the day (YYYY-MM-DD), else today")

    def handle(self, *, on=None, **options):
        on, at = on or timezone.localdate(), timezone.now()
        sent = ask_for_hours(on=on, at=at)
        evaluations = ask_for_evaluations(on=on, at=at)
        self.stdout.write(
            f"hours to validate: {sent['to_validate']}, hours to note: {sent['to_note']}, "
            f"evaluations: {evaluations}"
        )
