"""A call of the demonstration says that it is invented."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('internships', '0016_calls'),
    ]

    operations = [
        migrations.AddField(
            model_name='offercall',
            name='is_fictitious',
            field=models.BooleanField(default=False, verbose_name='fictitious (demonstration)'),
        ),
        migrations.AddField(
            model_name='offercallhistory',
            name='is_fictitious',
            field=models.BooleanField(default=False, verbose_name='fictitious (demonstration)'),
        ),
    ]
