//! The pages of an edition in one language.

use rayon::prelude::*;
use serde::Serialize;

use super::address::{Pages, folder, root_of};
use super::{meta, name_of, search};
use crate::locale::Locale;
use crate::model::Edition;
use crate::render::view::{
    ActPage, CalendarGroup, ChapterView, Contact, Count, ForumView, Goal, Medium, OverviewView,
    Page, PartView, PartnerView, PlanView, PriorityView, Reference, RegistersView,
};
use crate::render::{AT_ONCE, Output, OutputFile, Site};
use crate::templates::{Catalog, TemplateError, Templates, Values};

/// What every page of an edition knows of it.
#[derive(Serialize)]
struct PlanBrief<'v> {
    locale: &'static str,
    year: u16,
    title: &'v str,
    total: usize,
    has_preface: bool,
    has_presidency: bool,
    has_external: bool,
    has_acts: bool,
    has_partners: bool,
    has_terms: bool,
    has_data: bool,
    contact: &'v Option<Contact>,
    /// The address of the site, with a `/` at its end.
    base: Option<String>,
    /// The language of the pages for readers of no language of the edition.
    default: &'static str,
}

/// The same page in another language.
#[derive(Serialize)]
struct Twin {
    locale: &'static str,
    name: &'static str,
}

/// What a page knows of itself.
#[derive(Serialize)]
struct PageBrief<'p> {
    kind: &'static str,
    title: &'p str,
    description: &'p str,
    root: &'static str,
    folder: &'p str,
    twins: Vec<Twin>,
    /// The page is there in the language for readers of no language of the edition.
    has_default: bool,
    markdown: Option<String>,
    pdf: Option<String>,
    source: Option<&'p str>,
    previous: Option<Reference>,
    next: Option<Reference>,
    /// What machines read of it (JSON-LD).
    ld: String,
}

/// What the home page shows of the plan.
#[derive(Serialize)]
struct HomeView<'v> {
    parts: &'v [PartView],
    counts: &'v [Count],
    presidency_of: &'v Option<String>,
    novelties: &'v Option<String>,
    preface: Option<&'v str>,
    external: Option<&'v str>,
    presidency: Option<HomePresidency<'v>>,
    fora: Vec<HomeForum<'v>>,
    partners: usize,
    acts: usize,
    events: usize,
}

#[derive(Serialize)]
struct HomePresidency<'v> {
    title: &'v str,
    priorities: Vec<HomePriority<'v>>,
}

#[derive(Serialize)]
struct HomePriority<'v> {
    id: &'v str,
    title: &'v str,
    is_guideline: bool,
}

#[derive(Serialize)]
struct HomeForum<'v> {
    name: &'v str,
    href: &'v str,
    total: usize,
}

/// Entries of a register that are of one kind.
#[derive(Serialize)]
struct Kind<'v, T> {
    title: String,
    kind: &'static str,
    entries: Vec<&'v T>,
}

