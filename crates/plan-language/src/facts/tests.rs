use super::*;
use crate::vocabulary::read;
use crate::word::WordTraits;
use plan_core::locale::Locale;

/// Whether two texts state at least one fact, and every strong fact has a match in the other text.
fn agree(nl: &str, fr: &str) -> bool {
    let (nl, fr) = (read(nl, Locale::Nl), read(fr, Locale::Fr));
    let strong = |facts: &[Fact]| -> Vec<Fact> {
        facts.iter().filter(|fact| fact.strength == Strength::Strong).cloned().collect()
    };
    let have_matches = |these: &[Fact], those: &[Fact]| {
        strong(these).iter().all(|fact| those.iter().any(|other| fact.matches(other)))
    };
    let is_empty = nl.facts.is_empty() && fr.facts.is_empty();
    !is_empty && have_matches(&nl.facts, &fr.facts) && have_matches(&fr.facts, &nl.facts)
}

#[test]
fn different_notations_of_a_fact_agree() {
    for (nl, fr) in [
        ("70%", "70\u{a0}%"),
        ("70 procent", "70 pour cent"),
        ("1.234,5 ton", "1\u{202f}234,5 tonnes"),
        ("2,5 miljoen euro", "2 500 000 €"),
        ("€ 3 miljard", "3 milliards d’euros"),
        ("50 organisaties", "cinquante organisations"),
        ("eenentwintig 21", "vingt et un 21"),
        ("97 landen", "quatre-vingt-dix-sept pays"),
        ("2500", "deux mille cinq cents"),
        ("tweede 2e", "deuxième 2e"),
        ("de 2e fase", "la deuxième phase"),
        ("op 1 augustus 2021", "le 1er août 2021"),
        ("7 oktober 2020", "7/10/2020"),
        ("2020-10-07", "7 octobre 2020"),
        ("eind 2025", "à la fin de l’année 2025"),
        ("begin 2021", "début 2021"),
        ("medio 2021", "mi-2021"),
        ("voorjaar van 2021", "printemps 2021"),
        ("zomer 2021", "été 2021"),
        ("het eerste kwartaal van 2021", "premier trimestre 2021"),
        ("Q1 2021", "1er trimestre de 2021"),
        ("de tweede helft van 2021", "second semestre 2021"),
        ("2021-2024", "2021\u{2013}2024"),
        ("van 2021 tot 2024", "2021-2024"),
        ("eind oktober 2021", "fin octobre 2021"),
        ("om de 6 maanden", "tous les 6 mois"),
        ("om de 3 maanden 3", "trimestriel 3"),
        ("(EG) nr. 883/2004", "(CE) n° 883/2004"),
        ("(EU) nr. 1997/1998", "(UE) n° 1997/1998"),
        ("Verordening (EU) 2019/943", "règlement (UE) 2019/943"),
        ("(EU) Verordening nr. 330/2010", "règlement (UE) n°\u{a0}330/2010"),
        ("Richtlijn 2011/92/EU", "directive 2011/92/UE"),
        ("M (2009) 1", "M (2009) 1"),
        ("M(83)27", "M (83) 27"),
        ("COM/2018/373 final - 2018/0198 (COD)", "COM(2018) 373 final - 2018/0198 (COD)"),
        ("artikel 6", "article 6"),
        ("art. 22", "l’article 22"),
        ("hoofdstuk 2.1.4", "chapitre 2.1.4"),
        ("CO2", "CO₂"),
        ("10u30", "10 h 30"),
        ("meer dan 50", "plus de 50"),
    ] {
        assert!(
            agree(nl, fr),
            "{nl} = {fr}:\n{:#?}\n{:#?}",
            read(nl, Locale::Nl).facts,
            read(fr, Locale::Fr).facts
        );
    }
}

#[test]
fn different_facts_disagree() {
    for (nl, fr) in [
        ("70%", "80 %"),
        ("70%", "70"),
        ("2 miljoen", "2 milliards"),
        ("1 augustus 2021", "1er août 2022"),
        ("7 oktober 2020", "7 novembre 2020"),
        ("eind 2025", "début 2025"),
        ("eerste kwartaal van 2021", "deuxième trimestre 2021"),
        ("(EG) nr. 883/2004", "(UE) n° 883/2004"),
        ("nr. 883/2004", "n° 833/2004"),
        ("nr. 1997/1998", "n° 1997/1999"),
        ("Verordening (EU) 2019/943", "directive (UE) 2019/943"),
        ("M (2009) 1", "M (2009) 7"),
        ("art. 22", "art. 23"),
        ("hoofdstuk 2.1.4", "chapitre 2.1.2"),
        ("meer dan 50", "moins de 50"),
        ("uiterlijk op 1 augustus 2021", "à partir du 1er août 2021"),
        ("3 maanden", "3 semaines"),
        ("5G", "4G"),
    ] {
        assert!(!agree(nl, fr), "{nl} ≠ {fr}");
    }
}

#[test]
fn text_that_only_looks_like_a_fact_is_none() {
    for (text, locale) in [
        ("1. Eerste punt", Locale::Nl),
        ("[het verdrag](act:m-2009-1)", Locale::Nl),
        ("La réunion a été organisée", Locale::Fr),
        ("Zie https://benelux.int/2021/10", Locale::Nl),
    ] {
        let facts = read(text, locale).facts;
        let strong: Vec<_> =
            facts.iter().filter(|fact| fact.strength > Strength::Implied).collect();
        assert!(strong.is_empty(), "{text}: {strong:?}");
    }
}

#[test]
fn the_trait_of_words_that_start_facts_skips_no_fact() {
    let mut facts = 0;
    for text in include_str!("../../../../tests/fixtures/pairs/pairs.yaml").lines() {
        for locale in Locale::ALL {
            let reading = read(text, locale);
            let mut words = reading.words.clone();
            words.iter_mut().for_each(|word| word.traits = WordTraits::ALL);
            assert_eq!(scan(text, &reading.tokens, &words, locale), reading.facts, "{text}");
            facts += reading.facts.len();
        }
    }
    assert!(facts > 100);
}
