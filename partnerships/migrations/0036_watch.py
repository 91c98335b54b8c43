"""The watch of a partnership: what others published, read in two lines."""

import django.db.models.deletion
import partnerships.base.language
import uuid
from django.db import migrations, models

from partnerships.migrations._bounds import holding

HELD = {"partnerships_watchitem": {"published_on": ("1970-01-01", "2100-12-31")}}


class Migration(migrations.Migration):

    dependencies = [
        ('partnerships', '0035_presences_at_events'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='WatchItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='public identifier')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='updated at')),
                ('title_fr', models.CharField(max_length=200, verbose_name='title (French)')),
                ('title_en', models.CharField(blank=True, max_length=200, verbose_name='title (English)')),
                ('theme', models.CharField(choices=[('economy', 'economy'), ('training', 'training'), ('workforce', 'workforce'), ('environment', 'environment')], max_length=20, verbose_name='theme')),
                ('scope', models.CharField(choices=[('partnership', 'the partnership'), ('region', 'the region'), ('sector', 'the sector'), ('quebec', 'Quebec'), ('canada', 'Canada'), ('world', 'the world')], max_length=20, verbose_name='scope')),
                ('source', models.CharField(max_length=150, verbose_name='source')),
                ('link', models.URLField(max_length=500, validators=[django.core.validators.URLValidator(message='Give a whole address that begins with https://.', schemes=['https'])], verbose_name='link')),
                ('reading_fr', models.TextField(blank=True, max_length=400, verbose_name='reading, in a few lines (French)')),
                ('reading_en', models.TextField(blank=True, max_length=400, verbose_name='reading, in a few lines (English)')),
                ('published_on', models.DateField(verbose_name='date')),
                ('is_public', models.BooleanField(default=False, help_text='Else read by members.', verbose_name='public')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_entries', to='partnerships.partnership', verbose_name='partnership')),
            ],
            options={
                'verbose_name': 'watch item',
                'verbose_name_plural': 'watch items',
                'ordering': ['-published_on', '-pk'],
                'abstract': False,
            },
            bases=(partnerships.base.language.Bilingual, models.Model),
        ),
        migrations.CreateModel(
            name='WatchItemHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, verbose_name='public identifier')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='updated at')),
                ('title_fr', models.CharField(max_length=200, verbose_name='title (French)')),
                ('title_en', models.CharField(blank=True, max_length=200, verbose_name='title (English)')),
                ('theme', models.CharField(choices=[('economy', 'economy'), ('training', 'training'), ('workforce', 'workforce'), ('environment', 'environment')], max_length=20, verbose_name='theme')),
                ('scope', models.CharField(choices=[('partnership', 'the partnership'), ('region', 'the region'), ('sector', 'the sector'), ('quebec', 'Quebec'), ('canada', 'Canada'), ('world', 'the world')], max_length=20, verbose_name='scope')),
                ('source', models.CharField(max_length=150, verbose_name='source')),
                ('link', models.URLField(max_length=500, validators=[django.core.validators.URLValidator(message='Give a whole address that begins with https://.', schemes=['https'])], verbose_name='link')),
                ('reading_fr', models.TextField(blank=True, max_length=400, verbose_name='reading, in a few lines (French)')),
                ('reading_en', models.TextField(blank=True, max_length=400, verbose_name='reading, in a few lines (English)')),
                ('published_on', models.DateField(verbose_name='date')),
                ('is_public', models.BooleanField(default=False, help_text='Else read by members.', verbose_name='public')),
                ('partnership', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partnerships.partnership', verbose_name='partnership')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='partnerships.watchitem')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='watchitem',
            constraint=models.CheckConstraint(condition=models.Q(('link__startswith', 'https://')), name='watch_item_link_https', violation_error_code='watch_item_link_https', violation_error_message='Give a whole address that begins with https://.'),
        ),
        migrations.AddConstraint(
            model_name='watchitem',
            constraint=models.UniqueConstraint(fields=('partnership', 'link'), name='watch_item_once', violation_error_code='watch_item_once', violation_error_message='The watch has this address already.'),
        ),
        holding(HELD),
    ]
