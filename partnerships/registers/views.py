"""The page of a register, and the form of its rows."""

import logging

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from partnerships.base.columns import Table
from partnerships.base.forms import save_or_tell
from partnerships.base.searching import saying
from partnerships.base.states import hold
from partnerships.base.writing import Notice
from partnerships.concertation.models import Partnership
from partnerships.registers.forms import form_of
from partnerships.registers.kinds import Register
from partnerships.registers.models import Entry
from partnerships.web.downloads import FORMATS, download
from partnerships.web.forms import save_once
from partnerships.web.guarding import edits

PAGE = 50
WORDS = 100  # characters of a question that are read
logger = logging.getLogger(__name__)


@login_not_required
@require_safe
def register_page(request, public_id, register: Register):
    partnership = _readable(request, public_id, register)
    rows = _rows(request, partnership, register)
    context = {
        "partnership": partnership,
        "register": register,
        "is_editor": partnership.is_editable_by(request.user),
        "page": Paginator(rows, PAGE).get_page(request.GET.get("page")),
        "formats": FORMATS,
        "told": register.sums_up(rows) if register.sums_up else [],
        "words": _words(request, register),
    }
    return render(request, "partnerships/registers/register.html", context)


@login_not_required
@require_safe
def register_export(request, public_id, register: Register, format):
    """The whole register as its page shows it to this reader; one that may name people is logged."""
    if format not in FORMATS:
        raise Http404
    partnership = _readable(request, public_id, register)
    words = _words(request, register)
    notice = Notice(
        title=f"{register.title} – {partnership.name}",
        source="Arrimage",
        made_at=timezone.now(),
        filters=[(_("Words"), words)] if words else [],
    )
    if not register.is_public:
        logger.info("register %s exported as %s by user %s", register.code, format, request.user.pk)
    table = Table(columns=register.columns, page=[column.name for column in register.on_page])
    rows = table.lines(_rows(request, partnership, register))
    return download(columns=table.in_files(), rows=rows, notice=notice, format=format)


def _rows(request, partnership: Partnership, register: Register):
    """Return the rows of a register that a reader may see, and that say what they look for."""
    is_inside = not register.is_public or partnership.is_read_inside_by(request.user, on=timezone.localdate())
    rows = register.rows(partnership, is_inside=is_inside)
    words = _words(request, register)
    return saying(rows, words, *register.searched, on=timezone.localdate()) if words else rows


def _words(request, register: Register) -> str:
    """Return what a reader looks for in a register that is searched, else nothing."""
    return request.GET.get("q", "").strip()[:WORDS] if register.searched else ""


@edits
def entry_create(request, public_id, register: Register):
    partnership = get_object_or_404(Partnership.objects.editable_by(request.user), public_id=public_id)
    rows = register.rows(partnership)
    form = form_of(register)(request.POST or None, instance=register.model(partnership=partnership))
    if form.is_valid():
        save_once(form, among=rows)
        return _tell_saved(request, form.instance, register)
    # Sent twice, what is kept once in a register finds itself there.
    if form.is_bound and rows.filter(public_id=form.instance.public_id).exists():
        return _tell_saved(request, form.instance, register)
    return _show(request, form, register, title=register.add)


@edits
@transaction.atomic
def entry_edit(request, register: Register, public_id):
    entry = _editable(request, register, public_id)
    if request.method == "POST":
        hold(entry)
    form = form_of(register)(request.POST or None, instance=entry)
    if form.is_valid() and save_or_tell(form):
        return _tell_saved(request, entry, register)
    return _show(request, form, register, title=_("Edit: %(name)s") % {"name": entry})


@require_POST
@transaction.atomic
def entry_remove(request, register: Register, public_id):
    entry = _editable(request, register, public_id)
    hold(entry)
    entry.delete()
    messages.success(request, _("Removed."))
    return redirect("register_page", entry.partnership.public_id, register)


def _readable(request, public_id, register: Register) -> Partnership:
    partnerships = Partnership.objects.readable_by(request.user)
    if not register.is_public:
        partnerships = Partnership.objects.read_inside_by(request.user, on=timezone.localdate())
    return get_object_or_404(partnerships, public_id=public_id)


def _editable(request, register: Register, public_id) -> Entry:
    editable = Partnership.objects.editable_by(request.user).values("pk")
    found = register.model.objects.filter(partnership__in=editable).select_related("partnership")
    return get_object_or_404(found, public_id=public_id)


def _tell_saved(request, entry: Entry, register: Register):
    messages.success(request, _("Saved."))
    return redirect("register_page", entry.partnership.public_id, register)


def _show(request, form, register: Register, *, title: str):
    entry = form.instance
    context = {
        "form": form,
        "title": title,
        "register": register,
        "partnership": entry.partnership,
        "entry": None if entry._state.adding else entry,
    }
    return render(request, "partnerships/registers/entry_form.html", context)
