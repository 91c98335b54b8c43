"""Views of lists: a reader's or their organization's, one the default; columns, rows and keys as chosen."""

import pytest
from django.db import IntegrityError
from django.urls import reverse

from partnerships.lists.models import SavedView
from partnerships.lists.saving import open_first, save_view, what_lasts
from tests import factories

pytestmark = pytest.mark.django_db
COHORTS = "/fr/cohortes/"


def kept(*, by, name="Automne", address="state=planned&sort=-seats", organization=None, is_default=False):
    return save_view(
        list="cohort_list",
        name=name,
        address=address,
        by=by,
        organization=organization,
        is_default=is_default,
    )


def keep(client, **said):
    return client.post(reverse("saved_view_create"), {"next": f"{COHORTS}?state=planned&q=Zoé", **said})


def test_a_view_is_kept_from_what_is_seen_without_the_words_looked_for(client, maude):
    client.force_login(maude)
    answer = keep(client, name="Prévues")
    view = SavedView.objects.get()
    said = (view.list, view.name, view.address, view.owner)
    assert said == ("cohort_list", "Prévues", "state=planned", maude)
    assert answer.url == f"{COHORTS}?state=planned"
    assert what_lasts("q=Zo%C3%A9&page=2&all=1&columns=seats") == "columns=seats"


def test_the_same_name_keeps_the_newer_view(maude, cfp):
    kept(by=maude)
    kept(by=maude, address="state=running")
    kept(by=maude, organization=cfp, address="state=completed")
    assert {view.address for view in SavedView.objects.all()} == {"state=running", "state=completed"}


def test_a_list_opens_on_the_default_and_says_how_to_see_the_whole_list(client, maude, cohort):
    client.force_login(maude)
    assert client.get(COHORTS).status_code == 200
    kept(by=maude, name="Du centre", address="sort=seats", organization=cohort.provider, is_default=True)
    assert client.get(COHORTS).url == f"{COHORTS}?sort=seats"
    kept(by=maude, name="À moi", address="", is_default=True)
    assert client.get(COHORTS).url == f"{COHORTS}?all=1"  # one's own comes first
    page = client.get(COHORTS, {"all": 1}).content.decode()
    assert "Du centre" in page and "À moi" in page


def test_one_view_is_the_default_of_a_person_and_one_of_an_organization(maude, cfp):
    first = kept(by=maude, is_default=True)
    kept(by=maude, name="Autre", is_default=True)
    kept(by=maude, name="Du centre", organization=cfp, is_default=True)
    opened = SavedView.objects.filter(is_default=True).values_list("name", flat=True)
    assert {*opened} == {"Autre", "Du centre"}
    open_first(view=first)
    assert SavedView.objects.get(owner=maude, is_default=True) == first
    with pytest.raises(IntegrityError):
        SavedView.objects.filter(owner=maude).update(is_default=True)


def test_colleagues_read_what_is_shared_and_strangers_never(maude, cfp, nora, rachid):
    colleague = factories.user(email="lea@exemple.example")
    factories.membership(user=colleague, organization=cfp, role="viewer")
    mine, shared = kept(by=maude), kept(by=maude, name="Du centre", organization=cfp)
    assert {*SavedView.objects.visible_to(maude)} == {mine, shared}
    assert {*SavedView.objects.visible_to(colleague)} == {shared}
    assert not SavedView.objects.editable_by(colleague)
    assert not SavedView.objects.visible_to(nora) and not SavedView.objects.visible_to(rachid)


def test_a_shared_view_stays_when_who_shared_it_leaves(cfp):
    leaver = factories.user(email="lea@exemple.example")
    kept(by=leaver)
    shared = kept(by=leaver, name="Du centre", organization=cfp)
    leaver.delete()
    assert [*SavedView.objects.all()] == [shared]


def test_nobody_shares_with_an_organization_that_they_do_not_coordinate(client, maude, other_cfp):
    client.force_login(maude)
    keep(client, name="Ailleurs", organization=other_cfp.pk)
    assert not SavedView.objects.exists()


def test_views_are_made_first_left_and_removed_by_a_button(client, maude):
    client.force_login(maude)
    view = kept(by=maude)
    address = reverse("saved_view_change", args=[view.public_id])
    for act, expected in (("open", True), ("leave", False)):
        client.post(address, {"next": COHORTS, "act": act})
        view.refresh_from_db()
        assert view.is_default is expected
    client.post(address, {"next": COHORTS, "act": "remove"})
    assert not SavedView.objects.exists()


@pytest.mark.parametrize("place", ["https://ailleurs.example/", "//ailleurs.example/", "", "/fr/nulle-part/"])
def test_no_answer_leads_elsewhere(client, maude, place):
    client.force_login(maude)
    assert client.post(reverse("saved_view_create"), {"next": place, "name": "A"}).status_code == 404
    if place != "/fr/nulle-part/":
        assert client.post(reverse("list_settings"), {"next": place}).status_code == 404


def test_columns_stand_in_the_order_of_their_places_and_rows_are_remembered(client, maude):
    client.force_login(maude)
    said = {"place-seats": "2", "place-mode": "1", "place-state": "", "place-note": "abc"}
    here = f"{COHORTS}?state=planned&page=3"
    answer = client.post(reverse("list_settings"), {"next": here, "density": "comfortable", **said})
    assert answer.url == f"{COHORTS}?state=planned&columns=mode%2Cseats"
    assert answer.cookies["density"].value == "comfortable" and answer.cookies["list-keys"].value == "off"
    client.post(reverse("list_settings"), {"next": COHORTS, "keys": "on"})
    assert client.cookies["density"].value == "compact" and client.cookies["list-keys"].value == "on"


@pytest.mark.parametrize("is_both", [True, False])
def test_a_view_belongs_to_a_person_or_to_an_organization(maude, cfp, is_both):
    place = {"owner": maude, "organization": cfp} if is_both else {}
    with pytest.raises(IntegrityError, match="saved_view_is_of"):
        SavedView.objects.create(list="cohort_list", name="A", **place)
