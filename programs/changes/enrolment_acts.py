"""What can be done to many students of a cohort at once: changes of state, enrolling them elsewhere."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_fsm import can_proceed

from partnerships.acts.kinds import Act
from partnerships.base.bounds import DayField
from partnerships.mails.taking_back import restore
from partnerships.web.forms import DateInput
from partnerships.web.picking import pick
from programs.changes.taking_back import take_back
from programs.cohorts.choosing import COHORTS
from programs.cohorts.enrolling import Refused, change_enrolments, enrol_student
from programs.cohorts.enrolment_views import REFUSALS
from programs.cohorts.labels import DATED, ENROLMENT_VERBS, NEEDS_REASON
from programs.cohorts.models import Cohort, Enrolment
from programs.cohorts.permissions import can_edit_students
from programs.cohorts.tables import ENROLMENT_LIST

# Verbs that wrote nothing but the state, and the state they lead to.
PLAIN = {"admit": "admitted", "waitlist": "waitlisted", "enrol": "enrolled", "suspend": "suspended"}
FACTS = ("first_name", "last_name", "birth_date", "email")


def keeps_students(user) -> bool:
    """Whether the person coordinates a centre; the region reads."""
    return user.scope.is_admin or bool(user.scope.coordinated_ids)


class ChangeForm(forms.Form):
    """On which day, why, and in which other cohort: what a change needs of these."""

    on = DayField(label=_("On"), widget=DateInput)
    cohort = forms.ModelChoiceField(
        label=_("Other cohort"), queryset=Cohort.objects.none(), to_field_name="public_id"
    )
    reason = forms.CharField(label=_("Reason"), max_length=250)

    def __init__(self, data=None, *, user, asks):
        super().__init__(data)
        for name in set(self.fields) - set(asks):
            del self.fields[name]
        for name, field in self.fields.items():
            field.widget.attrs["class"] = "form-select" if name == "cohort" else "form-control"
        if "on" in self.fields:
            self.fields["on"].initial = timezone.localdate()
        if "cohort" in self.fields:
            pick(self, "cohort", COHORTS, user=user)

    def clean_on(self):
        if self.cleaned_data["on"] > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return self.cleaned_data["on"]


def asked_for(verb: str) -> list[str]:
    """Return what a change needs to know."""
    found = {"on": verb in DATED, "cohort": verb == "transfer", "reason": verb in NEEDS_REASON}
    return [name for name, is_asked in found.items() if is_asked]


def closed_to(verb: str, enrolments: Iterable[Enrolment], user, at: datetime) -> dict:
    """Say of which enrolments the state forbids a change."""
    told = _("It is “%(state)s”: this change is not possible.")
    return {
        enrolment.pk: told % {"state": enrolment.get_state_display()}
        for enrolment in enrolments
        if not can_proceed(getattr(enrolment, verb))
    }


def change(verb: str, enrolment: Enrolment, *, by, at: datetime, on=None, reason="", cohort=None) -> dict:
    """Change one enrolment. Raises ValidationError with what forbids it."""
    had_begun = enrolment.began_on is not None
    act = {"verb": verb, "on": on or timezone.localdate(at), "reason": reason, "cohort": cohort}
    [result] = change_enrolments(enrolments=[enrolment], by=by, at=at, **act)
    if result.refused:
        raise ValidationError(str(REFUSALS[result.refused]))
    return {"had_begun": had_begun}


def take_change_back(verb: str, enrolment: Enrolment, before: dict, *, by, at: datetime) -> None:
    """Give an enrolment the state it had before."""
    if verb in PLAIN:
        restore(enrolment, {PLAIN[verb]: {}}, by=by, at=at)
    elif verb == "begin":
        restore(enrolment, {"active": {} if before["had_begun"] else {"began_on": None}}, by=by, at=at)
    else:
        take_back(enrolment, by=by, at=at)


def declare(verb: str, label) -> Act:
    """Declare the change of state of a verb as an act on many enrolments."""
    asks = asked_for(verb)
    return Act(
        name=f"enrolment_{verb}",
        listing=ENROLMENT_LIST,
        label=label,
        told=lambda enrolment: _("Now: %(state)s.") % {"state": enrolment.get_state_display()},
        is_offered=keeps_students,
        may=lambda user, enrolment: can_edit_students(user, enrolment.cohort),
        hinders=partial(closed_to, verb),
        do=partial(change, verb),
        undo=partial(take_change_back, verb),
        form=partial(ChangeForm, asks=asks) if asks else None,
    )


CHANGES = [declare(verb, label) for verb, label in ENROLMENT_VERBS.items()]


# --- In another cohort --------------------------------------------------------------------------------------


def enrol_elsewhere(enrolment: Enrolment, *, by, at: datetime, cohort: Cohort) -> dict:
    """Enrol the same person in another cohort too. Raises ValidationError when they are in it already."""
    student = enrolment.student
    try:
        made = enrol_student(
            cohort=cohort,
            person={name: getattr(student, name) for name in FACTS},
            permanent_code="",
            state=Enrolment.State.ENROLLED,
            on=timezone.localdate(at),
            by=by,
            at=at,
            token=uuid4(),
            student=student,
        )
    except Refused as refused:
        raise ValidationError(str(REFUSALS[refused.code])) from refused
    return {"made": made.pk}


def leave_again(enrolment: Enrolment, before: dict, *, by, at: datetime) -> None:
    """Delete the enrolment that was made. Raises ValidationError once something hangs on it."""
    made = Enrolment.objects.filter(pk=before["made"]).first()
    try:
        if made is not None:
            made.delete()
    except ProtectedError as held:
        raise ValidationError(gettext("Something follows from the new enrolment already.")) from held


ELSEWHERE = Act(
    name="enrolment_elsewhere",
    listing=ENROLMENT_LIST,
    label=_("Enrol in another cohort too"),
    told=lambda enrolment: _("Enrolled in the other cohort; nothing changes in this one."),
    is_offered=keeps_students,
    may=lambda user, enrolment: can_edit_students(user, enrolment.cohort),
    do=enrol_elsewhere,
    undo=leave_again,
    form=partial(ChangeForm, asks=["cohort"]),
)
