//! The changes as Markdown, for a comment on a pull request, in one language or several.
//!
//! GitHub refuses a comment of more than 65,536 characters. What is least important is left out
//! first: editorial changes, then texts word by word, then minor changes; the comment says how much
//! is missing.

use std::io::{self, Write};

use plan_changes::{FieldChange, LanguageChange, Weight};
use plan_core::locale::UiLanguage;
use plan_core::messages::language_name;
use plan_language::units::change::{Piece, change};

use super::entry::{Entries, Entry, Location};
use super::words::Words;
use crate::message;
use crate::report::languages::capital;
use crate::report::markdown_text::{cell, escaped, link, push_piece};

/// The maximum length in bytes, which are never fewer than the characters that GitHub counts. It
/// leaves room for a line that a program adds to find its comment again.
const MAX_LENGTH: usize = 65_000;

/// Room for the lines that say how much was left out, per language.
const RESERVED: usize = 1_500;

/// The maximum number of texts to translate that are listed.
const OPEN_TEXTS: usize = 20;

/// The parts of a comment in one language.
struct Comment {
    ui_language: UiLanguage,
    head: String,
    /// The rows of the tables, by weight.
    rows: [Vec<String>; 3],
    /// The texts that are left to translate because of this change.
    open: Vec<String>,
    open_head: String,
    foot: String,
}

/// How many of each part are written.
#[derive(Clone, Copy, Default)]
struct Shown {
    rows: [usize; 3],
    open: usize,
    texts: usize,
}

pub(super) fn write(
    entries: &Entries<'_, '_>,
    languages: &[UiLanguage],
    out: &mut dyn Write,
) -> io::Result<()> {
    let comments: Vec<Comment> =
        languages.iter().map(|language| comment(entries, *language)).collect();
    let first = Words::new(entries, languages.first().copied().unwrap_or(UiLanguage::En));
    let texts = texts(entries, first);
    let shown = fit(&comments, &texts);
    for (at, comment) in comments.iter().enumerate() {
        if at > 0 {
            writeln!(out, "\n---\n")?;
        }
        comment.write(shown, out)?;
    }
    if !texts.is_empty() {
        // The texts are those of the plan, in its own languages; once is enough.
        let each = |comment: &Comment| {
            message!(comment.ui_language, "changes-fold-texts", count = texts.len())
        };
        let summary: Vec<String> = comments.iter().map(each).collect();
        writeln!(out, "\n<details><summary>{}</summary>\n", summary.join(" · "))?;
        out.write_all(texts[..shown.texts].concat().as_bytes())?;
        for comment in &comments {
            left_out(comment.ui_language, texts.len() - shown.texts, out)?;
        }
        writeln!(out, "</details>")?;
    }
    Ok(())
}

/// Decides how much fits, the most important first.
fn fit(comments: &[Comment], texts: &[String]) -> Shown {
    let heads = comments.iter().map(|comment| {
        comment.head.len() + comment.open_head.len() + comment.foot.len() + RESERVED
    });
    let mut left = MAX_LENGTH.saturating_sub(heads.sum());
    let mut shown = Shown::default();
    // A row is shown in all languages or in none.
    let mut take = |count: usize, length: &dyn Fn(usize) -> usize| -> usize {
        let mut taken = 0;
        while taken < count && length(taken) <= left {
            left -= length(taken);
            taken += 1;
        }
        taken
    };
    let rows = |weight: Weight| -> Box<dyn Fn(usize) -> usize + '_> {
        Box::new(move |at| comments.iter().map(|c| c.rows[weight as usize][at].len()).sum())
    };
    let count = |weight: Weight| comments.first().map_or(0, |c| c.rows[weight as usize].len());
    shown.rows[0] = take(count(Weight::Notable), &rows(Weight::Notable));
    let open = comments.first().map_or(0, |comment| comment.open.len());
    shown.open = take(open.min(OPEN_TEXTS), &|at| comments.iter().map(|c| c.open[at].len()).sum());
    shown.rows[1] = take(count(Weight::Minor), &rows(Weight::Minor));
    shown.texts = take(texts.len(), &|at| texts[at].len());
    shown.rows[2] = take(count(Weight::Editorial), &rows(Weight::Editorial));
    shown
}

