"""My account: name, language, roles."""

from django.urls import reverse

from tests import factories


def test_my_page_shows_my_roles(client, maude):
    client.force_login(maude)
    page = client.get(reverse("account_settings")).content.decode()
    assert "CFP du Parc" in page
    assert maude.email in page


def test_my_name_and_language_are_kept(client, maude):
    client.force_login(maude)
    response = client.post(
        reverse("account_settings"), {"full_name": "Maude L.", "language": "en", "mail_rhythm": "at_once"}
    )
    maude.refresh_from_db()
    assert (maude.full_name, maude.language) == ("Maude L.", "en")
    assert response.url == "/en/my-account/"
    assert response.cookies["django_language"].value == "en"


def test_posting_more_changes_nothing(client, maude, rachid):
    client.force_login(maude)
    more = {"email": "x@exemple.example", "is_staff": "on", "is_superuser": "on", "is_fictitious": "on"}
    client.post(
        reverse("account_settings"),
        {"full_name": "Maude", "language": "fr-ca", "mail_rhythm": "at_once", **more},
    )
    maude.refresh_from_db()
    assert (maude.email, maude.is_staff, maude.is_superuser, maude.is_fictitious) == (
        "maude@exemple.example",
        False,
        False,
        False,
    )


def test_without_a_role_the_page_says_how_to_get_one(client, db):
    client.force_login(factories.user())
    assert "par invitation" in client.get(reverse("account_settings")).content.decode()
