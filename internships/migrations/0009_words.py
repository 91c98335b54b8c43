import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('internships', '0008_paper_in_time'),
        ('partnerships', '0008_words'),
    ]

    operations = [
        migrations.RemoveIndex(model_name='offer', name='offer_words'),
        migrations.RemoveField(model_name='offer', name='words'),
        migrations.AddField(
            model_name='offer',
            name='words',
            field=models.GeneratedField(db_persist=True, expression=models.Func(models.Func('title_fr', 'title_en', arg_joiner=" || ' ' || ", function='words_titled', output_field=django.contrib.postgres.search.SearchVectorField()), models.Func('description_fr', 'tasks_fr', 'requirements_fr', 'description_en', 'tasks_en', 'requirements_en', arg_joiner=" || ' ' || ", function='words_told', output_field=django.contrib.postgres.search.SearchVectorField()), arg_joiner=' || ', output_field=django.contrib.postgres.search.SearchVectorField(), template='(%(expressions)s)'), output_field=django.contrib.postgres.search.SearchVectorField(), verbose_name='words'),
        ),
        migrations.AddIndex(
            model_name='offer',
            index=django.contrib.postgres.indexes.GinIndex(condition=models.Q(('state', 'published')), fields=['words'], name='offer_words'),
        ),
    ]
