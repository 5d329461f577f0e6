//! Finds terms in texts.
//!
//! [`Glossary::find`] is strict: it finds a term where its words follow each other, in the singular
//! or plural. [`Glossary::contains_term`] is lenient: the words may be inflected, stand apart, or
//! be part of a compound. So a term that `find` finds in one language and `contains_term` does not
//! find in the other has no translation there.

mod inflection;
mod tree;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use memchr::memmem;

use crate::packs::pack;
use crate::reading::Reading;
use crate::tokens::{TokenShape, lowercase, tokens};
use crate::vocabulary::Vocabulary;
use crate::word::{Word, WordTrait};
use inflection::{has_word, is_inflection};
use plan_core::locale::{Locale, PerLocale};
use rustc_hash::FxHashMap;
use tree::Tree;

/// A term with its forms in every language.
#[derive(Debug, Default)]
pub struct Term {
    /// The accepted forms, the preferred one first.
    pub accepted: PerLocale<Vec<String>>,
    /// Forms that are wrong where this term is meant.
    pub forbidden: PerLocale<Vec<String>>,
    /// Forms that match the term of another language but are not searched for themselves:
    /// `européen` for the Union.
    pub equivalents: PerLocale<Vec<String>>,
    /// Whether forms that start with a capital are found only with a capital.
    pub is_name: bool,
    /// Whether no other forms may be used.
    pub is_binding: bool,
    /// Whether the first form is an acronym.
    pub is_acronym: bool,
}

/// Terms that can be found.
#[derive(Debug)]
pub struct Glossary {
    /// The trait of words with which a term of this glossary can start.
    start: WordTrait,
    terms: Vec<Term>,
    forms: Vec<Form>,
    tree: Tree,
    /// The numbers of the terms that acronyms stand for.
    acronyms: PerLocale<FxHashMap<Box<str>, u32>>,
    /// For each term, the numbers of its forms.
    forms_by_term: Vec<Vec<u32>>,
}

#[derive(Debug)]
struct Form {
    term: u32,
    locale: Locale,
    stems: Vec<Stem>,
    role: FormRole,
    /// Whether it is found only with a capital.
    is_capital: bool,
}

/// The stem of a word of a form.
#[derive(Debug)]
struct Stem {
    text: Box<str>,
    /// Its length in characters.
    length: usize,
    number: u32,
    /// The result of [`Self::finder`], built on first use, because most texts have the word itself.
    start: OnceLock<Option<memmem::Finder<'static>>>,
}

impl Stem {
    fn new(text: &str, locale: Locale, vocabulary: &mut Vocabulary) -> Self {
        Self {
            text: text.into(),
            length: text.chars().count(),
            number: vocabulary.add_stem(text, locale),
            start: OnceLock::new(),
        }
    }

    /// Returns a search for the first letters of the stem, which every word with the stem contains,
    /// in a text in lower case. None for a stem with capitals.
    fn finder(&self) -> Option<&memmem::Finder<'static>> {
        let make = || {
            let start =
                self.text.char_indices().nth(4).map_or(&*self.text, |(end, _)| &self.text[..end]);
            let is_lowercase = !self.text.chars().any(char::is_uppercase);
            is_lowercase.then(|| memmem::Finder::new(start).into_owned())
        };
        self.start.get_or_init(make).as_ref()
    }
}

/// The role of a form of a term. If several forms match the same words, the last role wins.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
enum FormRole {
    /// It matches the term of another language, but is not searched for itself.
    Equivalent,
    /// It is an accepted form of the term.
    Accepted,
    /// It is a wrong form of the term.
    Forbidden,
}

/// A term that was found in a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TermMatch {
    /// The number of the term.
    pub term: usize,
    /// The byte range in the text.
    pub range: Range<usize>,
    /// Whether its form is wrong.
    pub is_forbidden: bool,
}

impl Glossary {
    /// Creates a glossary without terms. `start` is the trait of the words with which its terms
    /// start; glossaries that share a vocabulary need different traits.
    pub fn new(start: WordTrait) -> Self {
        Self {
            start,
            terms: Vec::new(),
            forms: Vec::new(),
            tree: Tree::default(),
            acronyms: PerLocale::default(),
            forms_by_term: Vec::new(),
        }
    }

