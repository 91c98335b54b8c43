"""Who is told of a round: students when it opens and when results are shown, its coordinator of failures."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from internships.rounds.models import Assignment, Round
from internships.rounds.ranking import students_of
from partnerships.mails import writing as mailing
from partnerships.people.models import User

MAILS = "internships/rounds/mail"


def tell_open(round: Round) -> int:
    """Write to the students who have an account that they may rank; return how many."""
    people = User.objects.filter(student__in=students_of(round).order_by(), is_active=True).order_by("pk")
    for person in people:
        write("round_open", person, round, page="round_rank")
    return len(people)


def tell_result(assignment: Assignment, *, round: Round) -> None:
    """Write to a student, if they have an account, that their result can be read."""
    person = assignment.student.account
    if person and person.is_active:
        write("round_result", person, round, page="round_result", assignment=assignment)


def tell_failures(round: Round) -> None:
    """Write to who chose the scenario how many assignments could not be carried out, when some could not."""
    failed = Assignment.objects.filter(scenario=round.chosen_id).exclude(failure="").count()
    if failed and round.chosen_by:
        write("round_failures", round.chosen_by, round, page="round_detail", failed=failed)


def write(mail: str, person: User, round: Round, *, page: str, **context) -> None:
    with override(person.language):
        link = settings.SITE_URL + reverse(page, args=[round.public_id])
    told = {"round": round, "link": link, **context}
    mailing.write(template=f"{MAILS}/{mail}", to=person.email, language=person.language, context=told)
