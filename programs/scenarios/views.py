"""What if: a page that computes and stores nothing, so that its address is the scenario."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from partnerships.base.language import short_language
from partnerships.web.guarding import demand
from programs.reports.permissions import can_request, reads_as_partner
from programs.reports.reading import edition_of, opened
from programs.scenarios.forms import ScenarioForm
from programs.scenarios.pages import scenario_page


@require_safe
def report_scenario(request, public_id):
    found = opened(public_id=public_id, user=request.user)
    if found is None or not found.report.is_computed or found.report.is_withdrawn:
        raise Http404
    report = found.report
    demand(reads_as_partner(request.user, report, on=timezone.localdate()))
    edition, lang = edition_of(report), short_language()
    lines = [line for line in edition.lines if line.chances]
    form = ScenarioForm(request.GET or None, lines=lines, lang=lang)
    context = {"report": report, **scenario_page(edition, form, lang), **_way_out(request.user, report)}
    return render(request, "programs/scenarios/report_scenario.html", context)


def _way_out(user, report) -> dict[str, str]:
    """Say what to do where nothing can be changed: older editions do not say how sure they are."""
    if can_request(user, report.region):
        why = _("Ask for a new edition: older ones do not say how sure they are.")
        return {"why": why, "request_page": reverse("report_request")}
    said = _(
        "Whoever coordinates the region may ask for a new one: older editions do not say how sure they are."
    )
    return {"why": said}
