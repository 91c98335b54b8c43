"""The demonstration's figures. What is invented says so; what is real says where it was read."""

from dataclasses import dataclass

INVENTED = "Données fictives de démonstration / Fictitious demonstration data"
COPS = (
    "Emploi et Développement social Canada, Système de projection des professions au Canada (SPPC/COPS) 2024-2033, "
    "sommaire par CNP 2021, Licence du gouvernement ouvert – Canada"
)
COPS_YEARS = (2024, 2033)

# Canada, persons over ten years, rounded to 100 (COPS 2024-2033): employment in 2023, growth, retirements,
# other replacement, school leavers, immigration, other seekers.
NATIONAL_FLOWS = {
    "72100": (43400, 1000, 12300, 2900, 8100, 3600, 4000),
    "72101": (11700, 200, 3700, 900, 2300, 600, 1700),
    "72104": (4300, -100, 900, 300, 1600, 400, -700),
    "72106": (90900, 5600, 14900, 5000, 30000, 8000, -13000),
    "72201": (35600, 3000, 9000, 2300, 9300, 1700, 3800),
    "72400": (88500, 5300, 25500, 5200, 25200, 4200, 6600),
    "72422": (10900, 1800, 1800, 700, 5700, 900, -1900),
    "22212": (37700, 1400, 5400, 2200, 12600, 4600, -5400),
    "22301": (21900, 2700, 4300, 1300, 7600, 2900, -1900),
    "22312": (12100, 1400, 1100, 600, 3600, 200, -700),
    "94100": (14200, 1100, 2800, 800, 3100, 700, 1000),
    "94106": (11900, 700, 4400, 800, 2400, 1500, 2000),
    "94111": (15000, 600, 6300, 1100, 1100, 3900, 2600),
    "94112": (5400, -200, 2000, 300, 1200, 500, -200),
    "94129": (4200, 100, 1800, 300, 1000, 500, 900),
    "94219": (38500, 200, 9700, 2300, 8300, 5800, -1700),
}

# Titles of the National Occupational Classification 2021 (Statistics Canada).
OCCUPATIONS = {
    "72100": (
        "Machinistes et vérificateurs/vérificatrices d'usinage et d'outillage",
        "Machinists and machining and tooling inspectors",
    ),
    "72101": ("Outilleurs-ajusteurs/outilleuses-ajusteuses", "Tool and die makers"),
    "72104": (
        "Assembleurs/assembleuses et ajusteurs/ajusteuses de plaques et de charpentes métalliques",
        "Structural metal and platework fabricators and fitters",
    ),
    "72106": (
        "Soudeurs/soudeuses et opérateurs/opératrices de machines à souder et à braser",
        "Welders and related machine operators",
    ),
    "72201": ("Électriciens industriels/électriciennes industrielles", "Industrial electricians"),
    "72400": (
        "Mécaniciens/mécaniciennes de chantier et mécaniciens industriels/mécaniciennes industrielles",
        "Construction millwrights and industrial mechanics",
    ),
    "72422": ("Électromécaniciens/électromécaniciennes", "Electrical mechanics"),
    "22212": (
        "Technologues et techniciens/techniciennes en dessin",
        "Drafting technologists and technicians",
    ),
    "22301": (
        "Technologues et techniciens/techniciennes en génie mécanique",
        "Mechanical engineering technologists and technicians",
    ),
    "22312": (
        "Techniciens/techniciennes et mécaniciens/mécaniciennes d'instruments industriels",
        "Industrial instrument technicians and mechanics",
    ),
    "94100": (
        "Opérateurs/opératrices de machines dans le traitement des métaux et des minerais",
        "Machine operators, mineral and metal processing",
    ),
    "94106": ("Opérateurs/opératrices de machines d'usinage", "Machining tool operators"),
    "94111": (
        "Opérateurs/opératrices de machines de traitement des matières plastiques",
        "Plastics processing machine operators",
    ),
    "94112": (
        "Opérateurs/opératrices de machines de transformation du caoutchouc et personnel assimilé",
        "Rubber processing machine operators and related workers",
    ),
    "94129": (
        "Autres opérateurs/opératrices de machines dans la transformation du bois",
        "Other wood processing machine operators",
    ),
    "94219": (
        "Monteurs/monteuses, finisseurs/finisseuses et contrôleurs/contrôleuses de produits divers",
        "Other products assemblers, finishers and inspectors",
    ),
}

# Invented: jobs per occupation in Estrie, the weight that national rates are applied to.
ESTRIE_EMPLOYMENT = {
    "72100": 620, "72101": 90, "72104": 90, "72106": 780, "72400": 640, "72422": 130,
    "22212": 560, "22301": 200, "22312": 80, "94106": 270, "94111": 260, "94112": 210, "94129": 110, "94219": 420,
}  # fmt: skip
SAGUENAY_EMPLOYMENT = {"72201": 620, "72400": 980, "94100": 540, "94129": 260, "94219": 310}
OUTAOUAIS_EMPLOYMENT = {"72106": 310, "72400": 280, "22212": 190}


