"""Forms of agreements, their hosts, their amendments and the firm's answer."""

from uuid import uuid4

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Fieldset, Layout, Submit
from django import forms
from django.core.exceptions import ValidationError
from django.forms import BaseFormSet, formset_factory
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from internships.agreements.choosing import HOSTS_NEAR, STUDENTS_WRITTEN_FOR
from internships.agreements.models import Agreement, AgreementHost
from internships.agreements.signatories import is_own_address
from internships.agreements.versions import AMENDED, HOST_PEOPLE, SCHOOL_SIGNS
from internships.offers.models import InternshipKind
from partnerships.base.ages import ADULT
from partnerships.base.bounds import DayField
from partnerships.base.forms import ToldOfOthers
from partnerships.organizations.choosing import SCHOOLS, schools_written_for
from partnerships.web.forms import BesideFields, DateInput, beside, one_button
from partnerships.web.picking import Offered, PickField, pick
from programs.catalogue.choosing import PROGRAMS
from programs.cohorts.models import Student

MOST_HOSTS = 4
HOST_FIELDS = [
    "percent", "signatory_name", "signatory_title", "signatory_email", "tutor_name", "tutor_email",
    "union_name", "union_email",
]  # fmt: skip
ON_PAPER = _("Without an e-mail address, the person signs on paper.")
AREA = forms.Textarea(attrs={"rows": 4})


def without_form() -> FormHelper:
    """Return crispy's settings for fields that the page puts in a form of its own."""
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    return helper


