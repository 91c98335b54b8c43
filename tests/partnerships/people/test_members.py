"""The members page: who is seen, whose role ends, and what a stranger learns."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.people.models import Membership, RegionalRole
from tests import factories


@pytest.fixture
def members(client):
    """Read the members page as somebody."""

    def read(user, **query):
        client.force_login(user)
        return client.get(reverse("member_list"), query)

    return read


def test_a_coordinator_sees_her_centre_only(members, maude, nora, aline):
    page = members(maude).content.decode()
    assert "Maude Lavoie" in page
    assert "Nora Bédard" not in page
    assert "Aline Tremblay" not in page


def test_an_employer_sees_the_firms_people(members, aline, marc, maude):
    page = members(aline).content.decode()
    assert "Marc Gendron" in page
    assert "Maude Lavoie" not in page


def test_the_regional_coordinator_sees_the_whole_region(members, rachid, maude, nora, anouk, invitation):
    page = members(rachid).content.decode()
    for name in ("Maude Lavoie", "Nora Bédard", "Anouk Roy", invitation.email):
        assert name in page


def test_a_stranger_learns_no_name(members, sam, maude, anouk, invitation):
    page = members(sam).content.decode()
    for name in ("Maude", "Anouk", "CFP du Parc", invitation.email):
        assert name not in page


def test_search_does_not_reach_other_regions(members, sam, maude):
    response = members(sam, q="maude")
    assert response.context["table"].paginator.count == 0


def test_search_finds_by_name_and_partner(members, rachid, maude, nora):
    response = members(rachid, q="maude parc")
    assert [member.user for member in response.context["table"].records] == [maude]


@pytest.mark.parametrize("who", ["marc", "anouk"])
def test_partners_who_look_after_nobody_are_refused(members, request, who):
    assert members(request.getfixturevalue(who)).status_code == 403


def test_students_do_not_learn_that_the_page_exists(members, theo):
    assert members(theo).status_code == 404


def test_those_who_left_are_not_listed(members, maude, cfp):
    gone = factories.user(full_name="Ancien Collègue")
    factories.membership(user=gone, organization=cfp, to_on=date(2020, 6, 30))
    assert "Ancien Collègue" not in members(maude).content.decode()


@pytest.mark.parametrize("count", [10, 1000])
def test_the_page_costs_the_same_for_10_and_1000_members(client, rachid, cfp, count, queries_pinned):
    people = [factories.User(email=f"m{n}@exemple.example", full_name=f"Membre {n}") for n in range(count)]
    factories.User.objects.bulk_create(people)
    Membership.objects.bulk_create(
        Membership(user=user, organization=cfp, role="viewer", from_on=factories.LONG_AGO) for user in people
    )
    client.force_login(rachid)
    with queries_pinned(8):
        assert client.get(reverse("member_list")).status_code == 200


def end(client, by, ended, **data):
    client.force_login(by)
    name = "membership_end" if isinstance(ended, Membership) else "regional_role_end"
    return client.post(reverse(name, args=[ended.public_id]), data)


def test_a_role_ends_on_a_day(client, rachid, nora, other_cfp):
    second = factories.membership(user=factories.user(), organization=other_cfp)
    today = timezone.localdate()
    end(client, rachid, second, on=today)
    second.refresh_from_db()
    assert second.to_on == today
    assert second.user.scope_on(on=today).coordinated_ids
    assert not second.user.scope_on(on=today + timedelta(days=1)).coordinated_ids


def test_a_role_that_began_today_may_be_stopped_at_once(client, rachid, cfp, maude):
    today = timezone.localdate()
    mistake = factories.membership(user=factories.user(), organization=cfp, from_on=today)
    end(client, rachid, mistake, on=today - timedelta(days=1))
    assert not Membership.objects.filter(pk=mistake.pk).exists()
    assert mistake.user.memberships.model.history.rel.related_model.objects.filter(
        pgh_label="delete"
    ).exists()


def test_the_last_coordinator_is_not_taken_away_by_inattention(client, maude, maudes_membership):
    response = end(client, maude, maudes_membership, on=timezone.localdate())
    assert "leave_without_coordinator" in response.context["form"].errors
    maudes_membership.refresh_from_db()
    assert maudes_membership.to_on is None


def test_the_last_coordinator_may_leave_knowingly(client, maude, maudes_membership):
    end(client, maude, maudes_membership, on=timezone.localdate(), leave_without_coordinator="on")
    maudes_membership.refresh_from_db()
    assert maudes_membership.to_on == timezone.localdate()


def test_a_coordinator_with_a_colleague_leaves_without_a_warning(client, maude, cfp, maudes_membership):
    factories.membership(user=factories.user(), organization=cfp)
    end(client, maude, maudes_membership, on=timezone.localdate())
    maudes_membership.refresh_from_db()
    assert maudes_membership.to_on is not None


def test_a_colleague_who_leaves_the_same_day_does_not_count(client, maude, cfp, maudes_membership):
    today = timezone.localdate()
    factories.membership(user=factories.user(), organization=cfp, to_on=today)
    assert maudes_membership.leaves_no_coordinator(on=today)


def test_an_employer_does_not_end_a_coordinator(client, aline, firm):
    boss = factories.membership(user=factories.user(), organization=firm)
    assert end(client, aline, boss, on=timezone.localdate()).status_code == 403


def test_ending_changes_nothing_but_the_last_day(
    client, rachid, nora, cfp, maude, maudes_membership, other_cfp
):
    factories.membership(user=factories.user(), organization=cfp)
    end(
        client,
        rachid,
        maudes_membership,
        on=timezone.localdate(),
        role="viewer",
        organization=other_cfp.pk,
        user=nora.pk,
        from_on="2000-01-01",
    )
    maudes_membership.refresh_from_db()
    assert (maudes_membership.user, maudes_membership.organization, maudes_membership.role) == (
        maude,
        cfp,
        "coordinator",
    )


def test_an_analysts_role_ends(client, rachid, anouks_role):
    end(client, rachid, anouks_role, on=timezone.localdate())
    assert RegionalRole.objects.get(pk=anouks_role.pk).to_on == timezone.localdate()


@pytest.mark.parametrize("days", [-1, 30], ids=["ended", "ending"])
def test_nobody_prolongs_a_role_that_ends(client, maude, cfp, maudes_membership, days):
    last = timezone.localdate() + timedelta(days=days)
    other = factories.membership(user=factories.user(), organization=cfp, role="coordinator", to_on=last)
    end(client, maude, other, on=last + timedelta(days=1))
    other.refresh_from_db()
    assert other.to_on == last


def test_the_list_is_narrowed_sorted_and_taken_away_as_a_file(client, members, rachid, maude, nora, sam):
    found = members(rachid, role="coordinator", sort="-person")
    assert [member.user for member in found.context["table"].records][:2] == [nora, maude]
    assert [label for label, _said in found.context["filter"].in_use] == ["Rôle"]
    file = client.get(reverse("member_export", args=["csv"]), {"q": "maude"}).content.decode()
    assert maude.email in file and nora.email not in file and sam.email not in file
