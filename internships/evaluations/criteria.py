"""What both sides evaluate besides the program's competencies, by code; and the words of the marks."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

MARKS = [
    (4, pgettext_lazy("mark", "very good")),
    (3, pgettext_lazy("mark", "good")),
    (2, pgettext_lazy("mark", "acceptable")),
    (1, pgettext_lazy("mark", "to improve")),
]
OF_THE_STUDENT = {
    "punctuality": _("Punctuality and attendance"),
    "safety": _("Health and safety rules"),
    "quality": _("Quality and care of the work"),
    "initiative": _("Initiative and autonomy"),
    "teamwork": _("Team work and communication"),
    "learning": _("Willingness to learn"),
}
OF_THE_FIRM = {
    "welcome": _("Welcome and first days"),
    "guidance": _("Guidance by the trainer"),
    "tasks": _("Tasks related to the training"),
    "equipment": _("Equipment and place of work"),
    "workplace_safety": _("Safety at work"),
    "respect": _("Respect and atmosphere"),
}
CRITERIA = {"employer": OF_THE_STUDENT, "student": OF_THE_FIRM}
CRITERIA_TITLES = {"employer": _("At work"), "student": _("In the firm")}
