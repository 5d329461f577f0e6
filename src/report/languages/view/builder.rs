//! Builds the view: resolves the locations, labels and messages of a comparison.

use std::collections::BTreeMap;

use super::{Chapter, Commit, Item, Location, Part, Side, Text, Total, Value, View};
use crate::message;
use crate::report::languages::place_name;
use plan_check::all_codes;
use plan_check::compile::Compilation;
use plan_core::diagnostic::messages;
use plan_core::locale::{Locale, UiLanguage};
use plan_core::messages::language_name;
use plan_core::source::{SourceMap, Span};
use plan_language::diff::{
    ChangedBy, ComparedGroup, Comparison, ConfirmedVersions, Counts, HistoryGap,
};
use plan_language::units::change::{Piece, change};
use plan_language::units::compare::{Difference, DifferenceKind, TextPlace};
use plan_language::units::groups::GroupPlace;
use plan_language::units::status::{AssessedText, Status, TextIssue};

impl<'v> View<'v> {
    pub fn new(
        compilation: &'v Compilation,
        comparison: &'v Comparison<'v>,
        confirmed: &'v ConfirmedVersions,
        ui_language: UiLanguage,
    ) -> Self {
        let mut years = comparison.groups.iter().filter_map(|group| group.edition);
        let first = years.next().map(|edition| edition.year);
        let has_years = years.any(|edition| Some(edition.year) != first);
        let builder = ViewBuilder {
            sources: &compilation.sources,
            comparison,
            confirmed,
            ui_language,
            has_years,
        };
        let is_damaged = |edition: &plan_core::model::Edition| {
            edition.is_damaged || edition.has_damaged_chapters
        };
        let unread = &compilation.plan.unread;
        Self {
            version: 1,
            languages: comparison.pair.both().map(Locale::tag),
            chapters: comparison.groups.iter().map(|group| builder.chapter(group)).collect(),
            total: total(&comparison.total()),
            gap: confirmed.gap.as_ref().map(|gap| builder.gap(gap)),
            unread: comparison.unread,
            damaged: compilation.plan.editions.iter().any(is_damaged)
                || unread.fora
                || unread.partners
                || unread.acts,
        }
    }
}

fn total(counts: &Counts) -> Total {
    let (all, fine) = (counts.all(), counts.of(Status::Fine));
    let states = Status::ALL.into_iter().map(|status| (status.name(), counts.of(status).texts));
    Total {
        texts: all.texts,
        to_do: all.texts - fine.texts,
        words: all.words,
        words_to_do: all.words - fine.words,
        done_percent: counts.done(),
        states: states.filter(|(_, count)| *count > 0).collect(),
    }
}

struct ViewBuilder<'v> {
    sources: &'v SourceMap,
    comparison: &'v Comparison<'v>,
    confirmed: &'v ConfirmedVersions,
    ui_language: UiLanguage,
    /// Whether the plan has several years, so that a chapter is shown with its year.
    has_years: bool,
}

impl<'v> ViewBuilder<'v> {
    fn gap(&self, gap: &HistoryGap) -> String {
        let ui_language = self.ui_language;
        match gap {
            HistoryGap::NoGit => message!(ui_language, "comparison-unknown-no-git"),
            HistoryGap::NoRepository => message!(ui_language, "comparison-unknown-no-repository"),
            HistoryGap::Shallow => message!(ui_language, "comparison-unknown-shallow"),
            HistoryGap::NotCommitted => message!(ui_language, "comparison-unknown-not-committed"),
            HistoryGap::SearchLimit(count) => {
                message!(ui_language, "comparison-unknown-long", count = *count)
            }
            HistoryGap::Failed(reason) => {
                message!(ui_language, "comparison-unknown-failed", reason = &**reason)
            }
        }
    }

