//! The command `list`: prints the records of the plan as a table, filtered.
//!
//! The rows are those of the published [data](plan_render::data). A plan with errors is listed as
//! far as it can be parsed, because authors look up records while correcting it.

mod filter;
mod table;

use std::io::{self, IsTerminal, Write};

use clap::{Args, ValueEnum};

use self::filter::Filter;
use super::filters::parse_locale;
use super::width::table_width;
use super::{Outcome, Program};
use crate::message;
use plan_core::diagnostic::Severity;
use plan_core::locale::Locale;
use plan_core::resolved::{ResolvedEdition, ResolvedPlan};
use plan_render::data::columns::{Column, ColumnFit, TableKind};
use plan_render::data::csv::{self, Dialect};
use plan_render::data::tables::{Cell, Table, TableBuilder};
use plan_render::templates::Templates;

/// Arguments of `list`.
#[derive(Args)]
pub(super) struct Options {
    #[arg(value_name = "WHAT")]
    what: What,
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    forum: Vec<String>,
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    category: Vec<String>,
    #[arg(long, value_name = "ID|NUMBER", value_delimiter = ',')]
    chapter: Vec<String>,
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    partner: Vec<String>,
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
    #[arg(long, value_name = "YEAR", value_delimiter = ',')]
    year: Vec<u16>,
    #[arg(long, value_name = "LANG", value_parser = parse_locale)]
    lang: Option<Locale>,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: FormatName,
}

#[derive(Copy, Clone, ValueEnum)]
enum What {
    Projects,
    Actions,
    Chapters,
    Fora,
    Partners,
    Acts,
    Instruments,
    Events,
    Glossary,
}

impl What {
    const fn kind(self) -> TableKind {
        match self {
            Self::Projects => TableKind::Projects,
            Self::Actions => TableKind::Actions,
            Self::Chapters => TableKind::Chapters,
            Self::Fora => TableKind::Fora,
            Self::Partners => TableKind::Partners,
            Self::Acts => TableKind::Acts,
            Self::Instruments => TableKind::Instruments,
            Self::Events => TableKind::Events,
            Self::Glossary => TableKind::Glossary,
        }
    }
}

#[derive(Copy, Clone, ValueEnum)]
enum FormatName {
    Table,
    Json,
    Csv,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let (disk, compilation) = match program.compile() {
        Ok(found) => found,
        Err(outcome) => return Ok(outcome),
    };
    if compilation.count(Severity::Error) > 0 {
        program.print_status(&message!(program, "list-incomplete"));
    }
    let plan = ResolvedPlan::new(&compilation.plan);
    let editions = match selected_editions(program, options, &plan) {
        Ok(editions) => editions,
        Err(outcome) => return Ok(outcome),
    };
    let templates = match Templates::load(&disk) {
        Ok(templates) => templates,
        Err(error) => {
            program.print_error(&error.to_string());
            return Ok(Outcome::Error);
        }
    };
    let filter = match Filter::new(program, options, &editions) {
        Ok(filter) => filter,
        Err(reason) => {
            program.print_error(&reason);
            return Ok(Outcome::Error);
        }
    };
    let kind = options.what.kind();
    let mut all = Table { kind, rows: Vec::new() };
    let mut heading_locale = None;
    for edition in editions {
        let locale = match row_locale(program, options, edition) {
            Ok(locale) => locale,
            Err(reason) => {
                program.print_error(&reason);
                return Ok(Outcome::Error);
            }
        };
        heading_locale.get_or_insert(locale);
        let table =
            |locale| TableBuilder::new(edition, locale, templates.catalog(locale)).table(kind);
        let mut shown = table(locale);
        let others: Vec<Table> = if filter.has_text() {
            let others = edition.languages.iter().filter(|other| **other != locale);
            others.map(|other| table(*other)).collect()
        } else {
            Vec::new()
        };
        let matches = filter.matching_rows(edition, &shown, &others);
        let mut matches = matches.into_iter();
        shown.rows.retain(|_| matches.next().unwrap_or(false));
        all.rows.append(&mut shown.rows);
    }
    let catalog = templates.catalog(heading_locale.unwrap_or(Locale::ALL[0]));
    let is_shown = |column: &Column| {
        column.in_terminal != ColumnFit::Hidden && !filter.determines(kind, column)
    };
    let heading = |column: &Column| catalog.word_in("column", column.key);
    write(program, options.format, &all, is_shown, heading)?;
    if all.rows.is_empty() {
        program.print_status(&if filter.is_empty() {
            message!(program, "list-empty")
        } else {
            message!(program, "list-no-match")
        });
    }
    Ok(Outcome::Clean)
}

