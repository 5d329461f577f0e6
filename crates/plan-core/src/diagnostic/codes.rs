//! The codes of faults that are found while files are read: by the parser and by the shapes.
//!
//! The codes of rules stand beside the rules, in `check/rules/`.

use super::Code;
use crate::code;

macro_rules! codes {
    ($($(#[$doc:meta])* $constant:ident = $name:literal $severity:ident;)*) => {
        $($(#[$doc])* pub static $constant: Code = code!($name, $severity, concat!("codes/", $name));)*

        /// All codes of reading, in alphabetical order.
        pub static ALL: &[&Code] = &[$(&$constant),*];
    };
}

codes! {
    /// An anchor, alias, tag or merge key.
    ALIAS_OR_ANCHOR = "alias-or-anchor" Error;
    /// The same key twice in one record.
    DUPLICATE_KEY = "duplicate-key" Error;
    /// A text that is there and says nothing.
    EMPTY_TEXT = "empty-text" Error;
    /// A file past the sizes that a plan file may have.
    FILE_TOO_LARGE = "file-too-large" Error;
    /// A date in a form that is not understood, or that does not exist.
    INVALID_DATE = "invalid-date" Error;
    /// An id that is not made of lower-case letters, digits and single hyphens.
    INVALID_ID = "invalid-id" Error;
    /// A line of `translations.lock` that cannot be understood.
    INVALID_LOCK = "invalid-lock" Error;
    /// A chapter number that is not digits with full stops between them.
    INVALID_NUMBER = "invalid-number" Error;
    /// A symbolic link that leads out of the plan.
    LINK_OUT_OF_PLAN = "link-out-of-plan" Error;
    /// A record lacks a field that it must have.
    MISSING_FIELD = "missing-field" Error;
    /// A folder of a year without its `plan.yaml`.
    MISSING_FILE = "missing-file" Error;
    /// More levels inside one another than a plan has.
    NESTING_TOO_DEEP = "nesting-too-deep" Error;
    /// Something named like a plan file that is not a file.
    NOT_A_FILE = "not-a-file" Error;
    /// A file that is not encoded as UTF-8.
    NOT_UTF8 = "not-utf8" Error;
    /// A YAML file in a place where the plan has none.
    UNEXPECTED_FILE = "unexpected-file" Error;
    /// A field that the record does not have.
    UNKNOWN_FIELD = "unknown-field" Error;
    /// A language that the program does not know.
    UNKNOWN_LANGUAGE = "unknown-language" Error;
    /// A word where only certain words are possible.
    UNKNOWN_VALUE = "unknown-value" Error;
    /// A file that cannot be read.
    UNREADABLE_FILE = "unreadable-file" Error;
    /// A value of another kind than the field wants.
    WRONG_TYPE = "wrong-type" Error;
    /// Text that is not YAML.
    YAML_SYNTAX = "yaml-syntax" Error;
}
