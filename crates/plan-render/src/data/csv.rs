//! A table as CSV (RFC 4180: comma or semicolon, CRLF, a header of keys, quotes where needed).
//!
//! There are two dialects, because people and programs want different things.
//!
//! - [`Dialect::Spreadsheet`], for the files that are published: semicolons, and a byte order mark
//!   before the UTF-8. Excel takes the separator of a file that is opened with a double click from
//!   the system, and in Dutch and French that is the semicolon; without the mark it reads UTF-8 as
//!   the old code page and shows `Ã‰nergie`. A first line `sep=,` would also set the separator, but
//!   then Excel no longer looks at the mark, and every other program takes it for the header.
//!   `datapackage.json` states the dialect for programs. A text that a spreadsheet would take for a
//!   formula, because it begins with `=`, `+`, `-`, `@` or a control character, gets an apostrophe
//!   in front.
//! - [`Dialect::Plain`], for what `list --format csv` prints: commas, no mark, every value as it
//!   is; what a pipe expects.
//!
//! Several values in one cell stand between vertical bars, which no id and no name holds.

use csv::{Terminator, WriterBuilder};

use super::rows::{Cell, Table};

/// What stands between several values of one cell.
pub const BETWEEN: &str = "|";

/// For whom the file is.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Dialect {
    /// For people who open it in Excel.
    Spreadsheet,
    /// For programs.
    Plain,
}

impl Dialect {
    /// What stands between two cells.
    pub const fn delimiter(self) -> char {
        match self {
            Self::Spreadsheet => ';',
            Self::Plain => ',',
        }
    }
}

/// Writes a table.
///
/// # Errors
///
/// When a row has not as many cells as the header; the tables of this module always have.
pub fn csv(table: &Table, dialect: Dialect) -> Result<Vec<u8>, csv::Error> {
    let mut start = Vec::new();
    if dialect == Dialect::Spreadsheet {
        start.extend("\u{feff}".bytes());
    }
    let mut writer = WriterBuilder::new()
        .delimiter(dialect.delimiter() as u8)
        .terminator(Terminator::CRLF)
        .from_writer(start);
    writer.write_record(table.kind.columns().iter().map(|column| column.key))?;
    for row in &table.rows {
        writer.write_record(row.cells.iter().map(|cell| written(cell, dialect)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn written(cell: &Cell, dialect: Dialect) -> String {
    let text = match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::List(list) => list.join(BETWEEN),
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
    use crate::data::columns::Kind;
    use crate::data::rows::Row;

    fn table(title: &str) -> Table {
        let columns = Kind::Projects.columns();
        let cell = |key| if key == "title" { Cell::Text(title.to_owned()) } else { Cell::Empty };
        let cells = columns.iter().map(|column| cell(column.key)).collect();
        let row = Row { cells, id: String::new(), projects: Vec::new(), seats: Vec::new() };
        Table { kind: Kind::Projects, rows: vec![row] }
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
    fn every_text_comes_back() {
        for text in ["a;b,c", "say \"yes\"", "two\nlines", "Énergie", " spaces ", "a|b"] {
            for dialect in [Dialect::Spreadsheet, Dialect::Plain] {
                assert_eq!(title(&table(text), dialect), text);
            }
        }
    }

    #[test]
    fn a_spreadsheet_is_given_no_formula() {
        for text in ["=1+1", "+1", "-1", "@a", "\t=1"] {
            assert_eq!(title(&table(text), Dialect::Spreadsheet), format!("'{text}"));
            assert_eq!(title(&table(text), Dialect::Plain), text);
        }
    }
}
