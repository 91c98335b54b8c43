"""Forms of committees: what they are, who sits, what is entrusted to them."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.base.forms import ToldOfOthers
from partnerships.committees.models import Committee, Mandate, Sitting
from partnerships.concertation.models import Partnership, Seat
from partnerships.organizations.models import Organization
from partnerships.web.forms import BesideFields, DateInput, beside, one_button


class CommitteeForm(ToldOfOthers, BesideFields, forms.ModelForm):
    """A committee of a partnership; it comes under another of the same one, never under itself."""

    beside = {"committee_name_once": "name_fr", "ends_after_start": "to_on"}

    class Meta:
        model = Committee
        fields = [
            "name_fr", "name_en", "kind", "parent", "secretariat", "quorum", "chair_breaks_ties", "from_on",
            "to_on", "is_published",
        ]  # fmt: skip
        widgets = {"from_on": DateInput(), "to_on": DateInput()}

    def __init__(self, *args, partnership: Partnership, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.partnership = partnership
        self.fields["parent"].queryset = partnership.committees.exclude(pk=self.instance.pk)
        seated = partnership.seats.values("organization")
        partners = Organization.objects.filter(Q(pk__in=seated) | Q(pk=partnership.lead_organization_id))
        self.fields["secretariat"].queryset = partners
        self.helper = one_button(_("Save"))
        self.helper.layout = self.helper.build_default_layout(self)
        fold(self.helper.layout, ("name_fr", "name_en"), ("kind", "parent"), ("from_on", "to_on"))

    def clean_parent(self):
        parent = above = self.cleaned_data["parent"]
        while above is not None:
            if above.pk == self.instance.pk:
                raise ValidationError(_("This committee comes under the one you edit: choose another."))
            above = above.parent
        return parent


def fold(layout, *pairs: tuple[str, ...]) -> None:
    """Lay the fields of each pair out on one line of a wide screen, where the first of them stands."""
    for pair in pairs:
        place = layout.fields.index(pair[0])
        layout.fields[place : place + len(pair)] = [beside(*pair)]


class MandateForm(BesideFields, forms.ModelForm):
    beside = {"mandate_number_once": "number"}

    class Meta:
        model = Mandate
        fields = ["number", "text_fr", "text_en"]
        widgets = {name: forms.Textarea(attrs={"rows": 3}) for name in ("text_fr", "text_en")}

    def __init__(self, *args, committee: Committee, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.committee = committee
        if not self.instance.pk:
            last = committee.mandates.order_by("-number").first()
            self.fields["number"].initial = last.number + 1 if last else 1
        self.helper = one_button(_("Save"))


class SeatField(forms.ModelChoiceField):
    def label_from_instance(self, seat) -> str:
        return " – ".join(filter(None, [seat.constituency, str(seat.organization or ""), seat.person]))


class SittingForm(BesideFields, forms.ModelForm):
    """Which seat of the partnership sits here; one that has ended cannot begin."""

    beside = {
        "ends_after_start": "to_on",
        "guests_do_not_vote": "is_voting",
        "sitting_once_at_a_time": "seat",
        "sitting_one_chair": "role",
    }
    seat = SeatField(label=_("Seat of the partnership"), queryset=Seat.objects.none())

    class Meta:
        model = Sitting
        fields = ["seat", "role", "is_voting", "from_on", "to_on"]
        widgets = {"from_on": DateInput(), "to_on": DateInput()}

    def __init__(self, *args, committee: Committee, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.committee = committee
        seats = committee.partnership.seats.select_related("organization")
        self.fields["seat"].queryset = seats
        self.fields["from_on"].initial = committee.from_on
        self.helper = one_button(_("Save"))

    def clean(self):
        cleaned = super().clean()
        seat, begins, ends = (cleaned.get(name) for name in ("seat", "from_on", "to_on"))
        if seat and begins and seat.to_on and begins > seat.to_on:
            self.add_error("from_on", _("The partnership’s seat has ended before that day."))
        if seat and ends and ends < seat.from_on:
            self.add_error("to_on", _("The partnership’s seat begins after that day."))
        return cleaned
