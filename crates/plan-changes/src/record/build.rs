//! Makes the tree of records from the model.
//!
//! Records are destructured completely, so that a new field does not compile until it is compared.

mod fields;

use plan_core::model::*;
use plan_core::schema::Number;
use plan_core::source::{Span, Spanned};
use rustc_hash::FxHashMap;

use super::{Record, RecordKind, RecordTree, Version};
use fields::Fields;

/// Adds records to a tree.
struct Builder<'p> {
    records: Vec<Record<'p>>,
}

/// The chapters that no section listed yet, by id, in the order of their files.
type Unlisted<'p> = FxHashMap<&'p str, Vec<&'p Chapter>>;

impl<'p> Builder<'p> {
    /// Adds a record, and returns its position. Without a span of its own, it is located at its
    /// first field, or else at the record around it.
    fn add(
        &mut self,
        kind: RecordKind,
        id: &'p str,
        parent: Option<usize>,
        span: Option<Span>,
        fields: Fields<'p>,
    ) -> usize {
        let around = || parent.map(|at| self.records[at].span);
        let span = span.or_else(|| fields.first_span()).or_else(around).unwrap_or_default();
        let fields = fields.into_fields();
        self.records.push(Record { kind, id, number: "", parent, span, fields, is_damaged: false });
        self.records.len() - 1
    }

    /// Sets the number of a record.
    fn number(&mut self, at: usize, number: &'p Option<Spanned<Number>>) {
        self.records[at].number = written(number);
    }

    fn section(&mut self, section: &'p Section, parent: usize, unlisted: &mut Unlisted<'p>) {
        let Section { number, title, introduction, sections, chapters, allow } = section;
        let fields = Fields::new()
            .spanned("number", number)
            .line("title", title)
            .prose("introduction", introduction)
            .allow(allow);
        let at = self.add(RecordKind::Section, written(number), Some(parent), None, fields);
        self.number(at, number);
        sections.iter().for_each(|inner| self.section(inner, at, unlisted));
        self.listed_chapters(chapters, at, unlisted);
    }

    fn listed_chapters(&mut self, ids: &'p [Id], parent: usize, unlisted: &mut Unlisted<'p>) {
        for id in ids {
            for chapter in unlisted.remove(id.value.as_str()).unwrap_or_default() {
                self.chapter(chapter, parent);
            }
        }
    }

    fn chapter(&mut self, chapter: &'p Chapter, parent: usize) {
        let Chapter { file: _, id, number, title, forum, context, projects, allow, is_damaged: _ } =
            chapter;
        let fields = Fields::new()
            .spanned("number", number)
            .line("title", title)
            .reference("forum", RecordKind::Forum, forum.as_ref(), false)
            .prose("context", context)
            .allow(allow);
        let at = self.add(RecordKind::Chapter, &id.value, Some(parent), Some(id.span), fields);
        self.number(at, number);
        projects.iter().for_each(|project| self.project(project, chapter, at));
    }

    fn project(&mut self, project: &'p Project, chapter: &'p Chapter, parent: usize) {
        let Project {
            id,
            category,
            title,
            forum,
            text,
            actions,
            closing,
            partners,
            acts,
            instruments,
            events,
            related,
            allow,
            is_damaged: _,
        } = project;
        let owner = forum.as_ref().or(chapter.forum.as_ref());
        let fields = Fields::new()
            .line("title", title)
            .reference("category", RecordKind::Category, category.as_ref(), false)
            .reference("forum", RecordKind::Forum, owner, forum.is_none())
            .prose("text", text)
            .prose("closing", closing)
            .references("partners", RecordKind::Partner, partners)
            .references("acts", RecordKind::Act, acts)
            .references("related", RecordKind::Project, related)
            .allow(allow);
        let at = self.add(RecordKind::Project, &id.value, Some(parent), Some(id.span), fields);
        actions.iter().for_each(|action| self.action(action, at));
        instruments.iter().for_each(|instrument| self.instrument(instrument, at));
        events.iter().for_each(|event| self.event(event, at));
    }

    fn action(&mut self, action: &'p Action, parent: usize) {
        let Action { text, actions } = action;
        let fields = Fields::new().prose("text", text);
        let at = self.add(RecordKind::Action, "", Some(parent), None, fields);
        actions.iter().for_each(|inner| self.action(inner, at));
    }

    fn instrument(&mut self, instrument: &'p Instrument, parent: usize) {
        let Instrument { kind, title, status, annex, group } = instrument;
        let span = title.as_ref().map(|title| title.span);
        let fields = Fields::new()
            .line("title", title)
            .spanned("kind", kind)
            .spanned("status", status)
            .flag("annex", *annex, span)
            .reference("group", RecordKind::AnnexGroup, group.as_ref(), false);
        self.add(RecordKind::Instrument, "", Some(parent), span, fields);
    }

