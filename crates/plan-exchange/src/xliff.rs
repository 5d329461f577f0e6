//! XLIFF 2.1 (OASIS Standard, 13 February 2018), with its glossary and metadata modules.
//!
//! One `file` per file of the plan, one `unit` with one `segment` per text. The codes of Markdown
//! are `pc` and `ph`, their Markdown is `originalData` (4.7); none may be copied or deleted. What
//! XML cannot hold is `cp`. The metadata keep the fingerprint of the translation in the plan, so
//! that an import sees whether it changed there meanwhile.
//!
//! The text as last confirmed is a note, not a revision of the change tracking module: that module
//! wants an author and a time for each revision, which a plan does not keep, and XLIFF 2.2 has
//! dropped it.
//!
//! A file that comes back is read by `roxmltree`, which is strict and refuses a document type, so
//! that no entity is ever expanded. Its `originalData` are not believed where a text is written:
//! the codes are those of the plan.

use std::collections::HashMap;

use roxmltree::{Document, Node, ParsingOptions};

use super::inline::{Code, Item, Numbered};
use super::{Content, Incoming, IncomingUnit, Package, Part, ReadError, Unit, language};
use super::{TOOL, xml};
use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::model::markup::MarkupKind;
use plan_language::units::status::Status;

const CORE: &str = "urn:oasis:names:tc:xliff:document:2.0";
const GLOSSARY: &str = "urn:oasis:names:tc:xliff:glossary:2.0";
const METADATA: &str = "urn:oasis:names:tc:xliff:metadata:2.0";

/// The kind of metadata in which the fingerprint of the translation is kept.
const BASE: &str = "target-fingerprint";
/// What it says when there was no translation.
const NONE: &str = "none";

/// How many values a file may have.
const MOST_NODES: u32 = 4_000_000;
/// How deep codes may stand inside one another.
const DEEPEST: usize = 100;

/// Writes a package. XLIFF knows no empty file: a package without units gives `None`.
pub fn write(package: &Package) -> Option<String> {
    if package.units.is_empty() {
        return None;
    }
    let mut to = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff");
    for (name, value) in [
        ("xmlns", CORE),
        ("xmlns:gls", GLOSSARY),
        ("xmlns:mda", METADATA),
        ("version", "2.1"),
        ("srcLang", package.from.tag()),
        ("trgLang", package.to.tag()),
    ] {
        xml::attribute(&mut to, name, value);
    }
    to.push_str(">\n");
    for (path, units) in package.files() {
        to.push_str("  <file");
        let id = path.strip_suffix(".yaml").unwrap_or(path);
        xml::attribute(&mut to, "id", &xml::token(id));
        xml::attribute(&mut to, "original", path);
        to.push_str(">\n");
        for unit in units {
            write_unit(&mut to, package, unit);
        }
        to.push_str("  </file>\n");
    }
    to.push_str("</xliff>\n");
    Some(to)
}

