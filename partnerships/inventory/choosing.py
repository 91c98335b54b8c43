"""Partners that a sheet of the inventory may be of."""

from django.db.models import Q

from partnerships.concertation.models import Partnership
from partnerships.organizations.models import Organization
from partnerships.web.picking import Source
from partnerships.words.sorting import by_name


def partners_of_sheets(user, *, current: int | None = None):
    """Return every partner where a person keeps a partnership, else their own; and the current one."""
    own = Organization.objects.listed()
    if not Partnership.objects.editable_by(user).exists():
        own = own.filter(pk__in=user.scope.coordinated_ids)
    found = Organization.objects.filter(Q(pk__in=own.values("pk")) | Q(pk=current))
    return found.order_by(*by_name("name"))


PARTNERS_OF_SHEETS = Source("partners_of_sheets", partners_of_sheets)
