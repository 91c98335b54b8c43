"""Who must have agreed before anything of a student is kept or sent, and the guardian's own say."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from internships.students.mails import send_consent_link, tell_guardian_said
from internships.students.signals import consent_taken_back
from partnerships.base.ages import may_be_minor
from partnerships.people import linking
from partnerships.people.capacities import is_same_address, link_kind
from partnerships.people.models import AccessLink, User
from partnerships.privacy import consenting as consents
from partnerships.privacy.ages import OWN_CONSENT_FROM
from partnerships.privacy.models import Consent, ConsentText
from programs.cohorts.models import Student

ASK = "guardian_consent"
TAKE_BACK = "guardian_withdrawal"
ASKED_DAYS = 14
ASKED_AGAIN_AFTER = timedelta(hours=20)
TAKEN_BACK_WITHIN_DAYS = 366
PROFILE, ON_BEHALF, GUARDIAN = ConsentText.Purpose.values


@dataclass(frozen=True)
class GuardianSay:
    """Where a guardian's consent stands: agreed or asked on a moment, or declined."""

    agreed_at: datetime | None = None
    asked_at: datetime | None = None
    asked_of: str = ""
    has_declined: bool = False

    def may_be_asked(self, *, email: str, at: datetime) -> bool:
        """Whether a mail may go out: never twice in a day to one address, and a no is a no."""
        if self.agreed_at or self.has_declined or not email:
            return False
        asked_lately = self.asked_at is not None and at - self.asked_at < ASKED_AGAIN_AFTER
        return not asked_lately or email.lower() != self.asked_of.lower()


def is_child(student: Student, *, on: date) -> bool:
    """Whether a guardian must consent: under 14 that day, or of an age that nobody gave."""
    age = student.age(on=on)
    return age is None or age < OWN_CONSENT_FROM


def is_minor(student: Student, *, on: date) -> bool:
    age = student.age(on=on)
    return may_be_minor(age)


def has_agreed(student: Student, *, on: date) -> bool:
    """Whether who decides, the student or under 14 the guardian, agreed and did not take it back."""
    purpose = GUARDIAN if is_child(student, on=on) else PROFILE
    return consents.has_agreed(about=student.public_id, purpose=purpose)


def guardian_say(student: Student) -> GuardianSay:
    """Tell what the guardian said, or since when they are asked."""
    agreed = consents.standing(about=student.public_id, purpose=GUARDIAN).first()
    if agreed:
        return GuardianSay(agreed_at=agreed.given_at)
    last = AccessLink.objects.to(ASK, student.pk).filter(revoked_at=None).first()
    if last is None:
        return GuardianSay()
    return GuardianSay(asked_at=last.created_at, asked_of=last.email, has_declined=last.used_at is not None)


@transaction.atomic
def ask_guardian(*, student: Student, by: User, at: datetime) -> None:
    """Write to the guardian of a child; an earlier link no longer works."""
    linking.revoke_links(links=AccessLink.objects.to(ASK, student.pk), at=at)
    _write(student=student, act=ASK, days=ASKED_DAYS, by=by, at=at, template="guardian_consent")


@transaction.atomic
def take_back(*, student: Student, purpose: str, at: datetime) -> None:
    """Take a consent back: nothing more is sent, and what was kept for it goes away."""
    consents.take_back(about=student.public_id, purpose=purpose, at=at)
    consent_taken_back.send(sender=Student, student=student, purpose=purpose, at=at)


@transaction.atomic
def answer_as_guardian(*, link: AccessLink, student: Student, agrees: bool, at: datetime) -> None:
    """Record what the guardian says, once. Raises linking.LinkClosed."""
    linking.use_link(link=link, at=at)
    if agrees:
        consents.agree(
            person=student.account,
            about=student.public_id,
            text=consents.text_in_force(purpose=GUARDIAN, at=at),
            given_by=Consent.GivenBy.GUARDIAN,
            giver_name=link.name,
            giver_email=link.email,
            at=at,
        )
        days = TAKEN_BACK_WITHIN_DAYS
        _write(student=student, act=TAKE_BACK, days=days, by=None, at=at, template="guardian_agreed")
    tell_guardian_said(student, agrees=agrees)


def _write(*, student: Student, act: str, days: int, by: User | None, at: datetime, template: str) -> None:
    language = student.account.language
    link, token = linking.make_link(
        act=act,
        target_id=student.pk,
        email=student.guardian_email,
        name=student.guardian_name,
        language=language,
        by=by,
        days=days,
        at=at,
    )
    send_consent_link(template, link, token=token, student=student)


# --- In which capacity a guardian's links are held ----------------------------------------------------------


def student_of(link: AccessLink) -> Student | None:
    found = Student.objects.select_related("account").filter(pk=link.target_id, account__is_active=True)
    return found.first()


def is_guardian(link: AccessLink, on: date) -> bool:
    """Whether the address is still the one on file of the guardian of somebody under 18."""
    student = student_of(link)
    is_known = student is not None and is_same_address(student.guardian_email, link.email)
    return is_known and is_minor(student, on=on)


def is_to_agree(link: AccessLink, on: date) -> bool:
    """Whether a guardian's consent is needed, and not given yet."""
    student = student_of(link)
    return is_child(student, on=on) and guardian_say(student).agreed_at is None


def is_to_take_back(link: AccessLink, on: date) -> bool:
    return guardian_say(student_of(link)).agreed_at is not None


def stands(link: AccessLink) -> str:
    """Say why nothing is asked of a guardian any more."""
    if link.act == TAKE_BACK:
        return _("There is no consent to take back: it was already.")
    return _("You already agreed, or the student may agree alone by now.")


def ask_again(link: AccessLink, at: datetime) -> None:
    """Write to the guardian on file again, unless they were written to today."""
    student = student_of(link)
    if guardian_say(student).may_be_asked(email=student.guardian_email, at=at):
        ask_guardian(student=student, by=student.account, at=at)


link_kind(
    ASK,
    belongs=is_guardian,
    is_open=is_to_agree,
    over=stands,
    renew=ask_again,
    used=gettext_lazy("You already answered. Another mail says how to change your mind, if you agreed."),
)
link_kind(
    TAKE_BACK,
    belongs=is_guardian,
    is_open=is_to_take_back,
    over=stands,
    used=gettext_lazy("You already took your consent back."),
)
