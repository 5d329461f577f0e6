//! Builds the JSON data for the report templates from the view of an edition in one language.
//!
//! Text from the plan is passed as strings, never as code. Prose is a tree of blocks, encoded as
//! JSON inside a string because a view holds prose as strings; `base.typ` decodes it. An internal
//! link is `#` followed by an anchor. `anchors` lists the anchors that the report defines;
//! templates render links to any other anchor as plain text.

use serde::Serialize;
use serde_json::{Value, json};

use plan_core::locale::Locale;
use plan_core::model::prose::{Block, Inline, Target};
use plan_core::resolved::ResolvedEdition;
use plan_language::{Sorter, part_after_article};
use plan_render::Site;
use plan_render::templates::{Catalog, TemplateError, Templates};
use plan_render::view::{
    CategoryCount, ChapterView, ForumView, LinkTarget, MarkupBackend, OtherTerm, Page, PlanView,
    ProjectView, RegistersView, TermView, initial,
};

/// Writes links as anchors, because a report is one document, and prose as JSON.
struct JsonBackend;

impl MarkupBackend for JsonBackend {
    fn href(&self, _: Page<'_>, to: LinkTarget<'_>) -> String {
        match to {
            LinkTarget::Page(Page::Home) => "#page:home".to_owned(),
            LinkTarget::Page(Page::Chapter(id)) => format!("#chapter:{id}"),
            LinkTarget::Page(Page::Forum(id)) => format!("#forum:{id}"),
            LinkTarget::Page(Page::Standalone(name)) => format!("#page:{name}"),
            // Reports define no such anchors: without register pages, nothing links to partners or
            // acts.
            LinkTarget::Page(Page::Partner(id)) => format!("#partner:{id}"),
            LinkTarget::Page(Page::Act(id)) => format!("#act:{id}"),
            LinkTarget::Project { chapter: _, project } => format!("#project:{project}"),
        }
    }

    fn prose(&self, prose: &[Block]) -> String {
        blocks(prose).to_string()
    }
}

fn blocks(prose: &[Block]) -> Value {
    let block = |block: &Block| match block {
        Block::Paragraph(content) => json!({ "kind": "paragraph", "content": inlines(content) }),
        Block::List(start, items) => {
            let items: Vec<Value> = items.iter().map(|item| blocks(item)).collect();
            json!({ "kind": "list", "start": start, "items": items })
        }
        Block::Quote(content) => json!({ "kind": "quote", "content": blocks(content) }),
    };
    prose.iter().map(block).collect()
}

fn inlines(content: &[Inline]) -> Value {
    let inline = |inline: &Inline| match inline {
        Inline::Text(text) => json!(text),
        Inline::Emphasis(content) => json!({ "kind": "emphasis", "content": inlines(content) }),
        Inline::Strong(content) => json!({ "kind": "strong", "content": inlines(content) }),
        Inline::Link(Target::Web(address), content) => {
            json!({ "kind": "link", "to": address, "content": inlines(content) })
        }
        Inline::Link(_, content) => {
            json!({ "kind": "link", "to": null, "content": inlines(content) })
        }
        Inline::Break => json!({ "kind": "break" }),
    };
    content.iter().map(inline).collect()
}

/// Builds the data of every report on an edition in one language.
pub(super) struct ReportData<'a> {
    edition: &'a ResolvedEdition<'a>,
    locale: Locale,
    catalog: &'a Catalog,
    languages: Vec<Language>,
    program: &'a str,
    view: PlanView,
    registers: RegistersView,
}

/// A language of the edition.
#[derive(Clone, Serialize)]
struct Language {
    locale: &'static str,
    name: String,
}

/// The data that all reports share.
#[derive(Serialize)]
struct SharedData<'d, T: Serialize> {
    program: &'d str,
    locale: &'static str,
    languages: &'d [Language],
    /// The anchors that this report defines.
    anchors: Vec<String>,
    t: &'d Catalog,
    #[serde(flatten)]
    own: T,
}

/// The data of the full report.
#[derive(Serialize)]
struct FullData<'d> {
    plan: &'d PlanView,
    index: Vec<IndexLetter<'d>>,
    acronyms: &'d [TermView],
}

/// The index entries under one letter.
#[derive(Serialize)]
struct IndexLetter<'d> {
    letter: String,
    entries: Vec<IndexEntry<'d>>,
}

/// A project in the index.
#[derive(Serialize)]
struct IndexEntry<'d> {
    /// The article at the start of the title, which sorting ignores.
    article: &'d str,
    title: &'d str,
    href: &'d str,
}

/// The data of a dossier.
#[derive(Serialize)]
struct ForumData<'d> {
    plan: PlanBrief<'d>,
    forum: &'d ForumView,
    categories: Vec<DossierCategory<'d>>,
}

