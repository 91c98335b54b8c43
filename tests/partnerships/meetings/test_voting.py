"""Quorum and votes: tables of cases, no database."""

import pytest

from partnerships.meetings.voting import Outcome, Room, quorum_of, tally


@pytest.mark.parametrize(
    ("voting_seats", "fixed", "needed"),
    [(0, None, 1), (1, None, 1), (2, None, 2), (7, None, 4), (8, None, 5), (8, 3, 3)],
)
def test_more_than_half_of_the_voting_seats_must_be_there_unless_a_number_is_fixed(
    voting_seats, fixed, needed
):
    assert quorum_of(voting_seats=voting_seats, fixed=fixed) == needed


@pytest.mark.parametrize(
    ("said", "chair", "breaks", "outcome", "by_chair"),
    [
        ("for for against", "for", False, Outcome.CARRIED, False),
        ("for against against", "for", True, Outcome.LOST, False),
        ("for against", "for", False, Outcome.TIED, False),
        ("for against", "for", True, Outcome.CARRIED, True),
        ("for against", "against", True, Outcome.LOST, True),
        ("for against abstains", "abstains", True, Outcome.TIED, False),
        ("for recused recused", "recused", False, Outcome.CARRIED, False),
        ("abstains abstains", "abstains", True, Outcome.TIED, False),
    ],
)
def test_a_vote_is_carried_by_more_voices_for_than_against(said, chair, breaks, outcome, by_chair):
    count = tally(said.split(), chair=chair, chair_breaks_ties=breaks)
    assert (count.outcome, count.by_chair) == (outcome, by_chair)


@pytest.mark.parametrize(("sitting", "has_quorum"), [(3, False), (4, True)])
def test_a_room_has_its_quorum_or_not(sitting, has_quorum):
    assert Room(voting=7, sitting=sitting, needed=4).has_quorum is has_quorum
