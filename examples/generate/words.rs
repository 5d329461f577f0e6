//! The vocabulary of generated plans: Dutch words with their French translations.

/// A Dutch text and its French translation.
pub type Pair = (&'static str, &'static str);

/// The themes of chapters: a slug for ids, and the title.
pub const THEMES: &[(&str, Pair)] = &[
    ("energie", ("Energie en klimaat", "Énergie et climat")),
    ("mobiliteit", ("Mobiliteit en spoorvervoer", "Mobilité et transport ferroviaire")),
    ("douane", ("Douane en goederenverkeer", "Douane et circulation des marchandises")),
    ("binnenvaart", ("Binnenvaart en havens", "Navigation intérieure et ports")),
    ("handel", ("Handel en digitalisering", "Commerce et numérisation")),
    ("normen", ("Normen en keuringen", "Normes et contrôles techniques")),
    ("politie", ("Politie en veiligheid", "Police et sécurité")),
    ("crisis", ("Crisisbeheersing", "Gestion des crises")),
    ("justitie", ("Justitie en recht", "Justice et droit")),
    ("belastingen", ("Belastingen en toezicht", "Fiscalité et surveillance")),
    ("arbeid", ("Arbeid en grenswerk", "Travail et emploi frontalier")),
    ("gezondheid", ("Gezondheid en zorg", "Santé et soins")),
    ("onderwijs", ("Onderwijs en diploma’s", "Enseignement et diplômes")),
    ("natuur", ("Natuur en landschap", "Nature et paysage")),
    ("water", ("Water en rivieren", "Eau et rivières")),
    ("landbouw", ("Landbouw en voedsel", "Agriculture et alimentation")),
    ("kringloop", ("Kringlopen en afval", "Cycles et déchets")),
    ("ruimte", ("Ruimtelijke ordening", "Aménagement du territoire")),
    ("toerisme", ("Toerisme en cultuur", "Tourisme et culture")),
    ("jeugd", ("Jeugd en sport", "Jeunesse et sport")),
];

/// Subjects, in the singular.
pub const ACTORS: &[Pair] = &[
    ("De werkgroep", "Le groupe de travail"),
    ("Het secretariaat", "Le secrétariat"),
    ("De stuurgroep", "Le comité de pilotage"),
    ("Het netwerk van deskundigen", "Le réseau d’experts"),
    ("De bevoegde administratie", "L’administration compétente"),
    ("De gezamenlijke inspectie", "L’inspection commune"),
    ("Het overleg van de directeuren", "La concertation des directeurs"),
    ("De projectleider", "Le chef de projet"),
    ("Elke partner", "Chaque partenaire"),
    ("Het kenniscentrum", "Le centre de connaissances"),
    ("De technische subgroep", "Le sous-groupe technique"),
];

/// Verbs.
pub const VERBS: &[Pair] = &[
    ("onderzoekt", "étudie"),
    ("ondersteunt", "soutient"),
    ("verbetert", "améliore"),
    ("vergelijkt", "compare"),
    ("bespreekt", "examine"),
    ("ontwikkelt", "élabore"),
    ("evalueert", "évalue"),
    ("organiseert", "organise"),
    ("versterkt", "renforce"),
    ("bevordert", "encourage"),
    ("actualiseert", "actualise"),
    ("vereenvoudigt", "simplifie"),
];

