//! Reports two records of one kind with the same id.

use std::collections::{HashMap, HashSet};

use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Argument, Code, Diagnostic};
use plan_core::model::{Edition, Id, Plan};
use plan_core::source::Span;

/// The rule, as the list of rules has it.
pub static RULE: DuplicateId = DuplicateId;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct DuplicateId;

impl Rule for DuplicateId {
    fn code(&self) -> Code {
        code!("duplicate-id", Error)
    }

    fn check_plan(&self, plan: &Plan, report: &mut Report<'_>) {
        self.check("forum", plan.fora.iter().map(|forum| &forum.id), report);
        self.check("partner", plan.partners.iter().map(|partner| &partner.id), report);
        self.check("act", plan.acts.iter().map(|act| &act.id), report);
        self.check("term", plan.terms.iter().map(|term| &term.id), report);
        self.check("place", plan.places.iter().map(|place| &place.id), report);
    }

    fn check_edition(&self, edition: &Edition, report: &mut Report<'_>) {
        // A copied chapter is reported once, without its projects.
        let mut seen = HashSet::new();
        let chapters = edition.chapters.iter().filter(|chapter| seen.insert(&chapter.id.value));
        let projects = chapters.flat_map(|chapter| &chapter.projects);
        self.check("category", edition.categories.iter().map(|category| &category.id), report);
        self.check("group", edition.annex.groups.iter().map(|group| &group.id), report);
        self.check("chapter", edition.chapters.iter().map(|chapter| &chapter.id), report);
        self.check("project", projects.map(|project| &project.id), report);
        self.check("listed", edition.listed_chapters().into_iter(), report);
        if let Some(presidency) = &edition.priorities {
            let priorities = || presidency.guideline.iter().chain(&presidency.priorities);
            self.check("priority", priorities().map(|priority| &priority.id), report);
            let groups = priorities().flat_map(|priority| &priority.groups);
            let points = groups.flat_map(|group| &group.points);
            self.check("point", points.map(|point| &point.id), report);
        }
    }
}

impl DuplicateId {
    fn check<'p>(
        &self,
        kind: &'static str,
        ids: impl Iterator<Item = &'p Id>,
        report: &mut Report<'_>,
    ) {
        let mut seen: HashMap<&str, Span> = HashMap::new();
        for id in ids.filter(|id| !id.value.is_empty()) {
            match seen.get(id.value.as_str()) {
                Some(first) => {
                    let is_listed = kind == "listed";
                    let kind = if is_listed { "chapter" } else { kind };
                    let diagnostic = Diagnostic::new(self.code(), id.span)
                        .message(if is_listed { "message-listed" } else { "message" })
                        .help(if is_listed { "help-listed" } else { "help" })
                        .subject(kind, &id.value)
                        .arg("id", &*id.value)
                        .arg("kind", Argument::Word(kind))
                        .also(*first, "first");
                    report.push(diagnostic);
                }
                None => {
                    seen.insert(&id.value, id.span);
                }
            }
        }
    }
}
