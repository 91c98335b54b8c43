"""The table of offers that partners keep."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from internships.offers.models import Offer
from partnerships.base.badges import badge
from partnerships.base.figures import not_available, write_number, write_short_day
from partnerships.web.marking import marked

RIGHT = {"th": {"class": "num"}, "td": {"class": "num"}}
WIDE = {"th": {"class": "w-50"}}
SHORT = {"td": {"class": "tabular text-nowrap"}}
OFFER = '<a href="{}">{}</a><br><span class="meta fw-normal">{} – {}</span>'


class OfferTable(tables.Table):
    caption = _("Offers, with their seats and dates")
    offer = tables.Column(empty_values=(), verbose_name=_("Offer"), order_by=("title_fr",), attrs=WIDE)
    kind = tables.Column(verbose_name=_("Kind"), order_by=("kind__position",))
    state = tables.Column(verbose_name=_("State"))
    seats = tables.Column(verbose_name=pgettext_lazy("offer", "Seats taken"), empty_values=(), attrs=RIGHT)
    starts_on = tables.Column(verbose_name=_("From"), attrs=SHORT, default=not_available)
    ends_on = tables.Column(verbose_name=_("To"), attrs=SHORT, default=not_available)
    last_confirmed_on = tables.Column(verbose_name=_("Confirmed on"), attrs=SHORT, default=not_available)

    class Meta:
        model = Offer
        fields = ["offer", "kind", "state", "seats", "starts_on", "ends_on", "last_confirmed_on"]

    def render_offer(self, record):
        firm, where = record.establishment.organization, record.territory or record.establishment
        cell = format_html(OFFER, reverse("offer_card", args=[record.public_id]), record.title, firm, where)
        return marked(cell, is_fictitious=record.is_fictitious)

    def render_state(self, record):
        return badge(record.state, record.get_state_display())

    def render_seats(self, record):
        if not record.seats:
            return not_available()
        return f"{write_number(record.taken)} / {write_number(record.seats)}"

    def render_starts_on(self, value):
        return write_short_day(value)

    render_ends_on = render_last_confirmed_on = render_starts_on
