"""Forms of an event, of its sites and of its sessions."""

from datetime import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.figures import write_number
from partnerships.base.forms import ToldOfOthers
from partnerships.committees.forms import fold
from partnerships.concertation.choosing import TERRITORIES_OF_ZONES
from partnerships.events.choosing import ACTIVITIES_OF_EVENTS
from partnerships.events.models import Event, EventSession, EventSite
from partnerships.organizations.choosing import PARTNERS
from partnerships.web.forms import (
    BesideFields,
    DateInput,
    MomentInput,
    SentOnce,
    SetByThePage,
    one_button,
)
from partnerships.web.picking import pick

DAYS = {
    "event_ends_after_start": "to_on",
    "event_says_its_first_day": "from_on",
    "event_weeks_hold_others": "parent",
    "event_title_once_a_day": "title_fr",
}


class EventForm(ToldOfOthers, SentOnce, BesideFields, SetByThePage, forms.ModelForm):
    """What an event is, when, and of which week or plan."""

    beside = DAYS
    set_by_page = ("partnership",)

    class Meta:
        model = Event
        fields = [
            "kind", "parent", "title_fr", "title_en", "from_on", "to_on", "purpose_fr", "purpose_en",
            "activity", "source",
        ]  # fmt: skip
        widgets = {"from_on": DateInput(), "to_on": DateInput()} | {
            f"purpose_{language}": forms.Textarea(attrs={"rows": 4}) for language in ("fr", "en")
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        partnership = self.instance.partnership
        weeks = partnership.held_events.filter(kind=Event.Kind.WEEK).exclude(pk=self.instance.pk)
        self.fields["parent"].queryset = weeks
        if not weeks:
            del self.fields["parent"]
        pick(
            self, "activity", ACTIVITIES_OF_EVENTS,
            current=self.instance.activity_id, partnership=partnership.pk,
        )  # fmt: skip
        self.helper = one_button(_("Save"))
        self.helper.layout = self.helper.build_default_layout(self)
        pairs = [("title_fr", "title_en"), ("from_on", "to_on"), ("purpose_fr", "purpose_en")]
        fold(self.helper.layout, *([("kind", "parent")] if weeks else []), *pairs)

    def clean(self):
        cleaned = super().clean()
        if self.instance.state == Event.State.PUBLISHED and not cleaned.get("from_on"):
            self.add_error("from_on", _("Everybody reads this event: its day is said."))
        self._check_sessions(cleaned)
        return cleaned

    def _check_sessions(self, cleaned: dict) -> None:
        """Refuse days that leave a session outside of them."""
        begins = cleaned.get("from_on")
        if begins is None or self.instance.pk is None:
            return
        ends = cleaned.get("to_on") or begins
        for session in self.instance.sessions.exclude(starts_at=None):
            if not begins <= timezone.localdate(session.starts_at) <= ends:
                told = _("The session “%(session)s” would be outside of these days: move it first.")
                self.add_error("from_on", ValidationError(told, params={"session": session}))


class SiteForm(ToldOfOthers, SentOnce, BesideFields, SetByThePage, forms.ModelForm):
    """Where one meets, or how one joins, and how many may."""

    beside = {"event_site_name_once": "name_fr"}
    set_by_page = ("event",)

    class Meta:
        model = EventSite
        fields = ["name_fr", "name_en", "territory", "zone", "venue", "link", "seats", "host"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        site, partnership = self.instance, self.instance.event.partnership
        pick(self, "territory", TERRITORIES_OF_ZONES, partnership=partnership.pk)
        pick(self, "host", PARTNERS, current=site.host_id)
        self.fields["zone"].queryset = partnership.zones.all()
        self.fields["seats"].required = True
        self.helper = one_button(_("Save the site"))
        self.helper.layout = self.helper.build_default_layout(self)
        pairs = [("name_fr", "name_en"), ("territory", "zone"), ("venue", "link"), ("seats", "host")]
        fold(self.helper.layout, *pairs)

    def clean_seats(self) -> int:
        seats = self.cleaned_data["seats"]
        taken = self.instance.registrations.seated().persons_in_all() if self.instance.pk else 0
        if seats < taken:
            told = _("%(taken)s persons are registered here: it takes as many at least.")
            raise ValidationError(told, params={"taken": write_number(taken)})
        return seats

    def clean(self):
        cleaned = super().clean()
        if not {"venue", "link"} & {*self.errors} and not cleaned.get("venue") and not cleaned.get("link"):
            self.add_error("venue", _("Say where one meets, or give a link to join."))
        return cleaned


class SessionForm(ToldOfOthers, SentOnce, BesideFields, SetByThePage, forms.ModelForm):
    """What is held, when, and at which site; at every site when none is named."""

    beside = {
        "event_session_ends_after_start": "ends_at",
        "event_session_says_both_hours": "ends_at",
        "event_session_once": "title_fr",
    }
    set_by_page = ("event",)

    class Meta:
        model = EventSession
        fields = [
            "title_fr", "title_en", "question_fr", "question_en", "starts_at", "ends_at", "site", "speaker"
        ]  # fmt: skip
        widgets = {"starts_at": MomentInput, "ends_at": MomentInput}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        event = self.instance.event
        self.fields["site"].queryset = event.sites.all()
        self.fields["site"].empty_label = pgettext_lazy("event", "every site at once")
        if event.state == Event.State.PUBLISHED:
            self.fields["starts_at"].required = self.fields["ends_at"].required = True
        self.helper = one_button(_("Save the session"))
        self.helper.layout = self.helper.build_default_layout(self)
        pairs = [("title_fr", "title_en"), ("question_fr", "question_en"), ("starts_at", "ends_at")]
        fold(self.helper.layout, *pairs, ("site", "speaker"))

    def clean_starts_at(self) -> datetime | None:
        begins, event = self.cleaned_data["starts_at"], self.instance.event
        if begins is None or event.from_on is None:
            return begins
        if not event.from_on <= timezone.localdate(begins) <= event.last_on:
            raise ValidationError(_("The session is outside of the days of the event."))
        return begins


class CancelForm(forms.Form):
    """Why an event does not take place: everybody reads it."""

    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Call the event off"))
