"""The pages of agreements: written by the school, read by the firm, signed by link; lists and files."""

from decimal import Decimal

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from internships.agreements import asking
from internships.agreements.amending import amend
from internships.agreements.models import Agreement, SignatureRequest
from internships.agreements.versions import HOST_PEOPLE, SCHOOL_SIGNS
from internships.applications.models import Application
from internships.clauses.models import Clause
from partnerships.people.tokens import hash_token
from tests import factories
from tests.clock import day
from tests.internships.conftest import NOW, code_in

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"


def again(agreement) -> Agreement:
    return Agreement.objects.get(pk=agreement.pk)


def filled(response) -> dict:
    """Return what a page's form and its hosts would send, as a browser does."""
    form, lines = response.context["form"], response.context["lines"]
    fields = [*form, *lines.management_form, *(field for line in lines for field in line)]
    values = {field.html_name: field.value() for field in fields}
    return {name: "" if value is None else value for name, value in values.items()}


@pytest.fixture
def confirmed(application):
    Application.objects.filter(pk=application.pk).update(state="confirmed")
    return Application.objects.get(pk=application.pk)


@pytest.fixture
def school(client, maude):
    client.force_login(maude)
    return client


# --- written ----------------------------------------------------------------------------------------


def test_the_form_is_filled_in_from_the_application(school, confirmed, plant):
    factories.contact(establishment=plant, name="Zoé Signe", has_signing_authority=True)
    data = filled(school.get(reverse("agreement_create", args=[confirmed.public_id])))
    assert data["starts_on"] == confirmed.slot.starts_on
    assert data["hosts-0-establishment"] == plant.pk
    assert data["hosts-0-signatory_name"] == "Zoé Signe"


def test_sent_twice_the_form_makes_one_agreement(school, confirmed, plant):
    factories.contact(establishment=plant, name="Zoé Signe", has_signing_authority=True)
    address = reverse("agreement_create", args=[confirmed.public_id])
    data = filled(school.get(address))
    pages = [school.post(address, data).url for _twice in range(2)]
    assert pages == [Agreement.objects.get().get_absolute_url()] * 2


def test_an_application_that_is_not_confirmed_has_nothing_to_sign(school, application):
    response = school.get(reverse("agreement_create", args=[application.public_id]))
    assert response.url == application.get_absolute_url()


def test_a_posted_school_or_state_changes_nothing(school, agreement, other_cfp):
    address = reverse("agreement_edit", args=[agreement.public_id])
    data = {**filled(school.get(address)), "school": other_cfp.pk, "state": "signed", "student": 1}
    school.post(address, data)
    assert (again(agreement).school_id, again(agreement).state) == (agreement.school_id, "draft")


@pytest.mark.parametrize(
    ("email", "is_kept"), [("julie@exemple.example", True), ("Theo@exemple.example", False)]
)
def test_a_guardian_has_another_address_than_the_student(school, agreement, theo, email, is_kept):
    address = reverse("agreement_edit", args=[agreement.public_id])
    data = {**filled(school.get(address)), "guardian_name": "Julie Gagnon", "guardian_email": email}
    assert (school.post(address, data).status_code == 302) is is_kept


@pytest.mark.parametrize(("shares", "is_kept"), [((60, 40), True), ((60, 60), False), ((100, 0), False)])
def test_hosts_share_the_whole_time(school, agreement, firm, shares, is_kept):
    other = factories.establishment(organization=firm, name="Deuxième usine")
    address = reverse("agreement_edit", args=[agreement.public_id])
    data = filled(school.get(address))
    data |= {"hosts-0-percent": shares[0], "hosts-1-establishment": other.pk, "hosts-1-percent": shares[1]}
    data |= {"hosts-1-signatory_name": "Paul Roy", "hosts-1-signatory_email": "paul@exemple.example"}
    response = school.post(address, data)
    assert (response.status_code == 302, agreement.hosts.count()) == (is_kept, 2 if is_kept else 1)


