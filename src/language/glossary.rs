//! Finding terms in texts: whole words, light inflection, Dutch compounds, French elision.
//!
//! A term is *found* where its words stand one after the other, singular or plural. Whether the
//! other language has it is asked more kindly ([`Glossary::holds`]): the words may be inflected,
//! stand apart, or be part of a Dutch compound. So a term that is missed is a term that is not
//! there in any form.

use std::ops::Range;

use super::facts::{self, Reading};
use super::lexicon::WordMap;
use super::tokens::Shape;
use crate::locale::Locale;

/// What belongs together in both languages.
#[derive(Debug, Default)]
pub struct Term {
    /// Accepted forms, by language, the preferred one first.
    pub accepted: [Vec<String>; 2],
    /// Forms that are wrong where this is meant.
    pub forbidden: [Vec<String>; 2],
    /// Forms that answer the term, and are not looked for: `européen` for the Union.
    pub answers: [Vec<String>; 2],
    /// A form with a capital is found only where it has one.
    pub is_name: bool,
    /// Only these forms may be used.
    pub is_binding: bool,
    /// It is known by capital letters.
    pub is_acronym: bool,
}

/// Terms that can be found.
#[derive(Debug, Default)]
pub struct Glossary {
    terms: Vec<Term>,
    forms: Vec<Form>,
    /// By language: the stem of the first word of a form, and the forms that begin so.
    by_first: [WordMap<Box<str>, Vec<u32>>; 2],
    /// Acronyms as they are written, by language.
    acronyms: [WordMap<Box<str>, u32>; 2],
    /// For each term the numbers of its forms.
    of_term: Vec<Vec<u32>>,
}

#[derive(Debug)]
struct Form {
    term: u32,
    locale: Locale,
    stems: Vec<Box<str>>,
    use_of: Use,
    /// It is found only with a capital.
    is_capital: bool,
}

/// What a form is for.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
enum Use {
    /// It answers the term.
    Answer,
    /// It is the term.
    Accepted,
    /// It is wrong for the term.
    Forbidden,
}

/// A term in a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Found {
    /// The number of the term.
    pub term: usize,
    /// The bytes of the text.
    pub range: Range<usize>,
    /// It stands there in a form that is wrong.
    pub is_forbidden: bool,
}

impl Glossary {
    /// Adds a term.
    pub fn add(&mut self, term: Term) {
        let number = self.terms.len() as u32;
        self.of_term.push(Vec::new());
        for locale in Locale::ALL {
            let of = |forms: &[String], use_of: Use| -> Vec<Form> {
                let form = |form: &String| {
                    let reading = facts::read(form, locale);
                    let words = (0..reading.tokens.len()).map(|at| word(&reading, at));
                    let stems =
                        words.filter(|word| !word.is_empty()).map(|word| stem(word, locale).into());
                    let is_capital = term.is_name && form.starts_with(char::is_uppercase);
                    Form { term: number, locale, stems: stems.collect(), use_of, is_capital }
                };
                forms.iter().map(form).filter(|form| !form.stems.is_empty()).collect()
            };
            let mut forms = of(&term.accepted[locale as usize], Use::Accepted);
            forms.extend(of(&term.forbidden[locale as usize], Use::Forbidden));
            forms.extend(of(&term.answers[locale as usize], Use::Answer));
            if term.is_acronym {
                for form in &term.accepted[locale as usize] {
                    let name = form.split(['’', '\'']).next().unwrap_or(form);
                    self.acronyms[locale as usize].entry(name.into()).or_insert(number);
                }
            }
            for form in forms {
                let at = self.forms.len() as u32;
                self.of_term[number as usize].push(at);
                let first = form.stems[0].clone();
                self.by_first[locale as usize].entry(first).or_default().push(at);
                self.forms.push(form);
            }
        }
        self.terms.push(term);
    }

    /// The term with a number.
    pub fn term(&self, number: usize) -> Option<&Term> {
        self.terms.get(number)
    }

    /// The term that an acronym stands for.
    pub fn acronym(&self, written: &str, locale: Locale) -> Option<usize> {
        self.acronyms[locale as usize].get(written).map(|number| *number as usize)
    }

