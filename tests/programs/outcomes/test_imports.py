"""The answers of a centre's own graduates, from a file."""

import pytest

from partnerships.imports.kinds import Area, kind_named
from partnerships.imports.models import ImportRow
from programs.cohorts.models import hash_permanent_code
from programs.outcomes.models import Outcome
from tests import factories
from tests.importing import committed, counts, sent, sentences, sheet, told, undone

pytestmark = pytest.mark.django_db
CODE = "TREM01020304"
HEADERS = (
    "Code permanent",
    "Programme",
    "Début",
    "Horizon",
    "Mesuré le",
    "Situation",
    "Temps plein",
    "Employeur",
)


@pytest.fixture
def mine(cfp):
    return Area(organization_id=cfp.pk)


@pytest.fixture
def graduate(cohort):
    student = factories.student(
        first_name="Théo", last_name="T", permanent_code_hash=hash_permanent_code(CODE)
    )
    return factories.enrolment(cohort=cohort, student=student, state="graduated")


def line(cohort, *, code=CODE, horizon="12m", day="2026-10-01", status="employed", full="oui", employer=""):
    return (code, cohort.program.code, cohort.starts_on.isoformat(), horizon, day, status, full, employer)


def test_a_centre_imports_what_its_graduates_answered(graduate, cohort, mine, firm):
    answer = line(cohort, employer=firm.name)
    imported = committed(sent("individual_outcomes", sheet(HEADERS, answer), area=mine))
    outcome = Outcome.objects.get()
    assert (outcome.enrolment, outcome.status, outcome.is_full_time, outcome.employer) == (
        graduate, "employed", True, firm,
    )  # fmt: skip
    assert imported.state == "committed" and CODE not in str(list(ImportRow.objects.values()))


def test_the_same_file_again_changes_nothing_and_undoing_removes_it(graduate, cohort, mine):
    imported = committed(sent("individual_outcomes", sheet(HEADERS, line(cohort)), area=mine))
    other = sheet(HEADERS, line(cohort), line(cohort, horizon="3m"))
    assert counts(sent("individual_outcomes", other, area=mine)) == {"unchanged": 1, "new": 1}
    assert undone(imported).state == "undone" and not Outcome.objects.exists()


@pytest.mark.parametrize(
    ("changes", "column", "code"),
    [
        ({"code": "LAVM01020304"}, "code", "unknown_graduate"),
        ({"code": "nothing"}, "code", "not_a_permanent_code"),
        ({"horizon": "someday"}, "horizon", "not_a_choice"),
        ({"day": "2060-10-01"}, "measured_on", "still_to_come"),
        ({"status": "seeking"}, "is_full_time", "only_when_employed"),
        ({"employer": "Nobody inc."}, "employer", "unknown"),
    ],
)
def test_every_mistake_is_told_with_its_line(graduate, cohort, mine, changes, column, code):
    imported = sent("individual_outcomes", sheet(HEADERS, line(cohort, **changes)), area=mine)
    assert told(imported) == [(2, column, code)]
    assert all(sentences(imported))


def test_answers_wait_for_the_diploma(cohort, mine, graduate):
    type(graduate).objects.update(state="active")
    imported = sent("individual_outcomes", sheet(HEADERS, line(cohort)), area=mine)
    assert told(imported) == [(2, "code", "unknown_graduate")]


def test_the_graduates_of_another_centre_are_unknown(graduate, cohort, other_cfp):
    imported = sent(
        "individual_outcomes", sheet(HEADERS, line(cohort)), area=Area(organization_id=other_cfp.pk)
    )
    assert told(imported) == [(2, "cohort_starts_on", "unknown_cohort")]


def test_only_who_coordinates_a_centre_imports_answers(maude, rachid, anouk, cfp):
    kind = kind_named("individual_outcomes")
    assert kind.areas(maude) == [Area(organization_id=cfp.pk)]
    assert kind.areas(rachid) == kind.areas(anouk) == []
