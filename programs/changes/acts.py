"""What can be done to many cohorts at once: every change of state, and next year's from this year's."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_fsm import can_proceed

from partnerships.acts.kinds import Act
from partnerships.base.figures import write_day
from programs.catalogue.models import Program
from programs.changes.copying import a_year_later, copy
from programs.changes.taking_back import COHORT, take_back
from programs.cohorts.labels import COHORT_VERBS, NEEDS_REASON
from programs.cohorts.models import Cohort
from programs.cohorts.permissions import can_create_cohorts, can_edit_cohort
from programs.cohorts.tables import COHORT_LIST

# Where each verb leads.
TARGETS = {
    "open_recruitment": Cohort.State.RECRUITING,
    "confirm": Cohort.State.CONFIRMED,
    "start": Cohort.State.RUNNING,
    "complete": Cohort.State.COMPLETED,
    "cancel": Cohort.State.CANCELLED,
}


class ReasonForm(forms.Form):
    """Why; the reason is kept with the change."""

    reason = forms.CharField(label=_("Reason"), max_length=250)

    def __init__(self, data=None, *, user):
        super().__init__(data)
        self.fields["reason"].widget.attrs["class"] = "form-control"


def closed_to(verb: str, cohorts: Iterable[Cohort], user, at: datetime) -> dict:
    """Say of which cohorts the state forbids a change."""
    told = _("It is “%(state)s”: this change is not possible.")
    return {
        cohort.pk: told % {"state": cohort.get_state_display()}
        for cohort in cohorts
        if not can_proceed(getattr(cohort, verb))
    }


def change(verb: str, cohort: Cohort, *, by, at: datetime, reason: str = "") -> None:
    """Change the state of a cohort by its verb."""
    getattr(cohort, verb)(by=by, at=at, reason=reason)


def take_change_back(cohort: Cohort, before: dict, *, by, at: datetime) -> None:
    """Give a cohort the state it had before."""
    take_back(cohort, by=by, at=at)


def declare(verb: str, label) -> Act:
    """Declare the change of state of a verb as an act on many cohorts."""
    told = _("%(before)s → %(after)s")
    return Act(
        name=f"cohort_{verb}",
        listing=COHORT_LIST,
        label=label,
        told=lambda cohort: told % {"before": cohort.get_state_display(), "after": TARGETS[verb].label},
        is_offered=can_create_cohorts,
        may=can_edit_cohort,
        hinders=partial(closed_to, verb),
        do=partial(change, verb),
        undo=take_change_back if TARGETS[verb] in COHORT else None,
        form=ReasonForm if verb in NEEDS_REASON else None,
        mails=_("Its people are told.") if verb == "cancel" else "",
    )


CHANGES = [declare(verb, label) for verb, label in COHORT_VERBS.items()]


# --- The next year ------------------------------------------------------------------------------------------


def not_to_copy(cohorts: Iterable[Cohort], user, at: datetime) -> dict:
    """Say which cohorts have a copy already, or a program or a centre that is no more."""
    keys = [cohort.pk for cohort in cohorts]
    copies = Cohort.objects.filter(copied_from__in=keys).exclude(state=Cohort.State.CANCELLED)
    made = {copy.copied_from_id: copy for copy in copies.select_related("program")}
    in_force = set(Program.objects.in_force(on=timezone.localdate(at)).values_list("pk", flat=True))
    why = {}
    for cohort in cohorts:
        if cohort.pk in made:
            why[cohort.pk] = _("It is copied already: %(cohort)s.") % {"cohort": made[cohort.pk]}
        elif cohort.program_id not in in_force:
            why[cohort.pk] = _("Its program is no longer in force.")
    return why


def copy_one(cohort: Cohort, *, by, at: datetime) -> dict:
    """Copy a cohort to the next year; remember which one was made."""
    return {"made": copy(cohort, by=by, at=at).pk}


def remove_copy(cohort: Cohort, before: dict, *, by, at: datetime) -> None:
    """Delete the copy that was made. Raises ValidationError once something hangs on it."""
    made = Cohort.objects.filter(pk=before["made"]).first()
    try:
        if made is not None:
            made.delete()
    except ProtectedError as held:
        raise ValidationError(_("Somebody is in the new cohort already: cancel it instead.")) from held


COPY = Act(
    name="cohort_copy",
    listing=COHORT_LIST,
    label=_("Copy to the next year"),
    told=lambda cohort: (
        _("A planned cohort, from %(first)s to %(last)s, %(seats)s seats, nobody in it.")
        % {
            "first": write_day(a_year_later(cohort.starts_on)),
            "last": write_day(a_year_later(cohort.expected_end_on)),
            "seats": cohort.seats,
        }
    ),
    is_offered=can_create_cohorts,
    may=can_edit_cohort,
    hinders=not_to_copy,
    do=copy_one,
    undo=remove_copy,
)
