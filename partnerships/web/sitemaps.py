"""What search engines are told of: public pages in both languages. Packages register theirs (SECTIONS)."""

from collections.abc import Callable

from django.contrib.auth.decorators import login_not_required
from django.contrib.sitemaps import Sitemap, views
from django.db.models import QuerySet
from django.urls import reverse
from django.views.decorators.http import require_safe

# Django reads all the rows of a section at each visit: the newest are enough, lists lead to the others.
MOST_ROWS = 5000


class InBothLanguages(Sitemap):
    """Addresses that exist in each language, and tell of each other."""

    i18n = alternates = x_default = True
    limit = 1000


class NamedPages(InBothLanguages):
    """Pages that need nothing but their name."""

    def __init__(self, *names: str) -> None:
        self.names = names

    def items(self) -> tuple[str, ...]:
        return self.names

    def location(self, item: str) -> str:
        return reverse(item)


class RowPages(InBothLanguages):
    """The page of each row, the newest first; ``rows`` is asked at each visit."""

    def __init__(self, rows: Callable[[], QuerySet]) -> None:
        self.rows = rows

    def items(self) -> QuerySet:
        return self.rows().order_by("-pk")[:MOST_ROWS]


SECTIONS: dict[str, Sitemap] = {}


@login_not_required
@require_safe
def sitemaps(request):
    """List the sections."""
    return views.index(request, SECTIONS, sitemap_url_name="sitemap")


@login_not_required
@require_safe
def sitemap(request, section):
    """List the addresses of a section. Raises Http404 for one that nobody registered."""
    return views.sitemap(request, SECTIONS, section)
