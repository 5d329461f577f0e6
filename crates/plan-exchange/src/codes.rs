//! Splits a source and its target into text and inline codes (XLIFF 2.1, 4.7), with the same
//! numbers in both.

use plan_core::model::markup::{Fragment, MarkupKind, fragments};

/// An inline code: markup that a translation tool shows as one unit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InlineCode {
    /// The kind of markup.
    pub kind: MarkupKind,
    /// Its Markdown, or that of the start of a pair.
    pub open: String,
    /// The Markdown of the end of a pair; `None` for a standalone code.
    pub close: Option<String>,
    /// Whether the source has it.
    pub in_source: bool,
    /// Whether the target has it.
    pub in_target: bool,
}

/// An item of a text with inline codes, which are indexes of [`CodedTexts::codes`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum CodedItem {
    /// Words.
    Text(String),
    /// The start of a pair.
    Open(usize),
    /// The end of a pair.
    Close(usize),
    /// A standalone code.
    Standalone(usize),
}

/// A source and its target with their inline codes.
#[derive(Clone, Debug, Default)]
pub struct CodedTexts {
    /// The codes: those of the source in order, then those that only the target has.
    pub codes: Vec<InlineCode>,
    /// The source.
    pub source: Vec<CodedItem>,
    /// The target; empty when there is none.
    pub target: Vec<CodedItem>,
}

impl CodedTexts {
    /// Splits a source and its target into text and codes; a line of plain text has no codes.
    pub fn of(source: &str, target: Option<&str>, is_prose: bool) -> Self {
        let line = |text: &str| vec![CodedItem::Text(text.to_owned())];
        let mut coded = Self::default();
        if !is_prose {
            coded.source = line(source);
            coded.target = target.map(line).unwrap_or_default();
            return coded;
        }
        coded.source = coded.split(source, true);
        coded.target = target.map(|text| coded.split(text, false)).unwrap_or_default();
        coded
    }

    fn split(&mut self, text: &str, is_source: bool) -> Vec<CodedItem> {
        let fragments = fragments(text);
        let closes = closes(&fragments);
        let (mut items, mut open) = (Vec::new(), Vec::new());
        for (fragment, close) in fragments.iter().zip(closes) {
            match *fragment {
                Fragment::Text(text) => items.push(CodedItem::Text(text.to_owned())),
                Fragment::Open(kind, text) => {
                    let index = self.index_of(kind, text, close, is_source);
                    open.push(index);
                    items.push(CodedItem::Open(index));
                }
                Fragment::Close(_) => items.extend(open.pop().map(CodedItem::Close)),
                Fragment::Standalone(kind, text) => {
                    items.push(CodedItem::Standalone(self.index_of(kind, text, None, is_source)));
                }
            }
        }
        items
    }

    /// Returns the index of a code. A code of the target gets that of an equal code of the source,
    /// if one is left.
    fn index_of(
        &mut self,
        kind: MarkupKind,
        open: &str,
        close: Option<&str>,
        is_source: bool,
    ) -> usize {
        let is_unused_equal = |code: &InlineCode| {
            code.in_source && !code.in_target && code.open == open && code.close.as_deref() == close
        };
        if !is_source && let Some(at) = self.codes.iter().position(is_unused_equal) {
            self.codes[at].in_target = true;
            return at;
        }
        let (open, close) = (open.to_owned(), close.map(str::to_owned));
        self.codes.push(InlineCode {
            kind,
            open,
            close,
            in_source: is_source,
            in_target: !is_source,
        });
        self.codes.len() - 1
    }
}

/// Returns the Markdown of the end of its pair for every fragment that starts one.
fn closes<'t>(fragments: &[Fragment<'t>]) -> Vec<Option<&'t str>> {
    let (mut closes, mut open) = (vec![None; fragments.len()], Vec::new());
    for (at, fragment) in fragments.iter().enumerate() {
        match *fragment {
            Fragment::Open(..) => open.push(at),
            Fragment::Close(text) => {
                if let Some(opened) = open.pop() {
                    closes[opened] = Some(text);
                }
            }
            _ => {}
        }
    }
    closes
}
