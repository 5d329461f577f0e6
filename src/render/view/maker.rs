//! How a view is made: references resolved, words chosen, typography done.

use std::collections::HashMap;

use rayon::prelude::*;

use super::*;
use crate::language::Sorter;
use crate::language::typography::{months, typeset};
use crate::locale::Localized;
use crate::model::prose::{Inline, Target};
use crate::model::*;
use crate::shape::{Date, DatePart};
use crate::syntax::Text;

fn numbers(edition: &Edition) -> HashMap<&str, String> {
    let number = |chapter: &Chapter| {
        chapter.number.as_ref().map(|number| number.value.to_string()).unwrap_or_default()
    };
    edition.chapters.iter().map(|c| (c.id.value.as_str(), number(c))).collect()
}

/// Everything that making a view needs.
pub(super) struct Maker<'a> {
    plan: &'a Plan,
    edition: &'a Edition,
    locale: Locale,
    catalog: &'a Catalog,
    medium: &'a dyn Medium,
    numbers: HashMap<&'a str, String>,
}

impl<'a> Maker<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        edition: &'a Edition,
        locale: Locale,
        catalog: &'a Catalog,
        medium: &'a dyn Medium,
    ) -> Self {
        Self { plan, edition, locale, catalog, medium, numbers: numbers(edition) }
    }

    /// Makes the whole view.
    pub(super) fn plan(&self) -> PlanView {
        let ordered = self.edition.ordered_chapters();
        let paths = self.paths();
        let chapters: Vec<ChapterView> = (0..ordered.len())
            .into_par_iter()
            .map(|at| {
                let neighbour = |at: Option<usize>| {
                    let other = ordered.get(at?)?;
                    Some(self.chapter_reference(Page::Chapter(&ordered[at?].id.value), other))
                };
                let path = paths.get(ordered[at].id.value.as_str()).cloned().unwrap_or_default();
                let mut view = self.chapter(ordered[at], path);
                view.previous = neighbour(at.checked_sub(1));
                view.next = neighbour(Some(at + 1));
                view
            })
            .collect();
        let counts: Vec<Count> =
            self.counts(self.edition.chapters.iter().flat_map(|c| &c.projects));
        PlanView {
            locale: self.locale.tag(),
            year: self.edition.year,
            title: self.line(self.edition.title.as_ref()),
            file_stem: format!("{}-{}", self.catalog.word("file_stem"), self.edition.year),
            presidency_of: self
                .edition
                .presidency
                .as_ref()
                .map(|id| self.partner(&id.value, false)),
            parts: self.edition.parts.iter().map(|part| self.part(part)).collect(),
            chapters,
            fora: self.fora(),
            total: counts.iter().map(|count| count.count).sum(),
            counts,
            preface: self.edition.preface.as_ref().map(|preface| self.preface(preface)),
            presidency: self.edition.priorities.as_ref().map(|p| self.presidency(p)),
            external: self.edition.external.as_ref().map(|external| self.external(external)),
            annex: self.annex(&ordered),
        }
    }

    /// A line in the language of the view, typeset.
    fn line(&self, line: Option<&Line>) -> String {
        self.line_if(line).unwrap_or_default()
    }

    fn line_if(&self, line: Option<&Line>) -> Option<String> {
        let text: &Text = line?.get(self.locale)?;
        Some(typeset(self.locale, text.value.trim()))
    }

    fn prose(&self, page: Page<'_>, rich: Option<&Localized<Prose>>) -> Option<String> {
        let prose = rich?.get(self.locale)?;
        let blocks: Vec<Block> = prose.blocks.iter().map(|b| self.block(page, b)).collect();
        Some(self.medium.prose(&blocks))
    }

    fn block(&self, page: Page<'_>, block: &Block) -> Block {
        let all = |blocks: &Vec<Block>| blocks.iter().map(|b| self.block(page, b)).collect();
        match block {
            Block::Paragraph(inlines) => Block::Paragraph(self.inlines(page, inlines)),
            Block::List(start, items) => Block::List(*start, items.iter().map(all).collect()),
            Block::Quote(blocks) => Block::Quote(all(blocks)),
        }
    }

    fn inlines(&self, page: Page<'_>, inlines: &[Inline]) -> Vec<Inline> {
        let one = |inline: &Inline| match inline {
            Inline::Text(text) => Inline::Text(typeset(self.locale, text)),
            Inline::Emphasis(content) => Inline::Emphasis(self.inlines(page, content)),
            Inline::Strong(content) => Inline::Strong(self.inlines(page, content)),
            Inline::Link(target, content) => self.link(page, target, content),
            Inline::Break => Inline::Break,
        };
        inlines.iter().map(one).collect()
    }

    /// Resolves a link: its address, and its words where the author left them to us.
    fn link(&self, page: Page<'_>, target: &Target, content: &[Inline]) -> Inline {
        let content = self.inlines(page, content);
        let Target::Record(kind, id) = target else { return Inline::Link(target.clone(), content) };
        let (words, address) = match *kind {
            "project" => self.plan.project(self.edition, id).map(|(chapter, project)| {
                let goal = Goal::Project(&chapter.id.value, id);
                (self.line(project.title.as_ref()), Some(self.medium.href(page, goal)))
            }),
            "chapter" => self.edition.chapter(id).map(|chapter| {
                let href = self.medium.href(page, Goal::Page(Page::Chapter(id)));
                (
                    self.numbers.get(chapter.id.value.as_str()).cloned().unwrap_or_default(),
                    Some(href),
                )
            }),
            "forum" => self.plan.forum(id).map(|forum| {
                let href = self.medium.href(page, Goal::Page(Page::Forum(id)));
                (self.line(forum.name.as_ref()), Some(href))
            }),
            "act" => self.plan.act(id).map(|act| {
                let url = act.url.as_ref().map(|url| url.value.clone());
                (self.line(act.citation.as_ref()), url)
            }),
            _ => self.plan.partner(id).map(|_| (self.partner(id, false), None)),
        }
        .unwrap_or_default();
        let content = if content.is_empty() { vec![Inline::Text(words)] } else { content };
        match address {
            Some(address) => Inline::Link(Target::Web(address), content),
            // An act without an address, or a partner: the words alone.
            None => Inline::Link(Target::Broken(String::new()), content),
        }
    }

    fn counts<'p>(&self, projects: impl Iterator<Item = &'p Project>) -> Vec<Count> {
        let mut counts: Vec<Count> = self
            .edition
            .categories
            .iter()
            .map(|category| Count {
                category: category.id.value.clone(),
                title: self.line(category.title.as_ref()),
                count: 0,
            })
            .collect();
        for project in projects {
            let category = project.category.as_ref().map(|id| id.value.as_str());
            if let Some(count) = counts.iter_mut().find(|c| Some(c.category.as_str()) == category) {
                count.count += 1;
            }
        }
        counts
    }

    fn chapter_reference(&self, from: Page<'_>, chapter: &Chapter) -> Reference {
        let number = self.numbers.get(chapter.id.value.as_str()).cloned().unwrap_or_default();
        Reference {
            id: chapter.id.value.clone(),
            title: format!("{number} {}", self.line(chapter.title.as_ref())),
            href: self.medium.href(from, Goal::Page(Page::Chapter(&chapter.id.value))),
        }
    }

    /// The titles around each chapter.
    fn paths(&self) -> HashMap<&'a str, Vec<String>> {
        fn walk<'a>(
            maker: &Maker<'a>,
            section: &'a Section,
            around: &[String],
            paths: &mut HashMap<&'a str, Vec<String>>,
        ) {
            let mut path = around.to_vec();
            path.push(numbered(section.number.as_ref(), &maker.line(section.title.as_ref())));
            for inner in &section.sections {
                walk(maker, inner, &path, paths);
            }
            paths.extend(section.chapters.iter().map(|id| (id.value.as_str(), path.clone())));
        }
        let mut paths = HashMap::new();
        for part in &self.edition.parts {
            let number = part.number.as_ref().map(|n| n.value.to_string()).unwrap_or_default();
            let title = self.line(part.title.as_ref());
            let path = vec![format!("{} {number} – {title}", self.catalog.word("part"))];
            for section in &part.sections {
                walk(self, section, &path, &mut paths);
            }
            paths.extend(part.chapters.iter().map(|id| (id.value.as_str(), path.clone())));
        }
        paths
    }

    fn part(&self, part: &Part) -> PartView {
        let external = self.edition.external.as_ref().filter(|external| {
            let stands_in = external.part.as_ref().map(|part| &part.value);
            stands_in.is_some() && stands_in == part.number.as_ref().map(|number| &number.value)
        });
        PartView {
            number: part.number.as_ref().map(|n| n.value.to_string()).unwrap_or_default(),
            title: self.line(part.title.as_ref()),
            introduction: self.prose(Page::Home, part.introduction.as_ref()),
            sections: part.sections.iter().map(|section| self.section(section)).collect(),
            chapters: self.briefs(&part.chapters),
            external: external.map(|external| ChapterBrief {
                id: "external-relations".to_owned(),
                number: external.number.as_ref().map(|n| n.value.to_string()).unwrap_or_default(),
                title: self.line(external.title.as_ref()),
                href: self.medium.href(Page::Home, Goal::Page(Page::Other("external-relations"))),
                counts: Vec::new(),
                total: 0,
            }),
        }
    }

    fn section(&self, section: &Section) -> SectionView {
        SectionView {
            number: section.number.as_ref().map(|n| n.value.to_string()).unwrap_or_default(),
            title: self.line(section.title.as_ref()),
            introduction: self.prose(Page::Home, section.introduction.as_ref()),
            sections: section.sections.iter().map(|section| self.section(section)).collect(),
            chapters: self.briefs(&section.chapters),
        }
    }

    fn briefs(&self, ids: &[Id]) -> Vec<ChapterBrief> {
        let brief = |id: &Id| {
            let chapter = self.edition.chapter(&id.value)?;
            Some(ChapterBrief {
                id: id.value.clone(),
                number: self.numbers.get(id.value.as_str()).cloned().unwrap_or_default(),
                title: self.line(chapter.title.as_ref()),
                href: self.medium.href(Page::Home, Goal::Page(Page::Chapter(&id.value))),
                counts: self.counts(chapter.projects.iter()),
                total: chapter.projects.len(),
            })
        };
        ids.iter().filter_map(brief).collect()
    }

    fn chapter(&self, chapter: &Chapter, path: Vec<String>) -> ChapterView {
        let page = Page::Chapter(&chapter.id.value);
        let categories = self.edition.categories.iter().map(|category| {
            let belongs = |project: &&Project| {
                project.category.as_ref().is_some_and(|id| id.value == category.id.value)
            };
            CategoryView {
                id: category.id.value.clone(),
                title: self.line(category.title.as_ref()),
                projects: chapter
                    .projects
                    .iter()
                    .filter(belongs)
                    .map(|project| self.project(page, chapter, project))
                    .collect(),
            }
        });
        ChapterView {
            id: chapter.id.value.clone(),
            number: self.numbers.get(chapter.id.value.as_str()).cloned().unwrap_or_default(),
            title: self.line(chapter.title.as_ref()),
            path,
            context: self.prose(page, chapter.context.as_ref()),
            categories: categories.filter(|category| !category.projects.is_empty()).collect(),
            previous: None,
            next: None,
            total: chapter.projects.len(),
        }
    }

    fn project(&self, page: Page<'_>, chapter: &Chapter, project: &Project) -> ProjectView {
        let Project {
            id,
            category,
            title,
            forum: _,
            text,
            actions,
            closing,
            partners,
            acts,
            instruments,
            events,
            related,
            is_damaged: _,
        } = project;
        ProjectView {
            id: id.value.clone(),
            title: self.line(title.as_ref()),
            category: category.as_ref().map(|id| id.value.clone()).unwrap_or_default(),
            owner: self.edition.owner(chapter, project).and_then(|id| self.owner(page, &id.value)),
            text: self.prose(page, text.as_ref()),
            actions: self.actions(page, actions),
            closing: self.prose(page, closing.as_ref()),
            partners: partners.iter().map(|id| self.partner(&id.value, true)).collect(),
            acts: acts.iter().filter_map(|id| self.act(&id.value)).collect(),
            instruments: instruments.iter().map(|instrument| self.instrument(instrument)).collect(),
            events: events.iter().map(|event| self.event(event)).collect(),
            related: self.project_references(page, related),
        }
    }

    fn project_references(&self, page: Page<'_>, ids: &[Id]) -> Vec<Reference> {
        let reference = |id: &Id| {
            let (chapter, project) = self.plan.project(self.edition, &id.value)?;
            Some(Reference {
                id: id.value.clone(),
                title: self.line(project.title.as_ref()),
                href: self.medium.href(page, Goal::Project(&chapter.id.value, &id.value)),
            })
        };
        ids.iter().filter_map(reference).collect()
    }

    fn owner(&self, page: Page<'_>, id: &str) -> Option<OwnerView> {
        let forum = self.plan.forum(id)?;
        let (basis, basis_words, note) = self.basis(id);
        Some(OwnerView {
            id: id.to_owned(),
            name: self.line(forum.name.as_ref()),
            href: self.medium.href(page, Goal::Page(Page::Forum(id))),
            basis,
            basis_words,
            note,
        })
    }

    /// How the edition names a forum: the word of the format, the words for people, the note.
    fn basis(&self, forum: &str) -> (String, String, Option<String>) {
        let ownership = self.edition.ownership_of(forum);
        let basis = ownership.and_then(|o| o.basis.as_ref()).map_or("", |basis| basis.value);
        let words =
            if basis.is_empty() { String::new() } else { self.catalog.word_in("basis", basis) };
        (basis.to_owned(), words, ownership.and_then(|o| self.line_if(o.note.as_ref())))
    }

    fn actions(&self, page: Page<'_>, actions: &[Action]) -> Vec<ActionView> {
        let view = |action: &Action| ActionView {
            text: self.prose(page, action.text.as_ref()).unwrap_or_default(),
            actions: self.actions(page, &action.actions),
        };
        actions.iter().map(view).collect()
    }

    fn partner(&self, id: &str, with_abbreviation: bool) -> String {
        let Some(partner) = self.plan.partner(id) else { return id.to_owned() };
        let name = self.line(partner.name.as_ref());
        match self.line_if(partner.abbreviation.as_ref()).filter(|_| with_abbreviation) {
            Some(abbreviation) => format!("{name} ({abbreviation})"),
            None => name,
        }
    }

    fn act(&self, id: &str) -> Option<ActView> {
        let act = self.plan.act(id)?;
        Some(ActView {
            id: id.to_owned(),
            citation: self.line(act.citation.as_ref()),
            title: self.line_if(act.title.as_ref()),
            url: act.url.as_ref().map(|url| url.value.clone()),
        })
    }

    fn instrument(&self, instrument: &Instrument) -> InstrumentView {
        let kind = instrument.kind.as_ref().map_or("other", |kind| kind.value);
        let status = instrument.status.as_ref().map_or("intended", |status| status.value);
        InstrumentView {
            kind: kind.to_owned(),
            kind_words: self.catalog.word_in("instrument", kind),
            title: self.line(instrument.title.as_ref()),
            status: status.to_owned(),
            status_words: self.catalog.word_in("status", status),
            annex: instrument.annex,
        }
    }

    fn event(&self, event: &Event) -> EventView {
        let date = event.date.as_ref().map(|date| self.date(date.value));
        let expected = self.catalog.word("expected");
        EventView {
            title: self.line(event.title.as_ref()),
            date: date.map(|d| if event.approximate { format!("{d} ({expected})") } else { d }),
            condition: self.line_if(event.condition.as_ref()),
            place: self.line_if(event.place.as_ref()),
        }
    }

    /// A date as the language writes it: `1 augustus 2021`, `1er août 2021`, `fin 2021`.
    fn date(&self, date: Date) -> String {
        let year = date.year.map(|year| year.to_string()).unwrap_or_default();
        let month = |month: u8| months(self.locale)[usize::from(month.clamp(1, 12)) - 1];
        let text = match date.part {
            DatePart::Year => year,
            DatePart::Month(m) => format!("{} {year}", month(m)),
            DatePart::Day(m, 1) if self.locale == Locale::Fr => format!("1er {} {year}", month(m)),
            DatePart::Day(m, day) => format!("{day} {} {year}", month(m)),
            DatePart::Begin => format!("{} {year}", self.catalog.word_in("season", "begin")),
            DatePart::Spring => format!("{} {year}", self.catalog.word_in("season", "spring")),
            DatePart::Summer => format!("{} {year}", self.catalog.word_in("season", "summer")),
            DatePart::Autumn => format!("{} {year}", self.catalog.word_in("season", "autumn")),
            DatePart::Winter => format!("{} {year}", self.catalog.word_in("season", "winter")),
            DatePart::End => format!("{} {year}", self.catalog.word_in("season", "end")),
        };
        typeset(self.locale, text.trim())
    }

    fn fora(&self) -> Vec<ForumView> {
        let sorter = Sorter::new(self.locale);
        let mut owned: HashMap<&str, Vec<(&Chapter, &Project)>> = HashMap::new();
        for chapter in self.edition.ordered_chapters() {
            for project in &chapter.projects {
                if let Some(owner) = self.edition.owner(chapter, project) {
                    owned.entry(&owner.value).or_default().push((chapter, project));
                }
            }
        }
        let none = Vec::new();
        let mut fora: Vec<ForumView> = self
            .plan
            .fora
            .iter()
            .map(|forum| self.forum(forum, owned.get(forum.id.value.as_str()).unwrap_or(&none)))
            .collect();
        fora.sort_by(|a, b| sorter.compare(&a.name, &b.name));
        fora
    }

    fn forum(&self, forum: &Forum, owned: &[(&Chapter, &Project)]) -> ForumView {
        let page = Page::Forum(&forum.id.value);
        let (basis, basis_words, note) = self.basis(&forum.id.value);
        let kind = forum.kind.as_ref().map_or("strategic", |kind| kind.value);
        let categories = self.edition.categories.iter().map(|category| OwnedView {
            id: category.id.value.clone(),
            title: self.line(category.title.as_ref()),
            projects: owned
                .iter()
                .filter(|(_, p)| {
                    p.category.as_ref().is_some_and(|id| id.value == category.id.value)
                })
                .map(|(chapter, project)| OwnedProject {
                    title: self.line(project.title.as_ref()),
                    href: self
                        .medium
                        .href(page, Goal::Project(&chapter.id.value, &project.id.value)),
                    chapter_number: self
                        .numbers
                        .get(chapter.id.value.as_str())
                        .cloned()
                        .unwrap_or_default(),
                    chapter_title: self.line(chapter.title.as_ref()),
                })
                .collect(),
        });
        ForumView {
            id: forum.id.value.clone(),
            kind: kind.to_owned(),
            kind_words: self.catalog.word_in("forum", kind),
            name: self.line(forum.name.as_ref()),
            abbreviation: self.line_if(forum.abbreviation.as_ref()),
            href: self.medium.href(Page::Home, Goal::Page(page)),
            description: self.prose(page, forum.description.as_ref()),
            members: forum.members.iter().map(|id| self.partner(&id.value, false)).collect(),
            observers: forum.observers.iter().map(|id| self.partner(&id.value, true)).collect(),
            basis,
            basis_words,
            note,
            categories: categories.filter(|category| !category.projects.is_empty()).collect(),
            total: owned.len(),
        }
    }

    fn preface(&self, preface: &Preface) -> PrefaceView {
        let page = Page::Other("preface");
        let statement = preface.statement.as_ref();
        PrefaceView {
            title: self.line(preface.title.as_ref()),
            text: self.prose(page, preface.text.as_ref()),
            statement: statement.and_then(|s| self.prose(page, s.text.as_ref())),
            attribution: statement.and_then(|s| self.line_if(s.attribution.as_ref())),
            closing: self.prose(page, preface.closing.as_ref()),
        }
    }

    fn presidency(&self, presidency: &Presidency) -> PresidencyView {
        let page = Page::Other("presidency");
        PresidencyView {
            title: self.line(presidency.title.as_ref()),
            introduction: self.prose(page, presidency.introduction.as_ref()),
            guideline: presidency.guideline.as_ref().map(|priority| self.priority(page, priority)),
            priorities: presidency.priorities.iter().map(|p| self.priority(page, p)).collect(),
        }
    }

    fn priority(&self, page: Page<'_>, priority: &Priority) -> PriorityView {
        let point = |point: &Point| PointView {
            id: point.id.value.clone(),
            text: self.prose(page, point.text.as_ref()).unwrap_or_default(),
            projects: self.project_references(page, &point.projects),
        };
        let group = |group: &PointGroup| PointGroupView {
            title: self.line_if(group.title.as_ref()),
            introduction: self.prose(page, group.introduction.as_ref()),
            points: group.points.iter().map(point).collect(),
            closing: self.prose(page, group.closing.as_ref()),
        };
        PriorityView {
            id: priority.id.value.clone(),
            title: self.line(priority.title.as_ref()),
            introduction: self.prose(page, priority.introduction.as_ref()),
            groups: priority.groups.iter().map(group).collect(),
            closing: self.prose(page, priority.closing.as_ref()),
        }
    }

    fn external(&self, external: &ExternalRelations) -> ExternalView {
        let page = Page::Other("external-relations");
        let topic = |topic: &Topic| TopicView {
            id: topic.id.value.clone(),
            title: self.line(topic.title.as_ref()),
            text: self.prose(page, topic.text.as_ref()),
        };
        let section = |section: &Relation| RelationView {
            id: section.id.value.clone(),
            number: section.number.as_ref().map(|n| n.value.to_string()).unwrap_or_default(),
            title: self.line(section.title.as_ref()),
            text: self.prose(page, section.text.as_ref()),
            topics: section.topics.iter().map(topic).collect(),
        };
        ExternalView {
            number: external.number.as_ref().map(|n| n.value.to_string()).unwrap_or_default(),
            title: self.line(external.title.as_ref()),
            introduction: self.prose(page, external.introduction.as_ref()),
            sections: external.sections.iter().map(section).collect(),
        }
    }

    /// The annex, made from what the projects declare: by kind, in the order of the plan.
    fn annex(&self, chapters: &[&Chapter]) -> AnnexView {
        let page = Page::Other("annex");
        let mut kinds: Vec<AnnexKind> = crate::shape::INSTRUMENT_KINDS
            .iter()
            .map(|kind| AnnexKind {
                kind: (*kind).to_owned(),
                title: self.catalog.word_in("instruments", kind),
                entries: Vec::new(),
            })
            .collect();
        for chapter in chapters {
            for project in &chapter.projects {
                for instrument in project.instruments.iter().filter(|i| i.annex) {
                    let Some(written) = instrument.kind.as_ref() else { continue };
                    if let Some(kind) = kinds.iter_mut().find(|kind| kind.kind == written.value) {
                        self.annex_entry(page, kind, chapter, project, instrument);
                    }
                }
            }
        }
        kinds.retain(|kind| !kind.entries.is_empty());
        AnnexView {
            introduction: self.prose(page, self.edition.annex.introduction.as_ref()),
            kinds,
            closing: self.prose(page, self.edition.annex.closing.as_ref()),
        }
    }

    fn annex_entry(
        &self,
        page: Page<'_>,
        kind: &mut AnnexKind,
        chapter: &Chapter,
        project: &Project,
        instrument: &Instrument,
    ) {
        let view = self.instrument(instrument);
        let group = instrument.group.as_ref().map(|id| id.value.clone());
        let groups = &self.edition.annex.groups;
        let heading = groups.iter().find(|g| Some(&g.id.value) == group.as_ref());
        let known = kind.entries.iter_mut().find(|e| e.group.is_some() && e.group == group);
        if let (Some(entry), Some(_)) = (known, heading) {
            entry.items.push(view.title);
            return;
        }
        let (title, items) = match heading {
            Some(heading) => (self.line(heading.title.as_ref()), vec![view.title]),
            None => (view.title, Vec::new()),
        };
        kind.entries.push(AnnexEntry {
            title,
            status_words: view.status_words,
            chapter_number: self
                .numbers
                .get(chapter.id.value.as_str())
                .cloned()
                .unwrap_or_default(),
            href: self.medium.href(page, Goal::Project(&chapter.id.value, &project.id.value)),
            project: self.line(project.title.as_ref()),
            items,
            group: heading.map(|heading| heading.id.value.clone()),
        });
    }
}

fn numbered(number: Option<&crate::source::Spanned<crate::shape::Number>>, title: &str) -> String {
    match number {
        Some(number) => format!("{} {title}", number.value),
        None => title.to_owned(),
    }
}
