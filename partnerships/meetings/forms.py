"""Forms of meetings: when and where, the agenda, who comes, who came, the minutes."""

from collections.abc import Sequence
from datetime import datetime

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.base.figures import write_moment
from partnerships.base.forms import ToldOfOthers
from partnerships.committees.models import Committee
from partnerships.meetings.models import AgendaItem, Amendment, Meeting, Presence
from partnerships.web.forms import BesideFields, MomentInput, SentOnce, beside, one_button

MATERIAL = {"starts_at", "ends_at", "place", "link"}  # what seats answered to


class CommitteesField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, committee) -> str:
        return f"{committee} – {committee.partnership}"


class MeetingForm(ToldOfOthers, SentOnce, BesideFields, forms.ModelForm):
    """A meeting to come; other committees that the person keeps may sit at the same one."""

    beside = {"meeting_ends_after_start": "ends_at"}
    also_for = CommitteesField(
        label=_("Held with"),
        queryset=Committee.objects.none(),
        required=False,
        help_text=Meeting._meta.get_field("also_for").help_text,
    )

    class Meta:
        model = Meeting
        fields = ["title", "starts_at", "ends_at", "place", "link", "also_for", "internal_note"]
        widgets = {
            "starts_at": MomentInput,
            "ends_at": MomentInput,
            "internal_note": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args, committee: Committee, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.committee = committee
        others = Committee.objects.editable_by(by).exclude(pk=committee.pk).select_related("partnership")
        self.fields["also_for"].queryset = others.order_by("partnership", "name_fr")
        if not others or self.instance.convened_at:
            del self.fields["also_for"]  # who is called does not change once seats were called
        self.fields["title"].help_text = _("Empty: the day of the meeting.")
        self.helper = one_button(_("Save the meeting"))
        self.helper.layout = self.helper.build_default_layout(self)
        fields = self.helper.layout.fields
        fields[1:5] = [beside("starts_at", "ends_at"), beside("place", "link")]

    def clean_starts_at(self) -> datetime:
        begins = self.cleaned_data["starts_at"]
        if self.instance.convened_at and begins <= timezone.now():
            raise ValidationError(_("Seats were called: the meeting moves to a moment still to come."))
        return begins

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("place") and not cleaned.get("link"):
            self.add_error("place", _("Say where one meets, or give a link to join."))
        return cleaned

    @property
    def asks_again(self) -> bool:
        """Whether seats answered to something else than what is saved now."""
        return self.instance.state == Meeting.State.CONVENED and bool(MATERIAL & {*self.changed_data})


class ItemForm(SentOnce, forms.ModelForm):
    class Meta:
        model = AgendaItem
        fields = ["title", "kind", "speaker", "planned_minutes", "document", "note"]
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Save the item"))
        self.helper.layout = self.helper.build_default_layout(self)
        self.helper.layout.fields[1:4] = [beside("kind", "speaker", "planned_minutes")]


class ReasonForm(forms.Form):
    """Why something ends: who was told of it reads it."""

    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args, button, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(button)


class AnswerForm(forms.Form):
    """What a seat answers to a convocation."""

    choice = forms.ChoiceField(label=_("Your answer"), choices=Presence.Answer, widget=forms.RadioSelect)
    substitute = forms.CharField(
        label=_("Who comes instead"),
        max_length=150,
        required=False,
        help_text=_("Their name and title, if somebody else sits in your seat."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Send my answer"))

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("choice") == Presence.Answer.REPLACED and not cleaned.get("substitute"):
            self.add_error("substitute", _("Say who sits in the seat instead."))
        return cleaned


def may_give_proxy(presence: Presence) -> bool:
    """Whether a member votes by proxy: in an assembly, one that has a vote."""
    sitting = presence.sitting
    return sitting.is_voting and sitting.committee.kind == Committee.Kind.ASSEMBLY


class AttendanceForm(forms.Form):
    """A line per seat: who came, and who sat instead."""

    def __init__(self, data=None, *, presences: Sequence[Presence]):
        super().__init__(data)
        self.presences = presences
        for presence in presences:
            self._add(presence)
        self.helper = FormHelper()
        self.helper.form_tag = False

    def _add(self, presence: Presence) -> None:
        said = {"seat": presence}
        self.fields[f"came_{presence.sitting_id}"] = forms.ChoiceField(
            label=gettext("Presence of %(seat)s") % said,
            choices=[("", gettext("not noted")), *self._ways(presence)],
            required=False,
            initial=presence.came or presence.answer,  # what it answered is to be expected
            widget=forms.Select(attrs={"class": "form-select"}),
        )
        self.fields[f"substitute_{presence.sitting_id}"] = forms.CharField(
            label=gettext("Who replaces %(seat)s") % said,
            max_length=150,
            required=False,
            initial=presence.substitute,
            widget=forms.TextInput(attrs={"class": "form-control"}),
        )
        if may_give_proxy(presence):
            self.fields[f"proxy_{presence.sitting_id}"] = forms.TypedChoiceField(
                label=gettext("Who votes for %(seat)s") % said,
                choices=[("", gettext("nobody")), *self._members(presence)],
                coerce=int,
                empty_value=None,
                required=False,
                initial=presence.proxy_id,
                widget=forms.Select(attrs={"class": "form-select"}),
            )

    @staticmethod
    def _ways(presence: Presence) -> list[tuple]:
        """Return how a seat can have been there: by proxy in an assembly only."""
        ways = Presence.Came.choices
        return ways if may_give_proxy(presence) else [way for way in ways if way[0] != Presence.Came.PROXY]

    def _members(self, presence: Presence) -> list[tuple]:
        """Return the other members that vote in the same assembly."""
        sitting = presence.sitting
        others = [p.sitting for p in self.presences if p.sitting.committee_id == sitting.committee_id]
        return [(other.pk, str(other)) for other in others if other.is_voting and other.pk != sitting.pk]

    @property
    def lines(self) -> list[tuple]:
        """Return (presence, its field, the fields of who sits instead and of who votes for it), in order."""
        return [
            (
                p,
                self[f"came_{p.sitting_id}"],
                self[f"substitute_{p.sitting_id}"],
                self[name] if (name := f"proxy_{p.sitting_id}") in self.fields else None,
            )
            for p in self.presences
        ]

    def clean(self):
        cleaned = super().clean()
        for presence in self.presences:
            came = cleaned.get(f"came_{presence.sitting_id}")
            if came == Presence.Came.REPLACED and not cleaned.get(f"substitute_{presence.sitting_id}"):
                self.add_error(f"substitute_{presence.sitting_id}", _("Say who sits in the seat instead."))
            if came == Presence.Came.PROXY:
                self._check_proxy(f"proxy_{presence.sitting_id}")
        return cleaned

    def _check_proxy(self, name: str) -> None:
        """Refuse a proxy that nobody holds, or whose holder is not there."""
        holder = self.cleaned_data.get(name)
        if not holder:
            self.add_error(name, _("Say which other member votes for this one."))
        elif self.cleaned_data.get(f"came_{holder}") not in (Presence.Came.PRESENT, Presence.Came.REPLACED):
            self.add_error(name, _("This member is not there: nobody can vote by this proxy."))

    @property
    def proxies(self) -> dict[int, int]:
        """Return {sitting key: that of the member who votes for it}."""
        return {
            p.sitting_id: self.cleaned_data[f"proxy_{p.sitting_id}"]
            for p in self.presences
            if self.cleaned_data[f"came_{p.sitting_id}"] == Presence.Came.PROXY
        }

    @property
    def came(self) -> dict[int, tuple[str, str]]:
        return {
            p.sitting_id: (
                self.cleaned_data[f"came_{p.sitting_id}"],
                self.cleaned_data[f"substitute_{p.sitting_id}"],
            )
            for p in self.presences
        }


class MinutesForm(ToldOfOthers, forms.ModelForm):
    class Meta:
        model = Meeting
        fields = ["minutes"]
        widgets = {"minutes": forms.Textarea(attrs={"rows": 22})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["minutes"].help_text = _(
            "“## Title”, “- item”, “**bold**”. Presences and decisions are printed with the text."
        )
        self.helper = one_button(_("Save the minutes"))


class LaterMeetingField(forms.ModelChoiceField):
    def label_from_instance(self, meeting) -> str:
        return write_moment(meeting.starts_at)


class LaterMeetingForm(forms.Form):
    """At which later meeting something was adopted or ratified."""

    meeting = LaterMeetingField(
        label=_("At the meeting of"), queryset=Meeting.objects.none(), to_field_name="public_id"
    )

    def __init__(self, *args, meetings: Sequence[Meeting], button, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["meeting"].queryset = Meeting.objects.filter(pk__in=[m.pk for m in meetings])
        self.fields["meeting"].initial = meetings[0].public_id if meetings else None
        self.helper = one_button(button)


class CommentForm(SentOnce, forms.ModelForm):
    class Meta:
        model = Amendment
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 5})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Send to the secretariat"))
