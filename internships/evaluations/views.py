"""Evaluations both ways: by the firm's people and the student, at an account or by a link."""

from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from internships.evaluations.evaluating import AlreadySent, evaluate, label_of, units_of
from internships.evaluations.forms import EvaluationForm, NamedEvaluationForm
from internships.evaluations.mails import EVALUATED, moment_of, send_evaluation_link
from internships.placements.evaluation_models import Evaluation
from internships.placements.links import EVALUATE
from internships.placements.models import Placement
from internships.placements.permissions import (
    can_evaluate,
    can_keep,
    can_read_evaluation,
)
from internships.placements.views import find_placement, render_form
from partnerships.people.link_views import show_closed
from partnerships.people.linking import LinkClosed, demand_held, find_link, use_link
from partnerships.people.models import AccessLink
from partnerships.web.guarding import demand, edits


@edits
def evaluation_create(request, public_id, moment, by):
    """One evaluation by one side; the firm's people and the student each have theirs."""
    placement = find_placement(request, public_id)
    demand_known(moment, by)
    demand(can_evaluate(request.user, placement, side=by))
    units = units_of(placement, side=by)
    form = EvaluationForm(request.POST or None, side=by, units=units)
    if placement.state not in EVALUATED:
        messages.error(request, _("A placement is evaluated once it is under way."))
        return redirect(placement)
    if form.is_valid():
        keep_evaluation(request, form, placement, moment, by, author=request.user, name=str(request.user))
        return redirect(placement)
    return render_form(request, form, placement, **words_of(moment, by))


def demand_known(moment: str, side: str) -> None:
    if moment not in Evaluation.Moment.values or side not in Evaluation.By.values:
        raise Http404


def words_of(moment: str, side: str) -> dict:
    """Return the title and the lead of an evaluation's page."""
    midterm = moment == Evaluation.Moment.MIDTERM
    title = _("Mid-term evaluation") if midterm else _("Final evaluation")
    read = _("What you say of the firm is read by your school, not by the firm.")
    shared = _("The student and the school read this evaluation.")
    return {"title": title, "lead": shared if side == Evaluation.By.EMPLOYER else read}


def keep_evaluation(request, form, placement, moment, side, *, author, name) -> None:
    """Keep what was sent, or say that it was sent before."""
    cleaned = form.cleaned_data
    try:
        evaluate(
            placement=placement, moment=moment, side=side, author=author, author_name=name,
            overall=cleaned["overall"], strengths=cleaned["strengths"], to_improve=cleaned["to_improve"],
            marks=form.given("mark-"), at=timezone.now(),
            units={int(pk): mark for pk, mark in form.given("unit-").items()},
        )  # fmt: skip
    except AlreadySent:
        messages.warning(request, _("This evaluation was already sent."))
    else:
        messages.success(request, _("The evaluation is sent. Thank you!"))


@require_safe
def evaluation_detail(request, public_id):
    seen = Evaluation.objects.filter(placement__in=Placement.objects.visible_to(request.user))
    evaluation = get_object_or_404(seen.select_related("author"), public_id=public_id)
    placement = find_placement(request, evaluation.placement.public_id)
    if not can_read_evaluation(request.user, placement, side=evaluation.by):
        raise Http404
    marks = [(label_of(mark, side=evaluation.by), mark.mark) for mark in marks_of(evaluation)]
    context = {"evaluation": evaluation, "placement": placement, "marks": marks}
    return render(request, "internships/evaluations/evaluation_detail.html", context)


def marks_of(evaluation: Evaluation):
    return evaluation.marks.select_related("unit")


@require_POST
def evaluation_ask(request, public_id, moment):
    """Send the firm the link of an evaluation."""
    placement = find_placement(request, public_id)
    demand(can_keep(request.user, placement))
    demand_known(moment, Evaluation.By.EMPLOYER)
    if placement.state not in EVALUATED:
        messages.error(request, _("A placement is evaluated once it is under way."))
    elif send_evaluation_link(placement=placement, moment=moment, at=timezone.now(), by=request.user):
        messages.success(request, _("The link is on its way to the trainer."))
    else:
        messages.error(request, _("No address of the trainer is known: say who the trainer is first."))
    return redirect(placement)


@login_not_required
@never_cache
@edits
@rate_limit(action="open_link")
def evaluation_by_link(request, token):
    """The firm's evaluation without an account. GET shows, POST acts, once."""
    try:
        link = link_of(token)
        return evaluate_by_link(request, link, moment_of(link))
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)


def link_of(token: str) -> AccessLink:
    """Return the link of a token, to one evaluation or the other. Raises LinkClosed."""
    link = find_link(token, *(EVALUATE.format(moment=moment) for moment in Evaluation.Moment.values))
    if link is None:
        raise LinkClosed
    demand_held(link, at=timezone.now())
    return link


@transaction.atomic
def evaluate_by_link(request, link, moment):
    placement = get_object_or_404(Placement.objects.with_people(), pk=link.target_id)
    side = Evaluation.By.EMPLOYER
    form = NamedEvaluationForm(
        request.POST or None, side=side, units=units_of(placement, side=side),
        initial={"author_name": link.name},
    )  # fmt: skip
    if form.is_valid():
        use_link(link=link, at=timezone.now())
        name = form.cleaned_data["author_name"]
        keep_evaluation(request, form, placement, moment, side, author=None, name=name)
        return render(request, "internships/placements/link_thanks.html", {"placement": placement})
    context = {"form": form, "placement": placement, **words_of(moment, side)}
    return render(request, "internships/evaluations/evaluation_by_link.html", context)
