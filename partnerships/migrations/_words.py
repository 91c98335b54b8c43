r"""Words first: how the database reads texts and questions, the same on every server.

PostgreSQL's own parser takes « soudeurs/soudeuses » for a path and « Technicien.ne » for a host, and what it
calls a letter depends on the server's LC_CTYPE: with C, no-break spaces, ’ and « are letters. It is given
lower-case words and single spaces only, so that nothing is left to interpret. Classes of characters are said
by code point, capitals by a table, for the same reason.

A word is kept in three ways, two of them with a mark before it, which no word begins with:

- « x1soudeuse »: as it is written, without accents; a question finds its beginning. Titles and names only: a
  description that says « ferme » is not about « fer »;
- « x0soude »: what feminine, masculine, singular and plural have in common. Not of people's names: Simone is
  no Simon;
- « soudeus »: its stems, French and English. Accents fall after the French stemmer, which reads them.

An index holds what these functions return: whoever changes one makes the indexes again in the same migration.
"""

import unicodedata

LETTERS = r"a-z\u00df-\u024f"
ENDINGS = (
    "e|ee|ée|ne|nne|te|se|sse|ve|le|lle|fe|ffe|ere|ère|iere|ière|ienne|enne|onne|euse|rice|trice|eure|ive"
    "|ante|ente|ale|elle|esse|aux|x|s"
)
# « étudiant·e·s », « technicien.ne », « technicien(ne) », « vendeur-euse », « opérateur/trice »
INCLUSIVE = (
    r"(?:[\u00b7\u2022\u2027\u2219\u22c5\ua78f.(/\u2010-]{1,2}" rf"(?:{ENDINGS})s?\)?s?)+"
)
INVISIBLE = r"[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]+"
NO_LETTERS = (
    r"[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02b9-\u02df\u1680\u2000-\u2bff\u2e00-\u2e7f"
    r"\u3000-\u3004\u3008-\u3020\u3030\ue000-\uf8ff\ufe30-\ufe6f\uff00-\uff20\ufff0-\uffff"
    r"\U0001f000-\U0001faff]+"
)


def _capitals() -> list[str]:
    """Return the capitals of Latin, Greek and Cyrillic letters that have one small letter."""
    letters = map(chr, [*range(0xC0, 0x250), *range(0x370, 0x530)])
    whole = (letter for letter in letters if unicodedata.normalize("NFKC", letter) == letter)
    return [letter for letter in whole if len(letter.lower()) == 1 and letter.lower() != letter]


CAPITALS = "".join(_capitals())
SMALL = CAPITALS.lower()
# In this order: plurals, the feminine's -e and the consonant it doubles, then what both genders share.
AGREEMENTS = [
    ("s", ""), ("oux", "ou"), ("nne", "n"), ("lle", "l"), ("ffe", "f"), ("tresse", "tr"), ("ee", "e"), ("e", ""),
    ("eur", "e"), ("eus", "e"), ("eux", "e"), ("tric", "te"), ("if", "ie"), ("iv", "ie"), ("euf", "eue"), ("euv", "eue"),
    ("iqu", "ie"), ("ic", "ie"), ("aux", "ae"), ("ail", "ae"), ("al", "ae"), ("au", "ae"),
]  # fmt: skip


def _agreed(text: str) -> str:
    for ending, common in AGREEMENTS:
        text = f"replace({text}, '{ending} ', '{common} ')"
    return text


