"""What follows when a cohort is called off or moves: its people leave it or stay, and are told, once."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from partnerships.people.models import User
from programs.changes.mails import tell
from programs.cohorts.models import LIVE_STATES, Cohort, CohortEvent, Enrolment

KEPT_IN = User.Language.FRENCH  # the language in which reasons are kept
LONGEST = Enrolment._meta.get_field("reason").max_length
OVER = (Cohort.State.CANCELLED, Cohort.State.COMPLETED)


def on_cohort_event(sender, *, instance: CohortEvent, created: bool, **kwargs) -> None:
    """Receive what becomes of cohorts: of one that is called off, everybody is out, and told."""
    if not created or instance.to_state != Cohort.State.CANCELLED:
        return
    cohort = instance.cohort
    with override(KEPT_IN):
        reason = _("The cohort is cancelled: %(reason)s") % {"reason": instance.reason}
    for enrolment in people_of(cohort):
        enrolment.withdraw(by=instance.by, at=instance.at, reason=reason[:LONGEST])
        tell("cohort_cancelled", enrolment, cohort=cohort, reason=instance.reason)


def before_cohort_saved(sender, *, instance: Cohort, **kwargs) -> None:
    """Receive that a cohort is about to be saved: note the dates that its people know."""
    kept = Cohort.objects.filter(pk=instance.pk).values_list("starts_on", "expected_end_on")
    instance.dates_before = kept.first() if instance.pk else None


def on_cohort_saved(sender, *, instance: Cohort, **kwargs) -> None:
    """Receive that a cohort was saved: its people are told of other dates."""
    if before := getattr(instance, "dates_before", None):
        tell_moved(instance, before=before)


def tell_moved(cohort: Cohort, *, before: tuple[date, date]) -> int:
    """Tell the people of a cohort that its first or last day is another; return how many are concerned."""
    if cohort.state in OVER or before == (cohort.starts_on, cohort.expected_end_on):
        return 0
    people = list(people_of(cohort))
    for enrolment in people:
        tell("cohort_moved", enrolment, cohort=cohort, first_before=before[0], last_before=before[1])
    return len(people)


def people_of(cohort: Cohort):
    """Return the live enrolments of a cohort, in the order in which they were made."""
    live = cohort.enrolments.filter(state__in=LIVE_STATES)
    return live.select_related("student__account").order_by("pk")
