//! PO files of GNU gettext (its manual, "The Format of PO Files").
//!
//! The context (`msgctxt`) of a message is the address of the text. A text that must be reviewed is
//! `fuzzy`, with the last confirmed source as its previous `msgid`. Markdown is not escaped.
//!
//! No library fits: `polib` 0.3 does not support previous `msgid`s, and `rspolib` 0.1.2 panics on
//! malformed files.

use super::{
    ReadError, ReturnedFile, ReturnedUnit, TOOL, TargetContent, TranslationPackage,
    TranslationUnit, language,
};
use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::locale::Locale;
use plan_language::packs::pack;
use plan_language::units::status::Status;

/// The start of the comment with the fingerprint of the target in the plan, or [`NONE`].
const FINGERPRINT: &str = "target-fingerprint: ";
const NONE: &str = "none";
/// The header field with the source language.
const SOURCE: &str = "X-Source-Language";

/// Formats a package; `None` when it has no units.
pub fn write(package: &TranslationPackage) -> Option<String> {
    if package.units.is_empty() {
        return None;
    }
    let mut to = String::from("msgid \"\"\nmsgstr \"\"\n");
    // No dates: output is deterministic.
    for (name, value) in [
        ("Project-Id-Version", TOOL),
        ("Language", package.to.tag()),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", pack(package.to).plural_forms()),
        (SOURCE, package.from.tag()),
        ("X-Generator", concat!("benelux-plan ", env!("CARGO_PKG_VERSION"))),
    ] {
        to.push_str(&format!("\"{name}: {value}\\n\"\n"));
    }
    for unit in &package.units {
        to.push('\n');
        write_unit(&mut to, package, unit);
    }
    Some(to)
}

fn write_unit(to: &mut String, package: &TranslationPackage, unit: &TranslationUnit) {
    let mut comment = |text: &str| {
        let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        to.push_str(&format!("#. {line}\n"));
    };
    comment(&unit.context.join(" › "));
    comment(&unit.status_names());
    for term in package.terms_in(&unit.source) {
        if let Some(source) = term.source.first() {
            comment(&format!("{source} = {}", term.target.join(" | ")));
        }
    }
    let fingerprint =
        unit.target_fingerprint().map_or(NONE.to_owned(), |fingerprint| fingerprint.to_string());
    comment(&format!("{FINGERPRINT}{fingerprint}"));
    let place = format!("{}:{}", unit.path, unit.line);
    match place.contains(char::is_whitespace) {
        // Since gettext 0.20, these characters enclose a file name with spaces.
        true => to.push_str(&format!("#: \u{2068}{place}\u{2069}\n")),
        false => to.push_str(&format!("#: {place}\n")),
    }
    if is_fuzzy(unit) {
        to.push_str("#, fuzzy\n");
        if let Some(previous) = &unit.previous_source {
            write_string(to, "#| ", "msgid", previous);
        }
    }
    write_string(to, "", "msgctxt", &unit.address);
    write_string(to, "", "msgid", &unit.source);
    write_string(to, "", "msgstr", unit.target.as_deref().unwrap_or_default());
}

/// Whether the target needs review.
fn is_fuzzy(unit: &TranslationUnit) -> bool {
    match unit.status() {
        Status::Missing | Status::Fine => false,
        Status::Unconfirmed => unit.confirmed_source.is_some(),
        _ => true,
    }
}

/// Writes a string. A string of several lines starts with an empty one, as gettext writes it.
fn write_string(to: &mut String, margin: &str, keyword: &str, text: &str) {
    to.push_str(&format!("{margin}{keyword} "));
    if text.contains('\n') {
        to.push_str("\"\"\n");
        for line in text.split_inclusive('\n') {
            to.push_str(&format!("{margin}{}\n", escaped(line)));
        }
    } else {
        to.push_str(&format!("{}\n", escaped(text)));
    }
}

/// Quotes and escapes a string.
fn escaped(text: &str) -> String {
    let mut escaped = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            '\r' => escaped.push_str("\\r"),
            c if c.is_ascii_control() => escaped.push_str(&format!("\\{:03o}", u32::from(c))),
            c => escaped.push(c),
        }
    }
    escaped.push('"');
    escaped
}

/// The keyword to which a quoted line belongs.
#[derive(Copy, Clone, Eq, PartialEq)]
enum Keyword {
    Context,
    Id,
    Str,
    /// The keyword of a comment: a previous string, or an obsolete entry.
    Ignored,
}

/// An entry that is being read; its strings are unescaped bytes.
#[derive(Default)]
struct PoEntry {
    line: usize,
    context: Option<Vec<u8>>,
    id: Option<Vec<u8>>,
    str: Option<Vec<u8>>,
    is_fuzzy: bool,
    exported_target: Option<Option<Fingerprint>>,
}

