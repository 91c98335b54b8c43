"""Signatures: who is asked, what is bound, how it ends."""

import contextlib
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from internships.agreements import asking, reviewing
from internships.agreements.generating import write_hosts
from internships.agreements.models import Agreement, AgreementHost, SignatureRequest
from internships.agreements.signals import signed as signed_signal
from internships.applications.models import Application
from internships.clauses.models import Clause
from internships.signatures import signing
from programs.cohorts.models import Student
from tests import factories
from tests.internships.conftest import NOW, code_in, link_in


def asked(version, role) -> SignatureRequest:
    return version.requests.select_related("version__agreement").get(role=role)


def test_a_minor_s_guardian_the_firm_and_the_school_are_asked(version):
    roles = list(version.requests.values_list("role", flat=True))
    assert roles == ["student", "guardian", "employer", "school"]


def test_an_adult_signs_without_a_guardian(ready, maude, theo):
    theo.student.birth_date = theo.student.birth_date.replace(year=2000)
    theo.student.save()
    version = asking.open_signing(agreement=ready, by=maude, at=NOW)
    assert not version.requests.filter(role="guardian").exists()


def test_signing_opens_only_when_everybody_is_declared(ready, maude):
    Agreement.objects.filter(pk=ready.pk).update(school_signatory_name="")
    with pytest.raises(ValidationError, match="school|école"):
        asking.open_signing(agreement=ready, by=maude, at=NOW)
    assert Agreement.objects.get(pk=ready.pk).state == "school_review"


def test_the_union_signs_where_there_is_one(ready, maude, plant):
    plant.is_unionized = True
    plant.save()
    ready.kind.union_signs = True
    ready.kind.save()
    ready.hosts.update(union_name="Syndicat de l’usine", union_email="syndicat@exemple.example")
    version = asking.open_signing(agreement=ready, by=maude, at=NOW)
    assert asked(version, "union").name == "Syndicat de l’usine"


