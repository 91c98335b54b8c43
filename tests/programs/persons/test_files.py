"""A student exists once: who keeps the file writes it, others ask; two files are made one, or taken apart."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from partnerships.privacy.models import Consent
from programs.cohorts.keeping import notice_elsewhere
from programs.cohorts.models import Enrolment, Student, hash_permanent_code
from programs.cohorts.question_models import FileQuestion
from programs.persons import answering
from programs.persons.models import Merge
from tests import factories
from tests.factories import NOON, TODAY

BORN, ONE = date(2003, 4, 1), "6f1f2a34-0000-4000-8000-00000000000a"


@pytest.fixture(autouse=True)
def _mails_leave_at_once(monkeypatch):
    """A test's transaction never commits."""
    monkeypatch.setattr("django.db.transaction.on_commit", lambda act, **_options: act())


@pytest.fixture
def there(usinage, other_cfp):
    """A cohort of Nora's centre."""
    return factories.cohort(program=usinage, provider=other_cfp, name="Rives A25")


def student(cohort, first_name="Zoé", **fields):
    made = factories.student(**{"first_name": first_name, "last_name": "Roy", "birth_date": BORN, **fields})
    factories.enrolment(cohort=cohort, student=made, state="active")
    return made


@pytest.fixture
def shared(cohort, there):
    """Kept by Nora's centre, enrolled at Maude's too."""
    zoe = student(there)
    factories.enrolment(cohort=cohort, student=zoe, state="active")
    return zoe


FACTS = {
    "first_name": "Zoé-Anne",
    "last_name": "Roy",
    "birth_date": "2003-04-02",
    "email": "z@exemple.example",
}


def edit(client, who, file, **facts):
    client.force_login(who)
    address = reverse("student_file", args=[file.public_id])
    version = client.get(address).context["form"]["opened_version"].value()
    return client.post(address, {**FACTS, **facts, "opened_version": version})


def test_the_school_corrects_every_fact_of_its_own_file_and_the_trace_stays(client, maude, cohort):
    zoe = student(cohort)
    edit(client, maude, zoe)
    zoe.refresh_from_db()
    assert (str(zoe), zoe.birth_date, zoe.email) == ("Zoé-Anne Roy", date(2003, 4, 2), "z@exemple.example")
    page = client.get(reverse("student_file", args=[zoe.public_id])).content.decode()
    assert "Zoé-Anne" in page and "2003-04-01" in page


def test_another_school_changes_nothing_and_asks(client, maude, shared):
    edit(client, maude, shared, words="Baptistaire")
    shared.refresh_from_db()
    question = shared.questions.get()
    assert (str(shared), shared.birth_date, shared.email) == ("Zoé Roy", BORN, "")
    assert (question.school.name, question.words, question.wanted["birth_date"]) == (
        "CFP du Parc", "Baptistaire", "2003-04-02",
    )  # fmt: skip


def test_asked_twice_is_one_question_with_the_newer_facts(client, maude, shared):
    edit(client, maude, shared)
    edit(client, maude, shared, first_name="Zoéanne")
    assert shared.questions.get().wanted["first_name"] == "Zoéanne"


@pytest.mark.parametrize(
    ("verb", "name", "state"), [("accept", "Zoé-Anne", "accepted"), ("decline", "Zoé", "declined")]
)
def test_the_keeper_answers(client, maude, nora, shared, verb, name, state):
    edit(client, maude, shared)
    question = shared.questions.get()
    client.post(reverse("file_question", args=[question.public_id]), {"verb": "accept"})
    shared.refresh_from_db()
    assert shared.first_name == "Zoé"  # who asks does not answer
    client.force_login(nora)
    client.post(reverse("file_question", args=[question.public_id]), {"verb": verb})
    shared.refresh_from_db()
    question.refresh_from_db(fields=["wanted"])
    assert (shared.first_name, FileQuestion.objects.get().state) == (name, state)


@pytest.mark.parametrize(("days", "settled"), [(15, 0), (40, 1)])
def test_a_question_that_nobody_answers_passes_the_keeping(client, maude, cfp, shared, days, settled):
    edit(client, maude, shared)
    FileQuestion.objects.update(asked_on=TODAY - timedelta(days=days))
    assert answering.pass_on(on=TODAY, at=NOON) == settled
    assert answering.pass_on(on=TODAY, at=NOON) == 0
    shared.refresh_from_db()
    assert (shared.keeper == cfp, shared.first_name == "Zoé-Anne") == (bool(settled), bool(settled))


