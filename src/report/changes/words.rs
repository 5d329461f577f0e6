//! The sentences about changes, in one language of the user interface.

mod summary;
mod values;

use plan_changes::record::RecordKind;
use plan_changes::{Change, ChangeCode, Value, Weight, What};
use plan_core::locale::{Locale, UiLanguage};

use super::entry::Entries;
use super::names::Names;
use super::phrase::{Phrase, literal};
use crate::message;
use crate::messages::colon;
use crate::report::languages::capital;
use values::excerpt;

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
            C::ForumChanged if field.is_some_and(|field| field.after.is_none()) => {
                message!(ui, "changes-owner-lost", record = record, before = before)
            }
            C::ForumChanged if field.is_some_and(|field| field.before.is_none()) => {
                message!(ui, "changes-owner-gained", record = record, after = after)
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
            C::LanguageLeftBehind if change.weight == Weight::Editorial => {
                let fields = self.labels(change);
                let languages = self.left_behind(change);
                message!(
                    ui,
                    "changes-left-behind-confirmed",
                    record = record,
                    field = fields,
                    languages = languages,
                )
            }
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

    fn left_behind(&self, change: &Change<'p>) -> String {
        let fields = change.fields.iter().filter_map(|field| field.text.as_ref());
        let mut languages: Vec<Locale> =
            fields.flat_map(|text| text.left_behind.iter().copied()).collect();
        languages.sort_unstable();
        languages.dedup();
        self.language_names(&languages)
    }
}

fn locales<'l, 'p: 'l>(
    changes: impl Iterator<Item = &'l plan_changes::LanguageChange<'p>>,
) -> Vec<Locale> {
    changes.map(|change| change.locale).collect()
}
