"""The forms that put a line of a report on an agenda, and that say what a decision is about."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.meetings.models import Meeting
from partnerships.web.forms import SetByThePage, one_button
from partnerships.web.picking import pick
from programs.agenda.choosing import COHORTS_OF_REGIONS, MEETINGS_TO_COME, PROGRAMS_OF_REPORT, programs_of
from programs.agenda.models import DecisionLink
from programs.catalogue.choosing import PROGRAMS
from programs.catalogue.models import Program
from programs.reports.models import AdequacyReport


class AgendaForm(forms.Form):
    """Which program of the report, at which meeting."""

    program = forms.ModelChoiceField(label=_("program"), queryset=Program.objects.none())
    meeting = forms.ModelChoiceField(label=_("meeting"), queryset=Meeting.objects.none())

    def __init__(self, *args, report: AdequacyReport, by, asked: str = "", **kwargs):
        """``asked`` is the code of the program that is chosen at first; others change nothing."""
        super().__init__(*args, **kwargs)
        offered = programs_of(by, report=report.pk) if asked.isalnum() else ()
        self.fields["program"].initial = next((each.pk for each in offered if each.code == asked), None)
        pick(self, "program", PROGRAMS_OF_REPORT, user=by, report=report.pk)
        pick(self, "meeting", MEETINGS_TO_COME, user=by, region=report.region_id)
        self.helper = one_button(_("Put on the agenda"))


class DecisionLinkForm(SetByThePage, forms.ModelForm):
    """What a decision is about: a program, or a cohort of the partnership's regions."""

    set_by_page = ["decision"]

    class Meta:
        model = DecisionLink
        fields = ["program", "cohort"]

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        partnership = self.instance.decision.committee.partnership_id
        pick(self, "program", PROGRAMS)
        pick(self, "cohort", COHORTS_OF_REGIONS, user=by, partnership=partnership)
        self.helper = one_button(_("Link"))
