"""Cohorts and enrolments from files, within what a person coordinates."""

from datetime import date

import pytest
from django.utils import timezone

from partnerships.imports.kinds import Area, kind_named
from partnerships.imports.models import Import, ImportRow
from partnerships.territories.models import Territory
from programs.cohorts.models import (
    Cohort,
    CohortEvent,
    Enrolment,
    EnrolmentEvent,
    Student,
    hash_permanent_code,
)
from programs.cohorts.question_models import FileQuestion
from tests import factories
from tests.importing import EVERYTHING, again, committed, counts, sent, sentences, sheet, told, undone, work

pytestmark = pytest.mark.django_db

HEADERS = ("Programme", "Centre", "Cohorte", "Début", "Fin prévue", "Places", "Effectif débutant", "Diplômés")
GROUP = ("5371", "CFP du Parc", "Usinage A26", "24/08/2026", "17 décembre 2027", "20", "18", "")


@pytest.fixture
def mine(cfp):
    return Area(organization_id=cfp.pk)


@pytest.fixture
def of_estrie(estrie):
    return Area(region_id=estrie.pk)


def test_a_coordinator_imports_the_cohorts_of_her_centre(usinage, cfp, mine, maude, estrie):
    imported = committed(sent("cohorts", sheet(HEADERS, GROUP), area=mine, by=maude), by=maude)
    found = Cohort.objects.get()
    assert imported.state == "committed"
    assert (
        found.provider,
        found.region,
        found.starts_on,
        found.expected_end_on,
        found.seats,
        found.reported_entrants,
    ) == (
        cfp,
        estrie,
        date(2026, 8, 24),
        date(2027, 12, 17),
        20,
        18,
    )
    assert found.reported_graduates is None and found.state == "planned"


def test_her_own_centre_need_not_be_written(usinage, cfp, mine):
    lines = [[cell for place, cell in enumerate(line) if place != 1] for line in (HEADERS, GROUP)]
    committed(sent("cohorts", sheet(*lines), area=mine))
    assert Cohort.objects.get().provider == cfp


@pytest.mark.parametrize("name", ["CFP des Rives", "Centre imaginaire"])
def test_another_centre_is_unknown_whether_it_exists_or_not(usinage, other_cfp, mine, name):
    imported = sent("cohorts", sheet(HEADERS, (GROUP[0], name, *GROUP[2:])), area=mine)
    assert told(imported) == [(2, "provider", "unknown_provider")]
    assert len(set(sentences(imported))) == 1


def test_a_regional_coordinator_imports_for_the_centres_of_the_region_only(
    usinage, cfp, of_estrie, outaouais
):
    factories.organization(name="CFP de Gatineau", kind="cfp", region_code="07")
    lines = (HEADERS, GROUP, (GROUP[0], "CFP de Gatineau", *GROUP[2:]))
    assert told(sent("cohorts", sheet(*lines), area=of_estrie)) == [(3, "provider", "unknown_provider")]


def test_a_cohort_given_in_another_region_is_not_the_regional_coordinators(
    usinage, cfp, of_estrie, outaouais
):
    factories.cohort(
        program=usinage, provider=cfp, name="Usinage A26", starts_on=date(2026, 8, 24), region=outaouais
    )
    assert told(sent("cohorts", sheet(HEADERS, GROUP), area=of_estrie)) == [(2, "", "not_yours")]


def test_a_change_of_state_leaves_who_and_when(usinage, cfp, mine, maude):
    headers, line = (*HEADERS, "Statut"), (*GROUP, "en recrutement")
    committed(sent("cohorts", sheet(headers, (*line[:-1], "planned")), area=mine, by=maude), by=maude)
    committed(sent("cohorts", sheet(headers, (*line[:-1], "recruiting")), area=mine, by=maude), by=maude)
    assert list(CohortEvent.objects.values_list("from_state", "to_state", "by")) == [
        ("", "planned", maude.pk),
        ("planned", "recruiting", maude.pk),
    ]


