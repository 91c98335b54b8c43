"""Forms of rounds: the round, a scenario, a student's choices."""

from collections.abc import Collection, Sequence

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from internships.offers.models import Slot
from internships.rounds.choosing import SLOTS_TO_OFFER
from internships.rounds.matching import Weights
from internships.rounds.models import MOST_CHOICES, Round, Scenario
from partnerships.base.forms import ToldOfOthers
from partnerships.web.forms import BesideFields, MomentInput, one_button
from partnerships.web.picking import Offered, PickField, Source, pick
from programs.cohorts.models import Cohort, Student

RUNNING = ["planned", "recruiting", "confirmed", "running"]
PRIORITIES = 3
LARGEST_SEED = 2**31 - 1
USUAL = Weights()


def cohorts_to_match(user):
    """Return the cohorts that a round may be for."""
    cohorts = Cohort.objects.filter(state__in=RUNNING).select_related("program", "provider")
    return cohorts if user.scope.is_admin else cohorts.filter(provider__in=user.scope.coordinated_ids)


def with_provider(cohort: Cohort) -> str:
    return f"{cohort} – {cohort.provider}"


COHORTS_TO_MATCH = Source(
    "cohorts_to_match", cohorts_to_match, label=with_provider, paths=("name", "program", "provider")
)


