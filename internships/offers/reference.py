"""Kinds of internships of Quebec's schools, and the limits known for each, with their source.

Act respecting labour standards (CQLR c. N-1.1): s. 84.3 (no child under 14, save by regulation), s. 84.4
(17 hours a week, 10 of them from Monday to Friday, while school is compulsory; lifted when classes stop for
more than seven days in a row), s. 84.6 (no night work between 23:00 and 6:00); since 1 September 2023.
Minimum wage: Regulation respecting labour standards (c. N-1.1, r. 3), s. 3, from 1 May 2025.
"""

from datetime import date, time
from decimal import Decimal

KINDS = [
    {
        "code": "observation",
        "name_fr": "Stage d’observation",
        "name_en": "Observation internship",
        "description_fr": "Regarder un métier de près. Le stage d’observation n’est pas un emploi.",
        "description_en": "See a trade from close by. An observation internship is not a job.",
    },
    {
        "code": "exploration",
        "name_fr": "Élève d’un jour",
        "name_en": "Student for a day",
        "description_fr": "Passer une journée dans un programme ou une entreprise, pour choisir.",
        "description_en": "Spend a day in a program or a firm, to make a choice.",
        "needs_agreement": False,
    },
    {
        "code": "program",
        "name_fr": "Stage en milieu de travail",
        "name_en": "Program internship",
        "description_fr": "Le stage prévu par le programme d’études, encadré par l’école.",
        "description_en": "The internship that the program of study asks for, followed by the school.",
    },
    {
        "code": "work-study",
        "name_fr": "Alternance travail-études",
        "name_en": "Work-study",
        "description_fr": "Des périodes à l’école et en entreprise, l’une après l’autre.",
        "description_en": "Periods at school and in the firm, one after the other.",
        "is_employment": True,
        "union_signs": True,
        "tutor_signs": True,
    },
    {
        "code": "summer-job",
        "name_fr": "Emploi d’été",
        "name_en": "Summer job",
        "description_fr": "Un emploi pendant les vacances, dans le métier étudié si possible.",
        "description_en": "A job during the holidays, in the trade studied if possible.",
        "is_employment": True,
        "needs_agreement": True,
        "school_signs": False,
    },
    {
        "code": "shared-position",
        "name_fr": "Poste jumelé",
        "name_en": "Shared position",
        "description_fr": "Un emploi à temps plein, tenu toute l’année par deux élèves, chacun la moitié.",
        "description_en": "One full-time job, held all year by two students, half each.",
        "is_employment": True,
        "is_shared": True,
        "union_signs": True,
    },
]
CHILDREN_AT_WORK = date(2023, 9, 1)
WAGE_FROM = date(2025, 5, 1)
MINIMUM_WAGE = Decimal("16.10")
JOBS = [kind["code"] for kind in KINDS if kind.get("is_employment")]

UNPAID = [
    {
        "kind": code,
        "from_on": date(2000, 1, 1),
        "is_paid": False,
        "legal_reference": "N’est pas un emploi : ni salaire ni production (usage des écoles)",
        **days,
    }
    for code, days in (("observation", {}), ("exploration", {"max_days": 1}))  # « élève d’un jour »
]
TOO_YOUNG = [
    {
        "kind": code,
        "to_age": 13,
        "from_on": date(2023, 6, 1),
        "is_forbidden": True,
        "legal_reference": "Loi sur les normes du travail, RLRQ c. N-1.1, art. 84.3",
    }
    for code in JOBS
]
SCHOOL_AGE = [
    {
        "kind": code,
        "from_age": 14,
        "to_age": 17,
        "is_for_school_age": True,
        "from_on": CHILDREN_AT_WORK,
        "max_hours_week": 17,
        "max_hours_school_days": 10,
        "free_break_days": 7,
        "earliest_at": time(6),
        "latest_at": time(23),
        "legal_reference": "Loi sur les normes du travail, RLRQ c. N-1.1, art. 84.4 et 84.6",
    }
    for code in JOBS
]
WAGES = [
    {
        "kind": code,
        "from_age": 14,
        "from_on": WAGE_FROM,
        "is_paid": True,
        "minimum_wage": MINIMUM_WAGE,
        "legal_reference": "Règlement sur les normes du travail, RLRQ c. N-1.1, r. 3, art. 3",
    }
    for code in ("summer-job", "shared-position")
]
MINORS = [
    {
        "kind": kind["code"],
        "to_age": 17,
        "from_on": date(1994, 1, 1),
        "is_guardian_required": True,
        "legal_reference": "Usage des écoles; majorité à 18 ans : Code civil du Québec, art. 153",
    }
    for kind in KINDS
]
# Said, so that « no limit » is never the same as « nobody wrote the limits ».
ADULTS = [
    {
        "kind": kind["code"],
        "from_age": 18,
        "from_on": date(1994, 1, 1),
        "legal_reference": "Majeur : aucune limite d’âge; Code civil du Québec, art. 153",
    }
    for kind in KINDS
]
RULES = [*UNPAID, *TOO_YOUNG, *SCHOOL_AGE, *WAGES, *MINORS, *ADULTS]


def load_kinds(sender, **kwargs) -> None:
    """After migrations: make sure that the kinds are there, and the rules of a kind that has none.

    Runs again after a flush. What an administrator wrote is left as it is.
    """
    kind, rule = sender.get_model("InternshipKind"), sender.get_model("RuleSet")
    known = set(kind.objects.values_list("code", flat=True))
    kind.objects.bulk_create(
        [
            kind(**values, position=rank)
            for rank, values in enumerate(KINDS, start=1)
            if values["code"] not in known
        ],
        ignore_conflicts=True,
    )
    bare = dict(kind.objects.filter(rules=None).values_list("code", "pk"))
    rows = [{**values} for values in RULES if values["kind"] in bare]
    rule.objects.bulk_create(rule(kind_id=bare[values.pop("kind")], **values) for values in rows)