fn comment(entries: &Entries<'_, '_>, ui_language: UiLanguage) -> Comment {
    let words = Words::new(entries, ui_language);
    let mut head = format!("**{}**\n", words.headline(entries).markdown());
    for note in words.notes(entries.report) {
        head += &format!("\n> {}\n", note.markdown());
    }
    let open = entries.report.to_translate.iter().filter(|text| text.is_new).map(|text| {
        let address = match entries.location(text.span).and_then(|place| place.address) {
            Some(address) => link(&format!("`{}`", text.address), &address),
            None => format!("`{}`", text.address),
        };
        format!("- {address} · {}\n", escaped(&words.work(text)))
    });
    let open: Vec<String> = open.collect();
    let open_head = match entries.entries.is_empty() {
        true => String::new(),
        false => {
            let heading = message!(ui_language, "changes-translate-heading");
            format!("**{heading}** · {}\n", words.left_to_translate(entries.report).markdown())
        }
    };
    let heading = message!(ui_language, "changes-check-heading");
    let foot = format!("**{heading}** · {}\n", words.check(entries.report).markdown());
    let rows = Weight::ALL.map(|weight| rows(entries, weight, words));
    Comment { ui_language, head, rows, open, open_head, foot }
}

impl Comment {
    fn write(&self, shown: Shown, out: &mut dyn Write) -> io::Result<()> {
        let ui = self.ui_language;
        out.write_all(self.head.as_bytes())?;
        self.table(Weight::Notable, shown, out)?;
        for weight in [Weight::Minor, Weight::Editorial] {
            let count = self.rows[weight as usize].len();
            if count == 0 {
                continue;
            }
            let summary = match weight {
                Weight::Minor => message!(ui, "changes-fold-minor", count = count),
                _ => message!(ui, "changes-fold-editorial", count = count),
            };
            writeln!(out, "\n<details><summary>{summary}</summary>")?;
            self.table(weight, shown, out)?;
            writeln!(out, "\n</details>")?;
        }
        if !self.open_head.is_empty() {
            write!(out, "\n{}", self.open_head)?;
        }
        if shown.open > 0 {
            write!(out, "\n{}", self.open[..shown.open].concat())?;
            left_out(ui, self.open.len() - shown.open, out)?;
        }
        write!(out, "\n{}", self.foot)
    }

    /// Writes the table of the changes of a weight.
    fn table(&self, weight: Weight, shown: Shown, out: &mut dyn Write) -> io::Result<()> {
        let rows = &self.rows[weight as usize];
        let ui = self.ui_language;
        let count = shown.rows[weight as usize];
        if count > 0 {
            writeln!(
                out,
                "\n| {} | {} | {} |\n| --- | --- | --- |",
                message!(ui, "changes-column-chapter"),
                message!(ui, "changes-column-change"),
                message!(ui, "changes-column-file"),
            )?;
            out.write_all(rows[..count].concat().as_bytes())?;
        }
        left_out(ui, rows.len() - count, out)
    }
}

/// Writes how much was left out.
fn left_out(ui_language: UiLanguage, count: usize, out: &mut dyn Write) -> io::Result<()> {
    match count {
        0 => Ok(()),
        _ => {
            let text = message!(ui_language, "changes-left-out", count = count);
            writeln!(out, "\n{text}")
        }
    }
}

