//! Prose for data: as Markdown whose links keep the ids, and as plain text.

use crate::markdown;
use crate::view::{LinkTarget, MarkupBackend, Page};
use plan_core::model::prose::{Block, Inline};

/// Markdown in which a link to a record leads to its kind and id, as in the plan files:
/// `project:wind`, `act:eu-2019-943`, `forum:dg-energie`.
pub(super) struct Marked;

impl MarkupBackend for Marked {
    fn href(&self, _: Page<'_>, to: LinkTarget<'_>) -> String {
        match to {
            LinkTarget::Page(Page::Home) => "plan:".to_owned(),
            LinkTarget::Page(Page::Chapter(id)) => format!("chapter:{id}"),
            LinkTarget::Page(Page::Forum(id)) => format!("forum:{id}"),
            LinkTarget::Page(Page::Partner(id)) => format!("partner:{id}"),
            LinkTarget::Page(Page::Act(id)) => format!("act:{id}"),
            LinkTarget::Page(Page::Other(name)) => format!("page:{name}"),
            LinkTarget::Project(_, id) => format!("project:{id}"),
        }
    }

    fn prose(&self, blocks: &[Block]) -> String {
        markdown::prose(blocks)
    }

    fn has_registers(&self) -> bool {
        true
    }
}

/// Text without markup: paragraphs with an empty line between them, items behind a bullet.
///
/// The bullet is `•` and no hyphen, because a spreadsheet takes a cell that begins with a hyphen
/// for a formula.
pub(super) struct Plain;

impl MarkupBackend for Plain {
    fn href(&self, _: Page<'_>, _: LinkTarget<'_>) -> String {
        String::new()
    }

    fn prose(&self, blocks: &[Block]) -> String {
        plain(blocks)
    }
}

fn plain(blocks: &[Block]) -> String {
    let blocks: Vec<String> = blocks.iter().map(block).collect();
    blocks.join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(content) => inlines(content),
        Block::List(start, items) => {
            let item = |(at, item): (usize, &Vec<Block>)| {
                let mark = match start {
                    Some(_) => format!("{}. ", at + 1),
                    None => "• ".to_owned(),
                };
                format!("{mark}{}", indented(&plain(item).replace("\n\n", "\n")))
            };
            items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
        }
        Block::Quote(blocks) => plain(blocks),
    }
}

/// Moves every line but the first to the right.
pub(super) fn indented(text: &str) -> String {
    text.replace('\n', "\n  ")
}

fn inlines(content: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link(_, content) => {
            inlines(content)
        }
        Inline::Break => "\n".to_owned(),
    };
    content.iter().map(one).collect()
}
