"""Real threads on the real database: one half, one student, however many coordinators press at once."""

import pytest

from internships.positions.filling import assign, close
from internships.positions.models import PositionShare, SharedPosition
from programs.cohorts.models import Student
from tests import factories
from tests.clock import day
from tests.factories import NOON
from tests.internships.placements.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)
FROM = day(2026, 11, 23)


def put(position, student, half):
    return assign(
        position=SharedPosition.objects.get(pk=position.pk), half=half,
        student=Student.objects.get(pk=student.pk), from_on=FROM,
    )  # fmt: skip


def test_twenty_students_put_in_one_half_at_once_are_one(position):
    students = [factories.student(last_name=f"Élève {n}") for n in range(20)]
    made = at_once(lambda n: put(position, students[n], "B"))
    assert len([share for share in made if share]) == 1
    assert PositionShare.objects.count() == 1


def test_a_student_put_in_twenty_positions_at_once_is_in_one(plant, machinists, ines):
    positions = [factories.position(establishment=plant, occupation=machinists) for _n in range(20)]
    made = at_once(lambda n: put(positions[n], ines.student, "AB"[n % 2]))
    assert len([share for share in made if share]) == 1
    assert PositionShare.objects.count() == 1


def test_twenty_students_in_two_halves_are_two_never_three(position):
    students = [factories.student(last_name=f"Élève {n}") for n in range(20)]
    at_once(lambda n: put(position, students[n], "AB"[n % 2]))
    assert sorted(PositionShare.objects.values_list("half", flat=True)) == ["A", "B"]


def test_a_position_closed_while_a_half_is_filled_keeps_nobody_after_its_end(position, ines):
    def act(number):
        row = SharedPosition.objects.get(pk=position.pk)
        if number:
            return close(position=row, on=day(2026, 11, 30), reason="Fin", by=None, at=NOON)
        return put(position, ines.student, "A")

    at_once(act, times=2)
    assert SharedPosition.objects.get().state == "closed"
    assert not PositionShare.objects.exclude(to_on__lte=day(2026, 11, 30)).exists()