fn write_unit(to: &mut String, package: &Package, unit: &Unit) {
    let numbered = Numbered::of(&unit.source, unit.target.as_deref(), unit.is_prose);
    to.push_str("    <unit");
    let id = unit.address.split_once('/').map_or(&*unit.address, |(_, id)| id);
    xml::attribute(to, "id", &xml::token(id));
    xml::attribute(to, "name", &unit.address);
    xml::attribute(to, "xml:space", "preserve");
    to.push_str(">\n");
    write_glossary(to, package, unit);
    let base = unit.target_fingerprint().map_or(NONE.to_owned(), |base| base.to_string());
    to.push_str("      <mda:metadata><mda:metaGroup");
    xml::attribute(to, "category", TOOL);
    to.push_str("><mda:meta");
    xml::attribute(to, "type", BASE);
    to.push_str(&format!(">{base}</mda:meta></mda:metaGroup></mda:metadata>\n"));
    to.push_str("      <notes>\n");
    let mut note = |category: &str, is_of_source: bool, text: &str| {
        to.push_str("        <note");
        xml::attribute(to, "category", category);
        if is_of_source {
            xml::attribute(to, "appliesTo", "source");
        }
        to.push('>');
        xml::note(to, text);
        to.push_str("</note>\n");
    };
    note("context", false, &unit.context.join(" › "));
    note("place", false, &format!("{}:{}", unit.path, unit.line));
    note("state", false, &unit.state_names());
    if let Some(previous) = &unit.previous {
        note("previous-source", true, previous);
    }
    to.push_str("      </notes>\n");
    write_data(to, &numbered.codes);
    let state = match unit.status() {
        Status::Missing | Status::Stale => "initial",
        Status::Fine if unit.is_confirmed => "final",
        _ => "translated",
    };
    to.push_str("      <segment");
    xml::attribute(to, "state", state);
    if !matches!(unit.status(), Status::Missing | Status::Unconfirmed | Status::Fine) {
        xml::attribute(to, "subState", &format!("{TOOL}:{}", unit.status().name()));
    }
    to.push_str(">\n        <source>");
    write_items(to, &numbered.codes, &numbered.source);
    to.push_str("</source>\n");
    if unit.target.is_some() {
        to.push_str("        <target>");
        write_items(to, &numbered.codes, &numbered.target);
        to.push_str("</target>\n");
    }
    to.push_str("      </segment>\n    </unit>\n");
}

fn write_glossary(to: &mut String, package: &Package, unit: &Unit) {
    let terms = package.terms_in(&unit.source);
    if terms.is_empty() {
        return;
    }
    to.push_str("      <gls:glossary>\n");
    for term in terms {
        let Some(source) = term.source.first() else { continue };
        to.push_str("        <gls:glossEntry><gls:term>");
        xml::note(to, source);
        to.push_str("</gls:term>");
        for target in &term.target {
            to.push_str("<gls:translation>");
            xml::note(to, target);
            to.push_str("</gls:translation>");
        }
        if let Some(note) = &term.note {
            to.push_str("<gls:definition>");
            xml::note(to, note);
            to.push_str("</gls:definition>");
        }
        to.push_str("</gls:glossEntry>\n");
    }
    to.push_str("      </gls:glossary>\n");
}

fn write_data(to: &mut String, codes: &[Code]) {
    if codes.is_empty() {
        return;
    }
    to.push_str("      <originalData>\n");
    let mut data = |id: &str, text: &str| {
        to.push_str("        <data");
        xml::attribute(to, "id", id);
        to.push('>');
        xml::text(to, text, code_point);
        to.push_str("</data>\n");
    };
    for (at, code) in codes.iter().enumerate() {
        data(&open_data(at), &code.open);
        if let Some(close) = &code.close {
            data(&close_data(at), close);
        }
    }
    to.push_str("      </originalData>\n");
}

fn open_data(at: usize) -> String {
    format!("d{}", at + 1)
}

fn close_data(at: usize) -> String {
    format!("d{}-end", at + 1)
}

/// 4.2.3.1 of the standard: a character that XML cannot hold.
fn code_point(to: &mut String, c: char) {
    to.push_str(&format!("<cp hex=\"{:04X}\"/>", u32::from(c)));
}

fn write_items(to: &mut String, codes: &[Code], items: &[Item]) {
    for item in items {
        match item {
            Item::Text(text) => xml::text(to, text, code_point),
            Item::Open(at) => {
                to.push_str("<pc");
                write_attributes(to, *at, &codes[*at]);
                xml::attribute(to, "dataRefStart", &open_data(*at));
                xml::attribute(to, "dataRefEnd", &close_data(*at));
                to.push('>');
            }
            Item::Close(_) => to.push_str("</pc>"),
            Item::Alone(at) => {
                to.push_str("<ph");
                write_attributes(to, *at, &codes[*at]);
                xml::attribute(to, "disp", &codes[*at].open);
                xml::attribute(to, "dataRef", &open_data(*at));
                to.push_str("/>");
            }
        }
    }
}

