//! From the model to the resolved plan.

use rustc_hash::FxHashMap;

use super::*;
use crate::model::Instrument;

/// Where the structure of an edition lists a chapter.
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
        let with_owner = positions(&projects, |project| project.owner.map(|owner| owner.forum.id));
        let with_partner = positions(&projects, |project| ids(&project.partners));
        let with_act = positions(&projects, |project| ids(&project.acts));
        let at = |positions: &FxHashMap<&str, Vec<usize>>, id: &Id| {
            positions.get(id.value.as_str()).cloned().unwrap_or_default()
        };
        let fora = plan.fora.iter().map(|record| ResolvedForum {
            record,
            ownership: edition.ownership_of(&record.id.value),
            members: partners(plan, &record.members),
            observers: partners(plan, &record.observers),
            projects: at(&with_owner, &record.id),
        });
        let (members, observers) = (seats(plan, |f| &f.members), seats(plan, |f| &f.observers));
        let seats_of = |seats: &FxHashMap<&str, Vec<&'p Forum>>, id: &Id| {
            seats.get(id.value.as_str()).cloned().unwrap_or_default()
        };
        let presidency = edition.presidency.as_ref();
        let partner_register = plan.partners.iter().map(|record| ResolvedPartner {
            record,
            presides: presidency.is_some_and(|id| id.value == record.id.value),
            member_of: seats_of(&members, &record.id),
            observer_of: seats_of(&observers, &record.id),
            projects: at(&with_partner, &record.id),
        });
        let acts = plan.acts.iter();
        let acts = acts.map(|record| ResolvedAct { record, projects: at(&with_act, &record.id) });
        let (fora, partners, acts) = (fora.collect(), partner_register.collect(), acts.collect());
        Self {
            plan,
            record: edition,
            year: edition.year,
            languages,
            presidency: presidency.map(|id| partner(plan, id)),
            categories: ranked_categories(edition).collect(),
            events: events(&projects),
            external: edition.external.as_ref().map(|record| external(edition, record)),
            fora,
            partners,
            acts,
            chapters,
            projects,
            chapters_by_id,
        }
    }
}

/// Finds where each chapter is listed; the last place counts for a chapter that is listed twice.
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

fn ids<'p, T>(references: &[Reference<'p, T>]) -> Vec<&'p str> {
    references.iter().map(|reference| reference.id).collect()
}

/// The positions of the projects that name each id, every project once.
fn positions<'p, I: IntoIterator<Item = &'p str>>(
    projects: &[ResolvedProject<'p>],
    named: impl Fn(&ResolvedProject<'p>) -> I,
) -> FxHashMap<&'p str, Vec<usize>> {
    let mut positions: FxHashMap<&'p str, Vec<usize>> = FxHashMap::default();
    for (at, project) in projects.iter().enumerate() {
        for id in named(project) {
            let known = positions.entry(id).or_default();
            if known.last() != Some(&at) {
                known.push(at);
            }
        }
    }
    positions
}

/// The fora in which each partner has a seat, every forum once.
fn seats(plan: &Plan, of: impl Fn(&Forum) -> &Vec<Id>) -> FxHashMap<&str, Vec<&Forum>> {
    let mut seats: FxHashMap<&str, Vec<&Forum>> = FxHashMap::default();
    for forum in &plan.fora {
        for id in of(forum) {
            let known = seats.entry(id.value.as_str()).or_default();
            if !known.last().is_some_and(|last| std::ptr::eq(*last, forum)) {
                known.push(forum);
            }
        }
    }
    seats
}