WORDS = rf"""
CREATE FUNCTION words(said text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
BEGIN
    said := ' ' || lower(said COLLATE "C") || ' ';
    IF length(said) < octet_length(said) THEN
        said := regexp_replace(lower(normalize(said, NFKC) COLLATE "C"), '{INVISIBLE}', '', 'g');
        IF said ~ '[\u00c0-\u00de\u0100-\u0178\u0370-\u052f]' THEN
            said := translate(said, '{CAPITALS}', '{SMALL}');
        END IF;
    END IF;
    IF said ~ '[^0-9{LETTERS} ]' THEN
        IF said ~ '\.[a-z]\M' THEN
            said := regexp_replace(said, '(?<![0-9{LETTERS}])([a-z])\.(?=[a-z](?![0-9{LETTERS}]))', '\1', 'g');
        END IF;
        IF said ~ '[{LETTERS}]{{2}}{INCLUSIVE}[^0-9{LETTERS}]' THEN
            said := regexp_replace(said, '([{LETTERS}]{{2}}){INCLUSIVE}([^0-9{LETTERS}])', '\1\2', 'g');
        END IF;
        said := regexp_replace(said, '{NO_LETTERS}', ' ', 'g');
    END IF;
    -- What is longer than any word is no word, and no index takes it.
    IF said ~ '[^ ]{{61}}' THEN
        said := regexp_replace(said, '([^ ]{{60}})[^ ]+', '\1', 'g');
    END IF;
    RETURN said;
END $$;

CREATE FUNCTION words_agreed(plain text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT {_agreed("plain")} $$;

CREATE FUNCTION words_stemmed(said text, plain text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
BEGIN
    IF said = plain THEN
        RETURN to_tsvector('pg_catalog.french', said) || to_tsvector('pg_catalog.english', said);
    END IF;
    RETURN public.unaccent('public.unaccent', to_tsvector('pg_catalog.french', said)::text)::tsvector
        || to_tsvector('pg_catalog.english', plain);
END $$;

CREATE FUNCTION words_titled(said text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 1000 AS $$
DECLARE
    plain text;
BEGIN
    said := public.words(said);
    plain := public.unaccent('public.unaccent', said);
    RETURN setweight(
        to_tsvector('pg_catalog.simple', replace(rtrim(plain), ' ', ' x1'))
        || to_tsvector('pg_catalog.simple', replace(rtrim(public.words_agreed(plain)), ' ', ' x0'))
        || public.words_stemmed(said, plain), 'A');
END $$;

CREATE FUNCTION words_told(said text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 3000 AS $$
DECLARE
    plain text;
BEGIN
    said := public.words(said);
    plain := public.unaccent('public.unaccent', said);
    RETURN setweight(
        to_tsvector('pg_catalog.simple', replace(rtrim(public.words_agreed(plain)), ' ', ' x0'))
        || public.words_stemmed(said, plain), 'C');
END $$;

CREATE FUNCTION words_named(said text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 500 AS $$
BEGIN
    said := rtrim(public.unaccent('public.unaccent', public.words(said)));
    RETURN setweight(to_tsvector('pg_catalog.simple', replace(said, ' ', ' x1')), 'A');
END $$;

-- The words that count in a question, sixteen at most; those that do not, when there are no others.
CREATE FUNCTION words_kept(said text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
    word text;
    kept text[] := '{{}}';
    common text[] := '{{}}';
BEGIN
    FOREACH word IN ARRAY regexp_split_to_array(btrim(public.words(said)), ' +') LOOP
        IF word = '' OR cardinality(kept) = 16 THEN
            CONTINUE;
        ELSIF ts_lexize('pg_catalog.french_stem', word) = '{{}}'
            OR ts_lexize('pg_catalog.english_stem', word) = '{{}}' THEN
            common := common || word;
        ELSE
            kept := kept || word;
        END IF;
    END LOOP;
    RETURN CASE WHEN kept = '{{}}' THEN common[:16] ELSE kept END;
END $$;

-- What the genders and numbers of a word share; a short one, an acronym, is nothing but itself.
CREATE FUNCTION words_shared(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
BEGIN
    word := public.unaccent('public.unaccent', word);
    RETURN CASE WHEN length(word) < 4 THEN word ELSE btrim(public.words_agreed(' ' || word || ' ')) END;
END $$;

-- What a word of a question may be in a text. Typed, it may be a beginning, and its stems count; of a synonym,
-- only its gender and number may differ: « machining » has the stem of « machines ».
CREATE FUNCTION words_alike(word text, is_typed boolean) RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
    plain text := public.unaccent('public.unaccent', word);
    said text := quote_literal('x1' || plain);
    stem text;
BEGIN
    IF is_typed AND length(plain) > 1 THEN
        said := said || ':*';
    END IF;
    said := format('%s | %L', said, CASE WHEN length(plain) > 3 THEN 'x0' ELSE '' END || public.words_shared(word));
    IF is_typed THEN
        FOREACH stem IN ARRAY
            ts_lexize('pg_catalog.french_stem', word) || ts_lexize('pg_catalog.english_stem', plain)
        LOOP
            said := format('%s | %L', said, public.unaccent('public.unaccent', stem));
        END LOOP;
    END IF;
    RETURN said::tsquery;
END $$;

-- An expression, whole: what a synonym means.
CREATE FUNCTION words_meant(said text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
    word text;
    meant tsquery;
BEGIN
    FOREACH word IN ARRAY public.words_kept(said) LOOP
        meant := coalesce(meant && public.words_alike(word, false), public.words_alike(word, false));
    END LOOP;
    RETURN meant;
END $$;

CREATE FUNCTION words_key(said text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
BEGIN
    RETURN (SELECT string_agg(public.words_shared(word), ' ' ORDER BY place)
        FROM unnest(public.words_kept(said)) WITH ORDINALITY AS kept (word, place));
END $$;

CREATE FUNCTION words_expressions(said text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
BEGIN
    RETURN array(
        SELECT btrim(one) FROM regexp_split_to_table(said, '[,;\n]') WITH ORDINALITY AS all_of (one, place)
        WHERE cardinality(public.words_kept(one)) > 0 ORDER BY place);
END $$;

CREATE FUNCTION words_keys(said text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
BEGIN
    RETURN array(SELECT DISTINCT public.words_key(one) FROM unnest(public.words_expressions(said)) one ORDER BY 1);
END $$;

-- What a question asks for, with the synonyms in force on a day: the whole question, and word by word.
CREATE FUNCTION words_sought(said text, on_day date, OUT whole tsquery, OUT each tsquery[])
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    kept text[] := public.words_kept(said);
    keys text[] := '{{}}';
    said_otherwise tsquery[] := '{{}}';
    other record;
    one tsquery;
BEGIN
    FOR place IN 1 .. cardinality(kept) LOOP
        each[place] := public.words_alike(kept[place], true);
        keys[place] := public.words_key(kept[place]);
    END LOOP;
    FOR other IN
        SELECT starts, ends, public.words_meant(expression) AS meant
        FROM generate_series(1, cardinality(kept)) starts,
            generate_series(starts, least(starts + 4, cardinality(kept))) ends,
            array_to_string(keys[starts:ends], ' ') span,
            public.partnerships_synonym synonym,
            unnest(public.words_expressions(synonym.words_fr || ',' || synonym.words_en)) expression
        WHERE synonym.keys @> ARRAY[span] AND public.words_key(expression) <> span
            AND synonym.from_on <= on_day AND (synonym.to_on IS NULL OR synonym.to_on >= on_day)
        ORDER BY synonym.id LIMIT 60
    LOOP
        IF other.starts = other.ends THEN
            each[other.starts] := each[other.starts] || other.meant;
        ELSE
            one := other.meant;
            FOR place IN 1 .. cardinality(kept) LOOP
                CONTINUE WHEN place BETWEEN other.starts AND other.ends;
                one := one && public.words_alike(kept[place], true);
            END LOOP;
            said_otherwise := said_otherwise || one;
        END IF;
    END LOOP;
    FOREACH one IN ARRAY coalesce(each, '{{}}') LOOP
        whole := coalesce(whole && one, one);
    END LOOP;
    FOREACH one IN ARRAY said_otherwise LOOP
        whole := whole || one;
    END LOOP;
END $$;
"""
NONE = """
DROP FUNCTION words_sought(text, date);
DROP FUNCTION words_keys(text);
DROP FUNCTION words_expressions(text);
DROP FUNCTION words_key(text);
DROP FUNCTION words_meant(text);
DROP FUNCTION words_alike(text, boolean);
DROP FUNCTION words_shared(text);
DROP FUNCTION words_kept(text);
DROP FUNCTION words_named(text);
DROP FUNCTION words_told(text);
DROP FUNCTION words_titled(text);
DROP FUNCTION words_stemmed(text, text);
DROP FUNCTION words_agreed(text);
DROP FUNCTION words(text);
"""
