"""Mails of students: new offers of their searches, and their guardian's consent."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from internships.offers.models import Offer
from internships.students.models import SavedSearch
from partnerships.mails.readers import Reader, reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.people.models import AccessLink
from programs.cohorts.models import Student

GUARDIAN = _("the student’s parent or guardian")
MAILS = listed(
    "internships/students/mail",
    new_offers=Mail(
        when=_("offers appear that a saved search finds, each day or week as chosen"),
        to=_("who saved the search"),
        can_wait=True,
        can_stop=True,
    ),
    guardian_consent=Mail(asks=True, when=_("a minor asks for their guardian’s consent"), to=GUARDIAN),
    guardian_agreed=Mail(asks=True, when=_("the guardian agreed: how to take it back"), to=GUARDIAN),
    guardian_said=Mail(when=_("the guardian answered"), to=_("the student")),
)


def tell_new_offers(search: SavedSearch, offers: Iterable[Offer], *, stop: str) -> None:
    """Write which new offers a saved search finds; ``stop`` is the token that ends such mails."""
    reader = reader_of(search.user)
    with override(reader.language):
        told = [(offer, settings.SITE_URL + offer.get_absolute_url()) for offer in offers]
    link = f"{reader.page('offer_list')}?{search.query}"
    stop_link = reader.page("saved_search_stop", stop)
    write(MAILS["new_offers"], reader, search=search, offers=told, link=link, stop_link=stop_link)


def send_consent_link(mail: str, link: AccessLink, *, token: str, student: Student) -> None:
    """Send a guardian the page on which they agree, refuse or take back."""
    reader = Reader(link.email, link.name, link.language)
    address = reader.page("guardian_consent", token)
    write(MAILS[mail], reader, student=student, link=address, until=link.expires_at)


def tell_guardian_said(student: Student, *, agrees: bool) -> None:
    """Say to a student what their guardian answered."""
    reader = reader_of(student.account)
    write(MAILS["guardian_said"], reader, student=student, agrees=agrees, link=reader.page("my_board"))
