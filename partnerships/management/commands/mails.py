"""manage.py mails: the table of every mail, as docs/mails.md shows it."""

from django.core.management.base import BaseCommand

from partnerships.mails.listing import as_markdown


class Command(BaseCommand):
    help = "Print the table of every mail the portal sends, as docs/mails.md shows it."
    requires_system_checks = []

    def handle(self, **options):
        self.stdout.write(as_markdown(), ending="")
