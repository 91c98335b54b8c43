"""No row holds a date, hours or a quantity that cannot be (``partnerships/base/bounds.py``)."""

from django.db import migrations

from partnerships.migrations._bounds import holding

HELD = {
    "internships_agreement": {
        "starts_on": ("1970-01-01", "2100-12-31"),
        "ends_on": ("1970-01-01", "2100-12-31"),
        "hours_week": (0, 84),
        "hours_total": (0, 10000),
        "wage_hourly": (0, 500),
        "stopped_on": ("1970-01-01", "2100-12-31"),
    },
    "internships_agreementhost": {
        "percent": (0, 100),
    },
    "internships_agreementversion": {
        "number": (0, 10000),
        "effective_on": ("1970-01-01", "2100-12-31"),
    },
    "internships_application": {
        "reminded_on": ("1970-01-01", "2100-12-31"),
        "confirm_by": ("1970-01-01", "2100-12-31"),
        "rank": (0, 10000),
    },
    "internships_assignment": {
        "rank": (0, 10000),
    },
    "internships_clause": {
        "version": (0, 10000),
        "position": (0, 10000),
        "from_on": ("1970-01-01", "2100-12-31"),
        "to_on": ("1970-01-01", "2100-12-31"),
    },
    "internships_contactentry": {
        "call_again_on": ("1970-01-01", "2100-12-31"),
    },
    "internships_evaluation": {
        "overall": (1, 4),
    },
    "internships_evaluationmark": {
        "mark": (1, 4),
    },
    "internships_hiringfigures": {
        "from_year": (1980, 2100),
        "to_year": (1980, 2100),
        "persons": (0, 10000000),
    },
    "internships_hourslog": {
        "day": ("1970-01-01", "2100-12-31"),
        "hours": (0, 24),
    },
    "internships_internshipkind": {
        "position": (0, 10000),
    },
    "internships_offer": {
        "latitude": (40, 65),
        "longitude": (-90, -50),
        "wage_hourly": (0, 500),
        "hours_week": (0, 84),
        "minimum_age": (0, 120),
        "reserved_until": ("1970-01-01", "2100-12-31"),
        "last_confirmed_on": ("1970-01-01", "2100-12-31"),
        "asked_on": ("1970-01-01", "2100-12-31"),
    },
    "internships_placement": {
        "starts_on": ("1970-01-01", "2100-12-31"),
        "ends_on": ("1970-01-01", "2100-12-31"),
        "hours_week": (0, 84),
        "hours_planned": (0, 10000),
    },
    "internships_positionshare": {
        "from_on": ("1970-01-01", "2100-12-31"),
        "to_on": ("1970-01-01", "2100-12-31"),
    },
    "internships_ranking": {
        "rank": (0, 10000),
    },
    "internships_round": {
        "choices": (0, 10000),
    },
    "internships_ruleset": {
        "from_age": (0, 120),
        "to_age": (0, 120),
        "from_on": ("1970-01-01", "2100-12-31"),
        "to_on": ("1970-01-01", "2100-12-31"),
        "max_hours_day": (0, 24),
        "max_hours_week": (0, 84),
        "max_hours_school_days": (0, 84),
        "free_break_days": (0, 3660),
        "max_days": (0, 3660),
        "min_hours": (0, 10000),
        "minimum_wage": (0, 500),
        "max_trainees_per_trainer": (0, 2000),
    },
    "internships_schedule": {
        "weekday": (0, 6),
        "break_minutes": (0, 720),
        "from_on": ("1970-01-01", "2100-12-31"),
        "to_on": ("1970-01-01", "2100-12-31"),
    },
    "internships_schoolbreak": {
        "from_on": ("1970-01-01", "2100-12-31"),
        "to_on": ("1970-01-01", "2100-12-31"),
    },
    "internships_sharedposition": {
        "weekly_hours": (0, 84),
        "wage_hourly": (0, 500),
        "starts_on": ("1970-01-01", "2100-12-31"),
        "ends_on": ("1970-01-01", "2100-12-31"),
    },
    "internships_signaturerequest": {
        "reminded_on": ("1970-01-01", "2100-12-31"),
        "paper_on": ("1970-01-01", "2100-12-31"),
    },
    "internships_slot": {
        "starts_on": ("1970-01-01", "2100-12-31"),
        "ends_on": ("1970-01-01", "2100-12-31"),
        "seats": (1, 2000),
    },
    "internships_studentprofile": {
        "available_from": ("1970-01-01", "2100-12-31"),
        "available_to": ("1970-01-01", "2100-12-31"),
    },
    "internships_visit": {
        "on": ("1970-01-01", "2100-12-31"),
    },
}


class Migration(migrations.Migration):
    dependencies = [
        ("internships", "0012_one_order_of_names"),
        ("partnerships", "0014_bounds"),
    ]
    operations = [holding(HELD)]
