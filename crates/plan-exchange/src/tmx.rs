//! TMX 1.4b (LISA/OSCAR, 26 April 2005): a memory of confirmed pairs for the tools of translators.
//!
//! Only what somebody confirmed is in it, so that no tool ever offers a doubtful pair. Neither
//! language is the source (`srclang="*all*"`). Codes of Markdown are `bpt`, `ept` and `ph`.
//!
//! Not here: reading. A memory does not say where its pairs belong.

use super::inline::{Code, Item, Numbered};
use super::{Package, TOOL, Unit, xml};
use plan_language::units::status::Status;

/// Writes the confirmed pairs of a package; `None` when there are none.
pub fn write(package: &Package) -> Option<String> {
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

/// Whether a memory holds a text: somebody confirmed it, and nothing is wrong with it.
pub fn is_remembered(unit: &Unit) -> bool {
    unit.is_confirmed && unit.is(Status::Fine)
}

fn write_unit(to: &mut String, package: &Package, unit: &Unit, target: &str) {
    let numbered = Numbered::of(&unit.source, Some(target), unit.is_prose);
    to.push_str("    <tu");
    xml::attribute(to, "tuid", &unit.address);
    to.push_str(">\n      <note>");
    xml::note(to, &unit.context.join(" › "));
    to.push_str("</note>\n");
    for (locale, items) in [(package.from, &numbered.source), (package.to, &numbered.target)] {
        to.push_str("      <tuv");
        xml::attribute(to, "xml:lang", locale.tag());
        to.push_str("><seg>");
        items.iter().for_each(|item| write_item(to, &numbered.codes, item));
        to.push_str("</seg></tuv>\n");
    }
    to.push_str("    </tu>\n");
}

/// What XML cannot hold, no text of a plan that is read aloud has; it is left out.
fn write_item(to: &mut String, codes: &[Code], item: &Item) {
    let mut code = |name: &str, counter: &str, at: usize, text: &str| {
        to.push_str(&format!("<{name}"));
        xml::attribute(to, counter, &(at + 1).to_string());
        to.push('>');
        xml::text(to, text, |_, _| ());
        to.push_str(&format!("</{name}>"));
    };
    match item {
        Item::Text(text) => xml::text(to, text, |_, _| ()),
        Item::Open(at) => code("bpt", "i", *at, &codes[*at].open),
        Item::Close(at) => code("ept", "i", *at, codes[*at].close.as_deref().unwrap_or_default()),
        Item::Alone(at) => code("ph", "x", *at, &codes[*at].open),
    }
}
