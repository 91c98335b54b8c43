"""Mails to the people of a cohort: it is called off, or its dates move."""

from django.utils.translation import gettext_lazy as _

from partnerships.mails.readers import Reader, reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.people.linking import language_of
from programs.cohorts.models import Cohort, Enrolment

THEM = _("each person enrolled in it, or who asked to be")
MAILS = listed(
    "programs/changes/mail",
    cohort_cancelled=Mail(when=_("a cohort is cancelled"), to=THEM),
    cohort_goes_on=Mail(when=_("the cancelling of a cohort is taken back, after its mail had left"), to=THEM),
    cohort_moved=Mail(when=_("a cohort’s first or last day changes"), to=THEM),
)


def reader(enrolment: Enrolment) -> Reader | None:
    """Return how somebody of a cohort is written to; None without an address."""
    student = enrolment.student
    if student.account:
        return reader_of(student.account)
    if student.email:
        return Reader(student.email, student.first_name, language_of(student.email))
    return None


def tell(mail: str, enrolment: Enrolment, *, cohort: Cohort, **context) -> None:
    """Write one mail about a cohort to somebody of it."""
    if to := reader(enrolment):
        write(MAILS[mail], to, cohort=cohort, enrolment=enrolment, **context)
