//! `events-<lang>.ics`: the events as a calendar (RFC 5545).
//!
//! An event enters the calendar where its date has a first and a last day: a day, a month, a
//! season, a year. What is longer than a day is an all-day entry over the whole of it, says so in
//! its summary, is tentative, and takes no time in anybody's calendar. What has no such days (a
//! month without a year, a winter, the beginning or the end of a year, no date at all) is left out
//! and counted, in words in the description of the calendar and in `X-BENELUX-PLAN-OMITTED`.
//!
//! The lines are written here and not by the crate `icalendar` (0.17): its last continuation line
//! can have 76 octets where the standard has 75 (3.1), and it takes the clock and chance for a
//! stamp or a UID that is forgotten. A test reads the files back with its parser. There is no
//! `METHOD`, because a published event would then need an organizer (RFC 5546, 3.2.1), and the plan
//! names none.

use std::fmt::Write;

use super::media::Plain;
use super::rows::{Placed, placed};
use crate::html::BaseUrl;
use crate::templates::Catalog;
use crate::view::Words;
use plan_core::locale::Locale;
use plan_core::model::{Edition, Event, Plan};
use plan_core::schema::Day;

/// The most octets that a line has, without its end (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// Makes the calendar of an edition in one language; `base` is the address of the site.
pub(super) fn calendar(
    plan: &Plan,
    edition: &Edition,
    locale: Locale,
    catalog: &Catalog,
    base: Option<&BaseUrl>,
) -> String {
    let words = Words::new(plan, edition, locale, catalog, &Plain);
    let mut omitted = 0;
    let mut entries = Lines::default();
    for placed in placed(edition) {
        for (at, event) in placed.project.events.iter().enumerate() {
            match event.date.as_ref().and_then(|date| date.value.days()) {
                Some(days) => {
                    let entry = Entry { plan, edition, words: &words, base, placed, at, event };
                    entry.write(days, &mut entries);
                }
                None => omitted += 1,
            }
        }
    }
    let title = words.line(edition.title.as_ref()).unwrap_or_default();
    let title = format!("{title} – {}", catalog.word("events"));
    let mut about = words.fixed("data_notice");
    if omitted > 0 {
        let left_out = words.fixed_in("calendar_words", "omitted");
        let _ = write!(about, "\n{}", left_out.replace("{n}", &omitted.to_string()));
    }
    let mut lines = Lines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//benelux-plan//benelux-plan//EN");
    lines.plain("CALSCALE", "GREGORIAN");
    // RFC 7986, 5.1 and 5.2; the second is what most programs read.
    lines.text(&format!("NAME;LANGUAGE={locale}"), &title);
    lines.text("X-WR-CALNAME", &title);
    lines.text(&format!("DESCRIPTION;LANGUAGE={locale}"), &about);
    lines.plain("X-BENELUX-PLAN-OMITTED", &omitted.to_string());
    lines.0.push_str(&entries.0);
    lines.plain("END", "VCALENDAR");
    lines.0
}

struct Entry<'e> {
    plan: &'e Plan,
    edition: &'e Edition,
    words: &'e Words<'e>,
    base: Option<&'e BaseUrl>,
    placed: Placed<'e>,
    /// Its place among the events of its project.
    at: usize,
    event: &'e Event,
}

impl Entry<'_> {
    fn write(&self, (from, to): (Day, Day), lines: &mut Lines) {
        let Event { title, date, approximate, condition, place } = self.event;
        let (words, catalog) = (self.words, self.words.catalog());
        let (locale, project) = (words.locale(), self.placed.project);
        let date = date.as_ref().map(|date| words.date(date.value)).unwrap_or_default();
        let condition = words.line(condition.as_ref());
        let is_open = from != to;
        let mut notes = Vec::new();
        if is_open {
            notes.push(date.clone());
        }
        if *approximate {
            notes.push(catalog.word("expected"));
        }
        let mut summary = words.line(title.as_ref()).unwrap_or_default();
        if !notes.is_empty() {
            let _ = write!(summary, " ({})", notes.join(", "));
        }
        let mut about = Vec::new();
        if is_open {
            about.push(words.fixed_in("calendar_words", "open").replace("{date}", &date));
        }
        about.extend(condition.clone());
        let label =
            |key, text: String| format!("{}{} {text}", catalog.word(key), catalog.word("colon"));
        about.push(label("project", words.line(project.title.as_ref()).unwrap_or_default()));
        let owner = self.placed.owner.and_then(|id| self.plan.forum(&id.value));
        about.extend(
            owner.and_then(|forum| words.line(forum.name.as_ref())).map(|n| label("owner", n)),
        );
        let category = project.category.as_ref().and_then(|id| {
            self.edition.categories.iter().find(|category| category.id.value == id.value)
        });
        let is_firm = !is_open && !approximate && condition.is_none();
        let year = self.edition.year;
        lines.plain("BEGIN", "VEVENT");
        lines.text("UID", &format!("{}.{}.{year}@benelux-plan", project.id.value, self.at + 1));
        lines.plain("DTSTAMP", &format!("{year:04}0101T000000Z"));
        lines.plain("DTSTART;VALUE=DATE", &compact(from));
        // The end is the first day that no longer belongs to it (3.6.1).
        lines.plain("DTEND;VALUE=DATE", &compact(to.next()));
        lines.text(&format!("SUMMARY;LANGUAGE={locale}"), &summary);
        lines.text(&format!("DESCRIPTION;LANGUAGE={locale}"), &about.join("\n"));
        if let Some(place) = words.line(place.as_ref()) {
            lines.text(&format!("LOCATION;LANGUAGE={locale}"), &place);
        }
        if let Some(category) = category.and_then(|category| words.line(category.title.as_ref())) {
            lines.text(&format!("CATEGORIES;LANGUAGE={locale}"), &category);
        }
        lines.plain("STATUS", if is_firm { "CONFIRMED" } else { "TENTATIVE" });
        lines.plain("TRANSP", "TRANSPARENT");
        if let Some(base) = self.base {
            lines.plain("URL", &super::permanent(base, &project.id.value));
        }
        lines.plain("END", "VEVENT");
    }
}

fn compact(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year, day.month, day.day)
}

/// Content lines, folded and ended as the standard wants (3.1).
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A value that needs no escape.
    fn plain(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for c in format!("{name}:{value}").chars() {
            if used + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A text (3.3.11): backslashes, semicolons, commas and line breaks are escaped.
    fn text(&mut self, name: &str, text: &str) {
        let mut escaped = String::with_capacity(text.len() + 8);
        for c in text.chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                // No control character may stand in a text.
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
    fn lines_have_at_most_75_octets_and_no_letter_is_torn() {
        for text in
            ["x".repeat(142), "é".repeat(400), "老虎".repeat(90), format!("{}é", "x".repeat(67))]
        {
            let mut lines = Lines::default();
            lines.text("SUMMARY", &text);
            let (last, all) = (lines.0.strip_suffix("\r\n").unwrap(), &lines.0);
            assert!(last.split("\r\n").all(|line| line.len() <= LONGEST), "{all}");
            assert_eq!(last.replace("\r\n ", ""), format!("SUMMARY:{text}"));
        }
    }

    #[test]
    fn texts_are_escaped() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", "a,b;c\\d\ne\tf");
        assert_eq!(lines.0, "SUMMARY:a\\,b\\;c\\\\d\\ne f\r\n");
    }
}
