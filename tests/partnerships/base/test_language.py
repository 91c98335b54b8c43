"""The language of pages: the front door, the switch, error pages."""

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.urls import path
from django.utils.translation import override

COOKIE = settings.LANGUAGE_COOKIE_NAME


@pytest.mark.parametrize(
    ("cookie", "accepts", "leads_to"),
    [
        ("", "", "/fr/"),
        ("", "en-CA,en;q=0.9", "/en/"),
        ("", "fr-FR,fr;q=0.9,en;q=0.5", "/fr/"),
        ("", "es", "/fr/"),
        ("fr-ca", "en", "/fr/"),
        ("en", "fr", "/en/"),
    ],
)
def test_the_front_door_leads_to_the_readers_language(client, db, cookie, accepts, leads_to):
    if cookie:
        client.cookies[COOKIE] = cookie
    assert client.get("/", headers={"Accept-Language": accepts})["Location"] == leads_to


def test_the_accounts_language_wins_at_the_front_door(client, maude):
    maude.language = "en"
    maude.save()
    client.force_login(maude)
    assert client.get("/", headers={"Accept-Language": "fr"})["Location"] == "/en/"


@pytest.mark.parametrize(
    ("here", "language", "there"),
    [
        ("/fr/regions/05/", "en", "/en/regions/05/"),
        ("/en/regions/05/?page=2", "fr-ca", "/fr/regions/05/?page=2"),
        ("/en/workspace/", "fr-ca", "/fr/espace-de-travail/"),
        ("/en/nothing/", "fr-ca", "/en/nothing/"),
    ],
)
def test_the_switch_stays_on_the_page(client, db, here, language, there):
    answer = client.post("/language/", {"language": language, "next": here})
    assert answer["Location"] == there
    assert client.cookies[COOKIE].value == language


@pytest.mark.parametrize(
    "next_page", ["https://ailleurs.example/", "//ailleurs.example/", "/\\ailleurs.example", "regions/", ""]
)
def test_the_switch_never_leads_to_another_site(client, db, next_page):
    answer = client.post("/language/", {"language": "en", "next": next_page})
    assert answer["Location"] == "/en/"


def test_an_unknown_language_is_french(client, db):
    assert client.post("/language/", {"language": "xx", "next": "/en/"})["Location"] == "/fr/"


def test_the_account_remembers_the_language(client, maude):
    client.force_login(maude)
    client.post("/language/", {"language": "en", "next": "/fr/"})
    maude.refresh_from_db()
    assert maude.language == "en"


def test_the_switch_needs_a_post(client, db):
    assert client.get("/language/").status_code == 405


def test_a_page_names_its_twin_in_the_other_language(client, db):
    page = client.get("/fr/regions/05/").content.decode()
    assert '<link rel="alternate" hreflang="en" href="http://testserver/en/regions/05/">' in page
    assert '<html lang="fr-ca">' in page


# --- Errors -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/fr/rien/", "Cette page n’existe pas"),
        ("/en/nothing/", "This page does not exist"),
        ("/rien/", "Cette page n’existe pas"),
    ],
)
def test_an_unknown_page_is_not_found_in_the_readers_language(client, db, address, sentence):
    answer = client.get(address)
    assert answer.status_code == 404
    assert sentence in answer.content.decode()


def breaks(request):
    raise RuntimeError("a page that breaks")


urlpatterns = [path("fr/casse/", breaks), path("en/broken/", breaks)]
handler500 = "partnerships.web.views.server_error"


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/fr/casse/", "Quelque chose s’est brisé de notre côté"),
        ("/en/broken/", "Something broke on our side"),
    ],
)
@override_settings(
    ROOT_URLCONF=__name__,
    MIDDLEWARE=["partnerships.web.requests.RequestIdMiddleware"],
)
def test_the_error_page_stands_without_database_or_session(address, sentence):
    answer = Client(raise_request_exception=False).get(address, headers={"X-Request-ID": "abcd-1234"})
    assert answer.status_code == 500
    assert sentence in answer.content.decode()
    assert "abcd-1234" in answer.content.decode()


def test_a_form_without_its_token_is_refused_in_our_words(maude):
    client = Client(enforce_csrf_checks=True)
    client.force_login(maude)
    answer = client.post("/fr/compte/logout/")
    assert answer.status_code == 403
    assert "Ce formulaire a expiré" in answer.content.decode()


def test_every_word_of_the_frame_is_french(client, maude):
    client.force_login(maude)
    with override("fr-ca"):
        page = client.get("/fr/espace-de-travail/").content.decode()
    for word in [
        "Aller au contenu",
        "Espace de travail",
        "Se déconnecter",
        "Régions",
        "Bilans",
        "Partenariats",
    ]:
        assert word in page
