"""Cohorts for those who keep them: list, page, form, states and export."""

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_fsm import TransitionNotAllowed

from partnerships.acts.tables import bar_of, offer_acts
from partnerships.web.downloads import FORMATS
from partnerships.web.forms import token_of
from partnerships.web.guarding import demand
from partnerships.web.opening import opens_on_a_view
from partnerships.web.requests import words_in
from partnerships.web.rows import close_row, open_row, place_of
from partnerships.web.tables import table_page
from programs.cohorts.counting import figures_of
from programs.cohorts.drawing import funnel
from programs.cohorts.exports import file_of
from programs.cohorts.filters import CohortFilter
from programs.cohorts.forms import CohortForm, CohortRowForm
from programs.cohorts.labels import COHORT_VERBS, FIGURES, NEEDS_REASON, verbs_open
from programs.cohorts.models import Cohort, Enrolment
from programs.cohorts.opening import open_cohort
from programs.cohorts.permissions import (
    can_create_cohorts,
    can_edit_cohort,
    can_edit_students,
    can_see_students,
    enter_supply,
)
from programs.cohorts.tables import COHORT_LIST, COHORTS, ENROLMENT_LIST

STUDENTS_A_PAGE = 100


@require_safe
@opens_on_a_view
def cohort_list(request):
    enter_supply(request.user)
    cohorts = Cohort.objects.visible_to(request.user)
    filter = CohortFilter(request.GET, queryset=cohorts, user=request.user)
    shown = filter.qs.with_partners().with_counts().with_course(on=timezone.localdate())
    table = table_page(COHORTS, shown, request=request, filter=filter)
    context = {
        "filter": filter,
        "table": offer_acts(table, COHORT_LIST, request=request),
        "formats": FORMATS,
        "program": getattr(filter.form.cleaned_data.get("program"), "public_id", None),
        "can_create": can_create_cohorts(request.user),
    }
    return render(request, "programs/cohorts/cohort_list.html", context)


@require_safe
def cohort_export(request, format):
    enter_supply(request.user)
    if format not in FORMATS:
        raise Http404
    filter = CohortFilter(request.GET, queryset=Cohort.objects.visible_to(request.user), user=request.user)
    cohorts = filter.qs.with_partners().with_counts().with_course(on=timezone.localdate())
    source = _("Arrimage, what %(user)s may see") % {"user": request.user}
    return file_of(cohorts, format=format, filters=filter.in_use, source=source, at=timezone.now())


@require_http_methods(["GET", "HEAD", "POST"])
def cohort_create(request):
    enter_supply(request.user)
    demand(can_create_cohorts(request.user))
    form = CohortForm(request.POST or None, user=request.user)
    if form.is_valid():
        cohort = form.save(commit=False)
        return redirect(open_cohort(cohort, token=token_of(form), by=request.user, at=timezone.now()))
    return render(request, "programs/cohorts/cohort_form.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def cohort_edit(request, public_id):
    cohort = find_own_cohort(request, public_id)
    name = str(cohort)
    form = CohortForm(request.POST or None, instance=cohort, user=request.user)
    if form.is_valid():
        messages.success(request, _("The cohort is saved."))
        return redirect(form.save())
    return render(
        request, "programs/cohorts/cohort_form.html", {"form": form, "cohort": cohort, "name": name}
    )


@require_http_methods(["GET", "HEAD", "POST"])
def cohort_row(request, public_id):
    """A cohort's dates, seats and figures, typed in its row of the list."""
    cohort = find_own_cohort(request, public_id)
    name, back = str(cohort), place_of(cohort, list="cohort_list", request=request)
    form = CohortRowForm(request.POST or None, instance=cohort, user=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("The cohort is saved."))
        return close_row(request, back=back)
    return open_row(request, form, name=name, back=back)


@require_safe
def cohort_detail(request, public_id):
    cohorts = Cohort.objects.visible_to(request.user).with_partners().with_counts()
    cohort = get_object_or_404(cohorts.select_related("host_establishment"), public_id=public_id)
    return render(request, "programs/cohorts/cohort_detail.html", page_of(cohort, request))


@require_POST
def cohort_change(request, public_id):
    cohort = find_own_cohort(request, public_id)
    verb = request.POST.get("verb", "")
    reason = words_in(request, "reason")
    if verb not in COHORT_VERBS:
        messages.error(request, _("This change is unknown. Choose one of the buttons."))
    elif verb in NEEDS_REASON and not reason:
        messages.error(request, _("Say why the cohort is cancelled: the reason is kept with the change."))
    else:
        change(cohort, verb, reason, request)
    return redirect(cohort)


def change(cohort, verb, reason, request) -> None:
    """Apply a change of state and say what became of it."""
    before = cohort.get_state_display()
    try:
        getattr(cohort, verb)(by=request.user, at=timezone.now(), reason=reason)
    except TransitionNotAllowed:
        messages.error(
            request, _("The cohort is “%(state)s”: this change is not possible.") % {"state": before}
        )
    else:
        messages.success(request, _("The cohort is now “%(state)s”.") % {"state": cohort.get_state_display()})


def find_own_cohort(request, public_id) -> Cohort:
    """Return a cohort the user keeps, its row locked while it is being written.

    Raises Http404 when the user may not see it, PermissionDenied when they may only see it.
    """
    cohorts = Cohort.objects.visible_to(request.user).with_partners()
    if request.method == "POST":
        cohorts = cohorts.select_for_update(no_key=True, of=("self",))
    cohort = get_object_or_404(cohorts, public_id=public_id)
    demand(can_edit_cohort(request.user, cohort))
    return cohort


def page_of(cohort, request) -> dict:
    """Return what a cohort's page shows to this reader."""
    user, figures = request.user, figures_of(cohort)
    sees_students = can_see_students(user, cohort)
    page = enrolments_page(cohort, request.GET.get("page")) if sees_students else None
    return {
        "cohort": cohort,
        "figures": figures,
        "twin": [(label, getattr(figures, name)) for name, label in FIGURES.items()],
        "funnel": funnel({name: getattr(figures, name).value for name in FIGURES}),
        "events": cohort.events.select_related("by"),
        "verbs": verbs_open(cohort, COHORT_VERBS) if can_edit_cohort(user, cohort) else [],
        "can_edit": can_edit_cohort(user, cohort),
        "can_edit_students": can_edit_students(user, cohort),
        "page": page,
        "states": None if sees_students else states_of(cohort),
        "bar": bar_of(
            ENROLMENT_LIST, request=request, count=cohort.listed, where=f"cohort={cohort.public_id}"
        )
        if can_edit_students(user, cohort)
        else None,
    }


def enrolments_page(cohort, number) -> Page:
    """Return a page of the cohort's enrolments, counted without another query."""
    paginator = Paginator(cohort.enrolments.with_names(), STUDENTS_A_PAGE)
    paginator.count = cohort.listed
    return paginator.get_page(number)


def states_of(cohort) -> list[tuple[str, str, int]]:
    """Return (state, its name, persons) for those who see counts only."""
    counts = cohort.enrolments.by_state()
    return [(state, label, counts[state]) for state, label in Enrolment.State.choices if state in counts]
