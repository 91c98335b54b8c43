"""Saved searches and offers kept at hand: who hears of which new offers, and when."""

from datetime import date, datetime, time, timedelta

from django.core import signing
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.http import QueryDict
from django.utils import timezone

from internships.offers import searching
from internships.offers.filters import OfferSearch
from internships.offers.models import Offer, organizations_of
from internships.students.mails import tell_new_offers
from internships.students.models import Favourite, SavedSearch
from partnerships.base.limits import said
from partnerships.people.models import User

STOP = "stop a saved search"
TOLD_AT_MOST = 10
MOST_SEARCHES = said("searches_kept", 20)
NOT_SEARCHED = frozenset({"page", "after", "before", "sort"})
LONGEST_QUERY = 500
# An hour less than a day and a week: the task's own hour may move a little.
EVERY = {
    SavedSearch.Frequency.DAILY: timedelta(hours=23),
    SavedSearch.Frequency.WEEKLY: timedelta(days=7, hours=-1),
}


class TooManySearches(Exception):
    """The person already keeps as many searches as one may."""


def keep_offer(*, user: User, offer: Offer, stays: bool = False) -> bool:
    """Keep an offer at hand, or let it go when it was kept, unless it ``stays``; return which."""
    if not stays and Favourite.objects.filter(user=user, offer=offer).delete()[0]:
        return False
    Favourite.objects.get_or_create(user=user, offer=offer)
    return True


def cleaned(query: str) -> str:
    """Return the part of a list's address that says what is searched: filled, sorted, without the page."""
    asked = QueryDict(query[:LONGEST_QUERY])
    kept = QueryDict(mutable=True)
    for name in sorted(asked):
        values = [value for value in asked.getlist(name) if value]
        if values and name not in NOT_SEARCHED:
            kept.setlist(name, values)
    return kept.urlencode()[:LONGEST_QUERY]


def save_search(*, user: User, name: str, query: str, frequency: str, at: datetime) -> SavedSearch:
    """Keep a search; the same one again only changes its name and its mail. Raises TooManySearches."""
    query = cleaned(query)
    search = user.saved_searches.filter(query=query).first()
    if search is None:
        if user.saved_searches.count() >= MOST_SEARCHES:
            raise TooManySearches
        search = SavedSearch(user=user, query=query, told_until=at)
    search.name, search.frequency = name, frequency
    try:
        with transaction.atomic():
            search.save()
    except IntegrityError:  # the form was sent twice at once
        search = user.saved_searches.get(query=query)
    return search


def tell(*, at: datetime) -> int:
    """Write to everybody whose saved search has new offers at a moment; return how many mails left.

    Each search is told in its own transaction and remembers until when: run again, it says nothing twice.
    """
    return sum(tell_one(pk=pk, at=at) for pk in due(at=at).values_list("pk", flat=True))


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
    found = open_now.filter(*searching.conditions(OfferSearch(QueryDict(search.query)).query))
    new = found.filter(published_at__gt=search.told_until, published_at__lte=at)
    return list(new.with_places().order_by("-published_at", "-pk")[:TOLD_AT_MOST])


def stop_token(search: SavedSearch) -> str:
    """Return what the mail's link carries: good for that search alone, as long as it is kept."""
    return signing.dumps(str(search.public_id), salt=STOP)


def search_of(token: str) -> SavedSearch | None:
    """Return the search that a mail's link speaks of; None when it is gone or the link is not ours."""
    try:
        public_id = signing.loads(token, salt=STOP)
    except signing.BadSignature:
        return None
    return SavedSearch.objects.select_related("user").filter(public_id=public_id).first()


def stop(*, search: SavedSearch) -> None:
    """Send no more mail about a search; it stays on its owner's board."""
    search.frequency = SavedSearch.Frequency.NEVER
    search.save(update_fields=["frequency", "updated_at"])
