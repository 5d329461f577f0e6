//! Writes a table as CSV (RFC 4180: comma or semicolon, CRLF, a header of keys, quotes where
//! needed).
//!
//! There are two dialects, because people and programs need different ones.
//!
//! - [`Dialect::Spreadsheet`], for published files: semicolons, and a byte order mark. When a file
//!   is opened with a double click, Excel takes the separator from the system, which is the
//!   semicolon in Dutch and French, and needs the mark to read UTF-8. (A first line `sep=,` would
//!   set the separator, but then Excel ignores the mark, and other programs take the line for the
//!   header.) `datapackage.json` states the dialect for programs. A text that a spreadsheet would
//!   evaluate as a formula, because it begins with `=`, `+`, `-`, `@` or a control character, is
//!   preceded by an apostrophe.
//! - [`Dialect::Plain`], for `list --format csv`: commas, no mark, values as they are.
//!
//! The values of a list are separated by vertical bars, which do not occur in ids or names.

use csv::{Terminator, WriterBuilder};

use super::tables::{Cell, Table};

/// The separator between the values of a list.
pub const LIST_SEPARATOR: &str = "|";

/// The intended reader of a file.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Dialect {
    /// For people who open it in Excel.
    Spreadsheet,
    /// For programs.
    Plain,
}

impl Dialect {
    /// Returns the separator of the fields.
    pub const fn delimiter(self) -> char {
        match self {
            Self::Spreadsheet => ';',
            Self::Plain => ',',
        }
    }
}

/// Returns a table as the bytes of a CSV file.
///
/// # Errors
///
/// When a row and the header differ in their number of cells, which cannot happen in a [`Table`].
pub fn csv(table: &Table, dialect: Dialect) -> Result<Vec<u8>, csv::Error> {
    let mut bytes = Vec::new();
    if dialect == Dialect::Spreadsheet {
        bytes.extend("\u{feff}".bytes());
    }
    let mut writer = WriterBuilder::new()
        .delimiter(dialect.delimiter() as u8)
        .terminator(Terminator::CRLF)
        .from_writer(bytes);
    writer.write_record(table.kind.columns().iter().map(|column| column.key))?;
    for row in &table.rows {
        writer.write_record(row.cells.iter().map(|cell| field(cell, dialect)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn field(cell: &Cell, dialect: Dialect) -> String {
    let text = match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::List(list) => list.join(LIST_SEPARATOR),
        Cell::Number(number) => return number.to_string(),
        Cell::Flag(flag) => return flag.to_string(),
        Cell::Day(day) => return day.to_string(),
    };
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if is_formula && dialect == Dialect::Spreadsheet { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::columns::TableKind;
    use crate::data::tables::Row;

    fn table(title: &str) -> Table {
        let columns = TableKind::Projects.columns();
        let cell = |key| if key == "title" { Cell::Text(title.to_owned()) } else { Cell::Empty };
        let cells = columns.iter().map(|column| cell(column.key)).collect();
        let row = Row { cells, id: String::new(), projects: Vec::new(), seats: Vec::new() };
        Table { kind: TableKind::Projects, rows: vec![row] }
    }

    fn title(table: &Table, dialect: Dialect) -> String {
        let bytes = csv(table, dialect).unwrap();
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        let mut reader =
            ::csv::ReaderBuilder::new().delimiter(dialect.delimiter() as u8).from_reader(bytes);
        let at = reader.headers().unwrap().iter().position(|key| key == "title").unwrap();
        reader.records().next().unwrap().unwrap()[at].to_owned()
    }

    #[test]
    fn texts_survive_a_round_trip() {
        for text in ["a;b,c", "say \"yes\"", "two\nlines", "Énergie", " spaces ", "a|b"] {
            for dialect in [Dialect::Spreadsheet, Dialect::Plain] {
                assert_eq!(title(&table(text), dialect), text);
            }
        }
    }

    #[test]
    fn formulas_are_escaped_for_spreadsheets_only() {
        for text in ["=1+1", "+1", "-1", "@a", "\t=1"] {
            assert_eq!(title(&table(text), Dialect::Spreadsheet), format!("'{text}"));
            assert_eq!(title(&table(text), Dialect::Plain), text);
        }
    }
}
