//! Lowers the records of the registers: fora, partners, legal acts, terms and places.

use super::{allow, id_of, markdown};
use crate::model::{Act, Forum, Partner, Place, Term};
use crate::schema::{self, ReadContext, RecordReader};

pub(super) fn forum(mut r: RecordReader, context: &mut ReadContext<'_>) -> Option<Forum> {
    let forum = Forum {
        id: id_of(&mut r, context),
        kind: r.choice("kind", schema::FORUM_KINDS, context),
        name: r.localized("name", context),
        abbreviation: r.localized("abbreviation", context),
        description: markdown(&mut r, "description", context),
        members: r.references("members", context),
        observers: r.references("observers", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_exhausted());
    Some(forum)
}

pub(super) fn partner(mut r: RecordReader, context: &mut ReadContext<'_>) -> Option<Partner> {
    let partner = Partner {
        id: id_of(&mut r, context),
        kind: r.choice("kind", schema::PARTNER_KINDS, context),
        name: r.localized("name", context),
        abbreviation: r.localized("abbreviation", context),
        demonyms: r.terms("demonyms", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_exhausted());
    Some(partner)
}

pub(super) fn act(mut r: RecordReader, context: &mut ReadContext<'_>) -> Option<Act> {
    let act = Act {
        id: id_of(&mut r, context),
        kind: r.choice("kind", schema::ACT_KINDS, context),
        citation: r.localized("citation", context),
        title: r.localized("title", context),
        date: r.date("date", context),
        url: r.text("url", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_exhausted());
    Some(act)
}

pub(super) fn term(mut r: RecordReader, context: &mut ReadContext<'_>) -> Option<Term> {
    let term = Term {
        id: id_of(&mut r, context),
        kind: r.text("kind", context),
        term: r.localized("term", context),
        forms: r.terms("forms", context),
        matches: r.terms("matches", context),
        forbidden: r.terms("forbidden", context),
        compound_names: r.terms("compound-names", context),
        compound_nouns: r.terms("compound-nouns", context),
        expansion: r.localized("expansion", context),
        binding: r.flag("binding", context),
        confidence: r.choice("confidence", schema::CONFIDENCES, context),
        note: r.localized("note", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_exhausted());
    Some(term)
}

pub(super) fn place(mut r: RecordReader, context: &mut ReadContext<'_>) -> Option<Place> {
    let place = Place { id: id_of(&mut r, context), names: r.terms("names", context) };
    debug_assert!(r.is_exhausted());
    Some(place)
}
