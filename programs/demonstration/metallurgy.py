"""The metallurgy committee's plan of 2009-2010: each row of its tables, in our own short words.

(axis, its measures); a measure is (heading, measure, activities, results), an activity (heading, activity);
each text is (French, English). What the document leaves empty stays empty.
"""

NONE = ("", "")
AWARE = ("Développer une conscience sectorielle", "Build a sense of the sector")
NOW = ("Main-d’œuvre actuelle", "Current workforce")
NEXT = ("Main-d’œuvre future", "Future workforce")
YOUTH, WOMEN = ("Jeunes", "Young people"), ("Femmes", "Women")
NEW = ("Nouvelles clientèles", "New groups")
CLOSE_TIES = ("Des liens étroits avec les partenaires", "Close ties with partners")
INFORM_INDUSTRY = (
    "L’industrie trouve l’information qu’il lui faut",
    "The industry finds the information it needs",
)
INFORM_PARTNERS = (
    "Les partenaires connaissent les enjeux de l’industrie",
    "Partners know the industry’s issues",
)
WORKFORCE = (
    "Une main-d’œuvre qualifiée, prête pour les emplois qui s’ouvriront",
    "A qualified workforce, ready for the jobs that open",
)
PRESENTATION = ("Préparer une présentation", "Prepare a presentation")

OBJECTIVES = (
    "Faire du Québec un pôle mondial d’excellence en métallurgie\n"
    "Se donner un avantage qui attire investissements et projets\n"
    "Faire de la qualité de la main-d’œuvre une valeur ajoutée",
    "Make Quebec a world centre of excellence in metallurgy\n"
    "Gain an edge that draws investments and projects\n"
    "Make the quality of the workforce an added value",
)
EIGHT_PLACES = [
    "Montréal", "Montérégie", "Trois-Rivières", "Saguenay", "Baie-Comeau", "Sept-Îles", "Abitibi", "Portneuf",
]  # fmt: skip
IN_EIGHT_PLACES = (
    "Promouvoir de nouvelles cohortes d’opérateurs, de mécaniciens industriels, d’électriciens et d’autres "
    "métiers d’entretien dans huit endroits",
    "Promote new cohorts of operators, industrial mechanics, electricians and other maintenance trades in eight "
    "places",
)

