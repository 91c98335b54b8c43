"""Writing an offer in four short steps, at one's account or through a link."""

from dataclasses import dataclass
from uuid import UUID

from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from django_fsm import TransitionNotAllowed

from internships.offers.changing import terms_of
from internships.offers.models import Offer
from internships.offers.permissions import can_create_offers, can_send_links, enter_board
from internships.posting.forms import AnswersForm, ConditionsForm, LinkForm, Slots, WhatForm, WhenForm
from internships.posting.inviting import establishments_near, establishments_of, send_link
from internships.posting.labels import STEPS
from internships.posting.mails import WRITE
from internships.posting.prefilling import kinds_in_use, last_offers, needs_of, place
from internships.posting.writing import (
    NotReady,
    keep_promise,
    open_offer,
    problems_of,
    renew,
    submit,
    warnings_of,
)
from partnerships.organizations.models import Establishment
from partnerships.people.capacities import is_known_to
from partnerships.people.link_views import show_closed
from partnerships.people.linking import LinkClosed, open_link
from partnerships.people.models import AccessLink, User
from partnerships.web.forms import token_of
from partnerships.web.guarding import demand, edits
from programs.needs.models import NeedLine

LAST = max(STEPS)
WRITABLE = [Offer.State.DRAFT, *Offer.LIVE]


@dataclass(frozen=True)
class Desk:
    """Where an offer is written: at an account, or through a link that knows one establishment."""

    establishments: object
    by: User | None = None
    link: AccessLink | None = None
    token: str = ""
    knows_firm: bool = True

    @property
    def needs(self) -> list[NeedLine]:
        """What the firm said in surveys: its own, shown to whom it named."""
        return needs_of(self.establishments) if self.knows_firm else []

    @property
    def last_offers(self) -> list[Offer]:
        return last_offers(self.establishments) if self.knows_firm else []

    def address(self, offer: Offer | None, step: int) -> str:
        if self.link:
            return reverse("offer_by_link", args=[self.token]) + (f"?step={step}" if offer else "")
        return reverse("offer_edit", args=[offer.public_id, step]) if offer else reverse("offer_create")

    def card(self, offer: Offer) -> str:
        """Return where an offer is read once it is saved."""
        return self.address(offer, LAST) if self.link else reverse("offer_card", args=[offer.public_id])

    def find_need(self, public_id: str | None) -> NeedLine | None:
        """Return a need of one of the desk's establishments."""
        return next((need for need in self.needs if str(need.public_id) == public_id), None)


# --- At an account ------------------------------------------------------------------------------------------


@edits
def offer_create(request):
    enter_board(request.user)
    demand(can_create_offers(request.user))
    desk = Desk(establishments_of(request.user), by=request.user)
    if not desk.establishments.exists():
        return render(request, "internships/posting/offer_nowhere.html")
    return first_step(request, desk)


@edits
def offer_edit(request, public_id, step):
    if step not in STEPS:
        raise Http404
    offer = find_own_offer(request, public_id)
    if offer.state not in WRITABLE:
        messages.warning(request, _("The offer is “%(state)s”: it cannot be changed now.") % said(offer))
        return redirect("offer_card", offer.public_id)
    return later_step(request, Desk(establishments_of(request.user), by=request.user), offer, step)


@require_POST
def offer_submit(request, public_id):
    offer = find_own_offer(request, public_id)
    desk = Desk(establishments_of(request.user), by=request.user)
    return send_to_review(request, desk, offer) or redirect("offer_edit", offer.public_id, LAST)


@require_POST
def offer_renew(request, public_id):
    offer = find_own_offer(request, public_id)
    demand(offer.state not in (Offer.State.DRAFT, Offer.State.TO_REVIEW))
    draft = renew(offer, by=request.user, at=timezone.now())
    messages.success(request, _("Here is last time’s offer, with its dates moved: check each step."))
    return redirect("offer_edit", draft.public_id, 1)


def find_own_offer(request, public_id) -> Offer:
    """Return an offer the user writes, its row locked while it is being written.

    Raises Http404 when the user may not see it, PermissionDenied when they may only see it.
    """
    offers = Offer.objects.editable_by(request.user).with_partners()
    if request.method == "POST":
        offers = offers.select_for_update(no_key=True, of=("self",))
    if offer := offers.filter(public_id=public_id).first():
        return offer
    get_object_or_404(Offer.objects.visible_to(request.user), public_id=public_id)
    raise PermissionDenied


