"""Adults are ruled too: since rules that nobody wrote close an offer, the kinds of the first day say « no limit »."""

from datetime import date

from django.db import migrations

KINDS = ["observation", "exploration", "program", "work-study", "summer-job", "shared-position"]
FROM_ON = date(1994, 1, 1)
REFERENCE = "Majeur : aucune limite d’âge; Code civil du Québec, art. 153"


def rule_adults(apps, schema_editor):
    rule = apps.get_model("internships", "RuleSet")
    kinds = apps.get_model("internships", "InternshipKind").objects.filter(code__in=KINDS)
    for kind in kinds.exclude(rules=None).exclude(rules__from_age=18, rules__from_on=FROM_ON):
        rule.objects.create(kind=kind, from_age=18, from_on=FROM_ON, legal_reference=REFERENCE)


class Migration(migrations.Migration):
    dependencies = [("internships", "0002_who_left_may_be_empty")]
    operations = [migrations.RunPython(rule_adults, migrations.RunPython.noop)]
