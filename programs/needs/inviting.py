"""A firm is asked to answer a survey: the ledger of solicitations knows, and that it answered."""

from datetime import datetime

from django.utils.translation import pgettext_lazy

from partnerships.organizations.solicitation_models import solicited
from partnerships.organizations.soliciting import Ask, keep_answered, keep_asked, partner_of
from programs.needs.models import SurveyResponse

SURVEY = solicited("survey", pgettext_lazy("solicitation", "a survey"))
SAID = (*SurveyResponse.ANSWERED, SurveyResponse.State.DECLINED)


def note_invited(response: SurveyResponse, *, by, at: datetime) -> None:
    """Write down that a firm was asked to answer, in the name of the partnership, else of who asks."""
    survey, place = response.survey, response.establishment
    partner = survey.partnership.lead_organization if survey.partnership else partner_of(by)
    ask = Ask(
        kind=SURVEY, organization=place.organization, place=place, subject=survey.title_fr, partner=partner,
        by=by, channel="",
    )  # fmt: skip
    keep_asked(ask, about=about(response), at=at)


def note_answered(response: SurveyResponse, *, at: datetime) -> None:
    """Note that the firm answered, or declined to."""
    if response.state in SAID:
        keep_answered(about(response), at=at)


def about(response: SurveyResponse) -> str:
    return f"survey/{response.pk}"
