//! The index of citations: every place in an edition that refers to a partner, a legal act or a
//! forum, in a field of a project or by a link in prose.

use std::collections::HashMap;

use plan_core::model::LocalizedText;
use plan_core::model::prose::Target;
use plan_core::resolved::ResolvedEdition;
use plan_language::units::{self, TextUnit, UnitText};

/// A place that cites a record.
#[derive(Copy, Clone, Debug)]
pub(super) enum CitationSource<'p> {
    /// A project, by the positions of the project and of its chapter in the edition.
    Project { project: usize, chapter: usize },
    /// The context of a chapter, by the position of the chapter in the edition.
    Chapter(usize),
    /// The description of a forum, by the id of the forum.
    Forum(&'p str),
    /// The introduction of a part or a section, on the home page.
    Introduction { unit: &'static str, number: &'p str, title: Option<&'p LocalizedText> },
    /// What is new in the edition, on the home page.
    Novelties,
    /// A standalone page.
    Page(&'static str),
}

impl CitationSource<'_> {
    fn is_same(self, other: Self) -> bool {
        use CitationSource::*;
        match (self, other) {
            (Project { project: a, .. }, Project { project: b, .. }) => a == b,
            (Chapter(a), Chapter(b)) => a == b,
            (Forum(a), Forum(b)) => a == b,
            // Sections of different parts can have the same number, so compare by address.
            (Introduction { number: a, .. }, Introduction { number: b, .. }) => std::ptr::eq(a, b),
            (Novelties, Novelties) => true,
            (Page(a), Page(b)) => a == b,
            _ => false,
        }
    }

    /// Whether this source is a project, and the other is in the same chapter or is that chapter.
    fn shares_chapter_with(self, other: Self) -> bool {
        use CitationSource::*;
        match (self, other) {
            (Project { chapter: a, .. }, Project { chapter: b, .. } | Chapter(b)) => a == b,
            _ => false,
        }
    }
}

/// The sources that cite each record, by the kind (`act`, `partner`, `forum`) and the id of the
/// record.
#[derive(Default)]
pub(super) struct Citations<'p> {
    sources: HashMap<&'static str, HashMap<&'p str, Vec<CitationSource<'p>>>>,
}

impl<'p> Citations<'p> {
    /// Collects the citations of an edition, in the order of the plan.
    ///
    /// A link in one language suffices; a rule checks that all languages have the same links.
    pub(super) fn of(edition: &ResolvedEdition<'p>) -> Self {
        let mut citations = Self::default();
        for (at, chapter) in edition.chapters.iter().enumerate() {
            let mut projects = HashMap::new();
            for position in chapter.projects.clone() {
                let project = &edition.projects[position];
                let source = CitationSource::Project { project: position, chapter: at };
                projects.insert(project.id.value.as_str(), source);
                project.partners.iter().for_each(|p| citations.add("partner", p.id, source));
                project.acts.iter().for_each(|act| citations.add("act", act.id, source));
            }
            units::chapter(chapter.record, &mut |unit| {
                let of_project = projects.get(unit.id).filter(|_| unit.kind == "project");
                let source = of_project.copied().unwrap_or(CitationSource::Chapter(at));
                citations.add_links(&unit, source);
            });
        }
        let mut heading: Option<&LocalizedText> = None;
        units::edition(edition.record, &mut |unit| {
            if let ("part" | "section", UnitText::Line(title)) = (unit.kind, unit.text) {
                heading = Some(title);
            }
            let source = match unit.kind {
                "part" | "section" => CitationSource::Introduction {
                    unit: unit.kind,
                    number: unit.id,
                    title: heading,
                },
                "annex" => CitationSource::Page("annex"),
                "preface" => CitationSource::Page("preface"),
                "presidency" | "priority" | "point" => CitationSource::Page("presidency"),
                "external-relations" | "relation" | "topic" => {
                    CitationSource::Page("external-relations")
                }
                _ => CitationSource::Novelties,
            };
            citations.add_links(&unit, source);
        });
        units::registers(edition.plan, &mut |unit| {
            if unit.kind == "forum" {
                citations.add_links(&unit, CitationSource::Forum(unit.id));
            }
        });
        citations
    }

    /// Returns the sources that cite a record.
    pub(super) fn of_record(&self, kind: &'static str, id: &str) -> &[CitationSource<'p>] {
        self.sources.get(kind).and_then(|of_kind| of_kind.get(id)).map_or(&[], Vec::as_slice)
    }

    fn add_links(&mut self, unit: &TextUnit<'p>, source: CitationSource<'p>) {
        for (_, prose) in unit.prose() {
            for link in &prose.links {
                if let Target::Record(kind @ ("act" | "partner" | "forum"), id) = &link.target {
                    self.add(kind, id, source);
                }
            }
        }
    }

    fn add(&mut self, kind: &'static str, id: &'p str, source: CitationSource<'p>) {
        let sources = self.sources.entry(kind).or_default().entry(id).or_default();
        // All texts of a source are visited consecutively, except that the fields of all projects
        // of a chapter are visited before their texts.
        let is_known = sources.last().is_some_and(|last| last.is_same(source))
            || sources
                .iter()
                .rev()
                .take_while(|known| source.shares_chapter_with(**known))
                .any(|known| known.is_same(source));
        if !is_known {
            sources.push(source);
        }
    }
}
