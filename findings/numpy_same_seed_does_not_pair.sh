#!/usr/bin/env bash
# NumPy 2.4.6: the same seed, a parameter a little changed: do the draws move together?
#
# Guess: they do, whatever the law. That is how before and after of a simulated policy are usually paired
# (common random numbers): the same seed on both sides, so that what is unsure of both cancels.
#
# Behaviour: it depends on the law, and nothing says so.
# - normal, lognormal, gamma: each draw moves with its twin (correlation 1.0);
# - beta: mostly (0.83 from Beta(30.5, 10.5) to Beta(31.5, 9.5): a refused draw puts the two streams out of step);
# - Poisson from 30.5 to 31.5, binomial of 400 from 0.5 to 0.55: not at all (0.0);
# - binomial of 20 from 0.5 to 0.55: the wrong way (-1.0): past a half the draws are those of the other side,
#   n minus them, so that a difference of "paired" draws has twice the variance of an independent one.
# The product moves its own draws (a proportion, a sum) instead of drawing again.
#
# Output seen:
#   normal 1.0, lognormal 1.0, gamma 1.0, beta 0.83, poisson 0.0, binomial of 400 0.0, binomial of 20 -1.0
#   variance of the difference, binomial of 20: 19.7 with the same seed, 9.6 with another
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "numpy==2.4.6"
cat > "$work/seen.py" <<'PY'
import numpy as np

DRAWS = 5000
LAWS = {
    "normal": lambda law, more: law.normal(30.5 + more, 5.0, DRAWS),
    "lognormal": lambda law, more: law.lognormal(1.0 + more / 10, 0.1, DRAWS),
    "gamma": lambda law, more: law.gamma(30.5 + more, size=DRAWS),
    "beta": lambda law, more: law.beta(30.5 + more, 10.5 - more, DRAWS),
    "poisson": lambda law, more: law.poisson(30.5 + more, DRAWS),
    "binomial of 400": lambda law, more: law.binomial(400, 0.5 + more / 20, DRAWS),
    "binomial of 20": lambda law, more: law.binomial(20, 0.5 + more / 20, DRAWS),
}


def drawn(name: str, more: int, seed: int = 7):
    return LAWS[name](np.random.Generator(np.random.PCG64(seed)), more)


seen = {name: float(np.corrcoef(drawn(name, 0), drawn(name, 1))[0, 1]) for name in LAWS}
same, other = (float(np.var(drawn("binomial of 20", 1, seed) - drawn("binomial of 20", 0))) for seed in (7, 8))
print(", ".join(f"{name} {value + 0.0:.2f}" for name, value in seen.items()))
print(f"variance of the difference, binomial of 20: {same:.1f} with the same seed, {other:.1f} with another")
together = ("normal", "lognormal", "gamma")
assert all(seen[name] > 0.99 for name in together) and 0.7 < seen["beta"] < 0.95, seen
assert abs(seen["poisson"]) < 0.1 and abs(seen["binomial of 400"]) < 0.1, seen
assert seen["binomial of 20"] < -0.99 and same > 1.8 * other, (seen, same, other)
PY
"$work/venv/bin/python" "$work/seen.py"
