//! The pages of an edition in one language: their list, and the pages of chapters and of register
//! entries.

mod home;
mod layout;
mod standalone;

use rayon::prelude::*;
use serde::Serialize;

use self::layout::{Neighbours, PageHead};
use super::address::{HtmlBackend, folder};
use super::{meta, search};
use crate::Format;
use crate::templates::{Catalog, TemplateError, Templates, Values};
use crate::view::{
    ActPageView, ChapterView, Contact, ForumView, Page, PartnerView, PlanView, RegistersView,
};
use crate::{FileSink, MAX_CHUNK, OutputFile, Site};
use plan_core::locale::Locale;
use plan_core::resolved::ResolvedEdition;

/// The values of the edition that every page uses.
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
    /// The address of the site, with a trailing slash.
    base: Option<String>,
    /// The language for readers who speak none of the languages of the edition (`x-default`).
    default: &'static str,
}

/// A page to render, with its part of the view. A register entry also has its position, by which
/// its neighbours are found.
#[derive(Copy, Clone)]
enum PageJob<'v> {
    Home,
    Chapter(&'v ChapterView),
    Forum(usize, &'v ForumView),
    Partner(usize, &'v PartnerView),
    Act(usize, &'v ActPageView),
    Standalone(&'static str),
}

impl<'v> PageJob<'v> {
    fn page(self) -> Page<'v> {
        match self {
            Self::Home => Page::Home,
            Self::Chapter(chapter) => Page::Chapter(&chapter.id),
            Self::Forum(_, forum) => Page::Forum(&forum.id),
            Self::Partner(_, partner) => Page::Partner(&partner.id),
            Self::Act(_, act) => Page::Act(&act.id),
            Self::Standalone(name) => Page::Standalone(name),
        }
    }
}

/// The file name of the search index.
const SEARCH_INDEX: &str = "search.js";

/// Renders the pages of an edition in one language.
pub(super) struct PageBuilder<'s> {
    site: &'s Site<'s>,
    templates: &'s Templates,
    edition: &'s ResolvedEdition<'s>,
    locale: Locale,
    catalog: &'s Catalog,
    view: &'s PlanView,
    registers: &'s RegistersView,
    backend: HtmlBackend<'s>,
    /// The values that all pages share.
    shared: Values,
    /// The pages in reading order, with their titles.
    reading_order: Vec<(Page<'s>, String)>,
}

impl<'s> PageBuilder<'s> {
    pub(super) fn new(
        site: &'s Site<'s>,
        templates: &'s Templates,
        edition: &'s ResolvedEdition<'s>,
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
            has_terms: !edition.plan.terms.is_empty(),
            has_data: site.formats.contains(&Format::Data)
                || site.earlier.contains(&format!("data/{}/plan.json", view.year)),
            contact: &view.contact,
            base: site.base_url.as_ref().map(|base| base.of("")),
            default: edition.languages.first().map_or(view.locale, |first| first.tag()),
        };
        let mut reading_order = Vec::new();
        if let Some(preface) = &view.preface {
            reading_order.push((Page::Standalone("preface"), preface.title.clone()));
        }
        if let Some(presidency) = &view.presidency {
            reading_order.push((Page::Standalone("presidency"), presidency.title.clone()));
        }
        for chapter in &view.chapters {
            let title = format!("{} {}", chapter.number_in_plan, chapter.title);
            reading_order.push((Page::Chapter(&chapter.id), title));
        }
        if let Some(external) = &view.external {
            let title = format!("{} {}", external.number_in_plan, external.title);
            reading_order.push((Page::Standalone("external-relations"), title));
        }
        reading_order.push((Page::Standalone("annex"), catalog.word("annex_title")));
        Ok(Self {
            shared: Values::default().with("t", catalog)?.with("plan", &plan)?,
            backend: HtmlBackend::new(edition.record, site.sources),
            site,
            templates,
            edition,
            locale,
            catalog,
            view,
            registers,
            reading_order,
        })
    }

    /// Lists all pages. The overviews come first, because they take longest to render.
    fn jobs(&self) -> Vec<PageJob<'s>> {
        let (view, registers) = (self.view, self.registers);
        let mut jobs = vec![PageJob::Home, PageJob::Standalone("projects")];
        let standalone = [
            ("preface", view.preface.is_some()),
            ("presidency", view.presidency.is_some()),
            ("external-relations", view.external.is_some()),
            ("annex", true),
            ("calendar", true),
            ("fora", true),
            ("partners", !registers.partners.is_empty()),
            ("acts", !registers.acts.is_empty()),
            ("glossary", !self.edition.plan.terms.is_empty()),
            ("search", true),
            ("cite", true),
            ("accessibility", true),
        ];
        let existing = standalone.into_iter().filter(|(_, exists)| *exists);
        jobs.extend(existing.map(|(name, _)| PageJob::Standalone(name)));
        jobs.extend(view.chapters.iter().map(PageJob::Chapter));
        jobs.extend(view.fora.iter().enumerate().map(|(at, f)| PageJob::Forum(at, f)));
        jobs.extend(registers.partners.iter().enumerate().map(|(at, p)| PageJob::Partner(at, p)));
        jobs.extend(registers.acts.iter().enumerate().map(|(at, a)| PageJob::Act(at, a)));
        jobs
    }

    /// Renders all pages and the search index. Returns the paths of the pages, relative to the
    /// folder of the edition.
    pub(super) fn render_all(&self, sink: &dyn FileSink) -> Result<Vec<String>, TemplateError> {
        let jobs = self.jobs();
        let pages = || {
            jobs.par_iter().with_max_len(MAX_CHUNK).try_for_each(|job| {
                sink.write(self.render(*job)?);
                Ok(())
            })
        };
        // The index takes as long as many pages, so start it first.
        rayon::join(|| sink.write(self.search_index()), pages).1?;
        Ok(jobs.iter().map(|job| format!("{}index.html", folder(job.page()))).collect())
    }

    /// Renders the page at a path of the site, or the search index. Returns `None` if this edition
    /// has no such file.
    pub(super) fn render_file(&self, path: &str) -> Result<Option<OutputFile>, TemplateError> {
        let own = format!("{}/{}/", self.view.locale, self.view.year);
        let Some(path) = path.strip_prefix(&own) else { return Ok(None) };
        if path == SEARCH_INDEX {
            return Ok(Some(self.search_index()));
        }
        let Some(wanted) = path.strip_suffix("index.html") else { return Ok(None) };
        let job = self.jobs().into_iter().find(|job| folder(job.page()) == wanted);
        job.map(|job| self.render(job)).transpose()
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

    fn render(&self, job: PageJob<'_>) -> Result<OutputFile, TemplateError> {
        let (view, registers) = (self.view, self.registers);
        let page = job.page();
        match job {
            PageJob::Home => self.home(),
            PageJob::Chapter(chapter) => {
                let head = PageHead {
                    page,
                    kind: "chapter",
                    title: &chapter_title(chapter),
                    markdown: Some(&chapter.id),
                    source: chapter.source.as_deref(),
                    ld: meta::chapter(&self.location(page), chapter),
                    neighbours: self.reading_neighbours(page),
                };
                self.render_page(head, |values| values.with("chapter", chapter))
            }
            PageJob::Forum(at, forum) => {
                let head = PageHead {
                    page,
                    kind: "forum",
                    title: &forum.name,
                    markdown: None,
                    source: forum.source.as_deref(),
                    ld: meta::page(&self.location(page), &forum.name),
                    neighbours: neighbours(&view.fora, at, |forum| {
                        (Page::Forum(&forum.id), forum.name.clone())
                    }),
                };
                self.render_page(head, |values| values.with("forum", forum))
            }
            PageJob::Partner(at, partner) => {
                let head = PageHead {
                    page,
                    kind: "partner",
                    title: &partner.name,
                    markdown: None,
                    source: partner.source.as_deref(),
                    ld: meta::page(&self.location(page), &partner.name),
                    neighbours: neighbours(&registers.partners, at, |partner| {
                        (Page::Partner(&partner.id), partner.name.clone())
                    }),
                };
                self.render_page(head, |values| values.with("partner", partner))
            }
            PageJob::Act(at, act) => {
                let head = PageHead {
                    page,
                    kind: "act",
                    title: &act.citation,
                    markdown: None,
                    source: act.source.as_deref(),
                    ld: meta::act(act),
                    neighbours: neighbours(&registers.acts, at, |act| {
                        (Page::Act(&act.id), act.citation.clone())
                    }),
                };
                self.render_page(head, |values| values.with("act", act))
            }
            PageJob::Standalone(name) => self.standalone(name),
        }
    }
}

/// Returns the number and the title of a chapter.
fn chapter_title(chapter: &ChapterView) -> String {
    format!("{} {}", chapter.number, chapter.title)
}

/// Returns the entries before and after an entry of a register.
fn neighbours<'v, T>(
    all: &'v [T],
    at: usize,
    page: impl Fn(&'v T) -> (Page<'v>, String),
) -> Neighbours<'v> {
    let get = |at: Option<usize>| Some(page(all.get(at?)?));
    [get(at.checked_sub(1)), get(Some(at + 1))]
}
