"""Forms of a plan: what it is, how it is adopted, how it goes on, and each of its parts."""

from collections.abc import Sequence

from crispy_forms.layout import Fieldset, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.bounds import DayField
from partnerships.base.forms import OPENED, ToldOfOthers
from partnerships.committees.forms import SeatField, fold
from partnerships.committees.models import Mandate
from partnerships.concertation.models import Seat
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Meeting
from partnerships.organizations.choosing import PARTNERS
from partnerships.plans.adopting import adopting_decisions, adopting_meetings
from partnerships.plans.agenda_models import MeasureDecision
from partnerships.plans.indicators import choices
from partnerships.plans.measure_models import Activity, BudgetLine, Measure
from partnerships.plans.models import ActionPlan, Axis
from partnerships.plans.result_models import ExpectedResult, ProgressUpdate
from partnerships.web.forms import BesideFields, DateInput, SentOnce, SetByThePage, beside, one_button
from partnerships.web.picking import pick

ENDS = {"ends_after_start": "to_on"}


def lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class PlanForm(ToldOfOthers, SentOnce, SetByThePage, BesideFields, forms.ModelForm):
    """What a plan is; the committee that follows it is one of the partnership."""

    set_by_page = ["partnership"]
    beside = ENDS | {"plan_title_once": "title_fr", "plan_answers_to_another": "answers_to"}

    class Meta:
        model = ActionPlan
        fields = [
            "title_fr", "title_en", "from_on", "to_on", "committee", "answers_to", "issues_fr", "issues_en",
            "pillars_fr", "pillars_en", "objectives_fr", "objectives_en", "strategies_fr", "strategies_en",
            "source",
        ]  # fmt: skip
        widgets = {"from_on": DateInput(), "to_on": DateInput()} | {
            f"{name}_{language}": lines(4)
            for name in ("issues", "pillars", "objectives", "strategies")
            for language in ("fr", "en")
        }

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["committee"].queryset = self.instance.partnership.committees.all()
        others = ActionPlan.objects.readable_by(by, on=timezone.localdate())
        self.fields["answers_to"].queryset = others.exclude(pk=self.instance.pk)
        self.helper = one_button(_("Save"))
        self.helper.layout = self.helper.build_default_layout(self)
        fold(
            self.helper.layout, ("title_fr", "title_en"), ("from_on", "to_on"), ("committee", "answers_to"),
            *[(f"{name}_fr", f"{name}_en") for name in ("issues", "pillars", "objectives", "strategies")],
        )  # fmt: skip


class DecisionField(forms.ModelChoiceField):
    def label_from_instance(self, decision) -> str:
        return f"{decision.meeting} – {decision}"


class MeetingField(forms.ModelChoiceField):
    def label_from_instance(self, meeting) -> str:
        return f"{meeting.committee} – {meeting}"