/// Returns the selected editions; the latest one by default.
fn selected_editions<'r, 'p>(
    program: &Program,
    options: &Options,
    plan: &'r ResolvedPlan<'p>,
) -> Result<Vec<&'r ResolvedEdition<'p>>, Outcome> {
    let missing = options.year.iter().find(|year| !plan.editions.iter().any(|e| e.year == **year));
    if missing.is_some() || plan.editions.is_empty() {
        program.print_error(&match missing {
            Some(year) => program.unknown_year(*year),
            None => message!(program, "unknown-no-edition"),
        });
        return Err(if missing.is_some() { Outcome::Error } else { Outcome::NoPlan });
    }
    if options.year.is_empty() {
        return Ok(plan.editions.last().map(AsRef::as_ref).into_iter().collect());
    }
    let editions = plan.editions.iter().map(AsRef::as_ref);
    Ok(editions
        .filter(|edition: &&ResolvedEdition<'_>| options.year.contains(&edition.year))
        .collect())
}

/// Returns the language of the rows; `Err` is a message that the edition lacks the requested one.
fn row_locale(
    program: &Program,
    options: &Options,
    edition: &ResolvedEdition<'_>,
) -> Result<Locale, String> {
    let languages = &edition.languages;
    let preferred = program.ui_language.locale();
    // If an edition could not be parsed, its languages are unknown and all are accepted.
    let has = |locale: &Locale| languages.is_empty() || languages.contains(locale);
    match options.lang {
        Some(requested) if has(&requested) => Ok(requested),
        Some(requested) => {
            let known = languages.iter().map(|l| format!("`{l}`")).collect::<Vec<_>>().join(", ");
            let year = edition.year;
            let language = requested.tag();
            Err(message!(
                program,
                "list-not-in-language",
                year = year,
                language = language,
                known = known,
            ))
        }
        None => {
            let first = languages.first().copied().unwrap_or(Locale::ALL[0]);
            Ok(preferred.filter(has).unwrap_or(first))
        }
    }
}

fn write(
    program: &Program,
    format: FormatName,
    table: &Table,
    is_shown: impl Fn(&Column) -> bool,
    heading: impl Fn(&Column) -> String,
) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match format {
        FormatName::Csv => {
            out.write_all(&csv::csv(table, Dialect::Plain).map_err(io::Error::other)?)
        }
        FormatName::Json => {
            serde_json::to_writer_pretty(&mut out, table)?;
            out.write_all(b"\n")
        }
        FormatName::Table if table.rows.is_empty() => Ok(()),
        FormatName::Table => {
            let columns: Vec<(usize, &Column)> = table
                .kind
                .columns()
                .iter()
                .enumerate()
                .filter(|(_, column)| is_shown(column))
                .collect();
            let headings = columns.iter().map(|(_, column)| table::Heading {
                text: heading(column),
                fit: column.in_terminal,
                value: column.value,
            });
            let rows = table
                .rows
                .iter()
                .map(|row| columns.iter().map(|(at, _)| cell_text(&row.cells[*at])).collect());
            let style = table::TableStyle {
                width: table_width(out.is_terminal()),
                is_bold: program.uses_color(out.is_terminal()),
            };
            let text =
                table::table(&headings.collect::<Vec<_>>(), &rows.collect::<Vec<_>>(), style);
            out.write_all(text.as_bytes())
        }
    }
}

/// Returns a cell as one line, without control characters.
fn cell_text(cell: &Cell) -> String {
    let text = match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::List(list) => list.join(", "),
        Cell::Number(number) => number.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Day(day) => day.to_string(),
    };
    text.replace("\n  ", " ").replace(char::is_control, " ")
}
