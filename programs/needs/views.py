"""Surveys, firms' answers, projections and layoffs, for those who keep or study a region's needs."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db import IntegrityError, transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from partnerships.base.columns import Table
from partnerships.web.downloads import FORMATS
from partnerships.web.filters import ListFilter
from partnerships.web.guarding import edits
from partnerships.web.opening import opens_on_a_view
from partnerships.web.tables import table_page
from programs.needs.counting import MEASURES, MEASURES_TOLD, ROUNDERS, response_rates, totals
from programs.needs.exports import list_file, projections_file, totals_file
from programs.needs.filters import LayoffFilter, ProjectionFilter, ResponseFilter, SurveyFilter
from programs.needs.forms import (
    InviteForm,
    LayoffForm,
    Needs,
    ResponseForm,
    StratumForm,
    SurveyForm,
    is_answer_valid,
)
from programs.needs.inviting import note_answered, note_invited
from programs.needs.models import LayoffNotice, NeedsSurvey, Projection, Stratum, SurveyResponse
from programs.needs.permissions import (
    can_edit_layoff,
    can_edit_survey,
    can_keep_needs,
    enter_as_keeper,
    enter_needs,
)
from programs.needs.tables import LAYOFFS, PROJECTIONS, RESPONSES, SURVEYS, TOTALS, TOTALS_TOLD
from programs.needs.totals import OccupationTotal, ResponseRate, whole

FIRMS_A_PAGE = 25


@require_safe
@opens_on_a_view
def survey_list(request):
    enter_needs(request.user)
    filter = _surveys_asked(request)
    table = table_page(SURVEYS, filter.qs.with_response_counts(), request=request)
    context = {
        "filter": filter,
        "table": table,
        "formats": FORMATS,
        "can_create": can_keep_needs(request.user),
    }
    return render(request, "programs/needs/survey_list.html", context)


@require_safe
def survey_list_export(request, format):
    enter_needs(request.user)
    filter = _surveys_asked(request)
    rows = filter.qs.with_response_counts()
    return _file(SURVEYS, rows, filter, title=_("Needs surveys"), format=format)


def _surveys_asked(request) -> SurveyFilter:
    surveys = NeedsSurvey.objects.visible_to(request.user).select_related("region")
    return SurveyFilter(request.GET, queryset=surveys)


def _file(table: Table, rows, filter: ListFilter, *, title: str, format: str):
    """Return a list as a file. Raises Http404 when it is none of the formats."""
    if format not in FORMATS:
        raise Http404
    return list_file(table, rows, title=title, filters=filter.in_use, format=format, at=timezone.now())


@require_safe
def survey_detail(request, public_id):
    survey = _survey(request, public_id)
    is_editor = can_edit_survey(request.user, survey)
    rates = response_rates(survey)
    context = {
        "survey": survey,
        "is_editor": is_editor,
        "rates": list(zip([*survey.strata_counted, None], rates, strict=False)),
        "rate": whole(rates),
        "columns": table_for(is_editor=is_editor).on_page(),
        "totals": totals_seen(survey, is_editor=is_editor, on=timezone.localdate()),
        "is_open": not is_editor and survey.is_open(on=timezone.localdate()),
        "firms": firms_page(survey, whole(rates), request) if is_editor else None,
        "only_silent": "silent" in request.GET,
        "formats": FORMATS,
    }
    return render(request, "programs/needs/survey_detail.html", context)


@require_safe
def survey_export(request, public_id, format):
    survey = _survey(request, public_id)
    if format not in FORMATS:
        raise Http404
    is_editor = can_edit_survey(request.user, survey)
    rows = totals_seen(survey, is_editor=is_editor, on=timezone.localdate())
    rate, table = whole(response_rates(survey)), table_for(is_editor=is_editor)
    return totals_file(survey, rows, rate, table=table, format=format, at=timezone.now())


def table_for(*, is_editor: bool) -> Table:
    """Return the columns of a survey's totals: others than its keepers read hires once, as in reports."""
    return TOTALS if is_editor else TOTALS_TOLD


