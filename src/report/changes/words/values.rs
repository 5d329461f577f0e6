//! The values of fields, as a reader of the plan knows them.

use plan_changes::{Change, DateShift, FactChange, FieldChange, Value};
use plan_core::locale::Locale;
use plan_core::messages::language_name;
use plan_core::schema::{Date, DatePart};
use plan_language::packs::pack;
use plan_language::units::UnitText;

use super::{Words, locales};
use crate::message;
use crate::messages::colon;
use crate::report::changes::phrase::{Phrase, literal};

/// The maximum length of the beginning of a text that stands for the text, in characters.
const EXCERPT: usize = 70;

/// The maximum number of values that a sentence names one by one.
const LISTED: usize = 5;

impl<'p> Words<'_, 'p> {
    /// Returns which facts changed: `12 → 15, 3 May → 4 May`. What several languages say alike is
    /// said once.
    pub(super) fn facts(&self, facts: &[FactChange]) -> String {
        let mut parts: Vec<String> = Vec::new();
        for fact in facts {
            let side = |side: &Option<String>| match side {
                Some(text) => self.quoted(text.trim()),
                None => self.nothing(),
            };
            let part = format!("{} → {}", side(&fact.before), side(&fact.after));
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        self.limited(parts, ", ")
    }

    /// Joins a list; what is beyond the first few is counted.
    pub(super) fn limited(&self, mut parts: Vec<String>, separator: &str) -> String {
        if parts.len() > LISTED + 1 {
            let count = parts.len() - LISTED;
            parts.truncate(LISTED);
            parts.push(message!(self.ui_language, "changes-more", count = count));
        }
        parts.join(separator)
    }

    /// Returns the values of the changed fields: `date: 15 March 2021 → 15 May 2021 (61 days later)`.
    pub(super) fn details(&self, change: &Change<'p>) -> String {
        let ui = self.ui_language;
        let detail = |field: &FieldChange<'p>| {
            let label = self.label(field.name);
            if let Some(text) = &field.text {
                let languages = self.language_names(&locales(text.languages.iter()));
                let nature = text.nature.name();
                return message!(
                    ui,
                    "changes-detail-text",
                    field = label,
                    nature = nature,
                    languages = languages,
                );
            }
            let (before, after) = self.both_values(change, field);
            let shift = field.shift.map(|shift| format!(" ({})", self.shift(shift)));
            format!("{label}{} {before} → {after}{}", colon(ui), shift.unwrap_or_default())
        };
        change.fields.iter().map(detail).collect::<Vec<_>>().join("; ")
    }

    /// Returns both values of a field; of lists, what only one of them has.
    pub(super) fn both_values(
        &self,
        change: &Change<'p>,
        field: &FieldChange<'p>,
    ) -> (String, String) {
        if let (Some(Value::List(before)), Some(Value::List(after))) = (&field.before, &field.after)
        {
            let only = |list: &[String], other: &[String]| -> Vec<String> {
                list.iter().filter(|word| !other.contains(word)).cloned().collect()
            };
            let (gone, fresh) = (only(before, after), only(after, before));
            if !gone.is_empty() || !fresh.is_empty() {
                let list = |list| self.value(change, field, Some(&Value::List(list)));
                return (list(gone), list(fresh));
            }
        }
        (
            self.value(change, field, field.before.as_ref()),
            self.value(change, field, field.after.as_ref()),
        )
    }

    /// Returns a value as [`Self::value`] does, as a phrase.
    pub(in crate::report::changes) fn value_phrase(
        &self,
        change: &Change<'p>,
        field: &FieldChange<'p>,
        value: Option<&Value<'p>>,
    ) -> Phrase {
        Phrase::new(self.value(change, field, value))
    }

    /// Returns a value as a reader knows it: the names of records instead of their ids, dates in
    /// words.
    pub(super) fn value(
        &self,
        change: &Change<'p>,
        field: &FieldChange<'p>,
        value: Option<&Value<'p>>,
    ) -> String {
        let word = |word: &str| self.word(change, field, word);
        match value {
            None => self.nothing(),
            Some(Value::Word(text)) => word(text),
            Some(Value::List(list)) if list.is_empty() => self.nothing(),
            Some(Value::List(list)) => {
                self.limited(list.iter().map(|text| word(text)).collect(), ", ")
            }
            Some(Value::Text(text)) => self.quoted(&excerpt(&self.text(*text))),
        }
    }

    pub(super) fn word(&self, change: &Change<'p>, field: &FieldChange<'p>, text: &str) -> String {
        if let Some(kind) = field.target {
            let title = self.names.title(change.year, kind, text);
            return match title {
                Some(title) => self.quoted(&excerpt(&self.text(title))),
                None => self.code(text),
            };
        }
        match field.name {
            "date" => Date::parse(text).map_or_else(|| text.to_owned(), |date| self.date(date)),
            "languages" => match Locale::from_tag(text) {
                Some(locale) => language_name(locale, self.ui_language),
                None => text.to_owned(),
            },
            "annex" | "approximate" | "binding" if text == "true" => {
                message!(self.ui_language, "changes-yes")
            }
            "kind" | "status" | "basis" | "confidence" => self.kind(text),
            _ => literal(text),
        }
    }

    /// Returns an id or a path as code.
    pub(super) fn code(&self, text: &str) -> String {
        format!("`{}`", literal(text))
    }

    /// Returns the word for a kind, a status or a degree.
    pub(super) fn kind(&self, name: &str) -> String {
        let known = message!(self.ui_language, "changes-kind", name = name);
        if known == name { literal(&name.replace('-', " ")) } else { known }
    }

    /// Returns that there is no value.
    pub(super) fn nothing(&self) -> String {
        message!(self.ui_language, "changes-nothing")
    }

    pub(super) fn quoted(&self, text: &str) -> String {
        message!(self.ui_language, "changes-quoted", text = literal(text))
    }

    /// Returns a text in this language if it has it, or in its first language.
    pub(in crate::report::changes) fn text(&self, text: UnitText<'p>) -> String {
        let own = self.ui_language.locale().and_then(|locale| text.text(locale));
        let written = own.or_else(|| text.texts().next().map(|(_, text)| text));
        written.map(|text| text.value.trim().to_owned()).unwrap_or_default()
    }

    /// Returns the beginning of the text by which people know the item that changed.
    pub(super) fn item_text(&self, change: &Change<'p>) -> String {
        let text = change.item_title.map(|text| self.text(text)).unwrap_or_default();
        if text.is_empty() { self.nothing() } else { self.quoted(&excerpt(&text)) }
    }

    /// Returns the label of a field, as a reader of the plan knows it.
    pub(in crate::report::changes) fn label(&self, name: &str) -> String {
        message!(self.ui_language, "changes-field", name = name)
    }

    pub(super) fn labels(&self, change: &Change<'p>) -> String {
        change.fields.iter().map(|field| self.label(field.name)).collect::<Vec<_>>().join(", ")
    }

    /// Returns the names of languages: `Dutch and French`.
    pub(in crate::report::changes) fn language_names(&self, locales: &[Locale]) -> String {
        let names = locales.iter().map(|locale| language_name(*locale, self.ui_language));
        self.joined(names.collect())
    }

    /// Joins a list as a sentence does: `a, b and c`.
    pub(in crate::report::changes) fn joined(&self, mut parts: Vec<String>) -> String {
        let Some(last) = parts.pop() else { return String::new() };
        if parts.is_empty() {
            return last;
        }
        message!(self.ui_language, "changes-and", list = parts.join(", "), last = last)
    }

    /// Returns by how much a date changed: `61 days later`.
    pub(in crate::report::changes) fn shift(&self, shift: DateShift) -> String {
        let count = usize::try_from(shift.count().unsigned_abs()).unwrap_or(usize::MAX);
        let direction = if shift.count() < 0 { "earlier" } else { "later" };
        message!(
            self.ui_language,
            "changes-shift",
            count = count,
            unit = shift.unit(),
            direction = direction,
        )
    }

    /// Returns a date in words: `1 August 2021`, `end of 2021`.
    pub(super) fn date(&self, date: Date) -> String {
        let ui = self.ui_language;
        let year = date.year.map(|year| year.to_string()).unwrap_or_default();
        let month = |month: u8| message!(ui, "changes-month", month = usize::from(month));
        let ending = |day: u8| {
            let ending = ui.locale().and_then(|locale| pack(locale).first_day_ending());
            ending.filter(|_| day == 1).unwrap_or_default()
        };
        let text = match date.part {
            DatePart::Year => year,
            DatePart::Month(m) => format!("{} {year}", month(m)),
            DatePart::Day(m, day) => format!("{day}{} {} {year}", ending(day), month(m)),
            part => {
                let season = match part {
                    DatePart::Begin => "begin",
                    DatePart::Spring => "spring",
                    DatePart::Summer => "summer",
                    DatePart::Autumn => "autumn",
                    DatePart::Winter => "winter",
                    _ => "end",
                };
                message!(ui, "changes-season", season = season, year = year)
            }
        };
        text.trim().to_owned()
    }
}

/// Shortens a text to its beginning, at the end of a word, on one line.
pub(super) fn excerpt(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= EXCERPT {
        return text;
    }
    let cut: String = text.chars().take(EXCERPT).collect();
    let end = cut.rfind(' ').filter(|end| *end > EXCERPT / 2).unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end_matches([',', ';', ':', '.']))
}