/// Parses a PO file.
///
/// # Errors
///
/// [`ReadError::Syntax`], [`ReadError::Encoding`], or [`ReadError::Language`] when the header
/// declares no language of a plan.
pub fn read(text: &str) -> Result<ReturnedFile, ReadError> {
    let (mut units, mut header) = (Vec::new(), None);
    let (mut entry, mut current) = (PoEntry::default(), Keyword::Ignored);
    for (at, line) in text.lines().enumerate() {
        let (number, line) = (at + 1, line.trim());
        let syntax_error = || ReadError::Syntax(number, line.chars().take(60).collect());
        let is_comment = line.starts_with('#');
        // A comment or another context starts the next entry.
        let starts_entry = is_comment || line.starts_with("msgctxt") || is_keyword(line, "msgid");
        if starts_entry && entry.str.is_some() {
            finish(std::mem::take(&mut entry), &mut units, &mut header)?;
        }
        if line.is_empty() {
            continue;
        }
        if is_comment {
            current = Keyword::Ignored;
            if let Some(flags) = line.strip_prefix("#,") {
                entry.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
            } else if let Some(fingerprint) =
                line.strip_prefix("#.").and_then(|comment| comment.trim().strip_prefix(FINGERPRINT))
            {
                entry.exported_target = match fingerprint.trim() {
                    NONE => Some(None),
                    hex => Fingerprint::parse(hex).map(Some),
                };
            }
            continue;
        }
        let quoted = if line.starts_with('"') {
            line
        } else {
            let (keyword, rest) = line.split_once([' ', '\t', '"']).ok_or_else(syntax_error)?;
            let rest = &line
                [line.len() - rest.len() - usize::from(line.as_bytes()[keyword.len()] == b'"')..];
            current = match keyword {
                "msgctxt" => Keyword::Context,
                "msgid" => Keyword::Id,
                "msgstr" => Keyword::Str,
                _ => return Err(syntax_error()),
            };
            if entry.line == 0 {
                entry.line = number;
            }
            let slot = match current {
                Keyword::Context => &mut entry.context,
                Keyword::Id => &mut entry.id,
                _ => &mut entry.str,
            };
            if slot.replace(Vec::new()).is_some() {
                return Err(syntax_error());
            }
            rest.trim()
        };
        let bytes = unescaped(quoted).ok_or_else(syntax_error)?;
        match (current, &mut entry) {
            (Keyword::Context, PoEntry { context: Some(to), .. })
            | (Keyword::Id, PoEntry { id: Some(to), .. })
            | (Keyword::Str, PoEntry { str: Some(to), .. }) => to.extend(bytes),
            _ => return Err(syntax_error()),
        }
    }
    if entry.str.is_some() {
        finish(entry, &mut units, &mut header)?;
    } else if entry.context.is_some() || entry.id.is_some() {
        // The file is truncated.
        return Err(ReadError::Syntax(entry.line, "msgid".to_owned()));
    }
    let header = header.unwrap_or_default();
    let field = |name: &str| {
        let mut lines = header.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(field, _)| field.trim().eq_ignore_ascii_case(name)).map(|(_, v)| v.trim())
    };
    let kind = field("Content-Type").unwrap_or_default().to_ascii_lowercase();
    if let Some((_, encoding)) = kind.split_once("charset=")
        && !matches!(encoding.trim(), "utf-8" | "utf8" | "us-ascii")
    {
        return Err(ReadError::Encoding(encoding.trim().to_owned()));
    }
    let to = language(field("Language").unwrap_or_default())?;
    let other = Locale::ALL.into_iter().find(|locale| *locale != to).unwrap_or(to);
    let from = field(SOURCE).map_or(Ok(other), language)?;
    Ok(ReturnedFile { from, to, units })
}

fn is_keyword(line: &str, keyword: &str) -> bool {
    line.strip_prefix(keyword).is_some_and(|rest| rest.starts_with([' ', '\t', '"']))
}

/// Adds a complete entry to the units. The first entry without a context and a source is the
/// header.
fn finish(
    entry: PoEntry,
    units: &mut Vec<ReturnedUnit>,
    header: &mut Option<String>,
) -> Result<(), ReadError> {
    let PoEntry { line, context, id, str, is_fuzzy, exported_target } = entry;
    let text = |bytes: Option<Vec<u8>>| {
        String::from_utf8(bytes.unwrap_or_default())
            .map_err(|_| ReadError::Syntax(line, "a string is not valid UTF-8".to_owned()))
    };
    if id.is_none() {
        return Err(ReadError::Syntax(line, "msgstr without msgid".to_owned()));
    }
    let (has_context, address, source, target) =
        (context.is_some(), text(context)?, text(id)?, text(str)?);
    if !has_context && source.is_empty() {
        header.get_or_insert(target);
        return Ok(());
    }
    let target = (!target.is_empty()).then_some(TargetContent::Text(target));
    units.push(ReturnedUnit { address, line, source, target, exported_target, is_fuzzy });
    Ok(())
}

/// Returns the bytes of a quoted string; `None` if it is invalid.
fn unescaped(quoted: &str) -> Option<Vec<u8>> {
    let inner = quoted.strip_prefix('"')?.strip_suffix('"').filter(|_| quoted.len() > 1)?;
    let mut bytes = Vec::with_capacity(inner.len());
    let mut rest = inner.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match first {
            b'"' => return None,
            b'\\' => {
                let [sign, tail @ ..] = rest else { return None };
                rest = tail;
                let digits = |rest: &[u8], most: usize, radix: u32| {
                    let is_digit = |byte: &&u8| char::from(**byte).is_digit(radix);
                    rest.iter().take(most).take_while(is_digit).count()
                };
                let byte = match sign {
                    b'n' => b'\n',
                    b't' => b'\t',
                    b'r' => b'\r',
                    b'a' => 7,
                    b'b' => 8,
                    b'f' => 12,
                    b'v' => 11,
                    b'\\' | b'"' | b'\'' | b'?' => *sign,
                    b'0'..=b'7' => {
                        let more = digits(rest, 2, 8);
                        let text = format!("{}{}", char::from(*sign), ascii(&rest[..more]));
                        rest = &rest[more..];
                        u8::from_str_radix(&text, 8).ok()?
                    }
                    b'x' => {
                        let count = digits(rest, 2, 16);
                        let text = ascii(&rest[..count]);
                        rest = &rest[count..];
                        u8::from_str_radix(&text, 16).ok()?
                    }
                    _ => return None,
                };
                bytes.push(byte);
            }
            other => bytes.push(*other),
        }
    }
    Some(bytes)
}

fn ascii(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}
