"""Forms of surveys, strata, firms' answers and layoffs."""

from functools import cached_property

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from partnerships.base.forms import SaysWhatIsStored, ToldOfOthers
from partnerships.concertation.models import Partnership
from partnerships.territories.models import Region
from partnerships.web.forms import BesideFields, DateInput, SetByThePage, one_button
from partnerships.web.picking import LONGEST, PickCodeInput, pick
from programs.catalogue.choosing import OCCUPATIONS
from programs.catalogue.models import Occupation
from programs.needs.choosing import PLACES_KEPT, PLACES_TO_ASK
from programs.needs.counting import MEASURES
from programs.needs.models import LayoffNotice, NeedLine, NeedsSurvey, Stratum, SurveyResponse

CODES_TOLD = 5  # occupations that words say, from which one chooses
NEW_LINES = 3  # empty lines for a firm that has none yet
MOST_LINES = 200


def occupations_of(codes) -> dict[str, Occupation]:
    """Return the newest occupation of each code that exists (one query)."""
    found = Occupation.objects.filter(code__in={code for code in codes if code.isalnum()}).order_by("version")
    return {occupation.code: occupation for occupation in found}


class OccupationCodeField(forms.CharField):
    """An occupation typed by its code, with its leading zeros; words are answered by codes to write.

    ``known`` are occupations read beforehand by code, so that many lines ask one query.
    """

    known: dict[str, Occupation] | None = None

    def __init__(self, **kwargs):
        super().__init__(max_length=LONGEST, widget=PickCodeInput(OCCUPATIONS), **kwargs)

    def clean(self, value):
        code = super().clean(value)
        if not code:
            return None
        found = (occupations_of([code]) if self.known is None else self.known).get(code)
        if found is None:
            raise self.ask(code)
        return found

    def ask(self, words: str) -> forms.ValidationError:
        """Return what the form says of words that are no code: which codes they may mean."""
        told = list(OCCUPATIONS.search(Occupation.objects.all(), words)[:CODES_TOLD])
        if not told:
            said = _("No occupation bears the code %(code)s.") % {"code": words}
        else:
            said = _("Write the code of the occupation: %(codes)s.") % {"codes": "; ".join(map(str, told))}
        return forms.ValidationError(said)


