"""Competencies of a program, and those credited to the people of a cohort."""

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import IntegrityError, transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from partnerships.web.guarding import demand, edits
from programs.catalogue.models import Program
from programs.cohorts.crediting import (
    CREDITED_WHILE,
    NotCredited,
    credit,
    followed,
    progress_of,
    teaches,
    withdraw_credit,
)
from programs.cohorts.models import Achievement, Cohort, CompetencyUnit, Enrolment
from programs.cohorts.permissions import can_edit_students, can_see_students, enter_supply
from programs.cohorts.unit_forms import CreditForm, UnitForm

STUDENTS_A_PAGE = 50


# --- A program's competencies -------------------------------------------------------------------------------


@require_safe
def unit_list(request, public_id):
    enter_supply(request.user)
    program = get_object_or_404(Program, public_id=public_id)
    units = list(program.units.all())
    context = {
        "program": program,
        "units": units,
        "total": progress_of(units, []).hours_total,
        "can_edit": teaches(request.user, program.pk),
    }
    return render(request, "programs/cohorts/unit_list.html", context)


@edits
def unit_create(request, public_id):
    enter_supply(request.user)
    program = get_object_or_404(Program, public_id=public_id)
    return unit_written(request, CompetencyUnit(program=program))


@edits
def unit_edit(request, public_id):
    enter_supply(request.user)
    units = CompetencyUnit.objects.select_related("program")
    if request.method == "POST":
        units = units.select_for_update(no_key=True, of=("self",))
    return unit_written(request, get_object_or_404(units, public_id=public_id))


def unit_written(request, unit: CompetencyUnit):
    """Show or save the form of a competency, for those who teach its program."""
    demand(teaches(request.user, unit.program_id))
    form = UnitForm(request.POST or None, instance=unit)
    if form.is_valid() and save(form):
        messages.success(request, _("The competency is saved."))
        return redirect("unit_list", unit.program.public_id)
    context = {"form": form, "program": unit.program, "unit": unit}
    return render(request, "programs/cohorts/unit_form.html", context)


def save(form: UnitForm) -> bool:
    """Save a competency; False when another of its code was written at the same moment."""
    try:
        with transaction.atomic():
            form.save()
    except IntegrityError:
        form.add_error("code", _("This program already has a competency with this code."))
        return False
    return True


# --- A cohort's people --------------------------------------------------------------------------------------


@require_safe
def cohort_units(request, public_id):
    """Who is how far: students × competencies."""
    cohort = get_object_or_404(Cohort.objects.visible_to(request.user).with_partners(), public_id=public_id)
    demand(can_see_students(request.user, cohort))
    units = list(cohort.program.units.all())
    page = Paginator(followed(cohort), STUDENTS_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "cohort": cohort,
        "units": units,
        "page": page,
        "rows": [row_of(enrolment, units) for enrolment in page.object_list],
        "can_edit": can_edit_students(request.user, cohort),
    }
    return render(request, "programs/cohorts/cohort_units.html", context)


def row_of(enrolment: Enrolment, units: list[CompetencyUnit]) -> dict:
    """Return an enrolment's line: progress, and what is credited in each competency."""
    achieved = {row.unit_id: row for row in enrolment.achievements.all()}
    progress = progress_of(units, achieved.values())
    diploma_on = diploma_day(enrolment, progress)
    return {
        "enrolment": enrolment,
        "progress": progress,
        "cells": [(unit, achieved.get(unit.pk)) for unit in units],
        "diploma_on": diploma_on,
        "may_graduate": diploma_on is not None and diploma_on <= timezone.localdate(),
    }


def diploma_day(enrolment: Enrolment, progress) -> date | None:
    """Return from when on the diploma may be recorded; None while something is missing, or once it is."""
    if not progress.is_complete or enrolment.state not in CREDITED_WHILE:
        return None
    return enrolment.cohort.diploma_day(progress.last_on)


@edits
def enrolment_units(request, public_id):
    """One person's competencies; POST credits some of them."""
    enrolment = find_enrolment(request, public_id)
    can_edit = can_edit_students(request.user, enrolment.cohort)
    demand(can_edit or request.method != "POST")
    units = list(enrolment.cohort.program.units.all())
    form = CreditForm(request.POST or None, units=left_to(enrolment))
    if form.is_valid() and credit_units(form, enrolment, request):
        return redirect("enrolment_units", enrolment.public_id)
    row = row_of(enrolment, units)
    is_open = can_edit and enrolment.state in CREDITED_WHILE and not row["progress"].is_complete
    context = {**row, "cohort": enrolment.cohort, "can_edit": can_edit, "form": form if is_open else None}
    return render(request, "programs/cohorts/enrolment_units.html", context)


def find_enrolment(request, public_id) -> Enrolment:
    """Return an enrolment whose names the user may read. Raises Http404 or PermissionDenied."""
    read = Enrolment.objects.select_related("student", "cohort__program", "cohort__provider")
    found = read.filter(public_id=public_id, cohort__in=Cohort.objects.visible_to(request.user)).first()
    if found is None:
        raise Http404
    demand(can_see_students(request.user, found.cohort))
    return found


def left_to(enrolment: Enrolment):
    """Return the competencies that are not credited to somebody yet."""
    done = enrolment.achievements.values("unit")
    return enrolment.cohort.program.units.exclude(pk__in=done)


def credit_units(form: CreditForm, enrolment: Enrolment, request) -> bool:
    try:
        count = credit(enrolment=enrolment, **form.cleaned_data)
    except NotCredited as refused:
        form.add_error(None, str(refused))
        return False
    told = _("Competencies credited: %(count)s.") % {"count": count}
    messages.success(request, told if count else _("These competencies were credited already."))
    return True


@require_POST
def achievement_delete(request, public_id):
    """Take back a competency credited by mistake."""
    read = Achievement.objects.select_related("enrolment__cohort").filter(
        enrolment__cohort__in=Cohort.objects.visible_to(request.user)
    )
    achievement = get_object_or_404(read, public_id=public_id)
    enrolment = achievement.enrolment
    demand(can_edit_students(request.user, enrolment.cohort))
    try:
        withdraw_credit(achievement=achievement)
    except NotCredited as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The competency is no longer credited."))
    return redirect("enrolment_units", enrolment.public_id)
