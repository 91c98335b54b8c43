"""What a mail looks like, on a light and on a dark screen."""

import pytest

from partnerships.mails.framing import framed
from tests.browser import looking

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
SITE = "https://arrimage.exemple"
TEXT = (
    f"* Une nouvelle\n\nBonjour,\n\nDeux offres:\n- Soudage\n- Usinage\n\nLes voir:\n{SITE}/fr/offres/\n\n"
    f"Ne plus en recevoir:\n{SITE}/fr/lien/\n\n493817\n\nArrimage\n{SITE}\n"
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_mail_is_open_to_all_and_fits_a_telephone(visit, scheme):
    visitor = visit(width=320, color_scheme=scheme)
    html = framed(subject="Des offres pour vous", text=TEXT, language="fr-ca", site_url=SITE)
    visitor.page.set_content(html)
    told = [said for said in looking.violations(visitor.page) if not said.startswith(("region", "landmark"))]
    assert told == []  # a mail stands in its reader's own page, which has the landmarks
    assert visitor.page.evaluate("document.documentElement.scrollWidth") == 320
    sheet = visitor.page.locator(".sheet").evaluate("e => getComputedStyle(e).backgroundColor")
    assert (sheet == "rgb(255, 255, 255)") == (scheme == "light")
    assert visitor.problems == []
