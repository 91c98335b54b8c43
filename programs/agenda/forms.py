"""The form that puts a line of a report on an agenda."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.meetings.models import Meeting
from partnerships.web.forms import one_button
from partnerships.web.picking import pick
from programs.agenda.choosing import MEETINGS_TO_COME, PROGRAMS_OF_REPORT
from programs.catalogue.models import Program
from programs.reports.models import AdequacyReport


class AgendaForm(forms.Form):
    """Which program of the report, at which meeting."""

    program = forms.ModelChoiceField(label=_("program"), queryset=Program.objects.none())
    meeting = forms.ModelChoiceField(label=_("meeting"), queryset=Meeting.objects.none())

    def __init__(self, *args, report: AdequacyReport, by, **kwargs):
        super().__init__(*args, **kwargs)
        pick(self, "program", PROGRAMS_OF_REPORT, user=by, report=report.pk)
        pick(self, "meeting", MEETINGS_TO_COME, user=by, region=report.region_id)
        self.helper = one_button(_("Put on the agenda"))