def test_a_keeper_whose_student_left_passes_the_keeping(client, maude, cfp, there, shared):
    edit(client, maude, shared)
    Enrolment.objects.filter(cohort=there).update(state="withdrawn")
    assert answering.pass_on(on=TODAY, at=NOON) == 1
    shared.refresh_from_db()
    assert shared.keeper == cfp


@pytest.fixture
def link(cohort, there, cfp):
    """Maude typed the code and birth date of somebody whom Nora's centre keeps, under another name."""
    kept, own = student(there), student(cohort, first_name="Zoe Anne")
    notice_elsewhere(own=own, elsewhere=kept, school=cfp, at=NOON)
    return FileQuestion.objects.get()


def test_who_may_ask_for_a_link_reads_nothing_of_the_other_file(client, maude, nora, link):
    client.force_login(maude)
    address = reverse("file_question", args=[link.public_id])
    page = client.get(address).content.decode()
    assert "Zoe Anne" in page and "Zoé Roy" not in page and "Rives" not in page
    client.force_login(nora)
    assert client.get(address).status_code == 404  # nothing was asked yet


def test_an_accepted_link_is_one_person_in_both_schools(client, maude, nora, link):
    address = reverse("file_question", args=[link.public_id])
    client.force_login(maude)
    client.post(address, {"verb": "ask"})
    client.force_login(nora)
    client.post(address, {"verb": "accept"})
    assert Student.objects.filter(merged_into=None).get() == link.student
    assert link.student.enrolments.count() == 2


@pytest.fixture
def doubles(cohort, usinage, cfp):
    """One person twice, in two cohorts of Maude's centre."""
    later = factories.cohort(program=usinage, provider=cfp, name="Usinage A24", starts_on=date(2024, 8, 26))
    return student(cohort, email="zoe@exemple.example"), student(later, first_name="Zoe", birth_date=None)


def settle(client, who, kept, gone, verb="merge"):
    client.force_login(who)
    return client.post(reverse("student_merge", args=[kept.public_id, gone.public_id]), {"verb": verb})


def listed(client, who) -> int:
    client.force_login(who)
    return len(client.get(reverse("student_doubles")).context["page"].object_list)


def test_likely_doubles_are_listed_for_their_school_only(client, maude, nora, doubles):
    assert (listed(client, maude), listed(client, nora)) == (1, 0)


def test_two_people_said_apart_are_no_longer_listed(client, maude, doubles):
    settle(client, maude, *doubles, verb="apart")
    assert listed(client, maude) == 0 and Student.objects.filter(merged_into=None).count() == 2


def test_a_merge_keeps_every_row_and_can_be_undone(client, maude, doubles, slot, cfp):
    kept, gone = doubles
    application = factories.application(student=gone, slot=slot, school=cfp)
    text = factories.consent_text()
    consent = Consent.objects.create(about=gone.public_id, text=text, given_by="recorded", given_at=NOON)
    settle(client, maude, kept, gone)
    assert kept.enrolments.count() == 2 and kept.applications.get() == application
    consent.refresh_from_db()
    assert consent.about == kept.public_id
    merge = Merge.objects.get()
    client.post(reverse("merge_detail", args=[merge.public_id]), {"verb": "undo"})
    consent.refresh_from_db()
    gone.refresh_from_db()
    assert gone.enrolments.count() == 1 and gone.applications.get() == application
    assert (consent.about, gone.merged_into) == (gone.public_id, None)


def test_after_thirty_days_a_merge_stays(client, maude, doubles):
    settle(client, maude, *doubles)
    Merge.objects.update(done_at=NOON - timedelta(days=400))
    client.post(reverse("merge_detail", args=[Merge.objects.get().public_id]), {"verb": "undo"})
    assert Merge.objects.get().state == "done"


def test_an_account_opens_another_file_only_when_the_person_says_so(client, maude, ines, doubles):
    kept, gone = doubles
    Student.objects.filter(account=ines).update(account=None)
    Student.objects.filter(pk=gone.pk).update(account=ines)
    settle(client, maude, kept, gone)
    merge = Merge.objects.get()
    assert (merge.state, merge.kept) == ("proposed", gone) and ines.students.get() == gone
    client.post(reverse("merge_detail", args=[merge.public_id]), {"verb": "accept"})
    assert Merge.objects.get().state == "proposed"  # the school does not say it for them
    client.force_login(ines)
    client.post(reverse("merge_detail", args=[merge.public_id]), {"verb": "accept"})
    assert Merge.objects.get().state == "done" and ines.students.get().enrolments.count() == 2


