//! The context of a comparison: the glossary and the actors of a plan.

use std::sync::LazyLock;

use crate::glossary::{Glossary, Term};
use crate::packs::pack;
use crate::region::region;
use crate::vocabulary::Vocabulary;
use crate::word::WordTrait;
use plan_core::locale::{Locale, Localized, PerLocale};
use plan_core::model::{self, Plan};
use plan_core::syntax::Text;

/// The terms and actors of a plan, prepared once for the comparison of all its texts.
#[derive(Debug)]
pub struct CompareContext {
    /// The vocabulary with the stems of both, with which texts must be analysed.
    vocabulary: Vocabulary,
    /// Terms and acronyms.
    pub(super) terms: Glossary,
    /// Fora, partners with their peoples, and cities.
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
    /// Prepares the registers and the glossary of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut context = Self::default();
        for term in &plan.terms {
            context.term(term_of(term));
        }
        for forms in COMMON_ACRONYMS.iter() {
            context.add_acronym(forms);
        }
        for partner in &plan.partners {
            context.actor(actor([&partner.name, &partner.abbreviation], &plan.terms));
        }
        for forum in &plan.fora {
            context.actor(actor([&forum.name, &forum.abbreviation], &[]));
        }
        for names in &region().cities {
            let accepted = names.clone().map(|name| vec![name]);
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

/// Returns the forms of a term of the plan's glossary.
fn term_of(term: &model::Term) -> Term {
    let mut forms = Term {
        is_binding: term.binding,
        is_acronym: term.kind.as_ref().is_some_and(|kind| kind.value == "acronym"),
        ..Term::default()
    };
    let lists = |lists: &Option<Localized<Vec<Text>>>, locale: Locale| -> Vec<String> {
        let texts = lists.as_ref().and_then(|lists| lists.get(locale)).into_iter().flatten();
        texts.map(|text| text.value.clone()).collect()
    };
    for locale in Locale::ALL {
        let accepted = &mut forms.accepted[locale];
        let line =
            |line: &Option<model::LocalizedText>| Some(line.as_ref()?.get(locale)?.value.clone());
        accepted.extend(line(&term.term));
        accepted.extend(lists(&term.forms, locale));
        accepted.extend(line(&term.expansion));
        accepted.extend(lists(&term.matches, locale));
        forms.forbidden[locale] = lists(&term.forbidden, locale);
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

/// Returns an actor: its names, the words for its people, and the terms of the glossary with the
/// same name.
fn actor(lines: [&Option<model::LocalizedText>; 2], terms: &[model::Term]) -> Term {
    let mut forms = Term { is_name: true, ..Term::default() };
    for locale in Locale::ALL {
        let texts = lines.iter().filter_map(|line| line.as_ref()?.get(locale));
        forms.accepted[locale].extend(texts.map(|text| text.value.clone()));
    }
    let names = forms.accepted.clone();
    forms.equivalents = common_equivalents(&names);
    let mut peoples = region().peoples.iter();
    let people = peoples
        .find(|people| names.iter().any(|(locale, names)| names.contains(&people.name[locale])));
    if let Some(people) = people {
        for (locale, words) in people.words.iter() {
            forms.accepted[locale].extend(words.iter().cloned());
        }
    }
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
                forms.equivalents[locale].extend(accepted.iter().cloned());
            }
        }
    }
    forms
}
