"""Views of lists are kept, and opened at first."""

from django.db import transaction
from django.http import QueryDict

from partnerships.lists.models import SavedView
from partnerships.organizations.models import Organization
from partnerships.people.models import User

FORGOTTEN = ("q", "page", "all", "csrfmiddlewaretoken")


def what_lasts(address: str) -> str:
    """Return what a view keeps of an address: not its page, nor the words looked for, often a name."""
    kept = QueryDict(address, mutable=True)
    for name in FORGOTTEN:
        kept.pop(name, None)
    return kept.urlencode()


@transaction.atomic
def save_view(
    *, list: str, name: str, address: str, by: User, organization: Organization | None, is_default: bool
) -> SavedView:
    """Keep a view under a name, instead of the one that had it. Raises IntegrityError when two do at once."""
    place = {"owner": None if organization else by, "organization": organization}
    kept = {"address": what_lasts(address)}
    view, _is_new = SavedView.objects.update_or_create(list=list, name=name, **place, defaults=kept)
    if is_default:
        open_first(view=view)
    return view


@transaction.atomic
def open_first(*, view: SavedView) -> None:
    """Let the list open on a view, and on no other of its person or organization. Raises IntegrityError."""
    same = SavedView.objects.filter(list=view.list, owner=view.owner_id, organization=view.organization_id)
    same.filter(is_default=True).exclude(pk=view.pk).update(is_default=False)
    same.filter(pk=view.pk).update(is_default=True)