fn write_attributes(to: &mut String, at: usize, code: &Code) {
    xml::attribute(to, "id", &(at + 1).to_string());
    xml::attribute(to, "canCopy", "no");
    xml::attribute(to, "canDelete", "no");
    let (kind, inner) = match code.kind {
        MarkupKind::Emphasis => ("fmt", Some("xlf:i")),
        MarkupKind::Strong => ("fmt", Some("xlf:b")),
        MarkupKind::HardBreak => ("fmt", Some("xlf:lb")),
        MarkupKind::Link => ("link", None),
        MarkupKind::Layout => ("other", None),
    };
    xml::attribute(to, "type", kind);
    if let Some(inner) = inner {
        xml::attribute(to, "subType", inner);
    }
}

/// Reads a file of XLIFF 2.
///
/// # Errors
///
/// When it is no XML that can be trusted, or no XLIFF 2.
pub fn read(text: &str) -> Result<Incoming, ReadError> {
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..Default::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => ReadError::Doctype,
        roxmltree::Error::NodesLimitReached => ReadError::TooMany,
        other => ReadError::Syntax(other.pos().row as usize, reason(&other)),
    })?;
    let root = document.root_element();
    match root.tag_name().name() {
        "xliff" => {}
        "tmx" => return Err(ReadError::OnlyWritten("TMX")),
        _ => return Err(ReadError::Unknown),
    }
    let version = root.attribute("version").unwrap_or_default();
    if root.tag_name().namespace() != Some(CORE) || !version.starts_with("2.") {
        return Err(ReadError::Version(version.to_owned()));
    }
    let from = language(root.attribute("srcLang").unwrap_or_default())?;
    let to = language(root.attribute("trgLang").unwrap_or_default())?;
    let mut units = Vec::new();
    for node in root.descendants().filter(|node| node.has_tag_name((CORE, "unit"))) {
        units.push(read_unit(&document, node)?);
    }
    Ok(Incoming { from, to, units })
}

/// The reader's own words, without the place that is told beside them.
fn reason(error: &roxmltree::Error) -> String {
    let words = error.to_string();
    words.rsplit_once(" at ").map_or(words.clone(), |(words, _)| words.to_owned())
}

fn read_unit(document: &Document<'_>, node: Node<'_, '_>) -> Result<IncomingUnit, ReadError> {
    let line = document.text_pos_at(node.range().start).row as usize;
    let name = node.attribute("name").or_else(|| node.attribute("id")).unwrap_or_default();
    let child = |name: &'static str| node.children().find(move |c| c.has_tag_name((CORE, name)));
    let mut data = HashMap::new();
    for entry in child("originalData").into_iter().flat_map(|all| all.children()) {
        if let Some(id) = entry.attribute("id") {
            data.insert(id.to_owned(), plain(entry));
        }
    }
    let meta = node.descendants().find(|inner| {
        inner.has_tag_name((METADATA, "meta")) && inner.attribute("type") == Some(BASE)
    });
    let base = meta.and_then(|meta| match meta.text().unwrap_or_default().trim() {
        NONE => Some(None),
        hex => Fingerprint::parse(hex).map(Some),
    });
    let mut source = String::new();
    let mut targets: Vec<(usize, Vec<Part>)> = Vec::new();
    let mut is_whole = true;
    let segments = node
        .children()
        .filter(|c| c.has_tag_name((CORE, "segment")) || c.has_tag_name((CORE, "ignorable")));
    for (at, segment) in segments.enumerate() {
        let inner = |name: &'static str| segment.children().find(|c| c.has_tag_name((CORE, name)));
        let mut read = Vec::new();
        if let Some(text) = inner("source") {
            parts(document, text, &mut read, 0)?;
            rebuilt(text, &data, &mut source, 0);
        }
        match inner("target") {
            Some(text) => {
                let mut written = Vec::new();
                parts(document, text, &mut written, 0)?;
                let order = text.attribute("order").and_then(|order| order.parse().ok());
                targets.push((order.unwrap_or(at + 1), written));
            }
            // What stands between segments is often left out where it is the same.
            None if segment.has_tag_name((CORE, "ignorable")) => targets.push((at + 1, read)),
            None => is_whole = false,
        }
    }
    targets.sort_by_key(|(order, _)| *order);
    let target: Vec<Part> = targets.into_iter().flat_map(|(_, parts)| parts).collect();
    let target = (is_whole && !target.is_empty()).then_some(Content::Parts(target));
    Ok(IncomingUnit { address: name.to_owned(), line, source, target, base, is_fuzzy: false })
}

