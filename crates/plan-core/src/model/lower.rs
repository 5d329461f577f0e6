//! Node trees → the plan. It never fails: it gives what it understood and pushes findings. Which
//! record a file holds is decided here; how each is read stands in files of their own.

mod chapter;
mod edition;
mod registers;
mod texts;

use self::chapter::chapter;
use self::edition::edition;
use self::registers::{act, forum, partner, term};
use self::texts::{external, preface, presidency};
use super::*;
use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::schema::{self, Context, FileKind, Reader};
use crate::source::SourceFile;
use crate::syntax::{Node, Tree, Value};

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
    record: &'static schema::Record,
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

fn rich(reader: &mut Reader, name: &str, context: &mut Context<'_>) -> Option<LocalizedMarkdown> {
    Some(reader.localized(name, context)?.map(Prose::parse))
}

/// The findings that are right in a record.
fn allow(reader: &mut Reader, context: &mut Context<'_>) -> Vec<Allow> {
    let reasons = reader.reasons("allow", context).into_iter();
    reasons.map(|(code, reason)| Allow { code, reason }).collect()
}
