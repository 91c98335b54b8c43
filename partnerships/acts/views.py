"""Acts on many rows: choosing, the page that previews then tells, undoing."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from partnerships.acts import confirming
from partnerships.acts.choosing import choose
from partnerships.acts.forms import ConfirmForm
from partnerships.acts.kinds import ACTS, LISTINGS, UNDONE_WITHIN, Act
from partnerships.acts.models import Batch, BatchRow
from partnerships.acts.pages import ROWS_A_PAGE, preview, results
from partnerships.web.guarding import edits

PAGE = "partnerships/acts/batch_detail.html"


@require_POST
def batch_create(request, listing):
    """Keep which rows were chosen; their preview is the next page."""
    act = find_act(request, listing)
    ticked = None if "all" in request.POST else request.POST.getlist("row")
    where = request.POST.get("where", "").replace("\x00", "")
    try:
        return redirect(choose(act=act, by=request.user, where=where, ticked=ticked))
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
        return redirect(Batch(act=act.name, where=where).list_page)


def find_act(request, listing: str) -> Act:
    """Return an act that the person finds on a list. Raises Http404."""
    if listing not in LISTINGS or not LISTINGS[listing].acts(request.user):
        raise Http404
    act = ACTS.get(request.POST.get("act", ""))
    if act is None or act not in LISTINGS[listing].acts(request.user):
        raise Http404
    return act


@transaction.non_atomic_requests  # each row is a transaction of its own
@edits
def batch_detail(request, public_id):
    """What will happen to each row, then what became of it."""
    batch = find_batch(request, public_id)
    if batch.confirmed_at:
        return tell(request, batch)
    forms = forms_of(request, batch)
    if request.method == "POST" and all([form.is_valid() for form in forms]):
        given = {name: request.POST[name] for form in forms for name in form.fields if name in request.POST}
        return redirect(confirming.confirm(batch, given=given, at=timezone.now()) or batch)
    return ask(request, batch, forms)


def ask(request, batch: Batch, forms: list):
    """Show what will happen."""
    lines = preview(batch, at=timezone.now())
    open_lines = [line for line in lines if line.outcome == BatchRow.Outcome.WAITING]
    page = Paginator(lines, ROWS_A_PAGE).get_page(request.GET.get("page"))
    counts = {"able": len(open_lines), "unable": len(lines) - len(open_lines)}
    context = {"batch": batch, "act": batch.described, "page": page, "lines": page, "forms": forms, **counts}
    return render(request, PAGE, context)


def tell(request, batch: Batch):
    """Show what became of each row."""
    if request.method == "POST":
        return redirect(confirming.go_on(batch, at=timezone.now()) or batch)
    page, lines = results(batch, request.GET.get("page"))
    counts, now = batch.rows.counts(), timezone.now()
    context = {
        "batch": batch,
        "act": batch.described,
        "page": page,
        "lines": lines,
        "counts": [(label, counts[value]) for value, label in BatchRow.Outcome.choices if value in counts],
        "can_undo": batch.may_be_undone(at=now) and counts.get(BatchRow.Outcome.DONE),
        "undo_until": batch.done_at and batch.done_at + UNDONE_WITHIN,
    }
    return render(request, PAGE, context)


def forms_of(request, batch: Batch) -> list:
    """Return what the preview asks: the form of the act, and once more when nothing undoes it."""
    act, data = batch.described, request.POST or None
    asked = [act.form(data, user=request.user)] if act.form else []
    return asked if act.undo else [*asked, ConfirmForm(data)]


@transaction.non_atomic_requests
@require_POST
def batch_undo(request, public_id):
    batch = find_batch(request, public_id)
    if not batch.may_be_undone(at=timezone.now()):
        messages.error(request, _("It is too late to undo this here: its mails have left."))
        return redirect(batch)
    return redirect(confirming.undo(batch, at=timezone.now()) or batch)


def find_batch(request, public_id) -> Batch:
    """Return an act of the person's own. Raises Http404, also for an act that no longer exists."""
    batch = get_object_or_404(Batch.objects.visible_to(request.user), public_id=public_id)
    if batch.described is None:
        raise Http404
    batch.by = request.user  # whose scope is read already
    return batch
