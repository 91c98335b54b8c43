"""The public search of 1 M offers: French words and four filters against the first page without any.

Rows are invented by arithmetic, as in world.py. Six offers in ten are published; words are rare or frequent.
"""

from datetime import date
from statistics import median

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.urls import reverse

from internships.offers.models import InternshipKind
from internships.offers.searching import RELEVANCE, Query, search
from partnerships.territories.models import Region
from partnerships.territories.towns import locate
from partnerships.web.remembering import PAGES
from programs.catalogue.models import Program
from tests.bench.pages import asking
from tests.bench.rounds import Result, compare, seconds

ON = date(2026, 11, 2)
SIZE = 1_000_000  # at scale 1
TABLES = ("internships_offer", "internships_slot", "internships_offer_programs")
TRADES = [
    "usinage",
    "soudage",
    "plomberie",
    "charpenterie",
    "cuisine",
    "pâtisserie",
    "comptabilité",
    "secrétariat",
    "coiffure",
    "esthétique",
    "électricité",
    "mécanique",
    "carrosserie",
    "ébénisterie",
    "horticulture",
    "foresterie",
    "boucherie",
    "imprimerie",
    "dessin",
    "briquetage",
    "peinture",
    "vitrerie",
    "ferblanterie",
    "tôlerie",
    "moulage",
    "fonderie",
    "couture",
    "cordonnerie",
    "joaillerie",
    "lunetterie",
    "infographie",
    "pharmacie",
    "soins",
    "dentisterie",
    "arpentage",
    "conduite",
    "forage",
    "minage",
    "pêche",
    "aquaculture",
]
WORDS = [
    "tour",
    "fraiseuse",
    "plan",
    "atelier",
    "client",
    "équipe",
    "machine",
    "outil",
    "matin",
    "soir",
    "chantier",
    "bureau",
    "commande",
    "livraison",
]
SLOW_INDEXES = ["offer_words", "offer_titles_alike", "offer_nearest"]
STAMPS, COLUMNS = "gen_random_uuid(), now(), now()", "public_id, created_at, updated_at"


def text(words: list[str]) -> str:
    return "ARRAY[" + ", ".join(f"'{word}'" for word in words) + "]"


def mix(salt: int) -> str:
    """Return the SQL of a whole number that looks like nothing, the same each time, for each fact of row n."""
    return f"(hashint8(n::bigint * 97 + {salt}) & 2147483647)"


def statements(size: int) -> list[str]:
    """Return the SQL of ``size`` offers, a slot and a program each, on the establishments that exist."""
    return [
        f"""INSERT INTO internships_offer ({COLUMNS}, establishment_id, kind_id, occupation_id, region_id, territory_id,
                latitude, longitude, title_fr, title_en, description_fr, description_en, tasks_fr, tasks_en,
                requirements_fr, requirements_en, is_paid, shift, welcomes_minors, state, published_at,
                last_confirmed_on, is_fictitious)
            SELECT {STAMPS}, e.ids[1 + {mix(1)} % e.count], k.ids[1 + {mix(2)} % 6], o.ids[1 + {mix(3)} % o.count],
                t.regions[1 + {mix(4)} % t.count], t.ids[1 + {mix(4)} % t.count],
                45.1 + {mix(5)} % 3000 / 1000.0, -76 + {mix(6)} % 9000 / 1000.0,
                initcap(({text(TRADES)})[1 + {mix(7)} % 40]) || ' ' || ({text(WORDS)})[1 + {mix(8)} % 14], '',
                'Apprendre le métier : ' || ({text(WORDS)})[1 + {mix(9)} % 14] || ', '
                    || ({text(WORDS)})[1 + {mix(10)} % 14] || CASE WHEN n % 5000 = 7 THEN ' et bleuets' ELSE '' END,
                '', 'Aider ' || ({text(TRADES)})[1 + {mix(11)} % 40], '', '', '', {mix(12)} % 3 = 0, '', {mix(13)} % 2 = 0,
                CASE WHEN {mix(14)} % 10 < 6 THEN 'published' ELSE 'archived' END,
                timestamptz '2024-11-01 00:00+00' + n * interval '1 minute', '2026-11-01', true
            FROM generate_series(1, {size}) n,
                (SELECT array_agg(id) ids, count(*)::int FROM partnerships_establishment) e,
                (SELECT array_agg(id ORDER BY position) ids FROM internships_internshipkind) k,
                (SELECT array_agg(id) ids, count(*)::int FROM programs_occupation) o,
                (SELECT array_agg(id) ids, array_agg(region_id) regions, count(*)::int FROM partnerships_territory) t""",
        f"""INSERT INTO internships_slot ({COLUMNS}, offer_id, starts_on, ends_on, seats, taken)
            SELECT {STAMPS}, id, date '2027-01-11' + (id % 200)::int, date '2027-03-26' + (id % 200)::int, 2, (id % 3)::int
            FROM internships_offer ON CONFLICT DO NOTHING""",
        """INSERT INTO internships_offer_programs (offer_id, program_id)
            SELECT f.id, p.ids[1 + f.id * 19 % p.count] FROM internships_offer f,
            (SELECT array_agg(id) ids, count(*) FROM programs_program) p ON CONFLICT DO NOTHING""",
    ]  # fmt: skip


