//! Lowers the trees of files to the records of a plan. Lowering never fails: it returns what it can
//! read and reports the rest. This module selects the record for a file; its submodules read the
//! records.

mod chapter;
mod edition;
mod registers;
mod texts;

use self::chapter::chapter;
use self::edition::edition;
use self::registers::{act, forum, partner, place, term};
use self::texts::{external, preface, presidency};
use super::{
    Act, Allow, Chapter, Edition, ExternalRelations, Forum, Id, LocalizedMarkdown, Partner, Place,
    Preface, Presidency, Prose, Term,
};
use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::schema::{self, FileKind, ReadContext, RecordReader};
use crate::source::{FileId, SourceFile};
use crate::syntax::{Node, Tree, Value};

/// The content of one plan file.
pub enum FileContent {
    Fora(Vec<Forum>),
    Partners(Vec<Partner>),
    Acts(Vec<Act>),
    Terms(Vec<Term>),
    Places(Vec<Place>),
    Edition(Box<Edition>),
    Preface(Preface),
    Presidency(Presidency),
    ExternalRelations(ExternalRelations),
    Chapter(Box<Chapter>),
}

/// Lowers the tree of a file to the content of its kind. Also returns whether a record could not be
/// read to which other records may refer. A file without content is reported, and lowers to `None`.
///
/// `year` is the year of the edition, from the name of the folder.
pub fn lower(
    (id, file): (FileId, &SourceFile),
    kind: FileKind,
    year: Option<u16>,
    tree: Tree,
    diagnostics: &mut Diagnostics,
) -> (Option<FileContent>, bool) {
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
    let mut context = ReadContext { diagnostics, damage: &tree.damage, may_miss_ids: false };
    let context = &mut context;
    let (record, is_list) = kind.record();
    let parsed = if is_list {
        match kind {
            FileKind::Fora => FileContent::Fora(register(root, record, context, forum)),
            FileKind::Partners => FileContent::Partners(register(root, record, context, partner)),
            FileKind::Acts => FileContent::Acts(register(root, record, context, act)),
            FileKind::Places => FileContent::Places(register(root, record, context, place)),
            _ => FileContent::Terms(register(root, record, context, term)),
        }
    } else {
        single_record(
            RecordReader::open(root, record, context),
            kind,
            (id, year),
            is_damaged,
            context,
        )
    };
    (Some(parsed), is_damaged || context.may_miss_ids)
}

/// Lowers a file with a single record.
fn single_record(
    reader: RecordReader,
    kind: FileKind,
    (id, year): (FileId, Option<u16>),
    is_damaged: bool,
    context: &mut ReadContext<'_>,
) -> FileContent {
    match kind {
        FileKind::Edition => FileContent::Edition(Box::new(edition(
            reader,
            id,
            year.unwrap_or_default(),
            is_damaged,
            context,
        ))),
        FileKind::Preface => FileContent::Preface(preface(reader, context)),
        FileKind::Presidency => FileContent::Presidency(presidency(reader, context)),
        FileKind::ExternalRelations => FileContent::ExternalRelations(external(reader, context)),
        _ => FileContent::Chapter(Box::new(chapter(reader, id, is_damaged, context))),
    }
}

/// Lowers a file with a list of records.
fn register<T>(
    root: Node,
    record: &'static schema::RecordSchema,
    context: &mut ReadContext<'_>,
    read: fn(RecordReader, &mut ReadContext<'_>) -> Option<T>,
) -> Vec<T> {
    let Value::List(items) = root.value else {
        context.report_wrong_type(&root, "list");
        return Vec::new();
    };
    let read = |item: Node| read(RecordReader::open(item, record, context), context);
    items.into_iter().filter_map(read).collect()
}

/// Reads the id of a record. A record without an id gets the empty id, to which no reference can
/// refer.
fn id_of(reader: &mut RecordReader, context: &mut ReadContext<'_>) -> Id {
    let anchor = reader.anchor;
    reader.id(context).unwrap_or_else(|| Id::new(String::new(), anchor))
}

/// Reads a field with Markdown per language.
fn markdown(
    reader: &mut RecordReader,
    name: &str,
    context: &mut ReadContext<'_>,
) -> Option<LocalizedMarkdown> {
    Some(reader.localized(name, context)?.map(Prose::parse))
}

/// Reads the diagnostics that a record allows.
fn allow(reader: &mut RecordReader, context: &mut ReadContext<'_>) -> Vec<Allow> {
    let reasons = reader.reasons("allow", context).into_iter();
    reasons.map(|(code, reason)| Allow { code, reason }).collect()
}
