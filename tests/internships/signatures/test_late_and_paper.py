"""Late and paper reality: who may sign, when, with whose mailbox; what is refused is refused before."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from internships.agreements import amending, asking, ending, printing, reviewing
from internships.agreements.models import Agreement
from internships.placements.amending import follow
from internships.placements.models import Placement
from internships.signatures import signing
from partnerships.mails.outbox import OutgoingMail
from tests import factories
from tests.clock import day

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"


def again(agreement) -> Agreement:
    return Agreement.objects.get(pk=agreement.pk)


def told(name: str) -> list[str]:
    mails = OutgoingMail.objects.filter(name=f"internships/agreements/mail/{name}")
    return sorted(mail.to.split("@")[0] for mail in mails)


def noon(on):
    return timezone.make_aware(timezone.datetime(on.year, on.month, on.day, 12))


@pytest.fixture
def lapsed(version, everybody_signs):
    """Aline signed on paper, on the eve; nobody told the portal, and the agreement lapsed."""
    everybody_signs(version, but=["employer"])
    agreement = version.agreement
    assert ending.lapse_unsigned(on=agreement.starts_on + timedelta(days=1), at=timezone.now()) == 1
    return agreement


def give(agreement, maude, *, paper_on, after=5):
    requests = agreement.versions.first().requests.select_related("version__agreement")
    paper = {"requests": [requests.get(role="employer")], "content": PDF, "paper_on": paper_on}
    at = noon(agreement.starts_on + timedelta(days=after))
    return signing.record_paper(**paper, by=maude, at=at)


def test_a_paper_signed_in_time_counts_although_it_comes_late(lapsed, maude):
    eve = lapsed.starts_on - timedelta(days=1)
    agreement = give(lapsed, maude, paper_on=eve)
    assert (agreement.state, Placement.objects.get().state) == ("signed", "planned")
    version = agreement.versions.get()
    assert version.voided_at is None
    rows = printing.part(version, list(version.requests.signed()), language="en")["signatures"]["rows"]
    assert any(f"{eve:%B} {eve.day}" in row[2] and "recorded" in row[2] for row in rows)


@pytest.mark.parametrize("days", [1, 3, 30])
def test_a_paper_signed_after_the_first_day_or_to_come_does_not(lapsed, maude, days):
    with pytest.raises(ValidationError):
        give(lapsed, maude, paper_on=lapsed.starts_on + timedelta(days=days))
    assert again(lapsed).state == "lapsed"


def test_a_paper_is_not_older_than_its_text(lapsed, maude):
    with pytest.raises(ValidationError):
        give(lapsed, maude, paper_on=timezone.localdate() - timedelta(days=1))


def test_an_agreement_that_lapsed_holds_once_all_papers_are_there(version, everybody_signs, maude):
    everybody_signs(version, but=["employer", "guardian"])
    ending.lapse_unsigned(on=version.effective_on + timedelta(days=1), at=timezone.now())
    assert give(version.agreement, maude, paper_on=version.effective_on).state == "lapsed"


def test_a_text_that_was_refused_takes_no_paper(version, maude):
    request = version.requests.select_related("version__agreement").get(role="guardian")
    signing.refuse(request=request, words="Non", ends_all=True, by=None, at=timezone.now())
    with pytest.raises(signing.SignatureClosed):
        give(version.agreement, maude, paper_on=version.effective_on)


def test_the_place_of_another_agreement_is_not_taken_back(lapsed, maude, application, plant):
    type(application).objects.update(state="confirmed")
    Agreement.objects.filter(pk=lapsed.pk).update(application=application)
    other = factories.agreement(student=lapsed.student, establishment=plant)
    Agreement.objects.filter(pk=other.pk).update(application=application)
    with pytest.raises(ValidationError):
        give(again(lapsed), maude, paper_on=lapsed.starts_on)


def test_the_page_leads_to_the_late_paper(client, lapsed, maude):
    client.force_login(maude)
    request = lapsed.versions.get().requests.get(role="employer")
    address = reverse("signature_paper", args=[request.public_id])
    assert address in client.get(lapsed.get_absolute_url()).content.decode()
    assert client.get(address).status_code == 200


# --- before mails leave -------------------------------------------------------------------------------------


def test_nobody_is_asked_after_the_first_day(ready, maude):
    Agreement.objects.update(starts_on=timezone.localdate() - timedelta(days=1))
    with pytest.raises(ValidationError):
        asking.open_signing(agreement=ready, by=maude, at=timezone.now())
    assert told("sign") == []


def test_an_agreement_may_be_prepared_and_signed_when_it_begins_today(ready, maude, everybody_signs):
    Agreement.objects.update(starts_on=timezone.localdate())
    version = asking.open_signing(agreement=again(ready), by=maude, at=timezone.now())
    assert everybody_signs(version, at=timezone.now()).state == "signed"


def test_another_full_time_placement_is_said_before_anybody_signs(ready, maude, theo, plant, cfp):
    other = factories.agreement(student=theo.student, establishment=plant, school=cfp, state="active")
    factories.placement(agreement=other)
    with pytest.raises(ValidationError):
        asking.open_signing(agreement=ready, by=maude, at=timezone.now())
    assert told("sign") == []


# --- each signature is another person's ---------------------------------------------------------------------


@pytest.mark.parametrize("email", ["aline@exemple.example", "JULIE@exemple.example", "theo@exemple.example"])
def test_one_mailbox_does_not_sign_for_two(ready, maude, email):
    Agreement.objects.update(school_signatory_email=email)
    with pytest.raises(ValidationError):
        asking.open_signing(agreement=again(ready), by=maude, at=timezone.now())
    Agreement.objects.update(state="draft")
    with pytest.raises(ValidationError):
        reviewing.ask_employer(agreement=again(ready), by=maude, at=timezone.now())
    assert told("sign") == told("review") == []


def test_two_addresses_of_one_account_are_one_person(ready, maude):
    EmailAddress.objects.create(user=maude, email="julie@exemple.example", verified=True)
    EmailAddress.objects.create(user=maude, email=maude.email, verified=True)
    with pytest.raises(ValidationError):
        asking.open_signing(agreement=ready, by=maude, at=timezone.now())


def test_a_tutor_who_signs_for_the_firm_signs_once(ready, maude):
    type(ready.kind).objects.filter(pk=ready.kind_id).update(tutor_signs=True)
    ready.hosts.update(tutor_name="Aline Tremblay", tutor_email="aline@exemple.example")
    version = asking.open_signing(agreement=again(ready), by=maude, at=timezone.now())
    assert list(version.requests.values_list("role", flat=True)) == [
        "student", "guardian", "employer", "school",
    ]  # fmt: skip


def test_a_minor_with_the_guardian_s_mailbox_signs_on_paper(ready, theo, maude):
    type(theo.student).objects.update(account=None, email="julie@exemple.example")
    version = asking.open_signing(agreement=again(ready), by=maude, at=timezone.now())
    assert version.requests.get(role="student").email == ""


def test_who_is_replaced_is_told_and_no_longer_asked(ready, maude, version):
    ready.hosts.update(signatory_name="Paul Roy", signatory_email="paul@exemple.example")
    again_asked = asking.open_signing(agreement=again(ready), by=maude, at=timezone.now())
    assert told("stopped") == ["aline"]
    assert again_asked.requests.get(role="employer").email == "paul@exemple.example"


def test_links_to_a_replaced_text_that_have_not_left_never_do(ready, maude, version):
    waiting = OutgoingMail.objects.filter(name="internships/agreements/mail/sign")
    before = set(waiting.values_list("pk", flat=True))
    Agreement.objects.update(goals="Autres buts")
    asking.open_signing(agreement=again(ready), by=maude, at=timezone.now())
    assert {mail.state for mail in waiting.filter(pk__in=before)} == {"withdrawn"}
    assert {mail.state for mail in waiting.exclude(pk__in=before)} == {"waiting"}


# --- the firm has the whole text; people are replaced by amendment, in one place ----------------------------


def test_the_firm_reads_the_clauses_before_it_agrees(client, agreement, maude, aline, clause):
    reviewing.ask_employer(agreement=agreement, by=maude, at=timezone.now())
    client.force_login(aline)
    words = clause.text_fr.split("\n")[0][:40].replace("’", "’")
    assert words in client.get(agreement.get_absolute_url()).content.decode()


def test_a_tutor_and_a_signatory_are_replaced_by_amendment(signed, maude, everybody_signs, aline):
    host, on = signed.hosts.get(), day(2027, 2, 8)
    paul = {"signatory_name": "Paul Roy", "signatory_email": "paul@exemple.example"}
    tutor = {"tutor_name": "Aline Tremblay", "tutor_email": aline.email}
    amendment = amending.amend(
        agreement=signed, changes={}, people={host.pk: {**paul, **tutor}}, effective_on=on,
        reason="Départ", by=maude, at=timezone.now(),
    )  # fmt: skip
    assert amendment.requests.get(role="employer").email == "paul@exemple.example"
    assert signed.hosts.get().signatory_name == "Aline Tremblay"
    everybody_signs(amendment, at=timezone.now())
    assert signed.hosts.get().signatory_name == "Paul Roy"
    follow(placement=Placement.objects.get(), on=on, at=timezone.now())
    assert Placement.objects.get().trainer == aline
