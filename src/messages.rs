//! The messages of the program: `messages/<language>/<topic>.ftl`.
//!
//! The key of a message begins with its topic: `check-no-problems` is in `check.ftl`. A topic is
//! parsed when it is first used. `tests/it/messages.rs` checks the keys and placeholders that the
//! code uses.

use plan_core::locale::UiLanguage;
use plan_core::messages::{Catalog, NamedValue};

macro_rules! topics {
    ($($topic:literal)*) => {
        /// The topics, with their messages.
        pub static TOPICS: [(&str, Catalog); [$($topic),*].len()] = [$((
            $topic,
            Catalog::new([
                &[include_str!(concat!("messages/en/", $topic, ".ftl"))],
                &[include_str!(concat!("messages/nl/", $topic, ".ftl"))],
                &[include_str!(concat!("messages/fr/", $topic, ".ftl"))],
            ]),
        )),*];
    };
}

topics! {
    "build"
    "changes"
    "check"
    "comparison"
    "confirm"
    "diff"
    "edit"
    "git"
    "help"
    "init"
    "list"
    "new"
    "program"
    "prompt"
    "publish"
    "report"
    "schema"
    "serve"
    "translate"
    "unknown"
    "usage"
}

/// Formats a message of the program, or returns its key if it does not exist; see
/// [`message!`](crate::message).
pub fn format(ui_language: UiLanguage, key: &str, values: &[NamedValue<'_>]) -> String {
    find(ui_language, key, values).unwrap_or_else(|| key.to_owned())
}

/// Formats a message of the program, if it exists.
pub fn find(ui_language: UiLanguage, key: &str, values: &[NamedValue<'_>]) -> Option<String> {
    let topic = key.split(['-', '.']).next()?;
    let (_, catalog) = TOPICS.iter().find(|(name, _)| *name == topic)?;
    catalog.find(ui_language, key, values)
}

/// Returns a colon; in French, with the no-break space before it.
pub fn colon(ui_language: UiLanguage) -> &'static str {
    if ui_language == UiLanguage::Fr { "\u{a0}:" } else { ":" }
}

/// Formats a message: `message!(language, "build-done", written = count)`.
///
/// The first argument is a `UiLanguage` or converts into one. The key is a literal. Values are
/// texts or numbers; a number can select a plural form.
#[macro_export]
macro_rules! message {
    ($language:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::messages::format(
            $language.into(),
            $key,
            &[$((stringify!($name), plan_core::messages::Value::from($value))),*],
        )
    };
}
