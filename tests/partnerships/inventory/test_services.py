"""The inventory of services: its directory, its sheets, who writes them, and a partner that closes."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.concertation.models import Partnership
from partnerships.concertation.standing import STANDING, lines_of
from partnerships.inventory.models import Audience, ServiceCategory, ServiceItem
from partnerships.organizations.closing import Closing, consequences_of, set_status
from partnerships.territories.models import Territory
from tests import factories
from tests.factories import TODAY

pytestmark = pytest.mark.django_db
MAGOG, COATICOOK = "2445", "2444"


@pytest.fixture
def inventory(partnership, cfp, other_cfp):
    """Four sheets of a partnership: one everywhere, one in Magog, a draft, one over."""
    here = {"partnership": partnership, "organization": cfp}
    factories.service(**here, name_fr="Formation des employés", description_fr="Cours donnés à l’usine")
    factories.service(**here, name_fr="Recrutement", category="recruiting", territory_codes=[MAGOG])
    factories.service(**here, name_fr="Brouillon", state="draft")
    factories.service(partnership=partnership, organization=other_cfp, name_fr="Fini", to_on=date(2020, 1, 1))
    return partnership


def found(client, **query) -> list[str]:
    page = client.get(reverse("service_list"), query)
    return [row.record.name_fr for row in page.context["table"].lines]


def test_the_public_reads_published_services_that_are_not_over(client, inventory):
    assert found(client, all=1) == ["Formation des employés", "Recrutement"]


def test_a_coordinator_reads_their_own_drafts_too(client, inventory, maude, nora):
    client.force_login(maude)
    assert found(client, all=1) == ["Brouillon", "Fini", "Formation des employés", "Recrutement"]
    client.force_login(nora)
    assert found(client, all=1) == ["Fini", "Formation des employés", "Recrutement"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"q": "formations employee"}, ["Formation des employés"]),
        ({"q": "cours usine"}, ["Formation des employés"]),
        ({"q": "parc recrutement"}, ["Recrutement"]),
        ({"territory": MAGOG}, ["Formation des employés", "Recrutement"]),
        ({"territory": COATICOOK}, ["Formation des employés"]),
        ({"kind": "project"}, []),
        ({"stale": "yes"}, []),
    ],
)
def test_services_are_found_by_need_and_territory(client, inventory, query, names):
    assert found(client, **query) == names


def test_services_are_found_by_audience_and_category(client, inventory):
    firms, young = (Audience.objects.get(code=code).pk for code in ("firms", "young"))
    recruiting = ServiceCategory.objects.get(code="recruiting").pk
    assert found(client, audience=firms, category=recruiting) == ["Recrutement"]
    assert found(client, audience=young) == []


@pytest.mark.parametrize("rows", [10, 300])
def test_the_directory_asks_three_queries(client, partnership, cfp, rows, queries_pinned):
    for number in range(rows):
        factories.service(partnership=partnership, organization=cfp, name_fr=f"Service {number}")
    with queries_pinned(3):  # what may be asked, count, page
        client.get(reverse("service_list"))


def test_a_sheet_is_read_in_two_queries(client, service, overlap, queries_pinned):
    with queries_pinned(2):
        client.get(service.get_absolute_url())


def test_a_keeper_reads_a_sheet_in_eight_queries(client, maude, service, overlap, queries_pinned):
    client.force_login(maude)
    with queries_pinned(8):
        client.get(service.get_absolute_url())


def test_a_service_of_a_hidden_partnership_is_hidden(client, service):
    Partnership.objects.update(is_published=False)
    assert client.get(service.get_absolute_url()).status_code == 404 and found(client, all=1) == []


def test_what_is_missing_is_said_to_who_writes_the_sheet(client, maude, service):
    assert "ne dit pas" not in client.get(service.get_absolute_url()).text
    client.force_login(maude)
    page = client.get(service.get_absolute_url()).text
    assert "14 sur 100" in page and "comment joindre le service" in page


def form(service_of, partnership, **changes) -> dict:
    return {
        "partnership": partnership.pk, "organization": service_of.pk, "kind": "service", "name_fr": "Accueil",
        "audience": Audience.objects.get(code="firms").pk, "fresh_months": "3",
        "category": ServiceCategory.objects.get(code="training").pk, **changes,
    }  # fmt: skip


def test_a_coordinator_describes_a_service(client, maude, cfp, partnership):
    client.force_login(maude)
    client.post(reverse("service_create"), form(cfp, partnership, territory_codes=[MAGOG]))
    made = ServiceItem.objects.get()
    assert (made.organization, made.territory_codes, made.fresh_months) == (cfp, [MAGOG], 3)
    assert (made.state, made.last_confirmed_on, made.confirm_by) == ("draft", None, None)


def test_a_neighbour_writes_their_own_service_and_nobody_else_s(client, nora, cfp, other_cfp, partnership):
    client.force_login(nora)
    assert client.post(reverse("service_create"), form(cfp, partnership)).status_code == 200
    client.post(reverse("service_create"), form(other_cfp, partnership))
    assert ServiceItem.objects.get().organization == other_cfp


def test_the_region_writes_every_sheet_of_its_partnerships(client, rachid, other_cfp, partnership):
    client.force_login(rachid)
    client.post(reverse("service_create"), form(other_cfp, partnership))
    assert ServiceItem.objects.get().organization == other_cfp


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"territory_codes": [Territory(code="2481").code]}, "2481"),
        ({"from_on": "2026-05-01", "to_on": "2026-04-01"}, "ne peut pas finir avant"),
        ({"name_fr": "Formation en milieu de travail"}, "déjà une fiche de ce nom"),
        ({"fresh_months": "7"}, "7"),
    ],
)
def test_what_a_sheet_cannot_be_is_said(client, rachid, cfp, service, changes, told):
    client.force_login(rachid)
    page = client.post(reverse("service_create"), form(cfp, service.partnership, **changes))
    assert page.status_code == 200 and told in page.text and ServiceItem.objects.count() == 1


def test_a_territory_of_another_partnership_s_region_is_refused(client, alix, cfp, partnership, outaouais):
    factories.partnership(name_fr="CRPE", lead=cfp, regions=[outaouais])
    client.force_login(alix)
    page = client.post(reverse("service_create"), form(cfp, partnership, territory_codes=["2481"]))
    assert "Hors des régions du partenariat" in page.text and not ServiceItem.objects.exists()


def test_the_second_who_saves_a_sheet_is_told(client, maude, service):
    client.force_login(maude)
    address = reverse("service_edit", args=[service.public_id])
    version = client.get(address).context["form"]["opened_version"].initial
    ServiceItem.objects.filter(pk=service.pk).update(name_en="Training", updated_at=timezone.now())
    page = client.post(address, form(service.organization, service.partnership, opened_version=version))
    assert page.status_code == 200 and page.context["form"].is_overtaken


def change(client, service, verb: str, **data):
    return client.post(reverse("service_change", args=[service.public_id]), {"verb": verb, **data})


def test_publishing_and_confirming_say_that_it_is_true_today(client, maude, service):
    long_ago = TODAY - timedelta(days=400)
    ServiceItem.objects.update(state="draft", last_confirmed_on=None)
    client.force_login(maude)
    change(client, service, "publish")
    assert ServiceItem.objects.get().last_confirmed_on == timezone.localdate()
    ServiceItem.objects.update(last_confirmed_on=long_ago)
    assert ServiceItem.objects.get().is_stale(on=TODAY)
    change(client, service, "confirm")
    assert not ServiceItem.objects.get().is_stale(on=TODAY)


def test_a_verb_that_its_state_does_not_know_changes_nothing(client, maude, service):
    client.force_login(maude)
    page = change(client, service, "publish")
    assert page.status_code == 302 and ServiceItem.objects.get().events.count() == 0


@pytest.mark.parametrize(("months", "day"), [(1, date(2026, 2, 28)), (12, date(2027, 1, 31)), (None, None)])
def test_a_sheet_is_confirmed_again_at_the_rhythm_of_its_owner(service, months, day):
    ServiceItem.objects.update(last_confirmed_on=date(2026, 1, 31), fresh_months=months)
    assert ServiceItem.objects.get().confirm_by == day


def test_a_partner_that_closes_takes_its_services_off_the_inventory(service, cfp, alix):
    assert any(
        "1 service quitte" in told or "1 service leaves" in told for told in consequences_of(Closing(cfp))
    )
    set_status(closing=Closing(cfp), status="closed", by=alix, at=timezone.now(), reason="Fin des activités")
    service = ServiceItem.objects.get()
    assert (service.state, service.events.get().reason) == ("closed", "Fin des activités")


def test_a_place_that_closes_leaves_the_services_of_its_partner(service, workshop):
    set_status(closing=Closing(workshop.organization, workshop), status="closed", by=None, at=timezone.now(),
               reason="x")  # fmt: skip
    assert ServiceItem.objects.get().state == "published"


def test_zones_compare_the_services_of_their_own_partnership(inventory, cfp):
    elsewhere = factories.partnership(name_fr="Autre")
    factories.service(partnership=elsewhere, organization=cfp, name_fr="Ailleurs")
    for name, codes in (("Magog", [MAGOG]), ("Coaticook", [COATICOOK])):
        factories.zone(
            partnership=inventory, name_fr=name, territories=Territory.objects.filter(code__in=codes)
        )
    place = [*STANDING].index("services")
    lines = lines_of(inventory, on=TODAY)
    assert {line.zone.name_fr: line.counts[place][1] for line in lines} == {"Magog": 2, "Coaticook": 1}


def test_gaps_are_shown_by_category_and_territory(client, inventory):
    page = client.get(reverse("service_coverage", args=[inventory.public_id]))
    rows = {
        line["name"]: [count for _territory, count in line["cells"]]
        for line in page.context["coverage"].lines
    }
    assert set(rows["Formation de la main-d’œuvre"]) == {1} and sum(rows["Recrutement"]) == 1
    assert "lacune" in page.text and "<svg" in page.text


def test_coverage_is_read_in_five_queries(client, inventory, queries_pinned):
    with queries_pinned(5):
        client.get(reverse("service_coverage", args=[inventory.public_id]), {"audience": "young"})


@pytest.mark.parametrize("format", ["csv", "json"])
def test_the_files_hold_what_the_page_shows(client, inventory, format):
    file = client.get(reverse("service_export", args=[format]), {"q": "recrutement"})
    text = file.content.decode("utf-8-sig")
    assert "Recrutement" in text and "Formation des employés" not in text
