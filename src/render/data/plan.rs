//! `plan.json`: everything of an edition and the registers, in all its languages.
//!
//! Every key is always there; what the plan does not say is `null` or an empty list. The keys
//! stand in the order of the structs below. `plan.schema.json` describes them; a test holds it.
//! Records are taken apart completely, so that a new field of the plan does not compile until it
//! is in the data. Places in the files, and what could not be read, are no data.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::media::{Marked, Plain};
use crate::locale::{Locale, Localized};
use crate::model::*;
use crate::render::view::Words;
use crate::shape::{Date, INSTRUMENT_KINDS, Number};
use crate::source::Spanned;
use crate::syntax::Text;
use crate::templates::Templates;

/// The version of the form; a new key does not change it, anything else does.
const FORMAT: u32 = 1;

/// A value per language, in the order of the languages of the edition.
struct PerLanguage<T>(Vec<(Locale, T)>);

impl<T: Serialize> Serialize for PerLanguage<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (locale, value) in &self.0 {
            map.serialize_entry(locale.tag(), value)?;
        }
        map.end()
    }
}

type Lines = PerLanguage<String>;
type MaybeLine = Option<Lines>;
type MaybeProse = Option<PerLanguage<ProseData>>;

/// Prose in two forms.
#[derive(Serialize)]
struct ProseData {
    /// `CommonMark`; links to records are written `kind:id`.
    markdown: String,
    text: String,
}

#[derive(Serialize)]
pub(super) struct PlanData {
    #[serde(rename = "$schema")]
    schema: &'static str,
    format: u32,
    year: u16,
    languages: Vec<&'static str>,
    title: MaybeLine,
    notice: Lines,
    presidency_of: Option<String>,
    novelties: MaybeProse,
    repository: Option<String>,
    branch: Option<String>,
    contact: Option<String>,
    counts: Counts,
    categories: Vec<CategoryData>,
    parts: Vec<PartData>,
    ownership: Vec<OwnershipData>,
    preface: Option<PrefaceData>,
    presidency: Option<PresidencyData>,
    chapters: Vec<ChapterData>,
    external_relations: Option<ExternalData>,
    annex: AnnexData,
    registers: Registers,
}

#[derive(Serialize)]
struct Counts {
    chapters: usize,
    projects: usize,
    projects_by_category: Vec<CategoryCount>,
    actions: usize,
    sub_actions: usize,
    instruments: usize,
    events: usize,
}

#[derive(Serialize)]
struct CategoryCount {
    category: String,
    projects: usize,
}

#[derive(Serialize)]
struct CategoryData {
    id: String,
    title: MaybeLine,
    singular: MaybeLine,
}

#[derive(Serialize)]
struct Heading {
    id: String,
    title: MaybeLine,
}

#[derive(Serialize)]
struct PartData {
    number: Option<String>,
    title: MaybeLine,
    introduction: MaybeProse,
    sections: Vec<SectionData>,
    chapters: Vec<String>,
}

#[derive(Serialize)]
struct SectionData {
    number: Option<String>,
    title: MaybeLine,
    introduction: MaybeProse,
    sections: Vec<SectionData>,
    chapters: Vec<String>,
}

#[derive(Serialize)]
struct OwnershipData {
    forum: String,
    basis: Option<&'static str>,
    note: MaybeLine,
}

#[derive(Serialize)]
struct ChapterData {
    id: String,
    number: Option<String>,
    title: MaybeLine,
    forum: Option<String>,
    context: MaybeProse,
    counts: Counts,
    projects: Vec<ProjectData>,
}

#[derive(Serialize)]
struct ProjectData {
    id: String,
    category: Option<String>,
    title: MaybeLine,
    owner: Option<OwnerData>,
    text: MaybeProse,
    actions: Vec<ActionData>,
    closing: MaybeProse,
    partners: Vec<String>,
    acts: Vec<String>,
    instruments: Vec<InstrumentData>,
    events: Vec<EventData>,
    related: Vec<String>,
}

#[derive(Serialize)]
struct OwnerData {
    forum: String,
    basis: Option<&'static str>,
    /// `project` or `chapter`: whose field names the forum.
    named_by: &'static str,
}

#[derive(Serialize)]
struct ActionData {
    text: MaybeProse,
    actions: Vec<ActionData>,
}

#[derive(Serialize)]
struct InstrumentData {
    kind: Option<&'static str>,
    title: MaybeLine,
    status: Option<&'static str>,
    annex: bool,
    group: Option<String>,
}

#[derive(Serialize)]
struct EventData {
    title: MaybeLine,
    date: Option<DateData>,
    approximate: bool,
    condition: MaybeLine,
    place: MaybeLine,
}

