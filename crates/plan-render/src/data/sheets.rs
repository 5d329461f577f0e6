//! `plan-<lang>.xlsx`: a workbook with one sheet per table, for people.
//!
//! Each sheet is an Excel table with a frozen header, a filter on every column and fitted column
//! widths. It contains names and words; the ids are in the CSV and JSON files. The output is
//! reproducible: the creation date is the first day of the year of the edition, and the archive has
//! no timestamps. Texts are written as strings, so that Excel never evaluates them as formulas.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Table as ExcelTable, TableColumn,
    TableStyle, Workbook, Worksheet, XlsxError,
};

use super::columns::{Column, ValueKind};
use super::tables::{Cell, Table};
use crate::templates::Catalog;

/// The maximum number of characters in a cell (Excel specifications and limits).
const MAX_CELL_LENGTH: usize = 32_767;

/// The properties of the document.
pub(super) struct Properties<'a> {
    pub year: u16,
    pub language: &'static str,
    pub title: &'a str,
    pub notice: &'a str,
}

/// Returns the workbook as bytes.
///
/// # Errors
///
/// When Excel does not accept the title of a sheet or a heading from the catalog.
pub(super) fn workbook(
    properties: &Properties<'_>,
    tables: &[Table],
    catalog: &Catalog,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(properties.year.max(1900), 1, 1)?;
    let document = DocProperties::new()
        .set_title(properties.title)
        .set_comment(properties.notice)
        .set_custom_property("Language", properties.language)
        .set_creation_datetime(&created);
    book.set_properties(&document);
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
        let cells: Vec<SheetCell> =
            table.rows.iter().map(|row| SheetCell::of(&row.cells[*from], catalog)).collect();
        sheet.set_column_width(at, width(column, &heading, &cells))?;
        headings.push(TableColumn::new().set_header(heading));
        for (row, cell) in (1u32..).zip(cells) {
            match cell {
                SheetCell::Blank => sheet.write_blank(row, at, &plain)?,
                SheetCell::Text(text) => sheet.write_string_with_format(row, at, text, &wrapped)?,
                SheetCell::Number(number) => {
                    sheet.write_number_with_format(row, at, number, &plain)?
                }
                SheetCell::Day(date) => sheet.write_datetime_with_format(row, at, &date, &day)?,
            };
        }
        last = at;
    }
    // An Excel table needs at least one row, which may be empty.
    let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX).max(1);
    let excel_table = ExcelTable::new()
        .set_name(table.kind.name())
        .set_columns(&headings)
        .set_style(TableStyle::Light1);
    sheet.add_table(0, 0, rows, last, &excel_table)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// A cell value as a type that Excel has.
enum SheetCell {
    Blank,
    Text(String),
    Number(f64),
    Day(ExcelDateTime),
}

impl SheetCell {
    fn of(cell: &Cell, catalog: &Catalog) -> Self {
        match cell {
            Cell::Empty => Self::Blank,
            Cell::Text(text) => Self::text(text),
            Cell::List(list) if list.is_empty() => Self::Blank,
            Cell::List(list) => Self::text(&list.join("; ")),
            #[expect(clippy::cast_precision_loss, reason = "counts are small")]
            Cell::Number(number) => Self::Number(*number as f64),
            Cell::Flag(flag) => {
                Self::Text(catalog.word_in("flag", if *flag { "yes" } else { "no" }))
            }
            // Excel has no dates before 1900.
            Cell::Day(day) => match ExcelDateTime::from_ymd(day.year, day.month, day.day) {
                Ok(date) => Self::Day(date),
                Err(_) => Self::Text(day.to_string()),
            },
        }
    }

    fn text(text: &str) -> Self {
        if text.chars().count() <= MAX_CELL_LENGTH {
            return Self::Text(text.to_owned());
        }
        let start: String = text.chars().take(MAX_CELL_LENGTH - 1).collect();
        Self::Text(start + "…")
    }
}

/// Returns the column width that fits the widest line, within limits. The heading needs room for
/// the filter button.
fn width(column: &Column, heading: &str, cells: &[SheetCell]) -> f64 {
    let (min, max) = match column.value {
        ValueKind::Text | ValueKind::List => (8, 60),
        ValueKind::Number | ValueKind::Flag => (6, 14),
        ValueKind::Day => (11, 14),
    };
    let line = |cell: &SheetCell| match cell {
        SheetCell::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        SheetCell::Blank | SheetCell::Number(_) | SheetCell::Day(_) => 0,
    };
    let widest = cells.iter().map(line).max().unwrap_or(0).clamp(min, max);
    let width = u32::try_from(widest.max(heading.chars().count() + 3) + 2).unwrap_or(60);
    f64::from(width)
}