@dataclass(frozen=True)
class DemoProgram:
    """A program of the demonstration: ministry code, titles, sanction, sector, length, occupations served."""

    code: str
    title_fr: str
    title_en: str
    sanction: str = "DEP"
    hours: int | None = None
    months: int = 12
    sector: tuple[str, str] = ("Fabrication mécanique", "Mechanical manufacturing")
    summary: tuple[str, str] = ("", "")
    shares: tuple[tuple[str, str], ...] = ()
    replaces: str = ""


MAINTENANCE = ("Mécanique d'entretien", "Maintenance mechanics")
METALLURGY = ("Métallurgie", "Metallurgical technology")
ELECTRICITY = ("Électrotechnique", "Electrotechnology")

PROGRAMS = [
    DemoProgram(
        "5371", "Usinage", "Machining", hours=1800, months=15,
        summary=(
            "Fabriquer des pièces de précision sur des machines-outils conventionnelles et à commande numérique.",
            "Make precision parts on conventional and computer-controlled machine tools.",
        ),
        shares=(("72100", "0.55"), ("94106", "0.40"), ("72101", "0.25")),
    ),
    DemoProgram(
        "5195", "Soudage-montage", "Welding and Fitting", hours=1800, months=15, sector=METALLURGY,
        summary=(
            "Assembler et souder des pièces et des charpentes de métal à partir de plans.",
            "Assemble and weld metal parts and structures from drawings.",
        ),
    ),
    DemoProgram(
        "5382", "Soudage-assemblage", "Welding and Assembly", hours=1800, months=15, sector=METALLURGY,
        summary=(
            "Assembler et souder des pièces et des charpentes de métal à partir de plans; remplace le 5195.",
            "Assemble and weld metal parts and structures from drawings; replaces 5195.",
        ),
        shares=(("72106", "0.70"), ("72104", "0.50")), replaces="5195",
    ),
    DemoProgram(
        "5260", "Mécanique industrielle de construction et d'entretien",
        "Industrial Construction and Maintenance Mechanics", hours=1800, months=15, sector=MAINTENANCE,
        summary=(
            "Installer, entretenir et réparer la machinerie de production.",
            "Install, maintain and repair production machinery.",
        ),
        shares=(("72400", "0.55"),),
    ),
    DemoProgram(
        "5281", "Électromécanique de systèmes automatisés", "Automated Systems Electromechanics", hours=1800,
        months=18, sector=ELECTRICITY,
        summary=(
            "Dépanner et entretenir des équipements électriques, mécaniques et automatisés.",
            "Troubleshoot and maintain electrical, mechanical and automated equipment.",
        ),
        shares=(("72422", "0.60"), ("72400", "0.12"), ("22312", "0.20")),
    ),
    DemoProgram(
        "5193", "Conduite et réglage de machines à mouler", "Moulding Machine Set-up and Operation", hours=1350,
        months=11,
        summary=(
            "Régler et conduire des machines qui moulent le plastique et le caoutchouc.",
            "Set up and run machines that mould plastics and rubber.",
        ),
        shares=(("94111", "0.45"), ("94112", "0.25")),
    ),
    DemoProgram(
        "5225", "Dessin industriel", "Industrial Drafting", hours=1800, months=15,
        summary=(
            "Préparer les dessins et les modèles numériques de pièces et d'équipements.",
            "Prepare drawings and digital models of parts and equipment.",
        ),
        shares=(("22212", "0.45"),),
    ),
    DemoProgram(
        "5362", "Opération d'équipements de production", "Production Equipment Operation", hours=900, months=8,
        sector=MAINTENANCE,
        summary=(
            "Conduire des équipements de production automatisés en suivant la qualité et la sécurité.",
            "Run automated production equipment with care for quality and safety.",
        ),
        shares=(("94219", "0.35"), ("94129", "0.40"), ("94112", "0.20")),
    ),
    DemoProgram(
        "241.A0", "Technologie du génie mécanique", "Mechanical Engineering Technology", sanction="DEC", months=34,
        summary=(
            "Concevoir et planifier la fabrication de produits mécaniques.",
            "Design mechanical products and plan how they are made.",
        ),
        shares=(("22301", "0.65"), ("22212", "0.20")),
    ),
    DemoProgram(
        "241.D0", "Technologie de maintenance industrielle", "Industrial Maintenance Technology", sanction="DEC",
        months=34, sector=MAINTENANCE,
        summary=(
            "Planifier et diriger l'entretien des équipements industriels.",
            "Plan and lead the maintenance of industrial equipment.",
        ),
        shares=(("22312", "0.40"), ("22301", "0.10"), ("72400", "0.08")),
    ),
    DemoProgram(
        "5295", "Électricité", "Electricity", hours=1800, months=15, sector=ELECTRICITY, shares=(("72201", "0.40"),)
    ),
    DemoProgram(
        "5381", "Transformation des métaux en fusion", "Molten Metal Processing", hours=900, months=9,
        sector=METALLURGY, shares=(("94100", "0.30"),),
    ),
]  # fmt: skip

# PRIMOM's document speaks of nine programs without naming them: these nine are a choice of ours.
PRIMOM_PROGRAMS = ["5371", "5382", "5260", "5281", "5193", "5225", "5362", "241.A0", "241.D0"]


