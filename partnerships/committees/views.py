"""Writing what a committee is: its mandates, and which seats sit there."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from partnerships.base.forms import save_or_tell
from partnerships.base.states import hold
from partnerships.committees.forms import CommitteeForm, MandateForm, SittingForm
from partnerships.committees.models import Committee, Mandate, Sitting
from partnerships.committees.permissions import can_keep, can_keep_partnership
from partnerships.concertation.models import Partnership
from partnerships.web.guarding import demand, edits


def find_committee(request, public_id) -> Committee:
    """Return a committee that the person may read. Raises Http404."""
    found = Committee.objects.readable_by(request.user, on=timezone.localdate())
    wanted = found.select_related("partnership__lead_organization", "parent", "secretariat")
    return get_object_or_404(wanted, public_id=public_id)


def find_kept(request, public_id) -> Committee:
    """Return a committee that the person keeps. Raises Http404, or PermissionDenied for who only reads."""
    committee = find_committee(request, public_id)
    demand(can_keep(request.user, committee))
    return committee


@edits
def committee_create(request, public_id):
    partnership = get_object_or_404(
        Partnership.objects.readable_by(request.user).select_related("lead_organization"), public_id=public_id
    )
    demand(can_keep_partnership(request.user, partnership))
    form = CommitteeForm(request.POST or None, partnership=partnership)
    return edit(request, form, title=_("New committee"), partnership=partnership)


@edits
def committee_edit(request, public_id):
    seen = find_kept(request, public_id)
    demand(can_keep_partnership(request.user, seen.partnership))
    with transaction.atomic():
        committee = Committee.objects.get(pk=seen.pk)
        hold(committee)
        form = CommitteeForm(request.POST or None, instance=committee, partnership=seen.partnership)
        return edit(request, form, title=_("Edit the committee"), committee=seen)


@edits
def mandate_create(request, public_id):
    committee = find_kept(request, public_id)
    form = MandateForm(request.POST or None, committee=committee)
    return edit(request, form, title=_("Entrust a mandate"), committee=committee)


@edits
def mandate_edit(request, public_id):
    mandate = get_object_or_404(Mandate.objects.select_related("committee"), public_id=public_id)
    committee = find_kept(request, mandate.committee.public_id)
    form = MandateForm(request.POST or None, instance=mandate, committee=committee)
    return edit(request, form, title=_("Edit the mandate"), committee=committee)


@edits
def sitting_create(request, public_id):
    committee = find_kept(request, public_id)
    demand(can_keep_partnership(request.user, committee.partnership))
    form = SittingForm(request.POST or None, committee=committee)
    return edit(request, form, title=_("Seat somebody in the committee"), committee=committee)


@edits
def sitting_edit(request, public_id):
    sitting = get_object_or_404(Sitting.objects.select_related("committee"), public_id=public_id)
    committee = find_kept(request, sitting.committee.public_id)
    demand(can_keep_partnership(request.user, committee.partnership))
    form = SittingForm(request.POST or None, instance=sitting, committee=committee)
    return edit(request, form, title=_("Edit the seat in the committee"), committee=committee)


def edit(request, form, *, title: str, committee: Committee | None = None, partnership=None):
    """Save a valid form and go back to the committee; else show the form with what to mend."""
    if form.is_valid() and (row := save_or_tell(form)):
        messages.success(request, _("Saved."))
        return redirect(committee or row)
    context = {"form": form, "title": title, "committee": committee}
    context["partnership"] = committee.partnership if committee else partnership
    return render(request, "partnerships/committees/committee_form.html", context)
