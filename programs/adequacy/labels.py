# ruff: noqa: E501  (whole sentences read better on one line)
"""Names of what the report prints, in French and English: classes, flags, rates, reasons, method notes.

Plain tables keyed by what edition.py stores; ``phrasing.label`` reads them. Ordinary spaces are written here:
``phrasing.typeset`` puts the no-break ones.
"""

CLASSES = {
    "large_deficit": {"fr": "déficit important", "en": "large deficit"},
    "slight_deficit": {"fr": "léger déficit", "en": "slight deficit"},
    "balance": {"fr": "équilibre", "en": "balance"},
    "slight_surplus": {"fr": "léger surplus", "en": "slight surplus"},
    "large_surplus": {"fr": "surplus important", "en": "large surplus"},
    "deficit": {"fr": "déficit, ampleur incertaine", "en": "deficit, extent unsure"},
    "surplus": {"fr": "surplus, ampleur incertaine", "en": "surplus, extent unsure"},
    "undetermined": {"fr": "indéterminé", "en": "undetermined"},
    "not_published": {"fr": "non publié (confidentiel)", "en": "not published (confidential)"},
    "no_measured_need": {"fr": "sans besoin mesuré", "en": "no measured need"},
}

BANDS = {
    "strong_shortage": {"fr": "forte pénurie", "en": "strong shortage"},
    "shortage": {"fr": "pénurie", "en": "shortage"},
    "balanced": {"fr": "équilibre", "en": "balanced"},
    "surplus": {"fr": "surplus", "en": "surplus"},
    "strong_surplus": {"fr": "fort surplus", "en": "strong surplus"},
    "undetermined": {"fr": "indéterminé", "en": "undetermined"},
}

HIDDEN = {"fr": "non publié", "en": "not published"}

# What every page of rounded figures says.
ROUNDED = {
    "fr": "Les nombres de personnes sont arrondis à un multiple de {base}, à la hausse ou à la baisse, pour que personne ne "
    "soit reconnaissable; « < {below} » compte pour {counted}. Tous les autres chiffres sont calculés à partir de ces "
    "nombres: vous pouvez les refaire. Un même nombre est le même partout. L’intervalle comprend l’effet de l’arrondi.",
    "en": "Counts of persons are rounded to a multiple of {base}, up or down, so that nobody can be recognized; “< {below}” "
    "counts as {counted}. All other figures are computed from these counts: you can work them out again. A count is "
    "the same everywhere. The interval includes the effect of rounding.",
}
WITHDRAWN = {
    "fr": "Cette édition a été retirée: sa méthode protégeait mal les petits groupes.",
    "en": "This edition was withdrawn: its method did not protect small groups well.",
}

CORRECTED = {"fr": "corrigé", "en": "corrected"}

# What each count of persons counts, for who keeps the records.
COUNTS = {
    "entrants": {"fr": "Débutants", "en": "Entrants"},
    "applicants": {"fr": "Demandes d’admission", "en": "Applicants"},
    "graduates": {"fr": "Diplômés", "en": "Graduates"},
    "not graduated": {"fr": "Débutants sans diplôme", "en": "Entrants without a diploma"},
    "employed_related": {"fr": "En emploi lié", "en": "Employed, related"},
    "employed_other": {"fr": "En emploi non lié", "en": "Employed, not related"},
    "studying": {"fr": "Aux études", "en": "Studying"},
    "seeking": {"fr": "En recherche d’emploi", "en": "Seeking work"},
    "inactive": {"fr": "Inactifs", "en": "Inactive"},
    "left_region": {"fr": "Partis de la région", "en": "Left the region"},
}

TRENDS = {
    "up": {"fr": "hausse", "en": "up"},
    "down": {"fr": "baisse", "en": "down"},
    "stable": {"fr": "stable", "en": "stable"},
    "unproven": {"fr": "pas de changement démontré", "en": "no change shown"},
}

TREND_SIGNS = {"up": "▲", "down": "▼", "stable": "=", "unproven": "?"}

RELIABILITY = {
    "A": {"fr": "bonne", "en": "good"},
    "B": {"fr": "assez bonne", "en": "fairly good"},
    "C": {"fr": "moyenne", "en": "fair"},
    "D": {"fr": "faible", "en": "low"},
    "E": {"fr": "très faible", "en": "very low"},
}

