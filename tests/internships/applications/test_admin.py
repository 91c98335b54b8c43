"""The administration of applications: searched, with events, and as few queries for many as for few."""

import pytest
from django.urls import reverse

from internships.applications import deciding
from internships.students import documents
from internships.students.models import Favourite
from tests.factories import NOON
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
