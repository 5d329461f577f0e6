//! Resolves the model of a plan.

use rustc_hash::FxHashMap;

use super::*;
use crate::model::Instrument;

/// The place where the structure of an edition lists a chapter.
#[derive(Clone, Default)]
struct Listing<'p> {
    part: Option<&'p PlanPart>,
    sections: Vec<&'p Section>,
    later_part: Option<&'p Number>,
}

impl<'p> ResolvedEdition<'p> {
    /// Resolves an edition of a plan.
    pub(super) fn new(plan: &'p Plan, edition: &'p Edition) -> Self {
        let mut languages = Vec::new();
        for language in &edition.languages {
            if !languages.contains(&language.value) {
                languages.push(language.value);
            }
        }
        let listings = listings(edition);
        let mut chapters = Vec::new();
        let mut projects = Vec::new();
        let mut chapters_by_id = FxHashMap::default();
        for record in edition.ordered_chapters() {
            let listing = listings.get(record.id.value.as_str()).cloned().unwrap_or_default();
            chapters_by_id.entry(record.id.value.as_str()).or_insert(chapters.len());
            chapters.push(chapter(plan, edition, record, listing, &mut projects));
        }
        Self {
            plan,
            record: edition,
            year: edition.year,
            languages,
            presidency: edition.presidency.as_ref().map(|id| partner(plan, id)),
            categories: ranked_categories(edition).collect(),
            events: events(&projects),
            external: edition.external.as_ref().map(|record| external(edition, record)),
            fora: fora(plan, edition, &projects),
            partners: partner_register(plan, edition, &projects),
            acts: acts(plan, &projects),
            chapters,
            projects,
            chapters_by_id,
        }
    }
}

/// Finds the place where each chapter is listed; the last one, for a chapter that is listed twice.
fn listings(edition: &Edition) -> FxHashMap<&str, Listing<'_>> {
    fn walk<'p>(
        section: &'p Section,
        around: &Listing<'p>,
        listings: &mut FxHashMap<&'p str, Listing<'p>>,
    ) {
        let mut here = around.clone();
        here.sections.push(section);
        for inner in &section.sections {
            walk(inner, &here, listings);
        }
        listings.extend(section.chapters.iter().map(|id| (id.value.as_str(), here.clone())));
    }
    let mut listings = FxHashMap::default();
    for (at, part) in edition.parts.iter().enumerate() {
        let number = part.number.as_ref().map(|number| &number.value);
        let here = Listing {
            part: Some(part),
            sections: Vec::new(),
            later_part: number.filter(|_| at > 0),
        };
        for section in &part.sections {
            walk(section, &here, &mut listings);
        }
        listings.extend(part.chapters.iter().map(|id| (id.value.as_str(), here.clone())));
    }
    listings
}

/// Resolves a chapter and appends its projects to those of the edition.
fn chapter<'p>(
    plan: &'p Plan,
    edition: &'p Edition,
    record: &'p Chapter,
    listing: Listing<'p>,
    projects: &mut Vec<ResolvedProject<'p>>,
) -> ResolvedChapter<'p> {
    let Chapter {
        file: _,
        id,
        number,
        title,
        forum,
        context,
        projects: own_projects,
        allow: _,
        is_damaged: _,
    } = record;
    let heading = ChapterHeading {
        id,
        number: ChapterNumber {
            in_part: number.as_ref().map(|number| &number.value),
            later_part: listing.later_part,
        },
        title: title.as_ref(),
    };
    let first = projects.len();
    projects.extend(own_projects.iter().map(|own| project(plan, edition, record, heading, own)));
    ResolvedChapter {
        record,
        heading,
        part: listing.part,
        sections: listing.sections,
        owner: forum.as_ref().map(|forum| owner(plan, edition, forum, OwnerSource::Chapter)),
        context: context.as_ref(),
        projects: first..projects.len(),
    }
}