FLAGS = {
    "attraction": {"fr": "attraction", "en": "attraction"},
    "filling": {"fr": "remplissage", "en": "filling"},
    "persistence": {"fr": "persévérance", "en": "persistence"},
    "placement": {"fr": "placement", "en": "placement"},
    "retention": {"fr": "rétention", "en": "retention"},
    "net_decline": {"fr": "déclin net", "en": "net decline"},
    "partial_need": {"fr": "besoin partiel", "en": "partial need"},
    "survey_need": {"fr": "besoin déclaré", "en": "declared need"},
    "survey_hidden": {"fr": "enquête non publiée", "en": "survey not published"},
    "provincial_rates": {"fr": "taux provinciaux", "en": "provincial rates"},
    "national_rates": {"fr": "taux canadiens", "en": "national rates"},
    "regional_share": {"fr": "part régionale de l’emploi", "en": "regional share of jobs"},
    "provincial_factor": {"fr": "facteur provincial", "en": "provincial factor"},
    "assumption": {"fr": "hypothèse", "en": "assumption"},
    "few_persons": {"fr": "petits nombres", "en": "few persons"},
    "partial_years": {"fr": "années manquantes", "en": "missing years"},
}

# What a flag says and, for the first five, what to do about it.
ADVICE = {
    "attraction": {
        "fr": "Moins de demandes que de places. Faire connaître le programme avant d’ajouter des places.",
        "en": "Fewer applications than seats. Promote the program before adding seats.",
    },
    "filling": {
        "fr": "Moins de 80 % des places sont prises. Chercher pourquoi les personnes admises ne commencent pas.",
        "en": "Under 80% of the seats are taken. Find out why admitted people do not start.",
    },
    "persistence": {
        "fr": "Moins de diplômés parmi les débutants qu’ailleurs au Québec. Soutenir les élèves jusqu’au diplôme.",
        "en": "Fewer entrants graduate than elsewhere in Quebec. Support students up to the diploma.",
    },
    "placement": {
        "fr": "Moins de diplômés en emploi lié qu’ailleurs au Québec. Rapprocher stages, employeurs et finissants.",
        "en": "Fewer graduates in related jobs than elsewhere in Quebec. Link placements, employers and leavers.",
    },
    "retention": {
        "fr": "Plus de départs de la région qu’ailleurs au Québec. Travailler l’accueil et les conditions d’emploi.",
        "en": "More people leave the region than elsewhere in Quebec. Work on welcome and working conditions.",
    },
    "net_decline": {
        "fr": "Les professions visées perdent plus de postes qu’il ne s’en libère.",
        "en": "The occupations lose more jobs than are freed.",
    },
    "partial_need": {
        "fr": "Une profession du programme n’a ni projection ni enquête: le besoin est un minimum.",
        "en": "One of the program’s occupations has neither projection nor survey: the need is a minimum.",
    },
    "survey_need": {
        "fr": "Le besoin vient d’embauches déclarées, qui comptent aussi les passages d’un employeur à l’autre.",
        "en": "The need comes from declared hires, which also count moves between employers.",
    },
    "survey_hidden": {
        "fr": "Une enquête existe, mais son total désignerait un employeur: il n’est pas publié, le besoin s’en passe.",
        "en": "There is a survey, but its total would point to one employer: the need does without it.",
    },
    "provincial_rates": {
        "fr": "Faute de projection régionale, les taux du Québec sont appliqués à l’emploi de la région.",
        "en": "Without a regional projection, Quebec’s rates are applied to the region’s employment.",
    },
    "national_rates": {
        "fr": "Faute de projection régionale, les taux du Canada sont appliqués à l’emploi de la région.",
        "en": "Without a regional projection, Canada’s rates are applied to the region’s employment.",
    },
    "regional_share": {
        "fr": "Le besoin suppose que la profession pèse dans la région comme dans l’ensemble des emplois.",
        "en": "The need supposes that the region’s part in the occupation is its part in all jobs.",
    },
    "provincial_factor": {
        "fr": "Un taux au moins est celui du Québec: la région n’en a pas, ou sur trop peu de personnes.",
        "en": "At least one rate is Quebec’s: the region has none, or over too few persons.",
    },
    "assumption": {
        "fr": "Un taux au moins n’est mesuré nulle part: le calcul fait comme s’il ne changeait rien.",
        "en": "At least one rate is measured nowhere: the computation leaves it neutral.",
    },
    "few_persons": {
        "fr": "Un taux au moins repose sur peu de personnes: voir son intervalle.",
        "en": "At least one rate rests on few persons: see its interval.",
    },
    "partial_years": {
        "fr": "Les débutants ne sont pas connus pour toutes les années de la moyenne.",
        "en": "Entrants are not known for every year of the mean.",
    },
}