/// Returns the rows of the table of a weight. Only the first row of a chapter names it.
fn rows<'p>(entries: &Entries<'_, 'p>, weight: Weight, words: Words<'_, 'p>) -> Vec<String> {
    let several = entries.report.new.0.plan.editions.len() > 1;
    let mut rows = Vec::new();
    for group in entries.groups(|entry| entry.weight == weight) {
        let mut heading = words.heading(&group, several).markdown();
        for entry in &group.entries {
            let sentence = row_text(entry, words);
            let file = entries.place(entry.change).map(|place| file_link(&place));
            let file = cell(&file.unwrap_or_default());
            rows.push(format!("| {heading} | {sentence} | {file} |\n"));
            heading.clear();
        }
    }
    rows
}

/// Returns what changed and what follows from it, on one line.
fn row_text<'p>(entry: &Entry<'_, 'p>, words: Words<'_, 'p>) -> String {
    let mut text = words.sentence(entry.change).markdown();
    for follow in words.follows(entry) {
        text += &format!("<br>→ {}", follow.markdown());
    }
    if let Some(projects) = words.projects(entry.change) {
        text += &format!("<br>→ {}", projects.markdown());
    }
    text
}

/// Returns the location in a file, as a link if its address is known.
fn file_link(place: &Location<'_>) -> String {
    let name = place.path.rsplit('/').next().unwrap_or(place.path);
    let label = escaped(&format!("{name}:{}", place.line));
    match &place.address {
        Some(address) => link(&label, address),
        None => label,
    }
}

/// Returns each text that changed, word by word, with its languages side by side.
fn texts<'p>(entries: &Entries<'_, 'p>, words: Words<'_, 'p>) -> Vec<String> {
    let mut texts = Vec::new();
    // The most important first, since the last ones may not fit.
    for weight in Weight::ALL {
        for entry in entries.entries.iter().filter(|entry| entry.weight == weight) {
            let change = entry.change;
            for field in change.fields.iter().filter(|field| field.text.is_some()) {
                let heading = words.subject(change).markdown();
                let label = escaped(&words.label(field.name));
                texts.push(format!(
                    "**{}** · {label}\n\n{}\n",
                    capital(&heading),
                    languages_beside(field, words)
                ));
            }
        }
    }
    texts
}

/// Returns a table with a column for each language of a text. A language that did not change is
/// shown as it is.
fn languages_beside<'p>(field: &FieldChange<'p>, words: Words<'_, 'p>) -> String {
    let Some(text) = &field.text else { return String::new() };
    let mut columns: Vec<(plan_core::locale::Locale, String)> = Vec::new();
    for LanguageChange { locale, before, after, .. } in &text.languages {
        let (before, after) = (before.unwrap_or(""), after.unwrap_or(""));
        let mut shown = String::new();
        for piece in change(before.trim_end(), after.trim_end()) {
            match piece {
                Piece::Same(text) => push_piece(&mut shown, "same", text),
                Piece::Removed(text) => push_piece(&mut shown, "removed", text),
                Piece::Added(text) => push_piece(&mut shown, "added", text),
            }
        }
        columns.push((*locale, shown));
    }
    if let Some(plan_changes::Value::Text(now)) = &field.after {
        let is_shown = |locale| text.languages.iter().any(|change| change.locale == locale);
        for (locale, text) in now.texts().filter(|(locale, _)| !is_shown(*locale)) {
            columns.push((locale, escaped_lines(text.value.trim_end())));
        }
    }
    columns.sort_by_key(|(locale, _)| *locale);
    let names: Vec<String> = columns
        .iter()
        .map(|(locale, _)| capital(&language_name(*locale, words.ui_language)))
        .collect();
    let rule = vec!["---"; columns.len()].join(" | ");
    let texts: Vec<String> = columns.iter().map(|(_, text)| in_cell(text)).collect();
    format!("| {} |\n| {rule} |\n| {} |\n", names.join(" | "), texts.join(" | "))
}

fn escaped_lines(text: &str) -> String {
    text.lines().map(escaped).collect::<Vec<_>>().join("\n")
}

/// Puts Markdown of several lines into the cell of a table.
fn in_cell(markdown: &str) -> String {
    let lines: Vec<&str> = markdown.lines().map(str::trim).collect();
    cell(lines.join("<br>").trim())
}
