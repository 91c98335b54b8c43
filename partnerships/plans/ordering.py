"""The order of axes, measures, activities and results: a step up or down, a place, another axis.

A row that moves keeps the version that forms opened: who edits it meanwhile is not told of a change that
their form does not write.
"""

from collections.abc import Sequence
from uuid import UUID

from django.db import models, transaction

from partnerships.base.states import hold
from partnerships.plans.measure_models import Measure
from partnerships.plans.models import Axis

PARENTS = {"axis": "plan", "measure": "axis", "activity": "measure", "expectedresult": "measure"}


def siblings(row: models.Model):
    """Return the rows among which one stands, in their order."""
    parent = PARENTS[row._meta.model_name]
    return type(row).objects.filter(**{parent: getattr(row, f"{parent}_id")}).order_by("position", "pk")


def next_position(rows) -> int:
    """Return the place after the last of some rows; their parent is locked."""
    last = rows.aggregate(last=models.Max("position"))["last"]
    return (last or 0) + 1


@transaction.atomic
def add(row: models.Model) -> models.Model:
    """Keep a new row after its siblings; the same one sent again stays one."""
    hold(getattr(row, PARENTS[row._meta.model_name]))
    made = type(row).objects.filter(public_id=row.public_id).first()
    if made:
        return made
    row.position = next_position(siblings(row))
    row.save()
    return row


@transaction.atomic
def move(row: models.Model, *, up: bool) -> None:
    """Exchange a row with its neighbour; nothing happens at either end."""
    hold(getattr(row, PARENTS[row._meta.model_name]))
    rows = list(siblings(row))
    place = next(n for n, each in enumerate(rows) if each.pk == row.pk)
    other = place - 1 if up else place + 1
    if 0 <= other < len(rows):
        rows[place], rows[other] = rows[other], rows[place]
        renumber(rows)


@transaction.atomic
def take_place(row: models.Model, *, of: UUID) -> None:
    """Put a row in the place of one of its siblings; of a row that is none of them, nothing happens."""
    hold(getattr(row, PARENTS[row._meta.model_name]))
    rows = list(siblings(row))
    place = next((n for n, each in enumerate(rows) if each.public_id == of), None)
    if place is not None:
        moved = next(each for each in rows if each.pk == row.pk)
        rows.remove(moved)
        rows.insert(place, moved)
        renumber(rows)


@transaction.atomic
def move_to(measure: Measure, *, axis: Axis) -> None:
    """Put a measure at the end of another axis of its plan; those that stood after it close ranks."""
    left = measure.axis_id
    # Both parents are locked, always in the same order: two moves that cross wait for each other.
    for each in Axis.objects.filter(pk__in={left, axis.pk}).order_by("pk"):
        hold(each)
    if left == axis.pk:
        return
    place = next_position(axis.measures.all())
    Measure.objects.filter(pk=measure.pk).update(axis=axis, position=place)
    renumber(list(Measure.objects.filter(axis=left).order_by("position", "pk")))


@transaction.atomic
def remove(row: models.Model) -> None:
    """Delete a row; those after it close ranks."""
    hold(getattr(row, PARENTS[row._meta.model_name]))
    rows = siblings(row)
    row.delete()
    renumber(list(rows))


def renumber(rows: Sequence[models.Model]) -> None:
    """Number rows from 1 in the order given, without a word to who edits them."""
    for number, row in enumerate(rows, start=1):
        if row.position != number:
            type(row).objects.filter(pk=row.pk).update(position=number)