    /// Adds a term, and its stems to the vocabulary. Only texts that are read with the vocabulary
    /// afterwards can be searched for the term.
    pub fn add(&mut self, term: Term, vocabulary: &mut Vocabulary) {
        let number = self.terms.len() as u32;
        self.forms_by_term.push(Vec::new());
        for locale in Locale::ALL {
            let mut stemmed = |forms: &[String], role: FormRole| -> Vec<Form> {
                let form = |form: &String| {
                    let words = tokens(form).into_iter().filter_map(|token| match token.shape {
                        TokenShape::Word => Some(lowercase(&form[token.range()])),
                        TokenShape::Number | TokenShape::Mixed => {
                            Some(Cow::Borrowed(&form[token.range()]))
                        }
                        TokenShape::Mark(_) => None,
                    });
                    let stems =
                        words.map(|word| Stem::new(pack(locale).stem(&word), locale, vocabulary));
                    let stems = stems.collect();
                    let is_capital = term.is_name && form.starts_with(char::is_uppercase);
                    Form { term: number, locale, stems, role, is_capital }
                };
                forms.iter().map(form).filter(|form| !form.stems.is_empty()).collect()
            };
            let mut forms = stemmed(&term.accepted[locale], FormRole::Accepted);
            forms.extend(stemmed(&term.forbidden[locale], FormRole::Forbidden));
            forms.extend(stemmed(&term.equivalents[locale], FormRole::Equivalent));
            if term.is_acronym {
                for form in &term.accepted[locale] {
                    let name = form.split(['’', '\'']).next().unwrap_or(form);
                    self.acronyms[locale].entry(name.into()).or_insert(number);
                }
            }
            for form in forms {
                let at = self.forms.len() as u32;
                self.forms_by_term[number as usize].push(at);
                if let (Some(first), true) = (form.stems.first(), form.role != FormRole::Equivalent)
                {
                    vocabulary.mark_start(first.number, locale, self.start);
                }
                self.tree.add(at, &form);
                self.forms.push(form);
            }
        }
        self.terms.push(term);
    }

    /// Returns the term with a number.
    pub fn term(&self, number: usize) -> Option<&Term> {
        self.terms.get(number)
    }

    /// Returns the number of the term that an acronym stands for.
    pub fn acronym(&self, written: &str, locale: Locale) -> Option<usize> {
        self.acronyms[locale].get(written).map(|number| *number as usize)
    }

