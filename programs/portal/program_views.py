"""Pages of a program and of an occupation, open to everyone; a coordinator's supply of a program."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from partnerships.base.language import short_language
from partnerships.web.revalidating import revalidated
from programs.adequacy.phrasing import rounding_note
from programs.adequacy.records import PUBLIC, least_persons
from programs.adequacy.rounding import BASE
from programs.catalogue.models import Occupation, Program, ProgramOccupation
from programs.cohorts.counting import by_year, figures_of, of_finished
from programs.cohorts.drawing import funnel
from programs.cohorts.models import Cohort
from programs.cohorts.permissions import enter_supply
from programs.needs.models import Projection
from programs.portal import describing
from programs.reports.models import AdequacyReport
from programs.reports.permissions import regions_brought_from


@login_not_required
@require_safe
@revalidated(Program, ProgramOccupation, Occupation, Cohort, AdequacyReport)
def program_detail(request, public_id):
    today = timezone.localdate()
    program = get_object_or_404(Program.objects.with_successor().with_predecessors(), public_id=public_id)
    chain = describing.chain_of(program)
    lines = describing.published_lines(chain)
    context = {
        "program": program,
        "replaced": chain[1:],
        "cohorts": describing.to_start(chain, on=today),
        "chart": describing.entrants_chart(lines),
        "shares": program.shares.select_related("occupation"),
        "outcomes": describing.outcome_lines(lines),
        "rounding": rounding_note(short_language()),
        "formulas": describing.formulas(),
        "least": least_persons(PUBLIC, on=today),
        "diagnoses": describing.diagnoses_of(lines),
        "brings_from": regions_brought_from(request.user),
    }
    return render(request, "programs/portal/program_detail.html", context)


@login_not_required
@require_safe
@revalidated(Occupation, ProgramOccupation, Program, Projection)
def occupation_detail(request, public_id):
    occupation = get_object_or_404(Occupation, public_id=public_id)
    context = {
        "occupation": occupation,
        "shares": occupation.shares.select_related("program"),
        "outlooks": describing.outlooks(occupation.projections.select_related("region")),
    }
    return render(request, "programs/portal/occupation_detail.html", context)


@require_safe
def program_supply(request, public_id):
    """A program's cohorts within what the reader may see: year by year, and who stays."""
    enter_supply(request.user)
    program = get_object_or_404(Program, public_id=public_id)
    cohorts = list(
        Cohort.objects.visible_to(request.user).of_program(program).published().with_partners().with_counts()
    )
    if not cohorts:
        raise Http404
    printed = describing.printed_entrants(
        describing.published_lines([program]), regions={cohort.region_id for cohort in cohorts}
    )
    years = by_year((cohort.school_year, figures_of(cohort)) for cohort in cohorts)[::-1]
    finished = of_finished(figures_of(cohort) for cohort in cohorts if cohort.state == Cohort.State.COMPLETED)
    context = {
        "program": program,
        "finished": finished,
        "funnel": funnel(finished),
        "years": [(year, printed.get(year.year)) for year in years],
        "is_printed": bool(printed),
        "base": BASE,
        "chart": describing.supply_chart(cohorts, on=timezone.localdate()),
        "cohorts": len(cohorts),
    }
    return render(request, "programs/portal/program_supply.html", context)
