"""Twins: whoever moves counts inside their rounding changes no byte of what is stored or served."""

import random

import pytest

from programs.adequacy import balance, confidentiality, edition, rounding
from programs.adequacy.confidentiality import for_audience, protected, unidentified
from programs.adequacy.records import PARTNERS, PUBLIC, Inputs
from programs.adequacy.rounding import Year
from tests.programs.adequacy.estrie import SECRET, two_programs
from tests.programs.attack.synthetic import inputs, world

MOVES = 12  # tried for each program
COHORT = ("entrants", "graduates", "applicants")


def twin_of(facts: Inputs, *, seed: int = 1) -> tuple[Inputs, int]:
    """Return the same facts with counts moved inside their rounding, and how many records moved."""
    chance, moved = random.Random(seed), 0
    for program in facts.programs:
        only = facts._replace(
            programs=(program,),
            supply=tuple(row for row in facts.supply if row.program == program.code),
            outcomes=tuple(row for row in facts.outcomes if row.program == program.code),
            surveys=(),
        )
        kept, supply, outcomes = protected(only, SECRET), list(only.supply), list(only.outcomes)
        for _ in range(MOVES):
            rows, names = chance.choice([(supply, COHORT), (outcomes, rounding.PARTS)])
            at, name, by = chance.randrange(len(rows)), chance.choice(names), chance.choice([-2, -1, 1, 2])
            before, after = rows[at], _moved(rows[at], name, by)
            rows[at] = after
            if after is None or not _same(only, supply, outcomes, kept):
                rows[at] = before
        moved += sum(a != b for a, b in zip(supply + outcomes, only.supply + only.outcomes, strict=True))
        others = [row for row in facts.supply if row.program != program.code]
        facts = facts._replace(
            supply=(*others, *supply),
            outcomes=(*(row for row in facts.outcomes if row.program != program.code), *outcomes),
        )
    return facts, moved


def _moved(row, name: str, by: int):
    count = getattr(row, name) + by
    if count < 0:
        return None
    if name in rounding.PARTS:
        after = row._replace(**{name: count}, respondents=row.respondents + by)
        return after if after.left_region <= after.employed else None
    after = row._replace(**{name: count})
    return after if after.graduates <= after.entrants else None


def _same(only: Inputs, supply: list, outcomes: list, kept: Inputs) -> bool:
    try:
        return protected(only._replace(supply=tuple(supply), outcomes=tuple(outcomes)), SECRET) == kept
    except ValueError:
        return False


def bytes_of(facts: Inputs) -> list[str]:
    """Everything that is stored of a report: both audiences, the facts kept, the fingerprint."""
    kept = protected(facts, SECRET)
    full = balance.compute(kept)
    cut = [edition.as_json(for_audience(full, audience)).decode() for audience in (PUBLIC, PARTNERS)]
    return [*cut, edition.kept_inputs(kept), full.fingerprint]


@pytest.fixture(scope="module")
def twins():
    facts = inputs(world(seed=11, regions=1, programs=40))
    other, moved = twin_of(facts)
    assert moved > 100
    return facts, other


def test_twins_give_the_same_bytes_for_both_audiences(twins):
    assert bytes_of(twins[0]) == bytes_of(twins[1])


def test_a_count_that_leaves_its_rounding_is_seen():
    """The comparison is no formality."""
    facts = two_programs()
    far = facts._replace(supply=(facts.supply[0]._replace(entrants=60), *facts.supply[1:]))
    assert bytes_of(facts) != bytes_of(far)


# --- What must not pass unseen ------------------------------------------------------------------------------


def exact_year(count, _number, is_held=True):
    return Year(count)


def exact_parts(counts, _numbers):
    return counts  # n, and so the interval, of exact counts


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("year", exact_year),
        ("follow_up", exact_parts),
        ("graduation", lambda graduates, all_, _numbers: (graduates, all_)),
    ],
)
def test_the_twins_find_an_exact_count_behind_any_figure(twins, monkeypatch, name, broken):
    monkeypatch.setattr(confidentiality, name, broken)
    assert bytes_of(twins[0]) != bytes_of(twins[1])
    assert unidentified(protected(twins[0], SECRET))


def test_the_twins_find_a_fingerprint_of_exact_facts(twins, monkeypatch):
    found = []
    for facts in twins:
        monkeypatch.setattr(balance, "fingerprint", lambda _kept, exact=facts: str(hash(exact.supply)))
        found.append(bytes_of(facts))
    assert found[0] != found[1]


def test_a_draw_for_each_edition_is_seen():
    facts = inputs(world(seed=11, regions=1, programs=10))
    with pytest.MonkeyPatch.context() as patch:
        chance = random.Random(3)
        patch.setattr(confidentiality, "draw", lambda *_identity: chance.randrange(5))
        assert bytes_of(facts) != bytes_of(facts)
    assert bytes_of(facts) == bytes_of(facts)
