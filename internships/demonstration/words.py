"""What the demonstration's firms offer: fictitious offers, in French, some in English too."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DemoOffer:
    """An offer and its slot: ``starts`` and ``lasts`` in weeks from this one, ``published`` in days ago.

    ``starts`` None means this side's summer: ``lasts`` 0 the next one, -1 the last one.
    """

    key: str
    firm: str
    kind: str
    program: str
    occupation: str
    title: tuple[str, str]
    description: tuple[str, str]
    tasks: str
    starts: int | None
    lasts: int
    seats: int = 1
    published: int | None = 20
    state: str = "published"
    hours: str = "30"
    wage: str = ""
    minimum_age: int | None = None
    requirements: str = ""


OFFERS = [
    DemoOffer(
        "usinage", "usinage", "program", "5371", "72100", ("Stage d’usinage", "Machining internship"),
        ("Un atelier de 60 personnes qui fabrique des pièces de précision. Une personne de métier vous suit toute "
         "la durée du stage; les lunettes et les gants sont fournis.",
         "A shop of 60 people that makes precision parts. A tradesperson guides you throughout; glasses and gloves "
         "are provided."),
        "Lire un plan, régler un tour et une fraiseuse, mesurer et contrôler les pièces.",
        starts=5, lasts=8, seats=4, published=12, minimum_age=16, hours="35",
        requirements="Avoir réussi le cours de tournage de base.",
    ),
    DemoOffer(
        "observation", "usinage", "observation", "5371", "72100",
        ("Stage d’observation en usinage", "Observation in a machine shop"),
        ("Trois jours pour voir comment une pièce est dessinée, usinée et contrôlée.",
         "Three days to see how a part is drawn, machined and inspected."),
        "Observer; poser toutes les questions qu’on veut.",
        starts=6, lasts=1, seats=3, published=14, minimum_age=14, hours="18",
    ),
    DemoOffer(
        "cnc", "usinage", "work-study", "5371", "94106",
        ("Alternance en usinage à commande numérique", "Work-study in CNC machining"),
        ("Deux semaines en entreprise, deux semaines à l’école. Salaire dès le premier jour.",
         "Two weeks in the firm, two weeks at school. Paid from the first day."),
        "Monter les outils, lancer les programmes, contrôler la première pièce.",
        starts=8, lasts=16, seats=2, published=18, hours="35", wage="22.50",
    ),
    DemoOffer(
        "soudage", "metal", "program", "5382", "72106", ("Stage en soudage-assemblage", "Welding internship"),
        ("Assemblage de charpentes et de mobilier urbain, en petits lots.",
         "Assembly of structures and street furniture, in small lots."),
        "Souder aux procédés GMAW et GTAW, lire les symboles, préparer les joints.",
        starts=4, lasts=6, published=25, hours="35",
    ),
    DemoOffer(
        "un-jour", "metal", "exploration", "5382", "72106", ("Élève d’un jour en soudage", "Student for a day: welding"),
        ("Une journée à l’atelier, avec masque et accompagnement.", "A day in the shop, with a mask and a guide."),
        "Essayer le simulateur de soudage, visiter l’atelier.",
        starts=3, lasts=0, seats=2, published=8, minimum_age=14, hours="7",
    ),
    DemoOffer(
        "ete", "plastique", "summer-job", "5193", "94111",
        ("Emploi d’été – opération de presses à injection", "Summer job – injection moulding"),
        ("Remplacements de vacances sur des presses récentes; formation payée la première semaine.",
         "Holiday replacements on recent presses; paid training in the first week."),
        "Alimenter les presses, contrôler les pièces, emballer.",
        starts=None, lasts=0, seats=6, published=10, hours="37.5", wage="20.25",
    ),
    DemoOffer(
        "jumele", "plastique", "shared-position", "5193", "94111",
        ("Poste jumelé – conduite de presses", "Shared position – press operation"),
        ("Un poste de 35 heures toute l’année, pour deux élèves qui étudient à mi-temps.",
         "One 35-hour job all year, for two students who study half-time."),
        "Conduire une presse, noter les réglages pour l’autre moitié.",
        starts=2, lasts=40, seats=2, published=15, hours="17.5", wage="21.00",
    ),
    DemoOffer(
        "automates", "composites", "program", "5281", "72422", ("Stage en électromécanique", ""),
        ("Entretien de robots de découpe. Le stage reprendra quand la nouvelle ligne sera en marche.", ""),
        "Entretenir des automates, remplacer des capteurs, tenir le registre.",
        starts=7, lasts=8, published=30, state="paused",
    ),
    DemoOffer(
        "composites", "composites", "observation", "5193", "94111", ("Stage d’observation – matériaux composites", ""),
        ("Voir naître une pièce de composite, du moule à la finition.", ""),
        "Observer les étapes de production.", starts=9, lasts=1, published=None, state="draft", hours="18",
    ),
    DemoOffer(
        "bureau", "composites", "program", "5225", "22212", ("Stage au bureau des méthodes", "Methods office internship"),
        ("Mettre à jour les dessins d’une famille de moules avec l’équipe des méthodes.",
         "Update the drawings of a family of moulds with the methods team."),
        "Dessiner en 3D, coter, tenir les révisions.", starts=6, lasts=6, published=None, state="to_review",
    ),
    DemoOffer(
        "automne", "usinage", "program", "5371", "72100", ("Stage d’usinage – automatisation", ""),
        ("Stage de longue durée, sur les tours à commande numérique.", ""),
        "Régler, produire et contrôler de petites séries.", starts=-6, lasts=11, published=80,
    ),
    DemoOffer(
        "moules", "composites", "program", "5371", "72101", ("Stage en usinage de moules", "Mould machining internship"),
        ("Fabrication de moules en aluminium, de l’ébauche au polissage.", "Aluminium moulds, from roughing to polishing."),
        "Fraiser, ajuster, polir.", starts=7, lasts=6, seats=2, published=78, hours="35",
    ),
    DemoOffer(
        "dessin", "usinage", "program", "5225", "22212", ("Stage en dessin industriel", "Industrial drafting internship"),
        ("Dessins de fabrication de pièces et de montages.", "Shop drawings of parts and fixtures."),
        "Modéliser, coter, produire les plans de fabrication.", starts=6, lasts=4, seats=3, published=14,
    ),
    DemoOffer(
        "modelisation", "composites", "program", "5225", "22212", ("Stage en modélisation 3D", ""),
        ("Modèles numériques de moules et d’outillages.", ""),
        "Modéliser des surfaces, préparer des assemblages.", starts=6, lasts=4, seats=2, published=13,
    ),
    DemoOffer(
        "charpentes", "metal", "program", "5225", "22212", ("Stage en dessin de charpentes", ""),
        ("Plans d’atelier de petites charpentes d’acier.", ""),
        "Dessiner les assemblages, établir les listes de matériaux.", starts=6, lasts=4, seats=3, published=11,
    ),
    DemoOffer(
        "gabarits", "composites", "program", "5225", "22212", ("Stage en dessin de gabarits", ""),
        ("Dessin de gabarits de montage.", ""),
        "Relever des cotes, dessiner, vérifier avec l’atelier.", starts=-9, lasts=6, published=110,
    ),
    DemoOffer(
        "ete-passe", "plastique", "summer-job", "5193", "94111", ("Emploi d’été – emballage et contrôle", ""),
        ("Remplacements de vacances.", ""),
        "Contrôler et emballer les pièces.", starts=None, lasts=-1, seats=2, published=30, hours="37.5", wage="19.00",
    ),
    DemoOffer(
        "scierie", "scierie", "program", "5362", "94129", ("Stage en opération d’équipements de production", ""),
        ("Lignes de rabotage et d’aboutage automatisées.", ""),
        "Conduire une ligne, surveiller la qualité, signaler les arrêts.",
        starts=5, lasts=5, seats=2, published=16, minimum_age=16, hours="35",
    ),
    DemoOffer(
        "regard", "scierie", "observation", "5362", "94129", ("Stage d’observation en usine de bois ouvré", ""),
        ("Deux jours pour découvrir les métiers d’une usine de bois ouvré.", ""),
        "Observer les postes et rencontrer les équipes.", starts=8, lasts=1, seats=2, published=6, minimum_age=14, hours="14",
    ),
    DemoOffer(
        "fjord", "fjord", "work-study", "5260", "72400",
        ("Alternance en mécanique industrielle", "Work-study in industrial mechanics"),
        ("Entretien préventif avec l’équipe de jour; usine syndiquée.", "Preventive maintenance with the day crew; unionized plant."),
        "Démonter, ajuster, lubrifier; suivre les procédures de cadenassage.",
        starts=5, lasts=12, seats=2, published=22, hours="35", wage="26.00",
    ),
]  # fmt: skip