    fn chapter(&self, group: &'v ComparedGroup<'v>) -> Chapter<'v> {
        let (name, year) = (group.place.name(), group.edition.map(|edition| edition.year));
        let mut titles = BTreeMap::new();
        if let GroupPlace::Chapter(chapter) = group.place
            && let Some(title) = &chapter.title
        {
            titles.extend(title.iter().map(|(locale, text)| (locale.tag(), text.value.clone())));
        }
        let ways = match group.place {
            GroupPlace::Registers => "--registers".to_owned(),
            _ => format!("--chapter {name}"),
        };
        Chapter {
            name,
            year,
            number: group.place.number(),
            heading: self.heading(group, &titles),
            titles,
            total: total(&group.counts),
            unlisted: group.unlisted,
            confirm: format!("benelux-plan confirm {ways}"),
            texts: group.listed.iter().map(|assessed| self.text(assessed)).collect(),
        }
    }

    /// Returns the titles of a chapter after its number, or the name of another part of the plan.
    fn heading(
        &self,
        group: &ComparedGroup<'_>,
        titles: &BTreeMap<&'static str, String>,
    ) -> String {
        let both = self.comparison.pair.both();
        let written: Vec<&str> =
            both.iter().filter_map(|locale| titles.get(locale.tag())).map(|t| t.trim()).collect();
        let named = match group.place {
            GroupPlace::Chapter(_) if !written.is_empty() => written.join(" · "),
            place => place_name(&place, self.ui_language),
        };
        let numbered = match group.place.number() {
            Some(number) => format!("{number} {named}"),
            None => named,
        };
        match group.edition {
            Some(edition) if self.has_years => format!("{} · {numbered}", edition.year),
            _ => numbered,
        }
    }

    fn spot(&self, span: Span) -> Option<Location<'v>> {
        let file = self.sources.file_of(span)?;
        let at = self.sources.position(span)?;
        Some(Location { path: file.path(), line: at.line, column: at.column })
    }

    fn text(&self, assessed: &'v AssessedText<'v>) -> Text<'v> {
        let address = assessed.unit.address();
        let can_confirm = matches!(assessed.status(), Status::Stale | Status::Unconfirmed);
        let both = self.comparison.pair.both();
        Text {
            state: assessed.status().name(),
            words: assessed.words,
            issues: assessed.issues.iter().map(|issue| self.item(assessed, issue)).collect(),
            notes: assessed.advice.iter().map(|note| self.note(assessed, note)).collect(),
            sides: both.into_iter().map(|locale| self.side(assessed, locale)).collect(),
            confirm: can_confirm.then(|| format!("benelux-plan confirm {address}")),
            address,
        }
    }

    fn item(&self, assessed: &'v AssessedText<'v>, issue: &'v TextIssue) -> Item<'v> {
        let ui_language = self.ui_language;
        let named = |locale| language_name(locale, ui_language);
        let message = match issue {
            TextIssue::Missing(locale) => {
                let language = named(*locale);
                message!(ui_language, "comparison-is-missing", language = language)
            }
            TextIssue::Stale { stale, changed } => {
                let (language, moved) = (named(*stale), named(*changed));
                message!(ui_language, "comparison-is-stale", language = language, moved = moved)
            }
            TextIssue::AllChanged => message!(ui_language, "comparison-all-changed"),
            TextIssue::Never => message!(ui_language, "comparison-never"),
            TextIssue::Differs(difference) => {
                return Item {
                    state: Some(issue.status().name()),
                    ..self.note(assessed, difference)
                };
            }
        };
        Item { state: Some(issue.status().name()), code: None, message, places: Vec::new() }
    }

    fn note(&self, assessed: &'v AssessedText<'v>, difference: &'v Difference) -> Item<'v> {
        let places = [&difference.here, &difference.there];
        Item {
            state: None,
            code: Some(difference.kind.code()),
            message: self.difference(assessed, difference),
            places: places.map(|place| self.value(assessed, place)).into_iter().collect(),
        }
    }

    /// Returns the message of the rule in `check`, or else one about the two values.
    fn difference(&self, assessed: &AssessedText<'_>, difference: &Difference) -> String {
        let code = difference.kind.code();
        if let Some(code) = all_codes().into_iter().find(|known| known.name() == code) {
            let diagnostic = difference.diagnostic(code, &assessed.unit);
            return messages::message(&diagnostic, self.ui_language);
        }
        let [here, there] =
            [&difference.here, &difference.there].map(|place| value(assessed, place));
        let ui_language = self.ui_language;
        let language = language_name(difference.here.locale, ui_language);
        let other = language_name(difference.there.locale, ui_language);
        match difference.kind {
            DifferenceKind::SameText => message!(ui_language, "comparison-is-same-text"),
            DifferenceKind::WrongLanguage => {
                message!(ui_language, "comparison-is-wrong-language", language = language)
            }
            DifferenceKind::Shape => message!(ui_language, "comparison-is-shape"),
            _ if difference.message == "message-missing" => message!(
                ui_language,
                "comparison-differs-missing",
                here = here,
                language = language,
                other = other,
            ),
            _ => message!(
                ui_language,
                "comparison-differs",
                here = here,
                there = there,
                language = language,
                other = other,
            ),
        }
    }

    fn value(&self, assessed: &'v AssessedText<'v>, place: &TextPlace) -> Value<'v> {
        Value {
            language: place.locale.tag(),
            text: value(assessed, place),
            place: self.spot(place.span),
        }
    }

    fn side(&self, assessed: &'v AssessedText<'v>, locale: Locale) -> Side<'v> {
        let text = assessed.unit.text(locale);
        let written = text.map(|text| text.value.trim_end());
        let place = self.spot(text.map_or(assessed.unit.span(), |text| text.span));
        let mut side = Side {
            language: locale.tag(),
            text: written,
            place,
            since: None,
            confirmed: None,
            commit: None,
            pieces: written.map(|text| differing(assessed, locale, text)).unwrap_or_default(),
            note: String::new(),
        };
        let Some(written) = written else {
            side.note = message!(self.ui_language, "comparison-no-text");
            return side;
        };
        if assessed.last_confirmed.as_ref().is_none_or(|confirmed| confirmed.get(locale).is_none())
        {
            let is_confirmed =
                assessed.last_confirmed.is_none() && !assessed.issues.contains(&TextIssue::Never);
            side.since = is_confirmed.then_some("as-confirmed");
            return side;
        }
        let Some(fingerprint) = assessed.fingerprint_before_change(locale) else {
            side.since = Some("as-confirmed");
            side.note = message!(self.ui_language, "comparison-as-confirmed");
            return side;
        };
        side.since = Some("changed");
        let Some(before) = self.confirmed.texts.get(&(locale, fingerprint)) else {
            side.note = message!(self.ui_language, "comparison-no-past");
            return side;
        };
        let confirmed = before.text.trim_end();
        side.confirmed = Some(confirmed);
        side.pieces = change(confirmed, written).into_iter().map(Part::from).collect();
        side.note = match &before.changed_by {
            ChangedBy::WorkingTree => message!(self.ui_language, "comparison-changed-folder"),
            ChangedBy::Unknown => message!(self.ui_language, "comparison-changed-unknown"),
            ChangedBy::Revision(revision) => {
                side.commit =
                    Some(Commit { id: &revision.id, day: &revision.day, title: &revision.title });
                let short = revision.id.get(..10).unwrap_or(&revision.id);
                message!(
                    self.ui_language,
                    "comparison-changed-by",
                    commit = short,
                    day = &*revision.day,
                    title = &*revision.title,
                )
            }
        };
        side
    }
}

