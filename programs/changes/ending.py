"""What follows when a cohort is called off or moves: its people leave it or stay, and are told, once."""

from contextlib import suppress
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import override

from partnerships.mails.outbox import withdraw
from partnerships.mails.taking_back import ALONG, restore
from partnerships.people.models import User
from programs.changes.mails import MAILS, tell
from programs.changes.taking_back import ENROLMENT
from programs.cohorts.models import LIVE_STATES, Cohort, CohortEvent, Enrolment

KEPT_IN = User.Language.FRENCH  # the language in which reasons are kept
LONGEST = Enrolment._meta.get_field("reason").max_length
OVER = (Cohort.State.CANCELLED, Cohort.State.COMPLETED)


def on_cohort_event(sender, *, instance: CohortEvent, created: bool, **kwargs) -> None:
    """Receive what becomes of cohorts: of one that is called off, everybody is out, and told."""
    if not created:
        return
    if instance.to_state == Cohort.State.CANCELLED:
        let_go(instance.cohort, by=instance.by, at=instance.at, words=instance.reason)
    elif instance.from_state == Cohort.State.CANCELLED:
        take_in_again(instance.cohort, by=instance.by, at=instance.at)


def let_go(cohort: Cohort, *, by, at: datetime, words: str) -> None:
    """Withdraw everybody of a cohort that is called off, and tell them why."""
    with override(KEPT_IN):
        reason = _("The cohort is cancelled: %(reason)s") % {"reason": words}
    for enrolment in people_of(cohort):
        enrolment.withdraw(by=by, at=at, reason=reason[:LONGEST])
        tell("cohort_cancelled", enrolment, cohort=cohort, reason=words)


def take_in_again(cohort: Cohort, *, by, at: datetime) -> None:
    """The cohort is not called off after all: who left with it is in it again, and is told so."""
    called_off = cohort.events.filter(to_state=Cohort.State.CANCELLED).order_by("-pk").first()
    left = cohort.enrolments.filter(state=Enrolment.State.WITHDRAWN, events__at=called_off.at).distinct()
    for enrolment in left.select_related("student__account").order_by("pk"):
        if enrolment.events.order_by("-pk").first().at != called_off.at:
            continue  # something else became of them since
        with suppress(ValidationError):
            restore(enrolment, ENROLMENT, by=by, at=at, within=ALONG)
            tell_of_mistake(enrolment, cohort=cohort, since=called_off.at)


def tell_of_mistake(enrolment: Enrolment, *, cohort: Cohort, since: datetime) -> None:
    """Withdraw the mail that has not left; who may have read it is told that the cohort goes on."""
    names = [MAILS["cohort_cancelled"].template]
    if not withdraw(about=enrolment, names=names, since=since):
        tell("cohort_goes_on", enrolment, cohort=cohort)


def before_cohort_saved(sender, *, instance: Cohort, **kwargs) -> None:
    """Receive that a cohort is about to be saved: note the dates that its people know."""
    kept = Cohort.objects.filter(pk=instance.pk).values_list("starts_on", "expected_end_on")
    instance.dates_before = kept.first() if instance.pk else None


def on_cohort_saved(sender, *, instance: Cohort, **kwargs) -> None:
    """Receive that a cohort was saved: its people are told of other dates."""
    if before := getattr(instance, "dates_before", None):
        tell_moved(instance, before=before)


def on_cohorts_changed(sender, *, before: dict[int, dict], **kwargs) -> None:
    """Receive that a file changed cohorts, or gives them back: their people are told of other dates."""
    for cohort in Cohort.objects.filter(pk__in=before).with_partners().order_by("pk"):
        said = before[cohort.pk]
        first, last = said.get("starts_on"), said.get("expected_end_on")
        tell_moved(cohort, before=(first or cohort.starts_on, last or cohort.expected_end_on))


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
