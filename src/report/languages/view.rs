//! What every form of the comparison says, with places and words resolved; `docs/diff.md` describes
//! it field by field, because JSON writes it as it is.

use std::collections::BTreeMap;

use serde::Serialize;

use super::words::{language, sentence, word};
use plan_check::all_codes;
use plan_check::compile::Compilation;
use plan_core::diagnostic::words::message;
use plan_core::locale::{Locale, UiLanguage};
use plan_core::source::{SourceMap, Span};
use plan_language::diff::{Comparison, Counts, Gap, Group, Past, Until};
use plan_language::units::change::{Piece, change};
use plan_language::units::compare::{Difference, Kind, Place as DifferencePlace};
use plan_language::units::groups::Place;
use plan_language::units::status::{Judged, Status, Trouble};

#[derive(Serialize)]
pub(super) struct View<'v> {
    pub version: u8,
    pub languages: [&'static str; 2],
    pub chapters: Vec<Chapter<'v>>,
    pub total: Total,
    /// Why some texts as they were confirmed are not known.
    pub gap: Option<String>,
    /// Texts that could not be read.
    pub unread: usize,
    /// Files, or parts of them, could not be read.
    pub damaged: bool,
}

#[derive(Serialize)]
pub(super) struct Chapter<'v> {
    pub name: &'v str,
    pub year: Option<u16>,
    pub number: Option<&'v str>,
    pub titles: BTreeMap<&'static str, String>,
    pub total: Total,
    /// Texts that nobody ever confirmed and that are not in `texts`.
    pub unlisted: usize,
    /// What to run when the chapter was read in both languages.
    pub confirm: String,
    pub texts: Vec<Text<'v>>,
    /// How it is called.
    #[serde(skip)]
    pub heading: String,
}

#[derive(Serialize)]
pub(super) struct Total {
    pub texts: usize,
    pub to_do: usize,
    pub words: usize,
    pub words_to_do: usize,
    pub done_percent: usize,
    pub states: BTreeMap<&'static str, usize>,
}

#[derive(Serialize)]
pub(super) struct Text<'v> {
    pub address: String,
    pub state: &'static str,
    pub words: usize,
    pub troubles: Vec<Item<'v>>,
    /// What is worth a look; it has no state.
    pub notes: Vec<Item<'v>>,
    pub sides: Vec<Side<'v>>,
    pub confirm: Option<String>,
}

/// One thing that is to be done, or that is worth a look.
#[derive(Serialize)]
pub(super) struct Item<'v> {
    /// The state to which it leads; none for what is only worth a look.
    pub state: Option<&'static str>,
    /// The rule that says so, where one does.
    pub code: Option<&'static str>,
    pub message: String,
    pub places: Vec<Value<'v>>,
}

/// What one language says there.
#[derive(Serialize)]
pub(super) struct Value<'v> {
    pub language: &'static str,
    pub text: &'v str,
    pub place: Option<Spot<'v>>,
}

#[derive(Serialize)]
pub(super) struct Spot<'v> {
    pub path: &'v str,
    pub line: usize,
    pub column: usize,
}

#[derive(Serialize)]
pub(super) struct Side<'v> {
    pub language: &'static str,
    pub text: Option<&'v str>,
    /// The place of the text; of the record where there is none.
    pub place: Option<Spot<'v>>,
    /// `as-confirmed`, `changed`, or nothing when it was never confirmed.
    pub since: Option<&'static str>,
    pub confirmed: Option<&'v str>,
    pub commit: Option<Commit<'v>>,
    /// The text in pieces, with what went and what came, or with what the other language says
    /// differently.
    pub pieces: Vec<Part<'v>>,
    #[serde(skip)]
    pub note: String,
}

#[derive(Serialize)]
pub(super) struct Commit<'v> {
    pub id: &'v str,
    pub day: &'v str,
    pub title: &'v str,
}

/// A piece of a text: `same`, `removed`, `added`, `differs`.
#[derive(Copy, Clone, Serialize)]
pub(super) struct Part<'v> {
    pub what: &'static str,
    pub text: &'v str,
}

impl Item<'_> {
    /// The words for its state, or that it is worth a look.
    pub fn label(&self, ui_language: UiLanguage) -> &'static str {
        let status = self.state.and_then(Status::from_name);
        status.map_or(word("note", ui_language), |status| word(status.name(), ui_language))
    }
}

