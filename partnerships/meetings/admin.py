"""Administration of meetings and decisions."""

from django.contrib import admin

from partnerships.base.administration import Administration, Rows
from partnerships.meetings.decision_models import Ballot, Decision, DecisionEvent
from partnerships.meetings.models import AgendaItem, Amendment, Meeting, MeetingEvent, Presence


class ItemRows(Rows):
    model = AgendaItem
    fields = ["position", "title", "kind", "speaker", "planned_minutes"]


class PresenceRows(Rows):
    model = Presence
    fields = ["sitting", "email", "answer", "came", "substitute"]


class MeetingEventRows(Rows):
    model = MeetingEvent
    fields = readonly_fields = ["from_state", "to_state", "by", "at", "reason"]


class BallotRows(Rows):
    model = Ballot
    fields = ["sitting", "choice"]


class DecisionEventRows(Rows):
    model = DecisionEvent
    fields = readonly_fields = ["from_state", "to_state", "by", "at", "reason"]


@admin.register(Meeting)
class MeetingAdmin(Administration):
    list_display = ["committee", "title", "starts_at", "place", "state"]
    list_filter = ["state", "committee"]
    list_select_related = ["committee"]
    search_fields = ["title", "committee__name_fr", "place"]
    inlines = [ItemRows, PresenceRows, MeetingEventRows]


@admin.register(AgendaItem)
class AgendaItemAdmin(Administration):
    list_display = ["title", "meeting", "position", "kind", "speaker"]
    list_filter = ["kind"]
    list_select_related = ["meeting__committee"]
    search_fields = ["title", "speaker"]


@admin.register(Presence)
class PresenceAdmin(Administration):
    list_display = ["sitting", "meeting", "answer", "came", "substitute"]
    list_filter = ["answer", "came"]
    list_select_related = ["sitting__seat", "meeting__committee"]
    search_fields = ["email", "name", "substitute", "sitting__seat__constituency_fr"]


@admin.register(Amendment)
class AmendmentAdmin(Administration):
    list_display = ["text", "presence", "is_taken", "created_at"]
    list_filter = ["is_taken"]
    list_select_related = ["presence__sitting__seat"]
    search_fields = ["text"]


@admin.register(Decision)
class DecisionAdmin(Administration):
    list_display = ["text", "committee", "meeting", "responsible", "due_on", "state"]
    list_filter = ["state", "mode", "committee"]
    list_select_related = ["committee", "meeting__committee", "responsible"]
    search_fields = ["text", "follow_up", "committee__name_fr"]
    inlines = [BallotRows, DecisionEventRows]


@admin.register(Ballot)
class BallotAdmin(Administration):
    list_display = ["decision", "sitting", "choice"]
    list_filter = ["choice"]
    list_select_related = ["decision", "sitting__seat"]
    search_fields = ["sitting__seat__constituency_fr", "decision__text"]
