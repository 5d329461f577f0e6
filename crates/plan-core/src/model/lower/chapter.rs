//! The file of a chapter: its projects with their actions, instruments and events.

use super::{allow, id_of, rich};
use crate::diagnostic::{Diagnostic, codes};
use crate::locale::Locale;
use crate::model::{Action, Chapter, Event, Instrument, Project, Prose};
use crate::schema::{self, Context, Reader};
use crate::source::{FileId, Span};
use crate::syntax::{Node, Value};

/// A chapter may not have the name of a page of the site.
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
    mut r: Reader,
    file: FileId,
    is_damaged: bool,
    context: &mut Context<'_>,
) -> Chapter {
    let mut id = id_of(&mut r, context);
    if RESERVED.contains(&id.value.as_str()) {
        let diagnostic = Diagnostic::new(codes::INVALID_ID, id.span)
            .message("message-reserved")
            .help("help-reserved")
            .arg("id", &*id.value);
        context.diagnostics.push(diagnostic);
        // Most likely another id is listed: neither is called unknown as well.
        context.is_lost = true;
        id.value.clear();
    }
    let is_damaged =
        is_damaged || r.is_broken || r.is_misspelt("forum") || r.is_misspelt("projects");
    let mut chapter = Chapter {
        file,
        id,
        number: r.number("number", context),
        title: r.localized("title", context),
        forum: r.reference("forum", context),
        context: rich(&mut r, "context", context),
        projects: r.records("projects", &schema::PROJECT, context, project),
        allow: allow(&mut r, context),
        is_damaged,
    };
    debug_assert!(r.is_read());
    chapter.is_damaged |= context.is_lost;
    chapter
}

fn project(mut r: Reader, context: &mut Context<'_>) -> Project {
    let project = Project {
        is_damaged: r.is_broken
            || context.is_damaged(r.span)
            || r.is_misspelt("category")
            || r.is_misspelt("forum"),
        id: id_of(&mut r, context),
        category: r.reference("category", context),
        title: r.localized("title", context),
        forum: r.reference("forum", context),
        text: rich(&mut r, "text", context),
        actions: actions(&mut r, context),
        closing: rich(&mut r, "closing", context),
        partners: r.references("partners", context),
        acts: r.references("acts", context),
        instruments: r.records("instruments", &schema::INSTRUMENT, context, instrument),
        events: r.records("events", &schema::EVENT, context, event),
        related: r.references("related", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_read());
    project
}

fn actions(r: &mut Reader, context: &mut Context<'_>) -> Vec<Action> {
    let items = joined(r.list("actions", context), context);
    items.into_iter().map(|item| action(item, context)).collect()
}

/// Joins what one hyphen too many made two items: one language in the first, the other in the next.
fn joined(items: Vec<Node>, context: &mut Context<'_>) -> Vec<Node> {
    let language = |node: &Node| match &node.value {
        Value::Map(entries) => match entries.as_slice() {
            [only] => Locale::from_tag(&only.key.value),
            _ => None,
        },
        _ => None,
    };
    let mut joined: Vec<Node> = Vec::with_capacity(items.len());
    for mut item in items {
        let parted = match (joined.last_mut(), language(&item)) {
            (Some(last), Some(second)) => {
                language(last).is_some_and(|first| first != second).then_some(last)
            }
            _ => None,
        };
        match (parted, &mut item.value) {
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

/// An action is Markdown per language, or a record that has `text` or `actions`.
fn action(node: Node, context: &mut Context<'_>) -> Action {
    let has_record_fields = match &node.value {
        Value::Map(entries) => {
            entries.iter().any(|entry| schema::ACTION.field(&entry.key.value).is_some())
        }
        _ => false,
    };
    if has_record_fields {
        let mut r = Reader::open(node, &schema::ACTION, context);
        let action =
            Action { text: rich(&mut r, "text", context), actions: actions(&mut r, context) };
        debug_assert!(r.is_read());
        return action;
    }
    // The key of an item is its first language, which is the smallest place that shows it.
    let key = match &node.value {
        Value::Map(entries) => entries.first().map_or(node.span.at_start(), |e| e.key.span),
        _ => node.span,
    };
    Action {
        text: Some(schema::localized_text(node, key, context).map(Prose::parse)),
        actions: Vec::new(),
    }
}

fn instrument(mut r: Reader, context: &mut Context<'_>) -> Instrument {
    let instrument = Instrument {
        kind: r.choice("kind", schema::INSTRUMENT_KINDS, context),
        title: r.localized("title", context),
        status: r.choice("status", schema::INSTRUMENT_STATUSES, context),
        annex: r.flag("annex", context),
        group: r.reference("group", context),
    };
    debug_assert!(r.is_read());
    instrument
}

fn event(mut r: Reader, context: &mut Context<'_>) -> Event {
    let event = Event {
        title: r.localized("title", context),
        date: r.date("date", context),
        approximate: r.flag("approximate", context),
        condition: r.localized("condition", context),
        place: r.localized("place", context),
    };
    debug_assert!(r.is_read());
    event
}
