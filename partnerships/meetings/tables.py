"""Decisions to follow, across meetings: one list of columns for the page and its files."""

from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import STATE, Column, Table
from partnerships.meetings.decision_models import Decision
from partnerships.web.badges import badge
from partnerships.words.sorting import names


def cell(decision: Decision):
    words = Truncator(decision.text).words(18, truncate=" …")
    return format_html('<a href="{}">{}</a>', decision.get_absolute_url(), words)


def state(decision: Decision):
    """Write the state; one whose day has passed is late, which says that it is still to follow."""
    if decision.is_overdue:
        return badge("late", gettext("late"))
    return badge(decision.state, decision.get_state_display())


DECISIONS = Table(
    caption=_("Decisions, the first due first"),
    order_by=["due_on"],
    page=("text", "committee", "met_on", "responsible", "due_on", "state"),
    card=("committee", "due_on", "state"),
    is_fictitious=lambda decision: decision.committee.is_fictitious,
    columns=[
        Column("text", _("Decision"), read=lambda d: d.text, write=cell, sorts=["text"], width=60),
        Column(
            "committee",
            _("Committee"),
            read=lambda d: str(d.committee),
            sorts=names("committee__name_fr"),
            width=36,
        ),
        Column("partnership", _("Partnership"), read=lambda d: str(d.committee.partnership), width=36),
        Column(
            "met_on",
            _("Meeting"),
            "date",
            read=lambda d: localtime(d.meeting.starts_at).date(),
            sorts=["meeting__starts_at"],
        ),
        Column("number", _("Number"), "whole", read=lambda d: d.number),
        Column(
            "responsible",
            _("Answers for it"),
            read=lambda d: str(d.responsible) if d.responsible else None,
            sorts=names("responsible__constituency_fr"),
            width=30,
        ),
        Column("due_on", _("Due"), "date", read=lambda d: d.due_on, sorts=["due_on"]),
        Column(
            "state",
            _("State"),
            read=lambda d: str(d.get_state_display()),
            write=state,
            sorts=["state"],
            styles=STATE,
        ),
        Column("mode", _("How"), read=lambda d: str(d.get_mode_display())),
        Column("follow_up", _("What was done"), read=lambda d: d.follow_up, in_files_only=True, width=50),
    ],
)
