"""Calls for internships, which decisions name."""

import django.db.models.deletion
import uuid
from django.db import migrations, models

from partnerships.migrations._bounds import holding


DAYS = ("1970-01-01", "2100-12-31")
HELD = {"internships_offercall": {"seats": (1, 2000), "opens_on": DAYS, "closes_on": DAYS}}


class Migration(migrations.Migration):

    dependencies = [
        ('internships', '0015_solicitations'),
        ('partnerships', '0033_solicitations'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programs', '0019_cohorts_of_measures'),
    ]

    operations = [
        migrations.CreateModel(
            name='CallDecision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='public identifier')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='updated at')),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='call_links', to='partnerships.decision', verbose_name='decision')),
            ],
            options={
                'verbose_name': 'decision about a call',
                'verbose_name_plural': 'decisions about calls',
                'ordering': ['decision', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='OfferCall',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='public identifier')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='updated at')),
                ('seats', models.PositiveIntegerField(verbose_name='places looked for')),
                ('opens_on', models.DateField(verbose_name='from')),
                ('closes_on', models.DateField(verbose_name='until')),
                ('note', models.CharField(blank=True, max_length=250, verbose_name='note')),
                ('organization', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='offer_calls', to='partnerships.organization', verbose_name='partner who calls')),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='offer_calls', to='programs.program', verbose_name='program')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='offer_calls', to='partnerships.region', verbose_name='region')),
            ],
            options={
                'verbose_name': 'call for internships',
                'verbose_name_plural': 'calls for internships',
                'ordering': ['-opens_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='CallDecisionHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, verbose_name='public identifier')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='updated at')),
                ('decision', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partnerships.decision', verbose_name='decision')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='internships.calldecision')),
                ('call', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='internships.offercall', verbose_name='call for internships')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='calldecision',
            name='call',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='decision_links', to='internships.offercall', verbose_name='call for internships'),
        ),
        migrations.CreateModel(
            name='OfferCallHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, verbose_name='public identifier')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='updated at')),
                ('seats', models.PositiveIntegerField(verbose_name='places looked for')),
                ('opens_on', models.DateField(verbose_name='from')),
                ('closes_on', models.DateField(verbose_name='until')),
                ('note', models.CharField(blank=True, max_length=250, verbose_name='note')),
                ('organization', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partnerships.organization', verbose_name='partner who calls')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='internships.offercall')),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programs.program', verbose_name='program')),
                ('region', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partnerships.region', verbose_name='region')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='offercall',
            constraint=models.CheckConstraint(condition=models.Q(('closes_on__gte', models.F('opens_on'))), name='offer_call_closes_after', violation_error_code='offer_call_closes_after', violation_error_message='A call cannot end before it begins.'),
        ),
        migrations.AddConstraint(
            model_name='calldecision',
            constraint=models.UniqueConstraint(fields=('decision', 'call'), name='call_decision_once', violation_error_code='call_decision_once', violation_error_message='The decision names this call already.'),
        ),
        holding(HELD),
    ]
