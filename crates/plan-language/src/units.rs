//! Text units: every text of a plan that is written once per language.
//!
//! A unit has an address of permanent ids, not of positions: `project:waterstof/title`. The texts
//! of a list (the actions of a project) share one address; to compare two states of a plan they are
//! matched by their texts, so that moving one does not change the others.
//!
//! The functions here visit all units. They destructure every record completely, so that a new
//! field does not compile until it is visited.

pub mod change;
pub mod compare;
pub mod earlier_versions;
pub mod groups;
pub mod state;
pub mod status;

use plan_core::locale::{Locale, Localized};
use plan_core::model::*;
use plan_core::schema::Number;
use plan_core::source::{Span, Spanned};
use plan_core::syntax::Text;

/// The text of a unit.
#[derive(Copy, Clone, Debug)]
pub enum UnitText<'p> {
    /// A line without markup.
    Line(&'p LocalizedText),
    /// Markdown.
    Prose(&'p LocalizedMarkdown),
}

impl<'p> UnitText<'p> {
    /// The span of the field.
    pub fn span(&self) -> Span {
        match self {
            UnitText::Line(line) => line.span,
            UnitText::Prose(rich) => rich.span,
        }
    }

    /// Whether a part of it could not be read.
    pub fn is_damaged(&self) -> bool {
        match self {
            UnitText::Line(line) => line.is_damaged,
            UnitText::Prose(rich) => rich.is_damaged,
        }
    }

    /// The text in one language.
    pub fn text(&self, locale: Locale) -> Option<&'p Text> {
        match self {
            UnitText::Line(line) => line.get(locale),
            UnitText::Prose(rich) => rich.get(locale).map(|prose| &prose.text),
        }
    }

    /// The languages that it has, with their texts.
    pub fn texts(&self) -> impl Iterator<Item = (Locale, &'p Text)> + use<'p> {
        let text = *self;
        Locale::ALL.into_iter().filter_map(move |locale| Some((locale, text.text(locale)?)))
    }
}

/// One text in all its languages.
#[derive(Copy, Clone, Debug)]
pub struct TextUnit<'p> {
    /// The kind of the record that holds it: `project`.
    pub kind: &'static str,
    /// The id of that record.
    pub id: &'p str,
    /// The field: `title`.
    pub field: &'static str,
    /// The text.
    pub text: UnitText<'p>,
    /// The diagnostics that the record allows.
    pub allow: &'p [Allow],
}

impl<'p> TextUnit<'p> {
    /// Its address: `project:waterstof/title`, `preface/text`, `section:2.1/introduction`. The
    /// texts of a list share one.
    pub fn address(&self) -> String {
        let separator = if self.id.is_empty() { "" } else { ":" };
        format!("{}{separator}{}/{}", self.kind, self.id, self.field)
    }

    /// The span of the field.
    pub fn span(&self) -> Span {
        self.text.span()
    }

    /// Whether a part of it could not be read.
    pub fn is_damaged(&self) -> bool {
        self.text.is_damaged()
    }

    /// The text in one language.
    pub fn text(&self, locale: Locale) -> Option<&'p Text> {
        self.text.text(locale)
    }

    /// The languages that it has, with their texts.
    pub fn texts(&self) -> impl Iterator<Item = (Locale, &'p Text)> + use<'p> {
        self.text.texts()
    }

    /// The parsed Markdown in the languages that it has; nothing for a line.
    pub fn prose(&self) -> impl Iterator<Item = (Locale, &'p Prose)> + use<'p> {
        let rich = match self.text {
            UnitText::Line(_) => None,
            UnitText::Prose(rich) => Some(rich),
        };
        rich.into_iter().flat_map(Localized::iter)
    }
}

/// Visits the units of one record after another.
pub struct Visitor<'v, 'p> {
    kind: &'static str,
    id: &'p str,
    allow: &'p [Allow],
    visit: &'v mut dyn FnMut(TextUnit<'p>),
}

