"""The pages that a browser opens, one line each: add yours here.

``args`` that start with @ are read on the scene (scene.py): ``"@cohort.public_id"``. ``who`` is a person of
the scene. ``submit`` names a form that is sent empty, to look at the page with its errors.
"""

from dataclasses import dataclass
from operator import attrgetter
from types import SimpleNamespace

from django.urls import reverse
from django.utils.translation import override


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as somebody sees it."""

    name: str
    args: tuple[str, ...] = ()
    who: str | None = None
    query: str = ""
    submit: str = ""
    status: int = 200

    def __str__(self) -> str:
        return "-".join(
            filter(None, [self.name, self.who, self.query and "filtered", self.submit and "errors"])
        )

    def path(self, *, scene: SimpleNamespace, language: str) -> str:
        """Return the page's address in a language."""
        values = [attrgetter(a[1:])(scene) if a.startswith("@") else a for a in self.args]
        with override(language):
            return reverse(self.name, args=values) + self.query


# Pages that make sense whether or not there is anything to read.
EVERYWHERE = [
    Page(name="home"),
    Page(name="region_list"),
    Page(name="region_detail", args=("05",)),
    Page(name="program_list"),
    Page(name="program_list", query="?q=zzzz"),
    Page(name="offer_list"),
    Page(name="offer_list", query="?q=zzzz&near=nowhere&begin=2027-05-01&end=2027-01-01"),
    Page(name="partnership_list"),
    Page(name="organization_list"),
    Page(name="report_list"),
    Page(name="account_login"),
    Page(name="account_login", submit="form[action*='login']"),
    Page(name="account_request_login_code"),
    Page(name="account_reset_password"),
    Page(name="workspace", who="maude"),
    Page(name="workspace", who="rachid"),
    Page(name="workspace", who="aline"),
    Page(name="workspace", who="ines"),
    Page(name="workspace", who="alix"),
    Page(name="account_settings", who="maude"),
    Page(name="account_email", who="maude"),
    Page(name="account_set_password", who="maude"),
    Page(name="mfa_index", who="maude"),
    Page(name="usersessions_list", who="maude"),
    Page(name="member_list", who="maude"),
    Page(name="member_list", who="rachid"),
    Page(name="invitation_create", who="rachid"),
    Page(name="invitation_create", who="rachid", submit="main form"),
    Page(name="report_list"),
    Page(name="report_list", who="rachid"),
    Page(name="report_list", who="alix"),
    Page(name="report_request", who="rachid"),
    Page(name="cohort_list", who="maude"),
    Page(name="cohort_create", who="maude"),
    Page(name="cohort_create", who="maude", submit="main form[method=post]"),
    Page(name="import_list", who="maude"),
    Page(name="import_list", who="alix"),
    Page(name="import_upload", who="maude"),
    Page(name="import_upload", who="alix", submit="main form[method=post]"),
    Page(name="report_list", who="rachid"),
    Page(name="report_request", who="rachid"),
    Page(name="survey_list", who="rachid"),
    Page(name="survey_create", who="rachid"),
    Page(name="survey_create", who="rachid", submit="main form[method=post]"),
    Page(name="projection_list", who="rachid"),
    Page(name="projection_list", who="ines", query="?q=zzzz"),
    Page(name="layoff_list", who="rachid"),
    Page(name="layoff_list", who="anouk"),
    Page(name="layoff_create", who="rachid", submit="main form[method=post]"),
    Page(name="response_list", who="maude"),
    Page(name="outcome_figures_list", who="rachid"),
    Page(name="partnership_create", who="rachid"),
    Page(name="organization_create", who="rachid"),
    Page(name="placement_list", who="maude"),
    Page(name="placement_list", who="ines", query="?q=zzzz"),
    Page(name="school_break_list", who="alix"),
    Page(name="application_inbox", who="aline"),
    Page(name="application_inbox", who="aline", query="?show=decided"),
    Page(name="application_list", who="maude"),
    Page(name="application_list", who="rachid", query="?q=zzzz"),
    Page(name="offer_board", who="aline"),
    Page(name="offer_board", who="rachid"),
    Page(name="offer_board", who="rachid", query="?q=zzzz"),
    Page(name="offer_create", who="aline"),
    Page(name="offer_gaps", who="maude"),
    Page(name="contact_list", who="rachid"),
    Page(name="contact_list", who="anouk"),
    Page(name="offer_link_create", who="maude"),
    Page(name="offer_link_create", who="maude", submit="main form[method=post]"),
    Page(name="offer_sent"),
]

