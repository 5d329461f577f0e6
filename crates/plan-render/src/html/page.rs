//! The pages of an edition in one language: which there are, and those of chapters and of the
//! entries of registers.
//!
//! How a page is put together stands in `frame`; the home page and the pages that an edition has
//! once have files of their own.

mod home;
mod layout;
mod others;

use rayon::prelude::*;
use serde::Serialize;

use self::layout::Own;
use super::address::{Pages, folder};
use super::{meta, search};
use crate::Format;
use crate::templates::{Catalog, TemplateError, Templates, Values};
use crate::view::{
    ActPage, ChapterView, Contact, ForumView, Page, PartnerView, PlanView, RegistersView,
};
use crate::{AT_ONCE, Output, OutputFile, Site};
use plan_core::locale::Locale;
use plan_core::model::Edition;

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
pub(super) struct PageBuilder<'s> {
    site: &'s Site<'s>,
    templates: &'s Templates,
    edition: &'s Edition,
    locale: Locale,
    catalog: &'s Catalog,
    view: &'s PlanView,
    registers: &'s RegistersView,
    backend: Pages<'s>,
    shared: Values,
    /// The pages that are read one after the other, with their titles.
    reading: Vec<(Page<'s>, String)>,
}

impl<'s> PageBuilder<'s> {
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
            has_data: site.formats.contains(&Format::Data)
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
            backend: Pages::new(edition, site.sources),
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
}

/// The title of a chapter behind its number.
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
