//! Acronyms that officials know.

use crate::packs::CommonAcronym;

pub(super) const COMMON: &[CommonAcronym] = &[
    CommonAcronym { concept: "european-union", forms: &["EU", "Europese Unie", "Europees"] },
    CommonAcronym { concept: "united-nations", forms: &["VN", "Verenigde Naties"] },
    CommonAcronym { concept: "united-kingdom", forms: &["VK", "Verenigd Koninkrijk"] },
    CommonAcronym { concept: "united-states", forms: &["VS", "Verenigde Staten"] },
    CommonAcronym {
        concept: "gdpr",
        forms: &["AVG", "Algemene Verordening Gegevensbescherming", "GDPR"],
    },
    CommonAcronym { concept: "smes", forms: &["kmo", "mkb", "kleine en middelgrote"] },
    CommonAcronym { concept: "vat", forms: &["btw", "belasting over de toegevoegde waarde"] },
    CommonAcronym { concept: "ngos", forms: &["ngo", "niet-gouvernementele organisatie"] },
    CommonAcronym {
        concept: "artificial-intelligence",
        forms: &["AI", "artificiële intelligentie", "kunstmatige intelligentie"],
    },
    CommonAcronym { concept: "gdp", forms: &["bbp", "bruto binnenlands product"] },
    CommonAcronym { concept: "nato", forms: &["NAVO"] },
    CommonAcronym { concept: "oecd", forms: &["OESO"] },
    CommonAcronym { concept: "who", forms: &["WHO", "WGO", "Wereldgezondheidsorganisatie"] },
    CommonAcronym { concept: "wto", forms: &["WTO", "Wereldhandelsorganisatie"] },
    CommonAcronym { concept: "ilo", forms: &["IAO", "ILO", "Internationale Arbeidsorganisatie"] },
    CommonAcronym { concept: "eea", forms: &["EER", "Europese Economische Ruimte"] },
    CommonAcronym { concept: "ecb", forms: &["ECB", "Europese Centrale Bank"] },
    CommonAcronym { concept: "eib", forms: &["EIB", "Europese Investeringsbank"] },
    CommonAcronym { concept: "imf", forms: &["IMF"] },
    CommonAcronym { concept: "osce", forms: &["OVSE"] },
    CommonAcronym { concept: "sdg", forms: &["SDG", "duurzame-ontwikkelingsdoelstellingen"] },
    CommonAcronym { concept: "erdf", forms: &["EFRO"] },
    CommonAcronym { concept: "esf", forms: &["ESF"] },
    CommonAcronym { concept: "ict", forms: &["ICT", "IT"] },
];
