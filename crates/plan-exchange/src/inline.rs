//! The codes of a text and of its translation, numbered alike.

use plan_core::model::markup::{Fragment, MarkupKind, fragments};

/// A code of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Code {
    /// What it stands for.
    pub kind: MarkupKind,
    /// What is written for it, or at the beginning of a pair.
    pub open: String,
    /// What is written at the end of a pair.
    pub close: Option<String>,
    /// Whether the text that is read has it.
    pub in_source: bool,
    /// Whether the text that is written has it.
    pub in_target: bool,
}

/// A fragment of a text; codes by their place in [`Numbered::codes`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Item {
    /// Words.
    Text(String),
    /// The beginning of a pair.
    Open(usize),
    /// The end of a pair.
    Close(usize),
    /// A code on its own.
    Alone(usize),
}

/// A text and its translation, with their codes.
#[derive(Clone, Debug, Default)]
pub struct Numbered {
    /// The codes; those of the text that is read come first, in its order. A code that both have
    /// is there once.
    pub codes: Vec<Code>,
    /// The text that is read.
    pub source: Vec<Item>,
    /// The text that is written.
    pub target: Vec<Item>,
}

impl Numbered {
    /// Cuts a text and its translation; a line has no codes.
    pub fn of(source: &str, target: Option<&str>, is_prose: bool) -> Self {
        let line = |text: &str| vec![Item::Text(text.to_owned())];
        let mut numbered = Self::default();
        if !is_prose {
            numbered.source = line(source);
            numbered.target = target.map(line).unwrap_or_default();
            return numbered;
        }
        numbered.source = numbered.cut(source, true);
        numbered.target = target.map(|text| numbered.cut(text, false)).unwrap_or_default();
        numbered
    }

    fn cut(&mut self, text: &str, is_source: bool) -> Vec<Item> {
        let fragments = fragments(text);
        let closes = closes(&fragments);
        let (mut items, mut open) = (Vec::new(), Vec::new());
        for (fragment, close) in fragments.iter().zip(closes) {
            match *fragment {
                Fragment::Text(text) => items.push(Item::Text(text.to_owned())),
                Fragment::Open(kind, text) => {
                    let number = self.number(kind, text, close, is_source);
                    open.push(number);
                    items.push(Item::Open(number));
                }
                Fragment::Close(_) => items.extend(open.pop().map(Item::Close)),
                Fragment::Standalone(kind, text) => {
                    items.push(Item::Alone(self.number(kind, text, None, is_source)));
                }
            }
        }
        items
    }

    fn number(
        &mut self,
        kind: MarkupKind,
        open: &str,
        close: Option<&str>,
        is_source: bool,
    ) -> usize {
        let same = |code: &Code| {
            code.in_source && !code.in_target && code.open == open && code.close.as_deref() == close
        };
        if !is_source && let Some(at) = self.codes.iter().position(same) {
            self.codes[at].in_target = true;
            return at;
        }
        let (open, close) = (open.to_owned(), close.map(str::to_owned));
        self.codes.push(Code { kind, open, close, in_source: is_source, in_target: !is_source });
        self.codes.len() - 1
    }
}

/// For each fragment that opens a pair, what is written at its end.
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
