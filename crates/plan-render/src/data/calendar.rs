//! `events-<lang>.ics`: the events as a calendar (RFC 5545).
//!
//! The calendar has the events whose date has a first and a last day: a day, a month, a season or a
//! year. An event of more than one day is an all-day entry for the whole period; its summary says
//! so and its status is tentative. No entry blocks time. Other events (a month without a year, a
//! winter, the beginning or the end of a year, no date) are omitted; the description and
//! `X-BENELUX-PLAN-OMITTED` state how many.
//!
//! Lines are not written with the crate `icalendar` (0.17), because it folds some lines at 76
//! octets instead of 75 (3.1), and its default timestamps and UIDs are not reproducible. A test
//! reads the files with its parser. There is no `METHOD`, because published events would then need
//! an organizer (RFC 5546, 3.2.1), whom the plan does not name.

use std::fmt::Write;

use super::media::PlainText;
use crate::html::BaseUrl;
use crate::templates::Catalog;
use crate::view::TextRenderer;
use plan_core::locale::Locale;
use plan_core::model::Event;
use plan_core::resolved::{ResolvedEdition, ResolvedProject};
use plan_core::schema::Day;

/// The maximum number of octets in a line, without its end (RFC 5545, 3.1).
const MAX_LINE_LENGTH: usize = 75;

/// Returns the calendar of an edition in one language. Entries link to their project if the address
/// of the site, `base`, is known.
pub(super) fn calendar(
    edition: &ResolvedEdition<'_>,
    locale: Locale,
    catalog: &Catalog,
    base: Option<&BaseUrl>,
) -> String {
    let texts = TextRenderer::new(edition, locale, catalog, &PlainText);
    let mut omitted = 0;
    let mut entries = ContentLines::default();
    for project in &edition.projects {
        for (position, event) in (1..).zip(project.events) {
            match event.date.as_ref().and_then(|date| date.value.days()) {
                Some(days) => {
                    let year = edition.year;
                    let entry = VEvent { year, texts: &texts, base, project, position, event };
                    entry.write(days, &mut entries);
                }
                None => omitted += 1,
            }
        }
    }
    let title = texts.line(edition.record.title.as_ref()).unwrap_or_default();
    let title = format!("{title} – {}", catalog.word("events"));
    let mut description = texts.word("data_notice");
    if omitted > 0 {
        let sentence = texts.word_in("calendar_words", "omitted");
        let _ = write!(description, "\n{}", sentence.replace("{n}", &omitted.to_string()));
    }
    let mut lines = ContentLines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//benelux-plan//benelux-plan//EN");
    lines.plain("CALSCALE", "GREGORIAN");
    // NAME is the standard (RFC 7986, 5.1); most programs read X-WR-CALNAME.
    lines.text(&format!("NAME;LANGUAGE={locale}"), &title);
    lines.text("X-WR-CALNAME", &title);
    lines.text(&format!("DESCRIPTION;LANGUAGE={locale}"), &description);
    lines.plain("X-BENELUX-PLAN-OMITTED", &omitted.to_string());
    lines.0.push_str(&entries.0);
    lines.plain("END", "VCALENDAR");
    lines.0
}

/// An event to write as a `VEVENT`.
struct VEvent<'e> {
    year: u16,
    texts: &'e TextRenderer<'e>,
    base: Option<&'e BaseUrl>,
    project: &'e ResolvedProject<'e>,
    /// The position among the events of the project, from 1.
    position: usize,
    event: &'e Event,
}