impl<'p> Visitor<'_, 'p> {
    /// Returns a visitor for the units of another record.
    fn of(&mut self, kind: &'static str, id: &'p str, allow: &'p [Allow]) -> Visitor<'_, 'p> {
        Visitor { kind, id, allow, visit: self.visit }
    }

    fn line(&mut self, field: &'static str, line: Option<&'p LocalizedText>) {
        if let Some(line) = line {
            (self.visit)(TextUnit {
                kind: self.kind,
                id: self.id,
                field,
                text: UnitText::Line(line),
                allow: self.allow,
            });
        }
    }

    fn rich(&mut self, field: &'static str, rich: Option<&'p Localized<Prose>>) {
        if let Some(rich) = rich {
            (self.visit)(TextUnit {
                kind: self.kind,
                id: self.id,
                field,
                text: UnitText::Prose(rich),
                allow: self.allow,
            });
        }
    }
}

/// Returns the texts of the registers.
pub fn of_registers(plan: &Plan) -> Vec<TextUnit<'_>> {
    let mut units = Vec::new();
    registers(plan, &mut |unit| units.push(unit));
    units
}

/// Returns the texts of an edition, those of its chapters last.
pub fn of_edition(whole: &Edition) -> Vec<TextUnit<'_>> {
    let mut units = Vec::new();
    edition(whole, &mut |unit| units.push(unit));
    for inner in &whole.chapters {
        chapter(inner, &mut |unit| units.push(unit));
    }
    units
}

/// Visits the texts of the registers. Lists of words, which are looked for in texts, are no text units;
/// the register of places has nothing else.
pub fn registers<'p>(plan: &'p Plan, visit: &mut dyn FnMut(TextUnit<'p>)) {
    let mut all = Visitor { kind: "", id: "", allow: &[], visit };
    for forum in &plan.fora {
        let Forum { id, kind: _, name, abbreviation, description, members: _, observers: _, allow } =
            forum;
        let mut v = all.of("forum", &id.value, allow);
        v.line("name", name.as_ref());
        v.line("abbreviation", abbreviation.as_ref());
        v.rich("description", description.as_ref());
    }
    for partner in &plan.partners {
        let Partner { id, kind: _, name, abbreviation, demonyms: _, allow } = partner;
        let mut v = all.of("partner", &id.value, allow);
        v.line("name", name.as_ref());
        v.line("abbreviation", abbreviation.as_ref());
    }
    for act in &plan.acts {
        let Act { id, kind: _, citation, title, date: _, url: _, allow } = act;
        let mut v = all.of("act", &id.value, allow);
        v.line("citation", citation.as_ref());
        v.line("title", title.as_ref());
    }
    for term in &plan.terms {
        let Term {
            id,
            kind: _,
            term,
            forms: _,
            matches: _,
            forbidden: _,
            compound_names: _,
            compound_nouns: _,
            expansion,
            binding: _,
            confidence: _,
            note,
            allow,
        } = term;
        let mut v = all.of("term", &id.value, allow);
        v.line("term", Some(term.as_ref()).flatten());
        v.line("expansion", expansion.as_ref());
        v.line("note", note.as_ref());
    }
}

/// Visits the texts of an edition outside its chapters.
pub fn edition<'p>(edition: &'p Edition, visit: &mut dyn FnMut(TextUnit<'p>)) {
    let mut all = Visitor { kind: "edition", id: "", allow: &edition.allow, visit };
    all.line("title", edition.title.as_ref());
    all.rich("novelties", edition.novelties.as_ref());
    for Category { id, title, singular, allow } in &edition.categories {
        let mut v = all.of("category", &id.value, allow);
        v.line("title", title.as_ref());
        v.line("singular", singular.as_ref());
    }
    for AnnexGroup { id, title, allow } in &edition.annex.groups {
        all.of("category", &id.value, allow).line("title", title.as_ref());
    }
    for part in &edition.parts {
        let PlanPart { number, title, introduction, sections, chapters: _, allow } = part;
        let mut v = all.of("part", written(number), allow);
        v.line("title", title.as_ref());
        v.rich("introduction", introduction.as_ref());
        sections.iter().for_each(|inner| section(inner, &mut all));
    }
    let Annex { introduction, closing, groups: _, allow } = &edition.annex;
    let mut v = all.of("annex", "", allow);
    v.rich("introduction", introduction.as_ref());
    v.rich("closing", closing.as_ref());
    for ownership in &edition.ownership {
        let Ownership { forum, basis: _, note, allow } = ownership;
        all.of("ownership", &forum.value, allow).line("note", note.as_ref());
    }
    if let Some(Preface { title, text, statement, closing, allow }) = &edition.preface {
        let mut v = all.of("preface", "", allow);
        v.line("title", title.as_ref());
        v.rich("text", text.as_ref());
        if let Some(Statement { text, attribution }) = statement {
            v.rich("statement", text.as_ref());
            v.line("attribution", attribution.as_ref());
        }
        v.rich("closing", closing.as_ref());
    }
    if let Some(presidency) = &edition.priorities {
        let Presidency { title, introduction, guideline, priorities, allow } = presidency;
        let mut v = all.of("presidency", "", allow);
        v.line("title", title.as_ref());
        v.rich("introduction", introduction.as_ref());
        guideline.iter().chain(priorities).for_each(|inner| priority(inner, &mut all));
    }
    if let Some(external) = &edition.external {
        let ExternalRelations { part: _, number: _, title, introduction, sections, allow } =
            external;
        let mut v = all.of("external-relations", "", allow);
        v.line("title", title.as_ref());
        v.rich("introduction", introduction.as_ref());
        for Relation { id, number: _, title, text, topics, allow } in sections {
            let mut v = all.of("relation", &id.value, allow);
            v.line("title", title.as_ref());
            v.rich("text", text.as_ref());
            for Topic { id, title, text, allow } in topics {
                let mut v = all.of("topic", &id.value, allow);
                v.line("title", title.as_ref());
                v.rich("text", text.as_ref());
            }
        }
    }
}

