//! A plan as a tree of records with fields, which is what is compared.
//!
//! The model has a type for each kind of record. For a comparison they are all alike: a record has
//! an identity, a parent, fields and a place among its siblings. [`RecordTree`] is that view;
//! `record/build.rs` makes it.

mod build;

use plan_core::model::{Edition, Plan};
use plan_core::schema::FileKind;
use plan_core::source::{FileId, SourceFile, SourceMap, Span};
use plan_language::units::UnitText;
use rustc_hash::FxHashSet;

/// The kind of a record.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum RecordKind {
    Edition,
    Category,
    AnnexGroup,
    Annex,
    Part,
    Section,
    Ownership,
    Preface,
    Presidency,
    Priority,
    PointGroup,
    Point,
    ExternalRelations,
    Relation,
    Topic,
    Chapter,
    Project,
    Action,
    Instrument,
    Event,
    Forum,
    Partner,
    Act,
    Term,
    Place,
    /// The register files as a whole, the root of their records.
    Registers,
}

impl RecordKind {
    /// The name in addresses and JSON: `project`. Kinds that hold text units have the name that
    /// these have.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Edition => "edition",
            Self::Category => "category",
            Self::AnnexGroup => "annex-group",
            Self::Annex => "annex",
            Self::Part => "part",
            Self::Section => "section",
            Self::Ownership => "ownership",
            Self::Preface => "preface",
            Self::Presidency => "presidency",
            Self::Priority => "priority",
            Self::PointGroup => "point-group",
            Self::Point => "point",
            Self::ExternalRelations => "external-relations",
            Self::Relation => "relation",
            Self::Topic => "topic",
            Self::Chapter => "chapter",
            Self::Project => "project",
            Self::Action => "action",
            Self::Instrument => "instrument",
            Self::Event => "event",
            Self::Forum => "forum",
            Self::Partner => "partner",
            Self::Act => "act",
            Self::Term => "term",
            Self::Place => "place",
            Self::Registers => "registers",
        }
    }

    /// Whether the record belongs to the record around it and has no name of its own: an action, an
    /// instrument, an event, a group of points.
    pub const fn is_item(self) -> bool {
        matches!(self, Self::Action | Self::Instrument | Self::Event | Self::PointGroup)
    }

    /// Whether records of this kind have a permanent id.
    pub const fn has_id(self) -> bool {
        !self.is_item() && !matches!(self, Self::Part | Self::Section)
    }
}

/// The value of a field.
#[derive(Clone, Debug)]
pub enum FieldValue<'p> {
    /// A text in all its languages.
    Text(UnitText<'p>),
    /// One word: an id, a number, a date, a kind.
    Word {
        word: String,
        span: Span,
        /// Whether the record has it from the record around it.
        is_inherited: bool,
    },
    /// Several words, in the order of the file.
    List(Vec<(String, Span)>),
}

/// A field of a record.
#[derive(Clone, Debug)]
pub struct Field<'p> {
    /// Its name in plan files.
    pub name: &'static str,
    /// The kind of the records whose ids it contains.
    pub target: Option<RecordKind>,
    pub value: FieldValue<'p>,
}

/// A record.
#[derive(Clone, Debug)]
pub struct Record<'p> {
    pub kind: RecordKind,
    /// Its permanent id; the number of a part or section; empty for a record without a name.
    pub id: &'p str,
    /// The number of a chapter, a part or a section; empty if it has none.
    pub number: &'p str,
    /// The position of the record around it in [`RecordTree::records`]; none for the root.
    pub parent: Option<usize>,
    /// A location that represents the record.
    pub span: Span,
    /// The fields that have a value.
    pub fields: Vec<Field<'p>>,
    /// Whether something in it could not be read, so that a missing field may exist.
    pub is_damaged: bool,
}

impl Field<'_> {
    /// The location of the value.
    pub fn span(&self) -> Span {
        match &self.value {
            FieldValue::Text(text) => text.span(),
            FieldValue::Word { span, .. } => *span,
            FieldValue::List(list) => list.first().map(|(_, span)| *span).unwrap_or_default(),
        }
    }
}

impl<'p> Record<'p> {
    /// The field with a name, if it has a value.
    pub fn field(&self, name: &str) -> Option<&Field<'p>> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The value of a field of one word.
    pub fn word(&self, name: &str) -> Option<&str> {
        match &self.field(name)?.value {
            FieldValue::Word { word, .. } => Some(word),
            _ => None,
        }
    }

    /// The text of a field.
    pub fn text(&self, name: &str) -> Option<UnitText<'p>> {
        match &self.field(name)?.value {
            FieldValue::Text(text) => Some(*text),
            _ => None,
        }
    }

    /// The text by which people call the record: its title, its name, the term.
    pub fn title(&self) -> Option<UnitText<'p>> {
        ["title", "name", "term", "citation", "text"].iter().find_map(|name| self.text(name))
    }
}

