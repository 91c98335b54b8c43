"""Forms of a placement itself: the people who follow the student, and the end."""

from django import forms
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from internships.placements.labels import AFTERWARDS
from internships.placements.links import revoke_trainers_links
from internships.placements.models import Placement
from internships.placements.ruling import hold_trainer, trainer_refusal
from partnerships.base.forms import ToldOfOthers
from partnerships.people.models import Membership, User
from partnerships.web.forms import one_button
from partnerships.web.picking import Source, pick
from partnerships.words.sorting import by_name
from programs.outcomes.models import FULL_TIME_HOURS

FIRMS_PEOPLE = [Membership.Role.TRAINER, Membership.Role.EMPLOYER]
SCHOOLS_PEOPLE = [Membership.Role.COORDINATOR]
YES_NO = [("yes", _("yes")), ("no", _("no"))]
YES_NO_UNKNOWN = [*YES_NO, ("", _("not known"))]


def people_of(_user, *, of: int, roles: list[str], email: str = ""):
    """Return the accounts that act for an organization today, in roles; of an address, where it is said."""
    held = Membership.objects.current(on=timezone.localdate()).filter(organization=of, role__in=roles)
    people = User.objects.filter(pk__in=held.values("user"), is_active=True)
    if email:
        people = people.filter(email__iexact=email)
    return people.order_by(*by_name("full_name"), "email")


PEOPLE = Source("people_of", people_of)


class PeopleForm(ToldOfOthers, forms.ModelForm):
    """What the agreement does not say of who guides the student; and the school's supervisor.

    The trainer that the agreement names is replaced by an amendment, nowhere else: the account of that very
    address may be chosen here, and an address written where the agreement has none.
    """

    trainer = forms.ModelChoiceField(
        User.objects.none(), label=_("Trainer with an account"), required=False, empty_label=_("no account")
    )
    trainer_name = forms.CharField(label=_("Trainer's name"), max_length=150, required=False)
    trainer_email = forms.EmailField(label=_("Trainer's e-mail"), required=False)
    supervisor = forms.ModelChoiceField(User.objects.none(), label=_("School's supervisor"), required=False)

    class Meta:
        model = Placement
        fields = ["trainer", "trainer_name", "trainer_email", "supervisor"]

    def __init__(self, *args, by: User, is_of_school: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.by, placement = by, self.instance
        self.email_before = placement.trainer_email
        self._keep_what_is_agreed()
        if is_of_school and placement.school:
            pick(self, "supervisor", PEOPLE, user=by, of=placement.school_id, roles=SCHOOLS_PEOPLE)
        else:
            del self.fields["supervisor"]
        self.helper = one_button(_("Save"))

    def _keep_what_is_agreed(self) -> None:
        """Leave out what the agreement says of the trainer."""
        placement, email = self.instance, ""
        self.names_somebody = bool(placement.trainer or placement.trainer_name or placement.trainer_email)
        if placement.trainer or placement.trainer_email:
            del self.fields["trainer_email"]
            email = placement.trainer_email
        else:
            self.fields["trainer_email"].help_text = _(
                "Hours and evaluations to answer are sent here when the trainer has no account."
            )
        if self.names_somebody:
            del self.fields["trainer_name"]
        firm = placement.establishment.organization_id
        pick(self, "trainer", PEOPLE, user=self.by, of=firm, roles=FIRMS_PEOPLE, email=email)
        if placement.trainer or not self.fields["trainer"].offered.first:
            del self.fields["trainer"]

    def clean(self):
        cleaned = super().clean()
        trainer = cleaned.get("trainer")
        if "trainer_name" in self.fields and not trainer and not cleaned.get("trainer_name"):
            self.add_error("trainer_name", _("Say who the trainer is."))
        email = trainer.email if trainer else cleaned.get("trainer_email", "")
        if email and email.lower() != self.email_before.lower():
            hold_trainer(email)
            if refusal := trainer_refusal(self.instance, email=email):
                self.add_error("trainer" if trainer else "trainer_email", refusal)
        return cleaned

    def save(self) -> None:
        """Write the people on the placement; a trainer with an account lends what is not said yet."""
        placement = self.instance
        if "trainer" in self.fields and (trainer := placement.trainer):
            placement.trainer_name = placement.trainer_name or str(trainer)
            placement.trainer_email = placement.trainer_email or trainer.email
        placement.save(update_fields=[*self._meta.fields, "updated_at"])
        if placement.trainer_email != self.email_before:
            revoke_trainers_links(placement=placement, at=timezone.now())


class FinishForm(ToldOfOthers, forms.Form):
    """What became of the student: a job at the firm or not, and which."""

    hired = forms.ChoiceField(
        label=_("Did the firm hire the student?"), choices=YES_NO, widget=forms.RadioSelect
    )
    related = forms.ChoiceField(
        label=_("If hired: is the job related to the training?"),
        choices=YES_NO_UNKNOWN,
        widget=forms.RadioSelect,
        required=False,
    )
    full_time = forms.ChoiceField(
        label=format_lazy(
            _("If hired: is it full time ({hours} hours a week or more)?"), hours=FULL_TIME_HOURS
        ),
        choices=YES_NO_UNKNOWN,
        widget=forms.RadioSelect,
        required=False,
    )
    status = forms.ChoiceField(
        label=_("If not hired: what does the student do now?"), choices=AFTERWARDS, required=False
    )

    def __init__(self, *args, instance: Placement, **kwargs):
        self.instance = instance
        super().__init__(*args, initial=answer_of(instance), **kwargs)
        self.helper = one_button(_("Finish the placement"))

    @property
    def answer(self) -> dict:
        """The answer in the terms of ``closing.finish``; what does not apply is left out."""
        cleaned = self.cleaned_data
        said = {"yes": True, "no": False}
        hired = cleaned["hired"] == "yes"
        return {
            "hired": hired,
            "related": said.get(cleaned["related"]) if hired else None,
            "full_time": said.get(cleaned["full_time"]) if hired else None,
            "status": "" if hired else cleaned["status"],
        }


def answer_of(placement: Placement) -> dict[str, str]:
    """Return what was answered at the end of a placement, to correct it."""
    words = {True: "yes", False: "no", None: ""}
    names = {"hired": "is_hired", "related": "is_related", "full_time": "is_hired_full_time"}
    return {name: words[getattr(placement, field)] for name, field in names.items()}
