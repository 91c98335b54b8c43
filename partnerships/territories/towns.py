"""Where Quebec's towns and postal areas are, and how far from one another. PURE: no clock, no database.

Positions are degrees, to a hundredth (about 1 km): enough to sort offers by tens of kilometres, no more.
Towns: public geographic facts, one at least for each MRC; the Commission de toponymie (toponymie.gouv.qc.ca)
gives the exact ones. Postal areas (the first three characters of a code): their middle, rounded, after the
postal codes of GeoNames (geonames.org, CC BY 4.0); a few of GeoNames' that fall elsewhere are put right here.
Rural areas, whose second character is 0, are as wide as a region: their code is not understood.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, cos, degrees, radians, sin, sqrt

EARTH_KM = 6371.0
POSTAL_CODE = re.compile(r"([A-Z]\d[A-Z])(\d[A-Z]\d)?")


@dataclass(frozen=True, slots=True)
class Place:
    """A point people know by name: degrees north and east (Quebec's longitudes are negative)."""

    name: str
    latitude: float
    longitude: float


# MRC (census division): its main towns, the first one stands for the MRC.
TOWNS = {
    "2401": "Les Îles-de-la-Madeleine 47.38 -61.86, Cap-aux-Meules 47.38 -61.86",
    "2402": "Chandler 48.35 -64.68, Percé 48.52 -64.21, Grande-Rivière 48.40 -64.50",
    "2403": "Gaspé 48.83 -64.48",
    "2404": "Sainte-Anne-des-Monts 49.13 -66.49",
    "2405": "Bonaventure 48.05 -65.49, New Richmond 48.16 -65.86, Paspébiac 48.03 -65.25",
    "2406": "Carleton-sur-Mer 48.10 -66.13, Nouvelle 48.13 -66.31",
    "2407": "Amqui 48.46 -67.43, Causapscal 48.36 -67.23",
    "2408": "Matane 48.85 -67.53",
    "2409": "Mont-Joli 48.58 -68.19",
    "2410": "Rimouski 48.45 -68.52",
    "2411": "Trois-Pistoles 48.12 -69.18",
    "2412": "Rivière-du-Loup 47.83 -69.54",
    "2413": "Témiscouata-sur-le-Lac 47.68 -68.88, Dégelis 47.55 -68.64",
    "2414": "La Pocatière 47.37 -70.04, Saint-Pascal 47.53 -69.80, Kamouraska 47.57 -69.87",
    "2415": "La Malbaie 47.66 -70.15, Clermont 47.69 -70.23",
    "2416": "Baie-Saint-Paul 47.44 -70.50",
    "2417": "Saint-Jean-Port-Joli 47.21 -70.27, L'Islet 47.10 -70.35",
    "2418": "Montmagny 46.98 -70.55",
    "2419": "Saint-Lazare-de-Bellechasse 46.65 -70.80, Saint-Anselme 46.62 -70.97",
    "2420": "Sainte-Famille-de-l'Île-d'Orléans 46.97 -70.96, Île d'Orléans 46.92 -70.97",
    "2421": "Château-Richer 46.97 -71.02, Beaupré 47.04 -70.90",
    "2422": "Shannon 46.88 -71.51, Stoneham-et-Tewkesbury 47.00 -71.37, Lac-Beauport 46.97 -71.28, "
    "Sainte-Catherine-de-la-Jacques-Cartier 46.85 -71.62",
    "2423": "Québec 46.81 -71.21, Sainte-Foy 46.78 -71.29, Charlesbourg 46.86 -71.27, Beauport 46.86 -71.19, "
    "L'Ancienne-Lorette 46.80 -71.36, Saint-Augustin-de-Desmaures 46.74 -71.45",
    "2425": "Lévis 46.80 -71.18",
    "2426": "Sainte-Marie 46.43 -71.01",
    "2427": "Beauceville 46.21 -70.78, Saint-Joseph-de-Beauce 46.30 -70.88",
    "2428": "Lac-Etchemin 46.40 -70.50",
    "2429": "Saint-Georges 46.12 -70.67",
    "2430": "Lac-Mégantic 45.58 -70.88",
    "2431": "Thetford Mines 46.10 -71.30, Disraeli 45.90 -71.35",
    "2432": "Plessisville 46.22 -71.77, Princeville 46.17 -71.87",
    "2433": "Sainte-Croix 46.62 -71.73, Saint-Apollinaire 46.61 -71.51",
    "2434": "Saint-Raymond 46.89 -71.84, Donnacona 46.68 -71.72, Pont-Rouge 46.75 -71.70, "
    "Cap-Santé 46.67 -71.79, Portneuf 46.70 -71.89",
    "2435": "Saint-Tite 46.73 -72.57",
    "2436": "Shawinigan 46.57 -72.74",
    "2437": "Trois-Rivières 46.35 -72.55",
    "2438": "Bécancour 46.34 -72.43",
    "2439": "Victoriaville 46.06 -71.96, Warwick 45.95 -71.98, Kingsey Falls 45.86 -72.07",
    "2440": "Val-des-Sources 45.77 -71.93, Asbestos 45.77 -71.93, Wotton 45.73 -71.80",
    "2441": "Cookshire-Eaton 45.41 -71.63, East Angus 45.49 -71.67, Weedon 45.70 -71.46",
    "2442": "Richmond 45.66 -72.15, Windsor 45.57 -72.00, Valcourt 45.49 -72.32",
    "2443": "Sherbrooke 45.40 -71.89, Lennoxville 45.37 -71.86, Rock Forest 45.35 -71.99, "
    "Fleurimont 45.43 -71.84, Bromptonville 45.48 -71.95",
    "2444": "Coaticook 45.13 -71.80, Waterville 45.27 -71.89, Compton 45.24 -71.82",
    "2445": "Magog 45.27 -72.15, Stanstead 45.02 -72.10, Orford 45.38 -72.19, Ayer's Cliff 45.17 -72.05",
    "2446": "Cowansville 45.21 -72.75, Bromont 45.32 -72.65, Farnham 45.28 -72.98, Bedford 45.12 -72.98, "
    "Sutton 45.11 -72.62, Lac-Brome 45.22 -72.52",
    "2447": "Granby 45.40 -72.73, Waterloo 45.35 -72.52",
    "2448": "Acton Vale 45.65 -72.57",
    "2449": "Drummondville 45.88 -72.48",
    "2450": "Nicolet 46.22 -72.62",
    "2451": "Louiseville 46.26 -72.94",
    "2452": "Berthierville 46.08 -73.18, Lavaltrie 45.88 -73.28",
    "2453": "Sorel-Tracy 46.04 -73.11",
    "2454": "Saint-Hyacinthe 45.63 -72.95",
    "2455": "Marieville 45.43 -73.17, Rougemont 45.43 -73.05, Saint-Césaire 45.41 -73.00",
    "2456": "Saint-Jean-sur-Richelieu 45.31 -73.26",
    "2457": "Beloeil 45.57 -73.20, Chambly 45.45 -73.28, Mont-Saint-Hilaire 45.56 -73.19, "
    "Saint-Basile-le-Grand 45.53 -73.28",
    "2458": "Longueuil 45.53 -73.52, Brossard 45.46 -73.46, Boucherville 45.59 -73.44, "
    "Saint-Bruno-de-Montarville 45.53 -73.34, Saint-Lambert 45.50 -73.51",
    "2459": "Varennes 45.68 -73.43, Sainte-Julie 45.58 -73.33, Contrecoeur 45.86 -73.24",
    "2460": "Repentigny 45.74 -73.46, L'Assomption 45.82 -73.43",
    "2461": "Joliette 46.02 -73.45",
    "2462": "Rawdon 46.05 -73.71, Saint-Gabriel-de-Brandon 46.28 -73.38",
    "2463": "Saint-Lin–Laurentides 45.85 -73.77, Sainte-Julienne 45.97 -73.72",
    "2464": "Terrebonne 45.70 -73.64, Mascouche 45.75 -73.60",
    "2465": "Laval 45.58 -73.75",
    "2466": "Montréal 45.51 -73.57, Pointe-Claire 45.45 -73.82, Dorval 45.45 -73.75, Lachine 45.44 -73.68, "
    "Anjou 45.61 -73.56, Saint-Laurent 45.50 -73.70, Verdun 45.46 -73.57, LaSalle 45.43 -73.63, "
    "Montréal-Nord 45.60 -73.63, Westmount 45.48 -73.60",
    "2467": "Châteauguay 45.38 -73.75, La Prairie 45.42 -73.50, Candiac 45.38 -73.52, "
    "Saint-Constant 45.37 -73.57",
    "2468": "Saint-Rémi 45.27 -73.62, Napierville 45.18 -73.40",
    "2469": "Huntingdon 45.09 -74.17, Ormstown 45.13 -74.00",
    "2470": "Salaberry-de-Valleyfield 45.25 -74.13, Beauharnois 45.32 -73.87",
    "2471": "Vaudreuil-Dorion 45.40 -74.03, Rigaud 45.48 -74.30",
    "2472": "Saint-Eustache 45.57 -73.90, Deux-Montagnes 45.53 -73.89",
    "2473": "Sainte-Thérèse 45.64 -73.84, Blainville 45.67 -73.88, Boisbriand 45.61 -73.84",
    "2474": "Mirabel 45.65 -74.08",
    "2475": "Saint-Jérôme 45.78 -74.00, Prévost 45.87 -74.08",
    "2476": "Lachute 45.65 -74.33",
    "2477": "Sainte-Adèle 45.95 -74.13, Saint-Sauveur 45.90 -74.17",
    "2478": "Mont-Tremblant 46.12 -74.60, Sainte-Agathe-des-Monts 46.05 -74.28",
    "2479": "Mont-Laurier 46.55 -75.50, Rivière-Rouge 46.41 -74.87",
    "2480": "Thurso 45.60 -75.24, Papineauville 45.62 -75.02, Saint-André-Avellin 45.72 -75.06",
    "2481": "Gatineau 45.48 -75.66, Hull 45.43 -75.73, Aylmer 45.39 -75.84, Buckingham 45.59 -75.42",
    "2482": "Chelsea 45.50 -75.78, Val-des-Monts 45.65 -75.67, Cantley 45.57 -75.78, La Pêche 45.68 -75.98",
    "2483": "Maniwaki 46.38 -75.97, Gracefield 46.09 -76.05",
    "2484": "Campbell's Bay 45.73 -76.60, Shawville 45.60 -76.49, Fort-Coulonge 45.85 -76.73",
    "2485": "Ville-Marie 47.33 -79.43, Témiscaming 46.72 -79.10",
    "2486": "Rouyn-Noranda 48.24 -79.02",
    "2487": "La Sarre 48.80 -79.20, Macamic 48.75 -79.00",
    "2488": "Amos 48.57 -78.12",
    "2489": "Val-d'Or 48.10 -77.79, Malartic 48.14 -78.13, Senneterre 48.39 -77.24",
    "2490": "La Tuque 47.44 -72.78",
    "2491": "Roberval 48.52 -72.23, Saint-Félicien 48.65 -72.45",
    "2492": "Dolbeau-Mistassini 48.88 -72.23, Normandin 48.84 -72.53",
    "2493": "Alma 48.55 -71.65, Métabetchouan–Lac-à-la-Croix 48.44 -71.87, Hébertville 48.40 -71.68",
    "2494": "Saguenay 48.43 -71.07, Chicoutimi 48.43 -71.07, Jonquière 48.41 -71.25, La Baie 48.34 -70.88, "
    "Saint-Honoré 48.53 -71.08, Saint-Ambroise 48.55 -71.32",
    "2495": "Forestville 48.74 -69.08, Les Escoumins 48.35 -69.41, Tadoussac 48.15 -69.72",
    "2496": "Baie-Comeau 49.22 -68.15",
    "2497": "Sept-Îles 50.21 -66.38, Port-Cartier 50.03 -66.87, Fermont 52.78 -67.08",
    "2498": "Havre-Saint-Pierre 50.24 -63.60, Natashquan 50.19 -61.81",
    "2499": "Chibougamau 49.92 -74.37, Chapais 49.78 -74.85, Lebel-sur-Quévillon 49.05 -76.98, "
    "Matagami 49.76 -77.63, Kuujjuaq 58.11 -68.40",
}
# Two first characters: third character, degrees north, degrees west.
POSTAL_AREAS = {
    "G1": "A 46.81 71.21 B 46.93 71.23 C 46.88 71.20 E 46.86 71.19 G 46.88 71.28 H 46.85 71.26 J 46.84 71.22 "
    "K 46.81 71.22 L 46.83 71.25 M 46.82 71.27 N 46.80 71.26 P 46.81 71.31 R 46.81 71.22 S 46.79 71.25 "
    "T 46.77 71.26 V 46.78 71.29 W 46.76 71.30 X 46.77 71.33 Y 46.75 71.36",
    "G2": "A 46.88 71.39 B 46.85 71.34 C 46.83 71.33 E 46.81 71.36 G 46.79 71.42 J 46.84 71.28 K 46.85 71.30 "
    "L 46.89 71.25 M 46.92 71.31 N 46.91 71.34",
    "G3": "A 46.74 71.45 B 46.98 71.29 C 47.00 71.37 E 46.88 71.34 G 46.92 71.40 H 46.75 71.70 J 46.86 71.48 "
    "K 46.83 71.44 L 46.89 71.84 M 46.68 71.72 N 46.85 71.62 S 46.88 71.51 Z 47.44 70.50",
    "G4": "A 47.69 70.23 R 50.21 66.38 S 50.27 66.38 T 47.40 61.80 V 49.13 66.49 W 48.83 67.52 X 48.83 64.48 "
    "Z 49.22 68.15",
    "G5": "A 47.66 70.16 B 50.03 66.87 C 49.20 68.26 H 48.58 68.19 J 48.46 67.43 L 48.45 68.53 M 48.50 68.46 "
    "N 48.37 68.47 R 47.83 69.53 T 47.55 68.64 V 46.98 70.55 X 46.22 70.78 Y 46.13 70.64 Z 46.06 70.71",
    "G6": "A 46.14 70.68 B 45.58 70.88 C 46.77 71.09 E 46.43 71.01 G 46.09 71.31 H 46.07 71.44 J 46.64 71.31 "
    "K 46.69 71.30 L 46.22 71.76 P 46.05 71.95 R 46.02 71.96 S 46.03 71.87 T 46.08 71.97 V 46.80 71.18 "
    "W 46.75 71.22 X 46.72 71.26 Y 46.80 71.18 Z 46.69 71.18",
    "G7": "A 46.68 71.38 B 48.34 70.89 G 48.45 71.10 H 48.42 71.04 J 48.42 71.10 K 48.37 71.12 N 48.30 71.12 "
    "P 48.55 71.32 S 48.43 71.18 T 48.40 71.15 X 48.41 71.25 Y 48.37 71.24 Z 48.44 71.26",
    "G8": "A 48.42 71.36 B 48.55 71.67 C 48.53 71.64 E 48.64 71.70 G 48.44 71.87 H 48.52 72.23 J 48.58 72.33 "
    "K 48.65 72.45 L 48.88 72.21 M 48.88 72.45 N 48.40 71.68 P 49.92 74.37 T 46.39 72.54 V 46.41 72.49 "
    "W 46.42 72.55 Y 46.37 72.62 Z 46.35 72.57",
    "G9": "A 46.35 72.60 B 46.32 72.68 C 46.39 72.67 H 46.33 72.43 N 46.56 72.72 P 46.51 72.74 R 46.61 72.83 "
    "T 46.63 72.74 X 47.43 72.78",
    "H1": "A 45.68 73.50 B 45.63 73.51 C 45.67 73.54 E 45.63 73.58 G 45.61 73.62 H 45.59 73.64 J 45.61 73.58 "
    "K 45.61 73.55 L 45.60 73.52 M 45.59 73.56 N 45.58 73.53 P 45.60 73.59 R 45.59 73.61 S 45.58 73.58 "
    "T 45.57 73.57 V 45.56 73.54 W 45.54 73.55 X 45.56 73.57 Y 45.55 73.58 Z 45.57 73.62",
    "H2": "A 45.56 73.60 B 45.57 73.65 C 45.56 73.66 E 45.55 73.61 G 45.54 73.59 H 45.54 73.57 J 45.53 73.58 "
    "K 45.53 73.55 L 45.52 73.55 M 45.55 73.64 N 45.54 73.65 P 45.54 73.63 R 45.54 73.62 S 45.54 73.61 "
    "T 45.52 73.60 V 45.52 73.61 W 45.52 73.58 X 45.51 73.57 Y 45.51 73.56 Z 45.51 73.56",
    "H3": "A 45.50 73.57 B 45.50 73.57 C 45.50 73.55 E 45.46 73.55 G 45.50 73.58 H 45.50 73.59 J 45.49 73.57 "
    "K 45.48 73.56 L 45.55 73.67 M 45.54 73.69 N 45.53 73.63 P 45.52 73.64 R 45.51 73.65 S 45.51 73.63 "
    "T 45.50 73.62 V 45.50 73.61 W 45.49 73.63 X 45.48 73.64 Y 45.49 73.60 Z 45.48 73.59",
    "H4": "A 45.47 73.61 B 45.46 73.63 C 45.47 73.59 E 45.45 73.60 G 45.46 73.57 H 45.45 73.58 J 45.53 73.71 "
    "K 45.52 73.74 L 45.52 73.68 M 45.50 73.69 N 45.53 73.66 P 45.50 73.66 R 45.50 73.71 S 45.49 73.74 "
    "T 45.48 73.70 V 45.47 73.65 W 45.47 73.67 X 45.45 73.65 Y 45.46 73.75 Z 45.51 73.56",
    "H5": "A 45.50 73.56 B 45.51 73.56",
    "H7": "A 45.67 73.59 B 45.68 73.64 C 45.62 73.65 E 45.62 73.69 G 45.58 73.69 H 45.64 73.75 J 45.66 73.70 "
    "K 45.62 73.74 L 45.62 73.78 M 45.60 73.72 N 45.55 73.70 P 45.58 73.80 R 45.55 73.85 S 45.58 73.74 "
    "T 45.56 73.77 V 45.55 73.74 W 45.53 73.77 X 45.53 73.82 Y 45.53 73.85",
    "H8": "N 45.44 73.62 P 45.42 73.61 R 45.44 73.65 S 45.44 73.67 T 45.44 73.71 Y 45.51 73.81 Z 45.51 73.84",
    "H9": "A 45.49 73.83 B 45.49 73.80 C 45.51 73.88 E 45.49 73.91 G 45.48 73.84 H 45.47 73.86 J 45.45 73.87 "
    "K 45.46 73.92 P 45.47 73.77 R 45.45 73.82 S 45.44 73.77 W 45.43 73.87 X 45.41 73.95",
    "J1": "A 45.13 71.80 C 45.48 71.95 E 45.42 71.87 G 45.40 71.85 H 45.39 71.90 J 45.41 71.92 K 45.38 71.93 "
    "L 45.41 71.96 M 45.37 71.84 N 45.34 72.01 R 45.40 72.04 S 45.57 72.00 T 45.77 71.93 X 45.27 72.15 "
    "Z 45.93 72.43",
    "J2": "A 45.82 72.40 B 45.91 72.59 C 45.89 72.51 E 45.91 72.53 G 45.40 72.72 H 45.39 72.70 J 45.40 72.78 "
    "K 45.20 72.75 L 45.32 72.65 M 45.35 72.57 N 45.28 72.98 R 45.66 72.92 S 45.61 72.99 T 45.60 72.94 "
    "W 45.37 73.31 X 45.31 73.22 Y 45.31 73.36",
    "J3": "A 45.33 73.27 B 45.28 73.28 E 45.58 73.33 G 45.59 73.23 H 45.55 73.18 L 45.45 73.28 M 45.43 73.17 "
    "N 45.53 73.28 P 46.04 73.07 R 46.02 73.14 T 46.22 72.62 V 45.53 73.34 X 45.68 73.43 Y 45.49 73.40 "
    "Z 45.50 73.40",
    "J4": "B 45.59 73.44 G 45.57 73.48 H 45.54 73.51 J 45.54 73.47 K 45.52 73.50 L 45.52 73.46 M 45.54 73.44 "
    "N 45.55 73.46 P 45.51 73.51 R 45.49 73.50 S 45.48 73.50 T 45.50 73.47 V 45.49 73.46 W 45.47 73.48 "
    "X 45.45 73.48 Y 45.44 73.46 Z 45.44 73.42",
    "J5": "A 45.37 73.57 B 45.37 73.55 C 45.40 73.58 J 45.83 73.92 K 45.73 74.13 L 45.80 74.07 M 45.85 73.77 "
    "R 45.42 73.50 T 45.88 73.28 V 46.26 72.94 W 45.82 73.43 X 45.85 73.48 Y 45.78 73.43 Z 45.76 73.50",
    "J6": "A 45.74 73.46 E 46.02 73.45 J 45.37 73.72 K 45.35 73.73 N 45.32 73.87 R 45.32 73.75 S 45.27 74.05 "
    "T 45.24 74.11 V 45.71 73.54 W 45.71 73.62 X 45.73 73.71 Y 45.70 73.75 Z 45.67 73.78",
    "J7": "A 45.64 73.80 B 45.66 73.82 C 45.69 73.87 E 45.64 73.84 G 45.61 73.84 H 45.62 73.87 J 45.70 73.95 "
    "K 45.77 73.60 L 45.74 73.65 M 45.79 73.74 N 45.63 74.10 P 45.58 73.88 R 45.57 73.94 T 45.37 74.12 "
    "V 45.40 74.03 W 45.37 73.97 X 45.27 74.23 Y 45.81 74.02 Z 45.78 73.98",
    "J8": "A 45.93 74.02 B 45.95 74.13 C 46.05 74.28 E 46.12 74.60 G 45.68 74.42 H 45.65 74.33 L 45.59 75.42 "
    "M 45.54 75.43 N 45.65 75.67 P 45.49 75.62 R 45.53 75.61 T 45.48 75.71 V 45.50 75.70 X 45.44 75.71 "
    "Y 45.45 75.74 Z 45.47 75.76",
    "J9": "A 45.43 75.77 B 45.50 75.78 E 46.38 75.97 H 45.39 75.83 J 45.44 75.85 L 46.55 75.50 P 48.10 77.78 "
    "T 48.57 78.12 V 47.33 79.43 X 48.24 79.02 Y 48.24 79.05 Z 48.80 79.20",
}


def fold(name: str) -> str:
    """Return a name as it is compared: no accent, capital, sign nor province; « St » is Saint."""
    plain = unicodedata.normalize("NFKD", name.replace("œ", "oe").lower())
    words = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)).split()
    saints = {"st": "saint", "ste": "sainte"}
    words = [saints.get(word, word) for word in words]
    while len(words) > 1 and words[-1] in {"qc", "quebec", "canada"}:
        words.pop()
    return " ".join(words)