/// Objects: a slug for ids, and the noun phrase in a sentence.
pub const OBJECTS: &[(&str, Pair)] = &[
    ("gegevens", ("de uitwisseling van gegevens", "l’échange de données")),
    ("controles", ("de gezamenlijke controles", "les contrôles communs")),
    ("opleiding", ("de opleiding van inspecteurs", "la formation des inspecteurs")),
    (
        "erkenning",
        ("de wederzijdse erkenning van attesten", "la reconnaissance mutuelle des attestations"),
    ),
    (
        "proefproject",
        ("een proefproject voor duurzaam vervoer", "un projet pilote de transport durable"),
    ),
    ("meldpunt", ("het meldpunt voor ondernemingen", "le point de contact pour les entreprises")),
    ("hulp", ("de hulp bij rampen", "l’aide en cas de catastrophe")),
    ("laadpalen", ("het net van laadpalen", "le réseau de bornes de recharge")),
    ("patienten", ("de mobiliteit van patiënten", "la mobilité des patients")),
    ("rivieren", ("het herstel van de rivieren", "la restauration des rivières")),
    ("diplomas", ("de gelijkwaardigheid van diploma’s", "l’équivalence des diplômes")),
    ("fraude", ("de strijd tegen de fraude", "la lutte contre la fraude")),
    ("spoor", ("de verbindingen per spoor", "les liaisons ferroviaires")),
    (
        "statistiek",
        ("de statistieken over de arbeidsmarkt", "les statistiques du marché du travail"),
    ),
    ("waterstof", ("de markt voor waterstof", "le marché de l’hydrogène")),
    ("jeugdraad", ("de raad van jongeren", "le conseil des jeunes")),
];

/// Adverbials of place and manner.
pub const MANNERS: &[Pair] = &[
    ("in de grensregio’s", "dans les régions frontalières"),
    ("met de betrokken partners", "avec les partenaires concernés"),
    ("op lange termijn", "à long terme"),
    ("in het kader van het herstelplan", "dans le cadre du plan de relance"),
    ("samen met de gemeenten", "en collaboration avec les communes"),
    ("op basis van een gezamenlijke analyse", "sur la base d’une analyse commune"),
    ("volgens de afgesproken kalender", "selon le calendrier convenu"),
    ("voor burgers en ondernemingen", "pour les citoyens et les entreprises"),
    ("zonder nieuwe lasten voor ondernemingen", "sans nouvelles charges pour les entreprises"),
    ("binnen de bestaande middelen", "dans les limites des moyens existants"),
    ("over de grenzen heen", "par-delà les frontières"),
];

/// Ends of sentences, some with a placeholder for a year or a percentage.
pub const ENDS: &[Pair] = &[
    ("", ""),
    ("", ""),
    (", uiterlijk eind {year}", ", au plus tard fin {year}"),
    (", met een eerste verslag in {year}", ", avec un premier rapport en {year}"),
    (", met {share} % meer deelnemers", ", avec {share} % de participants en plus"),
];

/// Sentences with a link to a project.
pub const PROJECT_LINKS: &[Pair] = &[
    (
        "Dat sluit aan bij [een ander project](project:{id}).",
        "Cela s’inscrit dans la lignée d’[un autre projet](project:{id}).",
    ),
    (
        "De resultaten dienen ook voor [](project:{id}).",
        "Les résultats servent aussi pour [](project:{id}).",
    ),
];

/// Sentences with a link to a legal act.
pub const ACT_LINKS: &[Pair] = &[
    ("De basis daarvoor is de [](act:{id}).", "La base en est le [](act:{id})."),
    (
        "Dat gebeurt volgens de [geldende tekst](act:{id}).",
        "Cela se fait conformément au [texte en vigueur](act:{id}).",
    ),
];

/// Sentences with a link to a chapter.
pub const CHAPTER_LINKS: &[Pair] =
    &[("Zie ook hoofdstuk [](chapter:{id}).", "Voir également le chapitre [](chapter:{id}).")];

/// Places of events.
pub const PLACES: &[Pair] = &[
    ("Brussel", "Bruxelles"),
    ("Den Haag", "La Haye"),
    ("Luxemburg", "Luxembourg"),
    ("Antwerpen", "Anvers"),
    ("Luik", "Liège"),
    ("Maastricht", "Maastricht"),
];

/// Kinds of events.
pub const EVENTS: &[Pair] = &[
    ("Conferentie", "Conférence"),
    ("Vergadering van de werkgroep", "Réunion du groupe de travail"),
    ("Seminarie", "Séminaire"),
];
