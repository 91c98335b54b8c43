"""Invitations: one link, one use, one role, whoever clicks and however often."""

import threading
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.contrib.messages import get_messages
from django.core import mail
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from partnerships.organizations.models import Organization
from partnerships.people import inviting
from partnerships.people.models import Invitation, Membership, RegionalRole, User
from partnerships.people.tokens import hash_token
from partnerships.people.verifying import mark_verified
from tests import factories
from tests.factories import NOON

NEWCOMER = "newcomer@exemple.example"
PASSPHRASE = "quatre-chevaux-verts-12"


def link_to(token: str) -> str:
    with override("fr-ca"):
        return reverse("invitation_accept", args=[token])


def sent_link() -> str:
    """Return the path of the link in the last mail."""
    return next(w for w in mail.outbox[-1].body.split() if "/invitations/" in w).split("127.0.0.1:8000")[-1]


def form(target, **changes) -> dict:
    key = target.code if hasattr(target, "code") else str(target.public_id)
    return {"email": NEWCOMER, "target": key, "role": "viewer", "language": "fr-ca", **changes}


@pytest.fixture
def invite(client, django_capture_on_commit_callbacks):
    """Post the invitation form as somebody."""

    def post(by, target, **changes):
        client.force_login(by)
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(reverse("invitation_create"), form(target, **changes))

    return post


def test_maude_invites_to_her_centre(invite, maude, cfp):
    assert invite(maude, cfp).url == reverse("member_list")
    made = Invitation.objects.get()
    assert (made.email, made.organization, made.role, made.invited_by) == (NEWCOMER, cfp, "viewer", maude)


def test_only_the_hash_of_the_link_is_kept(invite, maude, cfp):
    invite(maude, cfp)
    token = sent_link().rstrip("/").split("/")[-1]
    made = Invitation.objects.get()
    assert made.token_hash == hash_token(token)
    assert token not in str(Invitation.objects.values())
    assert "token_hash" not in [f.name for f in Invitation.history.field.model._meta.get_fields()]


@pytest.mark.parametrize(
    ("language", "subject", "prefix"),
    [
        ("fr-ca", "Invitation à agir", "/fr/invitations/accepter/"),
        ("en", "Invitation to act", "/en/invitations/accept/"),
    ],
)
def test_the_mail_is_in_the_language_chosen_for_the_invitee(invite, maude, cfp, language, subject, prefix):
    invite(maude, cfp, language=language)
    assert mail.outbox[-1].subject.startswith(subject)
    assert sent_link().startswith(prefix)


def test_the_answer_is_the_same_for_known_and_unknown_addresses(invite, client, maude, cfp, sam):
    answers = []
    for email in (NEWCOMER, sam.email):
        response = invite(maude, cfp, email=email)
        told = [str(m).replace(email, "…") for m in get_messages(response.wsgi_request)]
        text = mail.outbox[-1].body.replace(sent_link(), "…")
        answers.append((response.status_code, response.url, told[-1:], mail.outbox[-1].to == [email], text))
    assert answers[0] == answers[1]


def test_inviting_twice_sends_again_and_the_first_link_dies(invite, client, maude, cfp):
    invite(maude, cfp)
    first = sent_link()
    invite(maude, cfp)
    client.logout()
    assert Invitation.objects.count() == 1
    assert client.get(first).status_code == 410
    assert client.get(sent_link()).status_code == 200


@pytest.mark.parametrize(
    ("who", "target", "role"),
    [
        ("maude", "other_cfp", "viewer"),
        ("maude", "estrie", "analyst"),
        ("aline", "firm", "coordinator"),
        ("aline", "cfp", "employer"),
        ("rachid", "estrie", "regional_coordinator"),
        ("rachid", "outaouais", "analyst"),
        ("rachid", "cfp", "analyst"),
        ("sam", "cfp", "viewer"),
    ],
)
def test_nobody_gives_what_they_may_not(invite, request, who, target, role):
    response = invite(request.getfixturevalue(who), request.getfixturevalue(target), role=role)
    assert response.status_code == 200
    assert not Invitation.objects.exists()
    assert mail.outbox == []


