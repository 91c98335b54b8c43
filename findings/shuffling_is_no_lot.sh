#!/usr/bin/env bash
# numpy 2.4.6, scipy 1.17.1: shuffling rows and columns before linear_sum_assignment draws no fair lot.
#
# Guess: when several assignments have the same least total, a random permutation of the rows and columns before
# scipy.optimize.linear_sum_assignment (undone afterwards) returns each of them about equally often, since
# nothing but the order tells them apart.
# Behaviour: it does not. Two people want seat A at the same cost; one may take nothing else, the other has three
# more seats that others keep at a lower cost. Both ways cost the same, and the one with a single choice wins
# about 78 draws in 100: augmenting paths meet that one first. An independent whole number of 0–1023 per person and
# seat, added to costs multiplied by 1 + 1024 × people, has the same least total and wins 50 in 100.
# Seen: shuffled: 0.78, noise: 0.50
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/env"
"$here/env/bin/pip" install -q numpy==2.4.6 scipy==1.17.1
"$here/env/bin/python" - <<'PYTHON'
import numpy as np
from scipy.optimize import linear_sum_assignment

NEVER, ALONE, DRAWS = np.inf, 1000.0, 2000
WISHES = [{0: 0}, {0: 0, 1: 10, 2: 20, 3: 30}, {1: 0}, {2: 0}, {3: 0}]  # seat: cost
SEATS, PEOPLE = 4, len(WISHES)
costs = np.full((PEOPLE, SEATS + PEOPLE), NEVER)
costs[:, SEATS:] = ALONE
for person, wishes in enumerate(WISHES):
    for seat, cost in wishes.items():
        costs[person, seat] = cost


def least(chosen):
    return costs[np.arange(PEOPLE), chosen].sum()


def shuffled(draw):
    rows, columns = draw.permutation(PEOPLE), draw.permutation(SEATS + PEOPLE)
    _, found = linear_sum_assignment(costs[np.ix_(rows, columns)])
    chosen = np.empty(PEOPLE, dtype=int)
    chosen[rows] = columns[found]
    return chosen


def noisy(draw):
    noise = np.zeros(costs.shape)
    noise[:, :SEATS] = draw.integers(1024, size=(PEOPLE, SEATS))
    return linear_sum_assignment(costs * (1 + 1024 * PEOPLE) + noise)[1]


shares = {}
for way in (shuffled, noisy):
    draws = [way(np.random.default_rng(seed)) for seed in range(DRAWS)]
    assert {least(chosen) for chosen in draws} == {ALONE}  # always a least total
    shares[way] = sum(chosen[0] == 0 for chosen in draws) / DRAWS
print(f"shuffled: {shares[shuffled]:.2f}, noise: {shares[noisy]:.2f}")
assert shares[shuffled] > 0.7 and abs(shares[noisy] - 0.5) < 0.03
PYTHON
