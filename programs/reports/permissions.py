"""Who may ask for a report, and who may publish one."""

from datetime import date

from django.db.models import Q, QuerySet

from partnerships.concertation.models import Seat
from partnerships.organizations.models import Organization
from partnerships.territories.models import Region
from programs.reports.models import AdequacyReport


def regions_to_report(user) -> QuerySet[Region]:
    """Return the regions whose report a person may request, as coordinator, analyst or administrator."""
    if not user.is_authenticated:
        return Region.objects.none()
    scope = user.scope
    return Region.objects.all() if scope.is_admin else Region.objects.filter(pk__in=scope.region_ids)


def can_request(user, region: Region | None = None) -> bool:
    """Tell whether a person may request a report, of this region or of any."""
    if not user.is_authenticated:
        return False
    scope = user.scope
    if region is None:
        return scope.is_admin or bool(scope.region_ids)
    return scope.is_admin or region.pk in scope.region_ids


def can_request_all(user) -> bool:
    """Tell whether a person may have all regions computed at once."""
    return user.is_authenticated and user.scope.is_admin


def reads_as_partner(user, report: AdequacyReport, *, on: date) -> bool:
    """Tell whether a person reads what partners of the region read: rates over fewer persons.

    Who has a role in an organization of the region, or in one that sits there on that day (one query when
    their roles alone do not say).
    """
    if not user.is_authenticated:
        return False
    scope = user.scope
    if scope.is_admin or report.region_id in scope.drafts_region_ids:
        return True
    sitting = Seat.objects.in_region(report.region_id, on=on).values("organization")
    theirs = Organization.objects.filter(pk__in=scope.organization_ids)
    near = Q(region=report.region_id) | Q(pk__in=sitting)
    return bool(scope.organization_ids) and theirs.filter(near).exists()


def keeps_records_of(user, report: AdequacyReport) -> bool:
    """Tell whether a person keeps the region's records, and so may read exact counts beside the printed."""
    return can_publish(user, report)


def regions_brought_from(user) -> frozenset[int]:
    """Return the regions whose lines a coordinator puts on agendas, as their roles say (no query)."""
    if not user.is_authenticated or not user.scope.is_coordinator:
        return frozenset()
    return user.scope.drafts_region_ids


def can_publish(user, report: AdequacyReport) -> bool:
    """Tell whether a person may publish a report: the region's coordinators, administrators."""
    if not user.is_authenticated:
        return False
    scope = user.scope
    return scope.is_admin or report.region_id in scope.coordinated_region_ids