def test_posting_more_fields_changes_nothing(invite, maude, cfp, other_cfp, rachid):
    invite(
        maude,
        cfp,
        organization=other_cfp.pk,
        region="07",
        state="accepted",
        invited_by=rachid.pk,
        token_hash="x",
    )
    made = Invitation.objects.get()
    assert (made.organization, made.region, made.state, made.invited_by) == (cfp, None, "pending", maude)


def test_a_form_offers_no_name_of_another_region(client, maude, cfp, outaouais):
    far = factories.organization(name="Cégep lointain", region_code="07")
    client.force_login(maude)
    assert far.name not in client.get(reverse("invitation_create")).content.decode()


def test_the_link_shows_what_it_is_and_does_nothing(client, invitation):
    page = client.get(link_to(invitation.token)).content.decode()
    for words in (NEWCOMER, "CFP du Parc", "Maude Lavoie"):
        assert words in page
    assert not User.objects.filter(email=NEWCOMER).exists()
    assert Invitation.objects.get().state == "pending"


def accept(client, invitation, **data):
    return client.post(
        link_to(invitation.token), {"full_name": "Zoé Paquet", "language": "en", "password": "", **data}
    )


def test_a_newcomer_accepts_without_a_password_and_is_in(client, invitation, cfp):
    response = accept(client, invitation)
    zoe = User.objects.get(email=NEWCOMER)
    assert (zoe.full_name, zoe.language, zoe.has_usable_password()) == ("Zoé Paquet", "en", False)
    assert zoe.scope.coordinated_ids == {cfp.pk}
    assert response.url == "/en/workspace/"
    assert client.session["_auth_user_id"] == str(zoe.pk)


def test_a_newcomers_address_is_verified(client, invitation):
    accept(client, invitation, password=PASSPHRASE)
    zoe = User.objects.get(email=NEWCOMER)
    assert zoe.check_password(PASSPHRASE)
    assert list(zoe.emailaddress_set.values_list("email", "verified", "primary")) == [(NEWCOMER, True, True)]


def test_posting_more_when_accepting_changes_nothing(client, invitation, other_cfp):
    accept(
        client,
        invitation,
        email="other@exemple.example",
        role="regional_coordinator",
        is_staff="on",
        is_superuser="on",
        organization=other_cfp.pk,
        region="05",
    )
    zoe = User.objects.get(email=NEWCOMER)
    assert not zoe.is_staff and not zoe.is_superuser
    assert zoe.memberships.get().organization_id == invitation.organization_id
    assert not zoe.regional_roles.exists()


@pytest.mark.parametrize("password", ["court", "123456789101112", "newcomer@exemple.example"])
def test_a_weak_password_is_refused_with_a_reason(client, invitation, password):
    response = accept(client, invitation, password=password)
    assert response.status_code == 200
    assert response.context["form"].errors["password"]
    assert not User.objects.filter(email=NEWCOMER).exists()


def test_a_known_address_must_log_in_first(client, cfp, maude, sam):
    made = factories.invitation(email=sam.email, organization=cfp, invited_by=maude)
    response = accept(client, made)
    assert "Connectez-vous" in response.content.decode()
    assert not sam.memberships.exists()


def test_a_known_address_accepts_once_logged_in(client, cfp, maude, sam):
    made = factories.invitation(email=sam.email, organization=cfp, role="viewer", invited_by=maude)
    client.force_login(sam)
    assert client.post(link_to(made.token)).status_code == 302
    assert sam.memberships.get().role == "viewer"
    assert Invitation.objects.get().accepted_by == sam


def test_somebody_else_cannot_accept(client, invitation, sam):
    client.force_login(sam)
    response = client.post(link_to(invitation.token))
    assert "autre adresse" in response.content.decode()
    assert not sam.memberships.exists()


