"""What a coordinator may choose for a cohort: own providers, establishments of the regions they act in."""

from django.db.models import Q
from django.utils import timezone

from partnerships.organizations.choosing import OF_A_PLACE, places_by_firm, with_firm, with_region
from partnerships.organizations.models import Establishment, Organization, OrganizationRole
from partnerships.territories.models import Territory
from partnerships.web.picking import Source
from partnerships.words.sorting import by_name
from programs.cohorts.models import Cohort

OVER = [Cohort.State.CANCELLED, Cohort.State.COMPLETED]


def providers_of(user, *, current: int | None = None):
    """Return the organizations whose cohorts the user may keep.

    Coordinators of a provider have their own; regional coordinators also those that teach in their regions
    or in the whole province.
    """
    scope = user.scope
    teaching = Organization.objects.listed().of_kind(*OrganizationRole.TEACHING, on=timezone.localdate())
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


def hosts_of(user, *, territory: int | None = None, current: int | None = None):
    """Return the establishments where a cohort can be taught: of the territories that it may have."""
    territories = territories_of(user, current=territory)
    return places_by_firm(
        Establishment.objects.filter(Q(territory__in=territories.order_by().values("pk")) | Q(pk=current))
    )


def cohorts_of(user):
    """Return the cohorts of a person's own centres that are not over."""
    mine = Cohort.objects.editable_by(user)
    if not user.scope.is_admin:
        mine = mine.filter(provider__in=user.scope.coordinated_ids)
    return mine.exclude(state__in=OVER).select_related("program").order_by("-starts_on", "pk")


def cohorts_beside(user, *, cohort: int):
    """Return the cohorts where somebody of a cohort may go on: of the same school, not over."""
    provider = Cohort.objects.filter(pk=cohort).values("provider")
    mine = Cohort.objects.editable_by(user).filter(provider__in=provider).exclude(pk=cohort)
    return mine.exclude(state__in=OVER).select_related("program").order_by("-starts_on", "pk")


PROVIDERS = Source("providers", providers_of)
TERRITORIES_OF = Source("territories_of", territories_of, label=with_region, paths=("name", "region__name"))
HOSTS = Source("hosts", hosts_of, label=with_firm, paths=OF_A_PLACE)
COHORTS = Source("cohorts", cohorts_of, paths=("name", "program"))
COHORTS_BESIDE = Source("cohorts_beside", cohorts_beside, paths=("name", "program"))
