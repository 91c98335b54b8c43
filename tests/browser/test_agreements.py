"""An agreement on a telephone: the school writes it, the firm reads by link, all sign by links and codes."""

import re
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils.translation import override

from internships.agreements.models import Agreement
from partnerships.mails.mailbox import DemoMail
from tests import factories
from tests.browser.looking import small_targets, too_wide, violations
from tests.browser.walking import press

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("mails_kept"),
]
PHONE = 360


@pytest.fixture
def confirmed(transactional_db, application, theo, plant):
    """Théo, 17, confirmed Aline's place; she may sign for the firm, his mother for him."""
    student = theo.student
    student.guardian_name, student.guardian_email = "Julie Gagnon", "julie@exemple.example"
    student.save()
    factories.contact(
        establishment=plant,
        name="Aline Tremblay",
        title="Directrice",
        email="aline@exemple.example",
        has_signing_authority=True,
    )
    type(application).objects.filter(pk=application.pk).update(state="confirmed")
    return application


def path(name, *args):
    with override("fr-ca"):
        return reverse(name, args=args)


def latest_link(to: str, *, about: str) -> str:
    """Return the path of the link in the newest mail to somebody."""
    mail = DemoMail.objects.filter(to=to, subject__icontains=about).order_by("-pk").first()
    return re.search(r"https?://[^/\s]+(/\S+)", mail.body).group(1)


def looks_well(visitor) -> None:
    assert too_wide(visitor.page) == []
    assert violations(visitor.page) == []
    assert small_targets(visitor.page) == []


def sign(visit, *, email: str, name: str) -> None:
    """Open one's link on a telephone, ask for a code, sign."""
    visitor = visit(width=PHONE)
    visitor.open(latest_link(email, about="signer"))
    looks_well(visitor)
    press(visitor.page, "M’envoyer un code")
    code = re.search(r"\b\d{6}\b", DemoMail.objects.filter(to=email).order_by("-pk").first().body).group(0)
    visitor.page.fill("input[name=name]", name)
    visitor.page.fill("input[name=code]", code)
    visitor.page.check("input[name=will]")
    press(visitor.page, "Signer")
    assert visitor.page.inner_text("h1") == "Merci: vous avez signé".replace(":", "\u00a0:")
    assert visitor.problems == []


def test_an_agreement_from_the_application_to_the_signed_pdf(visit, confirmed, maude, tmp_path):
    school = visit(who=maude, width=PHONE)
    school.open(path("agreement_list"))
    looks_well(school)
    with school.page.expect_navigation():
        school.page.get_by_role("link", name="Théo Gagnon").click()
    looks_well(school)
    assert school.page.input_value("input[name=hosts-0-signatory_name]") == "Aline Tremblay"
    press(school.page, "Enregistrer")
    looks_well(school)
    press(school.page, "Demander à l’entreprise de lire")

    firm = visit(width=PHONE)
    firm.open(latest_link("aline@exemple.example", about="lire"))
    looks_well(firm)
    firm.page.get_by_label("Je suis d’accord avec ce texte").check()
    press(firm.page, "Envoyer la réponse")
    assert "Merci" in firm.page.inner_text("h1")

    school.page.reload()
    press(school.page, "Demander les signatures")
    looks_well(school)
    sign(visit, email="theo@exemple.example", name="Théo Gagnon")
    sign(visit, email="julie@exemple.example", name="Julie Gagnon")
    sign(visit, email="aline@exemple.example", name="aline tremblay")
    sign(visit, email="maude@exemple.example", name="Maude Lavoie")

    agreement = Agreement.objects.get(application=confirmed)
    assert agreement.state == "signed"
    student = visit(width=PHONE)
    student.open(latest_link("theo@exemple.example", about="signée"))
    with student.page.expect_download() as downloading:
        student.page.get_by_role("link", name="Télécharger le PDF signé").click()
    assert Path(downloading.value.path()).read_bytes().startswith(b"%PDF")
