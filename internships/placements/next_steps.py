"""What the reader of a placement's page has to do next, most pressing first."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from internships.placements.evaluation_models import Evaluation
from internships.placements.hours_models import HoursLog
from internships.placements.links import guides
from internships.placements.models import Placement
from internships.placements.permissions import (
    can_evaluate,
    can_keep,
    can_note,
    can_schedule,
    can_train,
)
from internships.placements.ruling import trainer_refusal
from internships.placements.scheduling import evaluations_due, monday_of, mondays
from partnerships.base.figures import write_day, write_number

SHOWN = 3


@dataclass(frozen=True)
class Step:
    """One thing to do: its words, where, and what goes with it."""

    label: str
    url: str
    told: str = ""


def steps(placement: Placement, user, *, days: list[HoursLog], lines, sent: set[tuple], today: date):
    """Return what the user has to do. ``days`` are the hours noted, ``sent`` the (moment, side) evaluated."""
    found = [
        *_of_hours(placement, user, days=days, today=today),
        *_of_evaluations(placement, user, sent=sent, today=today),
        *_of_the_school(placement, user, lines=lines, today=today),
    ]
    return found


def _of_hours(placement, user, *, days, today) -> list[Step]:
    def weeks(state):
        return sorted({monday_of(row.day) for row in days if row.state == state})

    found = []
    if can_note(user, placement):
        found += [_week(placement, monday, _("Correct your hours")) for monday in weeks("returned")]
        found += [
            _week(placement, monday, _("Note your hours"))
            for monday in weeks_to_note(placement, days, today=today)[:SHOWN]
        ]
    if can_train(user, placement):
        found += [_to_validate(placement, monday, days) for monday in weeks("logged")[:SHOWN]]
    return found


def weeks_to_note(placement: Placement, days: list[HoursLog], *, today: date) -> list[date]:
    """Return the Mondays, oldest first, of weeks under way or past where nothing is noted."""
    if placement.state != Placement.State.ACTIVE or placement.starts_on > today:
        return []
    noted = {monday_of(row.day) for row in days}
    past = mondays(placement.starts_on, min(today, placement.ends_on))
    return [monday for monday in past if monday not in noted]


def _week(placement: Placement, monday: date, label: str) -> Step:
    url = reverse("hours_week", args=[placement.public_id, monday.isoformat()])
    return Step(label, url, _("week of %(day)s") % {"day": write_day(monday)})


def _to_validate(placement: Placement, monday: date, days: list[HoursLog]) -> Step:
    end = monday + timedelta(days=6)
    hours = sum(row.hours for row in days if row.state == HoursLog.State.LOGGED and monday <= row.day <= end)
    url = reverse("hours_validate", args=[placement.public_id, monday.isoformat()])
    told = _("week of %(day)s: %(hours)s h") % {"day": write_day(monday), "hours": write_number(hours)}
    return Step(_("Validate the hours"), url, told)


def _of_evaluations(placement, user, *, sent, today) -> list[Step]:
    over = (Placement.State.ACTIVE, Placement.State.COMPLETED)
    if placement.state not in over:
        return []
    labels = dict(Evaluation.Moment.choices)
    return [
        Step(_("Send the evaluation"), evaluation_url(placement, moment, side), str(labels[moment]))
        for moment in evaluations_due(placement.starts_on, placement.ends_on, on=today)
        for side in Evaluation.By.values
        if (moment, side) not in sent and can_evaluate(user, placement, side=side)
        if not user.scope.is_admin or side == Evaluation.By.STUDENT
    ]


def evaluation_url(placement: Placement, moment: str, side: str) -> str:
    return reverse("evaluation_create", args=[placement.public_id, moment, side])


def _of_the_school(placement, user, *, lines, today) -> list[Step]:
    found = []
    is_live = placement.state in (Placement.State.PLANNED, Placement.State.ACTIVE)
    if is_live and not lines and can_schedule(user, placement):
        url = reverse("schedule_edit", args=[placement.public_id])
        found.append(Step(_("Write the schedule"), url, _("the student's week is prefilled from it")))
    if is_live and can_keep(user, placement) and not guides(placement, on=today):
        found.append(
            Step(_("Say who the trainer is"), people_url(placement), _("nobody can validate the hours"))
        )
    if placement.state == Placement.State.PLANNED and can_keep(user, placement):
        found += _of_the_trainer(placement)
    if placement.state == Placement.State.ACTIVE and placement.ends_on < today and can_keep(user, placement):
        late = (today - placement.ends_on).days
        told = ngettext("over since %(days)s day", "over since %(days)s days", late) % {"days": late}
        found.append(Step(_("Finish the placement"), finish_url(placement), told))
    return found


def _of_the_trainer(placement: Placement) -> list[Step]:
    """Warn before the first day that the trainer of the agreement follows too many trainees."""
    refusal = trainer_refusal(placement, email=placement.trainer_email)
    return [Step(_("Choose another trainer"), people_url(placement), refusal)] if refusal else []


def people_url(placement: Placement) -> str:
    """Return where another trainer is named: in an amendment, once the agreement names somebody."""
    is_named = placement.trainer or placement.trainer_name or placement.trainer_email
    if is_named and placement.agreement.is_in_force:
        return reverse("agreement_amend", args=[placement.agreement.public_id])
    return reverse("placement_people", args=[placement.public_id])


def finish_url(placement: Placement) -> str:
    return reverse("placement_finish", args=[placement.public_id])