def test_who_holds_the_role_already_keeps_it_once(client, cfp, maude):
    made = factories.invitation(email=maude.email, organization=cfp, invited_by=maude)
    client.force_login(maude)
    client.post(link_to(made.token))
    assert maude.memberships.count() == 1


def test_an_analyst_is_invited_for_a_region(client, estrie, rachid, sam):
    made = factories.invitation(email=sam.email, region=estrie, role="analyst", invited_by=rachid)
    client.force_login(sam)
    client.post(link_to(made.token))
    assert RegionalRole.objects.filter(user=sam, region=estrie, role="analyst").exists()


def used(invitation):
    invitation.state = "accepted"


def taken_back(invitation):
    invitation.state = "revoked"


def expired(invitation):
    invitation.expires_at = timezone.now() - timedelta(seconds=1)


@pytest.mark.parametrize("how", [used, taken_back, expired])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_dead_link_says_what_to_do(client, invitation, how, method):
    how(invitation)
    invitation.save()
    response = client.get(link_to(invitation.token)) if method == "get" else accept(client, invitation)
    assert response.status_code == 410
    assert "Ce que vous pouvez faire" in response.content.decode()
    assert not User.objects.filter(email=NEWCOMER).exists()


def organization_closed(invitation):
    Organization.objects.filter(pk=invitation.organization_id).update(status="closed")


def inviter_left(invitation):
    User.objects.filter(pk=invitation.invited_by_id).update(is_active=False)


@pytest.mark.parametrize(
    ("how", "told"),
    [
        (used, "Vous avez déjà accepté"),
        (taken_back, "Cette invitation a été reprise"),
        (organization_closed, "CFP du Parc"),
        (inviter_left, "n’en a plus le droit"),
        (expired, "nouveau lien"),
        (None, "est inconnu"),
    ],
)
def test_an_invitation_s_end_is_told_on_the_page_of_all_links(client, invitation, how, told):
    if how:
        how(invitation)
        invitation.save()
    token = invitation.token if how else "never-made"
    page = client.get(link_to(token))
    assert page.status_code == 410 and told in page.content.decode()
    assert "partnerships/people/link_closed.html" in {template.name for template in page.templates}


def test_a_late_invitation_is_sent_again_to_its_address_by_whoever_holds_it(
    client, invitation, django_capture_on_commit_callbacks
):
    expired(invitation)
    invitation.save()
    address = reverse("link_renew", args=[invitation.token])
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(address).status_code == 200
    assert mail.outbox[-1].to == [invitation.email]
    assert client.get(sent_link()).status_code == 200
    assert client.post(address).status_code == 410  # the old link is known no more
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("how", [used, taken_back, inviter_left, organization_closed])
def test_an_invitation_that_ended_otherwise_is_not_sent_again(client, invitation, how):
    how(invitation)
    invitation.save()
    Invitation.objects.update(expires_at=timezone.now() - timedelta(days=1))
    assert client.post(reverse("link_renew", args=[invitation.token])).status_code == 410
    assert mail.outbox == []


def test_links_live_fourteen_days(invitation):
    assert invitation.is_open(at=invitation.created_at + timedelta(days=13, hours=23))
    assert not invitation.is_open(at=invitation.created_at + timedelta(days=14, seconds=1))


def test_sending_again_replaces_the_link(client, invitation, maude, django_capture_on_commit_callbacks):
    client.force_login(maude)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("invitation_resend", args=[invitation.public_id]))
    client.logout()
    assert client.get(link_to(invitation.token)).status_code == 410
    assert client.get(sent_link()).status_code == 200


def test_taking_back_kills_the_link(client, invitation, maude):
    client.force_login(maude)
    client.post(reverse("invitation_revoke", args=[invitation.public_id]))
    assert Invitation.objects.get().state == "revoked"
    client.logout()
    assert client.get(link_to(invitation.token)).status_code == 410


@pytest.mark.parametrize("verb", ["invitation_resend", "invitation_revoke"])
def test_an_answered_invitation_is_left_alone(client, invitation, maude, verb):
    used(invitation)
    invitation.save()
    client.force_login(maude)
    client.post(reverse(verb, args=[invitation.public_id]))
    assert Invitation.objects.get().state == "accepted"
    assert mail.outbox == []