impl VEvent<'_> {
    fn write(&self, (from, to): (Day, Day), lines: &mut ContentLines) {
        let Event { title, date, approximate, condition, place } = self.event;
        let (texts, catalog) = (self.texts, self.texts.catalog());
        let (locale, year, project) = (texts.locale(), self.year, self.project);
        let date = date.as_ref().map(|date| texts.date(date.value)).unwrap_or_default();
        let condition = texts.line(condition.as_ref());
        let is_period = from != to;
        let mut notes = Vec::new();
        if is_period {
            notes.push(date.clone());
        }
        if *approximate {
            notes.push(catalog.word("expected"));
        }
        let mut summary = texts.line(title.as_ref()).unwrap_or_default();
        if !notes.is_empty() {
            let _ = write!(summary, " ({})", notes.join(", "));
        }
        let mut description = Vec::new();
        if is_period {
            description.push(texts.word_in("calendar_words", "open").replace("{date}", &date));
        }
        description.extend(condition.clone());
        let labelled =
            |key, text: String| format!("{}{} {text}", catalog.word(key), catalog.word("colon"));
        description.push(labelled("project", texts.line(project.title).unwrap_or_default()));
        let forum = project.owner.and_then(|owner| owner.forum.target);
        let forum_name = forum.and_then(|forum| texts.line(forum.name.as_ref()));
        description.extend(forum_name.map(|name| labelled("owner", name)));
        let category = project.category.and_then(|category| category.target);
        let is_confirmed = !is_period && !approximate && condition.is_none();
        lines.plain("BEGIN", "VEVENT");
        let id = &project.id.value;
        lines.text("UID", &format!("{id}.{}.{year}@benelux-plan", self.position));
        lines.plain("DTSTAMP", &format!("{year:04}0101T000000Z"));
        lines.plain("DTSTART;VALUE=DATE", &compact(from));
        // The end is exclusive (3.6.1).
        lines.plain("DTEND;VALUE=DATE", &compact(to.next()));
        lines.text(&format!("SUMMARY;LANGUAGE={locale}"), &summary);
        lines.text(&format!("DESCRIPTION;LANGUAGE={locale}"), &description.join("\n"));
        if let Some(place) = texts.line(place.as_ref()) {
            lines.text(&format!("LOCATION;LANGUAGE={locale}"), &place);
        }
        if let Some(title) = category.and_then(|c| texts.line(c.record.title.as_ref())) {
            lines.text(&format!("CATEGORIES;LANGUAGE={locale}"), &title);
        }
        lines.plain("STATUS", if is_confirmed { "CONFIRMED" } else { "TENTATIVE" });
        lines.plain("TRANSP", "TRANSPARENT");
        if let Some(base) = self.base {
            lines.plain("URL", &super::permanent_url(base, id));
        }
        lines.plain("END", "VEVENT");
    }
}

/// Formats a day as RFC 5545 requires (3.3.4): `20210801`.
fn compact(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year, day.month, day.day)
}

/// Content lines, folded and terminated as RFC 5545 requires (3.1).
#[derive(Default)]
struct ContentLines(String);

impl ContentLines {
    /// Adds a value that needs no escaping.
    fn plain(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for c in format!("{name}:{value}").chars() {
            if used + c.len_utf8() > MAX_LINE_LENGTH {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Adds a text (3.3.11): backslashes, semicolons, commas and line breaks are escaped.
    fn text(&mut self, name: &str, text: &str) {
        let mut escaped = String::with_capacity(text.len() + 8);
        for c in text.chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                // A text may not contain control characters.
                c if c.is_control() => escaped.push(' '),
                c => escaped.push(c),
            }
        }
        self.plain(name, &escaped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_at_75_octets_between_characters() {
        for text in
            ["x".repeat(142), "é".repeat(400), "老虎".repeat(90), format!("{}é", "x".repeat(67))]
        {
            let mut lines = ContentLines::default();
            lines.text("SUMMARY", &text);
            let (last, all) = (lines.0.strip_suffix("\r\n").unwrap(), &lines.0);
            assert!(last.split("\r\n").all(|line| line.len() <= MAX_LINE_LENGTH), "{all}");
            assert_eq!(last.replace("\r\n ", ""), format!("SUMMARY:{text}"));
        }
    }

    #[test]
    fn texts_are_escaped() {
        let mut lines = ContentLines::default();
        lines.text("SUMMARY", "a,b;c\\d\ne\tf");
        assert_eq!(lines.0, "SUMMARY:a\\,b\\;c\\\\d\\ne f\r\n");
    }
}
