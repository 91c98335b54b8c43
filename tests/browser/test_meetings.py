"""The regional committee of the Outaouais signs its charter at the launch, meets, decides and follows up."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.concertation.models import Seat
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Meeting, Presence
from tests import factories, meeting_people
from tests.browser import looking
from tests.browser.walking import fill, follow, press

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("mails_kept"),
]
# The constituencies that the document of the Pact names.
CONSTITUENCIES = ("Emploi-Québec", "MELS", "MICC", "MDEIE", "Commissions scolaires", "Cégeps", "Universités")


@pytest.fixture
def committee(outaouais):
    pact = factories.partnership(name_fr="Pacte pour l’emploi", regions=[outaouais])
    made = meeting_people.committee(partnership=pact, name_fr="CRPE Outaouais")
    for number, name in enumerate(CONSTITUENCIES):
        email = f"siege{number}@exemple.example"
        meeting_people.sitting(committee=made, constituency=name, email=email)
    return made


@pytest.fixture
def college(committee):
    """A partner that sits, and who acts for it."""
    made = factories.organization(region_code="07", kind="cegep")
    Seat.objects.filter(constituency_fr="Cégeps").update(organization=made)
    who = factories.user(full_name="Colette Bernier", language="fr-ca")
    factories.membership(user=who, organization=made)
    return who


def launch_the_charter(desk, pact) -> None:
    """Write the text and the launch of 20 October 2009, and open the charter to signatures."""
    desk.open(pact.get_absolute_url())
    follow(desk.page, "Écrire la charte et le lancement")
    fill(desk.page, title_fr="Pacte pour l’emploi", text_fr="Agir localement, ensemble.")
    fill(desk.page, launched_on="2009-10-20", launch_place="Outaouais")
    desk.page.check("#id_is_open")
    press(desk.page, "Enregistrer")
    assert "20 octobre 2009" in desk.page.inner_text("main")


def test_the_committee_signs_meets_decides_and_follows_up(visit, sam, committee, college):
    sam.language = "fr-ca"
    sam.save()
    desk = visit(who=sam)
    launch_the_charter(desk, committee.partnership)
    seat = visit(who=college, width=360, java_script_enabled=False)
    seat.open(reverse("charter_detail", args=[committee.partnership.public_id]))
    assert looking.too_wide(seat.page) == []
    press(seat.page, "Signer la charte – Cégeps")
    assert "signé par Colette Bernier" in seat.page.inner_text("main")
    desk.open(reverse("meeting_create", args=[committee.public_id]))
    soon = timezone.localtime() + timedelta(days=10)
    desk.page.fill("#id_starts_at", soon.strftime("%Y-%m-%dT13:00"))
    desk.page.fill("#id_place", "Gatineau")
    press(desk.page, "Enregistrer la réunion")
    follow(desk.page, "Ajouter un point")
    desk.page.fill("#id_title", "Inventaire des services aux entreprises")
    press(desk.page, "Enregistrer le point")
    follow(desk.page, "Convoquer les sièges")
    press(desk.page, "Envoyer les convocations")
    assert "7 convocations partent" in desk.page.inner_text("main")

    phone = visit(width=360, java_script_enabled=False)
    phone.open(reverse("mailbox"))
    with phone.page.expect_navigation():
        phone.page.locator("main article a", has_text="/convocation/").first.click()
    assert looking.too_wide(phone.page) == []
    phone.page.check("input[value=replaced]")
    phone.page.fill("#id_substitute", "Jeanne Huot")
    press(phone.page, "Envoyer ma réponse")
    assert "envoie quelqu’un d’autre (Jeanne Huot)" in phone.page.inner_text("main")

    Meeting.objects.update(starts_at=timezone.now() - timedelta(hours=1))
    Presence.objects.filter(answer="").update(answer="present")
    hand = visit(who=sam, width=360)
    hand.open(reverse("meeting_attendance", args=[Meeting.objects.get().public_id]))
    assert looking.too_wide(hand.page) == []
    press(hand.page, "Enregistrer les présences")
    desk.open(reverse("meeting_detail", args=[Meeting.objects.get().public_id]))
    assert "7 présents, 4 requis" in desk.page.inner_text("main")
    follow(desk.page, "Noter une décision")
    desk.page.fill("#id_text", "Réunir les fiches de tous les partenaires")
    press(desk.page, "Noter la décision")
    press(desk.page, "Lever la séance")
    follow(desk.page, "Rédiger le procès-verbal")
    desk.page.fill("#id_minutes", "## Inventaire\n\n- Deux diagnostics se ressemblent")
    press(desk.page, "Enregistrer le procès-verbal")
    press(desk.page, "Faire circuler le procès-verbal")
    assert "7 courriels partent" in desk.page.inner_text("main")
    desk.open(reverse("decision_list"))
    with desk.page.expect_navigation():
        desk.page.locator("a", has_text="Réunir les fiches").click()
    press(desk.page, "C’est fait")
    assert Decision.objects.get().state == "done"
    assert desk.problems == phone.problems == hand.problems == seat.problems == []
