//! Finding terms in texts: whole words, light inflection, Dutch compounds, French elision.
//!
//! A term is *found* where its words stand one after the other, singular or plural. Whether the
//! other language has it is asked more kindly ([`Glossary::holds`]): the words may be inflected,
//! stand apart, or be part of a Dutch compound. So a term that is missed is a term that is not
//! there in any form.

mod tree;
mod words;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use memchr::memmem;

use super::facts::Reading;
use super::tokens::{Shape, tokens};
use super::vocabulary::{Trait, Vocabulary, Word, small_letters};
use plan_core::locale::Locale;
use rustc_hash::FxHashMap;
use tree::Tree;
pub use words::stem;
use words::{has_word, shares};

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
#[derive(Debug)]
pub struct Glossary {
    /// What its terms are; words that may begin one are known by it.
    what: Trait,
    terms: Vec<Term>,
    forms: Vec<Form>,
    tree: Tree,
    /// Acronyms as they are written, by language.
    acronyms: [FxHashMap<Box<str>, u32>; 2],
    /// For each term the numbers of its forms.
    of_term: Vec<Vec<u32>>,
}

#[derive(Debug)]
struct Form {
    term: u32,
    locale: Locale,
    stems: Vec<Stem>,
    use_of: Use,
    /// It is found only with a capital.
    is_capital: bool,
}

/// The stem of a word of a form.
#[derive(Debug)]
struct Stem {
    text: Box<str>,
    /// How many characters it has.
    length: usize,
    number: u32,
    /// Finds the letters with which every word begins, or goes on, that may answer it; made when
    /// it is first asked for, because most texts have the word itself.
    start: OnceLock<Option<memmem::Finder<'static>>>,
}

impl Stem {
    fn new(text: &str, locale: Locale, vocabulary: &mut Vocabulary) -> Self {
        Self {
            text: text.into(),
            length: text.chars().count(),
            number: vocabulary.add(text, locale),
            start: OnceLock::new(),
        }
    }

