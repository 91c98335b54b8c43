"""A signed agreement on paper: what was signed and by whom, as typed, in the languages of its people."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from internships.agreements import asking, printing
from internships.agreements.amending import amend
from internships.agreements.models import Agreement, AgreementVersion, SignatureRequest
from internships.signatures import signing
from partnerships.people.tokens import hash_token
from partnerships.printing import typesetting
from tests import pdfs
from tests.clock import day
from tests.internships.conftest import NOW

RARE = "\U00013000"  # a hieroglyph: the locked typefaces have none


@pytest.fixture(autouse=True)
def no_typeface_of_the_machine(monkeypatch):
    """The machine has no typeface of its own."""
    typesetting.typefaces.cache_clear()
    real = typesetting.typst.Fonts
    monkeypatch.setattr(
        typesetting.typst, "Fonts", lambda **told: real(**{**told, "include_system_fonts": False})
    )
    yield
    typesetting.typefaces.cache_clear()


def text_of(agreement) -> pdfs.Read:
    return pdfs.read(printing.pdf(agreement.versions.first()))


def test_it_tells_the_text_who_signed_and_the_fingerprint(signed):
    version = signed.versions.get()
    told = text_of(signed)
    for asked in version.requests.all():
        assert asked.signed_name in told.flat
    assert version.sha256 in told.flat.replace(" ", "")
    clauses = [clause["title"]["fr"] for clause in version.content["clauses"]]
    assert clauses and all(title in told.flat for title in clauses)


def test_it_is_tagged_and_bears_the_student_s_name(signed):
    told = text_of(signed)
    assert told.is_tagged and "<pdfuaid:part>1</pdfuaid:part>" in told.claims
    assert told.title == f"Convention de stage – {signed.student}" and told.language == "fr-CA"


def test_english_comes_second_and_only_for_who_reads_english(signed):
    assert "Internship agreement" not in text_of(signed).flat
    SignatureRequest.objects.filter(role="employer").update(language="en")
    flat = text_of(signed).flat
    assert flat.index("Convention de stage") < flat.index("Internship agreement")


def test_the_same_signatures_give_the_same_bytes(signed):
    version = signed.versions.get()
    assert printing.pdf(version) == printing.pdf(AgreementVersion.objects.get(pk=version.pk))


@pytest.mark.parametrize(
    "typed",
    [
        '#read("x")',
        "$5 *et* _plus_ <a> @ref \\ # ~",
        "ᐃᓄᒃᑎᑐᑦ",
        "李小龙 et Дмитрий",
        "Ñuñez-Lévêque",
        "M" * 600,
    ],
)
def test_what_was_typed_is_what_is_printed(ready, maude, everybody_signs, typed):
    Agreement.objects.filter(pk=ready.pk).update(goals=f"Avant\n{typed}\naprès", insurance=typed[:250])
    version = asking.open_signing(agreement=ready, by=maude, at=NOW)
    told = text_of(everybody_signs(version))
    assert typed.replace(" ", "") in re.sub(r"\s", "", told.text)


def test_a_cancelled_agreement_says_so(signed, maude):
    assert "annulée" not in text_of(signed).flat
    signed.cancel(by=maude, at=NOW, reason="x")
    assert "Cette convention a été annulée" in text_of(signed).flat


def test_an_amendment_says_what_changes_and_from_when(signed, maude, everybody_signs):
    version = amend(
        agreement=signed, changes={"hours_week": 35}, effective_on=day(2027, 2, 8),
        reason="Un poste\nde soir", by=maude, at=NOW,
    )  # fmt: skip
    flat = text_of(everybody_signs(version)).flat
    assert "Avenant à une convention de stage" in flat and ". Un poste de soir" in flat


# --- Letters that nobody can print ------------------------------------------------------------------


def test_a_text_that_cannot_be_printed_is_refused_before_anybody_is_asked(client, ready, maude):
    Agreement.objects.filter(pk=ready.pk).update(goals=f"Lire {RARE}")
    with pytest.raises(ValidationError) as refused:
        asking.open_signing(agreement=ready, by=maude, at=NOW)
    assert "U+13000" in str(refused.value) and "Lire" in str(refused.value)
    assert not ready.versions.exists() and not SignatureRequest.objects.exists()


def test_the_school_reads_on_the_page_which_characters_cannot_be_printed(client, ready, maude):
    Agreement.objects.filter(pk=ready.pk).update(conditions=f"Gants {RARE}")
    client.force_login(maude)
    page = client.post(
        reverse("agreement_change", args=[ready.public_id]), {"verb": "open_signing"}, follow=True
    ).content.decode()
    assert "U+13000" in page and "Gants" in page


def test_an_amendment_that_cannot_be_printed_is_refused(signed, maude):
    with pytest.raises(ValidationError, match="U\\+13000"):
        amend(
            agreement=signed, changes={"goals": RARE}, effective_on=day(2027, 2, 8), reason="x",
            by=maude, at=NOW,
        )  # fmt: skip
    assert signed.versions.count() == 1


def test_nobody_signs_with_a_name_that_cannot_be_printed(version):
    request = version.requests.first()
    with pytest.raises(ValidationError, match="U\\+13000"):
        signing.sign(request=request, sha256=version.sha256, typed_name=request.name + RARE, by=None, at=NOW)
    assert SignatureRequest.objects.get(pk=request.pk).state == "pending"


# --- A PDF that failed ------------------------------------------------------------------------------


@pytest.fixture
def school(client, maude):
    client.force_login(maude)
    return client


def address_of(version) -> str:
    return reverse("agreement_pdf", args=[version.agreement.public_id, version.number])


def test_the_school_gets_the_pdf_at_once(school, signed):
    response = school.get(address_of(signed.versions.get()))
    assert (response["Content-Type"], response.content[:5]) == ("application/pdf", b"%PDF-")
    assert response["Content-Disposition"].startswith("attachment")


def test_a_pdf_that_failed_says_so_and_can_be_tried_again(school, signed, alix, monkeypatch):
    version = signed.versions.get()
    with monkeypatch.context() as broken:
        broken.setattr(printing, "typeset", lambda *told, **more: 1 / 0)
        page = school.get(address_of(version), follow=True).content.decode()
    assert "Le PDF n’a pas pu être fait" in page
    again = re.search(r'href="([^"]+)"[^>]*>\s*Réessayer\s*<', page)[1]
    school.force_login(alix)
    row = school.get(reverse("admin:internships_agreementversion_change", args=[version.pk]))
    assert "division by zero" in row.content.decode()
    assert school.get(again).content.startswith(b"%PDF-")
    assert AgreementVersion.objects.get(pk=version.pk).pdf_error == ""


def test_a_signatory_is_told_too_and_tries_again(client, signed, monkeypatch):
    request = signed.versions.get().requests.first()
    SignatureRequest.objects.filter(pk=request.pk).update(token_hash=hash_token("copie"))
    monkeypatch.setattr("internships.signatures.signing.shows_copy", lambda asked, at: True)
    with monkeypatch.context() as broken:
        broken.setattr(printing, "typeset", lambda *told, **more: 1 / 0)
        page = client.get(reverse("signature_pdf", args=["copie"]), follow=True).content.decode()
    assert "Le PDF n’a pas pu être fait" in page
    again = re.search(r'href="([^"]+)"[^>]*>\s*Réessayer\s*<', page)[1]
    assert client.get(again).content.startswith(b"%PDF-")