impl<'v> View<'v> {
    pub fn new(
        compilation: &'v Compilation,
        comparison: &'v Comparison<'v>,
        past: &'v Past,
        ui_language: UiLanguage,
    ) -> Self {
        let mut years = comparison.groups.iter().filter_map(|group| group.edition);
        let first = years.next().map(|edition| edition.year);
        let has_years = years.any(|edition| Some(edition.year) != first);
        let builder =
            ViewBuilder { sources: &compilation.sources, comparison, past, ui_language, has_years };
        let is_damaged = |edition: &plan_core::model::Edition| {
            edition.is_damaged || edition.has_damaged_chapters
        };
        let gaps = &compilation.plan.gaps;
        Self {
            version: 1,
            languages: comparison.pair.both().map(Locale::tag),
            chapters: comparison.groups.iter().map(|group| builder.chapter(group)).collect(),
            total: total(&comparison.total()),
            gap: past.gap.as_ref().map(|gap| builder.gap(gap)),
            unread: comparison.unread,
            damaged: compilation.plan.editions.iter().any(is_damaged)
                || gaps.fora
                || gaps.partners
                || gaps.acts,
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
    past: &'v Past,
    ui_language: UiLanguage,
    /// There are several years, so that a chapter needs its own.
    has_years: bool,
}

impl<'v> ViewBuilder<'v> {
    fn gap(&self, gap: &Gap) -> String {
        match gap {
            Gap::NoGit => word("gap-no-git", self.ui_language).to_owned(),
            Gap::NoRepository => word("gap-no-repository", self.ui_language).to_owned(),
            Gap::Shallow => word("gap-shallow", self.ui_language).to_owned(),
            Gap::NotCommitted => word("gap-not-committed", self.ui_language).to_owned(),
            Gap::Long(count) => {
                sentence("gap-long", self.ui_language, &[("count", &count.to_string())])
            }
            Gap::Failed(reason) => sentence("gap-failed", self.ui_language, &[("reason", reason)]),
        }
    }

    fn chapter(&self, group: &'v Group<'v>) -> Chapter<'v> {
        let (name, year) = (group.place.name(), group.edition.map(|edition| edition.year));
        let mut titles = BTreeMap::new();
        if let Place::Chapter(chapter) = group.place
            && let Some(title) = &chapter.title
        {
            titles.extend(title.iter().map(|(locale, text)| (locale.tag(), text.value.clone())));
        }
        let ways = match group.place {
            Place::Registers => "--registers".to_owned(),
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
            texts: group.listed.iter().map(|judged| self.text(judged)).collect(),
        }
    }

    /// The titles of a chapter after its number, or the name of another place.
    fn heading(&self, group: &Group<'_>, titles: &BTreeMap<&'static str, String>) -> String {
        let both = self.comparison.pair.both();
        let written: Vec<&str> =
            both.iter().filter_map(|locale| titles.get(locale.tag())).map(|t| t.trim()).collect();
        let named = match group.place {
            Place::Chapter(_) if !written.is_empty() => &written.join(" · "),
            place => super::place_word(&place, self.ui_language),
        };
        let numbered = match group.place.number() {
            Some(number) => format!("{number} {named}"),
            None => named.to_owned(),
        };
        match group.edition {
            Some(edition) if self.has_years => format!("{} · {numbered}", edition.year),
            _ => numbered,
        }
    }

    fn spot(&self, span: Span) -> Option<Spot<'v>> {
        let file = self.sources.file_of(span)?;
        let at = self.sources.position(span)?;
        Some(Spot { path: file.path(), line: at.line, column: at.column })
    }

