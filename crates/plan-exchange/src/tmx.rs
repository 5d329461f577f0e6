//! TMX 1.4b (LISA/OSCAR, 26 April 2005): translation memories.
//!
//! A memory has only confirmed translations, so that no tool suggests a doubtful one. Neither
//! language is the source (`srclang="*all*"`). Inline codes are `bpt`, `ept` and `ph`. TMX is not
//! read, because a memory does not say which texts its translations belong to.

use super::codes::{CodedItem, CodedTexts, InlineCode};
use super::{TOOL, TranslationPackage, TranslationUnit, xml};
use plan_language::units::status::Status;

/// Formats the confirmed translations of a package; `None` when there are none.
pub fn write(package: &TranslationPackage) -> Option<String> {
    let mut to =
        String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n");
    to.push_str("  <header");
    for (name, value) in [
        ("creationtool", TOOL),
        ("creationtoolversion", env!("CARGO_PKG_VERSION")),
        ("segtype", "block"),
        ("o-tmf", TOOL),
        ("adminlang", "en"),
        ("srclang", "*all*"),
        ("datatype", "plaintext"),
    ] {
        xml::attribute(&mut to, name, value);
    }
    to.push_str("/>\n  <body>\n");
    let mut is_empty = true;
    for unit in package.units.iter().filter(|unit| is_remembered(unit)) {
        let Some(target) = &unit.target else { continue };
        is_empty = false;
        write_unit(&mut to, package, unit, target);
    }
    to.push_str("  </body>\n</tmx>\n");
    (!is_empty).then_some(to)
}

/// Whether a memory includes a text: its translation is confirmed and has no problem.
pub fn is_remembered(unit: &TranslationUnit) -> bool {
    unit.is_confirmed && unit.is(Status::Fine)
}

fn write_unit(to: &mut String, package: &TranslationPackage, unit: &TranslationUnit, target: &str) {
    let coded = CodedTexts::of(&unit.source, Some(target), unit.is_prose);
    to.push_str("    <tu");
    xml::attribute(to, "tuid", &unit.address);
    to.push_str(">\n      <note>");
    xml::note(to, &unit.context.join(" › "));
    to.push_str("</note>\n");
    for (locale, items) in [(package.from, &coded.source), (package.to, &coded.target)] {
        to.push_str("      <tuv");
        xml::attribute(to, "xml:lang", locale.tag());
        to.push_str("><seg>");
        items.iter().for_each(|item| write_item(to, &coded.codes, item));
        to.push_str("</seg></tuv>\n");
    }
    to.push_str("    </tu>\n");
}

/// Writes an item, without the characters that XML does not allow.
fn write_item(to: &mut String, codes: &[InlineCode], item: &CodedItem) {
    let mut code = |name: &str, number_attribute: &str, at: usize, text: &str| {
        to.push_str(&format!("<{name}"));
        xml::attribute(to, number_attribute, &(at + 1).to_string());
        to.push('>');
        xml::text(to, text, |_, _| ());
        to.push_str(&format!("</{name}>"));
    };
    match item {
        CodedItem::Text(text) => xml::text(to, text, |_, _| ()),
        CodedItem::Open(at) => code("bpt", "i", *at, &codes[*at].open),
        CodedItem::Close(at) => {
            code("ept", "i", *at, codes[*at].close.as_deref().unwrap_or_default())
        }
        CodedItem::Standalone(at) => code("ph", "x", *at, &codes[*at].open),
    }
}
