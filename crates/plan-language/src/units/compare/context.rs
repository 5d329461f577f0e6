//! The context of a comparison: the registers of a plan, prepared for it.

use std::sync::LazyLock;

use crate::glossary::{Glossary, Term};
use crate::packs::pack;
use crate::vocabulary::Vocabulary;
use crate::word::WordTrait;
use plan_core::locale::{Locale, Localized, PerLocale};
use plan_core::model::{self, Plan};
use plan_core::syntax::Text;

/// The terms, actors and compound words of a plan, prepared once for the comparison of all its texts.
#[derive(Debug)]
pub struct CompareContext {
    /// The vocabulary with the stems of terms and actors and the compound words, with which texts must
    /// be read.
    vocabulary: Vocabulary,
    /// Terms and acronyms.
    pub(super) terms: Glossary,
    /// Fora, partners with their demonyms, and places.
    pub(super) actors: Glossary,
}

impl Default for CompareContext {
    fn default() -> Self {
        Self {
            vocabulary: Vocabulary::default(),
            terms: Glossary::new(WordTrait::StartsTerm),
            actors: Glossary::new(WordTrait::StartsActor),
        }
    }
}

impl CompareContext {
    /// Prepares the registers of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut context = Self::default();
        for term in &plan.terms {
            context.term(term_of(term));
            context.add_compound_words(term);
        }
        for forms in COMMON_ACRONYMS.iter() {
            context.add_acronym(forms);
        }
        for partner in &plan.partners {
            let mut names = actor([&partner.name, &partner.abbreviation], &plan.terms);
            for locale in Locale::ALL {
                names.accepted[locale].extend(words(&partner.demonyms, locale));
            }
            context.actor(names);
        }
        for forum in &plan.fora {
            context.actor(actor([&forum.name, &forum.abbreviation], &[]));
        }
        for place in &plan.places {
            let accepted = PerLocale::from_fn(|locale| words(&place.names, locale).collect());
            context.actor(Term { accepted, is_name: true, ..Term::default() });
        }
        context
    }

    /// The vocabulary with which texts must be analysed.
    pub const fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Adds an acronym, which is the first form of each language, unless the glossary of the plan
    /// has one of its forms. Only the acronym is searched for. It is matched by the words that it
    /// stands for, and by the acronyms of all languages, because a text may keep the acronym of
    /// another language.
    fn add_acronym(&mut self, forms: &PerLocale<Forms>) {
        let is_known = forms.iter().any(|(locale, forms)| {
            forms.iter().any(|form| self.terms.acronym(form, locale).is_some())
        });
        if is_known {
            return;
        }
        let mut term = Term { is_acronym: true, ..Term::default() };
        let acronyms: Vec<&str> =
            forms.iter().filter_map(|(_, forms)| forms.first().copied()).collect();
        for (locale, forms) in forms.iter() {
            let mut forms = forms.iter().copied();
            term.accepted[locale].extend(forms.next().map(str::to_owned));
            term.equivalents[locale]
                .extend(forms.chain(acronyms.iter().copied()).map(str::to_owned));
        }
        self.term(term);
    }

    pub(super) fn term(&mut self, term: Term) {
        self.terms.add(term, &mut self.vocabulary);
    }

    fn add_compound_words(&mut self, term: &model::Term) {
        for locale in Locale::ALL {
            for name in words(&term.compound_names, locale) {
                self.vocabulary.add_compound_name(&name, locale);
            }
            for noun in words(&term.compound_nouns, locale) {
                self.vocabulary.add_compound_noun(&noun, locale);
            }
        }
    }

    fn actor(&mut self, actor: Term) {
        self.actors.add(actor, &mut self.vocabulary);
    }
}

/// The forms of an acronym in one language; none where the language has no such acronym.
type Forms = &'static [&'static str];

/// The acronyms that every official knows, in the order of the packs.
static COMMON_ACRONYMS: LazyLock<Vec<PerLocale<Forms>>> = LazyLock::new(|| {
    let mut acronyms: Vec<(&str, PerLocale<Forms>)> = Vec::new();
    for locale in Locale::ALL {
        for acronym in pack(locale).common_acronyms() {
            let at = acronyms.iter().position(|(concept, _)| *concept == acronym.concept);
            let at = at.unwrap_or_else(|| {
                acronyms.push((acronym.concept, PerLocale::default()));
                acronyms.len() - 1
            });
            acronyms[at].1[locale] = acronym.forms;
        }
    }
    acronyms.into_iter().map(|(_, forms)| forms).collect()
});

/// The words that a field of a register lists for a language.
fn words(lists: &Option<Localized<Vec<Text>>>, locale: Locale) -> impl Iterator<Item = String> {
    let texts = lists.as_ref().and_then(|lists| lists.get(locale)).into_iter().flatten();
    texts.map(|text| text.value.clone())
}

/// The forms of a term of the glossary.
fn term_of(term: &model::Term) -> Term {
    let mut forms = Term {
        is_binding: term.binding,
        is_acronym: term.kind.as_ref().is_some_and(|kind| kind.value == "acronym"),
        ..Term::default()
    };
    for locale in Locale::ALL {
        let accepted = &mut forms.accepted[locale];
        let line =
            |line: &Option<model::LocalizedText>| Some(line.as_ref()?.get(locale)?.value.clone());
        accepted.extend(line(&term.term));
        accepted.extend(words(&term.forms, locale));
        accepted.extend(line(&term.expansion));
        accepted.extend(words(&term.matches, locale));
        forms.forbidden[locale] = words(&term.forbidden, locale).collect();
    }
    forms.equivalents = common_equivalents(&forms.accepted);
    forms
}

/// Returns the other forms of the common acronyms among some names.
fn common_equivalents(names: &PerLocale<Vec<String>>) -> PerLocale<Vec<String>> {
    let mut equivalents = PerLocale::<Vec<String>>::default();
    for acronym in COMMON_ACRONYMS.iter() {
        let is_named = acronym.iter().any(|(locale, forms)| {
            forms.iter().any(|form| names[locale].iter().any(|name| name == form))
        });
        if is_named {
            for (locale, forms) in acronym.iter() {
                equivalents[locale].extend(forms.iter().map(|form| (*form).to_owned()));
            }
        }
    }
    equivalents
}

/// An actor: its names, and what the glossary calls it.
fn actor(lines: [&Option<model::LocalizedText>; 2], terms: &[model::Term]) -> Term {
    let names: PerLocale<Vec<String>> = PerLocale::from_fn(|locale| {
        let texts = lines.iter().filter_map(|line| line.as_ref()?.get(locale));
        texts.map(|text| text.value.clone()).collect()
    });
    let mut equivalents = common_equivalents(&names);
    for term in terms {
        let is_name = Locale::ALL.into_iter().any(|locale| {
            let line = |line: &Option<model::LocalizedText>| {
                let name = line.as_ref().and_then(|line| line.get(locale));
                name.is_some_and(|name| names[locale].contains(&name.value))
            };
            line(&term.term) || line(&term.expansion)
        });
        if is_name {
            for (locale, accepted) in term_of(term).accepted.iter() {
                equivalents[locale].extend(accepted.iter().cloned());
            }
        }
    }
    Term { accepted: names, equivalents, is_name: true, ..Term::default() }
}