class SurveyForm(ToldOfOthers, BesideFields, forms.ModelForm):
    """A survey of a region that the person coordinates. The region stays once firms were asked."""

    beside = {"survey_unique_title": "title_fr"}

    class Meta:
        model = NeedsSurvey
        fields = [
            "title_fr", "title_en", "region", "partnership", "reference_on", "closes_on", "note_fr",
            "note_en", "source",
        ]  # fmt: skip
        widgets = {
            "reference_on": DateInput(),
            "closes_on": DateInput(),
            "note_fr": forms.Textarea(attrs={"rows": 3}),
            "note_en": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {"reference_on": _("The day that the answers describe.")}

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        regions = Region.objects.all()
        if not by.scope.is_admin:
            regions = regions.filter(pk__in=by.scope.coordinated_region_ids)
        region = self.fields["region"]
        region.queryset, region.initial = regions, regions.first()
        region.disabled = bool(self.instance.pk) and self.instance.responses.exists()
        mine = Partnership.objects.editable_by(by)
        if self.instance.partnership_id:
            mine = mine | Partnership.objects.filter(pk=self.instance.partnership_id)
        self.fields["partnership"].queryset = mine
        self.helper = one_button(_("Save"))


class StratumForm(SetByThePage, ToldOfOthers, BesideFields, forms.ModelForm):
    """A part of the survey's population."""

    set_by_page = ["survey"]
    beside = {"stratum_unique": "industry_group"}

    class Meta:
        model = Stratum
        fields = ["industry_group", "size_band", "population"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["industry_group"].help_text = _("For example: Machinery (333)")
        self.fields["size_band"].help_text = _("For example: 20–49 employees. Leave empty for all sizes.")
        self.helper = one_button(_("Save"))


class InviteForm(SetByThePage, BesideFields, forms.ModelForm):
    """A firm asked to answer: one of the region's establishments that is not in the survey yet."""

    set_by_page = ["survey"]
    beside = {"response_one_per_establishment": "establishment"}

    class Meta:
        model = SurveyResponse
        fields = ["establishment", "stratum"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        survey = self.instance.survey
        pick(self, "establishment", PLACES_TO_ASK, survey=survey.pk)
        self.fields["establishment"].help_text = _(
            "Establishments of the survey's region that are not in it yet."
        )
        self.fields["stratum"].queryset = survey.strata.all()
        self.helper = one_button(_("Add to the survey"))


class ResponseForm(ToldOfOthers, forms.ModelForm):
    """Where a firm's answer stands."""

    has_rows_beside = True

    class Meta:
        model = SurveyResponse
        fields = ["state", "answered_on", "stratum", "note"]
        widgets = {"answered_on": DateInput(), "note": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stratum"].queryset = self.instance.survey.strata.all()
        self.fields["note"].help_text = _("For those who keep the survey: the firm does not see it.")


class NeedForm(SetByThePage, SaysWhatIsStored, BesideFields, forms.ModelForm):
    """What the firm needs in one occupation; an empty box is « we do not know », zero is none."""

    read_already = ["occupation"]
    beside = {"need_36_months_hold_12": "hires_36m", "need_difficulty_1_to_5": "difficulty"}
    occupation = OccupationCodeField(label=_("NOC code of the occupation"))

    class Meta:
        model = NeedLine
        fields = ["occupation", *MEASURES, "difficulty"]
        labels = MEASURES

    def __init__(self, *args, known: dict[str, Occupation], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["occupation"].known = known
        if self.instance.pk:
            self.initial["occupation"] = self.instance.occupation.code

    @property
    def is_kept(self) -> bool:
        """Whether the line speaks of an occupation and is not to be removed."""
        cleaned = getattr(self, "cleaned_data", {})
        return bool(cleaned.get("occupation")) and not cleaned.get("DELETE")

    @property
    def figures(self) -> list[forms.BoundField]:
        return [self[name] for name in (*MEASURES, "difficulty")]


class BaseNeeds(BaseFormSet):
    """The lines of one answer, which must be locked while they are checked and saved.

    A line is known by its occupation, not by its row: somebody else may have removed or added rows meanwhile.
    """

    def __init__(self, *args, response: SurveyResponse, **kwargs):
        self.response = response
        lines = response.lines.select_related("occupation").order_by("occupation__code")
        self.lines = {line.occupation.code: line for line in lines}
        self.extra = 1 if self.lines else NEW_LINES
        super().__init__(*args, initial=[{} for _line in self.lines], **kwargs)

    def typed_code(self, index: int) -> str:
        return self.data.get(f"{self.add_prefix(index)}-occupation", "").strip()

    @cached_property
    def known(self) -> dict[str, Occupation]:
        """The occupations that lines may speak of, read once."""
        recorded = {code: line.occupation for code, line in self.lines.items()}
        if not self.is_bound:
            return recorded
        return occupations_of(map(self.typed_code, range(self.total_form_count()))) | recorded

    def get_form_kwargs(self, index):
        return {**super().get_form_kwargs(index), "known": self.known, "instance": self.line_at(index)}

    def line_at(self, index: int | None) -> NeedLine:
        """Return the recorded line that a form is about, a new one when none is."""
        line = None
        if index is not None and self.is_bound:
            line = self.lines.get(self.typed_code(index))
        elif index is not None and index < len(self.lines):
            line = list(self.lines.values())[index]
        return line or NeedLine(response=self.response)

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = _("Remove this occupation")
        if form.instance.pk and index is not None and index < self.initial_form_count():
            form.fields["occupation"].widget = forms.HiddenInput()

    def clean(self):
        """Two lines of one occupation would be two answers to one question."""
        seen = set()
        for form in self.kept_forms:
            occupation = form.cleaned_data["occupation"]
            if occupation in seen:
                message = _("%(occupation)s is already on another line: bring both together.")
                form.add_error("occupation", message % {"occupation": occupation})
            seen.add(occupation)

    @property
    def kept_forms(self) -> list[NeedForm]:
        return [form for form in self.forms if form.is_kept]

    def say_what_is_stored(self) -> None:
        """Say beside each figure that differs what somebody else saved meanwhile."""
        for form in self.kept_forms:
            if form.instance.pk:
                form.say_what_is_stored()

    def save(self) -> None:
        """Write what changed: removed, new and corrected lines. Lines that somebody else added stay."""
        for form in self.deleted_forms:
            if form.instance.pk:
                form.instance.delete()
        for form in self.kept_forms:
            if form.has_changed() or not form.instance.pk:
                form.save()


Needs = formset_factory(
    NeedForm,
    formset=BaseNeeds,
    can_delete=True,
    can_delete_extra=False,
    max_num=MOST_LINES,
    validate_max=True,
)


def is_answer_valid(form: ResponseForm, lines: BaseNeeds) -> bool:
    """Check an answer and its lines together; errors stand beside their fields."""
    is_valid = all([form.is_valid(), lines.is_valid()])
    if form.is_overtaken:
        lines.say_what_is_stored()
    if is_valid and lines.kept_forms and form.cleaned_data["state"] not in SurveyResponse.ANSWERED:
        form.add_error("state", _("There are answers below: say whether they are partial or complete."))
    return is_valid and not form.errors


class LayoffForm(ToldOfOthers, BesideFields, forms.ModelForm):
    """A layoff announced by an establishment of a region that the person coordinates."""

    beside = {
        "layoff_of_someone": "headcount",
        "layoff_recall_after_start": "expected_recall_on",
        "layoff_unique": "establishment",
    }
    occupation = OccupationCodeField(label=_("NOC code of the occupation"), required=False)

    class Meta:
        model = LayoffNotice
        fields = ["establishment", "occupation", "headcount", "from_on", "expected_recall_on", "note"]
        widgets = {
            "from_on": DateInput(),
            "expected_recall_on": DateInput(),
            "note": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        pick(self, "establishment", PLACES_KEPT, user=by)
        self.fields["expected_recall_on"].help_text = _("Leave empty when no recall is expected or known.")
        if self.instance.occupation_id:
            self.initial["occupation"] = self.instance.occupation.code
        self.helper = one_button(_("Save"))
