//! The registers that all editions share: fora, partners, legal acts and the glossary.

use serde::Serialize;

use super::{DataBuilder, DateData, MaybeLine, MaybeProse, PerLanguage, date, ids, keyword, plain};
use plan_core::model::{Act, Forum, Partner, Plan, Term};

/// The registers.
#[derive(Serialize)]
pub(super) struct Registers {
    fora: Vec<ForumData>,
    partners: Vec<PartnerData>,
    acts: Vec<ActData>,
    glossary: Vec<TermData>,
}

#[derive(Serialize)]
struct ForumData {
    id: String,
    kind: Option<&'static str>,
    name: MaybeLine,
    abbreviation: MaybeLine,
    description: MaybeProse,
    members: Vec<String>,
    observers: Vec<String>,
}

#[derive(Serialize)]
struct PartnerData {
    id: String,
    kind: Option<&'static str>,
    name: MaybeLine,
    abbreviation: MaybeLine,
}

#[derive(Serialize)]
struct ActData {
    id: String,
    kind: Option<&'static str>,
    citation: MaybeLine,
    title: MaybeLine,
    date: Option<DateData>,
    url: Option<String>,
}

#[derive(Serialize)]
struct TermData {
    id: String,
    kind: Option<String>,
    term: MaybeLine,
    forms: Option<PerLanguage<Vec<String>>>,
    matches: Option<PerLanguage<Vec<String>>>,
    forbidden: Option<PerLanguage<Vec<String>>>,
    expansion: MaybeLine,
    binding: bool,
    confidence: Option<&'static str>,
    note: MaybeLine,
}

impl DataBuilder<'_> {
    pub(super) fn registers(&self) -> Registers {
        // Places, demonyms and compound words exist for the checks; they are not content of the
        // plan.
        let Plan {
            fora,
            partners,
            acts,
            terms,
            places: _,
            editions: _,
            lock: _,
            unread: _,
            index: _,
        } = self.edition.plan;
        Registers {
            fora: fora.iter().map(|forum| self.forum(forum)).collect(),
            partners: partners.iter().map(|partner| self.partner(partner)).collect(),
            acts: acts.iter().map(|act| self.act(act)).collect(),
            glossary: terms.iter().map(|term| self.term(term)).collect(),
        }
    }

    fn forum(&self, forum: &Forum) -> ForumData {
        let Forum { id, kind, name, abbreviation, description, members, observers, allow: _ } =
            forum;
        ForumData {
            id: id.value.clone(),
            kind: keyword(kind.as_ref()),
            name: self.line(name.as_ref()),
            abbreviation: self.line(abbreviation.as_ref()),
            description: self.prose(description.as_ref()),
            members: ids(members),
            observers: ids(observers),
        }
    }

    fn partner(&self, partner: &Partner) -> PartnerData {
        let Partner { id, kind, name, abbreviation, demonyms: _, allow: _ } = partner;
        PartnerData {
            id: id.value.clone(),
            kind: keyword(kind.as_ref()),
            name: self.line(name.as_ref()),
            abbreviation: self.line(abbreviation.as_ref()),
        }
    }

    fn act(&self, act: &Act) -> ActData {
        let Act { id, kind, citation, title, date: when, url, allow: _ } = act;
        ActData {
            id: id.value.clone(),
            kind: keyword(kind.as_ref()),
            citation: self.line(citation.as_ref()),
            title: self.line(title.as_ref()),
            date: when.as_ref().map(|when| date(when.value)),
            url: plain(url.as_ref()),
        }
    }

    fn term(&self, term: &Term) -> TermData {
        let Term {
            id,
            kind,
            term,
            forms,
            matches,
            forbidden,
            compound_names: _,
            compound_nouns: _,
            expansion,
            binding,
            confidence,
            note,
            allow: _,
        } = term;
        TermData {
            id: id.value.clone(),
            kind: plain(kind.as_ref()),
            term: self.line(term.as_ref()),
            forms: self.terms(forms.as_ref()),
            matches: self.terms(matches.as_ref()),
            forbidden: self.terms(forbidden.as_ref()),
            expansion: self.line(expansion.as_ref()),
            binding: *binding,
            confidence: keyword(confidence.as_ref()),
            note: self.line(note.as_ref()),
        }
    }
}
