"""The catalogue of programs, open to everyone."""

from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from partnerships.web.downloads import FORMATS
from partnerships.web.opening import opens_on_a_view
from partnerships.web.revalidating import revalidated
from partnerships.web.tables import table_page
from programs.catalogue.exports import programs_file
from programs.catalogue.filters import ProgramFilter
from programs.catalogue.models import Program
from programs.catalogue.tables import PROGRAMS

PROGRAMS_A_PAGE = 25
# Cohorts belong to a package above: the catalogue only knows them as what relates to a program.
COHORTS = Program._meta.get_field("cohorts").related_model


@login_not_required
@transaction.non_atomic_requests
@require_safe
@vary_on_headers("HX-Request")
def program_list(request):
    """Answer the whole page, or the results alone to htmx: only the page is kept by browsers."""
    return answer(request, "_answer.html") if request.htmx else whole_page(request)


@opens_on_a_view
@revalidated(Program, COHORTS)
def whole_page(request):
    return answer(request, "program_list.html")


def answer(request, template):
    filter = ProgramFilter(request.GET, queryset=Program.objects.all(), request=request)
    context = {
        "filter": filter,
        "table": table_page(PROGRAMS, listed(filter).with_total(), request=request, per_page=PROGRAMS_A_PAGE),
        "formats": FORMATS,
        "words": filter.form.cleaned_data.get("q") if filter.form.is_valid() else "",
    }
    return render(request, f"programs/catalogue/{template}", context)


@login_not_required
@require_safe
def program_export(request, format):
    if format not in FORMATS:
        raise Http404
    filter = ProgramFilter(request.GET, queryset=Program.objects.all(), request=request)
    programs = listed(filter).select_related("predecessor")
    return programs_file(programs, format=format, filters=filter.in_use, at=timezone.now())


def listed(filter: ProgramFilter):
    return filter.qs.for_list(on=timezone.localdate())
