"""A round from end to end: ranked from a telephone, computed and chosen at a desk, read on its day."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, override

from internships.applications.models import Application
from internships.rounds.daily import keep_rounds
from internships.rounds.models import Round
from tests import factories
from tests.browser import looking
from tests.browser.walking import clean, press

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("language", ["fr-ca", "en"])
def test_theo_ranks_maude_decides_theo_reads_why(
    visit, choice_round, theo, maude, slot, plant, usinage, language
):
    factories.consent(person=theo)
    other = factories.offer(
        establishment=plant, programs=[usinage], title_fr="Fraisage", welcomes_minors=True
    )
    choice_round.slots.add(other.slots.get())
    now = timezone.now()
    Round.objects.update(closes_at=now + timedelta(hours=1), publish_at=now + timedelta(hours=2))
    with override(language):
        student = visit(who=theo, width=360, java_script_enabled=False)
        student.open(reverse("round_rank", args=[choice_round.public_id]))
        student.page.select_option("[name=choice_1]", value=str(other.slots.get().public_id))
        student.page.select_option("[name=choice_2]", value=str(other.slots.get().public_id))
        press(student.page, gettext("Save my choices"))
        assert student.page.locator("#div_id_choice_2 .invalid-feedback").count() == 1
        student.page.select_option("[name=choice_2]", value=str(slot.public_id))
        press(student.page, gettext("Save my choices"))
        assert student.page.locator(".notice-success, .notice-good").count() == 1
        assert looking.too_wide(student.page) == []

        Round.objects.update(closes_at=timezone.now())
        desk = visit(who=maude)
        desk.open(reverse("scenario_create", args=[choice_round.public_id]))
        desk.page.fill("[name=name]", "Premier essai")
        clean(desk)
        press(desk.page, gettext("Compute"))
        clean(desk)
        press(desk.page, gettext("Choose this scenario"))
        clean(desk)
        assert student.open(reverse("round_result", args=[choice_round.public_id])).status == 404

        Round.objects.update(publish_at=timezone.now())
        keep_rounds(at=timezone.now())
        phone = visit(who=theo, width=360)
        phone.open(reverse("round_result", args=[choice_round.public_id]))
        clean(phone)
        assert gettext("Choice %(choice)s obtained.") % {"choice": 1} in phone.page.inner_text("main")
        phone.page.get_by_role("link", name=gettext("Confirm my place"), exact=True).click()
        press(phone.page, gettext("Yes, I take this place"))
    assert (Application.objects.get().state, Application.objects.get().slot.offer) == ("confirmed", other)
