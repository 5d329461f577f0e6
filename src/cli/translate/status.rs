//! `translate status`: reports the open translation work, for instance in a pull request.
//!
//! With a base revision, the work that the branch adds is listed before the work that was already
//! open. Work counts as already open if its address, texts and states are unchanged.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::open_work::{OpenUnit, OpenWork, Selection, open_units, open_work_at};
use crate::cli::filters::Where;
use crate::cli::{Outcome, Program};
use crate::message;
use crate::report::languages::state;
use plan_core::locale::Locale;
use plan_core::messages::language_name;
use plan_language::units::status::Status;
use plan_render::escape::escape_html;

/// Arguments of `translate status`.
#[derive(Args)]
pub(super) struct Options {
    #[arg(long, default_value = "human")]
    format: FormatName,
    #[arg(long, value_name = "REV")]
    base: Option<String>,
    #[arg(long, value_name = "STATE", value_delimiter = ',')]
    only: Vec<String>,
    #[command(flatten)]
    place: Where,
}

#[derive(Copy, Clone, PartialEq, ValueEnum)]
enum FormatName {
    Human,
    Markdown,
    Json,
}

/// The maximum number of units in one list of a Markdown report; the rest is counted.
const MAX_LISTED: usize = 50;

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let only = match program.states(&options.only) {
        Ok(only) => only,
        Err(outcome) => return Ok(outcome),
    };
    let (_, compilation) = match program.read() {
        Ok(compiled) => compiled,
        Err(outcome) => return Ok(outcome),
    };
    let Where { chapter, year } = &options.place;
    if let Some(year) = *year
        && !compilation.plan.editions.iter().any(|edition| edition.year == year)
    {
        program.print_error(&program.unknown_year(year));
        return Ok(Outcome::Error);
    }
    let selection = Selection { year: *year, only: &only, places: chapter };
    let mut open = match open_units(program, &compilation, &selection) {
        Ok(open) => open,
        Err(unknown) => {
            program.print_error(&program.unknown_chapter(&unknown));
            return Ok(Outcome::Error);
        }
    };
    if let Some(base) = &options.base {
        match open_work_at(program, base, &only) {
            Ok(before) => {
                open.iter_mut().for_each(|open| open.is_new = !before.contains(&open.key()));
            }
            Err(error) => {
                program.print_error(&error);
                return Ok(Outcome::Error);
            }
        }
    }
    let report = StatusReport { program, base: options.base.as_deref(), open };
    let text = match options.format {
        FormatName::Human => report.human(),
        FormatName::Markdown => report.markdown(),
        FormatName::Json => report.json()?,
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(Outcome::Clean)
}

/// The report in all formats.
struct StatusReport<'s> {
    program: &'s Program,
    base: Option<&'s str>,
    open: Vec<OpenUnit>,
}

/// The number of units of a chapter in each state; a unit counts once, for its most severe state.
#[derive(Default)]
struct ChapterRow {
    counts: BTreeMap<Status, usize>,
    new: usize,
}

