"""A published report of 600 programs: its page against its own template given strings, its PDF against the
engine alone.

An edition's text is made once per process, then kept: what is timed first is the making.
"""

from django.core.handlers.wsgi import WSGIHandler
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from partnerships.territories.models import Region
from partnerships.web.remembering import PAGES
from programs.adequacy import edition
from programs.adequacy.records import Parameters
from programs.reports import printing, reading
from programs.reports.gathering import gather
from programs.reports.models import AdequacyReport
from programs.reports.pages import presented
from programs.reports.producing import Made, summary, through_the_gate
from tests.bench.pages import asking
from tests.bench.reports import ON, YEARS
from tests.bench.rounds import Result, compare

REPORT = "programs/reports/_report.html"
PRINTED = 60  # lines of the PDF


def published(*, number: int, lines: int | None = None) -> AdequacyReport:
    """Keep the report of a region as published, with its first ``lines`` programs."""
    region = Region.objects.get(code="05")
    inputs = gather(region=region, on=ON, parameters=Parameters(school_years=YEARS))
    shown = Made.of(through_the_gate(inputs._replace(programs=inputs.programs[:lines]))).public
    _data, snapshot, checksum = edition.as_stored(shown._replace(number=number))
    return AdequacyReport.objects.create(
        region=region, state="published" if number == 1 else "superseded", edition=number, on=ON,
        first_year=YEARS[0], last_year=YEARS[-1], method_version=shown.method, fingerprint=shown.fingerprint,
        checksum=checksum, snapshot=snapshot, summary=summary(shown), computed_at=timezone.now(),
        published_at=timezone.now(),
    )  # fmt: skip


def bench() -> list[Result]:
    report, short = published(number=1), published(number=2, lines=PRINTED)
    address, site = report.get_absolute_url(), WSGIHandler()
    page, bare = asking(site, address), asking(site, "/bare/")
    assert page()[0].startswith("200")
    shown = reading.edition_of(report)

    def anew():
        PAGES.forget()
        reading._body.cache_clear()
        page()

    def made():
        PAGES.forget()
        page()

    with override("fr-ca"):
        strings = presented(shown, lang="fr", previous=None)
        told = printing.data(short, lang="fr")

        def from_strings():
            with override("fr-ca"):
                render_to_string(REPORT, strings)

        return [
            compare("report page of 600 lines made anew vs its template given strings", ours=anew,
                    floor=from_strings, goal="<= 1.5", rounds=3),
            compare("the same page, its text made, vs its template given strings", ours=made,
                    floor=from_strings, goal="<= 1.5", rounds=3),
            compare("the same page read again vs a bare view, requests/s", ours=page, floor=bare,
                    goal="(read)", is_rate=True, repeat=20),
            compare(f"PDF of {PRINTED} lines vs the engine alone", ours=lambda: printing.pdf(short, lang="fr"),
                    floor=lambda: printing.typeset(printing.TEMPLATE, told, at=short.computed_at), goal="<= 1.1", rounds=5),
        ]  # fmt: skip