def fill(size: int) -> None:
    """Make offers. History is not kept; statistics are taken, for the planner reads them.

    The indexes of words are made after the rows: ten times faster.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexname, indexdef FROM pg_indexes WHERE indexname = ANY(%s)", [SLOW_INDEXES])
        indexes = cursor.fetchall()
        for name, _definition in indexes:
            cursor.execute(f"DROP INDEX {name}")
        for table in TABLES:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for statement in [*statements(size), *(definition for _name, definition in indexes)]:
            cursor.execute(statement)
        for table in TABLES:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
            cursor.execute(f"ANALYZE {table}")


def four_filters() -> Query:
    """French words, a kind, a region, paid, minors welcome."""
    return Query(
        words="usinages",
        kind=InternshipKind.objects.get(code="program").pk,
        region=Region.objects.get(code="05").pk,
        is_paid=True,
        welcomes_minors=True,
    )


MANY_PROGRAMS = f"""
    INSERT INTO programs_program ({COLUMNS}, code, version, sanction, title_fr, title_en, sector_fr, sector_en,
        summary_fr, summary_en, hours, duration_months)
    SELECT {STAMPS}, '9' || n, '', 'DEP', 'Métier ' || n, 'Trade ' || n, '', '', '', '', 1800, 15
    FROM generate_series(1, 2000 - (SELECT count(*)::int FROM programs_program)) n"""


def of_a_few() -> float:
    """Return how long the public list takes made anew with 25 offers and their programs (seconds)."""
    fill(25)
    listing = asking(WSGIHandler(), reverse("offer_list"))
    listing()
    return median(seconds(lambda: (PAGES.forget(), listing())) for _ in range(50))


def bench() -> list[Result]:
    few = of_a_few()
    with connection.cursor() as cursor:
        cursor.execute(MANY_PROGRAMS)
    fill(SIZE)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM internships_offer")
    sherbrooke, program = locate("Sherbrooke"), Program.objects.order_by("code").first()

    def first_page():
        assert len(search(Query(), on=ON).rows) == 25

    others = {
        "French words + 4 filters": four_filters(),
        "frequent words, by date": Query(words="atelier"),
        "frequent words, by relevance": Query(words="atelier", sort=RELEVANCE),
        "rare words": Query(words="bleuets"),
        "a typo": Query(words="usinnage"),
        "one program": Query(programs=(program.pk,)),
        "within 50 km, by distance": Query(here=sherbrooke, km=50, sort="distance"),
        "a period, minors": Query(begins_on=date(2027, 6, 1), ends_on=date(2027, 7, 1), welcomes_minors=True),
    }
    site = WSGIHandler()
    listing, bare = asking(site, reverse("offer_list")), asking(site, "/bare/")
    assert listing()[0].startswith("200")

    def anew():
        PAGES.forget()
        return listing()

    whole = median(seconds(anew) for _ in range(50))
    goals = {"French words + 4 filters": "<= 15"}
    return [
        compare(
            f"offers, page 1: {name} vs no filter",
            ours=lambda query=query: search(query, on=ON),
            floor=first_page,
            goal=goals.get(name, "(read)"),
            repeat=5,
        )
        for name, query in others.items()
    ] + [
        compare("public list of offers vs a bare view, requests/s", ours=listing, floor=bare,
                goal=">= 0.7", is_rate=True, repeat=20),
        compare("the same list made anew (something changed) vs a bare view", ours=anew, floor=bare,
                goal="(read)", is_rate=True, repeat=5),
        Result(f"the same, {SIZE:,} offers of 2,000 programs, vs 25 offers", "<= 2", whole / few, whole, few),
    ]  # fmt: skip
