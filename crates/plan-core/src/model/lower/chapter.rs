//! Lowers chapters: their projects with actions, instruments and events.

use super::{allow, id_of, markdown};
use crate::diagnostic::{Diagnostic, codes};
use crate::locale::Locale;
use crate::model::{Action, Chapter, Event, Instrument, Project, Prose};
use crate::schema::{self, ReadContext, RecordReader};
use crate::source::{FileId, Span};
use crate::syntax::{Node, Value};

/// The ids that a chapter must not have, because other pages of the site have these addresses.
const RESERVED: [&str; 13] = [
    "fora",
    "presidency",
    "preface",
    "annex",
    "external-relations",
    "projects",
    "partners",
    "acts",
    "calendar",
    "glossary",
    "cite",
    "accessibility",
    "search",
];

pub(super) fn chapter(
    mut r: RecordReader,
    file: FileId,
    is_damaged: bool,
    context: &mut ReadContext<'_>,
) -> Chapter {
    let mut id = id_of(&mut r, context);
    if RESERVED.contains(&id.value.as_str()) {
        let diagnostic = Diagnostic::new(codes::INVALID_ID, id.span)
            .message("message-reserved")
            .help("help-reserved")
            .arg("id", &*id.value);
        context.diagnostics.push(diagnostic);
        // The structure lists the id that is reserved, which must not be reported as unknown too.
        context.may_miss_ids = true;
        id.value.clear();
    }
    let is_damaged =
        is_damaged || r.is_not_a_record || r.is_misspelled("forum") || r.is_misspelled("projects");
    let mut chapter = Chapter {
        file,
        id,
        number: r.number("number", context),
        title: r.localized("title", context),
        forum: r.reference("forum", context),
        context: markdown(&mut r, "context", context),
        projects: r.records("projects", &schema::PROJECT, context, project),
        allow: allow(&mut r, context),
        is_damaged,
    };
    debug_assert!(r.is_exhausted());
    chapter.is_damaged |= context.may_miss_ids;
    chapter
}

fn project(mut r: RecordReader, context: &mut ReadContext<'_>) -> Project {
    let project = Project {
        is_damaged: r.is_not_a_record
            || context.is_damaged(r.span)
            || r.is_misspelled("category")
            || r.is_misspelled("forum"),
        id: id_of(&mut r, context),
        category: r.reference("category", context),
        title: r.localized("title", context),
        forum: r.reference("forum", context),
        text: markdown(&mut r, "text", context),
        actions: actions(&mut r, context),
        closing: markdown(&mut r, "closing", context),
        partners: r.references("partners", context),
        acts: r.references("acts", context),
        instruments: r.records("instruments", &schema::INSTRUMENT, context, instrument),
        events: r.records("events", &schema::EVENT, context, event),
        related: r.references("related", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_exhausted());
    project
}

fn actions(r: &mut RecordReader, context: &mut ReadContext<'_>) -> Vec<Action> {
    let items = joined(r.list("actions", context), context);
    items.into_iter().map(|item| action(item, context)).collect()
}

/// Joins items that a superfluous hyphen split in two, with one language in each.
fn joined(items: Vec<Node>, context: &mut ReadContext<'_>) -> Vec<Node> {
    let language = |node: &Node| match &node.value {
        Value::Map(entries) => match entries.as_slice() {
            [only] => Locale::from_tag(&only.key.value),
            _ => None,
        },
        _ => None,
    };
    let mut joined: Vec<Node> = Vec::with_capacity(items.len());
    for mut item in items {
        let split_off_from = match (joined.last_mut(), language(&item)) {
            (Some(last), Some(second)) => {
                language(last).is_some_and(|first| first != second).then_some(last)
            }
            _ => None,
        };
        match (split_off_from, &mut item.value) {
            (Some(Node { span, value: Value::Map(entries) }), Value::Map(more)) => {
                for entry in more.drain(..) {
                    let diagnostic = Diagnostic::new(codes::WRONG_TYPE, entry.key.span);
                    let diagnostic = diagnostic.message("message-item").help("help-item");
                    context.diagnostics.push(diagnostic);
                    entries.push(entry);
                }
                *span = Span::new(span.start, item.span.end);
            }
            _ => joined.push(item),
        }
    }
    joined
}

/// Lowers an action: Markdown per language, or a record with `text` or `actions`.
fn action(node: Node, context: &mut ReadContext<'_>) -> Action {
    let has_record_fields = match &node.value {
        Value::Map(entries) => {
            entries.iter().any(|entry| schema::ACTION.field(&entry.key.value).is_some())
        }
        _ => false,
    };
    if has_record_fields {
        let mut r = RecordReader::open(node, &schema::ACTION, context);
        let action =
            Action { text: markdown(&mut r, "text", context), actions: actions(&mut r, context) };
        debug_assert!(r.is_exhausted());
        return action;
    }
    // A list item has no key, so its first language represents it.
    let key = match &node.value {
        Value::Map(entries) => entries.first().map_or(node.span.at_start(), |e| e.key.span),
        _ => node.span,
    };
    Action {
        text: Some(schema::localized_text(node, key, context).map(Prose::parse)),
        actions: Vec::new(),
    }
}

fn instrument(mut r: RecordReader, context: &mut ReadContext<'_>) -> Instrument {
    let instrument = Instrument {
        kind: r.choice("kind", schema::INSTRUMENT_KINDS, context),
        title: r.localized("title", context),
        status: r.choice("status", schema::INSTRUMENT_STATUSES, context),
        annex: r.flag("annex", context),
        group: r.reference("group", context),
    };
    debug_assert!(r.is_exhausted());
    instrument
}

fn event(mut r: RecordReader, context: &mut ReadContext<'_>) -> Event {
    let event = Event {
        title: r.localized("title", context),
        date: r.date("date", context),
        approximate: r.flag("approximate", context),
        condition: r.localized("condition", context),
        place: r.localized("place", context),
    };
    debug_assert!(r.is_exhausted());
    event
}
