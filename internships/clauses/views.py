"""The clause library of a school: what counts today, and new wordings from a day."""

from django.contrib import messages
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from internships.clauses import versioning
from internships.clauses.forms import ClauseForm
from internships.clauses.models import Clause
from internships.clauses.permissions import enter_library


@require_safe
def clause_list(request):
    enter_library(request.user)
    context = {"clauses": versioning.shelf(request.user, on=timezone.localdate())}
    return render(request, "internships/clauses/clause_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def clause_create(request):
    """Add a clause of one's own."""
    enter_library(request.user)
    return write(request, ClauseForm(request.POST or None, by=request.user))


@require_http_methods(["GET", "HEAD", "POST"])
def clause_reword(request, public_id):
    """Write the next version of a clause; of a common one, the school's own wording."""
    enter_library(request.user)
    known = Clause.objects.all()
    if not request.user.scope.is_admin:
        known = known.filter(Q(school=None) | Q(school__in=request.user.scope.coordinated_ids))
    clause = get_object_or_404(known.select_related("school", "kind"), public_id=public_id)
    draft = versioning.next_wording(clause, on=timezone.localdate())
    return write(request, ClauseForm(request.POST or None, instance=draft, by=request.user, after=clause))


def write(request, form):
    if form.is_valid():
        clause = versioning.word(form.save(commit=False))
        messages.success(
            request, _("The wording “%(title)s” counts for new agreements.") % {"title": clause.title}
        )
        return redirect("clause_list")
    return render(request, "internships/clauses/clause_form.html", {"form": form})
