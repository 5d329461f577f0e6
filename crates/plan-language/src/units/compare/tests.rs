use super::*;
use crate::glossary::Term;
use plan_core::syntax::Text;

/// Compares a Dutch and a French text. Returns the kind of each difference and its text in both.
fn differences(nl: &str, fr: &str) -> Vec<(DifferenceKind, String, String)> {
    let prose = |text: &str| Prose::parse(Text::at(text.to_owned(), Span::default()));
    let (a, b) = (prose(nl), prose(fr));
    let side = |locale, prose| TextSide {
        locale,
        text: if locale == Locale::Nl { nl } else { fr },
        prose: Some(prose),
    };
    let mut context = CompareContext::default();
    for (nl, fr) in [("EU", "UE"), ("EG", "CE"), ("BGTS", "GBCT")] {
        let name = |locale| if locale == Locale::Nl { nl } else { fr };
        let accepted = PerLocale::from_fn(|locale| vec![name(locale).to_owned()]);
        context.term(Term { accepted, is_acronym: true, ..Term::default() });
    }
    let found = compare_sides(&side(Locale::Nl, &a), &side(Locale::Fr, &b), &context);
    let text = |place: &TextPlace| {
        let text = if place.locale == Locale::Nl { nl } else { fr };
        text[place.range.clone()].to_owned()
    };
    found.iter().map(|d| (d.kind, text(&d.here), text(&d.there))).collect()
}

#[test]
fn a_different_number_is_located_in_both_texts() {
    assert_eq!(differences("om 70% te halen", "atteindre 70 %"), []);
    let found = differences("om 70% te halen", "atteindre 80 %");
    assert_eq!(found, [(DifferenceKind::Number, "70%".to_owned(), "80 %".to_owned())]);
    let found = differences("om 70 te halen", "atteindre");
    assert_eq!(found, [(DifferenceKind::Number, "70".to_owned(), "atteindre".to_owned())]);
}

#[test]
fn numbers_in_words_match_numerals_and_contradict_each_other() {
    assert_eq!(differences("50 landen", "cinquante pays"), []);
    assert_eq!(differences("drie landen", "pays"), []);
    assert_eq!(differences("beide landen", "les deux pays"), []);
    assert_eq!(differences("drie landen", "quatre pays")[0].0, DifferenceKind::Number);
    assert_eq!(differences("driemaandelijks overleg", "concertation trimestrielle"), []);
    assert_eq!(differences("elk kwartaal", "rapport semestriel")[0].0, DifferenceKind::Date);
    assert_eq!(differences("1 land", "un pays"), []);
}

#[test]
fn acronyms_are_compared_through_the_glossary() {
    assert_eq!(differences("de BGTS van de EU", "le GBCT de l’UE"), []);
    assert_eq!(
        differences("de EG", "l’UE")[0],
        (DifferenceKind::Acronym, "EG".to_owned(), "UE".to_owned())
    );
    assert_eq!(differences("PNR en TNA", "PNR et TNA, PNR"), []);
    assert_eq!(differences("PNR", "PRN")[0].0, DifferenceKind::Acronym);
}

#[test]
fn a_word_that_only_one_language_reads_as_a_fact_is_no_difference() {
    // In one of the languages each of these is a month, an hour, an ordinal or a number.
    for text in [
        "Label (MAI)",
        "Label (MEI)",
        "Label MAI 12",
        "Label mai 12",
        "Label 12 mei",
        "Label 10h30",
        "Label 10u30",
        "Label 1er",
        "Label 2e",
        "Label 5ste",
        "Label XXIe",
        "Label XIV",
        "Label elf",
        "Label 12 onze",
        "Label 5 mille",
        "Label 24 op 24",
        "Label S1 2021",
        "Label juin : 70 %",
    ] {
        assert_eq!(differences(text, text), [], "{text}");
    }
    // Only the typography differs.
    assert_eq!(differences("Label MAI: 12", "Label MAI : 12"), []);
    for month in ["MAI", "MEI"] {
        let (nl, fr) = (format!("het project {month}"), format!("le projet {month}"));
        assert_eq!(differences(&nl, &fr), [], "{month}");
    }
}

#[test]
fn a_month_or_acronym_of_the_other_language_in_a_translated_text_is_a_difference() {
    assert_eq!(differences("in mai 2021", "en mai 2021")[0].0, DifferenceKind::Date);
    assert_eq!(differences("Label EG", "Label EG")[0].0, DifferenceKind::Acronym);
}

#[test]
fn links_to_the_same_target_match() {
    assert_eq!(differences("[a](project:x) b", "c [d](project:x)"), []);
    let found = differences("[a](project:x)", "[d](project:y)");
    assert_eq!(
        found[0],
        (DifferenceKind::Reference, "[a](project:x)".to_owned(), "[d](project:y)".to_owned())
    );
    assert_eq!(
        differences("[a](https://benelux.int/nl/x)", "[a](https://www.benelux.int/fr/y)"),
        []
    );
    // An empty link shows the citation of the act, whose numbers are not compared again.
    assert_eq!(
        differences("[](act:eu-2019-943)", "[règlement (UE) 2019/943](act:eu-2019-943)"),
        []
    );
}

/// The kind of the first difference between a Dutch and a French text, which must have one.
fn first_kind(nl: &str, fr: &str) -> DifferenceKind {
    let found = differences(nl, fr);
    found.first().unwrap_or_else(|| panic!("no difference: {nl} / {fr}")).0
}

#[test]
fn the_structure_of_both_texts_must_be_the_same() {
    assert_eq!(first_kind("- a\n- b\n", "- a\n"), DifferenceKind::Shape);
    assert_eq!(first_kind("a\n\nb", "a"), DifferenceKind::Shape);
}

#[test]
fn a_name_may_be_the_same_in_both_languages() {
    for name in [
        "Green Deal",
        "Joint political declaration",
        "Hauts-de-France",
        "eFTI",
        "Short Term forum",
        "Coördinatie",
    ] {
        assert_eq!(differences(name, name), [], "{name}");
    }
}

#[test]
fn a_text_that_is_no_name_must_be_translated() {
    for copied in [
        "Waterstof bevorderen",
        "Grenzeloos tijdpad",
        "Énergie en crête",
        "het overleg van de landen",
    ] {
        assert_eq!(first_kind(copied, copied), DifferenceKind::SameText, "{copied}");
    }
}

#[test]
fn a_sentence_in_the_other_language_is_reported_before_anything_else() {
    let (nl, fr) =
        ("De landen werken samen.", "De landen werken samen met het oog op een van de zaken.");
    assert_eq!(first_kind(nl, fr), DifferenceKind::WrongLanguage);
}

#[test]
fn a_negation_in_one_language_only_is_reported() {
    let (nl, fr) = ("De landen doen het niet.", "Les pays le font.");
    assert_eq!(first_kind(nl, fr), DifferenceKind::Negation);
}

#[test]
fn an_obligation_that_becomes_a_possibility_is_reported() {
    let (nl, fr) = ("De landen moeten het doen.", "Les pays peuvent le faire.");
    assert_eq!(first_kind(nl, fr), DifferenceKind::Modality);
}
