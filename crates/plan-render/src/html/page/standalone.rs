//! The standalone pages of an edition: its front matter, the overviews of projects, fora, partners
//! and acts, the calendar, the glossary, the search and the pages about the site itself.

use serde::Serialize;

use super::layout::{AddContent, PageHead};
use super::{PageBuilder, chapter_title, meta};
use crate::OutputFile;
use crate::templates::TemplateError;
use crate::view::{CalendarGroup, OverviewView, Page};

/// The entries of a register of one kind.
#[derive(Serialize)]
struct RegisterKind<'v, T> {
    title: String,
    kind: &'static str,
    entries: Vec<&'v T>,
}

/// The project that the page about citing uses as its example.
#[derive(Serialize)]
struct Example<'v> {
    id: &'v str,
    title: &'v str,
    chapter: &'v str,
    chapter_id: &'v str,
}

impl PageBuilder<'_> {
    /// Renders the standalone page with this name.
    pub(super) fn standalone(&self, name: &'static str) -> Result<OutputFile, TemplateError> {
        let (view, registers) = (self.view, self.registers);
        let word = |key: &str| self.catalog.word(key);
        let page = Page::Standalone(name);
        let show = |title: &str, source: &Option<String>, add_content: AddContent<'_>| {
            let ld = match name {
                "calendar" => meta::calendar(&registers.calendar),
                _ => meta::page(&self.location(page), title),
            };
            let head = PageHead {
                page,
                kind: name,
                title,
                markdown: None,
                source: source.as_deref(),
                ld,
                neighbours: self.reading_neighbours(page),
            };
            self.render_page(head, add_content)
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
                let kinds = self.kinds("partners_of", plan_core::schema::PARTNER_KINDS, |kind| {
                    registers.partners.iter().filter(|p| p.kind == kind).collect()
                });
                show(&word("partners"), &None, &|values| values.with("kinds", &kinds))
            }
            ("acts", ..) => {
                let kinds = self.kinds("acts_of", plan_core::schema::ACT_KINDS, |kind| {
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
                            chapter: &chapter_title(chapter),
                            chapter_id: &chapter.id,
                        },
                    )
                })
            }
            ("accessibility", ..) => show(&word("accessibility"), &None, &|values| Ok(values)),
            _ => show(&word("search"), &None, &|values| values.with("categories", &view.counts)),
        }
    }

    /// Groups the entries of a register by kind, in the order of `kinds`; kinds without entries are
    /// left out.
    fn kinds<'v, T>(
        &self,
        group: &str,
        kinds: &[&'static str],
        of_kind: impl Fn(&str) -> Vec<&'v T>,
    ) -> Vec<RegisterKind<'v, T>> {
        let kinds = kinds.iter().map(|kind| RegisterKind {
            title: self.catalog.word_in(group, kind),
            kind,
            entries: of_kind(kind),
        });
        kinds.filter(|kind| !kind.entries.is_empty()).collect()
    }
}
