//! Reads the single values of a record: texts, ids, references, words, numbers and dates.

use super::{ReadContext, RecordReader};
use crate::diagnostic::{Argument, Code, Diagnostic, codes, did_you_mean};
use crate::schema::id::{is_id, slug};
use crate::schema::texts::{read_item, read_text};
use crate::schema::{Date, Number};
use crate::source::Spanned;
use crate::syntax::Text;

impl RecordReader {
    /// Reads a text. An empty one is reported, and returned too.
    pub fn text(&mut self, name: &str, context: &mut ReadContext<'_>) -> Option<Text> {
        let (key, node) = self.node(name)?;
        read_text(node, key, context)
    }

    /// Reads a text; an empty one is reported and not returned.
    fn non_empty_text(&mut self, name: &str, context: &mut ReadContext<'_>) -> Option<Text> {
        self.text(name, context).filter(|text| !text.value.trim().is_empty())
    }

    /// Reads the field `id`. An invalid id is reported and returned too, because other records may
    /// refer to it.
    pub fn id(&mut self, context: &mut ReadContext<'_>) -> Option<Spanned<String>> {
        let Some(text) = self.text("id", context) else {
            context.may_miss_ids = true;
            return None;
        };
        if text.value.is_empty() {
            context.may_miss_ids = true;
        } else if !is_id(&text.value) && context.is_damaged(text.span) {
            // The damage was reported before, and the intended id is unknown.
            context.may_miss_ids = true;
            return Some(Spanned::new(String::new(), text.span));
        } else if !is_id(&text.value) {
            let mut diagnostic =
                Diagnostic::new(codes::INVALID_ID, text.span).arg("id", &*text.value);
            match slug(&text.value) {
                Some(slug) => diagnostic = diagnostic.arg("slug", slug).help("help-similar"),
                None => diagnostic = diagnostic.help("help"),
            }
            context.push(diagnostic);
        }
        Some(Spanned::new(text.value, text.span))
    }

    /// Reads the id of another record, whose existence the rules check. An id that cannot be read
    /// is returned empty, because it is not missing.
    pub fn reference(
        &mut self,
        name: &str,
        context: &mut ReadContext<'_>,
    ) -> Option<Spanned<String>> {
        let text = self.text(name, context)?;
        Some(Spanned::new(text.value, text.span))
    }

    /// Reads a list of ids of other records.
    pub fn references(
        &mut self,
        name: &str,
        context: &mut ReadContext<'_>,
    ) -> Vec<Spanned<String>> {
        let missed_before = context.may_miss_ids;
        let items = self.list(name, context);
        // A list of references defines no ids, except that `chapters` defines the structure of the
        // plan.
        context.may_miss_ids &= missed_before || name == "chapters";
        let texts = items.into_iter().filter_map(|item| read_item(item, context));
        let ids = texts.map(|text| Spanned::new(text.value, text.span));
        ids.filter(|id| !id.value.is_empty()).collect()
    }

    /// Reads `true` or `false`; a missing field is `false`.
    pub fn flag(&mut self, name: &str, context: &mut ReadContext<'_>) -> bool {
        let choice = self.choice(name, &["true", "false"], context);
        choice.is_some_and(|word| word.value == "true")
    }

    /// Reads one of a set of words; any other word is reported.
    pub fn choice(
        &mut self,
        name: &str,
        words: &'static [&'static str],
        context: &mut ReadContext<'_>,
    ) -> Option<Spanned<&'static str>> {
        let text = self.non_empty_text(name, context)?;
        if let Some(word) = words.iter().find(|word| **word == text.value) {
            return Some(Spanned::new(word, text.span));
        }
        let all: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let mut diagnostic = Diagnostic::new(codes::UNKNOWN_VALUE, text.span)
            .arg("value", &*text.value)
            .arg("field", name)
            .arg("words", Argument::List(all));
        if let Some(near) = did_you_mean(&text.value, words.iter().copied()) {
            diagnostic = diagnostic.arg("near", near).help("help-similar");
        }
        context.push(diagnostic);
        None
    }

    /// Reads a number such as `2.1.4`; an invalid one is reported.
    pub fn number(&mut self, name: &str, context: &mut ReadContext<'_>) -> Option<Spanned<Number>> {
        self.parsed(name, Number::parse, (codes::INVALID_NUMBER, "number"), context)
    }

    /// Reads a date; an invalid one is reported.
    pub fn date(&mut self, name: &str, context: &mut ReadContext<'_>) -> Option<Spanned<Date>> {
        self.parsed(name, Date::parse, (codes::INVALID_DATE, "date"), context)
    }

    /// Reads a value that `parse` makes from a text. Where it returns `None`, the code is reported with
    /// the text as the argument of this name.
    fn parsed<T>(
        &mut self,
        name: &str,
        parse: fn(&str) -> Option<T>,
        (code, argument): (Code, &'static str),
        context: &mut ReadContext<'_>,
    ) -> Option<Spanned<T>> {
        let text = self.non_empty_text(name, context)?;
        let value = parse(&text.value);
        if value.is_none() {
            context.push(Diagnostic::new(code, text.span).arg(argument, &*text.value));
        }
        Some(Spanned::new(value?, text.span))
    }
}
