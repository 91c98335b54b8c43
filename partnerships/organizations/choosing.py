"""Partners and places, as forms offer them to pick from."""

from django.db.models import Q
from django.utils import timezone

from partnerships.organizations.models import Establishment, Organization, OrganizationRole
from partnerships.territories.models import Territory
from partnerships.web.picking import Source
from partnerships.words.sorting import by_name

SCHOOL_KINDS = [OrganizationRole.Kind.CFP, OrganizationRole.Kind.CEGEP, OrganizationRole.Kind.UNIVERSITY]
OF_A_PLACE = ("", "organization")  # where the words of a place are


def with_firm(place: Establishment) -> str:
    return f"{place.organization.name} – {place.name}"


def with_region(territory: Territory) -> str:
    return f"{territory.name} ({territory.region.name})"


def places_by_firm(places):
    """Return establishments in the order of ``with_firm``."""
    return places.select_related("organization").order_by(*by_name("organization__name", "name"))


def partners(_user, *, kinds=(), region=None, current=None):
    """Return active partners, of kinds and of a region where these are said; and the current one."""
    found = Organization.objects.listed()
    if kinds:
        found = found.of_kind(*kinds, on=timezone.localdate())
    if region:
        found = found.filter(region=region)
    if current:
        found = found | Organization.objects.filter(pk=current)
    return found.order_by(*by_name("name"))


def schools_written_for(user):
    """Return the schools that a person coordinates; for administrators, every school."""
    if user.scope.is_admin:
        schools = Organization.objects.of_kind(*SCHOOL_KINDS, on=timezone.localdate())
    else:
        schools = Organization.objects.filter(pk__in=user.scope.coordinated_ids)
    return schools.order_by(*by_name("name"))


def leads(user, *, current=None):
    """Return the partners that may lead: of the regions that a person keeps, of none, or their own."""
    listed, scope = Organization.objects.listed(), user.scope
    if scope.is_admin:
        return listed
    mine = Q(pk__in=scope.coordinated_ids) | Q(region__in=scope.coordinated_region_ids) | Q(region=None)
    return listed.filter(mine | Q(pk=current))


def territories(_user):
    return Territory.objects.select_related("region").order_by("region__code", *by_name("name"))


PARTNERS = Source("partners", partners)
SCHOOLS = Source("schools", schools_written_for)
LEADS = Source("leads", leads)
TERRITORIES = Source("territories", territories, label=with_region, paths=("name", "region__name"))
