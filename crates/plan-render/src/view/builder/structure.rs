//! The outline of the plan: parts, sections, and the number of projects in each chapter.

use super::*;

impl ViewBuilder<'_> {
    /// Counts projects by category, including categories without projects.
    pub(super) fn counts(&self, projects: &[ResolvedProject<'_>]) -> Vec<CategoryCount> {
        let count = |category: &RankedCategory<'_>| CategoryCount {
            category: category.record.id.value.clone(),
            rank: category.rank,
            title: self.line(category.record.title.as_ref()),
            singular: self.category_title(*category, 1),
            count: projects.iter().filter(|project| project.is_in(category)).count(),
        };
        self.edition.categories.iter().map(count).collect()
    }

    pub(super) fn chapter_link(&self, from: Page<'_>, chapter: ChapterHeading<'_>) -> RecordLink {
        RecordLink {
            id: chapter.id.value.clone(),
            title: self.chapter_title(chapter),
            href: self.backend.href(from, LinkTarget::Page(Page::Chapter(&chapter.id.value))),
        }
    }

    /// Returns the titles of the part and the sections that contain a chapter, the outermost first.
    pub(super) fn path(&self, chapter: &ResolvedChapter<'_>) -> Vec<String> {
        let part = chapter.part.map(|part| {
            let number = spanned_number_text(part.number.as_ref());
            format!("{} {number} – {}", self.catalog.word("part"), self.line(part.title.as_ref()))
        });
        let sections = chapter.sections.iter().map(|section| {
            let title = self.line(section.title.as_ref());
            match &section.number {
                // The no-break space keeps the number on the line of the title.
                Some(number) => format!("{}\u{a0}{title}", number.value),
                None => title,
            }
        });
        part.into_iter().chain(sections).collect()
    }

    pub(super) fn part(&self, part: &PlanPart) -> PartView {
        let PlanPart { number, title, introduction, sections, chapters, allow: _ } = part;
        let external = self
            .edition
            .external
            .filter(|external| external.part.is_some_and(|holds_it| std::ptr::eq(holds_it, part)));
        let page = Page::Standalone("external-relations");
        PartView {
            number: spanned_number_text(number.as_ref()),
            title: self.line(title.as_ref()),
            introduction: self.prose(Page::Home, introduction.as_ref()),
            sections: sections.iter().map(|section| self.section(section)).collect(),
            chapters: self.briefs(chapters),
            external: external.map(|external| ChapterBrief {
                id: "external-relations".to_owned(),
                number: number_text(external.number.in_part),
                title: self.line(external.record.title.as_ref()),
                href: self.backend.href(Page::Home, LinkTarget::Page(page)),
                counts: Vec::new(),
                total: 0,
            }),
        }
    }

    fn section(&self, section: &Section) -> SectionView {
        let Section { number, title, introduction, sections, chapters, allow: _ } = section;
        SectionView {
            number: spanned_number_text(number.as_ref()),
            title: self.line(title.as_ref()),
            introduction: self.prose(Page::Home, introduction.as_ref()),
            sections: sections.iter().map(|section| self.section(section)).collect(),
            chapters: self.briefs(chapters),
        }
    }

    /// Builds the outline entries of chapters; ids that do not exist are left out.
    fn briefs(&self, ids: &[Id]) -> Vec<ChapterBrief> {
        let brief = |id: &Id| {
            let chapter = self.edition.chapter(&id.value)?;
            let projects = self.edition.projects_of(chapter);
            Some(ChapterBrief {
                id: id.value.clone(),
                number: number_text(chapter.heading.number.in_part),
                title: self.line(chapter.heading.title),
                href: self.backend.href(Page::Home, LinkTarget::Page(Page::Chapter(&id.value))),
                counts: self.counts(projects),
                total: projects.len(),
            })
        };
        ids.iter().filter_map(brief).collect()
    }
}