/// Resolves a project of a chapter.
fn project<'p>(
    plan: &'p Plan,
    edition: &'p Edition,
    chapter: &'p Chapter,
    heading: ChapterHeading<'p>,
    record: &'p Project,
) -> ResolvedProject<'p> {
    let Project {
        id,
        category,
        title,
        forum,
        text,
        actions,
        closing,
        partners: partner_ids,
        acts,
        instruments,
        events,
        related,
        allow: _,
        is_damaged: _,
    } = record;
    let category = category.as_ref().map(|id| Reference {
        id: id.value.as_str(),
        target: ranked_categories(edition).find(|known| known.record.id.value == id.value),
    });
    let named_by = match forum {
        Some(_) => OwnerSource::Project,
        None => OwnerSource::Chapter,
    };
    let owning_forum = edition.owner(chapter, record);
    let act = |id: &'p Id| Reference { id: id.value.as_str(), target: plan.act(&id.value) };
    let related_project = |id: &'p Id| Reference {
        id: id.value.as_str(),
        target: project_heading(plan, edition, &id.value),
    };
    ResolvedProject {
        id,
        title: title.as_ref(),
        chapter: heading,
        category,
        owner: owning_forum.map(|forum| owner(plan, edition, forum, named_by)),
        text: text.as_ref(),
        actions,
        closing: closing.as_ref(),
        partners: partners(plan, partner_ids),
        acts: acts.iter().map(act).collect(),
        instruments: instruments.iter().map(|record| instrument(edition, record)).collect(),
        events,
        related: related.iter().map(related_project).collect(),
    }
}

fn instrument<'p>(edition: &'p Edition, record: &'p Instrument) -> ResolvedInstrument<'p> {
    let Instrument { kind, title, status, annex, group } = record;
    ResolvedInstrument {
        kind: kind.as_ref().map(|kind| kind.value),
        title: title.as_ref(),
        status: status.as_ref().map(|status| status.value),
        annex: *annex,
        group: group.as_ref().map(|id| Reference {
            id: id.value.as_str(),
            target: edition.annex.groups.iter().find(|group| group.id.value == id.value),
        }),
    }
}

fn owner<'p>(
    plan: &'p Plan,
    edition: &'p Edition,
    forum: &'p Id,
    named_by: OwnerSource,
) -> Owner<'p> {
    Owner {
        forum: Reference { id: &forum.value, target: plan.forum(&forum.value) },
        ownership: edition.ownership_of(&forum.value),
        named_by,
    }
}

fn partner<'p>(plan: &'p Plan, id: &'p Id) -> Reference<'p, &'p Partner> {
    Reference { id: &id.value, target: plan.partner(&id.value) }
}

fn partners<'p>(plan: &'p Plan, ids: &'p [Id]) -> Vec<Reference<'p, &'p Partner>> {
    ids.iter().map(|id| partner(plan, id)).collect()
}

fn ranked_categories(edition: &Edition) -> impl Iterator<Item = RankedCategory<'_>> {
    let ranked = (1..).zip(&edition.categories);
    ranked.map(|(rank, record)| RankedCategory { rank, record })
}

fn external<'p>(
    edition: &'p Edition,
    record: &'p ExternalRelations,
) -> ResolvedExternalRelations<'p> {
    let number = |part: &'p PlanPart| part.number.as_ref().map(|number| &number.value);
    let written = record.part.as_ref().map(|part| &part.value);
    let first = edition.parts.first().and_then(number);
    ResolvedExternalRelations {
        record,
        number: ChapterNumber {
            in_part: record.number.as_ref().map(|number| &number.value),
            later_part: written.filter(|part| first.is_some_and(|first| first != *part)),
        },
        part: written.and_then(|part| edition.parts.iter().find(|p| number(p) == Some(part))),
    }
}

