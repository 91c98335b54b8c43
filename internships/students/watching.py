"""Saved searches and offers kept at hand: kept, let go, silenced by a mail's link."""

from datetime import datetime

from django.core import signing
from django.db import IntegrityError, transaction
from django.http import QueryDict

from internships.offers.models import Offer
from internships.students.models import Favourite, SavedSearch
from partnerships.base.limits import said
from partnerships.people.models import User

STOP = "stop a saved search"
MOST_SEARCHES = said("searches_kept", 20)
NOT_SEARCHED = frozenset({"page", "after", "before", "sort"})
LONGEST_QUERY = 500


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


def stop_token(search: SavedSearch) -> str:
    """Return what the mail's link carries: good for that search alone, as long as it is kept."""
    return signing.dumps(str(search.public_id), salt=STOP)


def search_of(token: str) -> SavedSearch | None:
    """Return the search that a mail's link speaks of; None when it is gone or the link is not ours."""
    public_id = read_token(token)
    return SavedSearch.objects.select_related("user").filter(public_id=public_id).first()


def is_stop_token(token: str) -> bool:
    """Whether a link is one that we sent, even about a search that is gone."""
    return read_token(token) is not None


def read_token(token: str) -> str | None:
    try:
        return signing.loads(token, salt=STOP)
    except signing.BadSignature:
        return None


def stop(*, search: SavedSearch) -> None:
    """Send no more mail about a search; it stays on its owner's board."""
    search.frequency = SavedSearch.Frequency.NEVER
    search.save(update_fields=["frequency", "updated_at"])
