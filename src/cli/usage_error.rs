//! Errors in the arguments, as messages that say what to do.

use std::error::Error;
use std::fmt;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help;
use crate::message;
use crate::messages::colon;
use plan_core::locale::{Locale, UiLanguage};
use plan_render::Format;

/// Why the value of an option is invalid.
#[derive(Debug)]
pub(super) enum InvalidValue {
    /// It is not a language of a plan.
    PlanLanguage,
    /// It is not an output format.
    Format,
    /// It is not a printable report.
    Report,
    /// It is not the address of a site.
    SiteAddress,
}

impl InvalidValue {
    fn message(&self, ui_language: UiLanguage) -> String {
        let formats = |is_report: bool| {
            let formats = Format::ALL.into_iter().filter(|format| format.is_opt_in() == is_report);
            formats.map(Format::name).collect::<Vec<_>>().join(", ")
        };
        match self {
            Self::PlanLanguage => {
                let known = Locale::ALL.map(Locale::tag).join(", ");
                message!(ui_language, "usage-no-plan-language", known = known)
            }
            Self::Format => message!(ui_language, "usage-no-format", known = formats(false)),
            Self::Report => message!(ui_language, "usage-no-report", known = formats(true)),
            Self::SiteAddress => message!(ui_language, "usage-no-site-address"),
        }
    }
}

impl fmt::Display for InvalidValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(UiLanguage::En))
    }
}

impl Error for InvalidValue {}

/// Returns the text for an error of the arguments: what is wrong, what to do, and the usage.
pub(super) fn text(error: &clap::Error, ui_language: UiLanguage) -> String {
    let mut lines = vec![super::error_line(ui_language, &problem(error, ui_language))];
    lines.extend(hint(error, ui_language).map(|hint| format!("  {hint}")));
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let heading = message!(ui_language, "help-heading-usage");
        let usage = help::usage(&usage.to_string(), ui_language);
        lines.push(format!("\n{heading}{} {usage}", colon(ui_language)));
    }
    lines.push(format!("\n{}", message!(ui_language, "usage-try-help")));
    lines.join("\n")
}

/// Returns what is wrong.
fn problem(error: &clap::Error, ui_language: UiLanguage) -> String {
    let of = |kind| values(error, kind);
    let first = |kind| of(kind).into_iter().next().unwrap_or_default();
    let option = first(ContextKind::InvalidArg);
    let value = first(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument if option.starts_with('-') => {
            message!(ui_language, "usage-unknown-option", argument = option)
        }
        ErrorKind::UnknownArgument => {
            message!(ui_language, "usage-unexpected-argument", argument = option)
        }
        ErrorKind::InvalidSubcommand => {
            let command = first(ContextKind::InvalidSubcommand);
            message!(ui_language, "usage-unknown-command", command = command)
        }
        ErrorKind::MissingSubcommand => message!(ui_language, "usage-missing-command"),
        ErrorKind::MissingRequiredArgument => {
            let arguments = of(ContextKind::InvalidArg);
            let count = arguments.len();
            let arguments = quoted(&arguments);
            message!(ui_language, "usage-missing-arguments", count = count, arguments = arguments)
        }
        ErrorKind::InvalidValue | ErrorKind::TooFewValues if value.is_empty() => {
            message!(ui_language, "usage-missing-value", option = option)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            message!(ui_language, "usage-invalid-value", value = value, option = option)
        }
        ErrorKind::NoEquals => message!(ui_language, "usage-missing-value", option = option),
        ErrorKind::TooManyValues => {
            message!(ui_language, "usage-too-many-values", option = option, value = value)
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            let number = |kind| match error.get(kind) {
                Some(ContextValue::Number(number)) => usize::try_from(*number).unwrap_or_default(),
                _ => 0,
            };
            let expected = match number(ContextKind::ExpectedNumValues) {
                0 => number(ContextKind::MinValues),
                expected => expected,
            };
            message!(
                ui_language,
                "usage-wrong-number-of-values",
                option = option,
                expected = expected,
                actual = number(ContextKind::ActualNumValues),
            )
        }
        ErrorKind::ArgumentConflict => {
            let others = of(ContextKind::PriorArg);
            match others.contains(&option) {
                true => message!(ui_language, "usage-repeated", option = option),
                false => {
                    let other = quoted(&others);
                    message!(ui_language, "usage-conflict", option = option, other = other)
                }
            }
        }
        ErrorKind::InvalidUtf8 => message!(ui_language, "usage-not-unicode"),
        _ => message!(ui_language, "usage-other", reason = error.kind().to_string()),
    }
}

/// Returns what to do about it: what was probably meant, or what is valid.
fn hint(error: &clap::Error, ui_language: UiLanguage) -> Option<String> {
    if let Some(invalid) = error.source().and_then(|source| source.downcast_ref::<InvalidValue>()) {
        return Some(invalid.message(ui_language));
    }
    if error.kind() == ErrorKind::ValueValidation {
        return Some(number_hint(error, ui_language));
    }
    let suggestions: Vec<String> =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
            .into_iter()
            .flat_map(|kind| values(error, kind))
            .collect();
    if !suggestions.is_empty() {
        let suggestions = quoted(&suggestions);
        return Some(message!(ui_language, "usage-did-you-mean", suggestions = suggestions));
    }
    let commands = values(error, ContextKind::ValidSubcommand);
    if !commands.is_empty() {
        let commands = commands.join(", ");
        return Some(message!(ui_language, "usage-commands", commands = commands));
    }
    let valid = values(error, ContextKind::ValidValue);
    (!valid.is_empty())
        .then(|| message!(ui_language, "usage-valid-values", values = valid.join(", ")))
}

/// Returns which numbers an option takes. Numbers are the only values that clap validates itself;
/// its error ends with the range (`… is not in 1000..=9999`) if the value is a number.
fn number_hint(error: &clap::Error, ui_language: UiLanguage) -> String {
    let source = error.source().map(ToString::to_string).unwrap_or_default();
    let range = source.rsplit(' ').next().unwrap_or_default();
    match range.split_once("..=") {
        Some((first, last)) => {
            message!(ui_language, "usage-number-range", first = first, last = last)
        }
        None => message!(ui_language, "usage-whole-number"),
    }
}

fn values(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(value)) => vec![value.clone()],
        Some(ContextValue::Strings(values)) => values.clone(),
        _ => Vec::new(),
    }
}

fn quoted(values: &[String]) -> String {
    values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
}