CAUSES = {
    "promotion": {"fr": "places libres: promotion", "en": "empty seats: promotion"},
    "promotion_then_seats": {
        "fr": "places libres, puis trop peu de places",
        "en": "empty seats, then too few",
    },
    "persistence": {"fr": "abandons en cours de formation", "en": "students leave before the diploma"},
    "placement": {"fr": "diplômés hors du métier", "en": "graduates outside the trade"},
    "retention": {"fr": "départs de la région", "en": "graduates leave the region"},
    "seats": {"fr": "trop peu de places", "en": "too few seats"},
    "entrants": {"fr": "aucune cause ne se détache", "en": "no single cause stands out"},
    "not_offered": {"fr": "programme absent de la région", "en": "program not offered in the region"},
    "surplus": {"fr": "plus de débutants que le besoin", "en": "more entrants than needed"},
    "surplus_placement": {
        "fr": "trop de débutants, placement faible",
        "en": "too many entrants, low placement",
    },
    "surplus_net_decline": {"fr": "professions en déclin net", "en": "occupations in net decline"},
    "need_unknown": {"fr": "besoin inconnu", "en": "need unknown"},
    "partial_need": {"fr": "besoin connu en partie", "en": "need partly known"},
    "supply_unknown": {"fr": "débutants inconnus", "en": "entrants unknown"},
    "chain_broken": {"fr": "un taux de la chaîne est nul", "en": "one rate of the chain is zero"},
    "unsure": {"fr": "les chiffres ne tranchent pas", "en": "the figures do not settle it"},
}

RATES = {
    "graduation": {"fr": "diplomation", "en": "graduation"},
    "further_study": {"fr": "poursuite des études", "en": "further study"},
    "participation": {"fr": "présence sur le marché du travail", "en": "participation"},
    "related": {"fr": "emploi lié à la formation", "en": "related job"},
    "leaving": {"fr": "départ de la région", "en": "leaving the region"},
    "placement": {"fr": "placement", "en": "placement"},
}

FORMULAS = {
    "graduation": {
        "fr": "diplômés ÷ débutants des mêmes cohortes, celles qui ont eu le temps de finir",
        "en": "graduates ÷ entrants of the same cohorts, those old enough to have finished",
    },
    "further_study": {"fr": "aux études ÷ répondants", "en": "studying ÷ respondents"},
    "participation": {
        "fr": "(en emploi + en recherche) ÷ (répondants − aux études)",
        "en": "(employed + seeking) ÷ (respondents − studying)",
    },
    "related": {"fr": "en emploi lié ÷ en emploi", "en": "employed related ÷ employed"},
    "leaving": {
        "fr": "en emploi hors de la région ÷ en emploi",
        "en": "employed outside the region ÷ employed",
    },
    "placement": {
        "fr": "en emploi lié ÷ (répondants − aux études)",
        "en": "employed related ÷ (respondents − studying)",
    },
}

ORIGINS = {
    "region": {"fr": "région", "en": "region"},
    "province": {"fr": "Québec", "en": "Quebec"},
    "country": {"fr": "Canada", "en": "Canada"},
    "province_share": {"fr": "part du Québec", "en": "share of Quebec"},
    "country_share": {"fr": "part du Canada", "en": "share of Canada"},
    "province_total": {"fr": "Québec entier", "en": "all Quebec"},
    "country_total": {"fr": "Canada entier", "en": "all Canada"},
    "assumption": {"fr": "hypothèse", "en": "assumption"},
}

NEED_SOURCES = {
    "projection": {"fr": "projection", "en": "projection"},
    "survey": {"fr": "enquête", "en": "survey"},
    "mixed": {"fr": "projection et enquête", "en": "projection and survey"},
}

REASONS = {
    "few_persons": {"fr": "trop peu de personnes", "en": "too few persons"},
    "few_employers": {
        "fr": "trop peu d’employeurs, ou un seul y pèse trop",
        "en": "too few employers, or one of them weighs too much",
    },
}

COMPARED = {
    "diagnosis": {"fr": "diagnostic", "en": "diagnosis"},
    "need_per_year": {"fr": "besoin annuel", "en": "need per year"},
    "observed_entrants": {"fr": "débutants observés", "en": "entrants observed"},
    "target_entrants": {"fr": "débutants visés", "en": "target entrants"},
}