AS_THE_STATE_SAYS = [
    ("planned", "running", []),  # several steps in a row: a file tells where things stand
    ("running", "completed", []),
    ("completed", "completed", []),
    ("completed", "planned", [(2, "state", "no_step_leads_there")]),
    ("cancelled", "running", [(2, "state", "no_step_leads_there")]),
    ("running", "recruiting", [(2, "state", "no_step_leads_there")]),
]


@pytest.mark.parametrize(("before", "after", "refusals"), AS_THE_STATE_SAYS)
def test_a_file_moves_a_cohort_only_where_its_verbs_lead(usinage, cfp, mine, before, after, refusals):
    factories.cohort(
        program=usinage, provider=cfp, name="Usinage A26", starts_on=date(2026, 8, 24), state=before
    )
    imported = sent("cohorts", sheet((*HEADERS, "Statut"), (*GROUP, after)), area=mine)
    assert told(imported) == refusals


def test_a_state_that_moved_meanwhile_is_shown_again(usinage, cfp, mine, maude):
    found = factories.cohort(program=usinage, provider=cfp, name="Usinage A26", starts_on=date(2026, 8, 24))
    imported = sent("cohorts", sheet((*HEADERS, "Statut"), (*GROUP, "recruiting")), area=mine)
    found.cancel(by=maude, at=timezone.now())
    committed(imported)
    work()
    assert told(again(imported)) == [(2, "state", "no_step_leads_there")]
    assert Cohort.objects.get().state == "cancelled"


@pytest.mark.parametrize("state", ["running", "completed"])
def test_a_past_cohort_arrives_as_it_is_and_one_to_come_does_not(usinage, cfp, mine, state, maude):
    past = ("5371", "CFP du Parc", "A20", "24/08/2020", "17/12/2021", "20", "18", "", state)
    to_come = ("5371", "CFP du Parc", "A60", "24/08/2060", "17/12/2061", "20", "18", "", state)
    headers = (*HEADERS, "Statut")
    assert told(sent("cohorts", sheet(headers, past, to_come), area=mine)) == [(3, "state", "not_there_yet")]
    committed(sent("cohorts", sheet(headers, past), area=mine, by=maude), by=maude)
    assert list(CohortEvent.objects.values_list("from_state", "to_state", "by")) == [("", state, maude.pk)]


@pytest.mark.parametrize("headers", [HEADERS, (*HEADERS, "Statut")])
def test_a_new_cohort_without_a_state_is_planned_and_leaves_its_event(usinage, cfp, mine, headers):
    committed(sent("cohorts", sheet(headers, (*GROUP, "")[: len(headers)]), area=mine))
    assert CohortEvent.objects.get().to_state == Cohort.objects.get().state == "planned"


def test_an_empty_cell_leaves_the_state_alone(usinage, cfp, mine):
    headers = (*HEADERS, "Statut")
    committed(sent("cohorts", sheet(headers, (*GROUP, "en cours")), area=mine))
    committed(sent("cohorts", sheet(headers, (*GROUP[:5], "25", *GROUP[6:], "")), area=mine))
    assert (Cohort.objects.get().seats, Cohort.objects.get().state) == (25, "running")
    assert CohortEvent.objects.count() == 1


def test_a_state_put_back_is_told(usinage, cfp, mine):
    headers = (*HEADERS, "Statut")
    committed(sent("cohorts", sheet(headers, (*GROUP, "planned")), area=mine))
    undone(committed(sent("cohorts", sheet(headers, (*GROUP, "recruiting")), area=mine)))
    assert Cohort.objects.get().state == "planned"
    assert list(CohortEvent.objects.values_list("to_state", flat=True)) == [
        "planned",
        "recruiting",
        "planned",
    ]


@pytest.mark.parametrize(("level", "code"), [("mine", "unknown"), ("everything", "territory_elsewhere")])
def test_an_mrc_of_another_region_is_refused_with_its_line(usinage, cfp, mine, outaouais, level, code):
    elsewhere = Territory.objects.filter(region=outaouais).first()
    imported = sent(
        "cohorts",
        sheet((*HEADERS, "MRC"), (*GROUP, elsewhere.name)),
        area=mine if level == "mine" else EVERYTHING,
    )
    assert told(imported) == [(2, "territory", code)]


