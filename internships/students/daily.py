"""What time does for students: new offers of saved searches, accounts that nobody proved."""

from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.db.models import Q
from django.http import QueryDict
from django.utils import timezone

from internships.offers import searching
from internships.offers.filters import OfferSearch
from internships.offers.models import Offer, organizations_of
from internships.students.mails import tell_new_offers
from internships.students.models import SavedSearch
from internships.students.watching import stop_token
from partnerships.base.ticking import alone
from partnerships.people.models import User

TOLD_AT_MOST = 10
UNPROVED_DAYS = 2
# An hour less than a day and a week: the task's own hour may move a little.
EVERY = {
    SavedSearch.Frequency.DAILY: timedelta(hours=23),
    SavedSearch.Frequency.WEEKLY: timedelta(days=7, hours=-1),
}


def tell(*, at: datetime) -> int:
    """Write to everybody whose saved search has new offers at a moment; return how many mails left.

    Each search is told in its own transaction and remembers until when: run again, it says nothing twice.
    """
    return sum(alone(tell_one, pk=pk, at=at) for pk in due(at=at).values_list("pk", flat=True))


def moment_of(day: date | None) -> datetime:
    """Return noon of a day, or now."""
    return timezone.make_aware(datetime.combine(day, time(12))) if day else timezone.now()


def due(*, at: datetime):
    """Return the searches whose day or week is over, of people who may still come in."""
    over = Q(pk=None)
    for frequency, every in EVERY.items():
        over |= Q(frequency=frequency, told_until__lte=at - every)
    return SavedSearch.objects.filter(over, user__is_active=True).order_by("pk")


@transaction.atomic
def tell_one(*, pk: int, at: datetime) -> bool:
    """Write about one search if it has new offers; whoever locks it first does."""
    search = due(at=at).filter(pk=pk).select_for_update(skip_locked=True, of=("self",)).first()
    if search is None:
        return False
    offers = new_offers(search, at=at)
    search.told_until = at
    search.save(update_fields=["told_until", "updated_at"])
    if offers:
        tell_new_offers(search, offers, stop=stop_token(search))
    return bool(offers)


def new_offers(search: SavedSearch, *, at: datetime) -> list[Offer]:
    """Return the offers of a search published since its last mail, newest first."""
    today = timezone.localdate(at)
    open_now = Offer.objects.open_to(organizations_of(search.user), on=today)
    query = OfferSearch(QueryDict(search.query)).query.read(on=today)
    found = open_now.filter(*searching.conditions(query))
    new = found.filter(published_at__gt=search.told_until, published_at__lte=at)
    return list(new.with_partners().order_by("-published_at", "-pk")[:TOLD_AT_MOST])


def forget_unproved(*, at: datetime) -> int:
    """Delete the accounts whose address nobody proved in two days; return how many.

    An account that somebody made for a person bears their name, and stays.
    """
    strangers = User.objects.filter(
        created_at__lt=at - timedelta(days=UNPROVED_DAYS),
        last_login=None,
        full_name="",
        is_staff=False,
        is_fictitious=False,
        students=None,
        memberships=None,
        regional_roles=None,
        emailaddress__verified=False,
    ).exclude(emailaddress__verified=True)
    return len([stranger for stranger in strangers if alone(stranger.delete)])
