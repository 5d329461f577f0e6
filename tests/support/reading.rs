//! Reads PDFs as a screen reader does, by their structure.

use std::collections::{BTreeMap, BTreeSet};

use pdf_extract::content::Content;
use pdf_extract::{Document, Object, ObjectId, PlainTextOutput, output_doc_page};

/// Returns the text of each page of a PDF, without artifacts.
pub fn pages(bytes: &[u8]) -> Vec<String> {
    read(bytes, None)
}

/// Like [`pages`], restricted to content that is tagged with a language (ISO 32000-1, 14.9.2).
pub fn pages_in(bytes: &[u8], language: &str) -> Vec<String> {
    read(bytes, Some(language))
}

fn read(bytes: &[u8], wanted: Option<&str>) -> Vec<String> {
    let mut document = Document::load_mem(bytes).unwrap();
    let languages = languages(&document);
    for id in document.get_pages().into_values() {
        let content = Content::decode(&document.get_page_content(id).unwrap()).unwrap();
        // `open` records, for each open marked-content sequence, whether its text is kept.
        let (mut kept, mut open) = (Vec::new(), Vec::new());
        for operation in content.operations {
            if matches!(operation.operator.as_str(), "BMC" | "BDC") {
                let is_artifact = operation.operands[0].as_name().unwrap() == b"Artifact";
                let properties = operation.operands.get(1).and_then(|found| found.as_dict().ok());
                let number = properties.and_then(|found| found.get(b"MCID").ok()?.as_i64().ok());
                let own = properties.and_then(|found| found.get(b"Lang").ok()).map(text);
                let language = own.or_else(|| languages.get(&(id, number?)).cloned());
                let is_wanted =
                    wanted.is_none() || number.is_none() || language.as_deref() == wanted;
                open.push(!is_artifact && is_wanted);
            }
            let shows = matches!(operation.operator.as_str(), "Tj" | "TJ" | "'" | "\"");
            if !shows || open.iter().all(|is_read| *is_read) {
                kept.push(operation.clone());
            }
            if operation.operator == "EMC" {
                open.pop();
            }
        }
        let encoded = Content { operations: kept }.encode().unwrap();
        document.change_page_content(id, encoded).unwrap();
    }
    let numbers: Vec<u32> = document.get_pages().into_keys().collect();
    let page = |number| {
        let mut text = String::new();
        output_doc_page(&document, &mut PlainTextOutput::new(&mut text), number).unwrap();
        text
    };
    numbers.into_iter().map(page).collect()
}

fn text(object: &Object) -> String {
    pdf_extract::decode_text_string(object).unwrap()
}

/// Maps marked content, by page and MCID, to its language: that of its element, of the nearest
/// enclosing element with a language, or of the document.
fn languages(document: &Document) -> BTreeMap<(ObjectId, i64), String> {
    type Found = BTreeMap<(ObjectId, i64), String>;
    fn walk(
        document: &Document,
        item: &Object,
        page: Option<ObjectId>,
        language: &str,
        found: &mut Found,
    ) {
        match document.dereference(item).unwrap().1 {
            Object::Integer(number) => {
                found.insert((page.unwrap(), *number), language.to_owned());
            }
            Object::Array(items) => {
                items.iter().for_each(|item| walk(document, item, page, language, found));
            }
            Object::Dictionary(element) => {
                let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                let own = element.get(b"Lang").ok().map(text);
                let language = own.as_deref().unwrap_or(language);
                for key in [b"K".as_slice(), b"MCID"] {
                    if let Ok(inner) = element.get(key) {
                        walk(document, inner, page, language, found);
                    }
                }
            }
            _ => {}
        }
    }
    let catalog = document.catalog().unwrap();
    let root = document.dereference(catalog.get(b"StructTreeRoot").unwrap()).unwrap().1;
    let mut found = Found::new();
    let inner = root.as_dict().unwrap().get(b"K").unwrap();
    walk(document, inner, None, &text(catalog.get(b"Lang").unwrap()), &mut found);
    found
}

/// Reduces text to letters and digits, so that hyphenation does not matter.
pub fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Returns the titles of the bookmarks with their levels, counted from 0.
pub fn bookmarks(document: &Document) -> Vec<(usize, String)> {
    fn walk(document: &Document, item: &Object, level: usize, found: &mut Vec<(usize, String)>) {
        let mut next = Some(item.clone());
        while let Some(id) = next {
            let item = document.dereference(&id).unwrap().1.as_dict().unwrap();
            let title = text(item.get(b"Title").unwrap());
            found.push((level, title));
            if let Ok(first) = item.get(b"First") {
                walk(document, first, level + 1, found);
            }
            next = item.get(b"Next").ok().cloned();
        }
    }
    let outlines = document.catalog().unwrap().get(b"Outlines").unwrap();
    let outlines = document.dereference(outlines).unwrap().1.as_dict().unwrap();
    let mut found = Vec::new();
    walk(document, outlines.get(b"First").unwrap(), 0, &mut found);
    found
}

/// Counts the structure elements by kind, and collects the languages that they declare.
pub fn structure(document: &Document) -> (BTreeMap<String, usize>, BTreeSet<String>) {
    let (mut kinds, mut languages) = (BTreeMap::new(), BTreeSet::new());
    for object in document.objects.values() {
        let Ok(element) = object.as_dict() else { continue };
        let is_element = element.get(b"P").is_ok() && element.get(b"K").is_ok();
        let Some(kind) = element.get(b"S").ok().filter(|_| is_element) else { continue };
        let kind = String::from_utf8_lossy(kind.as_name().unwrap()).into_owned();
        *kinds.entry(kind).or_insert(0) += 1;
        if let Ok(language) = element.get(b"Lang") {
            languages.insert(text(language));
        }
    }
    (kinds, languages)
}
