"""Who is told of a round: students when it opens and when results are shown, its coordinator of failures."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.rounds.models import Assignment, Round
from internships.rounds.ranking import students_of
from partnerships.mails.readers import reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.people.models import User

MAILS = listed(
    "internships/rounds/mail",
    round_open=Mail(asks=True, when=_("a round of choices opens"), to=_("its students who have an account")),
    round_result=Mail(
        when=_("a round’s results are shown"), to=_("each student of the round who has an account")
    ),
    round_failures=Mail(
        when=_("some of a round’s assignments could not be carried out"), to=_("who chose the scenario")
    ),
)


def tell_open(round: Round) -> int:
    """Write to the students who have an account that they may rank; return how many."""
    people = (
        User.objects.filter(students__in=students_of(round).order_by(), is_active=True)
        .distinct()
        .order_by("pk")
    )
    for person in people:
        tell("round_open", person, round, page="round_rank")
    return len(people)


def tell_result(assignment: Assignment, *, round: Round) -> None:
    """Write to a student, if they have an account, that their result can be read."""
    person = assignment.student.account
    if person and person.is_active:
        tell("round_result", person, round, page="round_result", assignment=assignment)


def tell_failures(round: Round) -> None:
    """Write to who chose the scenario how many assignments could not be carried out, when some could not.

    Once they have left: to who coordinates the school.
    """
    failed = Assignment.objects.filter(scenario=round.chosen_id).exclude(failure="").count()
    people = list(User.objects.coordinating(round.cohort.provider_id, on=timezone.localdate()))
    chose = [person for person in people if person.pk == round.chosen_by_id]
    for person in (chose or people) if failed else []:
        tell("round_failures", person, round, page="round_detail", failed=failed)


def tell(mail: str, person: User, round: Round, *, page: str, **context) -> None:
    """Write one of this package's mails to a person, with the address of a page of the round."""
    reader = reader_of(person)
    link = reader.page(page, round.public_id)
    write(MAILS[mail], reader, round=round, link=link, **context)