def _read(line: str) -> list[Place]:
    """Read « Town 45.40 -71.89, Other town 45.13 -71.80 »."""
    return [
        Place(name, float(latitude), float(longitude))
        for name, latitude, longitude in (town.rsplit(" ", 2) for town in line.split(", "))
    ]


def _areas(start: str, line: str) -> dict[str, Place]:
    """Read « A 46.81 71.21 B … »: each letter ends a postal area's code."""
    cells = line.split()
    return {
        start + letter: Place(start + letter, float(north), -float(west))
        for letter, north, west in zip(cells[::3], cells[1::3], cells[2::3], strict=True)
    }


BY_MRC = {code: _read(line) for code, line in TOWNS.items()}
BY_TOWN = {fold(town.name): town for towns in BY_MRC.values() for town in towns}
BY_AREA = {code: place for start, line in POSTAL_AREAS.items() for code, place in _areas(start, line).items()}


def locate(text: str) -> Place | None:
    """Find the town or the postal area that somebody typed; None when it is not known.

    A postal code is read with or without its space, whole or cut after three characters.
    """
    squeezed = "".join(text.upper().split())
    if POSTAL_CODE.fullmatch(squeezed):
        return BY_AREA.get(squeezed[:3])
    return BY_TOWN.get(fold(text))


