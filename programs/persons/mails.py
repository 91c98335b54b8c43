"""Who is told of a question about a file, of its answer, and of two files to be made one."""

from django.utils.translation import gettext_lazy as _

from partnerships.mails.readers import reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.organizations.models import Organization
from partnerships.people.models import Membership, User
from programs.cohorts.question_models import FileQuestion, FileQuestionEvent
from programs.persons.models import Merge, MergeEvent

MAILS = listed(
    "programs/persons/mail",
    file_question_asked=Mail(
        asks=True,
        when=_("somebody asks about a file that a school keeps"),
        to=_("that school’s coordinators"),
        can_wait=True,
    ),
    file_question_answered=Mail(when=_("the school answers a question about a file"), to=_("who asked")),
    merge_proposed=Mail(
        asks=True,
        when=_("a school says that two files are one person’s"),
        to=_("the person whose account opens one"),
    ),
)
ANSWERS = [FileQuestion.State.ACCEPTED, FileQuestion.State.DECLINED]


def coordinators_of(school: Organization, *, on) -> list[User]:
    """Return who coordinates a school on a day."""
    roles = Membership.objects.current(on=on).filter(organization=school, role=Membership.Role.COORDINATOR)
    return list(User.objects.filter(memberships__in=roles, is_active=True).distinct().order_by("pk"))


def on_question_event(*, instance: FileQuestionEvent, created: bool, **_signal) -> None:
    """Tell the keeper what is asked, and who asked what was answered."""
    if not created:
        return
    question, on = instance.question, instance.at.date()
    if instance.to_state == FileQuestion.State.ASKED and question.student.keeper:
        people = coordinators_of(question.student.keeper, on=on)
        tell("file_question_asked", people, question)
    elif instance.to_state in ANSWERS and question.asked_by and question.asked_by.is_active:
        tell("file_question_answered", [question.asked_by], question, reason=instance.reason)


def on_merge_event(*, instance: MergeEvent, created: bool, **_signal) -> None:
    """Tell the person whose account opens the file that they are asked."""
    merge = instance.merge
    if created and instance.to_state == Merge.State.PROPOSED and merge.kept.account:
        reader = reader_of(merge.kept.account)
        write(MAILS["merge_proposed"], reader, merge=merge, link=reader.page("merge_detail", merge.public_id))


def tell(mail: str, people: list[User], question: FileQuestion, **context) -> None:
    """Write about a question, without a name of the file: the page shows what its reader may see."""
    for reader in map(reader_of, people):
        link = reader.page("file_question", question.public_id)
        write(MAILS[mail], reader, question=question, link=link, **context)