def test_an_agreement_without_application_is_for_a_student_of_the_school(school, theos_profile, plant, sam):
    stranger = factories.student(first_name="Ailleurs")
    form = school.get(reverse("agreement_create_direct")).context["form"]
    students = set(form.fields["student"].queryset)
    assert theos_profile.student in students
    assert stranger not in students


def test_changing_the_text_while_it_is_signed_asks_again(school, version, everybody_signs):
    everybody_signs(version, but=["school"])
    address = reverse("agreement_edit", args=[version.agreement.public_id])
    school.post(address, {**filled(school.get(address)), "hours_total": 200})
    assert version.agreement.versions.to_sign().get().number == 2


def test_confirmed_applications_wait_for_their_agreement_on_the_list(school, confirmed):
    address = reverse("agreement_create", args=[confirmed.public_id])
    assert address in school.get(reverse("agreement_list")).content.decode()
    factories.agreement(
        student=confirmed.student,
        establishment=confirmed.slot.offer.establishment,
        application=confirmed,
    )
    assert address not in school.get(reverse("agreement_list")).content.decode()


# --- signed by link ---------------------------------------------------------------------------------


@pytest.fixture
def link(version):
    """Théo's link."""
    version.requests.filter(role="student").update(token_hash=hash_token("token-of-theo"))
    return reverse("signature", args=["token-of-theo"])


def test_a_link_shows_the_exact_text_and_its_fingerprint(client, link, version):
    text = client.get(link).content.decode()
    assert version.sha256[:8] in text
    assert "A-3.001" in text.replace("\u00a0", " ")


def send(client, link, django_capture_on_commit_callbacks, **values):
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("signature_code", args=["token-of-theo"]))
    page = client.get(link)
    data = {"sha256": page.context["version"].sha256, "name": "Théo Gagnon", "will": "on"}
    return client.post(link, {**data, "code": code_in(mail.outbox[-1]), **values})


def test_the_name_and_the_code_sign(client, link, version, django_capture_on_commit_callbacks):
    send(client, link, django_capture_on_commit_callbacks)
    signed = version.requests.get(role="student")
    assert (signed.state, signed.method, signed.signed_sha256) == ("signed", "link", version.sha256)


@pytest.mark.parametrize(
    "wrong", [{"name": "Aline Tremblay"}, {"code": "12345"}, {"will": ""}, {"sha256": "0" * 64}]
)
def test_something_wrong_signs_nothing(client, link, version, wrong, django_capture_on_commit_callbacks):
    send(client, link, django_capture_on_commit_callbacks, **wrong)
    assert version.requests.get(role="student").state == "pending"


def test_a_wrong_code_is_counted_though_the_page_refuses_it(
    client, link, version, django_capture_on_commit_callbacks
):
    send(client, link, django_capture_on_commit_callbacks, code="000000")
    assert version.requests.get(role="student").code_tries == 1


def test_an_old_link_says_that_the_text_was_replaced(client, link, version, maude):
    Agreement.objects.filter(pk=version.agreement_id).update(hours_total=200)
    asking.open_signing(agreement=version.agreement, by=maude, at=NOW)
    response = client.get(link)
    assert response.status_code == 410
    assert "remplacé" in response.content.decode()


def test_it_is_not_me(client, link, version, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("signature_not_me", args=["token-of-theo"]))
    assert client.get(link).status_code == 410
    assert mail.outbox[-1].to == ["maude@exemple.example"]


def test_a_scanned_paper_signs_for_those_it_names(school, version):
    asked = version.requests.get(role="guardian")
    data = {"people": [str(asked.public_id)], "seen": "on", "paper_on": timezone.localdate()}
    data["file"] = SimpleUploadedFile("papier.pdf", PDF)
    school.post(reverse("signature_paper", args=[asked.public_id]), data)
    asked.refresh_from_db()
    assert (asked.state, asked.method) == ("signed", "paper")
    scan = school.get(reverse("signature_scan", args=[asked.public_id]))
    assert scan.content == PDF


