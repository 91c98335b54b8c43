"""A student applies: what stands in the way, one draft, one sending, whoever clicks twice."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from internships.applications import applying
from internships.applications.models import Application
from internships.offers.models import Offer, Slot
from partnerships.people.linking import make_link
from tests import factories
from tests.clock import day

TODAY = day(2026, 11, 22)
NOW = factories.NOON


@pytest.fixture
def ready(theo, theos_profile):
    """Théo, with a profile and his consent."""
    factories.consent(person=theo)
    return theo.student


@pytest.fixture(autouse=True)
def _minors_are_welcome(offer):
    Offer.objects.filter(pk=offer.pk).update(welcomes_minors=True)
    offer.refresh_from_db(fields=["welcomes_minors"])


def reasons(student, slot, **given) -> list[str]:
    with translation.override("en"):
        fresh = Slot.objects.select_related("offer__kind", "offer__reserved_for").get(pk=slot.pk)
        return applying.hindrances(student=student, slot=fresh, on=TODAY, **given)


def change(slot, **values):
    Offer.objects.filter(pk=slot.offer_id).update(**values)


def draft(student, slot, message="Bonjour!"):
    return applying.draft(student=student, slot=slot, message=message, documents=[], by=student.account)


def test_nothing_stands_in_the_way_of_a_ready_student(ready, slot):
    assert reasons(ready, slot) == []


def test_a_full_slot_says_so(ready, slot):
    Slot.objects.filter(pk=slot.pk).update(taken=1)
    assert reasons(ready, slot) == ["Every place of these dates is taken."]


@pytest.mark.parametrize("state", ["paused", "expired", "archived", "draft", "to_review"])
def test_an_offer_off_the_list_takes_no_application(ready, slot, state):
    change(slot, state=state)
    assert reasons(ready, slot) == ["The firm no longer takes applications to this offer."]


def test_an_internship_that_began_is_over(ready, slot):
    Slot.objects.filter(pk=slot.pk).update(starts_on=TODAY)
    assert "too late" in reasons(ready, slot)[0]


def test_places_kept_for_another_school_wait(ready, slot, other_cfp):
    change(slot, reserved_for=other_cfp, reserved_until=TODAY)
    assert "CFP des Rives" in reasons(ready, slot)[0]


def test_places_kept_for_ones_own_school_are_open(ready, slot, cfp, cohort):
    factories.enrolment(cohort=cohort, student=ready, state="active")
    change(slot, reserved_for=cfp, reserved_until=TODAY)
    assert reasons(ready, slot) == []


def test_a_reservation_that_is_over_keeps_nobody_out(ready, slot, other_cfp):
    change(slot, reserved_for=other_cfp, reserved_until=TODAY - timedelta(days=1))
    assert reasons(ready, slot) == []


def test_a_firm_that_does_not_welcome_minors_says_its_age(ready, slot):
    change(slot, welcomes_minors=False)
    assert reasons(ready, slot) == ["The firm takes people of 18 or more on the first day."]


def test_the_law_forbids_a_job_to_a_child_even_with_the_guardians_consent(lea, slot):
    factories.consent(person=lea, purpose="guardian", given_by="guardian")
    change(slot, kind=factories.kind(code="summer-job"))
    assert "84.3" in reasons(lea.student, slot)[0]


def test_under_14_nothing_is_sent_before_the_guardian_agrees(lea, slot):
    change(slot, kind=factories.kind(code="observation"))
    factories.consent(person=lea)  # a child's own word is not enough
    assert reasons(lea.student, slot) == ["Your parent or guardian must agree first: nothing is sent before."]


def test_under_14_with_the_guardians_consent_an_observation_is_open(lea, slot):
    factories.consent(person=lea, purpose="guardian", given_by="guardian")
    change(slot, kind=factories.kind(code="observation"))
    assert reasons(lea.student, slot) == []


def test_a_child_without_the_guardians_consent_cannot_send(lea, slot):
    written = draft(lea.student, slot)
    with pytest.raises(applying.CannotApply):
        applying.send(application=written, by=lea, at=NOW)
    assert Application.objects.get().state == "draft"


def test_without_consent_nothing_leaves(theo, theos_profile, slot):
    assert reasons(theo.student, slot) == ["You have not agreed that your profile be kept and sent."]


def test_what_is_written_again_is_the_same_draft(ready, slot):
    first, second = draft(ready, slot, "Un"), draft(ready, slot, "Deux")
    assert first == second
    assert Application.objects.get().message == "Deux"


def test_a_sent_application_is_not_rewritten(ready, slot):
    applying.send(application=draft(ready, slot, "Un"), by=ready.account, at=NOW)
    draft(ready, slot, "Deux")
    assert Application.objects.get().message == "Un"


def test_sent_twice_it_leaves_once(ready, slot):
    written = draft(ready, slot)
    again = Application.objects.get(pk=written.pk)
    assert applying.send(application=written, by=ready.account, at=NOW)
    assert not applying.send(application=again, by=ready.account, at=NOW)
    assert written.events.count() == 1


def test_the_slot_filled_since_the_draft_stops_the_sending(ready, slot):
    written = draft(ready, slot)
    Slot.objects.filter(pk=slot.pk).update(taken=1)
    with pytest.raises(applying.CannotApply):
        applying.send(application=written, by=ready.account, at=NOW)


def test_an_application_carries_the_school_of_the_profile(ready, slot, cfp):
    assert draft(ready, slot).school == cfp


def test_after_stepping_back_one_may_apply_again(ready, slot):
    draft(ready, slot).withdraw(by=ready.account, at=NOW)
    assert draft(ready, slot).state == "draft"


# --- The pages ---------------------------------------------------------------------------------------------


def apply(client, slot, **more):
    return client.post(reverse("application_create", args=[slot.public_id]), {"message": "Bonjour!", **more})


def test_a_visitor_is_led_to_join_and_comes_back(client, slot):
    address = reverse("application_create", args=[slot.public_id])
    assert client.get(address).url == f"{reverse('student_join')}?next={address.replace('/', '%2F')}"


def test_a_newcomer_is_led_to_the_profile(client, db, slot):
    client.force_login(factories.user())
    assert client.get(reverse("application_create", args=[slot.public_id])).url.startswith(
        reverse("profile_edit")
    )


def test_two_pages_and_it_is_sent(client, ready, slot, document):
    Application.objects.all().delete()
    client.force_login(ready.account)
    check = apply(client, slot, documents=[document.public_id]).url
    assert document.name in client.get(check).content.decode()
    client.post(reverse("application_send", args=[Application.objects.get().public_id]))
    sent = Application.objects.get()
    assert (sent.state, list(sent.documents.all())) == ("sent", [document])


def test_anothers_document_cannot_be_sent(client, ready, ines, slot, document):
    Application.objects.all().delete()
    type(document).objects.update(student=ines.student)
    client.force_login(ready.account)
    apply(client, slot, documents=[document.public_id])
    assert not Application.objects.filter(documents=document).exists()


def test_posting_a_student_a_school_or_a_state_changes_nothing(client, ready, ines, slot, other_cfp):
    client.force_login(ready.account)
    apply(
        client, slot, student=ines.student.pk, school=other_cfp.pk, state="confirmed", sent_by="coordinator"
    )
    kept = Application.objects.get()
    assert (kept.student, kept.school_id == other_cfp.pk, kept.state, kept.sent_by) == (
        ready,
        False,
        "draft",
        "self",
    )


def test_what_stands_in_the_way_is_said_instead_of_the_form(client, ready, slot):
    Slot.objects.filter(pk=slot.pk).update(taken=1)
    client.force_login(ready.account)
    with translation.override("en"):
        page = client.get(reverse("application_create", args=[slot.public_id])).content.decode()
    assert "Every place of these dates is taken." in page
    assert "<textarea" not in page


def test_stepping_back_asks_first(client, theo, application):
    client.force_login(theo)
    address = reverse("application_withdraw", args=[application.public_id])
    client.get(address)
    assert Application.objects.get().state == "sent"
    client.post(address, {"reason": "Trop loin."})
    assert Application.objects.get().state == "withdrawn"
    assert application.events.get().reason == "Trop loin."


def test_a_null_character_in_the_reason_is_no_error(client, theo, application):
    client.force_login(theo)
    client.post(reverse("application_withdraw", args=[application.public_id]), {"reason": "Trop\x00 loin."})
    assert application.events.get().reason == "Trop loin."


@pytest.mark.parametrize("page", ["application_withdraw", "application_confirm"])
def test_a_signed_agreement_is_ended_before_the_place(client, theo, application, page):
    Application.objects.filter(pk=application.pk).update(state="confirmed")
    place = application.slot.offer.establishment
    factories.agreement(application=application, student=theo.student, establishment=place, state="signed")
    client.force_login(theo)
    client.post(reverse(page, args=[application.public_id]), {"verb": "withdraw"})
    assert Application.objects.get().state == "confirmed"


def test_stepping_back_twice_is_no_error(client, theo, application):
    client.force_login(theo)
    for _time in range(2):
        client.post(reverse("application_withdraw", args=[application.public_id]))
    assert application.events.count() == 1


def test_the_page_says_until_when_the_firm_answers(client, theo, application):
    client.force_login(theo)
    with translation.override("en"):
        page = client.get(reverse("application_detail", args=[application.public_id])).content.decode()
    assert f"The firm has until {application.answer_by:%B} {application.answer_by.day}" in page


def test_the_guardians_link_of_another_act_opens_nothing(client, lea):
    _link, token = make_link(
        act="validate_hours", target_id=lea.student.pk, email="x@exemple.example", at=timezone.now()
    )
    assert client.get(reverse("guardian_consent", args=[token])).status_code == 410


def test_the_firm_reads_an_application_on_its_own_page(client, aline, application):
    client.force_login(aline)
    response = client.get(reverse("application_detail", args=[application.public_id]))
    assert response.url == reverse("application_decide", args=[application.public_id])
