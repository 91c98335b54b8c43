"""``manage.py demo``: fill the portal with the demonstration."""

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from internships.demonstration import filling as internships
from partnerships.people.models import User
from programs.demonstration import filling as programs


class Command(BaseCommand):
    help = "Fill the portal with the demonstration; run again, it adds only what is missing."

    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true", help="do nothing on a portal already in use")
        parser.add_argument("--accounts", action="store_true", help="only list the accounts one may enter as")

    def handle(self, *, if_empty: bool = False, accounts: bool = False, **options):
        if accounts:
            self.list_accounts()
        elif not if_empty or programs.is_empty():
            self.fill()

    def fill(self) -> None:
        """Fill from below: internships find programs, partners and cohorts in place."""
        today = timezone.localdate()
        programs.fill(on=today)
        internships.fill(on=today)
        self.stdout.write(_("The demonstration is in place."))

    def list_accounts(self) -> None:
        for person in User.objects.demo_accounts():
            self.stdout.write(f"{person.email}  {person.full_name}")
