"""Services, as the zones of a partnership compare them: those of its own inventory."""

from datetime import date

from django.db.models import OuterRef, Q
from django.utils.translation import gettext_lazy as _

from partnerships.concertation.models import counted
from partnerships.concertation.standing import Standing
from partnerships.inventory.models import ServiceItem
from partnerships.territories.models import Territory


def count_services(on: date):
    """Services given in a territory of the zone, or everywhere."""
    codes = Territory.objects.filter(zones=OuterRef(OuterRef("pk"))).values("code")
    here = Q(territory_codes=[]) | Q(territory_codes__overlap=codes)
    return counted(ServiceItem.objects.published(on=on).filter(here, partnership=OuterRef("partnership")))


SERVICES = Standing(_("Services of the inventory"), count_services)
