use super::*;
use crate::typography_issue::CompoundWords;
use crate::vocabulary::Vocabulary;

/// A vocabulary with compound words of a plan.
fn vocabulary() -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    vocabulary.add_compound_name("Benelux", Locale::Nl);
    vocabulary.add_compound_noun("politieverdrag", Locale::Nl);
    vocabulary
}

#[test]
fn examining_only_suspect_words_misses_no_issue() {
    let (vocabulary, mut found) = (vocabulary(), 0);
    let mut compounds = CompoundWords::default();
    compounds.names.insert("Benelux".to_owned());
    compounds.nouns.insert("politieverdrag".to_owned());
    for text in include_str!("../../../../tests/fixtures/pairs/pairs.yaml").lines() {
        // Introduce mistakes: straight quotes, capitals without accents, compounds written apart.
        let text = text.replace('’', "'").replace("É", "E").replace("œ", "oe").replace("-l", " l");
        for locale in Locale::ALL {
            let reading = vocabulary.read(&text, locale);
            let issues = vocabulary.typography_issues(&reading);
            let all = pack(locale).typography_issues(reading.view(), &|_| true, &compounds);
            assert_eq!(issues, all, "{text}");
            found += issues.len();
        }
    }
    assert!(found > 100);
}

#[test]
fn no_issue_has_a_rule_that_its_pack_does_not_name() {
    for locale in Locale::ALL {
        for text in ["'a' \"b\" «c» EU landen", "Etat ! A partir du 7 Octobre , oeuvre « x »;"]
        {
            for issue in issues(text, locale) {
                assert!(pack(locale).typography_rules().contains(&issue.rule), "{issue:?}");
            }
        }
    }
}

fn issues(text: &str, locale: Locale) -> Vec<TypographyIssue> {
    issues_with(&vocabulary(), text, locale)
}

fn issues_with(vocabulary: &Vocabulary, text: &str, locale: Locale) -> Vec<TypographyIssue> {
    vocabulary.typography_issues(&vocabulary.read(text, locale))
}

/// Applies the replacements of all issues.
fn fixed(text: &str, locale: Locale) -> String {
    let mut fixed = text.to_owned();
    for issue in issues(text, locale).into_iter().rev() {
        fixed.replace_range(issue.range, &issue.replacement);
    }
    fixed
}

#[test]
fn french_issues_are_found_and_fixed() {
    for (typed, expected) in [
        ("Qui? Moi!", "Qui ? Moi !"),
        ("«oui»: 70%", "« oui » : 70 %"),
        ("un , deux ( trois )", "un, deux (trois)"),
        ("n°883/2004", "n° 883/2004"),
        ("l'eau et \"l’air\"", "l’eau et « l’air »"),
        ("“oui”", "« oui »"),
        ("Etats membres, mise en oeuvre", "États membres, mise en œuvre"),
        ("A partir du 7 Octobre", "À partir du 7 octobre"),
        ("l’Union Européenne", "l’Union européenne"),
    ] {
        assert_eq!(fixed(typed, Locale::Fr), expected);
    }
}

#[test]
fn dutch_issues_are_found_and_fixed() {
    for (typed, expected) in [
        ("de 'proeftuin' en \"wat\"", "de ‘proeftuin’ en “wat”"),
        ("regio's, 's avonds", "regio’s, ’s avonds"),
        ("de ’just transition’", "de ‘just transition’"),
        ("de Benelux landen en 5G netwerken", "de Benelux-landen en 5G-netwerken"),
        ("energie - en klimaatplannen", "energie- en klimaatplannen"),
        ("« wat »", "“wat”"),
        ("EU regelgeving", "EU-regelgeving"),
    ] {
        assert_eq!(fixed(typed, Locale::Nl), expected);
    }
}

#[test]
fn compounds_with_words_of_the_plan_are_found_by_its_registers_only() {
    let found = |vocabulary: &Vocabulary, text| {
        let issues = issues_with(vocabulary, text, Locale::Nl).into_iter();
        issues.map(|issue| issue.replacement).collect::<Vec<_>>()
    };
    let text = "Benelux landen, EU politieverdrag, de Benelux politieverdrag, Benelux proefproject";
    let own = vocabulary();
    assert_eq!(
        found(&own, text),
        ["Benelux-landen", "EU-politieverdrag", "Benelux-politieverdrag"]
    );
    assert_eq!(found(&Vocabulary::default(), text), [""; 0]);
    // The words of a language are those of that language only.
    let mut french = Vocabulary::default();
    french.add_compound_name("Benelux", Locale::Fr);
    assert_eq!(found(&french, text), [""; 0]);
}

#[test]
fn replacing_an_odd_number_of_straight_quotes_is_unsafe() {
    for (text, is_safe) in [("\"een\" en \"twee\"", true), ("\"een\" en \"twee", false)] {
        for locale in Locale::ALL {
            let issues = issues(text, locale);
            let marks = issues.iter().filter(|issue| &text[issue.range.clone()] == "\"");
            assert!(marks.clone().count() > 2, "{text}");
            assert!(marks.clone().all(|issue| issue.is_safe == is_safe), "{text}");
        }
    }
}

#[test]
fn correct_text_has_no_issues() {
    for (text, locale) in [
        (
            "Le « mot » : à 10:30 ; qui\u{a0}?! (voir [x](project:y)), l’eau, 70\u{202f}% [a] (b).",
            Locale::Fr,
        ),
        ("« il dit “oui” »", Locale::Fr),
        ("États-Unis ; Européenne, la Commission européenne. A. Dupont", Locale::Fr),
        ("De Benelux Unie, de Benelux wil, ’s-Gravenhage, regio’s, ‘wat’ en “hoe”.", Locale::Nl),
        ("- punt een\n- punt twee en meer", Locale::Nl),
        ("Benelux Interne Markt, 5G in de Benelux en EU.", Locale::Nl),
    ] {
        assert_eq!(issues(text, locale), [], "{text}");
    }
}

#[test]
fn the_lexicon_accepts_the_words_of_every_pack() {
    // This runs the debug assertions of the builder for all words.
    prepare_lexicon();
    for locale in Locale::ALL {
        for month in pack(locale).months() {
            assert!(look_up(month).is_some_and(|e| e.in_language(locale).sense.is_some()));
        }
    }
}

#[test]
fn every_common_acronym_has_a_counterpart_in_each_language() {
    for a in Locale::ALL {
        for acronym in pack(a).common_acronyms() {
            for b in Locale::ALL {
                let mut others = pack(b).common_acronyms().iter();
                assert!(others.any(|o| o.concept == acronym.concept), "{}", acronym.concept);
            }
        }
    }
}