# The 17 administrative regions as a sentence places something in them.
IN_REGION = {
    "01": {"fr": "dans le Bas-Saint-Laurent", "en": "in Bas-Saint-Laurent"},
    "02": {"fr": "au Saguenay–Lac-Saint-Jean", "en": "in Saguenay–Lac-Saint-Jean"},
    "03": {"fr": "dans la Capitale-Nationale", "en": "in Capitale-Nationale"},
    "04": {"fr": "en Mauricie", "en": "in Mauricie"},
    "05": {"fr": "en Estrie", "en": "in Estrie"},
    "06": {"fr": "à Montréal", "en": "in Montréal"},
    "07": {"fr": "en Outaouais", "en": "in Outaouais"},
    "08": {"fr": "en Abitibi-Témiscamingue", "en": "in Abitibi-Témiscamingue"},
    "09": {"fr": "sur la Côte-Nord", "en": "in Côte-Nord"},
    "10": {"fr": "dans le Nord-du-Québec", "en": "in Nord-du-Québec"},
    "11": {"fr": "en Gaspésie–Îles-de-la-Madeleine", "en": "in Gaspésie–Îles-de-la-Madeleine"},
    "12": {"fr": "en Chaudière-Appalaches", "en": "in Chaudière-Appalaches"},
    "13": {"fr": "à Laval", "en": "in Laval"},
    "14": {"fr": "dans Lanaudière", "en": "in Lanaudière"},
    "15": {"fr": "dans les Laurentides", "en": "in Laurentides"},
    "16": {"fr": "en Montérégie", "en": "in Montérégie"},
    "17": {"fr": "dans le Centre-du-Québec", "en": "in Centre-du-Québec"},
}

# Section 12: how each figure is made, and what it does not say.
METHOD_CHANGED = {
    "fr": "La méthode a changé, de {before} à {after}: cibles, écarts et diagnostics ne se comparent pas.",
    "en": "The method changed, from {before} to {after}: targets, gaps and diagnoses are not to be compared.",
}