impl StatusReport<'_> {
    /// Describes the open work of a unit.
    fn work_text(&self, open: &OpenUnit) -> String {
        let describe = |(status, to): &OpenWork| {
            let label = state(*status, self.program.ui_language);
            match to {
                Some(to) => format!("{label} ({})", language_name(*to, self.program.ui_language)),
                None => label,
            }
        };
        open.work.iter().map(describe).collect::<Vec<_>>().join(", ")
    }

    /// Returns the rows of the table by heading, in the order of the plan.
    fn rows(&self) -> Vec<(&str, ChapterRow)> {
        let mut rows: Vec<(&str, ChapterRow)> = Vec::new();
        for open in &self.open {
            let is_same = rows.last().is_some_and(|(heading, _)| *heading == open.heading);
            if !is_same {
                rows.push((&open.heading, ChapterRow::default()));
            }
            if let Some((_, row)) = rows.last_mut() {
                *row.counts.entry(open.status()).or_default() += 1;
                row.new += usize::from(open.is_new);
            }
        }
        rows
    }

    /// Returns the states that occur, most severe first.
    fn states(&self) -> Vec<Status> {
        let has = |status: &Status| self.open.iter().any(|open| open.status() == *status);
        Status::ALL.into_iter().filter(has).collect()
    }

    fn title(&self) -> String {
        message!(self.program, "translate-status-title")
    }

    fn nothing(&self) -> String {
        message!(self.program, "translate-status-nothing")
    }

    /// Returns lists of units with titles: one without a title, or new and old work if there is a
    /// base.
    fn lists(&self) -> Vec<(String, Vec<&OpenUnit>)> {
        let program = self.program;
        let (new, old): (Vec<&OpenUnit>, Vec<&OpenUnit>) =
            self.open.iter().partition(|open| open.is_new);
        let mut lists = Vec::new();
        match self.base {
            None => lists.push((String::new(), old)),
            Some(base) => {
                lists.push((message!(program, "translate-status-new", base = base), new));
                lists.push((message!(program, "translate-status-old", base = base), old));
            }
        }
        lists.retain(|(_, open)| !open.is_empty());
        lists
    }

    fn human(&self) -> String {
        if self.open.is_empty() {
            return format!("{}\n", self.nothing());
        }
        let mut text = String::new();
        for (title, open) in self.lists() {
            if !title.is_empty() {
                let _ = writeln!(text, "{title}");
            }
            for open in open {
                let _ = writeln!(
                    text,
                    "  {}  {}  {}",
                    open.location,
                    self.work_text(open),
                    open.address
                );
            }
        }
        let rows = self.rows();
        let width = rows.iter().map(|(heading, _)| heading.chars().count()).max().unwrap_or(0);
        let _ = writeln!(text, "\n{}", self.title());
        for (heading, row) in rows {
            let padding = " ".repeat(width - heading.chars().count());
            let count = |(status, count): (&Status, &usize)| {
                format!("{} {count}", state(*status, self.program.ui_language))
            };
            let counts: Vec<String> = row.counts.iter().map(count).collect();
            let _ = writeln!(text, "  {heading}{padding}  {}", counts.join(", "));
        }
        text
    }

    fn markdown(&self) -> String {
        let program = self.program;
        let mut text = format!("### {}\n\n", self.title());
        if self.open.is_empty() {
            let _ = writeln!(text, "{}", self.nothing());
            return text;
        }
        let is_compared = self.base.is_some();
        if let Some(base) = self.base.filter(|_| self.open.iter().all(|open| !open.is_new)) {
            let nothing_new = message!(program, "translate-status-nothing-new", base = base);
            let _ = writeln!(text, "{nothing_new}\n");
        }
        let states = self.states();
        let mut head = vec![message!(program, "translate-status-chapter")];
        head.extend(states.iter().map(|status| state(*status, program.ui_language)));
        if is_compared {
            head.push(message!(program, "translate-status-of-which-new"));
        }
        let numbers = "| ---: ".repeat(head.len() - 1);
        let _ = writeln!(text, "| {} |\n| --- {numbers}|", head.join(" | "));
        for (heading, row) in self.rows() {
            let mut cells = vec![escape_markdown(heading)];
            let count = |status: &Status| row.counts.get(status).unwrap_or(&0).to_string();
            cells.extend(states.iter().map(count));
            if is_compared {
                cells.push(row.new.to_string());
            }
            let _ = writeln!(text, "| {} |", cells.join(" | "));
        }
        for (title, open) in self.lists() {
            // Older work is collapsed.
            let is_collapsed = is_compared && !open.iter().any(|open| open.is_new);
            let count = open.len();
            match (is_collapsed, title.is_empty()) {
                (true, _) => {
                    let _ = writeln!(
                        text,
                        "\n<details><summary>{} ({count})</summary>\n",
                        escape_html(&title)
                    );
                }
                (false, false) => {
                    let _ = writeln!(text, "\n#### {} ({count})\n", escape_markdown(&title));
                }
                (false, true) => text.push('\n'),
            }
            for open in open.iter().take(MAX_LISTED) {
                let work = self.work_text(open);
                let _ = writeln!(text, "- `{}`: {work} (`{}`)", open.address, open.location);
            }
            if count > MAX_LISTED {
                let more = message!(program, "translate-status-more", count = count - MAX_LISTED);
                let _ = writeln!(text, "- {more}");
            }
            if is_collapsed {
                text.push_str("\n</details>\n");
            }
        }
        text
    }

    fn json(&self) -> io::Result<String> {
        let unit = |open: &OpenUnit| JsonUnit {
            address: open.address.clone(),
            to: open.work.first().and_then(|(_, to)| *to).map(Locale::tag),
            state: open.status().name(),
            states: open.work.iter().map(|(status, _)| status.name()).collect(),
            chapter: open.chapter.clone(),
            place: open.location.clone(),
            new: self.base.map(|_| open.is_new),
        };
        let units = self.open.iter().map(unit).collect();
        let document = StatusDocument { version: 1, base: self.base, units };
        Ok(serde_json::to_string_pretty(&document)? + "\n")
    }
}

#[derive(Serialize)]
struct StatusDocument<'d> {
    version: u8,
    base: Option<&'d str>,
    units: Vec<JsonUnit>,
}

#[derive(Serialize)]
struct JsonUnit {
    address: String,
    to: Option<&'static str>,
    state: &'static str,
    states: Vec<&'static str>,
    chapter: String,
    place: String,
    new: Option<bool>,
}

/// Escapes a text for a table cell or a heading in Markdown.
fn escape_markdown(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if "\\`*_[]<>|#".contains(c) {
            escaped.push('\\');
        }
        escaped.push(if c == '\n' { ' ' } else { c });
    }
    escaped
}
