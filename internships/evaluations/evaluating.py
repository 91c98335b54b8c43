"""Evaluations of a placement, both ways: one of each sort, kept as it was sent."""

from collections.abc import Mapping
from datetime import datetime

from django.db import IntegrityError, transaction

from internships.evaluations.criteria import CRITERIA
from internships.placements.evaluation_models import Evaluation, EvaluationMark
from internships.placements.models import Placement
from partnerships.people.models import User
from programs.cohorts.models import CompetencyUnit


class AlreadySent(Exception):
    """This evaluation was sent already; it is not changed."""


def units_of(placement: Placement, *, side: str) -> list[CompetencyUnit]:
    """Return the competencies that a side evaluates: the firm sees how the student works."""
    if side != Evaluation.By.EMPLOYER or placement.program_id is None:
        return []
    return list(CompetencyUnit.objects.filter(program=placement.program_id))


@transaction.atomic
def evaluate(
    *,
    placement: Placement,
    moment: str,
    side: str,
    author: User | None,
    author_name: str,
    overall: int,
    strengths: str,
    to_improve: str,
    marks: Mapping[str, int],
    units: Mapping[int, int],
    at: datetime,
) -> Evaluation:
    """Keep one evaluation with its marks (1–4): ``marks`` by criterion, ``units`` by competency's key.

    What was not observed has no mark and no row. Raises AlreadySent.
    """
    try:
        with transaction.atomic():
            made = Evaluation.objects.create(
                placement=placement, moment=moment, by=side, author=author, author_name=author_name,
                overall=overall, strengths=strengths, to_improve=to_improve, submitted_at=at,
            )  # fmt: skip
    except IntegrityError as refused:
        if "evaluation_once" not in str(refused):
            raise
        raise AlreadySent from None
    known = [code for code in CRITERIA[side] if code in marks]
    rows = [EvaluationMark(evaluation=made, criterion=code, mark=marks[code]) for code in known]
    rows += [EvaluationMark(evaluation=made, unit_id=unit, mark=mark) for unit, mark in units.items()]
    EvaluationMark.objects.bulk_create(rows)
    return made


def label_of(mark: EvaluationMark, *, side: str) -> str:
    """Return what a mark is about."""
    return str(mark.unit or CRITERIA[side].get(mark.criterion, mark.criterion))