fn section<'p>(inner: &'p Section, all: &mut Visitor<'_, 'p>) {
    let Section { number, title, introduction, sections, chapters: _, allow } = inner;
    let mut v = all.of("section", written(number), allow);
    v.line("title", title.as_ref());
    v.rich("introduction", introduction.as_ref());
    sections.iter().for_each(|deeper| section(deeper, all));
}

/// A number as text, which serves as the id of a part or a section; these have no other permanent
/// name.
fn written(number: &Option<Spanned<Number>>) -> &str {
    number.as_ref().map(|number| number.value.as_str()).unwrap_or_default()
}

fn priority<'p>(inner: &'p Priority, all: &mut Visitor<'_, 'p>) {
    let Priority { id, title, introduction, groups, closing, allow } = inner;
    let mut v = all.of("priority", &id.value, allow);
    v.line("title", title.as_ref());
    v.rich("introduction", introduction.as_ref());
    for PointGroup { title, introduction, points, closing } in groups {
        v.line("group-title", title.as_ref());
        v.rich("group-introduction", introduction.as_ref());
        for Point { id, text, projects: _, allow } in points {
            v.of("point", &id.value, allow).rich("text", text.as_ref());
        }
        v.rich("group-closing", closing.as_ref());
    }
    v.rich("closing", closing.as_ref());
}

/// Visits the texts of a chapter and its projects.
pub fn chapter<'p>(inner: &'p Chapter, visit: &mut dyn FnMut(TextUnit<'p>)) {
    let mut all = Visitor { kind: "", id: "", allow: &[], visit };
    let Chapter {
        file: _,
        id,
        number: _,
        title,
        forum: _,
        context,
        projects,
        allow,
        is_damaged: _,
    } = inner;
    let mut v = all.of("chapter", &id.value, allow);
    v.line("title", title.as_ref());
    v.rich("context", context.as_ref());
    projects.iter().for_each(|inner| project(inner, &mut all));
}

fn project<'p>(inner: &'p Project, all: &mut Visitor<'_, 'p>) {
    let Project {
        id,
        category: _,
        title,
        forum: _,
        text,
        actions,
        closing,
        partners: _,
        acts: _,
        instruments,
        events,
        related: _,
        allow,
        is_damaged: _,
    } = inner;
    let mut v = all.of("project", &id.value, allow);
    v.line("title", title.as_ref());
    v.rich("text", text.as_ref());
    actions.iter().for_each(|inner| action(inner, &mut v));
    v.rich("closing", closing.as_ref());
    for Instrument { kind: _, title, status: _, annex: _, group: _ } in instruments {
        v.line("instrument", title.as_ref());
    }
    for Event { title, date: _, approximate: _, condition, place } in events {
        v.line("event", title.as_ref());
        v.line("condition", condition.as_ref());
        v.line("place", place.as_ref());
    }
}

fn action<'p>(inner: &'p Action, v: &mut Visitor<'_, 'p>) {
    let Action { text, actions } = inner;
    v.rich("action", text.as_ref());
    actions.iter().for_each(|deeper| action(deeper, v));
}
