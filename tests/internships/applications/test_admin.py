"""The administration of applications: searched, with events, and as few queries for many as for few."""

import pytest
from django.urls import reverse

from internships.applications import deciding
from internships.applications.models import Application
from internships.offers.models import Offer, Slot
from internships.students import documents
from internships.students.models import Favourite
from tests import factories
from tests.factories import NOON
from tests.filling_forms import untouched
from tests.internships.applications.test_firm_pages import many


@pytest.mark.parametrize("size", [10, 100])
def test_a_list_of_applications_is_read_at_once(client, alix, slot, queries_pinned, size):
    many(slot, size)
    client.force_login(alix)
    with queries_pinned(6):
        client.get(reverse("admin:internships_application_changelist"))


def test_an_application_is_found_by_its_firm_and_shows_its_events(client, alix, application, aline):
    deciding.refuse(application=application, by=aline, at=NOON, refusal="skills")
    client.force_login(alix)
    found = client.get(reverse("admin:internships_application_changelist") + "?q=Magog")
    assert list(found.context["cl"].queryset) == [application]
    page = client.get(reverse("admin:internships_application_change", args=[application.pk]))
    assert aline.full_name in page.text


@pytest.mark.parametrize("name", ["studentprofile", "document", "savedsearch", "favourite"])
def test_what_students_keep_is_listed(client, alix, theos_profile, theo, offer, saved_search, name):
    documents.keep(student=theo.student, kind="cv", name="cv.pdf", content=b"%PDF-1.4")
    Favourite.objects.create(user=theo, offer=offer)
    client.force_login(alix)
    page = client.get(reverse(f"admin:internships_{name}_changelist") + "?q=theo")
    assert len(page.context["cl"].result_list) == 1


@pytest.mark.parametrize("state", ["offered", "confirmed"])
def test_an_application_deleted_gives_its_seat_back(client, alix, theo, slot, state):
    held = factories.application(student=theo.student, slot=slot, state=state)
    Offer.objects.update(state="full")
    client.force_login(alix)
    client.post(reverse("admin:internships_application_delete", args=[held.pk]), {"post": "yes"})
    assert Application.objects.count() == 0
    assert (Slot.objects.get().taken, Offer.objects.get().state) == (0, "published")


def test_an_application_deleted_once_over_frees_nobodys_seat(client, alix, theo, ines, slot):
    factories.application(student=ines.student, slot=slot, state="confirmed")
    over = factories.application(student=theo.student, slot=slot, state="refused")
    client.force_login(alix)
    client.post(reverse("admin:internships_application_delete", args=[over.pk]), {"post": "yes"})
    assert Slot.objects.get().taken == 1


def test_the_second_of_two_in_the_administration_is_told(client, alix, offer):
    client.force_login(alix)
    url = reverse("admin:internships_offer_change", args=[offer.pk])
    page = client.get(url)
    typed = {**dict(untouched(page, form_id="offer_form")), "title_fr": "Fraiseuse"}
    Offer.objects.filter(pk=offer.pk).update(title_fr="Tourneuse", updated_at=NOON)
    told = client.post(url, typed)
    form = told.context["adminform"].form
    assert "Tourneuse" in str(form.errors["title_fr"]) and form["title_fr"].value() == "Fraiseuse"
    assert Offer.objects.get().title_fr == "Tourneuse"


def test_a_slot_changed_meanwhile_is_told_inside_its_offer(client, alix, offer, slot):
    client.force_login(alix)
    url = reverse("admin:internships_offer_change", args=[offer.pk])
    typed = {**dict(untouched(client.get(url), form_id="offer_form")), "slots-0-seats": "3"}
    Slot.objects.filter(pk=slot.pk).update(seats=2, updated_at=NOON)
    told = client.post(url, typed)
    assert told.status_code == 200 and Slot.objects.get().seats == 2
    assert told.context["inline_admin_formsets"][0].formset.forms[0].is_overtaken