    /// Finds terms, the longest at each place, in order. The text must have been read with the
    /// vocabulary that has their stems.
    pub fn find(&self, reading: &Reading<'_>) -> Vec<TermMatch> {
        let first = &self.tree.first[reading.locale];
        let mut found = Vec::new();
        if !reading.traits.has(self.start) {
            return found;
        }
        let mut at = 0;
        let starts_term = |word: &Word| word.traits.has(self.start);
        while let Some(next) = reading.words[at..].iter().position(starts_term) {
            at += next;
            let node = first.get(reading.words[at].stem as usize).copied().unwrap_or_default();
            match (node != 0).then(|| self.longest(reading, at, node)).flatten() {
                Some((end, form)) => {
                    let range = reading.tokens[at].start()..reading.tokens[end - 1].end();
                    let is_forbidden = form.role == FormRole::Forbidden;
                    found.push(TermMatch { term: form.term as usize, range, is_forbidden });
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    /// Finds the longest form that starts at a token, and the position after it. `node` is the node
    /// of the tree after the first word.
    fn longest(&self, reading: &Reading<'_>, at: usize, mut node: u32) -> Option<(usize, &Form)> {
        let is_lowercase = !reading.written(at).starts_with(char::is_uppercase);
        let mut longest = None;
        let mut end = at + 1;
        loop {
            let forms = self.tree.ends.get(node as usize).into_iter().flatten();
            let forms = forms.map(|form| &self.forms[*form as usize]);
            let searched = forms.filter(|form| {
                form.role != FormRole::Equivalent && !(form.is_capital && is_lowercase)
            });
            if let Some(form) = searched.max_by_key(|form| form.role) {
                longest = Some((end, form));
            }
            let is_between =
                |shape: TokenShape| matches!(shape, TokenShape::Mark('-' | '’' | '\'' | '['));
            while reading.tokens.get(end).is_some_and(|token| is_between(token.shape)) {
                end += 1;
            }
            let stem = reading.words.get(end).map_or(0, |word| word.stem);
            match (stem != 0).then(|| self.tree.step(node, stem)).flatten() {
                Some(next) => (node, end) = (next, end + 1),
                None => return longest,
            }
        }
    }

    /// Whether a text has a term in any form that is not forbidden, inflected or in a compound.
    pub fn contains_term(&self, reading: &Reading<'_>, term: usize) -> bool {
        let mut forms = self.correct_forms(reading.locale, term);
        forms.any(|form| form.stems.iter().all(|stem| has_word(reading, stem, is_inflection)))
    }

    /// Whether a text has the words of a term with the stems of the term itself, or in a compound.
    pub fn contains_uninflected(&self, reading: &Reading<'_>, term: usize) -> bool {
        let mut forms = self.correct_forms(reading.locale, term);
        forms.any(|form| form.stems.iter().all(|stem| has_word(reading, stem, |a, b| a == b)))
    }

    /// Whether a text has at least the longest word of a term, which is longer than five letters:
    /// `européen` for `UE`.
    pub fn contains_main_word(&self, reading: &Reading<'_>, term: usize) -> bool {
        self.correct_forms(reading.locale, term).any(|form| {
            let longest = form.stems.iter().max_by_key(|stem| stem.text.len());
            longest
                .is_some_and(|stem| stem.text.len() > 5 && has_word(reading, stem, is_inflection))
        })
    }

    /// The forms of a term in a language that are not forbidden.
    fn correct_forms(&self, locale: Locale, term: usize) -> impl Iterator<Item = &Form> {
        let forms = self.forms_by_term.get(term).into_iter().flatten();
        let forms = forms.map(|form| &self.forms[*form as usize]);
        forms.filter(move |form| form.locale == locale && form.role != FormRole::Forbidden)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> (Glossary, Vocabulary) {
        let (mut glossary, mut vocabulary) =
            (Glossary::new(WordTrait::StartsTerm), Vocabulary::default());
        let words = |nl: &[&str], fr: &[&str]| {
            PerLocale::from_fn(|locale| {
                let words = if locale == Locale::Nl { nl } else { fr };
                words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()
            })
        };
        glossary.add(
            Term {
                accepted: words(&["grensarbeider"], &["travailleur frontalier"]),
                ..Term::default()
            },
            &mut vocabulary,
        );
        glossary.add(
            Term {
                accepted: words(&["BGTS", "Benelux Groepering"], &["GBCT"]),
                is_acronym: true,
                ..Term::default()
            },
            &mut vocabulary,
        );
        glossary.add(
            Term {
                accepted: words(&["vrachtbrief"], &["lettre de voiture"]),
                forbidden: words(&[], &["feuille de route"]),
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
        assert!(glossary.contains_term(&read("les travailleurs frontaliers", Locale::Fr), 0));
        assert!(glossary.contains_term(&read("het grensarbeidersoverleg", Locale::Nl), 0));
        assert!(!glossary.contains_term(&read("les travailleurs saisonniers", Locale::Fr), 0));
        assert_eq!(glossary.acronym("GBCT", Locale::Fr), Some(1));
    }

    #[test]
    fn forbidden_forms_are_recognised() {
        let (glossary, vocabulary) = glossary();
        let found = glossary.find(&read("la feuille de route numérique", Locale::Fr, &vocabulary));
        assert!(found[0].is_forbidden && found[0].term == 2, "{found:?}");
    }

    #[test]
    fn the_trait_of_words_that_start_terms_skips_no_term() {
        let (glossary, vocabulary) = glossary();
        let mut found = 0;
        for line in include_str!("../../../tests/fixtures/pairs/pairs.yaml").lines() {
            let line = format!("{line} grensarbeiders, Benelux Groepering");
            for locale in Locale::ALL {
                let mut reading = vocabulary.read(&line, locale);
                let fast = glossary.find(&reading);
                reading.traits = crate::word::WordTraits::ALL;
                reading.words.iter_mut().for_each(|word| word.traits = reading.traits);
                assert_eq!(glossary.find(&reading), fast, "{line}");
                found += fast.len();
            }
        }
        assert!(found > 100);
    }
}
