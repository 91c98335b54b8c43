"""The catalogue of programs, open to everyone."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Page, Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from partnerships.web.revalidating import revalidated
from programs.catalogue.forms import ProgramSearch
from programs.catalogue.listing import lines_of
from programs.catalogue.models import Program

PROGRAMS_A_PAGE = 25
# Cohorts belong to a package above: the catalogue only knows them as what relates to a program.
COHORTS = Program._meta.get_field("cohorts").related_model
LAST_PAGE = 40  # farther than anybody leafs: words find faster


@login_not_required
@transaction.non_atomic_requests
@require_safe
@vary_on_headers("HX-Request")
def program_list(request):
    """Answer the whole page, or the results alone to htmx: only the page is kept by browsers."""
    return answer(request, "_answer.html") if request.htmx else whole_page(request)


@revalidated(Program, COHORTS)
def whole_page(request):
    return answer(request, "program_list.html")


def answer(request, template):
    form = ProgramSearch(request.GET)
    query = form.query
    today = timezone.localdate()
    programs = Program.objects.answering(query, on=today).for_list(on=today)
    page = one_page(programs, number=request.GET.get("page"))
    context = {
        "form": form,
        "selects": form.selects,
        "query": query,
        "page": page,
        "lines": lines_of(page.object_list),
    }
    return render(request, f"programs/catalogue/{template}", context)


def one_page(programs, *, number) -> Page:
    """Return a page of programs read in one query, its total included. Raises Http404 past the last page."""
    number = int(number) if number and number.isascii() and number.isdigit() else 1
    if not 1 <= number <= LAST_PAGE:
        raise Http404
    start = (number - 1) * PROGRAMS_A_PAGE
    rows = list(programs.with_total()[start : start + PROGRAMS_A_PAGE])
    if not rows and number > 1:
        raise Http404
    paginator = Paginator(rows, PROGRAMS_A_PAGE)
    paginator.count = min(rows[0].total if rows else 0, LAST_PAGE * PROGRAMS_A_PAGE)
    page = Page(rows, number, paginator)
    page.total = rows[0].total if rows else 0
    return page
