//! Lowers the texts around the chapters of an edition: the preface, the priorities of the
//! presidency and the external relations.

use super::{allow, id_of, markdown};
use crate::model::{
    ExternalRelations, Point, PointGroup, Preface, Presidency, Priority, Relation, Statement, Topic,
};
use crate::schema::{self, ReadContext, RecordReader};

pub(super) fn preface(mut r: RecordReader, context: &mut ReadContext<'_>) -> Preface {
    let preface = Preface {
        title: r.localized("title", context),
        text: markdown(&mut r, "text", context),
        statement: r.record("statement", &schema::STATEMENT, context).map(|mut r| Statement {
            text: markdown(&mut r, "text", context),
            attribution: r.localized("attribution", context),
        }),
        closing: markdown(&mut r, "closing", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_exhausted());
    preface
}

pub(super) fn presidency(mut r: RecordReader, context: &mut ReadContext<'_>) -> Presidency {
    let presidency = Presidency {
        title: r.localized("title", context),
        introduction: markdown(&mut r, "introduction", context),
        guideline: r
            .record("guideline", &schema::PRIORITY, context)
            .map(|reader| priority(reader, context)),
        priorities: r.records("priorities", &schema::PRIORITY, context, priority),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_exhausted());
    presidency
}

fn priority(mut r: RecordReader, context: &mut ReadContext<'_>) -> Priority {
    let priority = Priority {
        id: id_of(&mut r, context),
        title: r.localized("title", context),
        introduction: markdown(&mut r, "introduction", context),
        groups: r.records("groups", &schema::POINT_GROUP, context, |mut r, context| PointGroup {
            title: r.localized("title", context),
            introduction: markdown(&mut r, "introduction", context),
            points: r.records("points", &schema::POINT, context, |mut r, context| Point {
                id: id_of(&mut r, context),
                text: markdown(&mut r, "text", context),
                projects: r.references("projects", context),
                allow: allow(&mut r, context),
            }),
            closing: markdown(&mut r, "closing", context),
        }),
        closing: markdown(&mut r, "closing", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_exhausted());
    priority
}

pub(super) fn external(mut r: RecordReader, context: &mut ReadContext<'_>) -> ExternalRelations {
    let external = ExternalRelations {
        part: r.number("part", context),
        number: r.number("number", context),
        title: r.localized("title", context),
        introduction: markdown(&mut r, "introduction", context),
        sections: r.records("sections", &schema::RELATION, context, |mut r, context| Relation {
            id: id_of(&mut r, context),
            number: r.number("number", context),
            title: r.localized("title", context),
            text: markdown(&mut r, "text", context),
            topics: r.records("topics", &schema::TOPIC, context, |mut r, context| Topic {
                id: id_of(&mut r, context),
                title: r.localized("title", context),
                text: markdown(&mut r, "text", context),
                allow: allow(&mut r, context),
            }),
            allow: allow(&mut r, context),
        }),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_exhausted());
    external
}