class CohortForm(forms.Form):
    """Which cohort the round is for: the user's own, not over yet."""

    cohort = forms.ModelChoiceField(
        label=_("Cohort"), queryset=Cohort.objects.none(), to_field_name="public_id"
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        pick(self, "cohort", COHORTS_TO_MATCH, user=user)


class RoundForm(ToldOfOthers, BesideFields, forms.ModelForm):
    """A round of a cohort; a slot that somebody ranked stays in it."""

    beside = {"round_times_in_order": "closes_at"}
    slots = forms.ModelMultipleChoiceField(
        label=_("Slots to choose from"),
        queryset=Slot.objects.none(),
        to_field_name="public_id",
        help_text=_("Published offers of the program, in the region, to come, with a free seat."),
    )
    all_slots = forms.BooleanField(label=_("All of these slots"), required=False)

    class Meta:
        model = Round
        fields = ["name", "slots", "all_slots", "choices", "opens_at", "closes_at", "publish_at"]
        widgets = {name: MomentInput for name in ("opens_at", "closes_at", "publish_at")}
        labels = {
            "choices": _("How many slots a student may rank"),
            "opens_at": _("Students choose from"),
            "closes_at": _("Students choose until"),
            "publish_at": _("Results are shown from"),
        }

    def __init__(self, *args, cohort: Cohort, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.cohort = cohort
        kept = keys(self.instance.slots.all()) if self.instance.pk else []
        pick(self, "slots", SLOTS_TO_OFFER, user=user, cohort=cohort.pk, kept=kept)
        if not self.offered.is_long:  # each has its box
            del self.fields["all_slots"]
        elif self.is_whole:
            self.fields["slots"].required = False
        self.fields["choices"].widget.attrs |= {"min": 1, "max": MOST_CHOICES}
        self.helper = one_button(_("Save the round"))

    @property
    def offered(self) -> Offered:
        """What a round of the cohort may offer."""
        return self.fields["slots"].offered

    def clean_choices(self) -> int:
        most = self.cleaned_data["choices"]
        if not 1 <= most <= MOST_CHOICES:
            raise ValidationError(_("Students rank from 1 to %(most)s slots.") % {"most": MOST_CHOICES})
        return most

    def clean_slots(self):
        slots = self.offered.rows if self.is_whole else self.cleaned_data["slots"]
        if self.instance.pk and self.instance.rankings.exclude(slot__in=slots).exists():
            raise ValidationError(_("Students ranked a slot that you take away: it stays in the round."))
        return slots

    @property
    def is_whole(self) -> bool:
        """Whether every slot is asked for at once."""
        return "all_slots" in self.fields and bool(self["all_slots"].value())

    def save(self, commit=True):
        # Open again, students may change their choices: what was decided no longer holds.
        if self.instance.pk and self.instance.closes_at > timezone.now():
            self.instance.chosen = None
        return super().save(commit)


def keys(slots) -> list[int]:
    return list(slots.order_by().values_list("pk", flat=True))


class ScenarioForm(forms.Form):
    """Seed, weights, and for each student a priority and perhaps a place given by hand."""

    name = forms.CharField(label=_("Name of the scenario"), max_length=120)
    seed = forms.IntegerField(
        label=_("Seed of the lot"),
        min_value=0,
        max_value=LARGEST_SEED,
        help_text=_("The same seed gives the same result; another one draws another lot between equals."),
    )
    rank = forms.FloatField(
        label=_("Points for each rank below the first"), min_value=0, max_value=1000, initial=USUAL.rank
    )
    distance = forms.FloatField(
        label=_("Points a kilometre"), min_value=0, max_value=1000, initial=USUAL.distance
    )
    priority = forms.FloatField(
        label=_("Weight of priority"),
        min_value=0,
        max_value=100,
        initial=USUAL.priority,
        help_text=_("1: a student of priority 1 weighs twice as much as the others; 0: priority is ignored."),
    )

    def __init__(self, data=None, *, students: Collection[Student], slots: Offered, basis: Scenario | None):
        super().__init__(data, initial=first_values(basis))
        self.students, self.slots = list(students), slots
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = None
        given = {student: slot for student, slot in basis.forced} if basis else {}
        steps = basis.priorities if basis else {}
        names = {slot.pk: str(slot.public_id) for slot in slots.first}
        for student in self.students:
            self.add(student, priority=steps.get(str(student.pk), 0), slot=names.get(given.get(student.pk)))
        for name in ("name", "seed", "rank", "distance", "priority"):
            self.fields[name].widget.attrs["class"] = "form-control"

    def add(self, student: Student, *, priority: int, slot: str | None) -> None:
        """Add a student's two fields."""
        self.fields[f"priority_{student.public_id}"] = forms.TypedChoiceField(
            label=gettext("Priority of %(student)s") % {"student": student},
            choices=[(step, str(step)) for step in range(PRIORITIES + 1)],
            coerce=int,
            empty_value=0,
            required=False,
            initial=priority,
            widget=forms.Select(attrs={"class": "form-select"}),
        )
        self.fields[f"slot_{student.public_id}"] = PickField(
            self.slots,
            label=gettext("Place given by hand to %(student)s") % {"student": student},
            empty_label=gettext("by the calculation"),
            required=False,
            initial=slot or "",
        )

    @property
    def general(self) -> list:
        """Return the fields that are nobody's own."""
        return [self[name] for name in ("name", "seed", "rank", "distance", "priority")]

    @property
    def lines(self) -> list[tuple]:
        """Return (student, priority's field, place's field), by name."""
        return [
            (student, self[f"priority_{student.public_id}"], self[f"slot_{student.public_id}"])
            for student in self.students
        ]

    @property
    def weights(self) -> Weights:
        return Weights(**{name: self.cleaned_data[name] for name in ("rank", "distance", "priority")})

    @property
    def forced(self) -> dict[int, int]:
        chosen = {s.pk: self.cleaned_data.get(f"slot_{s.public_id}") for s in self.students}
        return {student: slot.pk for student, slot in chosen.items() if slot}

    @property
    def priorities(self) -> dict[int, int]:
        return {s.pk: self.cleaned_data.get(f"priority_{s.public_id}") or 0 for s in self.students}

    def refuse(self, *, student: int, slot: int) -> None:
        """Say beside the student that the place given by hand has no seat."""
        named = next(one for one in self.students if one.pk == student)
        told = _("This slot has no seat left for a place given by hand.")
        self.add_error(f"slot_{named.public_id}", told)


def first_values(basis: Scenario | None) -> dict:
    """Return what the form shows first: another scenario's values, or a seed and the usual weights."""
    if basis is None:
        return {"seed": 1}
    return {**basis.weights, "seed": basis.seed, "name": gettext("%(name)s, adjusted") % {"name": basis.name}}


class RankForm(forms.Form):
    """A student's choices, 1 to n: a slot once, no matter whether a line is skipped."""

    def __init__(self, data=None, *, slots: Offered, size: int, kept: Sequence[Slot]):
        super().__init__(data)
        for number in range(1, min(size, len(slots.first)) + 1):
            self.fields[f"choice_{number}"] = PickField(
                slots,
                label=gettext("Choice %(number)s") % {"number": number},
                empty_label=gettext("no slot"),
                required=False,
                initial=str(kept[number - 1].public_id) if number <= len(kept) else "",
            )
        self.helper = one_button(_("Save my choices"))

    def clean(self):
        cleaned = super().clean()
        first: dict[Slot, str] = {}
        for name, field in self.fields.items():
            slot = cleaned.get(name)
            if slot and slot in first:
                told = gettext("You ranked this slot already: %(label)s.") % {"label": first[slot].lower()}
                self.add_error(name, told)
            elif slot:
                first[slot] = str(field.label)
        if self.fields and not first and not self.errors:
            self.add_error("choice_1", gettext("Choose one slot at least."))
        return cleaned

    @property
    def chosen(self) -> list[Slot]:
        """Return the slots in the order of the choices; a line that was skipped does not count."""
        return [slot for name in self.fields if (slot := self.cleaned_data.get(name))]
