from django.db import migrations, models

# Letters, then accents from the end of the word, then the text itself. Bytes, so that no server's collation
# has a say; NFD, so that capitals with accents get small where LC_CTYPE is C; PL/pgSQL, three times as fast as
# a function in SQL that cannot be inlined. Its twin: words/sorting.py.
SORT_KEY = r"""
CREATE FUNCTION sort_key(said text) RETURNS bytea LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
BEGIN
    RETURN convert_to(
        btrim(regexp_replace(
            lower(public.unaccent('public.unaccent'::regdictionary, said)),
            '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f]+', ' ', 'g'))
        || chr(1) || reverse(lower(normalize(said, NFD))) || chr(1) || said, 'UTF8');
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0011_acts_on_many_rows")]
    operations = [
        migrations.RunSQL(SORT_KEY, "DROP FUNCTION sort_key(text);"),
        migrations.AlterModelOptions(
            name="contact",
            options={
                "ordering": [
                    models.OrderBy(
                        models.Func("name", function="sort_key", output_field=models.BinaryField()),
                        descending=False,
                    )
                ],
                "verbose_name": "contact",
                "verbose_name_plural": "contacts",
            },
        ),
        migrations.AlterModelOptions(
            name="establishment",
            options={
                "ordering": [
                    models.OrderBy(
                        models.Func("name", function="sort_key", output_field=models.BinaryField()),
                        descending=False,
                    )
                ],
                "verbose_name": "establishment",
                "verbose_name_plural": "establishments",
            },
        ),
        migrations.AlterModelOptions(
            name="organization",
            options={
                "ordering": [
                    models.OrderBy(
                        models.Func("name", function="sort_key", output_field=models.BinaryField()),
                        descending=False,
                    )
                ],
                "verbose_name": "partner",
                "verbose_name_plural": "partners",
            },
        ),
        migrations.AlterModelOptions(
            name="territory",
            options={
                "ordering": [
                    models.OrderBy(
                        models.Func("name", function="sort_key", output_field=models.BinaryField()),
                        descending=False,
                    )
                ],
                "verbose_name": "territory (MRC)",
                "verbose_name_plural": "territories (MRC)",
            },
        ),
        migrations.AddIndex(
            model_name="organization",
            index=models.Index(
                models.OrderBy(
                    models.Func("name", function="sort_key", output_field=models.BinaryField()),
                    descending=False,
                ),
                name="organization_by_name",
            ),
        ),
    ]
