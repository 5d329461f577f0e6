//! What the comparison of languages knows of a plan: its glossary, and who acts.

use crate::acronyms::COMMON;
use crate::glossary::{CITIES, Glossary, PEOPLES, Term};
use crate::vocabulary::{Trait, Vocabulary};
use plan_core::locale::{Locale, Localized};
use plan_core::model::{self, Plan};
use plan_core::syntax::Text;

/// What the comparison knows of a plan; made once, used for every text.
#[derive(Debug)]
pub struct CompareContext {
    /// What texts are read with, so that both are found in them.
    vocabulary: Vocabulary,
    /// Terms, acronyms among them.
    pub(super) terms: Glossary,
    /// Fora, partners, peoples and cities.
    pub(super) actors: Glossary,
}

impl Default for CompareContext {
    fn default() -> Self {
        Self {
            vocabulary: Vocabulary::default(),
            terms: Glossary::new(Trait::Term),
            actors: Glossary::new(Trait::Actor),
        }
    }
}

impl CompareContext {
    /// Prepares the registers and the glossary of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut known = Self::default();
        for term in &plan.terms {
            known.term(term_of(term));
        }
        for (nl, fr) in COMMON {
            let forms = [nl, fr].map(|forms| forms.split('|').map(str::to_owned).collect());
            known.add_acronym(forms);
        }
        for partner in &plan.partners {
            known.actor(actor([&partner.name, &partner.abbreviation], &plan.terms));
        }
        for forum in &plan.fora {
            known.actor(actor([&forum.name, &forum.abbreviation], &[]));
        }
        for (nl, fr) in CITIES {
            let accepted = [vec![nl.to_owned()], vec![fr.to_owned()]];
            known.actor(Term { accepted, is_name: true, ..Term::default() });
        }
        known
    }

    /// What texts are read with.
    pub const fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Adds an acronym, the first form of each language, unless the plan's glossary has one of its
    /// forms. It is asked for by its letters alone; the words that it stands for answer it, and so
    /// do the same letters, which a language may keep.
    fn add_acronym(&mut self, forms: [Vec<String>; 2]) {
        let is_known = Locale::ALL.into_iter().any(|locale| {
            let mut forms = forms[locale as usize].iter();
            forms.any(|form| self.terms.acronym(form, locale).is_some())
        });
        if is_known {
            return;
        }
        let mut term = Term { is_acronym: true, ..Term::default() };
        let letters: Vec<String> =
            forms.iter().filter_map(|forms| forms.first().cloned()).collect();
        for (locale, forms) in forms.into_iter().enumerate() {
            let mut forms = forms.into_iter();
            term.accepted[locale].extend(forms.next());
            term.answers[locale].extend(forms.chain(letters.iter().cloned()));
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

/// The forms of a term of the glossary.
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
        let accepted = &mut forms.accepted[locale as usize];
        let line =
            |line: &Option<model::LocalizedText>| Some(line.as_ref()?.get(locale)?.value.clone());
        accepted.extend(line(&term.term));
        accepted.extend(lists(&term.forms, locale));
        accepted.extend(line(&term.expansion));
        accepted.extend(lists(&term.matches, locale));
        forms.forbidden[locale as usize] = lists(&term.forbidden, locale);
    }
    forms.answers = common_answers(&forms.accepted);
    forms
}

/// Other ways to say a name that every official knows.
fn common_answers(names: &[Vec<String>; 2]) -> [Vec<String>; 2] {
    let mut answers = [Vec::new(), Vec::new()];
    for (nl, fr) in COMMON {
        let is_named = [nl, fr].into_iter().zip(names).any(|(forms, names)| {
            forms.split('|').any(|form| names.iter().any(|name| name == form))
        });
        if is_named {
            for (answers, forms) in answers.iter_mut().zip([nl, fr]) {
                answers.extend(forms.split('|').map(str::to_owned));
            }
        }
    }
    answers
}

/// The names of somebody who acts, how their people are called, and how the glossary calls them.
fn actor(lines: [&Option<model::LocalizedText>; 2], terms: &[model::Term]) -> Term {
    let mut forms = Term { is_name: true, ..Term::default() };
    for locale in Locale::ALL {
        let texts = lines.iter().filter_map(|line| line.as_ref()?.get(locale));
        forms.accepted[locale as usize].extend(texts.map(|text| text.value.clone()));
    }
    let names = forms.accepted.clone();
    forms.answers = common_answers(&names);
    let people = PEOPLES.iter().find(|(name, ..)| names[0].iter().any(|form| form == name));
    if let Some((_, nl, fr)) = people {
        for (words, locale) in [(nl, Locale::Nl), (fr, Locale::Fr)] {
            forms.accepted[locale as usize].extend(words.split(' ').map(str::to_owned));
        }
    }
    for term in terms {
        let is_name = Locale::ALL.into_iter().any(|locale| {
            let line = |line: &Option<model::LocalizedText>| {
                let name = line.as_ref().and_then(|line| line.get(locale));
                name.is_some_and(|name| names[locale as usize].contains(&name.value))
            };
            line(&term.term) || line(&term.expansion)
        });
        if is_name {
            for (answers, accepted) in forms.answers.iter_mut().zip(term_of(term).accepted) {
                answers.extend(accepted);
            }
        }
    }
    forms
}
