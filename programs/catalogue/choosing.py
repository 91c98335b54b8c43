"""Programs and occupations, as forms offer them to pick from."""

from django.db.models import Q
from django.utils import timezone

from partnerships.web.picking import Source
from partnerships.words.sorting import by_title
from programs.catalogue.models import Occupation, Program


def searched(rows, words: str):
    return rows.searched(words, on=timezone.localdate())


def programs(_user):
    return Program.objects.order_by("code", "version")


def programs_in_force(_user, *, current=None):
    """Return the programs in force, and the current one."""
    return (Program.objects.in_force(on=timezone.localdate()) | Program.objects.filter(pk=current)).order_by(
        "code"
    )


def occupations(_user):
    return Occupation.objects.order_by(by_title("title"), "code")


def programs_reported(_user, *, regions):
    """Return the programs that have a cohort in one of the regions, or lead to an occupation."""
    taught = Q(cohorts__region__in=regions) | Q(shares__isnull=False)
    return Program.objects.filter(pk__in=Program.objects.filter(taught).values("pk")).order_by("code")


PROGRAMS = Source("programs", programs, code="code", seek=searched)
PROGRAMS_IN_FORCE = Source("programs_in_force", programs_in_force, code="code", seek=searched)
PROGRAMS_REPORTED = Source("programs_reported", programs_reported, code="code", seek=searched)
OCCUPATIONS = Source("occupations", occupations, code="code", seek=searched)
