"""Forms of decisions: what is decided, who votes what, what became of it."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.base.forms import ToldOfOthers
from partnerships.committees.forms import SeatField
from partnerships.committees.models import Committee
from partnerships.concertation.models import Seat
from partnerships.meetings.deciding import voters
from partnerships.meetings.decision_models import Ballot, Decision
from partnerships.web.forms import DateInput, SentOnce, beside, one_button


class DecisionForm(SentOnce, forms.ModelForm):
    """A decision of a meeting under way: by consensus, or by a vote of the seats that are there."""

    responsible = SeatField(label=_("Who answers for it"), queryset=Seat.objects.none(), required=False)

    class Meta:
        model = Decision
        fields = ["item", "text", "responsible", "due_on", "mode"]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 4}),
            "due_on": DateInput(),
            "mode": forms.RadioSelect,
        }

    def __init__(self, *args, committee: Committee, **kwargs):
        super().__init__(*args, **kwargs)
        meeting = self.instance.meeting
        self.instance.committee = committee
        self.fields["item"].queryset = meeting.items.all()
        self.fields["item"].label = _("Agenda item")
        self.fields["responsible"].queryset = committee.partnership.seats.current(
            on=localdate(meeting.starts_at)
        ).select_related("organization")
        self.fields["mode"].choices = Decision.Mode.choices
        self.voters = voters(meeting, committee)
        for key, sitting in self.voters.items():
            self._add(key, sitting)
        self.helper = one_button(_("Record the decision"))
        self.helper.layout = self.helper.build_default_layout(self)
        self.helper.layout.fields[2:4] = [beside("responsible", "due_on")]

    def _add(self, key: int, sitting) -> None:
        self.fields[f"vote_{key}"] = forms.ChoiceField(
            label=gettext("Vote of %(seat)s") % {"seat": sitting},
            choices=[("", gettext("has not voted")), *Ballot.Choice.choices],
            required=False,
        )

    @property
    def choices(self) -> dict[int, str]:
        """Return what each seat votes; nothing for a consensus."""
        if self.cleaned_data["mode"] != Decision.Mode.VOTE:
            return {}
        said = {key: self.cleaned_data.get(f"vote_{key}") for key in self.voters}
        return {key: choice for key, choice in said.items() if choice}

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("mode") == Decision.Mode.VOTE and not self.choices:
            self.add_error("mode", _("Say who votes what below: a vote says who votes."))
        return cleaned


class FollowForm(ToldOfOthers, forms.ModelForm):
    """Who answers for a decision, until when, and what was done."""

    responsible = SeatField(label=_("Who answers for it"), queryset=Seat.objects.none(), required=False)

    class Meta:
        model = Decision
        fields = ["responsible", "due_on", "follow_up"]
        widgets = {"due_on": DateInput(), "follow_up": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        seats = self.instance.committee.partnership.seats.select_related("organization")
        self.fields["responsible"].queryset = seats
        self.helper = one_button(_("Save"))
