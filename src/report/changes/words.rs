//! The sentences about changes, in one language of the user interface.

use plan_changes::record::RecordKind;
use plan_changes::{
    Change, ChangeCode, DateShift, FactChange, FieldChange, Nature, Value, Weight, What,
};
use plan_core::locale::{Locale, UiLanguage};
use plan_core::messages::language_name;
use plan_core::schema::{Date, DatePart};
use plan_language::packs::pack;
use plan_language::units::UnitText;
use plan_language::units::status::Status;

use super::entry::{Entries, Entry, Group};
use super::names::Names;
use super::phrase::{Phrase, literal};
use super::{OpenText, Report};
use crate::message;
use crate::messages::colon;
use crate::report::languages::state;

/// The maximum length of the beginning of a text that stands for the text, in characters.
const EXCERPT: usize = 70;

/// The maximum number of records that a sentence names one by one.
const LISTED: usize = 5;

/// The maximum number of consequences that are described one by one.
const FOLLOWS: usize = 3;

/// Writes about changes in one language.
#[derive(Copy, Clone)]
pub(super) struct Words<'w, 'p> {
    pub ui_language: UiLanguage,
    names: &'w Names<'p>,
}

impl<'w, 'p> Words<'w, 'p> {
    pub fn new(entries: &'w Entries<'_, 'p>, ui_language: UiLanguage) -> Self {
        Self { ui_language, names: entries.names }
    }

