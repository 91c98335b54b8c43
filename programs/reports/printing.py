"""Print an edition as tagged PDF, in a worker: no network, no file but our own style sheets."""

import re
from typing import Any

from django.core.files.base import ContentFile
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext_noop

from partnerships.base.pdf import laid_out
from partnerships.jobs.running import Run
from programs.reports.models import AdequacyReport
from programs.reports.reading import edition_of, neighbours, rendered

LANGUAGES = {"fr": "fr-ca", "en": "en"}
STYLES = ("css/report_pdf.css",)
# Drawings are scaled to the page; what a reader only opens on screen is not printed.
SCREEN_ONLY = re.compile(
    r'<details class="more no-print">.*?</details>|<nav class="report-contents.*?</nav>', re.DOTALL
)


def print_report(run: Run, *, lang: str) -> None:
    """Make and store the PDF of the edition of a job, in a language; done again, it takes its own place."""
    report = AdequacyReport.objects.select_related("region", "partnership").filter(pk=run.target_id).first()
    if report is None or not report.is_computed:
        return
    run.progress(10, gettext_noop("Laying out the pages"))
    content = pdf(report, lang=lang)
    run.progress(95, gettext_noop("Keeping the file"))
    with run.publishing() as result:
        result.update(store(report=report, lang=lang, content=content))


def store(*, report: AdequacyReport, lang: str, content: bytes) -> dict[str, Any]:
    """Keep a PDF in private storage and note its name on the report."""
    storage = AdequacyReport._meta.get_field(f"pdf_{lang}").storage
    wanted = f"reports/{report.public_id}-{lang}.pdf"
    # A first attempt may have left the file before it died: the new one takes its place.
    storage.delete(wanted)
    name = storage.save(wanted, ContentFile(content))
    AdequacyReport.objects.filter(pk=report.pk).update(**{f"pdf_{lang}": name})
    return {"bytes": len(content)}


def pdf(report: AdequacyReport, *, lang: str) -> bytes:
    """Return the PDF of a computed report in a language ("fr" or "en"), tagged for assistive technology."""
    with translation.override(LANGUAGES[lang]):
        return laid_out(page(report, lang=lang), styles=STYLES)


def page(report: AdequacyReport, *, lang: str) -> str:
    """Return the HTML that is printed: the report's text under a heading of its own."""
    previous = neighbours(report).previous
    before = AdequacyReport.objects.get(pk=previous.pk) if previous else None
    text = rendered(edition_of(report), lang=lang, previous=before and edition_of(before))
    context = {"report": report, "body": SCREEN_ONLY.sub("", text), "lang": LANGUAGES[lang]}
    return render_to_string("programs/reports/print.html", context)