/// The records of an edition or of the registers: every record after the one around it, siblings in
/// the order of the plan.
#[derive(Debug)]
pub struct RecordTree<'p> {
    /// The year of the edition; none for the registers.
    pub year: Option<u16>,
    pub records: Vec<Record<'p>>,
}

impl<'p> RecordTree<'p> {
    /// The records around a record, the nearest first.
    pub fn ancestors(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.records[at].parent, |at| self.records[*at].parent)
    }

    /// The nearest record of a kind around a record.
    pub fn around(&self, at: usize, kind: RecordKind) -> Option<usize> {
        self.ancestors(at).find(|at| self.records[*at].kind == kind)
    }
}

/// A version of a plan, as far as it could be read.
#[derive(Debug)]
pub struct Version<'p> {
    pub plan: &'p Plan,
    pub sources: &'p SourceMap,
    /// The locations of what could not be read.
    problems: Vec<Span>,
    /// The paths of the files in which they are.
    unread: FxHashSet<&'p str>,
    /// The paths of the files from which records may be missing.
    incomplete: FxHashSet<&'p str>,
}

impl<'p> Version<'p> {
    /// Creates a version from a plan, its sources, a location in each problem because of which a
    /// part of a file could not be read, and the files from which whole records may be missing.
    pub fn new(
        plan: &'p Plan,
        sources: &'p SourceMap,
        problems: impl IntoIterator<Item = Span>,
        incomplete: &[FileId],
    ) -> Self {
        let path = |span: &Span| sources.file_of(*span).map(SourceFile::path);
        let problems: Vec<Span> = problems.into_iter().collect();
        let unread = problems.iter().filter_map(path).collect();
        let incomplete = incomplete.iter().map(|id| sources.file(*id).path()).collect();
        Self { plan, sources, problems, unread, incomplete }
    }

    /// The paths of the files of which some part could not be read, sorted.
    pub fn unread_files(&self) -> Vec<&'p str> {
        let mut paths: Vec<&str> = self.unread.iter().copied().collect();
        paths.sort_unstable();
        paths
    }

    /// Whether a record that is in a file of the other version, at this path inside the plan
    /// folder, may be in a file of this version that could not be read.
    pub fn may_hold(&self, path: &str) -> bool {
        if self.incomplete.is_empty() {
            return false;
        }
        // A file with the extension `.yml` is not read.
        let stem = |path: &str| path.rsplit_once('.').map_or(path, |(stem, _)| stem).to_owned();
        if self.incomplete.iter().any(|file| stem(inner_path(file)) == stem(path)) {
            return true;
        }
        // The file may have been renamed, together with its chapter.
        let is_here = self.sources.files().iter().any(|file| inner_path(file.path()) == path);
        let kind = FileKind::of(path);
        let is_chapter = matches!(kind, Some((FileKind::Chapter, _)));
        let is_same_kind = |file: &&str| FileKind::of(inner_path(file)) == kind;
        is_chapter && !is_here && self.incomplete.iter().any(is_same_kind)
    }

    /// Marks the records in which something could not be read.
    ///
    /// A record is located at its id, which need not be its first field: a problem may be in the
    /// record that begins before it, in one around that, or in the next one.
    fn mark_damaged(&self, records: &mut [Record<'p>]) {
        if self.problems.is_empty() {
            return;
        }
        let mut order: Vec<usize> = (0..records.len()).collect();
        order.sort_by_key(|at| records[*at].span.start);
        for problem in &self.problems {
            let next = order.partition_point(|at| records[*at].span.start <= problem.start);
            let before = next.checked_sub(1).map(|before| order[before]);
            for near in before.into_iter().chain(order.get(next).copied()) {
                if self.path(records[near].span) != self.path(*problem) {
                    continue;
                }
                let mut damaged = Some(near);
                while let Some(at) = damaged {
                    records[at].is_damaged = true;
                    damaged = records[at].parent;
                }
            }
        }
    }

    /// The path of the file at a location inside the plan folder: `2021/plan.yaml`.
    pub fn path(&self, span: Span) -> &'p str {
        inner_path(self.sources.file_of(span).map_or("", |file| file.path()))
    }

    /// The records of an edition.
    pub fn edition(&self, edition: &'p Edition) -> RecordTree<'p> {
        let mut tree = build::edition(self, edition);
        self.mark_damaged(&mut tree.records);
        tree
    }

    /// The records of the registers.
    pub fn registers(&self) -> RecordTree<'p> {
        let mut tree = build::registers(self);
        self.mark_damaged(&mut tree.records);
        tree
    }
}

/// Returns the path of a file inside its plan folder. Plan files are in folders of the plan folder,
/// never deeper.
fn inner_path(path: &str) -> &str {
    path.rmatch_indices('/').nth(1).map_or(path, |(at, _)| &path[at + 1..])
}