AXES = [
    (
        ("Bâtir les partenariats nécessaires", "Build the partnerships that are needed"),
        [
            (
                AWARE,
                (
                    "Faire connaître les défis communs des États généraux",
                    "Tell of the shared challenges of the summit",
                ),
                [
                    (
                        NONE,
                        (
                            "Publier les actes, en revue et en ligne",
                            "Publish the proceedings, in print and online",
                        ),
                    ),
                    (NONE, ("Lancer les actes en public", "Launch the proceedings in public")),
                    (NONE, PRESENTATION),
                    (
                        NONE,
                        (
                            "Tenir des rencontres en région, sur demande",
                            "Hold meetings in regions, on request",
                        ),
                    ),
                ],
                [
                    (
                        "Les pistes de développement ressortent pour les instances industrielles, syndicales et "
                        "gouvernementales",
                        "Lines of development stand out for industry, unions and governments",
                    ),
                    (
                        "Les partenaires se mobilisent autour des enjeux qui ont fait consensus",
                        "Partners rally around the issues that were agreed on",
                    ),
                ],
            ),
            (
                AWARE,
                ("Diffuser le diagnostic sectoriel", "Spread the diagnosis of the sector"),
                [
                    (NONE, ("Mettre le rapport en ligne", "Put the report online")),
                    (NONE, PRESENTATION),
                    (NONE, ("Le présenter en région, sur demande", "Present it in regions, on request")),
                ],
                [INFORM_INDUSTRY, INFORM_PARTNERS],
            ),
            (
                AWARE,
                (
                    "Créer une communauté d’échange et de pratiques par les technologies de l’information",
                    "Create a community of practice through information technology",
                ),
                [
                    (
                        NONE,
                        (
                            "Avec le CEFRIO, voir quelles technologies aideraient le secteur à échanger",
                            "With CEFRIO, see which technologies would help the sector share",
                        ),
                    )
                ],
                [
                    (
                        "Plus de collaborations et de pratiques mises en commun, dans l’industrie et au-dehors",
                        "More collaboration and shared practices, within the industry and beyond",
                    )
                ],
            ),
            (
                NONE,
                (
                    "Se rapprocher d’autres instances et échanger l’information deux à deux",
                    "Draw closer to other bodies and exchange information one to one",
                ),
                [
                    (
                        NONE,
                        ("Association de l’aluminium\u00a0: participer", "Aluminium association: take part"),
                    ),
                    (
                        NONE,
                        (
                            "Créneau ACCORD Montérégie\u00a0: y siéger",
                            "ACCORD niche of Montérégie: sit there",
                        ),
                    ),
                    (NONE, ("Réseau Trans-Al\u00a0: participer", "Trans-Al network: take part")),
                    (NONE, ("AFS\u00a0: participer", "AFS: take part")),
                    (
                        NONE,
                        ("CCCES\u00a0: continuer les projets communs", "CCCES: go on with shared projects"),
                    ),
                ],
                [
                    ("Des liens plus solides et plus nombreux", "Stronger and more numerous ties"),
                    ("L’information circule", "Information flows"),
                ],
            ),
            (
                NONE,
                ("Participer à la Table des décideurs", "Take part in the decision makers’ table"),
                [(NONE, ("Y présenter les travaux du comité", "Present the committee’s work there"))],
                [
                    (
                        "Les hauts dirigeants savent où en est l’industrie et ce que fait le secteur",
                        "Executives know where the industry stands and what the sector does",
                    )
                ],
            ),
            (
                NONE,
                (
                    "Agir de concert avec les partenaires gouvernementaux",
                    "Work in step with government partners",
                ),
                [
                    (
                        NONE,
                        (
                            "Mener des projets avec le MELS et le MDEIE",
                            "Carry out projects with MELS and MDEIE",
                        ),
                    )
                ],
                [CLOSE_TIES],
            ),
            (
                NONE,
                ("Se lier aux centres de recherche", "Build ties with research centres"),
                [
                    (
                        NONE,
                        (
                            "Collaborer avec le CRIMT, le CQRDA, les CCTT et le REGAL, entre autres",
                            "Work with CRIMT, CQRDA, the CCTT and REGAL, among others",
                        ),
                    )
                ],
                [CLOSE_TIES],
            ),
            (
                NONE,
                ("Rapprocher écoles et entreprises", "Bring schools and firms closer"),
                [(NONE, ("Mener des projets avec les écoles", "Carry out projects with schools"))],
                [CLOSE_TIES],
            ),
        ],
    ),
    (
        ("Développer la main-d’œuvre actuelle et future", "Develop the current and future workforce"),
        [
            (
                NOW,
                (
                    "Voir si une mutuelle de formation peut démarrer",
                    "See whether a training mutual can start",
                ),
                [(NONE, ("Sonder l’intérêt de l’industrie", "Survey the industry’s interest"))],
                [
                    (
                        "Un projet présenté à l’industrie, et commencé si elle s’y intéresse",
                        "A project shown to the industry, and begun if it is interested",
                    )
                ],
            ),
            (
                NOW,
                (
                    "Animer le réseau des gens de formation de l’industrie (CEFOR)",
                    "Lead the network of the industry’s training people (CEFOR)",
                ),
                [
                    (
                        NONE,
                        (
                            "Réunir souvent les responsables de formation, patronaux et syndicaux, pour échanger",
                            "Gather employers’ and unions’ training leads often, to share",
                        ),
                    ),
                    (
                        NONE,
                        (
                            "Tenir des séminaires sur les thèmes que les membres choisissent",
                            "Hold seminars on themes chosen by members",
                        ),
                    ),
                ],
                [
                    (
                        "De meilleures façons de faire, des ressources et des outils mis en commun",
                        "Better ways of working, pooled resources and tools",
                    ),
                    (
                        "Expériences et innovations en formation partagées",
                        "Experience and innovation in training are shared",
                    ),
                    (
                        "Une industrie à la pointe de la formation en entreprise",
                        "An industry at the forefront of training in firms",
                    ),
                ],
            ),
            (
                NOW,
                (
                    "Lancer des projets du cadre de développement des compétences (PAMT)",
                    "Start projects of the skills development framework (PAMT)",
                ),
                [
                    (
                        NONE,
                        (
                            "Continuer d’élaborer une norme professionnelle de fondeur",
                            "Go on writing an occupational standard for founders",
                        ),
                    ),
                    (
                        NONE,
                        (
                            "Analyser le travail en fonderie pour juger de la pertinence d’une AEP",
                            "Analyse foundry work to judge whether a short program (AEP) is worthwhile",
                        ),
                    ),
                ],
                [
                    ("Une norme de compétence de fondeur", "A standard of competence for founders"),
                    ("L’industrie s’entend sur une AEP", "The industry agrees on a short program (AEP)"),
                ],
            ),
            (
                NOW,
                (
                    "Choisir une stratégie sectorielle pour la main-d’œuvre en transition",
                    "Choose a sector strategy for workers in transition",
                ),
                [
                    (
                        NONE,
                        (
                            "Chercher auprès des ministères comment garder les gens formés que la crise met à pied",
                            "Ask ministries how to keep trained people whom the crisis lays off",
                        ),
                    ),
                    (
                        NONE,
                        (
                            "Voir si des projets pilotes aideraient l’industrie et ses travailleurs",
                            "See whether pilot projects would help the industry and its workers",
                        ),
                    ),
                ],
                [
                    (
                        "Une initiative met en formation les mis à pied temporaires, avant la reprise",
                        "An initiative trains people on temporary layoff, ahead of the recovery",
                    )
                ],
            ),
            (
                NEXT,
                ("Agir sur l’offre de main-d’œuvre", "Act on the supply of workers"),
                [
                    (
                        YOUTH,
                        (
                            "Étudier des incitatifs\u00a0: bourses, stages, emplois d’été",
                            "Look at incentives: bursaries, internships, summer jobs",
                        ),
                    ),
                    (
                        WOMEN,
                        (
                            "Tenir le concours et remettre le prix Hélène-Vandal",
                            "Hold the competition and award the Hélène-Vandal prize",
                        ),
                    ),
                    (
                        WOMEN,
                        (
                            "Collaborer avec des organismes de femmes et de métiers non traditionnels",
                            "Work with organizations of women and of non-traditional trades",
                        ),
                    ),
                    (
                        NEW,
                        (
                            "Étudier des projets pilotes avec personnes immigrantes, âgées, décrocheuses et autochtones",
                            "Look at pilot projects with immigrants, older workers, early leavers and Indigenous people",
                        ),
                    ),
                ],
                [
                    (
                        "Jeunes, femmes et nouvelles clientèles s’intéressent à la métallurgie",
                        "Young people, women and new groups take an interest in metallurgy",
                    )
                ],
            ),
            (
                NEXT,
                (
                    "Accorder l’offre et la demande de formation",
                    "Match the supply of training with the demand",
                ),
                [
                    (
                        NONE,
                        (
                            "Cartographier l’offre de formation des régions face aux besoins de l’industrie",
                            "Map the regions’ training supply against the industry’s needs",
                        ),
                    ),
                    (
                        NONE,
                        (
                            "Dire les besoins de l’industrie aux écoles\u00a0: réseautage, présentations en région",
                            "Tell schools of the industry’s needs: networking, presentations in regions",
                        ),
                    ),
                ],
                [
                    (
                        "Un outil fait mieux connaître l’offre et la demande des régions visées",
                        "A tool makes supply and demand in the regions concerned better known",
                    )
                ],
            ),
            (
                NEXT,
                (
                    "Favoriser de nouvelles cohortes en formation initiale, à tous les ordres",
                    "Favour new cohorts in initial training, at every level",
                ),
                [
                    (
                        NONE,
                        (
                            "Suivre les cohortes avec l’industrie et les établissements des régions",
                            "Follow cohorts with the industry and the schools of the regions",
                        ),
                    )
                ],
                [WORKFORCE],
            ),
            (
                NEXT,
                (
                    "Réaliser Défi-Formation dans les métiers, avec le CCCES",
                    "Carry out Défi-Formation in the trades, with CCCES",
                ),
                [
                    (
                        NONE,
                        (
                            "Trouver les métiers névralgiques et y diplômer plus de gens par de nouveaux modèles",
                            "Find the critical trades and graduate more people in them through new models",
                        ),
                    )
                ],
                [
                    (
                        "De nouvelles initiatives diplôment des gens de métier",
                        "New initiatives graduate tradespeople",
                    ),
                    WORKFORCE,
                ],
            ),
            (
                NEXT,
                IN_EIGHT_PLACES,
                [
                    (
                        NONE,
                        (
                            "Parler de l’industrie aux étudiants et aux chercheurs d’emploi, en séance d’information",
                            "Tell students and job seekers of the industry, in information sessions",
                        ),
                    )
                ],
                [WORKFORCE],
            ),
        ],
    ),
    (
        ("Assurer une veille sectorielle", "Keep watch over the sector"),
        [
            (
                NONE,
                (
                    "Veiller, au pays et ailleurs, sur l’économie, la formation, la main-d’œuvre et l’environnement",
                    "Watch the economy, training, the workforce and the environment, here and abroad",
                ),
                [
                    (
                        NONE,
                        ("Envoyer chaque semaine un bulletin de veille", "Send a watch bulletin every week"),
                    ),
                    (
                        NONE,
                        (
                            "Suivre les programmes\u00a0: cohortes, inscriptions, placements",
                            "Follow programs: cohorts, enrolments, placements",
                        ),
                    ),
                ],
                [
                    INFORM_INDUSTRY,
                    INFORM_PARTNERS,
                    ("Mieux connaître l’industrie", "Know the industry better"),
                ],
            )
        ],
    ),
    (
        ("Promouvoir le secteur", "Promote the sector"),
        [
            (
                NONE,
                (
                    "Écrire et réaliser un plan de promotion auprès de la relève",
                    "Write and carry out a plan to promote the sector to the next generation",
                ),
                [
                    (
                        NONE,
                        (
                            "Se doter d’outils\u00a0: écrits, multimédias, Internet",
                            "Get tools: print, multimedia, Internet",
                        ),
                    ),
                    (
                        NONE,
                        (
                            "Participer à des salons et à des journées portes ouvertes d’écoles",
                            "Take part in fairs and in schools’ open houses",
                        ),
                    ),
                    (NONE, ("Diffuser largement ces outils", "Spread these tools widely")),
                    (
                        NONE,
                        ("Rencontrer des relayeurs auprès des jeunes", "Meet those who reach young people"),
                    ),
                    (
                        NONE,
                        (
                            "Former des brigades de travailleurs qui vont dans les écoles",
                            "Form brigades of workers who visit schools",
                        ),
                    ),
                    (
                        NONE,
                        (
                            "Sonder les étudiants en métallurgie sur leurs motivations",
                            "Survey metallurgy students on what moves them",
                        ),
                    ),
                ],
                [("Éviter une pénurie de main-d’œuvre", "Avoid a shortage of workers")],
            ),
            (
                NONE,
                ("Tenir la Semaine de la métallurgie 2009", "Hold Metallurgy Week 2009"),
                [
                    (
                        NONE,
                        (
                            "Former des comités régionaux et tenir avec eux des activités variées",
                            "Form regional committees and hold a range of activities with them",
                        ),
                    ),
                    (NONE, ("Promouvoir la Semaine à l’échelle nationale", "Promote the week nationally")),
                ],
                [],
            ),
            (
                NONE,
                ("Préparer et tenir le Gala Reconnaissance", "Prepare and hold the recognition gala"),
                [
                    (
                        NONE,
                        (
                            "Former un comité qui détermine les prix et les bourses",
                            "Form a committee that decides on prizes and bursaries",
                        ),
                    )
                ],
                [("Mobiliser entreprises et travailleurs", "Rally firms and workers")],
            ),
            (
                NONE,
                (
                    "Décerner le prix Hélène-Vandal, deuxième édition",
                    "Award the Hélène-Vandal prize, second edition",
                ),
                [
                    (NONE, ("Annoncer le prix à l’industrie", "Announce the prize to the industry")),
                    (NONE, ("Préparer une trousse d’information", "Prepare an information kit")),
                    (NONE, ("Susciter des candidatures", "Encourage nominations")),
                    (
                        NONE,
                        (
                            "Faire évaluer les candidatures par un jury et annoncer la lauréate au gala",
                            "Have a jury assess nominations and announce the laureate at the gala",
                        ),
                    ),
                ],
                [("Ouvrir davantage l’industrie aux femmes", "Open the industry further to women")],
            ),
            (
                NONE,
                ("Tenir l’assemblée générale annuelle", "Hold the annual general assembly"),
                [
                    (
                        NONE,
                        (
                            "L’ouvrir à toute l’industrie et à ses partenaires",
                            "Open it to the whole industry and its partners",
                        ),
                    )
                ],
                [
                    ("Les partenaires s’engagent dans le comité", "Partners take part in the committee"),
                    ("Les activités du comité sont connues", "The committee’s activities are known"),
                ],
            ),
        ],
    ),
    (
        ("Développer un pôle d’excellence mondial", "Develop a world centre of excellence"),
        [
            (
                NONE,
                (
                    "Créer un bureau mondial d’expertise en métallurgie (BEMM)",
                    "Create a world bureau of expertise in metallurgy (BEMM)",
                ),
                [
                    (NONE, ("Finir l’étude de faisabilité", "Finish the feasibility study")),
                    (NONE, PRESENTATION),
                    (NONE, ("Obtenir l’aval des hauts dirigeants", "Get the executives’ approval")),
                    (
                        NONE,
                        (
                            "Former le groupe de travail, mandaté par l’industrie, avec les partenaires gouvernementaux",
                            "Form the task force, mandated by the industry, with government partners",
                        ),
                    ),
                ],
                [
                    (
                        "La faisabilité est établie et le modèle d’affaires choisi",
                        "Feasibility is settled and the business model chosen",
                    )
                ],
            )
        ],
    ),
]