class AdoptForm(forms.Form):
    """By which decision, at which meeting, or on which day a plan was adopted."""

    decision = DecisionField(
        label=_("Adopted by the decision"), queryset=Decision.objects.none(), required=False
    )
    meeting = MeetingField(
        label=_("Else, adopted at the meeting"), queryset=Meeting.objects.none(), required=False
    )
    on = DayField(label=_("Else, adopted on"), required=False, widget=DateInput())

    def __init__(self, *args, plan: ActionPlan, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["decision"].queryset = adopting_decisions(plan)
        self.fields["meeting"].queryset = adopting_meetings(plan, at=timezone.now())
        self.fields["on"].help_text = _("Empty: today. A meeting gives its own day.")
        self.helper = one_button(_("Adopt the plan"))


class CopyForm(SentOnce, forms.ModelForm):
    """The plan of the next period: its title and its dates."""

    class Meta:
        model = ActionPlan
        fields = ["title_fr", "title_en", "from_on", "to_on"]
        widgets = {"from_on": DateInput(), "to_on": DateInput()}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Write the next plan"))
        self.helper.layout = Layout(beside("title_fr", "title_en"), beside("from_on", "to_on"), "token")

    def clean_title_fr(self) -> str:
        title = self.cleaned_data["title_fr"]
        same = ActionPlan.objects.filter(partnership=self.instance.partnership_id, title_fr=title)
        if same.exists():
            raise ValidationError(_("This partnership has a plan of that title already."))
        return title


class ReasonForm(forms.Form):
    """Why a measure is suspended or dropped."""

    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=lines(3))

    def __init__(self, *args, button, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(button)


# --- The parts of a plan ------------------------------------------------------------------------------------


class PartForm(ToldOfOthers, SentOnce, SetByThePage, BesideFields, forms.ModelForm):
    """What the forms of the parts share: what they choose among is of the same partnership."""

    set_by_page = ["plan", "axis", "measure"]
    pairs: Sequence[tuple[str, ...]] = ()

    def __init__(self, *args, plan: ActionPlan, is_keeper: bool = True, **kwargs):
        super().__init__(*args, **kwargs)
        self.plan, self.is_keeper = plan, is_keeper
        self.offer()
        self.helper = one_button(_("Save"))
        self.lay_out()

    def lay_out(self) -> None:
        """Put the fields one under the other, and the ``pairs`` on one line."""
        self.helper.layout = self.helper.build_default_layout(self)
        fold(self.helper.layout, *self.pairs)

    def offer(self) -> None:
        """Say what may be chosen."""

    def offer_seats(self, name: str) -> None:
        """Offer the seats held today, and the one that is there."""
        seats = self.plan.partnership.seats.current(on=timezone.localdate())
        kept = Seat.objects.filter(pk=getattr(self.instance, f"{name}_id"))
        self.fields[name].queryset = (seats | kept).select_related("organization")


class AxisForm(PartForm):
    beside = {"axis_title_once": "title_fr"}
    pairs = (("title_fr", "title_en"), ("note_fr", "note_en"))

    class Meta:
        model = Axis
        fields = ["title_fr", "title_en", "note_fr", "note_en"]
        widgets = {"note_fr": lines(3), "note_en": lines(3)}


class MeasureForm(PartForm):
    beside = ENDS | {"measure_name_once": "name_fr"}
    pairs = (
        ("name_fr", "name_en"), ("heading_fr", "heading_en"), ("lead_seat", "lead_organization"),
        ("from_on", "to_on"), ("strategies_fr", "strategies_en"),
    )  # fmt: skip
    lead_seat = SeatField(label=_("Seat that leads"), queryset=Seat.objects.none(), required=False)

    class Meta:
        model = Measure
        fields = [
            "name_fr", "name_en", "heading_fr", "heading_en", "lead_seat", "lead_organization", "lead_words",
            "partners", "partners_words", "zones", "places_words", "from_on", "to_on", "strategies_fr",
            "strategies_en", "mandate",
        ]  # fmt: skip
        widgets = {
            "from_on": DateInput(),
            "to_on": DateInput(),
            "zones": forms.CheckboxSelectMultiple,
            "partners": forms.CheckboxSelectMultiple,
        }

    def offer(self) -> None:
        for name in ("heading_fr", "heading_en"):
            self.fields[name].help_text = _("A few words that gather measures of the axis.")
        self.offer_seats("lead_seat")
        pick(self, "lead_organization", PARTNERS, current=self.instance.lead_organization_id)
        pick(self, "partners", PARTNERS)
        self.fields["zones"].queryset = self.plan.partnership.zones.all()
        self.fields["mandate"].queryset = Mandate.objects.filter(committee=self.plan.committee_id)
        for name in ("zones", "mandate"):
            if not self.fields[name].queryset.exists():
                del self.fields[name]


class ActivityForm(PartForm):
    beside = {"activity_name_once": "name_fr", "activity_gate_said": "gate_fr"}
    pairs = (
        ("name_fr", "name_en"), ("heading_fr", "heading_en"), ("responsible", "responsible_words"),
        ("gate_fr", "gate_en"),
    )  # fmt: skip
    responsible = SeatField(label=_("Who answers for it"), queryset=Seat.objects.none(), required=False)

    class Meta:
        model = Activity
        fields = [
            "name_fr", "name_en", "heading_fr", "heading_en", "responsible", "responsible_words", "due_on",
            "waits_for", "gate_fr", "gate_en", "gate_open_on", "proof", "proof_link", "documents",
        ]  # fmt: skip
        widgets = {
            "due_on": DateInput(),
            "gate_open_on": DateInput(),
            "proof": lines(3),
            "documents": forms.CheckboxSelectMultiple,
        }

    def offer(self) -> None:
        self.offer_seats("responsible")
        others = Activity.objects.filter(measure=self.instance.measure_id).exclude(pk=self.instance.pk)
        self.fields["waits_for"].queryset = others
        self.fields["documents"].queryset = self.plan.partnership.partnershipdocument_entries.all()
        for name in ("waits_for", "documents"):
            if not self.fields[name].queryset.exists():
                del self.fields[name]

    def clean_waits_for(self):
        waited = above = self.cleaned_data["waits_for"]
        while above is not None:
            if above.pk == self.instance.pk:
                raise ValidationError(_("That activity waits for this one already."))
            above = above.waits_for
        return waited


class ResultForm(PartForm):
    """A result in words, or an indicator: what is of the other kind stays empty."""

    beside = {
        "result_text_once": "text_fr",
        "result_figures_of_an_indicator": "kind",
        "result_standing_in_words": "standing",
        "result_standing_with_evidence": "evidence",
        "result_indicator_has_a_unit": "unit_fr",
    }

    class Meta:
        model = ExpectedResult
        fields = [
            "text_fr", "text_en", "kind", "standing", "evidence", "unit_fr", "unit_en", "baseline", "target",
            "target_on", "counted_by", "source",
        ]  # fmt: skip
        widgets = {"kind": forms.RadioSelect, "evidence": lines(3), "target_on": DateInput()}

    def offer(self) -> None:
        known = choices()
        kept = self.instance.counted_by
        if kept and kept not in dict(known):
            known.append((kept, _("no longer counted: %(code)s") % {"code": kept}))
        field = self.fields["counted_by"]
        self.fields["counted_by"] = forms.ChoiceField(
            label=field.label, help_text=field.help_text, required=False, choices=[("", "—"), *known]
        )

    def lay_out(self) -> None:
        """Say which fields are of a result in words, and which of an indicator."""
        others = [name for name in ("token", OPENED) if name in self.fields]
        self.helper.layout = Layout(
            beside("text_fr", "text_en"),
            "kind",
            Fieldset(_("In words"), "standing", "evidence"),
            Fieldset(
                _("As an indicator"),
                beside("unit_fr", "unit_en"),
                beside("baseline", "target", "target_on"),
                "counted_by",
            ),
            "source",
            *others,
        )


class BudgetForm(PartForm):
    beside = {"budget_label_once": "label", "budget_says_an_amount": "planned_amount"}
    pairs = (("planned_amount", "spent_amount"),)

    class Meta:
        model = BudgetLine
        fields = ["label", "planned_amount", "spent_amount", "source"]


class UpdateForm(PartForm):
    """What is told of a measure: who keeps the plan says whether everybody reads it."""

    beside = {"progress_says_something": "note", "progress_value_of_a_result": "result"}
    pairs = (("result", "value"), ("zone", "on"))

    class Meta:
        model = ProgressUpdate
        fields = ["note", "result", "value", "zone", "on", "is_published"]
        widgets = {"note": lines(4), "on": DateInput()}

    def offer(self) -> None:
        self.fields["result"].queryset = self.instance.measure.results.order_by("position")
        self.fields["zone"].queryset = self.plan.partnership.zones.all()
        for name, goes_with in (("result", ["value"]), ("zone", [])):
            if not self.fields[name].queryset.exists():
                for left in (name, *goes_with):
                    del self.fields[left]
        self.pairs = [pair for pair in self.pairs if {*pair} <= self.fields.keys()]
        if self.instance._state.adding:
            # The row has no day yet: what it says would go before the field's own.
            self.initial["on"] = timezone.localdate()
        if not self.is_keeper:
            del self.fields["is_published"]


class ZoneTargetsForm(forms.Form):
    """From where to where a result is to go in each zone; a zone left empty has none."""

    def __init__(self, *args, result: ExpectedResult, zones, **kwargs):
        super().__init__(*args, **kwargs)
        kept = {row.zone_id: row for row in result.zone_targets.all()}
        self.zones = list(zones)
        for zone in self.zones:
            for name, label in (("baseline", _("baseline")), ("target", _("target"))):
                field = ExpectedResult._meta.get_field(name).formfield(
                    label=f"{zone.name} – {label}",
                    help_text="",
                    initial=getattr(kept.get(zone.pk), name, None),
                )
                self.fields[f"{name}_{zone.pk}"] = field
        self.helper = one_button(_("Save"))
        self.helper.layout = Layout(*(beside(f"baseline_{z.pk}", f"target_{z.pk}") for z in self.zones))

    @property
    def targets(self) -> dict[int, tuple]:
        """The (baseline, target) of each zone, by its key."""
        said = self.cleaned_data
        return {zone.pk: (said[f"baseline_{zone.pk}"], said[f"target_{zone.pk}"]) for zone in self.zones}


class MeasureField(forms.ModelChoiceField):
    def label_from_instance(self, measure) -> str:
        return f"{measure.axis} – {measure}"


class MeasureDecisionForm(SetByThePage, forms.ModelForm):
    """A measure that a decision names, of the plans of its partnership."""

    set_by_page = ["decision"]
    measure = MeasureField(label=pgettext_lazy("plan", "measure"), queryset=Measure.objects.none())

    class Meta:
        model = MeasureDecision
        fields = ["measure"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        partnership = self.instance.decision.committee.partnership_id
        found = Measure.objects.filter(axis__plan__partnership=partnership)
        found = found.exclude(axis__plan__state=ActionPlan.State.CLOSED)
        self.fields["measure"].queryset = found.select_related("axis").order_by("axis", "position")
        self.helper = one_button(_("Name this measure"))


class OtherAxisForm(forms.Form):
    """The axis in which a measure is to stand."""

    axis = forms.ModelChoiceField(label=_("axis"), queryset=Axis.objects.none(), to_field_name="public_id")

    def __init__(self, *args, measure: Measure, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["axis"].queryset = Axis.objects.filter(plan=measure.axis.plan_id).order_by("position")
        self.fields["axis"].initial = measure.axis.public_id
        self.helper = one_button(_("Move it there"))
        self.helper.form_action = reverse("measure_move_to", args=[measure.public_id])
