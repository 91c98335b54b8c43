"""HTML as tagged PDF, in a worker: no network, no file but our own style sheets."""

import logging
from collections.abc import Sequence

from django.conf import settings

VARIANT = "pdf/ua-1"


def laid_out(html: str, *, styles: Sequence[str]) -> bytes:
    """Return HTML as tagged PDF; ``styles`` are paths under ``static/``. Heavy: for workers only."""
    import weasyprint

    # It tells every page it lays out; a job's own phases are enough.
    for name in ("weasyprint", "weasyprint.progress", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    nothing = weasyprint.urls.URLFetcher(allowed_protocols=())
    sheets = [weasyprint.CSS(string=_style(name), url_fetcher=nothing) for name in styles]
    document = weasyprint.HTML(string=html, url_fetcher=nothing)
    return document.write_pdf(stylesheets=sheets, pdf_variant=VARIANT)


def _style(name: str) -> str:
    return (settings.BASE_DIR / "static" / name).read_text(encoding="utf-8")
