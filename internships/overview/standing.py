"""Published offers, as the zones of a partnership compare them."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from internships.offers.models import Offer
from partnerships.concertation.models import counted_in_zone
from partnerships.concertation.standing import Standing


def count_offers(on: date):
    published = Offer.objects.published(on=on)
    return counted_in_zone(published, territory="establishment__territory", place="establishment")


OFFERS = Standing(_("Internship offers"), count_offers)
