"""Programs of a report, and meetings to come that somebody convenes."""

from django.utils import timezone

from partnerships.committees.models import Committee
from partnerships.concertation.models import Partnership
from partnerships.meetings.models import Meeting
from partnerships.web.picking import Source
from programs.catalogue.choosing import searched
from programs.catalogue.models import Program
from programs.cohorts.choosing import OVER
from programs.cohorts.models import Cohort
from programs.reports.models import ReportLine


def programs_of(_user, *, report: int):
    """Return the newest version of each program that the edition has a line of."""
    codes = ReportLine.objects.filter(report=report).values("program_code")
    newest = Program.objects.filter(code__in=codes).order_by("code", "-version").distinct("code")
    return Program.objects.filter(pk__in=newest.values("pk")).order_by("code")


def meetings_of(user, *, region: int):
    """Return the meetings to come of committees that the person keeps, in the partnerships of a region."""
    kept = Committee.objects.editable_by(user).filter(partnership__regions=region)
    found = Meeting.objects.filter(committee__in=kept.values("pk"), state__in=Meeting.TO_COME)
    return found.filter(starts_at__gt=timezone.now()).select_related("committee").order_by("starts_at", "pk")


def with_committee(meeting: Meeting) -> str:
    return f"{meeting.committee} – {meeting}"


PROGRAMS_OF_REPORT = Source("programs_of_report", programs_of, code="code", seek=searched)
MEETINGS_TO_COME = Source(
    "meetings_to_come", meetings_of, label=with_committee, paths=("title", "committee__name_fr")
)


def cohorts_of_regions(user, *, partnership: int):
    """Return the cohorts that a person may read, to come or under way, in the regions of a partnership."""
    regions = Partnership.regions.through.objects.filter(partnership=partnership).values("region")
    found = Cohort.objects.visible_to(user).filter(region__in=regions).exclude(state__in=OVER)
    return found.select_related("program").order_by("-starts_on", "pk")


COHORTS_OF_REGIONS = Source(
    "cohorts_of_regions", cohorts_of_regions, paths=("name", "program__title_fr", "provider__name")
)
