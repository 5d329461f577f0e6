//! Which texts: by their state, their chapter and their year.
//!
//! Every command about two languages is asked for them in the same words and refuses what is not
//! there in the same words.

use clap::Args;

use super::{Outcome, Program};
use plan_language::units::groups::Unknown;
use plan_language::units::status::Status;

/// What the states mean, for the help of a command.
pub(super) const STATES: &str = "\
States:
  missing          not written in one of the languages
  facts            a number, a date, a reference or an acronym differs
  wrong-language   a sentence stands in the other language
  same-text        not translated
  shape            other paragraphs, list items or stressed words
  stale            the other language changed since both were confirmed
  unconfirmed      both changed, or nobody ever confirmed that they say the same
  fine             nothing is to be done";

/// Texts by their place.
#[derive(Args)]
pub(super) struct Where {
    /// Only this chapter, by its id or number; also preface, presidency, plan, external-relations
    /// or registers. Several with commas, or said more than once.
    #[arg(long, value_name = "CHAPTER", value_delimiter = ',')]
    pub chapter: Vec<String>,
    /// Only the edition of this year.
    #[arg(long, value_name = "YEAR")]
    pub year: Option<u16>,
}

impl Program {
    /// The states that were asked for; complains when there is none of a name.
    pub(super) fn states(&self, names: &[String]) -> Result<Vec<Status>, Outcome> {
        let find = |name: &String| {
            Status::from_name(name.trim()).ok_or_else(|| {
                let unknown = Unknown::among(name, Status::ALL.into_iter().map(Status::name));
                let what = self.say("there is no state", "er is geen stand", "il n’y a pas d’état");
                self.complain(&self.offer(what, &unknown));
                Outcome::Error
            })
        };
        names.iter().map(find).collect()
    }

    /// Says which chapter is not there.
    pub(super) fn unknown_chapter(&self, unknown: &Unknown) -> String {
        let what =
            self.say("there is no chapter", "er is geen hoofdstuk", "il n’y a pas de chapitre");
        self.offer(what, unknown)
    }

    /// Says which year has no edition.
    pub(super) fn unknown_year(&self, year: u16) -> String {
        let what = self.say(
            "there is no edition of",
            "er is geen uitgave van",
            "il n’y a pas d’édition de",
        );
        format!("{what} {year}")
    }

    /// Says what is not there, and what was meant or what there is.
    pub(super) fn offer(&self, what: &str, unknown: &Unknown) -> String {
        let hint = match &unknown.near {
            Some(near) => {
                let meant = self.say("did you mean", "bedoelde u", "vouliez-vous dire");
                format!("{meant} `{near}`{}", self.say("?", "?", "\u{a0}?"))
            }
            None => {
                let known: Vec<String> =
                    unknown.known.iter().map(|name| format!("`{name}`")).collect();
                let there = self.say("there are", "er zijn", "il y a");
                format!("{there} {}", known.join(", "))
            }
        };
        format!("{what} `{}`{} {hint}", unknown.wanted, self.say(";", ";", "\u{a0};"))
    }
}