    /// Returns what a change changes: `Project “Waterstof”: title reworded (Dutch)`.
    pub fn sentence(&self, change: &Change<'p>) -> Phrase {
        use ChangeCode as C;
        let ui = self.ui_language;
        let record = self.record(change);
        let field = change.fields.first();
        let value = |value: Option<&Value<'p>>| match field {
            Some(field) => self.value(change, field, value),
            None => self.nothing(),
        };
        let before = value(field.and_then(|field| field.before.as_ref()));
        let after = value(field.and_then(|field| field.after.as_ref()));
        let item = change.item.map_or("", RecordKind::name);
        let text = change.item.map(|_| self.item_text(change)).unwrap_or_default();
        let sentence = match change.code {
            C::ProjectAdded | C::ChapterAdded | C::CategoryAdded | C::EditionAdded => {
                message!(ui, "changes-added", record = record)
            }
            C::ProjectRemoved | C::ChapterRemoved | C::CategoryRemoved | C::EditionRemoved => {
                message!(ui, "changes-removed", record = record)
            }
            C::ProjectRenamed | C::ChapterRenamed | C::CategoryRenamed => {
                self.renamed(change, &record)
            }
            C::ProjectMoved => {
                message!(ui, "changes-moved", record = record, before = before, after = after)
            }
            C::ProjectReordered | C::CategoryReordered => {
                message!(ui, "changes-reordered", record = record)
            }
            C::CategoryRaised => {
                message!(ui, "changes-raised", record = record, before = before, after = after)
            }
            C::CategoryLowered => {
                message!(ui, "changes-lowered", record = record, before = before, after = after)
            }
            C::ForumChanged => {
                message!(ui, "changes-owner", record = record, before = before, after = after)
            }
            C::PartnerAdded => {
                message!(ui, "changes-partner-added", record = record, partner = after)
            }
            C::PartnerRemoved => {
                message!(ui, "changes-partner-removed", record = record, partner = before)
            }
            C::ActAdded => message!(ui, "changes-act-added", record = record, act = after),
            C::ActRemoved => message!(ui, "changes-act-removed", record = record, act = before),
            C::InstrumentAdded | C::EventAdded | C::ActionAdded => {
                message!(ui, "changes-item-added", record = record, item = item, text = text)
            }
            C::InstrumentRemoved | C::EventRemoved | C::ActionRemoved => {
                message!(ui, "changes-item-removed", record = record, item = item, text = text)
            }
            C::ActionReordered => {
                message!(ui, "changes-item-reordered", record = record, text = text)
            }
            C::InstrumentChanged | C::EventChanged => {
                let details = self.details(change);
                message!(
                    ui,
                    "changes-item-changed",
                    record = record,
                    item = item,
                    text = text,
                    details = details,
                )
            }
            C::TitleChanged | C::TextChanged => self.text_changed(change, &record),
            C::LanguageLeftBehind => {
                let fields = self.labels(change);
                let languages = self.left_behind(change);
                message!(
                    ui,
                    "changes-left-behind",
                    record = record,
                    field = fields,
                    languages = languages,
                )
            }
            C::ConfirmationChanged => {
                let count = |value: Option<&Value<'_>>| match value {
                    Some(Value::List(list)) => list.len(),
                    _ => 0,
                };
                message!(
                    ui,
                    "changes-confirmations",
                    added = count(field.and_then(|field| field.after.as_ref())),
                    removed = count(field.and_then(|field| field.before.as_ref())),
                )
            }
            C::ListReordered => {
                let fields = self.labels(change);
                message!(ui, "changes-list-reordered", record = record, field = fields)
            }
            C::CategoryChanged
            | C::RelatedChanged
            | C::ChapterRenumbered
            | C::ChapterMoved
            | C::SectionChanged
            | C::PriorityChanged
            | C::OwnershipChanged
            | C::RegisterChanged
            | C::EditionChanged
            | C::AllowChanged => self.record_changed(change, &record, (&before, &after)),
        };
        Phrase::new(capital(&sentence))
    }

    /// Returns what changed about a record whose code leaves that open.
    fn record_changed(
        &self,
        change: &Change<'p>,
        record: &str,
        (before, after): (&str, &str),
    ) -> String {
        let ui = self.ui_language;
        match change.what {
            Some(What::Added) => message!(ui, "changes-added", record = record),
            Some(What::Removed) => message!(ui, "changes-removed", record = record),
            Some(What::Renamed) => self.renamed(change, record),
            Some(What::Moved) if !change.fields.is_empty() => {
                message!(ui, "changes-moved", record = record, before = before, after = after)
            }
            Some(What::Moved | What::Reordered) => {
                message!(ui, "changes-reordered", record = record)
            }
            Some(What::Fields) | None => {
                let details = self.details(change);
                message!(ui, "changes-fields", record = record, details = details)
            }
        }
    }

    /// Returns that a record has another id. Ids are words of the files, whatever they refer to.
    fn renamed(&self, change: &Change<'p>, record: &str) -> String {
        let id = |value: Option<&Value<'_>>| match value {
            Some(Value::Word(word)) => literal(word),
            _ => String::new(),
        };
        let field = change.fields.first();
        let before = id(field.and_then(|field| field.before.as_ref()));
        let after = id(field.and_then(|field| field.after.as_ref()));
        message!(
            self.ui_language,
            "changes-renamed",
            record = record,
            before = before,
            after = after,
        )
    }

    fn text_changed(&self, change: &Change<'p>, record: &str) -> String {
        let ui = self.ui_language;
        let field = self.labels(change);
        let Some(text) = change.fields.first().and_then(|field| field.text.as_ref()) else {
            // The whole text came or went.
            let is_new = change.fields.first().is_some_and(|field| field.before.is_none());
            return match is_new {
                true => message!(ui, "changes-text-added", record = record, field = field),
                false => message!(ui, "changes-text-removed", record = record, field = field),
            };
        };
        let came: Vec<Locale> = locales(text.languages.iter().filter(|l| l.before.is_none()));
        let went: Vec<Locale> = locales(text.languages.iter().filter(|l| l.after.is_none()));
        let languages = self.language_names(&locales(text.languages.iter()));
        let sentence = if came.len() == text.languages.len() {
            message!(
                ui,
                "changes-translation-added",
                record = record,
                field = field,
                languages = languages,
            )
        } else if went.len() == text.languages.len() {
            message!(
                ui,
                "changes-translation-removed",
                record = record,
                field = field,
                languages = languages,
            )
        } else {
            message!(
                ui,
                "changes-text",
                record = record,
                field = field,
                nature = text.nature.name(),
                languages = languages,
            )
        };
        let facts = self.facts(&text.facts);
        if facts.is_empty() { sentence } else { format!("{sentence}{} {facts}", colon(ui)) }
    }

    /// Returns which facts changed: `12 → 15, 3 May → 4 May`. What several languages say alike is
    /// said once.
    fn facts(&self, facts: &[FactChange]) -> String {
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
    fn limited(&self, mut parts: Vec<String>, separator: &str) -> String {
        if parts.len() > LISTED + 1 {
            let count = parts.len() - LISTED;
            parts.truncate(LISTED);
            parts.push(message!(self.ui_language, "changes-more", count = count));
        }
        parts.join(separator)
    }

    /// Returns the values of the changed fields: `date: 15 March 2021 → 15 May 2021 (61 days later)`.
    fn details(&self, change: &Change<'p>) -> String {
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
    fn both_values(&self, change: &Change<'p>, field: &FieldChange<'p>) -> (String, String) {
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
    pub fn value_phrase(
        &self,
        change: &Change<'p>,
        field: &FieldChange<'p>,
        value: Option<&Value<'p>>,
    ) -> Phrase {
        Phrase::new(self.value(change, field, value))
    }

    /// Returns a value as a reader knows it: the names of records instead of their ids, dates in
    /// words.
    fn value(
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

    fn word(&self, change: &Change<'p>, field: &FieldChange<'p>, text: &str) -> String {
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
    fn code(&self, text: &str) -> String {
        format!("`{}`", literal(text))
    }

    /// Returns the word for a kind, a status or a degree.
    fn kind(&self, name: &str) -> String {
        let known = message!(self.ui_language, "changes-kind", name = name);
        if known == name { literal(&name.replace('-', " ")) } else { known }
    }

    /// Returns that there is no value.
    fn nothing(&self) -> String {
        message!(self.ui_language, "changes-nothing")
    }

    fn quoted(&self, text: &str) -> String {
        message!(self.ui_language, "changes-quoted", text = literal(text))
    }

    /// Returns a text in this language if it has it, or in its first language.
    pub fn text(&self, text: UnitText<'p>) -> String {
        let own = self.ui_language.locale().and_then(|locale| text.text(locale));
        let written = own.or_else(|| text.texts().next().map(|(_, text)| text));
        written.map(|text| text.value.trim().to_owned()).unwrap_or_default()
    }

    /// Returns the beginning of the text by which people know the item that changed.
    fn item_text(&self, change: &Change<'p>) -> String {
        let text = change.item_title.map(|text| self.text(text)).unwrap_or_default();
        if text.is_empty() { self.nothing() } else { self.quoted(&excerpt(&text)) }
    }

    /// Returns the record that a change is about: `project “Waterstof”`.
    pub fn subject(&self, change: &Change<'p>) -> Phrase {
        Phrase::new(self.record(change))
    }

    fn record(&self, change: &Change<'p>) -> String {
        let subject = &change.subject;
        let title = match subject.kind {
            // It has the name of its forum.
            RecordKind::Ownership => self.names.title(change.year, RecordKind::Forum, subject.id),
            _ => subject.title,
        };
        let title = match title {
            Some(title) => self.quoted(&excerpt(&self.text(title))),
            None if subject.id.is_empty() => String::new(),
            None => self.code(subject.id),
        };
        let year = change.year.map(|year| year.to_string()).unwrap_or_default();
        let kind = subject.kind.name();
        message!(self.ui_language, "changes-record", kind = kind, title = title, year = year)
            .trim()
            .to_owned()
    }

    /// Returns the label of a field, as a reader of the plan knows it.
    pub fn label(&self, name: &str) -> String {
        message!(self.ui_language, "changes-field", name = name)
    }

    fn labels(&self, change: &Change<'p>) -> String {
        change.fields.iter().map(|field| self.label(field.name)).collect::<Vec<_>>().join(", ")
    }

    /// Returns the names of languages: `Dutch and French`.
    pub fn language_names(&self, locales: &[Locale]) -> String {
        let names = locales.iter().map(|locale| language_name(*locale, self.ui_language));
        self.joined(names.collect())
    }

    /// Joins a list as a sentence does: `a, b and c`.
    pub fn joined(&self, mut parts: Vec<String>) -> String {
        let Some(last) = parts.pop() else { return String::new() };
        if parts.is_empty() {
            return last;
        }
        message!(self.ui_language, "changes-and", list = parts.join(", "), last = last)
    }

    fn left_behind(&self, change: &Change<'p>) -> String {
        let fields = change.fields.iter().filter_map(|field| field.text.as_ref());
        let mut languages: Vec<Locale> =
            fields.flat_map(|text| text.left_behind.iter().copied()).collect();
        languages.sort_unstable();
        languages.dedup();
        self.language_names(&languages)
    }

    /// Returns by how much a date changed: `61 days later`.
    pub fn shift(&self, shift: DateShift) -> String {
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
    fn date(&self, date: Date) -> String {
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

    /// Returns what follows from a change: a few consequences one by one, many as their number.
    pub fn follows(&self, entry: &Entry<'_, 'p>) -> Vec<Phrase> {
        if entry.follows.len() <= FOLLOWS {
            let sentence = |follow: &&Change<'p>| match follow.code {
                // It is about the same text.
                ChangeCode::LanguageLeftBehind => {
                    let languages = self.left_behind(follow);
                    let ui = self.ui_language;
                    Phrase::new(message!(ui, "changes-not-adapted-in", languages = languages))
                }
                _ => self.sentence(follow),
            };
            return entry.follows.iter().map(sentence).collect();
        }
        let mut projects: Vec<&str> = entry
            .follows
            .iter()
            .filter(|change| change.subject.kind == RecordKind::Project)
            .map(|change| change.subject.id)
            .collect();
        projects.sort_unstable();
        projects.dedup();
        let ui = self.ui_language;
        match projects.len() {
            0 => vec![Phrase::new(message!(ui, "changes-follow", count = entry.follows.len()))],
            count => vec![Phrase::new(message!(ui, "changes-projects-follow", count = count))],
        }
    }

    /// Returns which projects a change touches: `Projects: “A”, “B” and 3 more`.
    pub fn projects(&self, change: &Change<'p>) -> Option<Phrase> {
        if change.projects.is_empty() {
            return None;
        }
        let title = |id: &&str| {
            let own = self.names.title(change.year, RecordKind::Project, id);
            let title = own.or_else(|| self.names.project(id));
            let text = title.map(|title| self.quoted(&excerpt(&self.text(title))));
            text.unwrap_or_else(|| self.code(id))
        };
        let list = self.limited(change.projects.iter().map(title).collect(), ", ");
        let count = change.projects.len();
        let phrase = message!(self.ui_language, "changes-projects", count = count, list = list);
        Some(Phrase::new(phrase))
    }

    /// Returns the heading of a group: the number and the title of its chapter, or the part of the
    /// plan.
    pub fn heading(&self, group: &Group<'_, '_, 'p>, has_several_editions: bool) -> Phrase {
        let change = group.first;
        let year = change.year.filter(|_| has_several_editions);
        let heading = match (change.subject.chapter, change.year) {
            (Some(chapter), _) => {
                let title = chapter.title.map(|title| self.text(title));
                let title = title.unwrap_or_else(|| chapter.id.to_owned());
                literal(&format!("{} {title}", chapter.number))
            }
            (None, Some(_)) => message!(self.ui_language, "changes-whole-edition"),
            (None, None) => message!(self.ui_language, "changes-registers"),
        };
        Phrase::new(match year {
            Some(year) => format!("{year} · {heading}"),
            None => heading,
        })
    }

    /// Returns the label of a weight.
    pub fn weight(&self, weight: Weight) -> String {
        message!(self.ui_language, "changes-weight", weight = weight.name())
    }

    /// Returns the label of a nature.
    pub fn nature(&self, nature: Nature) -> String {
        message!(self.ui_language, "changes-nature", nature = nature.name())
    }

    /// Returns one sentence that says what matters.
    pub fn headline(&self, entries: &Entries<'_, 'p>) -> Phrase {
        let ui = self.ui_language;
        if entries.entries.is_empty() {
            return Phrase::new(message!(ui, "changes-none"));
        }
        let counts = entries.counts(Weight::Notable).into_iter();
        let mut parts: Vec<String> = counts
            .map(|(code, count)| message!(ui, "changes-count", code = code.name(), count = count))
            .collect();
        if parts.len() > LISTED + 1 {
            let rest =
                entries.counts(Weight::Notable)[LISTED..].iter().map(|(_, count)| count).sum();
            let rest: usize = rest;
            parts.truncate(LISTED);
            parts.push(message!(ui, "changes-count-notable", count = rest));
        }
        let (minor, editorial) = (entries.count(Weight::Minor), entries.count(Weight::Editorial));
        if minor > 0 {
            parts.push(message!(ui, "changes-count-minor", count = minor));
        }
        // Beside minor changes, the verb is said already.
        if editorial > 0 && minor > 0 {
            parts.push(message!(ui, "changes-fold-editorial", count = editorial));
        } else if editorial > 0 {
            parts.push(message!(ui, "changes-count-editorial", count = editorial));
        }
        Phrase::new(message!(ui, "changes-headline", list = self.joined(parts)))
    }

    /// Returns what the reader must know about the comparison: files that could not be read, and
    /// whether the plan still checks.
    pub fn notes(&self, report: &Report<'_, 'p>) -> Vec<Phrase> {
        let ui = self.ui_language;
        let mut notes = Vec::new();
        let sides = [(report.old.0, true), (report.new.0, false)];
        for (version, is_old) in sides {
            let files: Vec<String> =
                version.unread_files().iter().map(|path| self.code(path)).collect();
            if files.is_empty() {
                continue;
            }
            let count = files.len();
            let list = self.limited(files, ", ");
            notes.push(match is_old {
                true => message!(ui, "changes-unread-old", count = count, files = list),
                false => message!(ui, "changes-unread-new", count = count, files = list),
            });
        }
        let records: usize = report.changes.not_compared.iter().map(|file| file.records).sum();
        if records > 0 {
            notes.push(message!(ui, "changes-not-compared", count = records));
        }
        notes.into_iter().map(Phrase::new).collect()
    }

    /// Returns whether the new version checks.
    pub fn check(&self, report: &Report<'_, 'p>) -> Phrase {
        let (errors, warnings) = (report.errors, report.warnings);
        let ui = self.ui_language;
        Phrase::new(match (errors, warnings) {
            (0, 0) => message!(ui, "changes-checks"),
            (0, _) => message!(ui, "changes-warnings", count = warnings),
            _ => message!(ui, "changes-errors", count = errors),
        })
    }

    /// Returns how much is left to translate.
    pub fn to_translate(&self, report: &Report<'_, 'p>) -> Phrase {
        let new = report.to_translate.iter().filter(|text| text.is_new).count();
        let count = report.to_translate.len();
        Phrase::new(match (new, count) {
            (0, 0) => message!(self.ui_language, "changes-all-translated"),
            _ => message!(self.ui_language, "changes-to-translate", new = new, count = count),
        })
    }

    /// Returns what is to do about a text: `may lag behind (French)`.
    pub fn work(&self, text: &OpenText) -> String {
        let describe = |(status, to): &(Status, Option<Locale>)| {
            let label = state(*status, self.ui_language);
            match to {
                Some(to) => format!("{label} ({})", language_name(*to, self.ui_language)),
                None => label,
            }
        };
        text.work.iter().map(describe).collect::<Vec<_>>().join(", ")
    }
}

fn locales<'l, 'p: 'l>(
    changes: impl Iterator<Item = &'l plan_changes::LanguageChange<'p>>,
) -> Vec<Locale> {
    changes.map(|change| change.locale).collect()
}

/// Capitalises the first letter of a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Shortens a text to its beginning, at the end of a word, on one line.
fn excerpt(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= EXCERPT {
        return text;
    }
    let cut: String = text.chars().take(EXCERPT).collect();
    let end = cut.rfind(' ').filter(|end| *end > EXCERPT / 2).unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end_matches([',', ';', ':', '.']))
}
