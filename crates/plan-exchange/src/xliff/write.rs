//! Formats packages as XLIFF.

use plan_core::model::markup::MarkupKind;
use plan_language::units::status::Status;

use super::{CORE, FINGERPRINT, GLOSSARY, METADATA, NONE};
use crate::codes::{CodedItem, CodedTexts, InlineCode};
use crate::{TOOL, TranslationPackage, TranslationUnit, xml};

/// Formats a package; `None` when it has no units, because an XLIFF document cannot be empty.
pub fn write(package: &TranslationPackage) -> Option<String> {
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

fn write_unit(to: &mut String, package: &TranslationPackage, unit: &TranslationUnit) {
    let coded = CodedTexts::of(&unit.source, unit.target.as_deref(), unit.is_prose);
    to.push_str("    <unit");
    let id = unit.address.split_once('/').map_or(&*unit.address, |(_, id)| id);
    xml::attribute(to, "id", &xml::token(id));
    xml::attribute(to, "name", &unit.address);
    xml::attribute(to, "xml:space", "preserve");
    to.push_str(">\n");
    write_glossary(to, package, unit);
    let fingerprint =
        unit.target_fingerprint().map_or(NONE.to_owned(), |fingerprint| fingerprint.to_string());
    to.push_str("      <mda:metadata><mda:metaGroup");
    xml::attribute(to, "category", TOOL);
    to.push_str("><mda:meta");
    xml::attribute(to, "type", FINGERPRINT);
    to.push_str(&format!(">{fingerprint}</mda:meta></mda:metaGroup></mda:metadata>\n"));
    to.push_str("      <notes>\n");
    let mut note = |category: &str, applies_to_source: bool, text: &str| {
        to.push_str("        <note");
        xml::attribute(to, "category", category);
        if applies_to_source {
            xml::attribute(to, "appliesTo", "source");
        }
        to.push('>');
        xml::note(to, text);
        to.push_str("</note>\n");
    };
    note("context", false, &unit.context.join(" › "));
    note("place", false, &format!("{}:{}", unit.path, unit.line));
    note("state", false, &unit.status_names());
    if let Some(previous) = &unit.previous_source {
        note("previous-source", true, previous);
    }
    to.push_str("      </notes>\n");
    write_data(to, &coded.codes);
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
    write_items(to, &coded.codes, &coded.source);
    to.push_str("</source>\n");
    if unit.target.is_some() {
        to.push_str("        <target>");
        write_items(to, &coded.codes, &coded.target);
        to.push_str("</target>\n");
    }
    to.push_str("      </segment>\n    </unit>\n");
}

fn write_glossary(to: &mut String, package: &TranslationPackage, unit: &TranslationUnit) {
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

/// Writes the Markdown of the inline codes.
fn write_data(to: &mut String, codes: &[InlineCode]) {
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

/// The id of the Markdown of a code, or of the start of a pair.
fn open_data(at: usize) -> String {
    format!("d{}", at + 1)
}

/// The id of the Markdown of the end of a pair.
fn close_data(at: usize) -> String {
    format!("d{}-end", at + 1)
}

/// Writes a character that XML does not allow (XLIFF 2.1, 4.2.3.1).
fn code_point(to: &mut String, c: char) {
    to.push_str(&format!("<cp hex=\"{:04X}\"/>", u32::from(c)));
}

fn write_items(to: &mut String, codes: &[InlineCode], items: &[CodedItem]) {
    for item in items {
        match item {
            CodedItem::Text(text) => xml::text(to, text, code_point),
            CodedItem::Open(at) => {
                to.push_str("<pc");
                write_attributes(to, *at, &codes[*at]);
                xml::attribute(to, "dataRefStart", &open_data(*at));
                xml::attribute(to, "dataRefEnd", &close_data(*at));
                to.push('>');
            }
            CodedItem::Close(_) => to.push_str("</pc>"),
            CodedItem::Standalone(at) => {
                to.push_str("<ph");
                write_attributes(to, *at, &codes[*at]);
                xml::attribute(to, "disp", &codes[*at].open);
                xml::attribute(to, "dataRef", &open_data(*at));
                to.push_str("/>");
            }
        }
    }
}

fn write_attributes(to: &mut String, at: usize, code: &InlineCode) {
    xml::attribute(to, "id", &(at + 1).to_string());
    xml::attribute(to, "canCopy", "no");
    xml::attribute(to, "canDelete", "no");
    let (kind, subtype) = match code.kind {
        MarkupKind::Emphasis => ("fmt", Some("xlf:i")),
        MarkupKind::Strong => ("fmt", Some("xlf:b")),
        MarkupKind::HardBreak => ("fmt", Some("xlf:lb")),
        MarkupKind::Link => ("link", None),
        MarkupKind::Layout => ("other", None),
    };
    xml::attribute(to, "type", kind);
    if let Some(subtype) = subtype {
        xml::attribute(to, "subType", subtype);
    }
}
