//! Filters of texts by state, chapter and year, shared by all commands about two languages.

use clap::Args;

use super::usage_error::InvalidValue;
use super::{Outcome, Program};
use crate::message;
use plan_core::locale::Locale;
use plan_core::model::Plan;
use plan_language::units::groups::Unknown;
use plan_language::units::status::{Status, languages};

/// Filters texts by their place in the plan.
#[derive(Args)]
pub(super) struct Where {
    #[arg(long, value_name = "CHAPTER", value_delimiter = ',')]
    pub chapter: Vec<String>,
    #[arg(long, value_name = "YEAR")]
    pub year: Option<u16>,
}

/// Parses the tag of a language of plans.
pub(super) fn parse_locale(text: &str) -> Result<Locale, InvalidValue> {
    Locale::from_tag(text).ok_or(InvalidValue::PlanLanguage)
}

/// Returns the languages of a plan; all languages if it states none, or could not be read.
pub(super) fn languages_or_all(plan: &Plan) -> Vec<Locale> {
    let stated = languages(plan, None);
    if stated.is_empty() { Locale::ALL.into() } else { stated }
}

impl Program {
    /// Parses the states of a filter; prints an error if one is unknown.
    pub(super) fn states(&self, names: &[String]) -> Result<Vec<Status>, Outcome> {
        let find = |name: &String| {
            Status::from_name(name.trim()).ok_or_else(|| {
                let unknown = Unknown::among(name, Status::ALL.into_iter().map(Status::name));
                self.print_error(&self.offer(&message!(self, "unknown-state"), &unknown));
                Outcome::Error
            })
        };
        names.iter().map(find).collect()
    }

    /// Returns the error for an unknown chapter.
    pub(super) fn unknown_chapter(&self, unknown: &Unknown) -> String {
        self.offer(&message!(self, "unknown-chapter"), unknown)
    }

    /// Returns the language of a plan with a tag. All languages are accepted if those of the plan
    /// could not be read.
    ///
    /// # Errors
    ///
    /// The message that the plan has no such language.
    pub(super) fn language_of(&self, plan: &Plan, tag: &str) -> Result<Locale, String> {
        let known = languages_or_all(plan);
        Locale::from_tag(tag).filter(|locale| known.contains(locale)).ok_or_else(|| {
            let tags: Vec<&str> = known.iter().map(|locale| locale.tag()).collect();
            let unknown = Unknown { near: None, ..Unknown::among(tag, tags) };
            self.offer(&message!(self, "unknown-language"), &unknown)
        })
    }

    /// Returns the error for a year without an edition.
    pub(super) fn unknown_year(&self, year: u16) -> String {
        message!(self, "unknown-edition", year = year)
    }

    /// Returns the error for an unknown name: `what` does not exist, with the closest name or all
    /// known ones.
    pub(super) fn offer(&self, what: &str, unknown: &Unknown) -> String {
        let wanted = &*unknown.wanted;
        match &unknown.near {
            Some(near) => {
                message!(self, "unknown-near", what = what, wanted = wanted, near = &**near)
            }
            None => {
                let known: Vec<String> =
                    unknown.known.iter().map(|name| format!("`{name}`")).collect();
                let known = known.join(", ");
                message!(self, "unknown-known", what = what, wanted = wanted, known = known)
            }
        }
    }

    /// Returns the error for an unknown name if there are so many that it refers to the `command`
    /// that lists them.
    pub(super) fn offer_list(&self, what: &str, unknown: &Unknown, command: &str) -> String {
        match unknown.near {
            Some(_) => self.offer(what, unknown),
            None => message!(
                self,
                "unknown-listed-by",
                what = what,
                wanted = &*unknown.wanted,
                command = command,
            ),
        }
    }
}
