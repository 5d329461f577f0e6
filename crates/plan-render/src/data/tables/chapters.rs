//! The table of chapters, with the part and the sections that contain each.

use super::{Cell, Row, TableBuilder, TableKind, id_cell, text_cell};
use plan_core::resolved::{ChapterHeading, ResolvedChapter};

impl TableBuilder<'_> {
    pub(super) fn chapters(&self) -> Vec<Row> {
        self.edition.chapters.iter().map(|chapter| self.chapter(chapter)).collect()
    }

    fn chapter(&self, chapter: &ResolvedChapter<'_>) -> Row {
        let ResolvedChapter {
            record: _,
            heading: ChapterHeading { id, number, title },
            part,
            sections,
            owner,
            context,
            projects: positions,
        } = chapter;
        let projects = self.edition.projects_of(chapter);
        let part_number = part.and_then(|part| part.number.as_ref());
        let titles = part.iter().map(|part| part.title.as_ref());
        let titles = titles.chain(sections.iter().map(|section| section.title.as_ref()));
        let mut cells = vec![
            self.year(),
            ("id", id_cell(&id.value)),
            ("number", text_cell(number.in_part.map(ToString::to_string))),
            ("title", self.line(*title)),
            ("part", text_cell(part_number.map(|number| number.value.to_string()))),
            ("section_titles", Cell::List(titles.filter_map(|t| self.texts.line(t)).collect())),
        ];
        cells.extend(self.forum_cells(*owner));
        cells.extend(self.basis_cells(owner.and_then(|owner| owner.ownership)));
        cells.extend([
            ("context", self.prose(*context)),
            ("project_count", Cell::Number(projects.len())),
            ("action_count", Cell::Number(projects.iter().map(|p| p.actions.len()).sum())),
        ]);
        self.row(TableKind::Chapters, &id.value, positions.clone().collect(), cells)
    }
}