    /// See [`Self::start`]; none for a stem with capitals, which a text in small letters has not.
    fn finder(&self) -> Option<&memmem::Finder<'static>> {
        let make = || {
            let start =
                self.text.char_indices().nth(4).map_or(&*self.text, |(end, _)| &self.text[..end]);
            let is_small = !self.text.chars().any(char::is_uppercase);
            is_small.then(|| memmem::Finder::new(start).into_owned())
        };
        self.start.get_or_init(make).as_ref()
    }
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
    /// Makes a glossary without a term. `what` is the quality by which the vocabulary marks the words
    /// that may begin one of its terms; glossaries that share a vocabulary have different ones.
    pub fn new(what: Trait) -> Self {
        Self {
            what,
            terms: Vec::new(),
            forms: Vec::new(),
            tree: Tree::default(),
            acronyms: Default::default(),
            of_term: Vec::new(),
        }
    }

    /// Adds a term. It is found in what is read with the vocabulary, which learns its stems.
    pub fn add(&mut self, term: Term, vocabulary: &mut Vocabulary) {
        let number = self.terms.len() as u32;
        self.of_term.push(Vec::new());
        for locale in Locale::ALL {
            let mut of = |forms: &[String], use_of: Use| -> Vec<Form> {
                let form = |form: &String| {
                    let words = tokens(form).into_iter().filter_map(|token| match token.shape {
                        Shape::Word => Some(small_letters(&form[token.range()])),
                        Shape::Number | Shape::Mixed => Some(Cow::Borrowed(&form[token.range()])),
                        Shape::Mark(_) => None,
                    });
                    let stems =
                        words.map(|word| Stem::new(stem(&word, locale), locale, vocabulary));
                    let stems = stems.collect();
                    let is_capital = term.is_name && form.starts_with(char::is_uppercase);
                    Form { term: number, locale, stems, use_of, is_capital }
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
                if let (Some(first), true) = (form.stems.first(), form.use_of != Use::Answer) {
                    vocabulary.begin(first.number, locale, self.what);
                }
                self.tree.add(at, &form);
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

    /// Finds terms, the longest at each place, in order. The text was read with the vocabulary that
    /// learned their stems; another one does not know them.
    pub fn find(&self, reading: &Reading<'_>) -> Vec<Found> {
        let first = &self.tree.first[reading.locale as usize];
        let mut found = Vec::new();
        if !reading.traits.has(self.what) {
            return found;
        }
        let mut at = 0;
        let may_begin = |word: &Word| word.traits.has(self.what);
        while let Some(next) = reading.words[at..].iter().position(may_begin) {
            at += next;
            let place = first.get(reading.words[at].stem as usize).copied().unwrap_or_default();
            match (place != 0).then(|| self.longest(reading, at, place)).flatten() {
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

    /// The longest form that begins at a token, and the token after it. `place` is where the forms
    /// with this first word go on.
    fn longest(&self, reading: &Reading<'_>, at: usize, mut place: u32) -> Option<(usize, &Form)> {
        let is_small = !reading.written(at).starts_with(char::is_uppercase);
        let mut longest = None;
        let mut end = at + 1;
        loop {
            let forms = self.tree.ends.get(place as usize).into_iter().flatten();
            let forms = forms.map(|form| &self.forms[*form as usize]);
            let meant =
                forms.filter(|form| form.use_of != Use::Answer && !(form.is_capital && is_small));
            if let Some(form) = meant.max_by_key(|form| form.use_of) {
                longest = Some((end, form));
            }
            let is_between = |shape: Shape| matches!(shape, Shape::Mark('-' | '’' | '\'' | '['));
            while reading.tokens.get(end).is_some_and(|token| is_between(token.shape)) {
                end += 1;
            }
            let stem = reading.words.get(end).map_or(0, |word| word.stem);
            match self.tree.step(place, stem) {
                Some(next) if stem != 0 => (place, end) = (next, end + 1),
                _ => return longest,
            }
        }
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
            let longest = form.stems.iter().max_by_key(|stem| stem.text.len());
            longest.is_some_and(|stem| stem.text.len() > 5 && has_word(reading, stem, shares))
        })
    }

    /// The forms of a term in a language that are right.
    fn answering(&self, locale: Locale, term: usize) -> impl Iterator<Item = &Form> {
        let forms = self.of_term.get(term).into_iter().flatten();
        let forms = forms.map(|form| &self.forms[*form as usize]);
        forms.filter(move |form| form.locale == locale && form.use_of != Use::Forbidden)
    }
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

    fn glossary() -> (Glossary, Vocabulary) {
        let (mut glossary, mut vocabulary) = (Glossary::new(Trait::Term), Vocabulary::default());
        let words =
            |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        glossary.add(
            Term {
                accepted: [words(&["grensarbeider"]), words(&["travailleur frontalier"])],
                ..Term::default()
            },
            &mut vocabulary,
        );
        glossary.add(
            Term {
                accepted: [words(&["BGTS", "Benelux Groepering"]), words(&["GBCT"])],
                is_acronym: true,
                ..Term::default()
            },
            &mut vocabulary,
        );
        glossary.add(
            Term {
                accepted: [words(&["vrachtbrief"]), words(&["lettre de voiture"])],
                forbidden: [vec![], words(&["feuille de route"])],
                ..Term::default()
            },
            &mut vocabulary,
        );
        (glossary, vocabulary)
    }

    fn read<'t>(text: &'t str, locale: Locale, vocabulary: &Vocabulary) -> Reading<'t> {
        vocabulary.read(text, locale)
    }

    #[test]
    fn plurals_and_compounds_are_recognised() {
        let (glossary, vocabulary) = glossary();
        let read = |text, locale| read(text, locale, &vocabulary);
        let found = glossary.find(&read("De grensarbeiders en de vrachtbrief.", Locale::Nl));
        assert_eq!(found.iter().map(|found| found.term).collect::<Vec<_>>(), [0, 2]);
        assert!(glossary.holds(&read("les travailleurs frontaliers", Locale::Fr), 0));
        assert!(glossary.holds(&read("het grensarbeidersoverleg", Locale::Nl), 0));
        assert!(!glossary.holds(&read("les travailleurs saisonniers", Locale::Fr), 0));
        assert_eq!(glossary.acronym("GBCT", Locale::Fr), Some(1));
    }

    #[test]
    fn forbidden_forms_are_recognised() {
        let (glossary, vocabulary) = glossary();
        let found = glossary.find(&read("la feuille de route numérique", Locale::Fr, &vocabulary));
        assert!(found[0].is_forbidden && found[0].term == 2, "{found:?}");
    }
}
