//! The comparison as Markdown, for a message or a pull request.
//!
//! The texts of the plan are Markdown too, but their source is shown rather than rendered.

use std::io::{self, Write};

use super::human::{notes, row, states};
use super::view::{Side, Text, View};
use super::{capital, headings, state, title};
use crate::message;
use crate::messages::colon;
use crate::report::markdown_text::{cell, escaped, in_code, push_piece};
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
        writeln!(out, "\n## {}", escaped(&capital(&chapter.heading)))?;
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
        write!(out, " – {}", escaped(&side.note))?;
    }
    writeln!(out)?;
    if side.pieces.is_empty() {
        return Ok(());
    }
    let mut shown = String::new();
    side.pieces.iter().for_each(|piece| push_piece(&mut shown, piece.what, piece.text));
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

fn table(view: &View<'_>, ui_language: UiLanguage, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "| {} |", headings(ui_language).join(" | "))?;
    writeln!(out, "| --- | ---: | ---: | ---: | ---: | ---: |")?;
    for chapter in &view.chapters {
        let name = cell(&escaped(&chapter.heading));
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
