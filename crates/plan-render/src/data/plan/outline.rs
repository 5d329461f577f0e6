//! The outline of an edition: its categories, its parts and sections with the ids of their
//! chapters, and how it names its fora.

use serde::Serialize;

use super::{DataBuilder, MaybeLine, MaybeProse, ids, keyword, number};
use plan_core::model::{Category, Ownership, PlanPart, Section};

/// A category of projects.
#[derive(Serialize)]
pub(super) struct CategoryData {
    id: String,
    title: MaybeLine,
    singular: MaybeLine,
}

/// A part of the plan.
#[derive(Serialize)]
pub(super) struct PartData {
    number: Option<String>,
    title: MaybeLine,
    introduction: MaybeProse,
    sections: Vec<SectionData>,
    chapters: Vec<String>,
}

/// A section of a part, which may contain others.
#[derive(Serialize)]
struct SectionData {
    number: Option<String>,
    title: MaybeLine,
    introduction: MaybeProse,
    sections: Vec<SectionData>,
    chapters: Vec<String>,
}

/// How the edition names a forum.
#[derive(Serialize)]
pub(super) struct OwnershipData {
    forum: String,
    basis: Option<&'static str>,
    note: MaybeLine,
}

impl DataBuilder<'_> {
    pub(super) fn category(&self, category: &Category) -> CategoryData {
        let Category { id, title, singular, allow: _ } = category;
        CategoryData {
            id: id.value.clone(),
            title: self.line(title.as_ref()),
            singular: self.line(singular.as_ref()),
        }
    }

    pub(super) fn part(&self, part: &PlanPart) -> PartData {
        let PlanPart { number: own, title, introduction, sections, chapters, allow: _ } = part;
        PartData {
            number: number(own.as_ref()),
            title: self.line(title.as_ref()),
            introduction: self.prose(introduction.as_ref()),
            sections: sections.iter().map(|section| self.section(section)).collect(),
            chapters: ids(chapters),
        }
    }

    fn section(&self, section: &Section) -> SectionData {
        let Section { number: own, title, introduction, sections, chapters, allow: _ } = section;
        SectionData {
            number: number(own.as_ref()),
            title: self.line(title.as_ref()),
            introduction: self.prose(introduction.as_ref()),
            sections: sections.iter().map(|section| self.section(section)).collect(),
            chapters: ids(chapters),
        }
    }

    pub(super) fn ownership(&self, ownership: &Ownership) -> OwnershipData {
        let Ownership { forum, basis, note, allow: _ } = ownership;
        OwnershipData {
            forum: forum.value.clone(),
            basis: keyword(basis.as_ref()),
            note: self.line(note.as_ref()),
        }
    }
}
