//! The comparison as Markdown, for a message or a pull request.
//!
//! The texts of the plan are Markdown too, but their source is shown rather than rendered.

use std::io::{self, Write};

use super::human::{notes, row, states};
use super::view::{Part, Side, Text, View};
use super::{capital, headings, state, title};
use crate::message;
use crate::messages::colon;
use plan_core::locale::UiLanguage;
use plan_language::units::status::Status;

pub(super) fn write(
    view: &View<'_>,
    ui_language: UiLanguage,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "# {}\n", capital(&title(view.languages, ui_language)))?;
    table(view, ui_language, out)?;
    for note in notes(view, ui_language) {
        writeln!(out, "\n{note}")?;
    }
    for chapter in &view.chapters {
        if chapter.texts.is_empty() {
            continue;
        }
        writeln!(out, "\n## {}", escaped(&capital(&chapter.heading), false))?;
        for inner in &chapter.texts {
            text(inner, ui_language, out)?;
        }
    }
    Ok(())
}

fn text(text: &Text<'_>, ui_language: UiLanguage, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n### `{}`\n", text.address)?;
    if text.issues.is_empty() {
        writeln!(out, "- {}", state(Status::Fine, ui_language))?;
    }
    for item in text.issues.iter().chain(&text.notes) {
        let label = item.label(ui_language);
        writeln!(out, "- **{label}**{} {}", colon(ui_language), in_code(&item.message))?;
    }
    for side in &text.sides {
        self::side(side, out)?;
    }
    if let Some(command) = &text.confirm {
        let command = format!("`{command}`");
        let line = message!(ui_language, "comparison-when-same", command = command);
        writeln!(out, "\n{}", capital(&line))?;
    }
    Ok(())
}

fn side(side: &Side<'_>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "\n**{}**", side.language)?;
    if let Some(spot) = &side.place {
        write!(out, " `{}:{}:{}`", spot.path, spot.line, spot.column)?;
    }
    if !side.note.is_empty() {
        write!(out, " – {}", escaped(&side.note, false))?;
    }
    writeln!(out)?;
    if side.pieces.is_empty() {
        return Ok(());
    }
    let mut shown = String::new();
    side.pieces.iter().for_each(|piece| push(&mut shown, *piece));
    writeln!(out)?;
    // Two spaces at the end of a line preserve the author's line break.
    let lines: Vec<&str> = shown.lines().map(str::trim_end).collect();
    for (at, line) in lines.iter().enumerate() {
        let is_last = at + 1 == lines.len();
        let is_kept = !is_last && !line.is_empty() && !lines[at + 1].is_empty();
        writeln!(out, "{}{}", format!("> {line}").trim_end(), if is_kept { "  " } else { "" })?;
    }
    Ok(())
}

/// Appends a piece of text between the tags that mark it, which exclude surrounding whitespace and
/// do not span lines.
fn push(shown: &mut String, piece: Part<'_>) {
    let (open, close) = match piece.what {
        "removed" => ("<del>", "</del>"),
        "added" => ("<ins>", "</ins>"),
        "differs" => ("<mark>", "</mark>"),
        _ => ("", ""),
    };
    for line in piece.text.split_inclusive('\n') {
        let inner = line.trim();
        let start = line.len() - line.trim_start().len();
        let end = line.trim_end().len().max(start);
        shown.push_str(&line[..start]);
        if !inner.is_empty() {
            shown.push_str(open);
            let is_start = open.is_empty() && (shown.is_empty() || shown.ends_with('\n'));
            shown.push_str(&escaped(inner, is_start));
            shown.push_str(close);
        }
        shown.push_str(&line[end..]);
    }
}

fn table(view: &View<'_>, ui_language: UiLanguage, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "| {} |", headings(ui_language).join(" | "))?;
    writeln!(out, "| --- | ---: | ---: | ---: | ---: | ---: |")?;
    for chapter in &view.chapters {
        let name = escaped(&chapter.heading, false).replace('|', "\\|");
        writeln!(out, "| {} |", row(&name, &chapter.total).join(" | "))?;
    }
    let total = row(&message!(ui_language, "comparison-total"), &view.total)
        .map(|cell| format!("**{cell}**"));
    writeln!(out, "| {} |", total.join(" | "))?;
    let states = states(&view.total, ui_language);
    if !states.is_empty() {
        writeln!(out, "\n{states}")?;
    }
    Ok(())
}

/// Escapes a message except for the text between backticks.
fn in_code(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts =
        parts.map(|(at, part)| if at % 2 == 1 { part.to_owned() } else { escaped(part, false) });
    parts.collect::<Vec<_>>().join("`")
}

/// Escapes text for Markdown; more characters are special at the start of a line.
fn escaped(text: &str, begins_line: bool) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut is_start = begins_line;
    for c in text.chars() {
        let is_mark = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '#')
            || (is_start && matches!(c, '+' | '-' | '='));
        if c.is_control() {
            escaped.extend(c.escape_default());
            continue;
        }
        if is_mark {
            escaped.push('\\');
        }
        // `1.` at the start of a line would begin a list.
        let ends_number = begins_line
            && matches!(c, '.' | ')')
            && !escaped.is_empty()
            && escaped.bytes().all(|byte| byte.is_ascii_digit());
        if ends_number {
            escaped.push('\\');
        }
        escaped.push(c);
        is_start = false;
    }
    escaped
}
