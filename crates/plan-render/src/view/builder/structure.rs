//! Parts and sections, and how much stands in them.

use super::*;

impl<'a> ViewBuilder<'a> {
    pub(super) fn counts<'p>(&self, projects: impl Iterator<Item = &'p Project>) -> Vec<Count> {
        let mut counts: Vec<Count> = self
            .edition
            .categories
            .iter()
            .map(|category| Count {
                category: category.id.value.clone(),
                rank: self.rank(&category.id.value),
                title: self.line(category.title.as_ref()),
                singular: self.category_over(category, 1),
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

    pub(super) fn chapter_reference(&self, from: Page<'_>, chapter: &Chapter) -> Reference {
        Reference {
            id: chapter.id.value.clone(),
            title: self.chapter_title(chapter),
            href: self.backend.href(from, LinkTarget::Page(Page::Chapter(&chapter.id.value))),
        }
    }

    /// The titles around each chapter.
    pub(super) fn paths(&self) -> HashMap<&'a str, Vec<String>> {
        fn walk<'a>(
            builder: &ViewBuilder<'a>,
            section: &'a Section,
            around: &[String],
            paths: &mut HashMap<&'a str, Vec<String>>,
        ) {
            let mut path = around.to_vec();
            let title = numbered(section.number.as_ref(), &builder.line(section.title.as_ref()));
            // A number does not end a line that its title begins.
            path.push(title.replacen(' ', "\u{a0}", usize::from(section.number.is_some())));
            for inner in &section.sections {
                walk(builder, inner, &path, paths);
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

    pub(super) fn part(&self, part: &PlanPart) -> PartView {
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
                href: self
                    .backend
                    .href(Page::Home, LinkTarget::Page(Page::Other("external-relations"))),
                counts: Vec::new(),
                total: 0,
            }),
        }
    }

    pub(super) fn section(&self, section: &Section) -> SectionView {
        SectionView {
            number: section.number.as_ref().map(|n| n.value.to_string()).unwrap_or_default(),
            title: self.line(section.title.as_ref()),
            introduction: self.prose(Page::Home, section.introduction.as_ref()),
            sections: section.sections.iter().map(|section| self.section(section)).collect(),
            chapters: self.briefs(&section.chapters),
        }
    }

    pub(super) fn briefs(&self, ids: &[Id]) -> Vec<ChapterBrief> {
        let brief = |id: &Id| {
            let chapter = *self.chapters.get(id.value.as_str())?;
            Some(ChapterBrief {
                id: id.value.clone(),
                number: self.number_of(chapter),
                title: self.line(chapter.title.as_ref()),
                href: self.backend.href(Page::Home, LinkTarget::Page(Page::Chapter(&id.value))),
                counts: self.counts(chapter.projects.iter()),
                total: chapter.projects.len(),
            })
        };
        ids.iter().filter_map(brief).collect()
    }
}

/// The words for the part of every chapter that does not stand in the first one.
pub(super) fn later_parts<'a>(edition: &'a Edition, catalog: &Catalog) -> HashMap<&'a str, String> {
    fn walk<'a>(section: &'a Section, words: &str, parts: &mut HashMap<&'a str, String>) {
        parts.extend(section.chapters.iter().map(|id| (id.value.as_str(), words.to_owned())));
        for inner in &section.sections {
            walk(inner, words, parts);
        }
    }
    let mut parts = HashMap::new();
    for part in edition.parts.iter().skip(1) {
        let Some(number) = &part.number else { continue };
        let words = format!("{} {}", catalog.word("part"), number.value);
        parts.extend(part.chapters.iter().map(|id| (id.value.as_str(), words.clone())));
        for section in &part.sections {
            walk(section, &words, &mut parts);
        }
    }
    parts
}