#[derive(Serialize)]
struct DateData {
    written: String,
    precision: &'static str,
    year: Option<u16>,
    from: Option<String>,
    to: Option<String>,
}

#[derive(Serialize)]
struct PrefaceData {
    title: MaybeLine,
    text: MaybeProse,
    statement: Option<StatementData>,
    closing: MaybeProse,
}

#[derive(Serialize)]
struct StatementData {
    text: MaybeProse,
    attribution: MaybeLine,
}

#[derive(Serialize)]
struct PresidencyData {
    title: MaybeLine,
    introduction: MaybeProse,
    guideline: Option<PriorityData>,
    priorities: Vec<PriorityData>,
}

#[derive(Serialize)]
struct PriorityData {
    id: String,
    title: MaybeLine,
    introduction: MaybeProse,
    groups: Vec<PointGroupData>,
    closing: MaybeProse,
}

#[derive(Serialize)]
struct PointGroupData {
    title: MaybeLine,
    introduction: MaybeProse,
    points: Vec<PointData>,
    closing: MaybeProse,
}

#[derive(Serialize)]
struct PointData {
    id: String,
    text: MaybeProse,
    projects: Vec<String>,
}

#[derive(Serialize)]
struct ExternalData {
    part: Option<String>,
    number: Option<String>,
    title: MaybeLine,
    introduction: MaybeProse,
    sections: Vec<RelationData>,
}

#[derive(Serialize)]
struct RelationData {
    id: String,
    number: Option<String>,
    title: MaybeLine,
    text: MaybeProse,
    topics: Vec<TopicData>,
}

#[derive(Serialize)]
struct TopicData {
    id: String,
    title: MaybeLine,
    text: MaybeProse,
}

#[derive(Serialize)]
struct AnnexData {
    introduction: MaybeProse,
    closing: MaybeProse,
    groups: Vec<Heading>,
    entries: Vec<AnnexEntryData>,
}

/// An instrument of the annex, made from what the projects declare.
#[derive(Serialize)]
struct AnnexEntryData {
    kind: &'static str,
    title: MaybeLine,
    status: Option<&'static str>,
    group: Option<String>,
    chapter: String,
    project: String,
}

#[derive(Serialize)]
struct Registers {
    fora: Vec<ForumData>,
    partners: Vec<PartnerData>,
    acts: Vec<ActData>,
    glossary: Vec<TermData>,
}

#[derive(Serialize)]
struct ForumData {
    id: String,
    kind: Option<&'static str>,
    name: MaybeLine,
    abbreviation: MaybeLine,
    description: MaybeProse,
    members: Vec<String>,
    observers: Vec<String>,
}

#[derive(Serialize)]
struct PartnerData {
    id: String,
    kind: Option<&'static str>,
    name: MaybeLine,
    abbreviation: MaybeLine,
}

#[derive(Serialize)]
struct ActData {
    id: String,
    kind: Option<&'static str>,
    citation: MaybeLine,
    title: MaybeLine,
    date: Option<DateData>,
    url: Option<String>,
}

#[derive(Serialize)]
struct TermData {
    id: String,
    kind: Option<String>,
    term: MaybeLine,
    forms: Option<PerLanguage<Vec<String>>>,
    matches: Option<PerLanguage<Vec<String>>>,
    forbidden: Option<PerLanguage<Vec<String>>>,
    expansion: MaybeLine,
    binding: bool,
    confidence: Option<&'static str>,
    note: MaybeLine,
}

/// Makes the data of an edition.
pub(super) fn plan_data(plan: &Plan, edition: &Edition, templates: &Templates) -> PlanData {
    let mut locales: Vec<Locale> = Vec::new();
    for language in &edition.languages {
        if !locales.contains(&language.value) {
            locales.push(language.value);
        }
    }
    let words = |medium: &'static dyn crate::render::view::Medium| {
        let in_locale = |locale: &Locale| {
            Words::new(plan, edition, *locale, templates.catalog(*locale), medium)
        };
        locales.iter().map(in_locale).collect()
    };
    Maker { plan, edition, marked: words(&Marked), plain: words(&Plain) }.plan()
}

struct Maker<'a> {
    plan: &'a Plan,
    edition: &'a Edition,
    marked: Vec<Words<'a>>,
    plain: Vec<Words<'a>>,
}

