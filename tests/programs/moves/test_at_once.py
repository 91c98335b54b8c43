"""Two who act on one transfer at once: the first wins, the second is told."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from programs.cohorts.models import Enrolment
from programs.moves import asking
from programs.moves.models import SchoolTransfer
from tests import factories
from tests.factories import TODAY
from tests.racing import race

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def there(usinage, other_cfp):
    return factories.cohort(program=usinage, provider=other_cfp, name="Rives A25")


def take_in(transfer, there, nora):
    fresh = SchoolTransfer.objects.select_related("enrolment").get(pk=transfer.pk)
    return asking.accept(transfer=fresh, cohort=there, on=TODAY, by=nora, at=timezone.now())


def test_a_transfer_taken_back_while_it_is_accepted(school_transfer, there, maude, nora):
    told = race(
        lambda: take_in(school_transfer, there, nora),
        lambda: SchoolTransfer.objects.get().withdraw(by=maude, at=timezone.now()),
        after="FOR NO KEY UPDATE",
        times=2,
    )
    assert told.waited and isinstance(told.second, TransitionNotAllowed)
    assert Enrolment.objects.filter(state="active").count() == 1


def test_who_leaves_while_they_are_taken_in(school_transfer, there, maude, nora):
    told = race(
        lambda: Enrolment.objects.get().withdraw(by=maude, at=timezone.now(), reason="Emploi"),
        lambda: take_in(school_transfer, there, nora),
        after="FOR NO KEY UPDATE",
    )
    assert told.waited and isinstance(told.second, TransitionNotAllowed)
    assert SchoolTransfer.objects.get().state == "withdrawn"


def test_two_schools_asked_for_one_person_at_once(cohort, theo, maude, other_cfp):
    enrolment = factories.enrolment(cohort=cohort, student=theo.student, state="active")

    def ask():
        said = {"school": other_cfp, "cohort": None, "on": TODAY, "words": "", "by": maude}
        return asking.ask(enrolment=Enrolment.objects.get(pk=enrolment.pk), at=timezone.now(), **said)

    told = race(ask, ask, after="FOR NO KEY UPDATE")
    assert told.waited and isinstance(told.second, asking.AlreadyAsked)
    assert SchoolTransfer.objects.count() == 1


def test_a_day_that_closes_it_while_it_is_accepted(school_transfer, there, nora):
    late = TODAY + timedelta(days=60)
    told = race(
        lambda: take_in(school_transfer, there, nora),
        lambda: asking.close_unanswered(on=late, at=timezone.now()),
        after="FOR NO KEY UPDATE",
        times=2,
    )
    assert told.waited and told.second == 0
    assert SchoolTransfer.objects.get().state == "accepted"