# --- Through a link -----------------------------------------------------------------------------------------


@edits
@rate_limit(action="invite")
def offer_link_create(request):
    """Send a firm the link that writes one offer."""
    enter_board(request.user)
    demand(can_send_links(request.user))
    near = establishments_near(request.user)
    key = uuid_of(request.GET.get("establishment"))
    chosen = near.filter(public_id=key).first() if key else None
    form = LinkForm(request.POST or None, by=request.user, initial={"establishment": chosen})
    if form.is_valid():
        link = send_link(**form.cleaned_data, by=request.user, at=timezone.now())
        messages.success(request, _("The link is on its way to %(email)s.") % {"email": link.email})
        return redirect("offer_board")
    return render(request, "internships/posting/offer_link_create.html", {"form": form})


@login_not_required
@never_cache
@edits
def offer_by_link(request, token):
    """Write one offer: the draft waits behind the link until it is sent."""
    try:
        link = open_link(token=token, act=WRITE, at=timezone.now())
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)
    establishments = Establishment.objects.filter(pk=link.target_id)
    knows = is_known_to(link.email, link.organization, on=timezone.localdate())
    desk = Desk(establishments, link=link, token=token, knows_firm=knows)
    offers = Offer.objects.filter(link=link).with_partners()
    if request.method == "POST":
        offers = offers.select_for_update(no_key=True, of=("self",))
    offer = offers.first()
    if offer is None:
        return first_step(request, desk)
    return later_step(request, desk, offer, step_of(request))


@login_not_required
@require_safe
def offer_sent(request):
    """What happens next, for who wrote through a link that is now spent."""
    return render(request, "internships/posting/offer_sent.html")


def step_of(request) -> int:
    step = request.GET.get("step", "1")
    return int(step) if step in map(str, STEPS) else 1


# --- Steps --------------------------------------------------------------------------------------------------


def first_step(request, desk):
    """Say what the offer is: the draft's row is made here, so that nothing typed later is lost."""
    if request.POST.get("renew"):
        return renew_offer(request, desk)
    need = desk.find_need(request.POST.get("need") or request.GET.get("need"))
    form = WhatForm(
        request.POST or None,
        instance=Offer(need=need),
        by=desk.by,
        establishments=desk.establishments,
        need=need,
        initial=from_need(need) if need else {},
    )
    if form.is_valid():
        draft = form.save(commit=False)
        told = {"by": desk.by, "link": desk.link, "knows_firm": desk.knows_firm, "at": timezone.now()}
        offer = open_offer(draft, token=token_of(form), **told)
        if offer is draft:
            form.save_m2m()
        return redirect(desk.address(offer, 2))
    context = {
        "form": form,
        "need": need,
        "last_offers": desk.last_offers,
        "needs": desk.needs,
        "kinds": kinds_in_use(),
    }
    return page(request, desk, None, 1, context)


def from_need(need: NeedLine) -> dict:
    return {
        "occupation": need.occupation_id,
        "establishment": need.response.establishment_id,
        "title_fr": _("Internship: %(occupation)s") % {"occupation": need.occupation.title_fr},
    }


def renew_offer(request, desk):
    """Begin with last time's offer."""
    before = Offer.objects.filter(establishment__in=desk.establishments if desk.knows_firm else [])
    offer = get_object_or_404(before, public_id=uuid_of(request.POST["renew"]))
    draft = renew(offer, by=desk.by, link=desk.link, at=timezone.now())
    return redirect(desk.address(draft, 1))


def later_step(request, desk, offer, step):
    """Change one step of an offer; a draft goes on to the next, a published offer back to its card."""
    forms = forms_of(request, desk, offer, step)
    if request.method == "POST" and all([form.is_valid() for form in forms.values()]):
        before = terms_of(offer)
        save(offer, step, **forms)
        keep_promise(offer, before=before, by=desk.by, at=timezone.now())
        return onwards(request, desk, offer, step)
    return page(request, desk, offer, step, forms)


