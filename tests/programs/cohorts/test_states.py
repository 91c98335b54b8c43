"""Changes of state leave who, when and why; those a state forbids are absent and refused."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils.translation import override

from programs.cohorts.enrolling import Refused, enrol_student
from programs.cohorts.models import Cohort, Enrolment, Student, hash_permanent_code
from programs.cohorts.question_models import FileQuestion
from tests import factories
from tests.factories import NOON, TODAY

SENT = {
    "first_name": "Zoé",
    "last_name": "Pelletier",
    "birth_date": "2001-04-03",
    "permanent_code": "",
    "email": "",
    "state": "active",
    "on": "2026-08-24",
    "token": "6f1f2a34-0000-4000-8000-00000000000a",
}


def post(client, user, name, thing, **data):
    client.force_login(user)
    return client.post(reverse(name, args=[thing.public_id]), data)


def test_a_change_leaves_who_when_and_why(client, maude, cohort):
    post(client, maude, "cohort_change", cohort, verb="confirm", reason="18 inscrits")
    event = cohort.events.get()
    assert (event.before, event.after, event.by, event.reason) == (
        "prévue",
        "confirmée",
        maude,
        "18 inscrits",
    )
    page = client.get(cohort.get_absolute_url()).content.decode()
    assert "Maude Lavoie" in page and "18 inscrits" in page


def test_only_what_the_state_allows_is_offered(client, maude, cohort):
    client.force_login(maude)
    verbs = [verb for verb, _ in client.get(cohort.get_absolute_url()).context["verbs"]]
    assert verbs == ["open_recruitment", "confirm", "cancel"]


def test_a_change_the_state_forbids_is_refused_with_a_message(client, maude, cohort):
    response = post(client, maude, "cohort_change", cohort, verb="complete")
    told = client.get(response.url).content.decode()
    assert "notice-error" in told
    assert (Cohort.objects.get().state, cohort.events.count()) == ("planned", 0)


def test_cancelling_asks_why(client, maude, cohort):
    post(client, maude, "cohort_change", cohort, verb="cancel", reason=" ")
    assert Cohort.objects.get().state == "planned"
    post(client, maude, "cohort_change", cohort, verb="cancel", reason="Trop peu d'inscriptions")
    assert Cohort.objects.get().state == "cancelled"


@pytest.mark.parametrize(("who", "status"), [("anouk", 404), ("nora", 404), ("sam", 404), ("rachid", 302)])
def test_who_may_change_a_cohort(client, request, cohort, who, status):
    response = post(client, request.getfixturevalue(who), "cohort_change", cohort, verb="confirm")
    assert response.status_code == status
    assert Cohort.objects.get().state == ("confirmed" if status == 302 else "planned")


@pytest.mark.parametrize(
    ("language", "names"), [("fr-ca", ("prévue", "frozen")), ("en", ("planned", "frozen"))]
)
def test_an_event_names_its_states_as_readers_do_and_an_old_one_as_it_was_written(cohort, language, names):
    event = cohort.events.create(from_state="planned", to_state="frozen", at=NOON)
    with override(language):
        assert (event.before.lower(), event.after) == names


def test_a_student_is_added_with_an_event_for_each_step(client, maude, cohort):
    assert post(client, maude, "enrolment_create", cohort, **SENT).url == cohort.get_absolute_url()
    enrolment = Enrolment.objects.get()
    assert (enrolment.state, enrolment.began_on.isoformat()) == ("active", "2026-08-24")
    assert [event.to_state for event in enrolment.events.all()] == ["applied", "enrolled", "active"]


def test_a_student_added_twice_by_a_double_click_is_one(client, maude, cohort):
    for _ in range(2):
        post(client, maude, "enrolment_create", cohort, **SENT)
    assert (Student.objects.count(), Enrolment.objects.count()) == (1, 1)


def enrol(cohort, maude, *, token, code="PELZ03040101", **person):
    known = {"first_name": "Zoé", "last_name": "Pelletier", "birth_date": None, "email": "", **person}
    return enrol_student(
        cohort=cohort,
        person=known,
        permanent_code=code,
        state="applied",
        on=TODAY,
        by=maude,
        at=NOON,
        token=token,
    )


BORN = date(2003, 4, 1)
ONE, TWO = "6f1f2a34-0000-4000-8000-000000000001", "6f1f2a34-0000-4000-8000-000000000002"


def test_a_permanent_code_recognizes_a_student_and_is_not_kept(maude, cohort, usinage, cfp):
    other = factories.cohort(program=usinage, provider=cfp, name="A26")
    enrol(cohort, maude, token=ONE)
    enrol(other, maude, token=TWO, code="pelz 03040101", last_name="PELLETIER")
    student = Student.objects.get()
    assert student.enrolments.count() == 2 and "PELZ" not in student.permanent_code_hash.upper()


def test_a_student_is_in_a_cohort_only_once(maude, cohort):
    enrol(cohort, maude, token=ONE)
    with pytest.raises(Refused, match="already_enrolled"):
        enrol(cohort, maude, token=TWO)


def test_a_permanent_code_of_somebody_else_is_refused(maude, cohort, usinage, cfp):
    enrol(cohort, maude, token=ONE)
    with pytest.raises(Refused, match="other_person"):
        enrol(factories.cohort(program=usinage, provider=cfp), maude, token=TWO, last_name="Tremblay")


@pytest.fixture
def elsewhere(other_cfp, usinage):
    """Zoé studies at another centre, which knows her address."""
    zoe = factories.student(
        first_name="Zoé",
        last_name="Pelletier",
        email="zoe@exemple.example",
        birth_date=BORN,
        permanent_code_hash=hash_permanent_code("PELZ03040101"),
    )
    factories.enrolment(student=zoe, cohort=factories.cohort(program=usinage, provider=other_cfp))
    return zoe


@pytest.mark.parametrize(
    "typed", [{"last_name": "Tremblay"}, {"first_name": "Zora"}, {}, {"email": "guess@exemple.example"}]
)
def test_a_code_tells_nothing_of_who_studies_elsewhere(maude, cohort, elsewhere, typed):
    enrolment = enrol(cohort, maude, token=ONE, **typed)
    expected = {"first_name": "Zoé", "last_name": "Pelletier", "email": "", **typed}
    shown = {name: getattr(enrolment.student, name) for name in expected}
    assert enrolment.student != elsewhere and shown == expected


def test_a_student_who_comes_from_elsewhere_is_the_same_one(maude, cohort, elsewhere):
    person = {"email": elsewhere.email, "birth_date": BORN}
    assert enrol(cohort, maude, token=ONE, **person).student == elsewhere


@pytest.mark.parametrize(
    ("typed", "noticed"), [({"birth_date": BORN}, 1), ({"birth_date": date(2001, 4, 3)}, 0), ({}, 0)]
)
def test_only_the_code_with_its_birth_date_tells_that_a_file_exists(maude, cohort, elsewhere, typed, noticed):
    own = enrol(cohort, maude, token=ONE, last_name="Pelletier-Roy", **typed).student
    assert own != elsewhere and FileQuestion.objects.filter(own=own, student=elsewhere).count() == noticed


def test_what_another_school_types_of_a_file_it_does_not_keep_is_asked(
    maude, cohort, usinage, cfp, elsewhere
):
    enrol(cohort, maude, token=ONE, birth_date=BORN, email=elsewhere.email)
    later = factories.cohort(program=usinage, provider=cfp, name="A26")
    enrol(
        later, maude, token=TWO, birth_date=date(1990, 1, 1), first_name="Zora", email="other@exemple.example"
    )
    elsewhere.refresh_from_db()
    assert (elsewhere.first_name, elsewhere.birth_date, elsewhere.email) == (
        "Zoé",
        BORN,
        "zoe@exemple.example",
    )
    wanted = {"first_name": "Zora", "birth_date": "1990-01-01", "email": "other@exemple.example"}
    assert elsewhere.questions.get().wanted == wanted


def test_a_keeper_who_closed_passes_the_keeping_to_the_school_that_asks(
    maude, cohort, usinage, cfp, other_cfp, elsewhere
):
    enrol(cohort, maude, token=ONE, birth_date=BORN, email=elsewhere.email)
    type(other_cfp).objects.filter(pk=other_cfp.pk).update(status="closed")
    later = factories.cohort(program=usinage, provider=cfp, name="A26")
    enrol(later, maude, token=TWO, birth_date=BORN, first_name="Zora", email=elsewhere.email)
    elsewhere.refresh_from_db()
    assert (elsewhere.keeper, elsewhere.first_name) == (cfp, "Zora")


def test_the_first_school_that_enrols_somebody_keeps_the_file(cohort, cfp, ines):
    factories.enrolment(cohort=cohort, student=ines.student)
    assert Student.objects.get(account=ines).keeper == cfp


def test_who_is_kept_apart_is_recognized_here_by_the_same_code(maude, cohort, usinage, cfp, elsewhere):
    first = enrol(cohort, maude, token=ONE).student
    other = factories.cohort(program=usinage, provider=cfp, name="A26")
    assert enrol(other, maude, token=TWO).student == first
    with pytest.raises(Refused, match="already_enrolled"):
        enrol(cohort, maude, token="6f1f2a34-0000-4000-8000-000000000003")


def change_one(client, maude, enrolment, **said):
    client.force_login(maude)
    return client.post(reverse("enrolment_change", args=[enrolment.public_id]), said)


def test_a_transfer_names_the_other_cohort_and_moves_the_person(client, maude, cohort, usinage, cfp):
    other = factories.cohort(program=usinage, provider=cfp, name="B25")
    enrolment = factories.enrolment(cohort=cohort, state="active")
    assert change_one(client, maude, enrolment, verb="transfer", on="2026-10-01").status_code == 400
    change_one(client, maude, enrolment, verb="transfer", on="2026-10-01", cohort=other.public_id)
    moved = other.enrolments.get()
    assert (moved.student, moved.state, moved.came_from) == (enrolment.student, "active", enrolment)


def test_nobody_is_transferred_to_another_school_by_ones_own(client, maude, cohort, usinage, other_cfp):
    there = factories.cohort(program=usinage, provider=other_cfp, name="Rives")
    enrolment = factories.enrolment(cohort=cohort, state="active")
    answer = change_one(client, maude, enrolment, verb="transfer", on="2026-10-01", cohort=there.public_id)
    assert answer.status_code == 400 and not there.enrolments.exists()


@pytest.mark.parametrize(
    ("state", "verb", "on", "is_continuous", "after"),
    [
        ("enrolled", "begin", "2025-08-24", False, "enrolled"),
        ("enrolled", "begin", "2025-08-24", True, "active"),
        ("enrolled", "begin", "2025-08-25", False, "active"),
        ("active", "graduate", "2026-06-19", False, "active"),
        ("active", "graduate", "2026-06-19", True, "graduated"),
        ("active", "graduate", "2026-06-20", False, "graduated"),
    ],
)
def test_the_cohorts_dates_bind_but_where_people_enter_all_year(
    client, maude, cohort, state, verb, on, is_continuous, after
):
    Cohort.objects.filter(pk=cohort.pk).update(has_continuous_entry=is_continuous)
    enrolment = factories.enrolment(cohort=cohort, state=state)
    change_one(client, maude, enrolment, verb=verb, on=on)
    assert Enrolment.objects.get().state == after


def test_who_would_begin_before_the_cohort_is_refused_beside_the_day(client, maude, cohort):
    answer = post(client, maude, "enrolment_create", cohort, **{**SENT, "on": "2025-08-01"})
    assert "on" in answer.context["form"].errors and not Enrolment.objects.exists()


def test_leaving_asks_why(client, maude, cohort):
    enrolment = factories.enrolment(cohort=cohort, state="active")
    response = post(client, maude, "enrolment_change", enrolment, verb="withdraw", on="2026-10-01", reason="")
    assert response.status_code == 400 and response.context["form"].errors.keys() == {"reason"}
    post(
        client, maude, "enrolment_change", enrolment, verb="withdraw", on="2026-10-01", reason="Déménagement"
    )
    left = Enrolment.objects.get()
    assert (left.state, left.reason, left.ended_on.isoformat()) == ("withdrawn", "Déménagement", "2026-10-01")
    assert left.events.get().reason == "Déménagement"


def test_nobody_leaves_before_having_begun(client, maude, cohort):
    enrolment = factories.enrolment(cohort=cohort, state="active")
    post(client, maude, "enrolment_change", enrolment, verb="graduate", on="2020-01-01")
    assert Enrolment.objects.get().state == "active"


@pytest.mark.parametrize(
    ("who", "read", "write"),
    [("maude", 200, 302), ("rachid", 200, 403), ("anouk", 404, 404), ("nora", 404, 404)],
)
def test_names_belong_to_the_centre_and_the_region_reads_them(client, request, cohort, who, read, write):
    enrolment = factories.enrolment(cohort=cohort, state="active")
    user = request.getfixturevalue(who)
    client.force_login(user)
    assert client.get(enrolment.get_absolute_url()).status_code == read
    assert (
        post(client, user, "enrolment_change", enrolment, verb="suspend", on="2026-10-01").status_code
        == write
    )


def test_an_analyst_reads_published_figures_and_no_exact_count(client, anouk, cohort):
    factories.enrolment(cohort=cohort, state="active")
    client.force_login(anouk)
    for address in (cohort.get_absolute_url(), reverse("program_supply", args=[cohort.program.public_id])):
        assert client.get(address).status_code == 404
    assert cohort.name not in client.get(reverse("cohort_list")).content.decode()
