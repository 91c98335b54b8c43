"""PDFs of agreements are made when they are asked for: those that were kept go, with the jobs that made them."""

from django.db import migrations, models


def forget_files(apps, schema_editor):
    """Delete the kept files, which name minors, and the jobs of a kind that is gone."""
    Version = apps.get_model("internships", "AgreementVersion")
    for version in Version.objects.exclude(pdf="").only("pdf").iterator():
        version.pdf.storage.delete(version.pdf.name)
    apps.get_model("partnerships", "Job").objects.filter(kind="agreement_pdf").delete()


class Migration(migrations.Migration):
    dependencies = [
        ("partnerships", "0001_initial"),
        ("internships", "0005_events_in_the_order_of_the_lock"),
    ]
    operations = [
        migrations.RunPython(forget_files, migrations.RunPython.noop),
        migrations.RemoveField(model_name="agreementversion", name="pdf"),
        migrations.AddField(
            model_name="agreementversion",
            name="pdf_error",
            field=models.TextField(blank=True, verbose_name="why its PDF could not be made"),
        ),
    ]
