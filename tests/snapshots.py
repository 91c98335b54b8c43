"""A small edition of Estrie's report, computed without a database, for pages that only read what is kept."""

from functools import cache

from programs.adequacy import balance, edition
from programs.adequacy.confidentiality import for_audience
from programs.adequacy.records import PUBLIC
from programs.reports.producing import summary
from tests.programs.adequacy import estrie


@cache
def shown() -> edition.Edition:
    return for_audience(balance.compute(estrie.inputs()), PUBLIC)


def kept(*, number: int = 1) -> dict:
    """Return the fields of a computed report: its snapshot and what is derived from it."""
    numbered = shown()._replace(number=number)
    return {
        "edition": number,
        "snapshot": edition.as_json(numbered).decode(),
        "checksum": edition.checksum(numbered),
        "fingerprint": numbered.fingerprint,
        "method_version": numbered.method,
        "summary": summary(numbered),
    }
