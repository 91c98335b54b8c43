"""Places that a form of needs offers to pick from."""

from partnerships.organizations.choosing import OF_A_PLACE, places_by_firm, with_firm
from partnerships.organizations.models import Establishment
from partnerships.web.picking import Source
from programs.needs.models import NeedsSurvey


def places_to_ask(user, *, survey: int):
    """Return the places of a survey's region that are not in it yet."""
    region = NeedsSurvey.objects.filter(pk=survey).values("region")
    places = Establishment.objects.filter(territory__region__in=region)
    return places_by_firm(places.exclude(survey_responses__survey=survey))


def places_kept(user):
    """Return the places of the regions that a person coordinates."""
    places = Establishment.objects.all()
    if not user.scope.is_admin:
        places = places.filter(territory__region__in=user.scope.coordinated_region_ids)
    return places_by_firm(places)


PLACES_TO_ASK = Source("places_to_ask", places_to_ask, label=with_firm, paths=OF_A_PLACE)
PLACES_KEPT = Source("places_kept", places_kept, label=with_firm, paths=OF_A_PLACE)
