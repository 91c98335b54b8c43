"""The table of published outcome counts."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from partnerships.base.figures import write_number, write_short_day
from partnerships.web.marking import marked
from programs.outcomes.models import OutcomeFigures
from programs.outcomes.permissions import can_edit_figures

RIGHT = {"th": {"class": "num"}, "td": {"class": "num"}}
SHORT = {"td": {"class": "tabular text-nowrap"}}
SOURCE = '{}<br><span class="meta fw-normal">{}</span>'
COUNTS = ["respondents", "employed_related", "employed_other", "studying", "seeking", "inactive"]


class Persons(tables.Column):
    """A count of persons; unknown is not zero."""

    empty_values = ()

    def __init__(self, **options):
        super().__init__(attrs=RIGHT, orderable=False, **options)

    def render(self, value):
        return write_number(value)


class OutcomeFiguresTable(tables.Table):
    caption = _("What became of graduates, as published")
    program = tables.Column(order_by=("program__code",), verbose_name=_("Program"))
    area = tables.Column(order_by=("region__name",), verbose_name=_("Area"))
    as_of = tables.Column(verbose_name=_("As of"), attrs=SHORT)
    respondents = Persons(verbose_name=_("Respondents"))
    employed_related = Persons(verbose_name=_("Employed, related"))
    employed_other = Persons(verbose_name=_("Employed, other"))
    studying = Persons(verbose_name=_("Studying"))
    seeking = Persons(verbose_name=_("Seeking work"))
    inactive = Persons(verbose_name=_("Inactive"))

    class Meta:
        model = OutcomeFigures
        fields = ["program", "area", "as_of", *COUNTS]
        order_by = ("program", "area", "-as_of")

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def render_program(self, record):
        name = record.program
        if can_edit_figures(self.user, record):
            url = reverse("outcome_figures_edit", args=[record.public_id])
            name = format_html('<a href="{}">{}</a>', url, record.program)
        # The badge says what the source of invented figures would: that they are invented.
        if record.is_fictitious:
            return marked(name, is_fictitious=True)
        return format_html(SOURCE, name, record.source)

    def render_as_of(self, value):
        return write_short_day(value)
