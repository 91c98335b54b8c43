"""What happens next with an application, in plain words, for the student who waits."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from internships.applications.models import Application
from partnerships.base.figures import write_day, write_moment

State = Application.State


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence and, when it is the student's turn, the button's label and the name of its page."""

    words: str
    action: str = ""
    url_name: str = ""


def next_step(application: Application, *, on: date) -> Step:
    """Tell the student what happens next, on a day."""
    return STEPS[application.state](application, on)


def _draft(application, on) -> Step:
    if application.slot.starts_on <= on:
        return Step(_("Not sent, and the internship has begun."))
    return Step(_("Not sent yet: check it, then send it."), _("Check and send"), "application_detail")


def _waiting(sentence):
    return lambda application, on: Step(sentence() % {"day": write_day(application.answer_by)})


def _interview(application, on) -> Step:
    told = {"moment": write_moment(application.interview_at), "place": application.interview_place}
    if not application.interview_at:
        return Step(_("The firm wants to meet you and will tell you when."))
    if not application.interview_place:
        return Step(_("The firm expects you on %(moment)s.") % told)
    return Step(_("The firm expects you on %(moment)s, here: %(place)s") % told)


def _offered(application, on) -> Step:
    day = {"day": write_day(application.confirm_by)}
    if on > application.confirm_by:
        return Step(_("The place was yours until %(day)s. Write to your school if you still want it.") % day)
    sentence = _("The firm offers you the place. You have until %(day)s to say yes.") % day
    return Step(sentence, _("Answer the firm"), "application_confirm")


def _refused(application, on) -> Step:
    if not application.refusal or application.refusal == Application.Refusal.OTHER:
        return Step(_("The firm said no this time. Other offers are waiting for you."))
    reason = {"reason": application.get_refusal_display()}
    return Step(_("The firm said no this time: %(reason)s. Other offers are waiting for you.") % reason)


def _expired(application, on) -> Step:
    if application.confirm_by:
        return Step(_("The place was not confirmed in time and went to the next person."))
    return Step(_("The firm did not answer in time. It is not about you: apply elsewhere."))


def _plain(sentence):
    return lambda application, on: Step(sentence())


STEPS = {
    State.DRAFT: _draft,
    State.SENT: _waiting(lambda: _("The firm has until %(day)s to answer.")),
    State.SEEN: _waiting(lambda: _("The firm has read it, and has until %(day)s to answer.")),
    State.UNDER_REVIEW: _waiting(
        lambda: _("The firm is thinking about it, and has until %(day)s to answer.")
    ),
    State.INTERVIEW: _interview,
    State.OFFERED: _offered,
    State.CONFIRMED: _plain(
        lambda: _("Your place is kept. Your school prepares the agreement; a mail will ask you to sign it.")
    ),
    State.REFUSED: _refused,
    State.WITHDRAWN: _plain(lambda: _("You stepped back.")),
    State.EXPIRED: _expired,
    State.NOT_RETAINED: _plain(
        lambda: _("The places went to other people. Other offers are waiting for you.")
    ),
    State.PLACED_ELSEWHERE: _plain(lambda: _("It ended when you signed for another internship.")),
    State.CANCELLED: _plain(lambda: _("It was called off. Your school can tell you more.")),
}