class AgreementForm(ToldOfOthers, BesideFields, forms.ModelForm):
    """Dates, hours, protection and people of an agreement; the addresses needed to ask for signatures."""

    has_rows_beside = True
    beside = {"agreement_ends_after_start": "ends_on", "agreement_has_hours": "hours_total"}
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)
    student_email = forms.EmailField(label=_("Student’s e-mail"), required=False)
    guardian_name = forms.CharField(label=_("Guardian’s name"), max_length=150, required=False)
    guardian_email = forms.EmailField(label=_("Guardian’s e-mail"), required=False)

    class Meta:
        model = Agreement
        fields = [
            "starts_on", "ends_on", "hours_week", "hours_total", "wage_hourly", "goals", "conditions",
            "cnesst_payer", "insurance", "trainer_name", "trainer_email", "supervisor_name",
            "supervisor_email", "school_signatory_name", "school_signatory_title", "school_signatory_email",
        ]  # fmt: skip
        widgets = {"starts_on": DateInput(), "ends_on": DateInput(), "goals": AREA, "conditions": AREA}
        help_texts = {
            "wage_hourly": _("Leave empty when the internship is not paid."),
            "cnesst_payer": _("Unpaid: the school, which the law deems the employer. Paid: the firm."),
            "insurance": _("Insurer and policy that cover the student, as the school knows them."),
            "trainer_name": _("Who guides the student from day to day."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["token"].initial = uuid4()
        self._ask_of_student()
        self.helper = without_form()
        self.helper.layout = Layout(
            "opened_version",
            "token",
            Fieldset(
                _("Dates and hours"),
                beside("starts_on", "ends_on"),
                beside("hours_week", "hours_total", "wage_hourly"),
                "goals",
                "conditions",
            ),
            Fieldset(_("Protection"), beside("cnesst_payer", "insurance")),
            Fieldset(
                _("Who follows the student"),
                beside("trainer_name", "trainer_email"),
                beside("supervisor_name", "supervisor_email"),
            ),
            self._signing_fields(),
        )

    def _signing_fields(self):
        fields = [name for name in ("student_email",) if name in self.fields]
        guardian = [beside("guardian_name", "guardian_email")] if "guardian_name" in self.fields else []
        school = beside("school_signatory_name", "school_signatory_title", "school_signatory_email")
        note = HTML(format_html('<p class="form-text">{}</p>', ON_PAPER))
        return Fieldset(_("Who signs for the school and the student"), school, *fields, *guardian, note)

    def _ask_of_student(self):
        student = self.student
        if student is None or student.account_id:
            del self.fields["student_email"]
        if student is not None and (student.age(on=timezone.localdate()) or 0) >= ADULT:
            del self.fields["guardian_name"], self.fields["guardian_email"]
        for form_name, name in self._student_fields():
            self.fields[form_name].initial = getattr(student, name, "")

    @property
    def student(self) -> Student | None:
        return self.instance.student if self.instance.student_id else None

    def _student_fields(self):
        pairs = [("student_email", "email"), ("guardian_name",) * 2, ("guardian_email",) * 2]
        return [pair for pair in pairs if pair[0] in self.fields]

    def clean(self):
        cleaned = super().clean()
        student, email = self.student or cleaned.get("student"), cleaned.get("guardian_email", "")
        is_typed = email.lower() == cleaned.get("student_email", "").lower()
        if email and (is_typed or (student and is_own_address(student, email))):
            told = _("This is the student’s own address. Left empty, the guardian signs on paper.")
            self.add_error("guardian_email", told)
        return cleaned

    def write_student(self) -> None:
        """Keep on the student what the school told of them; nothing that was left empty."""
        told = {name: self.cleaned_data[f] for f, name in self._student_fields() if self.cleaned_data[f]}
        if told and self.instance.student_id:
            student = self.instance.student
            for name, value in told.items():
                setattr(student, name, value)
            student.save(update_fields=[*told, "updated_at"])


class AgreementRowForm(AgreementForm):
    """What the school types most often of an agreement, in the list: dates, hours, wage."""

    student_email = guardian_name = guardian_email = None

    class Meta(AgreementForm.Meta):
        fields = ["starts_on", "ends_on", "hours_week", "hours_total", "wage_hourly"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.layout = Layout("opened_version", "token", beside(*self.Meta.fields))
        self.helper.add_input(Submit("save", _("Save the agreement")))

    def _ask_of_student(self):
        """Nothing here is of the student's file."""


class DirectForm(AgreementForm):
    """An agreement without an application: for which student of the school, of which kind."""

    class Meta(AgreementForm.Meta):
        fields = ["school", "student", "kind", "program", *AgreementForm.Meta.fields]

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        school = self.fields["school"]
        school.required, school.initial = True, schools_written_for(by).first()
        pick(self, "school", SCHOOLS, user=by)
        pick(self, "student", STUDENTS_WRITTEN_FOR, user=by)
        self.fields["kind"].queryset = InternshipKind.objects.filter(is_active=True, needs_agreement=True)
        pick(self, "program", PROGRAMS)
        first = Fieldset(_("Who and what"), beside("school", "student"), beside("kind", "program"))
        self.helper.layout.insert(0, first)


class HostForm(forms.Form):
    """One host: the establishment, its share, who signs for it (declared), its tutor and its union."""

    def __init__(self, *args, offered: Offered, **kwargs):
        super().__init__(*args, **kwargs)
        place = PickField(offered, label=_("Host establishment"), required=False, empty_label="—")
        self.fields |= {"establishment": place, **forms.fields_for_model(AgreementHost, fields=HOST_FIELDS)}
        share = AgreementHost._meta.get_field("percent").verbose_name
        self.fields["percent"] = forms.IntegerField(
            label=capfirst(share), min_value=1, max_value=100, initial=100
        )
        self.fields["signatory_name"].required = False
        self.fields["union_name"].help_text = _("Only where there is a union.")
        self.helper = without_form()
        self.helper.layout = Layout(
            beside("establishment", "percent"),
            beside("signatory_name", "signatory_title", "signatory_email"),
            beside("tutor_name", "tutor_email"),
            beside("union_name", "union_email"),
        )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("establishment") and not cleaned.get("signatory_name"):
            self.add_error("signatory_name", _("Say who may sign for the host."))
        return cleaned

    @property
    def host(self) -> AgreementHost | None:
        """The host as typed; None for a line left empty."""
        told = self.cleaned_data
        place = told.get("establishment")
        return AgreementHost(establishment=place, **{n: told[n] for n in HOST_FIELDS}) if place else None


class HostFormSet(BaseFormSet):
    """One to four hosts, each once, whose shares make 100 %."""

    def clean(self):
        if any(self.errors):
            return
        hosts = self.hosts
        establishments = [host.establishment.pk for host in hosts]
        if not hosts:
            raise ValidationError(_("Choose at least one host establishment."))
        if len(set(establishments)) < len(establishments):
            raise ValidationError(_("Each host stands once."))
        if sum(host.percent for host in hosts) != 100:
            raise ValidationError(_("The hosts’ shares of the time make 100 % together."))

    @property
    def hosts(self) -> list[AgreementHost]:
        return [form.host for form in self.forms if form.host]


HostForms = formset_factory(
    HostForm, formset=HostFormSet, extra=1, max_num=MOST_HOSTS, absolute_max=MOST_HOSTS
)


def host_forms(data, *, initial: list[dict], regions, also=()) -> HostFormSet:
    """Return the forms of the hosts, for establishments of regions (or already chosen): one query for all."""
    offered = Offered(HOSTS_NEAR, given={"regions": sorted(regions), "also": sorted(also)})
    return HostForms(data, initial=initial, prefix="hosts", form_kwargs={"offered": offered})


TUTOR = ["tutor_name", "tutor_email"]


class AmendmentForm(forms.ModelForm):
    """What changes, from which day, and why."""

    effective_on = DayField(label=_("In effect from"), widget=DateInput())
    reason = forms.CharField(label=_("What changes and why"), widget=AREA, max_length=2000)

    class Meta:
        model = Agreement
        fields = [*AMENDED, *SCHOOL_SIGNS]
        widgets = AgreementForm.Meta.widgets
        help_texts = {"wage_hourly": AgreementForm.Meta.help_texts["wage_hourly"]}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.hosts = list(self.instance.hosts.select_related("establishment__organization"))
        people = [row for host in self.hosts for row in self._ask_of_host(host)]
        trainer = self._ask_once_who_guides()
        self.helper = one_button(_("Ask for signatures"))
        self.helper.layout = Layout(
            beside("effective_on", "starts_on", "ends_on"),
            beside("hours_week", "hours_total", "wage_hourly"),
            "goals",
            "conditions",
            *([beside(*trainer)] if trainer else []),
            *people,
            beside("supervisor_name", "supervisor_email"),
            beside(*SCHOOL_SIGNS),
            "reason",
        )

    def _ask_of_host(self, host: AgreementHost) -> list:
        """Ask who guides and who signs at a host; return the rows of the fields."""
        names = {}
        for name, field in forms.fields_for_model(AgreementHost, fields=HOST_PEOPLE).items():
            field.initial = getattr(host, name)
            if len(self.hosts) > 1:
                field.label = f"{capfirst(field.label)} – {host.establishment.organization}"
            names[name] = f"host{host.pk}_{name}"
            self.fields[names[name]] = field
        if host == self.hosts[0] and not host.tutor_name:
            for name in TUTOR:
                del self.fields[names.pop(name)]
        guides = [names[name] for name in TUTOR if name in names]
        signs = [names[name] for name in HOST_PEOPLE if name in names and name not in TUTOR]
        return [beside(*row) for row in (guides, signs) if row]

    def _ask_once_who_guides(self) -> list[str]:
        """Leave the agreement's trainer out where the main host has a tutor: that is the same person."""
        names = ["trainer_name", "trainer_email"]
        if not (self.hosts and self.hosts[0].tutor_name):
            return names
        for name in names:
            del self.fields[name]
        return []

    @property
    def changes(self) -> dict:
        """What the agreement would say, as typed; another tutor of the main host is its trainer too."""
        told = {name: self.cleaned_data[name] for name in self._meta.fields if name in self.fields}
        tutor = {name: f"host{self.hosts[0].pk}_{name}" for name in TUTOR} if self.hosts else {}
        if set(tutor.values()) & set(self.changed_data):
            told["trainer_name"] = self.cleaned_data[tutor["tutor_name"]]
            told["trainer_email"] = self.cleaned_data[tutor["tutor_email"]]
        return told

    @property
    def people(self) -> dict[int, dict[str, str]]:
        """Who guides and who signs at each host, as typed."""
        told = self.cleaned_data
        asked = {host.pk: {name: f"host{host.pk}_{name}" for name in HOST_PEOPLE} for host in self.hosts}
        return {
            key: {name: told[field] for name, field in names.items() if field in told}
            for key, names in asked.items()
        }

    def clean(self):
        """Nobody is written to at the address of the person before them."""
        cleaned = super().clean()
        people = ["trainer", "supervisor", *(f"host{host.pk}_tutor" for host in self.hosts)]
        for person in (one for one in people if f"{one}_name" in self.fields):
            name, email = f"{person}_name", f"{person}_email"
            is_another = name in self.changed_data and self[name].initial
            if is_another and email not in self.changed_data and cleaned.get(email):
                told = _("This is the address of %(name)s: write the new one, or empty it.")
                self.add_error(email, told % {"name": self[name].initial})
        return cleaned


class AnswerForm(forms.Form):
    """The firm agrees, or asks for changes in its own words."""

    AGREE, CHANGE = "agree", "change"
    answer = forms.ChoiceField(
        label=_("Your answer"),
        choices=[(AGREE, _("I agree with this text")), (CHANGE, _("I ask for changes"))],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(label=_("What should change"), widget=AREA, max_length=2000, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Send the answer"))

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("answer") == self.CHANGE and not cleaned.get("words"):
            self.add_error("words", _("Say what should change."))
        return cleaned

    @property
    def agrees(self) -> bool:
        return self.cleaned_data["answer"] == self.AGREE
