"""What a coordinator may choose for a cohort: own providers, establishments of the regions they act in."""

from datetime import date

from django.db.models import Q

from partnerships.organizations.models import Establishment, Organization, OrganizationRole
from partnerships.territories.models import Territory
from partnerships.words.sorting import by_name
from programs.catalogue.models import Program


def programs_to_open(*, on: date, current: int | None = None):
    """Return the programs in force, and the one the cohort has already."""
    return (Program.objects.in_force(on=on) | Program.objects.filter(pk=current)).order_by("code")


def providers_of(user, *, on: date, current: int | None = None):
    """Return the organizations whose cohorts the user may keep.

    Coordinators of a provider have their own; regional coordinators also those that teach in their regions
    or in the whole province.
    """
    scope = user.scope
    teaching = Organization.objects.listed().of_kind(*OrganizationRole.TEACHING, on=on)
    if scope.is_admin:
        return (teaching | Organization.objects.filter(pk=current)).order_by(*by_name("name"))
    near = Q(region__in=scope.coordinated_region_ids)
    if scope.coordinated_region_ids:
        near |= Q(region__isnull=True)
    own = Organization.objects.filter(Q(pk__in=scope.coordinated_ids) | Q(pk=current))
    return (own | teaching.filter(near)).order_by(*by_name("name"))


def territories_of(user, *, current: int | None = None):
    """Return the territories of the regions the user acts in; all of them for a provider without region."""
    scope = user.scope
    own = Organization.objects.filter(pk__in=scope.coordinated_ids, region__isnull=True)
    if scope.is_admin or own.exists():
        return Territory.objects.select_related("region")
    regions = scope.coordinated_region_ids | scope.organization_region_ids
    return Territory.objects.filter(Q(region__in=regions) | Q(pk=current)).select_related("region")


def hosts_of(territories, *, current: int | None = None):
    """Return the establishments of territories, where a cohort can be taught."""
    establishments = Establishment.objects.filter(Q(territory__in=territories) | Q(pk=current))
    return establishments.select_related("organization").order_by(*by_name("organization__name", "name"))