def test_a_program_is_no_paper(school, version):
    asked = version.requests.get(role="guardian")
    data = {"people": [str(asked.public_id)], "seen": "on", "paper_on": timezone.localdate()}
    data["file"] = SimpleUploadedFile("p.pdf", b"MZ\x90")
    school.post(reverse("signature_paper", args=[asked.public_id]), data)
    assert version.requests.get(role="guardian").state == "pending"


def test_no_page_shows_a_hash_of_a_link_or_a_code(school, version):
    page = school.get(version.agreement.get_absolute_url()).content.decode()
    assert not any(asked.token_hash in page for asked in SignatureRequest.objects.all())


# --- lists, files, clauses --------------------------------------------------------------------------


def many(agreement, count):
    student = factories.student(first_name="Zoé")
    plant = agreement.hosts.first().establishment
    for _n in range(count):
        factories.agreement(student=student, establishment=plant, school=agreement.school)


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_asks_as_many_queries_for_one_as_for_many(school, agreement, queries_pinned, count):
    many(agreement, count)
    school.get(reverse("agreement_list"))
    with queries_pinned(8):  # session, person, roles, views; kinds, count, rows, those to write
        school.get(reverse("agreement_list"))


def test_a_page_asks_a_known_number_of_queries(school, version, queries_pinned):
    address = version.agreement.get_absolute_url()
    school.get(address)
    with queries_pinned(6):
        school.get(address)


def test_the_list_shows_each_reader_their_own(client, agreement, theo, ines, aline, nora, rachid, maude):
    def seen(user):
        client.force_login(user)
        return agreement.get_absolute_url() in client.get(reverse("agreement_list")).content.decode()

    shown = {user.full_name for user in (theo, ines, aline, nora, rachid, maude) if seen(user)}
    assert shown == {theo.full_name, aline.full_name, rachid.full_name, maude.full_name}


def test_the_export_has_a_line_for_each_signed_amendment(school, signed, maude, everybody_signs):
    from_on = day(2027, 2, 8)
    form = {
        "effective_on": from_on,
        "reason": "Production",
        "hours_week": "35",
        "hours_total": "360",
    }
    form |= {"starts_on": signed.starts_on, "ends_on": signed.ends_on}
    form |= {name: getattr(signed, name) for name in SCHOOL_SIGNS}
    host = signed.hosts.get()
    form |= {f"host{host.pk}_{name}": getattr(host, name) for name in HOST_PEOPLE}
    school.post(reverse("agreement_amend", args=[signed.public_id]), form)
    everybody_signs(signed.versions.to_sign().get())
    text = school.get(reverse("agreement_export", args=["csv"]) + "?state=signed").content.decode()
    lines = text.strip().splitlines()
    assert len(lines) == 3
    assert str(from_on) in lines[2]
    assert "Production" in lines[2]


def test_a_new_wording_counts_from_its_day_and_only_for_the_school(school, cfp, clause, version):
    address = reverse("clause_reword", args=[clause.public_id])
    form = {"school": cfp.pk, "position": 10, "title_fr": "Objet", "text_fr": "À notre façon."}
    school.post(address, {**form, "from_on": timezone.localdate()})
    assert Clause.objects.get(school=cfp).text_fr == "À notre façon."
    clause.refresh_from_db()
    assert clause.to_on is None


def test_the_school_s_wording_is_what_people_sign(ready, maude, cfp, clause):
    Clause.objects.create(
        school=cfp, code=clause.code, title_fr="Objet", text_fr="À notre façon.", from_on=day(2026, 1, 1)
    )
    version = asking.open_signing(agreement=ready, by=maude, at=NOW)
    words = {told["code"]: told["text"]["fr"] for told in version.content["clauses"]}
    assert words["object"] == "À notre façon."


def test_the_page_tells_what_an_amendment_changes_later(school, signed, maude, everybody_signs):
    version = amend(
        agreement=signed,
        changes={"hours_week": Decimal("35")},
        effective_on=day(2027, 2, 8),
        reason="Production",
        by=maude,
        at=NOW,
    )
    everybody_signs(version)
    page = school.get(signed.get_absolute_url())
    assert page.context["coming"] == version
    assert page.context["terms_now"].hours_week == 30
