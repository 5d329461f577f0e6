//! Collects the fields of a record that have a value.

use plan_core::locale::Localized;
use plan_core::model::{Allow, Id, LocalizedMarkdown, LocalizedText};
use plan_core::source::{Span, Spanned};
use plan_core::syntax::Text;
use plan_language::units::UnitText;

use crate::record::{Field, FieldValue, RecordKind};

/// The fields of a record, in the order in which they are added.
pub(super) struct Fields<'p>(Vec<Field<'p>>);

impl<'p> Fields<'p> {
    pub(super) fn new() -> Self {
        Self(Vec::new())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn into_fields(self) -> Vec<Field<'p>> {
        self.0
    }

    /// The location of the first field.
    pub(super) fn first_span(&self) -> Option<Span> {
        self.0.first().map(Field::span)
    }

    fn push(
        mut self,
        name: &'static str,
        target: Option<RecordKind>,
        value: FieldValue<'p>,
    ) -> Self {
        self.0.push(Field { name, target, value });
        self
    }

    pub(super) fn line(self, name: &'static str, text: &'p Option<LocalizedText>) -> Self {
        match text {
            Some(text) => self.push(name, None, FieldValue::Text(UnitText::Line(text))),
            None => self,
        }
    }

    pub(super) fn prose(self, name: &'static str, text: &'p Option<LocalizedMarkdown>) -> Self {
        match text {
            Some(text) => self.push(name, None, FieldValue::Text(UnitText::Prose(text))),
            None => self,
        }
    }

    fn word(self, name: &'static str, word: String, span: Span) -> Self {
        self.push(name, None, FieldValue::Word { word, span, is_inherited: false })
    }

    pub(super) fn spanned<T: ToString>(
        self,
        name: &'static str,
        value: &Option<Spanned<T>>,
    ) -> Self {
        match value {
            Some(value) => self.word(name, value.value.to_string(), value.span),
            None => self,
        }
    }

    pub(super) fn plain(self, name: &'static str, value: &Option<Text>) -> Self {
        match value {
            Some(text) => self.word(name, text.value.clone(), text.span),
            None => self,
        }
    }

    /// A flag; `false` is the same as no value.
    pub(super) fn flag(self, name: &'static str, value: bool, span: Option<Span>) -> Self {
        match value {
            true => self.word(name, "true".to_owned(), span.unwrap_or_default()),
            false => self,
        }
    }

    pub(super) fn reference(
        self,
        name: &'static str,
        target: RecordKind,
        id: Option<&'p Id>,
        is_inherited: bool,
    ) -> Self {
        match id {
            Some(id) => {
                let word = id.value.clone();
                let value = FieldValue::Word { word, span: id.span, is_inherited };
                self.push(name, Some(target), value)
            }
            None => self,
        }
    }

    pub(super) fn references(self, name: &'static str, target: RecordKind, ids: &'p [Id]) -> Self {
        if ids.is_empty() {
            return self;
        }
        let list = ids.iter().map(|id| (id.value.clone(), id.span)).collect();
        self.push(name, Some(target), FieldValue::List(list))
    }

    pub(super) fn list(self, name: &'static str, list: Vec<(String, Span)>) -> Self {
        match list.is_empty() {
            true => self,
            false => self.push(name, None, FieldValue::List(list)),
        }
    }

    /// A list of words per language: `nl: Gent`.
    pub(super) fn words(self, name: &'static str, words: &Option<Localized<Vec<Text>>>) -> Self {
        let all = words.iter().flat_map(Localized::iter);
        let all = all.flat_map(|(locale, words)| words.iter().map(move |word| (locale, word)));
        let list = all.map(|(locale, word)| (format!("{locale}: {}", word.value), word.span));
        self.list(name, list.collect())
    }

    /// The allowed diagnostics with their reasons.
    pub(super) fn allow(self, allow: &'p [Allow]) -> Self {
        let list = allow
            .iter()
            .map(|Allow { code, reason }| (format!("{}: {}", code.value, reason.value), code.span));
        self.list("allow", list.collect())
    }
}
