"""The school that enrolled somebody first keeps their file; consents say about which file they are."""

from django.db import migrations
from django.db.models import OuterRef, Subquery


def keep(apps, schema_editor):
    """Write who keeps each file that a school made."""
    Student, Enrolment = (apps.get_model("programs", name) for name in ("Student", "Enrolment"))
    first = Enrolment.objects.filter(student=OuterRef("pk")).order_by("pk").values("cohort__provider")[:1]
    Student.objects.filter(keeper=None, enrolments__isnull=False).update(keeper=Subquery(first))


def say_about_whom(apps, schema_editor):
    """Write, on each consent, the file of the person who gave it: until now an account had one at most."""
    Student, Consent = apps.get_model("programs", "Student"), apps.get_model("partnerships", "Consent")
    file = Student.objects.filter(account=OuterRef("person")).order_by("pk").values("public_id")[:1]
    Consent.objects.filter(about=None).update(about=Subquery(file))


class Migration(migrations.Migration):
    dependencies = [
        ("partnerships", "0009_consents_are_about_a_file"),
        ("programs", "0008_one_person_one_file"),
    ]
    operations = [
        migrations.RunPython(keep, migrations.RunPython.noop),
        migrations.RunPython(say_about_whom, migrations.RunPython.noop),
    ]