def forms_of(request, desk, offer, step) -> dict:
    data = request.POST or None
    if step == 1:
        return {"form": WhatForm(data, instance=offer, by=desk.by, establishments=desk.establishments)}
    if step == 2:
        return {
            "form": WhenForm(data, instance=offer),
            "slots": Slots(data, instance=offer, initial=seats(offer)),
        }
    if step == 3:
        return {"form": ConditionsForm(data, instance=offer)}
    shown = {"offer": offer, "knows_firm": desk.knows_firm, "initial": first_answerer(desk, offer)}
    return {"form": AnswersForm(data, **shown)}


def seats(offer) -> list[dict]:
    """Propose as many seats as the firm said in the survey."""
    offered = offer.need.internships_offered if offer.need else None
    return [{"seats": offered}] if offered and not offer.slots.exists() else []


def first_answerer(desk, offer) -> dict:
    """Propose who writes as who answers, until somebody is chosen."""
    if offer.contact_id and desk.knows_firm:
        return {"contact": offer.contact_id}
    if offer.contact_id and offer.contact.is_proposed:
        return {name: getattr(offer.contact, name) for name in ("name", "title", "email", "phone")}
    person = desk.link or desk.by
    return {"name": getattr(person, "name", "") or getattr(person, "full_name", ""), "email": person.email}


def save(offer, step, *, form, slots=None) -> None:
    if step == LAST:
        offer.contact = form.save()
        offer.save(update_fields=["contact", "updated_at"])
        return
    if step == 1:
        place(offer)
    form.save()
    if slots is not None:
        slots.save()


def onwards(request, desk, offer, step):
    if offer.state == Offer.State.TO_REVIEW:
        told = _(
            "The offer is saved. It changed for those who applied: they are asked again, and so is approval."
        )
        messages.success(request, told)
        return redirect(desk.card(offer))
    if offer.state != Offer.State.DRAFT:
        messages.success(request, _("The offer is saved."))
        return redirect(desk.card(offer))
    if step < LAST:
        return redirect(desk.address(offer, step + 1))
    if "send" in request.POST:
        return send_to_review(request, desk, offer) or redirect(desk.address(offer, LAST))
    messages.success(request, _("Your draft is kept: come back when you like."))
    return redirect(desk.card(offer))


def send_to_review(request, desk, offer):
    """Submit an offer; return None, with what is missing said, when it cannot be."""
    try:
        submit(offer, by=desk.by, link=desk.link, at=timezone.now())
    except NotReady as missing:
        for _step, sentence in missing.problems:
            messages.error(request, sentence)
        return None
    except TransitionNotAllowed:
        messages.info(request, _("This offer was already sent."))
        return redirect("offer_card", offer.public_id) if desk.by else None
    except LinkClosed:
        return redirect("offer_by_link", desk.token)
    if desk.link:
        return redirect("offer_sent")
    messages.success(request, _("The offer is sent. You will get a mail once it is read."))
    return redirect("offer_card", offer.public_id)


def page(request, desk, offer, step, context):
    today = timezone.localdate()
    is_last = offer is not None and step == LAST
    shown = {
        "need": None,
        "last_offers": [],
        "needs": [],
        "kinds": [],
        "slots": None,
        **context,
        "offer": offer,
        "desk": desk,
        "step": step,
        "steps": [(number, label, desk.address(offer, number)) for number, label in STEPS.items()],
        "is_draft": offer is None or offer.state == Offer.State.DRAFT,
        "problems": problems_before(desk, offer) if is_last else [],
        "warnings": warnings_of(offer, on=today) if is_last else [],
        "read_slots": list(offer.slots.all()) if is_last else [],
    }
    return render(request, "internships/posting/offer_step.html", shown)


def problems_before(desk, offer) -> list[tuple[str, str]]:
    """Return (address, sentence) of what stops the offer in the steps before the last."""
    found = problems_of(offer, on=timezone.localdate())
    return [(desk.address(offer, at), sentence) for at, sentence in found if at < LAST]


def said(offer) -> dict:
    return {"state": offer.get_state_display()}


def uuid_of(text: str | None):
    """Return an identifier typed in an address, None when it is none. Raises Http404 for anything else."""
    if not text:
        return None
    try:
        return UUID(text)
    except ValueError:
        raise Http404 from None
