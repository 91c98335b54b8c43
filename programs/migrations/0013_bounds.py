"""No row holds a date, hours or a quantity that cannot be (``partnerships/base/bounds.py``)."""

from django.db import migrations

from partnerships.migrations._bounds import holding

HELD = {
    "programs_achievement": {
        "achieved_on": ("1970-01-01", "2100-12-31"),
    },
    "programs_adequacyreport": {
        "edition": (0, 10000),
        "on": ("1970-01-01", "2100-12-31"),
        "first_year": (1980, 2100),
        "last_year": (1980, 2100),
    },
    "programs_cohort": {
        "starts_on": ("1970-01-01", "2100-12-31"),
        "expected_end_on": ("1970-01-01", "2100-12-31"),
        "seats": (1, 2000),
        "minimum_to_open": (0, 2000),
        "reported_applicants": (0, 2000),
        "reported_entrants": (0, 2000),
        "reported_graduates": (0, 2000),
        "reported_withdrawals": (0, 2000),
        "reported_on": ("1970-01-01", "2100-12-31"),
    },
    "programs_competencyunit": {
        "hours": (0, 10000),
        "position": (0, 10000),
    },
    "programs_coverageband": {
        "lower": (0, 1000),
        "valid_from": ("1970-01-01", "2100-12-31"),
    },
    "programs_enrolment": {
        "applied_on": ("1970-01-01", "2100-12-31"),
        "began_on": ("1970-01-01", "2100-12-31"),
        "planned_end_on": ("1970-01-01", "2100-12-31"),
        "ended_on": ("1970-01-01", "2100-12-31"),
    },
    "programs_filequestion": {
        "asked_on": ("1970-01-01", "2100-12-31"),
    },
    "programs_layoffnotice": {
        "headcount": (0, 10000000),
        "from_on": ("1970-01-01", "2100-12-31"),
        "expected_recall_on": ("1970-01-01", "2100-12-31"),
    },
    "programs_needline": {
        "headcount": (0, 10000000),
        "vacancies": (0, 10000000),
        "hires_12m": (0, 10000000),
        "hires_36m": (0, 10000000),
        "retirements_36m": (0, 10000000),
        "difficulty": (1, 5),
        "internships_offered": (0, 2000),
    },
    "programs_needssurvey": {
        "reference_on": ("1970-01-01", "2100-12-31"),
        "closes_on": ("1970-01-01", "2100-12-31"),
    },
    "programs_occupation": {
        "teer": (0, 5),
    },
    "programs_outcome": {
        "measured_on": ("1970-01-01", "2100-12-31"),
    },
    "programs_outcomefigures": {
        "as_of": ("1970-01-01", "2100-12-31"),
        "respondents": (0, 10000000),
        "employed_related": (0, 10000000),
        "employed_other": (0, 10000000),
        "full_time": (0, 10000000),
        "studying": (0, 10000000),
        "seeking": (0, 10000000),
        "inactive": (0, 10000000),
        "left_region": (0, 10000000),
        "graduates": (0, 10000000),
        "entrants": (0, 10000000),
    },
    "programs_program": {
        "hours": (0, 10000),
        "duration_months": (0, 120),
        "valid_from": ("1970-01-01", "2100-12-31"),
        "valid_to": ("1970-01-01", "2100-12-31"),
    },
    "programs_programoccupation": {
        "share": (0.0001, 1),
    },
    "programs_projection": {
        "from_year": (1980, 2100),
        "to_year": (1980, 2100),
        "employment": (-10000000, 10000000),
        "growth": (-10000000, 10000000),
        "retirements": (-10000000, 10000000),
        "other_replacement": (-10000000, 10000000),
        "school_leavers": (-10000000, 10000000),
        "immigration": (-10000000, 10000000),
        "other_seekers": (-10000000, 10000000),
        "vintage": ("1970-01-01", "2100-12-31"),
    },
    "programs_reportline": {
        "position": (0, 10000),
    },
    "programs_stratum": {
        "population": (0, 10000000),
    },
    "programs_student": {
        "birth_date": ("1900-01-01", "2100-12-31"),
    },
    "programs_surveyresponse": {
        "answered_on": ("1970-01-01", "2100-12-31"),
    },
}


class Migration(migrations.Migration):
    dependencies = [
        ("programs", "0012_programs_keep_their_words"),
        ("partnerships", "0014_bounds"),
    ]
    operations = [holding(HELD)]
