"""What a placement's page shows: its hours, people, visits, marks, and what may be done about it."""

from django.utils import timezone

from internships.placements.evaluation_models import Evaluation
from internships.placements.hours_models import HoursLog, Schedule
from internships.placements.labels import verbs_open
from internships.placements.models import Placement, PlacementEvent
from internships.placements.next_steps import steps, weeks_to_note
from internships.placements.permissions import (
    can_keep,
    can_note,
    can_read_evaluation,
    can_report,
    can_schedule,
    can_train,
    can_unblock,
    can_visit,
)
from internships.placements.scheduling import days_of_week, mondays, share_done
from internships.placements.visit_models import PlacementIncident, Visit

FINISHED = (Placement.State.ACTIVE, Placement.State.COMPLETED)


def rows_shown(user) -> dict:
    """Return the rows that a placement's page shows to this reader, by related name."""
    return {
        "hours": HoursLog.objects.all(),
        "schedule": Schedule.objects.all(),
        "evaluations": Evaluation.objects.all(),
        "visits": Visit.objects.select_related("by"),
        "incidents": PlacementIncident.objects.visible_to(user),
        "events": PlacementEvent.objects.select_related("by"),
    }


def page_of(placement: Placement, user) -> dict:
    """Return what a placement's page shows to this reader; ``rows_shown`` are read already."""
    today = timezone.localdate()
    days, lines = list(placement.hours.all()), list(placement.schedule.all())
    evaluations = list(placement.evaluations.all())
    sent = {(row.moment, row.by) for row in evaluations}
    is_open = placement.state in FINISHED
    return {
        "placement": placement,
        "steps": steps(placement, user, days=days, lines=lines, sent=sent, today=today),
        "share": share_done(placement.hours_done, placement.hours_planned),
        "weeks": weeks_of(placement, days, today=today),
        "late_weeks": len(weeks_to_note(placement, days, today=today)),
        "lines": [line for line in lines if line.to_on is None or line.to_on >= today],
        "visits": placement.visits.all(),
        "evaluations": [(row, can_read_evaluation(user, placement, side=row.by)) for row in evaluations],
        "missing_links": [
            (moment, label)
            for moment, label in Evaluation.Moment.choices
            if (moment, Evaluation.By.EMPLOYER) not in sent
        ],
        "incidents": placement.incidents.all(),
        "events": placement.events.all(),
        "verbs": verbs_open(placement) if can_unblock(user, placement) else [],
        "can_keep": can_keep(user, placement),
        "can_note": can_note(user, placement),
        "can_train": can_train(user, placement),
        "can_schedule": can_schedule(user, placement),
        "can_visit": can_visit(user, placement),
        "can_report": can_report(user, placement),
        "can_finish": is_open and can_keep(user, placement),
        "is_over": placement.state == Placement.State.ACTIVE and placement.ends_on < today,
    }


def weeks_of(placement: Placement, days, *, today) -> list[tuple]:
    """Return (Monday, hours noted, states) of the weeks that have come, newest first."""
    found = []
    for monday in mondays(placement.starts_on, min(placement.ends_on, today)):
        rows = [row for row in days if row.day in days_of_week(monday)]
        states = {row.state: row.get_state_display() for row in rows}
        hours = sum(row.hours for row in rows) if rows else None
        found.append((monday.isoformat(), monday, hours, states.items()))
    return found[::-1] if placement.starts_on <= today else []