# What the report says of its own method, by name.
METHOD_NOTES = {
    "need": {
        "fr": "Besoin annuel: somme, pour les professions du programme, de leurs débouchés (croissance, départs "
        "à la retraite, autres remplacements) multipliés par la part qui vise ce programme. Une croissance "
        "négative reste dans la somme; un total négatif s’affiche 0, avec la mention déclin net.",
        "en": "Need per year: the openings (growth, retirements, other replacement) of the program’s occupations, "
        "each times the share aimed at this program, added up. Negative growth stays in the sum; a negative "
        "total is shown as 0 with the words net decline.",
    },
    "survey": {
        "fr": "Enquête et projection ne s’additionnent jamais: l’une donne le besoin, l’autre s’affiche à côté. "
        "L’enquête compte ce que les répondants ont déclaré, sans extrapolation aux autres employeurs.",
        "en": "Survey and projection are never added: one gives the need, the other is printed beside it. The "
        "survey counts what respondents declared, without extrapolation to other employers.",
    },
    "target": {
        "fr": "Débutants visés: besoin ÷ [diplomation × (1 − poursuite)], comme au ministère; c’est d’eux que viennent "
        "couverture, écart et diagnostic. « Jusqu’au métier », à côté, divise aussi par présence × emploi lié × "
        "(1 − départ): un marché encombré y ferait viser plus de débutants, il explique et ne classe rien.",
        "en": "Target entrants: need ÷ [graduation × (1 − further study)], as the ministry does; coverage, gap and "
        "diagnosis come from it. “Into the trade”, beside it, also divides by participation × related × (1 − leaving): "
        "a crowded market would ask there for more entrants, so that it explains and ranks nothing.",
    },
    "borrowed": {
        "fr": "Un taux régional sur trop peu de personnes cède la place à celui du Québec. Un taux mesuré nulle part est laissé neutre et marqué hypothèse.",
        "en": "A regional rate over too few persons gives way to Quebec’s. A rate measured "
        "nowhere is left neutral and marked as an assumption.",
    },
    "observed": {
        "fr": "Débutants observés: moyenne des {averaged} dernières années scolaires closes; de celles d’après un saut net (z ≥ 2,58, même "
        "calcul que la tendance), imprimée à côté de l’autre moyenne. Diplomation: les {graduation} dernières "
        "années entièrement terminées. Devenir: les {waves} dernières relances, aucune de plus de {oldest} ans. Ces années suivent de "
        "la date du bilan; celles qu’on demande choisissent seulement ce qui s’affiche. Couverture: observés ÷ visés. Une "
        "limite de classe appartient à la classe la plus proche de l’équilibre.",
        "en": "Entrants observed: mean of the last {averaged} closed school years; of those since a clear step (z ≥ 2.58, computed "
        "as the trend is), printed beside the other mean. Graduation: the latest {graduation} wholly finished "
        "years. Follow-up: the latest {waves} waves, none older than {oldest} years. These years follow from the date of the "
        "report; those asked for only choose what shows. Coverage: observed ÷ target. A class limit belongs to the class "
        "nearer to balance.",
    },
    "intervals": {
        "fr": "Intervalles: Wilson, 95 %, élargis de l’effet de l’arrondi. Hausse et baisse: entre la première et la dernière "
        "année close montrée, z = max(0, |A − B| − 2,5) ÷ √(A + B + 8), ajusté (Holm) sur tous les programmes du bilan. Stable: sûrement à moins de {same} % près; sinon, pas de changement démontré.",
        "en": "Intervals: Wilson, 95%, widened by the effect of rounding. Up and down: between the first and the last closed "
        "year shown, z = max(0, |A − B| − 2.5) ÷ √(A + B + 8), adjusted (Holm) over all programs of the report. Stable: surely within {same}%; otherwise, no change shown.",
    },
    "reliability": {
        "fr": "Diagnostic: la chaîne est tirée {draws} fois, chaque taux selon ses répondants, les débutants selon l’arrondi, les "
        "débouchés avec un écart type de {own} % (projection de la région) à {borrowed} % (part d’un ensemble plus grand), une "
        "enquête selon sa lettre: conventions, car aucune source n’imprime l’erreur de ses projections. Une classe est imprimée quand au moins "
        "{chance} % des tirages y tombent, son côté seul à {side} %; sinon, indéterminé. Un intervalle, 8 fois sur 10, dit où tombent les tirages. "
        "Fiabilité, de A à E: sur quoi reposent les chiffres (mesurés ici, empruntés au Québec ou au Canada, supposés); ce "
        "n’est pas une probabilité.",
        "en": "Diagnosis: the chain is drawn {draws} times, each rate after its respondents, entrants after rounding, openings "
        "with a standard deviation of {own}% (the region’s projection) to {borrowed}% (share of a larger area), a survey after its "
        "letter: conventions, for no source prints the error of its projections. A class is printed when {chance}% of the draws or more are in it, its "
        "side alone at {side}%; otherwise, undetermined. An interval, 8 times in 10, tells where draws fall. Reliability, A to E: what "
        "the figures rest on (measured here, borrowed from Quebec or Canada, supposed); it is no probability.",
    },
    "confidentiality": {
        "fr": ROUNDED["fr"]
        + " Taux d’une région sur {least} personnes ou plus. Embauches: {firms} employeurs ou plus, aucun "
        "au-dessus de {percent} %, et, sans les deux plus grands, au moins {rest} % du plus grand.",
        "en": ROUNDED["en"]
        + " A region’s rates over {least} persons or more. Hires: {firms} employers or more, none above "
        "{percent}%, and, without the two largest, at least {rest}% of the largest.",
    },
}
# What editions of an older method say instead: their figures were made so.
OLDER_NOTES = {
    "2.0": {
        "target": {
            "fr": "Débutants visés: besoin ÷ [diplomation × (1 − poursuite) × présence × emploi lié × (1 − départ)].",
            "en": "Target entrants: need ÷ [graduation × (1 − further study) × participation × related × "
            "(1 − leaving)].",
        },
        "intervals": {
            "fr": "Intervalles: Wilson, 95 %, élargis de l’effet de l’arrondi. Hausse et baisse: entre la première et la dernière "
            "année close montrée, z = max(0, |A − B| − 2,5) ÷ √(A + B + 8), ajusté (Holm) sur tous les programmes du bilan; sinon, stable.",
            "en": "Intervals: Wilson, 95%, widened by the effect of rounding. Up and down: between the first and the last closed "
            "year shown, z = max(0, |A − B| − 2.5) ÷ √(A + B + 8), adjusted (Holm) over all programs of the report; otherwise, stable.",
        },
        "reliability": {
            "fr": "Fiabilité, de A à E: elle dit sur quoi reposent les chiffres (mesurés ici, empruntés au Québec ou au "
            "Canada, supposés). Ce n’est pas une probabilité.",
            "en": "Reliability, A to E: it says what the figures rest on (measured here, borrowed from Quebec or Canada, "
            "supposed). It is no probability.",
        },
    }
}