@pytest.mark.parametrize(
    ("place", "typed", "column", "code"),
    [
        (0, "9999", "program", "unknown_program"),
        (3, "24/08/26", "starts_on", "short_year"),
        (3, "", "starts_on", "required"),
        (4, "01/01/2026", "expected_end_on", "ends_before_start"),
        (5, "0", "seats", "min_value"),
        (5, "vingt", "seats", "not_a_number"),
        (7, "19", "graduates", "graduates_over_entrants"),
        (6, "#REF!", "entrants", "excel_error"),
    ],
)
def test_every_mistake_is_told_with_its_line_and_column(usinage, cfp, mine, place, typed, column, code):
    line = [typed if at == place else cell for at, cell in enumerate(GROUP)]
    assert told(sent("cohorts", sheet(HEADERS, GROUP, [*line[:2], "B", *line[3:]]), area=mine)) == [
        (3, column, code)
    ]


def test_two_stored_cohorts_that_match_one_line_are_told_apart_first(usinage, cfp, mine):
    for _time in range(2):
        factories.cohort(program=usinage, provider=cfp, name="Usinage A26", starts_on=date(2026, 8, 24))
    assert told(sent("cohorts", sheet(HEADERS, GROUP), area=mine)) == [(2, "", "stored_twice")]


# Enrolments

BORN = date(2004, 2, 1)
PEOPLE = ("Code permanent", "Nom", "Prénom", "Programme", "Début", "Statut", "Date d'entrée")
BORN_TOO = (*PEOPLE, "Date de naissance")


def student_line(
    cohort, code="TREM01020304", last="Tremblay", first="Théo", state="active", began="2025-08-25"
):
    return (code, last, first, cohort.program.code, cohort.starts_on.isoformat(), state, began)


def test_enrolments_make_students_known_by_a_fingerprint_only(cohort, mine, maude):
    imported = committed(
        sent("enrolments", sheet(PEOPLE, student_line(cohort)), area=mine, by=maude), by=maude
    )
    student = Student.objects.get()
    assert student.permanent_code_hash == hash_permanent_code("TREM01020304")
    assert str(list(ImportRow.objects.values())).find("TREM01020304") == -1
    assert (Enrolment.objects.get().state, EnrolmentEvent.objects.get().by) == ("active", maude)
    assert imported.state == "committed"


def test_the_same_student_is_not_made_twice(cohort, mine):
    committed(sent("enrolments", sheet(PEOPLE, student_line(cohort)), area=mine))
    imported = sent(
        "enrolments", sheet(PEOPLE, student_line(cohort, code="trem 0102 0304", first="Theo")), area=mine
    )
    assert counts(imported) == {"changed": 1}
    assert imported.rows.get(line=2).changes == [["first_name", "Théo", "Theo"]]


def test_a_new_student_twice_in_a_cohort_is_an_error(cohort, mine):
    imported = sent("enrolments", sheet(PEOPLE, student_line(cohort), student_line(cohort)), area=mine)
    assert told(imported) == [(3, "", "same_as_line")]


def test_a_student_of_two_cohorts_bears_one_name(cohort, mine):
    later = factories.cohort(
        program=cohort.program, provider=cohort.provider, name="A26", starts_on=date(2026, 8, 24)
    )
    lines = (PEOPLE, student_line(cohort), student_line(later, last="Trembley", began="2026-08-24"))
    assert told(sent("enrolments", sheet(*lines), area=mine)) == [(3, "last_name", "differs_from_line")]


