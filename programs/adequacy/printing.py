"""Print an edition as tagged PDF, in a worker: no network, no file but our own style sheets."""

import logging
import re
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext_noop

from partnerships.base.running import Run
from programs.adequacy.models import AdequacyReport
from programs.adequacy.reading import edition_of, neighbours, rendered

LANGUAGES = {"fr": "fr-ca", "en": "en"}
STYLES = ("css/report_pdf.css",)
VARIANT = "pdf/ua-1"
# Drawings are scaled to the page; what a reader only opens on screen is not printed.
SCREEN_ONLY = re.compile(
    r'<details class="more no-print">.*?</details>|<nav class="report-contents.*?</nav>', re.DOTALL
)


def print_report(run: Run) -> None:
    """Make and store the PDFs of the edition of a job, in both languages; done again, it writes the same."""
    report = AdequacyReport.objects.select_related("region", "partnership").filter(pk=run.target_id).first()
    if report is None or not report.is_computed:
        return
    files = {}
    for number, lang in enumerate(LANGUAGES):
        run.progress(5 + 45 * number, gettext_noop("Laying out the pages"))
        files[lang] = pdf(report, lang=lang)
    run.progress(95, gettext_noop("Keeping the files"))
    with run.publishing() as result:
        result.update(store(report=report, files=files))


def store(*, report: AdequacyReport, files: dict[str, bytes]) -> dict[str, Any]:
    """Keep PDFs in private storage and note their names on the report."""
    names = {}
    for lang, content in files.items():
        field = AdequacyReport._meta.get_field(f"pdf_{lang}")
        wanted = f"reports/{report.public_id}-{lang}.pdf"
        # A first attempt may have left the file before it died: the same bytes take its place.
        field.storage.delete(wanted)
        names[f"pdf_{lang}"] = field.storage.save(wanted, ContentFile(content))
    AdequacyReport.objects.filter(pk=report.pk).update(**names)
    return {lang: len(content) for lang, content in files.items()}


def pdf(report: AdequacyReport, *, lang: str) -> bytes:
    """Return the PDF of a computed report in a language ("fr" or "en"), tagged for assistive technology."""
    with translation.override(LANGUAGES[lang]):
        return laid_out(page(report, lang=lang))


def page(report: AdequacyReport, *, lang: str) -> str:
    """Return the HTML that is printed: the report's text under a heading of its own."""
    previous = neighbours(report).previous
    before = AdequacyReport.objects.get(pk=previous.pk) if previous else None
    text = rendered(edition_of(report), lang=lang, previous=before and edition_of(before))
    context = {"report": report, "body": SCREEN_ONLY.sub("", text), "lang": LANGUAGES[lang]}
    return render_to_string("programs/adequacy/print.html", context)


def laid_out(html: str) -> bytes:
    """Return HTML as tagged PDF. Heavy: for workers only."""
    from weasyprint import CSS, HTML
    from weasyprint.urls import URLFetcher

    # It tells every page it lays out; a job's own phases are enough.
    for name in ("weasyprint", "weasyprint.progress", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    nothing = URLFetcher(allowed_protocols=())
    sheets = [CSS(string=_style(name), url_fetcher=nothing) for name in STYLES]
    return HTML(string=html, url_fetcher=nothing).write_pdf(stylesheets=sheets, pdf_variant=VARIANT)


def _style(name: str) -> str:
    return (settings.BASE_DIR / "static" / name).read_text(encoding="utf-8")