/// The fields of the plan that a dossier shows.
#[derive(Serialize)]
struct PlanBrief<'d> {
    title: &'d str,
    year: u16,
}

/// The projects of a category that the forum owns.
#[derive(Serialize)]
struct DossierCategory<'d> {
    title: &'d str,
    rank: usize,
    projects: Vec<DossierProject<'d>>,
}

/// A project with its chapter.
#[derive(Serialize)]
struct DossierProject<'d> {
    /// `Hoofdstuk 1.1`, or `Deel 2 – 1` in a later part.
    chapter_label: String,
    chapter_title: &'d str,
    project: &'d ProjectView,
}

/// The data of a concordance.
#[derive(Serialize)]
struct ConcordanceData<'d> {
    sides: [ConcordanceSide<'d>; 2],
    acronyms: Vec<TermPair<'d>>,
}

/// A language of a concordance.
#[derive(Serialize)]
struct ConcordanceSide<'d> {
    locale: &'static str,
    t: &'d Catalog,
    plan: &'d PlanView,
}

/// An acronym in both languages.
#[derive(Serialize)]
struct TermPair<'d> {
    term: &'d str,
    expansion: Option<&'d str>,
    other: Option<&'d OtherTerm>,
}

impl<'a> ReportData<'a> {
    pub(super) fn new(
        site: &'a Site<'_>,
        edition: &'a ResolvedEdition<'a>,
        locale: Locale,
        templates: &'a Templates,
    ) -> Self {
        let catalog = templates.catalog(locale);
        let (view, registers) = PlanView::with_registers(edition, locale, catalog, &JsonBackend);
        let language = |locale: Locale| Language {
            locale: locale.tag(),
            name: templates.catalog(locale).word("language"),
        };
        let languages = Locale::ALL.into_iter().filter(|locale| edition.languages.contains(locale));
        let languages = languages.map(language).collect();
        let program = site.program;
        Self { edition, locale, catalog, languages, program, view, registers }
    }

    pub(super) fn year(&self) -> u16 {
        self.edition.year
    }

    pub(super) fn locale(&self) -> Locale {
        self.locale
    }

    /// Returns the file name of the full report, without its extension.
    pub(super) fn file_stem(&self) -> &str {
        &self.view.file_stem
    }

    /// Returns the data of the full report.
    pub(super) fn full(&self) -> Result<Vec<u8>, TemplateError> {
        let mut anchors = self.plan_anchors();
        anchors.extend(self.view.fora.iter().map(|forum| format!("forum:{}", forum.id)));
        anchors.push("page:fora".to_owned());
        let own = FullData {
            plan: &self.view,
            index: self.index(),
            acronyms: &self.registers.glossary.acronyms,
        };
        self.data(anchors, own)
    }

    /// Returns the id of each forum that owns projects, with the data of its dossier.
    pub(super) fn fora(&self) -> Result<Vec<(String, Vec<u8>)>, TemplateError> {
        let owning = self.view.fora.iter().filter(|forum| forum.total > 0);
        let dossier = |forum: &ForumView| {
            let categories: Vec<DossierCategory<'_>> = self
                .view
                .counts
                .iter()
                .map(|category| self.dossier_category(&forum.id, category))
                .collect();
            let owned = categories.iter().flat_map(|category| &category.projects);
            let mut anchors: Vec<String> =
                owned.map(|owned| format!("project:{}", owned.project.id)).collect();
            anchors.push(format!("forum:{}", forum.id));
            let plan = PlanBrief { title: &self.view.title, year: self.view.year };
            let categories = categories.into_iter().filter(|c| !c.projects.is_empty()).collect();
            Ok((forum.id.clone(), self.data(anchors, ForumData { plan, forum, categories })?))
        };
        owning.map(dossier).collect()
    }

    /// Returns the data of the concordance with another language.
    pub(super) fn concordance(&self, other: &Self) -> Result<Vec<u8>, TemplateError> {
        let terms = &self.registers.glossary.acronyms;
        let acronyms = terms.iter().map(|term| term_pair(term, other.locale)).collect();
        let sides = [self.side(), other.side()];
        self.data(self.plan_anchors(), ConcordanceData { sides, acronyms })
    }

