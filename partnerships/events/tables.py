"""The calendar of events: one list of columns for the page and its files."""

from django.db.models import Case, DateField, F, Func, IntegerField, Q, Value, When
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.columns import STATE, Column, Table
from partnerships.base.figures import not_available, write_short_day
from partnerships.base.language import short_language
from partnerships.events.models import Event
from partnerships.web.badges import badge
from partnerships.words.sorting import in_turn, titles


def cell(event: Event):
    return format_html('<a href="{}">{}</a>', event.get_absolute_url(), event.title)


def days(event: Event):
    """Write the day of an event, or its first and its last."""
    if event.from_on is None:
        return not_available()
    begins = write_short_day(event.from_on)
    return f"{begins} – {write_short_day(event.to_on)}" if event.last_on != event.from_on else begins


def is_over() -> Case:
    """Order what is to come first, then what is over, then what has no day."""
    over = Q(to_on__lt=timezone.localdate()) | Q(to_on=None, from_on__lt=timezone.localdate())
    whens = [When(from_on=None, then=2), When(over, then=1)]
    return Case(*whens, default=0, output_field=IntegerField())


def nearness() -> Func:
    """Order by how near the first day is, whichever side of today."""
    today = Cast(Value(timezone.localdate()), DateField())
    away = Func(F("from_on"), today, arg_joiner=" - ", template="(%(expressions)s)")
    return Func(away, function="abs", output_field=IntegerField())


def where(event: Event) -> str:
    """Name the sites, in the reader's language."""
    is_english = short_language() == "en"
    return ", ".join(english if is_english and english else french for french, english in event.site_rows)


EVENTS = Table(
    caption=_("Events, the next first"),
    page=("event", "kind", "days", "where", "partnership", "state"),
    card=("kind", "days", "where"),
    order_by=("days",),
    columns=[
        Column("event", _("Event"), read=lambda e: e.title, write=cell, sorts=titles("title"), width=50),
        Column(
            "kind",
            _("Kind"),
            read=lambda e: str(e.get_kind_display()),
            sorts=in_turn("kind", Event.Kind.choices),
            width=24,
        ),
        Column("days", pgettext_lazy("event", "Days"), "date", write=days, sorts=[is_over, nearness]),
        Column("from_on", _("First day"), "date", read=lambda e: e.from_on, sorts=["from_on"]),
        Column("to_on", _("Last day"), "date", read=lambda e: e.last_on),
        Column("where", _("Where"), read=where, width=40),
        Column(
            "partnership",
            _("Partnership"),
            read=lambda e: e.partnership.name,
            sorts=titles("partnership__name"),
            width=36,
        ),
        Column(
            "state",
            _("State"),
            read=lambda e: str(e.get_state_display()),
            write=lambda e: badge(e.state, e.get_state_display()),
            sorts=in_turn("state", Event.State.choices),
            styles=STATE,
        ),
    ],
)
