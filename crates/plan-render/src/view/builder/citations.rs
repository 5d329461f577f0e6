//! Who cites what: every place of an edition that names a partner, an act or a forum, in a field
//! of a project or by a link in prose.

use std::collections::HashMap;

use plan_core::model::prose::Target;
use plan_core::model::{Chapter, Edition, LocalizedText, Plan, Project};
use plan_language::units::{self, TextUnit, UnitText};

/// A place that cites something.
#[derive(Copy, Clone, Debug)]
pub(super) enum Place<'p> {
    /// A project of a chapter.
    Project(&'p Chapter, &'p Project),
    /// The text of a chapter.
    Chapter(&'p Chapter),
    /// The description of a forum.
    Forum(&'p str),
    /// The introduction of a `part` or a `section`, on the home page: its number and its title.
    Introduction(&'static str, &'p str, Option<&'p LocalizedText>),
    /// A page of its own; the empty name is the home page.
    Page(&'static str),
}

impl Place<'_> {
    fn is_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Project(_, a), Self::Project(_, b)) => std::ptr::eq(a, b),
            (Self::Chapter(a), Self::Chapter(b)) => std::ptr::eq(a, b),
            (Self::Forum(a), Self::Forum(b)) => a == b,
            (Self::Introduction(_, a, _), Self::Introduction(_, b, _)) => std::ptr::eq(a, b),
            (Self::Page(a), Self::Page(b)) => a == b,
            _ => false,
        }
    }
}

/// The places that cite a record, by the kind (`act`, `partner`, `forum`) and the id of the record.
#[derive(Default)]
pub(super) struct Citations<'p> {
    places: HashMap<&'static str, HashMap<&'p str, Vec<Place<'p>>>>,
}

impl<'p> Citations<'p> {
    /// Collects the citations of an edition, in the order of the plan.
    ///
    /// A record is cited when one language links to it; that all languages do is checked elsewhere.
    pub(super) fn of(plan: &'p Plan, edition: &'p Edition) -> Self {
        let mut citations = Self::default();
        for chapter in edition.ordered_chapters() {
            let projects: HashMap<&str, &Project> =
                chapter.projects.iter().map(|p| (p.id.value.as_str(), p)).collect();
            for project in &chapter.projects {
                let place = Place::Project(chapter, project);
                for id in &project.partners {
                    citations.note("partner", &id.value, place);
                }
                for id in &project.acts {
                    citations.note("act", &id.value, place);
                }
            }
            units::chapter(chapter, &mut |unit| {
                let place = match projects.get(unit.id).filter(|_| unit.kind == "project") {
                    Some(project) => Place::Project(chapter, project),
                    None => Place::Chapter(chapter),
                };
                citations.unit(&unit, place);
            });
        }
        let mut heading: Option<&LocalizedText> = None;
        units::edition(edition, &mut |unit| {
            if let ("part" | "section", UnitText::Line(title)) = (unit.kind, unit.text) {
                heading = Some(title);
            }
            let page = match unit.kind {
                "part" | "section" => {
                    return citations.unit(&unit, Place::Introduction(unit.kind, unit.id, heading));
                }
                "annex" => "annex",
                "preface" => "preface",
                "presidency" | "priority" | "point" => "presidency",
                "external-relations" | "relation" | "topic" => "external-relations",
                // What is new in the plan stands on the home page.
                _ => "",
            };
            citations.unit(&unit, Place::Page(page));
        });
        units::registers(plan, &mut |unit| {
            if unit.kind == "forum" {
                citations.unit(&unit, Place::Forum(unit.id));
            }
        });
        citations
    }

    /// The places that cite a record.
    pub(super) fn to(&self, kind: &'static str, id: &str) -> &[Place<'p>] {
        self.places.get(kind).and_then(|of_kind| of_kind.get(id)).map_or(&[], Vec::as_slice)
    }

    fn unit(&mut self, unit: &TextUnit<'p>, place: Place<'p>) {
        for (_, prose) in unit.prose() {
            for link in &prose.links {
                if let Target::Record(kind @ ("act" | "partner" | "forum"), id) = &link.target {
                    self.note(kind, id, place);
                }
            }
        }
    }

    fn note(&mut self, kind: &'static str, id: &'p str, place: Place<'p>) {
        let places = self.places.entry(kind).or_default().entry(id).or_default();
        // The texts of one place follow each other, but for those of a project, which come after
        // the fields of all projects of its chapter.
        let is_of_chapter = |known: &&Place<'p>| match (place, known) {
            (Place::Project(a, _), Place::Project(b, _) | Place::Chapter(b)) => std::ptr::eq(a, *b),
            _ => false,
        };
        let is_known = places.last().is_some_and(|last| last.is_same(place))
            || places.iter().rev().take_while(is_of_chapter).any(|known| known.is_same(place));
        if !is_known {
            places.push(place);
        }
    }
}
