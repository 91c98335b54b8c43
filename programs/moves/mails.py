"""Who is told of a transfer to another school: the school that is asked, who asked, and the person."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.mails.outbox import withdraw
from partnerships.mails.readers import reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.organizations.models import Organization
from partnerships.people.models import User
from programs.changes.mails import reader as reader_of_student
from programs.moves.models import SchoolTransfer, SchoolTransferEvent

STATE = SchoolTransfer.State
MAILS = listed(
    "programs/moves/mail",
    transfer_asked=Mail(
        asks=True,
        when=_("a school asks another to take a student in"),
        to=_("the coordinators of the school that is asked"),
        can_wait=True,
    ),
    transfer_answered=Mail(
        when=_("the school answers, or nobody did in time"), to=_("who asked for the transfer")
    ),
    transfer_over=Mail(
        when=_("a transfer is taken back, or the person left before the answer"),
        to=_("the coordinators of the other school"),
        can_wait=True,
    ),
    transfer_done=Mail(when=_("a student goes on at another school"), to=_("the student")),
    transfer_undone=Mail(when=_("a transfer to another school was a mistake"), to=_("the student")),
)


def on_transfer_event(sender, *, instance: SchoolTransferEvent, created: bool, **_signal) -> None:
    """Tell each side what the other did; the person, where they study from now on."""
    if not created:
        return
    transfer, state, day = instance.transfer, instance.to_state, timezone.localdate(instance.at)
    left = transfer.enrolment.cohort.provider
    if state == STATE.ASKED:
        tell("transfer_asked", coordinators(transfer.school, day), transfer)
    elif state in (STATE.ACCEPTED, STATE.DECLINED, STATE.LAPSED):
        asker = transfer.asked_by if transfer.asked_by and transfer.asked_by.is_active else None
        people = [asker] if asker else coordinators(left, day)
        tell("transfer_answered", people, transfer, reason=instance.reason)
    elif state == STATE.WITHDRAWN:
        tell("transfer_over", coordinators(transfer.school, day), transfer)
    elif state == STATE.UNDONE:
        both = {*coordinators(transfer.school, day), *coordinators(left, day)} - {instance.by}
        tell("transfer_over", sorted(both, key=lambda user: user.pk), transfer)
    if state == STATE.ACCEPTED:
        tell_student("transfer_done", transfer)
    elif state == STATE.UNDONE and not has_not_left(transfer):
        tell_student("transfer_undone", transfer)


def has_not_left(transfer: SchoolTransfer) -> bool:
    """Whether what told the person of the transfer was still to leave: it is withdrawn."""
    told = transfer.events.filter(to_state=STATE.ACCEPTED).last()
    names = [MAILS["transfer_done"].template]
    return bool(withdraw(about=transfer.enrolment, names=names, since=told.at))


def coordinators(school: Organization, day) -> list[User]:
    return list(User.objects.coordinating(school.pk, on=day).order_by("pk"))


def tell(mail: str, people: list[User], transfer: SchoolTransfer, **context) -> None:
    """Write about a transfer without the person's name: the page shows what its reader may see."""
    for reader in map(reader_of, people):
        link = reader.page("school_transfer", transfer.public_id)
        write(MAILS[mail], reader, transfer=transfer, link=link, **context)


def tell_student(mail: str, transfer: SchoolTransfer) -> None:
    if to := reader_of_student(transfer.enrolment):
        write(MAILS[mail], to, transfer=transfer, enrolment=transfer.enrolment)
