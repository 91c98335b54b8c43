"""Two people sign at once, on real PostgreSQL: one is the last, and the agreement is complete once."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from internships.agreements import asking
from internships.agreements.models import Agreement, SignatureRequest
from internships.placements.models import Placement
from internships.signatures import signing
from tests.internships.conftest import NOW

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts):
    """Run acts in threads that start together; return what each gave, or the exception it raised."""
    barrier = threading.Barrier(len(acts))

    def run(act):
        barrier.wait()
        try:
            return act()
        except Exception as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def signer(request, version):
    def act():
        return signing.sign(
            request=SignatureRequest.objects.with_agreement().get(pk=request.pk),
            sha256=version.sha256,
            typed_name=request.name,
            by=None,
            at=NOW,
        )

    return act


def test_the_last_two_who_sign_at_once_complete_the_agreement_once(version, everybody_signs):
    everybody_signs(version, but=["school", "employer"])
    told = at_once(*(signer(request, version) for request in version.requests.pending()))
    assert [type(answer) for answer in told] == [Agreement, Agreement]
    agreement = Agreement.objects.get(pk=version.agreement_id)
    assert agreement.state == "signed"
    assert agreement.events.filter(to_state="signed").count() == 1
    assert Placement.objects.filter(agreement=agreement).count() == 1


def test_all_four_at_once(version):
    at_once(*(signer(request, version) for request in version.requests.all()))
    agreement = Agreement.objects.get(pk=version.agreement_id)
    assert agreement.state == "signed"
    assert list(agreement.events.values_list("to_state", flat=True)).count("signed") == 1


def test_a_double_click_signs_once(version):
    request = version.requests.get(role="student")
    told = at_once(*[signer(request, version)] * 8)
    assert sum(isinstance(answer, signing.SignatureClosed) for answer in told) == 7


def test_a_text_replaced_while_somebody_signs_is_one_or_the_other(version, maude):
    request = version.requests.get(role="student")
    Agreement.objects.filter(pk=version.agreement_id).update(hours_total=200)

    def replace():
        return asking.open_signing(agreement=version.agreement, by=maude, at=NOW)

    at_once(signer(request, version), replace)
    fresh = version.agreement.versions.to_sign().get()
    assert fresh.number == 2
    assert fresh.requests.pending().count() == 4


def test_twenty_five_guesses_at_once_are_five(version):
    request = version.requests.get(role="student")
    signing.send_code(request=request, at=NOW)
    at_once(
        *[lambda: signing.code_is_right(request=request, code="not it", at=NOW)] * 25,
    )
    request.refresh_from_db()
    assert request.code_tries == signing.CODE_TRIES
