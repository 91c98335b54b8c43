"""The student takes the place, or lets it go. GET shows, POST acts."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from django_fsm import TransitionNotAllowed

from internships.applications import deciding
from internships.applications.models import Application
from internships.applications.permissions import can_confirm, demand

TAKE, LET_GO = "confirm", "withdraw"
OUTCOMES = {
    TAKE: gettext_lazy("The place is yours. Your school now prepares the agreement to sign."),
    LET_GO: gettext_lazy("You let the place go. The firm is told, and the next person gets a chance."),
}


@require_http_methods(["GET", "HEAD", "POST"])
def application_confirm(request, public_id):
    seen = Application.objects.visible_to(request.user).with_places()
    application = get_object_or_404(seen, public_id=public_id)
    demand(can_confirm(request.user, application))
    if request.method == "POST":
        done(request, application, LET_GO if request.POST.get("verb") == LET_GO else TAKE)
        return redirect("application_confirm", public_id)
    context = {
        "application": application,
        "offer": application.slot.offer,
        "slot": application.slot,
        "is_open": application.state == "offered" and timezone.localdate() <= application.confirm_by,
        "is_own": application.student.account_id == request.user.pk,
    }
    return render(request, "internships/applications/confirm.html", context)


def done(request, application, verb) -> None:
    """Take the place or let it go, once, and say what became of it."""
    act = deciding.confirm if verb == TAKE else deciding.withdraw
    try:
        act(application=application, by=request.user, at=timezone.now())
    except deciding.TooLate:
        messages.error(
            request, _("The last day to confirm is over. Write to your school, which can ask for more days.")
        )
    except deciding.Bound:
        messages.error(request, _("The agreement is signed: ask your school to end it first."))
    except TransitionNotAllowed:
        messages.error(request, _("Nothing was changed: there is no place to confirm here."))
    else:
        messages.success(request, OUTCOMES[verb])