@pytest.mark.parametrize("why", ["birth dates", "accounts", "same cohort"])
def test_what_says_that_they_are_two_people_stands_in_the_way(
    client, maude, theo, ines, cohort, doubles, why
):
    kept, gone = doubles
    if why == "birth dates":
        Student.objects.filter(pk=gone.pk).update(birth_date=date(1999, 1, 1))
    elif why == "accounts":
        Student.objects.filter(pk=kept.pk).update(account=theo)
        Student.objects.filter(pk=gone.pk).update(account=ines)
    else:
        factories.enrolment(cohort=cohort, student=gone, state="active")
    settle(client, maude, kept, gone)
    assert not Merge.objects.exists()


def test_a_neighbour_merges_nothing_of_this_school(client, nora, doubles):
    assert settle(client, nora, *doubles).status_code == 404


def test_who_looks_like_a_student_is_asked_about_while_typing(client, maude, cohort, doubles, usinage, cfp):
    kept, _gone = doubles
    later = factories.cohort(program=usinage, provider=cfp, name="A26")
    typed = {
        "first_name": "Zoé", "last_name": "Roy", "birth_date": "2003-04-01", "state": "applied",
        "on": str(TODAY), "token": ONE, "permanent_code": "", "email": "",
    }  # fmt: skip
    client.force_login(maude)
    address = reverse("enrolment_create", args=[later.public_id])
    assert "who" in client.post(address, typed).context["form"].errors
    client.post(address, {**typed, "who": kept.public_id})
    assert later.enrolments.get().student == kept


# --- The permanent code -------------------------------------------------------------------------------------

CODE, OTHER_CODE = "ROYZ01040312", "ROYZ01040399"


def corrects(client, who, file, code, **facts):
    """Send a file's form with another code, all else as it stands."""
    client.force_login(who)
    address = reverse("student_file", args=[file.public_id])
    form = client.get(address).context["form"]
    typed = {name: form.initial.get(name) or "" for name in form.fields} | {"permanent_code": code, **facts}
    typed["opened_version"] = form["opened_version"].value()
    return client.post(address, typed)


def test_the_school_corrects_a_code_and_leaves_a_trace_that_shows_no_fingerprint(client, cohort, maude):
    file = student(cohort, permanent_code_hash=hash_permanent_code(CODE))
    assert corrects(client, maude, file, OTHER_CODE.lower()).status_code == 302
    assert Student.objects.get(pk=file.pk).permanent_code_hash == hash_permanent_code(OTHER_CODE)
    page = client.get(reverse("student_file", args=[file.public_id])).content.decode()
    assert "•••" in page and hash_permanent_code(OTHER_CODE) not in page


def test_an_empty_code_changes_nothing(client, cohort, maude):
    file = student(cohort, permanent_code_hash=hash_permanent_code(CODE))
    corrects(client, maude, file, "", first_name="Zoée")
    kept = Student.objects.get(pk=file.pk)
    assert (kept.first_name, kept.permanent_code_hash) == ("Zoée", hash_permanent_code(CODE))


def test_a_code_of_another_of_its_students_is_refused_and_nothing_is_written(client, cohort, maude):
    student(cohort, first_name="Léo", permanent_code_hash=hash_permanent_code(CODE))
    file = student(cohort)
    answer = corrects(client, maude, file, CODE, first_name="Zoée")
    assert "Léo Roy" in answer.context["form"].errors["permanent_code"][0]
    kept = Student.objects.get(pk=file.pk)
    assert (kept.first_name, kept.permanent_code_hash) == ("Zoé", None)


@pytest.mark.parametrize(("born", "noticed"), [(BORN, 1), (date(1999, 1, 1), 0)])
def test_a_code_of_a_stranger_is_kept_apart_and_tells_nothing(client, cohort, there, maude, born, noticed):
    """The link may be asked only of who was born the same day."""
    stranger = student(
        there, first_name="Inconnu", birth_date=born, permanent_code_hash=hash_permanent_code(CODE)
    )
    file = student(cohort)
    answer = corrects(client, maude, file, CODE)
    assert answer.status_code == 302
    kept = Student.objects.get(pk=file.pk)
    assert kept.permanent_code_hash not in (None, hash_permanent_code(CODE))
    assert FileQuestion.objects.filter(student=stranger, own=file).count() == noticed


def test_a_school_that_does_not_keep_the_file_writes_no_code(client, shared, maude):
    corrects_address = reverse("student_file", args=[shared.public_id])
    client.force_login(maude)
    assert "permanent_code" not in client.get(corrects_address).context["form"].fields
    client.post(corrects_address, {"first_name": "Zoé", "last_name": "Roy", "permanent_code": CODE})
    assert Student.objects.get(pk=shared.pk).permanent_code_hash is None