/// A page to be made, with what it shows.
#[derive(Copy, Clone)]
enum Job<'v> {
    Home,
    Chapter(&'v ChapterView),
    Forum(usize, &'v ForumView),
    Partner(usize, &'v PartnerView),
    Act(usize, &'v ActPage),
    Other(&'static str),
}

impl<'v> Job<'v> {
    fn page(self) -> Page<'v> {
        match self {
            Self::Home => Page::Home,
            Self::Chapter(chapter) => Page::Chapter(&chapter.id),
            Self::Forum(_, forum) => Page::Forum(&forum.id),
            Self::Partner(_, partner) => Page::Partner(&partner.id),
            Self::Act(_, act) => Page::Act(&act.id),
            Self::Other(name) => Page::Other(name),
        }
    }
}

/// The search index of an edition in one language.
const SEARCH_INDEX: &str = "search.js";

/// Makes the pages of an edition in one language.
pub(super) struct PageMaker<'s> {
    site: &'s Site<'s>,
    templates: &'s Templates,
    edition: &'s Edition,
    locale: Locale,
    catalog: &'s Catalog,
    view: &'s PlanView,
    registers: &'s RegistersView,
    medium: Pages<'s>,
    shared: Values,
    /// The pages that are read one after the other, with their titles.
    reading: Vec<(Page<'s>, String)>,
}

impl<'s> PageMaker<'s> {
    pub(super) fn new(
        site: &'s Site<'s>,
        templates: &'s Templates,
        edition: &'s Edition,
        locale: Locale,
        view: &'s PlanView,
        registers: &'s RegistersView,
    ) -> Result<Self, TemplateError> {
        let catalog = templates.catalog(locale);
        let plan = PlanBrief {
            locale: view.locale,
            year: view.year,
            title: &view.title,
            total: view.total,
            has_preface: view.preface.is_some(),
            has_presidency: view.presidency.is_some(),
            has_external: view.external.is_some(),
            has_acts: !registers.acts.is_empty(),
            has_partners: !registers.partners.is_empty(),
            has_terms: !site.plan.terms.is_empty(),
            has_data: site.has_data
                || site.earlier.contains(&format!("data/{}/plan.json", view.year)),
            contact: &view.contact,
            base: site.base_url.as_ref().map(|base| base.of("")),
            default: edition.languages.first().map_or(view.locale, |first| first.value.tag()),
        };
        let mut reading = Vec::new();
        if let Some(preface) = &view.preface {
            reading.push((Page::Other("preface"), preface.title.clone()));
        }
        if let Some(presidency) = &view.presidency {
            reading.push((Page::Other("presidency"), presidency.title.clone()));
        }
        for chapter in &view.chapters {
            let title = format!("{} {}", chapter.number_in_plan, chapter.title);
            reading.push((Page::Chapter(&chapter.id), title));
        }
        if let Some(external) = &view.external {
            let title = format!("{} {}", external.number_in_plan, external.title);
            reading.push((Page::Other("external-relations"), title));
        }
        reading.push((Page::Other("annex"), catalog.word("annex_title")));
        Ok(Self {
            shared: Values::default().with("t", catalog)?.with("plan", &plan)?,
            medium: Pages::new(edition, site.sources),
            site,
            templates,
            edition,
            locale,
            catalog,
            view,
            registers,
            reading,
        })
    }

    /// Lists all pages; those that show all of something take longest, and stand first.
    fn jobs(&self) -> Vec<Job<'s>> {
        let (view, registers) = (self.view, self.registers);
        let mut jobs = vec![Job::Home, Job::Other("projects")];
        let others = [
            ("preface", view.preface.is_some()),
            ("presidency", view.presidency.is_some()),
            ("external-relations", view.external.is_some()),
            ("annex", true),
            ("calendar", true),
            ("fora", true),
            ("partners", !registers.partners.is_empty()),
            ("acts", !registers.acts.is_empty()),
            ("glossary", !self.site.plan.terms.is_empty()),
            ("search", true),
            ("cite", true),
            ("accessibility", true),
        ];
        let others = others.into_iter().filter(|(_, is_there)| *is_there);
        jobs.extend(others.map(|(name, _)| Job::Other(name)));
        jobs.extend(view.chapters.iter().map(Job::Chapter));
        jobs.extend(view.fora.iter().enumerate().map(|(at, f)| Job::Forum(at, f)));
        jobs.extend(registers.partners.iter().enumerate().map(|(at, p)| Job::Partner(at, p)));
        jobs.extend(registers.acts.iter().enumerate().map(|(at, a)| Job::Act(at, a)));
        jobs
    }

    /// Makes all pages, and the search index. Gives the paths of the pages inside the edition.
    pub(super) fn pages(&self, output: &dyn Output) -> Result<Vec<String>, TemplateError> {
        let jobs = self.jobs();
        let pages = || {
            jobs.par_iter().with_max_len(AT_ONCE).try_for_each(|job| {
                output.put(self.job(*job)?);
                Ok(())
            })
        };
        // The index takes as long as many pages: it is begun with.
        rayon::join(|| output.put(self.search_index()), pages).1?;
        Ok(jobs.iter().map(|job| format!("{}index.html", folder(job.page()))).collect())
    }

    /// Makes the page at a path of the site, or the search index; none when there is none.
    pub(super) fn file_at(&self, path: &str) -> Result<Option<OutputFile>, TemplateError> {
        let own = format!("{}/{}/", self.view.locale, self.view.year);
        let Some(path) = path.strip_prefix(&own) else { return Ok(None) };
        if path == SEARCH_INDEX {
            return Ok(Some(self.search_index()));
        }
        let Some(wanted) = path.strip_suffix("index.html") else { return Ok(None) };
        let job = self.jobs().into_iter().find(|job| folder(job.page()) == wanted);
        job.map(|job| self.job(job)).transpose()
    }

    fn search_index(&self) -> OutputFile {
        self.file(SEARCH_INDEX, search::script(self.locale, &self.registers.documents))
    }

    fn file(&self, path: &str, text: String) -> OutputFile {
        OutputFile {
            path: format!("{}/{}/{path}", self.view.locale, self.view.year),
            year: Some(self.view.year),
            locale: Some(self.locale),
            bytes: text.into_bytes(),
        }
    }

    fn job(&self, job: Job<'_>) -> Result<OutputFile, TemplateError> {
        let (view, registers) = (self.view, self.registers);
        match job {
            Job::Home => self.home(),
            Job::Chapter(chapter) => {
                let title = title_of(chapter);
                let own = Own { markdown: Some(&chapter.id), source: &chapter.source };
                let ld = meta::chapter(&self.meta(Page::Chapter(&chapter.id)), chapter);
                self.page(Page::Chapter(&chapter.id), "chapter", &title, own, ld, |values| {
                    values.with("chapter", chapter)
                })
            }
            Job::Forum(at, forum) => {
                let page = Page::Forum(&forum.id);
                let own = Own { markdown: None, source: &forum.source };
                let ld = meta::page(&self.meta(page), &forum.name);
                let around = around(&view.fora, at, |f| (Page::Forum(&f.id), f.name.clone()));
                self.beside(page, "forum", &forum.name, own, ld, around, |values| {
                    values.with("forum", forum)
                })
            }
            Job::Partner(at, partner) => {
                let page = Page::Partner(&partner.id);
                let own = Own { markdown: None, source: &partner.source };
                let ld = meta::page(&self.meta(page), &partner.name);
                let around =
                    around(&registers.partners, at, |p| (Page::Partner(&p.id), p.name.clone()));
                self.beside(page, "partner", &partner.name, own, ld, around, |values| {
                    values.with("partner", partner)
                })
            }
            Job::Act(at, act) => {
                let page = Page::Act(&act.id);
                let own = Own { markdown: None, source: &act.source };
                let ld = meta::act(act);
                let around =
                    around(&registers.acts, at, |a| (Page::Act(&a.id), a.citation.clone()));
                self.beside(page, "act", &act.citation, own, ld, around, |values| {
                    values.with("act", act)
                })
            }
            Job::Other(name) => self.other(name),
        }
    }

    fn home(&self) -> Result<OutputFile, TemplateError> {
        let view = self.view;
        let priority = |priority: &'s PriorityView, is_guideline| HomePriority {
            id: &priority.id,
            title: &priority.title,
            is_guideline,
        };
        let home = HomeView {
            parts: &view.parts,
            counts: &view.counts,
            presidency_of: &view.presidency_of,
            novelties: &view.novelties,
            preface: view.preface.as_ref().map(|preface| preface.title.as_str()),
            external: view.external.as_ref().map(|external| external.title.as_str()),
            presidency: view.presidency.as_ref().map(|presidency| HomePresidency {
                title: &presidency.title,
                priorities: presidency
                    .guideline
                    .iter()
                    .map(|p| priority(p, true))
                    .chain(presidency.priorities.iter().map(|p| priority(p, false)))
                    .collect(),
            }),
            fora: view
                .fora
                .iter()
                .filter(|forum| forum.total > 0)
                .map(|f| HomeForum { name: &f.name, href: &f.href, total: f.total })
                .collect(),
            partners: self.registers.partners.len(),
            acts: self.registers.acts.len(),
            events: self.registers.calendar.iter().map(|group| group.entries.len()).sum(),
        };
        let own = Own { markdown: Some(&view.file_stem), source: &view.source };
        let ld = meta::home(&self.meta(Page::Home));
        self.page(Page::Home, "home", &view.title, own, ld, |values| values.with("view", &home))
    }

    /// A page of its own: its title, and the part of the view that it shows.
    fn other(&self, name: &'static str) -> Result<OutputFile, TemplateError> {
        let (view, registers) = (self.view, self.registers);
        let word = |key: &str| self.catalog.word(key);
        let show = |title: &str, source: &Option<String>, fill: Fill<'_>| {
            let own = Own { markdown: None, source };
            let ld = match name {
                "calendar" => meta::calendar(&registers.calendar),
                _ => meta::page(&self.meta(Page::Other(name)), title),
            };
            self.page(Page::Other(name), name, title, own, ld, fill)
        };
        match (name, &view.preface, &view.presidency, &view.external) {
            ("preface", Some(preface), ..) => {
                show(&preface.title, &preface.source, &|values| values.with("preface", preface))
            }
            ("presidency", _, Some(presidency), _) => {
                show(&presidency.title, &presidency.source, &|values| {
                    values.with("presidency", presidency)
                })
            }
            ("external-relations", .., Some(external)) => {
                let title = format!("{} {}", external.number, external.title);
                let part = view.parts.iter().find(|part| part.external.is_some());
                let path = part.map(|p| format!("{} {} – {}", word("part"), p.number, p.title));
                show(&title, &external.source, &|values| {
                    values.with("external", external)?.with("path", &path)
                })
            }
            ("annex", ..) => show(&word("annex_title"), &view.source, &|values| {
                values.with("annex", &view.annex)
            }),
            ("fora", ..) => show(&word("fora"), &None, &|values| values.with("fora", &view.fora)),
            ("projects", ..) => {
                let overview: &OverviewView = &registers.overview;
                show(&word("all_projects"), &None, &|values| values.with("overview", overview))
            }
            ("calendar", ..) => {
                let calendar: &Vec<CalendarGroup> = &registers.calendar;
                show(&word("calendar"), &None, &|values| values.with("calendar", calendar))
            }
            ("partners", ..) => {
                let kinds = self.kinds("partners_of", crate::shape::PARTNER_KINDS, |kind| {
                    registers.partners.iter().filter(|p| p.kind == kind).collect()
                });
                show(&word("partners"), &None, &|values| values.with("kinds", &kinds))
            }
            ("acts", ..) => {
                let kinds = self.kinds("acts_of", crate::shape::ACT_KINDS, |kind| {
                    registers.acts.iter().filter(|act| act.kind == kind).collect()
                });
                show(&word("acts_register"), &None, &|values| values.with("kinds", &kinds))
            }
            ("glossary", ..) => show(&word("glossary"), &None, &|values| {
                values.with("glossary", &registers.glossary)
            }),
            ("cite", ..) => {
                let project = view.chapters.iter().find_map(|chapter| {
                    let project = chapter.categories.first()?.projects.first()?;
                    Some((chapter, project))
                });
                show(&word("cite"), &None, &|values| {
                    let Some((chapter, project)) = project else { return Ok(values) };
                    values.with(
                        "example",
                        &Example {
                            id: &project.id,
                            title: &project.title,
                            chapter: &title_of(chapter),
                            chapter_id: &chapter.id,
                        },
                    )
                })
            }
            ("accessibility", ..) => show(&word("accessibility"), &None, &|values| Ok(values)),
            _ => show(&word("search"), &None, &|values| values.with("categories", &view.counts)),
        }
    }

    /// The entries of a register by kind, in the order of the kinds; those without any are left out.
    fn kinds<'v, T>(
        &self,
        group: &str,
        kinds: &[&'static str],
        of_kind: impl Fn(&str) -> Vec<&'v T>,
    ) -> Vec<Kind<'v, T>> {
        let kinds = kinds.iter().map(|kind| Kind {
            title: self.catalog.word_in(group, kind),
            kind,
            entries: of_kind(kind),
        });
        kinds.filter(|kind| !kind.entries.is_empty()).collect()
    }

    /// The other languages in which a page is there.
    fn twins(&self, folder: &str) -> Vec<Locale> {
        let others = self.edition.languages.iter().map(|language| language.value);
        let year = self.view.year;
        let is_there = |locale: &Locale| {
            let path = format!("{locale}/{year}/{folder}index.html");
            *locale != self.locale && self.site.has_page(year, *locale, &path)
        };
        others.filter(is_there).collect()
    }

    fn meta(&self, page: Page<'_>) -> meta::Place<'_> {
        let folder = folder(page);
        meta::Place {
            base: self.site.base_url.as_ref(),
            root: root_of(page),
            locale: self.view.locale,
            year: self.view.year,
            plan: &self.view.title,
            twins: self.twins(&folder).into_iter().map(Locale::tag).collect(),
            folder,
        }
    }

    /// A page of the reading order, or one without neighbours.
    fn page(
        &self,
        page: Page<'_>,
        kind: &'static str,
        title: &str,
        own: Own<'_>,
        ld: String,
        fill: impl Fn(Values) -> Result<Values, TemplateError>,
    ) -> Result<OutputFile, TemplateError> {
        let at = self.reading.iter().position(|(other, _)| *other == page);
        let neighbour = |at: Option<usize>| {
            let (page, title) = self.reading.get(at?)?;
            Some((*page, title.clone()))
        };
        let around = match at {
            Some(at) => [neighbour(at.checked_sub(1)), neighbour(Some(at + 1))],
            None => [None, None],
        };
        self.beside(page, kind, title, own, ld, around, fill)
    }

    /// A page between its neighbours.
    #[expect(clippy::too_many_arguments, reason = "each is another part of one page")]
    fn beside(
        &self,
        page: Page<'_>,
        kind: &'static str,
        title: &str,
        own: Own<'_>,
        ld: String,
        around: [Option<(Page<'_>, String)>; 2],
        fill: impl Fn(Values) -> Result<Values, TemplateError>,
    ) -> Result<OutputFile, TemplateError> {
        let folder = folder(page);
        let [previous, next] = around.map(|neighbour| {
            neighbour.map(|(to, title)| Reference {
                id: String::new(),
                title,
                href: self.medium.href(page, Goal::Page(to)),
            })
        });
        let description = match page {
            Page::Home => self.catalog.word("description"),
            _ => format!("{title} – {}", self.view.title),
        };
        let root = root_of(page);
        let twins = self.twins(&folder);
        let first = self.edition.languages.first().map_or(self.locale, |first| first.value);
        let has_markdown = |stem: &&str| {
            let path = format!("{}/{}/{stem}.md", self.view.locale, self.view.year);
            self.site.has_markdown || self.site.earlier.contains(&path)
        };
        // The report that shows the same on paper, where there is one.
        let pdf = match page {
            Page::Home => Some((self.site.has_pdf, self.view.file_stem.clone())),
            Page::Forum(id) => {
                let owns = self.view.fora.iter().any(|forum| forum.id == id && forum.total > 0);
                Some((self.site.has_dossiers && owns, format!("fora/{id}")))
            }
            _ => None,
        };
        let has_pdf = |(is_made, stem): &(bool, String)| {
            let path = format!("{}/{}/{stem}.pdf", self.view.locale, self.view.year);
            *is_made || self.site.earlier.contains(&path)
        };
        let brief = PageBrief {
            kind,
            title,
            description: &description,
            root,
            folder: &folder,
            has_default: first == self.locale || twins.contains(&first),
            twins: twins
                .into_iter()
                .map(|locale| Twin { locale: locale.tag(), name: name_of(locale) })
                .collect(),
            markdown: own.markdown.filter(has_markdown).map(|stem| format!("{root}{stem}.md")),
            pdf: pdf.filter(has_pdf).map(|(_, stem)| format!("{root}{stem}.pdf")),
            source: own.source.as_deref(),
            previous,
            next,
            ld,
        };
        let values = fill(self.shared.clone().with("page", &brief)?)?;
        let html = self.templates.page_of(&format!("html/{kind}.html"), &values)?;
        Ok(self.file(&format!("{folder}index.html"), html))
    }
}

/// Fills in what a page shows.
type Fill<'f> = &'f dyn Fn(Values) -> Result<Values, TemplateError>;

/// What belongs to one page alone.
struct Own<'p> {
    /// The name of its Markdown file, without the ending.
    markdown: Option<&'p str>,
    /// Where it can be read as it was written.
    source: &'p Option<String>,
}

/// The project that the page about citing takes as its example.
#[derive(Serialize)]
struct Example<'v> {
    id: &'v str,
    title: &'v str,
    chapter: &'v str,
    chapter_id: &'v str,
}

fn title_of(chapter: &ChapterView) -> String {
    format!("{} {}", chapter.number, chapter.title)
}

/// The neighbours of an entry of a register.
fn around<'v, T>(
    all: &'v [T],
    at: usize,
    page: impl Fn(&'v T) -> (Page<'v>, String),
) -> [Option<(Page<'v>, String)>; 2] {
    let get = |at: Option<usize>| Some(page(all.get(at?)?));
    [get(at.checked_sub(1)), get(Some(at + 1))]
}