def of_establishment(*, postal_code: str = "", mrc: str = "") -> Place | None:
    """Return about where an establishment is: its postal area, else its MRC's main town."""
    towns = BY_MRC.get(mrc) or [None]
    return locate(postal_code) or towns[0]


def middle_of(places: Iterable[Place | None]) -> Place | None:
    """Return the middle of the places that are known, without a name; None when none is."""
    known = [place for place in places if place is not None]
    if not known:
        return None
    north, east = (
        sum(spot) / len(known) for spot in zip(*((p.latitude, p.longitude) for p in known), strict=True)
    )
    return Place("", north, east)


def distance_km(here: Place, latitude: float, longitude: float) -> float:
    """Return the distance as the crow flies (km), by the haversine formula."""
    north, east = radians(latitude - here.latitude), radians(longitude - here.longitude)
    across = cos(radians(here.latitude)) * cos(radians(latitude)) * sin(east / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, sin(north / 2) ** 2 + across)))


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees around a place: everything within a distance lies in it."""

    south: float
    north: float
    west: float
    east: float


def box_around(here: Place, *, km: float) -> Box:
    """Return the box that holds every point within a distance (km)."""
    high = degrees(km / EARTH_KM)
    wide = degrees(km / EARTH_KM) / cos(radians(min(80.0, abs(here.latitude) + high)))
    return Box(here.latitude - high, here.latitude + high, here.longitude - wide, here.longitude + wide)
