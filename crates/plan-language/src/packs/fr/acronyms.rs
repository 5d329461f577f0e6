//! Acronyms that officials know.

use crate::packs::CommonAcronym;

pub(super) const COMMON: &[CommonAcronym] = &[
    CommonAcronym { concept: "european-union", forms: &["UE", "Union européenne", "européen"] },
    CommonAcronym { concept: "united-nations", forms: &["ONU", "Nations unies"] },
    CommonAcronym { concept: "united-kingdom", forms: &["RU", "Royaume-Uni"] },
    CommonAcronym { concept: "united-states", forms: &["USA", "États-Unis"] },
    CommonAcronym {
        concept: "gdpr",
        forms: &["RGPD", "règlement général sur la protection des données"],
    },
    CommonAcronym { concept: "smes", forms: &["PME", "petites et moyennes"] },
    CommonAcronym { concept: "vat", forms: &["TVA", "taxe sur la valeur ajoutée"] },
    CommonAcronym { concept: "ngos", forms: &["ONG", "organisation non gouvernementale"] },
    CommonAcronym {
        concept: "artificial-intelligence",
        forms: &["IA", "intelligence artificielle"],
    },
    CommonAcronym { concept: "gdp", forms: &["PIB", "produit intérieur brut"] },
    CommonAcronym { concept: "nato", forms: &["OTAN", "Alliance atlantique"] },
    CommonAcronym { concept: "oecd", forms: &["OCDE"] },
    CommonAcronym { concept: "who", forms: &["OMS", "Organisation mondiale de la santé"] },
    CommonAcronym { concept: "wto", forms: &["OMC", "Organisation mondiale du commerce"] },
    CommonAcronym { concept: "ilo", forms: &["OIT", "Organisation internationale du travail"] },
    CommonAcronym { concept: "eea", forms: &["EEE", "Espace économique européen"] },
    CommonAcronym { concept: "ecb", forms: &["BCE", "Banque centrale européenne"] },
    CommonAcronym { concept: "eib", forms: &["BEI", "Banque européenne d’investissement"] },
    CommonAcronym { concept: "imf", forms: &["FMI"] },
    CommonAcronym { concept: "osce", forms: &["OSCE"] },
    CommonAcronym { concept: "sdg", forms: &["ODD", "objectifs de développement durable"] },
    CommonAcronym { concept: "erdf", forms: &["FEDER"] },
    CommonAcronym { concept: "esf", forms: &["FSE"] },
    CommonAcronym { concept: "ict", forms: &["TIC", "technologies de l’information"] },
];