def test_each_person_receives_their_own_link(ready, maude, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        version = asking.open_signing(agreement=ready, by=maude, at=NOW)
    found = {signing.find(link_in(letter).split("/")[-2]).role: letter.to[0] for letter in mail.outbox}
    assert found["guardian"] == "julie@exemple.example"
    assert len(found) == version.requests.count()


def test_the_last_signature_completes_the_agreement(signed):
    assert signed.state == "signed"
    assert signed.versions.get().signed_at == NOW


def test_the_last_signature_sends_the_signal_once_and_opens_the_placement(version, everybody_signs):
    heard = []

    def hear(sender, agreement, version, by, at, **kwargs):
        heard.append((agreement.pk, version.pk))

    signed_signal.connect(hear)
    agreement = everybody_signs(version)
    signed_signal.disconnect(hear)
    assert heard == [(agreement.pk, version.pk)]
    assert agreement.placement.starts_on == agreement.starts_on


def test_before_the_last_signature_nothing_is_binding(version, everybody_signs):
    agreement = everybody_signs(version, but=["school"])
    assert agreement.state == "partially_signed"
    assert agreement.in_force(agreement.starts_on) is None


def test_a_signature_releases_the_other_applications(version, everybody_signs, application, offer):
    everybody_signs(version)
    assert Application.objects.get(pk=application.pk).state == "placed_elsewhere"


def test_a_request_signs_the_text_that_was_shown_only(version):
    with pytest.raises(signing.TextChanged):
        signing.sign(request=asked(version, "student"), sha256="0" * 64, typed_name="Théo", by=None, at=NOW)


def test_nobody_changes_the_content_of_a_version(version):
    version.content["terms"]["hours_total"] = 1
    with pytest.raises(DatabaseError), transaction.atomic():
        version.save()


def test_nobody_changes_the_words_of_a_used_clause(version):
    clause = Clause.objects.filter(used_at__isnull=False).first()
    clause.text_fr = "Autre chose."
    with pytest.raises(DatabaseError), transaction.atomic():
        clause.save()


def test_signing_twice_is_refused(version):
    request = asked(version, "student")
    signing.sign(request=request, sha256=version.sha256, typed_name="Théo", by=None, at=NOW)
    with pytest.raises(signing.SignatureClosed):
        signing.sign(request=request, sha256=version.sha256, typed_name="Théo", by=None, at=NOW)


# --- another text -----------------------------------------------------------------------------------


def test_a_changed_text_is_a_new_version_and_voids_the_old_links(version, maude):
    old = asked(version, "student")
    Agreement.objects.filter(pk=version.agreement_id).update(hours_total=200)
    again = asking.open_signing(agreement=version.agreement, by=maude, at=NOW)
    old.refresh_from_db()
    assert (again.number, old.state) == (2, "void")
    with pytest.raises(signing.SignatureClosed):
        signing.sign(request=old, sha256=version.sha256, typed_name=old.name, by=None, at=NOW)


def test_signatures_on_an_older_text_do_not_count(version, maude, everybody_signs):
    everybody_signs(version, but=["school"])
    Agreement.objects.filter(pk=version.agreement_id).update(hours_total=200)
    again = asking.open_signing(agreement=version.agreement, by=maude, at=NOW)
    assert again.requests.pending().count() == 4


def test_the_same_text_again_keeps_its_signatures(version, maude, everybody_signs):
    everybody_signs(version, but=["school"])
    again = asking.open_signing(agreement=version.agreement, by=maude, at=NOW)
    assert again.pk == version.pk
    assert again.requests.pending().count() == 1


def test_a_corrected_address_gets_a_new_link_and_keeps_the_text(version, maude):
    old = asked(version, "employer").token_hash
    version.agreement.hosts.update(signatory_email="aline.t@exemple.example")
    again = asking.open_signing(agreement=version.agreement, by=maude, at=NOW)
    request = asked(again, "employer")
    assert again.pk == version.pk
    assert (request.email, request.token_hash == old) == ("aline.t@exemple.example", False)


# --- codes ------------------------------------------------------------------------------------------


@pytest.fixture
def code(version, django_capture_on_commit_callbacks):
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        signing.send_code(request=asked(version, "student"), at=NOW)
    return code_in(mail.outbox[-1])


def test_the_right_code_is_right(version, code):
    assert signing.code_is_right(request=asked(version, "student"), code=code, at=NOW)


def test_a_code_dies_after_fifteen_minutes(version, code):
    late = NOW + timedelta(minutes=15)
    assert not signing.code_is_right(request=asked(version, "student"), code=code, at=late)


def test_a_code_is_good_for_its_own_person(version, code):
    guardian = asked(version, "guardian")
    assert not signing.code_is_right(request=guardian, code=code, at=NOW)


def test_after_five_wrong_tries_the_right_code_is_refused(version, code):
    student = asked(version, "student")
    for _n in range(5):
        assert not signing.code_is_right(request=student, code="000000", at=NOW)
    assert not signing.code_is_right(request=student, code=code, at=NOW)


def test_two_codes_in_a_minute_are_refused(version, code):
    with pytest.raises(signing.CodeTooSoon):
        signing.send_code(request=asked(version, "student"), at=NOW + timedelta(seconds=59))


def test_the_code_itself_is_not_kept(version, code):
    assert code not in str(SignatureRequest.objects.filter(pk=asked(version, "student").pk).values().get())


@pytest.mark.parametrize(
    ("typed", "is_same"),
    [("Théo Gagnon", True), ("theo  gagnon", True), ("THÉO-GAGNON", True), ("Theo", False), ("", False)],
)
def test_the_typed_name_is_the_declared_one(typed, is_same):
    assert signing.is_same_name(typed, "Théo Gagnon") is is_same


# --- refusing, wrong person, paper ------------------------------------------------------------------


@pytest.mark.parametrize(("ends_all", "state"), [(False, "draft"), (True, "rejected")])
def test_a_refusal_sends_back_or_ends(version, ends_all, state):
    agreement = signing.refuse(
        request=asked(version, "employer"), words="Trop long.", ends_all=ends_all, by=None, at=NOW
    )
    assert agreement.state == state
    assert version.requests.pending().count() == 0
    assert "Trop long." in agreement.events.order_by("-pk").first().reason


def test_the_link_of_a_wrong_person_dies(version):
    request = asked(version, "guardian")
    signing.disown(request=request, at=NOW)
    with pytest.raises(signing.SignatureClosed):
        signing.sign(request=request, sha256=version.sha256, typed_name=request.name, by=None, at=NOW)


def test_saving_again_after_a_wrong_person_sends_a_new_link(version, maude):
    signing.disown(request=asked(version, "guardian"), at=NOW)
    asking.open_signing(agreement=version.agreement, by=maude, at=NOW)
    assert asked(version, "guardian").disowned_at is None


PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"


def test_paper_signs_for_several_people_at_once(version, maude):
    requests = list(version.requests.select_related("version__agreement"))
    agreement = signing.record_paper(requests=requests, content=PDF, by=maude, at=timezone.now())
    kept = version.requests.first()
    assert (agreement.state, kept.method, kept.recorded_by) == ("signed", "paper", maude)
    with kept.paper.open() as paper:
        assert b"%PDF" not in paper.read()  # sealed


def test_two_full_time_placements_at_once_are_refused_at_the_last_signature(
    version, everybody_signs, theo, plant, cfp
):
    other = factories.agreement(student=theo.student, establishment=plant, school=cfp, state="active")
    factories.placement(agreement=other)
    with pytest.raises(ValidationError):
        everybody_signs(version)


def test_terms_that_the_law_forbids_are_not_signed(ready, maude):
    Agreement.objects.filter(pk=ready.pk).update(kind=factories.kind(code="summer-job"))
    with pytest.raises(ValidationError, match="N-1.1"):
        asking.open_signing(agreement=ready, by=maude, at=NOW)  # unpaid


def test_a_host_that_leaves_keeps_what_was_signed_before(version, everybody_signs, plant, firm):
    everybody_signs(version, but=["school"])
    other = factories.establishment(organization=firm, name="Deuxième usine")
    host = AgreementHost(establishment=other, percent=100, signatory_name="Paul Roy")
    write_hosts(version.agreement, [host])
    assert version.requests.get(role="employer").state == "signed"


@pytest.fixture
def let_go(ready, application):
    """The application that led to the agreement is confirmed; calling it withdraws it."""
    Application.objects.filter(pk=application.pk).update(state="confirmed")
    Agreement.objects.filter(pk=ready.pk).update(application=application)
    return lambda: Application.objects.filter(pk=application.pk).update(state="withdrawn")


def test_nobody_signs_for_a_place_that_the_student_let_go(ready, let_go, maude):
    version = asking.open_signing(agreement=ready, by=maude, at=NOW)
    let_go()
    request = asked(version, "student")
    with pytest.raises(ValidationError):
        signing.sign(request=request, sha256=version.sha256, typed_name=request.name, by=None, at=NOW)
    assert asked(version, "student").state == "pending"


def test_nobody_is_asked_to_sign_for_a_place_that_the_student_let_go(ready, let_go, maude):
    let_go()
    with pytest.raises(ValidationError):
        asking.open_signing(agreement=ready, by=maude, at=NOW)


@pytest.fixture
def child(ready, theo):
    """Théo made a child of 12 on the day the agreement is signed."""
    Student.objects.filter(account=theo).update(birth_date=date(2014, 11, 1))
    return Agreement.objects.get(pk=ready.pk)


def test_under_14_nobody_is_asked_to_sign_before_the_guardian_agrees(child, maude):
    with pytest.raises(ValidationError, match="14"):
        asking.open_signing(agreement=child, by=maude, at=NOW)
    assert not child.versions.exists()


def test_under_14_the_firm_is_not_told_of_a_child_before_the_guardian_agrees(agreement, child, maude):
    Agreement.objects.filter(pk=child.pk).update(state="draft")
    with pytest.raises(ValidationError, match="14"):
        reviewing.ask_employer(agreement=agreement, by=maude, at=NOW)


def test_under_14_with_the_guardian_s_consent_they_are_asked(child, theo, maude):
    factories.consent(person=theo, purpose="guardian", given_by="guardian")
    assert asking.open_signing(agreement=child, by=maude, at=NOW).requests.exists()


@pytest.mark.parametrize(("days", "is_signed"), [(-1, True), (0, True), (1, False)])
def test_nothing_is_signed_after_the_first_day(version, days, is_signed):
    first = datetime.combine(version.effective_on, time(12), tzinfo=UTC) + timedelta(days=days)
    request = asked(version, "student")
    with contextlib.nullcontext() if is_signed else pytest.raises(signing.SignatureClosed):
        signing.sign(request=request, sha256=version.sha256, typed_name=request.name, by=None, at=first)
    assert (asked(version, "student").state == "signed") is is_signed


@pytest.mark.parametrize(
    "address", ["theo@exemple.example", "THEO@exemple.example", "theo.cfp@exemple.example"]
)
def test_a_minor_does_not_sign_in_their_guardian_s_place(ready, theo, maude, address):
    student = theo.student
    student.email, student.guardian_email = "theo.cfp@exemple.example", address
    student.save()
    version = asking.open_signing(agreement=ready, by=maude, at=NOW)
    assert asked(version, "guardian").email == ""