@dataclass(frozen=True)
class DemoSupply:
    """Invented: entrants of five school years (persons, oldest first), seats and applicants a year."""

    program: str
    provider: str
    entrants: tuple[int, ...]
    seats: int
    applicants: tuple[int, ...]
    graduation: float
    region: str = "05"
    town: str = "2443"


# Three of PRIMOM's programs rise enough for the report's own rule to say so, whatever the rounding of their counts.
SUPPLY = [
    DemoSupply("5371", "css_sherbrooke", (13, 12, 14, 50, 51), 58, (18, 17, 19, 66, 70), 0.66),
    DemoSupply("5371", "etsb", (4, 5, 4, 15, 16), 22, (6, 6, 5, 19, 20), 0.62),
    DemoSupply("5382", "css_sherbrooke", (19, 18, 17, 58, 59), 64, (28, 26, 24, 80, 83), 0.64),
    DemoSupply("5382", "css_sommets", (8, 7, 7, 22, 23), 28, (11, 9, 10, 28, 29), 0.61, town="2445"),
    DemoSupply("5260", "css_sherbrooke", (16, 13, 14, 55, 56), 60, (24, 20, 20, 76, 80), 0.72),
    DemoSupply("5281", "css_sherbrooke", (15, 16, 14, 15, 16), 22, (20, 22, 19, 21, 23), 0.68),
    DemoSupply("5193", "css_hauts_cantons", (6, 5, 7, 5, 6), 20, (7, 6, 8, 6, 7), 0.58, town="2444"),
    DemoSupply("5225", "css_sherbrooke", (20, 22, 21, 20, 22), 24, (33, 35, 36, 34, 38), 0.74),
    DemoSupply(
        "5362", "css_hauts_cantons", (14, 12, 13, 14, 12), 24, (17, 15, 15, 16, 14), 0.63, town="2430"
    ),
    DemoSupply("241.A0", "cegep", (27, 29, 26, 28, 30), 48, (40, 44, 39, 41, 43), 0.57),
    DemoSupply("241.D0", "cegep", (9, 8, 10, 9, 8), 32, (11, 10, 13, 12, 10), 0.55),
    DemoSupply(
        "5295", "css_pays_bleuets", (18, 19, 17, 20, 21), 22, (40, 41, 38, 44, 45), 0.78, "02", "2491"
    ),
    DemoSupply(
        "5260", "css_pays_bleuets", (12, 13, 11, 12, 14), 22, (15, 16, 14, 15, 18), 0.70, "02", "2491"
    ),
    DemoSupply("5381", "css_pays_bleuets", (9, 8, 10, 9, 11), 16, (12, 10, 14, 12, 15), 0.75, "02", "2493"),
    DemoSupply("5382", "css_portages", (14, 15, 13, 16, 15), 22, (22, 24, 20, 25, 23), 0.66, "07", "2481"),
    DemoSupply("5225", "css_portages", (8, 9, 8, 10, 9), 18, (10, 12, 10, 13, 12), 0.70, "07", "2481"),
]

# Invented follow-ups: respondents, employed related, employed other, studying, seeking, inactive, employed
# outside the region. Estrie for the first table, the province for the second.
ESTRIE_OUTCOMES = {
    "5371": (58, 42, 5, 6, 4, 1, 5),
    "5382": (66, 45, 8, 5, 6, 2, 6),
    "5260": (49, 38, 4, 4, 2, 1, 4),
    "5281": (31, 22, 3, 4, 1, 1, 3),
    "5193": (26, 17, 5, 2, 1, 1, 1),
    "5225": (44, 22, 8, 9, 4, 1, 6),
    "5362": (27, 16, 5, 2, 3, 1, 1),
    "241.A0": (52, 24, 4, 21, 2, 1, 5),
    "241.D0": (16, 10, 1, 4, 1, 0, 2),
}
PROVINCE_OUTCOMES = {
    "5371": (640, 452, 71, 58, 45, 14, None),
    "5382": (980, 660, 130, 82, 80, 28, None),
    "5260": (720, 548, 62, 61, 35, 14, None),
    "5281": (810, 570, 74, 110, 40, 16, None),
    "5193": (62, 40, 9, 5, 6, 2, None),
    "5225": (380, 210, 62, 68, 30, 10, None),
    "5362": (410, 240, 80, 28, 48, 14, None),
    "241.A0": (560, 238, 40, 252, 22, 8, None),
    "241.D0": (210, 130, 16, 50, 10, 4, None),
    "5295": (1400, 1050, 120, 110, 90, 30, None),
    "5381": (48, 37, 4, 3, 3, 1, None),
}
PROVINCE_GRADUATION = {
    "5371": (910, 1400), "5382": (1250, 1980), "5260": (1010, 1420), "5281": (1080, 1560), "5193": (85, 140),
    "5225": (520, 730), "5362": (560, 860), "241.A0": (610, 1130), "241.D0": (230, 420), "5295": (1900, 2450),
    "5381": (66, 90),
}  # fmt: skip
