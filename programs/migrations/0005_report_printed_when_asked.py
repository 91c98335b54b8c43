"""PDFs of reports are made when they are asked for: those that were kept go, with the jobs that made them."""

from django.db import migrations, models


def forget_files(apps, schema_editor):
    """Delete the kept files and the jobs of a kind that is gone."""
    Report = apps.get_model("programs", "AdequacyReport")
    for name in ("pdf_fr", "pdf_en"):
        for report in Report.objects.exclude(**{name: ""}).only(name).iterator():
            kept = getattr(report, name)
            kept.storage.delete(kept.name)
    apps.get_model("partnerships", "Job").objects.filter(kind__in=["report_pdf_fr", "report_pdf_en"]).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("partnerships", "0001_initial"),
        ("programs", "0004_events_in_the_order_of_the_lock"),
    ]
    operations = [
        migrations.RunPython(forget_files, migrations.RunPython.noop),
        *[
            migrations.RemoveField(model_name=model, name=name)
            for model in ("adequacyreport", "adequacyreporthistory")
            for name in ("pdf_fr", "pdf_en", "pdf_failed")
        ],
        *[
            migrations.AddField(
                model_name=model,
                name="pdf_error",
                field=models.TextField(blank=True, verbose_name="why its PDF could not be made"),
            )
            for model in ("adequacyreport", "adequacyreporthistory")
        ],
    ]
