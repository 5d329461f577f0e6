//! Structured data for search engines: JSON-LD with the vocabulary of schema.org.
//!
//! All languages of the plan are equally authentic, so each is declared as a translation of the
//! others, and none as the original. Legal acts are `Legislation`, the counterpart of the European
//! Legislation Identifier (ELI); if the address of an act is an ELI, it is also its `@id`.

use serde_json::{Value, json};

use super::address::BaseUrl;
use crate::view::{ActPageView, CalendarGroup, ChapterView};

/// The address of a page and of the same page in other languages.
pub(super) struct PageLocation<'p> {
    pub(super) base: Option<&'p BaseUrl>,
    pub(super) root: &'static str,
    pub(super) locale: &'static str,
    pub(super) year: u16,
    pub(super) plan: &'p str,
    pub(super) folder: String,
    pub(super) alternates: Vec<&'static str>,
}

impl PageLocation<'_> {
    fn address(&self, locale: &str, folder: &str) -> String {
        let path = format!("{locale}/{}/{folder}index.html", self.year);
        match self.base {
            Some(base) => base.of(&path),
            None if locale == self.locale => format!("{}{folder}index.html", self.root),
            None => format!("{}../../{path}", self.root),
        }
    }

    fn report(&self) -> Value {
        json!({ "@type": "Report", "@id": self.address(self.locale, ""), "name": self.plan })
    }

    fn translations(&self, kind: &str) -> Vec<Value> {
        let translation = |locale: &&'static str| {
            let id = self.address(locale, &self.folder);
            json!({ "@type": kind, "@id": id, "inLanguage": locale })
        };
        self.alternates.iter().map(translation).collect()
    }
}

/// Describes the home page: the site, and the plan as a report.
pub(super) fn home(page: &PageLocation<'_>) -> String {
    let address = page.address(page.locale, "");
    script(json!({ "@context": "https://schema.org", "@graph": [
        { "@type": "WebSite", "name": page.plan, "url": address, "inLanguage": page.locale },
        {
            "@type": "Report",
            "@id": address,
            "name": page.plan,
            "inLanguage": page.locale,
            "temporalCoverage": page.year.to_string(),
            "workTranslation": page.translations("Report"),
        },
    ] }))
}

/// Describes a chapter, as a part of the report.
pub(super) fn chapter(page: &PageLocation<'_>, chapter: &ChapterView) -> String {
    script(json!({
        "@context": "https://schema.org",
        "@type": "Chapter",
        "@id": page.address(page.locale, &page.folder),
        "name": chapter.title,
        "position": chapter.number,
        "inLanguage": page.locale,
        "isPartOf": page.report(),
        "workTranslation": page.translations("Chapter"),
    }))
}

/// Describes a page of any other kind.
pub(super) fn page(page: &PageLocation<'_>, title: &str) -> String {
    script(json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": page.address(page.locale, &page.folder),
        "name": title,
        "inLanguage": page.locale,
        "isPartOf": page.report(),
        "workTranslation": page.translations("WebPage"),
    }))
}

/// Describes a legal act.
pub(super) fn act(act: &ActPageView) -> String {
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "Legislation",
        "name": act.title.as_ref().unwrap_or(&act.citation),
        "alternateName": act.citation,
        "legislationType": act.kind_words,
    });
    if let Some(date) = &act.datetime {
        value["legislationDate"] = json!(date);
    }
    if let Some(url) = &act.url {
        if is_eli(url) {
            value["@id"] = json!(url);
            value["legislationIdentifier"] = json!(url);
        }
        value["url"] = json!(url);
    }
    script(value)
}

/// Whether an address is a European Legislation Identifier: `…/eli/…` (Council conclusions
/// 2012/C 325/02).
fn is_eli(url: &str) -> bool {
    url.contains("/eli/")
}

/// Describes the events whose date can be expressed in ISO 8601; empty if there are none.
pub(super) fn calendar(groups: &[CalendarGroup]) -> String {
    let entries = groups.iter().flat_map(|group| &group.entries);
    let events = entries.filter_map(|entry| {
        let mut event = json!({
            "@type": "Event",
            "name": entry.event.title,
            "startDate": entry.event.datetime.as_ref()?,
        });
        if let Some(place) = &entry.event.place {
            event["location"] = json!({ "@type": "Place", "name": place });
        }
        Some(event)
    });
    let events: Vec<Value> = events.collect();
    if events.is_empty() {
        return String::new();
    }
    script(json!({ "@context": "https://schema.org", "@graph": events }))
}

/// Returns the content of a script element, escaped so that it cannot end the element.
fn script(value: Value) -> String {
    value.to_string().replace('<', "\\u003c")
}
