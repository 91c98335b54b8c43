"""A session that ended, then a button: one comes back to its page, told that nothing was done."""

from urllib.parse import unquote

import pytest
from django.urls import reverse
from django.utils.translation import override

from partnerships.people.verifying import mark_verified
from tests import factories

PASSPHRASE = "quatre-chevaux-verts-12"


@pytest.fixture
def zoe(cfp):
    """A coordinator with a password, who reads English."""
    made = mark_verified(factories.user(email="zoe@exemple.example", password=PASSPHRASE, language="en"))
    factories.membership(user=made, organization=cfp)
    return made


def pressed(client, address, *, on: str = "", **more):
    """Press a button of a page."""
    return client.post(address, {}, headers={"referer": on} if on else {}, **more)


def cancel(cohort) -> str:
    return reverse("cohort_change", args=[cohort.public_id])


def test_one_comes_back_to_the_page_of_the_button_and_is_told(client, zoe, cohort):
    page = "/en/workspace/?tab=1"
    asked = pressed(client, cancel(cohort), on=f"http://testserver{page}#main")
    assert unquote(asked.url) == f"{reverse('account_login')}?next={page}"
    assert "Votre session était terminée" in client.get(asked.url).content.decode()
    back = client.post(asked.url, {"login": zoe.email, "password": PASSPHRASE, "next": page})
    assert back.url == page
    assert "nothing was done. Press it again." in client.get(back.url).content.decode()
    assert "nothing was done" not in client.get(back.url).content.decode()
    assert type(cohort).objects.get(pk=cohort.pk).state == cohort.state


@pytest.mark.parametrize(
    "page", ["", "https://ailleurs.example/fr/", "javascript:alert(1)", "//ailleurs.example"]
)
def test_a_page_that_is_not_ours_is_no_way_back(page, client, cohort):
    asked = pressed(client, cancel(cohort), on=page)
    assert unquote(asked.url).endswith(f"?next={reverse('workspace')}")


def test_a_page_asked_for_comes_after_the_login(client, cohort):
    page = reverse("cohort_list")
    asked = client.get(page)
    assert asked.url == f"{reverse('account_login')}?next={page}"
    assert "nothing was done" not in client.get(asked.url).content.decode()


@pytest.mark.parametrize(("language", "words"), [("fr-ca", "est celle d’un bouton"), ("en", "is a button’s")])
def test_the_address_of_a_button_has_a_page(language, words, client, maude, cohort):
    client.force_login(maude)
    with override(language):
        page = client.get(cancel(cohort))
    assert (page.status_code, page["Allow"]) == (405, "POST")
    assert words in page.content.decode()


def test_who_asks_for_health_gets_no_page(client, db):
    assert client.post("/healthz").content == b""