    fn side(&self) -> ConcordanceSide<'_> {
        ConcordanceSide { locale: self.locale.tag(), t: self.catalog, plan: &self.view }
    }

    /// Serializes the data of a report, together with the data that all reports share.
    fn data(&self, anchors: Vec<String>, own: impl Serialize) -> Result<Vec<u8>, TemplateError> {
        let shared = SharedData {
            program: self.program,
            locale: self.locale.tag(),
            languages: &self.languages,
            anchors,
            t: self.catalog,
            own,
        };
        serde_json::to_vec(&shared).map_err(|error| TemplateError {
            path: "pdf/base.typ".to_owned(),
            place: None,
            reason: error.to_string(),
        })
    }

    /// Returns the anchors of the annex, the front matter, and the chapters with their projects. A
    /// chapter outside every part is not printed, so it has none.
    fn plan_anchors(&self) -> Vec<String> {
        let view = &self.view;
        let is_listed =
            |id: &str| self.edition.chapter(id).is_some_and(|chapter| chapter.part.is_some());
        let mut anchors = vec!["page:annex".to_owned()];
        for chapter in view.chapters.iter().filter(|chapter| is_listed(&chapter.id)) {
            anchors.push(format!("chapter:{}", chapter.id));
            let projects = chapter.categories.iter().flat_map(|category| &category.projects);
            anchors.extend(projects.map(|project| format!("project:{}", project.id)));
        }
        let is_external =
            view.external.is_some() && view.parts.iter().any(|p| p.external.is_some());
        let pages = [
            ("page:preface", view.preface.is_some()),
            ("page:presidency", view.presidency.is_some()),
            ("page:external-relations", is_external),
        ];
        anchors.extend(pages.into_iter().filter(|(_, is)| *is).map(|(name, _)| name.to_owned()));
        anchors
    }

    /// Returns the index of all projects by title, ignoring articles.
    fn index(&self) -> Vec<IndexLetter<'_>> {
        let sorter = Sorter::new(self.locale);
        let rows = self.registers.overview.rows.iter();
        let entries = rows.map(|row| {
            let (article, title) = part_after_article(self.locale, &row.title);
            IndexEntry { article, title, href: &row.href }
        });
        let mut entries: Vec<IndexEntry<'_>> = entries.collect();
        entries.sort_by(|a, b| sorter.compare(a.title, b.title));
        let mut letters: Vec<IndexLetter<'_>> = Vec::new();
        for entry in entries {
            let letter = initial(entry.title);
            match letters.last_mut().filter(|group| group.letter == letter) {
                Some(group) => group.entries.push(entry),
                None => letters.push(IndexLetter { letter, entries: vec![entry] }),
            }
        }
        letters
    }

    /// Returns the number of a chapter with a leading word: `Hoofdstuk 1.1`, `Deel 2 – 1`.
    fn chapter_label(&self, chapter: &ChapterView) -> String {
        // In a later part, `number_in_plan` already starts with a word.
        if chapter.number_in_plan == chapter.number {
            format!("{} {}", self.catalog.word("chapter"), chapter.number)
        } else {
            chapter.number_in_plan.clone()
        }
    }

    /// Returns the projects of a category that a forum owns, in the order of the plan.
    fn dossier_category<'s>(
        &'s self,
        forum: &str,
        category: &'s CategoryCount,
    ) -> DossierCategory<'s> {
        let mut projects = Vec::new();
        for chapter in &self.view.chapters {
            let of_category = chapter.categories.iter().filter(|c| c.id == category.category);
            for project in of_category.flat_map(|category| &category.projects) {
                if project.owner.as_ref().is_some_and(|owner| owner.id == forum) {
                    projects.push(DossierProject {
                        chapter_label: self.chapter_label(chapter),
                        chapter_title: &chapter.title,
                        project,
                    });
                }
            }
        }
        DossierCategory { title: &category.title, rank: category.rank, projects }
    }
}

fn term_pair(term: &TermView, other: Locale) -> TermPair<'_> {
    TermPair {
        term: &term.term,
        expansion: term.expansion.as_deref(),
        other: term.others.iter().find(|of| of.locale == other.tag()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan_core::model::Prose;
    use plan_core::source::Span;
    use plan_core::syntax::Text;

    #[test]
    fn prose_becomes_a_tree_with_literal_text() {
        let text = "*Wat* #set-page(): $x$ [hier](https://example.org)\n\n3. een\n4. twee";
        let prose = Prose::parse(Text::at(text.to_owned(), Span::default()));
        let tree: Value = serde_json::from_str(&JsonBackend.prose(&prose.blocks)).unwrap();
        let link = json!({ "kind": "link", "to": "https://example.org", "content": ["hier"] });
        let expected = json!([
            { "kind": "paragraph", "content": [
                { "kind": "emphasis", "content": ["Wat"] }, " #set-page(): $x$ ", link,
            ]},
            { "kind": "list", "start": 3, "items": [
                [{ "kind": "paragraph", "content": ["een"] }],
                [{ "kind": "paragraph", "content": ["twee"] }],
            ]},
        ]);
        assert_eq!(tree, expected);
    }
}
