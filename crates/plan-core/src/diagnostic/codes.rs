//! The codes of problems found while reading files: by the parser and by the schema.
//!
//! The codes of rules are beside the rules, in `plan-check`.

use super::Code;
use crate::code;

macro_rules! codes {
    ($($(#[$doc:meta])* $constant:ident = $name:literal $severity:ident;)*) => {
        $($(#[$doc])* pub static $constant: Code = code!($name, $severity, concat!("codes/", $name));)*

        /// All codes of the parser and the schema, in alphabetical order.
        pub static ALL: &[&Code] = &[$(&$constant),*];
    };
}

codes! {
    /// An anchor, alias, tag or merge key.
    ALIAS_OR_ANCHOR = "alias-or-anchor" Error;
    /// The same key twice in one record.
    DUPLICATE_KEY = "duplicate-key" Error;
    /// An empty text.
    EMPTY_TEXT = "empty-text" Error;
    /// A file larger than a plan file may be.
    FILE_TOO_LARGE = "file-too-large" Error;
    /// A date in an unknown format, or a date that does not exist.
    INVALID_DATE = "invalid-date" Error;
    /// An id that is not made of lower-case letters, digits and single hyphens.
    INVALID_ID = "invalid-id" Error;
    /// A line of `translations.lock` that cannot be parsed.
    INVALID_LOCK = "invalid-lock" Error;
    /// A chapter number that is not digits with full stops between them.
    INVALID_NUMBER = "invalid-number" Error;
    /// A symbolic link that leads out of the plan.
    LINK_OUT_OF_PLAN = "link-out-of-plan" Error;
    /// A record without a required field.
    MISSING_FIELD = "missing-field" Error;
    /// The folder of a year without `plan.yaml`.
    MISSING_FILE = "missing-file" Error;
    /// Deeper nesting than a plan file may have.
    NESTING_TOO_DEEP = "nesting-too-deep" Error;
    /// A directory or another non-file with the name of a plan file.
    NOT_A_FILE = "not-a-file" Error;
    /// A file that is not encoded as UTF-8.
    NOT_UTF8 = "not-utf8" Error;
    /// A YAML file in an unexpected location.
    UNEXPECTED_FILE = "unexpected-file" Error;
    /// An unknown field of a record.
    UNKNOWN_FIELD = "unknown-field" Error;
    /// An unknown language.
    UNKNOWN_LANGUAGE = "unknown-language" Error;
    /// A value that is not one of the allowed ones.
    UNKNOWN_VALUE = "unknown-value" Error;
    /// A file that cannot be read.
    UNREADABLE_FILE = "unreadable-file" Error;
    /// A value of another type than the field has.
    WRONG_TYPE = "wrong-type" Error;
    /// A syntax error of YAML.
    YAML_SYNTAX = "yaml-syntax" Error;
}
