"""Territories and places that a zone may be made of."""

from django.db.models import Q

from partnerships.concertation.models import Partnership, Seat, Zone
from partnerships.organizations.choosing import OF_A_PLACE, places_by_firm, with_firm, with_region
from partnerships.organizations.models import Establishment
from partnerships.territories.models import Territory
from partnerships.web.picking import Source
from partnerships.words.sorting import by_name


def territories_of(_user, *, partnership: int):
    """Return the territories of the partnership's regions; of all Quebec where it has none."""
    regions = Partnership.regions.through.objects.filter(partnership=partnership).values("region")
    found = Territory.objects.select_related("region").order_by("region__code", *by_name("name"))
    return found.filter(region__in=regions) if regions.exists() else found


def places_of(_user, *, partnership: int):
    """Return the open places of the partners who sit, or who lead, and those that a zone names already."""
    leads = Partnership.objects.filter(pk=partnership).values("lead_organization")
    sits = Seat.objects.filter(partnership=partnership).values("organization")
    named = Zone.places.through.objects.filter(zone__partnership=partnership).values("establishment")
    partners = Q(organization__in=sits) | Q(organization__in=leads)
    return places_by_firm(
        Establishment.objects.filter(Q(pk__in=Establishment.objects.open()) & partners | Q(pk__in=named))
    )


TERRITORIES_OF_ZONES = Source(
    "territories_of_zones", territories_of, label=with_region, paths=("name", "region__name")
)
PLACES_OF_ZONES = Source("places_of_zones", places_of, label=with_firm, paths=OF_A_PLACE)
