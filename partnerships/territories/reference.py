"""Reference data: Quebec's 17 administrative regions and 98 MRC or equivalents.

Source: Institut de la statistique du Québec and Statistics Canada (census divisions); Estrie with nine
MRC, as since 2021.
"""

from django.db.models import Model

REGIONS = {
    "01": "Bas-Saint-Laurent",
    "02": "Saguenay–Lac-Saint-Jean",
    "03": "Capitale-Nationale",
    "04": "Mauricie",
    "05": "Estrie",
    "06": "Montréal",
    "07": "Outaouais",
    "08": "Abitibi-Témiscamingue",
    "09": "Côte-Nord",
    "10": "Nord-du-Québec",
    "11": "Gaspésie–Îles-de-la-Madeleine",
    "12": "Chaudière-Appalaches",
    "13": "Laval",
    "14": "Lanaudière",
    "15": "Laurentides",
    "16": "Montérégie",
    "17": "Centre-du-Québec",
}

# Region code: {census division code: name}.
TERRITORIES = {
    "01": {
        "2407": "La Matapédia",
        "2408": "La Matanie",
        "2409": "La Mitis",
        "2410": "Rimouski-Neigette",
        "2411": "Les Basques",
        "2412": "Rivière-du-Loup",
        "2413": "Témiscouata",
        "2414": "Kamouraska",
    },
    "02": {
        "2491": "Le Domaine-du-Roy",
        "2492": "Maria-Chapdelaine",
        "2493": "Lac-Saint-Jean-Est",
        "2494": "Le Saguenay-et-son-Fjord",
    },
    "03": {
        "2415": "Charlevoix-Est",
        "2416": "Charlevoix",
        "2420": "L'Île-d'Orléans",
        "2421": "La Côte-de-Beaupré",
        "2422": "La Jacques-Cartier",
        "2423": "Québec",
        "2434": "Portneuf",
    },
    "04": {
        "2435": "Mékinac",
        "2436": "Shawinigan",
        "2437": "Francheville",
        "2451": "Maskinongé",
        "2490": "La Tuque",
    },
    "05": {
        "2430": "Le Granit",
        "2440": "Les Sources",
        "2441": "Le Haut-Saint-François",
        "2442": "Le Val-Saint-François",
        "2443": "Sherbrooke",
        "2444": "Coaticook",
        "2445": "Memphrémagog",
        "2446": "Brome-Missisquoi",
        "2447": "La Haute-Yamaska",
    },
    "06": {
        "2466": "Montréal",
    },
    "07": {
        "2480": "Papineau",
        "2481": "Gatineau",
        "2482": "Les Collines-de-l'Outaouais",
        "2483": "La Vallée-de-la-Gatineau",
        "2484": "Pontiac",
    },
    "08": {
        "2485": "Témiscamingue",
        "2486": "Rouyn-Noranda",
        "2487": "Abitibi-Ouest",
        "2488": "Abitibi",
        "2489": "La Vallée-de-l'Or",
    },
    "09": {
        "2495": "La Haute-Côte-Nord",
        "2496": "Manicouagan",
        "2497": "Sept-Rivières–Caniapiscau",
        "2498": "Minganie–Le Golfe-du-Saint-Laurent",
    },
    "10": {
        "2499": "Nord-du-Québec",
    },
    "11": {
        "2401": "Îles-de-la-Madeleine",
        "2402": "Le Rocher-Percé",
        "2403": "La Côte-de-Gaspé",
        "2404": "La Haute-Gaspésie",
        "2405": "Bonaventure",
        "2406": "Avignon",
    },
    "12": {
        "2417": "L'Islet",
        "2418": "Montmagny",
        "2419": "Bellechasse",
        "2425": "Lévis",
        "2426": "La Nouvelle-Beauce",
        "2427": "Beauce-Centre",
        "2428": "Les Etchemins",
        "2429": "Beauce-Sartigan",
        "2431": "Les Appalaches",
        "2433": "Lotbinière",
    },
    "13": {
        "2465": "Laval",
    },
    "14": {
        "2452": "D'Autray",
        "2460": "L'Assomption",
        "2461": "Joliette",
        "2462": "Matawinie",
        "2463": "Montcalm",
        "2464": "Les Moulins",
    },
    "15": {
        "2472": "Deux-Montagnes",
        "2473": "Thérèse-De Blainville",
        "2474": "Mirabel",
        "2475": "La Rivière-du-Nord",
        "2476": "Argenteuil",
        "2477": "Les Pays-d'en-Haut",
        "2478": "Les Laurentides",
        "2479": "Antoine-Labelle",
    },
    "16": {
        "2448": "Acton",
        "2453": "Pierre-De Saurel",
        "2454": "Les Maskoutains",
        "2455": "Rouville",
        "2456": "Le Haut-Richelieu",
        "2457": "La Vallée-du-Richelieu",
        "2458": "Longueuil",
        "2459": "Marguerite-D'Youville",
        "2467": "Roussillon",
        "2468": "Les Jardins-de-Napierville",
        "2469": "Le Haut-Saint-Laurent",
        "2470": "Beauharnois-Salaberry",
        "2471": "Vaudreuil-Soulanges",
    },
    "17": {
        "2432": "L'Érable",
        "2438": "Bécancour",
        "2439": "Arthabaska",
        "2449": "Drummond",
        "2450": "Nicolet-Yamaska",
    },
}


def load_territories(sender, **kwargs) -> None:
    """After migrations: make sure that regions and territories are there, under their names.

    Runs again after a flush, so that reference data never goes missing; writes only what differs.
    """
    region, territory = sender.get_model("Region"), sender.get_model("Territory")
    if _known(region, "code", "name") != REGIONS:
        region.objects.bulk_create(
            [region(code=code, name=name) for code, name in REGIONS.items()],
            update_conflicts=True,
            unique_fields=["code"],
            update_fields=["name"],
        )
    wanted = {code: name for names in TERRITORIES.values() for code, name in names.items()}
    if _known(territory, "code", "name") != wanted:
        ids = dict(region.objects.values_list("code", "pk"))
        territory.objects.bulk_create(
            [
                territory(code=code, name=name, region_id=ids[region_code])
                for region_code, names in TERRITORIES.items()
                for code, name in names.items()
            ],
            update_conflicts=True,
            unique_fields=["code"],
            update_fields=["name", "region"],
        )


def _known(model: type[Model], *columns: str) -> dict[str, str]:
    return dict(model.objects.values_list(*columns))
