"""What time does to rounds: they open, and their results are carried out."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from internships.rounds.mails import tell_open
from internships.rounds.models import Round
from internships.rounds.publishing import carry_out
from partnerships.base.ticking import alone, claim


@dataclass(frozen=True, slots=True)
class Done:
    """Persons of the rounds whose day came: told that a round is open, placed, not placed after all."""

    invited: int
    placed: int
    failed: int


def keep_rounds(*, at: datetime) -> Done:
    """Tell students of the rounds that opened, and carry out those whose day came. Safe to run again."""
    invited = sum(
        alone(announce, round, at=at) for round in Round.objects.open(at=at).select_related("cohort")
    )
    due = Round.objects.published(at=at).filter(carried_out_at=None)
    handled = [assignment for round in due for assignment in carry_out(round, at=at)]
    failed = sum(bool(assignment.failure) for assignment in handled)
    placed = sum(assignment.application_id is not None for assignment in handled)
    return Done(invited=invited, placed=placed, failed=failed)


@transaction.atomic
def announce(round: Round, *, at: datetime) -> int:
    """Write once to the students of a round that is open; return how many were told."""
    return tell_open(round) if claim(name="round_open", period=str(round.pk)) else 0
