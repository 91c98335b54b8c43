"""Agreements signed at once by the school's signatory, from the account; who is late is reminded."""

import pytest
from django.utils import timezone

from internships.agreements.models import Agreement, SignatureRequest
from internships.signatures.acts import REMIND, SIGN
from partnerships.acts import confirming
from partnerships.acts.models import Batch
from partnerships.mails.outbox import OutgoingMail
from partnerships.people.models import AccessLink
from tests import factories
from tests.partnerships.acts.test_acts import chosen, done, outcomes, previewed

LIST = "agreement_list"


def school(version) -> SignatureRequest:
    return version.requests.get(role="school")


@pytest.fixture
def page(client, version, maude):
    """What Maude sees before she signs."""
    data = {"act": "agreement_sign", "row": str(version.agreement.public_id)}
    return previewed(client, maude, data, listing=LIST)


def test_the_preview_names_the_text_and_asks_once_more(client, version, page):
    told = client.get(page)
    assert version.sha256[:12] in told.content.decode()
    client.post(page, {"typed_name": "Maude Lavoie"})
    assert school(version).state == "pending"
    assert told.context["act"].undo is None


def test_the_signatory_of_the_school_signs_from_the_account(client, version, page):
    client.post(page, {"typed_name": "Maude Lavoie", "understood": "on"})
    signed = school(version)
    assert (signed.state, signed.method, signed.signed_name) == ("signed", "account", "Maude Lavoie")
    assert signed.signed_sha256 == version.sha256
    assert Agreement.objects.get().state == "partially_signed"


def test_the_last_signature_completes_the_agreement(client, version, page, everybody_signs):
    everybody_signs(version, but="school")
    client.post(page, {"typed_name": "Maude Lavoie", "understood": "on"})
    assert Agreement.objects.get().state in ("signed", "active")


def test_another_name_is_refused_with_the_row(client, version, page):
    client.post(page, {"typed_name": "Maud Lavoi", "understood": "on"})
    assert school(version).state == "pending"
    assert "Maude Lavoie" in Batch.objects.get().rows.get().words


def test_a_text_replaced_since_it_was_seen_is_not_signed(client, version, page, maude):
    type(version).objects.filter(pk=version.pk).update(voided_at=timezone.now())
    client.post(page, {"typed_name": "Maude Lavoie", "understood": "on"})
    assert school(version).state == "pending"


def test_nobody_signs_for_somebody_else(client, version, maude, cfp):
    version.requests.filter(role="school").update(email="other@exemple.example")
    batch = done(chosen(SIGN, maude, version.agreement), {"typed_name": "Maude Lavoie"})
    assert outcomes(batch) == ["refused"]
    assert school(version).state == "pending"


def test_who_is_late_gets_one_mail_a_day_with_a_fresh_link(version, maude):
    mails = OutgoingMail.objects.filter(name="internships/agreements/mail/sign_reminder")
    first = done(chosen(REMIND, maude, version.agreement))
    second = done(chosen(REMIND, maude, version.agreement))
    assert (outcomes(first), outcomes(second)) == (["done"], ["refused"])
    assert mails.count() == version.requests.exclude(email="").count()


def test_a_reminder_undone_leaves_the_links_before_it_working(version, maude):
    def now():
        hashes = version.requests.order_by("pk").values_list("token_hash", flat=True)
        return list(hashes), set(AccessLink.objects.open(at=timezone.now()).values_list("pk", flat=True))

    before = now()
    batch = done(chosen(REMIND, maude, version.agreement))
    assert now()[0] != before[0]
    confirming.undo(batch, at=timezone.now())
    assert (now(), outcomes(batch)) == (before, ["undone"])
    assert outcomes(done(chosen(REMIND, maude, version.agreement))) == ["done"]


def test_a_firm_that_has_to_read_is_reminded(agreement, maude):
    Agreement.objects.update(state="employer_review")
    batch = done(chosen(REMIND, maude, Agreement.objects.get()))
    assert outcomes(batch) == ["done"]
    assert OutgoingMail.objects.filter(name="internships/agreements/mail/review_reminder").count() == 1
    confirming.undo(batch, at=timezone.now())
    assert not AccessLink.objects.open(at=timezone.now()).exists()


@pytest.mark.parametrize("others", [0, 10])
def test_the_preview_costs_the_same_for_one_agreement_and_for_many(
    client, queries_pinned, version, plant, cfp, maude, others
):
    for number in range(others):
        student = factories.student(first_name=f"Zoé {number}")
        factories.agreement(student=student, establishment=plant, school=cfp)
    page = previewed(client, maude, {"act": "agreement_sign", "all": "1"}, listing=LIST)
    client.get(page)
    with queries_pinned(9):
        client.get(page)