    fn text(&self, judged: &'v Judged<'v>) -> Text<'v> {
        let address = judged.unit.address();
        let can_confirm = matches!(judged.status(), Status::Stale | Status::Unconfirmed);
        let both = self.comparison.pair.both();
        Text {
            state: judged.status().name(),
            words: judged.words,
            troubles: judged.troubles.iter().map(|trouble| self.item(judged, trouble)).collect(),
            notes: judged.notes.iter().map(|note| self.note(judged, note)).collect(),
            sides: both.into_iter().map(|locale| self.side(judged, locale)).collect(),
            confirm: can_confirm.then(|| format!("benelux-plan confirm {address}")),
            address,
        }
    }

    fn item(&self, judged: &'v Judged<'v>, trouble: &'v Trouble) -> Item<'v> {
        let named = |locale| language(locale, self.ui_language);
        let (code, message, places) = match trouble {
            Trouble::Missing(locale) => {
                let gaps = [("language", named(*locale))];
                (None, sentence("is-missing", self.ui_language, &gaps), Vec::new())
            }
            Trouble::Stale { stale, moved } => {
                let gaps = [("language", named(*stale)), ("moved", named(*moved))];
                (None, sentence("is-stale", self.ui_language, &gaps), Vec::new())
            }
            Trouble::AllChanged => {
                (None, word("all-changed", self.ui_language).to_owned(), Vec::new())
            }
            Trouble::Never => (None, word("never", self.ui_language).to_owned(), Vec::new()),
            Trouble::Differs(difference) => {
                return Item {
                    state: Some(trouble.status().name()),
                    ..self.note(judged, difference)
                };
            }
        };
        Item { state: Some(trouble.status().name()), code, message, places }
    }

    fn note(&self, judged: &'v Judged<'v>, difference: &'v Difference) -> Item<'v> {
        let places = [&difference.here, &difference.there];
        Item {
            state: None,
            code: Some(difference.kind.code()),
            message: self.difference(judged, difference),
            places: places.map(|place| self.value(judged, place)).into_iter().collect(),
        }
    }

    /// The words of the rule that `check` says it with; else the two values.
    fn difference(&self, judged: &Judged<'_>, difference: &Difference) -> String {
        let code = difference.kind.code();
        if let Some(code) = all_codes().into_iter().find(|known| known.name() == code) {
            return message(&difference.diagnostic(code, &judged.unit), self.ui_language);
        }
        let [here, there] = [&difference.here, &difference.there].map(|place| value(judged, place));
        let gaps = [
            ("here", here),
            ("there", there),
            ("language", language(difference.here.locale, self.ui_language)),
            ("other", language(difference.there.locale, self.ui_language)),
        ];
        let key = match difference.kind {
            Kind::SameText => "is-same-text",
            Kind::WrongLanguage => "is-wrong-language",
            Kind::Shape => "is-shape",
            _ if difference.message == "message-missing" => "differs-missing",
            _ => "differs",
        };
        sentence(key, self.ui_language, &gaps)
    }

    fn value(&self, judged: &'v Judged<'v>, place: &DifferencePlace) -> Value<'v> {
        Value {
            language: place.locale.tag(),
            text: value(judged, place),
            place: self.spot(place.span),
        }
    }

    fn side(&self, judged: &'v Judged<'v>, locale: Locale) -> Side<'v> {
        let text = judged.unit.text(locale);
        let written = text.map(|text| text.value.trim_end());
        let place = self.spot(text.map_or(judged.unit.span(), |text| text.span));
        let mut side = Side {
            language: locale.tag(),
            text: written,
            place,
            since: None,
            confirmed: None,
            commit: None,
            pieces: written.map(|text| differing(judged, locale, text)).unwrap_or_default(),
            note: String::new(),
        };
        let Some(written) = written else {
            side.note = word("no-text", self.ui_language).to_owned();
            return side;
        };
        if judged.was.as_ref().is_none_or(|was| was.get(locale).is_none()) {
            let is_confirmed = judged.was.is_none() && !judged.troubles.contains(&Trouble::Never);
            side.since = is_confirmed.then_some("as-confirmed");
            return side;
        }
        let Some(fingerprint) = judged.moved_from(locale) else {
            side.since = Some("as-confirmed");
            side.note = word("as-confirmed", self.ui_language).to_owned();
            return side;
        };
        side.since = Some("changed");
        let Some(before) = self.past.texts.get(&(locale, fingerprint)) else {
            side.note = word("no-past", self.ui_language).to_owned();
            return side;
        };
        let confirmed = before.text.trim_end();
        side.confirmed = Some(confirmed);
        side.pieces = change(confirmed, written).into_iter().map(Part::from).collect();
        side.note = match &before.until {
            Until::Folder => word("changed-folder", self.ui_language).to_owned(),
            Until::Unknown => word("changed-unknown", self.ui_language).to_owned(),
            Until::Revision(revision) => {
                side.commit =
                    Some(Commit { id: &revision.id, day: &revision.day, title: &revision.title });
                let short = revision.id.get(..10).unwrap_or(&revision.id);
                let gaps = [("commit", short), ("day", &revision.day), ("title", &revision.title)];
                sentence("changed-by", self.ui_language, &gaps)
            }
        };
        side
    }
}

fn value<'v>(judged: &Judged<'v>, place: &DifferencePlace) -> &'v str {
    let text = judged.unit.text(place.locale);
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

/// Cuts a text where it says something that the other language does not.
fn differing<'v>(judged: &Judged<'_>, locale: Locale, text: &'v str) -> Vec<Part<'v>> {
    let differences = judged.troubles.iter().filter_map(|trouble| match trouble {
        Trouble::Differs(difference) => Some(difference),
        _ => None,
    });
    let mut ranges: Vec<_> = differences
        .chain(&judged.notes)
        .flat_map(|difference| [&difference.here, &difference.there])
        // A whole text is no value.
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
