"""A student who leaves a program, or whose cohort is called off: what was asked for that study ends with it.

A signed agreement and a placement under way are not ended by this: the school decides, from its to-dos.
"""

from contextlib import suppress
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from internships.applications import deciding
from internships.applications.models import LIVE_STATES, Application
from internships.changes.taking_back import take_back, why_it_stays
from internships.students.models import StudentProfile
from partnerships.mails.taking_back import ALONG
from programs.cohorts.models import LIVE_STATES as STUDYING
from programs.cohorts.models import Enrolment, EnrolmentEvent

LEFT = [Enrolment.State.WITHDRAWN, Enrolment.State.FAILED]
CANCELLED = Application.State.CANCELLED


def on_enrolment_event(sender, *, instance: EnrolmentEvent, created: bool, **kwargs) -> None:
    """Receive what becomes of enrolments: the applications of who leaves are called off."""
    if not created:
        return
    if instance.to_state in LEFT:
        release(instance.enrolment, by=instance.by, at=instance.at)
    elif instance.from_state in LEFT and instance.to_state in STUDYING:
        come_back(instance.enrolment, by=instance.by, at=instance.at)


def release(enrolment: Enrolment, *, by, at: datetime) -> None:
    """Call off what an enrolment has asked for, but a place that an agreement binds; the profile follows."""
    live = Application.objects.filter(enrolment=enrolment, state__in=LIVE_STATES)
    live = live.exclude(agreements__state__in=deciding.BINDING)
    for application in live.order_by("slot__offer_id", "slot_id", "pk"):
        reason = _("The student no longer follows the program.")
        deciding.cancel(application=application, by=by, at=at, reason=reason)
    leave_profile(enrolment)


def come_back(enrolment: Enrolment, *, by, at: datetime) -> None:
    """A departure was a mistake: what it called off stands again, but a place that is another's now."""
    left = enrolment.events.filter(to_state__in=LEFT).order_by("-pk").first()
    ended = Application.objects.filter(enrolment=enrolment, state=Application.State.CANCELLED)
    for application in ended.filter(events__at=left.at, events__to_state="cancelled").order_by("pk"):
        with suppress(ValidationError), transaction.atomic():
            take_back(application=application, by=by, at=at, within=ALONG)
    profiles = StudentProfile.objects.filter(student=enrolment.student_id, school=None)
    profiles.update(school=enrolment.cohort.provider_id, enrolment=enrolment)


def still_cancelled(at: datetime) -> int:
    """Return how many applications were called off at a moment, with a departure, and still are."""
    ended = Application.objects.filter(state=CANCELLED, events__at=at, events__to_state=CANCELLED)
    return ended.exclude(enrolment=None).distinct().count()


STAY_CANCELLED = (
    gettext_lazy(
        "Applications that stay cancelled, because it is too late or the place is another’s: %(count)s."
    ),
    still_cancelled,
)


def will_stay(at: datetime) -> list[str]:
    """Return which applications, called off at a moment with a departure, would not come back, and why."""
    ended = Application.objects.filter(state=CANCELLED, events__at=at, events__to_state=CANCELLED)
    rows = ended.exclude(enrolment=None).with_partners().distinct().order_by("pk")
    told = []
    for application in rows:
        click = application.events.filter(at=at, to_state=CANCELLED).first()
        if why := why_it_stays(application, click, on=timezone.localdate()):
            told.append(f"{application.student} – {application.slot.offer}: {why}")
    return told


def leave_profile(enrolment: Enrolment) -> None:
    """Say no longer, on the profile, that the student studies there."""
    school = enrolment.cohort.provider_id
    still = Enrolment.objects.filter(
        student=enrolment.student_id, cohort__provider=school, state__in=STUDYING
    )
    profiles = StudentProfile.objects.filter(student=enrolment.student_id)
    profiles.filter(enrolment=enrolment).update(enrolment=None)
    if not still.exists():
        profiles.filter(school=school).update(school=None)
