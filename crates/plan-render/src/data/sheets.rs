//! `plan-<lang>.xlsx`: a sheet per table, for people.
//!
//! Each sheet is an Excel table with a header that stays, a filter on every column and columns as
//! wide as they need to be. Ids stand in the CSV and JSON files; here are names and words. The same
//! plan gives the same bytes: the day of creation is the first of the year of the edition, and the
//! archive has no times. Texts are written as texts, so that none becomes a formula.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Table as ExcelTable, TableColumn,
    TableStyle, Workbook, Worksheet, XlsxError,
};

use super::columns::{Column, ValueKind};
use super::rows::{Cell, Table};
use crate::templates::Catalog;

/// The longest text of a cell (Excel specifications and limits: 32,767 characters).
const LONGEST: usize = 32_767;

/// What a workbook says of itself.
pub(super) struct About<'a> {
    pub year: u16,
    pub language: &'static str,
    pub title: &'a str,
    pub notice: &'a str,
}

/// Makes the workbook.
///
/// # Errors
///
/// When a title of a sheet or a heading in the catalog is one that Excel does not take.
pub(super) fn workbook(
    about: &About<'_>,
    tables: &[Table],
    catalog: &Catalog,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(about.year.max(1900), 1, 1)?;
    let properties = DocProperties::new()
        .set_title(about.title)
        .set_comment(about.notice)
        .set_custom_property("Language", about.language)
        .set_creation_datetime(&created);
    book.set_properties(&properties);
    for table in tables {
        let sheet = book.add_worksheet();
        sheet.set_name(catalog.word_in("sheet", table.kind.name()))?;
        fill(sheet, table, catalog)?;
    }
    book.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, table: &Table, catalog: &Catalog) -> Result<(), XlsxError> {
    let columns: Vec<(usize, &Column)> =
        table.kind.columns().iter().enumerate().filter(|(_, column)| column.in_sheet).collect();
    let plain = Format::new().set_align(FormatAlign::Top);
    let wrapped = plain.clone().set_text_wrap();
    let day = plain.clone().set_num_format("yyyy-mm-dd");
    let mut headings = Vec::new();
    let mut last = 0;
    for (at, (from, column)) in (0u16..).zip(&columns) {
        let heading = catalog.word_in("column", column.key);
        let cells: Vec<Written> =
            table.rows.iter().map(|row| Written::of(&row.cells[*from], catalog)).collect();
        sheet.set_column_width(at, width(column, &heading, &cells))?;
        headings.push(TableColumn::new().set_header(heading));
        for (row, cell) in (1u32..).zip(cells) {
            match cell {
                Written::Nothing => sheet.write_blank(row, at, &plain)?,
                Written::Text(text) => sheet.write_string_with_format(row, at, text, &wrapped)?,
                Written::Number(number) => {
                    sheet.write_number_with_format(row, at, number, &plain)?
                }
                Written::Day(date) => sheet.write_datetime_with_format(row, at, &date, &day)?,
            };
        }
        last = at;
    }
    // A table of Excel has at least one row, be it empty.
    let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX).max(1);
    let look = ExcelTable::new()
        .set_name(table.kind.name())
        .set_columns(&headings)
        .set_style(TableStyle::Light1);
    sheet.add_table(0, 0, rows, last, &look)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// A cell as the sheet has it.
enum Written {
    Nothing,
    Text(String),
    Number(f64),
    Day(ExcelDateTime),
}

impl Written {
    fn of(cell: &Cell, catalog: &Catalog) -> Self {
        match cell {
            Cell::Empty => Self::Nothing,
            Cell::Text(text) => Self::text(text),
            Cell::List(list) if list.is_empty() => Self::Nothing,
            Cell::List(list) => Self::text(&list.join("; ")),
            #[expect(clippy::cast_precision_loss, reason = "counts are small")]
            Cell::Number(number) => Self::Number(*number as f64),
            Cell::Flag(flag) => {
                Self::Text(catalog.word_in("flag", if *flag { "yes" } else { "no" }))
            }
            // Excel knows no day before 1900.
            Cell::Day(day) => match ExcelDateTime::from_ymd(day.year, day.month, day.day) {
                Ok(date) => Self::Day(date),
                Err(_) => Self::Text(day.to_string()),
            },
        }
    }

    fn text(text: &str) -> Self {
        if text.chars().count() <= LONGEST {
            return Self::Text(text.to_owned());
        }
        let start: String = text.chars().take(LONGEST - 1).collect();
        Self::Text(start + "…")
    }
}

/// As wide as the widest line, within reason; the heading has a button beside it.
fn width(column: &Column, heading: &str, cells: &[Written]) -> f64 {
    let (least, most) = match column.value {
        ValueKind::Text | ValueKind::List => (8, 60),
        ValueKind::Number | ValueKind::Flag => (6, 14),
        ValueKind::Day => (11, 14),
    };
    let line = |cell: &Written| match cell {
        Written::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        Written::Nothing | Written::Number(_) | Written::Day(_) => 0,
    };
    let widest = cells.iter().map(line).max().unwrap_or(0).clamp(least, most);
    let width = u32::try_from(widest.max(heading.chars().count() + 3) + 2).unwrap_or(60);
    f64::from(width)
}
