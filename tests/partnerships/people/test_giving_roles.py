"""Who may invite whom, and end which role."""

from datetime import date

import pytest

from partnerships.people.models import Invitation, Membership, RegionalRole
from partnerships.people.permissions import can_end, can_invite, can_manage_members, roles_to_give
from tests import factories


@pytest.mark.parametrize(
    ("who", "looks_after_members"),
    [
        ("maude", True),
        ("rachid", True),
        ("aline", True),
        ("alix", True),
        ("marc", False),
        ("anouk", False),
        ("theo", False),
    ],
)
def test_who_looks_after_members(who, looks_after_members, request):
    assert can_manage_members(request.getfixturevalue(who)) is looks_after_members


@pytest.mark.parametrize(
    ("who", "target", "roles"),
    [
        ("maude", "cfp", {"coordinator", "trainer", "employer", "viewer"}),
        ("maude", "other_cfp", set()),
        ("maude", "estrie", set()),
        ("aline", "firm", {"trainer", "employer", "viewer"}),
        ("aline", "cfp", set()),
        ("marc", "firm", set()),
        ("rachid", "cfp", {"coordinator", "trainer", "employer", "viewer"}),
        ("rachid", "estrie", {"analyst"}),
        ("rachid", "outaouais", set()),
        ("sam", "cfp", set()),
        ("sam", "estrie", set()),
        ("anouk", "cfp", set()),
        ("anouk", "estrie", set()),
        ("theo", "cfp", set()),
        ("alix", "estrie", {"analyst", "regional_coordinator"}),
        ("alix", "cfp", {"coordinator", "trainer", "employer", "viewer"}),
    ],
)
def test_roles_one_may_give(who, target, roles, request):
    user, place = request.getfixturevalue(who), request.getfixturevalue(target)
    assert roles_to_give(user, place) == roles


def test_an_employer_invites_no_coordinator(aline, firm):
    assert not can_invite(aline, target=firm, role="coordinator")


def test_a_former_coordinator_invites_nobody(cfp):
    former = factories.user()
    factories.membership(user=former, organization=cfp, to_on=date(2020, 1, 1))
    assert roles_to_give(former, cfp) == frozenset()


def test_a_regional_coordinator_does_not_end_another_one(rachid, estrie):
    colleague = factories.regional_role(user=factories.user(), region=estrie)
    assert not can_end(rachid, colleague)


@pytest.mark.parametrize(
    ("who", "seen"),
    [
        ("maude", {"maude"}),
        ("aline", {"aline", "marc"}),
        ("rachid", {"maude", "nora", "aline", "marc"}),
        ("alix", {"maude", "nora", "aline", "marc"}),
        ("sam", set()),
        ("anouk", set()),
        ("marc", set()),
    ],
)
def test_members_one_may_see(who, seen, request):
    people = {name: request.getfixturevalue(name) for name in ("maude", "nora", "aline", "marc")}
    visible = Membership.objects.visible_to(request.getfixturevalue(who))
    assert set(visible.values_list("user", flat=True)) == {people[name].pk for name in seen}


@pytest.mark.parametrize(
    ("who", "count"), [("maude", 1), ("rachid", 1), ("nora", 0), ("sam", 0), ("anouk", 0)]
)
def test_invitations_one_may_see(who, count, request, invitation):
    assert Invitation.objects.visible_to(request.getfixturevalue(who)).count() == count


def test_regional_roles_are_seen_by_the_regions_coordinator_only(rachid, sam, anouk):
    assert set(RegionalRole.objects.visible_to(rachid).values_list("user", flat=True)) == {
        rachid.pk,
        anouk.pk,
    }
    assert not RegionalRole.objects.visible_to(anouk).exists()
