//! Parses returned XLIFF files.

use std::collections::HashMap;

use plan_core::confirmation::fingerprint::Fingerprint;
use roxmltree::{Document, Node, ParsingOptions};

use super::{CORE, FINGERPRINT, METADATA, NONE};
use crate::{InlineElement, ReadError, ReturnedFile, ReturnedUnit, TargetContent, language};

/// The most XML nodes of a file.
const MAX_NODES: u32 = 4_000_000;
/// The deepest nesting of inline codes.
const MAX_DEPTH: usize = 100;

/// Parses an XLIFF 2 file.
///
/// # Errors
///
/// When it is not well-formed XML, has a document type, or is not XLIFF 2 in languages of a plan.
pub fn read(text: &str) -> Result<ReturnedFile, ReadError> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..Default::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => ReadError::Doctype,
        roxmltree::Error::NodesLimitReached => ReadError::TooManyNodes,
        other => ReadError::Syntax(other.pos().row as usize, reason(&other)),
    })?;
    let root = document.root_element();
    match root.tag_name().name() {
        "xliff" => {}
        "tmx" => return Err(ReadError::ExportOnly("TMX")),
        _ => return Err(ReadError::UnknownFormat),
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
    Ok(ReturnedFile { from, to, units })
}

/// Returns the message of an XML error without its position, which is reported separately.
fn reason(error: &roxmltree::Error) -> String {
    let words = error.to_string();
    words.rsplit_once(" at ").map_or(words.clone(), |(words, _)| words.to_owned())
}

/// Parses a `unit` with any number of segments.
fn read_unit(document: &Document<'_>, node: Node<'_, '_>) -> Result<ReturnedUnit, ReadError> {
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
        inner.has_tag_name((METADATA, "meta")) && inner.attribute("type") == Some(FINGERPRINT)
    });
    let exported_target = meta.and_then(|meta| match meta.text().unwrap_or_default().trim() {
        NONE => Some(None),
        hex => Fingerprint::parse(hex).map(Some),
    });
    let mut source = String::new();
    let mut targets: Vec<(usize, Vec<InlineElement>)> = Vec::new();
    let mut is_complete = true;
    let segments = node
        .children()
        .filter(|c| c.has_tag_name((CORE, "segment")) || c.has_tag_name((CORE, "ignorable")));
    for (at, segment) in segments.enumerate() {
        let inner = |name: &'static str| segment.children().find(|c| c.has_tag_name((CORE, name)));
        let mut read = Vec::new();
        if let Some(text) = inner("source") {
            elements(document, text, &mut read, 0)?;
            source_markdown(text, &data, &mut source, 0);
        }
        match inner("target") {
            Some(text) => {
                let mut written = Vec::new();
                elements(document, text, &mut written, 0)?;
                let order = text.attribute("order").and_then(|order| order.parse().ok());
                targets.push((order.unwrap_or(at + 1), written));
            }
            // An `ignorable` without a target keeps its source.
            None if segment.has_tag_name((CORE, "ignorable")) => targets.push((at + 1, read)),
            None => is_complete = false,
        }
    }
    targets.sort_by_key(|(order, _)| *order);
    let target: Vec<InlineElement> = targets.into_iter().flat_map(|(_, parts)| parts).collect();
    let target = (is_complete && !target.is_empty()).then_some(TargetContent::Inline(target));
    Ok(ReturnedUnit {
        address: name.to_owned(),
        line,
        source,
        target,
        exported_target,
        is_fuzzy: false,
    })
}

/// Returns the text of an element without inline codes other than `cp`.
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

/// Appends the elements of a target text.
fn elements(
    document: &Document<'_>,
    node: Node<'_, '_>,
    to: &mut Vec<InlineElement>,
    depth: usize,
) -> Result<(), ReadError> {
    let line_of = |node: Node<'_, '_>| document.text_pos_at(node.range().start).row as usize;
    if depth > MAX_DEPTH {
        return Err(ReadError::Syntax(
            line_of(node),
            "inline codes are nested too deeply".to_owned(),
        ));
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
            "ph" => to.push(InlineElement::Standalone(id())),
            "pc" => {
                to.push(InlineElement::Open(id()));
                elements(document, child, to, depth + 1)?;
                to.push(InlineElement::Close(id()));
            }
            "sc" => to.push(InlineElement::Open(id())),
            "ec" => {
                let start = child.attribute("startRef").map(str::to_owned);
                to.push(InlineElement::Close(start.unwrap_or_else(id)));
            }
            "mrk" => elements(document, child, to, depth + 1)?,
            "sm" | "em" => {}
            other => {
                let reason = format!("`{other}` is not allowed in a text");
                return Err(ReadError::Syntax(line_of(child), reason));
            }
        }
    }
    Ok(())
}

fn push_text(to: &mut Vec<InlineElement>, text: &str) {
    match to.last_mut() {
        Some(InlineElement::Text(last)) => last.push_str(text),
        _ => to.push(InlineElement::Text(text.to_owned())),
    }
}

/// Appends a source text, in which inline codes have the Markdown that the file gives for them.
fn source_markdown(
    node: Node<'_, '_>,
    data: &HashMap<String, String>,
    to: &mut String,
    depth: usize,
) {
    if depth > MAX_DEPTH {
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
                source_markdown(child, data, to, depth + 1);
                code(to, "dataRefEnd");
            }
            "mrk" => source_markdown(child, data, to, depth + 1),
            _ => code(to, "dataRef"),
        }
    }
}