fn value<'v>(assessed: &AssessedText<'v>, place: &TextPlace) -> &'v str {
    let text = assessed.unit.text(place.locale);
    text.and_then(|text| text.value.get(place.range.clone())).unwrap_or_default().trim_end()
}

impl<'v> From<Piece<'v>> for Part<'v> {
    fn from(piece: Piece<'v>) -> Self {
        match piece {
            Piece::Same(text) => Self { what: "same", text },
            Piece::Removed(text) => Self { what: "removed", text },
            Piece::Added(text) => Self { what: "added", text },
        }
    }
}

/// Splits a text at the values that differ from the other language.
fn differing<'v>(assessed: &AssessedText<'_>, locale: Locale, text: &'v str) -> Vec<Part<'v>> {
    let differences = assessed.issues.iter().filter_map(|issue| match issue {
        TextIssue::Differs(difference) => Some(difference),
        _ => None,
    });
    let mut ranges: Vec<_> = differences
        .chain(&assessed.advice)
        .flat_map(|difference| [&difference.here, &difference.there])
        // A range that covers the whole text is not a value within it.
        .filter(|place| place.locale == locale && place.range.len() < text.len())
        .map(|place| place.range.clone())
        .collect();
    ranges.sort_by_key(|range| (range.start, range.end));
    let (mut parts, mut at) = (Vec::new(), 0);
    let mut push = |what, range: std::ops::Range<usize>| {
        let text = text.get(range).unwrap_or_default();
        parts.extend((!text.is_empty()).then_some(Part { what, text }));
    };
    for range in ranges {
        if range.start >= at && text.get(range.clone()).is_some() {
            push("same", at..range.start);
            at = range.end;
            push("differs", range);
        }
    }
    push("same", at..text.len());
    parts
}
