//! Node trees → the plan. It never fails: it gives what it understood and pushes findings.

use super::*;
use crate::diag::{Diagnostic, Diagnostics, codes};
use crate::locale::Locale;
use crate::shape::{self, Context, FileKind, Reader};
use crate::source::SourceFile;
use crate::syntax::{Node, Tree, Value};

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

/// What one file of the plan holds.
pub enum Parsed {
    Fora(Vec<Forum>),
    Partners(Vec<Partner>),
    Acts(Vec<Act>),
    Terms(Vec<Term>),
    Edition(Box<Edition>),
    Preface(Preface),
    Presidency(Presidency),
    ExternalRelations(ExternalRelations),
    Chapter(Box<Chapter>),
}

/// Turns the tree of one file into the records that its kind promises, and tells whether something
/// in it was lost to which others may refer. A file without any content has its finding here and
/// gives nothing.
pub fn lower(
    (id, file): (FileId, &SourceFile),
    kind: FileKind,
    year: Option<u16>,
    tree: Tree,
    diagnostics: &mut Diagnostics,
) -> (Option<Parsed>, bool) {
    let is_damaged = !tree.damage.is_empty();
    let Some(root) = tree.root.filter(|root| !matches!(root.value, Value::Null)) else {
        if !is_damaged {
            diagnostics.push(
                Diagnostic::new(codes::EMPTY_TEXT, file.start())
                    .message("message-file")
                    .help("help-file"),
            );
        }
        return (None, true);
    };
    let mut context = Context { diagnostics, damage: &tree.damage, is_lost: false };
    let context = &mut context;
    let (record, is_list) = kind.record();
    let parsed = if is_list {
        match kind {
            FileKind::Fora => Parsed::Fora(register(root, record, context, forum)),
            FileKind::Partners => Parsed::Partners(register(root, record, context, partner)),
            FileKind::Acts => Parsed::Acts(register(root, record, context, act)),
            _ => Parsed::Terms(register(root, record, context, term)),
        }
    } else {
        one(Reader::open(root, record, context), kind, (id, year), is_damaged, context)
    };
    (Some(parsed), is_damaged || context.is_lost)
}

/// Lowers the record that a file of an edition is.
fn one(
    reader: Reader,
    kind: FileKind,
    (id, year): (FileId, Option<u16>),
    is_damaged: bool,
    context: &mut Context<'_>,
) -> Parsed {
    match kind {
        FileKind::Edition => Parsed::Edition(Box::new(edition(
            reader,
            id,
            year.unwrap_or_default(),
            is_damaged,
            context,
        ))),
        FileKind::Preface => Parsed::Preface(preface(reader, context)),
        FileKind::Presidency => Parsed::Presidency(presidency(reader, context)),
        FileKind::ExternalRelations => Parsed::ExternalRelations(external(reader, context)),
        _ => Parsed::Chapter(Box::new(chapter(reader, id, is_damaged, context))),
    }
}

