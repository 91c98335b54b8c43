"""The registers of a partnership: each opens, in both languages, and one form makes one row."""

from uuid import uuid4

import pytest
from django.urls import resolve, reverse
from django.utils.translation import override

from partnerships.registers.kinds import REGISTERS
from partnerships.registers.models import PressItem

pytestmark = pytest.mark.django_db
CODES = ["press"]


def test_every_register_is_looked_at():
    assert [*REGISTERS] == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_register_is_read_by_who_may(client, maude, sam, partnership, code, queries_pinned):
    register = REGISTERS[code]
    for language in ("fr-ca", "en"):
        with override(language):
            address = reverse("register_page", args=[partnership.public_id, code])
            assert resolve(address).kwargs["register"] is register
    with queries_pinned(2):  # partnership, how many rows
        page = client.get(address)
    assert page.status_code == (200 if register.is_public else 302)
    client.force_login(sam)
    assert client.get(address).status_code == (200 if register.is_public else 404)
    client.force_login(maude)
    assert client.get(address).context["is_editor"]
    assert client.get(reverse("entry_create", args=[partnership.public_id, code])).status_code == 200


def test_a_form_sent_twice_makes_one_row(client, maude, partnership):
    client.force_login(maude)
    data = {"outlet": "Le Droit", "said_on": "2009-10-21", "token": str(uuid4())}
    for _twice in range(2):
        client.post(reverse("entry_create", args=[partnership.public_id, "press"]), data)
    assert PressItem.objects.get().partnership == partnership