    fn event(&mut self, event: &'p Event, parent: usize) {
        let Event { title, date, approximate, condition, place } = event;
        let span = title.as_ref().map(|title| title.span);
        let fields = Fields::new()
            .line("title", title)
            .spanned("date", date)
            .flag("approximate", *approximate, span)
            .line("condition", condition)
            .line("place", place);
        self.add(RecordKind::Event, "", Some(parent), span, fields);
    }

    fn priority(&mut self, priority: &'p Priority, parent: usize) {
        let Priority { id, title, introduction, groups, closing, allow } = priority;
        let fields = Fields::new()
            .line("title", title)
            .prose("introduction", introduction)
            .prose("closing", closing)
            .allow(allow);
        let at = self.add(RecordKind::Priority, &id.value, Some(parent), Some(id.span), fields);
        for PointGroup { title, introduction, points, closing } in groups {
            let fields = Fields::new()
                .line("title", title)
                .prose("introduction", introduction)
                .prose("closing", closing);
            let first = points.first().map(|point| point.id.span);
            let span = fields.first_span().or(first);
            let group = self.add(RecordKind::PointGroup, "", Some(at), span, fields);
            for Point { id, text, projects, allow } in points {
                let fields = Fields::new()
                    .prose("text", text)
                    .references("projects", RecordKind::Project, projects)
                    .allow(allow);
                self.add(RecordKind::Point, &id.value, Some(group), Some(id.span), fields);
            }
        }
    }

    fn annex(&mut self, annex: &'p Annex, parent: usize) {
        let Annex { introduction, closing, groups, allow } = annex;
        let fields = Fields::new()
            .prose("introduction", introduction)
            .prose("closing", closing)
            .allow(allow);
        if fields.is_empty() && groups.is_empty() {
            return;
        }
        let at = self.add(RecordKind::Annex, "", Some(parent), None, fields);
        for AnnexGroup { id, title, allow } in groups {
            let fields = Fields::new().line("title", title).allow(allow);
            self.add(RecordKind::AnnexGroup, &id.value, Some(at), Some(id.span), fields);
        }
    }

    fn external_relations(&mut self, external: &'p ExternalRelations, parent: usize) {
        let ExternalRelations { part, number, title, introduction, sections, allow } = external;
        let fields = Fields::new()
            .line("title", title)
            .spanned("part", part)
            .spanned("number", number)
            .prose("introduction", introduction)
            .allow(allow);
        let at = self.add(RecordKind::ExternalRelations, "", Some(parent), None, fields);
        for Relation { id, number, title, text, topics, allow } in sections {
            let fields = Fields::new()
                .spanned("number", number)
                .line("title", title)
                .prose("text", text)
                .allow(allow);
            let at = self.add(RecordKind::Relation, &id.value, Some(at), Some(id.span), fields);
            self.number(at, number);
            for Topic { id, title, text, allow } in topics {
                let fields = Fields::new().line("title", title).prose("text", text).allow(allow);
                self.add(RecordKind::Topic, &id.value, Some(at), Some(id.span), fields);
            }
        }
    }
}

/// Returns a number as text; empty if there is none.
fn written(number: &Option<Spanned<Number>>) -> &str {
    number.as_ref().map(|number| number.value.as_str()).unwrap_or_default()
}

