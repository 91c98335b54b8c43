"""The regional committee of the Outaouais meets: called at a desk, answered on a telephone, followed."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Meeting, Presence
from tests import factories, meeting_people
from tests.browser import looking
from tests.browser.walking import follow, press

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


def test_the_committee_meets_decides_and_follows_up(visit, sam, committee):
    sam.language = "fr-ca"
    sam.save()
    desk = visit(who=sam)
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
    assert desk.problems == phone.problems == hand.problems == []