def totals_seen(survey: NeedsSurvey, *, is_editor: bool, on: date) -> list[OccupationTotal]:
    """Return the totals as this reader may see them: exact, and all, for who keeps the survey alone.

    Others read them once the survey is closed, without late answers: one firm more would come out.
    """
    if is_editor:
        return totals(survey)
    if survey.is_open(on=on):
        return []
    found = totals(survey, by=survey.closes_on, measures=MEASURES_TOLD)
    [rounder_of] = ROUNDERS
    rounder = rounder_of(survey)
    return [total.rounded(rounder) for total in found]


def firms_page(survey: NeedsSurvey, rate: ResponseRate, request) -> Page:
    """Return a page of the survey's firms, counted without another query.

    ``?silent`` keeps those who have not answered.
    """
    only_silent = "silent" in request.GET
    firms = survey.responses.with_names().silent_first()
    paginator = Paginator(firms.silent() if only_silent else firms, FIRMS_A_PAGE)
    paginator.count = rate.silent if only_silent else rate.invited
    return paginator.get_page(request.GET.get("page"))


@edits
def survey_create(request):
    enter_as_keeper(request.user)
    form = SurveyForm(request.POST or None, by=request.user)
    return _edit(request, form, title=_("New survey"), back="survey_list")


@edits
def survey_edit(request, public_id):
    survey = _find(request, NeedsSurvey, public_id)
    title = survey.title
    form = SurveyForm(request.POST or None, instance=survey, by=request.user)
    return _edit(request, form, title=_("Edit the survey"), crumb=(survey, title), back=survey)


@edits
def stratum_create(request, public_id):
    survey = _find(request, NeedsSurvey, public_id)
    form = StratumForm(request.POST or None, instance=Stratum(survey=survey))
    return _edit(request, form, title=_("Add a stratum"), crumb=(survey, survey.title), back=survey)


@edits
def stratum_edit(request, public_id):
    stratum = _find(request, Stratum, public_id)
    survey = stratum.survey
    form = StratumForm(request.POST or None, instance=stratum)
    return _edit(request, form, title=_("Edit the stratum"), crumb=(survey, survey.title), back=survey)


@edits
def response_create(request, public_id):
    survey = _find(request, NeedsSurvey, public_id)
    form = InviteForm(request.POST or None, instance=SurveyResponse(survey=survey))

    def invited(response):
        note_invited(response, by=request.user, at=timezone.now())

    crumb = (survey, survey.title)
    return _edit(request, form, title=_("Add a firm"), crumb=crumb, back=survey, then=invited)


@require_safe
@opens_on_a_view
def response_list(request):
    """The surveys that the person's own organizations were asked to answer."""
    filter = _answers_asked(request)
    table = table_page(RESPONSES, filter.qs.with_names().newest_first(), request=request, filter=filter)
    context = {"filter": filter, "table": table, "formats": FORMATS}
    return render(request, "programs/needs/response_list.html", context)


@require_safe
def response_export(request, format):
    filter = _answers_asked(request)
    rows = filter.qs.with_names().newest_first()
    return _file(RESPONSES, rows, filter, title=_("My firm's answers"), format=format)


def _answers_asked(request) -> ResponseFilter:
    """Return the answers of the person's own organizations. Raises Http404 for who has none."""
    mine = request.user.scope.organization_ids
    if not mine:
        raise Http404
    return ResponseFilter(request.GET, queryset=SurveyResponse.objects.of_organizations(mine))


@require_safe
def response_detail(request, public_id):
    answers = SurveyResponse.objects.visible_to(request.user).with_names()
    response = get_object_or_404(answers, public_id=public_id)
    lines = response.lines.select_related("occupation")
    context = {
        "response": response,
        "lines": [
            (line, [(label, getattr(line, name)) for name, label in MEASURES.items()]) for line in lines
        ],
        "measures": MEASURES.values(),
        "is_editor": can_edit_survey(request.user, response.survey),
    }
    return render(request, "programs/needs/response_detail.html", context)


