"""One ledger of everything that is asked of a firm or a partner."""

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

from partnerships.migrations._bounds import holding


HELD = {"partnerships_solicitation": {"next_on": ("1970-01-01", "2100-12-31")}}


class Migration(migrations.Migration):

    dependencies = [
        ('partnerships', '0032_events'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Solicitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='public identifier')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='updated at')),
                ('kind', models.CharField(max_length=30, verbose_name='what for')),
                ('subject', models.CharField(blank=True, help_text='The partner who is asked reads it: name no person.', max_length=200, verbose_name='what exactly')),
                ('about', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='key')),
                ('at', models.DateTimeField(blank=True, null=True, verbose_name='at')),
                ('last_at', models.DateTimeField(blank=True, null=True, verbose_name='last at')),
                ('channel', models.CharField(blank=True, choices=[('phone', 'telephone'), ('email', 'e-mail'), ('visit', 'visit'), ('event', 'event')], max_length=20, verbose_name='how')),
                ('result', models.CharField(blank=True, max_length=250, verbose_name='result')),
                ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='answered at')),
                ('next_on', models.DateField(blank=True, help_text='Until that day, other partners are told to leave them in peace.', null=True, verbose_name='next useful contact on')),
                ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ('establishment', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='solicitations', to='partnerships.establishment', verbose_name='establishment')),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='solicitations', to='partnerships.organization', verbose_name='partner who is asked')),
                ('partner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='solicitations_made', to='partnerships.organization', verbose_name='partner who asks')),
                ('region', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.region', verbose_name='region')),
            ],
            options={
                'verbose_name': 'solicitation',
                'verbose_name_plural': 'solicitations',
                'ordering': ['-at'],
            },
        ),
        migrations.CreateModel(
            name='SolicitationHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, verbose_name='public identifier')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='updated at')),
                ('kind', models.CharField(max_length=30, verbose_name='what for')),
                ('subject', models.CharField(blank=True, help_text='The partner who is asked reads it: name no person.', max_length=200, verbose_name='what exactly')),
                ('about', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='key')),
                ('at', models.DateTimeField(blank=True, null=True, verbose_name='at')),
                ('last_at', models.DateTimeField(blank=True, null=True, verbose_name='last at')),
                ('channel', models.CharField(blank=True, choices=[('phone', 'telephone'), ('email', 'e-mail'), ('visit', 'visit'), ('event', 'event')], max_length=20, verbose_name='how')),
                ('result', models.CharField(blank=True, max_length=250, verbose_name='result')),
                ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='answered at')),
                ('next_on', models.DateField(blank=True, help_text='Until that day, other partners are told to leave them in peace.', null=True, verbose_name='next useful contact on')),
                ('by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ('establishment', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partnerships.establishment', verbose_name='establishment')),
                ('organization', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partnerships.organization', verbose_name='partner who is asked')),
                ('partner', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partnerships.organization', verbose_name='partner who asks')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='partnerships.solicitation')),
                ('region', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partnerships.region', verbose_name='region')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='solicitation',
            index=models.Index(fields=['establishment', '-at'], name='solicitation_of_place'),
        ),
        migrations.AddIndex(
            model_name='solicitation',
            index=models.Index(fields=['organization', '-last_at'], name='solicitation_of_partner'),
        ),
        migrations.AddConstraint(
            model_name='solicitation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('at', None), ('last_at', None)), ('last_at__gte', models.F('at')), _connector='OR'), name='solicitation_last_after'),
        ),
        migrations.AddConstraint(
            model_name='solicitation',
            constraint=models.UniqueConstraint(condition=models.Q(('answered_at', None), models.Q(('about', ''), _negated=True)), fields=('organization', 'about'), name='solicitation_asked_once'),
        ),
        holding(HELD),
    ]