fn register<T>(
    root: Node,
    record: &'static shape::Record,
    context: &mut Context<'_>,
    read: fn(Reader, &mut Context<'_>) -> Option<T>,
) -> Vec<T> {
    let Value::List(items) = root.value else {
        context.wrong_type(&root, "list");
        return Vec::new();
    };
    let read = |item: Node| read(Reader::open(item, record, context), context);
    items.into_iter().filter_map(read).collect()
}

/// The id of a record; without one it still counts, under an id that nobody can write.
fn id_of(reader: &mut Reader, context: &mut Context<'_>) -> Id {
    let anchor = reader.anchor;
    // Without an id its own field says what is wrong; who refers to it is not wrong as well.
    reader.id(context).unwrap_or_else(|| Id::new(String::new(), anchor))
}

fn rich(reader: &mut Reader, name: &str, context: &mut Context<'_>) -> Option<Rich> {
    Some(reader.localized(name, context)?.map(Prose::parse))
}

/// The findings that are right in a record.
fn allow(reader: &mut Reader, context: &mut Context<'_>) -> Vec<Allow> {
    let reasons = reader.reasons("allow", context).into_iter();
    reasons.map(|(code, reason)| Allow { code, reason }).collect()
}

fn forum(mut r: Reader, context: &mut Context<'_>) -> Option<Forum> {
    let forum = Forum {
        id: id_of(&mut r, context),
        kind: r.choice("kind", shape::FORUM_KINDS, context),
        name: r.localized("name", context),
        abbreviation: r.localized("abbreviation", context),
        description: rich(&mut r, "description", context),
        members: r.references("members", context),
        observers: r.references("observers", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_read());
    Some(forum)
}

fn partner(mut r: Reader, context: &mut Context<'_>) -> Option<Partner> {
    let partner = Partner {
        id: id_of(&mut r, context),
        kind: r.choice("kind", shape::PARTNER_KINDS, context),
        name: r.localized("name", context),
        abbreviation: r.localized("abbreviation", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_read());
    Some(partner)
}

fn act(mut r: Reader, context: &mut Context<'_>) -> Option<Act> {
    let act = Act {
        id: id_of(&mut r, context),
        kind: r.choice("kind", shape::ACT_KINDS, context),
        citation: r.localized("citation", context),
        title: r.localized("title", context),
        date: r.date("date", context),
        url: r.text("url", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_read());
    Some(act)
}

fn term(mut r: Reader, context: &mut Context<'_>) -> Option<Term> {
    let term = Term {
        id: id_of(&mut r, context),
        kind: r.text("kind", context),
        term: r.localized("term", context),
        forms: r.terms("forms", context),
        matches: r.terms("matches", context),
        forbidden: r.terms("forbidden", context),
        expansion: r.localized("expansion", context),
        binding: r.flag("binding", context),
        confidence: r.choice("confidence", shape::CONFIDENCES, context),
        note: r.localized("note", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_read());
    Some(term)
}

fn edition(
    mut r: Reader,
    file: FileId,
    year: u16,
    is_damaged: bool,
    context: &mut Context<'_>,
) -> Edition {
    if let Some(written) = r.text("year", context)
        && written.value != year.to_string()
        && !written.value.is_empty()
    {
        let diagnostic = Diagnostic::new(codes::WRONG_TYPE, written.span)
            .message("message-year")
            .help("help-year")
            .arg("year", written.value)
            .arg("folder", year.to_string());
        context.diagnostics.push(diagnostic);
    }
    let languages = r.references("languages", context);
    let edition = Edition {
        file: Some(file),
        languages: languages.into_iter().filter_map(|id| language(id, context)).collect(),
        title: r.localized("title", context),
        presidency: r.record("presidency", &shape::PRESIDENCY_OF, context).and_then(|mut r| {
            // The file has a fixed name; the field is there so that a reader of the file sees it.
            r.text("text", context);
            r.reference("partner", context)
        }),
        novelties: rich(&mut r, "novelties", context),
        repository: r.text("repository", context),
        branch: r.text("branch", context),
        contact: r.text("contact", context),
        categories: r.records("categories", &shape::CATEGORY, context, category),
        parts: r.records("parts", &shape::PART, context, part),
        annex: match r.record("annex", &shape::ANNEX, context) {
            Some(mut r) => Annex {
                introduction: rich(&mut r, "introduction", context),
                closing: rich(&mut r, "closing", context),
                groups: r.records("groups", &shape::GROUP, context, |mut r, context| AnnexGroup {
                    id: id_of(&mut r, context),
                    title: r.localized("title", context),
                    allow: allow(&mut r, context),
                }),
                allow: allow(&mut r, context),
            },
            None => Annex::default(),
        },
        ownership: r
            .by_id("ownership", &shape::OWNERSHIP, context)
            .into_iter()
            .map(|(forum, mut r)| Ownership {
                forum,
                basis: r.choice("basis", shape::BASES, context),
                note: r.localized("note", context),
                allow: allow(&mut r, context),
            })
            .collect(),
        allow: allow(&mut r, context),
        is_damaged,
        ..Edition::new(year)
    };
    debug_assert!(r.is_read());
    edition
}

fn language(id: Id, context: &mut Context<'_>) -> Option<Spanned<Locale>> {
    let locale = Locale::from_tag(&id.value);
    if locale.is_none() {
        let text = Text::at(id.value, id.span);
        context.diagnostics.push(shape::unknown_language(&text));
    }
    Some(Spanned::new(locale?, id.span))
}

fn category(mut r: Reader, context: &mut Context<'_>) -> Category {
    Category {
        id: id_of(&mut r, context),
        title: r.localized("title", context),
        singular: r.localized("singular", context),
        allow: allow(&mut r, context),
    }
}

fn part(mut r: Reader, context: &mut Context<'_>) -> Part {
    let part = Part {
        number: r.number("number", context),
        title: r.localized("title", context),
        introduction: rich(&mut r, "introduction", context),
        sections: r.records("sections", &shape::SECTION, context, section),
        chapters: r.references("chapters", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_read());
    part
}

fn section(mut r: Reader, context: &mut Context<'_>) -> Section {
    let section = Section {
        number: r.number("number", context),
        title: r.localized("title", context),
        introduction: rich(&mut r, "introduction", context),
        sections: r.records("sections", &shape::SECTION, context, section),
        chapters: r.references("chapters", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_read());
    section
}

fn chapter(mut r: Reader, file: FileId, is_damaged: bool, context: &mut Context<'_>) -> Chapter {
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
        projects: r.records("projects", &shape::PROJECT, context, project),
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
        instruments: r.records("instruments", &shape::INSTRUMENT, context, instrument),
        events: r.records("events", &shape::EVENT, context, event),
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
            entries.iter().any(|entry| shape::ACTION.field(&entry.key.value).is_some())
        }
        _ => false,
    };
    if has_record_fields {
        let mut r = Reader::open(node, &shape::ACTION, context);
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
        text: Some(shape::localized_text(node, key, context).map(Prose::parse)),
        actions: Vec::new(),
    }
}

fn instrument(mut r: Reader, context: &mut Context<'_>) -> Instrument {
    let instrument = Instrument {
        kind: r.choice("kind", shape::INSTRUMENT_KINDS, context),
        title: r.localized("title", context),
        status: r.choice("status", shape::INSTRUMENT_STATUSES, context),
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

fn preface(mut r: Reader, context: &mut Context<'_>) -> Preface {
    let preface = Preface {
        title: r.localized("title", context),
        text: rich(&mut r, "text", context),
        statement: r.record("statement", &shape::STATEMENT, context).map(|mut r| Statement {
            text: rich(&mut r, "text", context),
            attribution: r.localized("attribution", context),
        }),
        closing: rich(&mut r, "closing", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_read());
    preface
}

fn presidency(mut r: Reader, context: &mut Context<'_>) -> Presidency {
    let presidency = Presidency {
        title: r.localized("title", context),
        introduction: rich(&mut r, "introduction", context),
        guideline: r
            .record("guideline", &shape::PRIORITY, context)
            .map(|reader| priority(reader, context)),
        priorities: r.records("priorities", &shape::PRIORITY, context, priority),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_read());
    presidency
}

fn priority(mut r: Reader, context: &mut Context<'_>) -> Priority {
    let priority = Priority {
        id: id_of(&mut r, context),
        title: r.localized("title", context),
        introduction: rich(&mut r, "introduction", context),
        groups: r.records("groups", &shape::POINT_GROUP, context, |mut r, context| PointGroup {
            title: r.localized("title", context),
            introduction: rich(&mut r, "introduction", context),
            points: r.records("points", &shape::POINT, context, |mut r, context| Point {
                id: id_of(&mut r, context),
                text: rich(&mut r, "text", context),
                projects: r.references("projects", context),
                allow: allow(&mut r, context),
            }),
            closing: rich(&mut r, "closing", context),
        }),
        closing: rich(&mut r, "closing", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_read());
    priority
}

fn external(mut r: Reader, context: &mut Context<'_>) -> ExternalRelations {
    let external = ExternalRelations {
        part: r.number("part", context),
        number: r.number("number", context),
        title: r.localized("title", context),
        introduction: rich(&mut r, "introduction", context),
        sections: r.records("sections", &shape::RELATION, context, |mut r, context| Relation {
            id: id_of(&mut r, context),
            number: r.number("number", context),
            title: r.localized("title", context),
            text: rich(&mut r, "text", context),
            topics: r.records("topics", &shape::TOPIC, context, |mut r, context| Topic {
                id: id_of(&mut r, context),
                title: r.localized("title", context),
                text: rich(&mut r, "text", context),
                allow: allow(&mut r, context),
            }),
            allow: allow(&mut r, context),
        }),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_read());
    external
}
