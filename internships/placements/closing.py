"""The end of a placement: what became of the student goes into the programs, where reports read it."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from internships.agreements.models import Agreement
from internships.agreements.reviewing import close_everything
from internships.placements.models import Placement
from partnerships.people.models import User
from programs.cohorts.models import Enrolment
from programs.outcomes.models import Outcome

LEFT = [Enrolment.State.WITHDRAWN, Enrolment.State.TRANSFERRED]
DONE = [Agreement.State.SIGNED, Agreement.State.ACTIVE]


@transaction.atomic
def finish(
    *,
    placement: Placement,
    hired: bool | None,
    related: bool | None,
    full_time: bool | None,
    by: User | None,
    at: datetime,
    status: str = "",
) -> Outcome | None:
    """Complete a placement and its agreement, and write what became of the student; return the outcome.

    ``status`` (Outcome.Status) says what a student who was not hired does; without it nothing is known, and
    no outcome is written. Finishing again corrects the answer: there is never more than one outcome at exit.
    Raises TransitionNotAllowed when the placement is neither under way nor completed.
    """
    agreement = Agreement.objects.select_for_update(no_key=True).get(pk=placement.agreement_id)
    placement = _locked(placement)
    details = {"related": related, "full_time": full_time} if hired else {"related": None, "full_time": None}
    is_first = placement.state != Placement.State.COMPLETED
    if is_first:
        placement.complete(by=by, at=at, hired=hired, **details)
        if agreement.state in DONE:
            agreement.complete(by=by, at=at)
            close_everything(agreement, at=at)
    else:
        _correct(placement, hired=hired, **details)
    known = Outcome.Status.EMPLOYED if hired else status
    return _write_outcome(placement, status=known, on=timezone.localdate(at), is_first=is_first)


def _locked(placement: Placement) -> Placement:
    """Read the placement again, nobody else changing it meanwhile."""
    rows = Placement.objects.select_related("region", "establishment__organization")
    rows = rows.select_related("establishment__territory__region", "enrolment")
    return rows.select_for_update(no_key=True, of=("self",)).get(pk=placement.pk)


def _correct(placement: Placement, *, hired, related, full_time) -> None:
    placement.is_hired, placement.is_related, placement.is_hired_full_time = hired, related, full_time
    placement.save()


def enrolment_of(placement: Placement) -> Enrolment | None:
    """Return the enrolment that a placement belongs to: its own, else the latest in its program."""
    if placement.enrolment_id:
        return placement.enrolment
    found = Enrolment.objects.filter(student=placement.student_id, cohort__program=placement.program_id)
    return found.exclude(state__in=LEFT).order_by("-cohort__starts_on").first()


def source_of(placement: Placement) -> str:
    """Return how an outcome names the placement it comes from; in French, like all kept sources."""
    return f"Stage {placement.starts_on} – {placement.ends_on} ({placement.public_id})"


def _write_outcome(placement: Placement, *, status: str, on: date, is_first: bool) -> Outcome | None:
    """Write, correct or take back the outcome at exit of the placement's enrolment.

    A correction leaves alone what somebody else, or a later placement, has told since.
    """
    enrolment = enrolment_of(placement)
    if enrolment is None:
        return None
    # The enrolment's row stands for its outcomes: two ends at once wait for each other.
    Enrolment.objects.select_for_update(no_key=True).get(pk=enrolment.pk)
    source = source_of(placement)
    kept = Outcome.objects.filter(enrolment=enrolment, horizon=Outcome.Horizon.EXIT).first()
    if kept and not is_first and kept.source != source:
        return kept
    if not status:
        if kept and kept.source == source:
            kept.delete()
        return None
    outcome = kept or Outcome(enrolment=enrolment, horizon=Outcome.Horizon.EXIT)
    for name, value in {**_job(placement), "status": status, "measured_on": on, "source": source}.items():
        setattr(outcome, name, value)
    outcome.save()
    return outcome


def _job(placement: Placement) -> dict:
    """Only who was hired has a job to describe; its region is that of the host."""
    if not placement.is_hired:
        return {"employer": None, "region": None, "is_related": None, "is_full_time": None}
    place = placement.establishment
    return {
        "employer": place.organization,
        "region": place.territory.region if place.territory else placement.region,
        "is_related": placement.is_related,
        "is_full_time": placement.is_hired_full_time,
    }