/// Text with `cp`, without other codes.
fn plain(node: Node<'_, '_>) -> String {
    let mut text = String::new();
    for child in node.children() {
        if child.is_text() {
            text.push_str(child.text().unwrap_or_default());
        } else if child.has_tag_name((CORE, "cp")) {
            text.extend(read_code_point(child));
        }
    }
    text
}

fn read_code_point(node: Node<'_, '_>) -> Option<char> {
    char::from_u32(u32::from_str_radix(node.attribute("hex")?, 16).ok()?)
}

fn parts(
    document: &Document<'_>,
    node: Node<'_, '_>,
    to: &mut Vec<Part>,
    depth: usize,
) -> Result<(), ReadError> {
    let at = |node: Node<'_, '_>| document.text_pos_at(node.range().start).row as usize;
    if depth > DEEPEST {
        return Err(ReadError::Syntax(at(node), "codes stand too deep in one another".to_owned()));
    }
    for child in node.children() {
        if child.is_text() {
            push_text(to, child.text().unwrap_or_default());
            continue;
        }
        if !child.is_element() {
            continue;
        }
        let id = || child.attribute("id").unwrap_or_default().to_owned();
        match child.tag_name().name() {
            _ if child.tag_name().namespace() != Some(CORE) => {}
            "cp" => {
                if let Some(c) = read_code_point(child) {
                    push_text(to, c.encode_utf8(&mut [0; 4]));
                }
            }
            "ph" => to.push(Part::Alone(id())),
            "pc" => {
                to.push(Part::Open(id()));
                parts(document, child, to, depth + 1)?;
                to.push(Part::Close(id()));
            }
            "sc" => to.push(Part::Open(id())),
            "ec" => {
                let start = child.attribute("startRef").map(str::to_owned);
                to.push(Part::Close(start.unwrap_or_else(id)));
            }
            "mrk" => parts(document, child, to, depth + 1)?,
            "sm" | "em" => {}
            other => {
                let found = format!("`{other}` has no place in a text");
                return Err(ReadError::Syntax(at(child), found));
            }
        }
    }
    Ok(())
}

fn push_text(to: &mut Vec<Part>, text: &str) {
    match to.last_mut() {
        Some(Part::Text(last)) => last.push_str(text),
        _ => to.push(Part::Text(text.to_owned())),
    }
}

/// The text that was read, with the Markdown that the file itself gives for each code.
fn rebuilt(node: Node<'_, '_>, data: &HashMap<String, String>, to: &mut String, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    for child in node.children() {
        let code = |to: &mut String, name: &str| {
            let written = child.attribute(name).and_then(|id| data.get(id));
            to.push_str(written.map(String::as_str).unwrap_or_default());
        };
        match child.tag_name().name() {
            _ if child.is_text() => to.push_str(child.text().unwrap_or_default()),
            "cp" => to.extend(read_code_point(child)),
            "pc" => {
                code(to, "dataRefStart");
                rebuilt(child, data, to, depth + 1);
                code(to, "dataRefEnd");
            }
            "mrk" => rebuilt(child, data, to, depth + 1),
            _ => code(to, "dataRef"),
        }
    }
}