PLACEMENT = ("@placement.public_id",)
MIDTERM = (*PLACEMENT, "midterm", "employer")

# Pages about a thing that must exist.
ABOUT_SOMETHING = [
    *(
        Page(name="placement_detail", args=PLACEMENT, who=who)
        for who in ("noemie", "aline", "maude", "rachid")
    ),
    Page(name="placement_people", args=PLACEMENT, who="maude"),
    Page(name="placement_people", args=PLACEMENT, who="aline", submit="main form"),
    Page(name="placement_finish", args=PLACEMENT, who="maude"),
    Page(name="placement_finish", args=PLACEMENT, who="maude", submit="main form"),
    Page(name="schedule_edit", args=PLACEMENT, who="maude"),
    Page(name="schedule_edit", args=PLACEMENT, who="maude", submit="main form"),
    Page(name="hours_week", args=(*PLACEMENT, "@week.monday"), who="noemie"),
    Page(name="hours_week", args=(*PLACEMENT, "@week.monday"), who="maude"),
    Page(name="hours_validate", args=(*PLACEMENT, "@week.monday"), who="aline"),
    Page(name="hours_by_link", args=("@hours_link.token",)),
    Page(name="visit_create", args=PLACEMENT, who="maude", submit="main form"),
    Page(name="evaluation_create", args=MIDTERM, who="aline"),
    Page(name="evaluation_create", args=MIDTERM, who="aline", submit="main form"),
    Page(name="evaluation_detail", args=("@evaluation.public_id",), who="maude"),
    Page(name="evaluation_by_link", args=("@evaluation_link.token",)),
    Page(name="incident_create", args=PLACEMENT, who="noemie", submit="main form"),
    Page(name="incident_detail", args=("@incident.public_id",), who="maude"),
    Page(name="school_break_list", who="maude"),
    Page(name="school_break_create", who="maude", submit="main form"),
    Page(name="invitation_accept", args=("a-token",)),
    Page(name="invitation_accept", args=("a-token",), submit="main form"),
    Page(name="invitation_accept", args=("a-token",), who="maude"),
    Page(name="invitation_accept", args=("for-ines",)),
    Page(name="invitation_accept", args=("for-ines",), who="ines"),
    Page(name="membership_end", args=("@membership.public_id",), who="maude"),
    Page(name="membership_end", args=("@membership.public_id",), who="maude", submit="main form"),
    Page(name="regional_role_end", args=("@analyst.public_id",), who="rachid"),
    Page(name="account_signup"),
    Page(name="report_detail", args=("@report.public_id",)),
    Page(name="report_detail", args=("@draft.public_id",), who="rachid"),
    Page(name="report_detail", args=("@failed.public_id",), who="rachid"),
    Page(name="program_detail", args=("@usinage.public_id",)),
    Page(name="offer_detail", args=("@seat_slot.offer.public_id",)),
    Page(name="offer_detail", args=("@seat_slot.offer.public_id",), who="maude"),
    Page(name="program_supply", args=("@usinage.public_id",), who="maude"),
    Page(name="occupation_detail", args=("@machinists.public_id",)),
    Page(name="partnership_detail", args=("@partnership.public_id",)),
    Page(name="organization_detail", args=("@firm.public_id",)),
    Page(name="organization_detail", args=("@firm.public_id",), who="rachid"),
    Page(name="cohort_detail", args=("@cohort.public_id",), who="maude"),
    Page(name="cohort_detail", args=("@cohort.public_id",), who="anouk"),
    Page(name="cohort_edit", args=("@cohort.public_id",), who="maude"),
    Page(name="enrolment_detail", args=("@enrolment.public_id",), who="maude"),
    Page(name="survey_detail", args=("@survey.public_id",), who="rachid"),
    Page(name="survey_detail", args=("@survey.public_id",), who="rachid", query="?silent"),
    Page(name="survey_detail", args=("@survey.public_id",), who="anouk"),
    Page(name="survey_edit", args=("@survey.public_id",), who="rachid"),
    Page(name="stratum_create", args=("@survey.public_id",), who="rachid", submit="main form[method=post]"),
    Page(name="stratum_edit", args=("@stratum.public_id",), who="rachid"),
    Page(name="response_create", args=("@survey.public_id",), who="rachid", submit="main form[method=post]"),
    Page(name="response_detail", args=("@answer.public_id",), who="rachid"),
    Page(name="response_detail", args=("@answer.public_id",), who="aline"),
    Page(name="response_edit", args=("@answer.public_id",), who="rachid"),
    Page(name="response_list", who="aline"),
    Page(name="layoff_edit", args=("@layoff.public_id",), who="rachid"),
    Page(name="import_detail", args=("@waiting_file.public_id",), who="maude"),
    Page(name="import_detail", args=("@wrong_file.public_id",), who="maude"),
    Page(name="import_detail", args=("@wrong_file.public_id",), who="maude", query="?state=error"),
    Page(name="import_detail", args=("@ready_file.public_id",), who="maude"),
    Page(name="import_detail", args=("@refused_file.public_id",), who="maude"),
    Page(name="import_detail", args=("@committed_file.public_id",), who="maude"),
    Page(name="application_decide", args=("@waiting_application.public_id",), who="aline"),
    Page(
        name="application_decide",
        args=("@waiting_application.public_id",),
        who="aline",
        submit="#answer form:has([value=refuse])",
    ),
    Page(name="application_decide", args=("@offered_application.public_id",), who="aline"),
    Page(name="application_confirm", args=("@offered_application.public_id",), who="cleo"),
    Page(
        name="application_unblock",
        args=("@offered_application.public_id",),
        who="rachid",
        submit="main form[method=post]",
    ),
    Page(name="application_unblock", args=("@offered_application.public_id",), who="maude"),
    Page(name="application_answer", args=("@answer_link.token",)),
    Page(name="student_join"),
    Page(name="student_join", submit="main form[method=post]"),
    Page(name="privacy"),
    Page(name="my_board", who="cleo"),
    Page(name="my_board", who="lou"),
    Page(name="my_board", who="ines"),
    Page(name="profile_edit", who="ines"),
    Page(name="profile_edit", who="ines", submit="main form[method=post]"),
    Page(name="profile_edit", who="cleo"),
    Page(name="my_consent", who="cleo"),
    Page(name="my_consent", who="ines"),
    Page(name="document_upload", who="noa"),
    Page(name="document_upload", who="noa", submit="main form[enctype]"),
    Page(name="application_create", args=("@seat_slot.public_id",), who="noa"),
    Page(
        name="application_create", args=("@seat_slot.public_id",), who="noa", submit="main form[method=post]"
    ),
    Page(name="application_create", args=("@seat_slot.public_id",), who="lou"),
    Page(name="application_detail", args=("@draft_application.public_id",), who="noa"),
    Page(name="application_detail", args=("@offered_application.public_id",), who="cleo"),
    Page(name="application_detail", args=("@waiting_application.public_id",), who="maude"),
    Page(name="application_withdraw", args=("@offered_application.public_id",), who="cleo"),
    Page(name="guardian_consent", args=("@guardian_link.token",)),
    Page(name="saved_search_create", who="cleo", query="?q=usinage"),
    Page(name="saved_search_edit", args=("@saved_search.public_id",), who="cleo"),
    Page(name="saved_search_stop", args=("@saved_search.token",)),
    Page(name="student_list", who="maude"),
    Page(name="student_list", who="maude", query="?q=zzzz"),
    Page(name="student_card", args=("@offered_application.student.public_id",), who="maude"),
    Page(name="application_for_student", args=("@seat_slot.public_id",), who="maude"),
    Page(
        name="application_for_student",
        args=("@seat_slot.public_id",),
        who="maude",
        submit="main form[method=post]",
    ),
    Page(name="agreement_list", who="maude"),
    Page(name="agreement_list", who="maude", query="?state=lapsed"),
    Page(name="agreement_list", who="rachid"),
    Page(name="agreement_list", who="ines"),
    Page(name="agreement_create_direct", who="maude"),
    Page(name="agreement_create_direct", who="maude", submit="main form[method=post]"),
    Page(name="agreement_edit", args=("@opened_agreement.public_id",), who="maude"),
    Page(name="agreement_detail", args=("@draft_agreement.public_id",), who="maude"),
    Page(name="agreement_detail", args=("@read_agreement.public_id",), who="aline"),
    Page(name="agreement_detail", args=("@opened_agreement.public_id",), who="maude"),
    Page(name="agreement_detail", args=("@bound_agreement.public_id",), who="rachid"),
    Page(name="agreement_text", args=("@opened_agreement.public_id", "1"), who="aline"),
    Page(name="agreement_amend", args=("@bound_agreement.public_id",), who="maude"),
    Page(
        name="agreement_amend",
        args=("@bound_agreement.public_id",),
        who="maude",
        submit="main form[method=post]",
    ),
    Page(name="agreement_review", args=("@review_link.token",)),
    Page(name="agreement_review", args=("@review_link.token",), submit="main form"),
    Page(name="signature", args=("@asked.token",)),
    Page(name="signature", args=("@asked.token",), submit="#sign form:has(input[name=name])"),
    Page(name="signature", args=("gone",), status=410),
    Page(name="signature_paper", args=("@asked.public_id",), who="maude"),
    Page(name="signature_paper", args=("@asked.public_id",), who="maude", submit="main form"),
    Page(name="clause_list", who="maude"),
    Page(name="clause_reword", args=("@clause.public_id",), who="maude"),
    Page(name="clause_create", who="maude", submit="main form"),
    Page(name="offer_create", who="aline", submit="main form.panel"),
    *(Page(name="offer_edit", args=("@draft_offer.public_id", step), who="aline") for step in "1234"),
    *(
        Page(name="offer_edit", args=("@draft_offer.public_id", step), who="aline", submit="main form.panel")
        for step in "234"
    ),
    Page(name="offer_card", args=("@draft_offer.public_id",), who="aline"),
    Page(name="offer_card", args=("@waiting_offer.public_id",), who="rachid"),
    Page(name="offer_card", args=("@waiting_offer.public_id",), who="anouk"),
    Page(name="offer_card", args=("@archived_offer.public_id",), who="aline"),
    Page(name="offer_reserve", args=("@waiting_offer.public_id",), who="rachid"),
    Page(name="offer_by_link", args=("@writing_link.token",)),
    Page(name="offer_by_link", args=("@writing_link.token",), submit="main form.panel"),
    *(Page(name="offer_by_link", args=("@begun_link.token",), query=f"?step={step}") for step in "24"),
    Page(name="offer_still_valid", args=("@validity_link.token",)),
    Page(name="call_create", args=("@silent_firm.public_id",), who="rachid"),
    Page(name="call_create", args=("@silent_firm.public_id",), who="rachid", submit="main form[method=post]"),
]
