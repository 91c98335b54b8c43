"""The first synonyms: the trades by the people who hold them, their short names, and English.

What one stem says by itself needs no line (électricité, électrique; boucher, bouchère). Administrators add,
correct and end lines; a line that is here and that they changed is never written again.
"""

# ruff: noqa: E501
from datetime import date

FIRST_DAY = date(2000, 1, 1)
# (French, English)
SYNONYMS = [
    # Metal and machines
    ("soudeur, soudage, soudure, souder", "welder, welding"),
    ("machiniste, usineur, usinage, usiner", "machinist, machining"),
    ("CNC, commande numérique, CN", "computer numerical control, numerical control"),
    ("tourneur, tournage, fraiseur, fraisage", ""),
    ("outilleur, outillage", "toolmaker, tool and die maker, toolmaking"),
    ("ferblantier, ferblanterie, tôlier, tôlerie", "sheet metal worker, tinsmith, sheet metal work"),
    ("mouleur, moulage", "moulder, molder, moulding, molding"),
    ("fondeur, fonderie, transformation des métaux en fusion", "foundry worker, foundry"),
    ("chaudronnier, chaudronnerie", "boilermaker, boilermaking"),
    ("monteur, montage, assembleur, assemblage", "assembler, assembly, fitter, fitting"),
    ("plieur, pliage, presse-plieuse", "press brake"),
    ("affûteur, affûtage", "sharpener, sharpening"),
    ("mécanicien, mécanique", "mechanic, mechanics"),
    ("mécanicien industriel, mécanique industrielle, millwright", "industrial mechanic, industrial mechanics"),
    ("électromécanicien, électromécanique, électromec", "electromechanic, electromechanics"),
    ("mécanicien d’automobiles, mécanique automobile, mécano, garagiste", "automotive mechanic, automobile mechanics"),
    ("mécanicien de machinerie lourde, mécanique d’engins de chantier", "heavy equipment mechanic"),
    ("frigoriste, réfrigération", "refrigeration mechanic, refrigeration"),
    ("carrossier, carrosserie, débosseur, débosselage", "auto body technician, auto body, body shop"),
    ("régleur, réglage, metteur en train", "setter, set-up"),
    ("automaticien, automatisation, automatisme, automate", "automation, PLC"),
    ("robot, robotique", "robotics"),
    ("instrumentation, instrumentiste", "instrumentation technician"),
    ("dessinateur, dessin, DAO, CAO", "drafter, drafting, draughtsman, CAD"),
    ("électronicien, électronique", "electronics technician, electronics"),
    ("électricien, électricité", "electrician, electricity"),
    ("monteur de lignes, montage de lignes électriques", "lineworker, lineman, powerline technician"),
    ("plasturgiste, plasturgie, matières plastiques", "plastics"),
    ("opérateur de production, opération d’équipements de production, journalier", "production operator, machine operator"),
    ("contrôle de la qualité, contrôleur de la qualité, inspecteur de la qualité", "quality control, quality inspector"),
    ("soutien technique, technicien en informatique, soutien informatique", "IT support, computer support, help desk"),
    ("TI, technologies de l’information, informatique", "information technology, computing, computer science"),
    ("programmeur, programmation, développeur, développement logiciel", "programmer, programming, software developer"),
    ("imprimeur, imprimerie, pressier", "printer, printing"),
    ("infographiste, infographie, graphiste, graphisme", "graphic designer, graphic design, computer graphics"),
    # Building and works
    ("plombier, plomberie, tuyauteur, tuyauterie", "plumber, plumbing, pipefitter, pipefitting"),
    ("charpentier, charpenterie, charpenterie-menuiserie, menuisier, menuiserie", "carpenter, carpentry, joiner, joinery"),
    ("ébéniste, ébénisterie", "cabinetmaker, cabinetmaking"),
    ("briqueteur, briquetage, maçon, maçonnerie", "bricklayer, bricklaying, mason, masonry"),
    ("carreleur, carrelage", "tile setter, tiling"),
    ("plâtrier, plâtrage, tireur de joints", "plasterer, plastering"),
    ("peintre en bâtiment, peinture en bâtiment", "house painter, painting and decorating"),
    ("couvreur, pose de revêtements de toiture, toiture", "roofer, roofing"),
    ("vitrier, vitrerie, produits verriers", "glazier, glazing"),
    ("calorifugeur, calorifugeage", "insulator, insulation"),
    ("arpenteur, arpentage", "surveyor, surveying"),
    ("grutier, conduite de grues, grue", "crane operator"),
    ("opérateur d’engins de chantier, conduite d’engins de chantier, pelle mécanique", "heavy equipment operator"),
    ("serrurier, serrurerie", "locksmith, locksmithing"),
    ("entretien général d’immeubles, concierge, préposé à l’entretien", "building maintenance, janitor, caretaker"),
    ("foreur, forage", "driller, drilling"),
    ("mineur, extraction de minerai", "miner, mining"),
    # Wood, land and water
    ("scieur, sciage, scierie", "sawyer, sawing, sawmill"),
    ("bûcheron, abattage manuel, abattage, abatteur", "logger, logging, tree felling"),
    ("élagueur, élagage, émondeur, émondage", "arborist, tree pruning, pruning"),
    ("sylviculteur, sylviculture, travail sylvicole", "silviculture, forestry worker"),
    ("agriculteur, agriculture, fermier", "farmer, farming, agriculture"),
    ("producteur laitier, production laitière", "dairy farmer, dairy production"),
    ("horticulteur, horticulture, jardinier, jardinage, jardinerie", "horticulturist, horticulture, gardener, gardening"),
    ("paysagiste, aménagement paysager", "landscaper, landscaping"),
    ("aquaculteur, aquaculture, aquiculture, pisciculture", "fish farmer, fish farming"),
    ("pêcheur, pêche", "fisher, fisherman, fishing"),
    ("fleuriste, fleuristerie", "florist, floristry"),
    # Health and people
    ("infirmier, soins infirmiers", "nurse, nursing"),
    ("infirmier auxiliaire, santé assistance et soins infirmiers, SASI", "licensed practical nurse, LPN"),
    ("préposé aux bénéficiaires, PAB, aide-soignant, assistance à la personne", "orderly, patient attendant, PSW, personal support worker"),
    ("auxiliaire familial, aide à domicile, assistance à domicile", "home care aide, home care"),
    ("assistant dentaire, assistance dentaire", "dental assistant, dental assisting"),
    ("assistant technique en pharmacie, ATP, assistance technique en pharmacie", "pharmacy technical assistant, pharmacy assistant"),
    ("ambulancier, paramédic, soins préhospitaliers", "paramedic, ambulance attendant"),
    ("éducateur en garderie, éducateur à l’enfance, éducation à l’enfance, garderie, CPE", "early childhood educator, daycare, child care"),
    ("éducateur spécialisé, éducation spécialisée, TES", "special education technician, special care counselling"),
    ("travailleur social, travail social, TS", "social worker, social work"),
    ("policier, techniques policières", "police officer, police technology"),
    ("pompier, sécurité incendie", "firefighter, fire safety"),
    ("agent de sécurité, gardien de sécurité, gardiennage", "security guard"),
    ("coiffeur, coiffure", "hairdresser, hairdressing, hairstylist"),
    ("esthéticien, esthétique", "beautician, esthetician, aesthetics"),
    # Food, trade and offices
    ("cuisinier, cuisine, chef cuisinier", "cook, cooking, chef"),
    ("boulanger, boulangerie", "baker, bakery, baking"),
    ("pâtissier, pâtisserie", "pastry cook, pastry, pastry making"),
    ("boucher, boucherie", "butcher, butchery, meat cutting"),
    ("serveur, service de la restauration, service aux tables", "waiter, waitress, food and beverage service"),
    ("barman, barmaid, service de bar", "bartender, bartending"),
    ("vendeur, vente, conseiller aux ventes, vente-conseil", "salesperson, sales, professional sales, retail"),
    ("caissier, caisse", "cashier"),
    ("comptable, comptabilité, tenue de livres, commis comptable", "accountant, accounting, bookkeeper, bookkeeping"),
    ("secrétaire, secrétariat, adjoint administratif, bureautique", "secretary, secretarial studies, administrative assistant"),
    ("réceptionniste, réception", "receptionist"),
    ("RH, ressources humaines", "HR, human resources"),
    ("agent de voyages, conseil et vente de voyages", "travel agent, travel counselling"),
    ("logisticien, logistique, expédition, réception de marchandises, magasinier, entreposage", "logistics, shipping, warehouse, warehousing"),
    ("cariste, chariot élévateur", "forklift, lift truck operator"),
    ("camionneur, routier, transport par camion, conducteur de camion", "trucker, truck driver, trucking"),
    ("livreur, livraison", "delivery driver, delivery"),
    # Cloth, leather, jewels
    ("couturier, couture, confection de vêtements", "sewer, sewing, dressmaker, dressmaking, tailor"),
    ("rembourreur, rembourrage", "upholsterer, upholstery"),
    ("bijoutier, bijouterie, joaillier, joaillerie", "jeweller, jeweler, jewellery, jewelry"),
    ("horloger, horlogerie", "watchmaker, watchmaking"),
    # Internships and school
    ("stage, stagiaire", "internship, intern, placement, trainee"),
    ("ATE, alternance travail-études, alternance", "work-study, co-op"),
    ("emploi d’été, job d’été, emploi étudiant", "summer job"),
    ("DEP, diplôme d’études professionnelles", "DVS, diploma of vocational studies"),
    ("ASP, attestation de spécialisation professionnelle", "AVS, attestation of vocational specialization"),
    ("AEP, attestation d’études professionnelles", "STC, skills training certificate"),
    ("DEC, diplôme d’études collégiales", "DCS, diploma of college studies"),
    ("AEC, attestation d’études collégiales", "ACS, attestation of college studies"),
]  # fmt: skip


def load_synonyms(sender, **kwargs) -> None:
    """After migrations: write the first synonyms where nobody ever wrote one."""
    synonyms, history = sender.get_model("Synonym"), sender.get_model("SynonymHistory")
    if not synonyms.objects.exists() and not history.objects.exists():
        synonyms.objects.bulk_create(
            synonyms(words_fr=french, words_en=english, from_on=FIRST_DAY) for french, english in SYNONYMS
        )