impl Maker<'_> {
    fn plan(&self) -> PlanData {
        let Edition {
            year,
            allow: _,
            file: _,
            languages: _,
            title,
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
        } = self.edition;
        let ordered = self.edition.ordered_chapters();
        let notice = self.plain.iter().map(|w| (w.locale(), w.fixed("data_notice")));
        PlanData {
            schema: "plan.schema.json",
            format: FORMAT,
            year: *year,
            languages: self.plain.iter().map(|words| words.locale().tag()).collect(),
            title: self.line(title.as_ref()),
            notice: PerLanguage(notice.collect()),
            presidency_of: presidency.as_ref().map(|id| id.value.clone()),
            novelties: self.prose(novelties.as_ref()),
            repository: plain(repository.as_ref()),
            branch: plain(branch.as_ref()),
            contact: plain(contact.as_ref()),
            counts: self.counts(chapters),
            categories: categories.iter().map(|category| self.category(category)).collect(),
            parts: parts.iter().map(|part| self.part(part)).collect(),
            ownership: ownership.iter().map(|ownership| self.ownership(ownership)).collect(),
            preface: preface.as_ref().map(|preface| self.preface(preface)),
            presidency: priorities.as_ref().map(|presidency| self.presidency(presidency)),
            chapters: ordered.iter().map(|chapter| self.chapter(chapter)).collect(),
            external_relations: external.as_ref().map(|external| self.external(external)),
            annex: self.annex(annex, &ordered),
            registers: self.registers(),
        }
    }

    fn line(&self, line: Option<&Line>) -> MaybeLine {
        line?;
        let one = |words: &Words<'_>| Some((words.locale(), words.line(line)?));
        Some(PerLanguage(self.plain.iter().filter_map(one).collect()))
    }

    fn prose(&self, rich: Option<&Rich>) -> MaybeProse {
        rich?;
        let one = |(marked, plain): (&Words<'_>, &Words<'_>)| {
            let markdown = marked.prose(rich)?;
            Some((plain.locale(), ProseData { markdown, text: plain.prose(rich)? }))
        };
        Some(PerLanguage(self.marked.iter().zip(&self.plain).filter_map(one).collect()))
    }

    fn terms(&self, terms: Option<&Localized<Vec<Text>>>) -> Option<PerLanguage<Vec<String>>> {
        let terms = terms?;
        let one = |words: &Words<'_>| {
            let own = terms.get(words.locale())?;
            Some((words.locale(), own.iter().map(|text| text.value.clone()).collect()))
        };
        Some(PerLanguage(self.plain.iter().filter_map(one).collect()))
    }

    fn counts(&self, chapters: &[Chapter]) -> Counts {
        let projects: Vec<&Project> = chapters.iter().flat_map(|c| &c.projects).collect();
        let sum = |count: fn(&Project) -> usize| projects.iter().map(|p| count(p)).sum();
        let in_category = |category: &Category| {
            let is_in =
                |p: &&&Project| p.category.as_ref().is_some_and(|id| id.value == category.id.value);
            CategoryCount {
                category: category.id.value.clone(),
                projects: projects.iter().filter(is_in).count(),
            }
        };
        Counts {
            chapters: chapters.len(),
            projects: projects.len(),
            projects_by_category: self.edition.categories.iter().map(in_category).collect(),
            actions: sum(|project| project.actions.len()),
            sub_actions: sum(|project| under(&project.actions)),
            instruments: sum(|project| project.instruments.len()),
            events: sum(|project| project.events.len()),
        }
    }

    fn category(&self, category: &Category) -> CategoryData {
        let Category { id, title, singular, allow: _ } = category;
        CategoryData {
            id: id.value.clone(),
            title: self.line(title.as_ref()),
            singular: self.line(singular.as_ref()),
        }
    }

    fn group(&self, group: &AnnexGroup) -> Heading {
        let AnnexGroup { id, title, allow: _ } = group;
        Heading { id: id.value.clone(), title: self.line(title.as_ref()) }
    }

    fn part(&self, part: &Part) -> PartData {
        let Part { number: own, title, introduction, sections, chapters, allow: _ } = part;
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

    fn ownership(&self, ownership: &Ownership) -> OwnershipData {
        let Ownership { forum, basis, note, allow: _ } = ownership;
        OwnershipData {
            forum: forum.value.clone(),
            basis: word(basis.as_ref()),
            note: self.line(note.as_ref()),
        }
    }

    fn chapter(&self, chapter: &Chapter) -> ChapterData {
        let Chapter {
            file: _,
            id,
            number: own,
            title,
            forum,
            context,
            projects,
            is_damaged: _,
            allow: _,
        } = chapter;
        ChapterData {
            id: id.value.clone(),
            number: number(own.as_ref()),
            title: self.line(title.as_ref()),
            forum: forum.as_ref().map(|id| id.value.clone()),
            context: self.prose(context.as_ref()),
            counts: self.counts(std::slice::from_ref(chapter)),
            projects: projects.iter().map(|project| self.project(chapter, project)).collect(),
        }
    }

    fn project(&self, chapter: &Chapter, project: &Project) -> ProjectData {
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
            is_damaged: _,
            allow: _,
        } = project;
        let owner = self.edition.owner(chapter, project).map(|owner| OwnerData {
            forum: owner.value.clone(),
            basis: self.edition.ownership_of(&owner.value).and_then(|o| word(o.basis.as_ref())),
            named_by: if forum.is_some() { "project" } else { "chapter" },
        });
        ProjectData {
            id: id.value.clone(),
            category: category.as_ref().map(|id| id.value.clone()),
            title: self.line(title.as_ref()),
            owner,
            text: self.prose(text.as_ref()),
            actions: self.actions(actions),
            closing: self.prose(closing.as_ref()),
            partners: ids(partners),
            acts: ids(acts),
            instruments: instruments.iter().map(|i| self.instrument(i)).collect(),
            events: events.iter().map(|event| self.event(event)).collect(),
            related: ids(related),
        }
    }

    fn actions(&self, actions: &[Action]) -> Vec<ActionData> {
        let one = |Action { text, actions }: &Action| ActionData {
            text: self.prose(text.as_ref()),
            actions: self.actions(actions),
        };
        actions.iter().map(one).collect()
    }

    fn instrument(&self, instrument: &Instrument) -> InstrumentData {
        let Instrument { kind, title, status, annex, group } = instrument;
        InstrumentData {
            kind: word(kind.as_ref()),
            title: self.line(title.as_ref()),
            status: word(status.as_ref()),
            annex: *annex,
            group: group.as_ref().map(|id| id.value.clone()),
        }
    }

    fn event(&self, event: &Event) -> EventData {
        let Event { title, date: when, approximate, condition, place } = event;
        EventData {
            title: self.line(title.as_ref()),
            date: when.as_ref().map(|when| date(when.value)),
            approximate: *approximate,
            condition: self.line(condition.as_ref()),
            place: self.line(place.as_ref()),
        }
    }

    fn preface(&self, preface: &Preface) -> PrefaceData {
        let Preface { title, text, statement, closing, allow: _ } = preface;
        let statement = statement.as_ref().map(|Statement { text, attribution }| StatementData {
            text: self.prose(text.as_ref()),
            attribution: self.line(attribution.as_ref()),
        });
        PrefaceData {
            title: self.line(title.as_ref()),
            text: self.prose(text.as_ref()),
            statement,
            closing: self.prose(closing.as_ref()),
        }
    }

    fn presidency(&self, presidency: &Presidency) -> PresidencyData {
        let Presidency { title, introduction, guideline, priorities, allow: _ } = presidency;
        PresidencyData {
            title: self.line(title.as_ref()),
            introduction: self.prose(introduction.as_ref()),
            guideline: guideline.as_ref().map(|priority| self.priority(priority)),
            priorities: priorities.iter().map(|priority| self.priority(priority)).collect(),
        }
    }

    fn priority(&self, priority: &Priority) -> PriorityData {
        let Priority { id, title, introduction, groups, closing, allow: _ } = priority;
        let point = |Point { id, text, projects, allow: _ }: &Point| PointData {
            id: id.value.clone(),
            text: self.prose(text.as_ref()),
            projects: ids(projects),
        };
        let group = |group: &PointGroup| {
            let PointGroup { title, introduction, points, closing } = group;
            PointGroupData {
                title: self.line(title.as_ref()),
                introduction: self.prose(introduction.as_ref()),
                points: points.iter().map(point).collect(),
                closing: self.prose(closing.as_ref()),
            }
        };
        PriorityData {
            id: id.value.clone(),
            title: self.line(title.as_ref()),
            introduction: self.prose(introduction.as_ref()),
            groups: groups.iter().map(group).collect(),
            closing: self.prose(closing.as_ref()),
        }
    }

    fn external(&self, external: &ExternalRelations) -> ExternalData {
        let ExternalRelations { part, number: own, title, introduction, sections, allow: _ } =
            external;
        let topic = |Topic { id, title, text, allow: _ }: &Topic| TopicData {
            id: id.value.clone(),
            title: self.line(title.as_ref()),
            text: self.prose(text.as_ref()),
        };
        let section = |section: &Relation| {
            let Relation { id, number: own, title, text, topics, allow: _ } = section;
            RelationData {
                id: id.value.clone(),
                number: number(own.as_ref()),
                title: self.line(title.as_ref()),
                text: self.prose(text.as_ref()),
                topics: topics.iter().map(topic).collect(),
            }
        };
        ExternalData {
            part: number(part.as_ref()),
            number: number(own.as_ref()),
            title: self.line(title.as_ref()),
            introduction: self.prose(introduction.as_ref()),
            sections: sections.iter().map(section).collect(),
        }
    }

    /// The annex: the instruments by kind, in the order of the plan.
    fn annex(&self, annex: &Annex, chapters: &[&Chapter]) -> AnnexData {
        let Annex { introduction, closing, groups, allow: _ } = annex;
        let mut entries = Vec::new();
        for kind in INSTRUMENT_KINDS {
            for chapter in chapters {
                for project in &chapter.projects {
                    for instrument in &project.instruments {
                        let Instrument { kind: own, title, status, annex, group } = instrument;
                        if !*annex || word(own.as_ref()) != Some(*kind) {
                            continue;
                        }
                        entries.push(AnnexEntryData {
                            kind,
                            title: self.line(title.as_ref()),
                            status: word(status.as_ref()),
                            group: group.as_ref().map(|id| id.value.clone()),
                            chapter: chapter.id.value.clone(),
                            project: project.id.value.clone(),
                        });
                    }
                }
            }
        }
        AnnexData {
            introduction: self.prose(introduction.as_ref()),
            closing: self.prose(closing.as_ref()),
            groups: groups.iter().map(|group| self.group(group)).collect(),
            entries,
        }
    }

    fn registers(&self) -> Registers {
        let Plan { fora, partners, acts, terms, editions: _, lock: _, gaps: _, index: _ } =
            self.plan;
        Registers {
            fora: fora.iter().map(|forum| self.forum(forum)).collect(),
            partners: partners.iter().map(|partner| self.partner(partner)).collect(),
            acts: acts.iter().map(|act| self.act(act)).collect(),
            glossary: terms.iter().map(|term| self.term(term)).collect(),
        }
    }

    fn forum(&self, forum: &Forum) -> ForumData {
        let Forum { id, kind, name, abbreviation, description, members, observers, allow: _ } =
            forum;
        ForumData {
            id: id.value.clone(),
            kind: word(kind.as_ref()),
            name: self.line(name.as_ref()),
            abbreviation: self.line(abbreviation.as_ref()),
            description: self.prose(description.as_ref()),
            members: ids(members),
            observers: ids(observers),
        }
    }

    fn partner(&self, partner: &Partner) -> PartnerData {
        let Partner { id, kind, name, abbreviation, allow: _ } = partner;
        PartnerData {
            id: id.value.clone(),
            kind: word(kind.as_ref()),
            name: self.line(name.as_ref()),
            abbreviation: self.line(abbreviation.as_ref()),
        }
    }

    fn act(&self, act: &Act) -> ActData {
        let Act { id, kind, citation, title, date: when, url, allow: _ } = act;
        ActData {
            id: id.value.clone(),
            kind: word(kind.as_ref()),
            citation: self.line(citation.as_ref()),
            title: self.line(title.as_ref()),
            date: when.as_ref().map(|when| date(when.value)),
            url: plain(url.as_ref()),
        }
    }

    fn term(&self, term: &Term) -> TermData {
        let Term {
            id,
            kind,
            term,
            forms,
            matches,
            forbidden,
            expansion,
            binding,
            confidence,
            note,
            allow: _,
        } = term;
        TermData {
            id: id.value.clone(),
            kind: plain(kind.as_ref()),
            term: self.line(term.as_ref()),
            forms: self.terms(forms.as_ref()),
            matches: self.terms(matches.as_ref()),
            forbidden: self.terms(forbidden.as_ref()),
            expansion: self.line(expansion.as_ref()),
            binding: *binding,
            confidence: word(confidence.as_ref()),
            note: self.line(note.as_ref()),
        }
    }
}

fn under(actions: &[Action]) -> usize {
    actions.iter().map(|action| action.actions.len() + under(&action.actions)).sum()
}

fn number(number: Option<&Spanned<Number>>) -> Option<String> {
    number.map(|number| number.value.to_string())
}

fn word(word: Option<&Spanned<&'static str>>) -> Option<&'static str> {
    word.map(|word| word.value)
}

fn plain(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.value.clone())
}

fn ids(ids: &[Id]) -> Vec<String> {
    ids.iter().map(|id| id.value.clone()).collect()
}

fn date(date: Date) -> DateData {
    let days = date.days();
    DateData {
        written: date.to_string(),
        precision: date.precision(),
        year: date.year,
        from: days.map(|(from, _)| from.to_string()),
        to: days.map(|(_, to)| to.to_string()),
    }
}
