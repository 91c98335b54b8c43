"""A small edition of Estrie's report, computed without a database, for pages that only read what is kept."""

from functools import cache

from programs.adequacy import edition
from programs.adequacy.confidentiality import protected
from programs.reports.producing import Made, summary
from tests.programs.adequacy import estrie


@cache
def made() -> Made:
    return Made.of(protected(estrie.inputs(), estrie.SECRET))


def shown() -> edition.Edition:
    return made().public


def kept(*, number: int = 1) -> dict:
    """Return the fields of a computed report: its snapshot and what is derived from it."""
    numbered = shown()._replace(number=number)
    return {
        "edition": number,
        "snapshot": edition.as_json(numbered).decode(),
        "partners_snapshot": edition.as_json(made().partners._replace(number=number)).decode(),
        "protected_inputs": edition.kept_inputs(made().inputs),
        "checksum": edition.checksum(numbered),
        "fingerprint": numbered.fingerprint,
        "method_version": numbered.method,
        "summary": summary(numbered),
    }