    /// Finds terms, the longest at each place, in order.
    pub fn find(&self, reading: &Reading<'_>) -> Vec<Found> {
        let by_first = &self.by_first[reading.locale as usize];
        let mut found = Vec::new();
        let mut at = 0;
        while at < reading.tokens.len() {
            let word = word(reading, at);
            let forms =
                if word.is_empty() { None } else { by_first.get(stem(word, reading.locale)) };
            let longest = forms.into_iter().flatten().filter_map(|form| {
                let form = &self.forms[*form as usize];
                let is_small = !reading.written(at).starts_with(char::is_uppercase);
                if form.use_of == Use::Answer || (form.is_capital && is_small) {
                    return None;
                }
                Some((ends(form, reading, at)?, form))
            });
            match longest.max_by_key(|(end, form)| (*end, form.use_of)) {
                Some((end, form)) => {
                    let range = reading.tokens[at].start()..reading.tokens[end - 1].end();
                    let is_forbidden = form.use_of == Use::Forbidden;
                    found.push(Found { term: form.term as usize, range, is_forbidden });
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    /// Tells whether a text has a term in some accepted form.
    pub fn holds(&self, reading: &Reading<'_>, term: usize) -> bool {
        let mut forms = self.answering(reading.locale, term);
        forms.any(|form| form.stems.iter().all(|stem| has_word(reading, stem, shares)))
    }

    /// Tells whether a text has the words of a term themselves, or a Dutch compound of them.
    pub fn has(&self, reading: &Reading<'_>, term: usize) -> bool {
        let mut forms = self.answering(reading.locale, term);
        forms.any(|form| form.stems.iter().all(|stem| has_word(reading, stem, |a, b| a == b)))
    }

    /// Tells whether a text has at least the weightiest word of a term: `européen` for `UE`.
    pub fn alludes(&self, reading: &Reading<'_>, term: usize) -> bool {
        self.answering(reading.locale, term).any(|form| {
            let longest = form.stems.iter().max_by_key(|stem| stem.len());
            longest.is_some_and(|stem| stem.len() > 5 && has_word(reading, stem, shares))
        })
    }

    /// The forms of a term in a language that are right.
    fn answering(&self, locale: Locale, term: usize) -> impl Iterator<Item = &Form> {
        let forms = self.of_term.get(term).into_iter().flatten();
        let forms = forms.map(|form| &self.forms[*form as usize]);
        forms.filter(move |form| form.locale == locale && form.use_of != Use::Forbidden)
    }
}

/// A word, or a name with digits in it, as terms are compared.
fn word<'r>(reading: &'r Reading<'_>, at: usize) -> &'r str {
    match reading.tokens[at].shape {
        Shape::Word => reading.small(at),
        Shape::Mark(_) => "",
        Shape::Number | Shape::Mixed => reading.written(at),
    }
}

/// Where a form that begins at a token ends.
fn ends(form: &Form, reading: &Reading<'_>, at: usize) -> Option<usize> {
    let mut end = at;
    for wanted in &form.stems {
        while end > at
            && matches!(reading.tokens.get(end)?.shape, Shape::Mark('-' | '’' | '\'' | '['))
        {
            end += 1;
        }
        if end >= reading.tokens.len() || stem(word(reading, end), reading.locale) != &**wanted {
            return None;
        }
        end += 1;
    }
    Some(end)
}

/// Tells whether a text has a word, inflected or in a compound.
fn has_word(reading: &Reading<'_>, wanted: &str, is_same: fn(&str, &str) -> bool) -> bool {
    let length = wanted.chars().count();
    let first = wanted.as_bytes().first();
    (0..reading.tokens.len()).any(|at| {
        let word = word(reading, at);
        // `ter beschikking` says something else than its noun.
        let is_fixed = reading.locale == Locale::Nl && at > 0 && reading.small(at - 1) == "ter";
        if word.is_empty() || is_fixed {
            return false;
        }
        let stem = stem(word, reading.locale);
        stem == wanted
            || (length > 3 && stem.as_bytes().first() == first && is_same(stem, wanted))
            || (length > 4 && reading.locale == Locale::Nl && word.contains(wanted))
    })
}

/// Tells whether two words begin alike but for their last letters.
fn shares(a: &str, b: &str) -> bool {
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let longest = a.chars().count().max(b.chars().count());
    same >= 4 && same + 3 >= longest
}

/// A word without the ending of a plural or of an adjective.
pub fn stem(word: &str, locale: Locale) -> &str {
    if word.len() < 4 {
        return word;
    }
    let strip = |word: &'static [&'static str]| word;
    let endings: &[&str] = match locale {
        Locale::Nl => strip(&["en", "e", "s", "n"]),
        Locale::Fr => strip(&["aux", "ales", "ale", "al", "es", "s", "x", "e"]),
    };
    for ending in endings {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() > 2
        {
            // `national`, `nationale` and `nationaux` keep their a.
            let keeps = if ending.starts_with('a') { 1 } else { 0 };
            return &word[..stem.len() + keeps];
        }
    }
    word
}

/// How countries and regions are called by their people, in Dutch and French.
pub const PEOPLES: [(&str, &str, &str); 8] = [
    ("België", "Belgisch Belg", "belge"),
    ("Nederland", "Nederlands Nederlander", "néerlandais néerlandaise"),
    ("Luxemburg", "Luxemburgs Luxemburger", "luxembourgeois luxembourgeoise"),
    ("Duitsland", "Duits Duitser", "allemand allemande"),
    ("Frankrijk", "Frans Fransman", "français française"),
    ("Verenigd Koninkrijk", "Brits", "britannique"),
    ("Vlaanderen", "Vlaams", "flamand flamande"),
    ("Wallonië", "Waals", "wallon wallonne"),
];

/// Cities that have a name of their own in each language.
pub const CITIES: [(&str, &str); 16] = [
    ("Brussel", "Bruxelles"),
    ("Antwerpen", "Anvers"),
    ("Gent", "Gand"),
    ("Brugge", "Bruges"),
    ("Leuven", "Louvain"),
    ("Mechelen", "Malines"),
    ("Luik", "Liège"),
    ("Namen", "Namur"),
    ("Bergen", "Mons"),
    ("Den Haag", "La Haye"),
    ("Aken", "Aix-la-Chapelle"),
    ("Keulen", "Cologne"),
    ("Rijsel", "Lille"),
    ("Parijs", "Paris"),
    ("Straatsburg", "Strasbourg"),
    ("Londen", "Londres"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> Glossary {
        let mut glossary = Glossary::default();
        let words =
            |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        glossary.add(Term {
            accepted: [words(&["grensarbeider"]), words(&["travailleur frontalier"])],
            ..Term::default()
        });
        glossary.add(Term {
            accepted: [words(&["BGTS", "Benelux Groepering"]), words(&["GBCT"])],
            is_acronym: true,
            ..Term::default()
        });
        glossary.add(Term {
            accepted: [words(&["vrachtbrief"]), words(&["lettre de voiture"])],
            forbidden: [vec![], words(&["feuille de route"])],
            ..Term::default()
        });
        glossary
    }

    #[test]
    fn plurals_compounds_and_words_in_between_are_understood() {
        let glossary = glossary();
        let found = glossary.find(&facts::read("De grensarbeiders en de vrachtbrief.", Locale::Nl));
        assert_eq!(found.iter().map(|found| found.term).collect::<Vec<_>>(), [0, 2]);
        assert!(glossary.holds(&facts::read("les travailleurs frontaliers", Locale::Fr), 0));
        assert!(glossary.holds(&facts::read("het grensarbeidersoverleg", Locale::Nl), 0));
        assert!(!glossary.holds(&facts::read("les travailleurs saisonniers", Locale::Fr), 0));
        assert_eq!(glossary.acronym("GBCT", Locale::Fr), Some(1));
    }

    #[test]
    fn a_wrong_form_is_found_as_such() {
        let found = glossary().find(&facts::read("la feuille de route numérique", Locale::Fr));
        assert!(found[0].is_forbidden && found[0].term == 2, "{found:?}");
    }
}