def test_a_link_replaced_meanwhile_gives_nothing(invitation, sam):
    stale = inviting.find(invitation.token)
    inviting.resend(invitation=inviting.find(invitation.token), by=sam, at=timezone.now())
    with pytest.raises(inviting.InvitationClosed):
        inviting.accept(invitation=stale, by=sam, at=timezone.now())


def test_nothing_is_sent_when_the_request_fails(maude, cfp, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as waiting:
        inviting.invite(
            email=NEWCOMER, target=cfp, role="viewer", language="fr-ca", by=maude, at=timezone.now()
        )
    assert mail.outbox == []
    assert len(waiting) == 1


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_make_one_account_and_one_role(invitation):
    found, start, ends = inviting.find(invitation.token), threading.Barrier(8), []

    def click():
        start.wait()
        try:
            inviting.accept_as_new(
                invitation=found, full_name="Zoé", language="fr-ca", password=None, at=timezone.now()
            )
            ends.append("made")
        except (inviting.InvitationClosed, inviting.AddressTaken):
            ends.append("closed")

    in_parallel(click, 8)
    assert sorted(ends) == ["closed"] * 7 + ["made"]
    assert Membership.objects.filter(user__email=NEWCOMER).count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_invitations_at_once_are_one(maude, cfp):
    start = threading.Barrier(4)

    def send():
        start.wait()
        inviting.invite(
            email=NEWCOMER, target=cfp, role="viewer", language="fr-ca", by=maude, at=timezone.now()
        )

    in_parallel(send, 4)
    assert Invitation.objects.count() == 1


def in_parallel(act, count: int) -> None:
    def run():
        try:
            act()
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_verified_leaves_one_address(maude):
    maude.emailaddress_set.create(email="old@exemple.example", verified=True, primary=True)
    mark_verified(maude)
    assert list(maude.emailaddress_set.values_list("email", "verified", "primary")) == [
        (maude.email, True, True)
    ]


def test_an_invitation_dies_with_its_author_s_role(client, invitation, maude):
    maude.memberships.update(to_on=timezone.localdate() - timedelta(days=1))
    answer = client.post(link_to(invitation.token), {"full_name": "Maude bis", "language": "fr-ca"})
    assert answer.status_code == 410 and not User.objects.filter(email=NEWCOMER).exists()


# --- Nobody gives themselves a role -------------------------------------------------------------------------


def test_nobody_is_invited_by_themselves(client, maude, cfp):
    client.force_login(maude)
    told = {"target": str(cfp.public_id), "role": "employer", "language": "fr-ca"}
    page = client.post(reverse("invitation_create"), {"email": maude.email.upper(), **told})
    assert page.status_code == 200
    assert "email" in page.context["form"].errors
    assert not Invitation.objects.exists()


def test_another_address_of_one_s_own_is_oneself_too(client, maude, cfp):
    EmailAddress.objects.create(user=maude, email="m.lavoie@exemple.example", verified=True)
    client.force_login(maude)
    told = {"target": str(cfp.public_id), "role": "employer", "language": "fr-ca"}
    client.post(reverse("invitation_create"), {"email": "m.lavoie@exemple.example", **told})
    assert not Invitation.objects.exists()


def test_a_role_invited_by_oneself_is_not_taken(maude, cfp):
    made = factories.invitation(organization=cfp, invited_by=maude, role="employer", email=maude.email)
    with pytest.raises(inviting.InvitationClosed):
        inviting.accept(invitation=made, by=maude, at=NOON)
    assert not maude.memberships.filter(role="employer").exists()


def test_who_is_invited_does_not_send_their_own_invitation_again(client, maude, nora, cfp):
    made = factories.invitation(organization=cfp, invited_by=nora, role="employer", email=maude.email)
    client.force_login(maude)
    assert client.post(reverse("invitation_resend", args=[made.public_id])).status_code == 403
