//! The sentences about all changes together, and about what follows from one.

use plan_changes::record::RecordKind;
use plan_changes::{Change, ChangeCode, Nature, Weight};
use plan_core::locale::Locale;
use plan_core::messages::language_name;
use plan_language::units::status::Status;

use super::Words;
use super::values::excerpt;
use crate::message;
use crate::report::changes::entry::{Entries, Entry, Group};
use crate::report::changes::phrase::{Phrase, literal};
use crate::report::changes::{OpenText, Report};
use crate::report::languages::state;

/// The maximum number of codes that the headline names one by one.
const LISTED: usize = 5;

/// The maximum number of consequences that are described one by one.
const FOLLOWS: usize = 3;

impl<'p> Words<'_, 'p> {
    /// Returns what follows from a change: a few consequences one by one, many as their number.
    pub(in crate::report::changes) fn follows(&self, entry: &Entry<'_, 'p>) -> Vec<Phrase> {
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
        if !entry.change.projects.is_empty() {
            // The projects are listed anyway.
            return Vec::new();
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
    pub(in crate::report::changes) fn projects(&self, change: &Change<'p>) -> Option<Phrase> {
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
    pub(in crate::report::changes) fn heading(
        &self,
        group: &Group<'_, '_, 'p>,
        has_several_editions: bool,
    ) -> Phrase {
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
    pub(in crate::report::changes) fn weight(&self, weight: Weight) -> String {
        message!(self.ui_language, "changes-weight", weight = weight.name())
    }

    /// Returns the label of a nature.
    pub(in crate::report::changes) fn nature(&self, nature: Nature) -> String {
        message!(self.ui_language, "changes-nature", nature = nature.name())
    }

    /// Returns one sentence that says what matters.
    pub(in crate::report::changes) fn headline(&self, entries: &Entries<'_, 'p>) -> Phrase {
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
    pub(in crate::report::changes) fn notes(&self, report: &Report<'_, 'p>) -> Vec<Phrase> {
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
    pub(in crate::report::changes) fn check(&self, report: &Report<'_, 'p>) -> Phrase {
        let (errors, warnings) = (report.errors, report.warnings);
        let ui = self.ui_language;
        Phrase::new(match (errors, warnings) {
            (0, 0) => message!(ui, "changes-checks"),
            (0, _) => message!(ui, "changes-warnings", count = warnings),
            _ => message!(ui, "changes-errors", count = errors),
        })
    }

    /// Returns how much is left to translate.
    pub(in crate::report::changes) fn left_to_translate(&self, report: &Report<'_, 'p>) -> Phrase {
        let new = report.to_translate.iter().filter(|text| text.is_new).count();
        let count = report.to_translate.len();
        Phrase::new(match (new, count) {
            (0, 0) => message!(self.ui_language, "changes-all-translated"),
            _ => message!(self.ui_language, "changes-to-translate", new = new, count = count),
        })
    }

    /// Returns what is to do about a text: `may lag behind (French)`.
    pub(in crate::report::changes) fn work(&self, text: &OpenText) -> String {
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
