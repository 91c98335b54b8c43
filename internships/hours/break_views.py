"""The days without classes that a school keeps."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from internships.hours.forms import SchoolBreakForm
from internships.placements.hours_models import SchoolBreak
from partnerships.web.guarding import edits


def enter_breaks(user) -> None:
    """Schools keep their breaks; to others these pages do not exist. Raises Http404."""
    if not (user.scope.is_admin or user.scope.coordinated_ids):
        raise Http404


@require_safe
def school_break_list(request):
    enter_breaks(request.user)
    breaks = SchoolBreak.objects.visible_to(request.user).select_related("school")
    rows = [(row, is_kept_by(request.user, row)) for row in breaks]
    return render(request, "internships/hours/school_break_list.html", {"rows": rows})


def is_kept_by(user, row: SchoolBreak) -> bool:
    return user.scope.is_admin or row.school_id in user.scope.coordinated_ids


@edits
def school_break_create(request):
    enter_breaks(request.user)
    form = SchoolBreakForm(request.POST or None, user=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("The break is saved."))
        return redirect("school_break_list")
    return render(request, "internships/hours/school_break_form.html", {"form": form})


@require_POST
def school_break_delete(request, public_id):
    enter_breaks(request.user)
    get_object_or_404(SchoolBreak.objects.editable_by(request.user), public_id=public_id).delete()
    messages.success(request, _("The break is removed."))
    return redirect("school_break_list")
