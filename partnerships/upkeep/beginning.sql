-- PostgreSQL database dump

-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET LOCAL statement_timeout = 0;
SET LOCAL lock_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0;
SET LOCAL client_encoding = 'UTF8';
SET LOCAL standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', true);
SET LOCAL check_function_bodies = false;
SET LOCAL xmloption = content;
SET LOCAL client_min_messages = warning;
SET LOCAL row_security = off;

-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: -

-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: -

-- Name: unaccent; Type: EXTENSION; Schema: -; Owner: -

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

-- Name: EXTENSION unaccent; Type: COMMENT; Schema: -; Owner: -

-- Name: _pgh_attach_context(); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;

-- Name: plain(text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.plain(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $_$;

-- Name: program_codes(text, text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.program_codes(code text, sanction text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
DECLARE
    english text := CASE sanction
        WHEN 'DEP' THEN 'DVS' WHEN 'ASP' THEN 'AVS' WHEN 'AEP' THEN 'STC' WHEN 'DEC' THEN 'DCS' WHEN 'AEC' THEN 'ACS'
        ELSE '' END;
    whole text := regexp_replace(code, '[^0-9A-Za-z]', '', 'g');
BEGIN
    RETURN CASE WHEN english = '' THEN concat_ws(' ', code, whole)
        ELSE concat_ws(' ', code, whole, sanction, sanction || whole, english) END
        || CASE WHEN sanction IN ('DEP', 'ASP', 'AEP') AND code ~ '^\d{4}$' AND code::int % 1000 < 500
            THEN concat_ws(' ', '', code::int + 500, sanction || (code::int + 500), english || (code::int + 500))
            ELSE '' END;
END $_$;

-- Name: sort_key(text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.sort_key(said text) RETURNS bytea
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
BEGIN
    RETURN convert_to(
        btrim(regexp_replace(
            lower(public.unaccent('public.unaccent'::regdictionary, said)),
            '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f]+', ' ', 'g'))
        || chr(1) || reverse(lower(normalize(said, NFD))) || chr(1) || said, 'UTF8');
END $$;

-- Name: words(text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words(said text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
BEGIN
    said := ' ' || lower(said COLLATE "C") || ' ';
    IF length(said) < octet_length(said) THEN
        said := regexp_replace(lower(normalize(said, NFKC) COLLATE "C"), '[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]+', '', 'g');
        IF said ~ '[\u00c0-\u00de\u0100-\u0178\u0370-\u052f]' THEN
            said := translate(said, 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĴĶĹĻĽŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮ', 'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĵķĺļľłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǵƕƿǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯ');
        END IF;
    END IF;
    IF said ~ '[^0-9a-z\u00df-\u024f ]' THEN
        IF said ~ '\.[a-z]\M' THEN
            said := regexp_replace(said, '(?<![0-9a-z\u00df-\u024f])([a-z])\.(?=[a-z](?![0-9a-z\u00df-\u024f]))', '\1', 'g');
        END IF;
        IF said ~ '[a-z\u00df-\u024f]{2}(?:[\u00b7\u2022\u2027\u2219\u22c5\ua78f.(/\u2010-]{1,2}(?:e|ee|ée|ne|nne|te|se|sse|ve|le|lle|fe|ffe|ere|ère|iere|ière|ienne|enne|onne|euse|rice|trice|eure|ive|ante|ente|ale|elle|esse|aux|x|s)s?\)?s?)+[^0-9a-z\u00df-\u024f]' THEN
            said := regexp_replace(said, '([a-z\u00df-\u024f]{2})(?:[\u00b7\u2022\u2027\u2219\u22c5\ua78f.(/\u2010-]{1,2}(?:e|ee|ée|ne|nne|te|se|sse|ve|le|lle|fe|ffe|ere|ère|iere|ière|ienne|enne|onne|euse|rice|trice|eure|ive|ante|ente|ale|elle|esse|aux|x|s)s?\)?s?)+([^0-9a-z\u00df-\u024f])', '\1\2', 'g');
        END IF;
        said := regexp_replace(said, '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02b9-\u02df\u1680\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\ue000-\uf8ff\ufe30-\ufe6f\uff00-\uff20\ufff0-\uffff\U0001f000-\U0001faff]+', ' ', 'g');
    END IF;
    -- What is longer than any word is no word, and no index takes it.
    IF said ~ '[^ ]{61}' THEN
        said := regexp_replace(said, '([^ ]{60})[^ ]+', '\1', 'g');
    END IF;
    RETURN said;
END $$;

-- Name: words_agreed(text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words_agreed(plain text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(plain, 's ', ' '), 'oux ', 'ou '), 'nne ', 'n '), 'lle ', 'l '), 'ffe ', 'f '), 'tresse ', 'tr '), 'ee ', 'e '), 'e ', ' '), 'eur ', 'e '), 'eus ', 'e '), 'eux ', 'e '), 'tric ', 'te '), 'if ', 'ie '), 'iv ', 'ie '), 'euf ', 'eue '), 'euv ', 'eue '), 'iqu ', 'ie '), 'ic ', 'ie '), 'aux ', 'ae '), 'ail ', 'ae '), 'al ', 'ae '), 'au ', 'ae ') $$;

-- Name: words_alike(text, boolean); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words_alike(word text, is_typed boolean) RETURNS tsquery
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
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

-- Name: words_expressions(text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words_expressions(said text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
BEGIN
    RETURN array(
        SELECT btrim(one) FROM regexp_split_to_table(said, '[,;\n]') WITH ORDINALITY AS all_of (one, place)
        WHERE cardinality(public.words_kept(one)) > 0 ORDER BY place);
END $$;

-- Name: words_kept(text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words_kept(said text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
DECLARE
    word text;
    kept text[] := '{}';
    common text[] := '{}';
BEGIN
    FOREACH word IN ARRAY regexp_split_to_array(btrim(public.words(said)), ' +') LOOP
        IF word = '' OR cardinality(kept) = 16 THEN
            CONTINUE;
        ELSIF ts_lexize('pg_catalog.french_stem', word) = '{}'
            OR ts_lexize('pg_catalog.english_stem', word) = '{}' THEN
            common := common || word;
        ELSE
            kept := kept || word;
        END IF;
    END LOOP;
    RETURN CASE WHEN kept = '{}' THEN common[:16] ELSE kept END;
END $$;

-- Name: words_key(text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words_key(said text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
BEGIN
    RETURN (SELECT string_agg(public.words_shared(word), ' ' ORDER BY place)
        FROM unnest(public.words_kept(said)) WITH ORDINALITY AS kept (word, place));
END $$;

-- Name: words_keys(text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words_keys(said text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
BEGIN
    RETURN array(SELECT DISTINCT public.words_key(one) FROM unnest(public.words_expressions(said)) one ORDER BY 1);
END $$;

-- Name: words_meant(text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words_meant(said text) RETURNS tsquery
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
DECLARE
    word text;
    meant tsquery;
BEGIN
    FOREACH word IN ARRAY public.words_kept(said) LOOP
        meant := coalesce(meant && public.words_alike(word, false), public.words_alike(word, false));
    END LOOP;
    RETURN meant;
END $$;

-- Name: words_named(text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words_named(said text) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE STRICT COST 500 PARALLEL SAFE
    AS $$
BEGIN
    said := rtrim(public.unaccent('public.unaccent', public.words(said)));
    RETURN setweight(to_tsvector('pg_catalog.simple', replace(said, ' ', ' x1')), 'A');
END $$;

-- Name: words_shared(text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words_shared(word text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
BEGIN
    word := public.unaccent('public.unaccent', word);
    RETURN CASE WHEN length(word) < 4 THEN word ELSE btrim(public.words_agreed(' ' || word || ' ')) END;
END $$;

-- Name: words_sought(text, date); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words_sought(said text, on_day date, OUT whole tsquery, OUT each tsquery[]) RETURNS record
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
DECLARE
    kept text[] := public.words_kept(said);
    keys text[] := '{}';
    said_otherwise tsquery[] := '{}';
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
    FOREACH one IN ARRAY coalesce(each, '{}') LOOP
        whole := coalesce(whole && one, one);
    END LOOP;
    FOREACH one IN ARRAY said_otherwise LOOP
        whole := whole || one;
    END LOOP;
END $$;

-- Name: words_stemmed(text, text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words_stemmed(said text, plain text) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
BEGIN
    IF said = plain THEN
        RETURN to_tsvector('pg_catalog.french', said) || to_tsvector('pg_catalog.english', said);
    END IF;
    RETURN public.unaccent('public.unaccent', to_tsvector('pg_catalog.french', said)::text)::tsvector
        || to_tsvector('pg_catalog.english', plain);
END $$;

-- Name: words_titled(text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words_titled(said text) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE STRICT COST 1000 PARALLEL SAFE
    AS $$
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

-- Name: words_told(text); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.words_told(said text) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE STRICT COST 3000 PARALLEL SAFE
    AS $$
DECLARE
    plain text;
BEGIN
    said := public.words(said);
    plain := public.unaccent('public.unaccent', said);
    RETURN setweight(
        to_tsvector('pg_catalog.simple', replace(rtrim(public.words_agreed(plain)), ' ', ' x0'))
        || public.words_stemmed(said, plain), 'C');
END $$;

-- Name: en; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: -

CREATE TEXT SEARCH CONFIGURATION public.en (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR asciiword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR word WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR hword_part WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR hword_asciipart WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR asciihword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR hword WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.en
    ADD MAPPING FOR uint WITH simple;

-- Name: fr; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: -

CREATE TEXT SEARCH CONFIGURATION public.fr (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR asciiword WITH french_stem;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR word WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR hword_part WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR hword_asciipart WITH french_stem;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR asciihword WITH french_stem;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR hword WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.fr
    ADD MAPPING FOR uint WITH simple;

SET LOCAL default_tablespace = '';

SET LOCAL default_table_access_method = heap;

-- Name: account_emailaddress; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);

-- Name: account_emailaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: account_emailconfirmation; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: auth_group; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: django_admin_log; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id bigint NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);

-- Name: django_admin_log_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: django_session; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

-- Name: internships_agreement; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_agreement (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    hours_week numeric(4,1) NOT NULL,
    hours_total smallint NOT NULL,
    wage_hourly numeric(6,2),
    goals text NOT NULL,
    conditions text NOT NULL,
    cnesst_payer character varying(20) NOT NULL,
    insurance character varying(250) NOT NULL,
    trainer_name character varying(150) NOT NULL,
    trainer_email character varying(254) NOT NULL,
    supervisor_name character varying(150) NOT NULL,
    supervisor_email character varying(254) NOT NULL,
    school_signatory_name character varying(150) NOT NULL,
    school_signatory_title character varying(120) NOT NULL,
    school_signatory_email character varying(254) NOT NULL,
    state character varying(20) NOT NULL,
    is_fictitious boolean NOT NULL,
    enrolment_id bigint,
    program_id bigint,
    region_id bigint NOT NULL,
    school_id bigint,
    student_id bigint NOT NULL,
    application_id bigint,
    kind_id bigint NOT NULL,
    offer_id bigint,
    stopped_on date,
    CONSTRAINT agreement_ends_after_start CHECK ((ends_on >= starts_on)),
    CONSTRAINT agreement_has_hours CHECK (((hours_total > 0) AND (hours_week > (0)::numeric))),
    CONSTRAINT internships_agreement_hours_total_check CHECK ((hours_total >= 0))
);

-- Name: internships_agreement_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_agreement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_agreement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_agreementevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_agreementevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    agreement_id bigint NOT NULL,
    by_id bigint
);

-- Name: internships_agreementevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_agreementevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_agreementevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_agreementhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_agreementhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    hours_week numeric(4,1) NOT NULL,
    hours_total smallint NOT NULL,
    wage_hourly numeric(6,2),
    goals text NOT NULL,
    conditions text NOT NULL,
    cnesst_payer character varying(20) NOT NULL,
    insurance character varying(250) NOT NULL,
    trainer_name character varying(150) NOT NULL,
    trainer_email character varying(254) NOT NULL,
    supervisor_name character varying(150) NOT NULL,
    supervisor_email character varying(254) NOT NULL,
    school_signatory_name character varying(150) NOT NULL,
    school_signatory_title character varying(120) NOT NULL,
    school_signatory_email character varying(254) NOT NULL,
    state character varying(20) NOT NULL,
    is_fictitious boolean NOT NULL,
    enrolment_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    program_id bigint,
    region_id bigint NOT NULL,
    school_id bigint,
    student_id bigint NOT NULL,
    application_id bigint,
    kind_id bigint NOT NULL,
    offer_id bigint,
    stopped_on date,
    CONSTRAINT internships_agreementhistory_hours_total_check CHECK ((hours_total >= 0))
);

-- Name: internships_agreementhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_agreementhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_agreementhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_agreementhost; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_agreementhost (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    percent smallint NOT NULL,
    tutor_name character varying(150) NOT NULL,
    tutor_email character varying(254) NOT NULL,
    signatory_name character varying(150) NOT NULL,
    signatory_title character varying(120) NOT NULL,
    signatory_email character varying(254) NOT NULL,
    union_name character varying(150) NOT NULL,
    union_email character varying(254) NOT NULL,
    agreement_id bigint NOT NULL,
    establishment_id bigint NOT NULL,
    CONSTRAINT host_percent_within_100 CHECK (((percent > 0) AND (percent <= 100))),
    CONSTRAINT internships_agreementhost_percent_check CHECK ((percent >= 0))
);

-- Name: internships_agreementhost_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_agreementhost ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_agreementhost_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_agreementhosthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_agreementhosthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    percent smallint NOT NULL,
    tutor_name character varying(150) NOT NULL,
    tutor_email character varying(254) NOT NULL,
    signatory_name character varying(150) NOT NULL,
    signatory_title character varying(120) NOT NULL,
    signatory_email character varying(254) NOT NULL,
    union_name character varying(150) NOT NULL,
    union_email character varying(254) NOT NULL,
    agreement_id bigint NOT NULL,
    establishment_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT internships_agreementhosthistory_percent_check CHECK ((percent >= 0))
);

-- Name: internships_agreementhosthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_agreementhosthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_agreementhosthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_agreementversion; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_agreementversion (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    content jsonb NOT NULL,
    sha256 character varying(64) NOT NULL,
    contacts jsonb NOT NULL,
    is_amendment boolean NOT NULL,
    effective_on date NOT NULL,
    reason text NOT NULL,
    signed_at timestamp with time zone,
    voided_at timestamp with time zone,
    agreement_id bigint NOT NULL,
    made_by_id bigint,
    pdf_error text NOT NULL,
    CONSTRAINT internships_agreementversion_number_check CHECK ((number >= 0))
);

-- Name: internships_agreementversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_agreementversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_agreementversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_agreementversionhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_agreementversionhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    content jsonb NOT NULL,
    sha256 character varying(64) NOT NULL,
    contacts jsonb NOT NULL,
    is_amendment boolean NOT NULL,
    effective_on date NOT NULL,
    reason text NOT NULL,
    signed_at timestamp with time zone,
    voided_at timestamp with time zone,
    agreement_id bigint NOT NULL,
    made_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT internships_agreementversionhistory_number_check CHECK ((number >= 0))
);

-- Name: internships_agreementversionhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_agreementversionhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_agreementversionhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_application; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_application (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sent_by character varying(20) NOT NULL,
    message text NOT NULL,
    state character varying(20) NOT NULL,
    sent_at timestamp with time zone,
    reminded_on date,
    answered_at timestamp with time zone,
    interview_at timestamp with time zone,
    interview_place character varying(250) NOT NULL,
    confirm_by date,
    refusal character varying(20) NOT NULL,
    refusal_words text NOT NULL,
    rank smallint,
    is_fictitious boolean NOT NULL,
    consent_id bigint,
    enrolment_id bigint,
    school_id bigint,
    student_id bigint NOT NULL,
    submitted_by_id bigint,
    slot_id bigint NOT NULL,
    asked_again_at timestamp with time zone,
    CONSTRAINT application_confirmed_by_a_day CHECK (((NOT ((state)::text = 'offered'::text)) OR (confirm_by IS NOT NULL))),
    CONSTRAINT application_sent_at_a_time CHECK ((((state)::text = ANY ((ARRAY['draft'::character varying, 'withdrawn'::character varying, 'cancelled'::character varying])::text[])) OR (sent_at IS NOT NULL))),
    CONSTRAINT internships_application_rank_check CHECK ((rank >= 0))
);

-- Name: internships_application_documents; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_application_documents (
    id bigint NOT NULL,
    application_id bigint NOT NULL,
    document_id bigint NOT NULL
);

-- Name: internships_application_documents_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_application_documents ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_application_documents_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_application_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_application ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_application_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_applicationevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_applicationevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    application_id bigint NOT NULL,
    by_id bigint
);

-- Name: internships_applicationevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_applicationevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_applicationevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_applicationhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_applicationhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sent_by character varying(20) NOT NULL,
    message text NOT NULL,
    state character varying(20) NOT NULL,
    sent_at timestamp with time zone,
    reminded_on date,
    answered_at timestamp with time zone,
    interview_at timestamp with time zone,
    interview_place character varying(250) NOT NULL,
    confirm_by date,
    refusal character varying(20) NOT NULL,
    refusal_words text NOT NULL,
    rank smallint,
    is_fictitious boolean NOT NULL,
    consent_id bigint,
    enrolment_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    school_id bigint,
    student_id bigint NOT NULL,
    submitted_by_id bigint,
    slot_id bigint NOT NULL,
    asked_again_at timestamp with time zone,
    CONSTRAINT internships_applicationhistory_rank_check CHECK ((rank >= 0))
);

-- Name: internships_applicationhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_applicationhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_applicationhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_assignment; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_assignment (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rank smallint,
    is_forced boolean NOT NULL,
    km double precision,
    reasons jsonb NOT NULL,
    handled_at timestamp with time zone,
    failure character varying(20) NOT NULL,
    application_id bigint,
    student_id bigint NOT NULL,
    scenario_id bigint NOT NULL,
    slot_id bigint,
    CONSTRAINT internships_assignment_rank_check CHECK ((rank >= 0))
);

-- Name: internships_assignment_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_assignment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_assignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_assignmenthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_assignmenthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rank smallint,
    is_forced boolean NOT NULL,
    km double precision,
    reasons jsonb NOT NULL,
    handled_at timestamp with time zone,
    failure character varying(20) NOT NULL,
    application_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    student_id bigint NOT NULL,
    scenario_id bigint NOT NULL,
    slot_id bigint,
    CONSTRAINT internships_assignmenthistory_rank_check CHECK ((rank >= 0))
);

-- Name: internships_assignmenthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_assignmenthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_assignmenthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_calendarfeed; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_calendarfeed (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    token_hash character varying(64) NOT NULL,
    revoked_at timestamp with time zone,
    user_id bigint NOT NULL
);

-- Name: internships_calendarfeed_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_calendarfeed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_calendarfeed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_calendarfeedhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_calendarfeedhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    user_id bigint NOT NULL
);

-- Name: internships_calendarfeedhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_calendarfeedhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_calendarfeedhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_clause; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_clause (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(40) NOT NULL,
    version smallint NOT NULL,
    "position" smallint NOT NULL,
    title_fr character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    text_fr text NOT NULL,
    text_en text NOT NULL,
    from_on date NOT NULL,
    to_on date,
    used_at timestamp with time zone,
    school_id bigint,
    kind_id bigint,
    CONSTRAINT clause_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on))),
    CONSTRAINT internships_clause_position_check CHECK (("position" >= 0)),
    CONSTRAINT internships_clause_version_check CHECK ((version >= 0))
);

-- Name: internships_clause_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_clause ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_clause_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_clausehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_clausehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(40) NOT NULL,
    version smallint NOT NULL,
    "position" smallint NOT NULL,
    title_fr character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    text_fr text NOT NULL,
    text_en text NOT NULL,
    from_on date NOT NULL,
    to_on date,
    used_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    school_id bigint,
    kind_id bigint,
    CONSTRAINT internships_clausehistory_position_check CHECK (("position" >= 0)),
    CONSTRAINT internships_clausehistory_version_check CHECK ((version >= 0))
);

-- Name: internships_clausehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_clausehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_clausehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_contactentry; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_contactentry (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    channel character varying(20) NOT NULL,
    result character varying(250) NOT NULL,
    call_again_on date,
    by_id bigint,
    establishment_id bigint NOT NULL,
    organization_id bigint,
    region_id bigint NOT NULL
);

-- Name: internships_contactentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_contactentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_contactentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_contactentryhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_contactentryhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    channel character varying(20) NOT NULL,
    result character varying(250) NOT NULL,
    call_again_on date,
    by_id bigint,
    establishment_id bigint NOT NULL,
    organization_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint NOT NULL
);

-- Name: internships_contactentryhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_contactentryhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_contactentryhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_document; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_document (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(150) NOT NULL,
    file character varying(100) NOT NULL,
    content_type character varying(40) NOT NULL,
    size integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    student_id bigint NOT NULL,
    CONSTRAINT internships_document_size_check CHECK ((size >= 0))
);

-- Name: internships_document_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_documenthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_documenthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(150) NOT NULL,
    content_type character varying(40) NOT NULL,
    size integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    student_id bigint NOT NULL,
    CONSTRAINT internships_documenthistory_size_check CHECK ((size >= 0))
);

-- Name: internships_documenthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_documenthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_documenthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_evaluation; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_evaluation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    moment character varying(20) NOT NULL,
    by character varying(20) NOT NULL,
    author_name character varying(150) NOT NULL,
    overall smallint NOT NULL,
    strengths text NOT NULL,
    to_improve text NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    author_id bigint,
    placement_id bigint NOT NULL,
    CONSTRAINT evaluation_overall_1_to_4 CHECK (((overall >= 1) AND (overall <= 4))),
    CONSTRAINT internships_evaluation_overall_check CHECK ((overall >= 0))
);

-- Name: internships_evaluation_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_evaluation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_evaluation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_evaluationhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_evaluationhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    moment character varying(20) NOT NULL,
    by character varying(20) NOT NULL,
    author_name character varying(150) NOT NULL,
    overall smallint NOT NULL,
    strengths text NOT NULL,
    to_improve text NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    author_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    placement_id bigint NOT NULL,
    CONSTRAINT internships_evaluationhistory_overall_check CHECK ((overall >= 0))
);

-- Name: internships_evaluationhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_evaluationhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_evaluationhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_evaluationmark; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_evaluationmark (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    criterion character varying(40) NOT NULL,
    mark smallint,
    comment character varying(250) NOT NULL,
    evaluation_id bigint NOT NULL,
    unit_id bigint,
    CONSTRAINT internships_evaluationmark_mark_check CHECK ((mark >= 0)),
    CONSTRAINT mark_1_to_4 CHECK (((mark IS NULL) OR ((mark >= 1) AND (mark <= 4)))),
    CONSTRAINT mark_of_one_thing CHECK (((((criterion)::text = ''::text) AND (unit_id IS NOT NULL)) OR ((unit_id IS NULL) AND (NOT ((criterion)::text = ''::text)))))
);

-- Name: internships_evaluationmark_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_evaluationmark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_evaluationmark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_evaluationmarkhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_evaluationmarkhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    criterion character varying(40) NOT NULL,
    mark smallint,
    comment character varying(250) NOT NULL,
    evaluation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint,
    CONSTRAINT internships_evaluationmarkhistory_mark_check CHECK ((mark >= 0))
);

-- Name: internships_evaluationmarkhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_evaluationmarkhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_evaluationmarkhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_favourite; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_favourite (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    offer_id bigint NOT NULL
);

-- Name: internships_favourite_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_favourite ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_favourite_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_handovernote; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_handovernote (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    text text NOT NULL,
    by_id bigint,
    position_id bigint NOT NULL
);

-- Name: internships_handovernote_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_handovernote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_handovernote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_handovernotehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_handovernotehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    text text NOT NULL,
    by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    position_id bigint NOT NULL
);

-- Name: internships_handovernotehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_handovernotehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_handovernotehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_hiringfigures; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_hiringfigures (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_year smallint NOT NULL,
    to_year smallint NOT NULL,
    persons integer NOT NULL,
    is_at_least boolean NOT NULL,
    source character varying(250) NOT NULL,
    partnership_id bigint,
    region_id bigint NOT NULL,
    kind_id bigint NOT NULL,
    CONSTRAINT hiring_figures_years_in_order CHECK ((to_year >= from_year)),
    CONSTRAINT internships_hiringfigures_from_year_check CHECK ((from_year >= 0)),
    CONSTRAINT internships_hiringfigures_persons_check CHECK ((persons >= 0)),
    CONSTRAINT internships_hiringfigures_to_year_check CHECK ((to_year >= 0))
);

-- Name: internships_hiringfigures_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_hiringfigures ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_hiringfigures_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_hiringfigureshistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_hiringfigureshistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_year smallint NOT NULL,
    to_year smallint NOT NULL,
    persons integer NOT NULL,
    is_at_least boolean NOT NULL,
    source character varying(250) NOT NULL,
    partnership_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint NOT NULL,
    kind_id bigint NOT NULL,
    CONSTRAINT internships_hiringfigureshistory_from_year_check CHECK ((from_year >= 0)),
    CONSTRAINT internships_hiringfigureshistory_persons_check CHECK ((persons >= 0)),
    CONSTRAINT internships_hiringfigureshistory_to_year_check CHECK ((to_year >= 0))
);

-- Name: internships_hiringfigureshistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_hiringfigureshistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_hiringfigureshistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_hourslog; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_hourslog (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    day date NOT NULL,
    hours numeric(4,2) NOT NULL,
    absence character varying(20) NOT NULL,
    note character varying(250) NOT NULL,
    state character varying(20) NOT NULL,
    validated_by_name character varying(150) NOT NULL,
    validated_at timestamp with time zone,
    returned_why character varying(250) NOT NULL,
    logged_by_id bigint,
    placement_id bigint NOT NULL,
    CONSTRAINT hours_none_when_absent CHECK ((((absence)::text = ''::text) OR (hours = (0)::numeric))),
    CONSTRAINT hours_within_a_day CHECK (((hours >= (0)::numeric) AND (hours <= (24)::numeric)))
);

-- Name: internships_hourslog_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_hourslog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_hourslog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_hoursloghistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_hoursloghistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    day date NOT NULL,
    hours numeric(4,2) NOT NULL,
    absence character varying(20) NOT NULL,
    note character varying(250) NOT NULL,
    state character varying(20) NOT NULL,
    validated_by_name character varying(150) NOT NULL,
    validated_at timestamp with time zone,
    returned_why character varying(250) NOT NULL,
    logged_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    placement_id bigint NOT NULL
);

-- Name: internships_hoursloghistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_hoursloghistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_hoursloghistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_incidentreading; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_incidentreading (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    incident_id bigint NOT NULL
);

-- Name: internships_incidentreading_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_incidentreading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_incidentreading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_internshipkind; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_internshipkind (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(30) NOT NULL,
    name_fr character varying(80) NOT NULL,
    name_en character varying(80) NOT NULL,
    description_fr text NOT NULL,
    description_en text NOT NULL,
    is_employment boolean NOT NULL,
    is_shared boolean NOT NULL,
    needs_agreement boolean NOT NULL,
    school_signs boolean NOT NULL,
    union_signs boolean NOT NULL,
    tutor_signs boolean NOT NULL,
    "position" smallint NOT NULL,
    is_active boolean NOT NULL,
    CONSTRAINT internships_internshipkind_position_check CHECK (("position" >= 0))
);

-- Name: internships_internshipkind_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_internshipkind ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_internshipkind_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_internshipkindhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_internshipkindhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(30) NOT NULL,
    name_fr character varying(80) NOT NULL,
    name_en character varying(80) NOT NULL,
    description_fr text NOT NULL,
    description_en text NOT NULL,
    is_employment boolean NOT NULL,
    is_shared boolean NOT NULL,
    needs_agreement boolean NOT NULL,
    school_signs boolean NOT NULL,
    union_signs boolean NOT NULL,
    tutor_signs boolean NOT NULL,
    "position" smallint NOT NULL,
    is_active boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT internships_internshipkindhistory_position_check CHECK (("position" >= 0))
);

-- Name: internships_internshipkindhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_internshipkindhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_internshipkindhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_offer; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_offer (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    latitude numeric(8,5),
    longitude numeric(8,5),
    title_fr character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    description_fr text NOT NULL,
    description_en text NOT NULL,
    tasks_fr text NOT NULL,
    tasks_en text NOT NULL,
    requirements_fr text NOT NULL,
    requirements_en text NOT NULL,
    is_paid boolean NOT NULL,
    wage_hourly numeric(6,2),
    hours_week numeric(4,1),
    shift character varying(120) NOT NULL,
    minimum_age smallint,
    welcomes_minors boolean NOT NULL,
    reserved_until date,
    state character varying(20) NOT NULL,
    published_at timestamp with time zone,
    last_confirmed_on date,
    asked_on date,
    is_fictitious boolean NOT NULL,
    contact_id bigint,
    establishment_id bigint NOT NULL,
    kind_id bigint NOT NULL,
    link_id bigint,
    need_id bigint,
    occupation_id bigint,
    region_id bigint NOT NULL,
    renewed_from_id bigint,
    reserved_for_id bigint,
    territory_id bigint,
    written_by_id bigint,
    words tsvector GENERATED ALWAYS AS ((public.words_titled((((title_fr)::text || ' '::text) || (title_en)::text)) || public.words_told(((((((((((description_fr || ' '::text) || tasks_fr) || ' '::text) || requirements_fr) || ' '::text) || description_en) || ' '::text) || tasks_en) || ' '::text) || requirements_en)))) STORED,
    CONSTRAINT internships_offer_minimum_age_check CHECK ((minimum_age >= 0)),
    CONSTRAINT offer_in_french CHECK (((NOT ((title_fr)::text = ''::text)) AND (NOT (description_fr = ''::text)))),
    CONSTRAINT offer_published_at_a_time CHECK (((NOT ((state)::text = 'published'::text)) OR (published_at IS NOT NULL))),
    CONSTRAINT offer_reserved_until_a_day CHECK (((reserved_for_id IS NULL) OR (reserved_until IS NOT NULL))),
    CONSTRAINT offer_wage_when_paid CHECK (((wage_hourly IS NULL) OR (is_paid AND (wage_hourly > (0)::numeric))))
);

-- Name: internships_offer_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_offer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_offer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_offer_programs; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_offer_programs (
    id bigint NOT NULL,
    offer_id bigint NOT NULL,
    program_id bigint NOT NULL
);

-- Name: internships_offer_programs_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_offer_programs ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_offer_programs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_offerevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_offerevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    offer_id bigint NOT NULL
);

-- Name: internships_offerevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_offerevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_offerevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_offerhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_offerhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    latitude numeric(8,5),
    longitude numeric(8,5),
    title_fr character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    description_fr text NOT NULL,
    description_en text NOT NULL,
    tasks_fr text NOT NULL,
    tasks_en text NOT NULL,
    requirements_fr text NOT NULL,
    requirements_en text NOT NULL,
    is_paid boolean NOT NULL,
    wage_hourly numeric(6,2),
    hours_week numeric(4,1),
    shift character varying(120) NOT NULL,
    minimum_age smallint,
    welcomes_minors boolean NOT NULL,
    reserved_until date,
    state character varying(20) NOT NULL,
    published_at timestamp with time zone,
    last_confirmed_on date,
    asked_on date,
    is_fictitious boolean NOT NULL,
    contact_id bigint,
    establishment_id bigint NOT NULL,
    kind_id bigint NOT NULL,
    link_id bigint,
    need_id bigint,
    occupation_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint NOT NULL,
    renewed_from_id bigint,
    reserved_for_id bigint,
    territory_id bigint,
    written_by_id bigint,
    CONSTRAINT internships_offerhistory_minimum_age_check CHECK ((minimum_age >= 0))
);

-- Name: internships_offerhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_offerhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_offerhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_placement; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_placement (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    trainer_name character varying(150) NOT NULL,
    trainer_email character varying(254) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    is_full_time boolean NOT NULL,
    hours_week numeric(4,1) NOT NULL,
    hours_planned smallint NOT NULL,
    state character varying(20) NOT NULL,
    is_hired boolean,
    is_related boolean,
    is_hired_full_time boolean,
    is_fictitious boolean NOT NULL,
    agreement_id bigint NOT NULL,
    enrolment_id bigint,
    establishment_id bigint NOT NULL,
    program_id bigint,
    region_id bigint NOT NULL,
    school_id bigint,
    student_id bigint NOT NULL,
    supervisor_id bigint,
    trainer_id bigint,
    CONSTRAINT internships_placement_hours_planned_check CHECK ((hours_planned >= 0)),
    CONSTRAINT placement_ends_after_start CHECK ((ends_on >= starts_on)),
    CONSTRAINT placement_job_details_only_when_hired CHECK ((is_hired OR ((is_hired_full_time IS NULL) AND (is_related IS NULL))))
);

-- Name: internships_placement_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_placement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_placement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_placementevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_placementevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    placement_id bigint NOT NULL
);

-- Name: internships_placementevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_placementevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_placementevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_placementhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_placementhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    trainer_name character varying(150) NOT NULL,
    trainer_email character varying(254) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    is_full_time boolean NOT NULL,
    hours_week numeric(4,1) NOT NULL,
    hours_planned smallint NOT NULL,
    state character varying(20) NOT NULL,
    is_hired boolean,
    is_related boolean,
    is_hired_full_time boolean,
    is_fictitious boolean NOT NULL,
    agreement_id bigint NOT NULL,
    enrolment_id bigint,
    establishment_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    program_id bigint,
    region_id bigint NOT NULL,
    school_id bigint,
    student_id bigint NOT NULL,
    supervisor_id bigint,
    trainer_id bigint,
    CONSTRAINT internships_placementhistory_hours_planned_check CHECK ((hours_planned >= 0))
);

-- Name: internships_placementhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_placementhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_placementhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_placementincident; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_placementincident (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    description text NOT NULL,
    is_injury boolean NOT NULL,
    action text NOT NULL,
    closed_at timestamp with time zone,
    placement_id bigint NOT NULL,
    reported_by_id bigint
);

-- Name: internships_placementincident_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_placementincident ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_placementincident_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_placementincidenthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_placementincidenthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    description text NOT NULL,
    is_injury boolean NOT NULL,
    action text NOT NULL,
    closed_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    placement_id bigint NOT NULL,
    reported_by_id bigint
);

-- Name: internships_placementincidenthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_placementincidenthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_placementincidenthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_positionevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_positionevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    position_id bigint NOT NULL
);

-- Name: internships_positionevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_positionevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_positionevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_positionshare; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_positionshare (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    half character varying(1) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    reason_left character varying(250) NOT NULL,
    placement_id bigint,
    student_id bigint NOT NULL,
    position_id bigint NOT NULL,
    CONSTRAINT share_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on))),
    CONSTRAINT share_half_a_or_b CHECK (((half)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[])))
);

-- Name: internships_positionshare_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_positionshare ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_positionshare_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_positionsharehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_positionsharehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    half character varying(1) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    reason_left character varying(250) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    placement_id bigint,
    student_id bigint NOT NULL,
    position_id bigint NOT NULL
);

-- Name: internships_positionsharehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_positionsharehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_positionsharehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_ranking; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_ranking (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rank smallint NOT NULL,
    student_id bigint NOT NULL,
    round_id bigint NOT NULL,
    slot_id bigint NOT NULL,
    CONSTRAINT internships_ranking_rank_check CHECK ((rank >= 0)),
    CONSTRAINT ranking_from_1 CHECK ((rank > 0))
);

-- Name: internships_ranking_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_ranking ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_ranking_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_rankinghistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_rankinghistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rank smallint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    student_id bigint NOT NULL,
    round_id bigint NOT NULL,
    slot_id bigint NOT NULL,
    CONSTRAINT internships_rankinghistory_rank_check CHECK ((rank >= 0))
);

-- Name: internships_rankinghistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_rankinghistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_rankinghistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_round; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_round (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    choices smallint NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    publish_at timestamp with time zone NOT NULL,
    carried_out_at timestamp with time zone,
    chosen_by_id bigint,
    cohort_id bigint NOT NULL,
    chosen_id bigint,
    CONSTRAINT internships_round_choices_check CHECK ((choices >= 0)),
    CONSTRAINT round_choices_1_to_20 CHECK (((choices > 0) AND (choices <= 20))),
    CONSTRAINT round_times_in_order CHECK (((closes_at > opens_at) AND (publish_at >= closes_at)))
);

-- Name: internships_round_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_round ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_round_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_round_slots; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_round_slots (
    id bigint NOT NULL,
    round_id bigint NOT NULL,
    slot_id bigint NOT NULL
);

-- Name: internships_round_slots_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_round_slots ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_round_slots_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_roundhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_roundhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    choices smallint NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    publish_at timestamp with time zone NOT NULL,
    carried_out_at timestamp with time zone,
    chosen_by_id bigint,
    cohort_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    chosen_id bigint,
    CONSTRAINT internships_roundhistory_choices_check CHECK ((choices >= 0))
);

-- Name: internships_roundhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_roundhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_roundhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_ruleset; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_ruleset (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_age smallint NOT NULL,
    to_age smallint,
    is_for_school_age boolean NOT NULL,
    from_on date NOT NULL,
    to_on date,
    is_forbidden boolean NOT NULL,
    max_hours_day numeric(4,1),
    max_hours_week numeric(4,1),
    max_hours_school_days numeric(4,1),
    free_break_days smallint,
    max_days smallint,
    min_hours smallint,
    allows_sunday boolean NOT NULL,
    earliest_at time without time zone,
    latest_at time without time zone,
    is_paid boolean,
    minimum_wage numeric(6,2),
    is_guardian_required boolean NOT NULL,
    max_trainees_per_trainer smallint,
    legal_reference character varying(250) NOT NULL,
    kind_id bigint NOT NULL,
    CONSTRAINT internships_ruleset_free_break_days_check CHECK ((free_break_days >= 0)),
    CONSTRAINT internships_ruleset_from_age_check CHECK ((from_age >= 0)),
    CONSTRAINT internships_ruleset_max_days_check CHECK ((max_days >= 0)),
    CONSTRAINT internships_ruleset_max_trainees_per_trainer_check CHECK ((max_trainees_per_trainer >= 0)),
    CONSTRAINT internships_ruleset_min_hours_check CHECK ((min_hours >= 0)),
    CONSTRAINT internships_ruleset_to_age_check CHECK ((to_age >= 0)),
    CONSTRAINT rule_ages_in_order CHECK (((to_age IS NULL) OR (to_age >= from_age))),
    CONSTRAINT rule_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

-- Name: internships_ruleset_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_ruleset ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_ruleset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_rulesethistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_rulesethistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_age smallint NOT NULL,
    to_age smallint,
    is_for_school_age boolean NOT NULL,
    from_on date NOT NULL,
    to_on date,
    is_forbidden boolean NOT NULL,
    max_hours_day numeric(4,1),
    max_hours_week numeric(4,1),
    max_hours_school_days numeric(4,1),
    free_break_days smallint,
    max_days smallint,
    min_hours smallint,
    allows_sunday boolean NOT NULL,
    earliest_at time without time zone,
    latest_at time without time zone,
    is_paid boolean,
    minimum_wage numeric(6,2),
    is_guardian_required boolean NOT NULL,
    max_trainees_per_trainer smallint,
    legal_reference character varying(250) NOT NULL,
    kind_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT internships_rulesethistory_free_break_days_check CHECK ((free_break_days >= 0)),
    CONSTRAINT internships_rulesethistory_from_age_check CHECK ((from_age >= 0)),
    CONSTRAINT internships_rulesethistory_max_days_check CHECK ((max_days >= 0)),
    CONSTRAINT internships_rulesethistory_max_trainees_per_trainer_check CHECK ((max_trainees_per_trainer >= 0)),
    CONSTRAINT internships_rulesethistory_min_hours_check CHECK ((min_hours >= 0)),
    CONSTRAINT internships_rulesethistory_to_age_check CHECK ((to_age >= 0))
);

-- Name: internships_rulesethistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_rulesethistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_rulesethistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_savedsearch; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_savedsearch (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    query character varying(500) NOT NULL,
    frequency character varying(20) NOT NULL,
    told_until timestamp with time zone NOT NULL,
    user_id bigint NOT NULL
);

-- Name: internships_savedsearch_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_savedsearch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_savedsearch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_savedsearchhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_savedsearchhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    query character varying(500) NOT NULL,
    frequency character varying(20) NOT NULL,
    told_until timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    user_id bigint NOT NULL
);

-- Name: internships_savedsearchhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_savedsearchhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_savedsearchhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_scenario; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_scenario (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    seed integer NOT NULL,
    weights jsonb NOT NULL,
    forced jsonb NOT NULL,
    priorities jsonb NOT NULL,
    summary jsonb NOT NULL,
    made_by_id bigint,
    round_id bigint NOT NULL,
    CONSTRAINT internships_scenario_seed_check CHECK ((seed >= 0))
);

-- Name: internships_scenario_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_scenario ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_scenario_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_scenariohistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_scenariohistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    seed integer NOT NULL,
    weights jsonb NOT NULL,
    forced jsonb NOT NULL,
    priorities jsonb NOT NULL,
    summary jsonb NOT NULL,
    made_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    round_id bigint NOT NULL,
    CONSTRAINT internships_scenariohistory_seed_check CHECK ((seed >= 0))
);

-- Name: internships_scenariohistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_scenariohistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_scenariohistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_schedule; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_schedule (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    weekday smallint NOT NULL,
    from_time time without time zone NOT NULL,
    to_time time without time zone NOT NULL,
    break_minutes smallint NOT NULL,
    from_on date NOT NULL,
    to_on date,
    placement_id bigint NOT NULL,
    CONSTRAINT internships_schedule_break_minutes_check CHECK ((break_minutes >= 0)),
    CONSTRAINT internships_schedule_weekday_check CHECK ((weekday >= 0)),
    CONSTRAINT schedule_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on))),
    CONSTRAINT schedule_weekday_1_to_7 CHECK (((weekday >= 1) AND (weekday <= 7)))
);

-- Name: internships_schedule_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_schedule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_schedule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_schedulehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_schedulehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    weekday smallint NOT NULL,
    from_time time without time zone NOT NULL,
    to_time time without time zone NOT NULL,
    break_minutes smallint NOT NULL,
    from_on date NOT NULL,
    to_on date,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    placement_id bigint NOT NULL,
    CONSTRAINT internships_schedulehistory_break_minutes_check CHECK ((break_minutes >= 0)),
    CONSTRAINT internships_schedulehistory_weekday_check CHECK ((weekday >= 0))
);

-- Name: internships_schedulehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_schedulehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_schedulehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_schoolbreak; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_schoolbreak (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(80) NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    school_id bigint,
    CONSTRAINT break_ends_after_start CHECK ((to_on >= from_on))
);

-- Name: internships_schoolbreak_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_schoolbreak ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_schoolbreak_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_schoolbreakhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_schoolbreakhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(80) NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    school_id bigint
);

-- Name: internships_schoolbreakhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_schoolbreakhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_schoolbreakhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_sharedposition; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_sharedposition (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title_fr character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    weekly_hours numeric(4,1) NOT NULL,
    pattern character varying(20) NOT NULL,
    day_starts_at time without time zone NOT NULL,
    day_ends_at time without time zone NOT NULL,
    wage_hourly numeric(6,2),
    starts_on date NOT NULL,
    ends_on date,
    state character varying(20) NOT NULL,
    is_fictitious boolean NOT NULL,
    establishment_id bigint NOT NULL,
    occupation_id bigint NOT NULL,
    offer_id bigint,
    region_id bigint NOT NULL,
    CONSTRAINT position_day_in_order CHECK ((day_ends_at > day_starts_at)),
    CONSTRAINT position_ends_after_start CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT position_hours_within_a_week CHECK (((weekly_hours > (0)::numeric) AND (weekly_hours <= (60)::numeric)))
);

-- Name: internships_sharedposition_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_sharedposition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_sharedposition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_sharedpositionhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_sharedpositionhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title_fr character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    weekly_hours numeric(4,1) NOT NULL,
    pattern character varying(20) NOT NULL,
    day_starts_at time without time zone NOT NULL,
    day_ends_at time without time zone NOT NULL,
    wage_hourly numeric(6,2),
    starts_on date NOT NULL,
    ends_on date,
    state character varying(20) NOT NULL,
    is_fictitious boolean NOT NULL,
    establishment_id bigint NOT NULL,
    occupation_id bigint NOT NULL,
    offer_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint NOT NULL
);

-- Name: internships_sharedpositionhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_sharedpositionhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_sharedpositionhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_signaturerequest; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_signaturerequest (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(20) NOT NULL,
    name character varying(150) NOT NULL,
    title character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(10) NOT NULL,
    state character varying(20) NOT NULL,
    method character varying(20) NOT NULL,
    token_hash character varying(64) NOT NULL,
    code_hash character varying(64) NOT NULL,
    code_sent_at timestamp with time zone,
    code_tries smallint NOT NULL,
    codes_sent smallint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    link_sent_at timestamp with time zone,
    reminded_on date,
    reminders smallint NOT NULL,
    signed_at timestamp with time zone,
    signed_name character varying(150) NOT NULL,
    signed_sha256 character varying(64) NOT NULL,
    paper character varying(100) NOT NULL,
    refusal text NOT NULL,
    refused_at timestamp with time zone,
    disowned_at timestamp with time zone,
    host_id bigint,
    recorded_by_id bigint,
    version_id bigint NOT NULL,
    paper_on date,
    CONSTRAINT internships_signaturerequest_code_tries_check CHECK ((code_tries >= 0)),
    CONSTRAINT internships_signaturerequest_codes_sent_check CHECK ((codes_sent >= 0)),
    CONSTRAINT internships_signaturerequest_reminders_check CHECK ((reminders >= 0)),
    CONSTRAINT signature_signed_at_a_time CHECK (((NOT ((state)::text = 'signed'::text)) OR ((signed_at IS NOT NULL) AND (NOT ((signed_sha256)::text = ''::text)) AND (NOT ((method)::text = ''::text)))))
);

-- Name: internships_signaturerequest_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_signaturerequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_signaturerequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_signaturerequesthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_signaturerequesthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(20) NOT NULL,
    name character varying(150) NOT NULL,
    title character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(10) NOT NULL,
    state character varying(20) NOT NULL,
    method character varying(20) NOT NULL,
    code_sent_at timestamp with time zone,
    code_tries smallint NOT NULL,
    codes_sent smallint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    link_sent_at timestamp with time zone,
    reminded_on date,
    reminders smallint NOT NULL,
    signed_at timestamp with time zone,
    signed_name character varying(150) NOT NULL,
    signed_sha256 character varying(64) NOT NULL,
    refusal text NOT NULL,
    refused_at timestamp with time zone,
    disowned_at timestamp with time zone,
    host_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    recorded_by_id bigint,
    version_id bigint NOT NULL,
    paper_on date,
    CONSTRAINT internships_signaturerequesthistory_code_tries_check CHECK ((code_tries >= 0)),
    CONSTRAINT internships_signaturerequesthistory_codes_sent_check CHECK ((codes_sent >= 0)),
    CONSTRAINT internships_signaturerequesthistory_reminders_check CHECK ((reminders >= 0))
);

-- Name: internships_signaturerequesthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_signaturerequesthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_signaturerequesthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_slot; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_slot (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    seats smallint NOT NULL,
    taken smallint NOT NULL,
    offer_id bigint NOT NULL,
    CONSTRAINT internships_slot_seats_check CHECK ((seats >= 0)),
    CONSTRAINT internships_slot_taken_check CHECK ((taken >= 0)),
    CONSTRAINT slot_ends_after_start CHECK ((ends_on >= starts_on)),
    CONSTRAINT slot_has_seats CHECK ((seats > 0)),
    CONSTRAINT slot_taken_within_seats CHECK ((taken <= seats))
);

-- Name: internships_slot_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_slot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_slot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_slothistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_slothistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    seats smallint NOT NULL,
    taken smallint NOT NULL,
    offer_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT internships_slothistory_seats_check CHECK ((seats >= 0)),
    CONSTRAINT internships_slothistory_taken_check CHECK ((taken >= 0))
);

-- Name: internships_slothistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_slothistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_slothistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_studentprofile; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_studentprofile (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    phone character varying(30) NOT NULL,
    postal_code character varying(7) NOT NULL,
    available_from date,
    available_to date,
    availability character varying(250) NOT NULL,
    transport character varying(20) NOT NULL,
    accommodations text NOT NULL,
    about text NOT NULL,
    enrolment_id bigint,
    program_id bigint,
    school_id bigint,
    student_id bigint NOT NULL,
    CONSTRAINT profile_available_in_order CHECK (((available_from IS NULL) OR (available_to IS NULL) OR (available_to >= available_from)))
);

-- Name: internships_studentprofile_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_studentprofile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_studentprofile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_studentprofilehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_studentprofilehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    phone character varying(30) NOT NULL,
    postal_code character varying(7) NOT NULL,
    available_from date,
    available_to date,
    availability character varying(250) NOT NULL,
    transport character varying(20) NOT NULL,
    accommodations text NOT NULL,
    about text NOT NULL,
    enrolment_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    program_id bigint,
    school_id bigint,
    student_id bigint NOT NULL
);

-- Name: internships_studentprofilehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_studentprofilehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_studentprofilehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_visit; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_visit (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    mode character varying(20) NOT NULL,
    note text NOT NULL,
    by_id bigint,
    placement_id bigint NOT NULL
);

-- Name: internships_visit_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_visit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_visit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: internships_visithistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.internships_visithistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    mode character varying(20) NOT NULL,
    note text NOT NULL,
    by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    placement_id bigint NOT NULL
);

-- Name: internships_visithistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.internships_visithistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internships_visithistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: mfa_authenticator; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

-- Name: mfa_authenticator_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_accesslink; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_accesslink (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    act character varying(40) NOT NULL,
    target_id bigint NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    language character varying(10) NOT NULL,
    token_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    made_by_id bigint,
    organization_id bigint
);

-- Name: partnerships_accesslink_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_accesslink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_accesslink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_accesslinkhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_accesslinkhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    act character varying(40) NOT NULL,
    target_id bigint NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    language character varying(10) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    made_by_id bigint,
    organization_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_accesslinkhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_accesslinkhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_accesslinkhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_actionplan; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_actionplan (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    issues_fr text NOT NULL,
    issues_en text NOT NULL,
    pillars_fr text NOT NULL,
    pillars_en text NOT NULL,
    objectives_fr text NOT NULL,
    objectives_en text NOT NULL,
    strategies_fr text NOT NULL,
    strategies_en text NOT NULL,
    adopted_on date,
    source character varying(250) NOT NULL,
    is_fictitious boolean NOT NULL,
    state character varying(50) NOT NULL,
    adopted_at_id bigint,
    adopted_by_id bigint,
    answers_to_id bigint,
    committee_id bigint,
    partnership_id bigint NOT NULL,
    previous_id bigint,
    CONSTRAINT plan_answers_to_another CHECK (((answers_to_id IS NULL) OR (NOT ((answers_to_id = id) AND (answers_to_id IS NOT NULL))))),
    CONSTRAINT plan_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

-- Name: partnerships_actionplan_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_actionplan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_actionplan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_actionplanevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_actionplanevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    plan_id bigint NOT NULL
);

-- Name: partnerships_actionplanevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_actionplanevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_actionplanevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_actionplanhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_actionplanhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    issues_fr text NOT NULL,
    issues_en text NOT NULL,
    pillars_fr text NOT NULL,
    pillars_en text NOT NULL,
    objectives_fr text NOT NULL,
    objectives_en text NOT NULL,
    strategies_fr text NOT NULL,
    strategies_en text NOT NULL,
    adopted_on date,
    source character varying(250) NOT NULL,
    is_fictitious boolean NOT NULL,
    state character varying(50) NOT NULL,
    adopted_at_id bigint,
    adopted_by_id bigint,
    answers_to_id bigint,
    committee_id bigint,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    previous_id bigint
);

-- Name: partnerships_actionplanhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_actionplanhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_actionplanhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_activity; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_activity (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "position" smallint NOT NULL,
    heading_fr character varying(150) NOT NULL,
    heading_en character varying(150) NOT NULL,
    name_fr character varying(500) NOT NULL,
    name_en character varying(500) NOT NULL,
    responsible_words character varying(250) NOT NULL,
    due_on date,
    done_on date,
    gate_fr character varying(250) NOT NULL,
    gate_en character varying(250) NOT NULL,
    gate_open_on date,
    proof text NOT NULL,
    proof_link character varying(200) NOT NULL,
    state character varying(50) NOT NULL,
    responsible_id bigint,
    waits_for_id bigint,
    measure_id bigint NOT NULL,
    CONSTRAINT activity_gate_said CHECK (((gate_open_on IS NULL) OR (NOT ((gate_fr)::text = ''::text)))),
    CONSTRAINT activity_waits_for_another CHECK (((waits_for_id IS NULL) OR (NOT ((waits_for_id = id) AND (waits_for_id IS NOT NULL))))),
    CONSTRAINT partnerships_activity_position_check CHECK (("position" >= 0))
);

-- Name: partnerships_activity_documents; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_activity_documents (
    id bigint NOT NULL,
    activity_id bigint NOT NULL,
    partnershipdocument_id bigint NOT NULL
);

-- Name: partnerships_activity_documents_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_activity_documents ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_activity_documents_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_activity_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_activity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_activity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_activityevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_activityevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    activity_id bigint NOT NULL,
    by_id bigint
);

-- Name: partnerships_activityevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_activityevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_activityevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_activityhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_activityhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "position" smallint NOT NULL,
    heading_fr character varying(150) NOT NULL,
    heading_en character varying(150) NOT NULL,
    name_fr character varying(500) NOT NULL,
    name_en character varying(500) NOT NULL,
    responsible_words character varying(250) NOT NULL,
    due_on date,
    done_on date,
    gate_fr character varying(250) NOT NULL,
    gate_en character varying(250) NOT NULL,
    gate_open_on date,
    proof text NOT NULL,
    proof_link character varying(200) NOT NULL,
    state character varying(50) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    responsible_id bigint,
    waits_for_id bigint,
    measure_id bigint NOT NULL,
    CONSTRAINT partnerships_activityhistory_position_check CHECK (("position" >= 0))
);

-- Name: partnerships_activityhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_activityhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_activityhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_agendaitem; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_agendaitem (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "position" smallint NOT NULL,
    title character varying(250) NOT NULL,
    kind character varying(20) NOT NULL,
    planned_minutes smallint,
    speaker character varying(150) NOT NULL,
    document character varying(200) NOT NULL,
    note text NOT NULL,
    meeting_id bigint NOT NULL,
    CONSTRAINT partnerships_agendaitem_planned_minutes_check CHECK ((planned_minutes >= 0)),
    CONSTRAINT partnerships_agendaitem_position_check CHECK (("position" >= 0))
);

-- Name: partnerships_agendaitem_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_agendaitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_agendaitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_agendaitemhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_agendaitemhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "position" smallint NOT NULL,
    title character varying(250) NOT NULL,
    kind character varying(20) NOT NULL,
    planned_minutes smallint,
    speaker character varying(150) NOT NULL,
    document character varying(200) NOT NULL,
    note text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    meeting_id bigint NOT NULL,
    CONSTRAINT partnerships_agendaitemhistory_planned_minutes_check CHECK ((planned_minutes >= 0)),
    CONSTRAINT partnerships_agendaitemhistory_position_check CHECK (("position" >= 0))
);

-- Name: partnerships_agendaitemhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_agendaitemhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_agendaitemhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_amendment; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_amendment (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text text NOT NULL,
    is_taken boolean,
    presence_id bigint NOT NULL
);

-- Name: partnerships_amendment_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_amendment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_amendment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_amendmenthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_amendmenthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text text NOT NULL,
    is_taken boolean,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    presence_id bigint NOT NULL
);

-- Name: partnerships_amendmenthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_amendmenthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_amendmenthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_audience; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_audience (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(40) NOT NULL,
    name_fr character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    "position" smallint NOT NULL,
    from_on date NOT NULL,
    to_on date,
    CONSTRAINT partnerships_audience_position_check CHECK (("position" >= 0))
);

-- Name: partnerships_audience_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_audience ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_audience_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_audiencehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_audiencehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(40) NOT NULL,
    name_fr character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    "position" smallint NOT NULL,
    from_on date NOT NULL,
    to_on date,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT partnerships_audiencehistory_position_check CHECK (("position" >= 0))
);

-- Name: partnerships_audiencehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_audiencehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_audiencehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_axis; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_axis (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "position" smallint NOT NULL,
    title_fr character varying(250) NOT NULL,
    title_en character varying(250) NOT NULL,
    note_fr text NOT NULL,
    note_en text NOT NULL,
    plan_id bigint NOT NULL,
    previous_id bigint,
    CONSTRAINT partnerships_axis_position_check CHECK (("position" >= 0))
);

-- Name: partnerships_axis_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_axis ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_axis_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_axishistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_axishistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "position" smallint NOT NULL,
    title_fr character varying(250) NOT NULL,
    title_en character varying(250) NOT NULL,
    note_fr text NOT NULL,
    note_en text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    previous_id bigint,
    CONSTRAINT partnerships_axishistory_position_check CHECK (("position" >= 0))
);

-- Name: partnerships_axishistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_axishistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_axishistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_ballot; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_ballot (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    choice character varying(10) NOT NULL,
    decision_id bigint NOT NULL,
    sitting_id bigint NOT NULL
);

-- Name: partnerships_ballot_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_ballot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_ballot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_ballothistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_ballothistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    choice character varying(10) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    decision_id bigint NOT NULL,
    sitting_id bigint NOT NULL
);

-- Name: partnerships_ballothistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_ballothistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_ballothistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_batch; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_batch (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    act character varying(60) NOT NULL,
    "where" text NOT NULL,
    given jsonb NOT NULL,
    confirmed_at timestamp with time zone,
    done_at timestamp with time zone,
    undo_asked_at timestamp with time zone,
    undone_at timestamp with time zone,
    by_id bigint NOT NULL,
    CONSTRAINT batch_done_once_confirmed CHECK (((done_at IS NULL) OR (confirmed_at IS NOT NULL))),
    CONSTRAINT batch_undone_once_done CHECK (((undo_asked_at IS NULL) OR (done_at IS NOT NULL)))
);

-- Name: partnerships_batch_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_batch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_batch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_batchrow; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_batchrow (
    id bigint NOT NULL,
    target_id bigint NOT NULL,
    seen character varying(64) NOT NULL,
    outcome character varying(10) NOT NULL,
    words text NOT NULL,
    before jsonb NOT NULL,
    batch_id bigint NOT NULL
);

-- Name: partnerships_batchrow_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_batchrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_batchrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_budgetline; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_budgetline (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    label character varying(200) NOT NULL,
    planned_amount numeric(12,2),
    spent_amount numeric(12,2),
    source character varying(250) NOT NULL,
    measure_id bigint NOT NULL,
    CONSTRAINT budget_says_an_amount CHECK (((planned_amount IS NOT NULL) OR (spent_amount IS NOT NULL)))
);

-- Name: partnerships_budgetline_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_budgetline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_budgetline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_budgetlinehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_budgetlinehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    label character varying(200) NOT NULL,
    planned_amount numeric(12,2),
    spent_amount numeric(12,2),
    source character varying(250) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    measure_id bigint NOT NULL
);

-- Name: partnerships_budgetlinehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_budgetlinehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_budgetlinehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_cache; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_cache (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);

-- Name: partnerships_charter; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_charter (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    text_fr text NOT NULL,
    text_en text NOT NULL,
    is_open boolean NOT NULL,
    launched_on date,
    launch_place character varying(200) NOT NULL,
    launch_note_fr text NOT NULL,
    launch_note_en text NOT NULL,
    signed_on_paper_on date,
    source character varying(250) NOT NULL,
    partnership_id bigint NOT NULL
);

-- Name: partnerships_charter_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_charter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_charter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_charterhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_charterhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    text_fr text NOT NULL,
    text_en text NOT NULL,
    is_open boolean NOT NULL,
    launched_on date,
    launch_place character varying(200) NOT NULL,
    launch_note_fr text NOT NULL,
    launch_note_en text NOT NULL,
    signed_on_paper_on date,
    source character varying(250) NOT NULL,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_charterhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_charterhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_charterhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_chartersignature; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_chartersignature (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(150) NOT NULL,
    signed_on date NOT NULL,
    clicked_at timestamp with time zone,
    by_id bigint,
    charter_id bigint NOT NULL,
    seat_id bigint NOT NULL
);

-- Name: partnerships_chartersignature_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_chartersignature ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_chartersignature_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_chartersignaturehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_chartersignaturehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(150) NOT NULL,
    signed_on date NOT NULL,
    clicked_at timestamp with time zone,
    by_id bigint,
    charter_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    seat_id bigint NOT NULL
);

-- Name: partnerships_chartersignaturehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_chartersignaturehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_chartersignaturehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_committee; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_committee (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    name_fr character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    quorum smallint,
    chair_breaks_ties boolean NOT NULL,
    from_on date NOT NULL,
    to_on date,
    is_published boolean NOT NULL,
    is_fictitious boolean NOT NULL,
    parent_id bigint,
    partnership_id bigint NOT NULL,
    secretariat_id bigint,
    CONSTRAINT committee_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on))),
    CONSTRAINT committee_not_under_itself CHECK (((parent_id IS NULL) OR (NOT ((parent_id = id) AND (parent_id IS NOT NULL))))),
    CONSTRAINT committee_quorum_from_1 CHECK (((quorum IS NULL) OR (quorum >= 1))),
    CONSTRAINT partnerships_committee_quorum_check CHECK ((quorum >= 0))
);

-- Name: partnerships_committee_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_committee ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_committee_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_committeehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_committeehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    name_fr character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    quorum smallint,
    chair_breaks_ties boolean NOT NULL,
    from_on date NOT NULL,
    to_on date,
    is_published boolean NOT NULL,
    is_fictitious boolean NOT NULL,
    parent_id bigint,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    secretariat_id bigint,
    CONSTRAINT partnerships_committeehistory_quorum_check CHECK ((quorum >= 0))
);

-- Name: partnerships_committeehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_committeehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_committeehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_communicationline; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_communicationline (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(150) NOT NULL,
    message character varying(250) NOT NULL,
    channel character varying(150) NOT NULL,
    product character varying(150) NOT NULL,
    "on" date,
    "precision" character varying(10) NOT NULL,
    stage character varying(10) NOT NULL,
    partnership_id bigint NOT NULL,
    responsible_id bigint,
    document_id bigint
);

-- Name: partnerships_communicationline_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_communicationline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_communicationline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_communicationlinehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_communicationlinehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(150) NOT NULL,
    message character varying(250) NOT NULL,
    channel character varying(150) NOT NULL,
    product character varying(150) NOT NULL,
    "on" date,
    "precision" character varying(10) NOT NULL,
    stage character varying(10) NOT NULL,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    responsible_id bigint,
    document_id bigint
);

-- Name: partnerships_communicationlinehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_communicationlinehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_communicationlinehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_consent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_consent (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    given_by character varying(20) NOT NULL,
    giver_name character varying(150) NOT NULL,
    giver_email character varying(254) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    person_id bigint,
    recorded_by_id bigint,
    text_id bigint NOT NULL,
    about uuid
);

-- Name: partnerships_consent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_consent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_consent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_consenthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_consenthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    given_by character varying(20) NOT NULL,
    giver_name character varying(150) NOT NULL,
    giver_email character varying(254) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    person_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    recorded_by_id bigint,
    text_id bigint NOT NULL,
    about uuid
);

-- Name: partnerships_consenthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_consenthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_consenthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_consenttext; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_consenttext (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    purpose character varying(30) NOT NULL,
    version smallint NOT NULL,
    text_fr text NOT NULL,
    text_en text NOT NULL,
    in_force_at timestamp with time zone NOT NULL,
    CONSTRAINT partnerships_consenttext_version_check CHECK ((version >= 0))
);

-- Name: partnerships_consenttext_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_consenttext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_consenttext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_consenttexthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_consenttexthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    purpose character varying(30) NOT NULL,
    version smallint NOT NULL,
    text_fr text NOT NULL,
    text_en text NOT NULL,
    in_force_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT partnerships_consenttexthistory_version_check CHECK ((version >= 0))
);

-- Name: partnerships_consenttexthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_consenttexthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_consenttexthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_contact; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_contact (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(150) NOT NULL,
    title character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(30) NOT NULL,
    has_signing_authority boolean NOT NULL,
    establishment_id bigint NOT NULL,
    is_proposed boolean NOT NULL
);

-- Name: partnerships_contact_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_contact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_contact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_contacthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_contacthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(150) NOT NULL,
    title character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(30) NOT NULL,
    has_signing_authority boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    establishment_id bigint NOT NULL,
    is_proposed boolean NOT NULL
);

-- Name: partnerships_contacthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_contacthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_contacthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_decision; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_decision (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    text text NOT NULL,
    mode character varying(20) NOT NULL,
    due_on date,
    seats_present smallint NOT NULL,
    quorum smallint NOT NULL,
    is_by_chair boolean NOT NULL,
    follow_up text NOT NULL,
    state character varying(50) NOT NULL,
    committee_id bigint NOT NULL,
    item_id bigint,
    responsible_id bigint,
    meeting_id bigint NOT NULL,
    ratified_at_id bigint,
    CONSTRAINT partnerships_decision_number_check CHECK ((number >= 0)),
    CONSTRAINT partnerships_decision_quorum_check CHECK ((quorum >= 0)),
    CONSTRAINT partnerships_decision_seats_present_check CHECK ((seats_present >= 0))
);

-- Name: partnerships_decision_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_decisionevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_decisionevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    decision_id bigint NOT NULL
);

-- Name: partnerships_decisionevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_decisionevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_decisionevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_decisionhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_decisionhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    text text NOT NULL,
    mode character varying(20) NOT NULL,
    due_on date,
    seats_present smallint NOT NULL,
    quorum smallint NOT NULL,
    is_by_chair boolean NOT NULL,
    follow_up text NOT NULL,
    state character varying(50) NOT NULL,
    committee_id bigint NOT NULL,
    item_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    responsible_id bigint,
    meeting_id bigint NOT NULL,
    ratified_at_id bigint,
    CONSTRAINT partnerships_decisionhistory_number_check CHECK ((number >= 0)),
    CONSTRAINT partnerships_decisionhistory_quorum_check CHECK ((quorum >= 0)),
    CONSTRAINT partnerships_decisionhistory_seats_present_check CHECK ((seats_present >= 0))
);

-- Name: partnerships_decisionhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_decisionhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_decisionhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_delegation; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_delegation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_on date NOT NULL,
    to_on date,
    body character varying(200) NOT NULL,
    delegate character varying(150) NOT NULL,
    report text NOT NULL,
    reported_on date,
    partnership_id bigint NOT NULL,
    CONSTRAINT delegation_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

-- Name: partnerships_delegation_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_delegation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_delegation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_delegationhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_delegationhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_on date NOT NULL,
    to_on date,
    body character varying(200) NOT NULL,
    delegate character varying(150) NOT NULL,
    report text NOT NULL,
    reported_on date,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_delegationhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_delegationhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_delegationhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_demomail; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_demomail (
    id bigint NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    "to" text NOT NULL,
    subject character varying(300) NOT NULL,
    body text NOT NULL
);

-- Name: partnerships_demomail_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_demomail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_demomail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_establishment; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_establishment (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(200) NOT NULL,
    address character varying(250) NOT NULL,
    postal_code character varying(7) NOT NULL,
    latitude numeric(8,5),
    longitude numeric(8,5),
    industry_code character varying(6) NOT NULL,
    headcount_band character varying(10) NOT NULL,
    shifts character varying(120) NOT NULL,
    transit character varying(200) NOT NULL,
    is_unionized boolean,
    welcomes_minors boolean,
    is_fictitious boolean NOT NULL,
    organization_id bigint NOT NULL,
    territory_id bigint,
    status character varying(20) NOT NULL,
    CONSTRAINT latitude_in_range CHECK (((latitude IS NULL) OR ((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric)))),
    CONSTRAINT longitude_in_range CHECK (((longitude IS NULL) OR ((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric))))
);

-- Name: partnerships_establishment_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_establishment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_establishment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_establishmenthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_establishmenthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(200) NOT NULL,
    address character varying(250) NOT NULL,
    postal_code character varying(7) NOT NULL,
    latitude numeric(8,5),
    longitude numeric(8,5),
    industry_code character varying(6) NOT NULL,
    headcount_band character varying(10) NOT NULL,
    shifts character varying(120) NOT NULL,
    transit character varying(200) NOT NULL,
    is_unionized boolean,
    welcomes_minors boolean,
    is_fictitious boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    organization_id bigint NOT NULL,
    territory_id bigint,
    status character varying(20) NOT NULL
);

-- Name: partnerships_establishmenthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_establishmenthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_establishmenthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_expectedresult; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_expectedresult (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "position" smallint NOT NULL,
    text_fr character varying(500) NOT NULL,
    text_en character varying(500) NOT NULL,
    kind character varying(10) NOT NULL,
    standing character varying(10) NOT NULL,
    evidence text NOT NULL,
    unit_fr character varying(80) NOT NULL,
    unit_en character varying(80) NOT NULL,
    baseline numeric(14,2),
    target numeric(14,2),
    target_on date,
    counted_by character varying(60) NOT NULL,
    source character varying(250) NOT NULL,
    previous_id bigint,
    measure_id bigint NOT NULL,
    CONSTRAINT partnerships_expectedresult_position_check CHECK (("position" >= 0)),
    CONSTRAINT result_figures_of_an_indicator CHECK ((((kind)::text = 'indicator'::text) OR ((baseline IS NULL) AND ((counted_by)::text = ''::text) AND (target IS NULL) AND (target_on IS NULL) AND ((unit_en)::text = ''::text) AND ((unit_fr)::text = ''::text)))),
    CONSTRAINT result_indicator_has_a_unit CHECK ((((kind)::text = 'words'::text) OR (NOT ((unit_fr)::text = ''::text)))),
    CONSTRAINT result_standing_in_words CHECK ((((standing)::text = ''::text) OR ((kind)::text = 'words'::text))),
    CONSTRAINT result_standing_with_evidence CHECK ((((standing)::text = ''::text) OR (NOT (evidence = ''::text))))
);

-- Name: partnerships_expectedresult_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_expectedresult ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_expectedresult_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_expectedresulthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_expectedresulthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "position" smallint NOT NULL,
    text_fr character varying(500) NOT NULL,
    text_en character varying(500) NOT NULL,
    kind character varying(10) NOT NULL,
    standing character varying(10) NOT NULL,
    evidence text NOT NULL,
    unit_fr character varying(80) NOT NULL,
    unit_en character varying(80) NOT NULL,
    baseline numeric(14,2),
    target numeric(14,2),
    target_on date,
    counted_by character varying(60) NOT NULL,
    source character varying(250) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    previous_id bigint,
    measure_id bigint NOT NULL,
    CONSTRAINT partnerships_expectedresulthistory_position_check CHECK (("position" >= 0))
);

-- Name: partnerships_expectedresulthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_expectedresulthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_expectedresulthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_funding; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_funding (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_on date NOT NULL,
    to_on date,
    funder character varying(150) NOT NULL,
    kind character varying(10) NOT NULL,
    amount numeric(12,2),
    pays character varying(250) NOT NULL,
    partnership_id bigint NOT NULL,
    CONSTRAINT funding_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

-- Name: partnerships_funding_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_funding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_funding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_fundinghistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_fundinghistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_on date NOT NULL,
    to_on date,
    funder character varying(150) NOT NULL,
    kind character varying(10) NOT NULL,
    amount numeric(12,2),
    pays character varying(250) NOT NULL,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_fundinghistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_fundinghistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_fundinghistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_import; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_import (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(30) NOT NULL,
    file character varying(100) NOT NULL,
    file_name character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    sheet character varying(60) NOT NULL,
    mapping jsonb NOT NULL,
    layout jsonb NOT NULL,
    problem jsonb NOT NULL,
    state character varying(20) NOT NULL,
    is_current boolean NOT NULL,
    new_count integer NOT NULL,
    changed_count integer NOT NULL,
    unchanged_count integer NOT NULL,
    error_count integer NOT NULL,
    skipped_count integer NOT NULL,
    blank_count integer NOT NULL,
    committed_at timestamp with time zone,
    undo_until timestamp with time zone,
    expires_at timestamp with time zone,
    committed_by_id bigint,
    uploaded_by_id bigint,
    organization_id bigint,
    region_id bigint,
    choices jsonb NOT NULL,
    sealed_corrections bytea NOT NULL,
    CONSTRAINT partnerships_import_blank_count_check CHECK ((blank_count >= 0)),
    CONSTRAINT partnerships_import_changed_count_check CHECK ((changed_count >= 0)),
    CONSTRAINT partnerships_import_error_count_check CHECK ((error_count >= 0)),
    CONSTRAINT partnerships_import_new_count_check CHECK ((new_count >= 0)),
    CONSTRAINT partnerships_import_skipped_count_check CHECK ((skipped_count >= 0)),
    CONSTRAINT partnerships_import_unchanged_count_check CHECK ((unchanged_count >= 0))
);

-- Name: partnerships_import_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_import ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_importevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_importevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    imported_id bigint NOT NULL
);

-- Name: partnerships_importevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_importevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_importevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_importrow; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_importrow (
    id bigint NOT NULL,
    line integer NOT NULL,
    state character varying(10) NOT NULL,
    cells jsonb NOT NULL,
    cleaned jsonb NOT NULL,
    changes jsonb NOT NULL,
    before jsonb NOT NULL,
    problems jsonb NOT NULL,
    written jsonb NOT NULL,
    imported_id bigint NOT NULL,
    CONSTRAINT partnerships_importrow_line_check CHECK ((line >= 0))
);

-- Name: partnerships_importrow_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_importrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_importrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_invitation; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_invitation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    role character varying(30) NOT NULL,
    language character varying(10) NOT NULL,
    token_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    state character varying(20) NOT NULL,
    accepted_at timestamp with time zone,
    accepted_by_id bigint,
    invited_by_id bigint,
    organization_id bigint,
    region_id bigint,
    CONSTRAINT invitation_to_one_target CHECK ((((organization_id IS NOT NULL) AND (region_id IS NULL)) OR ((organization_id IS NULL) AND (region_id IS NOT NULL))))
);

-- Name: partnerships_invitation_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_invitationhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_invitationhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    role character varying(30) NOT NULL,
    language character varying(10) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    state character varying(20) NOT NULL,
    accepted_at timestamp with time zone,
    accepted_by_id bigint,
    invited_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    organization_id bigint,
    region_id bigint
);

-- Name: partnerships_invitationhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_invitationhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_invitationhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_job; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_job (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    key character varying(200) NOT NULL,
    kind character varying(60) NOT NULL,
    target_id bigint,
    state character varying(20) NOT NULL,
    percent smallint NOT NULL,
    phase character varying(100) NOT NULL,
    attempt smallint NOT NULL,
    lease_until timestamp with time zone,
    sent_at timestamp with time zone,
    finished_at timestamp with time zone,
    result jsonb NOT NULL,
    error_fr text NOT NULL,
    error_en text NOT NULL,
    request_id character varying(64) NOT NULL,
    requested_by_id bigint,
    is_heavy boolean NOT NULL,
    CONSTRAINT job_percent_within_100 CHECK ((percent <= 100)),
    CONSTRAINT partnerships_job_attempt_check CHECK ((attempt >= 0)),
    CONSTRAINT partnerships_job_percent_check CHECK ((percent >= 0))
);

-- Name: partnerships_job_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_job ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_job_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_keyactor; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_keyactor (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(150) NOT NULL,
    constituency character varying(120) NOT NULL,
    is_elected boolean NOT NULL,
    step character varying(10) NOT NULL,
    partnership_id bigint NOT NULL,
    zone_id bigint
);

-- Name: partnerships_keyactor_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_keyactor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_keyactor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_keyactorhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_keyactorhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(150) NOT NULL,
    constituency character varying(120) NOT NULL,
    is_elected boolean NOT NULL,
    step character varying(10) NOT NULL,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint
);

-- Name: partnerships_keyactorhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_keyactorhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_keyactorhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_knownname; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_knownname (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(30) NOT NULL,
    "column" character varying(60) NOT NULL,
    text character varying(200) NOT NULL,
    key character varying(200) NOT NULL,
    target_id bigint NOT NULL,
    label character varying(200) NOT NULL,
    chosen_by_id bigint,
    imported_id bigint,
    organization_id bigint,
    region_id bigint
);

-- Name: partnerships_knownname_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_knownname ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_knownname_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_localmandate; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_localmandate (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_on date NOT NULL,
    to_on date,
    due text NOT NULL,
    due_on date,
    given_on date,
    organization_id bigint NOT NULL,
    partnership_id bigint NOT NULL,
    zone_id bigint,
    CONSTRAINT localmandate_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

-- Name: partnerships_localmandate_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_localmandate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_localmandate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_localmandatehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_localmandatehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_on date NOT NULL,
    to_on date,
    due text NOT NULL,
    due_on date,
    given_on date,
    organization_id bigint NOT NULL,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint
);

-- Name: partnerships_localmandatehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_localmandatehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_localmandatehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_mandate; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_mandate (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    text_fr text NOT NULL,
    text_en text NOT NULL,
    committee_id bigint NOT NULL,
    CONSTRAINT partnerships_mandate_number_check CHECK ((number >= 0))
);

-- Name: partnerships_mandate_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_mandate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_mandate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_mandatehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_mandatehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    text_fr text NOT NULL,
    text_en text NOT NULL,
    committee_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT partnerships_mandatehistory_number_check CHECK ((number >= 0))
);

-- Name: partnerships_mandatehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_mandatehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_mandatehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_measure; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_measure (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "position" smallint NOT NULL,
    heading_fr character varying(150) NOT NULL,
    heading_en character varying(150) NOT NULL,
    name_fr character varying(500) NOT NULL,
    name_en character varying(500) NOT NULL,
    lead_words character varying(250) NOT NULL,
    partners_words character varying(500) NOT NULL,
    places_words character varying(500) NOT NULL,
    strategies_fr character varying(500) NOT NULL,
    strategies_en character varying(500) NOT NULL,
    from_on date,
    to_on date,
    reminded_on date,
    state character varying(50) NOT NULL,
    axis_id bigint NOT NULL,
    lead_organization_id bigint,
    lead_seat_id bigint,
    mandate_id bigint,
    previous_id bigint,
    CONSTRAINT measure_ends_after_start CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))),
    CONSTRAINT partnerships_measure_position_check CHECK (("position" >= 0))
);

-- Name: partnerships_measure_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_measure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_measure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_measure_partners; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_measure_partners (
    id bigint NOT NULL,
    measure_id bigint NOT NULL,
    organization_id bigint NOT NULL
);

-- Name: partnerships_measure_partners_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_measure_partners ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_measure_partners_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_measure_zones; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_measure_zones (
    id bigint NOT NULL,
    measure_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

-- Name: partnerships_measure_zones_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_measure_zones ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_measure_zones_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_measuredecision; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_measuredecision (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    decision_id bigint NOT NULL,
    measure_id bigint NOT NULL
);

-- Name: partnerships_measuredecision_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_measuredecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_measuredecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_measuredecisionhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_measuredecisionhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    decision_id bigint NOT NULL,
    measure_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_measuredecisionhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_measuredecisionhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_measuredecisionhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_measureevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_measureevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    measure_id bigint NOT NULL
);

-- Name: partnerships_measureevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_measureevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_measureevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_measurehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_measurehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "position" smallint NOT NULL,
    heading_fr character varying(150) NOT NULL,
    heading_en character varying(150) NOT NULL,
    name_fr character varying(500) NOT NULL,
    name_en character varying(500) NOT NULL,
    lead_words character varying(250) NOT NULL,
    partners_words character varying(500) NOT NULL,
    places_words character varying(500) NOT NULL,
    strategies_fr character varying(500) NOT NULL,
    strategies_en character varying(500) NOT NULL,
    from_on date,
    to_on date,
    reminded_on date,
    state character varying(50) NOT NULL,
    axis_id bigint NOT NULL,
    lead_organization_id bigint,
    lead_seat_id bigint,
    mandate_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    previous_id bigint,
    CONSTRAINT partnerships_measurehistory_position_check CHECK (("position" >= 0))
);

-- Name: partnerships_measurehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_measurehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_measurehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_measureitem; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_measureitem (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    item_id bigint NOT NULL,
    measure_id bigint NOT NULL
);

-- Name: partnerships_measureitem_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_measureitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_measureitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_measureitemhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_measureitemhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    item_id bigint NOT NULL,
    measure_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_measureitemhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_measureitemhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_measureitemhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_meeting; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_meeting (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    pdf_error text NOT NULL,
    title character varying(200) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    place character varying(250) NOT NULL,
    link character varying(200) NOT NULL,
    internal_note text NOT NULL,
    minutes text NOT NULL,
    convened_at timestamp with time zone,
    circulated_at timestamp with time zone,
    sequence integer NOT NULL,
    state character varying(50) NOT NULL,
    adopted_at_id bigint,
    committee_id bigint NOT NULL,
    CONSTRAINT meeting_adopted_somewhere CHECK (((NOT ((state)::text = 'adopted'::text)) OR (adopted_at_id IS NOT NULL))),
    CONSTRAINT meeting_ends_after_start CHECK (((ends_at IS NULL) OR (ends_at > starts_at))),
    CONSTRAINT partnerships_meeting_sequence_check CHECK ((sequence >= 0))
);

-- Name: partnerships_meeting_also_for; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_meeting_also_for (
    id bigint NOT NULL,
    meeting_id bigint NOT NULL,
    committee_id bigint NOT NULL
);

-- Name: partnerships_meeting_also_for_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_meeting_also_for ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_meeting_also_for_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_meeting_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_meeting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_meeting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_meetingevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_meetingevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    meeting_id bigint NOT NULL
);

-- Name: partnerships_meetingevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_meetingevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_meetingevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_meetinghistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_meetinghistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    pdf_error text NOT NULL,
    title character varying(200) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    place character varying(250) NOT NULL,
    link character varying(200) NOT NULL,
    internal_note text NOT NULL,
    minutes text NOT NULL,
    convened_at timestamp with time zone,
    circulated_at timestamp with time zone,
    sequence integer NOT NULL,
    state character varying(50) NOT NULL,
    adopted_at_id bigint,
    committee_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT partnerships_meetinghistory_sequence_check CHECK ((sequence >= 0))
);

-- Name: partnerships_meetinghistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_meetinghistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_meetinghistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_membership; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_membership (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(20) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    user_id bigint NOT NULL,
    organization_id bigint NOT NULL,
    CONSTRAINT membership_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

-- Name: partnerships_membership_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_membership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_membershiphistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_membershiphistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(20) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    user_id bigint NOT NULL,
    organization_id bigint NOT NULL
);

-- Name: partnerships_membershiphistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_membershiphistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_membershiphistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_milestone; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_milestone (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    what_fr character varying(250) NOT NULL,
    what_en character varying(250) NOT NULL,
    "on" date NOT NULL,
    "precision" character varying(10) NOT NULL,
    done_on date,
    step character varying(10) NOT NULL,
    partnership_id bigint NOT NULL,
    position_id bigint,
    CONSTRAINT milestone_step_of_a_position CHECK ((((position_id IS NULL) AND ((step)::text = ''::text)) OR ((position_id IS NOT NULL) AND (NOT ((step)::text = ''::text)))))
);

-- Name: partnerships_milestone_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_milestone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_milestone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_milestonehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_milestonehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    what_fr character varying(250) NOT NULL,
    what_en character varying(250) NOT NULL,
    "on" date NOT NULL,
    "precision" character varying(10) NOT NULL,
    done_on date,
    step character varying(10) NOT NULL,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    position_id bigint
);

-- Name: partnerships_milestonehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_milestonehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_milestonehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_organization; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_organization (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(200) NOT NULL,
    legal_name character varying(200) NOT NULL,
    neq character varying(10) NOT NULL,
    website character varying(200) NOT NULL,
    status character varying(20) NOT NULL,
    is_fictitious boolean NOT NULL,
    region_id bigint
);

-- Name: partnerships_organization_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_organization ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_organization_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_organizationhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_organizationhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(200) NOT NULL,
    legal_name character varying(200) NOT NULL,
    neq character varying(10) NOT NULL,
    website character varying(200) NOT NULL,
    status character varying(20) NOT NULL,
    is_fictitious boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint
);

-- Name: partnerships_organizationhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_organizationhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_organizationhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_organizationrole; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_organizationrole (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(30) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    organization_id bigint NOT NULL,
    CONSTRAINT role_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

-- Name: partnerships_organizationrole_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_organizationrole ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_organizationrole_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_organizationrolehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_organizationrolehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(30) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    organization_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_organizationrolehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_organizationrolehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_organizationrolehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_outgoingmail; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_outgoingmail (
    id bigint NOT NULL,
    "to" character varying(254) NOT NULL,
    subject character varying(300) NOT NULL,
    sealed bytea NOT NULL,
    state character varying(20) NOT NULL,
    tries smallint NOT NULL,
    next_try_at timestamp with time zone NOT NULL,
    problem character varying(120) NOT NULL,
    request_id character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    about character varying(80)[] NOT NULL,
    name character varying(120) NOT NULL,
    language character varying(10) NOT NULL,
    began_at timestamp with time zone,
    is_second boolean NOT NULL,
    CONSTRAINT partnerships_outgoingmail_tries_check CHECK ((tries >= 0))
);

-- Name: partnerships_outgoingmail_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_outgoingmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_outgoingmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_overlap; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_overlap (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    verdict character varying(20) NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    by_id bigint,
    first_id bigint NOT NULL,
    second_id bigint NOT NULL,
    CONSTRAINT overlap_of_two_in_order CHECK ((first_id < second_id))
);

-- Name: partnerships_overlap_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_overlap ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_overlap_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_overlaphistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_overlaphistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    verdict character varying(20) NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    first_id bigint NOT NULL,
    second_id bigint NOT NULL
);

-- Name: partnerships_overlaphistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_overlaphistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_overlaphistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_partnership; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_partnership (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name_fr character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    acronym character varying(30) NOT NULL,
    purpose_fr text NOT NULL,
    purpose_en text NOT NULL,
    sectors character varying(200) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    is_published boolean NOT NULL,
    source text NOT NULL,
    lead_organization_id bigint NOT NULL,
    CONSTRAINT partnership_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

-- Name: partnerships_partnership_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_partnership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_partnership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_partnership_regions; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_partnership_regions (
    id bigint NOT NULL,
    partnership_id bigint NOT NULL,
    region_id bigint NOT NULL
);

-- Name: partnerships_partnership_regions_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_partnership_regions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_partnership_regions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_partnershipdocument; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_partnershipdocument (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    link_fr character varying(200) NOT NULL,
    link_en character varying(200) NOT NULL,
    "on" date,
    is_public boolean NOT NULL,
    copies_printed integer,
    copies_given integer,
    partnership_id bigint NOT NULL,
    CONSTRAINT document_copies_within_printed CHECK (((copies_printed IS NULL) OR (copies_given IS NULL) OR (copies_given <= copies_printed))),
    CONSTRAINT partnerships_partnershipdocument_copies_given_check CHECK ((copies_given >= 0)),
    CONSTRAINT partnerships_partnershipdocument_copies_printed_check CHECK ((copies_printed >= 0))
);

-- Name: partnerships_partnershipdocument_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_partnershipdocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_partnershipdocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_partnershipdocumenthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_partnershipdocumenthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    link_fr character varying(200) NOT NULL,
    link_en character varying(200) NOT NULL,
    "on" date,
    is_public boolean NOT NULL,
    copies_printed integer,
    copies_given integer,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT partnerships_partnershipdocumenthistory_copies_given_check CHECK ((copies_given >= 0)),
    CONSTRAINT partnerships_partnershipdocumenthistory_copies_printed_check CHECK ((copies_printed >= 0))
);

-- Name: partnerships_partnershipdocumenthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_partnershipdocumenthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_partnershipdocumenthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_partnershiphistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_partnershiphistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name_fr character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    acronym character varying(30) NOT NULL,
    purpose_fr text NOT NULL,
    purpose_en text NOT NULL,
    sectors character varying(200) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    is_published boolean NOT NULL,
    source text NOT NULL,
    lead_organization_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_partnershiphistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_partnershiphistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_partnershiphistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_position; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_position (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    text_fr text NOT NULL,
    text_en text NOT NULL,
    partnership_id bigint NOT NULL
);

-- Name: partnerships_position_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_position ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_position_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_positionhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_positionhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    text_fr text NOT NULL,
    text_en text NOT NULL,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_positionhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_positionhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_positionhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_presence; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_presence (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    answer character varying(20) NOT NULL,
    answered_at timestamp with time zone,
    reminded_at timestamp with time zone,
    came character varying(20) NOT NULL,
    substitute character varying(150) NOT NULL,
    meeting_id bigint NOT NULL,
    sitting_id bigint NOT NULL,
    proxy_id bigint,
    CONSTRAINT presence_says_by_whom CHECK (((NOT (((answer)::text = 'replaced'::text) OR ((came)::text = 'replaced'::text))) OR (NOT ((substitute)::text = ''::text)))),
    CONSTRAINT presence_says_who_votes CHECK (((((came)::text = 'proxy'::text) AND (proxy_id IS NOT NULL) AND (NOT ((proxy_id = sitting_id) AND (proxy_id IS NOT NULL)))) OR ((NOT ((came)::text = 'proxy'::text)) AND (proxy_id IS NULL))))
);

-- Name: partnerships_presence_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_presence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_presence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_presencehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_presencehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    answer character varying(20) NOT NULL,
    answered_at timestamp with time zone,
    reminded_at timestamp with time zone,
    came character varying(20) NOT NULL,
    substitute character varying(150) NOT NULL,
    meeting_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    sitting_id bigint NOT NULL,
    proxy_id bigint
);

-- Name: partnerships_presencehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_presencehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_presencehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_pressitem; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_pressitem (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    outlet character varying(150) NOT NULL,
    title character varying(250) NOT NULL,
    said_on date NOT NULL,
    link character varying(200) NOT NULL,
    partnership_id bigint NOT NULL
);

-- Name: partnerships_pressitem_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_pressitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_pressitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_pressitemhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_pressitemhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    outlet character varying(150) NOT NULL,
    title character varying(250) NOT NULL,
    said_on date NOT NULL,
    link character varying(200) NOT NULL,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_pressitemhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_pressitemhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_pressitemhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_progressupdate; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_progressupdate (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    value numeric(14,2),
    note text NOT NULL,
    is_published boolean NOT NULL,
    is_counted boolean NOT NULL,
    said_by character varying(150) NOT NULL,
    by_id bigint,
    measure_id bigint NOT NULL,
    result_id bigint,
    zone_id bigint,
    CONSTRAINT progress_says_something CHECK (((value IS NOT NULL) OR (NOT (note = ''::text)))),
    CONSTRAINT progress_value_of_a_result CHECK (((value IS NULL) OR (result_id IS NOT NULL)))
);

-- Name: partnerships_progressupdate_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_progressupdate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_progressupdate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_progressupdatehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_progressupdatehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    value numeric(14,2),
    note text NOT NULL,
    is_published boolean NOT NULL,
    is_counted boolean NOT NULL,
    said_by character varying(150) NOT NULL,
    by_id bigint,
    measure_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    result_id bigint,
    zone_id bigint
);

-- Name: partnerships_progressupdatehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_progressupdatehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_progressupdatehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_referral; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_referral (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(30) NOT NULL,
    need text NOT NULL,
    consent character varying(10) NOT NULL,
    attachment character varying(100) NOT NULL,
    attachment_name character varying(150) NOT NULL,
    sent_on date NOT NULL,
    reminded_on date,
    answered_on date,
    state character varying(20) NOT NULL,
    sender_id bigint NOT NULL,
    sent_by_id bigint,
    service_id bigint NOT NULL,
    CONSTRAINT referral_can_be_reached CHECK ((NOT (((email)::text = ''::text) AND ((phone)::text = ''::text))))
);

-- Name: partnerships_referral_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_referral ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_referral_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_referralevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_referralevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    referral_id bigint NOT NULL
);

-- Name: partnerships_referralevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_referralevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_referralevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_referralhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_referralhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    consent character varying(10) NOT NULL,
    sent_on date NOT NULL,
    reminded_on date,
    answered_on date,
    state character varying(20) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    sender_id bigint NOT NULL,
    sent_by_id bigint,
    service_id bigint NOT NULL
);

-- Name: partnerships_referralhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_referralhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_referralhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_region; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_region (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(2) NOT NULL,
    name character varying(80) NOT NULL,
    CONSTRAINT region_code_01_to_17 CHECK (((code)::text ~ '^(0[1-9]|1[0-7])$'::text))
);

-- Name: partnerships_region_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_region ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_region_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_regionalrole; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_regionalrole (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(30) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    region_id bigint NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT regional_role_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

-- Name: partnerships_regionalrole_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_regionalrole ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_regionalrole_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_regionalrolehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_regionalrolehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(30) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint NOT NULL,
    user_id bigint NOT NULL
);

-- Name: partnerships_regionalrolehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_regionalrolehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_regionalrolehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_regionhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_regionhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(2) NOT NULL,
    name character varying(80) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_regionhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_regionhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_regionhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_resource; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_resource (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_on date NOT NULL,
    to_on date,
    what character varying(150) NOT NULL,
    share numeric(5,4),
    organization_id bigint,
    partnership_id bigint NOT NULL,
    CONSTRAINT resource_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

-- Name: partnerships_resource_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_resource ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_resource_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_resourcehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_resourcehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_on date NOT NULL,
    to_on date,
    what character varying(150) NOT NULL,
    share numeric(5,4),
    organization_id bigint,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_resourcehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_resourcehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_resourcehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_savedview; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_savedview (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    list character varying(60) NOT NULL,
    name character varying(60) NOT NULL,
    address character varying(1500) NOT NULL,
    is_default boolean NOT NULL,
    organization_id bigint,
    owner_id bigint,
    CONSTRAINT saved_view_is_of_a_person_or_a_partner CHECK ((((owner_id IS NULL) OR (organization_id IS NULL)) AND (1 = (
CASE
    WHEN (owner_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (organization_id IS NULL) THEN 1
    ELSE 0
END))))
);

-- Name: partnerships_savedview_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_savedview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_savedview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_seat; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_seat (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    constituency_fr character varying(120) NOT NULL,
    constituency_en character varying(120) NOT NULL,
    person character varying(150) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    organization_id bigint,
    partnership_id bigint NOT NULL,
    email character varying(254) NOT NULL,
    CONSTRAINT seat_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

-- Name: partnerships_seat_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_seat ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_seat_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_seathistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_seathistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    constituency_fr character varying(120) NOT NULL,
    constituency_en character varying(120) NOT NULL,
    person character varying(150) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    organization_id bigint,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    email character varying(254) NOT NULL
);

-- Name: partnerships_seathistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_seathistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_seathistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_servicecategory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_servicecategory (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(40) NOT NULL,
    name_fr character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    "position" smallint NOT NULL,
    from_on date NOT NULL,
    to_on date,
    CONSTRAINT partnerships_servicecategory_position_check CHECK (("position" >= 0))
);

-- Name: partnerships_servicecategory_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_servicecategory ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_servicecategory_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_servicecategoryhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_servicecategoryhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(40) NOT NULL,
    name_fr character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    "position" smallint NOT NULL,
    from_on date NOT NULL,
    to_on date,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT partnerships_servicecategoryhistory_position_check CHECK (("position" >= 0))
);

-- Name: partnerships_servicecategoryhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_servicecategoryhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_servicecategoryhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_serviceevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_serviceevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    service_id bigint NOT NULL
);

-- Name: partnerships_serviceevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_serviceevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_serviceevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_serviceitem; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_serviceitem (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    name_fr character varying(150) NOT NULL,
    name_en character varying(150) NOT NULL,
    description_fr text NOT NULL,
    description_en text NOT NULL,
    territory_codes character varying(4)[] NOT NULL,
    measure character varying(200) NOT NULL,
    conditions_fr text NOT NULL,
    conditions_en text NOT NULL,
    fee_fr character varying(120) NOT NULL,
    fee_en character varying(120) NOT NULL,
    contact_name character varying(150) NOT NULL,
    contact_email character varying(254) NOT NULL,
    contact_phone character varying(30) NOT NULL,
    from_on date,
    to_on date,
    fresh_months smallint,
    last_confirmed_on date,
    confirm_by date GENERATED ALWAYS AS (((last_confirmed_on + make_interval(months => (fresh_months)::integer)))::date) STORED,
    state character varying(20) NOT NULL,
    is_fictitious boolean NOT NULL,
    audience_id bigint NOT NULL,
    category_id bigint NOT NULL,
    merged_into_id bigint,
    organization_id bigint NOT NULL,
    partnership_id bigint NOT NULL,
    asked_on date,
    reminded_on date,
    CONSTRAINT partnerships_serviceitem_fresh_months_check CHECK ((fresh_months >= 0)),
    CONSTRAINT service_ends_after_start CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))),
    CONSTRAINT service_merged_is_in_state CHECK ((((state)::text = 'merged'::text) OR (merged_into_id IS NULL)))
);

-- Name: partnerships_serviceitem_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_serviceitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_serviceitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_serviceitemhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_serviceitemhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    name_fr character varying(150) NOT NULL,
    name_en character varying(150) NOT NULL,
    description_fr text NOT NULL,
    description_en text NOT NULL,
    territory_codes character varying(4)[] NOT NULL,
    measure character varying(200) NOT NULL,
    conditions_fr text NOT NULL,
    conditions_en text NOT NULL,
    fee_fr character varying(120) NOT NULL,
    fee_en character varying(120) NOT NULL,
    contact_name character varying(150) NOT NULL,
    contact_email character varying(254) NOT NULL,
    contact_phone character varying(30) NOT NULL,
    from_on date,
    to_on date,
    fresh_months smallint,
    last_confirmed_on date,
    confirm_by date GENERATED ALWAYS AS (((last_confirmed_on + make_interval(months => (fresh_months)::integer)))::date) STORED,
    state character varying(20) NOT NULL,
    is_fictitious boolean NOT NULL,
    audience_id bigint NOT NULL,
    category_id bigint NOT NULL,
    merged_into_id bigint,
    organization_id bigint NOT NULL,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    asked_on date,
    reminded_on date,
    CONSTRAINT partnerships_serviceitemhistory_fresh_months_check CHECK ((fresh_months >= 0))
);

-- Name: partnerships_serviceitemhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_serviceitemhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_serviceitemhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_sitting; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_sitting (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(20) NOT NULL,
    is_voting boolean NOT NULL,
    from_on date NOT NULL,
    to_on date,
    committee_id bigint NOT NULL,
    seat_id bigint NOT NULL,
    CONSTRAINT sitting_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on))),
    CONSTRAINT sitting_guests_do_not_vote CHECK ((NOT (is_voting AND ((role)::text = 'guest'::text))))
);

-- Name: partnerships_sitting_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_sitting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_sitting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_sittinghistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_sittinghistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(20) NOT NULL,
    is_voting boolean NOT NULL,
    from_on date NOT NULL,
    to_on date,
    committee_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    seat_id bigint NOT NULL
);

-- Name: partnerships_sittinghistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_sittinghistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_sittinghistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_synonym; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_synonym (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    words_fr character varying(300) NOT NULL,
    words_en character varying(300) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    note character varying(200) NOT NULL,
    keys text[] GENERATED ALWAYS AS (public.words_keys((((words_fr)::text || ','::text) || (words_en)::text))) STORED,
    CONSTRAINT synonym_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on))),
    CONSTRAINT synonym_of_something CHECK ((
CASE
    WHEN (keys IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(keys, 1), 0)
END >= 2))
);

-- Name: partnerships_synonym_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_synonym ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_synonym_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_synonymhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_synonymhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    words_fr character varying(300) NOT NULL,
    words_en character varying(300) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    note character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_synonymhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_synonymhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_synonymhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_territory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_territory (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(4) NOT NULL,
    name character varying(80) NOT NULL,
    region_id bigint NOT NULL
);

-- Name: partnerships_territory_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_territory ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_territory_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_territoryhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_territoryhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(4) NOT NULL,
    name character varying(80) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint NOT NULL
);

-- Name: partnerships_territoryhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_territoryhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_territoryhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_tick; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_tick (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    period character varying(40) NOT NULL,
    at timestamp with time zone NOT NULL
);

-- Name: partnerships_tick_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_tick ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_tick_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_user; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_user (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    email character varying(254) NOT NULL,
    full_name character varying(150) NOT NULL,
    language character varying(10) NOT NULL,
    is_active boolean NOT NULL,
    is_staff boolean NOT NULL,
    is_fictitious boolean NOT NULL,
    mail_rhythm character varying(10) NOT NULL
);

-- Name: partnerships_user_groups; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_user_groups (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);

-- Name: partnerships_user_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_user_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_user_user_permissions; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_user_user_permissions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);

-- Name: partnerships_user_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_userhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_userhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    is_superuser boolean NOT NULL,
    email character varying(254) NOT NULL,
    full_name character varying(150) NOT NULL,
    language character varying(10) NOT NULL,
    is_active boolean NOT NULL,
    is_staff boolean NOT NULL,
    is_fictitious boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    mail_rhythm character varying(10) NOT NULL
);

-- Name: partnerships_userhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_userhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_userhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_zone; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_zone (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name_fr character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    "character" character varying(10) NOT NULL,
    towns character varying(250) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    source character varying(250) NOT NULL,
    local_lead_id bigint,
    partnership_id bigint NOT NULL,
    CONSTRAINT zone_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

-- Name: partnerships_zone_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_zone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_zone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_zone_places; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_zone_places (
    id bigint NOT NULL,
    zone_id bigint NOT NULL,
    establishment_id bigint NOT NULL
);

-- Name: partnerships_zone_places_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_zone_places ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_zone_places_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_zone_territories; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_zone_territories (
    id bigint NOT NULL,
    zone_id bigint NOT NULL,
    territory_id bigint NOT NULL
);

-- Name: partnerships_zone_territories_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_zone_territories ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_zone_territories_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_zonehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_zonehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name_fr character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    "character" character varying(10) NOT NULL,
    towns character varying(250) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    source character varying(250) NOT NULL,
    local_lead_id bigint,
    partnership_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: partnerships_zonehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_zonehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_zonehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_zonetarget; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_zonetarget (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    baseline numeric(14,2),
    target numeric(14,2),
    result_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

-- Name: partnerships_zonetarget_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_zonetarget ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_zonetarget_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: partnerships_zonetargethistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.partnerships_zonetargethistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    baseline numeric(14,2),
    target numeric(14,2),
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    result_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

-- Name: partnerships_zonetargethistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.partnerships_zonetargethistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partnerships_zonetargethistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: pghistory_context; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);

-- Name: programs_achievement; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_achievement (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    place character varying(20) NOT NULL,
    assessor character varying(150) NOT NULL,
    achieved_on date NOT NULL,
    enrolment_id bigint NOT NULL,
    unit_id bigint NOT NULL
);

-- Name: programs_achievement_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_achievement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_achievement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_achievementhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_achievementhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    place character varying(20) NOT NULL,
    assessor character varying(150) NOT NULL,
    achieved_on date NOT NULL,
    enrolment_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL
);

-- Name: programs_achievementhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_achievementhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_achievementhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_adequacyreport; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_adequacyreport (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    edition integer,
    "on" date NOT NULL,
    first_year smallint NOT NULL,
    last_year smallint NOT NULL,
    sources character varying(20) NOT NULL,
    request_key character varying(64) NOT NULL,
    state character varying(20) NOT NULL,
    method_version character varying(20) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    checksum character varying(64) NOT NULL,
    snapshot text NOT NULL,
    computed_at timestamp with time zone,
    published_at timestamp with time zone,
    summary jsonb NOT NULL,
    error_fr text NOT NULL,
    error_en text NOT NULL,
    is_fictitious boolean NOT NULL,
    job_id bigint,
    partnership_id bigint,
    published_by_id bigint,
    region_id bigint NOT NULL,
    requested_by_id bigint,
    same_as_id bigint,
    pdf_error text NOT NULL,
    partners_snapshot text NOT NULL,
    protected_inputs text NOT NULL,
    CONSTRAINT programs_adequacyreport_edition_check CHECK ((edition >= 0)),
    CONSTRAINT programs_adequacyreport_first_year_check CHECK ((first_year >= 0)),
    CONSTRAINT programs_adequacyreport_last_year_check CHECK ((last_year >= 0)),
    CONSTRAINT report_ready_has_snapshot CHECK (((NOT ((state)::text = ANY ((ARRAY['ready'::character varying, 'published'::character varying, 'superseded'::character varying])::text[]))) OR ((edition IS NOT NULL) AND (NOT (snapshot = ''::text)) AND (NOT ((checksum)::text = ''::text)) AND (NOT ((fingerprint)::text = ''::text))))),
    CONSTRAINT report_years_in_order CHECK ((last_year >= first_year))
);

-- Name: programs_adequacyreport_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_adequacyreport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_adequacyreport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_adequacyreport_programs; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_adequacyreport_programs (
    id bigint NOT NULL,
    adequacyreport_id bigint NOT NULL,
    program_id bigint NOT NULL
);

-- Name: programs_adequacyreport_programs_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_adequacyreport_programs ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_adequacyreport_programs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_adequacyreporthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_adequacyreporthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    edition integer,
    "on" date NOT NULL,
    first_year smallint NOT NULL,
    last_year smallint NOT NULL,
    sources character varying(20) NOT NULL,
    request_key character varying(64) NOT NULL,
    state character varying(20) NOT NULL,
    method_version character varying(20) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    checksum character varying(64) NOT NULL,
    computed_at timestamp with time zone,
    published_at timestamp with time zone,
    summary jsonb NOT NULL,
    error_fr text NOT NULL,
    error_en text NOT NULL,
    is_fictitious boolean NOT NULL,
    job_id bigint,
    partnership_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    published_by_id bigint,
    region_id bigint NOT NULL,
    requested_by_id bigint,
    same_as_id bigint,
    pdf_error text NOT NULL,
    CONSTRAINT programs_adequacyreporthistory_edition_check CHECK ((edition >= 0)),
    CONSTRAINT programs_adequacyreporthistory_first_year_check CHECK ((first_year >= 0)),
    CONSTRAINT programs_adequacyreporthistory_last_year_check CHECK ((last_year >= 0))
);

-- Name: programs_adequacyreporthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_adequacyreporthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_adequacyreporthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_agendasubject; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_agendasubject (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    by_id bigint,
    item_id bigint NOT NULL,
    program_id bigint NOT NULL,
    report_id bigint NOT NULL
);

-- Name: programs_agendasubject_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_agendasubject ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_agendasubject_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_agendasubjecthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_agendasubjecthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    by_id bigint,
    item_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    program_id bigint NOT NULL,
    report_id bigint NOT NULL
);

-- Name: programs_agendasubjecthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_agendasubjecthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_agendasubjecthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_cohort; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_cohort (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    mode character varying(20) NOT NULL,
    starts_on date NOT NULL,
    expected_end_on date NOT NULL,
    school_year integer GENERATED ALWAYS AS (
CASE
    WHEN (EXTRACT(month FROM starts_on) >= (7)::numeric) THEN EXTRACT(year FROM starts_on)
    ELSE (EXTRACT(year FROM starts_on) - (1)::numeric)
END) STORED,
    seats integer NOT NULL,
    minimum_to_open integer,
    state character varying(20) NOT NULL,
    reported_applicants integer,
    reported_entrants integer,
    reported_graduates integer,
    reported_withdrawals integer,
    reported_source character varying(250) NOT NULL,
    reported_on date,
    note text NOT NULL,
    is_fictitious boolean NOT NULL,
    host_establishment_id bigint,
    provider_id bigint NOT NULL,
    region_id bigint NOT NULL,
    territory_id bigint,
    program_id bigint NOT NULL,
    has_continuous_entry boolean NOT NULL,
    is_list_complete boolean NOT NULL,
    copied_from_id bigint,
    CONSTRAINT cohort_ends_after_start CHECK ((expected_end_on >= starts_on)),
    CONSTRAINT cohort_has_seats CHECK ((seats > 0)),
    CONSTRAINT cohort_minimum_within_seats CHECK (((minimum_to_open IS NULL) OR (minimum_to_open <= seats))),
    CONSTRAINT graduates_within_entrants CHECK (((reported_graduates IS NULL) OR (reported_entrants IS NULL) OR (reported_graduates <= reported_entrants))),
    CONSTRAINT programs_cohort_minimum_to_open_check CHECK ((minimum_to_open >= 0)),
    CONSTRAINT programs_cohort_reported_applicants_check CHECK ((reported_applicants >= 0)),
    CONSTRAINT programs_cohort_reported_entrants_check CHECK ((reported_entrants >= 0)),
    CONSTRAINT programs_cohort_reported_graduates_check CHECK ((reported_graduates >= 0)),
    CONSTRAINT programs_cohort_reported_withdrawals_check CHECK ((reported_withdrawals >= 0)),
    CONSTRAINT programs_cohort_seats_check CHECK ((seats >= 0)),
    CONSTRAINT withdrawals_within_entrants CHECK (((reported_withdrawals IS NULL) OR (reported_entrants IS NULL) OR (reported_withdrawals <= reported_entrants)))
);

-- Name: programs_cohort_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_cohort ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_cohort_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_cohortevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_cohortevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    cohort_id bigint NOT NULL
);

-- Name: programs_cohortevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_cohortevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_cohortevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_cohorthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_cohorthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    mode character varying(20) NOT NULL,
    starts_on date NOT NULL,
    expected_end_on date NOT NULL,
    school_year integer GENERATED ALWAYS AS (
CASE
    WHEN (EXTRACT(month FROM starts_on) >= (7)::numeric) THEN EXTRACT(year FROM starts_on)
    ELSE (EXTRACT(year FROM starts_on) - (1)::numeric)
END) STORED,
    seats integer NOT NULL,
    minimum_to_open integer,
    state character varying(20) NOT NULL,
    reported_applicants integer,
    reported_entrants integer,
    reported_graduates integer,
    reported_withdrawals integer,
    reported_source character varying(250) NOT NULL,
    reported_on date,
    note text NOT NULL,
    is_fictitious boolean NOT NULL,
    host_establishment_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    provider_id bigint NOT NULL,
    region_id bigint NOT NULL,
    territory_id bigint,
    program_id bigint NOT NULL,
    has_continuous_entry boolean NOT NULL,
    is_list_complete boolean NOT NULL,
    copied_from_id bigint,
    CONSTRAINT programs_cohorthistory_minimum_to_open_check CHECK ((minimum_to_open >= 0)),
    CONSTRAINT programs_cohorthistory_reported_applicants_check CHECK ((reported_applicants >= 0)),
    CONSTRAINT programs_cohorthistory_reported_entrants_check CHECK ((reported_entrants >= 0)),
    CONSTRAINT programs_cohorthistory_reported_graduates_check CHECK ((reported_graduates >= 0)),
    CONSTRAINT programs_cohorthistory_reported_withdrawals_check CHECK ((reported_withdrawals >= 0)),
    CONSTRAINT programs_cohorthistory_seats_check CHECK ((seats >= 0))
);

-- Name: programs_cohorthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_cohorthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_cohorthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_competencyunit; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_competencyunit (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(12) NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    hours smallint,
    "position" smallint NOT NULL,
    program_id bigint NOT NULL,
    CONSTRAINT programs_competencyunit_hours_check CHECK ((hours >= 0)),
    CONSTRAINT programs_competencyunit_position_check CHECK (("position" >= 0))
);

-- Name: programs_competencyunit_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_competencyunit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_competencyunit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_competencyunithistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_competencyunithistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(12) NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    hours smallint,
    "position" smallint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    program_id bigint NOT NULL,
    CONSTRAINT programs_competencyunithistory_hours_check CHECK ((hours >= 0)),
    CONSTRAINT programs_competencyunithistory_position_check CHECK (("position" >= 0))
);

-- Name: programs_competencyunithistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_competencyunithistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_competencyunithistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_coverageband; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_coverageband (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(30) NOT NULL,
    lower numeric(5,3) NOT NULL,
    valid_from date NOT NULL,
    CONSTRAINT coverage_band_not_negative CHECK ((lower >= (0)::numeric))
);

-- Name: programs_coverageband_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_coverageband ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_coverageband_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_coveragebandhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_coveragebandhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(30) NOT NULL,
    lower numeric(5,3) NOT NULL,
    valid_from date NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

-- Name: programs_coveragebandhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_coveragebandhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_coveragebandhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_decisionlink; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_decisionlink (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    cohort_id bigint,
    decision_id bigint NOT NULL,
    program_id bigint,
    CONSTRAINT decision_link_to_one CHECK ((((program_id IS NULL) OR (cohort_id IS NULL)) AND (1 = (
CASE
    WHEN (program_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (cohort_id IS NULL) THEN 1
    ELSE 0
END))))
);

-- Name: programs_decisionlink_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_decisionlink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_decisionlink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_decisionlinkhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_decisionlinkhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    cohort_id bigint,
    decision_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    program_id bigint
);

-- Name: programs_decisionlinkhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_decisionlinkhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_decisionlinkhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_enrolment; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_enrolment (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(20) NOT NULL,
    applied_on date,
    began_on date,
    ended_on date,
    reason character varying(250) NOT NULL,
    cohort_id bigint NOT NULL,
    student_id bigint NOT NULL,
    planned_end_on date,
    went_on_in_id bigint,
    CONSTRAINT enrolment_began_before_study CHECK (((NOT ((state)::text = ANY ((ARRAY['active'::character varying, 'suspended'::character varying, 'graduated'::character varying, 'failed'::character varying])::text[]))) OR (began_on IS NOT NULL))),
    CONSTRAINT enrolment_ends_after_start CHECK (((ended_on IS NULL) OR (began_on IS NULL) OR (ended_on >= began_on)))
);

-- Name: programs_enrolment_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_enrolment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_enrolment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_enrolmentevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_enrolmentevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    enrolment_id bigint NOT NULL
);

-- Name: programs_enrolmentevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_enrolmentevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_enrolmentevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_enrolmenthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_enrolmenthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(20) NOT NULL,
    applied_on date,
    began_on date,
    ended_on date,
    reason character varying(250) NOT NULL,
    cohort_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    student_id bigint NOT NULL,
    planned_end_on date,
    went_on_in_id bigint
);

-- Name: programs_enrolmenthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_enrolmenthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_enrolmenthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_exactreading; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_exactreading (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    report_id bigint NOT NULL
);

-- Name: programs_exactreading_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_exactreading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_exactreading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_filequestion; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_filequestion (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    asked_on date,
    wanted jsonb NOT NULL,
    words character varying(500) NOT NULL,
    imported uuid,
    state character varying(20) NOT NULL,
    asked_by_id bigint,
    own_id bigint,
    school_id bigint,
    student_id bigint NOT NULL,
    CONSTRAINT file_question_asked_on_a_day CHECK ((((state)::text = 'noticed'::text) OR (asked_on IS NOT NULL))),
    CONSTRAINT file_question_of_two_files CHECK (((own_id IS NULL) OR (NOT ((own_id = student_id) AND (own_id IS NOT NULL))))),
    CONSTRAINT file_question_says_what CHECK (((((kind)::text = 'correction'::text) AND (own_id IS NULL)) OR (((kind)::text = 'link'::text) AND (own_id IS NOT NULL) AND (school_id IS NOT NULL))))
);

-- Name: programs_filequestion_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_filequestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_filequestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_filequestionevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_filequestionevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    question_id bigint NOT NULL
);

-- Name: programs_filequestionevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_filequestionevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_filequestionevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_filequestionhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_filequestionhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    asked_on date,
    wanted jsonb NOT NULL,
    words character varying(500) NOT NULL,
    imported uuid,
    state character varying(20) NOT NULL,
    asked_by_id bigint,
    own_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    school_id bigint,
    student_id bigint NOT NULL
);

-- Name: programs_filequestionhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_filequestionhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_filequestionhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_layoffnotice; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_layoffnotice (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    headcount integer NOT NULL,
    from_on date NOT NULL,
    expected_recall_on date,
    note text NOT NULL,
    is_fictitious boolean NOT NULL,
    establishment_id bigint NOT NULL,
    occupation_id bigint,
    CONSTRAINT layoff_of_someone CHECK ((headcount > 0)),
    CONSTRAINT layoff_recall_after_start CHECK (((expected_recall_on IS NULL) OR (expected_recall_on >= from_on))),
    CONSTRAINT programs_layoffnotice_headcount_check CHECK ((headcount >= 0))
);

-- Name: programs_layoffnotice_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_layoffnotice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_layoffnotice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_layoffnoticehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_layoffnoticehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    headcount integer NOT NULL,
    from_on date NOT NULL,
    expected_recall_on date,
    note text NOT NULL,
    is_fictitious boolean NOT NULL,
    establishment_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    occupation_id bigint,
    CONSTRAINT programs_layoffnoticehistory_headcount_check CHECK ((headcount >= 0))
);

-- Name: programs_layoffnoticehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_layoffnoticehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_layoffnoticehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_merge; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_merge (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(20) NOT NULL,
    done_at timestamp with time zone,
    moved jsonb NOT NULL,
    before jsonb NOT NULL,
    by_id bigint,
    gone_id bigint NOT NULL,
    kept_id bigint NOT NULL,
    school_id bigint,
    CONSTRAINT merge_of_two_files CHECK ((NOT (kept_id = gone_id)))
);

-- Name: programs_merge_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_merge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_merge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_mergeevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_mergeevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    merge_id bigint NOT NULL
);

-- Name: programs_mergeevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_mergeevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_mergeevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_mergehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_mergehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(20) NOT NULL,
    done_at timestamp with time zone,
    moved jsonb NOT NULL,
    before jsonb NOT NULL,
    by_id bigint,
    gone_id bigint NOT NULL,
    kept_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    school_id bigint
);

-- Name: programs_mergehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_mergehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_mergehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_needline; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_needline (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    headcount integer,
    vacancies integer,
    hires_12m integer,
    hires_36m integer,
    retirements_36m integer,
    difficulty smallint,
    internships_offered integer,
    occupation_id bigint NOT NULL,
    response_id bigint NOT NULL,
    CONSTRAINT need_36_months_hold_12 CHECK (((hires_12m IS NULL) OR (hires_36m IS NULL) OR (hires_36m >= hires_12m))),
    CONSTRAINT need_difficulty_1_to_5 CHECK (((difficulty IS NULL) OR ((difficulty >= 1) AND (difficulty <= 5)))),
    CONSTRAINT programs_needline_difficulty_check CHECK ((difficulty >= 0)),
    CONSTRAINT programs_needline_headcount_check CHECK ((headcount >= 0)),
    CONSTRAINT programs_needline_hires_12m_check CHECK ((hires_12m >= 0)),
    CONSTRAINT programs_needline_hires_36m_check CHECK ((hires_36m >= 0)),
    CONSTRAINT programs_needline_internships_offered_check CHECK ((internships_offered >= 0)),
    CONSTRAINT programs_needline_retirements_36m_check CHECK ((retirements_36m >= 0)),
    CONSTRAINT programs_needline_vacancies_check CHECK ((vacancies >= 0))
);

-- Name: programs_needline_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_needline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_needline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_needlinehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_needlinehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    headcount integer,
    vacancies integer,
    hires_12m integer,
    hires_36m integer,
    retirements_36m integer,
    difficulty smallint,
    internships_offered integer,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    occupation_id bigint NOT NULL,
    response_id bigint NOT NULL,
    CONSTRAINT programs_needlinehistory_difficulty_check CHECK ((difficulty >= 0)),
    CONSTRAINT programs_needlinehistory_headcount_check CHECK ((headcount >= 0)),
    CONSTRAINT programs_needlinehistory_hires_12m_check CHECK ((hires_12m >= 0)),
    CONSTRAINT programs_needlinehistory_hires_36m_check CHECK ((hires_36m >= 0)),
    CONSTRAINT programs_needlinehistory_internships_offered_check CHECK ((internships_offered >= 0)),
    CONSTRAINT programs_needlinehistory_retirements_36m_check CHECK ((retirements_36m >= 0)),
    CONSTRAINT programs_needlinehistory_vacancies_check CHECK ((vacancies >= 0))
);

-- Name: programs_needlinehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_needlinehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_needlinehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_needssurvey; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_needssurvey (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    reference_on date NOT NULL,
    closes_on date,
    note_fr text NOT NULL,
    note_en text NOT NULL,
    source character varying(250) NOT NULL,
    is_fictitious boolean NOT NULL,
    partnership_id bigint,
    region_id bigint NOT NULL,
    drawn_as character varying(20) NOT NULL
);

-- Name: programs_needssurvey_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_needssurvey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_needssurvey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_needssurveyhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_needssurveyhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    reference_on date NOT NULL,
    closes_on date,
    note_fr text NOT NULL,
    note_en text NOT NULL,
    source character varying(250) NOT NULL,
    is_fictitious boolean NOT NULL,
    partnership_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint NOT NULL
);

-- Name: programs_needssurveyhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_needssurveyhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_needssurveyhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_occupation; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_occupation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(10) NOT NULL,
    version character varying(20) NOT NULL,
    title_fr character varying(250) NOT NULL,
    title_en character varying(250) NOT NULL,
    definition_fr text NOT NULL,
    definition_en text NOT NULL,
    teer smallint,
    CONSTRAINT occupation_teer_0_to_5 CHECK (((teer IS NULL) OR (teer <= 5))),
    CONSTRAINT programs_occupation_teer_check CHECK ((teer >= 0))
);

-- Name: programs_occupation_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_occupation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_occupation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_occupationhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_occupationhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(10) NOT NULL,
    version character varying(20) NOT NULL,
    title_fr character varying(250) NOT NULL,
    title_en character varying(250) NOT NULL,
    definition_fr text NOT NULL,
    definition_en text NOT NULL,
    teer smallint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT programs_occupationhistory_teer_check CHECK ((teer >= 0))
);

-- Name: programs_occupationhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_occupationhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_occupationhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_outcome; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_outcome (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    measured_on date NOT NULL,
    horizon character varying(10) NOT NULL,
    status character varying(20) NOT NULL,
    is_full_time boolean,
    is_related boolean,
    source character varying(250) NOT NULL,
    employer_id bigint,
    enrolment_id bigint NOT NULL,
    region_id bigint,
    CONSTRAINT outcome_job_details_only_when_employed CHECK ((((status)::text = 'employed'::text) OR ((employer_id IS NULL) AND (is_full_time IS NULL) AND (is_related IS NULL))))
);

-- Name: programs_outcome_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_outcome ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_outcome_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_outcomefigures; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_outcomefigures (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    as_of date NOT NULL,
    respondents integer NOT NULL,
    employed_related integer,
    employed_other integer,
    full_time integer,
    studying integer,
    seeking integer,
    inactive integer,
    left_region integer,
    graduates integer,
    entrants integer,
    source character varying(250) NOT NULL,
    is_fictitious boolean NOT NULL,
    region_id bigint,
    program_id bigint NOT NULL,
    drawn_as character varying(270) NOT NULL,
    CONSTRAINT outcome_figures_graduates_within_entrants CHECK (((graduates IS NULL) OR (entrants IS NULL) OR (graduates <= entrants))),
    CONSTRAINT outcome_figures_within_respondents CHECK ((respondents >= ((((COALESCE(employed_related, 0) + COALESCE(employed_other, 0)) + COALESCE(studying, 0)) + COALESCE(seeking, 0)) + COALESCE(inactive, 0)))),
    CONSTRAINT programs_outcomefigures_employed_other_check CHECK ((employed_other >= 0)),
    CONSTRAINT programs_outcomefigures_employed_related_check CHECK ((employed_related >= 0)),
    CONSTRAINT programs_outcomefigures_entrants_check CHECK ((entrants >= 0)),
    CONSTRAINT programs_outcomefigures_full_time_check CHECK ((full_time >= 0)),
    CONSTRAINT programs_outcomefigures_graduates_check CHECK ((graduates >= 0)),
    CONSTRAINT programs_outcomefigures_inactive_check CHECK ((inactive >= 0)),
    CONSTRAINT programs_outcomefigures_left_region_check CHECK ((left_region >= 0)),
    CONSTRAINT programs_outcomefigures_respondents_check CHECK ((respondents >= 0)),
    CONSTRAINT programs_outcomefigures_seeking_check CHECK ((seeking >= 0)),
    CONSTRAINT programs_outcomefigures_studying_check CHECK ((studying >= 0))
);

-- Name: programs_outcomefigures_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_outcomefigures ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_outcomefigures_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_outcomefigureshistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_outcomefigureshistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    as_of date NOT NULL,
    respondents integer NOT NULL,
    employed_related integer,
    employed_other integer,
    full_time integer,
    studying integer,
    seeking integer,
    inactive integer,
    left_region integer,
    graduates integer,
    entrants integer,
    source character varying(250) NOT NULL,
    is_fictitious boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint,
    program_id bigint NOT NULL,
    CONSTRAINT programs_outcomefigureshistory_employed_other_check CHECK ((employed_other >= 0)),
    CONSTRAINT programs_outcomefigureshistory_employed_related_check CHECK ((employed_related >= 0)),
    CONSTRAINT programs_outcomefigureshistory_entrants_check CHECK ((entrants >= 0)),
    CONSTRAINT programs_outcomefigureshistory_full_time_check CHECK ((full_time >= 0)),
    CONSTRAINT programs_outcomefigureshistory_graduates_check CHECK ((graduates >= 0)),
    CONSTRAINT programs_outcomefigureshistory_inactive_check CHECK ((inactive >= 0)),
    CONSTRAINT programs_outcomefigureshistory_left_region_check CHECK ((left_region >= 0)),
    CONSTRAINT programs_outcomefigureshistory_respondents_check CHECK ((respondents >= 0)),
    CONSTRAINT programs_outcomefigureshistory_seeking_check CHECK ((seeking >= 0)),
    CONSTRAINT programs_outcomefigureshistory_studying_check CHECK ((studying >= 0))
);

-- Name: programs_outcomefigureshistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_outcomefigureshistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_outcomefigureshistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_outcomehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_outcomehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    measured_on date NOT NULL,
    horizon character varying(10) NOT NULL,
    status character varying(20) NOT NULL,
    is_full_time boolean,
    is_related boolean,
    source character varying(250) NOT NULL,
    employer_id bigint,
    enrolment_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint
);

-- Name: programs_outcomehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_outcomehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_outcomehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_program; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_program (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(12) NOT NULL,
    version character varying(20) NOT NULL,
    sanction character varying(10) NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    sector_fr character varying(120) NOT NULL,
    sector_en character varying(120) NOT NULL,
    summary_fr text NOT NULL,
    summary_en text NOT NULL,
    hours integer,
    duration_months smallint,
    valid_from date,
    valid_to date,
    predecessor_id bigint,
    title_words tsvector GENERATED ALWAYS AS (public.words_titled(((((public.program_codes((code)::text, (sanction)::text) || ' '::text) || (title_fr)::text) || ' '::text) || (title_en)::text))) STORED,
    words tsvector GENERATED ALWAYS AS ((public.words_titled(((((public.program_codes((code)::text, (sanction)::text) || ' '::text) || (title_fr)::text) || ' '::text) || (title_en)::text)) || public.words_told((((((((sector_fr)::text || ' '::text) || (sector_en)::text) || ' '::text) || summary_fr) || ' '::text) || summary_en)))) STORED,
    CONSTRAINT program_ends_after_start CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT program_not_its_own_predecessor CHECK (((predecessor_id IS NULL) OR (NOT ((predecessor_id = id) AND (predecessor_id IS NOT NULL))))),
    CONSTRAINT programs_program_duration_months_check CHECK ((duration_months >= 0)),
    CONSTRAINT programs_program_hours_check CHECK ((hours >= 0))
);

-- Name: programs_program_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_program ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_program_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_programhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_programhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(12) NOT NULL,
    version character varying(20) NOT NULL,
    sanction character varying(10) NOT NULL,
    title_fr character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    sector_fr character varying(120) NOT NULL,
    sector_en character varying(120) NOT NULL,
    summary_fr text NOT NULL,
    summary_en text NOT NULL,
    hours integer,
    duration_months smallint,
    valid_from date,
    valid_to date,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    predecessor_id bigint,
    CONSTRAINT programs_programhistory_duration_months_check CHECK ((duration_months >= 0)),
    CONSTRAINT programs_programhistory_hours_check CHECK ((hours >= 0))
);

-- Name: programs_programhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_programhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_programhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_programoccupation; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_programoccupation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    share numeric(5,4) NOT NULL,
    evidence text NOT NULL,
    author_id bigint,
    occupation_id bigint NOT NULL,
    program_id bigint NOT NULL,
    CONSTRAINT share_between_0_and_1 CHECK (((share > (0)::numeric) AND (share <= (1)::numeric)))
);

-- Name: programs_programoccupation_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_programoccupation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_programoccupation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_programoccupationhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_programoccupationhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    share numeric(5,4) NOT NULL,
    evidence text NOT NULL,
    author_id bigint,
    occupation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    program_id bigint NOT NULL
);

-- Name: programs_programoccupationhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_programoccupationhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_programoccupationhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_projection; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_projection (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    area character varying(10) NOT NULL,
    from_year smallint NOT NULL,
    to_year smallint NOT NULL,
    employment integer,
    growth integer,
    retirements integer,
    other_replacement integer,
    school_leavers integer,
    immigration integer,
    other_seekers integer,
    source character varying(250) NOT NULL,
    vintage date NOT NULL,
    is_fictitious boolean NOT NULL,
    occupation_id bigint NOT NULL,
    region_id bigint,
    future_condition_en character varying(80) NOT NULL,
    future_condition_fr character varying(80) NOT NULL,
    recent_condition_en character varying(80) NOT NULL,
    recent_condition_fr character varying(80) NOT NULL,
    CONSTRAINT programs_projection_from_year_check CHECK ((from_year >= 0)),
    CONSTRAINT programs_projection_to_year_check CHECK ((to_year >= 0)),
    CONSTRAINT projection_ends_after_start CHECK ((to_year >= from_year)),
    CONSTRAINT projection_region_iff_regional CHECK (((((area)::text = 'region'::text) AND (region_id IS NOT NULL)) OR ((NOT ((area)::text = 'region'::text)) AND (region_id IS NULL))))
);

-- Name: programs_projection_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_projection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_projection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_projectionhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_projectionhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    area character varying(10) NOT NULL,
    from_year smallint NOT NULL,
    to_year smallint NOT NULL,
    employment integer,
    growth integer,
    retirements integer,
    other_replacement integer,
    school_leavers integer,
    immigration integer,
    other_seekers integer,
    source character varying(250) NOT NULL,
    vintage date NOT NULL,
    is_fictitious boolean NOT NULL,
    occupation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint,
    future_condition_en character varying(80) NOT NULL,
    future_condition_fr character varying(80) NOT NULL,
    recent_condition_en character varying(80) NOT NULL,
    recent_condition_fr character varying(80) NOT NULL,
    CONSTRAINT programs_projectionhistory_from_year_check CHECK ((from_year >= 0)),
    CONSTRAINT programs_projectionhistory_to_year_check CHECK ((to_year >= 0))
);

-- Name: programs_projectionhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_projectionhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_projectionhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_reportevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_reportevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    report_id bigint NOT NULL
);

-- Name: programs_reportevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_reportevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_reportevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_reportline; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_reportline (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    program_code character varying(12) NOT NULL,
    coverage_class character varying(30) NOT NULL,
    content jsonb NOT NULL,
    report_id bigint NOT NULL,
    CONSTRAINT programs_reportline_position_check CHECK (("position" >= 0))
);

-- Name: programs_reportline_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_reportline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_reportline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_roundingsecret; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_roundingsecret (
    id smallint NOT NULL,
    value bytea NOT NULL,
    CONSTRAINT programs_roundingsecret_id_check CHECK ((id >= 0)),
    CONSTRAINT rounding_secret_single CHECK ((id = 1))
);

-- Name: programs_schooltransfer; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_schooltransfer (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    asked_on date NOT NULL,
    moves_on date NOT NULL,
    words character varying(500) NOT NULL,
    state character varying(20) NOT NULL,
    asked_by_id bigint,
    cohort_id bigint,
    enrolment_id bigint NOT NULL,
    school_id bigint NOT NULL
);

-- Name: programs_schooltransfer_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_schooltransfer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_schooltransfer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_schooltransferevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_schooltransferevent (
    id bigint NOT NULL,
    from_state character varying(30) NOT NULL,
    to_state character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    transfer_id bigint NOT NULL
);

-- Name: programs_schooltransferevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_schooltransferevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_schooltransferevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_schooltransferhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_schooltransferhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    asked_on date NOT NULL,
    moves_on date NOT NULL,
    words character varying(500) NOT NULL,
    state character varying(20) NOT NULL,
    asked_by_id bigint,
    cohort_id bigint,
    enrolment_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    school_id bigint NOT NULL
);

-- Name: programs_schooltransferhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_schooltransferhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_schooltransferhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_stratum; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_stratum (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    industry_group character varying(80) NOT NULL,
    size_band character varying(20) NOT NULL,
    population integer NOT NULL,
    survey_id bigint NOT NULL,
    CONSTRAINT programs_stratum_population_check CHECK ((population >= 0))
);

-- Name: programs_stratum_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_stratum ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_stratum_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_stratumhistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_stratumhistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    industry_group character varying(80) NOT NULL,
    size_band character varying(20) NOT NULL,
    population integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    survey_id bigint NOT NULL,
    CONSTRAINT programs_stratumhistory_population_check CHECK ((population >= 0))
);

-- Name: programs_stratumhistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_stratumhistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_stratumhistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_student; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_student (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    first_name character varying(80) NOT NULL,
    last_name character varying(80) NOT NULL,
    birth_date date,
    permanent_code_hash character varying(64),
    email character varying(254) NOT NULL,
    guardian_name character varying(150) NOT NULL,
    guardian_email character varying(254) NOT NULL,
    is_fictitious boolean NOT NULL,
    account_id bigint,
    keeper_id bigint,
    merged_into_id bigint,
    CONSTRAINT student_has_a_name CHECK ((NOT (((first_name)::text = ''::text) AND ((last_name)::text = ''::text))))
);

-- Name: programs_student_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_student ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_student_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_studenthistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_studenthistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    first_name character varying(80) NOT NULL,
    last_name character varying(80) NOT NULL,
    birth_date date,
    permanent_code_hash character varying(64),
    email character varying(254) NOT NULL,
    guardian_name character varying(150) NOT NULL,
    guardian_email character varying(254) NOT NULL,
    is_fictitious boolean NOT NULL,
    account_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    keeper_id bigint,
    merged_into_id bigint
);

-- Name: programs_studenthistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_studenthistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_studenthistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_surveyresponse; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_surveyresponse (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(20) NOT NULL,
    answered_on date,
    note text NOT NULL,
    establishment_id bigint NOT NULL,
    stratum_id bigint,
    survey_id bigint NOT NULL
);

-- Name: programs_surveyresponse_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_surveyresponse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_surveyresponse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: programs_surveyresponsehistory; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.programs_surveyresponsehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(20) NOT NULL,
    answered_on date,
    note text NOT NULL,
    establishment_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    stratum_id bigint,
    survey_id bigint NOT NULL
);

-- Name: programs_surveyresponsehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.programs_surveyresponsehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programs_surveyresponsehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: usersessions_usersession; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL
);

-- Name: usersessions_usersession_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Data for Name: account_emailaddress; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: account_emailconfirmation; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: django_admin_log; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -

INSERT INTO public.django_content_type VALUES
	(1, 'pghistory', 'events'),
	(2, 'pghistory', 'middlewareevents');

-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -

INSERT INTO public.django_migrations VALUES
	(1, 'pghistory', '0001_initial', '2026-12-01 03:51:29.861567+00'),
	(2, 'pghistory', '0002_aggregateevent', '2026-12-01 03:51:29.86435+00'),
	(3, 'pghistory', '0003_auto_20201023_1636', '2026-12-01 03:51:29.867687+00'),
	(4, 'pghistory', '0004_auto_20220906_1625', '2026-12-01 03:51:29.872084+00'),
	(5, 'pghistory', '0005_events_middlewareevents', '2026-12-01 03:51:29.879397+00'),
	(6, 'pghistory', '0006_delete_aggregateevent', '2026-12-01 03:51:29.880266+00'),
	(7, 'pghistory', '0007_auto_20250421_0444', '2026-12-01 03:51:29.882965+00'),
	(8, 'contenttypes', '0001_initial', '2026-12-01 03:51:29.890091+00'),
	(9, 'contenttypes', '0002_remove_content_type_name', '2026-12-01 03:51:29.898481+00'),
	(10, 'auth', '0001_initial', '2026-12-01 03:51:29.922816+00'),
	(11, 'auth', '0002_alter_permission_name_max_length', '2026-12-01 03:51:29.931766+00'),
	(12, 'auth', '0003_alter_user_email_max_length', '2026-12-01 03:51:29.936252+00'),
	(13, 'auth', '0004_alter_user_username_opts', '2026-12-01 03:51:29.941734+00'),
	(14, 'auth', '0005_alter_user_last_login_null', '2026-12-01 03:51:29.947256+00'),
	(15, 'auth', '0006_require_contenttypes_0002', '2026-12-01 03:51:29.950502+00'),
	(16, 'auth', '0007_alter_validators_add_error_messages', '2026-12-01 03:51:29.953971+00'),
	(17, 'auth', '0008_alter_user_username_max_length', '2026-12-01 03:51:29.960353+00'),
	(18, 'auth', '0009_alter_user_last_name_max_length', '2026-12-01 03:51:29.96594+00'),
	(19, 'auth', '0010_alter_group_name_max_length', '2026-12-01 03:51:29.976469+00'),
	(20, 'auth', '0011_update_proxy_permissions', '2026-12-01 03:51:29.991364+00'),
	(21, 'auth', '0012_alter_user_first_name_max_length', '2026-12-01 03:51:30.001084+00'),
	(22, 'partnerships', '0001_initial', '2026-12-01 03:51:30.222048+00'),
	(23, 'account', '0001_initial', '2026-12-01 03:51:30.316049+00'),
	(24, 'account', '0002_email_max_length', '2026-12-01 03:51:30.338535+00'),
	(25, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2026-12-01 03:51:30.376562+00'),
	(26, 'account', '0004_alter_emailaddress_drop_unique_email', '2026-12-01 03:51:30.397631+00'),
	(27, 'account', '0005_emailaddress_idx_upper_email', '2026-12-01 03:51:30.537713+00'),
	(28, 'account', '0006_emailaddress_lower', '2026-12-01 03:51:30.57663+00'),
	(29, 'account', '0007_emailaddress_idx_email', '2026-12-01 03:51:30.604729+00'),
	(30, 'account', '0008_emailaddress_unique_primary_email_fixup', '2026-12-01 03:51:30.636868+00'),
	(31, 'account', '0009_emailaddress_unique_primary_email', '2026-12-01 03:51:30.652045+00'),
	(32, 'admin', '0001_initial', '2026-12-01 03:51:30.703629+00'),
	(33, 'admin', '0002_logentry_remove_auto_add', '2026-12-01 03:51:30.729726+00'),
	(34, 'admin', '0003_logentry_add_action_flag_choices', '2026-12-01 03:51:30.755198+00'),
	(35, 'partnerships', '0002_links_and_consents', '2026-12-01 03:51:30.817644+00'),
	(36, 'partnerships', '0003_outbox', '2026-12-01 03:51:30.880601+00'),
	(37, 'partnerships', '0004_who_left_may_be_empty', '2026-12-01 03:51:30.968467+00'),
	(38, 'partnerships', '0005_events_in_the_order_of_the_lock', '2026-12-01 03:51:30.993767+00'),
	(39, 'partnerships', '0006_mails_withdrawn', '2026-12-01 03:51:31.005946+00'),
	(40, 'partnerships', '0007_places_that_close', '2026-12-01 03:51:31.093039+00'),
	(41, 'partnerships', '0008_words', '2026-12-01 03:51:31.459799+00'),
	(42, 'partnerships', '0009_consents_are_about_a_file', '2026-12-01 03:51:31.655316+00'),
	(43, 'partnerships', '0010_mails_have_a_language', '2026-12-01 03:51:31.658724+00'),
	(44, 'partnerships', '0011_acts_on_many_rows', '2026-12-01 03:51:31.821768+00'),
	(45, 'partnerships', '0012_one_order_of_names', '2026-12-01 03:51:32.105951+00'),
	(46, 'partnerships', '0013_saved_views', '2026-12-01 03:51:32.188574+00'),
	(47, 'partnerships', '0014_bounds', '2026-12-01 03:51:32.19957+00'),
	(48, 'programs', '0001_initial', '2026-12-01 03:51:32.48022+00'),
	(49, 'programs', '0002_competencies', '2026-12-01 03:51:32.62105+00'),
	(50, 'programs', '0003_report_history_without_snapshot', '2026-12-01 03:51:32.720831+00');
INSERT INTO public.django_migrations VALUES
	(51, 'internships', '0001_initial', '2026-12-01 03:51:33.428113+00'),
	(52, 'internships', '0002_who_left_may_be_empty', '2026-12-01 03:51:36.463996+00'),
	(53, 'internships', '0003_rules_for_adults', '2026-12-01 03:51:36.96063+00'),
	(54, 'internships', '0004_addresses_of_versions', '2026-12-01 03:51:36.965609+00'),
	(55, 'internships', '0005_events_in_the_order_of_the_lock', '2026-12-01 03:51:37.594919+00'),
	(56, 'internships', '0006_agreement_printed_when_asked', '2026-12-01 03:51:37.956945+00'),
	(57, 'internships', '0007_agreement_stopped_on', '2026-12-01 03:51:38.438464+00'),
	(58, 'internships', '0008_paper_in_time', '2026-12-01 03:51:38.676292+00'),
	(59, 'internships', '0009_words', '2026-12-01 03:51:39.617+00'),
	(60, 'internships', '0010_offers_change_under_applicants', '2026-12-01 03:51:39.926245+00'),
	(61, 'internships', '0011_signed_by_account', '2026-12-01 03:51:40.561246+00'),
	(62, 'internships', '0012_one_order_of_names', '2026-12-01 03:51:40.649578+00'),
	(63, 'internships', '0013_bounds', '2026-12-01 03:51:40.663645+00'),
	(64, 'internships', '0014_moments_bounded', '2026-12-01 03:51:40.667358+00'),
	(65, 'mfa', '0001_initial', '2026-12-01 03:51:40.857126+00'),
	(66, 'mfa', '0002_authenticator_timestamps', '2026-12-01 03:51:41.061306+00'),
	(67, 'mfa', '0003_authenticator_type_uniq', '2026-12-01 03:51:41.329093+00'),
	(68, 'partnerships', '0015_zones', '2026-12-01 03:51:42.735894+00'),
	(69, 'partnerships', '0016_imports_are_chosen', '2026-12-01 03:51:43.357519+00'),
	(70, 'partnerships', '0017_inventory', '2026-12-01 03:51:46.937133+00'),
	(71, 'partnerships', '0018_committees_meet', '2026-12-01 03:51:55.6339+00'),
	(72, 'partnerships', '0019_services_are_asked_about', '2026-12-01 03:51:56.342484+00'),
	(73, 'partnerships', '0020_moments_bounded', '2026-12-01 03:51:56.345832+00'),
	(74, 'partnerships', '0021_charters', '2026-12-01 03:51:58.488496+00'),
	(75, 'partnerships', '0022_milestones', '2026-12-01 03:52:00.290647+00'),
	(76, 'partnerships', '0023_mails_being_sent', '2026-12-01 03:52:00.322567+00'),
	(77, 'partnerships', '0024_referrals', '2026-12-01 03:52:01.861837+00'),
	(78, 'partnerships', '0025_names_chosen_once', '2026-12-01 03:52:02.332212+00'),
	(79, 'partnerships', '0026_means_and_reach', '2026-12-01 03:52:08.315657+00'),
	(80, 'partnerships', '0027_lines_corrected', '2026-12-01 03:52:08.694521+00'),
	(81, 'partnerships', '0028_long_work', '2026-12-01 03:52:08.795986+00'),
	(82, 'partnerships', '0029_action_plans', '2026-12-01 03:52:21.20541+00'),
	(83, 'partnerships', '0030_adopted_on_a_day_unknown', '2026-12-01 03:52:21.335662+00'),
	(84, 'partnerships', '0031_proxies', '2026-12-01 03:52:22.526513+00'),
	(85, 'programs', '0004_events_in_the_order_of_the_lock', '2026-12-01 03:52:22.91734+00'),
	(86, 'programs', '0005_report_printed_when_asked', '2026-12-01 03:52:25.900479+00'),
	(87, 'programs', '0006_counts_rounded_once', '2026-12-01 03:52:27.826558+00'),
	(88, 'programs', '0007_words', '2026-12-01 03:52:28.225138+00'),
	(89, 'programs', '0008_one_person_one_file', '2026-12-01 03:52:46.510719+00'),
	(90, 'programs', '0009_each_file_has_its_keeper', '2026-12-01 03:52:47.400906+00'),
	(91, 'programs', '0010_cohorts_copied', '2026-12-01 03:52:48.460374+00'),
	(92, 'programs', '0011_one_order_of_names', '2026-12-01 03:52:48.9062+00'),
	(93, 'programs', '0012_programs_keep_their_words', '2026-12-01 03:52:49.150774+00'),
	(94, 'programs', '0013_bounds', '2026-12-01 03:52:49.1747+00'),
	(95, 'programs', '0014_school_transfers', '2026-12-01 03:52:50.764489+00'),
	(96, 'programs', '0015_conditions_of_projections', '2026-12-01 03:52:52.551015+00'),
	(97, 'programs', '0016_counts_keep_their_numbers', '2026-12-01 03:52:52.751879+00'),
	(98, 'programs', '0017_agenda', '2026-12-01 03:52:53.758613+00'),
	(99, 'programs', '0018_decision_links', '2026-12-01 03:52:54.863195+00'),
	(100, 'sessions', '0001_initial', '2026-12-01 03:52:54.872445+00');
INSERT INTO public.django_migrations VALUES
	(101, 'usersessions', '0001_initial', '2026-12-01 03:52:55.420559+00');

-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_agreement; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_agreementevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_agreementhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_agreementhost; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_agreementhosthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_agreementversion; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_agreementversionhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_application; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_application_documents; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_applicationevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_applicationhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_assignment; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_assignmenthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_calendarfeed; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_calendarfeedhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_clause; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_clausehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_contactentry; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_contactentryhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_document; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_documenthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_evaluation; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_evaluationhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_evaluationmark; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_evaluationmarkhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_favourite; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_handovernote; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_handovernotehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_hiringfigures; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_hiringfigureshistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_hourslog; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_hoursloghistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_incidentreading; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_internshipkind; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_internshipkindhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_offer; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_offer_programs; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_offerevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_offerhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_placement; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_placementevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_placementhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_placementincident; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_placementincidenthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_positionevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_positionshare; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_positionsharehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_ranking; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_rankinghistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_round; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_round_slots; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_roundhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_ruleset; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_rulesethistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_savedsearch; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_savedsearchhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_scenario; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_scenariohistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_schedule; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_schedulehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_schoolbreak; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_schoolbreakhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_sharedposition; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_sharedpositionhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_signaturerequest; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_signaturerequesthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_slot; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_slothistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_studentprofile; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_studentprofilehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_visit; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: internships_visithistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: mfa_authenticator; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_accesslink; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_accesslinkhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_actionplan; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_actionplanevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_actionplanhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_activity; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_activity_documents; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_activityevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_activityhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_agendaitem; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_agendaitemhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_amendment; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_amendmenthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_audience; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_audiencehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_axis; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_axishistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_ballot; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_ballothistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_batch; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_batchrow; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_budgetline; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_budgetlinehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_cache; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_charter; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_charterhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_chartersignature; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_chartersignaturehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_committee; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_committeehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_communicationline; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_communicationlinehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_consent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_consenthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_consenttext; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_consenttexthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_contact; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_contacthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_decision; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_decisionevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_decisionhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_delegation; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_delegationhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_demomail; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_establishment; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_establishmenthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_expectedresult; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_expectedresulthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_funding; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_fundinghistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_import; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_importevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_importrow; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_invitation; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_invitationhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_job; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_keyactor; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_keyactorhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_knownname; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_localmandate; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_localmandatehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_mandate; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_mandatehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_measure; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_measure_partners; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_measure_zones; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_measuredecision; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_measuredecisionhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_measureevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_measurehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_measureitem; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_measureitemhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_meeting; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_meeting_also_for; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_meetingevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_meetinghistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_membership; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_membershiphistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_milestone; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_milestonehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_organization; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_organizationhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_organizationrole; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_organizationrolehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_outgoingmail; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_overlap; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_overlaphistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_partnership; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_partnership_regions; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_partnershipdocument; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_partnershipdocumenthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_partnershiphistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_position; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_positionhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_presence; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_presencehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_pressitem; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_pressitemhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_progressupdate; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_progressupdatehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_referral; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_referralevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_referralhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_region; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_regionalrole; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_regionalrolehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_regionhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_resource; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_resourcehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_savedview; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_seat; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_seathistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_servicecategory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_servicecategoryhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_serviceevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_serviceitem; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_serviceitemhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_sitting; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_sittinghistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_synonym; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_synonymhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_territory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_territoryhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_tick; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_user; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_user_groups; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_user_user_permissions; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_userhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_zone; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_zone_places; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_zone_territories; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_zonehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_zonetarget; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: partnerships_zonetargethistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: pghistory_context; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_achievement; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_achievementhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_adequacyreport; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_adequacyreport_programs; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_adequacyreporthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_agendasubject; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_agendasubjecthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_cohort; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_cohortevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_cohorthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_competencyunit; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_competencyunithistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_coverageband; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_coveragebandhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_decisionlink; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_decisionlinkhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_enrolment; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_enrolmentevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_enrolmenthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_exactreading; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_filequestion; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_filequestionevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_filequestionhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_layoffnotice; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_layoffnoticehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_merge; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_mergeevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_mergehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_needline; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_needlinehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_needssurvey; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_needssurveyhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_occupation; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_occupationhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_outcome; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_outcomefigures; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_outcomefigureshistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_outcomehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_program; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_programhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_programoccupation; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_programoccupationhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_projection; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_projectionhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_reportevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_reportline; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_roundingsecret; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_schooltransfer; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_schooltransferevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_schooltransferhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_stratum; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_stratumhistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_student; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_studenthistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_surveyresponse; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: programs_surveyresponsehistory; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: usersessions_usersession; Type: TABLE DATA; Schema: public; Owner: -

-- Name: account_emailaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);

-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);

-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.auth_permission_id_seq', 1, false);

-- Name: django_admin_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);

-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.django_content_type_id_seq', 2, true);

-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.django_migrations_id_seq', 101, true);

-- Name: internships_agreement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_agreement_id_seq', 1, false);

-- Name: internships_agreementevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_agreementevent_id_seq', 1, false);

-- Name: internships_agreementhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_agreementhistory_pgh_id_seq', 1, false);

-- Name: internships_agreementhost_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_agreementhost_id_seq', 1, false);

-- Name: internships_agreementhosthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_agreementhosthistory_pgh_id_seq', 1, false);

-- Name: internships_agreementversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_agreementversion_id_seq', 1, false);

-- Name: internships_agreementversionhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_agreementversionhistory_pgh_id_seq', 1, false);

-- Name: internships_application_documents_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_application_documents_id_seq', 1, false);

-- Name: internships_application_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_application_id_seq', 1, false);

-- Name: internships_applicationevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_applicationevent_id_seq', 1, false);

-- Name: internships_applicationhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_applicationhistory_pgh_id_seq', 1, false);

-- Name: internships_assignment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_assignment_id_seq', 1, false);

-- Name: internships_assignmenthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_assignmenthistory_pgh_id_seq', 1, false);

-- Name: internships_calendarfeed_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_calendarfeed_id_seq', 1, false);

-- Name: internships_calendarfeedhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_calendarfeedhistory_pgh_id_seq', 1, false);

-- Name: internships_clause_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_clause_id_seq', 1, false);

-- Name: internships_clausehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_clausehistory_pgh_id_seq', 1, false);

-- Name: internships_contactentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_contactentry_id_seq', 1, false);

-- Name: internships_contactentryhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_contactentryhistory_pgh_id_seq', 1, false);

-- Name: internships_document_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_document_id_seq', 1, false);

-- Name: internships_documenthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_documenthistory_pgh_id_seq', 1, false);

-- Name: internships_evaluation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_evaluation_id_seq', 1, false);

-- Name: internships_evaluationhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_evaluationhistory_pgh_id_seq', 1, false);

-- Name: internships_evaluationmark_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_evaluationmark_id_seq', 1, false);

-- Name: internships_evaluationmarkhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_evaluationmarkhistory_pgh_id_seq', 1, false);

-- Name: internships_favourite_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_favourite_id_seq', 1, false);

-- Name: internships_handovernote_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_handovernote_id_seq', 1, false);

-- Name: internships_handovernotehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_handovernotehistory_pgh_id_seq', 1, false);

-- Name: internships_hiringfigures_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_hiringfigures_id_seq', 1, false);

-- Name: internships_hiringfigureshistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_hiringfigureshistory_pgh_id_seq', 1, false);

-- Name: internships_hourslog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_hourslog_id_seq', 1, false);

-- Name: internships_hoursloghistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_hoursloghistory_pgh_id_seq', 1, false);

-- Name: internships_incidentreading_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_incidentreading_id_seq', 1, false);

-- Name: internships_internshipkind_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_internshipkind_id_seq', 1, false);

-- Name: internships_internshipkindhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_internshipkindhistory_pgh_id_seq', 1, false);

-- Name: internships_offer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_offer_id_seq', 1, false);

-- Name: internships_offer_programs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_offer_programs_id_seq', 1, false);

-- Name: internships_offerevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_offerevent_id_seq', 1, false);

-- Name: internships_offerhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_offerhistory_pgh_id_seq', 1, false);

-- Name: internships_placement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_placement_id_seq', 1, false);

-- Name: internships_placementevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_placementevent_id_seq', 1, false);

-- Name: internships_placementhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_placementhistory_pgh_id_seq', 1, false);

-- Name: internships_placementincident_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_placementincident_id_seq', 1, false);

-- Name: internships_placementincidenthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_placementincidenthistory_pgh_id_seq', 1, false);

-- Name: internships_positionevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_positionevent_id_seq', 1, false);

-- Name: internships_positionshare_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_positionshare_id_seq', 1, false);

-- Name: internships_positionsharehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_positionsharehistory_pgh_id_seq', 1, false);

-- Name: internships_ranking_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_ranking_id_seq', 1, false);

-- Name: internships_rankinghistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_rankinghistory_pgh_id_seq', 1, false);

-- Name: internships_round_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_round_id_seq', 1, false);

-- Name: internships_round_slots_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_round_slots_id_seq', 1, false);

-- Name: internships_roundhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_roundhistory_pgh_id_seq', 1, false);

-- Name: internships_ruleset_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_ruleset_id_seq', 1, false);

-- Name: internships_rulesethistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_rulesethistory_pgh_id_seq', 1, false);

-- Name: internships_savedsearch_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_savedsearch_id_seq', 1, false);

-- Name: internships_savedsearchhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_savedsearchhistory_pgh_id_seq', 1, false);

-- Name: internships_scenario_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_scenario_id_seq', 1, false);

-- Name: internships_scenariohistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_scenariohistory_pgh_id_seq', 1, false);

-- Name: internships_schedule_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_schedule_id_seq', 1, false);

-- Name: internships_schedulehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_schedulehistory_pgh_id_seq', 1, false);

-- Name: internships_schoolbreak_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_schoolbreak_id_seq', 1, false);

-- Name: internships_schoolbreakhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_schoolbreakhistory_pgh_id_seq', 1, false);

-- Name: internships_sharedposition_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_sharedposition_id_seq', 1, false);

-- Name: internships_sharedpositionhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_sharedpositionhistory_pgh_id_seq', 1, false);

-- Name: internships_signaturerequest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_signaturerequest_id_seq', 1, false);

-- Name: internships_signaturerequesthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_signaturerequesthistory_pgh_id_seq', 1, false);

-- Name: internships_slot_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_slot_id_seq', 1, false);

-- Name: internships_slothistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_slothistory_pgh_id_seq', 1, false);

-- Name: internships_studentprofile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_studentprofile_id_seq', 1, false);

-- Name: internships_studentprofilehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_studentprofilehistory_pgh_id_seq', 1, false);

-- Name: internships_visit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_visit_id_seq', 1, false);

-- Name: internships_visithistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.internships_visithistory_pgh_id_seq', 1, false);

-- Name: mfa_authenticator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);

-- Name: partnerships_accesslink_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_accesslink_id_seq', 1, false);

-- Name: partnerships_accesslinkhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_accesslinkhistory_pgh_id_seq', 1, false);

-- Name: partnerships_actionplan_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_actionplan_id_seq', 1, false);

-- Name: partnerships_actionplanevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_actionplanevent_id_seq', 1, false);

-- Name: partnerships_actionplanhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_actionplanhistory_pgh_id_seq', 1, false);

-- Name: partnerships_activity_documents_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_activity_documents_id_seq', 1, false);

-- Name: partnerships_activity_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_activity_id_seq', 1, false);

-- Name: partnerships_activityevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_activityevent_id_seq', 1, false);

-- Name: partnerships_activityhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_activityhistory_pgh_id_seq', 1, false);

-- Name: partnerships_agendaitem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_agendaitem_id_seq', 1, false);

-- Name: partnerships_agendaitemhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_agendaitemhistory_pgh_id_seq', 1, false);

-- Name: partnerships_amendment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_amendment_id_seq', 1, false);

-- Name: partnerships_amendmenthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_amendmenthistory_pgh_id_seq', 1, false);

-- Name: partnerships_audience_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_audience_id_seq', 1, false);

-- Name: partnerships_audiencehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_audiencehistory_pgh_id_seq', 1, false);

-- Name: partnerships_axis_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_axis_id_seq', 1, false);

-- Name: partnerships_axishistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_axishistory_pgh_id_seq', 1, false);

-- Name: partnerships_ballot_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_ballot_id_seq', 1, false);

-- Name: partnerships_ballothistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_ballothistory_pgh_id_seq', 1, false);

-- Name: partnerships_batch_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_batch_id_seq', 1, false);

-- Name: partnerships_batchrow_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_batchrow_id_seq', 1, false);

-- Name: partnerships_budgetline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_budgetline_id_seq', 1, false);

-- Name: partnerships_budgetlinehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_budgetlinehistory_pgh_id_seq', 1, false);

-- Name: partnerships_charter_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_charter_id_seq', 1, false);

-- Name: partnerships_charterhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_charterhistory_pgh_id_seq', 1, false);

-- Name: partnerships_chartersignature_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_chartersignature_id_seq', 1, false);

-- Name: partnerships_chartersignaturehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_chartersignaturehistory_pgh_id_seq', 1, false);

-- Name: partnerships_committee_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_committee_id_seq', 1, false);

-- Name: partnerships_committeehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_committeehistory_pgh_id_seq', 1, false);

-- Name: partnerships_communicationline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_communicationline_id_seq', 1, false);

-- Name: partnerships_communicationlinehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_communicationlinehistory_pgh_id_seq', 1, false);

-- Name: partnerships_consent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_consent_id_seq', 1, false);

-- Name: partnerships_consenthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_consenthistory_pgh_id_seq', 1, false);

-- Name: partnerships_consenttext_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_consenttext_id_seq', 1, false);

-- Name: partnerships_consenttexthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_consenttexthistory_pgh_id_seq', 1, false);

-- Name: partnerships_contact_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_contact_id_seq', 1, false);

-- Name: partnerships_contacthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_contacthistory_pgh_id_seq', 1, false);

-- Name: partnerships_decision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_decision_id_seq', 1, false);

-- Name: partnerships_decisionevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_decisionevent_id_seq', 1, false);

-- Name: partnerships_decisionhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_decisionhistory_pgh_id_seq', 1, false);

-- Name: partnerships_delegation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_delegation_id_seq', 1, false);

-- Name: partnerships_delegationhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_delegationhistory_pgh_id_seq', 1, false);

-- Name: partnerships_demomail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_demomail_id_seq', 1, false);

-- Name: partnerships_establishment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_establishment_id_seq', 1, false);

-- Name: partnerships_establishmenthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_establishmenthistory_pgh_id_seq', 1, false);

-- Name: partnerships_expectedresult_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_expectedresult_id_seq', 1, false);

-- Name: partnerships_expectedresulthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_expectedresulthistory_pgh_id_seq', 1, false);

-- Name: partnerships_funding_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_funding_id_seq', 1, false);

-- Name: partnerships_fundinghistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_fundinghistory_pgh_id_seq', 1, false);

-- Name: partnerships_import_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_import_id_seq', 1, false);

-- Name: partnerships_importevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_importevent_id_seq', 1, false);

-- Name: partnerships_importrow_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_importrow_id_seq', 1, false);

-- Name: partnerships_invitation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_invitation_id_seq', 1, false);

-- Name: partnerships_invitationhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_invitationhistory_pgh_id_seq', 1, false);

-- Name: partnerships_job_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_job_id_seq', 1, false);

-- Name: partnerships_keyactor_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_keyactor_id_seq', 1, false);

-- Name: partnerships_keyactorhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_keyactorhistory_pgh_id_seq', 1, false);

-- Name: partnerships_knownname_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_knownname_id_seq', 1, false);

-- Name: partnerships_localmandate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_localmandate_id_seq', 1, false);

-- Name: partnerships_localmandatehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_localmandatehistory_pgh_id_seq', 1, false);

-- Name: partnerships_mandate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_mandate_id_seq', 1, false);

-- Name: partnerships_mandatehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_mandatehistory_pgh_id_seq', 1, false);

-- Name: partnerships_measure_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_measure_id_seq', 1, false);

-- Name: partnerships_measure_partners_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_measure_partners_id_seq', 1, false);

-- Name: partnerships_measure_zones_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_measure_zones_id_seq', 1, false);

-- Name: partnerships_measuredecision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_measuredecision_id_seq', 1, false);

-- Name: partnerships_measuredecisionhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_measuredecisionhistory_pgh_id_seq', 1, false);

-- Name: partnerships_measureevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_measureevent_id_seq', 1, false);

-- Name: partnerships_measurehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_measurehistory_pgh_id_seq', 1, false);

-- Name: partnerships_measureitem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_measureitem_id_seq', 1, false);

-- Name: partnerships_measureitemhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_measureitemhistory_pgh_id_seq', 1, false);

-- Name: partnerships_meeting_also_for_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_meeting_also_for_id_seq', 1, false);

-- Name: partnerships_meeting_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_meeting_id_seq', 1, false);

-- Name: partnerships_meetingevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_meetingevent_id_seq', 1, false);

-- Name: partnerships_meetinghistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_meetinghistory_pgh_id_seq', 1, false);

-- Name: partnerships_membership_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_membership_id_seq', 1, false);

-- Name: partnerships_membershiphistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_membershiphistory_pgh_id_seq', 1, false);

-- Name: partnerships_milestone_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_milestone_id_seq', 1, false);

-- Name: partnerships_milestonehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_milestonehistory_pgh_id_seq', 1, false);

-- Name: partnerships_organization_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_organization_id_seq', 1, false);

-- Name: partnerships_organizationhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_organizationhistory_pgh_id_seq', 1, false);

-- Name: partnerships_organizationrole_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_organizationrole_id_seq', 1, false);

-- Name: partnerships_organizationrolehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_organizationrolehistory_pgh_id_seq', 1, false);

-- Name: partnerships_outgoingmail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_outgoingmail_id_seq', 1, false);

-- Name: partnerships_overlap_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_overlap_id_seq', 1, false);

-- Name: partnerships_overlaphistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_overlaphistory_pgh_id_seq', 1, false);

-- Name: partnerships_partnership_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_partnership_id_seq', 1, false);

-- Name: partnerships_partnership_regions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_partnership_regions_id_seq', 1, false);

-- Name: partnerships_partnershipdocument_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_partnershipdocument_id_seq', 1, false);

-- Name: partnerships_partnershipdocumenthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_partnershipdocumenthistory_pgh_id_seq', 1, false);

-- Name: partnerships_partnershiphistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_partnershiphistory_pgh_id_seq', 1, false);

-- Name: partnerships_position_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_position_id_seq', 1, false);

-- Name: partnerships_positionhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_positionhistory_pgh_id_seq', 1, false);

-- Name: partnerships_presence_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_presence_id_seq', 1, false);

-- Name: partnerships_presencehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_presencehistory_pgh_id_seq', 1, false);

-- Name: partnerships_pressitem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_pressitem_id_seq', 1, false);

-- Name: partnerships_pressitemhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_pressitemhistory_pgh_id_seq', 1, false);

-- Name: partnerships_progressupdate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_progressupdate_id_seq', 1, false);

-- Name: partnerships_progressupdatehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_progressupdatehistory_pgh_id_seq', 1, false);

-- Name: partnerships_referral_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_referral_id_seq', 1, false);

-- Name: partnerships_referralevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_referralevent_id_seq', 1, false);

-- Name: partnerships_referralhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_referralhistory_pgh_id_seq', 1, false);

-- Name: partnerships_region_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_region_id_seq', 1, false);

-- Name: partnerships_regionalrole_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_regionalrole_id_seq', 1, false);

-- Name: partnerships_regionalrolehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_regionalrolehistory_pgh_id_seq', 1, false);

-- Name: partnerships_regionhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_regionhistory_pgh_id_seq', 1, false);

-- Name: partnerships_resource_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_resource_id_seq', 1, false);

-- Name: partnerships_resourcehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_resourcehistory_pgh_id_seq', 1, false);

-- Name: partnerships_savedview_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_savedview_id_seq', 1, false);

-- Name: partnerships_seat_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_seat_id_seq', 1, false);

-- Name: partnerships_seathistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_seathistory_pgh_id_seq', 1, false);

-- Name: partnerships_servicecategory_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_servicecategory_id_seq', 1, false);

-- Name: partnerships_servicecategoryhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_servicecategoryhistory_pgh_id_seq', 1, false);

-- Name: partnerships_serviceevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_serviceevent_id_seq', 1, false);

-- Name: partnerships_serviceitem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_serviceitem_id_seq', 1, false);

-- Name: partnerships_serviceitemhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_serviceitemhistory_pgh_id_seq', 1, false);

-- Name: partnerships_sitting_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_sitting_id_seq', 1, false);

-- Name: partnerships_sittinghistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_sittinghistory_pgh_id_seq', 1, false);

-- Name: partnerships_synonym_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_synonym_id_seq', 1, false);

-- Name: partnerships_synonymhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_synonymhistory_pgh_id_seq', 1, false);

-- Name: partnerships_territory_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_territory_id_seq', 1, false);

-- Name: partnerships_territoryhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_territoryhistory_pgh_id_seq', 1, false);

-- Name: partnerships_tick_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_tick_id_seq', 1, false);

-- Name: partnerships_user_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_user_groups_id_seq', 1, false);

-- Name: partnerships_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_user_id_seq', 1, false);

-- Name: partnerships_user_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_user_user_permissions_id_seq', 1, false);

-- Name: partnerships_userhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_userhistory_pgh_id_seq', 1, false);

-- Name: partnerships_zone_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_zone_id_seq', 1, false);

-- Name: partnerships_zone_places_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_zone_places_id_seq', 1, false);

-- Name: partnerships_zone_territories_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_zone_territories_id_seq', 1, false);

-- Name: partnerships_zonehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_zonehistory_pgh_id_seq', 1, false);

-- Name: partnerships_zonetarget_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_zonetarget_id_seq', 1, false);

-- Name: partnerships_zonetargethistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.partnerships_zonetargethistory_pgh_id_seq', 1, false);

-- Name: programs_achievement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_achievement_id_seq', 1, false);

-- Name: programs_achievementhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_achievementhistory_pgh_id_seq', 1, false);

-- Name: programs_adequacyreport_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_adequacyreport_id_seq', 1, false);

-- Name: programs_adequacyreport_programs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_adequacyreport_programs_id_seq', 1, false);

-- Name: programs_adequacyreporthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_adequacyreporthistory_pgh_id_seq', 1, false);

-- Name: programs_agendasubject_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_agendasubject_id_seq', 1, false);

-- Name: programs_agendasubjecthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_agendasubjecthistory_pgh_id_seq', 1, false);

-- Name: programs_cohort_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_cohort_id_seq', 1, false);

-- Name: programs_cohortevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_cohortevent_id_seq', 1, false);

-- Name: programs_cohorthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_cohorthistory_pgh_id_seq', 1, false);

-- Name: programs_competencyunit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_competencyunit_id_seq', 1, false);

-- Name: programs_competencyunithistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_competencyunithistory_pgh_id_seq', 1, false);

-- Name: programs_coverageband_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_coverageband_id_seq', 1, false);

-- Name: programs_coveragebandhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_coveragebandhistory_pgh_id_seq', 1, false);

-- Name: programs_decisionlink_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_decisionlink_id_seq', 1, false);

-- Name: programs_decisionlinkhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_decisionlinkhistory_pgh_id_seq', 1, false);

-- Name: programs_enrolment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_enrolment_id_seq', 1, false);

-- Name: programs_enrolmentevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_enrolmentevent_id_seq', 1, false);

-- Name: programs_enrolmenthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_enrolmenthistory_pgh_id_seq', 1, false);

-- Name: programs_exactreading_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_exactreading_id_seq', 1, false);

-- Name: programs_filequestion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_filequestion_id_seq', 1, false);

-- Name: programs_filequestionevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_filequestionevent_id_seq', 1, false);

-- Name: programs_filequestionhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_filequestionhistory_pgh_id_seq', 1, false);

-- Name: programs_layoffnotice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_layoffnotice_id_seq', 1, false);

-- Name: programs_layoffnoticehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_layoffnoticehistory_pgh_id_seq', 1, false);

-- Name: programs_merge_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_merge_id_seq', 1, false);

-- Name: programs_mergeevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_mergeevent_id_seq', 1, false);

-- Name: programs_mergehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_mergehistory_pgh_id_seq', 1, false);

-- Name: programs_needline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_needline_id_seq', 1, false);

-- Name: programs_needlinehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_needlinehistory_pgh_id_seq', 1, false);

-- Name: programs_needssurvey_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_needssurvey_id_seq', 1, false);

-- Name: programs_needssurveyhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_needssurveyhistory_pgh_id_seq', 1, false);

-- Name: programs_occupation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_occupation_id_seq', 1, false);

-- Name: programs_occupationhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_occupationhistory_pgh_id_seq', 1, false);

-- Name: programs_outcome_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_outcome_id_seq', 1, false);

-- Name: programs_outcomefigures_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_outcomefigures_id_seq', 1, false);

-- Name: programs_outcomefigureshistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_outcomefigureshistory_pgh_id_seq', 1, false);

-- Name: programs_outcomehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_outcomehistory_pgh_id_seq', 1, false);

-- Name: programs_program_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_program_id_seq', 1, false);

-- Name: programs_programhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_programhistory_pgh_id_seq', 1, false);

-- Name: programs_programoccupation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_programoccupation_id_seq', 1, false);

-- Name: programs_programoccupationhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_programoccupationhistory_pgh_id_seq', 1, false);

-- Name: programs_projection_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_projection_id_seq', 1, false);

-- Name: programs_projectionhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_projectionhistory_pgh_id_seq', 1, false);

-- Name: programs_reportevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_reportevent_id_seq', 1, false);

-- Name: programs_reportline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_reportline_id_seq', 1, false);

-- Name: programs_schooltransfer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_schooltransfer_id_seq', 1, false);

-- Name: programs_schooltransferevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_schooltransferevent_id_seq', 1, false);

-- Name: programs_schooltransferhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_schooltransferhistory_pgh_id_seq', 1, false);

-- Name: programs_stratum_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_stratum_id_seq', 1, false);

-- Name: programs_stratumhistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_stratumhistory_pgh_id_seq', 1, false);

-- Name: programs_student_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_student_id_seq', 1, false);

-- Name: programs_studenthistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_studenthistory_pgh_id_seq', 1, false);

-- Name: programs_surveyresponse_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_surveyresponse_id_seq', 1, false);

-- Name: programs_surveyresponsehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.programs_surveyresponsehistory_pgh_id_seq', 1, false);

-- Name: usersessions_usersession_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.usersessions_usersession_id_seq', 1, false);

-- Name: account_emailaddress account_emailaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

-- Name: account_emailaddress account_emailaddress_user_id_email_987c8728_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

-- Name: account_emailconfirmation account_emailconfirmation_key_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

-- Name: account_emailconfirmation account_emailconfirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

-- Name: programs_achievement achievement_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_achievement
    ADD CONSTRAINT achievement_once UNIQUE (enrolment_id, unit_id);

-- Name: partnerships_activity activity_name_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activity
    ADD CONSTRAINT activity_name_once UNIQUE (measure_id, heading_fr, name_fr);

-- Name: partnerships_activity activity_position_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activity
    ADD CONSTRAINT activity_position_once UNIQUE (measure_id, "position") DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_agendaitem agenda_position_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_agendaitem
    ADD CONSTRAINT agenda_position_once UNIQUE (meeting_id, "position") DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_assignment assignment_once_per_student; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_assignment
    ADD CONSTRAINT assignment_once_per_student UNIQUE (scenario_id, student_id);

-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

-- Name: partnerships_axis axis_position_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_axis
    ADD CONSTRAINT axis_position_once UNIQUE (plan_id, "position") DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_axis axis_title_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_axis
    ADD CONSTRAINT axis_title_once UNIQUE (plan_id, title_fr);

-- Name: partnerships_ballot ballot_once_per_seat; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_ballot
    ADD CONSTRAINT ballot_once_per_seat UNIQUE (decision_id, sitting_id);

-- Name: partnerships_batchrow batch_row_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_batchrow
    ADD CONSTRAINT batch_row_once UNIQUE (batch_id, target_id);

-- Name: internships_schoolbreak break_once_per_first_day; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_schoolbreak
    ADD CONSTRAINT break_once_per_first_day UNIQUE NULLS NOT DISTINCT (school_id, from_on);

-- Name: partnerships_budgetline budget_label_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_budgetline
    ADD CONSTRAINT budget_label_once UNIQUE (measure_id, label);

-- Name: partnerships_chartersignature charter_signed_once_a_seat; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_chartersignature
    ADD CONSTRAINT charter_signed_once_a_seat UNIQUE (charter_id, seat_id);

-- Name: internships_clause clause_unique_version; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_clause
    ADD CONSTRAINT clause_unique_version UNIQUE NULLS NOT DISTINCT (school_id, kind_id, code, version);

-- Name: partnerships_committee committee_name_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_committee
    ADD CONSTRAINT committee_name_once UNIQUE (partnership_id, name_fr);

-- Name: partnerships_consenttext consent_text_unique_version; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_consenttext
    ADD CONSTRAINT consent_text_unique_version UNIQUE (purpose, version);

-- Name: programs_coverageband coverage_band_unique; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_coverageband
    ADD CONSTRAINT coverage_band_unique UNIQUE (name, valid_from);

-- Name: partnerships_decision decision_number_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_decision
    ADD CONSTRAINT decision_number_once UNIQUE (meeting_id, number);

-- Name: django_admin_log django_admin_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);

-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

-- Name: internships_document document_once_per_student; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_document
    ADD CONSTRAINT document_once_per_student UNIQUE (student_id, sha256);

-- Name: partnerships_establishment establishment_unique_name; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_establishment
    ADD CONSTRAINT establishment_unique_name UNIQUE (organization_id, name);

-- Name: internships_evaluation evaluation_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_evaluation
    ADD CONSTRAINT evaluation_once UNIQUE (placement_id, moment, by);

-- Name: internships_favourite favourite_once_per_person; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_favourite
    ADD CONSTRAINT favourite_once_per_person UNIQUE (user_id, offer_id);

-- Name: internships_hiringfigures hiring_figures_unique; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_hiringfigures
    ADD CONSTRAINT hiring_figures_unique UNIQUE NULLS NOT DISTINCT (region_id, partnership_id, kind_id, from_year, to_year);

-- Name: internships_agreementhost host_once_per_agreement; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementhost
    ADD CONSTRAINT host_once_per_agreement UNIQUE (agreement_id, establishment_id);

-- Name: internships_hourslog hours_one_row_per_day; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_hourslog
    ADD CONSTRAINT hours_one_row_per_day UNIQUE (placement_id, day);

-- Name: partnerships_importrow import_row_one_per_line; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_importrow
    ADD CONSTRAINT import_row_one_per_line UNIQUE (imported_id, line);

-- Name: internships_agreement internships_agreement_ends_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_agreement
    ADD CONSTRAINT internships_agreement_ends_on_bounds CHECK (((ends_on >= '1970-01-01'::date) AND (ends_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_agreement internships_agreement_hours_total_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_agreement
    ADD CONSTRAINT internships_agreement_hours_total_bounds CHECK (((hours_total >= 0) AND (hours_total <= 10000))) NOT VALID;

-- Name: internships_agreement internships_agreement_hours_week_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_agreement
    ADD CONSTRAINT internships_agreement_hours_week_bounds CHECK (((hours_week >= (0)::numeric) AND (hours_week <= (84)::numeric))) NOT VALID;

-- Name: internships_agreement internships_agreement_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreement
    ADD CONSTRAINT internships_agreement_pkey PRIMARY KEY (id);

-- Name: internships_agreement internships_agreement_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreement
    ADD CONSTRAINT internships_agreement_public_id_key UNIQUE (public_id);

-- Name: internships_agreement internships_agreement_starts_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_agreement
    ADD CONSTRAINT internships_agreement_starts_on_bounds CHECK (((starts_on >= '1970-01-01'::date) AND (starts_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_agreement internships_agreement_stopped_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_agreement
    ADD CONSTRAINT internships_agreement_stopped_on_bounds CHECK (((stopped_on >= '1970-01-01'::date) AND (stopped_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_agreement internships_agreement_wage_hourly_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_agreement
    ADD CONSTRAINT internships_agreement_wage_hourly_bounds CHECK (((wage_hourly >= (0)::numeric) AND (wage_hourly <= (500)::numeric))) NOT VALID;

-- Name: internships_agreementevent internships_agreementevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementevent
    ADD CONSTRAINT internships_agreementevent_pkey PRIMARY KEY (id);

-- Name: internships_agreementhistory internships_agreementhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementhistory
    ADD CONSTRAINT internships_agreementhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_agreementhost internships_agreementhost_percent_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_agreementhost
    ADD CONSTRAINT internships_agreementhost_percent_bounds CHECK (((percent >= 0) AND (percent <= 100))) NOT VALID;

-- Name: internships_agreementhost internships_agreementhost_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementhost
    ADD CONSTRAINT internships_agreementhost_pkey PRIMARY KEY (id);

-- Name: internships_agreementhost internships_agreementhost_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementhost
    ADD CONSTRAINT internships_agreementhost_public_id_key UNIQUE (public_id);

-- Name: internships_agreementhosthistory internships_agreementhosthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementhosthistory
    ADD CONSTRAINT internships_agreementhosthistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_agreementversion internships_agreementversion_effective_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_agreementversion
    ADD CONSTRAINT internships_agreementversion_effective_on_bounds CHECK (((effective_on >= '1970-01-01'::date) AND (effective_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_agreementversion internships_agreementversion_number_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_agreementversion
    ADD CONSTRAINT internships_agreementversion_number_bounds CHECK (((number >= 0) AND (number <= 10000))) NOT VALID;

-- Name: internships_agreementversion internships_agreementversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementversion
    ADD CONSTRAINT internships_agreementversion_pkey PRIMARY KEY (id);

-- Name: internships_agreementversion internships_agreementversion_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementversion
    ADD CONSTRAINT internships_agreementversion_public_id_key UNIQUE (public_id);

-- Name: internships_agreementversionhistory internships_agreementversionhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementversionhistory
    ADD CONSTRAINT internships_agreementversionhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_application_documents internships_application__application_id_document__8a359e3e_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_application_documents
    ADD CONSTRAINT internships_application__application_id_document__8a359e3e_uniq UNIQUE (application_id, document_id);

-- Name: internships_application internships_application_confirm_by_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_application
    ADD CONSTRAINT internships_application_confirm_by_bounds CHECK (((confirm_by >= '1970-01-01'::date) AND (confirm_by <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_application_documents internships_application_documents_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_application_documents
    ADD CONSTRAINT internships_application_documents_pkey PRIMARY KEY (id);

-- Name: internships_application internships_application_interview_at_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_application
    ADD CONSTRAINT internships_application_interview_at_bounds CHECK (((interview_at >= '1970-01-01 05:00:00+00'::timestamp with time zone) AND (interview_at <= '2101-01-01 05:00:00+00'::timestamp with time zone))) NOT VALID;

-- Name: internships_application internships_application_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_application
    ADD CONSTRAINT internships_application_pkey PRIMARY KEY (id);

-- Name: internships_application internships_application_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_application
    ADD CONSTRAINT internships_application_public_id_key UNIQUE (public_id);

-- Name: internships_application internships_application_rank_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_application
    ADD CONSTRAINT internships_application_rank_bounds CHECK (((rank >= 0) AND (rank <= 10000))) NOT VALID;

-- Name: internships_application internships_application_reminded_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_application
    ADD CONSTRAINT internships_application_reminded_on_bounds CHECK (((reminded_on >= '1970-01-01'::date) AND (reminded_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_applicationevent internships_applicationevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_applicationevent
    ADD CONSTRAINT internships_applicationevent_pkey PRIMARY KEY (id);

-- Name: internships_applicationhistory internships_applicationhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_applicationhistory
    ADD CONSTRAINT internships_applicationhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_assignment internships_assignment_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_assignment
    ADD CONSTRAINT internships_assignment_pkey PRIMARY KEY (id);

-- Name: internships_assignment internships_assignment_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_assignment
    ADD CONSTRAINT internships_assignment_public_id_key UNIQUE (public_id);

-- Name: internships_assignment internships_assignment_rank_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_assignment
    ADD CONSTRAINT internships_assignment_rank_bounds CHECK (((rank >= 0) AND (rank <= 10000))) NOT VALID;

-- Name: internships_assignmenthistory internships_assignmenthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_assignmenthistory
    ADD CONSTRAINT internships_assignmenthistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_calendarfeed internships_calendarfeed_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_calendarfeed
    ADD CONSTRAINT internships_calendarfeed_pkey PRIMARY KEY (id);

-- Name: internships_calendarfeed internships_calendarfeed_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_calendarfeed
    ADD CONSTRAINT internships_calendarfeed_public_id_key UNIQUE (public_id);

-- Name: internships_calendarfeed internships_calendarfeed_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_calendarfeed
    ADD CONSTRAINT internships_calendarfeed_token_hash_key UNIQUE (token_hash);

-- Name: internships_calendarfeedhistory internships_calendarfeedhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_calendarfeedhistory
    ADD CONSTRAINT internships_calendarfeedhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_clause internships_clause_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_clause
    ADD CONSTRAINT internships_clause_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_clause internships_clause_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_clause
    ADD CONSTRAINT internships_clause_pkey PRIMARY KEY (id);

-- Name: internships_clause internships_clause_position_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_clause
    ADD CONSTRAINT internships_clause_position_bounds CHECK ((("position" >= 0) AND ("position" <= 10000))) NOT VALID;

-- Name: internships_clause internships_clause_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_clause
    ADD CONSTRAINT internships_clause_public_id_key UNIQUE (public_id);

-- Name: internships_clause internships_clause_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_clause
    ADD CONSTRAINT internships_clause_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_clause internships_clause_version_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_clause
    ADD CONSTRAINT internships_clause_version_bounds CHECK (((version >= 0) AND (version <= 10000))) NOT VALID;

-- Name: internships_clausehistory internships_clausehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_clausehistory
    ADD CONSTRAINT internships_clausehistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_contactentry internships_contactentry_call_again_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_contactentry
    ADD CONSTRAINT internships_contactentry_call_again_on_bounds CHECK (((call_again_on >= '1970-01-01'::date) AND (call_again_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_contactentry internships_contactentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_contactentry
    ADD CONSTRAINT internships_contactentry_pkey PRIMARY KEY (id);

-- Name: internships_contactentry internships_contactentry_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_contactentry
    ADD CONSTRAINT internships_contactentry_public_id_key UNIQUE (public_id);

-- Name: internships_contactentryhistory internships_contactentryhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_contactentryhistory
    ADD CONSTRAINT internships_contactentryhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_document internships_document_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_document
    ADD CONSTRAINT internships_document_pkey PRIMARY KEY (id);

-- Name: internships_document internships_document_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_document
    ADD CONSTRAINT internships_document_public_id_key UNIQUE (public_id);

-- Name: internships_documenthistory internships_documenthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_documenthistory
    ADD CONSTRAINT internships_documenthistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_evaluation internships_evaluation_overall_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_evaluation
    ADD CONSTRAINT internships_evaluation_overall_bounds CHECK (((overall >= 1) AND (overall <= 4))) NOT VALID;

-- Name: internships_evaluation internships_evaluation_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_evaluation
    ADD CONSTRAINT internships_evaluation_pkey PRIMARY KEY (id);

-- Name: internships_evaluation internships_evaluation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_evaluation
    ADD CONSTRAINT internships_evaluation_public_id_key UNIQUE (public_id);

-- Name: internships_evaluationhistory internships_evaluationhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_evaluationhistory
    ADD CONSTRAINT internships_evaluationhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_evaluationmark internships_evaluationmark_mark_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_evaluationmark
    ADD CONSTRAINT internships_evaluationmark_mark_bounds CHECK (((mark >= 1) AND (mark <= 4))) NOT VALID;

-- Name: internships_evaluationmark internships_evaluationmark_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_evaluationmark
    ADD CONSTRAINT internships_evaluationmark_pkey PRIMARY KEY (id);

-- Name: internships_evaluationmark internships_evaluationmark_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_evaluationmark
    ADD CONSTRAINT internships_evaluationmark_public_id_key UNIQUE (public_id);

-- Name: internships_evaluationmarkhistory internships_evaluationmarkhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_evaluationmarkhistory
    ADD CONSTRAINT internships_evaluationmarkhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_favourite internships_favourite_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_favourite
    ADD CONSTRAINT internships_favourite_pkey PRIMARY KEY (id);

-- Name: internships_handovernote internships_handovernote_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_handovernote
    ADD CONSTRAINT internships_handovernote_pkey PRIMARY KEY (id);

-- Name: internships_handovernote internships_handovernote_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_handovernote
    ADD CONSTRAINT internships_handovernote_public_id_key UNIQUE (public_id);

-- Name: internships_handovernotehistory internships_handovernotehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_handovernotehistory
    ADD CONSTRAINT internships_handovernotehistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_hiringfigures internships_hiringfigures_from_year_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_hiringfigures
    ADD CONSTRAINT internships_hiringfigures_from_year_bounds CHECK (((from_year >= 1980) AND (from_year <= 2100))) NOT VALID;

-- Name: internships_hiringfigures internships_hiringfigures_persons_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_hiringfigures
    ADD CONSTRAINT internships_hiringfigures_persons_bounds CHECK (((persons >= 0) AND (persons <= 10000000))) NOT VALID;

-- Name: internships_hiringfigures internships_hiringfigures_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_hiringfigures
    ADD CONSTRAINT internships_hiringfigures_pkey PRIMARY KEY (id);

-- Name: internships_hiringfigures internships_hiringfigures_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_hiringfigures
    ADD CONSTRAINT internships_hiringfigures_public_id_key UNIQUE (public_id);

-- Name: internships_hiringfigures internships_hiringfigures_to_year_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_hiringfigures
    ADD CONSTRAINT internships_hiringfigures_to_year_bounds CHECK (((to_year >= 1980) AND (to_year <= 2100))) NOT VALID;

-- Name: internships_hiringfigureshistory internships_hiringfigureshistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_hiringfigureshistory
    ADD CONSTRAINT internships_hiringfigureshistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_hourslog internships_hourslog_day_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_hourslog
    ADD CONSTRAINT internships_hourslog_day_bounds CHECK (((day >= '1970-01-01'::date) AND (day <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_hourslog internships_hourslog_hours_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_hourslog
    ADD CONSTRAINT internships_hourslog_hours_bounds CHECK (((hours >= (0)::numeric) AND (hours <= (24)::numeric))) NOT VALID;

-- Name: internships_hourslog internships_hourslog_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_hourslog
    ADD CONSTRAINT internships_hourslog_pkey PRIMARY KEY (id);

-- Name: internships_hourslog internships_hourslog_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_hourslog
    ADD CONSTRAINT internships_hourslog_public_id_key UNIQUE (public_id);

-- Name: internships_hoursloghistory internships_hoursloghistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_hoursloghistory
    ADD CONSTRAINT internships_hoursloghistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_incidentreading internships_incidentreading_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_incidentreading
    ADD CONSTRAINT internships_incidentreading_pkey PRIMARY KEY (id);

-- Name: internships_internshipkind internships_internshipkind_code_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_internshipkind
    ADD CONSTRAINT internships_internshipkind_code_key UNIQUE (code);

-- Name: internships_internshipkind internships_internshipkind_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_internshipkind
    ADD CONSTRAINT internships_internshipkind_pkey PRIMARY KEY (id);

-- Name: internships_internshipkind internships_internshipkind_position_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_internshipkind
    ADD CONSTRAINT internships_internshipkind_position_bounds CHECK ((("position" >= 0) AND ("position" <= 10000))) NOT VALID;

-- Name: internships_internshipkind internships_internshipkind_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_internshipkind
    ADD CONSTRAINT internships_internshipkind_public_id_key UNIQUE (public_id);

-- Name: internships_internshipkindhistory internships_internshipkindhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_internshipkindhistory
    ADD CONSTRAINT internships_internshipkindhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_offer internships_offer_asked_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_offer
    ADD CONSTRAINT internships_offer_asked_on_bounds CHECK (((asked_on >= '1970-01-01'::date) AND (asked_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_offer internships_offer_hours_week_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_offer
    ADD CONSTRAINT internships_offer_hours_week_bounds CHECK (((hours_week >= (0)::numeric) AND (hours_week <= (84)::numeric))) NOT VALID;

-- Name: internships_offer internships_offer_last_confirmed_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_offer
    ADD CONSTRAINT internships_offer_last_confirmed_on_bounds CHECK (((last_confirmed_on >= '1970-01-01'::date) AND (last_confirmed_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_offer internships_offer_latitude_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_offer
    ADD CONSTRAINT internships_offer_latitude_bounds CHECK (((latitude >= (40)::numeric) AND (latitude <= (65)::numeric))) NOT VALID;

-- Name: internships_offer internships_offer_link_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_link_id_key UNIQUE (link_id);

-- Name: internships_offer internships_offer_longitude_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_offer
    ADD CONSTRAINT internships_offer_longitude_bounds CHECK (((longitude >= ('-90'::integer)::numeric) AND (longitude <= ('-50'::integer)::numeric))) NOT VALID;

-- Name: internships_offer internships_offer_minimum_age_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_offer
    ADD CONSTRAINT internships_offer_minimum_age_bounds CHECK (((minimum_age >= 0) AND (minimum_age <= 120))) NOT VALID;

-- Name: internships_offer internships_offer_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_pkey PRIMARY KEY (id);

-- Name: internships_offer_programs internships_offer_programs_offer_id_program_id_8d9825c1_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer_programs
    ADD CONSTRAINT internships_offer_programs_offer_id_program_id_8d9825c1_uniq UNIQUE (offer_id, program_id);

-- Name: internships_offer_programs internships_offer_programs_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer_programs
    ADD CONSTRAINT internships_offer_programs_pkey PRIMARY KEY (id);

-- Name: internships_offer internships_offer_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_public_id_key UNIQUE (public_id);

-- Name: internships_offer internships_offer_reserved_until_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_offer
    ADD CONSTRAINT internships_offer_reserved_until_bounds CHECK (((reserved_until >= '1970-01-01'::date) AND (reserved_until <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_offer internships_offer_wage_hourly_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_offer
    ADD CONSTRAINT internships_offer_wage_hourly_bounds CHECK (((wage_hourly >= (0)::numeric) AND (wage_hourly <= (500)::numeric))) NOT VALID;

-- Name: internships_offerevent internships_offerevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offerevent
    ADD CONSTRAINT internships_offerevent_pkey PRIMARY KEY (id);

-- Name: internships_offerhistory internships_offerhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offerhistory
    ADD CONSTRAINT internships_offerhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_placement internships_placement_agreement_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placement
    ADD CONSTRAINT internships_placement_agreement_id_key UNIQUE (agreement_id);

-- Name: internships_placement internships_placement_ends_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_placement
    ADD CONSTRAINT internships_placement_ends_on_bounds CHECK (((ends_on >= '1970-01-01'::date) AND (ends_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_placement internships_placement_hours_planned_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_placement
    ADD CONSTRAINT internships_placement_hours_planned_bounds CHECK (((hours_planned >= 0) AND (hours_planned <= 10000))) NOT VALID;

-- Name: internships_placement internships_placement_hours_week_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_placement
    ADD CONSTRAINT internships_placement_hours_week_bounds CHECK (((hours_week >= (0)::numeric) AND (hours_week <= (84)::numeric))) NOT VALID;

-- Name: internships_placement internships_placement_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placement
    ADD CONSTRAINT internships_placement_pkey PRIMARY KEY (id);

-- Name: internships_placement internships_placement_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placement
    ADD CONSTRAINT internships_placement_public_id_key UNIQUE (public_id);

-- Name: internships_placement internships_placement_starts_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_placement
    ADD CONSTRAINT internships_placement_starts_on_bounds CHECK (((starts_on >= '1970-01-01'::date) AND (starts_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_placementevent internships_placementevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placementevent
    ADD CONSTRAINT internships_placementevent_pkey PRIMARY KEY (id);

-- Name: internships_placementhistory internships_placementhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placementhistory
    ADD CONSTRAINT internships_placementhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_placementincident internships_placementincident_happened_at_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_placementincident
    ADD CONSTRAINT internships_placementincident_happened_at_bounds CHECK (((happened_at >= '1970-01-01 05:00:00+00'::timestamp with time zone) AND (happened_at <= '2101-01-01 05:00:00+00'::timestamp with time zone))) NOT VALID;

-- Name: internships_placementincident internships_placementincident_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placementincident
    ADD CONSTRAINT internships_placementincident_pkey PRIMARY KEY (id);

-- Name: internships_placementincident internships_placementincident_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placementincident
    ADD CONSTRAINT internships_placementincident_public_id_key UNIQUE (public_id);

-- Name: internships_placementincidenthistory internships_placementincidenthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placementincidenthistory
    ADD CONSTRAINT internships_placementincidenthistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_positionevent internships_positionevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_positionevent
    ADD CONSTRAINT internships_positionevent_pkey PRIMARY KEY (id);

-- Name: internships_positionshare internships_positionshare_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_positionshare
    ADD CONSTRAINT internships_positionshare_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_positionshare internships_positionshare_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_positionshare
    ADD CONSTRAINT internships_positionshare_pkey PRIMARY KEY (id);

-- Name: internships_positionshare internships_positionshare_placement_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_positionshare
    ADD CONSTRAINT internships_positionshare_placement_id_key UNIQUE (placement_id);

-- Name: internships_positionshare internships_positionshare_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_positionshare
    ADD CONSTRAINT internships_positionshare_public_id_key UNIQUE (public_id);

-- Name: internships_positionshare internships_positionshare_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_positionshare
    ADD CONSTRAINT internships_positionshare_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_positionsharehistory internships_positionsharehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_positionsharehistory
    ADD CONSTRAINT internships_positionsharehistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_ranking internships_ranking_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_ranking
    ADD CONSTRAINT internships_ranking_pkey PRIMARY KEY (id);

-- Name: internships_ranking internships_ranking_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_ranking
    ADD CONSTRAINT internships_ranking_public_id_key UNIQUE (public_id);

-- Name: internships_ranking internships_ranking_rank_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_ranking
    ADD CONSTRAINT internships_ranking_rank_bounds CHECK (((rank >= 0) AND (rank <= 10000))) NOT VALID;

-- Name: internships_rankinghistory internships_rankinghistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_rankinghistory
    ADD CONSTRAINT internships_rankinghistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_round internships_round_choices_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_round
    ADD CONSTRAINT internships_round_choices_bounds CHECK (((choices >= 0) AND (choices <= 10000))) NOT VALID;

-- Name: internships_round internships_round_closes_at_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_round
    ADD CONSTRAINT internships_round_closes_at_bounds CHECK (((closes_at >= '1970-01-01 05:00:00+00'::timestamp with time zone) AND (closes_at <= '2101-01-01 05:00:00+00'::timestamp with time zone))) NOT VALID;

-- Name: internships_round internships_round_opens_at_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_round
    ADD CONSTRAINT internships_round_opens_at_bounds CHECK (((opens_at >= '1970-01-01 05:00:00+00'::timestamp with time zone) AND (opens_at <= '2101-01-01 05:00:00+00'::timestamp with time zone))) NOT VALID;

-- Name: internships_round internships_round_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_round
    ADD CONSTRAINT internships_round_pkey PRIMARY KEY (id);

-- Name: internships_round internships_round_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_round
    ADD CONSTRAINT internships_round_public_id_key UNIQUE (public_id);

-- Name: internships_round internships_round_publish_at_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_round
    ADD CONSTRAINT internships_round_publish_at_bounds CHECK (((publish_at >= '1970-01-01 05:00:00+00'::timestamp with time zone) AND (publish_at <= '2101-01-01 05:00:00+00'::timestamp with time zone))) NOT VALID;

-- Name: internships_round_slots internships_round_slots_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_round_slots
    ADD CONSTRAINT internships_round_slots_pkey PRIMARY KEY (id);

-- Name: internships_round_slots internships_round_slots_round_id_slot_id_e892e11e_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_round_slots
    ADD CONSTRAINT internships_round_slots_round_id_slot_id_e892e11e_uniq UNIQUE (round_id, slot_id);

-- Name: internships_roundhistory internships_roundhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_roundhistory
    ADD CONSTRAINT internships_roundhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_ruleset internships_ruleset_free_break_days_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_free_break_days_bounds CHECK (((free_break_days >= 0) AND (free_break_days <= 3660))) NOT VALID;

-- Name: internships_ruleset internships_ruleset_from_age_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_from_age_bounds CHECK (((from_age >= 0) AND (from_age <= 120))) NOT VALID;

-- Name: internships_ruleset internships_ruleset_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_ruleset internships_ruleset_max_days_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_max_days_bounds CHECK (((max_days >= 0) AND (max_days <= 3660))) NOT VALID;

-- Name: internships_ruleset internships_ruleset_max_hours_day_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_max_hours_day_bounds CHECK (((max_hours_day >= (0)::numeric) AND (max_hours_day <= (24)::numeric))) NOT VALID;

-- Name: internships_ruleset internships_ruleset_max_hours_school_days_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_max_hours_school_days_bounds CHECK (((max_hours_school_days >= (0)::numeric) AND (max_hours_school_days <= (84)::numeric))) NOT VALID;

-- Name: internships_ruleset internships_ruleset_max_hours_week_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_max_hours_week_bounds CHECK (((max_hours_week >= (0)::numeric) AND (max_hours_week <= (84)::numeric))) NOT VALID;

-- Name: internships_ruleset internships_ruleset_max_trainees_per_trainer_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_max_trainees_per_trainer_bounds CHECK (((max_trainees_per_trainer >= 0) AND (max_trainees_per_trainer <= 2000))) NOT VALID;

-- Name: internships_ruleset internships_ruleset_min_hours_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_min_hours_bounds CHECK (((min_hours >= 0) AND (min_hours <= 10000))) NOT VALID;

-- Name: internships_ruleset internships_ruleset_minimum_wage_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_minimum_wage_bounds CHECK (((minimum_wage >= (0)::numeric) AND (minimum_wage <= (500)::numeric))) NOT VALID;

-- Name: internships_ruleset internships_ruleset_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_pkey PRIMARY KEY (id);

-- Name: internships_ruleset internships_ruleset_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_public_id_key UNIQUE (public_id);

-- Name: internships_ruleset internships_ruleset_to_age_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_to_age_bounds CHECK (((to_age >= 0) AND (to_age <= 120))) NOT VALID;

-- Name: internships_ruleset internships_ruleset_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_rulesethistory internships_rulesethistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_rulesethistory
    ADD CONSTRAINT internships_rulesethistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_savedsearch internships_savedsearch_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_savedsearch
    ADD CONSTRAINT internships_savedsearch_pkey PRIMARY KEY (id);

-- Name: internships_savedsearch internships_savedsearch_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_savedsearch
    ADD CONSTRAINT internships_savedsearch_public_id_key UNIQUE (public_id);

-- Name: internships_savedsearchhistory internships_savedsearchhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_savedsearchhistory
    ADD CONSTRAINT internships_savedsearchhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_scenario internships_scenario_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_scenario
    ADD CONSTRAINT internships_scenario_pkey PRIMARY KEY (id);

-- Name: internships_scenario internships_scenario_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_scenario
    ADD CONSTRAINT internships_scenario_public_id_key UNIQUE (public_id);

-- Name: internships_scenariohistory internships_scenariohistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_scenariohistory
    ADD CONSTRAINT internships_scenariohistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_schedule internships_schedule_break_minutes_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_schedule
    ADD CONSTRAINT internships_schedule_break_minutes_bounds CHECK (((break_minutes >= 0) AND (break_minutes <= 720))) NOT VALID;

-- Name: internships_schedule internships_schedule_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_schedule
    ADD CONSTRAINT internships_schedule_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_schedule internships_schedule_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_schedule
    ADD CONSTRAINT internships_schedule_pkey PRIMARY KEY (id);

-- Name: internships_schedule internships_schedule_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_schedule
    ADD CONSTRAINT internships_schedule_public_id_key UNIQUE (public_id);

-- Name: internships_schedule internships_schedule_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_schedule
    ADD CONSTRAINT internships_schedule_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_schedule internships_schedule_weekday_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_schedule
    ADD CONSTRAINT internships_schedule_weekday_bounds CHECK (((weekday >= 0) AND (weekday <= 6))) NOT VALID;

-- Name: internships_schedulehistory internships_schedulehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_schedulehistory
    ADD CONSTRAINT internships_schedulehistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_schoolbreak internships_schoolbreak_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_schoolbreak
    ADD CONSTRAINT internships_schoolbreak_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_schoolbreak internships_schoolbreak_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_schoolbreak
    ADD CONSTRAINT internships_schoolbreak_pkey PRIMARY KEY (id);

-- Name: internships_schoolbreak internships_schoolbreak_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_schoolbreak
    ADD CONSTRAINT internships_schoolbreak_public_id_key UNIQUE (public_id);

-- Name: internships_schoolbreak internships_schoolbreak_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_schoolbreak
    ADD CONSTRAINT internships_schoolbreak_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_schoolbreakhistory internships_schoolbreakhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_schoolbreakhistory
    ADD CONSTRAINT internships_schoolbreakhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_sharedposition internships_sharedposition_ends_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_sharedposition
    ADD CONSTRAINT internships_sharedposition_ends_on_bounds CHECK (((ends_on >= '1970-01-01'::date) AND (ends_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_sharedposition internships_sharedposition_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_sharedposition
    ADD CONSTRAINT internships_sharedposition_pkey PRIMARY KEY (id);

-- Name: internships_sharedposition internships_sharedposition_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_sharedposition
    ADD CONSTRAINT internships_sharedposition_public_id_key UNIQUE (public_id);

-- Name: internships_sharedposition internships_sharedposition_starts_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_sharedposition
    ADD CONSTRAINT internships_sharedposition_starts_on_bounds CHECK (((starts_on >= '1970-01-01'::date) AND (starts_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_sharedposition internships_sharedposition_wage_hourly_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_sharedposition
    ADD CONSTRAINT internships_sharedposition_wage_hourly_bounds CHECK (((wage_hourly >= (0)::numeric) AND (wage_hourly <= (500)::numeric))) NOT VALID;

-- Name: internships_sharedposition internships_sharedposition_weekly_hours_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_sharedposition
    ADD CONSTRAINT internships_sharedposition_weekly_hours_bounds CHECK (((weekly_hours >= (0)::numeric) AND (weekly_hours <= (84)::numeric))) NOT VALID;

-- Name: internships_sharedpositionhistory internships_sharedpositionhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_sharedpositionhistory
    ADD CONSTRAINT internships_sharedpositionhistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_signaturerequest internships_signaturerequest_paper_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_signaturerequest
    ADD CONSTRAINT internships_signaturerequest_paper_on_bounds CHECK (((paper_on >= '1970-01-01'::date) AND (paper_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_signaturerequest internships_signaturerequest_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_signaturerequest
    ADD CONSTRAINT internships_signaturerequest_pkey PRIMARY KEY (id);

-- Name: internships_signaturerequest internships_signaturerequest_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_signaturerequest
    ADD CONSTRAINT internships_signaturerequest_public_id_key UNIQUE (public_id);

-- Name: internships_signaturerequest internships_signaturerequest_reminded_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_signaturerequest
    ADD CONSTRAINT internships_signaturerequest_reminded_on_bounds CHECK (((reminded_on >= '1970-01-01'::date) AND (reminded_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_signaturerequest internships_signaturerequest_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_signaturerequest
    ADD CONSTRAINT internships_signaturerequest_token_hash_key UNIQUE (token_hash);

-- Name: internships_signaturerequesthistory internships_signaturerequesthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_signaturerequesthistory
    ADD CONSTRAINT internships_signaturerequesthistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_slot internships_slot_ends_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_slot
    ADD CONSTRAINT internships_slot_ends_on_bounds CHECK (((ends_on >= '1970-01-01'::date) AND (ends_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_slot internships_slot_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_slot
    ADD CONSTRAINT internships_slot_pkey PRIMARY KEY (id);

-- Name: internships_slot internships_slot_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_slot
    ADD CONSTRAINT internships_slot_public_id_key UNIQUE (public_id);

-- Name: internships_slot internships_slot_seats_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_slot
    ADD CONSTRAINT internships_slot_seats_bounds CHECK (((seats >= 1) AND (seats <= 2000))) NOT VALID;

-- Name: internships_slot internships_slot_starts_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_slot
    ADD CONSTRAINT internships_slot_starts_on_bounds CHECK (((starts_on >= '1970-01-01'::date) AND (starts_on <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_slothistory internships_slothistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_slothistory
    ADD CONSTRAINT internships_slothistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_studentprofile internships_studentprofile_available_from_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_studentprofile
    ADD CONSTRAINT internships_studentprofile_available_from_bounds CHECK (((available_from >= '1970-01-01'::date) AND (available_from <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_studentprofile internships_studentprofile_available_to_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_studentprofile
    ADD CONSTRAINT internships_studentprofile_available_to_bounds CHECK (((available_to >= '1970-01-01'::date) AND (available_to <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_studentprofile internships_studentprofile_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_studentprofile
    ADD CONSTRAINT internships_studentprofile_pkey PRIMARY KEY (id);

-- Name: internships_studentprofile internships_studentprofile_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_studentprofile
    ADD CONSTRAINT internships_studentprofile_public_id_key UNIQUE (public_id);

-- Name: internships_studentprofile internships_studentprofile_student_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_studentprofile
    ADD CONSTRAINT internships_studentprofile_student_id_key UNIQUE (student_id);

-- Name: internships_studentprofilehistory internships_studentprofilehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_studentprofilehistory
    ADD CONSTRAINT internships_studentprofilehistory_pkey PRIMARY KEY (pgh_id);

-- Name: internships_visit internships_visit_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.internships_visit
    ADD CONSTRAINT internships_visit_on_bounds CHECK ((("on" >= '1970-01-01'::date) AND ("on" <= '2100-12-31'::date))) NOT VALID;

-- Name: internships_visit internships_visit_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_visit
    ADD CONSTRAINT internships_visit_pkey PRIMARY KEY (id);

-- Name: internships_visit internships_visit_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_visit
    ADD CONSTRAINT internships_visit_public_id_key UNIQUE (public_id);

-- Name: internships_visithistory internships_visithistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_visithistory
    ADD CONSTRAINT internships_visithistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_knownname known_name_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_knownname
    ADD CONSTRAINT known_name_once UNIQUE NULLS NOT DISTINCT (organization_id, region_id, kind, "column", key);

-- Name: programs_layoffnotice layoff_unique; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_layoffnotice
    ADD CONSTRAINT layoff_unique UNIQUE NULLS NOT DISTINCT (establishment_id, occupation_id, from_on);

-- Name: partnerships_mandate mandate_number_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_mandate
    ADD CONSTRAINT mandate_number_once UNIQUE (committee_id, number);

-- Name: partnerships_measuredecision measure_decision_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measuredecision
    ADD CONSTRAINT measure_decision_once UNIQUE (decision_id, measure_id);

-- Name: partnerships_measure measure_name_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure
    ADD CONSTRAINT measure_name_once UNIQUE (axis_id, name_fr);

-- Name: partnerships_measure measure_position_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure
    ADD CONSTRAINT measure_position_once UNIQUE (axis_id, "position") DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_membership membership_no_overlap_per_role; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_membership
    ADD CONSTRAINT membership_no_overlap_per_role EXCLUDE USING gist (user_id WITH =, organization_id WITH =, role WITH =, daterange(from_on, to_on, '[]'::text) WITH &&);

-- Name: mfa_authenticator mfa_authenticator_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

-- Name: partnerships_milestone milestone_step_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_milestone
    ADD CONSTRAINT milestone_step_once UNIQUE (position_id, step);

-- Name: programs_needline need_one_per_occupation; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_needline
    ADD CONSTRAINT need_one_per_occupation UNIQUE (response_id, occupation_id);

-- Name: programs_occupation occupation_unique_code; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_occupation
    ADD CONSTRAINT occupation_unique_code UNIQUE (code, version);

-- Name: programs_outcomefigures outcome_figures_unique; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_outcomefigures
    ADD CONSTRAINT outcome_figures_unique UNIQUE NULLS NOT DISTINCT (program_id, region_id, as_of);

-- Name: programs_outcome outcome_one_per_horizon; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_outcome
    ADD CONSTRAINT outcome_one_per_horizon UNIQUE (enrolment_id, horizon);

-- Name: partnerships_accesslink partnerships_accesslink_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_accesslink
    ADD CONSTRAINT partnerships_accesslink_pkey PRIMARY KEY (id);

-- Name: partnerships_accesslink partnerships_accesslink_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_accesslink
    ADD CONSTRAINT partnerships_accesslink_public_id_key UNIQUE (public_id);

-- Name: partnerships_accesslink partnerships_accesslink_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_accesslink
    ADD CONSTRAINT partnerships_accesslink_token_hash_key UNIQUE (token_hash);

-- Name: partnerships_accesslinkhistory partnerships_accesslinkhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_accesslinkhistory
    ADD CONSTRAINT partnerships_accesslinkhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_actionplan partnerships_actionplan_adopted_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_actionplan
    ADD CONSTRAINT partnerships_actionplan_adopted_on_bounds CHECK (((adopted_on >= '1970-01-01'::date) AND (adopted_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_actionplan partnerships_actionplan_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_actionplan
    ADD CONSTRAINT partnerships_actionplan_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_actionplan partnerships_actionplan_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_actionplan
    ADD CONSTRAINT partnerships_actionplan_pkey PRIMARY KEY (id);

-- Name: partnerships_actionplan partnerships_actionplan_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_actionplan
    ADD CONSTRAINT partnerships_actionplan_public_id_key UNIQUE (public_id);

-- Name: partnerships_actionplan partnerships_actionplan_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_actionplan
    ADD CONSTRAINT partnerships_actionplan_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_actionplanevent partnerships_actionplanevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_actionplanevent
    ADD CONSTRAINT partnerships_actionplanevent_pkey PRIMARY KEY (id);

-- Name: partnerships_actionplanhistory partnerships_actionplanhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_actionplanhistory
    ADD CONSTRAINT partnerships_actionplanhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_activity_documents partnerships_activity_do_activity_id_partnershipd_edb8db82_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activity_documents
    ADD CONSTRAINT partnerships_activity_do_activity_id_partnershipd_edb8db82_uniq UNIQUE (activity_id, partnershipdocument_id);

-- Name: partnerships_activity_documents partnerships_activity_documents_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activity_documents
    ADD CONSTRAINT partnerships_activity_documents_pkey PRIMARY KEY (id);

-- Name: partnerships_activity partnerships_activity_done_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_activity
    ADD CONSTRAINT partnerships_activity_done_on_bounds CHECK (((done_on >= '1970-01-01'::date) AND (done_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_activity partnerships_activity_due_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_activity
    ADD CONSTRAINT partnerships_activity_due_on_bounds CHECK (((due_on >= '1970-01-01'::date) AND (due_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_activity partnerships_activity_gate_open_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_activity
    ADD CONSTRAINT partnerships_activity_gate_open_on_bounds CHECK (((gate_open_on >= '1970-01-01'::date) AND (gate_open_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_activity partnerships_activity_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activity
    ADD CONSTRAINT partnerships_activity_pkey PRIMARY KEY (id);

-- Name: partnerships_activity partnerships_activity_position_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_activity
    ADD CONSTRAINT partnerships_activity_position_bounds CHECK ((("position" >= 0) AND ("position" <= 10000))) NOT VALID;

-- Name: partnerships_activity partnerships_activity_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activity
    ADD CONSTRAINT partnerships_activity_public_id_key UNIQUE (public_id);

-- Name: partnerships_activityevent partnerships_activityevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activityevent
    ADD CONSTRAINT partnerships_activityevent_pkey PRIMARY KEY (id);

-- Name: partnerships_activityhistory partnerships_activityhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activityhistory
    ADD CONSTRAINT partnerships_activityhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_agendaitem partnerships_agendaitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_agendaitem
    ADD CONSTRAINT partnerships_agendaitem_pkey PRIMARY KEY (id);

-- Name: partnerships_agendaitem partnerships_agendaitem_planned_minutes_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_agendaitem
    ADD CONSTRAINT partnerships_agendaitem_planned_minutes_bounds CHECK (((planned_minutes >= 0) AND (planned_minutes <= 720))) NOT VALID;

-- Name: partnerships_agendaitem partnerships_agendaitem_position_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_agendaitem
    ADD CONSTRAINT partnerships_agendaitem_position_bounds CHECK ((("position" >= 0) AND ("position" <= 10000))) NOT VALID;

-- Name: partnerships_agendaitem partnerships_agendaitem_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_agendaitem
    ADD CONSTRAINT partnerships_agendaitem_public_id_key UNIQUE (public_id);

-- Name: partnerships_agendaitemhistory partnerships_agendaitemhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_agendaitemhistory
    ADD CONSTRAINT partnerships_agendaitemhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_amendment partnerships_amendment_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_amendment
    ADD CONSTRAINT partnerships_amendment_pkey PRIMARY KEY (id);

-- Name: partnerships_amendment partnerships_amendment_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_amendment
    ADD CONSTRAINT partnerships_amendment_public_id_key UNIQUE (public_id);

-- Name: partnerships_amendmenthistory partnerships_amendmenthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_amendmenthistory
    ADD CONSTRAINT partnerships_amendmenthistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_audience partnerships_audience_code_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_audience
    ADD CONSTRAINT partnerships_audience_code_key UNIQUE (code);

-- Name: partnerships_audience partnerships_audience_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_audience
    ADD CONSTRAINT partnerships_audience_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_audience partnerships_audience_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_audience
    ADD CONSTRAINT partnerships_audience_pkey PRIMARY KEY (id);

-- Name: partnerships_audience partnerships_audience_position_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_audience
    ADD CONSTRAINT partnerships_audience_position_bounds CHECK ((("position" >= 0) AND ("position" <= 10000))) NOT VALID;

-- Name: partnerships_audience partnerships_audience_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_audience
    ADD CONSTRAINT partnerships_audience_public_id_key UNIQUE (public_id);

-- Name: partnerships_audience partnerships_audience_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_audience
    ADD CONSTRAINT partnerships_audience_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_audiencehistory partnerships_audiencehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_audiencehistory
    ADD CONSTRAINT partnerships_audiencehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_axis partnerships_axis_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_axis
    ADD CONSTRAINT partnerships_axis_pkey PRIMARY KEY (id);

-- Name: partnerships_axis partnerships_axis_position_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_axis
    ADD CONSTRAINT partnerships_axis_position_bounds CHECK ((("position" >= 0) AND ("position" <= 10000))) NOT VALID;

-- Name: partnerships_axis partnerships_axis_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_axis
    ADD CONSTRAINT partnerships_axis_public_id_key UNIQUE (public_id);

-- Name: partnerships_axishistory partnerships_axishistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_axishistory
    ADD CONSTRAINT partnerships_axishistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_ballot partnerships_ballot_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_ballot
    ADD CONSTRAINT partnerships_ballot_pkey PRIMARY KEY (id);

-- Name: partnerships_ballot partnerships_ballot_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_ballot
    ADD CONSTRAINT partnerships_ballot_public_id_key UNIQUE (public_id);

-- Name: partnerships_ballothistory partnerships_ballothistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_ballothistory
    ADD CONSTRAINT partnerships_ballothistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_batch partnerships_batch_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_batch
    ADD CONSTRAINT partnerships_batch_pkey PRIMARY KEY (id);

-- Name: partnerships_batch partnerships_batch_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_batch
    ADD CONSTRAINT partnerships_batch_public_id_key UNIQUE (public_id);

-- Name: partnerships_batchrow partnerships_batchrow_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_batchrow
    ADD CONSTRAINT partnerships_batchrow_pkey PRIMARY KEY (id);

-- Name: partnerships_budgetline partnerships_budgetline_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_budgetline
    ADD CONSTRAINT partnerships_budgetline_pkey PRIMARY KEY (id);

-- Name: partnerships_budgetline partnerships_budgetline_planned_amount_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_budgetline
    ADD CONSTRAINT partnerships_budgetline_planned_amount_bounds CHECK (((planned_amount >= (0)::numeric) AND (planned_amount <= (1000000000)::numeric))) NOT VALID;

-- Name: partnerships_budgetline partnerships_budgetline_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_budgetline
    ADD CONSTRAINT partnerships_budgetline_public_id_key UNIQUE (public_id);

-- Name: partnerships_budgetline partnerships_budgetline_spent_amount_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_budgetline
    ADD CONSTRAINT partnerships_budgetline_spent_amount_bounds CHECK (((spent_amount >= (0)::numeric) AND (spent_amount <= (1000000000)::numeric))) NOT VALID;

-- Name: partnerships_budgetlinehistory partnerships_budgetlinehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_budgetlinehistory
    ADD CONSTRAINT partnerships_budgetlinehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_cache partnerships_cache_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_cache
    ADD CONSTRAINT partnerships_cache_pkey PRIMARY KEY (cache_key);

-- Name: partnerships_charter partnerships_charter_launched_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_charter
    ADD CONSTRAINT partnerships_charter_launched_on_bounds CHECK (((launched_on >= '1970-01-01'::date) AND (launched_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_charter partnerships_charter_partnership_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_charter
    ADD CONSTRAINT partnerships_charter_partnership_id_key UNIQUE (partnership_id);

-- Name: partnerships_charter partnerships_charter_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_charter
    ADD CONSTRAINT partnerships_charter_pkey PRIMARY KEY (id);

-- Name: partnerships_charter partnerships_charter_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_charter
    ADD CONSTRAINT partnerships_charter_public_id_key UNIQUE (public_id);

-- Name: partnerships_charter partnerships_charter_signed_on_paper_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_charter
    ADD CONSTRAINT partnerships_charter_signed_on_paper_on_bounds CHECK (((signed_on_paper_on >= '1970-01-01'::date) AND (signed_on_paper_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_charterhistory partnerships_charterhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_charterhistory
    ADD CONSTRAINT partnerships_charterhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_chartersignature partnerships_chartersignature_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_chartersignature
    ADD CONSTRAINT partnerships_chartersignature_pkey PRIMARY KEY (id);

-- Name: partnerships_chartersignature partnerships_chartersignature_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_chartersignature
    ADD CONSTRAINT partnerships_chartersignature_public_id_key UNIQUE (public_id);

-- Name: partnerships_chartersignature partnerships_chartersignature_signed_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_chartersignature
    ADD CONSTRAINT partnerships_chartersignature_signed_on_bounds CHECK (((signed_on >= '1970-01-01'::date) AND (signed_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_chartersignaturehistory partnerships_chartersignaturehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_chartersignaturehistory
    ADD CONSTRAINT partnerships_chartersignaturehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_committee partnerships_committee_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_committee
    ADD CONSTRAINT partnerships_committee_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_committee partnerships_committee_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_committee
    ADD CONSTRAINT partnerships_committee_pkey PRIMARY KEY (id);

-- Name: partnerships_committee partnerships_committee_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_committee
    ADD CONSTRAINT partnerships_committee_public_id_key UNIQUE (public_id);

-- Name: partnerships_committee partnerships_committee_quorum_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_committee
    ADD CONSTRAINT partnerships_committee_quorum_bounds CHECK (((quorum >= 0) AND (quorum <= 2000))) NOT VALID;

-- Name: partnerships_committee partnerships_committee_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_committee
    ADD CONSTRAINT partnerships_committee_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_committeehistory partnerships_committeehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_committeehistory
    ADD CONSTRAINT partnerships_committeehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_communicationline partnerships_communicationline_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_communicationline
    ADD CONSTRAINT partnerships_communicationline_on_bounds CHECK ((("on" >= '1970-01-01'::date) AND ("on" <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_communicationline partnerships_communicationline_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_communicationline
    ADD CONSTRAINT partnerships_communicationline_pkey PRIMARY KEY (id);

-- Name: partnerships_communicationline partnerships_communicationline_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_communicationline
    ADD CONSTRAINT partnerships_communicationline_public_id_key UNIQUE (public_id);

-- Name: partnerships_communicationlinehistory partnerships_communicationlinehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_communicationlinehistory
    ADD CONSTRAINT partnerships_communicationlinehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_consent partnerships_consent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_consent
    ADD CONSTRAINT partnerships_consent_pkey PRIMARY KEY (id);

-- Name: partnerships_consent partnerships_consent_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_consent
    ADD CONSTRAINT partnerships_consent_public_id_key UNIQUE (public_id);

-- Name: partnerships_consenthistory partnerships_consenthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_consenthistory
    ADD CONSTRAINT partnerships_consenthistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_consenttext partnerships_consenttext_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_consenttext
    ADD CONSTRAINT partnerships_consenttext_pkey PRIMARY KEY (id);

-- Name: partnerships_consenttext partnerships_consenttext_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_consenttext
    ADD CONSTRAINT partnerships_consenttext_public_id_key UNIQUE (public_id);

-- Name: partnerships_consenttext partnerships_consenttext_version_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_consenttext
    ADD CONSTRAINT partnerships_consenttext_version_bounds CHECK (((version >= 0) AND (version <= 10000))) NOT VALID;

-- Name: partnerships_consenttexthistory partnerships_consenttexthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_consenttexthistory
    ADD CONSTRAINT partnerships_consenttexthistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_contact partnerships_contact_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_contact
    ADD CONSTRAINT partnerships_contact_pkey PRIMARY KEY (id);

-- Name: partnerships_contact partnerships_contact_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_contact
    ADD CONSTRAINT partnerships_contact_public_id_key UNIQUE (public_id);

-- Name: partnerships_contacthistory partnerships_contacthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_contacthistory
    ADD CONSTRAINT partnerships_contacthistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_decision partnerships_decision_due_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_decision
    ADD CONSTRAINT partnerships_decision_due_on_bounds CHECK (((due_on >= '1970-01-01'::date) AND (due_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_decision partnerships_decision_number_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_decision
    ADD CONSTRAINT partnerships_decision_number_bounds CHECK (((number >= 0) AND (number <= 10000))) NOT VALID;

-- Name: partnerships_decision partnerships_decision_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_decision
    ADD CONSTRAINT partnerships_decision_pkey PRIMARY KEY (id);

-- Name: partnerships_decision partnerships_decision_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_decision
    ADD CONSTRAINT partnerships_decision_public_id_key UNIQUE (public_id);

-- Name: partnerships_decision partnerships_decision_quorum_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_decision
    ADD CONSTRAINT partnerships_decision_quorum_bounds CHECK (((quorum >= 0) AND (quorum <= 2000))) NOT VALID;

-- Name: partnerships_decision partnerships_decision_seats_present_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_decision
    ADD CONSTRAINT partnerships_decision_seats_present_bounds CHECK (((seats_present >= 0) AND (seats_present <= 2000))) NOT VALID;

-- Name: partnerships_decisionevent partnerships_decisionevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_decisionevent
    ADD CONSTRAINT partnerships_decisionevent_pkey PRIMARY KEY (id);

-- Name: partnerships_decisionhistory partnerships_decisionhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_decisionhistory
    ADD CONSTRAINT partnerships_decisionhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_delegation partnerships_delegation_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_delegation
    ADD CONSTRAINT partnerships_delegation_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_delegation partnerships_delegation_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_delegation
    ADD CONSTRAINT partnerships_delegation_pkey PRIMARY KEY (id);

-- Name: partnerships_delegation partnerships_delegation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_delegation
    ADD CONSTRAINT partnerships_delegation_public_id_key UNIQUE (public_id);

-- Name: partnerships_delegation partnerships_delegation_reported_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_delegation
    ADD CONSTRAINT partnerships_delegation_reported_on_bounds CHECK (((reported_on >= '1970-01-01'::date) AND (reported_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_delegation partnerships_delegation_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_delegation
    ADD CONSTRAINT partnerships_delegation_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_delegationhistory partnerships_delegationhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_delegationhistory
    ADD CONSTRAINT partnerships_delegationhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_demomail partnerships_demomail_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_demomail
    ADD CONSTRAINT partnerships_demomail_pkey PRIMARY KEY (id);

-- Name: partnerships_establishment partnerships_establishment_latitude_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_establishment
    ADD CONSTRAINT partnerships_establishment_latitude_bounds CHECK (((latitude >= (40)::numeric) AND (latitude <= (65)::numeric))) NOT VALID;

-- Name: partnerships_establishment partnerships_establishment_longitude_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_establishment
    ADD CONSTRAINT partnerships_establishment_longitude_bounds CHECK (((longitude >= ('-90'::integer)::numeric) AND (longitude <= ('-50'::integer)::numeric))) NOT VALID;

-- Name: partnerships_establishment partnerships_establishment_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_establishment
    ADD CONSTRAINT partnerships_establishment_pkey PRIMARY KEY (id);

-- Name: partnerships_establishment partnerships_establishment_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_establishment
    ADD CONSTRAINT partnerships_establishment_public_id_key UNIQUE (public_id);

-- Name: partnerships_establishmenthistory partnerships_establishmenthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_establishmenthistory
    ADD CONSTRAINT partnerships_establishmenthistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_expectedresult partnerships_expectedresult_baseline_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_expectedresult
    ADD CONSTRAINT partnerships_expectedresult_baseline_bounds CHECK (((baseline >= ('-1000000000'::integer)::numeric) AND (baseline <= (1000000000)::numeric))) NOT VALID;

-- Name: partnerships_expectedresult partnerships_expectedresult_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_expectedresult
    ADD CONSTRAINT partnerships_expectedresult_pkey PRIMARY KEY (id);

-- Name: partnerships_expectedresult partnerships_expectedresult_position_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_expectedresult
    ADD CONSTRAINT partnerships_expectedresult_position_bounds CHECK ((("position" >= 0) AND ("position" <= 10000))) NOT VALID;

-- Name: partnerships_expectedresult partnerships_expectedresult_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_expectedresult
    ADD CONSTRAINT partnerships_expectedresult_public_id_key UNIQUE (public_id);

-- Name: partnerships_expectedresult partnerships_expectedresult_target_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_expectedresult
    ADD CONSTRAINT partnerships_expectedresult_target_bounds CHECK (((target >= ('-1000000000'::integer)::numeric) AND (target <= (1000000000)::numeric))) NOT VALID;

-- Name: partnerships_expectedresult partnerships_expectedresult_target_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_expectedresult
    ADD CONSTRAINT partnerships_expectedresult_target_on_bounds CHECK (((target_on >= '1970-01-01'::date) AND (target_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_expectedresulthistory partnerships_expectedresulthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_expectedresulthistory
    ADD CONSTRAINT partnerships_expectedresulthistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_funding partnerships_funding_amount_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_funding
    ADD CONSTRAINT partnerships_funding_amount_bounds CHECK (((amount >= (0)::numeric) AND (amount <= (1000000000)::numeric))) NOT VALID;

-- Name: partnerships_funding partnerships_funding_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_funding
    ADD CONSTRAINT partnerships_funding_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_funding partnerships_funding_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_funding
    ADD CONSTRAINT partnerships_funding_pkey PRIMARY KEY (id);

-- Name: partnerships_funding partnerships_funding_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_funding
    ADD CONSTRAINT partnerships_funding_public_id_key UNIQUE (public_id);

-- Name: partnerships_funding partnerships_funding_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_funding
    ADD CONSTRAINT partnerships_funding_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_fundinghistory partnerships_fundinghistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_fundinghistory
    ADD CONSTRAINT partnerships_fundinghistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_import partnerships_import_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_import
    ADD CONSTRAINT partnerships_import_pkey PRIMARY KEY (id);

-- Name: partnerships_import partnerships_import_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_import
    ADD CONSTRAINT partnerships_import_public_id_key UNIQUE (public_id);

-- Name: partnerships_importevent partnerships_importevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_importevent
    ADD CONSTRAINT partnerships_importevent_pkey PRIMARY KEY (id);

-- Name: partnerships_importrow partnerships_importrow_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_importrow
    ADD CONSTRAINT partnerships_importrow_pkey PRIMARY KEY (id);

-- Name: partnerships_invitation partnerships_invitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_invitation
    ADD CONSTRAINT partnerships_invitation_pkey PRIMARY KEY (id);

-- Name: partnerships_invitation partnerships_invitation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_invitation
    ADD CONSTRAINT partnerships_invitation_public_id_key UNIQUE (public_id);

-- Name: partnerships_invitation partnerships_invitation_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_invitation
    ADD CONSTRAINT partnerships_invitation_token_hash_key UNIQUE (token_hash);

-- Name: partnerships_invitationhistory partnerships_invitationhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_invitationhistory
    ADD CONSTRAINT partnerships_invitationhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_job partnerships_job_percent_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_job
    ADD CONSTRAINT partnerships_job_percent_bounds CHECK (((percent >= 0) AND (percent <= 100))) NOT VALID;

-- Name: partnerships_job partnerships_job_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_job
    ADD CONSTRAINT partnerships_job_pkey PRIMARY KEY (id);

-- Name: partnerships_job partnerships_job_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_job
    ADD CONSTRAINT partnerships_job_public_id_key UNIQUE (public_id);

-- Name: partnerships_keyactor partnerships_keyactor_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_keyactor
    ADD CONSTRAINT partnerships_keyactor_pkey PRIMARY KEY (id);

-- Name: partnerships_keyactor partnerships_keyactor_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_keyactor
    ADD CONSTRAINT partnerships_keyactor_public_id_key UNIQUE (public_id);

-- Name: partnerships_keyactorhistory partnerships_keyactorhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_keyactorhistory
    ADD CONSTRAINT partnerships_keyactorhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_knownname partnerships_knownname_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_knownname
    ADD CONSTRAINT partnerships_knownname_pkey PRIMARY KEY (id);

-- Name: partnerships_knownname partnerships_knownname_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_knownname
    ADD CONSTRAINT partnerships_knownname_public_id_key UNIQUE (public_id);

-- Name: partnerships_localmandate partnerships_localmandate_due_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_localmandate
    ADD CONSTRAINT partnerships_localmandate_due_on_bounds CHECK (((due_on >= '1970-01-01'::date) AND (due_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_localmandate partnerships_localmandate_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_localmandate
    ADD CONSTRAINT partnerships_localmandate_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_localmandate partnerships_localmandate_given_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_localmandate
    ADD CONSTRAINT partnerships_localmandate_given_on_bounds CHECK (((given_on >= '1970-01-01'::date) AND (given_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_localmandate partnerships_localmandate_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_localmandate
    ADD CONSTRAINT partnerships_localmandate_pkey PRIMARY KEY (id);

-- Name: partnerships_localmandate partnerships_localmandate_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_localmandate
    ADD CONSTRAINT partnerships_localmandate_public_id_key UNIQUE (public_id);

-- Name: partnerships_localmandate partnerships_localmandate_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_localmandate
    ADD CONSTRAINT partnerships_localmandate_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_localmandatehistory partnerships_localmandatehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_localmandatehistory
    ADD CONSTRAINT partnerships_localmandatehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_mandate partnerships_mandate_number_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_mandate
    ADD CONSTRAINT partnerships_mandate_number_bounds CHECK (((number >= 0) AND (number <= 10000))) NOT VALID;

-- Name: partnerships_mandate partnerships_mandate_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_mandate
    ADD CONSTRAINT partnerships_mandate_pkey PRIMARY KEY (id);

-- Name: partnerships_mandate partnerships_mandate_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_mandate
    ADD CONSTRAINT partnerships_mandate_public_id_key UNIQUE (public_id);

-- Name: partnerships_mandatehistory partnerships_mandatehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_mandatehistory
    ADD CONSTRAINT partnerships_mandatehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_measure partnerships_measure_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_measure
    ADD CONSTRAINT partnerships_measure_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_measure_partners partnerships_measure_par_measure_id_organization__3e8c59fb_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure_partners
    ADD CONSTRAINT partnerships_measure_par_measure_id_organization__3e8c59fb_uniq UNIQUE (measure_id, organization_id);

-- Name: partnerships_measure_partners partnerships_measure_partners_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure_partners
    ADD CONSTRAINT partnerships_measure_partners_pkey PRIMARY KEY (id);

-- Name: partnerships_measure partnerships_measure_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure
    ADD CONSTRAINT partnerships_measure_pkey PRIMARY KEY (id);

-- Name: partnerships_measure partnerships_measure_position_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_measure
    ADD CONSTRAINT partnerships_measure_position_bounds CHECK ((("position" >= 0) AND ("position" <= 10000))) NOT VALID;

-- Name: partnerships_measure partnerships_measure_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure
    ADD CONSTRAINT partnerships_measure_public_id_key UNIQUE (public_id);

-- Name: partnerships_measure partnerships_measure_reminded_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_measure
    ADD CONSTRAINT partnerships_measure_reminded_on_bounds CHECK (((reminded_on >= '1970-01-01'::date) AND (reminded_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_measure partnerships_measure_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_measure
    ADD CONSTRAINT partnerships_measure_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_measure_zones partnerships_measure_zones_measure_id_zone_id_3148d48f_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure_zones
    ADD CONSTRAINT partnerships_measure_zones_measure_id_zone_id_3148d48f_uniq UNIQUE (measure_id, zone_id);

-- Name: partnerships_measure_zones partnerships_measure_zones_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure_zones
    ADD CONSTRAINT partnerships_measure_zones_pkey PRIMARY KEY (id);

-- Name: partnerships_measuredecision partnerships_measuredecision_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measuredecision
    ADD CONSTRAINT partnerships_measuredecision_pkey PRIMARY KEY (id);

-- Name: partnerships_measuredecision partnerships_measuredecision_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measuredecision
    ADD CONSTRAINT partnerships_measuredecision_public_id_key UNIQUE (public_id);

-- Name: partnerships_measuredecisionhistory partnerships_measuredecisionhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measuredecisionhistory
    ADD CONSTRAINT partnerships_measuredecisionhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_measureevent partnerships_measureevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measureevent
    ADD CONSTRAINT partnerships_measureevent_pkey PRIMARY KEY (id);

-- Name: partnerships_measurehistory partnerships_measurehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measurehistory
    ADD CONSTRAINT partnerships_measurehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_measureitem partnerships_measureitem_item_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measureitem
    ADD CONSTRAINT partnerships_measureitem_item_id_key UNIQUE (item_id);

-- Name: partnerships_measureitem partnerships_measureitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measureitem
    ADD CONSTRAINT partnerships_measureitem_pkey PRIMARY KEY (id);

-- Name: partnerships_measureitem partnerships_measureitem_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measureitem
    ADD CONSTRAINT partnerships_measureitem_public_id_key UNIQUE (public_id);

-- Name: partnerships_measureitemhistory partnerships_measureitemhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measureitemhistory
    ADD CONSTRAINT partnerships_measureitemhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_meeting_also_for partnerships_meeting_als_meeting_id_committee_id_f7701a41_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_meeting_also_for
    ADD CONSTRAINT partnerships_meeting_als_meeting_id_committee_id_f7701a41_uniq UNIQUE (meeting_id, committee_id);

-- Name: partnerships_meeting_also_for partnerships_meeting_also_for_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_meeting_also_for
    ADD CONSTRAINT partnerships_meeting_also_for_pkey PRIMARY KEY (id);

-- Name: partnerships_meeting partnerships_meeting_ends_at_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_meeting
    ADD CONSTRAINT partnerships_meeting_ends_at_bounds CHECK (((ends_at >= '1970-01-01 05:00:00+00'::timestamp with time zone) AND (ends_at <= '2101-01-01 05:00:00+00'::timestamp with time zone))) NOT VALID;

-- Name: partnerships_meeting partnerships_meeting_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_meeting
    ADD CONSTRAINT partnerships_meeting_pkey PRIMARY KEY (id);

-- Name: partnerships_meeting partnerships_meeting_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_meeting
    ADD CONSTRAINT partnerships_meeting_public_id_key UNIQUE (public_id);

-- Name: partnerships_meeting partnerships_meeting_sequence_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_meeting
    ADD CONSTRAINT partnerships_meeting_sequence_bounds CHECK (((sequence >= 0) AND (sequence <= 10000))) NOT VALID;

-- Name: partnerships_meeting partnerships_meeting_starts_at_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_meeting
    ADD CONSTRAINT partnerships_meeting_starts_at_bounds CHECK (((starts_at >= '1970-01-01 05:00:00+00'::timestamp with time zone) AND (starts_at <= '2101-01-01 05:00:00+00'::timestamp with time zone))) NOT VALID;

-- Name: partnerships_meetingevent partnerships_meetingevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_meetingevent
    ADD CONSTRAINT partnerships_meetingevent_pkey PRIMARY KEY (id);

-- Name: partnerships_meetinghistory partnerships_meetinghistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_meetinghistory
    ADD CONSTRAINT partnerships_meetinghistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_membership partnerships_membership_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_membership
    ADD CONSTRAINT partnerships_membership_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_membership partnerships_membership_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_membership
    ADD CONSTRAINT partnerships_membership_pkey PRIMARY KEY (id);

-- Name: partnerships_membership partnerships_membership_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_membership
    ADD CONSTRAINT partnerships_membership_public_id_key UNIQUE (public_id);

-- Name: partnerships_membership partnerships_membership_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_membership
    ADD CONSTRAINT partnerships_membership_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_membershiphistory partnerships_membershiphistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_membershiphistory
    ADD CONSTRAINT partnerships_membershiphistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_milestone partnerships_milestone_done_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_milestone
    ADD CONSTRAINT partnerships_milestone_done_on_bounds CHECK (((done_on >= '1970-01-01'::date) AND (done_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_milestone partnerships_milestone_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_milestone
    ADD CONSTRAINT partnerships_milestone_on_bounds CHECK ((("on" >= '1970-01-01'::date) AND ("on" <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_milestone partnerships_milestone_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_milestone
    ADD CONSTRAINT partnerships_milestone_pkey PRIMARY KEY (id);

-- Name: partnerships_milestone partnerships_milestone_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_milestone
    ADD CONSTRAINT partnerships_milestone_public_id_key UNIQUE (public_id);

-- Name: partnerships_milestonehistory partnerships_milestonehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_milestonehistory
    ADD CONSTRAINT partnerships_milestonehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_organization partnerships_organization_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_organization
    ADD CONSTRAINT partnerships_organization_pkey PRIMARY KEY (id);

-- Name: partnerships_organization partnerships_organization_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_organization
    ADD CONSTRAINT partnerships_organization_public_id_key UNIQUE (public_id);

-- Name: partnerships_organizationhistory partnerships_organizationhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_organizationhistory
    ADD CONSTRAINT partnerships_organizationhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_organizationrole partnerships_organizationrole_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_organizationrole
    ADD CONSTRAINT partnerships_organizationrole_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_organizationrole partnerships_organizationrole_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_organizationrole
    ADD CONSTRAINT partnerships_organizationrole_pkey PRIMARY KEY (id);

-- Name: partnerships_organizationrole partnerships_organizationrole_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_organizationrole
    ADD CONSTRAINT partnerships_organizationrole_public_id_key UNIQUE (public_id);

-- Name: partnerships_organizationrole partnerships_organizationrole_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_organizationrole
    ADD CONSTRAINT partnerships_organizationrole_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_organizationrolehistory partnerships_organizationrolehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_organizationrolehistory
    ADD CONSTRAINT partnerships_organizationrolehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_outgoingmail partnerships_outgoingmail_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_outgoingmail
    ADD CONSTRAINT partnerships_outgoingmail_pkey PRIMARY KEY (id);

-- Name: partnerships_overlap partnerships_overlap_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_overlap
    ADD CONSTRAINT partnerships_overlap_pkey PRIMARY KEY (id);

-- Name: partnerships_overlap partnerships_overlap_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_overlap
    ADD CONSTRAINT partnerships_overlap_public_id_key UNIQUE (public_id);

-- Name: partnerships_overlaphistory partnerships_overlaphistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_overlaphistory
    ADD CONSTRAINT partnerships_overlaphistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_partnership partnerships_partnership_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_partnership
    ADD CONSTRAINT partnerships_partnership_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_partnership_regions partnerships_partnership_partnership_id_region_id_a374d83c_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_partnership_regions
    ADD CONSTRAINT partnerships_partnership_partnership_id_region_id_a374d83c_uniq UNIQUE (partnership_id, region_id);

-- Name: partnerships_partnership partnerships_partnership_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_partnership
    ADD CONSTRAINT partnerships_partnership_pkey PRIMARY KEY (id);

-- Name: partnerships_partnership partnerships_partnership_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_partnership
    ADD CONSTRAINT partnerships_partnership_public_id_key UNIQUE (public_id);

-- Name: partnerships_partnership_regions partnerships_partnership_regions_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_partnership_regions
    ADD CONSTRAINT partnerships_partnership_regions_pkey PRIMARY KEY (id);

-- Name: partnerships_partnership partnerships_partnership_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_partnership
    ADD CONSTRAINT partnerships_partnership_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_partnershipdocument partnerships_partnershipdocument_copies_given_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_partnershipdocument
    ADD CONSTRAINT partnerships_partnershipdocument_copies_given_bounds CHECK (((copies_given >= 0) AND (copies_given <= 10000000))) NOT VALID;

-- Name: partnerships_partnershipdocument partnerships_partnershipdocument_copies_printed_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_partnershipdocument
    ADD CONSTRAINT partnerships_partnershipdocument_copies_printed_bounds CHECK (((copies_printed >= 0) AND (copies_printed <= 10000000))) NOT VALID;

-- Name: partnerships_partnershipdocument partnerships_partnershipdocument_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_partnershipdocument
    ADD CONSTRAINT partnerships_partnershipdocument_on_bounds CHECK ((("on" >= '1970-01-01'::date) AND ("on" <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_partnershipdocument partnerships_partnershipdocument_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_partnershipdocument
    ADD CONSTRAINT partnerships_partnershipdocument_pkey PRIMARY KEY (id);

-- Name: partnerships_partnershipdocument partnerships_partnershipdocument_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_partnershipdocument
    ADD CONSTRAINT partnerships_partnershipdocument_public_id_key UNIQUE (public_id);

-- Name: partnerships_partnershipdocumenthistory partnerships_partnershipdocumenthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_partnershipdocumenthistory
    ADD CONSTRAINT partnerships_partnershipdocumenthistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_partnershiphistory partnerships_partnershiphistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_partnershiphistory
    ADD CONSTRAINT partnerships_partnershiphistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_position partnerships_position_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_position
    ADD CONSTRAINT partnerships_position_pkey PRIMARY KEY (id);

-- Name: partnerships_position partnerships_position_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_position
    ADD CONSTRAINT partnerships_position_public_id_key UNIQUE (public_id);

-- Name: partnerships_positionhistory partnerships_positionhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_positionhistory
    ADD CONSTRAINT partnerships_positionhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_presence partnerships_presence_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_presence
    ADD CONSTRAINT partnerships_presence_pkey PRIMARY KEY (id);

-- Name: partnerships_presence partnerships_presence_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_presence
    ADD CONSTRAINT partnerships_presence_public_id_key UNIQUE (public_id);

-- Name: partnerships_presencehistory partnerships_presencehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_presencehistory
    ADD CONSTRAINT partnerships_presencehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_pressitem partnerships_pressitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_pressitem
    ADD CONSTRAINT partnerships_pressitem_pkey PRIMARY KEY (id);

-- Name: partnerships_pressitem partnerships_pressitem_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_pressitem
    ADD CONSTRAINT partnerships_pressitem_public_id_key UNIQUE (public_id);

-- Name: partnerships_pressitem partnerships_pressitem_said_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_pressitem
    ADD CONSTRAINT partnerships_pressitem_said_on_bounds CHECK (((said_on >= '1970-01-01'::date) AND (said_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_pressitemhistory partnerships_pressitemhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_pressitemhistory
    ADD CONSTRAINT partnerships_pressitemhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_progressupdate partnerships_progressupdate_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_progressupdate
    ADD CONSTRAINT partnerships_progressupdate_on_bounds CHECK ((("on" >= '1970-01-01'::date) AND ("on" <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_progressupdate partnerships_progressupdate_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_progressupdate
    ADD CONSTRAINT partnerships_progressupdate_pkey PRIMARY KEY (id);

-- Name: partnerships_progressupdate partnerships_progressupdate_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_progressupdate
    ADD CONSTRAINT partnerships_progressupdate_public_id_key UNIQUE (public_id);

-- Name: partnerships_progressupdate partnerships_progressupdate_value_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_progressupdate
    ADD CONSTRAINT partnerships_progressupdate_value_bounds CHECK (((value >= ('-1000000000'::integer)::numeric) AND (value <= (1000000000)::numeric))) NOT VALID;

-- Name: partnerships_progressupdatehistory partnerships_progressupdatehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_progressupdatehistory
    ADD CONSTRAINT partnerships_progressupdatehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_referral partnerships_referral_answered_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_referral
    ADD CONSTRAINT partnerships_referral_answered_on_bounds CHECK (((answered_on >= '1970-01-01'::date) AND (answered_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_referral partnerships_referral_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_referral
    ADD CONSTRAINT partnerships_referral_pkey PRIMARY KEY (id);

-- Name: partnerships_referral partnerships_referral_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_referral
    ADD CONSTRAINT partnerships_referral_public_id_key UNIQUE (public_id);

-- Name: partnerships_referral partnerships_referral_reminded_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_referral
    ADD CONSTRAINT partnerships_referral_reminded_on_bounds CHECK (((reminded_on >= '1970-01-01'::date) AND (reminded_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_referral partnerships_referral_sent_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_referral
    ADD CONSTRAINT partnerships_referral_sent_on_bounds CHECK (((sent_on >= '1970-01-01'::date) AND (sent_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_referralevent partnerships_referralevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_referralevent
    ADD CONSTRAINT partnerships_referralevent_pkey PRIMARY KEY (id);

-- Name: partnerships_referralhistory partnerships_referralhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_referralhistory
    ADD CONSTRAINT partnerships_referralhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_region partnerships_region_code_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_region
    ADD CONSTRAINT partnerships_region_code_key UNIQUE (code);

-- Name: partnerships_region partnerships_region_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_region
    ADD CONSTRAINT partnerships_region_pkey PRIMARY KEY (id);

-- Name: partnerships_region partnerships_region_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_region
    ADD CONSTRAINT partnerships_region_public_id_key UNIQUE (public_id);

-- Name: partnerships_regionalrole partnerships_regionalrole_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_regionalrole
    ADD CONSTRAINT partnerships_regionalrole_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_regionalrole partnerships_regionalrole_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_regionalrole
    ADD CONSTRAINT partnerships_regionalrole_pkey PRIMARY KEY (id);

-- Name: partnerships_regionalrole partnerships_regionalrole_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_regionalrole
    ADD CONSTRAINT partnerships_regionalrole_public_id_key UNIQUE (public_id);

-- Name: partnerships_regionalrole partnerships_regionalrole_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_regionalrole
    ADD CONSTRAINT partnerships_regionalrole_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_regionalrolehistory partnerships_regionalrolehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_regionalrolehistory
    ADD CONSTRAINT partnerships_regionalrolehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_regionhistory partnerships_regionhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_regionhistory
    ADD CONSTRAINT partnerships_regionhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_resource partnerships_resource_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_resource
    ADD CONSTRAINT partnerships_resource_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_resource partnerships_resource_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_resource
    ADD CONSTRAINT partnerships_resource_pkey PRIMARY KEY (id);

-- Name: partnerships_resource partnerships_resource_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_resource
    ADD CONSTRAINT partnerships_resource_public_id_key UNIQUE (public_id);

-- Name: partnerships_resource partnerships_resource_share_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_resource
    ADD CONSTRAINT partnerships_resource_share_bounds CHECK (((share >= 0.0001) AND (share <= (1)::numeric))) NOT VALID;

-- Name: partnerships_resource partnerships_resource_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_resource
    ADD CONSTRAINT partnerships_resource_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_resourcehistory partnerships_resourcehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_resourcehistory
    ADD CONSTRAINT partnerships_resourcehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_savedview partnerships_savedview_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_savedview
    ADD CONSTRAINT partnerships_savedview_pkey PRIMARY KEY (id);

-- Name: partnerships_savedview partnerships_savedview_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_savedview
    ADD CONSTRAINT partnerships_savedview_public_id_key UNIQUE (public_id);

-- Name: partnerships_seat partnerships_seat_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_seat
    ADD CONSTRAINT partnerships_seat_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_seat partnerships_seat_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_seat
    ADD CONSTRAINT partnerships_seat_pkey PRIMARY KEY (id);

-- Name: partnerships_seat partnerships_seat_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_seat
    ADD CONSTRAINT partnerships_seat_public_id_key UNIQUE (public_id);

-- Name: partnerships_seat partnerships_seat_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_seat
    ADD CONSTRAINT partnerships_seat_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_seathistory partnerships_seathistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_seathistory
    ADD CONSTRAINT partnerships_seathistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_servicecategory partnerships_servicecategory_code_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_servicecategory
    ADD CONSTRAINT partnerships_servicecategory_code_key UNIQUE (code);

-- Name: partnerships_servicecategory partnerships_servicecategory_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_servicecategory
    ADD CONSTRAINT partnerships_servicecategory_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_servicecategory partnerships_servicecategory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_servicecategory
    ADD CONSTRAINT partnerships_servicecategory_pkey PRIMARY KEY (id);

-- Name: partnerships_servicecategory partnerships_servicecategory_position_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_servicecategory
    ADD CONSTRAINT partnerships_servicecategory_position_bounds CHECK ((("position" >= 0) AND ("position" <= 10000))) NOT VALID;

-- Name: partnerships_servicecategory partnerships_servicecategory_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_servicecategory
    ADD CONSTRAINT partnerships_servicecategory_public_id_key UNIQUE (public_id);

-- Name: partnerships_servicecategory partnerships_servicecategory_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_servicecategory
    ADD CONSTRAINT partnerships_servicecategory_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_servicecategoryhistory partnerships_servicecategoryhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_servicecategoryhistory
    ADD CONSTRAINT partnerships_servicecategoryhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_serviceevent partnerships_serviceevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_serviceevent
    ADD CONSTRAINT partnerships_serviceevent_pkey PRIMARY KEY (id);

-- Name: partnerships_serviceitem partnerships_serviceitem_asked_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_serviceitem
    ADD CONSTRAINT partnerships_serviceitem_asked_on_bounds CHECK (((asked_on >= '1970-01-01'::date) AND (asked_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_serviceitem partnerships_serviceitem_fresh_months_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_serviceitem
    ADD CONSTRAINT partnerships_serviceitem_fresh_months_bounds CHECK (((fresh_months >= 0) AND (fresh_months <= 120))) NOT VALID;

-- Name: partnerships_serviceitem partnerships_serviceitem_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_serviceitem
    ADD CONSTRAINT partnerships_serviceitem_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_serviceitem partnerships_serviceitem_last_confirmed_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_serviceitem
    ADD CONSTRAINT partnerships_serviceitem_last_confirmed_on_bounds CHECK (((last_confirmed_on >= '1970-01-01'::date) AND (last_confirmed_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_serviceitem partnerships_serviceitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_serviceitem
    ADD CONSTRAINT partnerships_serviceitem_pkey PRIMARY KEY (id);

-- Name: partnerships_serviceitem partnerships_serviceitem_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_serviceitem
    ADD CONSTRAINT partnerships_serviceitem_public_id_key UNIQUE (public_id);

-- Name: partnerships_serviceitem partnerships_serviceitem_reminded_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_serviceitem
    ADD CONSTRAINT partnerships_serviceitem_reminded_on_bounds CHECK (((reminded_on >= '1970-01-01'::date) AND (reminded_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_serviceitem partnerships_serviceitem_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_serviceitem
    ADD CONSTRAINT partnerships_serviceitem_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_serviceitemhistory partnerships_serviceitemhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_serviceitemhistory
    ADD CONSTRAINT partnerships_serviceitemhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_sitting partnerships_sitting_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_sitting
    ADD CONSTRAINT partnerships_sitting_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_sitting partnerships_sitting_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_sitting
    ADD CONSTRAINT partnerships_sitting_pkey PRIMARY KEY (id);

-- Name: partnerships_sitting partnerships_sitting_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_sitting
    ADD CONSTRAINT partnerships_sitting_public_id_key UNIQUE (public_id);

-- Name: partnerships_sitting partnerships_sitting_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_sitting
    ADD CONSTRAINT partnerships_sitting_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_sittinghistory partnerships_sittinghistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_sittinghistory
    ADD CONSTRAINT partnerships_sittinghistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_synonym partnerships_synonym_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_synonym
    ADD CONSTRAINT partnerships_synonym_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_synonym partnerships_synonym_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_synonym
    ADD CONSTRAINT partnerships_synonym_pkey PRIMARY KEY (id);

-- Name: partnerships_synonym partnerships_synonym_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_synonym
    ADD CONSTRAINT partnerships_synonym_public_id_key UNIQUE (public_id);

-- Name: partnerships_synonym partnerships_synonym_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_synonym
    ADD CONSTRAINT partnerships_synonym_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_synonymhistory partnerships_synonymhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_synonymhistory
    ADD CONSTRAINT partnerships_synonymhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_territory partnerships_territory_code_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_territory
    ADD CONSTRAINT partnerships_territory_code_key UNIQUE (code);

-- Name: partnerships_territory partnerships_territory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_territory
    ADD CONSTRAINT partnerships_territory_pkey PRIMARY KEY (id);

-- Name: partnerships_territory partnerships_territory_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_territory
    ADD CONSTRAINT partnerships_territory_public_id_key UNIQUE (public_id);

-- Name: partnerships_territoryhistory partnerships_territoryhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_territoryhistory
    ADD CONSTRAINT partnerships_territoryhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_tick partnerships_tick_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_tick
    ADD CONSTRAINT partnerships_tick_pkey PRIMARY KEY (id);

-- Name: partnerships_user partnerships_user_email_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_user
    ADD CONSTRAINT partnerships_user_email_key UNIQUE (email);

-- Name: partnerships_user_groups partnerships_user_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_user_groups
    ADD CONSTRAINT partnerships_user_groups_pkey PRIMARY KEY (id);

-- Name: partnerships_user_groups partnerships_user_groups_user_id_group_id_e2ea6a70_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_user_groups
    ADD CONSTRAINT partnerships_user_groups_user_id_group_id_e2ea6a70_uniq UNIQUE (user_id, group_id);

-- Name: partnerships_user partnerships_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_user
    ADD CONSTRAINT partnerships_user_pkey PRIMARY KEY (id);

-- Name: partnerships_user partnerships_user_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_user
    ADD CONSTRAINT partnerships_user_public_id_key UNIQUE (public_id);

-- Name: partnerships_user_user_permissions partnerships_user_user_p_user_id_permission_id_8e033982_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_user_user_permissions
    ADD CONSTRAINT partnerships_user_user_p_user_id_permission_id_8e033982_uniq UNIQUE (user_id, permission_id);

-- Name: partnerships_user_user_permissions partnerships_user_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_user_user_permissions
    ADD CONSTRAINT partnerships_user_user_permissions_pkey PRIMARY KEY (id);

-- Name: partnerships_userhistory partnerships_userhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_userhistory
    ADD CONSTRAINT partnerships_userhistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_zone partnerships_zone_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_zone
    ADD CONSTRAINT partnerships_zone_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_zone partnerships_zone_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zone
    ADD CONSTRAINT partnerships_zone_pkey PRIMARY KEY (id);

-- Name: partnerships_zone_places partnerships_zone_places_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zone_places
    ADD CONSTRAINT partnerships_zone_places_pkey PRIMARY KEY (id);

-- Name: partnerships_zone_places partnerships_zone_places_zone_id_establishment_id_c12c9c51_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zone_places
    ADD CONSTRAINT partnerships_zone_places_zone_id_establishment_id_c12c9c51_uniq UNIQUE (zone_id, establishment_id);

-- Name: partnerships_zone partnerships_zone_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zone
    ADD CONSTRAINT partnerships_zone_public_id_key UNIQUE (public_id);

-- Name: partnerships_zone_territories partnerships_zone_territ_zone_id_territory_id_fa391185_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zone_territories
    ADD CONSTRAINT partnerships_zone_territ_zone_id_territory_id_fa391185_uniq UNIQUE (zone_id, territory_id);

-- Name: partnerships_zone_territories partnerships_zone_territories_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zone_territories
    ADD CONSTRAINT partnerships_zone_territories_pkey PRIMARY KEY (id);

-- Name: partnerships_zone partnerships_zone_to_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_zone
    ADD CONSTRAINT partnerships_zone_to_on_bounds CHECK (((to_on >= '1970-01-01'::date) AND (to_on <= '2100-12-31'::date))) NOT VALID;

-- Name: partnerships_zonehistory partnerships_zonehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zonehistory
    ADD CONSTRAINT partnerships_zonehistory_pkey PRIMARY KEY (pgh_id);

-- Name: partnerships_zonetarget partnerships_zonetarget_baseline_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_zonetarget
    ADD CONSTRAINT partnerships_zonetarget_baseline_bounds CHECK (((baseline >= ('-1000000000'::integer)::numeric) AND (baseline <= (1000000000)::numeric))) NOT VALID;

-- Name: partnerships_zonetarget partnerships_zonetarget_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zonetarget
    ADD CONSTRAINT partnerships_zonetarget_pkey PRIMARY KEY (id);

-- Name: partnerships_zonetarget partnerships_zonetarget_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zonetarget
    ADD CONSTRAINT partnerships_zonetarget_public_id_key UNIQUE (public_id);

-- Name: partnerships_zonetarget partnerships_zonetarget_target_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.partnerships_zonetarget
    ADD CONSTRAINT partnerships_zonetarget_target_bounds CHECK (((target >= ('-1000000000'::integer)::numeric) AND (target <= (1000000000)::numeric))) NOT VALID;

-- Name: partnerships_zonetargethistory partnerships_zonetargethistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zonetargethistory
    ADD CONSTRAINT partnerships_zonetargethistory_pkey PRIMARY KEY (pgh_id);

-- Name: pghistory_context pghistory_context_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);

-- Name: internships_placement placement_no_two_full_time; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placement
    ADD CONSTRAINT placement_no_two_full_time EXCLUDE USING gist (student_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&) WHERE ((is_full_time AND ((state)::text = ANY ((ARRAY['planned'::character varying, 'active'::character varying])::text[]))));

-- Name: partnerships_actionplan plan_title_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_actionplan
    ADD CONSTRAINT plan_title_once UNIQUE (partnership_id, title_fr);

-- Name: partnerships_presence presence_once_per_seat; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_presence
    ADD CONSTRAINT presence_once_per_seat UNIQUE (meeting_id, sitting_id);

-- Name: programs_program program_unique_code; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_program
    ADD CONSTRAINT program_unique_code UNIQUE (code, version);

-- Name: programs_achievement programs_achievement_achieved_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_achievement
    ADD CONSTRAINT programs_achievement_achieved_on_bounds CHECK (((achieved_on >= '1970-01-01'::date) AND (achieved_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_achievement programs_achievement_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_achievement
    ADD CONSTRAINT programs_achievement_pkey PRIMARY KEY (id);

-- Name: programs_achievement programs_achievement_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_achievement
    ADD CONSTRAINT programs_achievement_public_id_key UNIQUE (public_id);

-- Name: programs_achievementhistory programs_achievementhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_achievementhistory
    ADD CONSTRAINT programs_achievementhistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_adequacyreport_programs programs_adequacyreport__adequacyreport_id_progra_13395fac_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreport_programs
    ADD CONSTRAINT programs_adequacyreport__adequacyreport_id_progra_13395fac_uniq UNIQUE (adequacyreport_id, program_id);

-- Name: programs_adequacyreport programs_adequacyreport_edition_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_adequacyreport
    ADD CONSTRAINT programs_adequacyreport_edition_bounds CHECK (((edition >= 0) AND (edition <= 10000))) NOT VALID;

-- Name: programs_adequacyreport programs_adequacyreport_first_year_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_adequacyreport
    ADD CONSTRAINT programs_adequacyreport_first_year_bounds CHECK (((first_year >= 1980) AND (first_year <= 2100))) NOT VALID;

-- Name: programs_adequacyreport programs_adequacyreport_last_year_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_adequacyreport
    ADD CONSTRAINT programs_adequacyreport_last_year_bounds CHECK (((last_year >= 1980) AND (last_year <= 2100))) NOT VALID;

-- Name: programs_adequacyreport programs_adequacyreport_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_adequacyreport
    ADD CONSTRAINT programs_adequacyreport_on_bounds CHECK ((("on" >= '1970-01-01'::date) AND ("on" <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_adequacyreport programs_adequacyreport_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreport
    ADD CONSTRAINT programs_adequacyreport_pkey PRIMARY KEY (id);

-- Name: programs_adequacyreport_programs programs_adequacyreport_programs_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreport_programs
    ADD CONSTRAINT programs_adequacyreport_programs_pkey PRIMARY KEY (id);

-- Name: programs_adequacyreport programs_adequacyreport_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreport
    ADD CONSTRAINT programs_adequacyreport_public_id_key UNIQUE (public_id);

-- Name: programs_adequacyreporthistory programs_adequacyreporthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreporthistory
    ADD CONSTRAINT programs_adequacyreporthistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_agendasubject programs_agendasubject_item_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_agendasubject
    ADD CONSTRAINT programs_agendasubject_item_id_key UNIQUE (item_id);

-- Name: programs_agendasubject programs_agendasubject_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_agendasubject
    ADD CONSTRAINT programs_agendasubject_pkey PRIMARY KEY (id);

-- Name: programs_agendasubject programs_agendasubject_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_agendasubject
    ADD CONSTRAINT programs_agendasubject_public_id_key UNIQUE (public_id);

-- Name: programs_agendasubjecthistory programs_agendasubjecthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_agendasubjecthistory
    ADD CONSTRAINT programs_agendasubjecthistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_cohort programs_cohort_expected_end_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_cohort
    ADD CONSTRAINT programs_cohort_expected_end_on_bounds CHECK (((expected_end_on >= '1970-01-01'::date) AND (expected_end_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_cohort programs_cohort_minimum_to_open_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_cohort
    ADD CONSTRAINT programs_cohort_minimum_to_open_bounds CHECK (((minimum_to_open >= 0) AND (minimum_to_open <= 2000))) NOT VALID;

-- Name: programs_cohort programs_cohort_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_cohort
    ADD CONSTRAINT programs_cohort_pkey PRIMARY KEY (id);

-- Name: programs_cohort programs_cohort_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_cohort
    ADD CONSTRAINT programs_cohort_public_id_key UNIQUE (public_id);

-- Name: programs_cohort programs_cohort_reported_applicants_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_cohort
    ADD CONSTRAINT programs_cohort_reported_applicants_bounds CHECK (((reported_applicants >= 0) AND (reported_applicants <= 2000))) NOT VALID;

-- Name: programs_cohort programs_cohort_reported_entrants_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_cohort
    ADD CONSTRAINT programs_cohort_reported_entrants_bounds CHECK (((reported_entrants >= 0) AND (reported_entrants <= 2000))) NOT VALID;

-- Name: programs_cohort programs_cohort_reported_graduates_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_cohort
    ADD CONSTRAINT programs_cohort_reported_graduates_bounds CHECK (((reported_graduates >= 0) AND (reported_graduates <= 2000))) NOT VALID;

-- Name: programs_cohort programs_cohort_reported_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_cohort
    ADD CONSTRAINT programs_cohort_reported_on_bounds CHECK (((reported_on >= '1970-01-01'::date) AND (reported_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_cohort programs_cohort_reported_withdrawals_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_cohort
    ADD CONSTRAINT programs_cohort_reported_withdrawals_bounds CHECK (((reported_withdrawals >= 0) AND (reported_withdrawals <= 2000))) NOT VALID;

-- Name: programs_cohort programs_cohort_seats_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_cohort
    ADD CONSTRAINT programs_cohort_seats_bounds CHECK (((seats >= 1) AND (seats <= 2000))) NOT VALID;

-- Name: programs_cohort programs_cohort_starts_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_cohort
    ADD CONSTRAINT programs_cohort_starts_on_bounds CHECK (((starts_on >= '1970-01-01'::date) AND (starts_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_cohortevent programs_cohortevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_cohortevent
    ADD CONSTRAINT programs_cohortevent_pkey PRIMARY KEY (id);

-- Name: programs_cohorthistory programs_cohorthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_cohorthistory
    ADD CONSTRAINT programs_cohorthistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_competencyunit programs_competencyunit_hours_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_competencyunit
    ADD CONSTRAINT programs_competencyunit_hours_bounds CHECK (((hours >= 0) AND (hours <= 10000))) NOT VALID;

-- Name: programs_competencyunit programs_competencyunit_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_competencyunit
    ADD CONSTRAINT programs_competencyunit_pkey PRIMARY KEY (id);

-- Name: programs_competencyunit programs_competencyunit_position_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_competencyunit
    ADD CONSTRAINT programs_competencyunit_position_bounds CHECK ((("position" >= 0) AND ("position" <= 10000))) NOT VALID;

-- Name: programs_competencyunit programs_competencyunit_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_competencyunit
    ADD CONSTRAINT programs_competencyunit_public_id_key UNIQUE (public_id);

-- Name: programs_competencyunithistory programs_competencyunithistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_competencyunithistory
    ADD CONSTRAINT programs_competencyunithistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_coverageband programs_coverageband_lower_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_coverageband
    ADD CONSTRAINT programs_coverageband_lower_bounds CHECK (((lower >= (0)::numeric) AND (lower <= (1000)::numeric))) NOT VALID;

-- Name: programs_coverageband programs_coverageband_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_coverageband
    ADD CONSTRAINT programs_coverageband_pkey PRIMARY KEY (id);

-- Name: programs_coverageband programs_coverageband_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_coverageband
    ADD CONSTRAINT programs_coverageband_public_id_key UNIQUE (public_id);

-- Name: programs_coverageband programs_coverageband_valid_from_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_coverageband
    ADD CONSTRAINT programs_coverageband_valid_from_bounds CHECK (((valid_from >= '1970-01-01'::date) AND (valid_from <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_coveragebandhistory programs_coveragebandhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_coveragebandhistory
    ADD CONSTRAINT programs_coveragebandhistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_decisionlink programs_decisionlink_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_decisionlink
    ADD CONSTRAINT programs_decisionlink_pkey PRIMARY KEY (id);

-- Name: programs_decisionlink programs_decisionlink_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_decisionlink
    ADD CONSTRAINT programs_decisionlink_public_id_key UNIQUE (public_id);

-- Name: programs_decisionlinkhistory programs_decisionlinkhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_decisionlinkhistory
    ADD CONSTRAINT programs_decisionlinkhistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_enrolment programs_enrolment_applied_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_enrolment
    ADD CONSTRAINT programs_enrolment_applied_on_bounds CHECK (((applied_on >= '1970-01-01'::date) AND (applied_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_enrolment programs_enrolment_began_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_enrolment
    ADD CONSTRAINT programs_enrolment_began_on_bounds CHECK (((began_on >= '1970-01-01'::date) AND (began_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_enrolment programs_enrolment_ended_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_enrolment
    ADD CONSTRAINT programs_enrolment_ended_on_bounds CHECK (((ended_on >= '1970-01-01'::date) AND (ended_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_enrolment programs_enrolment_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_enrolment
    ADD CONSTRAINT programs_enrolment_pkey PRIMARY KEY (id);

-- Name: programs_enrolment programs_enrolment_planned_end_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_enrolment
    ADD CONSTRAINT programs_enrolment_planned_end_on_bounds CHECK (((planned_end_on >= '1970-01-01'::date) AND (planned_end_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_enrolment programs_enrolment_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_enrolment
    ADD CONSTRAINT programs_enrolment_public_id_key UNIQUE (public_id);

-- Name: programs_enrolment programs_enrolment_went_on_in_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_enrolment
    ADD CONSTRAINT programs_enrolment_went_on_in_id_key UNIQUE (went_on_in_id);

-- Name: programs_enrolmentevent programs_enrolmentevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_enrolmentevent
    ADD CONSTRAINT programs_enrolmentevent_pkey PRIMARY KEY (id);

-- Name: programs_enrolmenthistory programs_enrolmenthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_enrolmenthistory
    ADD CONSTRAINT programs_enrolmenthistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_exactreading programs_exactreading_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_exactreading
    ADD CONSTRAINT programs_exactreading_pkey PRIMARY KEY (id);

-- Name: programs_filequestion programs_filequestion_asked_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_filequestion
    ADD CONSTRAINT programs_filequestion_asked_on_bounds CHECK (((asked_on >= '1970-01-01'::date) AND (asked_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_filequestion programs_filequestion_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_filequestion
    ADD CONSTRAINT programs_filequestion_pkey PRIMARY KEY (id);

-- Name: programs_filequestion programs_filequestion_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_filequestion
    ADD CONSTRAINT programs_filequestion_public_id_key UNIQUE (public_id);

-- Name: programs_filequestionevent programs_filequestionevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_filequestionevent
    ADD CONSTRAINT programs_filequestionevent_pkey PRIMARY KEY (id);

-- Name: programs_filequestionhistory programs_filequestionhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_filequestionhistory
    ADD CONSTRAINT programs_filequestionhistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_layoffnotice programs_layoffnotice_expected_recall_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_layoffnotice
    ADD CONSTRAINT programs_layoffnotice_expected_recall_on_bounds CHECK (((expected_recall_on >= '1970-01-01'::date) AND (expected_recall_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_layoffnotice programs_layoffnotice_from_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_layoffnotice
    ADD CONSTRAINT programs_layoffnotice_from_on_bounds CHECK (((from_on >= '1970-01-01'::date) AND (from_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_layoffnotice programs_layoffnotice_headcount_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_layoffnotice
    ADD CONSTRAINT programs_layoffnotice_headcount_bounds CHECK (((headcount >= 0) AND (headcount <= 10000000))) NOT VALID;

-- Name: programs_layoffnotice programs_layoffnotice_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_layoffnotice
    ADD CONSTRAINT programs_layoffnotice_pkey PRIMARY KEY (id);

-- Name: programs_layoffnotice programs_layoffnotice_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_layoffnotice
    ADD CONSTRAINT programs_layoffnotice_public_id_key UNIQUE (public_id);

-- Name: programs_layoffnoticehistory programs_layoffnoticehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_layoffnoticehistory
    ADD CONSTRAINT programs_layoffnoticehistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_merge programs_merge_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_merge
    ADD CONSTRAINT programs_merge_pkey PRIMARY KEY (id);

-- Name: programs_merge programs_merge_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_merge
    ADD CONSTRAINT programs_merge_public_id_key UNIQUE (public_id);

-- Name: programs_mergeevent programs_mergeevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_mergeevent
    ADD CONSTRAINT programs_mergeevent_pkey PRIMARY KEY (id);

-- Name: programs_mergehistory programs_mergehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_mergehistory
    ADD CONSTRAINT programs_mergehistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_needline programs_needline_difficulty_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_needline
    ADD CONSTRAINT programs_needline_difficulty_bounds CHECK (((difficulty >= 1) AND (difficulty <= 5))) NOT VALID;

-- Name: programs_needline programs_needline_headcount_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_needline
    ADD CONSTRAINT programs_needline_headcount_bounds CHECK (((headcount >= 0) AND (headcount <= 10000000))) NOT VALID;

-- Name: programs_needline programs_needline_hires_12m_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_needline
    ADD CONSTRAINT programs_needline_hires_12m_bounds CHECK (((hires_12m >= 0) AND (hires_12m <= 10000000))) NOT VALID;

-- Name: programs_needline programs_needline_hires_36m_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_needline
    ADD CONSTRAINT programs_needline_hires_36m_bounds CHECK (((hires_36m >= 0) AND (hires_36m <= 10000000))) NOT VALID;

-- Name: programs_needline programs_needline_internships_offered_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_needline
    ADD CONSTRAINT programs_needline_internships_offered_bounds CHECK (((internships_offered >= 0) AND (internships_offered <= 2000))) NOT VALID;

-- Name: programs_needline programs_needline_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_needline
    ADD CONSTRAINT programs_needline_pkey PRIMARY KEY (id);

-- Name: programs_needline programs_needline_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_needline
    ADD CONSTRAINT programs_needline_public_id_key UNIQUE (public_id);

-- Name: programs_needline programs_needline_retirements_36m_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_needline
    ADD CONSTRAINT programs_needline_retirements_36m_bounds CHECK (((retirements_36m >= 0) AND (retirements_36m <= 10000000))) NOT VALID;

-- Name: programs_needline programs_needline_vacancies_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_needline
    ADD CONSTRAINT programs_needline_vacancies_bounds CHECK (((vacancies >= 0) AND (vacancies <= 10000000))) NOT VALID;

-- Name: programs_needlinehistory programs_needlinehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_needlinehistory
    ADD CONSTRAINT programs_needlinehistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_needssurvey programs_needssurvey_closes_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_needssurvey
    ADD CONSTRAINT programs_needssurvey_closes_on_bounds CHECK (((closes_on >= '1970-01-01'::date) AND (closes_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_needssurvey programs_needssurvey_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_needssurvey
    ADD CONSTRAINT programs_needssurvey_pkey PRIMARY KEY (id);

-- Name: programs_needssurvey programs_needssurvey_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_needssurvey
    ADD CONSTRAINT programs_needssurvey_public_id_key UNIQUE (public_id);

-- Name: programs_needssurvey programs_needssurvey_reference_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_needssurvey
    ADD CONSTRAINT programs_needssurvey_reference_on_bounds CHECK (((reference_on >= '1970-01-01'::date) AND (reference_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_needssurveyhistory programs_needssurveyhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_needssurveyhistory
    ADD CONSTRAINT programs_needssurveyhistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_occupation programs_occupation_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_occupation
    ADD CONSTRAINT programs_occupation_pkey PRIMARY KEY (id);

-- Name: programs_occupation programs_occupation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_occupation
    ADD CONSTRAINT programs_occupation_public_id_key UNIQUE (public_id);

-- Name: programs_occupation programs_occupation_teer_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_occupation
    ADD CONSTRAINT programs_occupation_teer_bounds CHECK (((teer >= 0) AND (teer <= 5))) NOT VALID;

-- Name: programs_occupationhistory programs_occupationhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_occupationhistory
    ADD CONSTRAINT programs_occupationhistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_outcome programs_outcome_measured_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_outcome
    ADD CONSTRAINT programs_outcome_measured_on_bounds CHECK (((measured_on >= '1970-01-01'::date) AND (measured_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_outcome programs_outcome_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_outcome
    ADD CONSTRAINT programs_outcome_pkey PRIMARY KEY (id);

-- Name: programs_outcome programs_outcome_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_outcome
    ADD CONSTRAINT programs_outcome_public_id_key UNIQUE (public_id);

-- Name: programs_outcomefigures programs_outcomefigures_as_of_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigures_as_of_bounds CHECK (((as_of >= '1970-01-01'::date) AND (as_of <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_outcomefigures programs_outcomefigures_employed_other_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigures_employed_other_bounds CHECK (((employed_other >= 0) AND (employed_other <= 10000000))) NOT VALID;

-- Name: programs_outcomefigures programs_outcomefigures_employed_related_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigures_employed_related_bounds CHECK (((employed_related >= 0) AND (employed_related <= 10000000))) NOT VALID;

-- Name: programs_outcomefigures programs_outcomefigures_entrants_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigures_entrants_bounds CHECK (((entrants >= 0) AND (entrants <= 10000000))) NOT VALID;

-- Name: programs_outcomefigures programs_outcomefigures_full_time_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigures_full_time_bounds CHECK (((full_time >= 0) AND (full_time <= 10000000))) NOT VALID;

-- Name: programs_outcomefigures programs_outcomefigures_graduates_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigures_graduates_bounds CHECK (((graduates >= 0) AND (graduates <= 10000000))) NOT VALID;

-- Name: programs_outcomefigures programs_outcomefigures_inactive_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigures_inactive_bounds CHECK (((inactive >= 0) AND (inactive <= 10000000))) NOT VALID;

-- Name: programs_outcomefigures programs_outcomefigures_left_region_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigures_left_region_bounds CHECK (((left_region >= 0) AND (left_region <= 10000000))) NOT VALID;

-- Name: programs_outcomefigures programs_outcomefigures_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigures_pkey PRIMARY KEY (id);

-- Name: programs_outcomefigures programs_outcomefigures_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigures_public_id_key UNIQUE (public_id);

-- Name: programs_outcomefigures programs_outcomefigures_respondents_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigures_respondents_bounds CHECK (((respondents >= 0) AND (respondents <= 10000000))) NOT VALID;

-- Name: programs_outcomefigures programs_outcomefigures_seeking_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigures_seeking_bounds CHECK (((seeking >= 0) AND (seeking <= 10000000))) NOT VALID;

-- Name: programs_outcomefigures programs_outcomefigures_studying_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigures_studying_bounds CHECK (((studying >= 0) AND (studying <= 10000000))) NOT VALID;

-- Name: programs_outcomefigureshistory programs_outcomefigureshistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_outcomefigureshistory
    ADD CONSTRAINT programs_outcomefigureshistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_outcomehistory programs_outcomehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_outcomehistory
    ADD CONSTRAINT programs_outcomehistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_program programs_program_duration_months_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_program
    ADD CONSTRAINT programs_program_duration_months_bounds CHECK (((duration_months >= 0) AND (duration_months <= 120))) NOT VALID;

-- Name: programs_program programs_program_hours_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_program
    ADD CONSTRAINT programs_program_hours_bounds CHECK (((hours >= 0) AND (hours <= 10000))) NOT VALID;

-- Name: programs_program programs_program_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_program
    ADD CONSTRAINT programs_program_pkey PRIMARY KEY (id);

-- Name: programs_program programs_program_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_program
    ADD CONSTRAINT programs_program_public_id_key UNIQUE (public_id);

-- Name: programs_program programs_program_valid_from_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_program
    ADD CONSTRAINT programs_program_valid_from_bounds CHECK (((valid_from >= '1970-01-01'::date) AND (valid_from <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_program programs_program_valid_to_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_program
    ADD CONSTRAINT programs_program_valid_to_bounds CHECK (((valid_to >= '1970-01-01'::date) AND (valid_to <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_programhistory programs_programhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_programhistory
    ADD CONSTRAINT programs_programhistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_programoccupation programs_programoccupation_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_programoccupation
    ADD CONSTRAINT programs_programoccupation_pkey PRIMARY KEY (id);

-- Name: programs_programoccupation programs_programoccupation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_programoccupation
    ADD CONSTRAINT programs_programoccupation_public_id_key UNIQUE (public_id);

-- Name: programs_programoccupation programs_programoccupation_share_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_programoccupation
    ADD CONSTRAINT programs_programoccupation_share_bounds CHECK (((share >= 0.0001) AND (share <= (1)::numeric))) NOT VALID;

-- Name: programs_programoccupationhistory programs_programoccupationhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_programoccupationhistory
    ADD CONSTRAINT programs_programoccupationhistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_projection programs_projection_employment_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_projection
    ADD CONSTRAINT programs_projection_employment_bounds CHECK (((employment >= '-10000000'::integer) AND (employment <= 10000000))) NOT VALID;

-- Name: programs_projection programs_projection_from_year_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_projection
    ADD CONSTRAINT programs_projection_from_year_bounds CHECK (((from_year >= 1980) AND (from_year <= 2100))) NOT VALID;

-- Name: programs_projection programs_projection_growth_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_projection
    ADD CONSTRAINT programs_projection_growth_bounds CHECK (((growth >= '-10000000'::integer) AND (growth <= 10000000))) NOT VALID;

-- Name: programs_projection programs_projection_immigration_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_projection
    ADD CONSTRAINT programs_projection_immigration_bounds CHECK (((immigration >= '-10000000'::integer) AND (immigration <= 10000000))) NOT VALID;

-- Name: programs_projection programs_projection_other_replacement_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_projection
    ADD CONSTRAINT programs_projection_other_replacement_bounds CHECK (((other_replacement >= '-10000000'::integer) AND (other_replacement <= 10000000))) NOT VALID;

-- Name: programs_projection programs_projection_other_seekers_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_projection
    ADD CONSTRAINT programs_projection_other_seekers_bounds CHECK (((other_seekers >= '-10000000'::integer) AND (other_seekers <= 10000000))) NOT VALID;

-- Name: programs_projection programs_projection_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_projection
    ADD CONSTRAINT programs_projection_pkey PRIMARY KEY (id);

-- Name: programs_projection programs_projection_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_projection
    ADD CONSTRAINT programs_projection_public_id_key UNIQUE (public_id);

-- Name: programs_projection programs_projection_retirements_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_projection
    ADD CONSTRAINT programs_projection_retirements_bounds CHECK (((retirements >= '-10000000'::integer) AND (retirements <= 10000000))) NOT VALID;

-- Name: programs_projection programs_projection_school_leavers_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_projection
    ADD CONSTRAINT programs_projection_school_leavers_bounds CHECK (((school_leavers >= '-10000000'::integer) AND (school_leavers <= 10000000))) NOT VALID;

-- Name: programs_projection programs_projection_to_year_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_projection
    ADD CONSTRAINT programs_projection_to_year_bounds CHECK (((to_year >= 1980) AND (to_year <= 2100))) NOT VALID;

-- Name: programs_projection programs_projection_vintage_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_projection
    ADD CONSTRAINT programs_projection_vintage_bounds CHECK (((vintage >= '1970-01-01'::date) AND (vintage <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_projectionhistory programs_projectionhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_projectionhistory
    ADD CONSTRAINT programs_projectionhistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_reportevent programs_reportevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_reportevent
    ADD CONSTRAINT programs_reportevent_pkey PRIMARY KEY (id);

-- Name: programs_reportline programs_reportline_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_reportline
    ADD CONSTRAINT programs_reportline_pkey PRIMARY KEY (id);

-- Name: programs_reportline programs_reportline_position_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_reportline
    ADD CONSTRAINT programs_reportline_position_bounds CHECK ((("position" >= 0) AND ("position" <= 10000))) NOT VALID;

-- Name: programs_roundingsecret programs_roundingsecret_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_roundingsecret
    ADD CONSTRAINT programs_roundingsecret_pkey PRIMARY KEY (id);

-- Name: programs_schooltransfer programs_schooltransfer_asked_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_schooltransfer
    ADD CONSTRAINT programs_schooltransfer_asked_on_bounds CHECK (((asked_on >= '1970-01-01'::date) AND (asked_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_schooltransfer programs_schooltransfer_moves_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_schooltransfer
    ADD CONSTRAINT programs_schooltransfer_moves_on_bounds CHECK (((moves_on >= '1970-01-01'::date) AND (moves_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_schooltransfer programs_schooltransfer_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_schooltransfer
    ADD CONSTRAINT programs_schooltransfer_pkey PRIMARY KEY (id);

-- Name: programs_schooltransfer programs_schooltransfer_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_schooltransfer
    ADD CONSTRAINT programs_schooltransfer_public_id_key UNIQUE (public_id);

-- Name: programs_schooltransferevent programs_schooltransferevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_schooltransferevent
    ADD CONSTRAINT programs_schooltransferevent_pkey PRIMARY KEY (id);

-- Name: programs_schooltransferhistory programs_schooltransferhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_schooltransferhistory
    ADD CONSTRAINT programs_schooltransferhistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_stratum programs_stratum_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_stratum
    ADD CONSTRAINT programs_stratum_pkey PRIMARY KEY (id);

-- Name: programs_stratum programs_stratum_population_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_stratum
    ADD CONSTRAINT programs_stratum_population_bounds CHECK (((population >= 0) AND (population <= 10000000))) NOT VALID;

-- Name: programs_stratum programs_stratum_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_stratum
    ADD CONSTRAINT programs_stratum_public_id_key UNIQUE (public_id);

-- Name: programs_stratumhistory programs_stratumhistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_stratumhistory
    ADD CONSTRAINT programs_stratumhistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_student programs_student_birth_date_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_student
    ADD CONSTRAINT programs_student_birth_date_bounds CHECK (((birth_date >= '1900-01-01'::date) AND (birth_date <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_student programs_student_permanent_code_hash_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_student
    ADD CONSTRAINT programs_student_permanent_code_hash_key UNIQUE (permanent_code_hash);

-- Name: programs_student programs_student_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_student
    ADD CONSTRAINT programs_student_pkey PRIMARY KEY (id);

-- Name: programs_student programs_student_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_student
    ADD CONSTRAINT programs_student_public_id_key UNIQUE (public_id);

-- Name: programs_studenthistory programs_studenthistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_studenthistory
    ADD CONSTRAINT programs_studenthistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_surveyresponse programs_surveyresponse_answered_on_bounds; Type: CHECK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE public.programs_surveyresponse
    ADD CONSTRAINT programs_surveyresponse_answered_on_bounds CHECK (((answered_on >= '1970-01-01'::date) AND (answered_on <= '2100-12-31'::date))) NOT VALID;

-- Name: programs_surveyresponse programs_surveyresponse_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_surveyresponse
    ADD CONSTRAINT programs_surveyresponse_pkey PRIMARY KEY (id);

-- Name: programs_surveyresponse programs_surveyresponse_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_surveyresponse
    ADD CONSTRAINT programs_surveyresponse_public_id_key UNIQUE (public_id);

-- Name: programs_surveyresponsehistory programs_surveyresponsehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_surveyresponsehistory
    ADD CONSTRAINT programs_surveyresponsehistory_pkey PRIMARY KEY (pgh_id);

-- Name: programs_projection projection_unique; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_projection
    ADD CONSTRAINT projection_unique UNIQUE NULLS NOT DISTINCT (occupation_id, area, region_id, from_year, to_year, vintage);

-- Name: internships_ranking ranking_rank_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_ranking
    ADD CONSTRAINT ranking_rank_once UNIQUE (round_id, student_id, rank) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_ranking ranking_slot_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_ranking
    ADD CONSTRAINT ranking_slot_once UNIQUE (round_id, student_id, slot_id);

-- Name: partnerships_regionalrole regional_role_no_overlap; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_regionalrole
    ADD CONSTRAINT regional_role_no_overlap EXCLUDE USING gist (user_id WITH =, region_id WITH =, role WITH =, daterange(from_on, to_on, '[]'::text) WITH &&);

-- Name: programs_reportline report_line_unique; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_reportline
    ADD CONSTRAINT report_line_unique UNIQUE (report_id, "position");

-- Name: programs_adequacyreport report_unique_edition; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreport
    ADD CONSTRAINT report_unique_edition UNIQUE (region_id, edition);

-- Name: programs_surveyresponse response_one_per_establishment; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_surveyresponse
    ADD CONSTRAINT response_one_per_establishment UNIQUE (survey_id, establishment_id);

-- Name: partnerships_expectedresult result_position_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_expectedresult
    ADD CONSTRAINT result_position_once UNIQUE (measure_id, "position") DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_expectedresult result_text_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_expectedresult
    ADD CONSTRAINT result_text_once UNIQUE (measure_id, text_fr);

-- Name: partnerships_organizationrole role_no_overlap_per_kind; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_organizationrole
    ADD CONSTRAINT role_no_overlap_per_kind EXCLUDE USING gist (organization_id WITH =, kind WITH =, daterange(from_on, to_on, '[]'::text) WITH &&);

-- Name: internships_ruleset rule_unique; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_ruleset
    ADD CONSTRAINT rule_unique UNIQUE (kind_id, from_age, is_for_school_age, from_on);

-- Name: internships_savedsearch saved_search_once_per_person; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_savedsearch
    ADD CONSTRAINT saved_search_once_per_person UNIQUE (user_id, query);

-- Name: partnerships_savedview saved_view_once_per_name; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_savedview
    ADD CONSTRAINT saved_view_once_per_name UNIQUE NULLS NOT DISTINCT (list, name, owner_id, organization_id);

-- Name: internships_positionshare share_one_student_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_positionshare
    ADD CONSTRAINT share_one_student_at_a_time EXCLUDE USING gist (position_id WITH =, half WITH =, daterange(from_on, to_on, '[]'::text) WITH &&);

-- Name: internships_positionshare share_student_in_one_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_positionshare
    ADD CONSTRAINT share_student_in_one_at_a_time EXCLUDE USING gist (student_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&);

-- Name: programs_programoccupation share_unique; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_programoccupation
    ADD CONSTRAINT share_unique UNIQUE (program_id, occupation_id);

-- Name: internships_signaturerequest signature_once_per_role_and_person; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_signaturerequest
    ADD CONSTRAINT signature_once_per_role_and_person UNIQUE NULLS NOT DISTINCT (version_id, role, host_id, name, email);

-- Name: partnerships_sitting sitting_once_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_sitting
    ADD CONSTRAINT sitting_once_at_a_time EXCLUDE USING gist (committee_id WITH =, seat_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&);

-- Name: partnerships_sitting sitting_one_chair; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_sitting
    ADD CONSTRAINT sitting_one_chair EXCLUDE USING gist (committee_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&) WHERE (((role)::text = 'chair'::text));

-- Name: internships_slot slot_unique_period; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_slot
    ADD CONSTRAINT slot_unique_period UNIQUE (offer_id, starts_on, ends_on);

-- Name: programs_stratum stratum_unique; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_stratum
    ADD CONSTRAINT stratum_unique UNIQUE (survey_id, industry_group, size_band);

-- Name: programs_needssurvey survey_unique_title; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_needssurvey
    ADD CONSTRAINT survey_unique_title UNIQUE (region_id, title_fr);

-- Name: partnerships_tick tick_once_per_period; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_tick
    ADD CONSTRAINT tick_once_per_period UNIQUE (name, period);

-- Name: programs_competencyunit unit_unique_code; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_competencyunit
    ADD CONSTRAINT unit_unique_code UNIQUE (program_id, code);

-- Name: usersessions_usersession usersessions_usersession_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);

-- Name: usersessions_usersession usersessions_usersession_session_key_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);

-- Name: internships_agreementversion version_unique_number; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementversion
    ADD CONSTRAINT version_unique_number UNIQUE (agreement_id, number);

-- Name: partnerships_zone zone_one_name_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zone
    ADD CONSTRAINT zone_one_name_at_a_time EXCLUDE USING gist (partnership_id WITH =, name_fr WITH =, daterange(from_on, to_on, '[]'::text) WITH &&);

-- Name: partnerships_zonetarget zone_target_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zonetarget
    ADD CONSTRAINT zone_target_once UNIQUE (result_id, zone_id);

-- Name: access_link_by_target; Type: INDEX; Schema: public; Owner: -

CREATE INDEX access_link_by_target ON public.partnerships_accesslink USING btree (act, target_id);

-- Name: account_emailaddress_email_03be32b2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

-- Name: account_emailaddress_email_03be32b2_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

-- Name: account_emailaddress_user_id_2c513194; Type: INDEX; Schema: public; Owner: -

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

-- Name: account_emailconfirmation_email_address_id_5b7f8c58; Type: INDEX; Schema: public; Owner: -

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

-- Name: account_emailconfirmation_key_f43612bd_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

-- Name: agreement_by_region; Type: INDEX; Schema: public; Owner: -

CREATE INDEX agreement_by_region ON public.internships_agreement USING btree (region_id, state);

-- Name: agreement_by_school; Type: INDEX; Schema: public; Owner: -

CREATE INDEX agreement_by_school ON public.internships_agreement USING btree (school_id, state);

-- Name: agreement_one_per_application; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX agreement_one_per_application ON public.internships_agreement USING btree (application_id) WHERE ((state)::text = ANY ((ARRAY['draft'::character varying, 'employer_review'::character varying, 'school_review'::character varying, 'ready_to_sign'::character varying, 'partially_signed'::character varying, 'signed'::character varying, 'active'::character varying, 'completed'::character varying])::text[]));

-- Name: application_by_school; Type: INDEX; Schema: public; Owner: -

CREATE INDEX application_by_school ON public.internships_application USING btree (school_id, state);

-- Name: application_by_slot; Type: INDEX; Schema: public; Owner: -

CREATE INDEX application_by_slot ON public.internships_application USING btree (slot_id, state);

-- Name: application_one_live; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX application_one_live ON public.internships_application USING btree (student_id, slot_id) WHERE ((state)::text = ANY ((ARRAY['draft'::character varying, 'sent'::character varying, 'seen'::character varying, 'under_review'::character varying, 'interview'::character varying, 'offered'::character varying, 'confirmed'::character varying])::text[]));

-- Name: application_to_confirm; Type: INDEX; Schema: public; Owner: -

CREATE INDEX application_to_confirm ON public.internships_application USING btree (confirm_by) WHERE ((state)::text = 'offered'::text);

-- Name: application_waiting; Type: INDEX; Schema: public; Owner: -

CREATE INDEX application_waiting ON public.internships_application USING btree (sent_at) WHERE ((state)::text = ANY ((ARRAY['sent'::character varying, 'seen'::character varying, 'under_review'::character varying, 'interview'::character varying])::text[]));

-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

-- Name: calendar_feed_one_live_per_person; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX calendar_feed_one_live_per_person ON public.internships_calendarfeed USING btree (user_id) WHERE (revoked_at IS NULL);

-- Name: cohort_by_region_program; Type: INDEX; Schema: public; Owner: -

CREATE INDEX cohort_by_region_program ON public.programs_cohort USING btree (region_id, program_id, school_year);

-- Name: cohort_copied_once; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX cohort_copied_once ON public.programs_cohort USING btree (copied_from_id) WHERE (NOT ((state)::text = 'cancelled'::text));

-- Name: cohort_still_to_start; Type: INDEX; Schema: public; Owner: -

CREATE INDEX cohort_still_to_start ON public.programs_cohort USING btree (program_id, starts_on) WHERE ((state)::text = ANY ((ARRAY['planned'::character varying, 'recruiting'::character varying, 'confirmed'::character varying])::text[]));

-- Name: consent_one_standing; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX consent_one_standing ON public.partnerships_consent USING btree (person_id, about, text_id) NULLS NOT DISTINCT WHERE (withdrawn_at IS NULL);

-- Name: contact_entry_newest; Type: INDEX; Schema: public; Owner: -

CREATE INDEX contact_entry_newest ON public.internships_contactentry USING btree (establishment_id, at DESC);

-- Name: decision_link_cohort_once; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX decision_link_cohort_once ON public.programs_decisionlink USING btree (decision_id, cohort_id) WHERE (program_id IS NULL);

-- Name: decision_link_program_once; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX decision_link_program_once ON public.programs_decisionlink USING btree (decision_id, program_id) WHERE (cohort_id IS NULL);

-- Name: decision_to_follow; Type: INDEX; Schema: public; Owner: -

CREATE INDEX decision_to_follow ON public.partnerships_decision USING btree (due_on) WHERE ((state)::text = 'open'::text);

-- Name: django_admin_log_content_type_id_c4bce8eb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);

-- Name: django_admin_log_user_id_c564eba6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);

-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

-- Name: enrolment_one_live; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX enrolment_one_live ON public.programs_enrolment USING btree (student_id, cohort_id) WHERE ((state)::text = ANY ((ARRAY['applied'::character varying, 'admitted'::character varying, 'waitlisted'::character varying, 'enrolled'::character varying, 'active'::character varying, 'suspended'::character varying])::text[]));

-- Name: establishment_words; Type: INDEX; Schema: public; Owner: -

CREATE INDEX establishment_words ON public.partnerships_establishment USING gin (public.words_titled((((name)::text || ' '::text) || (postal_code)::text)));

-- Name: file_question_one_waiting; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX file_question_one_waiting ON public.programs_filequestion USING btree (student_id, school_id, kind, own_id) NULLS NOT DISTINCT WHERE ((state)::text = ANY ((ARRAY['noticed'::character varying, 'asked'::character varying])::text[]));

-- Name: import_by_kind_and_area; Type: INDEX; Schema: public; Owner: -

CREATE INDEX import_by_kind_and_area ON public.partnerships_import USING btree (kind, organization_id, region_id);

-- Name: import_one_live_per_file; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX import_one_live_per_file ON public.partnerships_import USING btree (kind, organization_id, region_id, sha256, sheet) NULLS NOT DISTINCT WHERE (is_current AND ((state)::text = ANY ((ARRAY['uploaded'::character varying, 'checking'::character varying, 'ready'::character varying, 'committing'::character varying, 'committed'::character varying, 'undoing'::character varying])::text[])));

-- Name: import_row_by_state; Type: INDEX; Schema: public; Owner: -

CREATE INDEX import_row_by_state ON public.partnerships_importrow USING btree (imported_id, state, line);

-- Name: internships_agreement_application_id_bfae7ff3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreement_application_id_bfae7ff3 ON public.internships_agreement USING btree (application_id);

-- Name: internships_agreement_enrolment_id_191aecf5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreement_enrolment_id_191aecf5 ON public.internships_agreement USING btree (enrolment_id);

-- Name: internships_agreement_kind_id_f8252bb3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreement_kind_id_f8252bb3 ON public.internships_agreement USING btree (kind_id);

-- Name: internships_agreement_offer_id_7abfbcdb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreement_offer_id_7abfbcdb ON public.internships_agreement USING btree (offer_id);

-- Name: internships_agreement_program_id_39bcf3b5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreement_program_id_39bcf3b5 ON public.internships_agreement USING btree (program_id);

-- Name: internships_agreement_region_id_e1cb3d65; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreement_region_id_e1cb3d65 ON public.internships_agreement USING btree (region_id);

-- Name: internships_agreement_school_id_e382801f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreement_school_id_e382801f ON public.internships_agreement USING btree (school_id);

-- Name: internships_agreement_student_id_88f4cf36; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreement_student_id_88f4cf36 ON public.internships_agreement USING btree (student_id);

-- Name: internships_agreementevent_agreement_id_e6bd613b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementevent_agreement_id_e6bd613b ON public.internships_agreementevent USING btree (agreement_id);

-- Name: internships_agreementevent_by_id_38e55fae; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementevent_by_id_38e55fae ON public.internships_agreementevent USING btree (by_id);

-- Name: internships_agreementhistory_application_id_6e141a39; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhistory_application_id_6e141a39 ON public.internships_agreementhistory USING btree (application_id);

-- Name: internships_agreementhistory_enrolment_id_ae230326; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhistory_enrolment_id_ae230326 ON public.internships_agreementhistory USING btree (enrolment_id);

-- Name: internships_agreementhistory_kind_id_f342b2a8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhistory_kind_id_f342b2a8 ON public.internships_agreementhistory USING btree (kind_id);

-- Name: internships_agreementhistory_offer_id_6963897a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhistory_offer_id_6963897a ON public.internships_agreementhistory USING btree (offer_id);

-- Name: internships_agreementhistory_pgh_context_id_8e3c56cc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhistory_pgh_context_id_8e3c56cc ON public.internships_agreementhistory USING btree (pgh_context_id);

-- Name: internships_agreementhistory_pgh_obj_id_14f2b586; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhistory_pgh_obj_id_14f2b586 ON public.internships_agreementhistory USING btree (pgh_obj_id);

-- Name: internships_agreementhistory_program_id_2a50556f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhistory_program_id_2a50556f ON public.internships_agreementhistory USING btree (program_id);

-- Name: internships_agreementhistory_region_id_0ebd1b1d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhistory_region_id_0ebd1b1d ON public.internships_agreementhistory USING btree (region_id);

-- Name: internships_agreementhistory_school_id_e071b99e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhistory_school_id_e071b99e ON public.internships_agreementhistory USING btree (school_id);

-- Name: internships_agreementhistory_student_id_b1a59bff; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhistory_student_id_b1a59bff ON public.internships_agreementhistory USING btree (student_id);

-- Name: internships_agreementhost_agreement_id_1a4440ee; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhost_agreement_id_1a4440ee ON public.internships_agreementhost USING btree (agreement_id);

-- Name: internships_agreementhost_establishment_id_9e80540c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhost_establishment_id_9e80540c ON public.internships_agreementhost USING btree (establishment_id);

-- Name: internships_agreementhosthistory_agreement_id_0c575371; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhosthistory_agreement_id_0c575371 ON public.internships_agreementhosthistory USING btree (agreement_id);

-- Name: internships_agreementhosthistory_establishment_id_3c7ff086; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhosthistory_establishment_id_3c7ff086 ON public.internships_agreementhosthistory USING btree (establishment_id);

-- Name: internships_agreementhosthistory_pgh_context_id_619f08a3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhosthistory_pgh_context_id_619f08a3 ON public.internships_agreementhosthistory USING btree (pgh_context_id);

-- Name: internships_agreementhosthistory_pgh_obj_id_37affcd7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementhosthistory_pgh_obj_id_37affcd7 ON public.internships_agreementhosthistory USING btree (pgh_obj_id);

-- Name: internships_agreementversion_agreement_id_89ce27e0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementversion_agreement_id_89ce27e0 ON public.internships_agreementversion USING btree (agreement_id);

-- Name: internships_agreementversion_made_by_id_57f9ff4b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementversion_made_by_id_57f9ff4b ON public.internships_agreementversion USING btree (made_by_id);

-- Name: internships_agreementversionhistory_agreement_id_4ab8eed6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementversionhistory_agreement_id_4ab8eed6 ON public.internships_agreementversionhistory USING btree (agreement_id);

-- Name: internships_agreementversionhistory_made_by_id_56641672; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementversionhistory_made_by_id_56641672 ON public.internships_agreementversionhistory USING btree (made_by_id);

-- Name: internships_agreementversionhistory_pgh_context_id_77a5982b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementversionhistory_pgh_context_id_77a5982b ON public.internships_agreementversionhistory USING btree (pgh_context_id);

-- Name: internships_agreementversionhistory_pgh_obj_id_baa53d16; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_agreementversionhistory_pgh_obj_id_baa53d16 ON public.internships_agreementversionhistory USING btree (pgh_obj_id);

-- Name: internships_application_consent_id_95b177b0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_application_consent_id_95b177b0 ON public.internships_application USING btree (consent_id);

-- Name: internships_application_documents_application_id_2f5dc19e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_application_documents_application_id_2f5dc19e ON public.internships_application_documents USING btree (application_id);

-- Name: internships_application_documents_document_id_6621037f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_application_documents_document_id_6621037f ON public.internships_application_documents USING btree (document_id);

-- Name: internships_application_enrolment_id_f59d8e84; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_application_enrolment_id_f59d8e84 ON public.internships_application USING btree (enrolment_id);

-- Name: internships_application_school_id_1585a7f0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_application_school_id_1585a7f0 ON public.internships_application USING btree (school_id);

-- Name: internships_application_slot_id_d7265742; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_application_slot_id_d7265742 ON public.internships_application USING btree (slot_id);

-- Name: internships_application_student_id_91a2d88e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_application_student_id_91a2d88e ON public.internships_application USING btree (student_id);

-- Name: internships_application_submitted_by_id_3d28b769; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_application_submitted_by_id_3d28b769 ON public.internships_application USING btree (submitted_by_id);

-- Name: internships_applicationevent_application_id_fbc723f8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_applicationevent_application_id_fbc723f8 ON public.internships_applicationevent USING btree (application_id);

-- Name: internships_applicationevent_by_id_d37b55b0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_applicationevent_by_id_d37b55b0 ON public.internships_applicationevent USING btree (by_id);

-- Name: internships_applicationhistory_consent_id_66c6995a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_applicationhistory_consent_id_66c6995a ON public.internships_applicationhistory USING btree (consent_id);

-- Name: internships_applicationhistory_enrolment_id_ed44a2bd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_applicationhistory_enrolment_id_ed44a2bd ON public.internships_applicationhistory USING btree (enrolment_id);

-- Name: internships_applicationhistory_pgh_context_id_04dc0c79; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_applicationhistory_pgh_context_id_04dc0c79 ON public.internships_applicationhistory USING btree (pgh_context_id);

-- Name: internships_applicationhistory_pgh_obj_id_05eb8ad8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_applicationhistory_pgh_obj_id_05eb8ad8 ON public.internships_applicationhistory USING btree (pgh_obj_id);

-- Name: internships_applicationhistory_school_id_befb9c37; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_applicationhistory_school_id_befb9c37 ON public.internships_applicationhistory USING btree (school_id);

-- Name: internships_applicationhistory_slot_id_96e5b03c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_applicationhistory_slot_id_96e5b03c ON public.internships_applicationhistory USING btree (slot_id);

-- Name: internships_applicationhistory_student_id_0e892f5d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_applicationhistory_student_id_0e892f5d ON public.internships_applicationhistory USING btree (student_id);

-- Name: internships_applicationhistory_submitted_by_id_7269ecd9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_applicationhistory_submitted_by_id_7269ecd9 ON public.internships_applicationhistory USING btree (submitted_by_id);

-- Name: internships_assignment_application_id_486b0700; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_assignment_application_id_486b0700 ON public.internships_assignment USING btree (application_id);

-- Name: internships_assignment_scenario_id_1e2ef7df; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_assignment_scenario_id_1e2ef7df ON public.internships_assignment USING btree (scenario_id);

-- Name: internships_assignment_slot_id_d6f1a62b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_assignment_slot_id_d6f1a62b ON public.internships_assignment USING btree (slot_id);

-- Name: internships_assignment_student_id_2f318cdb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_assignment_student_id_2f318cdb ON public.internships_assignment USING btree (student_id);

-- Name: internships_assignmenthistory_application_id_fc526126; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_assignmenthistory_application_id_fc526126 ON public.internships_assignmenthistory USING btree (application_id);

-- Name: internships_assignmenthistory_pgh_context_id_8fb9d0d9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_assignmenthistory_pgh_context_id_8fb9d0d9 ON public.internships_assignmenthistory USING btree (pgh_context_id);

-- Name: internships_assignmenthistory_pgh_obj_id_06909bba; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_assignmenthistory_pgh_obj_id_06909bba ON public.internships_assignmenthistory USING btree (pgh_obj_id);

-- Name: internships_assignmenthistory_scenario_id_ed066701; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_assignmenthistory_scenario_id_ed066701 ON public.internships_assignmenthistory USING btree (scenario_id);

-- Name: internships_assignmenthistory_slot_id_fbd01b92; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_assignmenthistory_slot_id_fbd01b92 ON public.internships_assignmenthistory USING btree (slot_id);

-- Name: internships_assignmenthistory_student_id_f6f9f6aa; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_assignmenthistory_student_id_f6f9f6aa ON public.internships_assignmenthistory USING btree (student_id);

-- Name: internships_calendarfeed_token_hash_dd83c8ba_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_calendarfeed_token_hash_dd83c8ba_like ON public.internships_calendarfeed USING btree (token_hash varchar_pattern_ops);

-- Name: internships_calendarfeed_user_id_39fcdce1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_calendarfeed_user_id_39fcdce1 ON public.internships_calendarfeed USING btree (user_id);

-- Name: internships_calendarfeedhistory_pgh_context_id_3e892a08; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_calendarfeedhistory_pgh_context_id_3e892a08 ON public.internships_calendarfeedhistory USING btree (pgh_context_id);

-- Name: internships_calendarfeedhistory_pgh_obj_id_c33c6378; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_calendarfeedhistory_pgh_obj_id_c33c6378 ON public.internships_calendarfeedhistory USING btree (pgh_obj_id);

-- Name: internships_calendarfeedhistory_user_id_272c21a5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_calendarfeedhistory_user_id_272c21a5 ON public.internships_calendarfeedhistory USING btree (user_id);

-- Name: internships_clause_code_212b1ad3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_clause_code_212b1ad3 ON public.internships_clause USING btree (code);

-- Name: internships_clause_code_212b1ad3_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_clause_code_212b1ad3_like ON public.internships_clause USING btree (code varchar_pattern_ops);

-- Name: internships_clause_kind_id_67c63b6a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_clause_kind_id_67c63b6a ON public.internships_clause USING btree (kind_id);

-- Name: internships_clause_school_id_30a31781; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_clause_school_id_30a31781 ON public.internships_clause USING btree (school_id);

-- Name: internships_clausehistory_kind_id_9b483907; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_clausehistory_kind_id_9b483907 ON public.internships_clausehistory USING btree (kind_id);

-- Name: internships_clausehistory_pgh_context_id_b9a5789f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_clausehistory_pgh_context_id_b9a5789f ON public.internships_clausehistory USING btree (pgh_context_id);

-- Name: internships_clausehistory_pgh_obj_id_9ba03de4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_clausehistory_pgh_obj_id_9ba03de4 ON public.internships_clausehistory USING btree (pgh_obj_id);

-- Name: internships_clausehistory_school_id_e61864be; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_clausehistory_school_id_e61864be ON public.internships_clausehistory USING btree (school_id);

-- Name: internships_contactentry_by_id_e57d906b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_contactentry_by_id_e57d906b ON public.internships_contactentry USING btree (by_id);

-- Name: internships_contactentry_establishment_id_71317b39; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_contactentry_establishment_id_71317b39 ON public.internships_contactentry USING btree (establishment_id);

-- Name: internships_contactentry_organization_id_10363f26; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_contactentry_organization_id_10363f26 ON public.internships_contactentry USING btree (organization_id);

-- Name: internships_contactentry_region_id_dd7f4e21; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_contactentry_region_id_dd7f4e21 ON public.internships_contactentry USING btree (region_id);

-- Name: internships_contactentryhistory_by_id_38fd7cba; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_contactentryhistory_by_id_38fd7cba ON public.internships_contactentryhistory USING btree (by_id);

-- Name: internships_contactentryhistory_establishment_id_632f6f2e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_contactentryhistory_establishment_id_632f6f2e ON public.internships_contactentryhistory USING btree (establishment_id);

-- Name: internships_contactentryhistory_organization_id_c692384b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_contactentryhistory_organization_id_c692384b ON public.internships_contactentryhistory USING btree (organization_id);

-- Name: internships_contactentryhistory_pgh_context_id_aa3a3a12; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_contactentryhistory_pgh_context_id_aa3a3a12 ON public.internships_contactentryhistory USING btree (pgh_context_id);

-- Name: internships_contactentryhistory_pgh_obj_id_66740306; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_contactentryhistory_pgh_obj_id_66740306 ON public.internships_contactentryhistory USING btree (pgh_obj_id);

-- Name: internships_contactentryhistory_region_id_a2e115ed; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_contactentryhistory_region_id_a2e115ed ON public.internships_contactentryhistory USING btree (region_id);

-- Name: internships_document_student_id_d2eba576; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_document_student_id_d2eba576 ON public.internships_document USING btree (student_id);

-- Name: internships_documenthistory_pgh_context_id_57cb806f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_documenthistory_pgh_context_id_57cb806f ON public.internships_documenthistory USING btree (pgh_context_id);

-- Name: internships_documenthistory_pgh_obj_id_5df17c19; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_documenthistory_pgh_obj_id_5df17c19 ON public.internships_documenthistory USING btree (pgh_obj_id);

-- Name: internships_documenthistory_student_id_5534725e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_documenthistory_student_id_5534725e ON public.internships_documenthistory USING btree (student_id);

-- Name: internships_evaluation_author_id_d879c119; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_evaluation_author_id_d879c119 ON public.internships_evaluation USING btree (author_id);

-- Name: internships_evaluation_placement_id_30ca88aa; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_evaluation_placement_id_30ca88aa ON public.internships_evaluation USING btree (placement_id);

-- Name: internships_evaluationhistory_author_id_928607f1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_evaluationhistory_author_id_928607f1 ON public.internships_evaluationhistory USING btree (author_id);

-- Name: internships_evaluationhistory_pgh_context_id_4afdc7e3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_evaluationhistory_pgh_context_id_4afdc7e3 ON public.internships_evaluationhistory USING btree (pgh_context_id);

-- Name: internships_evaluationhistory_pgh_obj_id_04db7f92; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_evaluationhistory_pgh_obj_id_04db7f92 ON public.internships_evaluationhistory USING btree (pgh_obj_id);

-- Name: internships_evaluationhistory_placement_id_28c59a10; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_evaluationhistory_placement_id_28c59a10 ON public.internships_evaluationhistory USING btree (placement_id);

-- Name: internships_evaluationmark_evaluation_id_c702134f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_evaluationmark_evaluation_id_c702134f ON public.internships_evaluationmark USING btree (evaluation_id);

-- Name: internships_evaluationmark_unit_id_cdb91b58; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_evaluationmark_unit_id_cdb91b58 ON public.internships_evaluationmark USING btree (unit_id);

-- Name: internships_evaluationmarkhistory_evaluation_id_c9907110; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_evaluationmarkhistory_evaluation_id_c9907110 ON public.internships_evaluationmarkhistory USING btree (evaluation_id);

-- Name: internships_evaluationmarkhistory_pgh_context_id_4d4a7773; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_evaluationmarkhistory_pgh_context_id_4d4a7773 ON public.internships_evaluationmarkhistory USING btree (pgh_context_id);

-- Name: internships_evaluationmarkhistory_pgh_obj_id_e6502061; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_evaluationmarkhistory_pgh_obj_id_e6502061 ON public.internships_evaluationmarkhistory USING btree (pgh_obj_id);

-- Name: internships_evaluationmarkhistory_unit_id_009c471e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_evaluationmarkhistory_unit_id_009c471e ON public.internships_evaluationmarkhistory USING btree (unit_id);

-- Name: internships_favourite_offer_id_2ecf8230; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_favourite_offer_id_2ecf8230 ON public.internships_favourite USING btree (offer_id);

-- Name: internships_favourite_user_id_59129471; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_favourite_user_id_59129471 ON public.internships_favourite USING btree (user_id);

-- Name: internships_handovernote_by_id_3bc44bd9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_handovernote_by_id_3bc44bd9 ON public.internships_handovernote USING btree (by_id);

-- Name: internships_handovernote_position_id_0b6b7892; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_handovernote_position_id_0b6b7892 ON public.internships_handovernote USING btree (position_id);

-- Name: internships_handovernotehistory_by_id_c3112a83; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_handovernotehistory_by_id_c3112a83 ON public.internships_handovernotehistory USING btree (by_id);

-- Name: internships_handovernotehistory_pgh_context_id_08d252e4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_handovernotehistory_pgh_context_id_08d252e4 ON public.internships_handovernotehistory USING btree (pgh_context_id);

-- Name: internships_handovernotehistory_pgh_obj_id_738a4d1d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_handovernotehistory_pgh_obj_id_738a4d1d ON public.internships_handovernotehistory USING btree (pgh_obj_id);

-- Name: internships_handovernotehistory_position_id_b5979016; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_handovernotehistory_position_id_b5979016 ON public.internships_handovernotehistory USING btree (position_id);

-- Name: internships_hiringfigures_kind_id_0873acca; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hiringfigures_kind_id_0873acca ON public.internships_hiringfigures USING btree (kind_id);

-- Name: internships_hiringfigures_partnership_id_260eac34; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hiringfigures_partnership_id_260eac34 ON public.internships_hiringfigures USING btree (partnership_id);

-- Name: internships_hiringfigures_region_id_7020937c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hiringfigures_region_id_7020937c ON public.internships_hiringfigures USING btree (region_id);

-- Name: internships_hiringfigureshistory_kind_id_a0fa255b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hiringfigureshistory_kind_id_a0fa255b ON public.internships_hiringfigureshistory USING btree (kind_id);

-- Name: internships_hiringfigureshistory_partnership_id_13823e84; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hiringfigureshistory_partnership_id_13823e84 ON public.internships_hiringfigureshistory USING btree (partnership_id);

-- Name: internships_hiringfigureshistory_pgh_context_id_3dd8b4e3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hiringfigureshistory_pgh_context_id_3dd8b4e3 ON public.internships_hiringfigureshistory USING btree (pgh_context_id);

-- Name: internships_hiringfigureshistory_pgh_obj_id_6f412cf7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hiringfigureshistory_pgh_obj_id_6f412cf7 ON public.internships_hiringfigureshistory USING btree (pgh_obj_id);

-- Name: internships_hiringfigureshistory_region_id_e7574b7b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hiringfigureshistory_region_id_e7574b7b ON public.internships_hiringfigureshistory USING btree (region_id);

-- Name: internships_hourslog_logged_by_id_f2ae5d08; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hourslog_logged_by_id_f2ae5d08 ON public.internships_hourslog USING btree (logged_by_id);

-- Name: internships_hourslog_placement_id_e8851ba2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hourslog_placement_id_e8851ba2 ON public.internships_hourslog USING btree (placement_id);

-- Name: internships_hoursloghistory_logged_by_id_2076c8ee; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hoursloghistory_logged_by_id_2076c8ee ON public.internships_hoursloghistory USING btree (logged_by_id);

-- Name: internships_hoursloghistory_pgh_context_id_9935d9be; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hoursloghistory_pgh_context_id_9935d9be ON public.internships_hoursloghistory USING btree (pgh_context_id);

-- Name: internships_hoursloghistory_pgh_obj_id_753cf51b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hoursloghistory_pgh_obj_id_753cf51b ON public.internships_hoursloghistory USING btree (pgh_obj_id);

-- Name: internships_hoursloghistory_placement_id_be874834; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_hoursloghistory_placement_id_be874834 ON public.internships_hoursloghistory USING btree (placement_id);

-- Name: internships_incidentreading_by_id_84048c49; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_incidentreading_by_id_84048c49 ON public.internships_incidentreading USING btree (by_id);

-- Name: internships_incidentreading_incident_id_605de25c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_incidentreading_incident_id_605de25c ON public.internships_incidentreading USING btree (incident_id);

-- Name: internships_internshipkind_code_7fa77677_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_internshipkind_code_7fa77677_like ON public.internships_internshipkind USING btree (code varchar_pattern_ops);

-- Name: internships_internshipkindhistory_pgh_context_id_079913aa; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_internshipkindhistory_pgh_context_id_079913aa ON public.internships_internshipkindhistory USING btree (pgh_context_id);

-- Name: internships_internshipkindhistory_pgh_obj_id_fc3c3170; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_internshipkindhistory_pgh_obj_id_fc3c3170 ON public.internships_internshipkindhistory USING btree (pgh_obj_id);

-- Name: internships_offer_contact_id_b220544b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offer_contact_id_b220544b ON public.internships_offer USING btree (contact_id);

-- Name: internships_offer_establishment_id_c3ce4736; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offer_establishment_id_c3ce4736 ON public.internships_offer USING btree (establishment_id);

-- Name: internships_offer_kind_id_d06c0f1a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offer_kind_id_d06c0f1a ON public.internships_offer USING btree (kind_id);

-- Name: internships_offer_need_id_47ba0bb1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offer_need_id_47ba0bb1 ON public.internships_offer USING btree (need_id);

-- Name: internships_offer_occupation_id_0547b301; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offer_occupation_id_0547b301 ON public.internships_offer USING btree (occupation_id);

-- Name: internships_offer_programs_offer_id_771b3a29; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offer_programs_offer_id_771b3a29 ON public.internships_offer_programs USING btree (offer_id);

-- Name: internships_offer_programs_program_id_64a51d4c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offer_programs_program_id_64a51d4c ON public.internships_offer_programs USING btree (program_id);

-- Name: internships_offer_region_id_ed55c55c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offer_region_id_ed55c55c ON public.internships_offer USING btree (region_id);

-- Name: internships_offer_renewed_from_id_5002013e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offer_renewed_from_id_5002013e ON public.internships_offer USING btree (renewed_from_id);

-- Name: internships_offer_reserved_for_id_389246d6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offer_reserved_for_id_389246d6 ON public.internships_offer USING btree (reserved_for_id);

-- Name: internships_offer_territory_id_14179855; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offer_territory_id_14179855 ON public.internships_offer USING btree (territory_id);

-- Name: internships_offer_written_by_id_9ae365db; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offer_written_by_id_9ae365db ON public.internships_offer USING btree (written_by_id);

-- Name: internships_offerevent_by_id_f9834a72; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerevent_by_id_f9834a72 ON public.internships_offerevent USING btree (by_id);

-- Name: internships_offerevent_offer_id_fd8fea96; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerevent_offer_id_fd8fea96 ON public.internships_offerevent USING btree (offer_id);

-- Name: internships_offerhistory_contact_id_4d8fa2fd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerhistory_contact_id_4d8fa2fd ON public.internships_offerhistory USING btree (contact_id);

-- Name: internships_offerhistory_establishment_id_7ebfc701; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerhistory_establishment_id_7ebfc701 ON public.internships_offerhistory USING btree (establishment_id);

-- Name: internships_offerhistory_kind_id_b297abf5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerhistory_kind_id_b297abf5 ON public.internships_offerhistory USING btree (kind_id);

-- Name: internships_offerhistory_link_id_052bbff7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerhistory_link_id_052bbff7 ON public.internships_offerhistory USING btree (link_id);

-- Name: internships_offerhistory_need_id_03f6d70e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerhistory_need_id_03f6d70e ON public.internships_offerhistory USING btree (need_id);

-- Name: internships_offerhistory_occupation_id_07cd7148; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerhistory_occupation_id_07cd7148 ON public.internships_offerhistory USING btree (occupation_id);

-- Name: internships_offerhistory_pgh_context_id_e78a7991; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerhistory_pgh_context_id_e78a7991 ON public.internships_offerhistory USING btree (pgh_context_id);

-- Name: internships_offerhistory_pgh_obj_id_6ed6ae16; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerhistory_pgh_obj_id_6ed6ae16 ON public.internships_offerhistory USING btree (pgh_obj_id);

-- Name: internships_offerhistory_region_id_dca037af; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerhistory_region_id_dca037af ON public.internships_offerhistory USING btree (region_id);

-- Name: internships_offerhistory_renewed_from_id_8b34e493; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerhistory_renewed_from_id_8b34e493 ON public.internships_offerhistory USING btree (renewed_from_id);

-- Name: internships_offerhistory_reserved_for_id_489c7051; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerhistory_reserved_for_id_489c7051 ON public.internships_offerhistory USING btree (reserved_for_id);

-- Name: internships_offerhistory_territory_id_32edc841; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerhistory_territory_id_32edc841 ON public.internships_offerhistory USING btree (territory_id);

-- Name: internships_offerhistory_written_by_id_52fe9d0f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_offerhistory_written_by_id_52fe9d0f ON public.internships_offerhistory USING btree (written_by_id);

-- Name: internships_placement_enrolment_id_df4f4303; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placement_enrolment_id_df4f4303 ON public.internships_placement USING btree (enrolment_id);

-- Name: internships_placement_establishment_id_b95b2ea0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placement_establishment_id_b95b2ea0 ON public.internships_placement USING btree (establishment_id);

-- Name: internships_placement_program_id_c1fc098c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placement_program_id_c1fc098c ON public.internships_placement USING btree (program_id);

-- Name: internships_placement_region_id_79e73ebc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placement_region_id_79e73ebc ON public.internships_placement USING btree (region_id);

-- Name: internships_placement_school_id_af9e8f2e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placement_school_id_af9e8f2e ON public.internships_placement USING btree (school_id);

-- Name: internships_placement_student_id_a187811c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placement_student_id_a187811c ON public.internships_placement USING btree (student_id);

-- Name: internships_placement_supervisor_id_b78236b0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placement_supervisor_id_b78236b0 ON public.internships_placement USING btree (supervisor_id);

-- Name: internships_placement_trainer_id_8e4409ba; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placement_trainer_id_8e4409ba ON public.internships_placement USING btree (trainer_id);

-- Name: internships_placementevent_by_id_7fcd28f7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementevent_by_id_7fcd28f7 ON public.internships_placementevent USING btree (by_id);

-- Name: internships_placementevent_placement_id_6c4bf229; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementevent_placement_id_6c4bf229 ON public.internships_placementevent USING btree (placement_id);

-- Name: internships_placementhistory_agreement_id_0f37061a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementhistory_agreement_id_0f37061a ON public.internships_placementhistory USING btree (agreement_id);

-- Name: internships_placementhistory_enrolment_id_1e38ef90; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementhistory_enrolment_id_1e38ef90 ON public.internships_placementhistory USING btree (enrolment_id);

-- Name: internships_placementhistory_establishment_id_05c0e1e3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementhistory_establishment_id_05c0e1e3 ON public.internships_placementhistory USING btree (establishment_id);

-- Name: internships_placementhistory_pgh_context_id_075ba527; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementhistory_pgh_context_id_075ba527 ON public.internships_placementhistory USING btree (pgh_context_id);

-- Name: internships_placementhistory_pgh_obj_id_3f508165; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementhistory_pgh_obj_id_3f508165 ON public.internships_placementhistory USING btree (pgh_obj_id);

-- Name: internships_placementhistory_program_id_1a3d1801; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementhistory_program_id_1a3d1801 ON public.internships_placementhistory USING btree (program_id);

-- Name: internships_placementhistory_region_id_98c77423; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementhistory_region_id_98c77423 ON public.internships_placementhistory USING btree (region_id);

-- Name: internships_placementhistory_school_id_a3460cad; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementhistory_school_id_a3460cad ON public.internships_placementhistory USING btree (school_id);

-- Name: internships_placementhistory_student_id_866687c8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementhistory_student_id_866687c8 ON public.internships_placementhistory USING btree (student_id);

-- Name: internships_placementhistory_supervisor_id_a44e0031; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementhistory_supervisor_id_a44e0031 ON public.internships_placementhistory USING btree (supervisor_id);

-- Name: internships_placementhistory_trainer_id_6ca00d98; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementhistory_trainer_id_6ca00d98 ON public.internships_placementhistory USING btree (trainer_id);

-- Name: internships_placementincident_placement_id_f9330b76; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementincident_placement_id_f9330b76 ON public.internships_placementincident USING btree (placement_id);

-- Name: internships_placementincident_reported_by_id_3230da18; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementincident_reported_by_id_3230da18 ON public.internships_placementincident USING btree (reported_by_id);

-- Name: internships_placementincidenthistory_pgh_context_id_b4c044ef; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementincidenthistory_pgh_context_id_b4c044ef ON public.internships_placementincidenthistory USING btree (pgh_context_id);

-- Name: internships_placementincidenthistory_pgh_obj_id_c6b21493; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementincidenthistory_pgh_obj_id_c6b21493 ON public.internships_placementincidenthistory USING btree (pgh_obj_id);

-- Name: internships_placementincidenthistory_placement_id_718d5e7b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementincidenthistory_placement_id_718d5e7b ON public.internships_placementincidenthistory USING btree (placement_id);

-- Name: internships_placementincidenthistory_reported_by_id_f102583c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_placementincidenthistory_reported_by_id_f102583c ON public.internships_placementincidenthistory USING btree (reported_by_id);

-- Name: internships_positionevent_by_id_76866549; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_positionevent_by_id_76866549 ON public.internships_positionevent USING btree (by_id);

-- Name: internships_positionevent_position_id_b1c50f1d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_positionevent_position_id_b1c50f1d ON public.internships_positionevent USING btree (position_id);

-- Name: internships_positionshare_position_id_9c3d52c5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_positionshare_position_id_9c3d52c5 ON public.internships_positionshare USING btree (position_id);

-- Name: internships_positionshare_student_id_48d72224; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_positionshare_student_id_48d72224 ON public.internships_positionshare USING btree (student_id);

-- Name: internships_positionsharehistory_pgh_context_id_e54edf97; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_positionsharehistory_pgh_context_id_e54edf97 ON public.internships_positionsharehistory USING btree (pgh_context_id);

-- Name: internships_positionsharehistory_pgh_obj_id_823f397e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_positionsharehistory_pgh_obj_id_823f397e ON public.internships_positionsharehistory USING btree (pgh_obj_id);

-- Name: internships_positionsharehistory_placement_id_353a72aa; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_positionsharehistory_placement_id_353a72aa ON public.internships_positionsharehistory USING btree (placement_id);

-- Name: internships_positionsharehistory_position_id_f9f4ade5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_positionsharehistory_position_id_f9f4ade5 ON public.internships_positionsharehistory USING btree (position_id);

-- Name: internships_positionsharehistory_student_id_e4297084; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_positionsharehistory_student_id_e4297084 ON public.internships_positionsharehistory USING btree (student_id);

-- Name: internships_ranking_round_id_4bbef627; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_ranking_round_id_4bbef627 ON public.internships_ranking USING btree (round_id);

-- Name: internships_ranking_slot_id_e1d26e25; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_ranking_slot_id_e1d26e25 ON public.internships_ranking USING btree (slot_id);

-- Name: internships_ranking_student_id_de0b02e8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_ranking_student_id_de0b02e8 ON public.internships_ranking USING btree (student_id);

-- Name: internships_rankinghistory_pgh_context_id_db4cf5cd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_rankinghistory_pgh_context_id_db4cf5cd ON public.internships_rankinghistory USING btree (pgh_context_id);

-- Name: internships_rankinghistory_pgh_obj_id_4fbb493b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_rankinghistory_pgh_obj_id_4fbb493b ON public.internships_rankinghistory USING btree (pgh_obj_id);

-- Name: internships_rankinghistory_round_id_9cfadf71; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_rankinghistory_round_id_9cfadf71 ON public.internships_rankinghistory USING btree (round_id);

-- Name: internships_rankinghistory_slot_id_d71570f9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_rankinghistory_slot_id_d71570f9 ON public.internships_rankinghistory USING btree (slot_id);

-- Name: internships_rankinghistory_student_id_e5fa3f19; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_rankinghistory_student_id_e5fa3f19 ON public.internships_rankinghistory USING btree (student_id);

-- Name: internships_round_chosen_by_id_a97ef132; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_round_chosen_by_id_a97ef132 ON public.internships_round USING btree (chosen_by_id);

-- Name: internships_round_chosen_id_61984f51; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_round_chosen_id_61984f51 ON public.internships_round USING btree (chosen_id);

-- Name: internships_round_cohort_id_df112f2c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_round_cohort_id_df112f2c ON public.internships_round USING btree (cohort_id);

-- Name: internships_round_slots_round_id_c4b47ddb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_round_slots_round_id_c4b47ddb ON public.internships_round_slots USING btree (round_id);

-- Name: internships_round_slots_slot_id_2bbd56e3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_round_slots_slot_id_2bbd56e3 ON public.internships_round_slots USING btree (slot_id);

-- Name: internships_roundhistory_chosen_by_id_e7a2a301; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_roundhistory_chosen_by_id_e7a2a301 ON public.internships_roundhistory USING btree (chosen_by_id);

-- Name: internships_roundhistory_chosen_id_87bf8785; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_roundhistory_chosen_id_87bf8785 ON public.internships_roundhistory USING btree (chosen_id);

-- Name: internships_roundhistory_cohort_id_48328a06; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_roundhistory_cohort_id_48328a06 ON public.internships_roundhistory USING btree (cohort_id);

-- Name: internships_roundhistory_pgh_context_id_4013eb70; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_roundhistory_pgh_context_id_4013eb70 ON public.internships_roundhistory USING btree (pgh_context_id);

-- Name: internships_roundhistory_pgh_obj_id_7f22dcbd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_roundhistory_pgh_obj_id_7f22dcbd ON public.internships_roundhistory USING btree (pgh_obj_id);

-- Name: internships_ruleset_kind_id_a3c143ce; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_ruleset_kind_id_a3c143ce ON public.internships_ruleset USING btree (kind_id);

-- Name: internships_rulesethistory_kind_id_040853e2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_rulesethistory_kind_id_040853e2 ON public.internships_rulesethistory USING btree (kind_id);

-- Name: internships_rulesethistory_pgh_context_id_fd1c9645; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_rulesethistory_pgh_context_id_fd1c9645 ON public.internships_rulesethistory USING btree (pgh_context_id);

-- Name: internships_rulesethistory_pgh_obj_id_27d0d1d2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_rulesethistory_pgh_obj_id_27d0d1d2 ON public.internships_rulesethistory USING btree (pgh_obj_id);

-- Name: internships_savedsearch_user_id_a928b871; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_savedsearch_user_id_a928b871 ON public.internships_savedsearch USING btree (user_id);

-- Name: internships_savedsearchhistory_pgh_context_id_b87a8c17; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_savedsearchhistory_pgh_context_id_b87a8c17 ON public.internships_savedsearchhistory USING btree (pgh_context_id);

-- Name: internships_savedsearchhistory_pgh_obj_id_dc2a5265; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_savedsearchhistory_pgh_obj_id_dc2a5265 ON public.internships_savedsearchhistory USING btree (pgh_obj_id);

-- Name: internships_savedsearchhistory_user_id_d809da12; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_savedsearchhistory_user_id_d809da12 ON public.internships_savedsearchhistory USING btree (user_id);

-- Name: internships_scenario_made_by_id_4d5336ae; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_scenario_made_by_id_4d5336ae ON public.internships_scenario USING btree (made_by_id);

-- Name: internships_scenario_round_id_bef17a96; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_scenario_round_id_bef17a96 ON public.internships_scenario USING btree (round_id);

-- Name: internships_scenariohistory_made_by_id_fb432adf; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_scenariohistory_made_by_id_fb432adf ON public.internships_scenariohistory USING btree (made_by_id);

-- Name: internships_scenariohistory_pgh_context_id_23228149; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_scenariohistory_pgh_context_id_23228149 ON public.internships_scenariohistory USING btree (pgh_context_id);

-- Name: internships_scenariohistory_pgh_obj_id_8464b226; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_scenariohistory_pgh_obj_id_8464b226 ON public.internships_scenariohistory USING btree (pgh_obj_id);

-- Name: internships_scenariohistory_round_id_e33443ec; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_scenariohistory_round_id_e33443ec ON public.internships_scenariohistory USING btree (round_id);

-- Name: internships_schedule_placement_id_54e78230; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_schedule_placement_id_54e78230 ON public.internships_schedule USING btree (placement_id);

-- Name: internships_schedulehistory_pgh_context_id_52a445a2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_schedulehistory_pgh_context_id_52a445a2 ON public.internships_schedulehistory USING btree (pgh_context_id);

-- Name: internships_schedulehistory_pgh_obj_id_35333bbd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_schedulehistory_pgh_obj_id_35333bbd ON public.internships_schedulehistory USING btree (pgh_obj_id);

-- Name: internships_schedulehistory_placement_id_6d1bb3e4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_schedulehistory_placement_id_6d1bb3e4 ON public.internships_schedulehistory USING btree (placement_id);

-- Name: internships_schoolbreak_school_id_8187fb2d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_schoolbreak_school_id_8187fb2d ON public.internships_schoolbreak USING btree (school_id);

-- Name: internships_schoolbreakhistory_pgh_context_id_8a041956; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_schoolbreakhistory_pgh_context_id_8a041956 ON public.internships_schoolbreakhistory USING btree (pgh_context_id);

-- Name: internships_schoolbreakhistory_pgh_obj_id_c33261a0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_schoolbreakhistory_pgh_obj_id_c33261a0 ON public.internships_schoolbreakhistory USING btree (pgh_obj_id);

-- Name: internships_schoolbreakhistory_school_id_7b571f1b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_schoolbreakhistory_school_id_7b571f1b ON public.internships_schoolbreakhistory USING btree (school_id);

-- Name: internships_sharedposition_establishment_id_1ad6007b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_sharedposition_establishment_id_1ad6007b ON public.internships_sharedposition USING btree (establishment_id);

-- Name: internships_sharedposition_occupation_id_f9d4370d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_sharedposition_occupation_id_f9d4370d ON public.internships_sharedposition USING btree (occupation_id);

-- Name: internships_sharedposition_offer_id_530b4acf; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_sharedposition_offer_id_530b4acf ON public.internships_sharedposition USING btree (offer_id);

-- Name: internships_sharedposition_region_id_beb6b092; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_sharedposition_region_id_beb6b092 ON public.internships_sharedposition USING btree (region_id);

-- Name: internships_sharedpositionhistory_establishment_id_a4be6247; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_sharedpositionhistory_establishment_id_a4be6247 ON public.internships_sharedpositionhistory USING btree (establishment_id);

-- Name: internships_sharedpositionhistory_occupation_id_b834281a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_sharedpositionhistory_occupation_id_b834281a ON public.internships_sharedpositionhistory USING btree (occupation_id);

-- Name: internships_sharedpositionhistory_offer_id_1986ca9a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_sharedpositionhistory_offer_id_1986ca9a ON public.internships_sharedpositionhistory USING btree (offer_id);

-- Name: internships_sharedpositionhistory_pgh_context_id_11b7d38a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_sharedpositionhistory_pgh_context_id_11b7d38a ON public.internships_sharedpositionhistory USING btree (pgh_context_id);

-- Name: internships_sharedpositionhistory_pgh_obj_id_9510dfaf; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_sharedpositionhistory_pgh_obj_id_9510dfaf ON public.internships_sharedpositionhistory USING btree (pgh_obj_id);

-- Name: internships_sharedpositionhistory_region_id_cb0b3b40; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_sharedpositionhistory_region_id_cb0b3b40 ON public.internships_sharedpositionhistory USING btree (region_id);

-- Name: internships_signaturerequest_host_id_3fb9f7a6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_signaturerequest_host_id_3fb9f7a6 ON public.internships_signaturerequest USING btree (host_id);

-- Name: internships_signaturerequest_recorded_by_id_0ca96270; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_signaturerequest_recorded_by_id_0ca96270 ON public.internships_signaturerequest USING btree (recorded_by_id);

-- Name: internships_signaturerequest_token_hash_d2fc0cd6_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_signaturerequest_token_hash_d2fc0cd6_like ON public.internships_signaturerequest USING btree (token_hash varchar_pattern_ops);

-- Name: internships_signaturerequest_version_id_bedad6ed; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_signaturerequest_version_id_bedad6ed ON public.internships_signaturerequest USING btree (version_id);

-- Name: internships_signaturerequesthistory_host_id_b8a3fe9b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_signaturerequesthistory_host_id_b8a3fe9b ON public.internships_signaturerequesthistory USING btree (host_id);

-- Name: internships_signaturerequesthistory_pgh_context_id_eaa27a56; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_signaturerequesthistory_pgh_context_id_eaa27a56 ON public.internships_signaturerequesthistory USING btree (pgh_context_id);

-- Name: internships_signaturerequesthistory_pgh_obj_id_0a435ba7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_signaturerequesthistory_pgh_obj_id_0a435ba7 ON public.internships_signaturerequesthistory USING btree (pgh_obj_id);

-- Name: internships_signaturerequesthistory_recorded_by_id_e3c85da0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_signaturerequesthistory_recorded_by_id_e3c85da0 ON public.internships_signaturerequesthistory USING btree (recorded_by_id);

-- Name: internships_signaturerequesthistory_version_id_cb50fd32; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_signaturerequesthistory_version_id_cb50fd32 ON public.internships_signaturerequesthistory USING btree (version_id);

-- Name: internships_slot_offer_id_90bfe3c6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_slot_offer_id_90bfe3c6 ON public.internships_slot USING btree (offer_id);

-- Name: internships_slothistory_offer_id_e6da9931; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_slothistory_offer_id_e6da9931 ON public.internships_slothistory USING btree (offer_id);

-- Name: internships_slothistory_pgh_context_id_a0389aee; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_slothistory_pgh_context_id_a0389aee ON public.internships_slothistory USING btree (pgh_context_id);

-- Name: internships_slothistory_pgh_obj_id_a9da377b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_slothistory_pgh_obj_id_a9da377b ON public.internships_slothistory USING btree (pgh_obj_id);

-- Name: internships_studentprofile_enrolment_id_9a71bf47; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_studentprofile_enrolment_id_9a71bf47 ON public.internships_studentprofile USING btree (enrolment_id);

-- Name: internships_studentprofile_program_id_02d6384b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_studentprofile_program_id_02d6384b ON public.internships_studentprofile USING btree (program_id);

-- Name: internships_studentprofile_school_id_7a5f5756; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_studentprofile_school_id_7a5f5756 ON public.internships_studentprofile USING btree (school_id);

-- Name: internships_studentprofilehistory_enrolment_id_a0a71f3f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_studentprofilehistory_enrolment_id_a0a71f3f ON public.internships_studentprofilehistory USING btree (enrolment_id);

-- Name: internships_studentprofilehistory_pgh_context_id_5be42789; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_studentprofilehistory_pgh_context_id_5be42789 ON public.internships_studentprofilehistory USING btree (pgh_context_id);

-- Name: internships_studentprofilehistory_pgh_obj_id_67fed6c6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_studentprofilehistory_pgh_obj_id_67fed6c6 ON public.internships_studentprofilehistory USING btree (pgh_obj_id);

-- Name: internships_studentprofilehistory_program_id_f2cda88e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_studentprofilehistory_program_id_f2cda88e ON public.internships_studentprofilehistory USING btree (program_id);

-- Name: internships_studentprofilehistory_school_id_6030a264; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_studentprofilehistory_school_id_6030a264 ON public.internships_studentprofilehistory USING btree (school_id);

-- Name: internships_studentprofilehistory_student_id_5f44318b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_studentprofilehistory_student_id_5f44318b ON public.internships_studentprofilehistory USING btree (student_id);

-- Name: internships_visit_by_id_27df78dd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_visit_by_id_27df78dd ON public.internships_visit USING btree (by_id);

-- Name: internships_visit_placement_id_4f4be07d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_visit_placement_id_4f4be07d ON public.internships_visit USING btree (placement_id);

-- Name: internships_visithistory_by_id_4669a085; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_visithistory_by_id_4669a085 ON public.internships_visithistory USING btree (by_id);

-- Name: internships_visithistory_pgh_context_id_dc04d232; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_visithistory_pgh_context_id_dc04d232 ON public.internships_visithistory USING btree (pgh_context_id);

-- Name: internships_visithistory_pgh_obj_id_91ff66e7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_visithistory_pgh_obj_id_91ff66e7 ON public.internships_visithistory USING btree (pgh_obj_id);

-- Name: internships_visithistory_placement_id_e5bba631; Type: INDEX; Schema: public; Owner: -

CREATE INDEX internships_visithistory_placement_id_e5bba631 ON public.internships_visithistory USING btree (placement_id);

-- Name: invitation_one_pending; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX invitation_one_pending ON public.partnerships_invitation USING btree (lower((email)::text), organization_id, region_id, role) NULLS NOT DISTINCT WHERE ((state)::text = 'pending'::text);

-- Name: job_live; Type: INDEX; Schema: public; Owner: -

CREATE INDEX job_live ON public.partnerships_job USING btree (created_at) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'running'::character varying])::text[]));

-- Name: job_one_live_per_key; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX job_one_live_per_key ON public.partnerships_job USING btree (key) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'running'::character varying])::text[]));

-- Name: mail_being_sent; Type: INDEX; Schema: public; Owner: -

CREATE INDEX mail_being_sent ON public.partnerships_outgoingmail USING btree (began_at) WHERE ((state)::text = 'sending'::text);

-- Name: mail_due; Type: INDEX; Schema: public; Owner: -

CREATE INDEX mail_due ON public.partnerships_outgoingmail USING btree (next_try_at) WHERE ((state)::text = 'waiting'::text);

-- Name: mail_held; Type: INDEX; Schema: public; Owner: -

CREATE INDEX mail_held ON public.partnerships_outgoingmail USING btree ("to") WHERE ((state)::text = 'held'::text);

-- Name: measure_to_go_on; Type: INDEX; Schema: public; Owner: -

CREATE INDEX measure_to_go_on ON public.partnerships_measure USING btree (to_on) WHERE ((state)::text = ANY ((ARRAY['planned'::character varying, 'under_way'::character varying, 'to_discuss'::character varying])::text[]));

-- Name: merge_one_per_file; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX merge_one_per_file ON public.programs_merge USING btree (gone_id) WHERE ((state)::text = ANY ((ARRAY['proposed'::character varying, 'done'::character varying])::text[]));

-- Name: mfa_authenticator_user_id_0c3a50c0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

-- Name: occupation_words; Type: INDEX; Schema: public; Owner: -

CREATE INDEX occupation_words ON public.programs_occupation USING gin (public.words_titled((((((code)::text || ' '::text) || (title_fr)::text) || ' '::text) || (title_en)::text)));

-- Name: offer_around; Type: INDEX; Schema: public; Owner: -

CREATE INDEX offer_around ON public.internships_offer USING btree (latitude, longitude) WHERE ((state)::text = 'published'::text);

-- Name: offer_by_region_and_kind; Type: INDEX; Schema: public; Owner: -

CREATE INDEX offer_by_region_and_kind ON public.internships_offer USING btree (region_id, kind_id);

-- Name: offer_by_region_and_state; Type: INDEX; Schema: public; Owner: -

CREATE INDEX offer_by_region_and_state ON public.internships_offer USING btree (region_id, state);

-- Name: offer_nearest; Type: INDEX; Schema: public; Owner: -

CREATE INDEX offer_nearest ON public.internships_offer USING gist (point(((longitude)::double precision * (0.685)::double precision), (latitude)::double precision)) WHERE ((state)::text = 'published'::text);

-- Name: offer_newest; Type: INDEX; Schema: public; Owner: -

CREATE INDEX offer_newest ON public.internships_offer USING btree (published_at DESC, public_id DESC) INCLUDE (region_id, territory_id, kind_id, occupation_id, is_paid, welcomes_minors, latitude, longitude, reserved_for_id, reserved_until) WHERE ((state)::text = 'published'::text);

-- Name: offer_newest_in_region; Type: INDEX; Schema: public; Owner: -

CREATE INDEX offer_newest_in_region ON public.internships_offer USING btree (region_id, kind_id, published_at DESC, public_id DESC) WHERE ((state)::text = 'published'::text);

-- Name: offer_newest_of_kind; Type: INDEX; Schema: public; Owner: -

CREATE INDEX offer_newest_of_kind ON public.internships_offer USING btree (kind_id, published_at DESC, public_id DESC) WHERE ((state)::text = 'published'::text);

-- Name: offer_titles_alike; Type: INDEX; Schema: public; Owner: -

CREATE INDEX offer_titles_alike ON public.internships_offer USING gist (public.plain(((COALESCE(title_fr, ''::character varying))::text || COALESCE((COALESCE(' '::text, ''::text) || (COALESCE(title_en, ''::character varying))::text), ''::text))) public.gist_trgm_ops) WHERE ((state)::text = 'published'::text);

-- Name: offer_words; Type: INDEX; Schema: public; Owner: -

CREATE INDEX offer_words ON public.internships_offer USING gin (words) WHERE ((state)::text = 'published'::text);

-- Name: organization_by_name; Type: INDEX; Schema: public; Owner: -

CREATE INDEX organization_by_name ON public.partnerships_organization USING btree (public.sort_key((name)::text));

-- Name: organization_unique_neq; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX organization_unique_neq ON public.partnerships_organization USING btree (neq) WHERE (NOT ((neq)::text = ''::text));

-- Name: organization_words; Type: INDEX; Schema: public; Owner: -

CREATE INDEX organization_words ON public.partnerships_organization USING gin (public.words_titled((((((name)::text || ' '::text) || (legal_name)::text) || ' '::text) || (neq)::text)));

-- Name: overlap_judged_once; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX overlap_judged_once ON public.partnerships_overlap USING btree (first_id, second_id) WHERE (taken_back_at IS NULL);

-- Name: partnerships_accesslink_made_by_id_a4d1b488; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_accesslink_made_by_id_a4d1b488 ON public.partnerships_accesslink USING btree (made_by_id);

-- Name: partnerships_accesslink_organization_id_84b6622b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_accesslink_organization_id_84b6622b ON public.partnerships_accesslink USING btree (organization_id);

-- Name: partnerships_accesslink_token_hash_2ac4f0a9_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_accesslink_token_hash_2ac4f0a9_like ON public.partnerships_accesslink USING btree (token_hash varchar_pattern_ops);

-- Name: partnerships_accesslinkhistory_made_by_id_a3f7b273; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_accesslinkhistory_made_by_id_a3f7b273 ON public.partnerships_accesslinkhistory USING btree (made_by_id);

-- Name: partnerships_accesslinkhistory_organization_id_7fe1e99d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_accesslinkhistory_organization_id_7fe1e99d ON public.partnerships_accesslinkhistory USING btree (organization_id);

-- Name: partnerships_accesslinkhistory_pgh_context_id_9fdca32e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_accesslinkhistory_pgh_context_id_9fdca32e ON public.partnerships_accesslinkhistory USING btree (pgh_context_id);

-- Name: partnerships_accesslinkhistory_pgh_obj_id_8ea6a69a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_accesslinkhistory_pgh_obj_id_8ea6a69a ON public.partnerships_accesslinkhistory USING btree (pgh_obj_id);

-- Name: partnerships_actionplan_adopted_at_id_cf5958a2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplan_adopted_at_id_cf5958a2 ON public.partnerships_actionplan USING btree (adopted_at_id);

-- Name: partnerships_actionplan_adopted_by_id_0106f8d5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplan_adopted_by_id_0106f8d5 ON public.partnerships_actionplan USING btree (adopted_by_id);

-- Name: partnerships_actionplan_answers_to_id_4cc0547a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplan_answers_to_id_4cc0547a ON public.partnerships_actionplan USING btree (answers_to_id);

-- Name: partnerships_actionplan_committee_id_bb5e43e5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplan_committee_id_bb5e43e5 ON public.partnerships_actionplan USING btree (committee_id);

-- Name: partnerships_actionplan_partnership_id_ce036295; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplan_partnership_id_ce036295 ON public.partnerships_actionplan USING btree (partnership_id);

-- Name: partnerships_actionplan_previous_id_a305a525; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplan_previous_id_a305a525 ON public.partnerships_actionplan USING btree (previous_id);

-- Name: partnerships_actionplanevent_by_id_a9f9c7db; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplanevent_by_id_a9f9c7db ON public.partnerships_actionplanevent USING btree (by_id);

-- Name: partnerships_actionplanevent_plan_id_f47051fe; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplanevent_plan_id_f47051fe ON public.partnerships_actionplanevent USING btree (plan_id);

-- Name: partnerships_actionplanhistory_adopted_at_id_6e552988; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplanhistory_adopted_at_id_6e552988 ON public.partnerships_actionplanhistory USING btree (adopted_at_id);

-- Name: partnerships_actionplanhistory_adopted_by_id_976d853f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplanhistory_adopted_by_id_976d853f ON public.partnerships_actionplanhistory USING btree (adopted_by_id);

-- Name: partnerships_actionplanhistory_answers_to_id_c0906b82; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplanhistory_answers_to_id_c0906b82 ON public.partnerships_actionplanhistory USING btree (answers_to_id);

-- Name: partnerships_actionplanhistory_committee_id_98337b66; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplanhistory_committee_id_98337b66 ON public.partnerships_actionplanhistory USING btree (committee_id);

-- Name: partnerships_actionplanhistory_partnership_id_de296ec2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplanhistory_partnership_id_de296ec2 ON public.partnerships_actionplanhistory USING btree (partnership_id);

-- Name: partnerships_actionplanhistory_pgh_context_id_c2cef109; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplanhistory_pgh_context_id_c2cef109 ON public.partnerships_actionplanhistory USING btree (pgh_context_id);

-- Name: partnerships_actionplanhistory_pgh_obj_id_7cf62b0d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplanhistory_pgh_obj_id_7cf62b0d ON public.partnerships_actionplanhistory USING btree (pgh_obj_id);

-- Name: partnerships_actionplanhistory_previous_id_7e67e363; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_actionplanhistory_previous_id_7e67e363 ON public.partnerships_actionplanhistory USING btree (previous_id);

-- Name: partnerships_activity_documents_activity_id_1d6a80b9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_activity_documents_activity_id_1d6a80b9 ON public.partnerships_activity_documents USING btree (activity_id);

-- Name: partnerships_activity_documents_partnershipdocument_id_ad4ac5cd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_activity_documents_partnershipdocument_id_ad4ac5cd ON public.partnerships_activity_documents USING btree (partnershipdocument_id);

-- Name: partnerships_activity_measure_id_92a053f8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_activity_measure_id_92a053f8 ON public.partnerships_activity USING btree (measure_id);

-- Name: partnerships_activity_responsible_id_050afbce; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_activity_responsible_id_050afbce ON public.partnerships_activity USING btree (responsible_id);

-- Name: partnerships_activity_waits_for_id_f6f7a82e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_activity_waits_for_id_f6f7a82e ON public.partnerships_activity USING btree (waits_for_id);

-- Name: partnerships_activityevent_activity_id_317b0b58; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_activityevent_activity_id_317b0b58 ON public.partnerships_activityevent USING btree (activity_id);

-- Name: partnerships_activityevent_by_id_ebb64047; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_activityevent_by_id_ebb64047 ON public.partnerships_activityevent USING btree (by_id);

-- Name: partnerships_activityhistory_measure_id_b291b041; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_activityhistory_measure_id_b291b041 ON public.partnerships_activityhistory USING btree (measure_id);

-- Name: partnerships_activityhistory_pgh_context_id_59687eea; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_activityhistory_pgh_context_id_59687eea ON public.partnerships_activityhistory USING btree (pgh_context_id);

-- Name: partnerships_activityhistory_pgh_obj_id_6ae6aef4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_activityhistory_pgh_obj_id_6ae6aef4 ON public.partnerships_activityhistory USING btree (pgh_obj_id);

-- Name: partnerships_activityhistory_responsible_id_a9d5c8a4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_activityhistory_responsible_id_a9d5c8a4 ON public.partnerships_activityhistory USING btree (responsible_id);

-- Name: partnerships_activityhistory_waits_for_id_1cd36f0b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_activityhistory_waits_for_id_1cd36f0b ON public.partnerships_activityhistory USING btree (waits_for_id);

-- Name: partnerships_agendaitem_meeting_id_2c830514; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_agendaitem_meeting_id_2c830514 ON public.partnerships_agendaitem USING btree (meeting_id);

-- Name: partnerships_agendaitemhistory_meeting_id_330a7a45; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_agendaitemhistory_meeting_id_330a7a45 ON public.partnerships_agendaitemhistory USING btree (meeting_id);

-- Name: partnerships_agendaitemhistory_pgh_context_id_999f9ad9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_agendaitemhistory_pgh_context_id_999f9ad9 ON public.partnerships_agendaitemhistory USING btree (pgh_context_id);

-- Name: partnerships_agendaitemhistory_pgh_obj_id_ef6e7faa; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_agendaitemhistory_pgh_obj_id_ef6e7faa ON public.partnerships_agendaitemhistory USING btree (pgh_obj_id);

-- Name: partnerships_amendment_presence_id_922e2a7e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_amendment_presence_id_922e2a7e ON public.partnerships_amendment USING btree (presence_id);

-- Name: partnerships_amendmenthistory_pgh_context_id_33583c8d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_amendmenthistory_pgh_context_id_33583c8d ON public.partnerships_amendmenthistory USING btree (pgh_context_id);

-- Name: partnerships_amendmenthistory_pgh_obj_id_980b2ccf; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_amendmenthistory_pgh_obj_id_980b2ccf ON public.partnerships_amendmenthistory USING btree (pgh_obj_id);

-- Name: partnerships_amendmenthistory_presence_id_b9228ba3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_amendmenthistory_presence_id_b9228ba3 ON public.partnerships_amendmenthistory USING btree (presence_id);

-- Name: partnerships_audience_code_bc5f18e2_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_audience_code_bc5f18e2_like ON public.partnerships_audience USING btree (code varchar_pattern_ops);

-- Name: partnerships_audiencehistory_pgh_context_id_627bbe9d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_audiencehistory_pgh_context_id_627bbe9d ON public.partnerships_audiencehistory USING btree (pgh_context_id);

-- Name: partnerships_audiencehistory_pgh_obj_id_18ed4c75; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_audiencehistory_pgh_obj_id_18ed4c75 ON public.partnerships_audiencehistory USING btree (pgh_obj_id);

-- Name: partnerships_axis_plan_id_559d49e2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_axis_plan_id_559d49e2 ON public.partnerships_axis USING btree (plan_id);

-- Name: partnerships_axis_previous_id_2684faf5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_axis_previous_id_2684faf5 ON public.partnerships_axis USING btree (previous_id);

-- Name: partnerships_axishistory_pgh_context_id_f258c5d0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_axishistory_pgh_context_id_f258c5d0 ON public.partnerships_axishistory USING btree (pgh_context_id);

-- Name: partnerships_axishistory_pgh_obj_id_5ae4eb04; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_axishistory_pgh_obj_id_5ae4eb04 ON public.partnerships_axishistory USING btree (pgh_obj_id);

-- Name: partnerships_axishistory_plan_id_1f7e560b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_axishistory_plan_id_1f7e560b ON public.partnerships_axishistory USING btree (plan_id);

-- Name: partnerships_axishistory_previous_id_84c4c889; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_axishistory_previous_id_84c4c889 ON public.partnerships_axishistory USING btree (previous_id);

-- Name: partnerships_ballot_decision_id_da884571; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_ballot_decision_id_da884571 ON public.partnerships_ballot USING btree (decision_id);

-- Name: partnerships_ballot_sitting_id_98ed9a31; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_ballot_sitting_id_98ed9a31 ON public.partnerships_ballot USING btree (sitting_id);

-- Name: partnerships_ballothistory_decision_id_4caf164a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_ballothistory_decision_id_4caf164a ON public.partnerships_ballothistory USING btree (decision_id);

-- Name: partnerships_ballothistory_pgh_context_id_4a8ac032; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_ballothistory_pgh_context_id_4a8ac032 ON public.partnerships_ballothistory USING btree (pgh_context_id);

-- Name: partnerships_ballothistory_pgh_obj_id_3dde95ab; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_ballothistory_pgh_obj_id_3dde95ab ON public.partnerships_ballothistory USING btree (pgh_obj_id);

-- Name: partnerships_ballothistory_sitting_id_0929ec46; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_ballothistory_sitting_id_0929ec46 ON public.partnerships_ballothistory USING btree (sitting_id);

-- Name: partnerships_batch_by_id_f95f2633; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_batch_by_id_f95f2633 ON public.partnerships_batch USING btree (by_id);

-- Name: partnerships_batchrow_batch_id_f2d38d3c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_batchrow_batch_id_f2d38d3c ON public.partnerships_batchrow USING btree (batch_id);

-- Name: partnerships_budgetline_measure_id_ecc501c6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_budgetline_measure_id_ecc501c6 ON public.partnerships_budgetline USING btree (measure_id);

-- Name: partnerships_budgetlinehistory_measure_id_4d88d2c8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_budgetlinehistory_measure_id_4d88d2c8 ON public.partnerships_budgetlinehistory USING btree (measure_id);

-- Name: partnerships_budgetlinehistory_pgh_context_id_ec75ad9e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_budgetlinehistory_pgh_context_id_ec75ad9e ON public.partnerships_budgetlinehistory USING btree (pgh_context_id);

-- Name: partnerships_budgetlinehistory_pgh_obj_id_9f1addac; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_budgetlinehistory_pgh_obj_id_9f1addac ON public.partnerships_budgetlinehistory USING btree (pgh_obj_id);

-- Name: partnerships_cache_expires; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_cache_expires ON public.partnerships_cache USING btree (expires);

-- Name: partnerships_charterhistory_partnership_id_fcfd3869; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_charterhistory_partnership_id_fcfd3869 ON public.partnerships_charterhistory USING btree (partnership_id);

-- Name: partnerships_charterhistory_pgh_context_id_7586d640; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_charterhistory_pgh_context_id_7586d640 ON public.partnerships_charterhistory USING btree (pgh_context_id);

-- Name: partnerships_charterhistory_pgh_obj_id_cd63c7d1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_charterhistory_pgh_obj_id_cd63c7d1 ON public.partnerships_charterhistory USING btree (pgh_obj_id);

-- Name: partnerships_chartersignature_by_id_adfa8caa; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_chartersignature_by_id_adfa8caa ON public.partnerships_chartersignature USING btree (by_id);

-- Name: partnerships_chartersignature_charter_id_b57716b9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_chartersignature_charter_id_b57716b9 ON public.partnerships_chartersignature USING btree (charter_id);

-- Name: partnerships_chartersignature_seat_id_336b02d9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_chartersignature_seat_id_336b02d9 ON public.partnerships_chartersignature USING btree (seat_id);

-- Name: partnerships_chartersignaturehistory_by_id_b651c5a6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_chartersignaturehistory_by_id_b651c5a6 ON public.partnerships_chartersignaturehistory USING btree (by_id);

-- Name: partnerships_chartersignaturehistory_charter_id_8e36de20; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_chartersignaturehistory_charter_id_8e36de20 ON public.partnerships_chartersignaturehistory USING btree (charter_id);

-- Name: partnerships_chartersignaturehistory_pgh_context_id_c1b2a079; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_chartersignaturehistory_pgh_context_id_c1b2a079 ON public.partnerships_chartersignaturehistory USING btree (pgh_context_id);

-- Name: partnerships_chartersignaturehistory_pgh_obj_id_e81d45fb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_chartersignaturehistory_pgh_obj_id_e81d45fb ON public.partnerships_chartersignaturehistory USING btree (pgh_obj_id);

-- Name: partnerships_chartersignaturehistory_seat_id_b5e49752; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_chartersignaturehistory_seat_id_b5e49752 ON public.partnerships_chartersignaturehistory USING btree (seat_id);

-- Name: partnerships_committee_parent_id_6f89dcb2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_committee_parent_id_6f89dcb2 ON public.partnerships_committee USING btree (parent_id);

-- Name: partnerships_committee_partnership_id_b15b648d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_committee_partnership_id_b15b648d ON public.partnerships_committee USING btree (partnership_id);

-- Name: partnerships_committee_secretariat_id_b5d8cc71; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_committee_secretariat_id_b5d8cc71 ON public.partnerships_committee USING btree (secretariat_id);

-- Name: partnerships_committeehistory_parent_id_2575fedd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_committeehistory_parent_id_2575fedd ON public.partnerships_committeehistory USING btree (parent_id);

-- Name: partnerships_committeehistory_partnership_id_f7d4a0ff; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_committeehistory_partnership_id_f7d4a0ff ON public.partnerships_committeehistory USING btree (partnership_id);

-- Name: partnerships_committeehistory_pgh_context_id_f8c6dcf0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_committeehistory_pgh_context_id_f8c6dcf0 ON public.partnerships_committeehistory USING btree (pgh_context_id);

-- Name: partnerships_committeehistory_pgh_obj_id_ec2ffa5f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_committeehistory_pgh_obj_id_ec2ffa5f ON public.partnerships_committeehistory USING btree (pgh_obj_id);

-- Name: partnerships_committeehistory_secretariat_id_14512f30; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_committeehistory_secretariat_id_14512f30 ON public.partnerships_committeehistory USING btree (secretariat_id);

-- Name: partnerships_communicationline_document_id_f070033f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_communicationline_document_id_f070033f ON public.partnerships_communicationline USING btree (document_id);

-- Name: partnerships_communicationline_partnership_id_1f24f0f3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_communicationline_partnership_id_1f24f0f3 ON public.partnerships_communicationline USING btree (partnership_id);

-- Name: partnerships_communicationline_responsible_id_d19a656f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_communicationline_responsible_id_d19a656f ON public.partnerships_communicationline USING btree (responsible_id);

-- Name: partnerships_communicationlinehistory_document_id_c296aef0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_communicationlinehistory_document_id_c296aef0 ON public.partnerships_communicationlinehistory USING btree (document_id);

-- Name: partnerships_communicationlinehistory_partnership_id_5ee9e8af; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_communicationlinehistory_partnership_id_5ee9e8af ON public.partnerships_communicationlinehistory USING btree (partnership_id);

-- Name: partnerships_communicationlinehistory_pgh_context_id_13f22ff4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_communicationlinehistory_pgh_context_id_13f22ff4 ON public.partnerships_communicationlinehistory USING btree (pgh_context_id);

-- Name: partnerships_communicationlinehistory_pgh_obj_id_cd50e22b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_communicationlinehistory_pgh_obj_id_cd50e22b ON public.partnerships_communicationlinehistory USING btree (pgh_obj_id);

-- Name: partnerships_communicationlinehistory_responsible_id_1d5c554a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_communicationlinehistory_responsible_id_1d5c554a ON public.partnerships_communicationlinehistory USING btree (responsible_id);

-- Name: partnerships_consent_about_cdc650e0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_consent_about_cdc650e0 ON public.partnerships_consent USING btree (about);

-- Name: partnerships_consent_person_id_2a84a130; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_consent_person_id_2a84a130 ON public.partnerships_consent USING btree (person_id);

-- Name: partnerships_consent_recorded_by_id_247b24d0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_consent_recorded_by_id_247b24d0 ON public.partnerships_consent USING btree (recorded_by_id);

-- Name: partnerships_consent_text_id_01d04305; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_consent_text_id_01d04305 ON public.partnerships_consent USING btree (text_id);

-- Name: partnerships_consenthistory_person_id_0788efa2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_consenthistory_person_id_0788efa2 ON public.partnerships_consenthistory USING btree (person_id);

-- Name: partnerships_consenthistory_pgh_context_id_b3430ba4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_consenthistory_pgh_context_id_b3430ba4 ON public.partnerships_consenthistory USING btree (pgh_context_id);

-- Name: partnerships_consenthistory_pgh_obj_id_6058de57; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_consenthistory_pgh_obj_id_6058de57 ON public.partnerships_consenthistory USING btree (pgh_obj_id);

-- Name: partnerships_consenthistory_recorded_by_id_f5ac3f25; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_consenthistory_recorded_by_id_f5ac3f25 ON public.partnerships_consenthistory USING btree (recorded_by_id);

-- Name: partnerships_consenthistory_text_id_8ea9f2c4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_consenthistory_text_id_8ea9f2c4 ON public.partnerships_consenthistory USING btree (text_id);

-- Name: partnerships_consenttexthistory_pgh_context_id_a36b7f82; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_consenttexthistory_pgh_context_id_a36b7f82 ON public.partnerships_consenttexthistory USING btree (pgh_context_id);

-- Name: partnerships_consenttexthistory_pgh_obj_id_a0e149db; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_consenttexthistory_pgh_obj_id_a0e149db ON public.partnerships_consenttexthistory USING btree (pgh_obj_id);

-- Name: partnerships_contact_establishment_id_c33f123f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_contact_establishment_id_c33f123f ON public.partnerships_contact USING btree (establishment_id);

-- Name: partnerships_contacthistory_establishment_id_88dc0399; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_contacthistory_establishment_id_88dc0399 ON public.partnerships_contacthistory USING btree (establishment_id);

-- Name: partnerships_contacthistory_pgh_context_id_dbd8d01b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_contacthistory_pgh_context_id_dbd8d01b ON public.partnerships_contacthistory USING btree (pgh_context_id);

-- Name: partnerships_contacthistory_pgh_obj_id_5024d186; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_contacthistory_pgh_obj_id_5024d186 ON public.partnerships_contacthistory USING btree (pgh_obj_id);

-- Name: partnerships_decision_committee_id_02b80a6e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decision_committee_id_02b80a6e ON public.partnerships_decision USING btree (committee_id);

-- Name: partnerships_decision_item_id_1b47351a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decision_item_id_1b47351a ON public.partnerships_decision USING btree (item_id);

-- Name: partnerships_decision_meeting_id_db170062; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decision_meeting_id_db170062 ON public.partnerships_decision USING btree (meeting_id);

-- Name: partnerships_decision_ratified_at_id_b5a300e1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decision_ratified_at_id_b5a300e1 ON public.partnerships_decision USING btree (ratified_at_id);

-- Name: partnerships_decision_responsible_id_55ccd687; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decision_responsible_id_55ccd687 ON public.partnerships_decision USING btree (responsible_id);

-- Name: partnerships_decisionevent_by_id_d65e564e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decisionevent_by_id_d65e564e ON public.partnerships_decisionevent USING btree (by_id);

-- Name: partnerships_decisionevent_decision_id_a64b99a7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decisionevent_decision_id_a64b99a7 ON public.partnerships_decisionevent USING btree (decision_id);

-- Name: partnerships_decisionhistory_committee_id_45e68304; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decisionhistory_committee_id_45e68304 ON public.partnerships_decisionhistory USING btree (committee_id);

-- Name: partnerships_decisionhistory_item_id_ee80553f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decisionhistory_item_id_ee80553f ON public.partnerships_decisionhistory USING btree (item_id);

-- Name: partnerships_decisionhistory_meeting_id_3acbe5ce; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decisionhistory_meeting_id_3acbe5ce ON public.partnerships_decisionhistory USING btree (meeting_id);

-- Name: partnerships_decisionhistory_pgh_context_id_3947e894; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decisionhistory_pgh_context_id_3947e894 ON public.partnerships_decisionhistory USING btree (pgh_context_id);

-- Name: partnerships_decisionhistory_pgh_obj_id_b67b99d2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decisionhistory_pgh_obj_id_b67b99d2 ON public.partnerships_decisionhistory USING btree (pgh_obj_id);

-- Name: partnerships_decisionhistory_ratified_at_id_a81b7ea9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decisionhistory_ratified_at_id_a81b7ea9 ON public.partnerships_decisionhistory USING btree (ratified_at_id);

-- Name: partnerships_decisionhistory_responsible_id_c6810af7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_decisionhistory_responsible_id_c6810af7 ON public.partnerships_decisionhistory USING btree (responsible_id);

-- Name: partnerships_delegation_partnership_id_fd9f9b7d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_delegation_partnership_id_fd9f9b7d ON public.partnerships_delegation USING btree (partnership_id);

-- Name: partnerships_delegationhistory_partnership_id_8a806df6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_delegationhistory_partnership_id_8a806df6 ON public.partnerships_delegationhistory USING btree (partnership_id);

-- Name: partnerships_delegationhistory_pgh_context_id_479b6f55; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_delegationhistory_pgh_context_id_479b6f55 ON public.partnerships_delegationhistory USING btree (pgh_context_id);

-- Name: partnerships_delegationhistory_pgh_obj_id_dc0b00c4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_delegationhistory_pgh_obj_id_dc0b00c4 ON public.partnerships_delegationhistory USING btree (pgh_obj_id);

-- Name: partnerships_establishment_organization_id_cbc170a3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_establishment_organization_id_cbc170a3 ON public.partnerships_establishment USING btree (organization_id);

-- Name: partnerships_establishment_territory_id_63127291; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_establishment_territory_id_63127291 ON public.partnerships_establishment USING btree (territory_id);

-- Name: partnerships_establishmenthistory_organization_id_b39e314b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_establishmenthistory_organization_id_b39e314b ON public.partnerships_establishmenthistory USING btree (organization_id);

-- Name: partnerships_establishmenthistory_pgh_context_id_5d46f50a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_establishmenthistory_pgh_context_id_5d46f50a ON public.partnerships_establishmenthistory USING btree (pgh_context_id);

-- Name: partnerships_establishmenthistory_pgh_obj_id_73a7f9c2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_establishmenthistory_pgh_obj_id_73a7f9c2 ON public.partnerships_establishmenthistory USING btree (pgh_obj_id);

-- Name: partnerships_establishmenthistory_territory_id_67e80176; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_establishmenthistory_territory_id_67e80176 ON public.partnerships_establishmenthistory USING btree (territory_id);

-- Name: partnerships_expectedresult_measure_id_caf12bc1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_expectedresult_measure_id_caf12bc1 ON public.partnerships_expectedresult USING btree (measure_id);

-- Name: partnerships_expectedresult_previous_id_14ff2ffd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_expectedresult_previous_id_14ff2ffd ON public.partnerships_expectedresult USING btree (previous_id);

-- Name: partnerships_expectedresulthistory_measure_id_23b24e00; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_expectedresulthistory_measure_id_23b24e00 ON public.partnerships_expectedresulthistory USING btree (measure_id);

-- Name: partnerships_expectedresulthistory_pgh_context_id_2e9e5dd1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_expectedresulthistory_pgh_context_id_2e9e5dd1 ON public.partnerships_expectedresulthistory USING btree (pgh_context_id);

-- Name: partnerships_expectedresulthistory_pgh_obj_id_fd845bca; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_expectedresulthistory_pgh_obj_id_fd845bca ON public.partnerships_expectedresulthistory USING btree (pgh_obj_id);

-- Name: partnerships_expectedresulthistory_previous_id_8196c70f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_expectedresulthistory_previous_id_8196c70f ON public.partnerships_expectedresulthistory USING btree (previous_id);

-- Name: partnerships_funding_partnership_id_bbb68d6c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_funding_partnership_id_bbb68d6c ON public.partnerships_funding USING btree (partnership_id);

-- Name: partnerships_fundinghistory_partnership_id_838e916e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_fundinghistory_partnership_id_838e916e ON public.partnerships_fundinghistory USING btree (partnership_id);

-- Name: partnerships_fundinghistory_pgh_context_id_f778b126; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_fundinghistory_pgh_context_id_f778b126 ON public.partnerships_fundinghistory USING btree (pgh_context_id);

-- Name: partnerships_fundinghistory_pgh_obj_id_26a9e11c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_fundinghistory_pgh_obj_id_26a9e11c ON public.partnerships_fundinghistory USING btree (pgh_obj_id);

-- Name: partnerships_import_committed_by_id_958cbfee; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_import_committed_by_id_958cbfee ON public.partnerships_import USING btree (committed_by_id);

-- Name: partnerships_import_organization_id_88cfbaff; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_import_organization_id_88cfbaff ON public.partnerships_import USING btree (organization_id);

-- Name: partnerships_import_region_id_f55b5483; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_import_region_id_f55b5483 ON public.partnerships_import USING btree (region_id);

-- Name: partnerships_import_uploaded_by_id_cdf36847; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_import_uploaded_by_id_cdf36847 ON public.partnerships_import USING btree (uploaded_by_id);

-- Name: partnerships_importevent_by_id_4d631fb4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_importevent_by_id_4d631fb4 ON public.partnerships_importevent USING btree (by_id);

-- Name: partnerships_importevent_imported_id_cd716aad; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_importevent_imported_id_cd716aad ON public.partnerships_importevent USING btree (imported_id);

-- Name: partnerships_importrow_imported_id_540e4189; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_importrow_imported_id_540e4189 ON public.partnerships_importrow USING btree (imported_id);

-- Name: partnerships_invitation_accepted_by_id_f279ec74; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_invitation_accepted_by_id_f279ec74 ON public.partnerships_invitation USING btree (accepted_by_id);

-- Name: partnerships_invitation_invited_by_id_3cf58c4d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_invitation_invited_by_id_3cf58c4d ON public.partnerships_invitation USING btree (invited_by_id);

-- Name: partnerships_invitation_organization_id_5ba39ada; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_invitation_organization_id_5ba39ada ON public.partnerships_invitation USING btree (organization_id);

-- Name: partnerships_invitation_region_id_23da75e3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_invitation_region_id_23da75e3 ON public.partnerships_invitation USING btree (region_id);

-- Name: partnerships_invitation_token_hash_964d430d_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_invitation_token_hash_964d430d_like ON public.partnerships_invitation USING btree (token_hash varchar_pattern_ops);

-- Name: partnerships_invitationhistory_accepted_by_id_1fa7795e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_invitationhistory_accepted_by_id_1fa7795e ON public.partnerships_invitationhistory USING btree (accepted_by_id);

-- Name: partnerships_invitationhistory_invited_by_id_79e53d00; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_invitationhistory_invited_by_id_79e53d00 ON public.partnerships_invitationhistory USING btree (invited_by_id);

-- Name: partnerships_invitationhistory_organization_id_cfbd1f7e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_invitationhistory_organization_id_cfbd1f7e ON public.partnerships_invitationhistory USING btree (organization_id);

-- Name: partnerships_invitationhistory_pgh_context_id_d04b26ed; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_invitationhistory_pgh_context_id_d04b26ed ON public.partnerships_invitationhistory USING btree (pgh_context_id);

-- Name: partnerships_invitationhistory_pgh_obj_id_3fb4be31; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_invitationhistory_pgh_obj_id_3fb4be31 ON public.partnerships_invitationhistory USING btree (pgh_obj_id);

-- Name: partnerships_invitationhistory_region_id_f6d5f9ee; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_invitationhistory_region_id_f6d5f9ee ON public.partnerships_invitationhistory USING btree (region_id);

-- Name: partnerships_job_requested_by_id_d5fc073f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_job_requested_by_id_d5fc073f ON public.partnerships_job USING btree (requested_by_id);

-- Name: partnerships_keyactor_partnership_id_86e5bfba; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_keyactor_partnership_id_86e5bfba ON public.partnerships_keyactor USING btree (partnership_id);

-- Name: partnerships_keyactor_zone_id_cbd9ce49; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_keyactor_zone_id_cbd9ce49 ON public.partnerships_keyactor USING btree (zone_id);

-- Name: partnerships_keyactorhistory_partnership_id_80c4977a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_keyactorhistory_partnership_id_80c4977a ON public.partnerships_keyactorhistory USING btree (partnership_id);

-- Name: partnerships_keyactorhistory_pgh_context_id_9f40d19a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_keyactorhistory_pgh_context_id_9f40d19a ON public.partnerships_keyactorhistory USING btree (pgh_context_id);

-- Name: partnerships_keyactorhistory_pgh_obj_id_0555701b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_keyactorhistory_pgh_obj_id_0555701b ON public.partnerships_keyactorhistory USING btree (pgh_obj_id);

-- Name: partnerships_keyactorhistory_zone_id_da496072; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_keyactorhistory_zone_id_da496072 ON public.partnerships_keyactorhistory USING btree (zone_id);

-- Name: partnerships_knownname_chosen_by_id_ee349ef0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_knownname_chosen_by_id_ee349ef0 ON public.partnerships_knownname USING btree (chosen_by_id);

-- Name: partnerships_knownname_imported_id_0eca5929; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_knownname_imported_id_0eca5929 ON public.partnerships_knownname USING btree (imported_id);

-- Name: partnerships_knownname_organization_id_2e3da3d5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_knownname_organization_id_2e3da3d5 ON public.partnerships_knownname USING btree (organization_id);

-- Name: partnerships_knownname_region_id_6a828ef1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_knownname_region_id_6a828ef1 ON public.partnerships_knownname USING btree (region_id);

-- Name: partnerships_localmandate_organization_id_6e892be5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_localmandate_organization_id_6e892be5 ON public.partnerships_localmandate USING btree (organization_id);

-- Name: partnerships_localmandate_partnership_id_d4e66827; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_localmandate_partnership_id_d4e66827 ON public.partnerships_localmandate USING btree (partnership_id);

-- Name: partnerships_localmandate_zone_id_54d983d4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_localmandate_zone_id_54d983d4 ON public.partnerships_localmandate USING btree (zone_id);

-- Name: partnerships_localmandatehistory_organization_id_b8ea3ef8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_localmandatehistory_organization_id_b8ea3ef8 ON public.partnerships_localmandatehistory USING btree (organization_id);

-- Name: partnerships_localmandatehistory_partnership_id_1403dfff; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_localmandatehistory_partnership_id_1403dfff ON public.partnerships_localmandatehistory USING btree (partnership_id);

-- Name: partnerships_localmandatehistory_pgh_context_id_dfde6e6e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_localmandatehistory_pgh_context_id_dfde6e6e ON public.partnerships_localmandatehistory USING btree (pgh_context_id);

-- Name: partnerships_localmandatehistory_pgh_obj_id_91a0d312; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_localmandatehistory_pgh_obj_id_91a0d312 ON public.partnerships_localmandatehistory USING btree (pgh_obj_id);

-- Name: partnerships_localmandatehistory_zone_id_02ac5549; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_localmandatehistory_zone_id_02ac5549 ON public.partnerships_localmandatehistory USING btree (zone_id);

-- Name: partnerships_mandate_committee_id_e4b0064e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_mandate_committee_id_e4b0064e ON public.partnerships_mandate USING btree (committee_id);

-- Name: partnerships_mandatehistory_committee_id_e4521b28; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_mandatehistory_committee_id_e4521b28 ON public.partnerships_mandatehistory USING btree (committee_id);

-- Name: partnerships_mandatehistory_pgh_context_id_b5b54495; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_mandatehistory_pgh_context_id_b5b54495 ON public.partnerships_mandatehistory USING btree (pgh_context_id);

-- Name: partnerships_mandatehistory_pgh_obj_id_ab75d06c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_mandatehistory_pgh_obj_id_ab75d06c ON public.partnerships_mandatehistory USING btree (pgh_obj_id);

-- Name: partnerships_measure_axis_id_1b5a073d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measure_axis_id_1b5a073d ON public.partnerships_measure USING btree (axis_id);

-- Name: partnerships_measure_lead_organization_id_b78bdd61; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measure_lead_organization_id_b78bdd61 ON public.partnerships_measure USING btree (lead_organization_id);

-- Name: partnerships_measure_lead_seat_id_462b78a6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measure_lead_seat_id_462b78a6 ON public.partnerships_measure USING btree (lead_seat_id);

-- Name: partnerships_measure_mandate_id_4c97ac22; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measure_mandate_id_4c97ac22 ON public.partnerships_measure USING btree (mandate_id);

-- Name: partnerships_measure_partners_measure_id_0255aef1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measure_partners_measure_id_0255aef1 ON public.partnerships_measure_partners USING btree (measure_id);

-- Name: partnerships_measure_partners_organization_id_bf4f927a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measure_partners_organization_id_bf4f927a ON public.partnerships_measure_partners USING btree (organization_id);

-- Name: partnerships_measure_previous_id_36a7cf31; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measure_previous_id_36a7cf31 ON public.partnerships_measure USING btree (previous_id);

-- Name: partnerships_measure_zones_measure_id_438a8b90; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measure_zones_measure_id_438a8b90 ON public.partnerships_measure_zones USING btree (measure_id);

-- Name: partnerships_measure_zones_zone_id_1aded639; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measure_zones_zone_id_1aded639 ON public.partnerships_measure_zones USING btree (zone_id);

-- Name: partnerships_measuredecision_decision_id_3f6dbc6e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measuredecision_decision_id_3f6dbc6e ON public.partnerships_measuredecision USING btree (decision_id);

-- Name: partnerships_measuredecision_measure_id_91c923c1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measuredecision_measure_id_91c923c1 ON public.partnerships_measuredecision USING btree (measure_id);

-- Name: partnerships_measuredecisionhistory_decision_id_31b7024f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measuredecisionhistory_decision_id_31b7024f ON public.partnerships_measuredecisionhistory USING btree (decision_id);

-- Name: partnerships_measuredecisionhistory_measure_id_d9f7a5e5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measuredecisionhistory_measure_id_d9f7a5e5 ON public.partnerships_measuredecisionhistory USING btree (measure_id);

-- Name: partnerships_measuredecisionhistory_pgh_context_id_7db987ef; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measuredecisionhistory_pgh_context_id_7db987ef ON public.partnerships_measuredecisionhistory USING btree (pgh_context_id);

-- Name: partnerships_measuredecisionhistory_pgh_obj_id_4c4e2ead; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measuredecisionhistory_pgh_obj_id_4c4e2ead ON public.partnerships_measuredecisionhistory USING btree (pgh_obj_id);

-- Name: partnerships_measureevent_by_id_bb21cd1d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measureevent_by_id_bb21cd1d ON public.partnerships_measureevent USING btree (by_id);

-- Name: partnerships_measureevent_measure_id_9f55e498; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measureevent_measure_id_9f55e498 ON public.partnerships_measureevent USING btree (measure_id);

-- Name: partnerships_measurehistory_axis_id_31a9fbda; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measurehistory_axis_id_31a9fbda ON public.partnerships_measurehistory USING btree (axis_id);

-- Name: partnerships_measurehistory_lead_organization_id_09e25d4a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measurehistory_lead_organization_id_09e25d4a ON public.partnerships_measurehistory USING btree (lead_organization_id);

-- Name: partnerships_measurehistory_lead_seat_id_5a5fece9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measurehistory_lead_seat_id_5a5fece9 ON public.partnerships_measurehistory USING btree (lead_seat_id);

-- Name: partnerships_measurehistory_mandate_id_07d80cfd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measurehistory_mandate_id_07d80cfd ON public.partnerships_measurehistory USING btree (mandate_id);

-- Name: partnerships_measurehistory_pgh_context_id_fbe36108; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measurehistory_pgh_context_id_fbe36108 ON public.partnerships_measurehistory USING btree (pgh_context_id);

-- Name: partnerships_measurehistory_pgh_obj_id_facefc68; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measurehistory_pgh_obj_id_facefc68 ON public.partnerships_measurehistory USING btree (pgh_obj_id);

-- Name: partnerships_measurehistory_previous_id_c78d0067; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measurehistory_previous_id_c78d0067 ON public.partnerships_measurehistory USING btree (previous_id);

-- Name: partnerships_measureitem_measure_id_90ea3d1e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measureitem_measure_id_90ea3d1e ON public.partnerships_measureitem USING btree (measure_id);

-- Name: partnerships_measureitemhistory_item_id_7a6661f8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measureitemhistory_item_id_7a6661f8 ON public.partnerships_measureitemhistory USING btree (item_id);

-- Name: partnerships_measureitemhistory_measure_id_5720ce9d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measureitemhistory_measure_id_5720ce9d ON public.partnerships_measureitemhistory USING btree (measure_id);

-- Name: partnerships_measureitemhistory_pgh_context_id_e4e873d9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measureitemhistory_pgh_context_id_e4e873d9 ON public.partnerships_measureitemhistory USING btree (pgh_context_id);

-- Name: partnerships_measureitemhistory_pgh_obj_id_81c672ce; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_measureitemhistory_pgh_obj_id_81c672ce ON public.partnerships_measureitemhistory USING btree (pgh_obj_id);

-- Name: partnerships_meeting_adopted_at_id_7883672b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_meeting_adopted_at_id_7883672b ON public.partnerships_meeting USING btree (adopted_at_id);

-- Name: partnerships_meeting_also_for_committee_id_f2e4de95; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_meeting_also_for_committee_id_f2e4de95 ON public.partnerships_meeting_also_for USING btree (committee_id);

-- Name: partnerships_meeting_also_for_meeting_id_cc10766d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_meeting_also_for_meeting_id_cc10766d ON public.partnerships_meeting_also_for USING btree (meeting_id);

-- Name: partnerships_meeting_committee_id_542a22cb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_meeting_committee_id_542a22cb ON public.partnerships_meeting USING btree (committee_id);

-- Name: partnerships_meetingevent_by_id_a0311298; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_meetingevent_by_id_a0311298 ON public.partnerships_meetingevent USING btree (by_id);

-- Name: partnerships_meetingevent_meeting_id_04483160; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_meetingevent_meeting_id_04483160 ON public.partnerships_meetingevent USING btree (meeting_id);

-- Name: partnerships_meetinghistory_adopted_at_id_7af5fc9d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_meetinghistory_adopted_at_id_7af5fc9d ON public.partnerships_meetinghistory USING btree (adopted_at_id);

-- Name: partnerships_meetinghistory_committee_id_978df5d6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_meetinghistory_committee_id_978df5d6 ON public.partnerships_meetinghistory USING btree (committee_id);

-- Name: partnerships_meetinghistory_pgh_context_id_da40bf89; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_meetinghistory_pgh_context_id_da40bf89 ON public.partnerships_meetinghistory USING btree (pgh_context_id);

-- Name: partnerships_meetinghistory_pgh_obj_id_2300a112; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_meetinghistory_pgh_obj_id_2300a112 ON public.partnerships_meetinghistory USING btree (pgh_obj_id);

-- Name: partnerships_membership_organization_id_52f00f0d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_membership_organization_id_52f00f0d ON public.partnerships_membership USING btree (organization_id);

-- Name: partnerships_membership_user_id_373afec5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_membership_user_id_373afec5 ON public.partnerships_membership USING btree (user_id);

-- Name: partnerships_membershiphistory_organization_id_ebaa91f5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_membershiphistory_organization_id_ebaa91f5 ON public.partnerships_membershiphistory USING btree (organization_id);

-- Name: partnerships_membershiphistory_pgh_context_id_9a73d146; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_membershiphistory_pgh_context_id_9a73d146 ON public.partnerships_membershiphistory USING btree (pgh_context_id);

-- Name: partnerships_membershiphistory_pgh_obj_id_06fba250; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_membershiphistory_pgh_obj_id_06fba250 ON public.partnerships_membershiphistory USING btree (pgh_obj_id);

-- Name: partnerships_membershiphistory_user_id_ef4e3bfc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_membershiphistory_user_id_ef4e3bfc ON public.partnerships_membershiphistory USING btree (user_id);

-- Name: partnerships_milestone_partnership_id_16ac8e61; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_milestone_partnership_id_16ac8e61 ON public.partnerships_milestone USING btree (partnership_id);

-- Name: partnerships_milestone_position_id_321c41a7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_milestone_position_id_321c41a7 ON public.partnerships_milestone USING btree (position_id);

-- Name: partnerships_milestonehistory_partnership_id_de3f6109; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_milestonehistory_partnership_id_de3f6109 ON public.partnerships_milestonehistory USING btree (partnership_id);

-- Name: partnerships_milestonehistory_pgh_context_id_74a61354; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_milestonehistory_pgh_context_id_74a61354 ON public.partnerships_milestonehistory USING btree (pgh_context_id);

-- Name: partnerships_milestonehistory_pgh_obj_id_408e3088; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_milestonehistory_pgh_obj_id_408e3088 ON public.partnerships_milestonehistory USING btree (pgh_obj_id);

-- Name: partnerships_milestonehistory_position_id_156f8e7d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_milestonehistory_position_id_156f8e7d ON public.partnerships_milestonehistory USING btree (position_id);

-- Name: partnerships_organization_region_id_c557d916; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_organization_region_id_c557d916 ON public.partnerships_organization USING btree (region_id);

-- Name: partnerships_organizationhistory_pgh_context_id_afbf54f3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_organizationhistory_pgh_context_id_afbf54f3 ON public.partnerships_organizationhistory USING btree (pgh_context_id);

-- Name: partnerships_organizationhistory_pgh_obj_id_84da84d7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_organizationhistory_pgh_obj_id_84da84d7 ON public.partnerships_organizationhistory USING btree (pgh_obj_id);

-- Name: partnerships_organizationhistory_region_id_1e55095f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_organizationhistory_region_id_1e55095f ON public.partnerships_organizationhistory USING btree (region_id);

-- Name: partnerships_organizationrole_organization_id_e76e418a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_organizationrole_organization_id_e76e418a ON public.partnerships_organizationrole USING btree (organization_id);

-- Name: partnerships_organizationrolehistory_organization_id_d9c82e35; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_organizationrolehistory_organization_id_d9c82e35 ON public.partnerships_organizationrolehistory USING btree (organization_id);

-- Name: partnerships_organizationrolehistory_pgh_context_id_ca0ccc35; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_organizationrolehistory_pgh_context_id_ca0ccc35 ON public.partnerships_organizationrolehistory USING btree (pgh_context_id);

-- Name: partnerships_organizationrolehistory_pgh_obj_id_d692d6e2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_organizationrolehistory_pgh_obj_id_d692d6e2 ON public.partnerships_organizationrolehistory USING btree (pgh_obj_id);

-- Name: partnerships_overlap_by_id_2274fe76; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_overlap_by_id_2274fe76 ON public.partnerships_overlap USING btree (by_id);

-- Name: partnerships_overlap_first_id_49e14a65; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_overlap_first_id_49e14a65 ON public.partnerships_overlap USING btree (first_id);

-- Name: partnerships_overlap_second_id_57d8dfd3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_overlap_second_id_57d8dfd3 ON public.partnerships_overlap USING btree (second_id);

-- Name: partnerships_overlaphistory_by_id_e8b2f38f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_overlaphistory_by_id_e8b2f38f ON public.partnerships_overlaphistory USING btree (by_id);

-- Name: partnerships_overlaphistory_first_id_96593f22; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_overlaphistory_first_id_96593f22 ON public.partnerships_overlaphistory USING btree (first_id);

-- Name: partnerships_overlaphistory_pgh_context_id_8875deb3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_overlaphistory_pgh_context_id_8875deb3 ON public.partnerships_overlaphistory USING btree (pgh_context_id);

-- Name: partnerships_overlaphistory_pgh_obj_id_e91b5230; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_overlaphistory_pgh_obj_id_e91b5230 ON public.partnerships_overlaphistory USING btree (pgh_obj_id);

-- Name: partnerships_overlaphistory_second_id_69adc31a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_overlaphistory_second_id_69adc31a ON public.partnerships_overlaphistory USING btree (second_id);

-- Name: partnerships_partnership_lead_organization_id_0ebc7d74; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_partnership_lead_organization_id_0ebc7d74 ON public.partnerships_partnership USING btree (lead_organization_id);

-- Name: partnerships_partnership_regions_partnership_id_18f54d92; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_partnership_regions_partnership_id_18f54d92 ON public.partnerships_partnership_regions USING btree (partnership_id);

-- Name: partnerships_partnership_regions_region_id_86a82f11; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_partnership_regions_region_id_86a82f11 ON public.partnerships_partnership_regions USING btree (region_id);

-- Name: partnerships_partnershipdocument_partnership_id_0fa0166a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_partnershipdocument_partnership_id_0fa0166a ON public.partnerships_partnershipdocument USING btree (partnership_id);

-- Name: partnerships_partnershipdocumenthistory_partnership_id_27d3c745; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_partnershipdocumenthistory_partnership_id_27d3c745 ON public.partnerships_partnershipdocumenthistory USING btree (partnership_id);

-- Name: partnerships_partnershipdocumenthistory_pgh_context_id_4f0e10e4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_partnershipdocumenthistory_pgh_context_id_4f0e10e4 ON public.partnerships_partnershipdocumenthistory USING btree (pgh_context_id);

-- Name: partnerships_partnershipdocumenthistory_pgh_obj_id_6be3d16b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_partnershipdocumenthistory_pgh_obj_id_6be3d16b ON public.partnerships_partnershipdocumenthistory USING btree (pgh_obj_id);

-- Name: partnerships_partnershiphistory_lead_organization_id_5261a51a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_partnershiphistory_lead_organization_id_5261a51a ON public.partnerships_partnershiphistory USING btree (lead_organization_id);

-- Name: partnerships_partnershiphistory_pgh_context_id_317da1a8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_partnershiphistory_pgh_context_id_317da1a8 ON public.partnerships_partnershiphistory USING btree (pgh_context_id);

-- Name: partnerships_partnershiphistory_pgh_obj_id_4314a32e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_partnershiphistory_pgh_obj_id_4314a32e ON public.partnerships_partnershiphistory USING btree (pgh_obj_id);

-- Name: partnerships_position_partnership_id_c6768252; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_position_partnership_id_c6768252 ON public.partnerships_position USING btree (partnership_id);

-- Name: partnerships_positionhistory_partnership_id_4474e836; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_positionhistory_partnership_id_4474e836 ON public.partnerships_positionhistory USING btree (partnership_id);

-- Name: partnerships_positionhistory_pgh_context_id_db448f41; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_positionhistory_pgh_context_id_db448f41 ON public.partnerships_positionhistory USING btree (pgh_context_id);

-- Name: partnerships_positionhistory_pgh_obj_id_5631f6f6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_positionhistory_pgh_obj_id_5631f6f6 ON public.partnerships_positionhistory USING btree (pgh_obj_id);

-- Name: partnerships_presence_meeting_id_1eccea8a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_presence_meeting_id_1eccea8a ON public.partnerships_presence USING btree (meeting_id);

-- Name: partnerships_presence_proxy_id_c8f83f09; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_presence_proxy_id_c8f83f09 ON public.partnerships_presence USING btree (proxy_id);

-- Name: partnerships_presence_sitting_id_8024441b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_presence_sitting_id_8024441b ON public.partnerships_presence USING btree (sitting_id);

-- Name: partnerships_presencehistory_meeting_id_761c419f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_presencehistory_meeting_id_761c419f ON public.partnerships_presencehistory USING btree (meeting_id);

-- Name: partnerships_presencehistory_pgh_context_id_6d4806f7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_presencehistory_pgh_context_id_6d4806f7 ON public.partnerships_presencehistory USING btree (pgh_context_id);

-- Name: partnerships_presencehistory_pgh_obj_id_8670b2a7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_presencehistory_pgh_obj_id_8670b2a7 ON public.partnerships_presencehistory USING btree (pgh_obj_id);

-- Name: partnerships_presencehistory_proxy_id_6f1db578; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_presencehistory_proxy_id_6f1db578 ON public.partnerships_presencehistory USING btree (proxy_id);

-- Name: partnerships_presencehistory_sitting_id_a1702b1f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_presencehistory_sitting_id_a1702b1f ON public.partnerships_presencehistory USING btree (sitting_id);

-- Name: partnerships_pressitem_partnership_id_e9a48dba; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_pressitem_partnership_id_e9a48dba ON public.partnerships_pressitem USING btree (partnership_id);

-- Name: partnerships_pressitemhistory_partnership_id_7b89e0fa; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_pressitemhistory_partnership_id_7b89e0fa ON public.partnerships_pressitemhistory USING btree (partnership_id);

-- Name: partnerships_pressitemhistory_pgh_context_id_d0789c85; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_pressitemhistory_pgh_context_id_d0789c85 ON public.partnerships_pressitemhistory USING btree (pgh_context_id);

-- Name: partnerships_pressitemhistory_pgh_obj_id_8a726889; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_pressitemhistory_pgh_obj_id_8a726889 ON public.partnerships_pressitemhistory USING btree (pgh_obj_id);

-- Name: partnerships_progressupdate_by_id_4eee35cd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_progressupdate_by_id_4eee35cd ON public.partnerships_progressupdate USING btree (by_id);

-- Name: partnerships_progressupdate_measure_id_94c0fc82; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_progressupdate_measure_id_94c0fc82 ON public.partnerships_progressupdate USING btree (measure_id);

-- Name: partnerships_progressupdate_result_id_473fc706; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_progressupdate_result_id_473fc706 ON public.partnerships_progressupdate USING btree (result_id);

-- Name: partnerships_progressupdate_zone_id_71223aad; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_progressupdate_zone_id_71223aad ON public.partnerships_progressupdate USING btree (zone_id);

-- Name: partnerships_progressupdatehistory_by_id_854d5237; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_progressupdatehistory_by_id_854d5237 ON public.partnerships_progressupdatehistory USING btree (by_id);

-- Name: partnerships_progressupdatehistory_measure_id_d535f3e4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_progressupdatehistory_measure_id_d535f3e4 ON public.partnerships_progressupdatehistory USING btree (measure_id);

-- Name: partnerships_progressupdatehistory_pgh_context_id_a0e9be61; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_progressupdatehistory_pgh_context_id_a0e9be61 ON public.partnerships_progressupdatehistory USING btree (pgh_context_id);

-- Name: partnerships_progressupdatehistory_pgh_obj_id_13fcc33d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_progressupdatehistory_pgh_obj_id_13fcc33d ON public.partnerships_progressupdatehistory USING btree (pgh_obj_id);

-- Name: partnerships_progressupdatehistory_result_id_db11f56d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_progressupdatehistory_result_id_db11f56d ON public.partnerships_progressupdatehistory USING btree (result_id);

-- Name: partnerships_progressupdatehistory_zone_id_b6b1bb5f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_progressupdatehistory_zone_id_b6b1bb5f ON public.partnerships_progressupdatehistory USING btree (zone_id);

-- Name: partnerships_referral_sender_id_5477d083; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_referral_sender_id_5477d083 ON public.partnerships_referral USING btree (sender_id);

-- Name: partnerships_referral_sent_by_id_d1a32f6a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_referral_sent_by_id_d1a32f6a ON public.partnerships_referral USING btree (sent_by_id);

-- Name: partnerships_referral_service_id_ba9b1075; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_referral_service_id_ba9b1075 ON public.partnerships_referral USING btree (service_id);

-- Name: partnerships_referralevent_by_id_2d4dae48; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_referralevent_by_id_2d4dae48 ON public.partnerships_referralevent USING btree (by_id);

-- Name: partnerships_referralevent_referral_id_b9d23c6c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_referralevent_referral_id_b9d23c6c ON public.partnerships_referralevent USING btree (referral_id);

-- Name: partnerships_referralhistory_pgh_context_id_cbdc719e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_referralhistory_pgh_context_id_cbdc719e ON public.partnerships_referralhistory USING btree (pgh_context_id);

-- Name: partnerships_referralhistory_pgh_obj_id_eb2c16dd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_referralhistory_pgh_obj_id_eb2c16dd ON public.partnerships_referralhistory USING btree (pgh_obj_id);

-- Name: partnerships_referralhistory_sender_id_1f6e0d94; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_referralhistory_sender_id_1f6e0d94 ON public.partnerships_referralhistory USING btree (sender_id);

-- Name: partnerships_referralhistory_sent_by_id_6564fd87; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_referralhistory_sent_by_id_6564fd87 ON public.partnerships_referralhistory USING btree (sent_by_id);

-- Name: partnerships_referralhistory_service_id_d54ac3e5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_referralhistory_service_id_d54ac3e5 ON public.partnerships_referralhistory USING btree (service_id);

-- Name: partnerships_region_code_054946cc_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_region_code_054946cc_like ON public.partnerships_region USING btree (code varchar_pattern_ops);

-- Name: partnerships_regionalrole_region_id_9fbb63e4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_regionalrole_region_id_9fbb63e4 ON public.partnerships_regionalrole USING btree (region_id);

-- Name: partnerships_regionalrole_user_id_7432f9e3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_regionalrole_user_id_7432f9e3 ON public.partnerships_regionalrole USING btree (user_id);

-- Name: partnerships_regionalrolehistory_pgh_context_id_20f1e819; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_regionalrolehistory_pgh_context_id_20f1e819 ON public.partnerships_regionalrolehistory USING btree (pgh_context_id);

-- Name: partnerships_regionalrolehistory_pgh_obj_id_e9fb9d27; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_regionalrolehistory_pgh_obj_id_e9fb9d27 ON public.partnerships_regionalrolehistory USING btree (pgh_obj_id);

-- Name: partnerships_regionalrolehistory_region_id_0413feeb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_regionalrolehistory_region_id_0413feeb ON public.partnerships_regionalrolehistory USING btree (region_id);

-- Name: partnerships_regionalrolehistory_user_id_4578d11b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_regionalrolehistory_user_id_4578d11b ON public.partnerships_regionalrolehistory USING btree (user_id);

-- Name: partnerships_regionhistory_pgh_context_id_3a80d3e5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_regionhistory_pgh_context_id_3a80d3e5 ON public.partnerships_regionhistory USING btree (pgh_context_id);

-- Name: partnerships_regionhistory_pgh_obj_id_4eebcfff; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_regionhistory_pgh_obj_id_4eebcfff ON public.partnerships_regionhistory USING btree (pgh_obj_id);

-- Name: partnerships_resource_organization_id_260f35ce; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_resource_organization_id_260f35ce ON public.partnerships_resource USING btree (organization_id);

-- Name: partnerships_resource_partnership_id_b111f6fa; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_resource_partnership_id_b111f6fa ON public.partnerships_resource USING btree (partnership_id);

-- Name: partnerships_resourcehistory_organization_id_9b070a9c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_resourcehistory_organization_id_9b070a9c ON public.partnerships_resourcehistory USING btree (organization_id);

-- Name: partnerships_resourcehistory_partnership_id_25524d96; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_resourcehistory_partnership_id_25524d96 ON public.partnerships_resourcehistory USING btree (partnership_id);

-- Name: partnerships_resourcehistory_pgh_context_id_ea899678; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_resourcehistory_pgh_context_id_ea899678 ON public.partnerships_resourcehistory USING btree (pgh_context_id);

-- Name: partnerships_resourcehistory_pgh_obj_id_0f25e17f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_resourcehistory_pgh_obj_id_0f25e17f ON public.partnerships_resourcehistory USING btree (pgh_obj_id);

-- Name: partnerships_savedview_organization_id_59e4cc93; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_savedview_organization_id_59e4cc93 ON public.partnerships_savedview USING btree (organization_id);

-- Name: partnerships_savedview_owner_id_5d3bd7aa; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_savedview_owner_id_5d3bd7aa ON public.partnerships_savedview USING btree (owner_id);

-- Name: partnerships_seat_organization_id_a17ebb1b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_seat_organization_id_a17ebb1b ON public.partnerships_seat USING btree (organization_id);

-- Name: partnerships_seat_partnership_id_df844840; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_seat_partnership_id_df844840 ON public.partnerships_seat USING btree (partnership_id);

-- Name: partnerships_seathistory_organization_id_b4bccb16; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_seathistory_organization_id_b4bccb16 ON public.partnerships_seathistory USING btree (organization_id);

-- Name: partnerships_seathistory_partnership_id_fb1123a1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_seathistory_partnership_id_fb1123a1 ON public.partnerships_seathistory USING btree (partnership_id);

-- Name: partnerships_seathistory_pgh_context_id_dbe6c135; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_seathistory_pgh_context_id_dbe6c135 ON public.partnerships_seathistory USING btree (pgh_context_id);

-- Name: partnerships_seathistory_pgh_obj_id_0b9fdf0f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_seathistory_pgh_obj_id_0b9fdf0f ON public.partnerships_seathistory USING btree (pgh_obj_id);

-- Name: partnerships_servicecategory_code_5b87498d_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_servicecategory_code_5b87498d_like ON public.partnerships_servicecategory USING btree (code varchar_pattern_ops);

-- Name: partnerships_servicecategoryhistory_pgh_context_id_18aa9490; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_servicecategoryhistory_pgh_context_id_18aa9490 ON public.partnerships_servicecategoryhistory USING btree (pgh_context_id);

-- Name: partnerships_servicecategoryhistory_pgh_obj_id_2a04605e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_servicecategoryhistory_pgh_obj_id_2a04605e ON public.partnerships_servicecategoryhistory USING btree (pgh_obj_id);

-- Name: partnerships_serviceevent_by_id_f9c46712; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceevent_by_id_f9c46712 ON public.partnerships_serviceevent USING btree (by_id);

-- Name: partnerships_serviceevent_service_id_daa30d38; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceevent_service_id_daa30d38 ON public.partnerships_serviceevent USING btree (service_id);

-- Name: partnerships_serviceitem_audience_id_d1285750; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceitem_audience_id_d1285750 ON public.partnerships_serviceitem USING btree (audience_id);

-- Name: partnerships_serviceitem_category_id_4303b1e5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceitem_category_id_4303b1e5 ON public.partnerships_serviceitem USING btree (category_id);

-- Name: partnerships_serviceitem_merged_into_id_2ee753ed; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceitem_merged_into_id_2ee753ed ON public.partnerships_serviceitem USING btree (merged_into_id);

-- Name: partnerships_serviceitem_organization_id_a02d9c76; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceitem_organization_id_a02d9c76 ON public.partnerships_serviceitem USING btree (organization_id);

-- Name: partnerships_serviceitem_partnership_id_b4f2deb2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceitem_partnership_id_b4f2deb2 ON public.partnerships_serviceitem USING btree (partnership_id);

-- Name: partnerships_serviceitemhistory_audience_id_6ef8c6a3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceitemhistory_audience_id_6ef8c6a3 ON public.partnerships_serviceitemhistory USING btree (audience_id);

-- Name: partnerships_serviceitemhistory_category_id_e031e293; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceitemhistory_category_id_e031e293 ON public.partnerships_serviceitemhistory USING btree (category_id);

-- Name: partnerships_serviceitemhistory_merged_into_id_06dbb111; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceitemhistory_merged_into_id_06dbb111 ON public.partnerships_serviceitemhistory USING btree (merged_into_id);

-- Name: partnerships_serviceitemhistory_organization_id_02714242; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceitemhistory_organization_id_02714242 ON public.partnerships_serviceitemhistory USING btree (organization_id);

-- Name: partnerships_serviceitemhistory_partnership_id_36f5a89d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceitemhistory_partnership_id_36f5a89d ON public.partnerships_serviceitemhistory USING btree (partnership_id);

-- Name: partnerships_serviceitemhistory_pgh_context_id_b2ef119b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceitemhistory_pgh_context_id_b2ef119b ON public.partnerships_serviceitemhistory USING btree (pgh_context_id);

-- Name: partnerships_serviceitemhistory_pgh_obj_id_e33e54ed; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_serviceitemhistory_pgh_obj_id_e33e54ed ON public.partnerships_serviceitemhistory USING btree (pgh_obj_id);

-- Name: partnerships_sitting_committee_id_d51fdb1b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_sitting_committee_id_d51fdb1b ON public.partnerships_sitting USING btree (committee_id);

-- Name: partnerships_sitting_seat_id_579c9152; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_sitting_seat_id_579c9152 ON public.partnerships_sitting USING btree (seat_id);

-- Name: partnerships_sittinghistory_committee_id_7b564f11; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_sittinghistory_committee_id_7b564f11 ON public.partnerships_sittinghistory USING btree (committee_id);

-- Name: partnerships_sittinghistory_pgh_context_id_dd342d63; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_sittinghistory_pgh_context_id_dd342d63 ON public.partnerships_sittinghistory USING btree (pgh_context_id);

-- Name: partnerships_sittinghistory_pgh_obj_id_0572f6da; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_sittinghistory_pgh_obj_id_0572f6da ON public.partnerships_sittinghistory USING btree (pgh_obj_id);

-- Name: partnerships_sittinghistory_seat_id_b79108a0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_sittinghistory_seat_id_b79108a0 ON public.partnerships_sittinghistory USING btree (seat_id);

-- Name: partnerships_synonymhistory_pgh_context_id_26706850; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_synonymhistory_pgh_context_id_26706850 ON public.partnerships_synonymhistory USING btree (pgh_context_id);

-- Name: partnerships_synonymhistory_pgh_obj_id_b76124a9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_synonymhistory_pgh_obj_id_b76124a9 ON public.partnerships_synonymhistory USING btree (pgh_obj_id);

-- Name: partnerships_territory_code_59a3ff09_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_territory_code_59a3ff09_like ON public.partnerships_territory USING btree (code varchar_pattern_ops);

-- Name: partnerships_territory_region_id_9b5df980; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_territory_region_id_9b5df980 ON public.partnerships_territory USING btree (region_id);

-- Name: partnerships_territoryhistory_pgh_context_id_04db3c23; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_territoryhistory_pgh_context_id_04db3c23 ON public.partnerships_territoryhistory USING btree (pgh_context_id);

-- Name: partnerships_territoryhistory_pgh_obj_id_0b9904f0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_territoryhistory_pgh_obj_id_0b9904f0 ON public.partnerships_territoryhistory USING btree (pgh_obj_id);

-- Name: partnerships_territoryhistory_region_id_62d8387f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_territoryhistory_region_id_62d8387f ON public.partnerships_territoryhistory USING btree (region_id);

-- Name: partnerships_user_email_0d4048be_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_user_email_0d4048be_like ON public.partnerships_user USING btree (email varchar_pattern_ops);

-- Name: partnerships_user_groups_group_id_1316ff21; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_user_groups_group_id_1316ff21 ON public.partnerships_user_groups USING btree (group_id);

-- Name: partnerships_user_groups_user_id_6f5b73cc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_user_groups_user_id_6f5b73cc ON public.partnerships_user_groups USING btree (user_id);

-- Name: partnerships_user_user_permissions_permission_id_ce9d2faa; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_user_user_permissions_permission_id_ce9d2faa ON public.partnerships_user_user_permissions USING btree (permission_id);

-- Name: partnerships_user_user_permissions_user_id_b52be061; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_user_user_permissions_user_id_b52be061 ON public.partnerships_user_user_permissions USING btree (user_id);

-- Name: partnerships_userhistory_pgh_context_id_c1ffd3b4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_userhistory_pgh_context_id_c1ffd3b4 ON public.partnerships_userhistory USING btree (pgh_context_id);

-- Name: partnerships_userhistory_pgh_obj_id_fb8fba4e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_userhistory_pgh_obj_id_fb8fba4e ON public.partnerships_userhistory USING btree (pgh_obj_id);

-- Name: partnerships_zone_local_lead_id_1de90780; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zone_local_lead_id_1de90780 ON public.partnerships_zone USING btree (local_lead_id);

-- Name: partnerships_zone_partnership_id_4385269f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zone_partnership_id_4385269f ON public.partnerships_zone USING btree (partnership_id);

-- Name: partnerships_zone_places_establishment_id_c4cbf269; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zone_places_establishment_id_c4cbf269 ON public.partnerships_zone_places USING btree (establishment_id);

-- Name: partnerships_zone_places_zone_id_4675b530; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zone_places_zone_id_4675b530 ON public.partnerships_zone_places USING btree (zone_id);

-- Name: partnerships_zone_territories_territory_id_a36884f3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zone_territories_territory_id_a36884f3 ON public.partnerships_zone_territories USING btree (territory_id);

-- Name: partnerships_zone_territories_zone_id_5f4be711; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zone_territories_zone_id_5f4be711 ON public.partnerships_zone_territories USING btree (zone_id);

-- Name: partnerships_zonehistory_local_lead_id_4c596e6f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zonehistory_local_lead_id_4c596e6f ON public.partnerships_zonehistory USING btree (local_lead_id);

-- Name: partnerships_zonehistory_partnership_id_aedbab93; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zonehistory_partnership_id_aedbab93 ON public.partnerships_zonehistory USING btree (partnership_id);

-- Name: partnerships_zonehistory_pgh_context_id_babe955a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zonehistory_pgh_context_id_babe955a ON public.partnerships_zonehistory USING btree (pgh_context_id);

-- Name: partnerships_zonehistory_pgh_obj_id_1ebdae15; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zonehistory_pgh_obj_id_1ebdae15 ON public.partnerships_zonehistory USING btree (pgh_obj_id);

-- Name: partnerships_zonetarget_result_id_b36442b7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zonetarget_result_id_b36442b7 ON public.partnerships_zonetarget USING btree (result_id);

-- Name: partnerships_zonetarget_zone_id_53e951e9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zonetarget_zone_id_53e951e9 ON public.partnerships_zonetarget USING btree (zone_id);

-- Name: partnerships_zonetargethistory_pgh_context_id_e7964ef1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zonetargethistory_pgh_context_id_e7964ef1 ON public.partnerships_zonetargethistory USING btree (pgh_context_id);

-- Name: partnerships_zonetargethistory_pgh_obj_id_12706b85; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zonetargethistory_pgh_obj_id_12706b85 ON public.partnerships_zonetargethistory USING btree (pgh_obj_id);

-- Name: partnerships_zonetargethistory_result_id_d98c4c82; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zonetargethistory_result_id_d98c4c82 ON public.partnerships_zonetargethistory USING btree (result_id);

-- Name: partnerships_zonetargethistory_zone_id_1591ad03; Type: INDEX; Schema: public; Owner: -

CREATE INDEX partnerships_zonetargethistory_zone_id_1591ad03 ON public.partnerships_zonetargethistory USING btree (zone_id);

-- Name: placement_by_establishment; Type: INDEX; Schema: public; Owner: -

CREATE INDEX placement_by_establishment ON public.internships_placement USING btree (establishment_id, state);

-- Name: placement_by_region; Type: INDEX; Schema: public; Owner: -

CREATE INDEX placement_by_region ON public.internships_placement USING btree (region_id, state);

-- Name: placement_by_school; Type: INDEX; Schema: public; Owner: -

CREATE INDEX placement_by_school ON public.internships_placement USING btree (school_id, state);

-- Name: program_titles_alike; Type: INDEX; Schema: public; Owner: -

CREATE INDEX program_titles_alike ON public.programs_program USING gist (public.plain(((COALESCE(title_fr, ''::character varying))::text || COALESCE((COALESCE(' '::text, ''::text) || (COALESCE(title_en, ''::character varying))::text), ''::text))) public.gist_trgm_ops);

-- Name: program_words; Type: INDEX; Schema: public; Owner: -

CREATE INDEX program_words ON public.programs_program USING gin (words);

-- Name: programs_achievement_enrolment_id_43dbe572; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_achievement_enrolment_id_43dbe572 ON public.programs_achievement USING btree (enrolment_id);

-- Name: programs_achievement_unit_id_6d63f392; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_achievement_unit_id_6d63f392 ON public.programs_achievement USING btree (unit_id);

-- Name: programs_achievementhistory_enrolment_id_0d90072b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_achievementhistory_enrolment_id_0d90072b ON public.programs_achievementhistory USING btree (enrolment_id);

-- Name: programs_achievementhistory_pgh_context_id_95e6069e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_achievementhistory_pgh_context_id_95e6069e ON public.programs_achievementhistory USING btree (pgh_context_id);

-- Name: programs_achievementhistory_pgh_obj_id_a5f8f84a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_achievementhistory_pgh_obj_id_a5f8f84a ON public.programs_achievementhistory USING btree (pgh_obj_id);

-- Name: programs_achievementhistory_unit_id_f895dfd0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_achievementhistory_unit_id_f895dfd0 ON public.programs_achievementhistory USING btree (unit_id);

-- Name: programs_adequacyreport_job_id_15db421b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreport_job_id_15db421b ON public.programs_adequacyreport USING btree (job_id);

-- Name: programs_adequacyreport_partnership_id_8f9e6e80; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreport_partnership_id_8f9e6e80 ON public.programs_adequacyreport USING btree (partnership_id);

-- Name: programs_adequacyreport_programs_adequacyreport_id_939c243c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreport_programs_adequacyreport_id_939c243c ON public.programs_adequacyreport_programs USING btree (adequacyreport_id);

-- Name: programs_adequacyreport_programs_program_id_c1a19c0d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreport_programs_program_id_c1a19c0d ON public.programs_adequacyreport_programs USING btree (program_id);

-- Name: programs_adequacyreport_published_by_id_37f740e6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreport_published_by_id_37f740e6 ON public.programs_adequacyreport USING btree (published_by_id);

-- Name: programs_adequacyreport_region_id_e44bde37; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreport_region_id_e44bde37 ON public.programs_adequacyreport USING btree (region_id);

-- Name: programs_adequacyreport_requested_by_id_423d4fdf; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreport_requested_by_id_423d4fdf ON public.programs_adequacyreport USING btree (requested_by_id);

-- Name: programs_adequacyreport_same_as_id_cc133835; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreport_same_as_id_cc133835 ON public.programs_adequacyreport USING btree (same_as_id);

-- Name: programs_adequacyreporthistory_job_id_38136097; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreporthistory_job_id_38136097 ON public.programs_adequacyreporthistory USING btree (job_id);

-- Name: programs_adequacyreporthistory_partnership_id_fc1f149b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreporthistory_partnership_id_fc1f149b ON public.programs_adequacyreporthistory USING btree (partnership_id);

-- Name: programs_adequacyreporthistory_pgh_context_id_7b1b1b30; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreporthistory_pgh_context_id_7b1b1b30 ON public.programs_adequacyreporthistory USING btree (pgh_context_id);

-- Name: programs_adequacyreporthistory_pgh_obj_id_1a24e96b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreporthistory_pgh_obj_id_1a24e96b ON public.programs_adequacyreporthistory USING btree (pgh_obj_id);

-- Name: programs_adequacyreporthistory_published_by_id_f35571bc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreporthistory_published_by_id_f35571bc ON public.programs_adequacyreporthistory USING btree (published_by_id);

-- Name: programs_adequacyreporthistory_region_id_f1b03caa; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreporthistory_region_id_f1b03caa ON public.programs_adequacyreporthistory USING btree (region_id);

-- Name: programs_adequacyreporthistory_requested_by_id_a42f6059; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreporthistory_requested_by_id_a42f6059 ON public.programs_adequacyreporthistory USING btree (requested_by_id);

-- Name: programs_adequacyreporthistory_same_as_id_b9bbd40b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_adequacyreporthistory_same_as_id_b9bbd40b ON public.programs_adequacyreporthistory USING btree (same_as_id);

-- Name: programs_agendasubject_by_id_4764a3b7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_agendasubject_by_id_4764a3b7 ON public.programs_agendasubject USING btree (by_id);

-- Name: programs_agendasubject_program_id_31cf354f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_agendasubject_program_id_31cf354f ON public.programs_agendasubject USING btree (program_id);

-- Name: programs_agendasubject_report_id_ed133edf; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_agendasubject_report_id_ed133edf ON public.programs_agendasubject USING btree (report_id);

-- Name: programs_agendasubjecthistory_by_id_a2c85bdc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_agendasubjecthistory_by_id_a2c85bdc ON public.programs_agendasubjecthistory USING btree (by_id);

-- Name: programs_agendasubjecthistory_item_id_9c6b62ab; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_agendasubjecthistory_item_id_9c6b62ab ON public.programs_agendasubjecthistory USING btree (item_id);

-- Name: programs_agendasubjecthistory_pgh_context_id_b72e1ea1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_agendasubjecthistory_pgh_context_id_b72e1ea1 ON public.programs_agendasubjecthistory USING btree (pgh_context_id);

-- Name: programs_agendasubjecthistory_pgh_obj_id_1ec863cc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_agendasubjecthistory_pgh_obj_id_1ec863cc ON public.programs_agendasubjecthistory USING btree (pgh_obj_id);

-- Name: programs_agendasubjecthistory_program_id_460cc054; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_agendasubjecthistory_program_id_460cc054 ON public.programs_agendasubjecthistory USING btree (program_id);

-- Name: programs_agendasubjecthistory_report_id_881a9e90; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_agendasubjecthistory_report_id_881a9e90 ON public.programs_agendasubjecthistory USING btree (report_id);

-- Name: programs_cohort_copied_from_id_01244413; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohort_copied_from_id_01244413 ON public.programs_cohort USING btree (copied_from_id);

-- Name: programs_cohort_host_establishment_id_e535e18c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohort_host_establishment_id_e535e18c ON public.programs_cohort USING btree (host_establishment_id);

-- Name: programs_cohort_program_id_9e54ebe6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohort_program_id_9e54ebe6 ON public.programs_cohort USING btree (program_id);

-- Name: programs_cohort_provider_id_dd893c51; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohort_provider_id_dd893c51 ON public.programs_cohort USING btree (provider_id);

-- Name: programs_cohort_region_id_25f024c6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohort_region_id_25f024c6 ON public.programs_cohort USING btree (region_id);

-- Name: programs_cohort_territory_id_ab52c05b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohort_territory_id_ab52c05b ON public.programs_cohort USING btree (territory_id);

-- Name: programs_cohortevent_by_id_2df2a93c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohortevent_by_id_2df2a93c ON public.programs_cohortevent USING btree (by_id);

-- Name: programs_cohortevent_cohort_id_01456573; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohortevent_cohort_id_01456573 ON public.programs_cohortevent USING btree (cohort_id);

-- Name: programs_cohorthistory_copied_from_id_480f7312; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohorthistory_copied_from_id_480f7312 ON public.programs_cohorthistory USING btree (copied_from_id);

-- Name: programs_cohorthistory_host_establishment_id_6d221077; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohorthistory_host_establishment_id_6d221077 ON public.programs_cohorthistory USING btree (host_establishment_id);

-- Name: programs_cohorthistory_pgh_context_id_fe821513; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohorthistory_pgh_context_id_fe821513 ON public.programs_cohorthistory USING btree (pgh_context_id);

-- Name: programs_cohorthistory_pgh_obj_id_3f85bfdc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohorthistory_pgh_obj_id_3f85bfdc ON public.programs_cohorthistory USING btree (pgh_obj_id);

-- Name: programs_cohorthistory_program_id_1b2d828c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohorthistory_program_id_1b2d828c ON public.programs_cohorthistory USING btree (program_id);

-- Name: programs_cohorthistory_provider_id_179faac3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohorthistory_provider_id_179faac3 ON public.programs_cohorthistory USING btree (provider_id);

-- Name: programs_cohorthistory_region_id_7a2c4825; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohorthistory_region_id_7a2c4825 ON public.programs_cohorthistory USING btree (region_id);

-- Name: programs_cohorthistory_territory_id_9a07366e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_cohorthistory_territory_id_9a07366e ON public.programs_cohorthistory USING btree (territory_id);

-- Name: programs_competencyunit_program_id_70a0122b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_competencyunit_program_id_70a0122b ON public.programs_competencyunit USING btree (program_id);

-- Name: programs_competencyunithistory_pgh_context_id_48462bce; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_competencyunithistory_pgh_context_id_48462bce ON public.programs_competencyunithistory USING btree (pgh_context_id);

-- Name: programs_competencyunithistory_pgh_obj_id_b222127a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_competencyunithistory_pgh_obj_id_b222127a ON public.programs_competencyunithistory USING btree (pgh_obj_id);

-- Name: programs_competencyunithistory_program_id_2abcd38f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_competencyunithistory_program_id_2abcd38f ON public.programs_competencyunithistory USING btree (program_id);

-- Name: programs_coveragebandhistory_pgh_context_id_1d24beb0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_coveragebandhistory_pgh_context_id_1d24beb0 ON public.programs_coveragebandhistory USING btree (pgh_context_id);

-- Name: programs_coveragebandhistory_pgh_obj_id_fe9f622b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_coveragebandhistory_pgh_obj_id_fe9f622b ON public.programs_coveragebandhistory USING btree (pgh_obj_id);

-- Name: programs_decisionlink_cohort_id_6e78205c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_decisionlink_cohort_id_6e78205c ON public.programs_decisionlink USING btree (cohort_id);

-- Name: programs_decisionlink_decision_id_809e2997; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_decisionlink_decision_id_809e2997 ON public.programs_decisionlink USING btree (decision_id);

-- Name: programs_decisionlink_program_id_203b0243; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_decisionlink_program_id_203b0243 ON public.programs_decisionlink USING btree (program_id);

-- Name: programs_decisionlinkhistory_cohort_id_1372a0d3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_decisionlinkhistory_cohort_id_1372a0d3 ON public.programs_decisionlinkhistory USING btree (cohort_id);

-- Name: programs_decisionlinkhistory_decision_id_b2206be9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_decisionlinkhistory_decision_id_b2206be9 ON public.programs_decisionlinkhistory USING btree (decision_id);

-- Name: programs_decisionlinkhistory_pgh_context_id_a741ea2b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_decisionlinkhistory_pgh_context_id_a741ea2b ON public.programs_decisionlinkhistory USING btree (pgh_context_id);

-- Name: programs_decisionlinkhistory_pgh_obj_id_f19fb44d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_decisionlinkhistory_pgh_obj_id_f19fb44d ON public.programs_decisionlinkhistory USING btree (pgh_obj_id);

-- Name: programs_decisionlinkhistory_program_id_43ad1695; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_decisionlinkhistory_program_id_43ad1695 ON public.programs_decisionlinkhistory USING btree (program_id);

-- Name: programs_enrolment_cohort_id_39558f74; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_enrolment_cohort_id_39558f74 ON public.programs_enrolment USING btree (cohort_id);

-- Name: programs_enrolment_student_id_2e1308dc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_enrolment_student_id_2e1308dc ON public.programs_enrolment USING btree (student_id);

-- Name: programs_enrolmentevent_by_id_82466967; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_enrolmentevent_by_id_82466967 ON public.programs_enrolmentevent USING btree (by_id);

-- Name: programs_enrolmentevent_enrolment_id_9f48f827; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_enrolmentevent_enrolment_id_9f48f827 ON public.programs_enrolmentevent USING btree (enrolment_id);

-- Name: programs_enrolmenthistory_cohort_id_5accdff2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_enrolmenthistory_cohort_id_5accdff2 ON public.programs_enrolmenthistory USING btree (cohort_id);

-- Name: programs_enrolmenthistory_pgh_context_id_2fa6e6f3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_enrolmenthistory_pgh_context_id_2fa6e6f3 ON public.programs_enrolmenthistory USING btree (pgh_context_id);

-- Name: programs_enrolmenthistory_pgh_obj_id_5170c722; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_enrolmenthistory_pgh_obj_id_5170c722 ON public.programs_enrolmenthistory USING btree (pgh_obj_id);

-- Name: programs_enrolmenthistory_student_id_b9c86c4a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_enrolmenthistory_student_id_b9c86c4a ON public.programs_enrolmenthistory USING btree (student_id);

-- Name: programs_enrolmenthistory_went_on_in_id_f64b1785; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_enrolmenthistory_went_on_in_id_f64b1785 ON public.programs_enrolmenthistory USING btree (went_on_in_id);

-- Name: programs_exactreading_by_id_692259cb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_exactreading_by_id_692259cb ON public.programs_exactreading USING btree (by_id);

-- Name: programs_exactreading_report_id_7389776d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_exactreading_report_id_7389776d ON public.programs_exactreading USING btree (report_id);

-- Name: programs_filequestion_asked_by_id_f6915e8c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_filequestion_asked_by_id_f6915e8c ON public.programs_filequestion USING btree (asked_by_id);

-- Name: programs_filequestion_own_id_aacad63f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_filequestion_own_id_aacad63f ON public.programs_filequestion USING btree (own_id);

-- Name: programs_filequestion_school_id_53f61b2b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_filequestion_school_id_53f61b2b ON public.programs_filequestion USING btree (school_id);

-- Name: programs_filequestion_student_id_a2e17a22; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_filequestion_student_id_a2e17a22 ON public.programs_filequestion USING btree (student_id);

-- Name: programs_filequestionevent_by_id_54ab7564; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_filequestionevent_by_id_54ab7564 ON public.programs_filequestionevent USING btree (by_id);

-- Name: programs_filequestionevent_question_id_c3ad81fb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_filequestionevent_question_id_c3ad81fb ON public.programs_filequestionevent USING btree (question_id);

-- Name: programs_filequestionhistory_asked_by_id_a2023248; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_filequestionhistory_asked_by_id_a2023248 ON public.programs_filequestionhistory USING btree (asked_by_id);

-- Name: programs_filequestionhistory_own_id_6e4ef307; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_filequestionhistory_own_id_6e4ef307 ON public.programs_filequestionhistory USING btree (own_id);

-- Name: programs_filequestionhistory_pgh_context_id_30978613; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_filequestionhistory_pgh_context_id_30978613 ON public.programs_filequestionhistory USING btree (pgh_context_id);

-- Name: programs_filequestionhistory_pgh_obj_id_32e292f1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_filequestionhistory_pgh_obj_id_32e292f1 ON public.programs_filequestionhistory USING btree (pgh_obj_id);

-- Name: programs_filequestionhistory_school_id_9114ed1b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_filequestionhistory_school_id_9114ed1b ON public.programs_filequestionhistory USING btree (school_id);

-- Name: programs_filequestionhistory_student_id_91fe5324; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_filequestionhistory_student_id_91fe5324 ON public.programs_filequestionhistory USING btree (student_id);

-- Name: programs_layoffnotice_establishment_id_3427d416; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_layoffnotice_establishment_id_3427d416 ON public.programs_layoffnotice USING btree (establishment_id);

-- Name: programs_layoffnotice_occupation_id_460d2024; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_layoffnotice_occupation_id_460d2024 ON public.programs_layoffnotice USING btree (occupation_id);

-- Name: programs_layoffnoticehistory_establishment_id_e4f90d23; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_layoffnoticehistory_establishment_id_e4f90d23 ON public.programs_layoffnoticehistory USING btree (establishment_id);

-- Name: programs_layoffnoticehistory_occupation_id_b0a26018; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_layoffnoticehistory_occupation_id_b0a26018 ON public.programs_layoffnoticehistory USING btree (occupation_id);

-- Name: programs_layoffnoticehistory_pgh_context_id_415ac9e4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_layoffnoticehistory_pgh_context_id_415ac9e4 ON public.programs_layoffnoticehistory USING btree (pgh_context_id);

-- Name: programs_layoffnoticehistory_pgh_obj_id_a5029566; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_layoffnoticehistory_pgh_obj_id_a5029566 ON public.programs_layoffnoticehistory USING btree (pgh_obj_id);

-- Name: programs_merge_by_id_b185c1d4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_merge_by_id_b185c1d4 ON public.programs_merge USING btree (by_id);

-- Name: programs_merge_gone_id_a3c9d090; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_merge_gone_id_a3c9d090 ON public.programs_merge USING btree (gone_id);

-- Name: programs_merge_kept_id_09e2a266; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_merge_kept_id_09e2a266 ON public.programs_merge USING btree (kept_id);

-- Name: programs_merge_school_id_5c4edec6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_merge_school_id_5c4edec6 ON public.programs_merge USING btree (school_id);

-- Name: programs_mergeevent_by_id_90b60272; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_mergeevent_by_id_90b60272 ON public.programs_mergeevent USING btree (by_id);

-- Name: programs_mergeevent_merge_id_3a317b1f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_mergeevent_merge_id_3a317b1f ON public.programs_mergeevent USING btree (merge_id);

-- Name: programs_mergehistory_by_id_37081356; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_mergehistory_by_id_37081356 ON public.programs_mergehistory USING btree (by_id);

-- Name: programs_mergehistory_gone_id_7266f8a5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_mergehistory_gone_id_7266f8a5 ON public.programs_mergehistory USING btree (gone_id);

-- Name: programs_mergehistory_kept_id_c4e6a9a1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_mergehistory_kept_id_c4e6a9a1 ON public.programs_mergehistory USING btree (kept_id);

-- Name: programs_mergehistory_pgh_context_id_7da60c16; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_mergehistory_pgh_context_id_7da60c16 ON public.programs_mergehistory USING btree (pgh_context_id);

-- Name: programs_mergehistory_pgh_obj_id_124a4529; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_mergehistory_pgh_obj_id_124a4529 ON public.programs_mergehistory USING btree (pgh_obj_id);

-- Name: programs_mergehistory_school_id_d5f922d3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_mergehistory_school_id_d5f922d3 ON public.programs_mergehistory USING btree (school_id);

-- Name: programs_needline_occupation_id_4667a03f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_needline_occupation_id_4667a03f ON public.programs_needline USING btree (occupation_id);

-- Name: programs_needline_response_id_c359b792; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_needline_response_id_c359b792 ON public.programs_needline USING btree (response_id);

-- Name: programs_needlinehistory_occupation_id_f85a3211; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_needlinehistory_occupation_id_f85a3211 ON public.programs_needlinehistory USING btree (occupation_id);

-- Name: programs_needlinehistory_pgh_context_id_5ecf90ef; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_needlinehistory_pgh_context_id_5ecf90ef ON public.programs_needlinehistory USING btree (pgh_context_id);

-- Name: programs_needlinehistory_pgh_obj_id_6815da14; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_needlinehistory_pgh_obj_id_6815da14 ON public.programs_needlinehistory USING btree (pgh_obj_id);

-- Name: programs_needlinehistory_response_id_be0955a5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_needlinehistory_response_id_be0955a5 ON public.programs_needlinehistory USING btree (response_id);

-- Name: programs_needssurvey_partnership_id_401ddcac; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_needssurvey_partnership_id_401ddcac ON public.programs_needssurvey USING btree (partnership_id);

-- Name: programs_needssurvey_region_id_d5d5c074; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_needssurvey_region_id_d5d5c074 ON public.programs_needssurvey USING btree (region_id);

-- Name: programs_needssurveyhistory_partnership_id_c4ca4356; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_needssurveyhistory_partnership_id_c4ca4356 ON public.programs_needssurveyhistory USING btree (partnership_id);

-- Name: programs_needssurveyhistory_pgh_context_id_cbbfbfce; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_needssurveyhistory_pgh_context_id_cbbfbfce ON public.programs_needssurveyhistory USING btree (pgh_context_id);

-- Name: programs_needssurveyhistory_pgh_obj_id_93c96295; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_needssurveyhistory_pgh_obj_id_93c96295 ON public.programs_needssurveyhistory USING btree (pgh_obj_id);

-- Name: programs_needssurveyhistory_region_id_20169265; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_needssurveyhistory_region_id_20169265 ON public.programs_needssurveyhistory USING btree (region_id);

-- Name: programs_occupationhistory_pgh_context_id_17dbe5f2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_occupationhistory_pgh_context_id_17dbe5f2 ON public.programs_occupationhistory USING btree (pgh_context_id);

-- Name: programs_occupationhistory_pgh_obj_id_41f09099; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_occupationhistory_pgh_obj_id_41f09099 ON public.programs_occupationhistory USING btree (pgh_obj_id);

-- Name: programs_outcome_employer_id_bf00f842; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcome_employer_id_bf00f842 ON public.programs_outcome USING btree (employer_id);

-- Name: programs_outcome_enrolment_id_e2dc24ab; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcome_enrolment_id_e2dc24ab ON public.programs_outcome USING btree (enrolment_id);

-- Name: programs_outcome_region_id_391e0174; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcome_region_id_391e0174 ON public.programs_outcome USING btree (region_id);

-- Name: programs_outcomefigures_program_id_6c046351; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcomefigures_program_id_6c046351 ON public.programs_outcomefigures USING btree (program_id);

-- Name: programs_outcomefigures_region_id_101f01c4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcomefigures_region_id_101f01c4 ON public.programs_outcomefigures USING btree (region_id);

-- Name: programs_outcomefigureshistory_pgh_context_id_17e81f0c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcomefigureshistory_pgh_context_id_17e81f0c ON public.programs_outcomefigureshistory USING btree (pgh_context_id);

-- Name: programs_outcomefigureshistory_pgh_obj_id_99b49d53; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcomefigureshistory_pgh_obj_id_99b49d53 ON public.programs_outcomefigureshistory USING btree (pgh_obj_id);

-- Name: programs_outcomefigureshistory_program_id_65117828; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcomefigureshistory_program_id_65117828 ON public.programs_outcomefigureshistory USING btree (program_id);

-- Name: programs_outcomefigureshistory_region_id_8a7ac8b9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcomefigureshistory_region_id_8a7ac8b9 ON public.programs_outcomefigureshistory USING btree (region_id);

-- Name: programs_outcomehistory_employer_id_ee41e4b9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcomehistory_employer_id_ee41e4b9 ON public.programs_outcomehistory USING btree (employer_id);

-- Name: programs_outcomehistory_enrolment_id_56dc7ecd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcomehistory_enrolment_id_56dc7ecd ON public.programs_outcomehistory USING btree (enrolment_id);

-- Name: programs_outcomehistory_pgh_context_id_504151ae; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcomehistory_pgh_context_id_504151ae ON public.programs_outcomehistory USING btree (pgh_context_id);

-- Name: programs_outcomehistory_pgh_obj_id_0b4705ea; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcomehistory_pgh_obj_id_0b4705ea ON public.programs_outcomehistory USING btree (pgh_obj_id);

-- Name: programs_outcomehistory_region_id_16ad09af; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_outcomehistory_region_id_16ad09af ON public.programs_outcomehistory USING btree (region_id);

-- Name: programs_program_predecessor_id_64818744; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_program_predecessor_id_64818744 ON public.programs_program USING btree (predecessor_id);

-- Name: programs_programhistory_pgh_context_id_7658d723; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_programhistory_pgh_context_id_7658d723 ON public.programs_programhistory USING btree (pgh_context_id);

-- Name: programs_programhistory_pgh_obj_id_0f4d002c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_programhistory_pgh_obj_id_0f4d002c ON public.programs_programhistory USING btree (pgh_obj_id);

-- Name: programs_programhistory_predecessor_id_3436f7ce; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_programhistory_predecessor_id_3436f7ce ON public.programs_programhistory USING btree (predecessor_id);

-- Name: programs_programoccupation_author_id_a36c13e2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_programoccupation_author_id_a36c13e2 ON public.programs_programoccupation USING btree (author_id);

-- Name: programs_programoccupation_occupation_id_2285aae2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_programoccupation_occupation_id_2285aae2 ON public.programs_programoccupation USING btree (occupation_id);

-- Name: programs_programoccupation_program_id_78fce8cc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_programoccupation_program_id_78fce8cc ON public.programs_programoccupation USING btree (program_id);

-- Name: programs_programoccupationhistory_author_id_0a0e3e81; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_programoccupationhistory_author_id_0a0e3e81 ON public.programs_programoccupationhistory USING btree (author_id);

-- Name: programs_programoccupationhistory_occupation_id_d19b4175; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_programoccupationhistory_occupation_id_d19b4175 ON public.programs_programoccupationhistory USING btree (occupation_id);

-- Name: programs_programoccupationhistory_pgh_context_id_f7f9e7be; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_programoccupationhistory_pgh_context_id_f7f9e7be ON public.programs_programoccupationhistory USING btree (pgh_context_id);

-- Name: programs_programoccupationhistory_pgh_obj_id_d564dad8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_programoccupationhistory_pgh_obj_id_d564dad8 ON public.programs_programoccupationhistory USING btree (pgh_obj_id);

-- Name: programs_programoccupationhistory_program_id_88dcafbe; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_programoccupationhistory_program_id_88dcafbe ON public.programs_programoccupationhistory USING btree (program_id);

-- Name: programs_projection_occupation_id_b4ce16c5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_projection_occupation_id_b4ce16c5 ON public.programs_projection USING btree (occupation_id);

-- Name: programs_projection_region_id_68781a17; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_projection_region_id_68781a17 ON public.programs_projection USING btree (region_id);

-- Name: programs_projectionhistory_occupation_id_132a6edc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_projectionhistory_occupation_id_132a6edc ON public.programs_projectionhistory USING btree (occupation_id);

-- Name: programs_projectionhistory_pgh_context_id_6af627fa; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_projectionhistory_pgh_context_id_6af627fa ON public.programs_projectionhistory USING btree (pgh_context_id);

-- Name: programs_projectionhistory_pgh_obj_id_d045c398; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_projectionhistory_pgh_obj_id_d045c398 ON public.programs_projectionhistory USING btree (pgh_obj_id);

-- Name: programs_projectionhistory_region_id_ddd115c6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_projectionhistory_region_id_ddd115c6 ON public.programs_projectionhistory USING btree (region_id);

-- Name: programs_reportevent_by_id_5d2a8d55; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_reportevent_by_id_5d2a8d55 ON public.programs_reportevent USING btree (by_id);

-- Name: programs_reportevent_report_id_958c1c78; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_reportevent_report_id_958c1c78 ON public.programs_reportevent USING btree (report_id);

-- Name: programs_reportline_report_id_c71a1537; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_reportline_report_id_c71a1537 ON public.programs_reportline USING btree (report_id);

-- Name: programs_schooltransfer_asked_by_id_bbffa035; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_schooltransfer_asked_by_id_bbffa035 ON public.programs_schooltransfer USING btree (asked_by_id);

-- Name: programs_schooltransfer_cohort_id_767e4303; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_schooltransfer_cohort_id_767e4303 ON public.programs_schooltransfer USING btree (cohort_id);

-- Name: programs_schooltransfer_enrolment_id_297acd98; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_schooltransfer_enrolment_id_297acd98 ON public.programs_schooltransfer USING btree (enrolment_id);

-- Name: programs_schooltransfer_school_id_b8bd7375; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_schooltransfer_school_id_b8bd7375 ON public.programs_schooltransfer USING btree (school_id);

-- Name: programs_schooltransferevent_by_id_8c293b4e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_schooltransferevent_by_id_8c293b4e ON public.programs_schooltransferevent USING btree (by_id);

-- Name: programs_schooltransferevent_transfer_id_ecc70b1e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_schooltransferevent_transfer_id_ecc70b1e ON public.programs_schooltransferevent USING btree (transfer_id);

-- Name: programs_schooltransferhistory_asked_by_id_aa744ada; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_schooltransferhistory_asked_by_id_aa744ada ON public.programs_schooltransferhistory USING btree (asked_by_id);

-- Name: programs_schooltransferhistory_cohort_id_8e6e71d6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_schooltransferhistory_cohort_id_8e6e71d6 ON public.programs_schooltransferhistory USING btree (cohort_id);

-- Name: programs_schooltransferhistory_enrolment_id_138b01ed; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_schooltransferhistory_enrolment_id_138b01ed ON public.programs_schooltransferhistory USING btree (enrolment_id);

-- Name: programs_schooltransferhistory_pgh_context_id_0c0d4b9f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_schooltransferhistory_pgh_context_id_0c0d4b9f ON public.programs_schooltransferhistory USING btree (pgh_context_id);

-- Name: programs_schooltransferhistory_pgh_obj_id_8d7abd9e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_schooltransferhistory_pgh_obj_id_8d7abd9e ON public.programs_schooltransferhistory USING btree (pgh_obj_id);

-- Name: programs_schooltransferhistory_school_id_561b0821; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_schooltransferhistory_school_id_561b0821 ON public.programs_schooltransferhistory USING btree (school_id);

-- Name: programs_stratum_survey_id_b6732b61; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_stratum_survey_id_b6732b61 ON public.programs_stratum USING btree (survey_id);

-- Name: programs_stratumhistory_pgh_context_id_93bdaeae; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_stratumhistory_pgh_context_id_93bdaeae ON public.programs_stratumhistory USING btree (pgh_context_id);

-- Name: programs_stratumhistory_pgh_obj_id_ca4d7c0a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_stratumhistory_pgh_obj_id_ca4d7c0a ON public.programs_stratumhistory USING btree (pgh_obj_id);

-- Name: programs_stratumhistory_survey_id_8aa06c13; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_stratumhistory_survey_id_8aa06c13 ON public.programs_stratumhistory USING btree (survey_id);

-- Name: programs_student_account_id_7d8c346c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_student_account_id_7d8c346c ON public.programs_student USING btree (account_id);

-- Name: programs_student_keeper_id_d1e04306; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_student_keeper_id_d1e04306 ON public.programs_student USING btree (keeper_id);

-- Name: programs_student_merged_into_id_9cffe058; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_student_merged_into_id_9cffe058 ON public.programs_student USING btree (merged_into_id);

-- Name: programs_student_permanent_code_hash_0dcd0aa9_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_student_permanent_code_hash_0dcd0aa9_like ON public.programs_student USING btree (permanent_code_hash varchar_pattern_ops);

-- Name: programs_studenthistory_account_id_b2163aff; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_studenthistory_account_id_b2163aff ON public.programs_studenthistory USING btree (account_id);

-- Name: programs_studenthistory_keeper_id_2128ba32; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_studenthistory_keeper_id_2128ba32 ON public.programs_studenthistory USING btree (keeper_id);

-- Name: programs_studenthistory_merged_into_id_a22cac20; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_studenthistory_merged_into_id_a22cac20 ON public.programs_studenthistory USING btree (merged_into_id);

-- Name: programs_studenthistory_pgh_context_id_963c514f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_studenthistory_pgh_context_id_963c514f ON public.programs_studenthistory USING btree (pgh_context_id);

-- Name: programs_studenthistory_pgh_obj_id_497b60ab; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_studenthistory_pgh_obj_id_497b60ab ON public.programs_studenthistory USING btree (pgh_obj_id);

-- Name: programs_surveyresponse_establishment_id_9ad37732; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_surveyresponse_establishment_id_9ad37732 ON public.programs_surveyresponse USING btree (establishment_id);

-- Name: programs_surveyresponse_stratum_id_4d5441cb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_surveyresponse_stratum_id_4d5441cb ON public.programs_surveyresponse USING btree (stratum_id);

-- Name: programs_surveyresponse_survey_id_eb34c3d5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_surveyresponse_survey_id_eb34c3d5 ON public.programs_surveyresponse USING btree (survey_id);

-- Name: programs_surveyresponsehistory_establishment_id_d2741a46; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_surveyresponsehistory_establishment_id_d2741a46 ON public.programs_surveyresponsehistory USING btree (establishment_id);

-- Name: programs_surveyresponsehistory_pgh_context_id_a32af0a1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_surveyresponsehistory_pgh_context_id_a32af0a1 ON public.programs_surveyresponsehistory USING btree (pgh_context_id);

-- Name: programs_surveyresponsehistory_pgh_obj_id_02aff744; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_surveyresponsehistory_pgh_obj_id_02aff744 ON public.programs_surveyresponsehistory USING btree (pgh_obj_id);

-- Name: programs_surveyresponsehistory_stratum_id_f71fe879; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_surveyresponsehistory_stratum_id_f71fe879 ON public.programs_surveyresponsehistory USING btree (stratum_id);

-- Name: programs_surveyresponsehistory_survey_id_8291917d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX programs_surveyresponsehistory_survey_id_8291917d ON public.programs_surveyresponsehistory USING btree (survey_id);

-- Name: progress_of_measure; Type: INDEX; Schema: public; Owner: -

CREATE INDEX progress_of_measure ON public.partnerships_progressupdate USING btree (measure_id, "on" DESC);

-- Name: referral_open_since; Type: INDEX; Schema: public; Owner: -

CREATE INDEX referral_open_since ON public.partnerships_referral USING btree (sent_on) WHERE ((state)::text = 'open'::text);

-- Name: report_one_live_per_request; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX report_one_live_per_request ON public.programs_adequacyreport USING btree (region_id, request_key) WHERE (((state)::text = ANY ((ARRAY['requested'::character varying, 'running'::character varying])::text[])) AND (NOT ((request_key)::text = ''::text)));

-- Name: report_one_published_per_region; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX report_one_published_per_region ON public.programs_adequacyreport USING btree (region_id, partnership_id) NULLS NOT DISTINCT WHERE ((state)::text = 'published'::text);

-- Name: round_to_carry_out; Type: INDEX; Schema: public; Owner: -

CREATE INDEX round_to_carry_out ON public.internships_round USING btree (publish_at) WHERE ((carried_out_at IS NULL) AND (chosen_id IS NOT NULL));

-- Name: saved_view_one_default; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX saved_view_one_default ON public.partnerships_savedview USING btree (list, owner_id, organization_id) NULLS NOT DISTINCT WHERE is_default;

-- Name: school_transfer_one_waiting; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX school_transfer_one_waiting ON public.programs_schooltransfer USING btree (enrolment_id) WHERE ((state)::text = 'asked'::text);

-- Name: service_one_sheet_per_name; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX service_one_sheet_per_name ON public.partnerships_serviceitem USING btree (partnership_id, organization_id, name_fr) WHERE (NOT ((state)::text = 'merged'::text));

-- Name: service_to_confirm; Type: INDEX; Schema: public; Owner: -

CREATE INDEX service_to_confirm ON public.partnerships_serviceitem USING btree (confirm_by) WHERE ((state)::text = 'published'::text);

-- Name: service_words; Type: INDEX; Schema: public; Owner: -

CREATE INDEX service_words ON public.partnerships_serviceitem USING gin (((public.words_titled((((name_fr)::text || ' '::text) || (name_en)::text)) || public.words_told(((description_fr || ' '::text) || description_en)))));

-- Name: slot_by_offer_and_end; Type: INDEX; Schema: public; Owner: -

CREATE INDEX slot_by_offer_and_end ON public.internships_slot USING btree (offer_id, ends_on);

-- Name: student_words; Type: INDEX; Schema: public; Owner: -

CREATE INDEX student_words ON public.programs_student USING gin (public.words_named((((((first_name)::text || ' '::text) || (last_name)::text) || ' '::text) || (email)::text)));

-- Name: synonym_keys; Type: INDEX; Schema: public; Owner: -

CREATE INDEX synonym_keys ON public.partnerships_synonym USING gin (keys);

-- Name: unique_authenticator_type; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));

-- Name: unique_primary_email; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

-- Name: unique_verified_email; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

-- Name: user_unique_email_any_case; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX user_unique_email_any_case ON public.partnerships_user USING btree (lower((email)::text));

-- Name: user_words; Type: INDEX; Schema: public; Owner: -

CREATE INDEX user_words ON public.partnerships_user USING gin (public.words_named((((full_name)::text || ' '::text) || (email)::text)));

-- Name: usersessions_usersession_session_key_fd35de43_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);

-- Name: usersessions_usersession_user_id_af5e0a6d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);

-- Name: version_one_to_sign; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX version_one_to_sign ON public.internships_agreementversion USING btree (agreement_id) WHERE ((signed_at IS NULL) AND (voided_at IS NULL));

-- Name: account_emailaddress account_emailaddress_user_id_2c513194_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_partnerships_user_id FOREIGN KEY (user_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: account_emailconfirmation account_emailconfirm_email_address_id_5b7f8c58_fk_account_e; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: django_admin_log django_admin_log_content_type_id_c4bce8eb_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: django_admin_log django_admin_log_user_id_c564eba6_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_partnerships_user_id FOREIGN KEY (user_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreementhost internships_agreemen_agreement_id_1a4440ee_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementhost
    ADD CONSTRAINT internships_agreemen_agreement_id_1a4440ee_fk_internshi FOREIGN KEY (agreement_id) REFERENCES public.internships_agreement(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreementversion internships_agreemen_agreement_id_89ce27e0_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementversion
    ADD CONSTRAINT internships_agreemen_agreement_id_89ce27e0_fk_internshi FOREIGN KEY (agreement_id) REFERENCES public.internships_agreement(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreementevent internships_agreemen_agreement_id_e6bd613b_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementevent
    ADD CONSTRAINT internships_agreemen_agreement_id_e6bd613b_fk_internshi FOREIGN KEY (agreement_id) REFERENCES public.internships_agreement(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreement internships_agreemen_application_id_bfae7ff3_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreement
    ADD CONSTRAINT internships_agreemen_application_id_bfae7ff3_fk_internshi FOREIGN KEY (application_id) REFERENCES public.internships_application(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreementevent internships_agreemen_by_id_38e55fae_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementevent
    ADD CONSTRAINT internships_agreemen_by_id_38e55fae_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreement internships_agreemen_enrolment_id_191aecf5_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreement
    ADD CONSTRAINT internships_agreemen_enrolment_id_191aecf5_fk_programs_ FOREIGN KEY (enrolment_id) REFERENCES public.programs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreementhost internships_agreemen_establishment_id_9e80540c_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementhost
    ADD CONSTRAINT internships_agreemen_establishment_id_9e80540c_fk_partnersh FOREIGN KEY (establishment_id) REFERENCES public.partnerships_establishment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreement internships_agreemen_kind_id_f8252bb3_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreement
    ADD CONSTRAINT internships_agreemen_kind_id_f8252bb3_fk_internshi FOREIGN KEY (kind_id) REFERENCES public.internships_internshipkind(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreementversion internships_agreemen_made_by_id_57f9ff4b_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreementversion
    ADD CONSTRAINT internships_agreemen_made_by_id_57f9ff4b_fk_partnersh FOREIGN KEY (made_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreement internships_agreemen_program_id_39bcf3b5_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreement
    ADD CONSTRAINT internships_agreemen_program_id_39bcf3b5_fk_programs_ FOREIGN KEY (program_id) REFERENCES public.programs_program(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreement internships_agreemen_region_id_e1cb3d65_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreement
    ADD CONSTRAINT internships_agreemen_region_id_e1cb3d65_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreement internships_agreemen_school_id_e382801f_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreement
    ADD CONSTRAINT internships_agreemen_school_id_e382801f_fk_partnersh FOREIGN KEY (school_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreement internships_agreemen_student_id_88f4cf36_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreement
    ADD CONSTRAINT internships_agreemen_student_id_88f4cf36_fk_programs_ FOREIGN KEY (student_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_agreement internships_agreement_offer_id_7abfbcdb_fk_internships_offer_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_agreement
    ADD CONSTRAINT internships_agreement_offer_id_7abfbcdb_fk_internships_offer_id FOREIGN KEY (offer_id) REFERENCES public.internships_offer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_application_documents internships_applicat_application_id_2f5dc19e_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_application_documents
    ADD CONSTRAINT internships_applicat_application_id_2f5dc19e_fk_internshi FOREIGN KEY (application_id) REFERENCES public.internships_application(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_applicationevent internships_applicat_application_id_fbc723f8_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_applicationevent
    ADD CONSTRAINT internships_applicat_application_id_fbc723f8_fk_internshi FOREIGN KEY (application_id) REFERENCES public.internships_application(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_applicationevent internships_applicat_by_id_d37b55b0_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_applicationevent
    ADD CONSTRAINT internships_applicat_by_id_d37b55b0_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_application internships_applicat_consent_id_95b177b0_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_application
    ADD CONSTRAINT internships_applicat_consent_id_95b177b0_fk_partnersh FOREIGN KEY (consent_id) REFERENCES public.partnerships_consent(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_application_documents internships_applicat_document_id_6621037f_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_application_documents
    ADD CONSTRAINT internships_applicat_document_id_6621037f_fk_internshi FOREIGN KEY (document_id) REFERENCES public.internships_document(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_application internships_applicat_enrolment_id_f59d8e84_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_application
    ADD CONSTRAINT internships_applicat_enrolment_id_f59d8e84_fk_programs_ FOREIGN KEY (enrolment_id) REFERENCES public.programs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_application internships_applicat_school_id_1585a7f0_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_application
    ADD CONSTRAINT internships_applicat_school_id_1585a7f0_fk_partnersh FOREIGN KEY (school_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_application internships_applicat_student_id_91a2d88e_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_application
    ADD CONSTRAINT internships_applicat_student_id_91a2d88e_fk_programs_ FOREIGN KEY (student_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_application internships_applicat_submitted_by_id_3d28b769_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_application
    ADD CONSTRAINT internships_applicat_submitted_by_id_3d28b769_fk_partnersh FOREIGN KEY (submitted_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_application internships_application_slot_id_d7265742_fk_internships_slot_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_application
    ADD CONSTRAINT internships_application_slot_id_d7265742_fk_internships_slot_id FOREIGN KEY (slot_id) REFERENCES public.internships_slot(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_assignment internships_assignme_application_id_486b0700_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_assignment
    ADD CONSTRAINT internships_assignme_application_id_486b0700_fk_internshi FOREIGN KEY (application_id) REFERENCES public.internships_application(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_assignment internships_assignme_scenario_id_1e2ef7df_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_assignment
    ADD CONSTRAINT internships_assignme_scenario_id_1e2ef7df_fk_internshi FOREIGN KEY (scenario_id) REFERENCES public.internships_scenario(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_assignment internships_assignme_student_id_2f318cdb_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_assignment
    ADD CONSTRAINT internships_assignme_student_id_2f318cdb_fk_programs_ FOREIGN KEY (student_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_assignment internships_assignment_slot_id_d6f1a62b_fk_internships_slot_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_assignment
    ADD CONSTRAINT internships_assignment_slot_id_d6f1a62b_fk_internships_slot_id FOREIGN KEY (slot_id) REFERENCES public.internships_slot(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_calendarfeed internships_calendar_user_id_39fcdce1_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_calendarfeed
    ADD CONSTRAINT internships_calendar_user_id_39fcdce1_fk_partnersh FOREIGN KEY (user_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_clause internships_clause_kind_id_67c63b6a_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_clause
    ADD CONSTRAINT internships_clause_kind_id_67c63b6a_fk_internshi FOREIGN KEY (kind_id) REFERENCES public.internships_internshipkind(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_clause internships_clause_school_id_30a31781_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_clause
    ADD CONSTRAINT internships_clause_school_id_30a31781_fk_partnersh FOREIGN KEY (school_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_contactentry internships_contacte_establishment_id_71317b39_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_contactentry
    ADD CONSTRAINT internships_contacte_establishment_id_71317b39_fk_partnersh FOREIGN KEY (establishment_id) REFERENCES public.partnerships_establishment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_contactentry internships_contacte_organization_id_10363f26_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_contactentry
    ADD CONSTRAINT internships_contacte_organization_id_10363f26_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_contactentry internships_contacte_region_id_dd7f4e21_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_contactentry
    ADD CONSTRAINT internships_contacte_region_id_dd7f4e21_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_contactentry internships_contactentry_by_id_e57d906b_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_contactentry
    ADD CONSTRAINT internships_contactentry_by_id_e57d906b_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_document internships_document_student_id_d2eba576_fk_programs_student_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_document
    ADD CONSTRAINT internships_document_student_id_d2eba576_fk_programs_student_id FOREIGN KEY (student_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_evaluation internships_evaluati_author_id_d879c119_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_evaluation
    ADD CONSTRAINT internships_evaluati_author_id_d879c119_fk_partnersh FOREIGN KEY (author_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_evaluationmark internships_evaluati_evaluation_id_c702134f_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_evaluationmark
    ADD CONSTRAINT internships_evaluati_evaluation_id_c702134f_fk_internshi FOREIGN KEY (evaluation_id) REFERENCES public.internships_evaluation(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_evaluation internships_evaluati_placement_id_30ca88aa_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_evaluation
    ADD CONSTRAINT internships_evaluati_placement_id_30ca88aa_fk_internshi FOREIGN KEY (placement_id) REFERENCES public.internships_placement(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_evaluationmark internships_evaluati_unit_id_cdb91b58_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_evaluationmark
    ADD CONSTRAINT internships_evaluati_unit_id_cdb91b58_fk_programs_ FOREIGN KEY (unit_id) REFERENCES public.programs_competencyunit(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_favourite internships_favourite_offer_id_2ecf8230_fk_internships_offer_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_favourite
    ADD CONSTRAINT internships_favourite_offer_id_2ecf8230_fk_internships_offer_id FOREIGN KEY (offer_id) REFERENCES public.internships_offer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_favourite internships_favourite_user_id_59129471_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_favourite
    ADD CONSTRAINT internships_favourite_user_id_59129471_fk_partnerships_user_id FOREIGN KEY (user_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_handovernote internships_handover_position_id_0b6b7892_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_handovernote
    ADD CONSTRAINT internships_handover_position_id_0b6b7892_fk_internshi FOREIGN KEY (position_id) REFERENCES public.internships_sharedposition(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_handovernote internships_handovernote_by_id_3bc44bd9_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_handovernote
    ADD CONSTRAINT internships_handovernote_by_id_3bc44bd9_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_hiringfigures internships_hiringfi_kind_id_0873acca_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_hiringfigures
    ADD CONSTRAINT internships_hiringfi_kind_id_0873acca_fk_internshi FOREIGN KEY (kind_id) REFERENCES public.internships_internshipkind(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_hiringfigures internships_hiringfi_partnership_id_260eac34_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_hiringfigures
    ADD CONSTRAINT internships_hiringfi_partnership_id_260eac34_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_hiringfigures internships_hiringfi_region_id_7020937c_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_hiringfigures
    ADD CONSTRAINT internships_hiringfi_region_id_7020937c_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_hourslog internships_hourslog_logged_by_id_f2ae5d08_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_hourslog
    ADD CONSTRAINT internships_hourslog_logged_by_id_f2ae5d08_fk_partnersh FOREIGN KEY (logged_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_hourslog internships_hourslog_placement_id_e8851ba2_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_hourslog
    ADD CONSTRAINT internships_hourslog_placement_id_e8851ba2_fk_internshi FOREIGN KEY (placement_id) REFERENCES public.internships_placement(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_incidentreading internships_incident_by_id_84048c49_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_incidentreading
    ADD CONSTRAINT internships_incident_by_id_84048c49_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_incidentreading internships_incident_incident_id_605de25c_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_incidentreading
    ADD CONSTRAINT internships_incident_incident_id_605de25c_fk_internshi FOREIGN KEY (incident_id) REFERENCES public.internships_placementincident(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offer internships_offer_contact_id_b220544b_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_contact_id_b220544b_fk_partnersh FOREIGN KEY (contact_id) REFERENCES public.partnerships_contact(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offer internships_offer_establishment_id_c3ce4736_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_establishment_id_c3ce4736_fk_partnersh FOREIGN KEY (establishment_id) REFERENCES public.partnerships_establishment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offer internships_offer_kind_id_d06c0f1a_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_kind_id_d06c0f1a_fk_internshi FOREIGN KEY (kind_id) REFERENCES public.internships_internshipkind(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offer internships_offer_link_id_f7417c1d_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_link_id_f7417c1d_fk_partnersh FOREIGN KEY (link_id) REFERENCES public.partnerships_accesslink(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offer internships_offer_need_id_47ba0bb1_fk_programs_needline_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_need_id_47ba0bb1_fk_programs_needline_id FOREIGN KEY (need_id) REFERENCES public.programs_needline(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offer internships_offer_occupation_id_0547b301_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_occupation_id_0547b301_fk_programs_ FOREIGN KEY (occupation_id) REFERENCES public.programs_occupation(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offer_programs internships_offer_pr_offer_id_771b3a29_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer_programs
    ADD CONSTRAINT internships_offer_pr_offer_id_771b3a29_fk_internshi FOREIGN KEY (offer_id) REFERENCES public.internships_offer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offer_programs internships_offer_pr_program_id_64a51d4c_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer_programs
    ADD CONSTRAINT internships_offer_pr_program_id_64a51d4c_fk_programs_ FOREIGN KEY (program_id) REFERENCES public.programs_program(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offer internships_offer_region_id_ed55c55c_fk_partnerships_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_region_id_ed55c55c_fk_partnerships_region_id FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offer internships_offer_renewed_from_id_5002013e_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_renewed_from_id_5002013e_fk_internshi FOREIGN KEY (renewed_from_id) REFERENCES public.internships_offer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offer internships_offer_reserved_for_id_389246d6_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_reserved_for_id_389246d6_fk_partnersh FOREIGN KEY (reserved_for_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offer internships_offer_territory_id_14179855_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_territory_id_14179855_fk_partnersh FOREIGN KEY (territory_id) REFERENCES public.partnerships_territory(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offer internships_offer_written_by_id_9ae365db_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offer
    ADD CONSTRAINT internships_offer_written_by_id_9ae365db_fk_partnersh FOREIGN KEY (written_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offerevent internships_offereve_offer_id_fd8fea96_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offerevent
    ADD CONSTRAINT internships_offereve_offer_id_fd8fea96_fk_internshi FOREIGN KEY (offer_id) REFERENCES public.internships_offer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_offerevent internships_offerevent_by_id_f9834a72_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_offerevent
    ADD CONSTRAINT internships_offerevent_by_id_f9834a72_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_placement internships_placemen_agreement_id_df5cc12f_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placement
    ADD CONSTRAINT internships_placemen_agreement_id_df5cc12f_fk_internshi FOREIGN KEY (agreement_id) REFERENCES public.internships_agreement(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_placementevent internships_placemen_by_id_7fcd28f7_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placementevent
    ADD CONSTRAINT internships_placemen_by_id_7fcd28f7_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_placement internships_placemen_enrolment_id_df4f4303_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placement
    ADD CONSTRAINT internships_placemen_enrolment_id_df4f4303_fk_programs_ FOREIGN KEY (enrolment_id) REFERENCES public.programs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_placement internships_placemen_establishment_id_b95b2ea0_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placement
    ADD CONSTRAINT internships_placemen_establishment_id_b95b2ea0_fk_partnersh FOREIGN KEY (establishment_id) REFERENCES public.partnerships_establishment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_placementevent internships_placemen_placement_id_6c4bf229_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placementevent
    ADD CONSTRAINT internships_placemen_placement_id_6c4bf229_fk_internshi FOREIGN KEY (placement_id) REFERENCES public.internships_placement(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_placementincident internships_placemen_placement_id_f9330b76_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placementincident
    ADD CONSTRAINT internships_placemen_placement_id_f9330b76_fk_internshi FOREIGN KEY (placement_id) REFERENCES public.internships_placement(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_placement internships_placemen_program_id_c1fc098c_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placement
    ADD CONSTRAINT internships_placemen_program_id_c1fc098c_fk_programs_ FOREIGN KEY (program_id) REFERENCES public.programs_program(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_placement internships_placemen_region_id_79e73ebc_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placement
    ADD CONSTRAINT internships_placemen_region_id_79e73ebc_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_placementincident internships_placemen_reported_by_id_3230da18_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placementincident
    ADD CONSTRAINT internships_placemen_reported_by_id_3230da18_fk_partnersh FOREIGN KEY (reported_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_placement internships_placemen_school_id_af9e8f2e_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placement
    ADD CONSTRAINT internships_placemen_school_id_af9e8f2e_fk_partnersh FOREIGN KEY (school_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_placement internships_placemen_student_id_a187811c_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placement
    ADD CONSTRAINT internships_placemen_student_id_a187811c_fk_programs_ FOREIGN KEY (student_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_placement internships_placemen_supervisor_id_b78236b0_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placement
    ADD CONSTRAINT internships_placemen_supervisor_id_b78236b0_fk_partnersh FOREIGN KEY (supervisor_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_placement internships_placemen_trainer_id_8e4409ba_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_placement
    ADD CONSTRAINT internships_placemen_trainer_id_8e4409ba_fk_partnersh FOREIGN KEY (trainer_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_positionevent internships_position_by_id_76866549_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_positionevent
    ADD CONSTRAINT internships_position_by_id_76866549_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_positionshare internships_position_placement_id_1d22ac3d_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_positionshare
    ADD CONSTRAINT internships_position_placement_id_1d22ac3d_fk_internshi FOREIGN KEY (placement_id) REFERENCES public.internships_placement(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_positionshare internships_position_position_id_9c3d52c5_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_positionshare
    ADD CONSTRAINT internships_position_position_id_9c3d52c5_fk_internshi FOREIGN KEY (position_id) REFERENCES public.internships_sharedposition(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_positionevent internships_position_position_id_b1c50f1d_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_positionevent
    ADD CONSTRAINT internships_position_position_id_b1c50f1d_fk_internshi FOREIGN KEY (position_id) REFERENCES public.internships_sharedposition(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_positionshare internships_position_student_id_48d72224_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_positionshare
    ADD CONSTRAINT internships_position_student_id_48d72224_fk_programs_ FOREIGN KEY (student_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_ranking internships_ranking_round_id_4bbef627_fk_internships_round_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_ranking
    ADD CONSTRAINT internships_ranking_round_id_4bbef627_fk_internships_round_id FOREIGN KEY (round_id) REFERENCES public.internships_round(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_ranking internships_ranking_slot_id_e1d26e25_fk_internships_slot_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_ranking
    ADD CONSTRAINT internships_ranking_slot_id_e1d26e25_fk_internships_slot_id FOREIGN KEY (slot_id) REFERENCES public.internships_slot(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_ranking internships_ranking_student_id_de0b02e8_fk_programs_student_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_ranking
    ADD CONSTRAINT internships_ranking_student_id_de0b02e8_fk_programs_student_id FOREIGN KEY (student_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_round internships_round_chosen_by_id_a97ef132_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_round
    ADD CONSTRAINT internships_round_chosen_by_id_a97ef132_fk_partnerships_user_id FOREIGN KEY (chosen_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_round internships_round_chosen_id_61984f51_fk_internships_scenario_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_round
    ADD CONSTRAINT internships_round_chosen_id_61984f51_fk_internships_scenario_id FOREIGN KEY (chosen_id) REFERENCES public.internships_scenario(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_round internships_round_cohort_id_df112f2c_fk_programs_cohort_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_round
    ADD CONSTRAINT internships_round_cohort_id_df112f2c_fk_programs_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.programs_cohort(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_round_slots internships_round_sl_round_id_c4b47ddb_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_round_slots
    ADD CONSTRAINT internships_round_sl_round_id_c4b47ddb_fk_internshi FOREIGN KEY (round_id) REFERENCES public.internships_round(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_round_slots internships_round_slots_slot_id_2bbd56e3_fk_internships_slot_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_round_slots
    ADD CONSTRAINT internships_round_slots_slot_id_2bbd56e3_fk_internships_slot_id FOREIGN KEY (slot_id) REFERENCES public.internships_slot(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_ruleset internships_ruleset_kind_id_a3c143ce_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_ruleset
    ADD CONSTRAINT internships_ruleset_kind_id_a3c143ce_fk_internshi FOREIGN KEY (kind_id) REFERENCES public.internships_internshipkind(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_savedsearch internships_savedsea_user_id_a928b871_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_savedsearch
    ADD CONSTRAINT internships_savedsea_user_id_a928b871_fk_partnersh FOREIGN KEY (user_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_scenario internships_scenario_made_by_id_4d5336ae_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_scenario
    ADD CONSTRAINT internships_scenario_made_by_id_4d5336ae_fk_partnersh FOREIGN KEY (made_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_scenario internships_scenario_round_id_bef17a96_fk_internships_round_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_scenario
    ADD CONSTRAINT internships_scenario_round_id_bef17a96_fk_internships_round_id FOREIGN KEY (round_id) REFERENCES public.internships_round(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_schedule internships_schedule_placement_id_54e78230_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_schedule
    ADD CONSTRAINT internships_schedule_placement_id_54e78230_fk_internshi FOREIGN KEY (placement_id) REFERENCES public.internships_placement(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_schoolbreak internships_schoolbr_school_id_8187fb2d_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_schoolbreak
    ADD CONSTRAINT internships_schoolbr_school_id_8187fb2d_fk_partnersh FOREIGN KEY (school_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_sharedposition internships_sharedpo_establishment_id_1ad6007b_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_sharedposition
    ADD CONSTRAINT internships_sharedpo_establishment_id_1ad6007b_fk_partnersh FOREIGN KEY (establishment_id) REFERENCES public.partnerships_establishment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_sharedposition internships_sharedpo_occupation_id_f9d4370d_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_sharedposition
    ADD CONSTRAINT internships_sharedpo_occupation_id_f9d4370d_fk_programs_ FOREIGN KEY (occupation_id) REFERENCES public.programs_occupation(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_sharedposition internships_sharedpo_offer_id_530b4acf_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_sharedposition
    ADD CONSTRAINT internships_sharedpo_offer_id_530b4acf_fk_internshi FOREIGN KEY (offer_id) REFERENCES public.internships_offer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_sharedposition internships_sharedpo_region_id_beb6b092_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_sharedposition
    ADD CONSTRAINT internships_sharedpo_region_id_beb6b092_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_signaturerequest internships_signatur_host_id_3fb9f7a6_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_signaturerequest
    ADD CONSTRAINT internships_signatur_host_id_3fb9f7a6_fk_internshi FOREIGN KEY (host_id) REFERENCES public.internships_agreementhost(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_signaturerequest internships_signatur_recorded_by_id_0ca96270_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_signaturerequest
    ADD CONSTRAINT internships_signatur_recorded_by_id_0ca96270_fk_partnersh FOREIGN KEY (recorded_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_signaturerequest internships_signatur_version_id_bedad6ed_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_signaturerequest
    ADD CONSTRAINT internships_signatur_version_id_bedad6ed_fk_internshi FOREIGN KEY (version_id) REFERENCES public.internships_agreementversion(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_slot internships_slot_offer_id_90bfe3c6_fk_internships_offer_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_slot
    ADD CONSTRAINT internships_slot_offer_id_90bfe3c6_fk_internships_offer_id FOREIGN KEY (offer_id) REFERENCES public.internships_offer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_studentprofile internships_studentp_enrolment_id_9a71bf47_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_studentprofile
    ADD CONSTRAINT internships_studentp_enrolment_id_9a71bf47_fk_programs_ FOREIGN KEY (enrolment_id) REFERENCES public.programs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_studentprofile internships_studentp_program_id_02d6384b_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_studentprofile
    ADD CONSTRAINT internships_studentp_program_id_02d6384b_fk_programs_ FOREIGN KEY (program_id) REFERENCES public.programs_program(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_studentprofile internships_studentp_school_id_7a5f5756_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_studentprofile
    ADD CONSTRAINT internships_studentp_school_id_7a5f5756_fk_partnersh FOREIGN KEY (school_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_studentprofile internships_studentp_student_id_655859a8_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_studentprofile
    ADD CONSTRAINT internships_studentp_student_id_655859a8_fk_programs_ FOREIGN KEY (student_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_visit internships_visit_by_id_27df78dd_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_visit
    ADD CONSTRAINT internships_visit_by_id_27df78dd_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: internships_visit internships_visit_placement_id_4f4be07d_fk_internshi; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.internships_visit
    ADD CONSTRAINT internships_visit_placement_id_4f4be07d_fk_internshi FOREIGN KEY (placement_id) REFERENCES public.internships_placement(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: mfa_authenticator mfa_authenticator_user_id_0c3a50c0_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_partnerships_user_id FOREIGN KEY (user_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_accesslink partnerships_accessl_made_by_id_a4d1b488_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_accesslink
    ADD CONSTRAINT partnerships_accessl_made_by_id_a4d1b488_fk_partnersh FOREIGN KEY (made_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_accesslink partnerships_accessl_organization_id_84b6622b_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_accesslink
    ADD CONSTRAINT partnerships_accessl_organization_id_84b6622b_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_actionplan partnerships_actionp_adopted_at_id_cf5958a2_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_actionplan
    ADD CONSTRAINT partnerships_actionp_adopted_at_id_cf5958a2_fk_partnersh FOREIGN KEY (adopted_at_id) REFERENCES public.partnerships_meeting(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_actionplan partnerships_actionp_adopted_by_id_0106f8d5_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_actionplan
    ADD CONSTRAINT partnerships_actionp_adopted_by_id_0106f8d5_fk_partnersh FOREIGN KEY (adopted_by_id) REFERENCES public.partnerships_decision(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_actionplan partnerships_actionp_answers_to_id_4cc0547a_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_actionplan
    ADD CONSTRAINT partnerships_actionp_answers_to_id_4cc0547a_fk_partnersh FOREIGN KEY (answers_to_id) REFERENCES public.partnerships_actionplan(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_actionplanevent partnerships_actionp_by_id_a9f9c7db_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_actionplanevent
    ADD CONSTRAINT partnerships_actionp_by_id_a9f9c7db_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_actionplan partnerships_actionp_committee_id_bb5e43e5_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_actionplan
    ADD CONSTRAINT partnerships_actionp_committee_id_bb5e43e5_fk_partnersh FOREIGN KEY (committee_id) REFERENCES public.partnerships_committee(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_actionplan partnerships_actionp_partnership_id_ce036295_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_actionplan
    ADD CONSTRAINT partnerships_actionp_partnership_id_ce036295_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_actionplanevent partnerships_actionp_plan_id_f47051fe_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_actionplanevent
    ADD CONSTRAINT partnerships_actionp_plan_id_f47051fe_fk_partnersh FOREIGN KEY (plan_id) REFERENCES public.partnerships_actionplan(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_actionplan partnerships_actionp_previous_id_a305a525_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_actionplan
    ADD CONSTRAINT partnerships_actionp_previous_id_a305a525_fk_partnersh FOREIGN KEY (previous_id) REFERENCES public.partnerships_actionplan(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_activity_documents partnerships_activit_activity_id_1d6a80b9_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activity_documents
    ADD CONSTRAINT partnerships_activit_activity_id_1d6a80b9_fk_partnersh FOREIGN KEY (activity_id) REFERENCES public.partnerships_activity(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_activityevent partnerships_activit_activity_id_317b0b58_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activityevent
    ADD CONSTRAINT partnerships_activit_activity_id_317b0b58_fk_partnersh FOREIGN KEY (activity_id) REFERENCES public.partnerships_activity(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_activityevent partnerships_activit_by_id_ebb64047_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activityevent
    ADD CONSTRAINT partnerships_activit_by_id_ebb64047_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_activity partnerships_activit_measure_id_92a053f8_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activity
    ADD CONSTRAINT partnerships_activit_measure_id_92a053f8_fk_partnersh FOREIGN KEY (measure_id) REFERENCES public.partnerships_measure(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_activity_documents partnerships_activit_partnershipdocument__ad4ac5cd_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activity_documents
    ADD CONSTRAINT partnerships_activit_partnershipdocument__ad4ac5cd_fk_partnersh FOREIGN KEY (partnershipdocument_id) REFERENCES public.partnerships_partnershipdocument(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_activity partnerships_activit_responsible_id_050afbce_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activity
    ADD CONSTRAINT partnerships_activit_responsible_id_050afbce_fk_partnersh FOREIGN KEY (responsible_id) REFERENCES public.partnerships_seat(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_activity partnerships_activit_waits_for_id_f6f7a82e_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_activity
    ADD CONSTRAINT partnerships_activit_waits_for_id_f6f7a82e_fk_partnersh FOREIGN KEY (waits_for_id) REFERENCES public.partnerships_activity(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_agendaitem partnerships_agendai_meeting_id_2c830514_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_agendaitem
    ADD CONSTRAINT partnerships_agendai_meeting_id_2c830514_fk_partnersh FOREIGN KEY (meeting_id) REFERENCES public.partnerships_meeting(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_amendment partnerships_amendme_presence_id_922e2a7e_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_amendment
    ADD CONSTRAINT partnerships_amendme_presence_id_922e2a7e_fk_partnersh FOREIGN KEY (presence_id) REFERENCES public.partnerships_presence(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_axis partnerships_axis_plan_id_559d49e2_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_axis
    ADD CONSTRAINT partnerships_axis_plan_id_559d49e2_fk_partnersh FOREIGN KEY (plan_id) REFERENCES public.partnerships_actionplan(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_axis partnerships_axis_previous_id_2684faf5_fk_partnerships_axis_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_axis
    ADD CONSTRAINT partnerships_axis_previous_id_2684faf5_fk_partnerships_axis_id FOREIGN KEY (previous_id) REFERENCES public.partnerships_axis(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_ballot partnerships_ballot_decision_id_da884571_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_ballot
    ADD CONSTRAINT partnerships_ballot_decision_id_da884571_fk_partnersh FOREIGN KEY (decision_id) REFERENCES public.partnerships_decision(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_ballot partnerships_ballot_sitting_id_98ed9a31_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_ballot
    ADD CONSTRAINT partnerships_ballot_sitting_id_98ed9a31_fk_partnersh FOREIGN KEY (sitting_id) REFERENCES public.partnerships_sitting(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_batch partnerships_batch_by_id_f95f2633_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_batch
    ADD CONSTRAINT partnerships_batch_by_id_f95f2633_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_batchrow partnerships_batchro_batch_id_f2d38d3c_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_batchrow
    ADD CONSTRAINT partnerships_batchro_batch_id_f2d38d3c_fk_partnersh FOREIGN KEY (batch_id) REFERENCES public.partnerships_batch(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_budgetline partnerships_budgetl_measure_id_ecc501c6_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_budgetline
    ADD CONSTRAINT partnerships_budgetl_measure_id_ecc501c6_fk_partnersh FOREIGN KEY (measure_id) REFERENCES public.partnerships_measure(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_chartersignature partnerships_charter_by_id_adfa8caa_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_chartersignature
    ADD CONSTRAINT partnerships_charter_by_id_adfa8caa_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_chartersignature partnerships_charter_charter_id_b57716b9_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_chartersignature
    ADD CONSTRAINT partnerships_charter_charter_id_b57716b9_fk_partnersh FOREIGN KEY (charter_id) REFERENCES public.partnerships_charter(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_charter partnerships_charter_partnership_id_c03520c8_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_charter
    ADD CONSTRAINT partnerships_charter_partnership_id_c03520c8_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_chartersignature partnerships_charter_seat_id_336b02d9_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_chartersignature
    ADD CONSTRAINT partnerships_charter_seat_id_336b02d9_fk_partnersh FOREIGN KEY (seat_id) REFERENCES public.partnerships_seat(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_committee partnerships_committ_parent_id_6f89dcb2_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_committee
    ADD CONSTRAINT partnerships_committ_parent_id_6f89dcb2_fk_partnersh FOREIGN KEY (parent_id) REFERENCES public.partnerships_committee(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_committee partnerships_committ_partnership_id_b15b648d_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_committee
    ADD CONSTRAINT partnerships_committ_partnership_id_b15b648d_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_committee partnerships_committ_secretariat_id_b5d8cc71_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_committee
    ADD CONSTRAINT partnerships_committ_secretariat_id_b5d8cc71_fk_partnersh FOREIGN KEY (secretariat_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_communicationline partnerships_communi_document_id_f070033f_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_communicationline
    ADD CONSTRAINT partnerships_communi_document_id_f070033f_fk_partnersh FOREIGN KEY (document_id) REFERENCES public.partnerships_partnershipdocument(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_communicationline partnerships_communi_partnership_id_1f24f0f3_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_communicationline
    ADD CONSTRAINT partnerships_communi_partnership_id_1f24f0f3_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_communicationline partnerships_communi_responsible_id_d19a656f_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_communicationline
    ADD CONSTRAINT partnerships_communi_responsible_id_d19a656f_fk_partnersh FOREIGN KEY (responsible_id) REFERENCES public.partnerships_seat(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_consent partnerships_consent_person_id_2a84a130_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_consent
    ADD CONSTRAINT partnerships_consent_person_id_2a84a130_fk_partnerships_user_id FOREIGN KEY (person_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_consent partnerships_consent_recorded_by_id_247b24d0_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_consent
    ADD CONSTRAINT partnerships_consent_recorded_by_id_247b24d0_fk_partnersh FOREIGN KEY (recorded_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_consent partnerships_consent_text_id_01d04305_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_consent
    ADD CONSTRAINT partnerships_consent_text_id_01d04305_fk_partnersh FOREIGN KEY (text_id) REFERENCES public.partnerships_consenttext(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_contact partnerships_contact_establishment_id_c33f123f_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_contact
    ADD CONSTRAINT partnerships_contact_establishment_id_c33f123f_fk_partnersh FOREIGN KEY (establishment_id) REFERENCES public.partnerships_establishment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_decisionevent partnerships_decisio_by_id_d65e564e_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_decisionevent
    ADD CONSTRAINT partnerships_decisio_by_id_d65e564e_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_decision partnerships_decisio_committee_id_02b80a6e_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_decision
    ADD CONSTRAINT partnerships_decisio_committee_id_02b80a6e_fk_partnersh FOREIGN KEY (committee_id) REFERENCES public.partnerships_committee(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_decisionevent partnerships_decisio_decision_id_a64b99a7_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_decisionevent
    ADD CONSTRAINT partnerships_decisio_decision_id_a64b99a7_fk_partnersh FOREIGN KEY (decision_id) REFERENCES public.partnerships_decision(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_decision partnerships_decisio_item_id_1b47351a_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_decision
    ADD CONSTRAINT partnerships_decisio_item_id_1b47351a_fk_partnersh FOREIGN KEY (item_id) REFERENCES public.partnerships_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_decision partnerships_decisio_meeting_id_db170062_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_decision
    ADD CONSTRAINT partnerships_decisio_meeting_id_db170062_fk_partnersh FOREIGN KEY (meeting_id) REFERENCES public.partnerships_meeting(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_decision partnerships_decisio_ratified_at_id_b5a300e1_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_decision
    ADD CONSTRAINT partnerships_decisio_ratified_at_id_b5a300e1_fk_partnersh FOREIGN KEY (ratified_at_id) REFERENCES public.partnerships_meeting(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_decision partnerships_decisio_responsible_id_55ccd687_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_decision
    ADD CONSTRAINT partnerships_decisio_responsible_id_55ccd687_fk_partnersh FOREIGN KEY (responsible_id) REFERENCES public.partnerships_seat(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_delegation partnerships_delegat_partnership_id_fd9f9b7d_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_delegation
    ADD CONSTRAINT partnerships_delegat_partnership_id_fd9f9b7d_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_establishment partnerships_establi_organization_id_cbc170a3_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_establishment
    ADD CONSTRAINT partnerships_establi_organization_id_cbc170a3_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_establishment partnerships_establi_territory_id_63127291_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_establishment
    ADD CONSTRAINT partnerships_establi_territory_id_63127291_fk_partnersh FOREIGN KEY (territory_id) REFERENCES public.partnerships_territory(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_expectedresult partnerships_expecte_measure_id_caf12bc1_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_expectedresult
    ADD CONSTRAINT partnerships_expecte_measure_id_caf12bc1_fk_partnersh FOREIGN KEY (measure_id) REFERENCES public.partnerships_measure(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_expectedresult partnerships_expecte_previous_id_14ff2ffd_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_expectedresult
    ADD CONSTRAINT partnerships_expecte_previous_id_14ff2ffd_fk_partnersh FOREIGN KEY (previous_id) REFERENCES public.partnerships_expectedresult(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_funding partnerships_funding_partnership_id_bbb68d6c_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_funding
    ADD CONSTRAINT partnerships_funding_partnership_id_bbb68d6c_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_import partnerships_import_committed_by_id_958cbfee_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_import
    ADD CONSTRAINT partnerships_import_committed_by_id_958cbfee_fk_partnersh FOREIGN KEY (committed_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_import partnerships_import_organization_id_88cfbaff_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_import
    ADD CONSTRAINT partnerships_import_organization_id_88cfbaff_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_import partnerships_import_region_id_f55b5483_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_import
    ADD CONSTRAINT partnerships_import_region_id_f55b5483_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_import partnerships_import_uploaded_by_id_cdf36847_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_import
    ADD CONSTRAINT partnerships_import_uploaded_by_id_cdf36847_fk_partnersh FOREIGN KEY (uploaded_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_importevent partnerships_importe_imported_id_cd716aad_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_importevent
    ADD CONSTRAINT partnerships_importe_imported_id_cd716aad_fk_partnersh FOREIGN KEY (imported_id) REFERENCES public.partnerships_import(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_importevent partnerships_importevent_by_id_4d631fb4_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_importevent
    ADD CONSTRAINT partnerships_importevent_by_id_4d631fb4_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_importrow partnerships_importr_imported_id_540e4189_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_importrow
    ADD CONSTRAINT partnerships_importr_imported_id_540e4189_fk_partnersh FOREIGN KEY (imported_id) REFERENCES public.partnerships_import(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_invitation partnerships_invitat_accepted_by_id_f279ec74_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_invitation
    ADD CONSTRAINT partnerships_invitat_accepted_by_id_f279ec74_fk_partnersh FOREIGN KEY (accepted_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_invitation partnerships_invitat_invited_by_id_3cf58c4d_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_invitation
    ADD CONSTRAINT partnerships_invitat_invited_by_id_3cf58c4d_fk_partnersh FOREIGN KEY (invited_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_invitation partnerships_invitat_organization_id_5ba39ada_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_invitation
    ADD CONSTRAINT partnerships_invitat_organization_id_5ba39ada_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_invitation partnerships_invitat_region_id_23da75e3_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_invitation
    ADD CONSTRAINT partnerships_invitat_region_id_23da75e3_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_job partnerships_job_requested_by_id_d5fc073f_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_job
    ADD CONSTRAINT partnerships_job_requested_by_id_d5fc073f_fk_partnersh FOREIGN KEY (requested_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_keyactor partnerships_keyacto_partnership_id_86e5bfba_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_keyactor
    ADD CONSTRAINT partnerships_keyacto_partnership_id_86e5bfba_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_keyactor partnerships_keyactor_zone_id_cbd9ce49_fk_partnerships_zone_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_keyactor
    ADD CONSTRAINT partnerships_keyactor_zone_id_cbd9ce49_fk_partnerships_zone_id FOREIGN KEY (zone_id) REFERENCES public.partnerships_zone(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_knownname partnerships_knownna_chosen_by_id_ee349ef0_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_knownname
    ADD CONSTRAINT partnerships_knownna_chosen_by_id_ee349ef0_fk_partnersh FOREIGN KEY (chosen_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_knownname partnerships_knownna_imported_id_0eca5929_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_knownname
    ADD CONSTRAINT partnerships_knownna_imported_id_0eca5929_fk_partnersh FOREIGN KEY (imported_id) REFERENCES public.partnerships_import(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_knownname partnerships_knownna_organization_id_2e3da3d5_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_knownname
    ADD CONSTRAINT partnerships_knownna_organization_id_2e3da3d5_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_knownname partnerships_knownna_region_id_6a828ef1_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_knownname
    ADD CONSTRAINT partnerships_knownna_region_id_6a828ef1_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_localmandate partnerships_localma_organization_id_6e892be5_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_localmandate
    ADD CONSTRAINT partnerships_localma_organization_id_6e892be5_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_localmandate partnerships_localma_partnership_id_d4e66827_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_localmandate
    ADD CONSTRAINT partnerships_localma_partnership_id_d4e66827_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_localmandate partnerships_localma_zone_id_54d983d4_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_localmandate
    ADD CONSTRAINT partnerships_localma_zone_id_54d983d4_fk_partnersh FOREIGN KEY (zone_id) REFERENCES public.partnerships_zone(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_mandate partnerships_mandate_committee_id_e4b0064e_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_mandate
    ADD CONSTRAINT partnerships_mandate_committee_id_e4b0064e_fk_partnersh FOREIGN KEY (committee_id) REFERENCES public.partnerships_committee(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measure partnerships_measure_axis_id_1b5a073d_fk_partnerships_axis_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure
    ADD CONSTRAINT partnerships_measure_axis_id_1b5a073d_fk_partnerships_axis_id FOREIGN KEY (axis_id) REFERENCES public.partnerships_axis(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measureevent partnerships_measure_by_id_bb21cd1d_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measureevent
    ADD CONSTRAINT partnerships_measure_by_id_bb21cd1d_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measuredecision partnerships_measure_decision_id_3f6dbc6e_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measuredecision
    ADD CONSTRAINT partnerships_measure_decision_id_3f6dbc6e_fk_partnersh FOREIGN KEY (decision_id) REFERENCES public.partnerships_decision(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measureitem partnerships_measure_item_id_bb615a9a_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measureitem
    ADD CONSTRAINT partnerships_measure_item_id_bb615a9a_fk_partnersh FOREIGN KEY (item_id) REFERENCES public.partnerships_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measure partnerships_measure_lead_organization_id_b78bdd61_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure
    ADD CONSTRAINT partnerships_measure_lead_organization_id_b78bdd61_fk_partnersh FOREIGN KEY (lead_organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measure partnerships_measure_lead_seat_id_462b78a6_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure
    ADD CONSTRAINT partnerships_measure_lead_seat_id_462b78a6_fk_partnersh FOREIGN KEY (lead_seat_id) REFERENCES public.partnerships_seat(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measure partnerships_measure_mandate_id_4c97ac22_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure
    ADD CONSTRAINT partnerships_measure_mandate_id_4c97ac22_fk_partnersh FOREIGN KEY (mandate_id) REFERENCES public.partnerships_mandate(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measure_partners partnerships_measure_measure_id_0255aef1_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure_partners
    ADD CONSTRAINT partnerships_measure_measure_id_0255aef1_fk_partnersh FOREIGN KEY (measure_id) REFERENCES public.partnerships_measure(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measure_zones partnerships_measure_measure_id_438a8b90_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure_zones
    ADD CONSTRAINT partnerships_measure_measure_id_438a8b90_fk_partnersh FOREIGN KEY (measure_id) REFERENCES public.partnerships_measure(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measureitem partnerships_measure_measure_id_90ea3d1e_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measureitem
    ADD CONSTRAINT partnerships_measure_measure_id_90ea3d1e_fk_partnersh FOREIGN KEY (measure_id) REFERENCES public.partnerships_measure(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measuredecision partnerships_measure_measure_id_91c923c1_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measuredecision
    ADD CONSTRAINT partnerships_measure_measure_id_91c923c1_fk_partnersh FOREIGN KEY (measure_id) REFERENCES public.partnerships_measure(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measureevent partnerships_measure_measure_id_9f55e498_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measureevent
    ADD CONSTRAINT partnerships_measure_measure_id_9f55e498_fk_partnersh FOREIGN KEY (measure_id) REFERENCES public.partnerships_measure(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measure_partners partnerships_measure_organization_id_bf4f927a_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure_partners
    ADD CONSTRAINT partnerships_measure_organization_id_bf4f927a_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measure partnerships_measure_previous_id_36a7cf31_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure
    ADD CONSTRAINT partnerships_measure_previous_id_36a7cf31_fk_partnersh FOREIGN KEY (previous_id) REFERENCES public.partnerships_measure(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_measure_zones partnerships_measure_zone_id_1aded639_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_measure_zones
    ADD CONSTRAINT partnerships_measure_zone_id_1aded639_fk_partnersh FOREIGN KEY (zone_id) REFERENCES public.partnerships_zone(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_meeting partnerships_meeting_adopted_at_id_7883672b_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_meeting
    ADD CONSTRAINT partnerships_meeting_adopted_at_id_7883672b_fk_partnersh FOREIGN KEY (adopted_at_id) REFERENCES public.partnerships_meeting(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_meetingevent partnerships_meeting_by_id_a0311298_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_meetingevent
    ADD CONSTRAINT partnerships_meeting_by_id_a0311298_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_meeting partnerships_meeting_committee_id_542a22cb_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_meeting
    ADD CONSTRAINT partnerships_meeting_committee_id_542a22cb_fk_partnersh FOREIGN KEY (committee_id) REFERENCES public.partnerships_committee(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_meeting_also_for partnerships_meeting_committee_id_f2e4de95_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_meeting_also_for
    ADD CONSTRAINT partnerships_meeting_committee_id_f2e4de95_fk_partnersh FOREIGN KEY (committee_id) REFERENCES public.partnerships_committee(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_meetingevent partnerships_meeting_meeting_id_04483160_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_meetingevent
    ADD CONSTRAINT partnerships_meeting_meeting_id_04483160_fk_partnersh FOREIGN KEY (meeting_id) REFERENCES public.partnerships_meeting(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_meeting_also_for partnerships_meeting_meeting_id_cc10766d_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_meeting_also_for
    ADD CONSTRAINT partnerships_meeting_meeting_id_cc10766d_fk_partnersh FOREIGN KEY (meeting_id) REFERENCES public.partnerships_meeting(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_membership partnerships_members_organization_id_52f00f0d_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_membership
    ADD CONSTRAINT partnerships_members_organization_id_52f00f0d_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_membership partnerships_members_user_id_373afec5_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_membership
    ADD CONSTRAINT partnerships_members_user_id_373afec5_fk_partnersh FOREIGN KEY (user_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_milestone partnerships_milesto_partnership_id_16ac8e61_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_milestone
    ADD CONSTRAINT partnerships_milesto_partnership_id_16ac8e61_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_milestone partnerships_milesto_position_id_321c41a7_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_milestone
    ADD CONSTRAINT partnerships_milesto_position_id_321c41a7_fk_partnersh FOREIGN KEY (position_id) REFERENCES public.partnerships_position(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_organizationrole partnerships_organiz_organization_id_e76e418a_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_organizationrole
    ADD CONSTRAINT partnerships_organiz_organization_id_e76e418a_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_organization partnerships_organiz_region_id_c557d916_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_organization
    ADD CONSTRAINT partnerships_organiz_region_id_c557d916_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_overlap partnerships_overlap_by_id_2274fe76_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_overlap
    ADD CONSTRAINT partnerships_overlap_by_id_2274fe76_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_overlap partnerships_overlap_first_id_49e14a65_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_overlap
    ADD CONSTRAINT partnerships_overlap_first_id_49e14a65_fk_partnersh FOREIGN KEY (first_id) REFERENCES public.partnerships_serviceitem(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_overlap partnerships_overlap_second_id_57d8dfd3_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_overlap
    ADD CONSTRAINT partnerships_overlap_second_id_57d8dfd3_fk_partnersh FOREIGN KEY (second_id) REFERENCES public.partnerships_serviceitem(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_partnership partnerships_partner_lead_organization_id_0ebc7d74_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_partnership
    ADD CONSTRAINT partnerships_partner_lead_organization_id_0ebc7d74_fk_partnersh FOREIGN KEY (lead_organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_partnershipdocument partnerships_partner_partnership_id_0fa0166a_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_partnershipdocument
    ADD CONSTRAINT partnerships_partner_partnership_id_0fa0166a_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_partnership_regions partnerships_partner_partnership_id_18f54d92_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_partnership_regions
    ADD CONSTRAINT partnerships_partner_partnership_id_18f54d92_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_partnership_regions partnerships_partner_region_id_86a82f11_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_partnership_regions
    ADD CONSTRAINT partnerships_partner_region_id_86a82f11_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_position partnerships_positio_partnership_id_c6768252_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_position
    ADD CONSTRAINT partnerships_positio_partnership_id_c6768252_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_presence partnerships_presenc_meeting_id_1eccea8a_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_presence
    ADD CONSTRAINT partnerships_presenc_meeting_id_1eccea8a_fk_partnersh FOREIGN KEY (meeting_id) REFERENCES public.partnerships_meeting(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_presence partnerships_presenc_proxy_id_c8f83f09_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_presence
    ADD CONSTRAINT partnerships_presenc_proxy_id_c8f83f09_fk_partnersh FOREIGN KEY (proxy_id) REFERENCES public.partnerships_sitting(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_presence partnerships_presenc_sitting_id_8024441b_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_presence
    ADD CONSTRAINT partnerships_presenc_sitting_id_8024441b_fk_partnersh FOREIGN KEY (sitting_id) REFERENCES public.partnerships_sitting(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_pressitem partnerships_pressit_partnership_id_e9a48dba_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_pressitem
    ADD CONSTRAINT partnerships_pressit_partnership_id_e9a48dba_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_progressupdate partnerships_progres_by_id_4eee35cd_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_progressupdate
    ADD CONSTRAINT partnerships_progres_by_id_4eee35cd_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_progressupdate partnerships_progres_measure_id_94c0fc82_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_progressupdate
    ADD CONSTRAINT partnerships_progres_measure_id_94c0fc82_fk_partnersh FOREIGN KEY (measure_id) REFERENCES public.partnerships_measure(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_progressupdate partnerships_progres_result_id_473fc706_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_progressupdate
    ADD CONSTRAINT partnerships_progres_result_id_473fc706_fk_partnersh FOREIGN KEY (result_id) REFERENCES public.partnerships_expectedresult(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_progressupdate partnerships_progres_zone_id_71223aad_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_progressupdate
    ADD CONSTRAINT partnerships_progres_zone_id_71223aad_fk_partnersh FOREIGN KEY (zone_id) REFERENCES public.partnerships_zone(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_referralevent partnerships_referra_by_id_2d4dae48_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_referralevent
    ADD CONSTRAINT partnerships_referra_by_id_2d4dae48_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_referralevent partnerships_referra_referral_id_b9d23c6c_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_referralevent
    ADD CONSTRAINT partnerships_referra_referral_id_b9d23c6c_fk_partnersh FOREIGN KEY (referral_id) REFERENCES public.partnerships_referral(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_referral partnerships_referra_sender_id_5477d083_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_referral
    ADD CONSTRAINT partnerships_referra_sender_id_5477d083_fk_partnersh FOREIGN KEY (sender_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_referral partnerships_referra_sent_by_id_d1a32f6a_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_referral
    ADD CONSTRAINT partnerships_referra_sent_by_id_d1a32f6a_fk_partnersh FOREIGN KEY (sent_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_referral partnerships_referra_service_id_ba9b1075_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_referral
    ADD CONSTRAINT partnerships_referra_service_id_ba9b1075_fk_partnersh FOREIGN KEY (service_id) REFERENCES public.partnerships_serviceitem(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_regionalrole partnerships_regiona_region_id_9fbb63e4_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_regionalrole
    ADD CONSTRAINT partnerships_regiona_region_id_9fbb63e4_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_regionalrole partnerships_regiona_user_id_7432f9e3_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_regionalrole
    ADD CONSTRAINT partnerships_regiona_user_id_7432f9e3_fk_partnersh FOREIGN KEY (user_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_resource partnerships_resourc_organization_id_260f35ce_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_resource
    ADD CONSTRAINT partnerships_resourc_organization_id_260f35ce_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_resource partnerships_resourc_partnership_id_b111f6fa_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_resource
    ADD CONSTRAINT partnerships_resourc_partnership_id_b111f6fa_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_savedview partnerships_savedvi_organization_id_59e4cc93_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_savedview
    ADD CONSTRAINT partnerships_savedvi_organization_id_59e4cc93_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_savedview partnerships_savedvi_owner_id_5d3bd7aa_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_savedview
    ADD CONSTRAINT partnerships_savedvi_owner_id_5d3bd7aa_fk_partnersh FOREIGN KEY (owner_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_seat partnerships_seat_organization_id_a17ebb1b_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_seat
    ADD CONSTRAINT partnerships_seat_organization_id_a17ebb1b_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_seat partnerships_seat_partnership_id_df844840_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_seat
    ADD CONSTRAINT partnerships_seat_partnership_id_df844840_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_serviceitem partnerships_service_audience_id_d1285750_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_serviceitem
    ADD CONSTRAINT partnerships_service_audience_id_d1285750_fk_partnersh FOREIGN KEY (audience_id) REFERENCES public.partnerships_audience(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_serviceevent partnerships_service_by_id_f9c46712_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_serviceevent
    ADD CONSTRAINT partnerships_service_by_id_f9c46712_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_serviceitem partnerships_service_category_id_4303b1e5_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_serviceitem
    ADD CONSTRAINT partnerships_service_category_id_4303b1e5_fk_partnersh FOREIGN KEY (category_id) REFERENCES public.partnerships_servicecategory(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_serviceitem partnerships_service_merged_into_id_2ee753ed_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_serviceitem
    ADD CONSTRAINT partnerships_service_merged_into_id_2ee753ed_fk_partnersh FOREIGN KEY (merged_into_id) REFERENCES public.partnerships_serviceitem(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_serviceitem partnerships_service_organization_id_a02d9c76_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_serviceitem
    ADD CONSTRAINT partnerships_service_organization_id_a02d9c76_fk_partnersh FOREIGN KEY (organization_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_serviceitem partnerships_service_partnership_id_b4f2deb2_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_serviceitem
    ADD CONSTRAINT partnerships_service_partnership_id_b4f2deb2_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_serviceevent partnerships_service_service_id_daa30d38_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_serviceevent
    ADD CONSTRAINT partnerships_service_service_id_daa30d38_fk_partnersh FOREIGN KEY (service_id) REFERENCES public.partnerships_serviceitem(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_sitting partnerships_sitting_committee_id_d51fdb1b_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_sitting
    ADD CONSTRAINT partnerships_sitting_committee_id_d51fdb1b_fk_partnersh FOREIGN KEY (committee_id) REFERENCES public.partnerships_committee(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_sitting partnerships_sitting_seat_id_579c9152_fk_partnerships_seat_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_sitting
    ADD CONSTRAINT partnerships_sitting_seat_id_579c9152_fk_partnerships_seat_id FOREIGN KEY (seat_id) REFERENCES public.partnerships_seat(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_territory partnerships_territo_region_id_9b5df980_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_territory
    ADD CONSTRAINT partnerships_territo_region_id_9b5df980_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_user_groups partnerships_user_gr_user_id_6f5b73cc_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_user_groups
    ADD CONSTRAINT partnerships_user_gr_user_id_6f5b73cc_fk_partnersh FOREIGN KEY (user_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_user_groups partnerships_user_groups_group_id_1316ff21_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_user_groups
    ADD CONSTRAINT partnerships_user_groups_group_id_1316ff21_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_user_user_permissions partnerships_user_us_permission_id_ce9d2faa_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_user_user_permissions
    ADD CONSTRAINT partnerships_user_us_permission_id_ce9d2faa_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_user_user_permissions partnerships_user_us_user_id_b52be061_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_user_user_permissions
    ADD CONSTRAINT partnerships_user_us_user_id_b52be061_fk_partnersh FOREIGN KEY (user_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_zone partnerships_zone_local_lead_id_1de90780_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zone
    ADD CONSTRAINT partnerships_zone_local_lead_id_1de90780_fk_partnersh FOREIGN KEY (local_lead_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_zone partnerships_zone_partnership_id_4385269f_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zone
    ADD CONSTRAINT partnerships_zone_partnership_id_4385269f_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_zone_places partnerships_zone_pl_establishment_id_c4cbf269_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zone_places
    ADD CONSTRAINT partnerships_zone_pl_establishment_id_c4cbf269_fk_partnersh FOREIGN KEY (establishment_id) REFERENCES public.partnerships_establishment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_zone_places partnerships_zone_pl_zone_id_4675b530_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zone_places
    ADD CONSTRAINT partnerships_zone_pl_zone_id_4675b530_fk_partnersh FOREIGN KEY (zone_id) REFERENCES public.partnerships_zone(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_zone_territories partnerships_zone_te_territory_id_a36884f3_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zone_territories
    ADD CONSTRAINT partnerships_zone_te_territory_id_a36884f3_fk_partnersh FOREIGN KEY (territory_id) REFERENCES public.partnerships_territory(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_zone_territories partnerships_zone_te_zone_id_5f4be711_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zone_territories
    ADD CONSTRAINT partnerships_zone_te_zone_id_5f4be711_fk_partnersh FOREIGN KEY (zone_id) REFERENCES public.partnerships_zone(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_zonetarget partnerships_zonetar_result_id_b36442b7_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zonetarget
    ADD CONSTRAINT partnerships_zonetar_result_id_b36442b7_fk_partnersh FOREIGN KEY (result_id) REFERENCES public.partnerships_expectedresult(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: partnerships_zonetarget partnerships_zonetar_zone_id_53e951e9_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.partnerships_zonetarget
    ADD CONSTRAINT partnerships_zonetar_zone_id_53e951e9_fk_partnersh FOREIGN KEY (zone_id) REFERENCES public.partnerships_zone(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_achievement programs_achievement_enrolment_id_43dbe572_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_achievement
    ADD CONSTRAINT programs_achievement_enrolment_id_43dbe572_fk_programs_ FOREIGN KEY (enrolment_id) REFERENCES public.programs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_achievement programs_achievement_unit_id_6d63f392_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_achievement
    ADD CONSTRAINT programs_achievement_unit_id_6d63f392_fk_programs_ FOREIGN KEY (unit_id) REFERENCES public.programs_competencyunit(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_adequacyreport_programs programs_adequacyrep_adequacyreport_id_939c243c_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreport_programs
    ADD CONSTRAINT programs_adequacyrep_adequacyreport_id_939c243c_fk_programs_ FOREIGN KEY (adequacyreport_id) REFERENCES public.programs_adequacyreport(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_adequacyreport programs_adequacyrep_partnership_id_8f9e6e80_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreport
    ADD CONSTRAINT programs_adequacyrep_partnership_id_8f9e6e80_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_adequacyreport_programs programs_adequacyrep_program_id_c1a19c0d_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreport_programs
    ADD CONSTRAINT programs_adequacyrep_program_id_c1a19c0d_fk_programs_ FOREIGN KEY (program_id) REFERENCES public.programs_program(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_adequacyreport programs_adequacyrep_published_by_id_37f740e6_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreport
    ADD CONSTRAINT programs_adequacyrep_published_by_id_37f740e6_fk_partnersh FOREIGN KEY (published_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_adequacyreport programs_adequacyrep_region_id_e44bde37_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreport
    ADD CONSTRAINT programs_adequacyrep_region_id_e44bde37_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_adequacyreport programs_adequacyrep_requested_by_id_423d4fdf_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreport
    ADD CONSTRAINT programs_adequacyrep_requested_by_id_423d4fdf_fk_partnersh FOREIGN KEY (requested_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_adequacyreport programs_adequacyrep_same_as_id_cc133835_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreport
    ADD CONSTRAINT programs_adequacyrep_same_as_id_cc133835_fk_programs_ FOREIGN KEY (same_as_id) REFERENCES public.programs_adequacyreport(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_adequacyreport programs_adequacyreport_job_id_15db421b_fk_partnerships_job_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_adequacyreport
    ADD CONSTRAINT programs_adequacyreport_job_id_15db421b_fk_partnerships_job_id FOREIGN KEY (job_id) REFERENCES public.partnerships_job(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_agendasubject programs_agendasubje_item_id_38e2cfcc_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_agendasubject
    ADD CONSTRAINT programs_agendasubje_item_id_38e2cfcc_fk_partnersh FOREIGN KEY (item_id) REFERENCES public.partnerships_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_agendasubject programs_agendasubje_program_id_31cf354f_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_agendasubject
    ADD CONSTRAINT programs_agendasubje_program_id_31cf354f_fk_programs_ FOREIGN KEY (program_id) REFERENCES public.programs_program(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_agendasubject programs_agendasubje_report_id_ed133edf_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_agendasubject
    ADD CONSTRAINT programs_agendasubje_report_id_ed133edf_fk_programs_ FOREIGN KEY (report_id) REFERENCES public.programs_adequacyreport(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_agendasubject programs_agendasubject_by_id_4764a3b7_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_agendasubject
    ADD CONSTRAINT programs_agendasubject_by_id_4764a3b7_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_cohort programs_cohort_copied_from_id_01244413_fk_programs_cohort_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_cohort
    ADD CONSTRAINT programs_cohort_copied_from_id_01244413_fk_programs_cohort_id FOREIGN KEY (copied_from_id) REFERENCES public.programs_cohort(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_cohort programs_cohort_host_establishment_i_e535e18c_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_cohort
    ADD CONSTRAINT programs_cohort_host_establishment_i_e535e18c_fk_partnersh FOREIGN KEY (host_establishment_id) REFERENCES public.partnerships_establishment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_cohort programs_cohort_program_id_9e54ebe6_fk_programs_program_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_cohort
    ADD CONSTRAINT programs_cohort_program_id_9e54ebe6_fk_programs_program_id FOREIGN KEY (program_id) REFERENCES public.programs_program(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_cohort programs_cohort_provider_id_dd893c51_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_cohort
    ADD CONSTRAINT programs_cohort_provider_id_dd893c51_fk_partnersh FOREIGN KEY (provider_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_cohort programs_cohort_region_id_25f024c6_fk_partnerships_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_cohort
    ADD CONSTRAINT programs_cohort_region_id_25f024c6_fk_partnerships_region_id FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_cohort programs_cohort_territory_id_ab52c05b_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_cohort
    ADD CONSTRAINT programs_cohort_territory_id_ab52c05b_fk_partnersh FOREIGN KEY (territory_id) REFERENCES public.partnerships_territory(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_cohortevent programs_cohortevent_by_id_2df2a93c_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_cohortevent
    ADD CONSTRAINT programs_cohortevent_by_id_2df2a93c_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_cohortevent programs_cohortevent_cohort_id_01456573_fk_programs_cohort_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_cohortevent
    ADD CONSTRAINT programs_cohortevent_cohort_id_01456573_fk_programs_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.programs_cohort(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_competencyunit programs_competencyu_program_id_70a0122b_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_competencyunit
    ADD CONSTRAINT programs_competencyu_program_id_70a0122b_fk_programs_ FOREIGN KEY (program_id) REFERENCES public.programs_program(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_decisionlink programs_decisionlin_decision_id_809e2997_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_decisionlink
    ADD CONSTRAINT programs_decisionlin_decision_id_809e2997_fk_partnersh FOREIGN KEY (decision_id) REFERENCES public.partnerships_decision(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_decisionlink programs_decisionlin_program_id_203b0243_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_decisionlink
    ADD CONSTRAINT programs_decisionlin_program_id_203b0243_fk_programs_ FOREIGN KEY (program_id) REFERENCES public.programs_program(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_decisionlink programs_decisionlink_cohort_id_6e78205c_fk_programs_cohort_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_decisionlink
    ADD CONSTRAINT programs_decisionlink_cohort_id_6e78205c_fk_programs_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.programs_cohort(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_enrolment programs_enrolment_cohort_id_39558f74_fk_programs_cohort_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_enrolment
    ADD CONSTRAINT programs_enrolment_cohort_id_39558f74_fk_programs_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.programs_cohort(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_enrolment programs_enrolment_student_id_2e1308dc_fk_programs_student_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_enrolment
    ADD CONSTRAINT programs_enrolment_student_id_2e1308dc_fk_programs_student_id FOREIGN KEY (student_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_enrolment programs_enrolment_went_on_in_id_e2212995_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_enrolment
    ADD CONSTRAINT programs_enrolment_went_on_in_id_e2212995_fk_programs_ FOREIGN KEY (went_on_in_id) REFERENCES public.programs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_enrolmentevent programs_enrolmentev_enrolment_id_9f48f827_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_enrolmentevent
    ADD CONSTRAINT programs_enrolmentev_enrolment_id_9f48f827_fk_programs_ FOREIGN KEY (enrolment_id) REFERENCES public.programs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_enrolmentevent programs_enrolmentevent_by_id_82466967_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_enrolmentevent
    ADD CONSTRAINT programs_enrolmentevent_by_id_82466967_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_exactreading programs_exactreadin_report_id_7389776d_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_exactreading
    ADD CONSTRAINT programs_exactreadin_report_id_7389776d_fk_programs_ FOREIGN KEY (report_id) REFERENCES public.programs_adequacyreport(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_exactreading programs_exactreading_by_id_692259cb_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_exactreading
    ADD CONSTRAINT programs_exactreading_by_id_692259cb_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_filequestion programs_filequestio_asked_by_id_f6915e8c_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_filequestion
    ADD CONSTRAINT programs_filequestio_asked_by_id_f6915e8c_fk_partnersh FOREIGN KEY (asked_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_filequestionevent programs_filequestio_by_id_54ab7564_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_filequestionevent
    ADD CONSTRAINT programs_filequestio_by_id_54ab7564_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_filequestionevent programs_filequestio_question_id_c3ad81fb_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_filequestionevent
    ADD CONSTRAINT programs_filequestio_question_id_c3ad81fb_fk_programs_ FOREIGN KEY (question_id) REFERENCES public.programs_filequestion(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_filequestion programs_filequestio_school_id_53f61b2b_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_filequestion
    ADD CONSTRAINT programs_filequestio_school_id_53f61b2b_fk_partnersh FOREIGN KEY (school_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_filequestion programs_filequestio_student_id_a2e17a22_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_filequestion
    ADD CONSTRAINT programs_filequestio_student_id_a2e17a22_fk_programs_ FOREIGN KEY (student_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_filequestion programs_filequestion_own_id_aacad63f_fk_programs_student_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_filequestion
    ADD CONSTRAINT programs_filequestion_own_id_aacad63f_fk_programs_student_id FOREIGN KEY (own_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_layoffnotice programs_layoffnotic_establishment_id_3427d416_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_layoffnotice
    ADD CONSTRAINT programs_layoffnotic_establishment_id_3427d416_fk_partnersh FOREIGN KEY (establishment_id) REFERENCES public.partnerships_establishment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_layoffnotice programs_layoffnotic_occupation_id_460d2024_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_layoffnotice
    ADD CONSTRAINT programs_layoffnotic_occupation_id_460d2024_fk_programs_ FOREIGN KEY (occupation_id) REFERENCES public.programs_occupation(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_merge programs_merge_by_id_b185c1d4_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_merge
    ADD CONSTRAINT programs_merge_by_id_b185c1d4_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_merge programs_merge_gone_id_a3c9d090_fk_programs_student_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_merge
    ADD CONSTRAINT programs_merge_gone_id_a3c9d090_fk_programs_student_id FOREIGN KEY (gone_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_merge programs_merge_kept_id_09e2a266_fk_programs_student_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_merge
    ADD CONSTRAINT programs_merge_kept_id_09e2a266_fk_programs_student_id FOREIGN KEY (kept_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_merge programs_merge_school_id_5c4edec6_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_merge
    ADD CONSTRAINT programs_merge_school_id_5c4edec6_fk_partnersh FOREIGN KEY (school_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_mergeevent programs_mergeevent_by_id_90b60272_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_mergeevent
    ADD CONSTRAINT programs_mergeevent_by_id_90b60272_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_mergeevent programs_mergeevent_merge_id_3a317b1f_fk_programs_merge_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_mergeevent
    ADD CONSTRAINT programs_mergeevent_merge_id_3a317b1f_fk_programs_merge_id FOREIGN KEY (merge_id) REFERENCES public.programs_merge(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_needline programs_needline_occupation_id_4667a03f_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_needline
    ADD CONSTRAINT programs_needline_occupation_id_4667a03f_fk_programs_ FOREIGN KEY (occupation_id) REFERENCES public.programs_occupation(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_needline programs_needline_response_id_c359b792_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_needline
    ADD CONSTRAINT programs_needline_response_id_c359b792_fk_programs_ FOREIGN KEY (response_id) REFERENCES public.programs_surveyresponse(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_needssurvey programs_needssurvey_partnership_id_401ddcac_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_needssurvey
    ADD CONSTRAINT programs_needssurvey_partnership_id_401ddcac_fk_partnersh FOREIGN KEY (partnership_id) REFERENCES public.partnerships_partnership(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_needssurvey programs_needssurvey_region_id_d5d5c074_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_needssurvey
    ADD CONSTRAINT programs_needssurvey_region_id_d5d5c074_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_outcome programs_outcome_employer_id_bf00f842_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_outcome
    ADD CONSTRAINT programs_outcome_employer_id_bf00f842_fk_partnersh FOREIGN KEY (employer_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_outcome programs_outcome_enrolment_id_e2dc24ab_fk_programs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_outcome
    ADD CONSTRAINT programs_outcome_enrolment_id_e2dc24ab_fk_programs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.programs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_outcome programs_outcome_region_id_391e0174_fk_partnerships_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_outcome
    ADD CONSTRAINT programs_outcome_region_id_391e0174_fk_partnerships_region_id FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_outcomefigures programs_outcomefigu_program_id_6c046351_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigu_program_id_6c046351_fk_programs_ FOREIGN KEY (program_id) REFERENCES public.programs_program(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_outcomefigures programs_outcomefigu_region_id_101f01c4_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_outcomefigures
    ADD CONSTRAINT programs_outcomefigu_region_id_101f01c4_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_program programs_program_predecessor_id_64818744_fk_programs_program_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_program
    ADD CONSTRAINT programs_program_predecessor_id_64818744_fk_programs_program_id FOREIGN KEY (predecessor_id) REFERENCES public.programs_program(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_programoccupation programs_programoccu_author_id_a36c13e2_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_programoccupation
    ADD CONSTRAINT programs_programoccu_author_id_a36c13e2_fk_partnersh FOREIGN KEY (author_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_programoccupation programs_programoccu_occupation_id_2285aae2_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_programoccupation
    ADD CONSTRAINT programs_programoccu_occupation_id_2285aae2_fk_programs_ FOREIGN KEY (occupation_id) REFERENCES public.programs_occupation(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_programoccupation programs_programoccu_program_id_78fce8cc_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_programoccupation
    ADD CONSTRAINT programs_programoccu_program_id_78fce8cc_fk_programs_ FOREIGN KEY (program_id) REFERENCES public.programs_program(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_projection programs_projection_occupation_id_b4ce16c5_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_projection
    ADD CONSTRAINT programs_projection_occupation_id_b4ce16c5_fk_programs_ FOREIGN KEY (occupation_id) REFERENCES public.programs_occupation(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_projection programs_projection_region_id_68781a17_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_projection
    ADD CONSTRAINT programs_projection_region_id_68781a17_fk_partnersh FOREIGN KEY (region_id) REFERENCES public.partnerships_region(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_reportevent programs_reportevent_by_id_5d2a8d55_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_reportevent
    ADD CONSTRAINT programs_reportevent_by_id_5d2a8d55_fk_partnerships_user_id FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_reportevent programs_reportevent_report_id_958c1c78_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_reportevent
    ADD CONSTRAINT programs_reportevent_report_id_958c1c78_fk_programs_ FOREIGN KEY (report_id) REFERENCES public.programs_adequacyreport(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_reportline programs_reportline_report_id_c71a1537_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_reportline
    ADD CONSTRAINT programs_reportline_report_id_c71a1537_fk_programs_ FOREIGN KEY (report_id) REFERENCES public.programs_adequacyreport(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_schooltransfer programs_schooltrans_asked_by_id_bbffa035_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_schooltransfer
    ADD CONSTRAINT programs_schooltrans_asked_by_id_bbffa035_fk_partnersh FOREIGN KEY (asked_by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_schooltransferevent programs_schooltrans_by_id_8c293b4e_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_schooltransferevent
    ADD CONSTRAINT programs_schooltrans_by_id_8c293b4e_fk_partnersh FOREIGN KEY (by_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_schooltransfer programs_schooltrans_cohort_id_767e4303_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_schooltransfer
    ADD CONSTRAINT programs_schooltrans_cohort_id_767e4303_fk_programs_ FOREIGN KEY (cohort_id) REFERENCES public.programs_cohort(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_schooltransfer programs_schooltrans_enrolment_id_297acd98_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_schooltransfer
    ADD CONSTRAINT programs_schooltrans_enrolment_id_297acd98_fk_programs_ FOREIGN KEY (enrolment_id) REFERENCES public.programs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_schooltransfer programs_schooltrans_school_id_b8bd7375_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_schooltransfer
    ADD CONSTRAINT programs_schooltrans_school_id_b8bd7375_fk_partnersh FOREIGN KEY (school_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_schooltransferevent programs_schooltrans_transfer_id_ecc70b1e_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_schooltransferevent
    ADD CONSTRAINT programs_schooltrans_transfer_id_ecc70b1e_fk_programs_ FOREIGN KEY (transfer_id) REFERENCES public.programs_schooltransfer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_stratum programs_stratum_survey_id_b6732b61_fk_programs_needssurvey_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_stratum
    ADD CONSTRAINT programs_stratum_survey_id_b6732b61_fk_programs_needssurvey_id FOREIGN KEY (survey_id) REFERENCES public.programs_needssurvey(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_student programs_student_account_id_7d8c346c_fk_partnerships_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_student
    ADD CONSTRAINT programs_student_account_id_7d8c346c_fk_partnerships_user_id FOREIGN KEY (account_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_student programs_student_keeper_id_d1e04306_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_student
    ADD CONSTRAINT programs_student_keeper_id_d1e04306_fk_partnersh FOREIGN KEY (keeper_id) REFERENCES public.partnerships_organization(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_student programs_student_merged_into_id_9cffe058_fk_programs_student_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_student
    ADD CONSTRAINT programs_student_merged_into_id_9cffe058_fk_programs_student_id FOREIGN KEY (merged_into_id) REFERENCES public.programs_student(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_surveyresponse programs_surveyrespo_establishment_id_9ad37732_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_surveyresponse
    ADD CONSTRAINT programs_surveyrespo_establishment_id_9ad37732_fk_partnersh FOREIGN KEY (establishment_id) REFERENCES public.partnerships_establishment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_surveyresponse programs_surveyrespo_stratum_id_4d5441cb_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_surveyresponse
    ADD CONSTRAINT programs_surveyrespo_stratum_id_4d5441cb_fk_programs_ FOREIGN KEY (stratum_id) REFERENCES public.programs_stratum(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: programs_surveyresponse programs_surveyrespo_survey_id_eb34c3d5_fk_programs_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.programs_surveyresponse
    ADD CONSTRAINT programs_surveyrespo_survey_id_eb34c3d5_fk_programs_ FOREIGN KEY (survey_id) REFERENCES public.programs_needssurvey(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: usersessions_usersession usersessions_userses_user_id_af5e0a6d_fk_partnersh; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_userses_user_id_af5e0a6d_fk_partnersh FOREIGN KEY (user_id) REFERENCES public.partnerships_user(id) DEFERRABLE INITIALLY DEFERRED;

-- PostgreSQL database dump complete