def test_a_code_that_a_stranger_bears_betrays_nothing_and_leaves_the_stranger_alone(
    cohort, mine, other_cfp, usinage
):
    elsewhere = factories.cohort(program=usinage, provider=other_cfp, name="Ailleurs")
    student = factories.student(
        first_name="Secret", last_name="Nom", permanent_code_hash=hash_permanent_code("TREM01020304")
    )
    factories.enrolment(student=student, cohort=elsewhere)
    imported = sent("enrolments", sheet(PEOPLE, student_line(cohort)), area=mine)
    assert "Secret" not in str(list(imported.rows.values())) and counts(imported) == {"new": 1}
    committed(imported)
    student.refresh_from_db()
    assert student.first_name == "Secret" and student.enrolments.count() == 1
    assert Enrolment.objects.get(cohort=cohort).student.first_name == "Théo"
    again_ = sent("enrolments", sheet(PEOPLE, student_line(cohort, first="Theo")), area=mine)
    assert counts(again_) == {"changed": 1}


def test_a_student_who_comes_from_elsewhere_is_the_same_one(cohort, mine, other_cfp, usinage):
    student = factories.student(
        first_name="Théo",
        last_name="Tremblay",
        birth_date=BORN,
        permanent_code_hash=hash_permanent_code("TREM01020304"),
    )
    factories.enrolment(student=student, cohort=factories.cohort(program=usinage, provider=other_cfp))
    committed(sent("enrolments", sheet(BORN_TOO, (*student_line(cohort), str(BORN))), area=mine))
    assert Enrolment.objects.get(cohort=cohort).student == student


def test_a_file_renames_nobody_whom_another_school_keeps_and_asks_instead(cohort, mine, other_cfp, usinage):
    test_a_student_who_comes_from_elsewhere_is_the_same_one(cohort, mine, other_cfp, usinage)
    headers = (*BORN_TOO, "Courriel")
    line = (*student_line(cohort, first="Théodore"), "1990-01-01", "voleur@exemple.example")
    imported = sent("enrolments", sheet(headers, line), area=mine)
    assert [problem["code"] for problem in imported.rows.get(line=2).problems] == ["asked_of_keeper"]
    committed(imported)
    student = Student.objects.get()
    assert (student.first_name, student.birth_date, student.email) == ("Théo", BORN, "")
    question = FileQuestion.objects.get()
    assert (question.school_id, question.state) == (mine.organization_id, "asked")
    assert question.wanted == {
        "first_name": "Théodore", "birth_date": "1990-01-01", "email": "voleur@exemple.example",
    }  # fmt: skip


def test_an_undone_file_asks_no_more(cohort, mine, other_cfp, usinage):
    test_a_file_renames_nobody_whom_another_school_keeps_and_asks_instead(cohort, mine, other_cfp, usinage)
    undone(Import.objects.latest("pk"))
    assert FileQuestion.objects.get().state == "withdrawn"


def test_a_file_of_the_same_code_and_birth_date_may_be_linked_to(cohort, mine, other_cfp, usinage):
    test_a_student_who_comes_from_elsewhere_is_the_same_one(cohort, mine, other_cfp, usinage)
    Enrolment.objects.filter(cohort=cohort).delete()
    line = (*student_line(cohort, first="Théodore"), str(BORN))
    committed(sent("enrolments", sheet(BORN_TOO, line), area=mine))
    question = FileQuestion.objects.get()
    assert (question.kind, question.state, question.own.first_name) == ("link", "noticed", "Théodore")


@pytest.mark.parametrize(
    ("last", "first", "email", "is_told"),
    [
        ("Trembley", "Theo", "", True),
        ("Théo", "Tremblay", "", True),
        ("Lavoie", "Ateo", "t@exemple.example", False),
        ("Lavoie", "Théo", "T@exemple.example", True),
        ("Bédard", "Noé", "", False),
    ],
)
def test_a_line_that_looks_like_a_student_of_the_school_says_so(cohort, mine, last, first, email, is_told):
    known = factories.student(first_name="Théo", last_name="Tremblay", email="t@exemple.example")
    factories.enrolment(cohort=cohort, student=known)
    line = (*student_line(cohort, code="AUTR01020304", last=last, first=first), email)
    imported = sent("enrolments", sheet((*PEOPLE, "Courriel"), line), area=mine)
    codes = [problem["code"] for problem in imported.rows.get(line=2).problems]
    assert codes == (["looks_like"] if is_told else [])