@edits
def response_edit(request, public_id):
    response = _find(request, SurveyResponse, public_id)
    form = ResponseForm(request.POST or None, instance=response)
    lines = Needs(request.POST or None, response=response, prefix="lines")
    if request.method == "POST" and is_answer_valid(form, lines):
        note_answered(form.save(), at=timezone.now())
        lines.save()
        messages.success(request, _("The answers are saved."))
        return redirect("response_edit", response.public_id) if "more" in request.POST else redirect(response)
    context = {
        "form": form,
        "lines": lines,
        "response": response,
    }
    return render(request, "programs/needs/response_form.html", context)


@require_safe
@opens_on_a_view
def projection_list(request):
    filter = ProjectionFilter(request.GET, queryset=Projection.objects.newest_first())
    table = table_page(PROJECTIONS, filter.qs, request=request)
    # Sources are long and few: they stand once under the table, numbered.
    numbers = {}
    for row in table.records:
        row.source_number = numbers.setdefault((row.source, row.vintage), len(numbers) + 1)
    context = {"filter": filter, "table": table, "sources": numbers, "formats": FORMATS}
    return render(request, "programs/needs/projection_list.html", context)


@require_safe
def projection_export(request, format):
    if format not in FORMATS:
        raise Http404
    filter = ProjectionFilter(request.GET, queryset=Projection.objects.newest_first())
    found = filter.qs.iterator(chunk_size=2000)
    return projections_file(found, filters=filter.in_use, format=format, at=timezone.now())


@require_safe
@opens_on_a_view
def layoff_list(request):
    enter_needs(request.user)
    filter = LayoffFilter(request.GET, queryset=LayoffNotice.objects.visible_to(request.user))
    table = table_page(LAYOFFS, filter.qs.with_partners(), request=request)
    for notice in table.records:
        notice.is_kept = can_edit_layoff(request.user, notice)
    context = {
        "filter": filter,
        "table": table,
        "formats": FORMATS,
        "can_keep": can_keep_needs(request.user),
    }
    return render(request, "programs/needs/layoff_list.html", context)


@require_safe
def layoff_export(request, format):
    enter_needs(request.user)
    filter = LayoffFilter(request.GET, queryset=LayoffNotice.objects.visible_to(request.user))
    rows = filter.qs.with_partners().order_by("-from_on", "pk")
    return _file(LAYOFFS, rows, filter, title=_("Layoff notices"), format=format)


@edits
def layoff_create(request):
    enter_as_keeper(request.user)
    form = LayoffForm(request.POST or None, by=request.user)
    return _edit(request, form, title=_("New layoff notice"), back="layoff_list")


@edits
def layoff_edit(request, public_id):
    notice = _find(request, LayoffNotice, public_id)
    form = LayoffForm(request.POST or None, instance=notice, by=request.user)
    return _edit(request, form, title=_("Edit the layoff notice"), back="layoff_list")


def _survey(request, public_id) -> NeedsSurvey:
    enter_needs(request.user)
    surveys = NeedsSurvey.objects.visible_to(request.user).select_related("region", "partnership")
    surveys = surveys.with_strata()
    return get_object_or_404(surveys, public_id=public_id)


def _find(request, model, public_id):
    """Return a row the user keeps, locked while it is being written.

    Raises Http404 when the user may not see it, PermissionDenied when they may only see it.
    """
    rows = model.objects.editable_by(request.user).for_editing()
    if request.method == "POST":
        rows = rows.select_for_update(no_key=True, of=("self",))
    if kept := rows.filter(public_id=public_id).first():
        return kept
    get_object_or_404(model.objects.visible_to(request.user), public_id=public_id)
    raise PermissionDenied


def _edit(request, form, *, title: str, back, crumb: tuple | None = None, then=lambda row: None):
    """Save a valid form and go where its row is read; else show the form with what to mend."""
    if form.is_valid() and (saved := _save(form)):
        then(saved)
        messages.success(request, _("Saved."))
        return redirect(saved if isinstance(saved, NeedsSurvey) else back)
    context = {"form": form, "title": title, "back": back, "crumb": crumb}
    return render(request, "programs/needs/needs_form.html", context)


def _save(form):
    """Save a valid form. When another request has just written the same row, say so as the form does."""
    try:
        with transaction.atomic():
            return form.save()
    except IntegrityError:
        form.full_clean()
        if form.is_valid():
            raise
        return None
