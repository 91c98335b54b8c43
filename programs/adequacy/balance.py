"""The two sums and their gap: what a region needs of each program, against who enters it (adequacy.md §2–§5)."""

from programs.adequacy.edition import Edition
from programs.adequacy.records import Inputs


def compute(inputs: Inputs) -> Edition:
    """Compute a whole report, for the full audience: nothing is hidden yet (see confidentiality.py).

    Deterministic and independent of the order of the records. Lines are sorted by program code, occupations
    by occupation code. Raises ValueError when the facts contradict each other: shares of one occupation above
    1, a part greater than its whole, an unknown choice of sources.
    """
    raise NotImplementedError
