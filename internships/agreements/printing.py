"""The PDF of a signed version, made by a worker: text, fingerprint, who signed as what, when and how."""

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext_noop

from internships.agreements.models import AgreementVersion
from internships.agreements.pages import text_of
from partnerships.base.pdf import laid_out
from partnerships.base.sealing import sealed
from partnerships.jobs.running import Run

STYLES = ("css/report_pdf.css", "css/agreement_pdf.css")
FRENCH, ENGLISH = "fr-ca", "en"


def print_agreement(run: Run) -> None:
    """Make and store the PDF of the version of a job; done again, it takes its own place."""
    versions = AgreementVersion.objects.select_related("agreement")
    version = versions.filter(pk=run.target_id, signed_at__isnull=False).first()
    if version is None:
        return
    run.progress(10, gettext_noop("Laying out the pages"))
    content = pdf(version)
    run.progress(95, gettext_noop("Keeping the file"))
    with run.publishing() as result:
        result.update(store(version=version, content=content))


def store(*, version: AgreementVersion, content: bytes) -> dict:
    """Keep a PDF in private storage, encrypted as it names minors, and note its name on the version."""
    storage = AgreementVersion._meta.get_field("pdf").storage
    wanted = f"agreements/{version.public_id}.pdf"
    # A first attempt may have left the file before it died: the new one takes its place.
    storage.delete(wanted)
    name = storage.save(wanted, sealed(content))
    AgreementVersion.objects.filter(pk=version.pk).update(pdf=name)
    return {"bytes": len(content)}


def pdf(version: AgreementVersion) -> bytes:
    """Return the PDF of a version, tagged: in French, then in English when somebody reads English."""
    requests = list(version.requests.signed())
    languages = [FRENCH, *([ENGLISH] if any(r.language == ENGLISH for r in requests) else [])]
    parts = [part(version, requests, language=language) for language in languages]
    with translation.override(FRENCH):
        context = {"parts": parts, "agreement": version.agreement, "version": version, "lang": FRENCH}
        return laid_out(render_to_string("internships/agreements/print.html", context), styles=STYLES)


def part(version: AgreementVersion, requests: list, *, language: str) -> dict:
    """Return the printed text in one language."""
    with translation.override(language):
        context = {"text": text_of(version), "version": version, "requests": requests, "lang": language}
        body = render_to_string("internships/agreements/_printed.html", context)
    return {"lang": language, "body": body}
