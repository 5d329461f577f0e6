//! The table of chapters, with the part and the sections around each.

use std::collections::HashMap;

use super::{Cell, Kind, Row, Rows, one, text_cell};
use plan_core::model::{Chapter, Section};

impl<'a> Rows<'a> {
    pub(super) fn chapters(&self) -> Vec<Row> {
        let paths = self.paths();
        let row = |chapter: &'a Chapter| {
            let Chapter {
                file: _,
                id,
                number,
                title,
                forum,
                context,
                projects,
                is_damaged: _,
                allow: _,
            } = chapter;
            let (part, titles) = paths.get(id.value.as_str()).cloned().unwrap_or_default();
            let mut cells = vec![
                self.year(),
                ("id", one(id)),
                ("number", text_cell(number.as_ref().map(|n| n.value.to_string()))),
                ("title", self.line(title.as_ref())),
                ("part", text_cell(Some(part))),
                ("section_titles", Cell::List(titles)),
            ];
            cells.extend(self.owner_cells(forum.as_ref()));
            cells.extend(self.basis_cells(forum.as_ref()));
            cells.extend([
                ("context", self.prose(context.as_ref())),
                ("project_count", Cell::Number(projects.len())),
                ("action_count", Cell::Number(projects.iter().map(|p| p.actions.len()).sum())),
            ]);
            let own =
                self.placed.iter().enumerate().filter(|(_, p)| std::ptr::eq(p.chapter, chapter));
            self.row(Kind::Chapters, &id.value, own.map(|(at, _)| at).collect(), cells)
        };
        self.edition.ordered_chapters().into_iter().map(row).collect()
    }

    /// The number of the part and the titles around each chapter.
    fn paths(&self) -> HashMap<&'a str, (String, Vec<String>)> {
        fn walk<'a>(
            rows: &Rows<'a>,
            section: &'a Section,
            part: &str,
            around: &[String],
            paths: &mut HashMap<&'a str, (String, Vec<String>)>,
        ) {
            let mut path = around.to_vec();
            path.extend(rows.words.line(section.title.as_ref()));
            for inner in &section.sections {
                walk(rows, inner, part, &path, paths);
            }
            let here = section.chapters.iter();
            paths.extend(here.map(|id| (id.value.as_str(), (part.to_owned(), path.clone()))));
        }
        let mut paths = HashMap::new();
        for part in &self.edition.parts {
            let number = part.number.as_ref().map(|n| n.value.to_string()).unwrap_or_default();
            let path: Vec<String> = self.words.line(part.title.as_ref()).into_iter().collect();
            for section in &part.sections {
                walk(self, section, &number, &path, &mut paths);
            }
            let here = part.chapters.iter();
            paths.extend(here.map(|id| (id.value.as_str(), (number.clone(), path.clone()))));
        }
        paths
    }
}