/// Returns the records of an edition.
pub(super) fn edition<'p>(version: &Version<'p>, edition: &'p Edition) -> RecordTree<'p> {
    let Edition {
        year,
        file,
        languages,
        title,
        allow,
        presidency,
        novelties,
        repository,
        branch,
        contact,
        categories,
        parts,
        annex,
        ownership,
        preface,
        priorities,
        external,
        chapters,
        lock: _,
        is_damaged: _,
        has_damaged_chapters: _,
        index: _,
    } = edition;
    let mut b = Builder { records: Vec::new() };
    let languages = languages.iter().map(|locale| (locale.value.to_string(), locale.span));
    let fields = Fields::new()
        .line("title", title)
        .list("languages", languages.collect())
        .reference("presidency", RecordKind::Partner, presidency.as_ref(), false)
        .prose("novelties", novelties)
        .plain("repository", repository)
        .plain("branch", branch)
        .plain("contact", contact)
        .allow(allow);
    let start = file.map(|file| version.sources.file(file).start());
    let root = b.add(RecordKind::Edition, "", None, start, fields);
    for Category { id, title, singular, allow } in categories {
        let fields = Fields::new().line("title", title).line("singular", singular).allow(allow);
        b.add(RecordKind::Category, &id.value, Some(root), Some(id.span), fields);
    }
    let mut unlisted = Unlisted::default();
    for chapter in chapters {
        unlisted.entry(&chapter.id.value).or_default().push(chapter);
    }
    for PlanPart { number, title, introduction, sections, chapters: ids, allow } in parts {
        let fields = Fields::new()
            .spanned("number", number)
            .line("title", title)
            .prose("introduction", introduction)
            .allow(allow);
        let at = b.add(RecordKind::Part, written(number), Some(root), None, fields);
        b.number(at, number);
        sections.iter().for_each(|section| b.section(section, at, &mut unlisted));
        b.listed_chapters(ids, at, &mut unlisted);
    }
    // Chapters that no section lists come last, in the order of their files.
    let is_unlisted = |chapter: &&Chapter| unlisted.contains_key(chapter.id.value.as_str());
    chapters.iter().filter(is_unlisted).for_each(|chapter| b.chapter(chapter, root));
    b.annex(annex, root);
    for Ownership { forum, basis, note, allow } in ownership {
        let fields = Fields::new().spanned("basis", basis).line("note", note).allow(allow);
        b.add(RecordKind::Ownership, &forum.value, Some(root), Some(forum.span), fields);
    }
    if let Some(Preface { title, text, statement, closing, allow }) = preface {
        let mut fields = Fields::new().line("title", title).prose("text", text);
        if let Some(Statement { text, attribution }) = statement {
            fields = fields.prose("statement", text).line("attribution", attribution);
        }
        let fields = fields.prose("closing", closing).allow(allow);
        b.add(RecordKind::Preface, "", Some(root), None, fields);
    }
    if let Some(Presidency { title, introduction, guideline, priorities, allow }) = priorities {
        let fields =
            Fields::new().line("title", title).prose("introduction", introduction).allow(allow);
        let at = b.add(RecordKind::Presidency, "", Some(root), None, fields);
        guideline.iter().chain(priorities).for_each(|priority| b.priority(priority, at));
    }
    external.iter().for_each(|external| b.external_relations(external, root));
    RecordTree { year: Some(*year), records: b.records }
}

/// Returns the records of the registers.
pub(super) fn registers<'p>(version: &Version<'p>) -> RecordTree<'p> {
    let plan = version.plan;
    let mut b = Builder { records: Vec::new() };
    let root = b.add(RecordKind::Registers, "", None, None, Fields::new());
    for forum in &plan.fora {
        let Forum { id, kind, name, abbreviation, description, members, observers, allow } = forum;
        let fields = Fields::new()
            .line("name", name)
            .spanned("kind", kind)
            .line("abbreviation", abbreviation)
            .prose("description", description)
            .references("members", RecordKind::Partner, members)
            .references("observers", RecordKind::Partner, observers)
            .allow(allow);
        b.add(RecordKind::Forum, &id.value, Some(root), Some(id.span), fields);
    }
    for Partner { id, kind, name, abbreviation, demonyms, allow } in &plan.partners {
        let fields = Fields::new()
            .line("name", name)
            .spanned("kind", kind)
            .line("abbreviation", abbreviation)
            .words("demonyms", demonyms)
            .allow(allow);
        b.add(RecordKind::Partner, &id.value, Some(root), Some(id.span), fields);
    }
    for Act { id, kind, citation, title, date, url, allow } in &plan.acts {
        let fields = Fields::new()
            .line("title", title)
            .line("citation", citation)
            .spanned("kind", kind)
            .spanned("date", date)
            .plain("url", url)
            .allow(allow);
        b.add(RecordKind::Act, &id.value, Some(root), Some(id.span), fields);
    }
    for term in &plan.terms {
        let Term {
            id,
            kind,
            term,
            forms,
            matches,
            forbidden,
            compound_names,
            compound_nouns,
            expansion,
            binding,
            confidence,
            note,
            allow,
        } = term;
        let fields = Fields::new()
            .line("term", term)
            .plain("kind", kind)
            .words("forms", forms)
            .words("matches", matches)
            .words("forbidden", forbidden)
            .words("compound-names", compound_names)
            .words("compound-nouns", compound_nouns)
            .line("expansion", expansion)
            .flag("binding", *binding, Some(id.span))
            .spanned("confidence", confidence)
            .line("note", note)
            .allow(allow);
        b.add(RecordKind::Term, &id.value, Some(root), Some(id.span), fields);
    }
    for Place { id, names } in &plan.places {
        let fields = Fields::new().words("names", names);
        b.add(RecordKind::Place, &id.value, Some(root), Some(id.span), fields);
    }
    RecordTree { year: None, records: b.records }
}
