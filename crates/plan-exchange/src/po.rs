//! PO files of GNU gettext (its manual, "The Format of PO Files").
//!
//! A text is found again by its context (`msgctxt`), which is its address. What is stale or has to
//! be confirmed anew is `fuzzy`, with the text as last confirmed as the previous `msgid`. Markdown
//! stands in the texts as it is.
//!
//! Written here, not taken from a library: the crate `polib` 0.3 knows no previous `msgid`, and
//! `rspolib` 0.1.2 ends the program on files that are not right. The format is a few lines long.

use super::{Content, Incoming, IncomingUnit, Package, ReadError, TOOL, Unit, language};
use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::locale::Locale;
use plan_language::units::status::Status;

/// What begins the comment that keeps the fingerprint of the translation in the plan.
const BASE: &str = "target-fingerprint: ";
const NONE: &str = "none";
/// The field of the header that names the language that was read.
const SOURCE: &str = "X-Source-Language";

/// Writes a package; `None` when it has no units.
pub fn write(package: &Package) -> Option<String> {
    if package.units.is_empty() {
        return None;
    }
    let plural = match package.to {
        Locale::Nl => "nplurals=2; plural=(n != 1);",
        Locale::Fr => "nplurals=2; plural=(n > 1);",
    };
    let mut to = String::from("msgid \"\"\nmsgstr \"\"\n");
    // No dates: the same plan gives the same bytes every day.
    for (name, value) in [
        ("Project-Id-Version", TOOL),
        ("Language", package.to.tag()),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", plural),
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

fn write_unit(to: &mut String, package: &Package, unit: &Unit) {
    let mut comment = |text: &str| {
        let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        to.push_str(&format!("#. {line}\n"));
    };
    comment(&unit.context.join(" › "));
    comment(&unit.state_names());
    for term in package.terms_in(&unit.source) {
        if let Some(source) = term.source.first() {
            comment(&format!("{source} = {}", term.target.join(" | ")));
        }
    }
    let base = unit.target_fingerprint().map_or(NONE.to_owned(), |base| base.to_string());
    comment(&format!("{BASE}{base}"));
    let place = format!("{}:{}", unit.path, unit.line);
    match place.contains(char::is_whitespace) {
        // A name with blanks stands between these signs (gettext 0.20).
        true => to.push_str(&format!("#: \u{2068}{place}\u{2069}\n")),
        false => to.push_str(&format!("#: {place}\n")),
    }
    if is_fuzzy(unit) {
        to.push_str("#, fuzzy\n");
        if let Some(previous) = &unit.previous {
            write_string(to, "#| ", "msgid", previous);
        }
    }
    write_string(to, "", "msgctxt", &unit.address);
    write_string(to, "", "msgid", &unit.source);
    write_string(to, "", "msgstr", unit.target.as_deref().unwrap_or_default());
}

/// Whether somebody has to look at a translation that is there.
fn is_fuzzy(unit: &Unit) -> bool {
    match unit.status() {
        Status::Missing | Status::Fine => false,
        Status::Unconfirmed => unit.was.is_some(),
        _ => true,
    }
}

/// Writes a string; one with several lines begins on the next.
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

/// The string of an entry to which the next quoted line belongs.
#[derive(Copy, Clone, Eq, PartialEq)]
enum Part {
    Context,
    Id,
    Str,
    /// A previous string, or one of an entry that is no longer used.
    Ignored,
}

#[derive(Default)]
struct Entry {
    line: usize,
    context: Option<Vec<u8>>,
    id: Option<Vec<u8>>,
    str: Option<Vec<u8>>,
    is_fuzzy: bool,
    base: Option<Option<Fingerprint>>,
}

/// Reads a PO file.
///
/// # Errors
///
/// When a line cannot be understood, or the header names no language of a plan.
pub fn read(text: &str) -> Result<Incoming, ReadError> {
    let (mut units, mut header) = (Vec::new(), None);
    let (mut entry, mut part) = (Entry::default(), Part::Ignored);
    for (at, line) in text.lines().enumerate() {
        let (number, line) = (at + 1, line.trim());
        let wrong = || ReadError::Syntax(number, line.chars().take(60).collect());
        let is_comment = line.starts_with('#');
        // A comment or another context begins the next entry.
        let ends = is_comment || line.starts_with("msgctxt") || is_keyword(line, "msgid");
        if ends && entry.str.is_some() {
            finish(std::mem::take(&mut entry), &mut units, &mut header)?;
        }
        if line.is_empty() {
            continue;
        }
        if is_comment {
            part = Part::Ignored;
            if let Some(flags) = line.strip_prefix("#,") {
                entry.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
            } else if let Some(base) =
                line.strip_prefix("#.").and_then(|comment| comment.trim().strip_prefix(BASE))
            {
                entry.base = match base.trim() {
                    NONE => Some(None),
                    hex => Fingerprint::parse(hex).map(Some),
                };
            }
            continue;
        }
        let quoted = if line.starts_with('"') {
            line
        } else {
            let (keyword, rest) = line.split_once([' ', '\t', '"']).ok_or_else(wrong)?;
            let rest = &line
                [line.len() - rest.len() - usize::from(line.as_bytes()[keyword.len()] == b'"')..];
            part = match keyword {
                "msgctxt" => Part::Context,
                "msgid" => Part::Id,
                "msgstr" => Part::Str,
                _ => return Err(wrong()),
            };
            if entry.line == 0 {
                entry.line = number;
            }
            let slot = match part {
                Part::Context => &mut entry.context,
                Part::Id => &mut entry.id,
                _ => &mut entry.str,
            };
            if slot.replace(Vec::new()).is_some() {
                return Err(wrong());
            }
            rest.trim()
        };
        let bytes = unescaped(quoted).ok_or_else(wrong)?;
        match (part, &mut entry) {
            (Part::Context, Entry { context: Some(to), .. })
            | (Part::Id, Entry { id: Some(to), .. })
            | (Part::Str, Entry { str: Some(to), .. }) => to.extend(bytes),
            _ => return Err(wrong()),
        }
    }
    if entry.str.is_some() {
        finish(entry, &mut units, &mut header)?;
    } else if entry.context.is_some() || entry.id.is_some() {
        // The file was cut off.
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
    Ok(Incoming { from, to, units })
}

fn is_keyword(line: &str, keyword: &str) -> bool {
    line.strip_prefix(keyword).is_some_and(|rest| rest.starts_with([' ', '\t', '"']))
}

fn finish(
    entry: Entry,
    units: &mut Vec<IncomingUnit>,
    header: &mut Option<String>,
) -> Result<(), ReadError> {
    let Entry { line, context, id, str, is_fuzzy, base } = entry;
    let text = |bytes: Option<Vec<u8>>| {
        String::from_utf8(bytes.unwrap_or_default())
            .map_err(|_| ReadError::Syntax(line, "bytes that are no UTF-8".to_owned()))
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
    let target = (!target.is_empty()).then_some(Content::Text(target));
    units.push(IncomingUnit { address, line, source, target, base, is_fuzzy });
    Ok(())
}

/// The bytes of a string in double quotes; none when it is not one.
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
