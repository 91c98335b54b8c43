"""What the forms of shared positions offer to pick from."""

from internships.offers.models import Offer
from internships.positions.matching import placeable_by
from internships.positions.permissions import establishments_of
from partnerships.organizations.choosing import OF_A_PLACE, with_firm
from partnerships.web.picking import Source
from partnerships.words.sorting import by_title
from programs.cohorts.models import Student


def students_placeable(user):
    """Return the students that a person may place."""
    return Student.objects.filter(profile__in=placeable_by(user))


def offers_shared(user, *, place: int | None = None):
    """Return the offers of shared positions of the places that a person writes for, and of one place."""
    places = establishments_of(user, current=place).order_by().values("pk")
    found = Offer.objects.filter(kind__is_shared=True, establishment__in=places)
    return found.exclude(state=Offer.State.ARCHIVED).order_by(by_title("title"), "pk")


STUDENTS_PLACEABLE = Source("students_placeable", students_placeable)
OFFERS_SHARED = Source(
    "offers_shared", offers_shared, paths=("", "establishment", "establishment__organization")
)
PLACES_OF_POSITIONS = Source("places_of_positions", establishments_of, label=with_firm, paths=OF_A_PLACE)
