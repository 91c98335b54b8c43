"""Two sheets that look alike: judged with a reason, both histories kept, taken back for a while."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.inventory.judging import NotToJudge, judge, pairs_to_judge, take_back
from partnerships.inventory.models import TAKE_BACK_DAYS, Overlap, ServiceItem

pytestmark = pytest.mark.django_db


def judged(one, other, verdict="distinct", **more) -> Overlap:
    return judge(one=one, other=other, verdict=verdict, reason="x", by=None, at=timezone.now(), **more)


def names(partnership) -> list[tuple[str, str]]:
    return [(first.name_fr, second.name_fr) for _pair, first, second in pairs_to_judge(partnership)]


def test_a_pair_is_shown_until_it_is_judged_and_again_once_taken_back(partnership, service, like_service):
    assert names(partnership) == [("Formation en milieu de travail", "Formation au milieu de travail")]
    found = judged(like_service, service, "complementary")
    assert (found.first, found.second) == (service, like_service) and names(partnership) == []
    take_back(overlap=found, by=None, at=timezone.now())
    assert len(names(partnership)) == 1


def test_of_two_merged_the_one_chosen_stays_and_both_keep_their_history(service, like_service, maude):
    judge(
        one=service, other=like_service, verdict="merged", reason="La même chose", kept=service, by=maude,
        at=timezone.now(),
    )  # fmt: skip
    gone = ServiceItem.objects.get(pk=like_service.pk)
    assert (gone.state, gone.merged_into) == ("merged", service)
    assert (gone.events.get().reason, gone.events.get().by) == ("La même chose", maude)
    assert ServiceItem.objects.get(pk=service.pk).state == "published"


def test_a_merge_is_taken_apart(service, like_service):
    found = judged(service, like_service, "merged", kept=like_service)
    take_back(overlap=found, by=None, at=timezone.now())
    back = ServiceItem.objects.get(pk=service.pk)
    assert (back.state, back.merged_into, back.events.count()) == ("published", None, 2)


def test_two_judge_at_once_and_the_second_is_told(service, like_service):
    judged(service, like_service)
    with pytest.raises(NotToJudge):
        judged(like_service, service, "merged", kept=service)
    assert Overlap.objects.get().verdict == "distinct"


def test_a_sheet_that_left_is_compared_with_nothing(partnership, service, like_service):
    service.close(by=None, at=timezone.now())
    with pytest.raises(NotToJudge):
        judged(service, like_service)
    assert names(partnership) == []


def test_what_was_found_long_ago_stays(overlap):
    late = timezone.now() + timedelta(days=TAKE_BACK_DAYS + 1)
    with pytest.raises(NotToJudge):
        take_back(overlap=overlap, by=None, at=late)
    assert Overlap.objects.standing().exists()


def test_taking_back_twice_takes_back_once(overlap):
    take_back(overlap=overlap, by=None, at=timezone.now())
    with pytest.raises(NotToJudge):
        take_back(overlap=overlap, by=None, at=timezone.now())


def test_a_coordinator_judges_side_by_side(client, maude, service, like_service):
    client.force_login(maude)
    address = reverse("overlap_judge", args=[service.public_id, like_service.public_id])
    assert "Formation au milieu de travail" in client.get(address).text
    page = client.post(address, {"verdict": "merged", "reason": "x"})
    assert page.status_code == 200 and "laquelle des deux reste" in page.text
    client.post(address, {"verdict": "merged", "reason": "x", "kept": service.public_id})
    assert ServiceItem.objects.get(pk=like_service.pk).merged_into == service
    merged = client.get(like_service.get_absolute_url())
    assert "Une autre fiche" in merged.text


def test_the_reason_is_for_those_who_keep_the_inventory(client, maude, service, overlap):
    public = client.get(service.get_absolute_url()).text
    assert "Formation au milieu de travail" in public and "L’un suit l’autre" not in public
    client.force_login(maude)
    assert "L’un suit l’autre" in client.get(service.get_absolute_url()).text


def test_pairs_are_listed_in_few_queries(client, maude, partnership, service, overlap, queries_pinned):
    client.force_login(maude)
    with queries_pinned(7):
        client.get(reverse("overlap_list", args=[partnership.public_id]))
