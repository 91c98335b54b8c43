"""Students of a cohort, many at once: changed, undone, enrolled in another cohort."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.acts import confirming
from partnerships.acts.kinds import ACTS
from partnerships.acts.models import Batch
from programs.cohorts.models import Enrolment
from tests import factories
from tests.partnerships.acts.test_acts import chosen, done, outcomes, previewed

LIST = "cohort_detail"
ON = {"on": "2026-10-01"}


@pytest.fixture
def other(cohort, usinage, cfp):
    return factories.cohort(program=usinage, provider=cfp, starts_on=date(2026, 8, 31), name="Usinage A26")


def states() -> list[str]:
    return list(Enrolment.objects.order_by("pk").values_list("state", flat=True))


def test_students_are_chosen_on_the_page_of_their_cohort(client, cohort, maude, rachid):
    factories.enrolment(cohort=cohort)
    for who, is_offered in ((maude, True), (rachid, False)):
        client.force_login(who)
        page = client.get(cohort.get_absolute_url()).content.decode()
        assert ('value="enrolment_admit"' in page) == is_offered


def test_each_student_has_a_result_and_other_cohorts_are_left_alone(client, cohort, other, maude):
    going, gone = (factories.enrolment(cohort=cohort, state=state) for state in ("active", "graduated"))
    stranger = factories.enrolment(cohort=other, state="active")
    data = {"act": "enrolment_withdraw", "all": "1", "where": f"cohort={cohort.public_id}"}
    page = previewed(client, maude, data, listing=LIST)
    assert client.get(page).context["able"] == 1
    client.post(page, {**ON, "reason": "Emploi"})
    told = {row.target_id: row.outcome for row in Batch.objects.get().rows.all()}
    assert told == {going.pk: "done", gone.pk: "refused"}
    assert Enrolment.objects.get(pk=stranger.pk).state == "active"
    client.post(reverse("batch_undo", args=[Batch.objects.get().public_id]))
    assert states() == ["active", "graduated", "active"]
    assert set(Enrolment.objects.filter(pk=going.pk).values_list("ended_on", "reason")) == {(None, "")}


@pytest.mark.parametrize("where", ["cohort=nonsense", "cohort=", ""])
def test_an_address_that_names_no_cohort_chooses_nobody_elsewhere(client, cohort, maude, where):
    factories.enrolment(cohort=cohort)
    data = {"act": "enrolment_admit", "row": "nonsense", "where": where}
    assert previewed(client, maude, data, listing=LIST).startswith(reverse("cohort_list"))


@pytest.mark.parametrize(
    ("verb", "before"),
    [
        ("admit", "applied"),
        ("waitlist", "applied"),
        ("enrol", "admitted"),
        ("begin", "enrolled"),
        ("begin", "suspended"),
        ("suspend", "active"),
        ("fail", "active"),
        ("withdraw", "active"),
        ("transfer", "active"),
    ],
)
def test_each_change_is_undone(cohort, other, maude, verb, before):
    enrolment = factories.enrolment(cohort=cohort, state=before)
    kept = Enrolment.objects.values_list("state", "began_on", "ended_on", "reason").get()
    batch = chosen(ACTS[f"enrolment_{verb}"], maude, enrolment)
    done(batch, {**ON, "reason": "x", "cohort": str(other.public_id)})
    assert outcomes(batch) == ["done"]
    confirming.undo(batch, at=timezone.now())
    assert outcomes(batch) == ["undone"]
    assert list(Enrolment.objects.values_list("state", "began_on", "ended_on", "reason")) == [kept]


def test_students_are_enrolled_in_another_cohort_once_and_that_is_undone(cohort, other, maude):
    enrolment = factories.enrolment(cohort=cohort, state="graduated")
    given = {"cohort": str(other.public_id)}
    batch, again = (done(chosen(ACTS["enrolment_elsewhere"], maude, enrolment), given) for _two in range(2))
    assert (outcomes(batch), outcomes(again)) == (["done"], ["refused"])
    made = other.enrolments.get()
    assert (made.student, made.state) == (enrolment.student, "enrolled")
    confirming.undo(batch, at=timezone.now())
    assert not other.enrolments.exists()


def test_nobody_enrols_students_at_another_school(cohort, usinage, other_cfp, maude):
    there = factories.cohort(program=usinage, provider=other_cfp)
    enrolment = factories.enrolment(cohort=cohort)
    batch = done(chosen(ACTS["enrolment_elsewhere"], maude, enrolment), {"cohort": str(there.public_id)})
    assert (outcomes(batch), there.enrolments.count()) == (["refused"], 0)
