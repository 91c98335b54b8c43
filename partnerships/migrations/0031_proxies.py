import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Members of an assembly may vote by proxy."""

    dependencies = [
        ('partnerships', '0030_adopted_on_a_day_unknown'),
    ]

    operations = [
        migrations.AddField(
            model_name='presence',
            name='proxy',
            field=models.ForeignKey(blank=True, help_text='In an assembly: the member that holds its proxy.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='proxies', to='partnerships.sitting', verbose_name='who votes for it'),
        ),
        migrations.AddField(
            model_name='presencehistory',
            name='proxy',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='In an assembly: the member that holds its proxy.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partnerships.sitting', verbose_name='who votes for it'),
        ),
        migrations.AlterField(
            model_name='presence',
            name='came',
            field=models.CharField(blank=True, choices=[('present', 'present'), ('replaced', 'replaced'), ('left', 'left before the end'), ('proxy', 'voted by proxy'), ('absent', 'absent')], max_length=20, verbose_name='presence'),
        ),
        migrations.AlterField(
            model_name='presencehistory',
            name='came',
            field=models.CharField(blank=True, choices=[('present', 'present'), ('replaced', 'replaced'), ('left', 'left before the end'), ('proxy', 'voted by proxy'), ('absent', 'absent')], max_length=20, verbose_name='presence'),
        ),
        migrations.AddConstraint(
            model_name='presence',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('came', 'proxy'), ('proxy__isnull', False), models.Q(('proxy', models.F('sitting')), _negated=True)), models.Q(models.Q(('came', 'proxy'), _negated=True), ('proxy__isnull', True)), _connector='OR'), name='presence_says_who_votes', violation_error_code='presence_says_who_votes', violation_error_message='Say which other member votes for this one.'),
        ),
    ]
