"""Competencies from a file."""

import pytest

from partnerships.imports.kinds import Area
from programs.cohorts.models import CompetencyUnit
from tests import factories
from tests.importing import committed, counts, sent, sheet, told, undone

pytestmark = pytest.mark.django_db
HEADERS = ("Programme", "Compétence", "Titre", "Heures", "Rang")
TURN, MILL = ("5371", "372411", "Tourner", 90, 1), ("5371", "372421", "Fraiser", "", 2)


def test_a_centre_sends_the_competencies_of_its_program(cohort, cfp):
    area = Area(organization_id=cfp.pk)
    content = sheet(HEADERS, TURN, MILL)
    imported = committed(sent("units", content, area=area))
    assert counts(imported) == {"new": 2}
    found = CompetencyUnit.objects.values_list("code", "title_fr", "hours", "position")
    assert list(found) == [("372411", "Tourner", 90, 1), ("372421", "Fraiser", None, 2)]
    again = sent("units", sheet(HEADERS, TURN, (*MILL[:3], 60, 2)), area=area)
    assert counts(again) == {"unchanged": 1, "changed": 1}
    undone(imported)
    assert not CompetencyUnit.objects.exists()


def test_a_centre_does_not_write_the_competencies_of_a_program_it_does_not_teach(cohort, other_cfp):
    factories.program(code="5195", title_fr="Soudage")
    imported = sent("units", sheet(HEADERS, TURN), area=Area(organization_id=other_cfp.pk))
    assert [code for _line, _column, code in told(imported)] == ["unknown_program"]
