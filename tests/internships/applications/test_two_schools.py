"""A student of two schools, or of two programs: found by both, and each place serves the program chosen."""

import pytest
from django.urls import reverse

from internships.agreements import generating
from internships.agreements.models import Agreement
from internships.applications.models import Application
from programs.cohorts.transferring import move
from tests import factories
from tests.factories import NOON, TODAY


@pytest.fixture
def here(cohort, ines):
    """Inès studies machining at Maude's centre."""
    return factories.enrolment(cohort=cohort, student=ines.student, state="active")


@pytest.fixture
def there(other_cfp, ines, here):
    """She studies welding at Nora's centre too."""
    welding = factories.program(code="5195", title_fr="Soudage-montage")
    cohort = factories.cohort(program=welding, provider=other_cfp, name="Rives A25")
    return factories.enrolment(cohort=cohort, student=ines.student, state="active")


@pytest.fixture
def ready(ines, here, there, cfp):
    factories.consent(person=ines)
    return factories.profile(student=ines.student, school=cfp)


def apply(client, ines, slot, **said) -> Application | None:
    client.force_login(ines)
    client.post(reverse("application_create", args=[slot.public_id]), {"message": "Bonjour!", **said})
    return Application.objects.first()


def test_both_schools_find_the_student_and_see_their_own_part(client, maude, nora, ines, ready, slot, there):
    apply(client, ines, slot, enrolment=there.public_id)
    Application.objects.update(state="sent", sent_at=NOON)
    card = reverse("student_card", args=[ines.student.public_id])
    seen = {}
    for who in (maude, nora):
        client.force_login(who)
        assert "Inès" in client.get(reverse("student_list")).content.decode()
        seen[who] = len(client.get(card).context["applications"])
    assert (seen[maude], seen[nora]) == (0, 1)


def test_who_follows_two_programs_says_which_one_the_place_serves(
    client, ines, ready, slot, there, other_cfp
):
    assert apply(client, ines, slot) is None
    application = apply(client, ines, slot, enrolment=there.public_id)
    assert (application.enrolment, application.school) == (there, other_cfp)
    agreement = generating.from_application(application, by=ines)
    assert (agreement.enrolment, agreement.program) == (there, there.cohort.program)


def test_who_follows_one_program_is_not_asked(client, ines, here, cfp, slot):
    factories.consent(person=ines)
    factories.profile(student=ines.student, school=cfp)
    assert apply(client, ines, slot).enrolment == here


def test_the_school_corrects_the_program_and_the_rest_follows(
    client, maude, ines, ready, slot, here, there, cfp
):
    other = factories.cohort(program=there.cohort.program, provider=cfp, name="Soudage A25")
    second = factories.enrolment(cohort=other, student=ines.student, state="active")
    application = factories.application(student=ines.student, slot=slot, school=cfp, enrolment=here)
    agreement = factories.agreement(
        student=ines.student, establishment=slot.offer.establishment, school=cfp, application=application,
        program=here.cohort.program, enrolment=here,
    )  # fmt: skip
    client.force_login(maude)
    address = reverse("application_serve", args=[application.public_id])
    client.post(address, {"enrolment": there.public_id})  # another school's
    assert Application.objects.get().enrolment == here
    client.post(address, {"enrolment": second.public_id})
    agreement = Agreement.objects.get(pk=agreement.pk)
    assert Application.objects.get().enrolment == second
    assert (agreement.enrolment, agreement.program) == (second, other.program)


def test_what_is_under_way_follows_who_goes_on_in_another_cohort(maude, ines, slot, here, cohort, cfp):
    other = factories.cohort(program=cohort.program, provider=cfp, name="B25")
    application = factories.application(student=ines.student, slot=slot, school=cfp, enrolment=here)
    new = move(enrolment=here, to=other, on=TODAY, by=maude, at=NOON)
    application.refresh_from_db(fields=["enrolment"])
    assert application.enrolment == new