def test_somebody_may_have_one_name_only(cohort, mine):
    committed(sent("enrolments", sheet(PEOPLE, student_line(cohort, last="Suharto", first="")), area=mine))
    assert str(Student.objects.get()) == "Suharto"


def test_a_cohort_of_another_centre_is_unknown(usinage, other_cfp, mine):
    elsewhere = factories.cohort(program=usinage, provider=other_cfp, name="Ailleurs")
    imported = sent("enrolments", sheet(PEOPLE, student_line(elsewhere)), area=mine)
    assert told(imported) == [(2, "cohort_starts_on", "unknown_cohort")]


def test_two_cohorts_of_one_day_need_a_name(cohort, mine):
    twin = factories.cohort(
        program=cohort.program, provider=cohort.provider, name="Soir", starts_on=cohort.starts_on
    )
    assert told(sent("enrolments", sheet(PEOPLE, student_line(cohort)), area=mine))[0][2] == "several_cohorts"
    named = sent("enrolments", sheet((*PEOPLE, "Groupe"), (*student_line(cohort), "soir")), area=mine)
    committed(named)
    assert Enrolment.objects.get().cohort == twin


@pytest.mark.parametrize(("before", "refusals"), [("enrolled", 0), ("withdrawn", 1), ("graduated", 1)])
def test_who_left_does_not_come_back_through_a_file(cohort, mine, before, refusals):
    student = factories.student(
        first_name="Théo", last_name="Tremblay", permanent_code_hash=hash_permanent_code("TREM01020304")
    )
    factories.enrolment(student=student, cohort=cohort, state=before)
    imported = sent("enrolments", sheet(PEOPLE, student_line(cohort)), area=mine)
    assert told(imported) == [(2, "state", "no_step_leads_there")] * refusals


@pytest.mark.parametrize(("began", "code"), [("2025-08-24", ["begins_too_early"]), ("2025-08-25", [])])
def test_nobody_begins_before_the_cohort_in_a_file(cohort, mine, began, code):
    imported = sent("enrolments", sheet(PEOPLE, student_line(cohort, began=began)), area=mine)
    assert [problem for _line, _column, problem in told(imported)] == code


def test_nobody_arrives_studying_from_a_day_to_come(cohort, mine):
    imported = sent("enrolments", sheet(PEOPLE, student_line(cohort, began="2060-08-25")), area=mine)
    assert told(imported) == [(2, "state", "not_there_yet")]


@pytest.mark.parametrize(
    ("change", "column", "code"),
    [
        ({"code": "12345"}, "code", "not_a_permanent_code"),
        ({"state": "inconnu"}, "state", "not_a_choice"),
        ({"began": ""}, "began_on", "began_missing"),
        ({"last": "", "first": ""}, "last_name", "name_missing"),
    ],
)
def test_mistakes_of_enrolments_are_told_without_the_code(cohort, mine, change, column, code):
    imported = sent("enrolments", sheet(PEOPLE, student_line(cohort, **change)), area=mine)
    assert told(imported) == [(2, column, code)]
    assert "12345" not in str(list(imported.rows.values("cells", "problems")))


def test_undoing_removes_new_students_too(cohort, mine):
    imported = committed(sent("enrolments", sheet(PEOPLE, student_line(cohort)), area=mine))
    assert undone(imported).state == "undone"
    assert not Student.objects.exists() and not EnrolmentEvent.objects.exists()


def test_undoing_keeps_a_student_enrolled_elsewhere_since(cohort, mine, other_cfp, usinage):
    imported = committed(sent("enrolments", sheet(PEOPLE, student_line(cohort)), area=mine))
    factories.enrolment(
        student=Student.objects.get(),
        cohort=factories.cohort(program=usinage, provider=other_cfp, name="Ailleurs"),
    )
    imported = undone(imported)
    assert (imported.state, again(imported).problem["lines"][0]["code"]) == ("committed", "used_since")
    assert Enrolment.objects.count() == 2


def test_regional_coordinators_do_not_import_enrolments(rachid, maude, cfp):
    assert kind_named("enrolments").areas(rachid) == []
    assert kind_named("enrolments").areas(maude) == [Area(organization_id=cfp.pk)]