/// The events of projects, by date. The sort is stable: events of one date keep the order of the
/// plan.
fn events<'p>(projects: &[ResolvedProject<'p>]) -> Vec<ResolvedEvent<'p>> {
    let of_project = |(at, project): (usize, &ResolvedProject<'p>)| {
        let events: &'p [Event] = project.events;
        events.iter().map(move |record| ResolvedEvent { record, project: at })
    };
    let mut events: Vec<_> = projects.iter().enumerate().flat_map(of_project).collect();
    events.sort_by_key(|event| {
        let date = event.record.date.as_ref().map(|date| date.value);
        (date.is_none(), date.map(|date| date.sort_key()))
    });
    events
}

/// Resolves the register of fora.
fn fora<'p>(
    plan: &'p Plan,
    edition: &'p Edition,
    projects: &[ResolvedProject<'p>],
) -> Vec<ResolvedForum<'p>> {
    let owned = positions(projects, |project| project.owner.map(|owner| owner.forum.id));
    let forum = |record: &'p Forum| ResolvedForum {
        record,
        ownership: edition.ownership_of(&record.id.value),
        members: partners(plan, &record.members),
        observers: partners(plan, &record.observers),
        projects: owned.of(&record.id),
    };
    plan.fora.iter().map(forum).collect()
}

/// Resolves the register of partners.
fn partner_register<'p>(
    plan: &'p Plan,
    edition: &'p Edition,
    projects: &[ResolvedProject<'p>],
) -> Vec<ResolvedPartner<'p>> {
    let with_partner = positions(projects, |project| ids(&project.partners));
    let members = seats(plan, |forum| &forum.members);
    let observers = seats(plan, |forum| &forum.observers);
    let fora_at = |positions: Vec<usize>| positions.iter().map(|at| &plan.fora[*at]).collect();
    let presidency = edition.presidency.as_ref();
    let partner = |record: &'p Partner| ResolvedPartner {
        record,
        presides: presidency.is_some_and(|id| id.value == record.id.value),
        member_of: fora_at(members.of(&record.id)),
        observer_of: fora_at(observers.of(&record.id)),
        projects: with_partner.of(&record.id),
    };
    plan.partners.iter().map(partner).collect()
}

/// Resolves the register of legal acts.
fn acts<'p>(plan: &'p Plan, projects: &[ResolvedProject<'p>]) -> Vec<ResolvedAct<'p>> {
    let with_act = positions(projects, |project| ids(&project.acts));
    let act = |record: &'p Act| ResolvedAct { record, projects: with_act.of(&record.id) };
    plan.acts.iter().map(act).collect()
}

fn ids<'p, T>(references: &[Reference<'p, T>]) -> Vec<&'p str> {
    references.iter().map(|reference| reference.id).collect()
}

/// The positions of the records that refer to each id.
#[derive(Default)]
struct Referrers<'p>(FxHashMap<&'p str, Vec<usize>>);

impl<'p> Referrers<'p> {
    /// Adds a record that refers to an id, once. Records must be added in order, so that a record
    /// that names an id twice is found at the end of the list.
    fn add(&mut self, id: &'p str, position: usize) {
        let known = self.0.entry(id).or_default();
        if known.last() != Some(&position) {
            known.push(position);
        }
    }

    /// Returns the positions of the records that refer to an id, in ascending order.
    fn of(&self, id: &Id) -> Vec<usize> {
        self.0.get(id.value.as_str()).cloned().unwrap_or_default()
    }
}

/// Collects the positions of the projects that refer to each id.
fn positions<'p, I: IntoIterator<Item = &'p str>>(
    projects: &[ResolvedProject<'p>],
    named: impl Fn(&ResolvedProject<'p>) -> I,
) -> Referrers<'p> {
    let mut positions = Referrers::default();
    for (at, project) in projects.iter().enumerate() {
        named(project).into_iter().for_each(|id| positions.add(id, at));
    }
    positions
}

/// Collects the positions of the fora in which each partner has a seat.
fn seats<'p>(plan: &'p Plan, partners: impl Fn(&'p Forum) -> &'p Vec<Id>) -> Referrers<'p> {
    let mut seats = Referrers::default();
    for (at, forum) in plan.fora.iter().enumerate() {
        partners(forum).iter().for_each(|id| seats.add(&id.value, at));
    }
    seats
}
