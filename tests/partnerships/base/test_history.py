"""What the history keeps of the page that changed something."""

import pghistory.models
import pytest
from django.test import Client
from django.urls import reverse

from partnerships.people.models import Membership, User
from tests import factories

pytestmark = pytest.mark.django_db
TOKEN = "t" * 43


def kept() -> list[dict]:
    return list(pghistory.models.Context.objects.values_list("metadata", flat=True))


def test_the_page_is_kept_by_its_name(client, maude):
    client.force_login(maude)
    mine = {"full_name": "Maude L.", "language": "en", "mail_rhythm": "at_once"}
    client.post(reverse("account_settings"), mine)
    assert {"user": maude.pk, "route": "account_settings"} in kept()


def test_the_secret_of_a_link_is_kept_nowhere(cfp, maude):
    invited = factories.invitation(organization=cfp, invited_by=maude, token=TOKEN)
    answer = {"full_name": "Zoé", "language": "fr-ca", "password": ""}
    Client().post(reverse("invitation_accept", args=[TOKEN]), answer)
    assert Membership.objects.filter(user=User.objects.get(email=invited.email)).exists()
    assert "invitation_accept" in [context.get("route") for context in kept()]
    assert TOKEN not in str(kept())
