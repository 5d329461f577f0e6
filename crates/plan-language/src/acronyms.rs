//! Acronyms that every official knows in both languages, so that no plan need explain them.
//!
//! A plan whose glossary has one of them says itself what it stands for.

/// Dutch and French: the acronym, then other ways to say it, divided by `|`.
pub const COMMON: [(&str, &str); 24] = [
    ("EU|Europese Unie|Europees", "UE|Union européenne|européen"),
    ("VN|Verenigde Naties", "ONU|Nations unies"),
    ("VK|Verenigd Koninkrijk", "RU|Royaume-Uni"),
    ("VS|Verenigde Staten", "USA|États-Unis"),
    (
        "AVG|Algemene Verordening Gegevensbescherming|GDPR",
        "RGPD|règlement général sur la protection des données",
    ),
    ("kmo|mkb|kleine en middelgrote", "PME|petites et moyennes"),
    ("btw|belasting over de toegevoegde waarde", "TVA|taxe sur la valeur ajoutée"),
    ("ngo|niet-gouvernementele organisatie", "ONG|organisation non gouvernementale"),
    ("AI|artificiële intelligentie|kunstmatige intelligentie", "IA|intelligence artificielle"),
    ("bbp|bruto binnenlands product", "PIB|produit intérieur brut"),
    ("NAVO", "OTAN|Alliance atlantique"),
    ("OESO", "OCDE"),
    ("WHO|WGO|Wereldgezondheidsorganisatie", "OMS|Organisation mondiale de la santé"),
    ("WTO|Wereldhandelsorganisatie", "OMC|Organisation mondiale du commerce"),
    ("IAO|ILO|Internationale Arbeidsorganisatie", "OIT|Organisation internationale du travail"),
    ("EER|Europese Economische Ruimte", "EEE|Espace économique européen"),
    ("ECB|Europese Centrale Bank", "BCE|Banque centrale européenne"),
    ("EIB|Europese Investeringsbank", "BEI|Banque européenne d’investissement"),
    ("IMF", "FMI"),
    ("OVSE", "OSCE"),
    ("SDG|duurzame-ontwikkelingsdoelstellingen", "ODD|objectifs de développement durable"),
    ("EFRO", "FEDER"),
    ("ESF", "FSE"),
    ("ICT|IT", "TIC|technologies de l’information"),
];
