"""A Quebec made by SQL: 17 regions, 600 programs, 10 school years, 1 M enrolments, 200 k need lines.

Every row is invented by arithmetic; nothing is random, so two runs measure the same.
"""

from django.db import connection

TABLES = (
    "programs_program", "programs_occupation", "programs_programoccupation", "programs_cohort", "programs_student",
    "programs_enrolment", "programs_needssurvey", "programs_stratum", "programs_surveyresponse", "programs_needline",
    "programs_projection", "programs_outcomefigures", "partnerships_organization", "partnerships_establishment",
)  # fmt: skip
STAMPS = "gen_random_uuid(), now(), now()"
COLUMNS = "public_id, created_at, updated_at"


def build(*, scale: float) -> dict[str, int]:
    """Fill the database; ``scale`` 1 is all Quebec. Return how many rows of each kind."""
    enrolments = max(1, round(10 * scale))
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        for table in TABLES:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for statement in statements(enrolments=enrolments, firms=max(20, round(2000 * scale))):
            cursor.execute(statement)
        for table in TABLES:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        cursor.execute("ANALYZE")
        return {
            table: _count(cursor, table)
            for table in ("programs_cohort", "programs_enrolment", "programs_needline")
        }


def _count(cursor, table: str) -> int:
    cursor.execute(f"SELECT count(*) FROM {table}")
    return cursor.fetchone()[0]


def statements(*, enrolments: int, firms: int) -> list[str]:
    return [
        f"""INSERT INTO programs_occupation ({COLUMNS}, code, version, title_fr, title_en, definition_fr, definition_en, teer)
            SELECT {STAMPS}, lpad((10000 + n)::text, 5, '0'), '2021', 'Profession ' || n, 'Occupation ' || n, '', '', n % 6
            FROM generate_series(1, 500) n""",
        f"""INSERT INTO programs_program ({COLUMNS}, code, version, sanction, title_fr, title_en, sector_fr, sector_en,
                summary_fr, summary_en, hours, duration_months)
            SELECT {STAMPS}, (7000 + n)::text, '', 'DEP', 'Programme ' || n, 'Program ' || n, 'Secteur ' || n % 20,
                'Sector ' || n % 20, '', '', 1800, 15 FROM generate_series(1, 600) n""",
        f"""INSERT INTO programs_programoccupation ({COLUMNS}, share, evidence, program_id, occupation_id)
            SELECT {STAMPS}, 0.2, '', p.id, o.id FROM (SELECT id, row_number() OVER (ORDER BY id) n FROM programs_program) p
            JOIN (SELECT id, row_number() OVER (ORDER BY id) n FROM programs_occupation) o ON o.n IN (p.n % 500 + 1, p.n * 7 % 500 + 1)
            ON CONFLICT DO NOTHING""",
        f"""INSERT INTO programs_projection ({COLUMNS}, area, region_id, from_year, to_year, employment, growth, retirements,
                other_replacement, school_leavers, immigration, other_seekers, source, vintage, is_fictitious,
                recent_condition_fr, recent_condition_en, future_condition_fr, future_condition_en, occupation_id)
            SELECT {STAMPS}, 'region', r.id, 2024, 2033, 1000, 50, 250, 60, 200, 80, -20, 'bench', '2024-01-01', true, '', '', '', '', o.id
            FROM programs_occupation o, partnerships_region r""",
        f"""INSERT INTO partnerships_organization ({COLUMNS}, name, legal_name, neq, website, status, is_fictitious, region_id)
            SELECT {STAMPS}, 'Centre ' || r.code, '', '', '', 'active', true, r.id FROM partnerships_region r""",
        f"""INSERT INTO programs_cohort ({COLUMNS}, name, mode, starts_on, expected_end_on, seats, state, reported_source, note,
                is_fictitious, has_continuous_entry, is_list_complete, program_id, provider_id, region_id)
            SELECT {STAMPS}, '', 'day', make_date(y, 8, 28), make_date(y + 1, 11, 20), 16, 'completed', '', '', true, false, true, p.id, o.id, o.region_id
            FROM programs_program p, partnerships_organization o, generate_series(2015, 2024) y""",
        f"""INSERT INTO programs_student ({COLUMNS}, first_name, last_name, email, guardian_name, guardian_email, is_fictitious)
            SELECT {STAMPS}, 'Élève', n::text, '', '', '', true FROM generate_series(1, 100000) n""",
        f"""INSERT INTO programs_enrolment ({COLUMNS}, state, began_on, reason, student_id, cohort_id)
            SELECT {STAMPS}, CASE WHEN (c.id + k) % 3 = 0 THEN 'withdrawn' ELSE 'graduated' END, c.starts_on, '', s.first + (c.id * 13 + k * 7919) % 100000, c.id
            FROM programs_cohort c, generate_series(1, {enrolments}) k, (SELECT min(id) first FROM programs_student) s""",
        f"""INSERT INTO programs_outcomefigures ({COLUMNS}, as_of, respondents, employed_related, employed_other, studying,
                seeking, inactive, left_region, source, drawn_as, is_fictitious, program_id, region_id)
            SELECT {STAMPS}, '2025-03-31', 60, 40, 8, 6, 4, 2, 5, 'bench', 'outcomes: bench', true, p.id, r.id
            FROM programs_program p, partnerships_region r""",
        f"""INSERT INTO programs_needssurvey ({COLUMNS}, title_fr, title_en, reference_on, note_fr, note_en, source, drawn_as, is_fictitious, region_id)
            SELECT {STAMPS}, 'Enquête', '', '2025-05-01', '', '', 'bench', '2025-05-01', true, r.id FROM partnerships_region r""",
        f"""INSERT INTO partnerships_establishment ({COLUMNS}, name, address, postal_code, industry_code, headcount_band, shifts,
                transit, status, is_fictitious, organization_id)
            SELECT {STAMPS}, 'Usine ' || n, '', '', '', '', '', '', 'active', true, o.id
            FROM partnerships_organization o, generate_series(1, {firms}) n""",
        f"""INSERT INTO programs_surveyresponse ({COLUMNS}, state, note, survey_id, establishment_id)
            SELECT {STAMPS}, 'complete', '', v.id, e.id FROM programs_needssurvey v
            JOIN partnerships_organization o ON o.region_id = v.region_id JOIN partnerships_establishment e ON e.organization_id = o.id""",
        f"""INSERT INTO programs_needline ({COLUMNS}, headcount, vacancies, hires_12m, hires_36m, response_id, occupation_id)
            SELECT {STAMPS}, 10, 1, r.id % 4, r.id % 4 * 3, r.id, o.id FROM programs_surveyresponse r,
            generate_series(1, 6) k, LATERAL (SELECT id FROM programs_occupation ORDER BY id LIMIT 1 OFFSET (r.id * 17 + k * 83) % 500) o
            ON CONFLICT DO NOTHING""",
    ]  # fmt: skip
